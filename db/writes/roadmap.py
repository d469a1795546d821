"""Initiatives and the kept plan."""

from __future__ import annotations

from db.writes.recorder import Recorder, Row
from workshop import commands as c
from workshop.model.initiative import Initiative


def _row(initiative: Initiative) -> Row:
    return {"id": initiative.id, "title": initiative.title.strip(), "capability": initiative.capability,
            "owner": initiative.owner.strip(), "effort": float(initiative.effort), "cost": initiative.cost,
            "duration": initiative.duration, "earliest": initiative.earliest, "must": int(initiative.must),
            "note": initiative.note}


def _put_parts(w: Recorder, initiative: Initiative) -> None:
    w.delete("lift", initiative=initiative.id)
    w.delete("predecessor", initiative=initiative.id)
    for lift in initiative.lifts:
        w.insert("lift", {"initiative": initiative.id, "element": lift.cell.element, "item": lift.cell.item,
                          "from_level": lift.from_level, "to_level": lift.to_level})
    for position, before in enumerate(initiative.predecessors):
        w.insert("predecessor", {"initiative": initiative.id, "predecessor": before, "position": position})


def add_initiative(w: Recorder, command: c.AddInitiative) -> None:
    """Insert an initiative at the end."""
    w.insert("initiative", {**_row(command.initiative), "position": w.behind("initiative")})
    _put_parts(w, command.initiative)


def edit_initiative(w: Recorder, command: c.EditInitiative) -> None:
    """Replace an initiative; its place in the list stays."""
    w.update("initiative", {"id": command.initiative.id}, _row(command.initiative))
    _put_parts(w, command.initiative)


def remove_initiative(w: Recorder, command: c.RemoveInitiative) -> None:
    """Delete an initiative with its lifts, links and place in the plan."""
    w.delete("lift", initiative=command.initiative)
    w.delete("predecessor", initiative=command.initiative)
    w.delete("predecessor", predecessor=command.initiative)
    w.delete("plan_entry", initiative=command.initiative)
    w.delete("initiative", id=command.initiative)


def keep_plan(w: Recorder, command: c.KeepPlan) -> None:
    """Replace the kept schedule."""
    drop_plan(w, c.DropPlan())
    plan = command.plan
    w.insert("plan", {"id": 1, "status": plan.status, "objective": plan.objective, "bound": plan.bound,
                      "made_for": plan.made_for})
    for entry in plan.entries:
        w.insert("plan_entry", {"initiative": entry.initiative, "start": entry.start})
    for initiative in plan.left_out:
        w.insert("plan_entry", {"initiative": initiative, "start": None})


def drop_plan(w: Recorder, _command: c.DropPlan) -> None:
    """Delete the kept schedule."""
    for row in w.all("plan_entry"):
        w.delete("plan_entry", initiative=row["initiative"])
    w.delete("plan", id=1)
