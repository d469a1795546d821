"""Words about plans: what they were made for, how sure they are, and periods by name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.localtexts import digits
from workshop.model.initiative import PlanKind, RoadmapPlan
from workshop.model.workshop import Workshop
from workshop.periods import short_name
from workshop.roadmap.scenarios import distance


def kind_word(kind: PlanKind) -> str:
    """Return what a plan was made for."""
    return {"value": QCoreApplication.translate("PlanWords", "Most value"),
            "speed": QCoreApplication.translate("PlanWords", "Fastest"),
            "cost": QCoreApplication.translate("PlanWords", "Cheapest"),
            "own": QCoreApplication.translate("PlanWords", "Our own")}[kind]


def kind_letter(kind: PlanKind) -> str:
    """Return the letter of a scenario; the group's own has none."""
    return {"value": "A", "speed": "B", "cost": "C"}.get(kind, "")


def scenario_word(kind: PlanKind) -> str:
    """Return letter and words of a scenario."""
    if kind == "own":
        return QCoreApplication.translate("PlanWords", "Our own plan")
    return QCoreApplication.translate("PlanWords", "Plan {0} · {1}").format(kind_letter(kind), kind_word(kind))


def kind_tip(kind: PlanKind) -> str:
    """Return in a sentence what a plan of a kind does."""
    return {
        "value": QCoreApplication.translate(
            "PlanWords", "Closes the largest gap, early closure counting more, within all limits."),
        "speed": QCoreApplication.translate("PlanWords", "Does what plan A does, and ends as early as possible."),
        "cost": QCoreApplication.translate(
            "PlanWords", "Spends least for the part of the best value that the limits ask for."),
        "own": QCoreApplication.translate("PlanWords", "Closes the largest gap around the pins of the group."),
    }[kind]


def proof_word(plan: RoadmapPlan) -> str:
    """Return how sure it is that there is no better plan of the kind."""
    if plan.status == "optimal":
        return QCoreApplication.translate("PlanWords", "optimal, proven")
    share = digits(distance(plan) * 100, 1)
    if plan.kind in ("speed", "cost"):
        return QCoreApplication.translate("PlanWords", "best found, at most {0} % above the bound").format(share)
    return QCoreApplication.translate("PlanWords", "best found, at most {0} % below the bound").format(share)


def period_word(workshop: Workshop, index: int) -> str:
    """Return the narrow name of a period: 27Q1, or 27-01."""
    return short_name(workshop.settings.start, workshop.planning.unit, index)


def periods_word(workshop: Workshop, number: int) -> str:
    """Return a number of periods."""
    if workshop.planning.unit == "quarter":
        return QCoreApplication.translate("PlanWords", "1 quarter") if number == 1 else \
            QCoreApplication.translate("PlanWords", "{0} quarters").format(number)
    return QCoreApplication.translate("PlanWords", "1 month") if number == 1 else \
        QCoreApplication.translate("PlanWords", "{0} months").format(number)


def move_word(workshop: Workshop, initiative: str, before: int | None, after: int | None) -> str:
    """Return what became of an initiative: ERP 27Q1 → 27Q2."""
    found = workshop.initiative(initiative)
    name = found.label if found is not None else initiative
    if before is None and after is not None:
        return QCoreApplication.translate("PlanWords", "{0} in, {1}").format(name, period_word(workshop, after))
    if after is None:
        return QCoreApplication.translate("PlanWords", "{0} out").format(name)
    assert before is not None
    return f"{name} {period_word(workshop, before)} → {period_word(workshop, after)}"
