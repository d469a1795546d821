"""Lengths of time in the words of the language: quarters or months, as the workshop plans."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workshop import periods
from workshop.model.initiative import Unit
from workshop.model.workshop import Workshop


def span(unit: Unit, count: int) -> str:
    """Return '2 quarters' or '1 month'."""
    if unit == "quarter":
        one, many = (QCoreApplication.translate("Spans", "1 quarter"),
                     QCoreApplication.translate("Spans", "{0} quarters"))
    else:
        one, many = QCoreApplication.translate("Spans", "1 month"), QCoreApplication.translate("Spans", "{0} months")
    return one if count == 1 else many.format(count)


def starts(workshop: Workshop, least: int = 0) -> list[tuple[str, object]]:
    """Return the names of the periods something can start in, with their numbers; at least up to `least`."""
    start, unit = workshop.settings.start, workshop.planning.unit
    return [(periods.name(start, unit, index), index)
            for index in range(max(periods.count(workshop), least + 1))]
