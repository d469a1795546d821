"""Each recommendation with its chain: the votes, the gap, the initiative, its date, its owner."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import Literal

from workshop.insight.analysis import Gap
from workshop.insight.closing import level_now
from workshop.model.initiative import Initiative, Lift
from workshop.model.score import Cell
from workshop.periods import short_name
from workshop.report.model.chain import Chain, ChainStep
from workshop.report.pages.book import Book
from workshop.report.pages.plain import plain
from workshop.report.values import PageRef

Form = Literal["whole", "beside", "short"]
# So many characters of a title tell which initiative is meant.
TITLE = 40


class Chains:
    """Tells the chains of one report."""

    def __init__(self, book: Book) -> None:
        self._book = book

    @cached_property
    def _gaps(self) -> dict[Cell, tuple[int, Gap]]:
        """The gaps with their places in the ranking, from 1."""
        return {gap.cell: (place, gap) for place, gap in enumerate(self._book.analysis.gaps, start=1)}

    def place_of(self, cell: Cell) -> int | None:
        """Return the place of a gap in the ranking, None where there is none or it is closed."""
        found = self._gaps.get(cell)
        return found[0] if found is not None and found[1].gap > 0 else None

    def lift_of(self, initiative: Initiative, element: str = "") -> Lift | None:
        """Return the lift that closes the gap of the highest priority, in one element if it is named."""
        lifts = [lift for lift in initiative.lifts if not element or lift.cell.element == element]
        return min(lifts, key=lambda lift: self._gaps[lift.cell][0] if lift.cell in self._gaps else len(self._gaps) + 1,
                   default=None)

    def of(self, initiative: Initiative, element: str = "", *, form: Form = "whole") -> Chain:
        """Return the chain of an initiative by its most urgent lift.

        A short one ends with the gap. Beside a row that names the initiative, its date and its owner these steps are
        only ways to their pages.

        Empty for an initiative that lifts nothing. With an element it stands on the page of that one, and does not
        refer to it.
        """
        lift = self.lift_of(initiative, element)
        if lift is None:
            return Chain()
        answer = self._answer(lift.cell)
        steps = [replace(answer, page=PageRef("", "")) if element else answer, self._gap(lift.cell)]
        if form == "whole":
            steps += self._work(initiative)
        elif form == "beside":
            steps += self._ways(initiative)
        return Chain(tuple(steps))

    def _answer(self, cell: Cell) -> ChainStep:
        book, result = self._book, self._book.analysis.current.get(cell)
        page = book.ref(f"element:{cell.element}")
        place = book.say("chain_cell", element=book.element_short(cell.element), item=book.item_short(cell.item))
        if result is not None and result.level is not None:
            return ChainStep(book.say("chain_answer", cell=place, level=book.level(result.level), n=result.n,
                                      round=result.round), page)
        level = level_now(book.analysis, cell)
        if level is None:
            return ChainStep(book.say("chain_unscored", cell=place), page)
        return ChainStep(book.say("chain_rolled", cell=place, level=book.level(level)), page)

    def _gap(self, cell: Cell) -> ChainStep:
        book = self._book
        page = book.ref("gaps")
        if cell not in self._gaps:
            # Targets of indicators roll up like their levels.
            now, aim = book.analysis.profile.grid.get(cell), book.analysis.aims.grid.get(cell)
            if now is None or now.level is None or aim is None or aim.level is None:
                return ChainStep(book.say("chain_no_target"), page)
            far = aim.level - now.level
            return ChainStep(book.say("chain_gap_rolled", gap=book.level(far)) if far > 0 else book.say("chain_closed"),
                             page)
        place, gap = self._gaps[cell]
        if gap.gap <= 0:
            return ChainStep(book.say("chain_closed"), page)
        return ChainStep(book.say("chain_gap", gap=book.level(gap.gap), place=place), page)

    def _ways(self, initiative: Initiative) -> list[ChainStep]:
        book = self._book
        steps = [ChainStep(book.say("chain_work"), book.ref("initiatives"))]
        if dates(book, initiative):
            steps.append(ChainStep(book.say("chain_date"), book.ref("roadmap")))
        return steps

    def _work(self, initiative: Initiative) -> list[ChainStep]:
        book = self._book
        title = plain(initiative.label) or book.say("untitled")
        title = title if len(title) <= TITLE else title[:TITLE - 1].rstrip() + "…"
        return [ChainStep(title, book.ref("initiatives")),
                ChainStep(dates(book, initiative) or book.say("chain_unplanned"), book.ref("roadmap")),
                ChainStep(plain(initiative.owner) or book.say("chain_no_owner"), book.ref("first90"))]


def dates(book: Book, initiative: Initiative) -> str:
    """Return first and last period of an initiative as planned; empty for one that is not."""
    start = book.plan.start_of(initiative.id) if book.plan is not None else None
    if start is None:
        return ""
    begin, unit = book.workshop.settings.start, book.workshop.planning.unit
    first, last = (short_name(begin, unit, at) for at in (start, start + initiative.duration - 1))
    return first if first == last else f"{first}–{last}"
