"""What of a workshop can be found: never a private note, nor anything said in a round that is not shown."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from workshop.agenda import block_name
from workshop.model.knowledge import AnyBoard, CardsBoard, ChecklistBoard, LadderBoard, PollBoard, QuadrantBoard
from workshop.model.pack import Pack
from workshop.model.score import Cell, Round
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.search import NOTHING, Entry, Index, Part, Where


def index_of(workshop: Workshop) -> Index:
    """Return the index of the present state."""
    own = Part((*_wall(workshop), *_work(workshop), *_people(workshop), *_said(workshop)))
    packs = (workshop.pack, *workshop.companions)
    return Index((own, _framework_of(_ById(workshop.pack), workshop.elements), *(_boards_of(_ById(p)) for p in packs)))


def _both(*parts: str) -> Text:
    return Text.both("\n".join(part for part in parts if part))


def _cell(workshop: Workshop, cell: Cell) -> Text:
    pack = workshop.pack
    if not pack.has_element(cell.element) or not pack.has_item(cell.item):
        return Text.both("–")
    element, item = pack.element(cell.element).name, pack.item(cell.item).name
    return Text(f"{element.zh} × {item.zh}", f"{element.en} × {item.en}")


def _wall(workshop: Workshop) -> Iterator[Entry]:
    titles = {stack.id: stack.title for stack in workshop.wall.stacks}
    names: dict[Cell, Text] = {}
    for note in workshop.wall.notes:
        if note.private or not note.text.strip():
            continue
        if (cell := note.cell) is not None:
            place = names.setdefault(cell, _cell(workshop, cell))
        elif workshop.pack.has_element(note.element):
            place = workshop.pack.element(note.element).name
        else:
            place = NOTHING
        if title := titles.get(note.stack, ""):
            place = Text(" · ".join(filter(None, (place.zh, title))), " · ".join(filter(None, (place.en, title))))
        yield Entry("note", note.id, Text.both(note.text), NOTHING, Where(cell, note=note.id), place)


def _work(workshop: Workshop) -> Iterator[Entry]:
    for initiative in workshop.initiatives:
        yield Entry("initiative", initiative.id, Text.both(initiative.title), Text.both(initiative.note),
                    Where(initiative=initiative.id), Text.both(initiative.owner))
    for parked in workshop.parked:
        yield Entry("parked", parked.id, Text.both(parked.text), NOTHING, Where(parked=parked.id),
                    Text.both(parked.by))
    for item in workshop.agenda.items:
        yield Entry("agenda", item.id, block_name(item), NOTHING, Where(stage=item.stage))


def _people(workshop: Workshop) -> Iterator[Entry]:
    for person in workshop.participants:
        yield Entry("person", person.id, Text.both(person.name), NOTHING, Where(person=person.id),
                    Text.both(" · ".join(part for part in (person.department, person.role) if part)))


def _said(workshop: Workshop) -> Iterator[Entry]:
    for evidence in workshop.evidence:
        case = evidence.case.case if evidence.case is not None else None
        title = case.title if case is not None else Text.both(evidence.text or evidence.link)
        told = (case.company, case.pain, case.action, case.result) if case is not None else ()
        own = (evidence.text, evidence.link)
        text = Text("\n".join((*(part.zh for part in told), *own)), "\n".join((*(part.en for part in told), *own))) \
            if case is not None else Text.both(evidence.link if evidence.text else "")
        yield Entry("evidence", evidence.id, title, text, Where(evidence.cell), _cell(workshop, evidence.cell))
    for cell, note in workshop.notes.items():
        if note.comment.strip():
            yield Entry("remark", "|".join(cell), Text.both(note.comment), NOTHING, Where(cell), _cell(workshop, cell))
    for round_ in workshop.all_rounds():
        if round_.shown:
            yield from _round(workshop, round_)


def _round(workshop: Workshop, round_: Round) -> Iterator[Entry]:
    place, where = _cell(workshop, round_.cell), Where(round_.cell)
    said = [ballot for ballot in round_.ballots if ballot.comment.strip()]
    if not round_.named:
        # By their words: in the order of the seats it would show who said what.
        said.sort(key=lambda ballot: ballot.comment)
    for number, ballot in enumerate(said):
        person = workshop.person(ballot.participant) if round_.named else None
        yield Entry("comment", f"{round_.id}|{number}", Text.both(ballot.comment),
                    Text.both(person.name if person else ""), where, place)
    if round_.tally is not None and round_.tally.reason.strip():
        yield Entry("comment", round_.id, Text.both(round_.tally.reason), NOTHING, where, place)
    if (settled := round_.acceptance) is not None:
        words = [part for part in (settled.note, settled.reason, *settled.positions) if part.strip()]
        if words:
            yield Entry("accepted", round_.id, Text.both(words[0]), _both(*words[1:]), where, place)


# The knowledge of the packs: it changes only with the packs themselves. -------------------------------------------
@lru_cache(maxsize=4)
def _framework_of(pack: _ById, elements: tuple[str, ...]) -> Part:
    found: list[Entry] = []
    known = [pack.pack.element(element) for element in elements if pack.pack.has_element(element)]
    first = pack.pack.capabilities[0].id if pack.pack.capabilities else ""
    for element in known:
        where = Where(Cell(element.id, first))
        found.append(Entry("cell", element.id, element.name, element.description, where))
        found += [Entry("bottleneck", f"{element.id}|{number}", each.title, each.text, where, element.name)
                  for number, each in enumerate(element.bottlenecks)]
        found += [Entry("direction", each.id, each.name, each.text, where, element.name)
                  for each in element.directions]
    at = known[0].id if known else ""
    for item in (*pack.pack.capabilities, *pack.pack.indicators):
        texts = (item.question, item.evidence, *item.levels)
        text = Text("\n".join(t.zh for t in texts), "\n".join(t.en for t in texts))
        place = pack.pack.capability_of(item.id).name if item.parent else NOTHING
        found.append(Entry("indicator" if item.parent else "cell", item.id, item.name, text,
                           Where(Cell(at, item.id)), place))
    for solution in pack.pack.solutions:
        inside = [element.id for element in known if element.id in solution.elements]
        if inside and solution.capabilities:
            found.append(Entry(
                "solution", solution.id, solution.name,
                Text(f"{solution.text.zh}\n{solution.first.zh}", f"{solution.text.en}\n{solution.first.en}"),
                Where(Cell(inside[0], solution.capabilities[0])), pack.pack.element(inside[0]).name))
    return Part(found)


@lru_cache(maxsize=16)
def _boards_of(pack: _ById) -> Part:
    found: list[Entry] = []
    for board in pack.pack.boards:
        key = f"{pack.pack.id}/{board.id}"
        found.append(Entry("board", key, board.name, board.purpose, Where(board=key)))
        found += [Entry("board", f"{key}|{number}", title, text, Where(board=key), board.name)
                  for number, (title, text) in enumerate(_parts(board))]
    return Part(found)


def _parts(board: AnyBoard) -> Iterator[tuple[Text, Text]]:
    if isinstance(board, CardsBoard):
        for column in board.columns:
            for card in column.cards:
                texts = [text for text in (card.pain, card.text, card.effect) if text is not None]
                yield card.title, Text("\n".join(t.zh for t in texts), "\n".join(t.en for t in texts))
    elif isinstance(board, PollBoard):
        yield board.question, NOTHING
        yield from ((option.name, option.text or NOTHING) for option in board.options)
    elif isinstance(board, QuadrantBoard):
        corners = (board.corners.ll, board.corners.hl, board.corners.lh, board.corners.hh)
        yield from ((corner.name, corner.text) for corner in corners)
        yield from ((step.name, step.text) for axis in (board.x, board.y) for step in axis.steps)
        yield from ((example.name, NOTHING) for example in board.examples)
    elif isinstance(board, LadderBoard):
        yield from ((rung.name, rung.text) for rung in board.rungs)
    elif isinstance(board, ChecklistBoard):
        yield from ((item.name, item.text) for item in board.items)


class _ById:
    """A pack as a key: the same object is the same pack, without reading through all of it."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def __hash__(self) -> int:
        return id(self.pack)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ById) and other.pack is self.pack
