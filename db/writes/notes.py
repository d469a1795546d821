"""Sticky notes, stacks, dots, the pen, and the earlier workshop."""

from __future__ import annotations

from collections.abc import Iterable

from db.writes import day, roadmap
from db.writes.recorder import Recorder, Row
from workshop import commands as c
from workshop.model.notes import Note, Place, Stack
from workshop.wire import dumps


def _words(note: Note) -> Row:
    return {"kind": note.kind, "text": note.text.strip(), "element": note.element, "item": note.item,
            "author": note.author, "picture": note.picture}


def _row(note: Note, position: int) -> Row:
    return {"id": note.id, "position": position, **_words(note), "x": note.x, "y": note.y,
            "private": int(note.private), "stack": note.stack, "became": note.became}


def add_notes(w: Recorder, command: c.AddNotes) -> None:
    """Insert notes behind the others."""
    first = w.behind("note")
    w.insert_all("note", [_row(note, first + index) for index, note in enumerate(command.notes)])


def edit_notes(w: Recorder, command: c.EditNotes) -> None:
    """Change the words of notes, not where they lie."""
    _change(w, {note.id: _words(note) for note in command.notes})


def move_notes(w: Recorder, command: c.MoveNotes) -> None:
    """Lay notes and stacks somewhere else."""
    _place(w, command.notes)
    rows = {str(row["id"]): row for row in w.all("stack")}
    w.update_all("stack", [(rows[p.id], {"x": p.x, "y": p.y}) for p in command.stacks])


def _place(w: Recorder, places: Iterable[Place]) -> None:
    _change(w, {place.id: {"x": place.x, "y": place.y, "stack": ""} for place in places})
    _drop_empty(w)


def _change(w: Recorder, wanted: dict[str, Row]) -> None:
    if len(wanted) > 1:
        rows = {str(row["id"]): row for row in w.all("note")}
        w.update_all("note", [(rows[note], values) for note, values in wanted.items()])
    else:
        for note, values in wanted.items():
            w.update("note", {"id": note}, values)


def _drop_empty(w: Recorder) -> None:
    stacks = {str(row["id"]) for row in w.all("stack")}
    if stacks:
        for stack in sorted(stacks - {str(row["stack"]) for row in w.all("note")}):
            w.delete("stack", id=stack)


def _put_stack(w: Recorder, stack: Stack) -> None:
    there = w.find("stack", id=stack.id)
    position = w.behind("stack") if there is None else there["position"]
    w.put("stack", {"id": stack.id, "position": position, "title": stack.title.strip(), "x": stack.x, "y": stack.y})


def group_notes(w: Recorder, command: c.GroupNotes) -> None:
    """Put notes into a stack."""
    _put_stack(w, command.stack)
    _change(w, {note: {"stack": command.stack.id} for note in command.notes})
    _drop_empty(w)


def ungroup_notes(w: Recorder, command: c.UngroupNotes) -> None:
    """Take notes out of their stacks."""
    _place(w, command.places)


def edit_stack(w: Recorder, command: c.EditStack) -> None:
    """Change the title of a stack."""
    w.update("stack", {"id": command.stack.id}, {"title": command.stack.title.strip()})


def merge_notes(w: Recorder, command: c.MergeNotes) -> None:
    """Join notes; their dots go to the one that stays."""
    w.update("note", {"id": command.note.id}, _words(command.note))
    totals: dict[str, int] = {}
    for note in (command.note.id, *command.others):
        for row in w.all("dot", note=note):
            totals[str(row["person"])] = totals.get(str(row["person"]), 0) + int(row["count"] or 0)
    for person, count in totals.items():
        w.put("dot", {"note": command.note.id, "person": person, "count": count})
    remove_notes(w, c.RemoveNotes(command.others))


def split_note(w: Recorder, command: c.SplitNote) -> None:
    """Keep the first part in the note and insert the others behind it."""
    w.update("note", {"id": command.note.id}, _words(command.note))
    add_notes(w, c.AddNotes(command.parts))


def remove_notes(w: Recorder, command: c.RemoveNotes) -> None:
    """Delete notes with their dots."""
    for note in command.notes:
        w.delete("dot", note=note)
        w.delete("note", id=note)
    _drop_empty(w)


def show_notes(w: Recorder, _command: c.ShowNotes) -> None:
    """Show what was written in silence."""
    w.update_all("note", [(row, {"private": 0}) for row in w.all("note", private=1)])


def set_dots(w: Recorder, command: c.SetDots) -> None:
    """Put, change or take dots."""
    key: Row = {"note": command.note, "person": command.person}
    if command.count:
        w.put("dot", {**key, "count": command.count})
    else:
        w.delete("dot", **key)


def set_dot_budget(w: Recorder, command: c.SetDotBudget) -> None:
    """Keep how many dots each person has."""
    w.put("wall", {"id": 1, "budget": command.budget})


def promote_note(w: Recorder, command: c.PromoteNote) -> None:
    """Make something of a note, and mark the note with it."""
    became = command.becomes
    if command.initiative is not None:
        roadmap.add_initiative(w, c.AddInitiative(command.initiative))
        w.update("note", {"id": command.note}, {"became": f"{became}:{command.initiative.id}"})
    elif command.parked is not None:
        day.add_parked(w, c.AddParked(command.parked))
        w.update("note", {"id": command.note}, {"became": f"{became}:{command.parked.id}"})
    else:
        w.update("note", {"id": command.note}, {"became": str(became)})


def add_strokes(w: Recorder, command: c.AddStrokes) -> None:
    """Insert lines of the pen."""
    first = w.behind("stroke")
    w.insert_all("stroke", [
        {"id": s.id, "position": first + index, "points": " ".join(map(str, s.points)), "place": s.place,
         "tone": s.tone, "width": float(s.width)} for index, s in enumerate(command.strokes)])


def remove_strokes(w: Recorder, command: c.RemoveStrokes) -> None:
    """Delete lines of the pen."""
    for stroke in command.strokes:
        w.delete("stroke", id=stroke)


def set_last_time(w: Recorder, command: c.SetLastTime) -> None:
    """Keep or drop the levels of an earlier workshop."""
    if command.last is None:
        w.delete("last_time", id=1)
    else:
        w.put("last_time", {"id": 1, "body": dumps(command.last)})
