"""The chain behind a recommendation, from the votes to the date, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.report.values import PageRef


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One link of a chain: what it says, and the page that says more."""

    text: str
    page: PageRef


@dataclass(frozen=True, slots=True)
class Chain:
    """Answer, gap, initiative, date and owner, in this order; a short one ends with the gap."""

    steps: tuple[ChainStep, ...] = ()
