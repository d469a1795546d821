"""What each kind of recorded step is about: the key of its sentence and the values in it, from its JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from workshop.agenda import block_name
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.model.workshop import Workshop

Plain = Mapping[str, Any]
Said = str | int | Text | tuple[str, ...]
Values = dict[str, Said]
Told = tuple[str, Values]


@dataclass
class Memory:
    """What the steps so far have told of things that may be gone by now, each by its id.

    `rounds` holds cell, purpose and number. `hidden` are the notes that nobody has been shown.
    """

    notes: dict[str, str] = field(default_factory=dict)
    stacks: dict[str, str] = field(default_factory=dict)
    initiatives: dict[str, str] = field(default_factory=dict)
    parked: dict[str, str] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    evidence: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    rounds: dict[str, tuple[Cell, str, int]] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)


class Words:
    """Finds the words for what a step speaks of: as it is in the workshop now, else as it was last told."""

    def __init__(self, memory: Memory, workshop: Workshop) -> None:
        self._memory, self._workshop = memory, workshop

    def cell(self, at: Sequence[str], purpose: str = "current") -> Text:
        """Return the name of a cell, such as Channel × Business online."""
        pack, (element, item) = self._workshop.pack, at
        left = pack.element(element).name if pack.has_element(element) else Text.both(element)
        right = pack.item(item).name if pack.has_item(item) else Text.both(item)
        zh, en = f"{left.zh} × {right.zh}", f"{left.en} × {right.en}"
        return Text(f"{zh}（目标）", f"{en} (target)") if purpose == "target" else Text(zh, en)

    def round(self, round_id: str) -> Values:
        """Return cell and number of a round."""
        if round_id in self._memory.rounds:
            cell, purpose, number = self._memory.rounds[round_id]
        elif (known := self._workshop.round(round_id)) is not None:
            cell, purpose, number = known.cell, known.purpose, known.number
        else:
            return {"cell": "–", "round": "–"}
        return {"cell": self.cell(cell, purpose), "round": number}

    def note(self, note: str) -> str | None:
        """Return the words of a note; None while nobody may see them."""
        there = self._workshop.wall.note(note)
        if there is not None:
            return None if there.private else there.text
        return None if note in self._memory.hidden else self._memory.notes.get(note, "")

    def stack(self, stack: str) -> str:
        """Return the title of a stack; one with hidden notes in it has none."""
        if any(note.private for note in self._workshop.wall.inside(stack)):
            return ""
        there = self._workshop.wall.stack(stack)
        return there.title if there is not None else self._memory.stacks.get(stack, "")

    def person(self, person: str) -> str:
        """Return a name."""
        there = self._workshop.person(person)
        return there.name if there is not None else self._memory.people.get(person, "–")

    def initiative(self, initiative: str) -> str:
        """Return a title."""
        there = self._workshop.initiative(initiative)
        return there.title if there is not None else self._memory.initiatives.get(initiative, "–")

    def action(self, action: str) -> str:
        """Return the title of an initiative of the earlier workshop."""
        last = self._workshop.last_time
        return next((a.title for a in last.actions if a.id == action), "–") if last is not None else "–"

    def parked(self, parked: str) -> str:
        """Return the words of a parked matter."""
        return self._memory.parked.get(parked) or next(
            (matter.text for matter in self._workshop.parked if matter.id == parked), "–")

    def evidence(self, evidence: str) -> Values:
        """Return cell and words of a piece of evidence."""
        element, item, text = self._memory.evidence.get(evidence, ("–", "–", ""))
        return {"cell": self.cell((element, item)), "text": text}

    def board(self, board: str) -> Text:
        """Return the name of a board."""
        there = self._workshop.board(board)
        return there.name if there is not None else Text.both(board)

    def pack(self, pack: str) -> Text:
        """Return the name of a knowledge pack."""
        return next((found.name for found in self._workshop.companions if found.id == pack), Text.both(pack))

    def block(self, item: str) -> Text:
        """Return the name of a block of the day."""
        there = self._workshop.agenda.item(item)
        return block_name(there) if there is not None else Text.both(item)


Teller = Callable[[Plain, Words], Told]
_ISSUED = frozenset(("full", "board", "handout", "roadmap", "poster", "redacted", "director", "minutes"))


def _only(key: str) -> Teller:
    def tell(_plain: Plain, _words: Words) -> Told:
        return key, {}
    return tell


def _counted(key: str, count: int, **values: Said) -> Told:
    return f"{key}.{'one' if count == 1 else 'many'}", {"count": count, **values}


def _in_round(key: str) -> Teller:
    def tell(plain: Plain, words: Words) -> Told:
        return key, words.round(str(plain["round"]))
    return tell


def _in_cell(key: str) -> Teller:
    def tell(plain: Plain, words: Words) -> Told:
        return key, {"cell": words.cell(plain["cell"])}
    return tell


def _notes(key: str, ids: Sequence[str], words: Words) -> Told:
    """Tell of notes: the words of a single one that may be seen, else how many."""
    told = words.note(ids[0]) if len(ids) == 1 else None
    if told:
        return f"{key}.one", {"text": told}
    return _counted(f"{key}.count", len(ids))


def _people(plain: Plain, _words: Words) -> Told:
    names = tuple(str(person["name"]) for person in plain["people"])
    return _counted("AddParticipants", len(names), names=names)


def _sign_in(plain: Plain, words: Words) -> Told:
    people = plain["people"]
    key = "SignIn.here" if plain.get("here", True) else "SignIn.gone"
    return _counted(key, len(people), name=words.person(people[0]) if people else "–")


def _open_round(plain: Plain, words: Words) -> Told:
    values = words.round(str(plain["round"]))
    if values["round"] == "–":
        values["cell"] = words.cell(plain["cell"], plain.get("purpose", "current"))
    return "OpenRound", values


def _accepted(plain: Plain, words: Words) -> Told:
    return "AcceptRound", {**words.round(str(plain["round"])), "level": int(plain["acceptance"]["level"])}


def _entered(plain: Plain, words: Words) -> Told:
    cells = list(dict.fromkeys(tuple(entered["cell"]) for entered in plain["rounds"]))
    return _counted("EnterBallots", len(cells), cell=words.cell(cells[0]) if cells else "–")


def _imported(plain: Plain, _words: Words) -> Told:
    return _counted("ImportScores", len(plain["rounds"]))


def _targets(plain: Plain, words: Words) -> Told:
    targets = plain["targets"]
    if len(targets) == 1:
        cell, level = words.cell(targets[0]["cell"]), targets[0]["level"]
        return ("SetTargets.none", {"cell": cell}) if level is None else \
            ("SetTargets.one", {"cell": cell, "level": int(level)})
    return "SetTargets.many", {"count": len(targets)}


def _evidence(key: str) -> Teller:
    def tell(plain: Plain, words: Words) -> Told:
        told = plain["evidence"]
        if isinstance(told, str):
            values = words.evidence(told)
        else:
            values = {"cell": words.cell(told["cell"]), "text": evidence_words(told)}
        return (f"{key}.one" if values["text"] else f"{key}.bare"), values
    return tell


def evidence_words(told: Plain) -> str:
    """Return what a piece of evidence says for itself: its text, its case, or its link."""
    case = (told.get("case") or {}).get("case", {}).get("title", {})
    return str(told.get("text") or case.get("zh") or case.get("en") or told.get("link") or "").strip()


def _cell_note(plain: Plain, words: Words) -> Told:
    note = plain["note"]
    text = str(note.get("comment", "")).strip()
    return ("SetCellNote.one" if text else "SetCellNote.bare"), {"cell": words.cell(note["cell"]), "text": text}


def _clock(plain: Plain, words: Words) -> Told:
    return "StartClock", {"block": words.block(str(plain["item"]))}


def _mended(plain: Plain, words: Words) -> Told:
    return "MendClock", {"block": words.block(str(plain["item"]))}


def _edit_parked(plain: Plain, _words: Words) -> Told:
    parked = plain["parked"]
    return ("EditParked.done" if parked.get("done") else "EditParked.open"), {"text": str(parked["text"])}


def _moved(plain: Plain, words: Words) -> Told:
    notes, stacks = plain.get("notes") or (), plain.get("stacks") or ()
    if stacks and not notes:
        return _counted("MoveNotes.stack", len(stacks))
    return _notes("MoveNotes", [place["id"] for place in notes], words)


def _grouped(plain: Plain, words: Words) -> Told:
    stack = plain["stack"]
    title = words.stack(str(stack["id"]))
    return _counted("GroupNotes.into" if title else "GroupNotes.bare", len(plain["notes"]), title=title)


def _stack(plain: Plain, words: Words) -> Told:
    title = words.stack(str(plain["stack"]["id"]))
    return ("EditStack.one" if title else "EditStack.bare"), {"title": title}


def _merged(plain: Plain, words: Words) -> Told:
    text = words.note(str(plain["note"]["id"]))
    return ("MergeNotes.one" if text else "MergeNotes.bare"), {"count": len(plain["others"]) + 1, "text": text or ""}


def _promoted(plain: Plain, words: Words) -> Told:
    return f"PromoteNote.{plain['becomes']}", {"text": words.note(str(plain["note"])) or "–"}


def _budget(plain: Plain, _words: Words) -> Told:
    return ("SetDotBudget.set" if plain["budget"] else "SetDotBudget.suggested"), {"count": int(plain["budget"])}


def _initiatives(kind: str) -> Teller:
    def tell(p: Plain, _w: Words) -> Told:
        found = p["initiatives"]
        return (f"{kind}.one", {"title": str(found[0]["title"])}) if len(found) == 1 else _counted(kind, len(found))
    return tell


def _imported_list(p: Plain, _w: Words) -> Told:
    found = [*p["added"], *p["changed"]]
    if len(found) != 1:
        return _counted("ImportInitiatives", len(found))
    return "ImportInitiatives.one", {"title": str(found[0]["title"])}


def _pinned(p: Plain, w: Words) -> Told:
    starts = p["starts"]
    if len(starts) != 1:
        return "PinInitiatives.many", {"count": len(starts)}
    kind = "PinInitiatives.free" if starts[0]["start"] is None else "PinInitiatives.one"
    return kind, {"title": w.initiative(starts[0]["initiative"])}


def _last_time(plain: Plain, _words: Words) -> Told:
    last = plain["last"]
    return ("SetLastTime.none", {}) if last is None else ("SetLastTime.set", {"title": str(last["title"])})


def _ids(key: str, part: str = "notes") -> Teller:
    def tell(plain: Plain, words: Words) -> Told:
        return _notes(key, [one if isinstance(one, str) else one["id"] for one in plain[part]], words)
    return tell


def _count(key: str, part: str) -> Teller:
    def tell(plain: Plain, _words: Words) -> Told:
        return _counted(key, len(plain[part]))
    return tell


TELLERS: Mapping[str, Teller] = {
    "Create": _only("Create"),
    "ChangeSettings": _only("ChangeSettings"),
    "ChangeScope": _count("ChangeScope", "elements"),
    "AddParticipants": _people,
    "EditParticipant": lambda p, _w: ("EditParticipant", {"name": str(p["person"]["name"])}),
    "RemoveParticipant": lambda p, w: ("RemoveParticipant", {"name": w.person(p["participant"])}),
    "ArrangeSeats": _only("ArrangeSeats"),
    "SignIn": _sign_in,
    "OpenCell": _in_cell("OpenCell"),
    "OpenCells": _count("OpenCells", "cells"),
    "CloseCell": _in_cell("CloseCell"),
    "OpenRound": _open_round,
    "ChangeMode": _in_round("ChangeMode"),
    "RaiseAnonymity": _in_round("RaiseAnonymity"),
    "CancelRound": _in_round("CancelRound"),
    # A vote is only that there was one: not whose, and not which.
    "CastBallot": _in_round("CastBallot"),
    "WithdrawBallot": _in_round("WithdrawBallot"),
    "CastSecret": _only("CastSecret"),
    "WithdrawSecret": _only("WithdrawSecret"),
    "SetTally": _in_round("SetTally"),
    "CloseRound": _in_round("CloseRound"),
    "RevealRound": _in_round("RevealRound"),
    "AcceptRound": _accepted,
    "EnterBallots": _entered,
    "ImportScores": _imported,
    "SetTargets": _targets,
    "AddInitiative": lambda p, _w: ("AddInitiative", {"title": str(p["initiative"]["title"])}),
    "EditInitiative": lambda p, _w: ("EditInitiative", {"title": str(p["initiative"]["title"])}),
    "RemoveInitiative": lambda p, w: ("RemoveInitiative", {"title": w.initiative(p["initiative"])}),
    "KeepPlan": lambda p, _w: _counted("KeepPlan", len(p["plan"]["entries"])),
    "DropPlan": _only("DropPlan"),
    "AddEvidence": _evidence("AddEvidence"),
    "EditEvidence": _evidence("EditEvidence"),
    "RemoveEvidence": _evidence("RemoveEvidence"),
    "SetCellNote": _cell_note,
    "AnswerBoard": lambda p, w: ("AnswerBoard", {"board": w.board(p["board"])}),
    "AttachPack": lambda p, w: ("AttachPack", {"pack": w.pack(p["pack"])}),
    "DetachPack": lambda p, w: ("DetachPack", {"pack": w.pack(p["pack"])}),
    "SetAgenda": _only("SetAgenda"),
    "StartClock": _clock,
    "StopClock": _only("StopClock"),
    "MendClock": _mended,
    "AddParked": lambda p, _w: ("AddParked", {"text": str(p["parked"]["text"])}),
    "EditParked": _edit_parked,
    "RemoveParked": lambda p, w: ("RemoveParked", {"text": w.parked(p["parked"])}),
    "SetDebrief": _only("SetDebrief"),
    "SetReportTitle": lambda p, _w: (f"SetReportTitle.{'own' if p['title'].strip() else 'data'}",
                                     {"title": str(p["title"])}),
    "AddNotes": _ids("AddNotes"),
    "EditNotes": _ids("EditNotes"),
    "MoveNotes": _moved,
    "GroupNotes": _grouped,
    "UngroupNotes": _ids("UngroupNotes", "places"),
    "EditStack": _stack,
    "MergeNotes": _merged,
    "SplitNote": lambda p, w: ("SplitNote", {"count": len(p["parts"]) + 1}),
    "RemoveNotes": _ids("RemoveNotes"),
    "ShowNotes": _only("ShowNotes"),
    "SetDots": lambda p, w: _notes("SetDots", [str(p["note"])], w),
    "SetDotBudget": _budget,
    "PromoteNote": _promoted,
    "AddStrokes": _count("AddStrokes", "strokes"),
    "RemoveStrokes": _count("RemoveStrokes", "strokes"),
    "SetLastTime": _last_time,
    "AddInitiatives": _initiatives("AddInitiatives"),
    "EditInitiatives": _initiatives("EditInitiatives"),
    "ImportInitiatives": _imported_list,
    "PinInitiatives": _pinned,
    "KeepScenarios": lambda p, _w: _counted("KeepScenarios", len(p["plans"])),
    "KeepRobustness": _only("KeepRobustness"),
    "SetPlanning": _only("SetPlanning"),
    "Sign": lambda p, w: ("Sign", {"person": w.person(p["person"])}),
    "Unsign": lambda p, w: ("Unsign", {"person": w.person(p["person"])}),
    "JudgeAction": lambda p, w: (f"JudgeAction.{p['verdict'] or 'open'}", {"title": w.action(p["action"])}),
    "IssueReport": lambda p, _w: (f"IssueReport.{p['variant']}" if p["variant"] in _ISSUED else "IssueReport.other",
                                  {"edition": int(p["edition"])}),
    "Revert": _only("Revert"),
}
