"""What is worth a look before the report goes out, as counts and not as sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop.insight.analysis import Analysis
from workshop.insight.rounds import verdict_of
from workshop.model.workshop import Workshop
from workshop.roadmap.build import current_plan

Key = Literal["unscored", "open_rounds", "quorum", "flagged", "doubts", "targets", "targets_low", "initiatives",
              "owners", "lifts", "plan", "plan_old", "parked"]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to look at: how many are open (0: all is well), and the stage where it is put right, if it is one."""

    key: Key
    count: int
    stage: str


def checks(workshop: Workshop, analysis: Analysis) -> tuple[Check, ...]:
    """Return all checks in the order of the day; what cannot be judged yet is left out.

    What is special in the room's votes has a line only where it occurs.
    """
    found = [Check("unscored", unscored(workshop), "score"),
             Check("open_rounds", sum(1 for rounds in workshop.rounds.values() if not rounds[-1].shown), "score"),
             *_room(workshop, analysis)]
    if analysis.targets:
        found.append(Check("targets_low", targets_low(analysis), "target"))
    else:
        found.append(Check("targets", 1, "target"))
    found.extend(_plans(workshop, analysis))
    if count := sum(not parked.done for parked in workshop.parked):
        found.append(Check("parked", count, ""))
    return tuple(found)


def _room(workshop: Workshop, analysis: Analysis) -> list[Check]:
    counts: tuple[tuple[Key, int], ...] = (
        ("quorum", thin(analysis)), ("flagged", flagged(workshop, analysis)), ("doubts", doubts(analysis)))
    return [Check(key, count, "score") for key, count in counts if count]


def _plans(workshop: Workshop, analysis: Analysis) -> list[Check]:
    if not workshop.initiatives:
        return [Check("initiatives", 1, "initiatives")]
    found = [Check("owners", sum(1 for i in workshop.initiatives if not i.owner.strip()), "initiatives"),
             Check("lifts", sum(1 for i in workshop.initiatives if not i.lifts), "initiatives")]
    if workshop.plan is None:
        found.append(Check("plan", 1, "roadmap"))
    else:
        found.append(Check("plan_old", 0 if current_plan(workshop, analysis) else 1, "roadmap"))
    return found


def unscored(workshop: Workshop) -> int:
    """Count the asked cells without a shown round; an opened cell counts through its indicators."""
    return sum(1 for cell in workshop.cells() if cell not in workshop.opened and workshop.latest_shown(cell) is None)


def thin(analysis: Analysis) -> int:
    """Count the cells that apply, but where too few people gave a level: under three, or under half of those asked."""
    return sum(result.applicable and not result.quorum for result in analysis.current.values())


def flagged(workshop: Workshop, analysis: Analysis) -> int:
    """Count the cells that should have been voted on again, and were neither that nor settled."""
    return sum(result.applicable and result.acceptance is None and verdict_of(workshop, cell) == "vote again"
               and (last := workshop.latest(cell)) is not None and last.shown
               for cell, result in analysis.current.items())


def doubts(analysis: Analysis) -> int:
    """Count the levels that stand with a reservation, or without agreement."""
    return sum(result.acceptance is not None and result.acceptance.agreement != "agreed"
               for result in analysis.current.values())


def targets_low(analysis: Analysis) -> int:
    """Count the targets below the whole level the room gave."""
    count = 0
    for cell, target in analysis.targets.items():
        result = analysis.current.get(cell)
        level = result.whole_level if result else None
        count += level is not None and target < level
    return count
