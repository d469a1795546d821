"""What each recorded step tells of names and rounds, so that later steps can be told of by them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from workshop.model.score import Cell
from workshop.stepkinds import Memory, Plain, evidence_words

RoundKnown = tuple[Cell, str, int]


@dataclass(slots=True)
class Effect:
    """What one step did to hidden notes and to rounds; it is taken back and done again with the step."""

    hides: set[str] = field(default_factory=set)
    shows: set[str] = field(default_factory=set)
    removes: set[str] = field(default_factory=set)
    opens: dict[str, RoundKnown] = field(default_factory=dict)
    drops: dict[str, RoundKnown] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.hides or self.shows or self.removes or self.opens or self.drops)


class Known:
    """The memory of a trail as it stands after some steps; `live` are the rounds that count."""

    def __init__(self) -> None:
        self.memory = Memory()
        self.live: dict[str, RoundKnown] = {}
        self._removed: set[str] = set()

    def apply(self, effect: Effect) -> None:
        """Follow a step that is done."""
        memory = self.memory
        memory.hidden |= effect.hides
        memory.hidden -= effect.shows
        self._removed = (self._removed - effect.hides) | effect.removes
        memory.rounds.update(effect.opens)
        self.live.update(effect.opens)
        for gone in effect.drops:
            self.live.pop(gone, None)

    def take_back(self, effect: Effect) -> None:
        """Follow a step that is taken back. Words that were hidden stay hidden when their note was never made."""
        self.memory.hidden |= effect.shows
        self._removed = (self._removed | effect.hides) - effect.removes
        self.live.update(effect.drops)
        for gone in effect.opens:
            self.live.pop(gone, None)

    def hidden_there(self) -> set[str]:
        """Return the notes that lie hidden on the wall."""
        return self.memory.hidden - self._removed

    def number(self, cell: Cell, purpose: str, effect: Effect) -> int:
        """Return the number that a new round of a cell gets."""
        known = (*self.live.values(), *effect.opens.values())
        return 1 + max((there[2] for there in known if there[:2] == (cell, purpose)), default=0)


def _cell(plain: Sequence[str]) -> Cell:
    return Cell(plain[0], plain[1])


def _people(plain: Plain, known: Known, _effect: Effect) -> None:
    people = plain["people"] if "people" in plain else [plain["person"]]
    known.memory.people.update((str(p["id"]), str(p["name"])) for p in people)


def _open(plain: Plain, known: Known, effect: Effect) -> None:
    cell, purpose = _cell(plain["cell"]), str(plain.get("purpose", "current"))
    effect.opens[str(plain["round"])] = cell, purpose, known.number(cell, purpose, effect)


def _enter(plain: Plain, known: Known, effect: Effect) -> None:
    for entered in plain["rounds"]:
        if entered.get("fresh", True):
            _open(entered, known, effect)


def _import(plain: Plain, known: Known, effect: Effect) -> None:
    for found in plain["rounds"]:
        effect.opens[str(found["round"])] = _cell(found["cell"]), str(found["purpose"]), int(found["number"])
    if plain.get("people"):
        _people(plain, known, effect)


def _cancel(plain: Plain, known: Known, effect: Effect) -> None:
    round_id = str(plain["round"])
    if round_id in known.live:
        effect.drops[round_id] = known.live[round_id]


def _initiative(plain: Plain, known: Known, _effect: Effect) -> None:
    told = plain["initiative"]
    known.memory.initiatives[str(told["id"])] = str(told["title"])


def _parked(plain: Plain, known: Known, _effect: Effect) -> None:
    known.memory.parked[str(plain["parked"]["id"])] = str(plain["parked"]["text"])


def _evidence(plain: Plain, known: Known, _effect: Effect) -> None:
    told = plain["evidence"]
    known.memory.evidence[str(told["id"])] = (*_cell(told["cell"]), evidence_words(told))


def _notes(plain: Plain, known: Known, effect: Effect) -> None:
    """New or changed notes: those that come hidden are."""
    for told in (*plain.get("notes", ()), *plain.get("parts", ())):
        known.memory.notes[str(told["id"])] = str(told.get("text", ""))
        effect.hides |= {str(told["id"])} if told.get("private") else set()


def _edit(plain: Plain, known: Known, _effect: Effect) -> None:
    for told in (*plain.get("notes", ()), *((plain["note"],) if "note" in plain else ())):
        known.memory.notes[str(told["id"])] = str(told.get("text", ""))


def _split(plain: Plain, known: Known, effect: Effect) -> None:
    _edit({"note": plain["note"]}, known, effect)
    _notes({"parts": plain["parts"]}, known, effect)


def _merge(plain: Plain, known: Known, effect: Effect) -> None:
    _edit({"note": plain["note"]}, known, effect)
    effect.removes |= set(map(str, plain["others"]))


def _remove(plain: Plain, _known: Known, effect: Effect) -> None:
    effect.removes |= set(map(str, plain["notes"]))


def _show(_plain: Plain, known: Known, effect: Effect) -> None:
    effect.shows |= known.hidden_there()


def _stack(plain: Plain, known: Known, _effect: Effect) -> None:
    known.memory.stacks[str(plain["stack"]["id"])] = str(plain["stack"].get("title", ""))


def _initiatives(plain: Plain, known: Known, effect: Effect) -> None:
    for initiative in plain["initiatives"]:
        _initiative({"initiative": initiative}, known, effect)


def _list(plain: Plain, known: Known, effect: Effect) -> None:
    _initiatives({"initiatives": (*plain["added"], *plain["changed"])}, known, effect)


def _promote(plain: Plain, known: Known, effect: Effect) -> None:
    if plain.get("initiative"):
        _initiative(plain, known, effect)
    if plain.get("parked"):
        _parked(plain, known, effect)


LEARNERS: Mapping[str, Callable[[Plain, Known, Effect], None]] = {
    "Create": _people, "AddParticipants": _people, "EditParticipant": _people,
    "OpenRound": _open, "EnterBallots": _enter, "ImportScores": _import, "CancelRound": _cancel,
    "AddInitiative": _initiative, "EditInitiative": _initiative,
    "AddInitiatives": _initiatives, "EditInitiatives": _initiatives, "ImportInitiatives": _list,
    "AddParked": _parked, "EditParked": _parked,
    "AddEvidence": _evidence, "EditEvidence": _evidence, "AddNotes": _notes, "EditNotes": _edit, "SplitNote": _split,
    "MergeNotes": _merge, "RemoveNotes": _remove, "ShowNotes": _show, "GroupNotes": _stack, "EditStack": _stack,
    "PromoteNote": _promote}
