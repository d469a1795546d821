"""What stands behind the findings, as frozen values: what the boards said, the method, the votes, the evidence."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.report.captions import CAPTION
from workshop.report.values import Badge, Fact, Head


@dataclass(frozen=True, slots=True)
class Meter:
    """A bar of `value`, and a tick at `mark` where there is one; both are shares from 0 to 1."""

    value: float
    mark: float | None = None


@dataclass(frozen=True, slots=True)
class OutlookRow:
    """One line of a board; the first text is its name. `meter` is drawn in the last column."""

    texts: tuple[str, ...]
    meter: Meter | None = None


@dataclass(frozen=True, slots=True)
class OutlookBoard:
    """A board with what was said on it. `shares` are the widths of the columns, `numbers` those set to the right."""

    title: str
    lead: str
    columns: tuple[str, ...]
    shares: tuple[float, ...]
    numbers: tuple[int, ...]
    rows: tuple[OutlookRow, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutlookPage:
    """The boards that were answered."""

    head: Head
    boards: tuple[OutlookBoard, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A kind of empty with its sign: `hatch` and `blank` are drawn, all else is printed as it stands."""

    sign: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class MethodTable:
    """A part of the annex: sentences, then a table. Without `columns` the first text of a row is its label.

    `shares` divide the width; `numbers` are the columns set to the right.
    """

    title: str = field(metadata=CAPTION)
    lines: tuple[str, ...]
    columns: tuple[str, ...] = field(metadata=CAPTION)
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MethodPage:
    """How the numbers came about: notes on levels, sources and limits, the marks of what is empty, the tables."""

    head: Head
    notes: tuple[Fact, ...]
    parts_head: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    marks_head: str = field(metadata=CAPTION)
    marks: tuple[Mark, ...]
    tables: tuple[MethodTable, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """One cell, or its vote on the target. `counts` is None while votes are hidden or missing.

    `n` is how many gave a level, `asked` how many were on the roll; empty where that is not known.
    """

    badge: Badge
    name: str
    counts: tuple[int, ...] | None
    n: str
    abstained: str
    dont_know: str
    not_applicable: str
    median: str
    interpolated: str
    agreement: str
    pattern: str
    state: str
    accepted: str
    target: str
    notes: tuple[str, ...]
    of_target: bool = False
    asked: str = ""


@dataclass(frozen=True, slots=True)
class AnnexGroup:
    """All cells of one element."""

    name: str
    summary: str
    rows: tuple[AnnexRow, ...]


@dataclass(frozen=True, slots=True)
class AnnexPage:
    """Every asked cell with its votes."""

    head: Head
    columns: tuple[str, ...]
    levels: tuple[str, ...]
    groups: tuple[AnnexGroup, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One piece of evidence in paragraphs: the group's words, or a case, whose `who` comes first in bold.

    `name` tells pieces apart, `links` is an address in pieces short enough for a row, `file` the hash of the picture;
    `picture` is a JPEG or PNG, empty without one.
    """

    who: str
    texts: tuple[str, ...]
    source: str
    strength: str
    day: str
    name: str = ""
    links: tuple[str, ...] = ()
    file: str = ""
    picture: bytes = b""


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """The evidence of one cell."""

    badge: Badge
    name: str
    lines: tuple[EvidenceLine, ...]


@dataclass(frozen=True, slots=True)
class EvidenceGroup:
    """The evidence of one element."""

    name: str
    rows: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True)
class EvidencePage:
    """What the group put beside its cells."""

    head: Head
    columns: tuple[str, ...]
    groups: tuple[EvidenceGroup, ...]
    notes: tuple[str, ...]
