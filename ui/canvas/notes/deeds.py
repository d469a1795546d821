"""The commands behind the gestures and buttons of notes: values in, one command out, or None for nothing to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import ceil

from ui.ids import new_id
from workshop import commands as c
from workshop.births import from_note
from workshop.insight.analysis import Analysis
from workshop.model.notes import NOTE_H, NOTE_W, Note, NoteKind, Place, Stack, Wall
from workshop.model.score import Cell
from workshop.model.workshop import Parked, Workshop
from workshop.notes import GAP, by_votes, free_places, joined, lines_to_notes, tidied, wide_enough


def added(workshop: Workshop, texts: Sequence[str], *, kind: NoteKind = "pain", cell: Cell | None = None,
          element: str = "", author: str = "", private: bool = False, picture: str = "",
          at: tuple[float, float] | None = None) -> c.AddNotes | None:
    """Return new notes, one per text, on free places; `at` is the place of the first."""
    if not texts:
        return None
    places = list(free_places(workshop.wall, len(texts), per_line=wide_enough(len(workshop.wall.notes) + len(texts))))
    if at is not None:
        places[0] = at
    item, whose = (cell.item, cell.element) if cell else ("", element)
    return c.AddNotes(tuple(
        Note(new_id(), kind, text, whose, item, x, y, author, private, picture=picture)
        for text, (x, y) in zip(texts, places, strict=True)))


def _known(wall: Wall, notes: Iterable[str]) -> list[Note]:
    wanted = set(notes)
    return [note for note in wall.notes if note.id in wanted]


def changed(wall: Wall, notes: Iterable[str], **values: object) -> c.EditNotes | None:
    """Return the change of some values of notes; None when they have them already."""
    found = _known(wall, notes)
    made = [replace(note, **values) for note in found]  # type: ignore[arg-type]
    return c.EditNotes(tuple(made)) if made and made != found else None


def tied(wall: Wall, notes: Iterable[str], cell: Cell | None, element: str) -> c.EditNotes | None:
    """Return the tie of notes to a cell, an element, or nothing."""
    return changed(wall, notes, element=cell.element if cell else element, item=cell.item if cell else "")


def grouped(wall: Wall, notes: Sequence[str], stack: Stack) -> c.GroupNotes | None:
    """Return the grouping of notes; None when all of them are in that stack already."""
    found = [note for note in _known(wall, notes) if note.stack != stack.id]
    return c.GroupNotes(stack, tuple(note.id for note in found)) if found else None


def dropped_on(wall: Wall, notes: Sequence[str], target: Note) -> c.GroupNotes | None:
    """Return the grouping when notes are dropped on another: into its stack, or a new one where it lies."""
    if target.stack and (stack := wall.stack(target.stack)) is not None:
        return grouped(wall, notes, stack)
    return grouped(wall, (target.id, *notes), Stack(new_id(), "", target.x, target.y))


def taken_out(wall: Wall, notes: Iterable[str]) -> c.UngroupNotes | None:
    """Return the taking of notes out of their stacks, to free places."""
    found = [note for note in _known(wall, notes) if note.stack]
    places = free_places(wall, len(found))
    return c.UngroupNotes(tuple(Place(note.id, x, y) for note, (x, y) in zip(found, places, strict=True))
                          ) if found else None


def merged(wall: Wall, notes: Iterable[str]) -> c.MergeNotes | None:
    """Return the merging of notes into the first of them; what was promoted stays rather than the first."""
    found = _known(wall, notes)
    if len(found) < 2:
        return None
    stays = next((note for note in found if note.became), found[0])
    picture = stays.picture or next((note.picture for note in found if note.picture), "")
    return c.MergeNotes(replace(stays, text=joined(found), picture=picture),
                        tuple(note.id for note in found if note is not stays))


def split(wall: Wall, note: str, parts: Sequence[str] = ()) -> c.SplitNote | None:
    """Return the splitting of a note: by its lines, or into these parts; None when it has only one."""
    found = wall.note(note)
    if found is None:
        return None
    texts = [part.strip() for part in parts if part.strip()] or list(lines_to_notes(found.text))
    if len(texts) < 2:
        return None
    places = free_places(wall, len(texts) - 1)
    return c.SplitNote(replace(found, text=texts[0]), tuple(
        replace(found, id=new_id(), text=text, x=x, y=y, picture="", became="")
        for text, (x, y) in zip(texts[1:], places, strict=True)))


def promoted(workshop: Workshop, analysis: Analysis, note: Note, becomes: c.Becomes) -> c.PromoteNote:
    """Return what a note becomes; an initiative of a cell has its capability, and a lift where there is a gap."""
    if becomes == "parked":
        person = workshop.person(note.author)
        return c.PromoteNote(note.id, becomes, parked=Parked(new_id(), note.text, person.name if person else ""))
    if becomes == "bottleneck":
        return c.PromoteNote(note.id, becomes)
    return c.PromoteNote(note.id, becomes, from_note(workshop, analysis, note, new_id()))


# Order on the wall ----------------------------------------------------------------------------------------------
def _moves(places: Iterable[Place], wall: Wall) -> c.MoveNotes | None:
    now = {note.id: (note.x, note.y) for note in wall.notes}
    found = tuple(place for place in places if now[place.id] != (place.x, place.y))
    return c.MoveNotes(found) if found else None


def _free(wall: Wall, notes: Iterable[str]) -> list[Note]:
    return [note for note in _known(wall, notes) if not note.stack and not note.private]


def aligned(wall: Wall, notes: Iterable[str], edge: str) -> c.MoveNotes | None:
    """Return the moves that put notes on one line: their `left` or their `top` edges."""
    found = _free(wall, notes)
    if len(found) < 2:
        return None
    left, top = min(note.x for note in found), min(note.y for note in found)
    return _moves((Place(n.id, left, n.y) if edge == "left" else Place(n.id, n.x, top) for n in found), wall)


def distributed(wall: Wall, notes: Iterable[str], way: str) -> c.MoveNotes | None:
    """Return the moves that put even gaps between notes, `across` or `down`; none overlaps the next."""
    found = _free(wall, notes)
    if len(found) < 3:
        return None
    across = way == "across"
    row = sorted(found, key=lambda note: note.x if across else note.y)
    first, last = (row[0].x, row[-1].x) if across else (row[0].y, row[-1].y)
    step = max((last - first) / (len(row) - 1), (NOTE_W if across else NOTE_H) + GAP)
    places = (Place(n.id, first + i * step, n.y) if across else Place(n.id, n.x, first + i * step)
              for i, n in enumerate(row))
    return _moves(places, wall)


def in_lines(wall: Wall, notes: Sequence[str], *, votes: bool = False) -> c.MoveNotes | None:
    """Return the moves that lay notes out in even lines, as they lie or by votes; without any, all of them."""
    everything = not notes
    found = _free(wall, notes or [note.id for note in wall.notes])
    if not found:
        return None
    rows = sorted(found, key=lambda note: (round(note.y / (NOTE_H + GAP)), note.x))
    order = by_votes(wall, rows) if votes else tuple(rows)
    if everything:
        rest = replace(wall, notes=tuple(note for note in wall.notes if note.stack))
        places = free_places(rest, len(order), per_line=wide_enough(len(order)))
        return _moves((Place(n.id, x, y) for n, (x, y) in zip(order, places, strict=True)), wall)
    left, top = min(note.x for note in found), min(note.y for note in found)
    wide = max(note.x for note in found) - left + NOTE_W + GAP
    columns = min(max(round(wide / (NOTE_W + GAP)), ceil(len(found) ** 0.5)), wide_enough(len(found)))
    return _moves(tidied(order, left=left, top=top, per_line=columns), wall)
