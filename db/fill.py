"""A new workshop file from a whole workshop, in one transaction or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import insert
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from db import copying, migrations
from db.engine import open_engine
from db.faults import told
from db.replay import BASE, base_rows
from db.schema import SCHEMA_VERSION, TABLES
from db.store import SqliteStore
from db.writes import day, knowledge, notes, roadmap
from db.writes.recorder import Recorder, Row
from db.writes.room import person_row, settings_row
from workshop import commands as c
from workshop.errors import Problem, bad_input, world_fault
from workshop.model.agenda import Agenda
from workshop.model.evidence import Picture
from workshop.model.planning import DEFAULT_PLANNING
from workshop.model.score import Round
from workshop.model.workshop import Debrief, Workshop
from workshop.packs.load import PackDocument, attach
from workshop.wire import dumps


def create_from(path: Path, workshop: Workshop, packs: Sequence[PackDocument], pictures: Iterable[Picture], *,
                at: datetime, author: str = "") -> SqliteStore:
    """Make a file that holds exactly this workshop, and open it. Its history begins here.

    `packs` are the framework and, behind it, the companions, as documents; `pictures` all that the workshop names.
    The workshop must have been checked. Raises WorldFault when the place is taken or cannot be written, and BadInput
    when the tables themselves refuse a row; then there is no file.
    """
    if path.exists():
        raise world_fault("file_exists", path.name)
    part = path.with_name(path.name + ".part")
    with told(path):
        part.unlink(missing_ok=True)
        try:
            _write(part, workshop, packs, pictures, at, author)
            copying.replace(part, path)
        except IntegrityError:
            raise bad_input([Problem("document_not_kept")]) from None
        finally:
            part.unlink(missing_ok=True)
    return SqliteStore(path)


def _write(part: Path, workshop: Workshop, packs: Sequence[PackDocument], pictures: Iterable[Picture],
           at: datetime, author: str) -> None:
    engine = open_engine(part)
    try:
        with engine.connect() as connection, connection.begin():
            bare: Any = connection.connection.driver_connection
            migrations.run_steps(bare, 1, SCHEMA_VERSION)
            recorder = Recorder(connection, at.isoformat(timespec="milliseconds"), workshop)
            _room(recorder, workshop, packs, pictures)
            _rounds(recorder, workshop)
            _cells(recorder, workshop)
            _wall(recorder, workshop)
            _roadmap(recorder, workshop)
            _day(recorder, workshop)
            _begin_history(connection, workshop, packs, recorder.at, author)
    finally:
        engine.dispose()


def _numbered(rows: Iterable[Row]) -> list[Row]:
    return [{**row, "position": position} for position, row in enumerate(rows, start=1)]


def _room(w: Recorder, workshop: Workshop, packs: Sequence[PackDocument], pictures: Iterable[Picture]) -> None:
    framework, *companions = packs
    w.insert("workshop", {"id": 1, "uid": workshop.uid, **settings_row(workshop.settings)})
    w.insert("pack", {"id": 1, "pack_id": framework.pack.id, "version": framework.pack.version,
                      "sha256": framework.sha256, "body": framework.body})
    w.insert_all("companion", [knowledge.companion_row(attach(companion), position)
                               for position, companion in enumerate(companions, start=1)])
    w.insert_all("scope", [{"element": element, "position": position}
                           for position, element in enumerate(workshop.elements)])
    w.insert_all("participant", [person_row(person) for person in workshop.participants])
    w.insert_all("attendance", [{"person": line.person, "at": line.at, "here": int(line.here)}
                                for line in workshop.attendance])
    if rows := [{"id": p.key, "kind": p.kind, "width": p.width, "height": p.height, "data": p.data}
                for p in pictures]:
        # Not through the recorder: what it keeps for undo knows no bytes.
        w.connection.execute(insert(TABLES["picture"]), rows)


# What the room said -----------------------------------------------------------------------------------------------
def _rounds(w: Recorder, workshop: Workshop) -> None:
    held = sorted(workshop.all_rounds(), key=lambda r: (r.cell, r.purpose, r.number))
    w.insert_all("round", [_round(round_) for round_ in held])
    w.insert_all("ballot", [
        {"round": r.id, "participant": b.participant, "vote": b.vote, "comment": b.comment,
         "confidence": b.confidence} for r in held if r.anonymity != "secret" for b in r.ballots])
    # Slips lie in the order of their random numbers, and who has cast in that of the ids: neither tells of the other.
    w.insert_all("slip", [
        {"id": b.participant, "round": r.id, "vote": b.vote, "comment": b.comment, "confidence": b.confidence}
        for r in held if r.anonymity == "secret" for b in sorted(r.ballots, key=lambda b: b.participant)])
    w.insert_all("slip_cast", [{"round": r.id, "participant": person} for r in held for person in sorted(r.cast)])


def _round(r: Round) -> Row:
    accepted = r.acceptance
    return {"id": r.id, "element": r.cell.element, "item": r.cell.item, "purpose": r.purpose, "number": r.number,
            "state": r.state, "mode": r.mode, "anonymity": r.anonymity, "asked": " ".join(r.asked),
            "tally": None if r.tally is None else dumps(r.tally), "began": r.began, "settled": r.settled,
            "accepted_level": None if accepted is None else accepted.level,
            "agreement": None if accepted is None else accepted.agreement,
            "acceptance_note": None if accepted is None else accepted.note,
            "acceptance_reason": None if accepted is None else accepted.reason,
            "positions": None if accepted is None else dumps(accepted.positions)}


def _cells(w: Recorder, workshop: Workshop) -> None:
    w.insert_all("opened_cell", [{"element": cell.element, "item": cell.item} for cell in sorted(workshop.opened)])
    w.insert_all("target", [{"element": cell.element, "item": cell.item, "level": level}
                            for cell, level in sorted(workshop.targets.items())])
    for note in workshop.notes.values():
        knowledge.set_cell_note(w, c.SetCellNote(note))
    for evidence in workshop.evidence:
        knowledge.add_evidence(w, c.AddEvidence(evidence))
    w.insert_all("board_answer", [
        {"board": key, "item": a.item, "person": a.person, "value": a.value}
        for key, answers in workshop.answers.items() for a in answers])


def _wall(w: Recorder, workshop: Workshop) -> None:
    wall = workshop.wall
    w.insert_all("stack", _numbered({"id": s.id, "title": s.title, "x": s.x, "y": s.y} for s in wall.stacks))
    notes.add_notes(w, c.AddNotes(wall.notes))
    w.insert_all("dot", [{"note": d.note, "person": d.person, "count": d.count} for d in wall.dots])
    notes.add_strokes(w, c.AddStrokes(wall.strokes))
    if wall.budget:
        notes.set_dot_budget(w, c.SetDotBudget(wall.budget))
    if workshop.last_time is not None:
        notes.set_last_time(w, c.SetLastTime(workshop.last_time))


# Roadmap and day --------------------------------------------------------------------------------------------------
def _roadmap(w: Recorder, workshop: Workshop) -> None:
    if workshop.planning != DEFAULT_PLANNING:
        w.insert("planning", {"id": 1, "body": dumps(workshop.planning)})
    roadmap.add_initiatives(w, c.AddInitiatives(workshop.initiatives))
    if workshop.plan is not None:
        roadmap.keep_plan(w, c.KeepPlan(workshop.plan))
        # The scenarios of the workshop follow; this one may be none of them.
        w.delete("scenario", kind=workshop.plan.kind)
    roadmap.keep_scenarios(w, c.KeepScenarios(workshop.scenarios))
    if workshop.robust is not None:
        roadmap.keep_robustness(w, c.KeepRobustness(workshop.robust))
    w.insert_all("sign_off", _numbered({"person": s.person, "at": s.at, "remark": s.remark}
                                       for s in workshop.signoffs))
    w.insert_all("report_title", [{"page": page, "language": language, "title": title}
                                  for (page, language), title in sorted(workshop.titles.items())])


def _day(w: Recorder, workshop: Workshop) -> None:
    if workshop.agenda != Agenda():
        day.set_agenda(w, c.SetAgenda(workshop.agenda))
    w.insert_all("clock", [{"item": item, "seconds": spent.seconds, "since": spent.since, "done": int(spent.done)}
                           for item, spent in workshop.clock.spent.items()])
    for parked in workshop.parked:
        day.add_parked(w, c.AddParked(parked))
    if workshop.debrief != Debrief():
        day.set_debrief(w, c.SetDebrief(workshop.debrief))


def _begin_history(connection: Connection, workshop: Workshop, packs: Sequence[PackDocument], at: str,
                   author: str) -> None:
    made = {"workshop": {"id": 1, "uid": workshop.uid, **settings_row(workshop.settings)}, "pack": packs[0].sha256,
            "people": [person_row(person) for person in workshop.participants],
            "companions": [companion.sha256 for companion in packs[1:]], "imported": True,
            # What the replay of the history begins with.
            BASE: base_rows(connection.connection.driver_connection)}
    connection.execute(insert(TABLES["history"]), {
        "at": at, "author": author, "action": "create", "refers": None, "kind": "Create",
        "command": json.dumps(made, ensure_ascii=False, sort_keys=True), "inverse": "{}"})
