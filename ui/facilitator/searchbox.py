"""Search over everything in the workshop, grouped by kind: Ctrl+F."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.document import Document
from ui.i18n import language
from ui.noop import QT_TRANSLATE_NOOP
from ui.widgets.finder import Finder, FinderRow
from workshop.model.workshop import Workshop
from workshop.search import Hit, Index, Kind
from workshop.searchindex import index_of

KIND_WORDS: dict[Kind, str] = {
    "note": QT_TRANSLATE_NOOP("Search", "Notes"),
    "initiative": QT_TRANSLATE_NOOP("Search", "Initiatives"),
    "parked": QT_TRANSLATE_NOOP("Search", "Parking lot"),
    "person": QT_TRANSLATE_NOOP("Search", "People"),
    "agenda": QT_TRANSLATE_NOOP("Search", "Plan of the day"),
    "evidence": QT_TRANSLATE_NOOP("Search", "Evidence"),
    "remark": QT_TRANSLATE_NOOP("Search", "Remarks on cells"),
    "comment": QT_TRANSLATE_NOOP("Search", "Reasons for votes"),
    "accepted": QT_TRANSLATE_NOOP("Search", "Reservations and positions"),
    "cell": QT_TRANSLATE_NOOP("Search", "Elements and capabilities"),
    "indicator": QT_TRANSLATE_NOOP("Search", "Indicators"),
    "bottleneck": QT_TRANSLATE_NOOP("Search", "Bottlenecks"),
    "direction": QT_TRANSLATE_NOOP("Search", "Capabilities to build"),
    "solution": QT_TRANSLATE_NOOP("Search", "Solutions"),
    "board": QT_TRANSLATE_NOOP("Search", "Boards"),
}


class SearchBox(Finder):
    """`chosen` carries the Hit to go to. Without a change of the document the index is made once."""

    chosen = Signal(object)

    def __init__(self, window: QWidget, document: Document) -> None:
        self._document = document
        self._index: tuple[Workshop, Index] | None = None
        self._whole: Kind | None = None
        super().__init__(window)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Search"))
        self.line.setPlaceholderText(self.tr("Search notes, comments, people, initiatives, boards, indicators …"))
        self.line.setAccessibleName(self.tr("Search over everything"))
        self.view.setAccessibleName(self.tr("Found"))
        if self.isVisible():
            self.look()
        else:
            self.note.setText(self._hint())

    def _hint(self) -> str:
        return self.tr("All words have to occur. ↑ ↓ choose, Enter goes there, Esc closes")

    def index(self) -> Index:
        """Return the index of the present state."""
        workshop = self._document.workshop
        if self._index is None or self._index[0] is not workshop:
            self._index = workshop, index_of(workshop)
        return self._index[1]

    def refresh(self) -> None:
        """Follow a change of the document while it is open, keeping the place."""
        if self.isVisible():
            self._list(self.rows_for(self.line.text()), max(self.view.currentIndex().row(), 0))

    def look(self) -> None:
        self._whole = None
        super().look()

    def rows_for(self, wanted: str) -> tuple[FinderRow, ...]:
        if not wanted.strip():
            self.note.setText(self._hint())
            return ()
        groups = self.index().find(wanted, language(), whole=self._whole)
        rows: list[FinderRow] = []
        for group in groups:
            rows.append(FinderRow("", f"{kind_words(group.kind)}  {group.count}", head=True))
            rows += map(_row, group.hits)
            if (rest := group.count - len(group.hits)) > 0:
                rows.append(FinderRow(group.kind, self.tr("{0} more …").format(rest), more=True, payload=group.kind))
        total = sum(group.count for group in groups)
        self.note.setText(self.tr("Nothing has all of these words. Fewer or shorter ones find more.") if not total else
                          self.tr("1 place found. Enter goes there") if total == 1 else
                          self.tr("{0} places found. Enter goes to the chosen one").format(total))
        return tuple(rows)

    def enlarge(self, row: FinderRow) -> None:
        at = self.view.currentIndex().row()
        self._whole = next((kind for kind in KIND_WORDS if kind == row.payload), None)
        # The first of the rest takes the place of the row that stood for them; other groups are cut short again.
        rows = self.rows_for(self.line.text())
        shown = next((n for n, each in enumerate(rows) if isinstance(each.payload, Hit)
                      and each.payload.kind == self._whole), at)
        before = sum(1 for each in self.model.rows[:at] if isinstance(each.payload, Hit)
                     and each.payload.kind == self._whole)
        self._list(rows, shown + before)

    def take(self, row: FinderRow) -> None:
        if isinstance(row.payload, Hit):
            self.chosen.emit(row.payload)


def kind_words(kind: Kind) -> str:
    """Return the name of a kind of hits."""
    return QCoreApplication.translate("Search", KIND_WORDS[kind])


def _row(hit: Hit) -> FinderRow:
    return FinderRow(f"{hit.kind}|{hit.key}", hit.title, hit.title_spans, hit.place, hit.place_spans, beneath=hit.words,
                     beneath_marks=hit.word_spans, payload=hit)
