"""The tables of a workshop file, as SQLModel sees them; db/steps holds the SQL that makes them."""

# No future annotations import here: SQLModel reads the annotations at class creation.
from sqlalchemy import CheckConstraint, Column, Float, Integer, LargeBinary, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from db.columns import whole, words
from db.schema_roadmap import InitiativeRow as InitiativeRow  # brings the tables of its module along

APPLICATION_ID = 0x50454E54
SCHEMA_VERSION = 7


class WorkshopRow(SQLModel, table=True):
    """The one row of settings: `start` is a quarter (2027Q1), `horizon` quarters, `budget` thousand yuan a quarter."""

    __tablename__ = "workshop"
    __table_args__ = (CheckConstraint("id = 1"),)
    id: int = Field(sa_column=Column(Integer, primary_key=True))
    uid: str = Field(sa_column=words())
    title: str = Field(sa_column=words())
    client: str = Field(sa_column=words())
    language: str = Field(sa_column=words())
    depth: str = Field(sa_column=words())
    start: str = Field(sa_column=words())
    horizon: int = Field(sa_column=Column(Integer, nullable=False))
    budget: int = Field(sa_column=Column(Integer, nullable=False))
    created: str = Field(sa_column=words())
    rules: str = Field(sa_column=words(default="{}"))
    rehearsal: int = Field(sa_column=whole(default=0))


class PackRow(SQLModel, table=True):
    """The framework pack as it was copied in: its canonical JSON and the SHA-256 of that."""

    __tablename__ = "pack"
    __table_args__ = (CheckConstraint("id = 1"),)
    id: int = Field(sa_column=Column(Integer, primary_key=True))
    pack_id: str = Field(sa_column=words())
    version: str = Field(sa_column=words())
    sha256: str = Field(sa_column=words())
    body: str = Field(sa_column=words())


class ScopeRow(SQLModel, table=True):
    """An element that this workshop looks at, in the order of the canvas."""

    __tablename__ = "scope"
    element: str = Field(sa_column=words(key=True))
    position: int = Field(sa_column=Column(Integer, nullable=False))


class OpenedCellRow(SQLModel, table=True):
    """A cell whose indicators are asked instead of the whole."""

    __tablename__ = "opened_cell"
    element: str = Field(sa_column=words(key=True))
    item: str = Field(sa_column=words(key=True))


class ParticipantRow(SQLModel, table=True):
    """A person of the room; `weight` is for scenarios only, `elements` are ids with spaces between them."""

    __tablename__ = "participant"
    id: str = Field(sa_column=words(key=True))
    seat: int = Field(sa_column=Column(Integer, nullable=False))
    name: str = Field(sa_column=words())
    department: str = Field(sa_column=words())
    role: str = Field(sa_column=words())
    duty: str = Field(sa_column=words(default="voter"))
    rank: str = Field(sa_column=words(default=""))
    weight: float = Field(sa_column=Column(Float, nullable=False, server_default=text("1.0")))
    elements: str = Field(sa_column=words(default=""))
    here: int = Field(sa_column=whole(default=1))


class RoundRow(SQLModel, table=True):
    """A round of votes on one cell; `number` counts from 1 in its cell and purpose, times are UTC (ISO 8601)."""

    __tablename__ = "round"
    __table_args__ = (UniqueConstraint("element", "item", "purpose", "number"),)
    id: str = Field(sa_column=words(key=True))
    element: str = Field(sa_column=words())
    item: str = Field(sa_column=words())
    purpose: str = Field(sa_column=words())
    number: int = Field(sa_column=Column(Integer, nullable=False))
    state: str = Field(sa_column=words())
    mode: str = Field(sa_column=words())
    accepted_level: int | None = Field(default=None, sa_column=Column(Integer, nullable=True))
    agreement: str | None = Field(default=None, sa_column=words(null=True))
    acceptance_note: str | None = Field(default=None, sa_column=words(null=True))
    acceptance_reason: str | None = Field(default=None, sa_column=words(null=True))
    positions: str | None = Field(default=None, sa_column=words(null=True))
    anonymity: str = Field(sa_column=words(default="named"))
    asked: str = Field(sa_column=words(default=""))
    tally: str | None = Field(default=None, sa_column=words(null=True))
    began: str = Field(sa_column=words(default=""))
    settled: str = Field(sa_column=words(default=""))


class BallotRow(SQLModel, table=True):
    """What one person voted in a named round; `confidence` 1 to 3, 0 for not said."""

    __tablename__ = "ballot"
    round: str = Field(sa_column=words(key=True, refers="round.id"))
    participant: str = Field(sa_column=words(key=True, refers="participant.id"))
    vote: str = Field(sa_column=words())
    comment: str = Field(sa_column=words())
    confidence: int = Field(sa_column=whole(default=0))


class SlipRow(SQLModel, table=True):
    """A vote of a secret round, under a random number and without a person."""

    __tablename__ = "slip"
    id: str = Field(sa_column=words(key=True))
    round: str = Field(sa_column=words(refers="round.id"))
    vote: str = Field(sa_column=words())
    comment: str = Field(sa_column=words())
    confidence: int = Field(sa_column=whole(default=0))


class SlipCastRow(SQLModel, table=True):
    """Who has cast a slip in a secret round, without which one."""

    __tablename__ = "slip_cast"
    round: str = Field(sa_column=words(key=True, refers="round.id"))
    participant: str = Field(sa_column=words(key=True, refers="participant.id"))


class TargetRow(SQLModel, table=True):
    """The level that was set as target of a cell."""

    __tablename__ = "target"
    element: str = Field(sa_column=words(key=True))
    item: str = Field(sa_column=words(key=True))
    level: int = Field(sa_column=Column(Integer, nullable=False))


class CompanionRow(SQLModel, table=True):
    """A knowledge pack beside the framework: its canonical JSON and the SHA-256 of that."""

    __tablename__ = "companion"
    pack_id: str = Field(sa_column=words(key=True))
    position: int = Field(sa_column=Column(Integer, nullable=False))
    version: str = Field(sa_column=words())
    sha256: str = Field(sa_column=words())
    body: str = Field(sa_column=words())


class EvidenceRow(SQLModel, table=True):
    """A piece of evidence for a cell; `filed_case` is the JSON of a case that was pinned, `picture` a hash."""

    __tablename__ = "evidence"
    id: str = Field(sa_column=words(key=True))
    position: int = Field(sa_column=Column(Integer, nullable=False))
    element: str = Field(sa_column=words())
    item: str = Field(sa_column=words())
    text: str = Field(sa_column=words())
    strength: str = Field(sa_column=words())
    dated: str = Field(sa_column=words())
    filed_case: str | None = Field(default=None, sa_column=words(null=True))
    link: str = Field(sa_column=words(default=""))
    picture: str = Field(sa_column=words(default=""))
    person: str = Field(sa_column=words(default=""))


class BoardAnswerRow(SQLModel, table=True):
    """An answer on a board of the outlook; without a person it is the room's."""

    __tablename__ = "board_answer"
    board: str = Field(sa_column=words(key=True))
    item: str = Field(sa_column=words(key=True))
    person: str = Field(sa_column=words(key=True))
    value: str = Field(sa_column=words())


class RaisedRow(SQLModel, table=True):
    """A round that is up for discussion."""

    __tablename__ = "raised"
    round: str = Field(sa_column=words(key=True))


class AttendanceRow(SQLModel, table=True):
    """When a person came (`here` 1) or went (0); UTC in ISO 8601."""

    __tablename__ = "attendance"
    person: str = Field(sa_column=words(key=True))
    at: str = Field(sa_column=words(key=True))
    here: int = Field(sa_column=whole())


class PictureRow(SQLModel, table=True):
    """A picture under the SHA-256 of its bytes; width and height in pixels. It stands outside the history."""

    __tablename__ = "picture"
    id: str = Field(sa_column=words(key=True))
    kind: str = Field(sa_column=words())
    width: int = Field(sa_column=whole())
    height: int = Field(sa_column=whole())
    data: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class CellNoteRow(SQLModel, table=True):
    """How sure the room is of a cell (1 to 3, 0 for not said), and a remark."""

    __tablename__ = "cell_note"
    element: str = Field(sa_column=words(key=True))
    item: str = Field(sa_column=words(key=True))
    confidence: int = Field(sa_column=whole())
    comment: str = Field(sa_column=words())


class AgendaRow(SQLModel, table=True):
    """The one plan of the day, as JSON."""

    __tablename__ = "agenda"
    __table_args__ = (CheckConstraint("id = 1"),)
    id: int = Field(sa_column=whole(key=True))
    body: str = Field(sa_column=words())


class ClockRow(SQLModel, table=True):
    """Time spent on a block: seconds so far, and since when the clock runs (UTC), empty where it rests."""

    __tablename__ = "clock"
    item: str = Field(sa_column=words(key=True))
    seconds: int = Field(sa_column=whole())
    since: str = Field(sa_column=words())
    done: int = Field(sa_column=whole())


class ParkedRow(SQLModel, table=True):
    """A matter that was put aside; `done` once it is settled."""

    __tablename__ = "parked"
    id: str = Field(sa_column=words(key=True))
    position: int = Field(sa_column=whole())
    text: str = Field(sa_column=words())
    by_whom: str = Field(sa_column=words())
    done: int = Field(sa_column=whole())


class DebriefRow(SQLModel, table=True):
    """The word at the end: how many gave which mark, as JSON, and a remark."""

    __tablename__ = "debrief"
    __table_args__ = (CheckConstraint("id = 1"),)
    id: int = Field(sa_column=whole(key=True))
    counts: str = Field(sa_column=words())
    remark: str = Field(sa_column=words())


class NoteRow(SQLModel, table=True):
    """A note on the wall; `x` and `y` in units of the canvas, `became` says what it was turned into."""

    __tablename__ = "note"
    id: str = Field(sa_column=words(key=True))
    position: int = Field(sa_column=whole())
    kind: str = Field(sa_column=words())
    text: str = Field(sa_column=words())
    element: str = Field(sa_column=words())
    item: str = Field(sa_column=words())
    x: float = Field(sa_column=Column(Float, nullable=False))
    y: float = Field(sa_column=Column(Float, nullable=False))
    author: str = Field(sa_column=words())
    private: int = Field(sa_column=whole())
    stack: str = Field(sa_column=words())
    picture: str = Field(sa_column=words())
    became: str = Field(sa_column=words())


class StackRow(SQLModel, table=True):
    """A stack of notes and where it lies, in units of the canvas."""

    __tablename__ = "stack"
    id: str = Field(sa_column=words(key=True))
    position: int = Field(sa_column=whole())
    title: str = Field(sa_column=words())
    x: float = Field(sa_column=Column(Float, nullable=False))
    y: float = Field(sa_column=Column(Float, nullable=False))


class DotRow(SQLModel, table=True):
    """How many dots a person gave a note."""

    __tablename__ = "dot"
    note: str = Field(sa_column=words(key=True, refers="note.id"))
    person: str = Field(sa_column=words(key=True))
    count: int = Field(sa_column=whole())


class StrokeRow(SQLModel, table=True):
    """A line of the pen: its points as x, y, x, y … in tenths of a unit, its width in units."""

    __tablename__ = "stroke"
    id: str = Field(sa_column=words(key=True))
    position: int = Field(sa_column=whole())
    points: str = Field(sa_column=words())
    place: str = Field(sa_column=words())
    tone: str = Field(sa_column=words())
    width: float = Field(sa_column=Column(Float, nullable=False))


class WallRow(SQLModel, table=True):
    """The one row of the wall: how many dots each person has."""

    __tablename__ = "wall"
    __table_args__ = (CheckConstraint("id = 1"),)
    id: int = Field(sa_column=whole(key=True))
    budget: int = Field(sa_column=whole())


class LastTimeRow(SQLModel, table=True):
    """The levels of an earlier workshop, as JSON."""

    __tablename__ = "last_time"
    __table_args__ = (CheckConstraint("id = 1"),)
    id: int = Field(sa_column=whole(key=True))
    body: str = Field(sa_column=words())


class HistoryRecord(SQLModel, table=True):
    """A step: command and inverse as JSON, with time (UTC) and author; rows are only ever added."""

    __tablename__ = "history"
    seq: int = Field(sa_column=Column(Integer, primary_key=True))
    at: str = Field(sa_column=words())
    author: str = Field(sa_column=words())
    action: str = Field(sa_column=words())
    refers: int | None = Field(default=None, sa_column=Column(Integer, nullable=True))
    kind: str = Field(sa_column=words())
    command: str = Field(sa_column=words())
    inverse: str = Field(sa_column=words())


class DraftRow(SQLModel, table=True):
    """Text that is being typed at a place; it is in no history, no export and no hash."""

    __tablename__ = "draft"
    __table_args__ = (CheckConstraint("place <> ''"), CheckConstraint("text <> ''"))
    place: str = Field(sa_column=words(key=True))
    text: str = Field(sa_column=words())
    at: str = Field(sa_column=words())


TABLES = {table.name: table for table in SQLModel.metadata.sorted_tables}
