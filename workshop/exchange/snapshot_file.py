"""What a whole workshop looks like as one JSON document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from workshop.model.agenda import Agenda, Spent
from workshop.model.evidence import BoardAnswer, CellNote, Evidence
from workshop.model.initiative import Initiative, RoadmapPlan
from workshop.model.notes import LastTime, Wall
from workshop.model.planning import DEFAULT_PLANNING, Planning, Robustness, SignOff
from workshop.model.score import Cell, Round
from workshop.model.text import Language
from workshop.model.workshop import Attendance, Debrief, Parked, Participant, Settings
from workshop.packs.shape import PackFile

FORMAT, VERSION = "pentatone-workshop", 1


@dataclass(frozen=True, slots=True)
class CellLevel:
    """The target set for one cell."""

    cell: Cell
    level: int


@dataclass(frozen=True, slots=True)
class PageTitle:
    """The title that people wrote for a page of the report."""

    page: str
    language: Language
    text: str


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture. `data` is the JPEG or PNG file in base64 (RFC 4648); `key` is the SHA-256 (hex) of its bytes."""

    key: str
    kind: Literal["jpeg", "png"]
    width: int
    height: int
    data: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkshopFile:
    """Everything in one workshop file but its history.

    A cell is a list of a business element and a capability or indicator. Money is thousand yuan, times are UTC (ISO
    8601). `framework` and `companions` are the packs as the file holds them. `opened` are the cells that were opened
    into their indicators, `notes` what is said of whole cells, `answers` those on each board, by pack/board, and
    `clock` the time each block of the agenda took. `sha256` (hex) is that of this document in its canonical form
    without this field: UTF-8, keys in order, no blanks, whole numbers without a decimal point outside the packs. It
    may be left out; then nothing is compared.
    """

    format: Literal["pentatone-workshop"]
    schema_version: Literal[1]
    uid: str
    settings: Settings
    framework: PackFile
    elements: tuple[str, ...]
    sha256: str = ""
    companions: tuple[PackFile, ...] = ()
    participants: tuple[Participant, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    opened: tuple[Cell, ...] = ()
    rounds: tuple[Round, ...] = ()
    targets: tuple[CellLevel, ...] = ()
    notes: tuple[CellNote, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    pictures: tuple[PictureFile, ...] = ()
    wall: Wall = field(default_factory=Wall)
    answers: dict[str, tuple[BoardAnswer, ...]] = field(default_factory=dict)
    initiatives: tuple[Initiative, ...] = ()
    planning: Planning = DEFAULT_PLANNING
    plan: RoadmapPlan | None = None
    scenarios: tuple[RoadmapPlan, ...] = ()
    robust: Robustness | None = None
    signoffs: tuple[SignOff, ...] = ()
    agenda: Agenda = field(default_factory=Agenda)
    clock: dict[str, Spent] = field(default_factory=dict)
    parked: tuple[Parked, ...] = ()
    debrief: Debrief = field(default_factory=Debrief)
    last_time: LastTime | None = None
    titles: tuple[PageTitle, ...] = ()


# These have checks of their own and are kept as they came.
VERBATIM: tuple[Any, ...] = (PackFile,)
# Where a file allows less than the type says.
NARROWED: dict[tuple[type, str], Any] = {(Settings, "language"): Language}
