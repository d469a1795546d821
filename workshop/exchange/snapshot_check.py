"""Whether the parts of a workshop from a document fit each other, by the rules that hold for people too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial, reduce
from itertools import chain, islice
from typing import Any

from workshop import commands as c
from workshop import rules
from workshop.errors import Problem, Refused
from workshop.exchange.snapshot_file import WorkshopFile
from workshop.exchange.snapshot_rounds import check_rounds
from workshop.exchange.snapshot_shape import MAX_PROBLEMS
from workshop.model.initiative import RoadmapPlan
from workshop.model.notes import Place, Wall
from workshop.model.workshop import Workshop
from workshop.rules.initiatives import check_initiative
from workshop.rules.parts import MAX_TITLE, check_words
from workshop.rules.people import check_names

# More of anything is no workshop, and some checks take the square of it.
LIMITS = {"participants": 1_000, "initiatives": 1_000, "evidence": 5_000, "rounds": 50_000, "attendance": 50_000,
          "parked": 5_000, "companions": 50, "pictures": 5_000, "scenarios": 4, "titles": 500, "targets": 50_000,
          "signoffs": 1_000, "clock": 5_000, "elements": 1_000, "opened": 50_000, "notes": 50_000, "answers": 1_000,
          "wall/notes": rules.notes.MAX_NOTES, "wall/stacks": 5_000, "wall/dots": 50_000, "wall/strokes": 5_000,
          "planning/roles": 500, "planning/closures": 1_000, "agenda/items": 1_000}
MAX_ID, MAX_ANSWER, MAX_SEAT = 200, 100, 10_000


def check_workshop(workshop: Workshop, file: WorkshopFile) -> list[Problem]:
    """Return what is wrong with a document, at most a hundred problems with their places; nothing when it is sound."""
    if many := list(_many(file)):
        return many
    doubled = list(islice(chain(_ids(file), _doubles(file)), MAX_PROBLEMS))
    # The others look things up by id, so they wait until the ids are sound.
    return doubled or list(islice(chain(
        _settings(workshop), _people(workshop, file), _cells(workshop, file), check_rounds(workshop, file),
        _evidence(workshop, file), _wall(workshop), _answers(workshop), _initiatives(workshop), _plans(workshop, file),
        _day(workshop, file)), MAX_PROBLEMS))


def _refused(where: str, rule: Callable[[], None]) -> Iterator[Problem]:
    """Yield why a rule forbids what stands at a place."""
    try:
        rule()
    except Refused as error:
        for problem in error.problems:
            yield Problem("document_rule", where, {"because": problem})


def _by_rule(where: str, command: c.Command, state: Workshop) -> Iterator[Problem]:
    yield from _refused(where, lambda: rules.check(command, state))


def _words(where: str, text: str) -> Iterator[Problem]:
    yield from _refused(where, lambda: check_words(MAX_TITLE, text))


# Numbers and ids ----------------------------------------------------------------------------------------------------
def _many(file: WorkshopFile) -> Iterator[Problem]:
    for name, limit in LIMITS.items():
        part: Any = reduce(getattr, name.split("/"), file)
        if len(part) > limit:
            yield Problem("document_many", name, {"limit": limit})
    if any(len(answers) > LIMITS["participants"] * 4 for answers in file.answers.values()):
        yield Problem("document_many", "answers", {"limit": LIMITS["participants"] * 4})


def _ids(file: WorkshopFile) -> Iterator[Problem]:
    wall = file.wall
    lists: dict[str, Sequence[object]] = {
        "participants": file.participants, "rounds": file.rounds, "initiatives": file.initiatives,
        "evidence": file.evidence, "parked": file.parked, "planning/roles": file.planning.roles,
        "wall/notes": wall.notes, "wall/stacks": wall.stacks, "wall/strokes": wall.strokes,
        "agenda/items": file.agenda.items}
    yield from _sound("", "uid", file.uid)
    for name, entries in lists.items():
        ids = [str(getattr(entry, "id", "")) for entry in entries]
        for index, found in enumerate(ids, start=1):
            yield from _sound(f"{name}/{index}/", "id", found)
        yield from _twice(name, ids)


def _sound(place: str, field: str, found: str) -> Iterator[Problem]:
    # Lists of ids are kept with blanks between them.
    if not found or len(found) > MAX_ID or not found.isprintable() or any(letter.isspace() for letter in found):
        yield Problem("document_id", place + field, {"found": found})


def _twice(name: str, keys: Iterable[object], tail: str = "") -> Iterator[Problem]:
    seen: set[object] = set()
    for index, key in enumerate(keys, start=1):
        if key in seen:
            shown = "/".join(map(str, key)) if isinstance(key, tuple) else str(key)
            yield Problem("document_double", f"{name}/{index}{tail}", {"found": shown})
        seen.add(key)


def _doubles(file: WorkshopFile) -> Iterator[Problem]:
    yield from _twice("elements", file.elements)
    yield from _twice("opened", file.opened)
    yield from _twice("targets", [target.cell for target in file.targets])
    yield from _twice("notes", [note.cell for note in file.notes])
    yield from _twice("pictures", [picture.key for picture in file.pictures])
    yield from _twice("attendance", [(line.person, line.at) for line in file.attendance])
    yield from _twice("signoffs", [signed.person for signed in file.signoffs])
    yield from _twice("scenarios", [plan.kind for plan in file.scenarios])
    yield from _twice("titles", [(title.page, title.language) for title in file.titles])
    yield from _twice("wall/dots", [(dots.note, dots.person) for dots in file.wall.dots])
    yield from _twice("rounds", [(*r.cell, r.purpose, r.number) for r in file.rounds])
    for key, answers in file.answers.items():
        yield from _twice(f"answers/{key}", [(answer.item, answer.person) for answer in answers])


# Settings, people, cells --------------------------------------------------------------------------------------------
def _settings(workshop: Workshop) -> Iterator[Problem]:
    yield from _refused("settings", lambda: rules.check_new(workshop.settings, ()))
    yield from _time("settings/created", workshop.settings.created)
    yield from _by_rule("elements", c.ChangeScope(workshop.elements), workshop)
    for name, pack in (("framework", workshop.pack), *((f"companions/{i}", pack)
                                                       for i, pack in enumerate(workshop.companions, start=1))):
        yield from _words(f"{name}/version", pack.version)


def _time(where: str, found: str) -> Iterator[Problem]:
    """Yield a problem unless a text is empty or a time with its zone."""
    try:
        fine = not found or datetime.fromisoformat(found).tzinfo is not None
    except ValueError:
        fine = False
    if not fine:
        yield Problem("document_time", where, {"found": found})


def _people(workshop: Workshop, file: WorkshopFile) -> Iterator[Problem]:
    empty = replace(workshop, participants=())
    for index, person in enumerate(workshop.participants, start=1):
        yield from _by_rule(f"participants/{index}", c.AddParticipants((person,)), empty)
        if not 0 <= person.seat <= MAX_SEAT:
            yield Problem("document_number", f"participants/{index}/seat")
    yield from _refused("participants", lambda: check_names(workshop.participants, ()))
    for index, line in enumerate(file.attendance, start=1):
        yield from _person(workshop, f"attendance/{index}/person", line.person)
        yield from _time(f"attendance/{index}/at", line.at or "-")
    for index, signed in enumerate(file.signoffs, start=1):
        yield from _by_rule(f"signoffs/{index}", c.Sign(signed.person, signed.remark), workshop)
        yield from _time(f"signoffs/{index}/at", signed.at)


def _person(workshop: Workshop, where: str, person: str) -> Iterator[Problem]:
    if person and workshop.person(person) is None:
        yield Problem("document_reference", where, {"found": person})


def _cells(workshop: Workshop, file: WorkshopFile) -> Iterator[Problem]:
    for index, cell in enumerate(file.opened, start=1):
        yield from _by_rule(f"opened/{index}", c.OpenCell(cell), workshop)
    for index, target in enumerate(file.targets, start=1):
        yield from _by_rule(f"targets/{index}", c.SetTargets((c.TargetLevel(target.cell, target.level),)), workshop)
    for index, note in enumerate(file.notes, start=1):
        yield from _by_rule(f"notes/{index}", c.SetCellNote(note), workshop)


# Evidence, wall, boards ---------------------------------------------------------------------------------------------
def _evidence(workshop: Workshop, file: WorkshopFile) -> Iterator[Problem]:
    alone = replace(workshop, evidence=())
    for index, evidence in enumerate(file.evidence, start=1):
        yield from _by_rule(f"evidence/{index}", c.AddEvidence(evidence), alone)


def _wall(workshop: Workshop) -> Iterator[Problem]:
    wall = workshop.wall
    alone = replace(workshop, wall=Wall(stacks=wall.stacks))
    for index, note in enumerate(wall.notes, start=1):
        yield from _by_rule(f"wall/notes/{index}", c.AddNotes((replace(note, became=""),)), alone)
        yield from _words(f"wall/notes/{index}/became", note.became)
    for index, stack in enumerate(wall.stacks, start=1):
        yield from _by_rule(f"wall/stacks/{index}", c.EditStack(stack), workshop)
        yield from _by_rule(f"wall/stacks/{index}", c.MoveNotes((), (Place(stack.id, stack.x, stack.y),)), workshop)
    known = {note.id for note in wall.notes}
    for index, dots in enumerate(wall.dots, start=1):
        if dots.note not in known:
            yield Problem("document_reference", f"wall/dots/{index}/note", {"found": dots.note})
        yield from _person(workshop, f"wall/dots/{index}/person", dots.person)
        if not 1 <= dots.count <= rules.notes.MAX_DOTS * LIMITS["participants"]:
            yield Problem("document_number", f"wall/dots/{index}/count")
    if wall.strokes:
        yield from _by_rule("wall/strokes", c.AddStrokes(wall.strokes), replace(workshop, wall=Wall()))
    if not 0 <= wall.budget <= rules.notes.MAX_DOTS:
        yield Problem("document_number", "wall/budget")


def _answers(workshop: Workshop) -> Iterator[Problem]:
    alone = replace(workshop, answers={})
    for key, answers in workshop.answers.items():
        if bad := [answer for answer in answers if not 1 <= len(answer.value) <= MAX_ANSWER]:
            yield Problem("document_kind", f"answers/{key}/{bad[0].item}/value", {"expected": "text"})
        else:
            yield from _by_rule(f"answers/{key}", c.AnswerBoard(key, answers), alone)


# Initiatives and plans ----------------------------------------------------------------------------------------------
def _initiatives(workshop: Workshop) -> Iterator[Problem]:
    links = {initiative.id: initiative.predecessors for initiative in workshop.initiatives}
    known = {evidence.id for evidence in workshop.evidence}
    yield from _by_rule("planning", c.SetPlanning(workshop.planning), workshop)
    for index, initiative in enumerate(workshop.initiatives, start=1):
        # Evidence that was removed since may stay named.
        proofs = tuple(proof for proof in initiative.proofs if proof.kind == "case" or proof.key in known)
        yield from _refused(f"initiatives/{index}",
                            partial(check_initiative, replace(initiative, proofs=proofs), workshop, links))
        for proof in initiative.proofs:
            yield from _words(f"initiatives/{index}/proofs", proof.key)


def _plans(workshop: Workshop, file: WorkshopFile) -> Iterator[Problem]:
    if file.plan is not None:
        yield from _plan(workshop, "plan", file.plan)
    for index, plan in enumerate(file.scenarios, start=1):
        yield from _plan(workshop, f"scenarios/{index}", plan)
    if file.robust is not None:
        yield from _words("robust/made_for", file.robust.made_for)
        if any(not 0 <= chosen.share <= 1 for chosen in file.robust.chosen):
            yield Problem("document_number", "robust/chosen")


def _plan(workshop: Workshop, where: str, plan: RoadmapPlan) -> Iterator[Problem]:
    # An initiative that was added later is in no plan yet; that is fine.
    known = {initiative.id for initiative in workshop.initiatives}
    named = [*(entry.initiative for entry in plan.entries), *plan.left_out]
    for initiative in dict.fromkeys(named):
        if initiative not in known:
            yield Problem("document_reference", where, {"found": initiative})
    yield from _twice(where, named)
    if any(not 0 <= entry.start <= rules.MAX_HORIZON * 3 for entry in plan.entries):
        yield Problem("document_number", f"{where}/entries")
    yield from _words(f"{where}/made_for", plan.made_for)


# The day ------------------------------------------------------------------------------------------------------------
def _day(workshop: Workshop, file: WorkshopFile) -> Iterator[Problem]:
    yield from _refused("agenda", lambda: rules.day.check_agenda(file.agenda))
    for key, spent in file.clock.items():
        yield from _sound("clock/", key, key)
        yield from _time(f"clock/{key}/since", spent.since)
        if spent.seconds < 0:
            yield Problem("document_number", f"clock/{key}/seconds")
    if sum(1 for spent in file.clock.values() if spent.since) > 1:
        yield Problem("document_clock", "clock")
    for index, parked in enumerate(file.parked, start=1):
        yield from _by_rule(f"parked/{index}", c.AddParked(parked), replace(workshop, parked=()))
    yield from _by_rule("debrief", c.SetDebrief(file.debrief), workshop)
    if file.last_time is not None:
        yield from _by_rule("last_time", c.SetLastTime(file.last_time), workshop)
    for index, title in enumerate(file.titles, start=1):
        yield from _by_rule(f"titles/{index}", c.SetReportTitle(title.page, title.language, title.text), workshop)
        if not title.text.strip():
            yield Problem("document_missing", f"titles/{index}/text")
