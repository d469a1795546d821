"""What hangs on an assumption: the value and money of the initiatives behind it."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from workshop.commitments import accountable
from workshop.insight.closing import closed as closed_by
from workshop.insight.closing import level_now
from workshop.insight.weights import cell_weight
from workshop.model.initiative import Initiative, Lift
from workshop.report.pages.book import Book
from workshop.report.pages.plain import plain
from workshop.report.pages.planwords import numbered, periods_word
from workshop.roadmap.views.common import closed

Kind = Literal["written", "unsure", "votes", "evidence", "firm", "limit", "owner", "proof", "stale"]
KIND_WORDS: dict[Kind, str] = {
    "written": "risk_kind_written", "unsure": "risk_kind_unsure", "votes": "risk_kind_votes",
    "evidence": "risk_kind_evidence", "firm": "risk_kind_firm", "limit": "risk_kind_limit",
    "owner": "risk_kind_owner", "proof": "risk_kind_proof", "stale": "risk_kind_stale"}
# Where more is said of each kind.
PAGES: dict[Kind, str] = {
    "written": "initiatives", "unsure": "initiatives", "votes": "disagreement", "evidence": "evidence",
    "firm": "alternatives", "limit": "money", "owner": "initiatives", "proof": "roadmap", "stale": "roadmap"}


@dataclass(frozen=True, slots=True)
class Assumption:
    """Something the plan takes for granted.

    `stake` is a part of the gap that all initiatives close (0 to 1), `money` thousand yuan.
    """

    kind: Kind
    text: str
    owner: str
    trigger: str
    effect: str
    stake: float
    money: int = 0


class Stakes:
    """Value and money of the planned initiatives, and who waits for whom."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._closed = closed(book.workshop, book.analysis)
        self._total = math.fsum(self._closed.values())
        self.inside = [i for bar in book.bars if (i := book.workshop.initiative(bar.initiative)) is not None]

    @property
    def planned(self) -> float:
        """The part of the gap that the plan closes."""
        return self.share(i.id for i in self.inside)

    def share(self, initiatives: Iterable[str]) -> float:
        """Return the part of the gap that some initiatives close, 0 to 1."""
        # Exact, so that all of them are the whole in whatever order they come.
        found = math.fsum(self._closed.get(name, 0.0) for name in set(initiatives))
        return found / self._total if self._total else 0.0

    def of_lift(self, lift: Lift) -> float:
        """Return the part of the gap that one lift closes."""
        if not self._total:
            return 0.0
        workshop, analysis = self._book.workshop, self._book.analysis
        level, target = level_now(analysis, lift.cell), analysis.targets.get(lift.cell)
        return float(cell_weight(workshop, lift.cell) * closed_by(lift, level, target)) / self._total

    @cached_property
    def _followers(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for initiative in self.inside:
            for before in initiative.predecessors:
                found.setdefault(before, []).append(initiative.id)
        return found

    def waiting(self, initiative: str) -> list[str]:
        """Return the planned initiatives that wait for one, directly or not."""
        found: dict[str, None] = {}
        ahead = list(self._followers.get(initiative, ()))
        while ahead:
            name = ahead.pop(0)
            if name not in found:
                found[name] = None
                ahead += self._followers.get(name, ())
        return list(found)

    def owner(self, initiative: Initiative) -> str:
        """Return who has to do with an initiative: its owner, else who answers for it."""
        if owner := plain(initiative.owner):
            return owner
        person = self._book.workshop.person(accountable(initiative))
        return plain(person.name) if person is not None else ""

    def delay(self, initiative: Initiative) -> str:
        """Say what becomes of the others when an initiative is late."""
        book, say = self._book, self._book.say
        waiting = self.waiting(initiative.id)
        parts = [say("effect_waiting", names=numbered(book, waiting))] if waiting else []
        chain = book.gantt.chain if book.gantt is not None else None
        if chain is not None and initiative.id in chain.tasks:
            parts.append(say("effect_critical"))
        elif chain is not None and (slack := chain.slack_of(initiative.id)):
            parts.append(say("effect_slack", span=periods_word(book, slack)))
        return say.sentences(*parts)

    def names(self, initiatives: Collection[str]) -> str:
        """Return initiatives in the order of the roadmap."""
        order = [i.id for i in self.inside if i.id in set(initiatives)]
        return numbered(self._book, order)
