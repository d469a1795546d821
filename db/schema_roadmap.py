"""The tables of initiatives, plans, their limits and the names under them."""

# No future annotations import here: SQLModel reads the annotations at class creation.
from sqlalchemy import CheckConstraint, Column, Float, Integer
from sqlmodel import Field, SQLModel

from db.columns import whole, words


class InitiativeRow(SQLModel, table=True):
    """An initiative: `cost` in thousand yuan, `effort` in person-months, duration and starts in periods of the plan."""

    __tablename__ = "initiative"
    id: str = Field(sa_column=words(key=True))
    position: int = Field(sa_column=Column(Integer, nullable=False))
    title: str = Field(sa_column=words())
    capability: str = Field(sa_column=words())
    owner: str = Field(sa_column=words())
    effort: float = Field(sa_column=Column(Float, nullable=False))
    cost: int = Field(sa_column=Column(Integer, nullable=False))
    duration: int = Field(sa_column=Column(Integer, nullable=False))
    earliest: int | None = Field(default=None, sa_column=Column(Integer, nullable=True))
    must: int = Field(sa_column=Column(Integer, nullable=False))
    note: str = Field(sa_column=words())
    short: str = Field(sa_column=words(default=""))
    element: str = Field(sa_column=words(default=""))
    direction: str = Field(sa_column=words(default=""))
    horizon: str = Field(sa_column=words(default=""))
    latest: int | None = Field(default=None, sa_column=Column(Integer, nullable=True))
    pin: int | None = Field(default=None, sa_column=Column(Integer, nullable=True))
    barred: int = Field(sa_column=whole(default=0))
    either: str = Field(sa_column=words(default=""))
    kpi: str = Field(sa_column=words(default=""))
    kpi_baseline: str = Field(sa_column=words(default=""))
    kpi_target: str = Field(sa_column=words(default=""))
    risk: str = Field(sa_column=words(default=""))
    first_step: str = Field(sa_column=words(default=""))
    first_by: str = Field(sa_column=words(default=""))
    status: str = Field(sa_column=words(default="idea"))
    source: str = Field(sa_column=words(default=""))
    ratings: str = Field(sa_column=words(default="{}"))


class LiftRow(SQLModel, table=True):
    """A promise to raise a cell by levels; `sure` in per cent."""

    __tablename__ = "lift"
    initiative: str = Field(sa_column=words(key=True, refers="initiative.id"))
    element: str = Field(sa_column=words(key=True))
    item: str = Field(sa_column=words(key=True))
    from_level: int = Field(sa_column=Column(Integer, nullable=False))
    to_level: int = Field(sa_column=Column(Integer, nullable=False))
    sure: int = Field(sa_column=whole(default=100))


class PredecessorRow(SQLModel, table=True):
    """What an initiative waits for, and how many whole periods lie between (`lag`)."""

    __tablename__ = "predecessor"
    initiative: str = Field(sa_column=words(key=True, refers="initiative.id"))
    predecessor: str = Field(sa_column=words(key=True, refers="initiative.id"))
    position: int = Field(sa_column=Column(Integer, nullable=False))
    lag: int = Field(sa_column=whole(default=0))


class EffortRow(SQLModel, table=True):
    """Person-months that an initiative takes of a role."""

    __tablename__ = "effort"
    initiative: str = Field(sa_column=words(key=True, refers="initiative.id"))
    role: str = Field(sa_column=words(key=True))
    months: float = Field(sa_column=Column(Float, nullable=False))


class DutyRow(SQLModel, table=True):
    """The part a person has in an initiative: R, A, C or I."""

    __tablename__ = "duty"
    initiative: str = Field(sa_column=words(key=True, refers="initiative.id"))
    person: str = Field(sa_column=words(key=True))
    part: str = Field(sa_column=words())


class ProofRow(SQLModel, table=True):
    """What speaks for an initiative: a piece of evidence or a case."""

    __tablename__ = "proof"
    initiative: str = Field(sa_column=words(key=True, refers="initiative.id"))
    position: int = Field(sa_column=whole())
    kind: str = Field(sa_column=words(key=True))
    key: str = Field(sa_column=words(key=True))


class PlanningRow(SQLModel, table=True):
    """The limits of all plans, as JSON."""

    __tablename__ = "planning"
    __table_args__ = (CheckConstraint("id = 1"),)
    id: int = Field(sa_column=whole(key=True))
    body: str = Field(sa_column=words())


class PlanRow(SQLModel, table=True):
    """The plan the group keeps; `objective` and `bound` in the solver's units, `made_for` is a fingerprint."""

    __tablename__ = "plan"
    __table_args__ = (CheckConstraint("id = 1"),)
    id: int = Field(sa_column=Column(Integer, primary_key=True))
    status: str = Field(sa_column=words())
    objective: float = Field(sa_column=Column(Float, nullable=False))
    bound: float = Field(sa_column=Column(Float, nullable=False))
    made_for: str = Field(sa_column=words())
    kind: str = Field(sa_column=words(default="value"))


class ScenarioRow(SQLModel, table=True):
    """A plan of another kind beside the one that is kept, as JSON."""

    __tablename__ = "scenario"
    kind: str = Field(sa_column=words(key=True))
    body: str = Field(sa_column=words())


class RobustnessRow(SQLModel, table=True):
    """What draws of doubtful votes and weights did to the plan, as JSON."""

    __tablename__ = "robustness"
    __table_args__ = (CheckConstraint("id = 1"),)
    id: int = Field(sa_column=whole(key=True))
    body: str = Field(sa_column=words())


class SignOffRow(SQLModel, table=True):
    """A name under the result, when (UTC, ISO 8601), and a remark."""

    __tablename__ = "sign_off"
    person: str = Field(sa_column=words(key=True))
    position: int = Field(sa_column=whole())
    at: str = Field(sa_column=words())
    remark: str = Field(sa_column=words())


class ReportTitleRow(SQLModel, table=True):
    """A heading of a report page in the group's own words, in one language."""

    __tablename__ = "report_title"
    __table_args__ = (CheckConstraint("language IN ('zh', 'en')"), CheckConstraint("title <> ''"))
    page: str = Field(sa_column=words(key=True))
    language: str = Field(sa_column=words(key=True))
    title: str = Field(sa_column=words())


class PlanEntryRow(SQLModel, table=True):
    """When an initiative starts in the kept plan, in periods from the beginning; NULL when it is left out."""

    __tablename__ = "plan_entry"
    initiative: str = Field(sa_column=words(key=True, refers="initiative.id"))
    start: int | None = Field(default=None, sa_column=Column(Integer, nullable=True))
