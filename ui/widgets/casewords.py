"""The words around a case: status of a figure, where it is written, who it is about."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.i18n import in_use
from ui.noop import QT_TRANSLATE_NOOP
from workshop.model.case import Case, Figure, FigureStatus, FiledCase

STATUS: dict[FigureStatus, str] = {
    "reported": QT_TRANSLATE_NOOP("Cases", "reported by the company or vendor"),
    "estimate": QT_TRANSLATE_NOOP("Cases", "estimate"),
    "plan": QT_TRANSLATE_NOOP("Cases", "plan"),
    "context": QT_TRANSLATE_NOOP("Cases", "background"),
    "before": QT_TRANSLATE_NOOP("Cases", "before"),
}


def status_words(status: FigureStatus) -> str:
    """Return what kind of number a figure is."""
    return QCoreApplication.translate("Cases", STATUS[status])


def amount(figure: Figure, language: str) -> str:
    """Return value and unit as the language writes them."""
    return figure.amount(language)


def figure_words(figure: Figure, language: str) -> str:
    """Return one figure on one line: metric, amount and year."""
    metric = figure.metric.in_(language)
    marks = in_use().marks
    return f"{metric}{marks.colon}{amount(figure, language)}{marks.open}{figure.year}{marks.close}"


def who(case: Case, language: str) -> str:
    """Return the company, sector and year on one line."""
    company = case.company.in_(language)
    if case.anonymous:
        company = QCoreApplication.translate("Cases", "{0} (anonymous)").format(company)
    return " · ".join(part for part in (company, case.sector.in_(language), case.year) if part)


def source_words(filed: FiledCase, language: str, *, section: bool = True) -> str:
    """Return document, publisher, year, section and line of a case, as far as they are known."""
    source, place = filed.source, filed.case.source
    title, publisher = source.title.in_(language), source.publisher.in_(language)
    parts = [title, publisher if publisher != title else "", str(source.year) if source.year else ""]
    if place.section and section:
        parts.append(QCoreApplication.translate("Cases", "section “{0}”").format(place.section))
    if place.line:
        parts.append(QCoreApplication.translate("Cases", "line {0}").format(place.line))
    comma = in_use().marks.comma
    return QCoreApplication.translate("Cases", "Source: {0}").format(comma.join(part for part in parts if part))


def figure_order(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Return figures with the outcomes first, otherwise as they stand."""
    rank = {"reported": 0, "estimate": 1, "before": 2, "plan": 3, "context": 4}
    return tuple(sorted(figures, key=lambda figure: rank[figure.status]))
