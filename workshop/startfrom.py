"""What a new workshop takes over from the last one of the client, as ordinary first steps: no vote, no comment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from workshop.agenda import with_end
from workshop.agenda_templates import TemplateId, template_of
from workshop.commands import (
    AddInitiatives,
    AddParked,
    ChangeScope,
    Command,
    JudgeAction,
    SetAgenda,
    SetLastTime,
    SetPlanning,
    SetTargets,
    TargetLevel,
)
from workshop.errors import Refused, refuse
from workshop.lasttime import last_time_of, open_actions
from workshop.model.agenda import Agenda
from workshop.model.initiative import Initiative
from workshop.model.notes import LastTime
from workshop.model.planning import DEFAULT_PLANNING, Role
from workshop.model.workshop import Parked, Participant, Settings, Workshop
from workshop.offer import Offer, Part
from workshop.periods import MONTHS
from workshop.quarters import parse_quarter
from workshop.rules.parts import MAX_TITLE

# The settings that come over where the new workshop does not say its own.
TAKEN = ("title", "client", "language", "depth", "horizon", "budget")


def offer_of(before: Workshop, *, locked: bool = False) -> Offer:
    """Return what `before` has to give; Refused for a rehearsal, in which everything is invented."""
    if before.settings.rehearsal:
        raise refuse("start_rehearsal", before.settings.title)
    s, blank, agenda = before.settings, _blank(before), before.agenda
    last = _last(before, blank)
    return Offer(
        s.title, s.client, s.created[:10], before.pack.name, s.language, s.depth, len(before.companions),
        len(before.participants), len(before.elements), sum(map(len, agenda.days)), len(agenda.days),
        sum(item.minutes for item in agenda.items if item.stage == "score"), 0 if last is None else len(last.levels),
        len(_targets(before, set(blank.cells()))), len(open_actions(before)),
        sum(not parked.done for parked in before.parked), locked)


def settings_from(before: Workshop, settings: Settings, own: frozenset[str]) -> Settings:
    """Return `settings` with the rules of `before`, and with what it has of `TAKEN` but for what is in `own`."""
    taken = {name: getattr(before.settings, name) for name in TAKEN if name not in own}
    return replace(settings, rules=before.settings.rules, **taken)


def people_from(before: Workshop, new_id: Callable[[], str]) -> tuple[Participant, ...]:
    """Return the people of `before` in their seats, with duties, ranks, weights and elements; all are expected."""
    return tuple(replace(person, id=new_id(), here=True) for person in before.participants)


def steps_from(before: Workshop, now: Workshop, parts: frozenset[Part], new_id: Callable[[], str],
               template: TemplateId | None = None) -> Iterator[Command]:
    """Yield the first steps of `now`, a fresh workshop of the same framework with the people of `before`.

    Scope, agenda (that of a `template` where one is named or there is none) and the levels to compare with come over
    always; targets, initiatives that are neither done nor dropped, and parked matters where they are among `parts`.
    """
    if before.elements != now.elements:
        now = replace(now, elements=before.elements)
        yield ChangeScope(before.elements)
    yield SetAgenda(_agenda(before) if template is None and before.agenda.items
                    else template_of(now, template or "half-day").agenda)
    last = _last(before, now)
    if last is not None:
        yield SetLastTime(last)
    if "targets" in parts and (targets := _targets(before, set(now.cells()))):
        yield SetTargets(targets)
    if "initiatives" in parts:
        yield from _initiatives(before, now, new_id)
    if "parking" in parts:
        for parked in before.parked:
            if not parked.done:
                yield AddParked(Parked(new_id(), parked.text, parked.by))


def _blank(before: Workshop) -> Workshop:
    return Workshop("", before.settings, before.pack, before.pack_hash, before.elements)


def _last(before: Workshop, now: Workshop) -> LastTime | None:
    try:
        return last_time_of(before, now)
    except Refused:
        return None  # nothing was scored, and nothing is open


def _agenda(before: Workshop) -> Agenda:
    """Return the day as it was planned: what was skipped then is not skipped this time, and no end is locked."""
    items = tuple(replace(item, skipped=False) for item in before.agenda.items)
    return with_end(replace(before.agenda, locked=False, items=items))


def _targets(before: Workshop, cells: set[object]) -> tuple[TargetLevel, ...]:
    return tuple(TargetLevel(cell, level) for cell, level in before.targets.items() if cell in cells)


def _initiatives(before: Workshop, now: Workshop, new_id: Callable[[], str]) -> Iterator[Command]:
    """Yield what is left of the initiatives as it was said then, without dates, pins and proofs of that file."""
    wanted = {action.id for action in open_actions(before)}
    ids = {initiative.id: new_id() for initiative in before.initiatives if initiative.id in wanted}
    if not ids:
        return
    found = tuple(_again(initiative, ids) for initiative in before.initiatives if initiative.id in ids)
    yield SetPlanning(replace(DEFAULT_PLANNING, unit=before.planning.unit, roles=_roles(before, now)))
    yield AddInitiatives(found)
    for initiative in ids:
        yield JudgeAction(initiative, "moved")


def _again(old: Initiative, ids: dict[str, str]) -> Initiative:
    return replace(
        old, id=ids[old.id], predecessors=tuple(ids[name] for name in old.predecessors if name in ids),
        lags=tuple(replace(lag, predecessor=ids[lag.predecessor]) for lag in old.lags if lag.predecessor in ids),
        earliest=None, latest=None, pin=None, must=False, either="", first_by="",
        proofs=tuple(proof for proof in old.proofs if proof.kind == "case"), source=f"last:{old.id}"[:MAX_TITLE])


def _roles(before: Workshop, now: Workshop) -> tuple[Role, ...]:
    """Return the roles of the plan; what there is of them in each period counts from the new start."""
    (year, quarter), (then, before_quarter) = parse_quarter(now.settings.start), parse_quarter(before.settings.start)
    passed = max((year - then) * 4 + quarter - before_quarter, 0) * 3 // MONTHS[before.planning.unit]
    return tuple(replace(role, heads=role.heads[passed:] or role.heads[-1:]) for role in before.planning.roles)
