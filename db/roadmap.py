"""Rows to values: initiatives, limits, plans, and the names under them."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection

from db.schema import TABLES
from workshop.model.initiative import (
    PLAN_KINDS,
    Duty,
    Effort,
    Initiative,
    Kpi,
    Lag,
    Lift,
    PlanEntry,
    Proof,
    Ratings,
    RoadmapPlan,
)
from workshop.model.planning import DEFAULT_PLANNING, Planning, Robustness, SignOff
from workshop.model.score import Cell
from workshop.wire import loads


def initiatives(connection: Connection) -> tuple[Initiative, ...]:
    """Return all initiatives in the order of the list."""
    lifts = _parts(connection, "lift", "element", "item")
    before = _parts(connection, "predecessor", "position")
    efforts, duties = _parts(connection, "effort", "role"), _parts(connection, "duty", "person")
    proofs = _parts(connection, "proof", "position")
    table = TABLES["initiative"]
    return tuple(
        Initiative(
            id=r.id, title=r.title, capability=r.capability, owner=r.owner, effort=r.effort, cost=r.cost,
            duration=r.duration, earliest=r.earliest, must=bool(r.must), note=r.note, short=r.short, element=r.element,
            direction=r.direction, horizon=r.horizon, latest=r.latest, pin=r.pin, barred=bool(r.barred),
            either=r.either, kpi=Kpi(r.kpi, r.kpi_baseline, r.kpi_target), risk=r.risk, first_step=r.first_step,
            first_by=r.first_by, status=r.status, source=r.source, ratings=loads(Ratings, r.ratings),
            lifts=tuple(Lift(Cell(p.element, p.item), p.from_level, p.to_level, p.sure) for p in lifts[r.id]),
            predecessors=tuple(p.predecessor for p in before[r.id]),
            lags=tuple(Lag(p.predecessor, p.lag) for p in before[r.id] if p.lag),
            efforts=tuple(Effort(p.role, p.months) for p in efforts[r.id]),
            duties=tuple(Duty(p.person, p.part) for p in duties[r.id]),
            proofs=tuple(Proof(p.kind, p.key) for p in proofs[r.id]))
        for r in connection.execute(select(table).order_by(table.c.position)))


def _parts(connection: Connection, name: str, *order: str) -> dict[str, list[Any]]:
    table = TABLES[name]
    found: dict[str, list[Any]] = defaultdict(list)
    for row in connection.execute(select(table).order_by(*(table.c[column] for column in order))):
        found[row.initiative].append(row)
    return found


def plan(connection: Connection) -> RoadmapPlan | None:
    """Return the plan the group follows, or None."""
    row = connection.execute(select(TABLES["plan"])).one_or_none()
    if row is None:
        return None
    entries = list(connection.execute(select(TABLES["plan_entry"])))
    return RoadmapPlan(
        status=row.status, objective=row.objective, bound=row.bound, made_for=row.made_for, kind=row.kind,
        entries=tuple(PlanEntry(e.initiative, e.start) for e in entries if e.start is not None),
        left_out=tuple(e.initiative for e in entries if e.start is None))


def scenarios(connection: Connection) -> tuple[RoadmapPlan, ...]:
    """Return the plans that were compared, in the order of their kinds."""
    found = [loads(RoadmapPlan, body) for body in connection.scalars(select(TABLES["scenario"].c.body))]
    return tuple(sorted(found, key=lambda one: PLAN_KINDS.index(one.kind)))


def planning(connection: Connection) -> Planning:
    """Return the limits of all plans."""
    body = connection.scalar(select(TABLES["planning"].c.body))
    return DEFAULT_PLANNING if body is None else loads(Planning, body)


def robust(connection: Connection) -> Robustness | None:
    """Return what became of the plan under drawn votes, or None."""
    body = connection.scalar(select(TABLES["robustness"].c.body))
    return None if body is None else loads(Robustness, body)


def signoffs(connection: Connection) -> tuple[SignOff, ...]:
    """Return the names under the roadmap, in the order they came."""
    table = TABLES["sign_off"]
    rows = connection.execute(select(table).order_by(table.c.position))
    return tuple(SignOff(row.person, row.at, row.remark) for row in rows)


def titles(connection: Connection) -> dict[tuple[str, str], str]:
    """Return the titles that people wrote, by page and language."""
    table = TABLES["report_title"]
    rows = connection.execute(select(table).order_by(table.c.page, table.c.language))
    return {(row.page, row.language): row.title for row in rows}
