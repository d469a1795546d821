"""The tables of a workshop file, as SQLModel sees them; db/steps holds the SQL that makes them."""

# No future annotations import here: SQLModel reads the annotations at class creation.
from sqlalchemy import CheckConstraint, Column, Float, ForeignKey, Integer, LargeBinary, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

APPLICATION_ID = 0x50454E54
SCHEMA_VERSION = 5


def _text(*, null: bool = False, key: bool = False, refers: str | None = None,
          default: str | None = None) -> Column[str]:
    args = [ForeignKey(refers)] if refers else []
    return Column(Text, *args, primary_key=key, nullable=null,
                  server_default=None if default is None else text(f"'{default}'"))


def _whole(*, default: int | None = None, key: bool = False) -> Column[int]:
    return Column(Integer, primary_key=key, nullable=False,
                  server_default=None if default is None else text(str(default)))


class WorkshopRow(SQLModel, table=True):
    __tablename__ = "workshop"
    __table_args__ = (CheckConstraint("id = 1"),)
    id: int = Field(sa_column=Column(Integer, primary_key=True))
    uid: str = Field(sa_column=_text())
    title: str = Field(sa_column=_text())
    client: str = Field(sa_column=_text())
    language: str = Field(sa_column=_text())
    depth: str = Field(sa_column=_text())
    start: str = Field(sa_column=_text())
    horizon: int = Field(sa_column=Column(Integer, nullable=False))
    budget: int = Field(sa_column=Column(Integer, nullable=False))
    created: str = Field(sa_column=_text())
    rules: str = Field(sa_column=_text(default="{}"))
    rehearsal: int = Field(sa_column=_whole(default=0))


class PackRow(SQLModel, table=True):
    __tablename__ = "pack"
    __table_args__ = (CheckConstraint("id = 1"),)
    id: int = Field(sa_column=Column(Integer, primary_key=True))
    pack_id: str = Field(sa_column=_text())
    version: str = Field(sa_column=_text())
    sha256: str = Field(sa_column=_text())
    body: str = Field(sa_column=_text())


class ScopeRow(SQLModel, table=True):
    __tablename__ = "scope"
    element: str = Field(sa_column=_text(key=True))
    position: int = Field(sa_column=Column(Integer, nullable=False))


class OpenedCellRow(SQLModel, table=True):
    __tablename__ = "opened_cell"
    element: str = Field(sa_column=_text(key=True))
    item: str = Field(sa_column=_text(key=True))


class ParticipantRow(SQLModel, table=True):
    __tablename__ = "participant"
    id: str = Field(sa_column=_text(key=True))
    seat: int = Field(sa_column=Column(Integer, nullable=False))
    name: str = Field(sa_column=_text())
    department: str = Field(sa_column=_text())
    role: str = Field(sa_column=_text())
    duty: str = Field(sa_column=_text(default="voter"))
    rank: str = Field(sa_column=_text(default=""))
    weight: float = Field(sa_column=Column(Float, nullable=False, server_default=text("1.0")))
    elements: str = Field(sa_column=_text(default=""))
    here: int = Field(sa_column=_whole(default=1))


class RoundRow(SQLModel, table=True):
    __tablename__ = "round"
    __table_args__ = (UniqueConstraint("element", "item", "purpose", "number"),)
    id: str = Field(sa_column=_text(key=True))
    element: str = Field(sa_column=_text())
    item: str = Field(sa_column=_text())
    purpose: str = Field(sa_column=_text())
    number: int = Field(sa_column=Column(Integer, nullable=False))
    state: str = Field(sa_column=_text())
    mode: str = Field(sa_column=_text())
    accepted_level: int | None = Field(default=None, sa_column=Column(Integer, nullable=True))
    agreement: str | None = Field(default=None, sa_column=_text(null=True))
    acceptance_note: str | None = Field(default=None, sa_column=_text(null=True))
    acceptance_reason: str | None = Field(default=None, sa_column=_text(null=True))
    positions: str | None = Field(default=None, sa_column=_text(null=True))
    anonymity: str = Field(sa_column=_text(default="named"))
    asked: str = Field(sa_column=_text(default=""))
    tally: str | None = Field(default=None, sa_column=_text(null=True))
    began: str = Field(sa_column=_text(default=""))
    settled: str = Field(sa_column=_text(default=""))


class BallotRow(SQLModel, table=True):
    __tablename__ = "ballot"
    round: str = Field(sa_column=_text(key=True, refers="round.id"))
    participant: str = Field(sa_column=_text(key=True, refers="participant.id"))
    vote: str = Field(sa_column=_text())
    comment: str = Field(sa_column=_text())
    confidence: int = Field(sa_column=_whole(default=0))


class SlipRow(SQLModel, table=True):
    __tablename__ = "slip"
    id: str = Field(sa_column=_text(key=True))
    round: str = Field(sa_column=_text(refers="round.id"))
    vote: str = Field(sa_column=_text())
    comment: str = Field(sa_column=_text())
    confidence: int = Field(sa_column=_whole(default=0))


class SlipCastRow(SQLModel, table=True):
    __tablename__ = "slip_cast"
    round: str = Field(sa_column=_text(key=True, refers="round.id"))
    participant: str = Field(sa_column=_text(key=True, refers="participant.id"))


class TargetRow(SQLModel, table=True):
    __tablename__ = "target"
    element: str = Field(sa_column=_text(key=True))
    item: str = Field(sa_column=_text(key=True))
    level: int = Field(sa_column=Column(Integer, nullable=False))


class InitiativeRow(SQLModel, table=True):
    __tablename__ = "initiative"
    id: str = Field(sa_column=_text(key=True))
    position: int = Field(sa_column=Column(Integer, nullable=False))
    title: str = Field(sa_column=_text())
    capability: str = Field(sa_column=_text())
    owner: str = Field(sa_column=_text())
    effort: float = Field(sa_column=Column(Float, nullable=False))
    cost: int = Field(sa_column=Column(Integer, nullable=False))
    duration: int = Field(sa_column=Column(Integer, nullable=False))
    earliest: int | None = Field(default=None, sa_column=Column(Integer, nullable=True))
    must: int = Field(sa_column=Column(Integer, nullable=False))
    note: str = Field(sa_column=_text())
    short: str = Field(sa_column=_text(default=""))
    element: str = Field(sa_column=_text(default=""))
    direction: str = Field(sa_column=_text(default=""))
    horizon: str = Field(sa_column=_text(default=""))
    latest: int | None = Field(default=None, sa_column=Column(Integer, nullable=True))
    pin: int | None = Field(default=None, sa_column=Column(Integer, nullable=True))
    barred: int = Field(sa_column=_whole(default=0))
    either: str = Field(sa_column=_text(default=""))
    kpi: str = Field(sa_column=_text(default=""))
    kpi_baseline: str = Field(sa_column=_text(default=""))
    kpi_target: str = Field(sa_column=_text(default=""))
    risk: str = Field(sa_column=_text(default=""))
    first_step: str = Field(sa_column=_text(default=""))
    first_by: str = Field(sa_column=_text(default=""))
    status: str = Field(sa_column=_text(default="idea"))
    source: str = Field(sa_column=_text(default=""))
    ratings: str = Field(sa_column=_text(default="{}"))


class LiftRow(SQLModel, table=True):
    __tablename__ = "lift"
    initiative: str = Field(sa_column=_text(key=True, refers="initiative.id"))
    element: str = Field(sa_column=_text(key=True))
    item: str = Field(sa_column=_text(key=True))
    from_level: int = Field(sa_column=Column(Integer, nullable=False))
    to_level: int = Field(sa_column=Column(Integer, nullable=False))
    sure: int = Field(sa_column=_whole(default=100))


class PredecessorRow(SQLModel, table=True):
    __tablename__ = "predecessor"
    initiative: str = Field(sa_column=_text(key=True, refers="initiative.id"))
    predecessor: str = Field(sa_column=_text(key=True, refers="initiative.id"))
    position: int = Field(sa_column=Column(Integer, nullable=False))
    lag: int = Field(sa_column=_whole(default=0))


class EffortRow(SQLModel, table=True):
    __tablename__ = "effort"
    initiative: str = Field(sa_column=_text(key=True, refers="initiative.id"))
    role: str = Field(sa_column=_text(key=True))
    months: float = Field(sa_column=Column(Float, nullable=False))


class DutyRow(SQLModel, table=True):
    __tablename__ = "duty"
    initiative: str = Field(sa_column=_text(key=True, refers="initiative.id"))
    person: str = Field(sa_column=_text(key=True))
    part: str = Field(sa_column=_text())


class ProofRow(SQLModel, table=True):
    __tablename__ = "proof"
    initiative: str = Field(sa_column=_text(key=True, refers="initiative.id"))
    position: int = Field(sa_column=_whole())
    kind: str = Field(sa_column=_text(key=True))
    key: str = Field(sa_column=_text(key=True))


class PlanningRow(SQLModel, table=True):
    __tablename__ = "planning"
    __table_args__ = (CheckConstraint("id = 1"),)
    id: int = Field(sa_column=_whole(key=True))
    body: str = Field(sa_column=_text())


class PlanRow(SQLModel, table=True):
    __tablename__ = "plan"
    __table_args__ = (CheckConstraint("id = 1"),)
    id: int = Field(sa_column=Column(Integer, primary_key=True))
    status: str = Field(sa_column=_text())
    objective: float = Field(sa_column=Column(Float, nullable=False))
    bound: float = Field(sa_column=Column(Float, nullable=False))
    made_for: str = Field(sa_column=_text())
    kind: str = Field(sa_column=_text(default="value"))


class ScenarioRow(SQLModel, table=True):
    __tablename__ = "scenario"
    kind: str = Field(sa_column=_text(key=True))
    body: str = Field(sa_column=_text())


class RobustnessRow(SQLModel, table=True):
    __tablename__ = "robustness"
    __table_args__ = (CheckConstraint("id = 1"),)
    id: int = Field(sa_column=_whole(key=True))
    body: str = Field(sa_column=_text())


class SignOffRow(SQLModel, table=True):
    __tablename__ = "sign_off"
    person: str = Field(sa_column=_text(key=True))
    position: int = Field(sa_column=_whole())
    at: str = Field(sa_column=_text())
    remark: str = Field(sa_column=_text())


class PlanEntryRow(SQLModel, table=True):
    __tablename__ = "plan_entry"
    initiative: str = Field(sa_column=_text(key=True, refers="initiative.id"))
    start: int | None = Field(default=None, sa_column=Column(Integer, nullable=True))


class CompanionRow(SQLModel, table=True):
    __tablename__ = "companion"
    pack_id: str = Field(sa_column=_text(key=True))
    position: int = Field(sa_column=Column(Integer, nullable=False))
    version: str = Field(sa_column=_text())
    sha256: str = Field(sa_column=_text())
    body: str = Field(sa_column=_text())


class EvidenceRow(SQLModel, table=True):
    __tablename__ = "evidence"
    id: str = Field(sa_column=_text(key=True))
    position: int = Field(sa_column=Column(Integer, nullable=False))
    element: str = Field(sa_column=_text())
    item: str = Field(sa_column=_text())
    text: str = Field(sa_column=_text())
    strength: str = Field(sa_column=_text())
    dated: str = Field(sa_column=_text())
    filed_case: str | None = Field(default=None, sa_column=_text(null=True))
    link: str = Field(sa_column=_text(default=""))
    picture: str = Field(sa_column=_text(default=""))
    person: str = Field(sa_column=_text(default=""))


class BoardAnswerRow(SQLModel, table=True):
    __tablename__ = "board_answer"
    board: str = Field(sa_column=_text(key=True))
    item: str = Field(sa_column=_text(key=True))
    person: str = Field(sa_column=_text(key=True))
    value: str = Field(sa_column=_text())


class RaisedRow(SQLModel, table=True):
    __tablename__ = "raised"
    round: str = Field(sa_column=_text(key=True))


class AttendanceRow(SQLModel, table=True):
    __tablename__ = "attendance"
    person: str = Field(sa_column=_text(key=True))
    at: str = Field(sa_column=_text(key=True))
    here: int = Field(sa_column=_whole())


class PictureRow(SQLModel, table=True):
    __tablename__ = "picture"
    id: str = Field(sa_column=_text(key=True))
    kind: str = Field(sa_column=_text())
    width: int = Field(sa_column=_whole())
    height: int = Field(sa_column=_whole())
    data: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class CellNoteRow(SQLModel, table=True):
    __tablename__ = "cell_note"
    element: str = Field(sa_column=_text(key=True))
    item: str = Field(sa_column=_text(key=True))
    confidence: int = Field(sa_column=_whole())
    comment: str = Field(sa_column=_text())


class AgendaRow(SQLModel, table=True):
    __tablename__ = "agenda"
    __table_args__ = (CheckConstraint("id = 1"),)
    id: int = Field(sa_column=_whole(key=True))
    body: str = Field(sa_column=_text())


class ClockRow(SQLModel, table=True):
    __tablename__ = "clock"
    item: str = Field(sa_column=_text(key=True))
    seconds: int = Field(sa_column=_whole())
    since: str = Field(sa_column=_text())
    done: int = Field(sa_column=_whole())


class ParkedRow(SQLModel, table=True):
    __tablename__ = "parked"
    id: str = Field(sa_column=_text(key=True))
    position: int = Field(sa_column=_whole())
    text: str = Field(sa_column=_text())
    by_whom: str = Field(sa_column=_text())
    done: int = Field(sa_column=_whole())


class DebriefRow(SQLModel, table=True):
    __tablename__ = "debrief"
    __table_args__ = (CheckConstraint("id = 1"),)
    id: int = Field(sa_column=_whole(key=True))
    counts: str = Field(sa_column=_text())
    remark: str = Field(sa_column=_text())


class NoteRow(SQLModel, table=True):
    __tablename__ = "note"
    id: str = Field(sa_column=_text(key=True))
    position: int = Field(sa_column=_whole())
    kind: str = Field(sa_column=_text())
    text: str = Field(sa_column=_text())
    element: str = Field(sa_column=_text())
    item: str = Field(sa_column=_text())
    x: float = Field(sa_column=Column(Float, nullable=False))
    y: float = Field(sa_column=Column(Float, nullable=False))
    author: str = Field(sa_column=_text())
    private: int = Field(sa_column=_whole())
    stack: str = Field(sa_column=_text())
    picture: str = Field(sa_column=_text())
    became: str = Field(sa_column=_text())


class StackRow(SQLModel, table=True):
    __tablename__ = "stack"
    id: str = Field(sa_column=_text(key=True))
    position: int = Field(sa_column=_whole())
    title: str = Field(sa_column=_text())
    x: float = Field(sa_column=Column(Float, nullable=False))
    y: float = Field(sa_column=Column(Float, nullable=False))


class DotRow(SQLModel, table=True):
    __tablename__ = "dot"
    note: str = Field(sa_column=_text(key=True, refers="note.id"))
    person: str = Field(sa_column=_text(key=True))
    count: int = Field(sa_column=_whole())


class StrokeRow(SQLModel, table=True):
    __tablename__ = "stroke"
    id: str = Field(sa_column=_text(key=True))
    position: int = Field(sa_column=_whole())
    points: str = Field(sa_column=_text())
    place: str = Field(sa_column=_text())
    tone: str = Field(sa_column=_text())
    width: float = Field(sa_column=Column(Float, nullable=False))


class WallRow(SQLModel, table=True):
    __tablename__ = "wall"
    __table_args__ = (CheckConstraint("id = 1"),)
    id: int = Field(sa_column=_whole(key=True))
    budget: int = Field(sa_column=_whole())


class LastTimeRow(SQLModel, table=True):
    __tablename__ = "last_time"
    __table_args__ = (CheckConstraint("id = 1"),)
    id: int = Field(sa_column=_whole(key=True))
    body: str = Field(sa_column=_text())


class HistoryRecord(SQLModel, table=True):
    __tablename__ = "history"
    seq: int = Field(sa_column=Column(Integer, primary_key=True))
    at: str = Field(sa_column=_text())
    author: str = Field(sa_column=_text())
    action: str = Field(sa_column=_text())
    refers: int | None = Field(default=None, sa_column=Column(Integer, nullable=True))
    kind: str = Field(sa_column=_text())
    command: str = Field(sa_column=_text())
    inverse: str = Field(sa_column=_text())


TABLES = {table.name: table for table in SQLModel.metadata.sorted_tables}
