"""What is worth a look before the report goes out, as counts and not as sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop.insight.analysis import Analysis
from workshop.model.workshop import Workshop
from workshop.roadmap.build import current_plan

Key = Literal["unscored", "open_rounds", "targets", "targets_low", "initiatives", "owners", "lifts", "plan", "plan_old"]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to look at: how many are open (0: all is well), and the stage where it is put right."""

    key: Key
    count: int
    stage: str


def checks(workshop: Workshop, analysis: Analysis) -> tuple[Check, ...]:
    """Return all checks in the order of the day; what cannot be judged yet is left out."""
    found = [Check("unscored", unscored(workshop), "score"),
             Check("open_rounds", sum(1 for rounds in workshop.rounds.values() if not rounds[-1].shown), "score")]
    if analysis.targets:
        found.append(Check("targets_low", targets_low(analysis), "target"))
    else:
        found.append(Check("targets", 1, "target"))
    if not workshop.initiatives:
        found.append(Check("initiatives", 1, "initiatives"))
        return tuple(found)
    found.append(Check("owners", sum(1 for i in workshop.initiatives if not i.owner.strip()), "initiatives"))
    found.append(Check("lifts", sum(1 for i in workshop.initiatives if not i.lifts), "initiatives"))
    if workshop.plan is None:
        found.append(Check("plan", 1, "roadmap"))
    else:
        found.append(Check("plan_old", 0 if current_plan(workshop, analysis) else 1, "roadmap"))
    return tuple(found)


def unscored(workshop: Workshop) -> int:
    """Count the asked cells without a shown round; an opened cell counts through its indicators."""
    return sum(1 for cell in workshop.cells() if cell not in workshop.opened and workshop.latest_shown(cell) is None)


def targets_low(analysis: Analysis) -> int:
    """Count the targets below the whole level the room gave."""
    count = 0
    for cell, target in analysis.targets.items():
        result = analysis.current.get(cell)
        level = result.whole_level if result else None
        count += level is not None and target < level
    return count
