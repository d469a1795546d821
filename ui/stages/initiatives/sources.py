"""What an initiative can be made of beside a gap, as rows: notes, solutions, cases and templates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject

from ui.document import Document
from ui.i18n import language, listed
from ui.localtexts import brief
from ui.stages.initiatives.spans import span
from ui.widgets.marks import lane_heading
from workshop.births import gaps_met, solutions_of
from workshop.insight.analysis import Gap
from workshop.library import CaseLibrary, Query, fold
from workshop.model.initiative import Unit
from workshop.notes import by_votes, stands
from workshop.periods import MONTHS
from workshop.presentation import Heading
from workshop.templates import Template, Templates

SourceKind = Literal["gaps", "notes", "solutions", "cases", "templates"]
SOURCES: tuple[SourceKind, ...] = ("gaps", "notes", "solutions", "cases", "templates")
MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One row: `words` above `detail`; `made` counts the initiatives made of it, `more` is for the tip."""

    key: str
    words: str
    detail: str
    more: str
    lane: Heading | None
    made: int


class SourceBook(QObject):
    """Reads the rows of each kind from the document, those that meet the widest gaps first."""

    def __init__(self, document: Document, templates: Templates, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self.templates = document, templates
        self.library: CaseLibrary | None = None

    def rows(self, kind: SourceKind, search: str) -> tuple[SourceRow, ...]:
        """Return the rows of a kind in which all words of the search stand, in either language."""
        if kind == "cases":
            return self._cases(search)
        rows: dict[SourceKind, Iterable[tuple[SourceRow, str]]] = {
            "notes": self._notes(), "solutions": self._solutions(), "templates": self._templates()}
        wanted = [fold(word) for word in search.split()]
        return tuple(row for row, text in rows.get(kind, ())
                     if all(word in fold(text) for word in wanted))

    # The kinds ----------------------------------------------------------------------------------------------------
    def _notes(self) -> Iterable[tuple[SourceRow, str]]:
        workshop, lang = self._document.workshop, language()
        dots = workshop.wall.dots_on()
        for note in by_votes(workshop.wall, workshop.wall.notes):
            if note.private or not note.text.strip() or stands(note, workshop):
                continue
            pack, parts = workshop.pack, []
            if dots.get(note.id):
                parts.append(self.tr("{0} dots").format(dots[note.id]))
            if pack.has_element(note.element):
                parts.append(pack.element(note.element).short.in_(lang))
            if note.item and pack.has_item(note.item):
                parts.append(pack.item(note.item).short.in_(lang))
            lane = lane_heading(pack, note.item)
            yield SourceRow(note.id, " ".join(note.text.split()), " · ".join(parts), "", lane, 0), note.text

    def _solutions(self) -> list[tuple[SourceRow, str]]:
        workshop, lang = self._document.workshop, language()
        found = []
        for pack, solution in solutions_of(workshop):
            gaps = self._gaps(solution.elements, solution.capabilities, solution.indicators)
            key = f"{pack}/{solution.id}"
            row = SourceRow(key, solution.name.in_(lang), self._met(gaps), solution.text.in_(lang),
                            lane_heading(workshop.pack, solution.capabilities[0] if solution.capabilities else ""),
                            self._made("solution", key))
            text = f"{solution.name.zh} {solution.name.en} {solution.text.zh} {solution.text.en}"
            found.append((-_worth(gaps), row, text))
        return [(row, text) for _, row, text in sorted(found, key=_first)]

    def _cases(self, search: str) -> tuple[SourceRow, ...]:
        if self.library is None:
            return ()
        lang, pack = language(), self._document.workshop.pack
        found = []
        for hit in self.library.search(Query(words=search)):
            case = hit.filed.case
            gaps = self._gaps(case.elements, case.capabilities, ())
            detail = " · ".join(words for words in (case.company.in_(lang), self._met(gaps)) if words)
            row = SourceRow(hit.key, case.title.in_(lang), detail, case.action.in_(lang),
                            lane_heading(pack, case.capabilities[0] if case.capabilities else ""),
                            self._made("case", hit.key))
            # What was searched for stands in the order of the search.
            found.append((0.0 if search.strip() else -_worth(gaps), row))
        return tuple(row for _, row in sorted(found, key=_first))

    def _templates(self) -> list[tuple[SourceRow, str]]:
        workshop, lang = self._document.workshop, language()
        found = []
        for template in self.templates.templates:
            gaps = self._gaps(template.elements, (template.capability,), ())
            row = SourceRow(template.id, template.name.in_(lang), self._size(template, workshop.planning.unit),
                            self._about(template, gaps), lane_heading(workshop.pack, template.capability),
                            self._made("template", template.id))
            found.append((-_worth(gaps), row, f"{template.name.zh} {template.name.en}"))
        return [(row, text) for _, row, text in sorted(found, key=_first)]

    # Words --------------------------------------------------------------------------------------------------------
    def _size(self, template: Template, unit: Unit) -> str:
        months = sum(effort.months for effort in template.efforts)
        return " · ".join((span(unit, template.quarters * 3 // MONTHS[unit]),
                           self.tr("{0} person-months").format(brief(months))))

    def _about(self, template: Template, gaps: tuple[Gap, ...]) -> str:
        lang = language()
        known = {found.id: found.name.in_(lang) for found in self.templates.templates}
        after = listed(known[name] for name in template.after)
        return "\n".join(words for words in (
            self._met(gaps), self.tr("usually after {0}").format(after) if after else "",
            template.first.in_(lang)) if words)

    def _met(self, gaps: tuple[Gap, ...]) -> str:
        if not gaps:
            return self.tr("meets no open gap")
        pack, lang = self._document.workshop.pack, language()
        names = list(dict.fromkeys(pack.element(gap.cell.element).short.in_(lang) for gap in gaps))
        more = "…" if len(names) > MOST_NAMES else ""
        words = self.tr("1 gap") if len(gaps) == 1 else self.tr("{0} gaps").format(len(gaps))
        return f"{words} · {listed(names[:MOST_NAMES])}{more}"

    def _gaps(self, elements: tuple[str, ...], capabilities: tuple[str, ...],
              indicators: tuple[str, ...]) -> tuple[Gap, ...]:
        return gaps_met(self._document.workshop, self._document.analysis, elements, capabilities, indicators)

    def _made(self, kind: str, key: str) -> int:
        return sum(i.source == f"{kind}:{key}" for i in self._document.workshop.initiatives)


def _worth(gaps: tuple[Gap, ...]) -> float:
    return sum(gap.priority for gap in gaps)


def _first(found: tuple[float, *tuple[object, ...]]) -> float:
    return found[0]
