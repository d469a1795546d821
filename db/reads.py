"""Rows to values: the whole workshop, or only the parts a change touched."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from sqlalchemy import and_, or_, select
from sqlalchemy.engine import Connection

from db import day, roadmap
from db import wall as wall_
from db.schema import TABLES
from workshop.changes import Change
from workshop.model.evidence import BoardAnswer, CellNote, Evidence
from workshop.model.pack import Pack
from workshop.model.score import Acceptance, Anonymity, Ballot, Cell, Purpose, Round, Tally
from workshop.model.workshop import Participant, RoomRules, Settings, Workshop
from workshop.packs.cases import case_from_body
from workshop.packs.load import PackDocument, pack_from_document
from workshop.wire import loads

_ROUND, _BALLOT, _SLIP = TABLES["round"], TABLES["ballot"], TABLES["slip"]
# SQLite limits the depth of an expression; above this the whole table is read, which is faster anyway.
MANY_CELLS = 100


def read_workshop(connection: Connection) -> Workshop:
    """Read everything in the file."""
    row = connection.execute(select(TABLES["workshop"])).one()._mapping
    pack, digest = read_pack(connection)
    return Workshop(
        uid=row["uid"], settings=_settings(row), pack=pack, pack_hash=digest, elements=_scope(connection),
        participants=_people(connection), opened=_opened(connection), rounds=_rounds(connection, None),
        targets=_targets(connection), initiatives=roadmap.initiatives(connection), plan=roadmap.plan(connection),
        companions=_companions(connection), evidence=_evidence(connection), answers=_answers(connection),
        notes=_notes(connection), attendance=day.attendance(connection), agenda=day.agenda(connection),
        clock=day.clock(connection), parked=day.parked(connection), debrief=day.debrief(connection),
        pictures=frozenset(connection.scalars(select(TABLES["picture"].c.id))),
        wall=wall_.wall(connection), last_time=wall_.last_time(connection),
        planning=roadmap.planning(connection), scenarios=roadmap.scenarios(connection),
        robust=roadmap.robust(connection), signoffs=roadmap.signoffs(connection),
        titles=roadmap.titles(connection))


def refresh(connection: Connection, old: Workshop, change: Change) -> Workshop:
    """Return `old` with the touched parts read again; the rest is shared with it."""
    parts: dict[str, Any] = {}
    if change.about("settings"):
        parts["settings"] = _settings(connection.execute(select(TABLES["workshop"])).one()._mapping)
    if change.about("scope"):
        parts["elements"] = _scope(connection)
        parts["opened"] = _opened(connection)
    if change.about("people"):
        parts["participants"] = _people(connection)
        parts["attendance"] = day.attendance(connection)
    if change.about("scores"):
        if len(change.cells) > MANY_CELLS:
            parts["rounds"] = _rounds(connection, None)
        else:
            rounds = {key: value for key, value in old.rounds.items() if key[0] not in change.cells}
            parts["rounds"] = {**rounds, **_rounds(connection, change.cells)}
    if change.about("targets"):
        parts["targets"] = _targets(connection)
    if change.about("initiatives"):
        parts["initiatives"] = roadmap.initiatives(connection)
    if change.about("plan", "initiatives"):
        parts["plan"] = roadmap.plan(connection)
        parts["scenarios"] = roadmap.scenarios(connection)
        parts["robust"] = roadmap.robust(connection)
    if change.about("planning"):
        parts["planning"] = roadmap.planning(connection)
    if change.about("signoffs", "people"):
        parts["signoffs"] = roadmap.signoffs(connection)
    if change.about("titles"):
        parts["titles"] = roadmap.titles(connection)
    if change.about("evidence"):
        parts["evidence"] = _evidence(connection)
        parts["notes"] = _notes(connection)
    if change.about("boards"):
        parts["answers"] = _answers(connection)
    if change.about("companions"):
        parts["companions"] = _companions(connection)
    if change.about("wall"):
        parts["wall"] = wall_.wall(connection)
    if change.about("last"):
        parts["last_time"] = wall_.last_time(connection)
    for topic in ("agenda", "clock", "parked", "debrief"):
        if change.about(topic):
            parts[topic] = day.READS[topic](connection)
    return dataclasses.replace(old, **parts)


def read_pack(connection: Connection) -> tuple[Pack, str]:
    """Return the pack kept in the file and its hash."""
    row = connection.execute(select(TABLES["pack"])).one()._mapping
    return _pack(row), row["sha256"]


def read_documents(connection: Connection) -> tuple[PackDocument, ...]:
    """Return the packs as the file holds them: the framework first, then its companions in their order."""
    table = TABLES["companion"]
    rows = [connection.execute(select(TABLES["pack"])).one(),
            *connection.execute(select(table).order_by(table.c.position))]
    return tuple(PackDocument(_pack(row._mapping), row.body, row.sha256) for row in rows)


def _pack(row: Any) -> Pack:
    if hashlib.sha256(row["body"].encode()).hexdigest() != row["sha256"]:
        raise ValueError("the pack is not the one that was copied in")
    return parsed(row["body"])


@lru_cache(maxsize=4)
def parsed(body: str) -> Pack:
    """Return the pack of a text whose hash is right; the files of one client mostly share theirs."""
    return pack_from_document(json.loads(body))


def _companions(connection: Connection) -> tuple[Pack, ...]:
    table = TABLES["companion"]
    return tuple(_pack(row._mapping) for row in connection.execute(select(table).order_by(table.c.position)))


def _evidence(connection: Connection) -> tuple[Evidence, ...]:
    table = TABLES["evidence"]
    return tuple(
        Evidence(id=r.id, cell=Cell(r.element, r.item), text=r.text, strength=r.strength, dated=r.dated,
                 case=None if r.filed_case is None else case_from_body(r.filed_case), link=r.link,
                 picture=r.picture, person=r.person)
        for r in connection.execute(select(table).order_by(table.c.position)))


def _notes(connection: Connection) -> dict[Cell, CellNote]:
    return {Cell(r.element, r.item): CellNote(Cell(r.element, r.item), r.confidence, r.comment)
            for r in connection.execute(select(TABLES["cell_note"]))}


def _answers(connection: Connection) -> dict[str, tuple[BoardAnswer, ...]]:
    table = TABLES["board_answer"]
    found: dict[str, list[BoardAnswer]] = defaultdict(list)
    for row in connection.execute(select(table).order_by(table.c.board, table.c.item, table.c.person)):
        found[row.board].append(BoardAnswer(row.item, row.value, row.person))
    return {board: tuple(answers) for board, answers in found.items()}


def _settings(row: Any) -> Settings:
    return Settings(title=row["title"], client=row["client"], language=row["language"], depth=row["depth"],
                    start=row["start"], horizon=row["horizon"], budget=row["budget"], created=row["created"],
                    rules=loads(RoomRules, row["rules"]), rehearsal=bool(row["rehearsal"]))


def _scope(connection: Connection) -> tuple[str, ...]:
    table = TABLES["scope"]
    return tuple(connection.scalars(select(table.c.element).order_by(table.c.position)))


def _opened(connection: Connection) -> frozenset[Cell]:
    return frozenset(Cell(r.element, r.item) for r in connection.execute(select(TABLES["opened_cell"])))


def _people(connection: Connection) -> tuple[Participant, ...]:
    table = TABLES["participant"]
    return tuple(Participant(id=r.id, name=r.name, department=r.department, role=r.role, seat=r.seat, duty=r.duty,
                             rank=r.rank, weight=r.weight, elements=tuple(r.elements.split()), here=bool(r.here))
                 for r in connection.execute(select(table).order_by(table.c.seat, table.c.id)))


def _rounds(connection: Connection,
            cells: Iterable[Cell] | None) -> dict[tuple[Cell, Purpose], tuple[Round, ...]]:
    rounds = select(_ROUND).order_by(_ROUND.c.number)
    ballots = select(_BALLOT)
    cells = None if cells is None else tuple(cells)
    if cells == ():
        return {}
    if cells is not None:
        here = or_(*(and_(_ROUND.c.element == cell.element, _ROUND.c.item == cell.item) for cell in cells))
        rounds = rounds.where(here)
        ballots = ballots.where(_BALLOT.c.round.in_(select(_ROUND.c.id).where(here)))
    votes: dict[str, list[Ballot]] = defaultdict(list)
    for row in connection.execute(ballots):
        votes[row.round].append(Ballot(row.participant, row.vote, row.comment, row.confidence))
    cast: dict[str, set[str]] = defaultdict(set)
    for row in connection.execute(select(TABLES["slip_cast"])):
        cast[row.round].add(row.participant)
    for row in connection.execute(select(_SLIP).order_by(_SLIP.c.vote, _SLIP.c.id)):
        votes[row.round].append(Ballot(row.id, row.vote, row.comment, row.confidence))
    raised = set(connection.scalars(select(TABLES["raised"].c.round)))
    found: dict[tuple[Cell, Purpose], list[Round]] = defaultdict(list)
    for row in connection.execute(rounds):
        cell = Cell(row.element, row.item)
        anonymity: Anonymity = "unnamed" if row.anonymity == "named" and row.id in raised else row.anonymity
        found[cell, row.purpose].append(Round(
            id=row.id, cell=cell, purpose=row.purpose, number=row.number, state=row.state, mode=row.mode,
            ballots=tuple(votes[row.id]), acceptance=_accepted(row), anonymity=anonymity,
            asked=tuple(row.asked.split()), cast=frozenset(cast[row.id]),
            tally=None if row.tally is None else loads(Tally, row.tally), began=row.began, settled=row.settled))
    return {key: tuple(value) for key, value in found.items()}


def _accepted(row: Any) -> Acceptance | None:
    if row.accepted_level is None:
        return None
    positions = () if row.positions is None else tuple(json.loads(row.positions))
    return Acceptance(row.accepted_level, row.agreement, row.acceptance_note or "", row.acceptance_reason or "",
                      positions)


def _targets(connection: Connection) -> dict[Cell, int]:
    return {Cell(r.element, r.item): r.level for r in connection.execute(select(TABLES["target"]))}
