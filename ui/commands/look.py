"""info, analyse, plan and verify: what a workshop file says."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from ui.commands.files import Files, snapshot
from ui.commands.interrupts import interrupts
from ui.commands.make import author
from ui.commands.output import Output
from workshop.agenda import ends_of, starts_of, total_minutes
from workshop.commands import KeepPlan
from workshop.errors import refuse
from workshop.insight.analysis import Analysis, analyse, as_json
from workshop.insight.rounds import stability
from workshop.model.agenda import Agenda
from workshop.model.initiative import RoadmapPlan
from workshop.model.workshop import Workshop

TOP_GAPS = 10
_CAUSES = {"horizon": "does not fit before the end of the horizon", "budget": "no period has the money left",
           "total_budget": "the money in all is used up", "people": "no period has the people left",
           "closed": "too few open days where it would fit", "predecessor_out": "waits for one that is left out",
           "late": "waits for one that ends too late here", "choice": "another one is done instead",
           "barred": "ruled out, done or dropped already", "value": "others are worth more"}


def info(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Print what is in the file."""
    store = files.read(args.file)
    try:
        workshop, steps = store.workshop, len(store.history())
    finally:
        store.close()
    document = _info(workshop, steps)
    out.answer(document, lambda: _pairs(document))


def _info(workshop: Workshop, steps: int) -> dict[str, Any]:
    s, rounds = workshop.settings, list(workshop.all_rounds())
    asked = list(workshop.cells())
    return {
        "uid": workshop.uid, "title": s.title, "client": s.client, "language": s.language, "depth": s.depth,
        "created": s.created, "start": s.start, "horizon": s.horizon, "budget": s.budget,
        "pack": {"id": workshop.pack.id, "version": workshop.pack.version, "sha256": workshop.pack_hash},
        "elements": list(workshop.elements), "participants": len(workshop.participants), "cells": len(asked),
        "scored": sum(1 for cell in asked if workshop.latest_shown(cell)), "rounds": len(rounds),
        "running": sum(1 for r in rounds if not r.shown), "votes": sum(r.answers for r in rounds),
        "targets": len(workshop.targets), "initiatives": len(workshop.initiatives),
        "days": _days(workshop.agenda), "plan": workshop.plan.status if workshop.plan else None, "steps": steps}


def _days(agenda: Agenda) -> list[str]:
    """Return from when to when each planned day goes, and its planned minutes; empty without an agenda."""
    if not agenda.items:
        return []
    hours = zip(starts_of(agenda), ends_of(agenda), agenda.days, strict=True)
    return [f"{start}-{end} ({total_minutes(replace(agenda, items=items))} min)" for start, end, items in hours]


def _pairs(document: dict[str, Any]) -> list[str]:
    lines = []
    for name, value in document.items():
        if isinstance(value, dict):
            value = " ".join(str(part) for part in value.values())
        elif isinstance(value, list):
            value = ", ".join(value)
        lines.append(f"{name:<14}{'none' if value is None else value}")
    return lines


def analyse_file(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Print cells, levels and gaps."""
    workshop = snapshot(files, args.file)
    analysis = analyse(workshop)
    out.answer(as_json(workshop, analysis), lambda: _analysis_lines(workshop, analysis))


def _analysis_lines(workshop: Workshop, analysis: Analysis) -> list[str]:
    pack, language = workshop.pack, workshop.settings.language
    overall = analysis.profile.overall
    lines = [f"{workshop.settings.title}: level {_level(overall.level)}, lowest {_level(overall.floor)}, "
             f"{overall.coverage:.0%} scored", ""]
    for capability, rollup in analysis.profile.capabilities.items():
        lines.append(f"  {_level(rollup.level)}  {pack.item(capability).name.in_(language)}")
    lines.append("")
    for element, rollup in analysis.profile.elements.items():
        lines.append(f"  {_level(rollup.level)}  {pack.element(element).name.in_(language)}")
    moved = stability(workshop)
    if moved.percent is not None and moved.far_percent is not None:
        lines.extend(["", f"Votes again: {moved.changed} of {moved.paired} votes changed ({moved.percent:.0f} %), "
                          f"{moved.far} by two levels or more ({moved.far_percent:.0f} %)"])
    if analysis.gaps:
        lines.extend(["", "Largest gaps (priority, now, target):"])
    for gap in analysis.gaps[:TOP_GAPS]:
        place = f"{pack.element(gap.cell.element).name.in_(language)} · {pack.item(gap.cell.item).name.in_(language)}"
        lines.append(f"  {gap.priority:5.2f}  {_level(gap.current)} → {_level(gap.target)}  {place}")
    return lines


def _level(value: float | None) -> str:
    return " – " if value is None else f"{value:.1f}"


def plan(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Compute a schedule and print it; with --keep it becomes the plan of the group."""
    from workshop.roadmap.build import make_plan, plan_json
    store = files.write(args.file) if args.keep else files.read(args.file)
    try:
        workshop = store.workshop
        with interrupts() as pressed:
            found = make_plan(workshop, analyse(workshop), args.objective, time_limit=args.time_limit,
                              should_stop=pressed)
        if args.keep:
            if found.status == "infeasible":
                raise refuse("plan_infeasible")
            store.apply(KeepPlan(found), at=datetime.now(UTC), author=author())
    finally:
        store.close()
    document = plan_json(workshop, found)
    out.answer(document, lambda: _plan_lines(document, found))


def _plan_lines(document: dict[str, Any], found: RoadmapPlan) -> list[str]:
    lines = [f"{found.status}: {len(found.entries)} initiatives planned, {len(found.left_out)} left out "
             f"({_goal(found)})", ""]
    lines.extend(f"  {i['start']} to {i['end']}  {i['cost']:>7}  {i['title']}"
                 for i in sorted(document["initiatives"], key=lambda i: (i["start"], i["end"])))
    lines.extend(f"  left out            {i['title']}: {_CAUSES[i['reason']]}" for i in document["left_out"])
    return lines


def _goal(found: RoadmapPlan) -> str:
    """Return what the schedule was made for, and what no schedule can beat."""
    if found.kind == "speed":
        return f"ends after {found.objective:.0f} periods, at least {found.bound:.0f}"
    if found.kind == "cost":
        return f"costs {found.objective:.0f}, at least {found.bound:.0f}"
    return f"value {found.objective:.2f}, at most {found.bound:.2f}"


def verify(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Look at every part of the file; the faults come as errors."""
    found = files.verify(args.file)
    slips = f", {found.slips} secret slips" if found.slips else ""
    out.answer({"ok": True, "schema": found.schema, "steps": found.steps, "replayed": found.replayed,
                "slips": found.slips, "content": found.content},
               lambda: [f"ok: format {found.schema}, {found.steps} steps, history replayed: {found.replayed} steps"
                        f"{slips}, content {found.content}"])
