"""What may be answered on a board of the outlook stage, and what the answers add up to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workshop.errors import refuse
from workshop.model.evidence import BoardAnswer
from workshop.model.knowledge import (
    ANSWERS,
    AnyBoard,
    CardsBoard,
    ChecklistBoard,
    LadderBoard,
    PollBoard,
    QuadrantBoard,
)
from workshop.model.workshop import Workshop

PINS = ("now", "target")
TIMES = ("now", "next")
ROOM = "room"
MAX_COUNT = 999


@dataclass(frozen=True, slots=True)
class Point:
    """A place on a quadrant board; both from 0 to 1, y upwards."""

    x: float
    y: float

    def text(self) -> str:
        """Return the point as an answer is kept."""
        return f"{self.x:.3f},{self.y:.3f}"


def point_of(value: str) -> Point | None:
    """Return the point an answer names, or None when it names none."""
    x, _, y = value.partition(",")
    try:
        point = Point(float(x), float(y))
    except ValueError:
        return None
    return point if 0 <= point.x <= 1 and 0 <= point.y <= 1 else None


def items_of(board: AnyBoard) -> tuple[str, ...]:
    """Return the ids that can be answered: cards, options, pins, rungs or questions."""
    match board:
        case CardsBoard():
            return tuple(card.id for column in board.columns for card in column.cards)
        case PollBoard():
            return tuple(option.id for option in board.options)
        case QuadrantBoard():
            return PINS
        case LadderBoard():
            return tuple(rung.id for rung in board.rungs)
        case ChecklistBoard():  # pragma: no branch (there is no other kind)
            return tuple(item.id for item in board.items)


def subjects(board: LadderBoard, elements: Iterable[str]) -> tuple[str, ...]:
    """Return who stands on a ladder: the room, or each business element in scope."""
    return (ROOM,) if board.subject == ROOM else tuple(elements)


def counts(answers: Iterable[BoardAnswer]) -> dict[str, int]:
    """Return the count per item of a cards board or poll."""
    return {answer.item: int(answer.value) for answer in answers if answer.value.isdigit()}


def most(board: AnyBoard, people: int) -> int:
    """Return how many dots or hands there can be on a board in all; 0 for no limit."""
    if isinstance(board, CardsBoard):
        return board.dots * people
    if isinstance(board, PollBoard):
        return people * (len(board.options) if board.several else 1)
    return 0


def centre(answers: Iterable[BoardAnswer], pin: str) -> Point | None:
    """Return the mean place of one kind of pin, or None when there is none."""
    points = [p for a in answers if a.item == pin and (p := point_of(a.value)) is not None]
    if not points:
        return None
    return Point(sum(p.x for p in points) / len(points), sum(p.y for p in points) / len(points))


def check_answers(workshop: Workshop, key: str, answers: tuple[BoardAnswer, ...]) -> None:
    """Raise Refused when an answer does not belong on the board, or when there would be too many hands or dots."""
    board = workshop.board(key)
    if board is None:
        raise refuse("board_unknown", key)
    for answer in answers:
        if answer.value and not _fits(workshop, board, answer):
            raise refuse("answer_wrong", f"{key} {answer.item}")
    if isinstance(board, CardsBoard | PollBoard):
        _check_counts(workshop, board, _after(workshop.answers.get(key, ()), answers))


def _after(before: Iterable[BoardAnswer], answers: Iterable[BoardAnswer]) -> Mapping[str, int]:
    return counts({(a.item, a.person): a for a in (*before, *answers)}.values())


def _check_counts(workshop: Workshop, board: CardsBoard | PollBoard, after: Mapping[str, int]) -> None:
    people = len(workshop.participants)
    limit = most(board, people)
    if limit and sum(after.values()) > limit:
        raise refuse("dots_spent" if isinstance(board, CardsBoard) else "hands_spent", limit=limit)
    if isinstance(board, PollBoard) and people and max(after.values(), default=0) > people:
        raise refuse("hands_spent", limit=people)


def _fits(workshop: Workshop, board: AnyBoard, answer: BoardAnswer) -> bool:
    if isinstance(board, QuadrantBoard):
        known = answer.person == "" or workshop.person(answer.person) is not None
        return answer.item in PINS and known and point_of(answer.value) is not None
    if answer.person:
        return False
    if isinstance(board, LadderBoard):
        time, _, subject = answer.item.partition(".")
        known = subject in subjects(board, (e.id for e in workshop.pack.elements))
        return time in TIMES and known and answer.value in items_of(board)
    if answer.item not in items_of(board):
        return False
    if isinstance(board, ChecklistBoard):
        return answer.value in ANSWERS
    if isinstance(board, CardsBoard) and not board.dots:
        return False
    return answer.value.isascii() and answer.value.isdigit() and 0 <= int(answer.value) <= MAX_COUNT
