"""The tables of a workshop file, as SQLModel sees them; db/steps holds the SQL that makes them."""

# No future annotations import here: SQLModel reads the annotations at class creation.
from sqlalchemy import CheckConstraint, Column, Float, ForeignKey, Integer, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

APPLICATION_ID = 0x50454E54
SCHEMA_VERSION = 2


def _text(*, null: bool = False, key: bool = False, refers: str | None = None) -> Column[str]:
    args = [ForeignKey(refers)] if refers else []
    return Column(Text, *args, primary_key=key, nullable=null)


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


class BallotRow(SQLModel, table=True):
    __tablename__ = "ballot"
    round: str = Field(sa_column=_text(key=True, refers="round.id"))
    participant: str = Field(sa_column=_text(key=True, refers="participant.id"))
    vote: str = Field(sa_column=_text())
    comment: str = Field(sa_column=_text())


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


class LiftRow(SQLModel, table=True):
    __tablename__ = "lift"
    initiative: str = Field(sa_column=_text(key=True, refers="initiative.id"))
    element: str = Field(sa_column=_text(key=True))
    item: str = Field(sa_column=_text(key=True))
    from_level: int = Field(sa_column=Column(Integer, nullable=False))
    to_level: int = Field(sa_column=Column(Integer, nullable=False))


class PredecessorRow(SQLModel, table=True):
    __tablename__ = "predecessor"
    initiative: str = Field(sa_column=_text(key=True, refers="initiative.id"))
    predecessor: str = Field(sa_column=_text(key=True, refers="initiative.id"))
    position: int = Field(sa_column=Column(Integer, nullable=False))


class PlanRow(SQLModel, table=True):
    __tablename__ = "plan"
    __table_args__ = (CheckConstraint("id = 1"),)
    id: int = Field(sa_column=Column(Integer, primary_key=True))
    status: str = Field(sa_column=_text())
    objective: float = Field(sa_column=Column(Float, nullable=False))
    bound: float = Field(sa_column=Column(Float, nullable=False))
    made_for: str = Field(sa_column=_text())


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


class BoardAnswerRow(SQLModel, table=True):
    __tablename__ = "board_answer"
    board: str = Field(sa_column=_text(key=True))
    item: str = Field(sa_column=_text(key=True))
    person: str = Field(sa_column=_text(key=True))
    value: str = Field(sa_column=_text())


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
