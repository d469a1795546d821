"""What the sample workshop knows beyond votes: evidence, pinned cases, and boards the room has worked on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random

from workshop.boards import ROOM, Point, items_of
from workshop.commands import AddEvidence, AnswerBoard, Command
from workshop.model.case import FiledCase
from workshop.model.evidence import BoardAnswer, Evidence, Strength
from workshop.model.knowledge import (
    ANSWERS,
    AnyBoard,
    CardsBoard,
    ChecklistBoard,
    LadderBoard,
    PollBoard,
    QuadrantBoard,
)
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.model.workshop import Workshop

# Capability, element, strength, day, words: what somebody in an invented dairy could have brought along.
_SEEN: tuple[tuple[str, str, Strength, str, Text], ...] = (
    ("3", "channel", "seen", "2026-11-05", Text("打开订货系统：412家经销商里有268家在上面下单，其余还发微信。",
                                                "Opened the ordering system: 268 of 412 dealers order in it, the rest "
                                                "by chat message.")),
    ("4", "logistics", "measured", "2026-10-31", Text("十月冷链温度记录：37%的车次有超过半小时的缺口。",
                                                      "Cold-chain log for October: 37 % of the trips have gaps of more "
                                                      "than half an hour.")),
    ("2", "retail", "told", "", Text("门店主管说，一半门店的电子秤没有联网。",
                                     "The head of stores says that half of the shops have scales off the network.")),
    ("1", "technology", "measured", "2026-09-30", Text("第三季度核心系统可用性99.92%，两次停机都在促销当天。",
                                                       "Core systems were up 99.92 % of the third quarter; both "
                                                       "outages fell on sales days.")),
)
MOST_BOARDS = 2  # of each kind, so that the sample stays a day's work
PINNED = 4


def knowledge_steps(workshop: Workshop, cases: Iterable[FiledCase], rng: Random) -> Iterator[Command]:
    """Yield evidence and answers for a sample in which everything else has been done."""
    yield from _evidence(workshop, tuple(cases), rng)
    seen: dict[str, int] = {}
    for key, board in workshop.boards():
        seen[board.kind] = seen.get(board.kind, 0) + 1
        if seen[board.kind] <= MOST_BOARDS and (answers := _answers(workshop, board, rng)):
            yield AnswerBoard(key, answers)


def _evidence(workshop: Workshop, cases: tuple[FiledCase, ...], rng: Random) -> Iterator[Command]:
    asked = set(workshop.cells())
    language = workshop.settings.language
    for item, element, strength, day, words in _SEEN:
        cell = Cell(element, item)
        if cell in asked:
            yield AddEvidence(Evidence(_id(rng), cell, words.in_(language), strength, day))
    pinned: set[Cell] = set()
    for filed in cases:
        cell = Cell(filed.case.elements[0], filed.case.capabilities[0])
        told = any(figure.status == "reported" for figure in filed.case.figures)
        if cell in asked and cell not in pinned and told and len(pinned) < PINNED:
            pinned.add(cell)
            yield AddEvidence(Evidence(_id(rng), cell, "", case=filed))


def _answers(workshop: Workshop, board: AnyBoard, rng: Random) -> tuple[BoardAnswer, ...]:
    people, items = workshop.participants, items_of(board)
    match board:
        case CardsBoard():
            given = [rng.choice(items) for _ in people for _ in range(board.dots)]
            return tuple(BoardAnswer(i, str(given.count(i))) for i in items if i in given)
        case PollBoard():
            hands = [i for _ in people for i in (rng.sample(items, 2) if board.several else [rng.choice(items)])]
            return tuple(BoardAnswer(i, str(hands.count(i))) for i in items if i in hands)
        case QuadrantBoard():
            return tuple(BoardAnswer(pin, _near(rng, middle), person.id) for person in people
                         for pin, middle in (("now", Point(0.35, 0.3)), ("target", Point(0.7, 0.72))))
        case LadderBoard():
            subjects = (ROOM,) if board.subject == ROOM else workshop.elements
            return tuple(answer for subject in subjects for answer in _climb(rng, subject, items))
        case ChecklistBoard():  # pragma: no branch (there is no other kind)
            return tuple(BoardAnswer(i, ANSWERS[min(int(rng.random() * 3), 2)]) for i in items)


def _climb(rng: Random, subject: str, rungs: tuple[str, ...]) -> tuple[BoardAnswer, BoardAnswer]:
    here = int(rng.random() * (len(rungs) - 1))
    return BoardAnswer(f"now.{subject}", rungs[here]), BoardAnswer(f"next.{subject}", rungs[here + 1])


def _near(rng: Random, middle: Point) -> str:
    def place(value: float) -> float:
        return min(max(rng.gauss(value, 0.09), 0.03), 0.97)
    return Point(place(middle.x), place(middle.y)).text()


def _id(rng: Random) -> str:
    return f"{rng.getrandbits(128):032x}"
