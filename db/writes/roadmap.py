"""Initiatives, the limits of plans, the plans themselves, and the names under them."""

from __future__ import annotations

import dataclasses

from db.writes.recorder import Recorder, Row
from workshop import commands as c
from workshop.model.initiative import PLAN_KINDS, Initiative, RoadmapPlan
from workshop.model.planning import Role
from workshop.periods import MONTHS, in_unit
from workshop.wire import dumps


def _row(initiative: Initiative) -> Row:
    kpi = initiative.kpi
    return {"id": initiative.id, "title": initiative.title.strip(), "capability": initiative.capability,
            "owner": initiative.owner.strip(), "effort": float(initiative.effort), "cost": initiative.cost,
            "duration": initiative.duration, "earliest": initiative.earliest, "must": int(initiative.must),
            "note": initiative.note, "short": initiative.short.strip(), "element": initiative.element,
            "direction": initiative.direction, "horizon": initiative.horizon, "latest": initiative.latest,
            "pin": initiative.pin, "barred": int(initiative.barred), "either": initiative.either.strip(),
            "kpi": kpi.name.strip(), "kpi_baseline": kpi.baseline.strip(), "kpi_target": kpi.target.strip(),
            "risk": initiative.risk, "first_step": initiative.first_step.strip(), "first_by": initiative.first_by,
            "status": initiative.status, "source": initiative.source, "ratings": dumps(initiative.ratings)}


def _parts(initiative: Initiative) -> dict[str, list[Row]]:
    """Return the rows of an initiative in the other tables, by table."""
    mine: Row = {"initiative": initiative.id}
    return {
        "lift": [{**mine, "element": lift.cell.element, "item": lift.cell.item, "from_level": lift.from_level,
                  "to_level": lift.to_level, "sure": lift.sure} for lift in initiative.lifts],
        "predecessor": [{**mine, "predecessor": before, "position": position, "lag": initiative.lag_after(before)}
                        for position, before in enumerate(initiative.predecessors)],
        "effort": [{**mine, "role": effort.role, "months": float(effort.months)} for effort in initiative.efforts],
        "duty": [{**mine, "person": duty.person.strip(), "part": duty.part} for duty in initiative.duties],
        "proof": [{**mine, "position": position, "kind": proof.kind, "key": proof.key}
                  for position, proof in enumerate(initiative.proofs)]}


def _put_parts(w: Recorder, initiative: Initiative, before: Initiative | None = None) -> None:
    """Write the rows of the other tables; those that are as they were `before` stay, with their history."""
    there = _parts(before) if before is not None else {}
    for table, rows in _parts(initiative).items():
        if rows == there.get(table):
            continue
        w.delete(table, initiative=initiative.id)
        for row in rows:
            w.insert(table, row)


def add_initiative(w: Recorder, command: c.AddInitiative) -> None:
    """Insert an initiative at the end; what it carries over is moved."""
    if command.action:
        judge_action(w, c.JudgeAction(command.action, "moved"))
    w.insert("initiative", {**_row(command.initiative), "position": w.behind("initiative")})
    _put_parts(w, command.initiative)


def add_initiatives(w: Recorder, command: c.AddInitiatives) -> None:
    """Insert several at the end; one may wait for another of them, so all rows come before their links."""
    _add_roles(w, command.roles)
    for initiative in command.initiatives:
        w.insert("initiative", {**_row(initiative), "position": w.behind("initiative")})
    for initiative in command.initiatives:
        _put_parts(w, initiative)


def import_initiatives(w: Recorder, command: c.ImportInitiatives) -> None:
    """Add the roles of a list, insert what is new and replace what was known; links come last of all."""
    add_initiatives(w, c.AddInitiatives(command.added, command.roles))
    edit_initiatives(w, c.EditInitiatives(command.changed))


def _add_roles(w: Recorder, roles: tuple[Role, ...]) -> None:
    if roles:
        planning = w.workshop.planning
        w.put("planning", {"id": 1, "body": dumps(dataclasses.replace(planning, roles=planning.roles + roles))})


def edit_initiative(w: Recorder, command: c.EditInitiative) -> None:
    """Replace an initiative; its place in the list stays."""
    _edit(w, command.initiative)


def edit_initiatives(w: Recorder, command: c.EditInitiatives) -> None:
    """Replace several initiatives."""
    _add_roles(w, command.roles)
    for initiative in command.initiatives:
        _edit(w, initiative)


def _edit(w: Recorder, initiative: Initiative) -> None:
    w.update("initiative", {"id": initiative.id}, _row(initiative))
    _put_parts(w, initiative, w.workshop.initiative(initiative.id))


def remove_initiative(w: Recorder, command: c.RemoveInitiative) -> None:
    """Delete an initiative with its parts, links and places in the plans."""
    name = command.initiative
    for table in ("lift", "predecessor", "effort", "duty", "proof", "plan_entry"):
        w.delete(table, initiative=name)
    w.delete("predecessor", predecessor=name)
    w.delete("initiative", id=name)
    for plan in w.workshop.scenarios:
        kept = dataclasses.replace(plan, entries=tuple(e for e in plan.entries if e.initiative != name),
                                   left_out=tuple(out for out in plan.left_out if out != name))
        _put_scenario(w, kept)


# Plans ------------------------------------------------------------------------------------------------------------
def keep_plan(w: Recorder, command: c.KeepPlan) -> None:
    """Replace the kept schedule, and the scenario of its kind."""
    _drop_plan(w)
    plan = command.plan
    w.insert("plan", {"id": 1, "status": plan.status, "objective": plan.objective, "bound": plan.bound,
                      "made_for": plan.made_for, "kind": plan.kind})
    for entry in plan.entries:
        w.insert("plan_entry", {"initiative": entry.initiative, "start": entry.start})
    for initiative in plan.left_out:
        w.insert("plan_entry", {"initiative": initiative, "start": None})
    _put_scenario(w, plan)


def pin_initiatives(w: Recorder, command: c.PinInitiatives) -> None:
    """Set the pins and keep the plan that keeps to them."""
    for pinned in command.starts:
        w.update("initiative", {"id": pinned.initiative}, {"pin": pinned.start})
    keep_plan(w, c.KeepPlan(command.plan))


def _put_scenario(w: Recorder, plan: RoadmapPlan) -> None:
    w.put("scenario", {"kind": plan.kind, "body": dumps(plan)})


def keep_scenarios(w: Recorder, command: c.KeepScenarios) -> None:
    """Replace the scenarios of these kinds."""
    for plan in command.plans:
        _put_scenario(w, plan)


def keep_robustness(w: Recorder, command: c.KeepRobustness) -> None:
    """Replace what is known of the robustness of the plan."""
    w.put("robustness", {"id": 1, "body": dumps(command.robust)})


def drop_plan(w: Recorder, _command: c.DropPlan) -> None:
    """Delete the kept schedule; scenarios stay."""
    _drop_plan(w)


def _drop_plan(w: Recorder) -> None:
    for row in w.all("plan_entry"):
        w.delete("plan_entry", initiative=row["initiative"])
    w.delete("plan", id=1)


# Limits -----------------------------------------------------------------------------------------------------------
def set_planning(w: Recorder, command: c.SetPlanning) -> None:
    """Keep the limits; carry the initiatives over into another unit, and efforts of roles that are gone."""
    before, after = w.workshop.planning, command.planning
    w.put("planning", {"id": 1, "body": dumps(after)})
    roles = {role.id for role in after.roles}
    factor = MONTHS[before.unit] / MONTHS[after.unit]
    for old in w.workshop.initiatives:
        new = in_unit(old, factor)
        if lost := sum(effort.months for effort in old.efforts if effort.role not in roles):
            new = dataclasses.replace(new, effort=new.effort + lost,
                                      efforts=tuple(e for e in new.efforts if e.role in roles))
        if new != old:
            _edit(w, new)
    if factor != 1:
        _drop_plan(w)
        for kind in PLAN_KINDS:
            w.delete("scenario", kind=kind)
        w.delete("robustness", id=1)


# The end of the day -----------------------------------------------------------------------------------------------
def sign(w: Recorder, command: c.Sign) -> None:
    """Put a name under the roadmap, or change its remark."""
    if w.find("sign_off", person=command.person):
        w.update("sign_off", {"person": command.person}, {"remark": command.remark.strip()})
    else:
        w.insert("sign_off", {"person": command.person, "position": w.behind("sign_off"), "at": w.at,
                              "remark": command.remark.strip()})


def set_report_title(w: Recorder, command: c.SetReportTitle) -> None:
    """Keep the title of a page, or take it away."""
    if title := command.title.strip():
        w.put("report_title", {"page": command.page, "language": command.language, "title": title})
    else:
        w.delete("report_title", page=command.page, language=command.language)


def issue_report(_w: Recorder, _command: c.IssueReport) -> None:
    """Write nothing: that a report was given out stands in the history alone, and makes no report out of date."""


def unsign(w: Recorder, command: c.Unsign) -> None:
    """Take a name away."""
    w.delete("sign_off", person=command.person)


def judge_action(w: Recorder, command: c.JudgeAction) -> None:
    """Note what became of an initiative of the earlier workshop."""
    last = w.workshop.last_time
    assert last is not None
    actions = tuple(dataclasses.replace(a, verdict=command.verdict, reason=command.reason.strip())
                    if a.id == command.action else a for a in last.actions)
    w.put("last_time", {"id": 1, "body": dumps(dataclasses.replace(last, actions=actions))})
