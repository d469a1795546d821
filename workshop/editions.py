"""The reports that were given out, and which edition the next one is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workshop.store import StepRow

ISSUE = "IssueReport"


@dataclass(frozen=True, slots=True)
class Issue:
    """A report that was given out: step, time (UTC, ISO 8601) and what the step says of it."""

    seq: int
    at: str
    variant: str
    language: str
    redact: frozenset[str]
    fingerprint: str
    pages: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Which edition a report is. `since` is the first issue of the edition before it, None for the first edition.

    `upto` is the step at which this very edition was given out first, so that printing it again tells the same; 0 when
    it was not yet.
    """

    edition: int = 1
    since: Issue | None = None
    upto: int = 0


FIRST = Standing()


def issues(rows: Iterable[StepRow]) -> tuple[Issue, ...]:
    """Return all reports that were given out, oldest first."""
    found = []
    for row in rows:
        if row.kind == ISSUE and row.action == "do":
            plain = json.loads(row.command)
            found.append(Issue(row.seq, row.at, str(plain["variant"]), str(plain["language"]),
                               frozenset(map(str, plain.get("redact", ()))), str(plain["fingerprint"]),
                               int(plain["pages"])))
    return tuple(found)


def standing(given: Iterable[Issue], variant: str, language: str, redact: Iterable[str], fingerprint: str) -> Standing:
    """Return which edition a report with these options and this fingerprint is.

    Issues of one variant, language and redaction that follow each other with the same fingerprint are one edition.
    """
    wanted = variant, language, frozenset(redact)
    firsts = editions([issue for issue in given if (issue.variant, issue.language, issue.redact) == wanted])
    if firsts and firsts[-1].fingerprint == fingerprint:
        return Standing(len(firsts), firsts[-2] if len(firsts) > 1 else None, firsts[-1].seq)
    return Standing(len(firsts) + 1, firsts[-1] if firsts else None)


def editions(given: Sequence[Issue]) -> tuple[Issue, ...]:
    """Return the first issue of each edition; `given` are those of one variant, language and redaction."""
    return tuple(issue for number, issue in enumerate(given)
                 if not number or given[number - 1].fingerprint != issue.fingerprint)


def edition_of(given: Iterable[Issue], fingerprint: str) -> tuple[tuple[Issue, int], ...]:
    """Return every edition with this fingerprint: its first issue and its number."""
    kinds: dict[tuple[str, str, frozenset[str]], list[Issue]] = {}
    for issue in given:
        kinds.setdefault((issue.variant, issue.language, issue.redact), []).append(issue)
    return tuple((first, number) for mine in kinds.values()
                 for number, first in enumerate(editions(mine), start=1) if first.fingerprint == fingerprint)
