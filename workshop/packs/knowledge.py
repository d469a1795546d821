"""What shape alone cannot tell about solutions, wordings, directions, boards and cases."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from workshop.errors import Problem
from workshop.model.case import Case, CaseCollection
from workshop.model.knowledge import (
    AnyBoard,
    CardsBoard,
    ChecklistBoard,
    Direction,
    LadderBoard,
    PollBoard,
    QuadrantBoard,
    Solution,
    Wording,
)
from workshop.model.text import Text

ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,39}")
MAX_DOTS = 9

# Longest allowed: Chinese characters with punctuation; English in characters for names, in words for sentences.
NAME, SENTENCE, PARAGRAPH, QUESTION = (16, 48), (60, 36), (120, 70), (40, 26)
COMPANY, TITLE, PAIN, ACTION, RESULT = (24, 60), (20, 10), (70, 42), (110, 64), (90, 52)
METRIC, LESSON, NOTE = (24, 12), (40, 26), (60, 40)
MAX_FIGURES, MAX_LESSONS = 6, 3


def check_text(text: Text | None, where: str, limit: tuple[int, int], *, words: bool = True) -> Iterator[Problem]:
    """Yield what is wrong with one text: a language missing, or too long for its place on the screen."""
    if text is None:
        return
    for language, value in (("zh", text.zh), ("en", text.en)):
        if not value.strip() or any("\ud800" <= c <= "\udfff" or c == "\0" for c in value):
            yield Problem("pack_translation", where, {"language": language})
    if len(text.zh) > limit[0]:
        yield Problem("pack_long", f"{where}/zh", {"limit": limit[0]})
    if words and len(text.en.split()) > limit[1]:
        yield Problem("pack_long_words", f"{where}/en", {"limit": limit[1]})
    if not words and len(text.en) > limit[1]:
        yield Problem("pack_long", f"{where}/en", {"limit": limit[1]})


def check_ids(ids: Iterable[str], where: str) -> Iterator[Problem]:
    """Yield ids that cannot be used and ids that stand twice."""
    for found, count in Counter(ids).items():
        if not ID.fullmatch(found):
            yield Problem("pack_bad_id", f"{where}/{found}", {"found": found})
        if count > 1:
            yield Problem("pack_double_id", f"{where}/{found}", {"found": found})


def _known(ids: Iterable[str], known: set[str], where: str) -> Iterator[Problem]:
    for found in ids:
        if found not in known:
            yield Problem("pack_unknown_id", where, {"found": found})


class Ids:
    """The ids a framework defines, to hold references against."""

    def __init__(self, document: dict[str, Any]) -> None:
        def ids(part: str) -> set[str]:
            entries = document.get(part, [])
            return {e["id"] for e in entries if isinstance(e, dict) and isinstance(e.get("id"), str)} \
                if isinstance(entries, list) else set()
        self.elements, self.capabilities, self.indicators = ids("elements"), ids("capabilities"), ids("indicators")
        self.parent = {e["id"]: e.get("capability") for e in document.get("indicators", [])
                       if isinstance(e, dict) and isinstance(e.get("id"), str)} \
            if isinstance(document.get("indicators", []), list) else {}


def check_direction(direction: Direction, where: str, ids: Ids) -> Iterator[Problem]:
    """Yield what is wrong with one capability direction of an element."""
    yield from check_text(direction.name, f"{where}/name", NAME, words=False)
    yield from check_text(direction.text, f"{where}/text", SENTENCE)
    yield from _known(direction.tags, ids.capabilities, f"{where}/tags")
    yield from _known(direction.indicators, ids.indicators, f"{where}/indicators")


def check_wordings(wordings: tuple[Wording, ...], ids: Ids) -> Iterator[Problem]:
    """Yield what is wrong with the element-specific questions."""
    for index, wording in enumerate(wordings):
        where = f"wordings.json/{index}"
        yield from _known([wording.element], ids.elements, f"{where}/element")
        yield from _known([wording.indicator], ids.indicators, f"{where}/indicator")
        yield from check_text(wording.question, f"{where}/question", QUESTION)
    for pair, count in Counter((w.element, w.indicator) for w in wordings).items():
        if count > 1:
            yield Problem("pack_double_id", f"wordings.json/{' '.join(pair)}", {"found": " ".join(pair)})


def check_solutions(solutions: tuple[Solution, ...], ids: Ids) -> Iterator[Problem]:
    """Yield what is wrong with the solution library."""
    yield from check_ids((s.id for s in solutions), "solutions.json")
    for solution in solutions:
        where = f"solutions.json/{solution.id}"
        yield from check_text(solution.name, f"{where}/name", NAME, words=False)
        yield from check_text(solution.text, f"{where}/text", SENTENCE)
        yield from check_text(solution.first, f"{where}/first", QUESTION)
        for part, known in (("elements", ids.elements), ("capabilities", ids.capabilities),
                            ("indicators", ids.indicators)):
            named: tuple[str, ...] = getattr(solution, part)
            if not named:
                yield Problem("pack_missing", f"{where}/{part}")
            yield from _known(named, known, f"{where}/{part}")
        for indicator in solution.indicators:
            if indicator in ids.indicators and ids.parent.get(indicator) not in solution.capabilities:
                yield Problem("pack_other_capability", f"{where}/indicators", {"found": indicator})


def check_boards(boards: tuple[AnyBoard, ...]) -> Iterator[Problem]:
    """Yield what is wrong with the boards. Their tags may name another framework, so they are not held against it."""
    yield from check_ids((b.id for b in boards), "boards.json")
    for board in boards:
        where = f"boards.json/{board.id}"
        yield from check_text(board.name, f"{where}/name", NAME, words=False)
        yield from check_text(board.purpose, f"{where}/purpose", QUESTION)
        yield from check_text(board.note, f"{where}/note", NOTE)
        match board:
            case CardsBoard():
                yield from _cards(board, where)
            case PollBoard():
                yield from _poll(board, where)
            case QuadrantBoard():
                yield from _quadrant(board, where)
            case LadderBoard():
                yield from _entries(board.rungs, f"{where}/rungs", least=2)
            case ChecklistBoard():  # pragma: no branch (there is no other kind)
                yield from _entries(board.items, f"{where}/items", least=1)
                for item in board.items:
                    yield from check_text(item.question, f"{where}/items/{item.id}/question", QUESTION)
                    yield from check_text(item.group, f"{where}/items/{item.id}/group", NAME, words=False)


def _entries(entries: tuple[Any, ...], where: str, *, least: int) -> Iterator[Problem]:
    if len(entries) < least:
        yield Problem("pack_too_few", where, {"least": least})
    yield from check_ids((e.id for e in entries), where)
    for entry in entries:
        yield from check_text(entry.name, f"{where}/{entry.id}/name", NAME, words=False)
        yield from check_text(entry.text, f"{where}/{entry.id}/text", SENTENCE)


def _cards(board: CardsBoard, where: str) -> Iterator[Problem]:
    if not 0 <= board.dots <= MAX_DOTS:
        yield Problem("pack_dots", f"{where}/dots", {"limit": MAX_DOTS})
    if not board.columns:
        yield Problem("pack_too_few", f"{where}/columns", {"least": 1})
    yield from check_ids((column.id for column in board.columns), f"{where}/columns")
    yield from check_ids((card.id for column in board.columns for card in column.cards), f"{where}/cards")
    for column in board.columns:
        yield from check_text(column.name, f"{where}/columns/{column.id}/name", NAME, words=False)
        for card in column.cards:
            here = f"{where}/cards/{card.id}"
            yield from check_text(card.title, f"{here}/title", NAME, words=False)
            for part in ("text", "pain", "effect"):
                yield from check_text(getattr(card, part), f"{here}/{part}", SENTENCE)


def _poll(board: PollBoard, where: str) -> Iterator[Problem]:
    yield from check_text(board.question, f"{where}/question", QUESTION)
    if len(board.options) < 2:
        yield Problem("pack_too_few", f"{where}/options", {"least": 2})
    yield from check_ids((o.id for o in board.options), f"{where}/options")
    for option in board.options:
        yield from check_text(option.name, f"{where}/options/{option.id}/name", NAME, words=False)
        yield from check_text(option.text, f"{where}/options/{option.id}/text", SENTENCE)
        if option.published is not None and not 0 <= option.published.number <= 1e12:
            yield Problem("pack_wrong_kind", f"{where}/options/{option.id}/published/number", {"expected": "number"})


def _quadrant(board: QuadrantBoard, where: str) -> Iterator[Problem]:
    for letter, axis in (("x", board.x), ("y", board.y)):
        for part in ("name", "low", "high"):
            yield from check_text(getattr(axis, part), f"{where}/{letter}/{part}", NAME, words=False)
        for index, step in enumerate(axis.steps):
            yield from check_text(step.name, f"{where}/{letter}/steps/{index}/name", NAME, words=False)
            yield from check_text(step.text, f"{where}/{letter}/steps/{index}/text", SENTENCE)
    for corner in ("ll", "hl", "lh", "hh"):
        words = getattr(board.corners, corner)
        yield from check_text(words.name, f"{where}/corners/{corner}/name", NAME, words=False)
        yield from check_text(words.text, f"{where}/corners/{corner}/text", SENTENCE)
    for index, example in enumerate(board.examples):
        yield from check_text(example.name, f"{where}/examples/{index}/name", COMPANY, words=False)


def check_cases(collection: CaseCollection, name: str) -> Iterator[Problem]:
    """Yield what is wrong with a collection of cases; `name` is that of the file."""
    yield from check_ids([collection.id], name)
    yield from check_ids((case.id for case in collection.cases), name)
    yield from check_text(collection.name, f"{name}/name", NAME, words=False)
    for case in collection.cases:
        yield from check_case(case, f"{name}/{case.id}")


def check_case(case: Case, where: str) -> Iterator[Problem]:
    """Yield what is wrong with one case."""
    for part, limit, words in (("company", COMPANY, False), ("sector", NAME, False), ("title", TITLE, True),
                               ("pain", PAIN, True), ("action", ACTION, True), ("result", RESULT, True)):
        yield from check_text(getattr(case, part), f"{where}/{part}", limit, words=words)
    for part in ("elements", "capabilities"):
        if not getattr(case, part):
            yield Problem("pack_missing", f"{where}/{part}")
    if len(case.figures) > MAX_FIGURES or len(case.lessons) > MAX_LESSONS:
        yield Problem("case_too_many", where, {"figures": MAX_FIGURES, "lessons": MAX_LESSONS})
    for index, figure in enumerate(case.figures):
        yield from check_text(figure.metric, f"{where}/figures/{index}/metric", METRIC)
        if not figure.value.zh.strip() or not figure.value.en.strip() or not figure.year.strip():
            yield Problem("pack_missing", f"{where}/figures/{index}")
        if figure.line < 0:
            yield Problem("pack_wrong_kind", f"{where}/figures/{index}/line", {"expected": "number"})
    for index, lesson in enumerate(case.lessons):
        yield from check_text(lesson, f"{where}/lessons/{index}", LESSON)
