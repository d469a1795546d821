"""Words for changes that would make something fit."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.i18n import listed
from ui.localtexts import brief, money
from ui.stages.roadmap.planwords import period_word
from workshop.model.workshop import Workshop
from workshop.roadmap.remedies import Remedy


def _title(workshop: Workshop, initiative: str) -> str:
    found = workshop.initiative(initiative)
    return found.label if found is not None else initiative


def _stretches(amounts: list[tuple[int, float]]) -> list[tuple[int, int, float]]:
    """Join neighbouring periods of the same amount: first, last, amount."""
    found: list[tuple[int, int, float]] = []
    for period, amount in sorted(amounts):
        if found and found[-1][1] == period - 1 and found[-1][2] == amount:
            found[-1] = (found[-1][0], period, amount)
        else:
            found.append((period, period, amount))
    return found


def _span(workshop: Workshop, first: int, last: int) -> str:
    return period_word(workshop, first) if first == last else \
        f"{period_word(workshop, first)} – {period_word(workshop, last)}"


def remedy_words(workshop: Workshop, remedy: Remedy) -> str:
    """Return a change in words and numbers."""
    parts = [*_money(workshop, remedy), *_people(workshop, remedy), *_time(workshop, remedy),
             *_promises(workshop, remedy)]
    if remedy.family == "none":
        parts.append(QCoreApplication.translate(
            "Remedies", "Insist on it: there is room, only the plan is worth less with it"))
    words = listed(parts, apart=True)
    if not remedy.proven:
        words += " " + QCoreApplication.translate("Remedies", "(less may do)")
    return words


def _money(workshop: Workshop, remedy: Remedy) -> list[str]:
    parts = []
    if remedy.budget:
        parts.append(QCoreApplication.translate("Remedies", "Add {0} to the budget").format(listed(
            QCoreApplication.translate("Remedies", "{0} in {1}").format(money(amount), period_word(workshop, period))
            for period, amount in remedy.budget)))
    if remedy.total:
        parts.append(QCoreApplication.translate("Remedies", "Raise the money for all periods by {0} to {1}").format(
            money(remedy.total), money(workshop.planning.total + remedy.total)))
    return parts


def _people(workshop: Workshop, remedy: Remedy) -> list[str]:
    parts = []
    for name in dict.fromkeys(role for role, _, _ in remedy.heads):
        role = workshop.planning.role(name)
        for first, last, more in _stretches([(at, heads) for known, at, heads in remedy.heads if known == name]):
            parts.append(QCoreApplication.translate("Remedies", "{0} more of “{1}” in {2}").format(
                brief(more), role.name if role is not None else name, _span(workshop, first, last)))
    return parts


def _time(workshop: Workshop, remedy: Remedy) -> list[str]:
    parts = [QCoreApplication.translate("Remedies", "“{0}” may start as late as {1}").format(
        _title(workshop, name), period_word(workshop, latest)) for name, latest in remedy.later]
    if remedy.horizon:
        parts.append(QCoreApplication.translate("Remedies", "Plan 1 quarter more") if remedy.horizon == 1 else
                     QCoreApplication.translate("Remedies", "Plan {0} quarters more").format(remedy.horizon))
    return parts


def _promises(workshop: Workshop, remedy: Remedy) -> list[str]:
    parts = []
    if remedy.excused:
        parts.append(QCoreApplication.translate("Remedies", "No longer insist on {0}").format(
            listed(f"“{_title(workshop, name)}”" for name in remedy.excused)))
    if remedy.freed:
        parts.append(QCoreApplication.translate("Remedies", "Release the pin of {0}").format(
            listed(f"“{_title(workshop, name)}”" for name in remedy.freed)))
    if remedy.apart:
        parts.append(QCoreApplication.translate("Remedies", "Allow {0} side by side").format(
            listed(f"“{_title(workshop, name)}”" for name in remedy.apart)))
    elif remedy.either:
        parts.append(QCoreApplication.translate("Remedies", "No longer require one of “{0}”").format(remedy.either))
    if remedy.left:
        parts.append(QCoreApplication.translate("Remedies", "Leave out {0} instead").format(
            listed(f"“{_title(workshop, name)}”" for name in remedy.left)))
    return parts
