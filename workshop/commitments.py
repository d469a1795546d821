"""What the group takes on: who does what by when, the first thirty days, and what the room sees of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from workshop.model.initiative import Initiative
from workshop.model.planning import Verdict
from workshop.model.workshop import Workshop
from workshop.periods import short_name
from workshop.roundshow import Heading, heading

FIRST_DAYS = 30
Want = Literal["owner", "first_step", "first_by", "kpi"]
WANTS: tuple[Want, ...] = ("owner", "first_step", "first_by", "kpi")
When = Literal["soon", "late", "past", "none"]
Kind = Literal["last", "plan", "first"]


@dataclass(frozen=True, slots=True)
class Commitment:
    """An initiative the group goes for; `start` is its first period, None without a plan."""

    initiative: Initiative
    start: int | None


@dataclass(frozen=True, slots=True)
class FirstStep:
    """The first step of an initiative: within the first days, later, before the day itself, or without a date."""

    initiative: Initiative
    when: When


@dataclass(frozen=True, slots=True)
class CommitRow:
    """One line: `what` is to be done, by whom and when; `verdict` on an action of the earlier workshop."""

    what: str
    who: str
    when: str
    lane: Heading | None = None
    verdict: Verdict = ""


@dataclass(frozen=True, slots=True)
class CommitShow:
    """What the room sees: earlier actions, commitments or first steps; how many of the people have signed."""

    kind: Kind
    rows: tuple[CommitRow, ...]
    signed: int
    people: int
    until: str = ""


def day_of(workshop: Workshop, now: datetime) -> date:
    """Return the day of the workshop in the zone of `now` (aware): the last one on which somebody came, else today."""
    came = [entry.at for entry in workshop.attendance if entry.here]
    return datetime.fromisoformat(max(came)).astimezone(now.tzinfo).date() if came else now.date()


def commitments(workshop: Workshop) -> tuple[Commitment, ...]:
    """Return what is in the plan, by start; without a plan all that is not ruled out, done or dropped."""
    plan = workshop.plan
    if plan is None:
        return tuple(Commitment(i, None) for i in workshop.initiatives if not i.barred and _open(i))
    found = [(start, i) for i in workshop.initiatives if (start := plan.start_of(i.id)) is not None]
    return tuple(Commitment(i, start) for start, i in sorted(found, key=lambda one: one[0]))


def _open(initiative: Initiative) -> bool:
    return initiative.status not in ("done", "dropped")


def wanting(initiative: Initiative) -> tuple[Want, ...]:
    """Return what still has to be said of an initiative; nothing of one that is done or dropped."""
    if not _open(initiative):
        return ()
    said = {"owner": initiative.owner, "first_step": initiative.first_step, "first_by": initiative.first_by,
            "kpi": initiative.kpi.name}
    return tuple(want for want in WANTS if not said[want].strip())


def accountable(initiative: Initiative) -> str:
    """Return who answers for an initiative; empty when nobody is named."""
    return next((duty.person for duty in initiative.duties if duty.part == "A"), "")


def when_of(workshop: Workshop, commitment: Commitment) -> str:
    """Return the first and last period of a commitment, empty without a plan."""
    start, settings, unit = commitment.start, workshop.settings, workshop.planning.unit
    if start is None:
        return ""
    first = short_name(settings.start, unit, start)
    last = short_name(settings.start, unit, start + commitment.initiative.duration - 1)
    return first if first == last else f"{first} – {last}"


def first_steps(workshop: Workshop, day: date) -> tuple[FirstStep, ...]:
    """Return the first steps by date, those without one last: of what is committed, and of what has a step at all."""
    committed = {found.initiative.id for found in commitments(workshop)}
    found = [FirstStep(i, _when(i, day)) for i in workshop.initiatives
             if _open(i) and (i.id in committed or i.first_step.strip())]
    return tuple(sorted(found, key=_place))


def _when(initiative: Initiative, day: date) -> When:
    if not initiative.first_by or not initiative.first_step.strip():
        return "none"
    by = date.fromisoformat(initiative.first_by)
    return "past" if by < day else "soon" if by <= day + timedelta(FIRST_DAYS) else "late"


def _place(step: FirstStep) -> tuple[bool, str]:
    return not step.initiative.first_by, step.initiative.first_by


# For the room -----------------------------------------------------------------------------------------------------
def commit_show(workshop: Workshop, kind: Kind, day: date) -> CommitShow | None:
    """Return what the room sees of one part, None when there is nothing in it; reasons and remarks are not in it."""
    rows = {"last": _last, "plan": _plan, "first": _first}[kind](workshop, day)
    if not rows:
        return None
    signed = {signoff.person for signoff in workshop.signoffs}
    people = [p for p in workshop.participants if p.here or p.id in signed]
    return CommitShow(kind, rows, len(signed), len(people), (day + timedelta(FIRST_DAYS)).isoformat())


def _last(workshop: Workshop, _day: date) -> tuple[CommitRow, ...]:
    last = workshop.last_time
    return tuple(CommitRow(a.title, a.owner, a.due, verdict=a.verdict) for a in last.actions) if last else ()


def _plan(workshop: Workshop, _day: date) -> tuple[CommitRow, ...]:
    return tuple(CommitRow(c.initiative.title, c.initiative.owner, when_of(workshop, c),
                           _lane(workshop, c.initiative)) for c in commitments(workshop))


def _first(workshop: Workshop, day: date) -> tuple[CommitRow, ...]:
    # What is due after the first days is none of them; what has no date yet still may be.
    steps = [s.initiative for s in first_steps(workshop, day) if s.initiative.first_step.strip() and s.when != "late"]
    return tuple(CommitRow(i.first_step, i.owner, i.first_by, _lane(workshop, i)) for i in steps)


def _lane(workshop: Workshop, initiative: Initiative) -> Heading | None:
    pack, lane = workshop.pack, initiative.capability
    return heading(pack.capability_of(lane)) if pack.has_item(lane) else None
