"""How firm the plan is when the votes are drawn anew."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout

from ui.document import Document
from ui.i18n import Speaks, in_a_row, language, listed
from ui.localtexts import digits, percent
from ui.stages.roadmap.planwords import period_word
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip
from workshop.model.planning import Chosen, Robustness
from workshop.model.workshop import Workshop
from workshop.roadmap.build import fingerprint
from workshop.roadmap.draws import DEPENDS, firm

_ID = Qt.ItemDataRole.UserRole
ROW, SHARE_W, STARTS_W = 26, 76, 104


def cell_words(workshop: Workshop, place: str) -> str:
    """Return the short name of a cell written as element/item; what it says when the framework does not know it."""
    element, _, item = place.partition("/")
    pack, lang = workshop.pack, language()
    if not (pack.has_element(element) and pack.has_item(item)):
        return place
    return f"{pack.element(element).short.in_(lang)} · {pack.item(item).short.in_(lang)}"


class RobustPanel(Speaks):
    """A row an initiative; `making` asks for new draws, `initiative_chosen` carries an id."""

    making = Signal()
    initiative_chosen = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.make, self.table = button(), QTableWidget()
        self._words, self._foot = label("quiet", wrap=True), label("quiet", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._words)
        box.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self.table, 1000)
        box.addWidget(self._foot)
        # Without a table all stays at the top.
        box.addStretch(1)
        self.table.setColumnCount(3)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, wide in ((1, SHARE_W), (2, STARTS_W)):
            self.table.setColumnWidth(column, wide)
        head.setHighlightSections(False)
        self.make.clicked.connect(self.making)
        self.table.currentCellChanged.connect(self._moved)
        self.retranslate()

    def title(self) -> str:
        """Return the heading of the panel."""
        return self.tr("How firm the plan is")

    def retranslate(self) -> None:
        self.make.setText(self.tr("Draw the votes 200 times"))
        self.make.setToolTip(self.tr("Take as many votes as were shown for each cell from them with replacement, and "
                                     "plan again; 200 times, with a fixed seed"))
        self.table.setHorizontalHeaderLabels([self.tr("Initiative"), self.tr("Chosen in"), self.tr("Starts in")])
        self.table.setAccessibleName(self.title())
        if self.isVisible():
            self.follow()

    def known(self) -> Robustness | None:
        """Return the result when it was made for what there is now, or None."""
        workshop = self._document.workshop
        found = workshop.robust
        if found is None or workshop.plan is None:
            return None
        return found if found.made_for == fingerprint(workshop, self._document.analysis, workshop.plan.kind) else None

    def follow(self) -> None:
        """Show the result in the file."""
        workshop, found = self._document.workshop, self._document.workshop.robust
        fresh = self.known() is not None
        self.make.setEnabled(workshop.plan is not None)
        self.table.setVisible(found is not None)
        if found is None:
            words = self.tr("The plan is made again with votes drawn anew from those that were shown. What "
                            "stays in it whatever happens is firm; the rest depends on who is right.")
            if workshop.plan is None:
                words = in_a_row(words, self.tr("It needs a plan first: Ctrl+R makes one of the initiatives."))
            self._words.setText(words)
            self._foot.setText("")
            self._foot.setVisible(False)
            return
        words = self.tr("{0} draws.").format(found.draws)
        if found.unproven:
            words += " " + self.tr("In {0} of them the plan is not proven to be the best.").format(found.unproven)
        if not fresh:
            words += " " + self.tr("Something has changed since: draw again.")
        self._words.setText(words)
        self._rows(found)

    def set_busy(self, busy: bool) -> None:
        """Lock what would start another search."""
        self.make.setEnabled(not busy and self._document.workshop.plan is not None)

    def _rows(self, found: Robustness) -> None:
        workshop, plan = self._document.workshop, self._document.workshop.plan
        here = self.table.currentRow()
        self.table.blockSignals(True)
        rows = [chosen for chosen in found.chosen if workshop.initiative(chosen.initiative) is not None]
        rows.sort(key=lambda chosen: -chosen.share)
        self.table.setRowCount(len(rows))
        for line, chosen in enumerate(rows):
            initiative = workshop.initiative(chosen.initiative)
            assert initiative is not None
            out = plan is not None and plan.start_of(chosen.initiative) is None
            name = self.tr("{0} (left out)").format(initiative.label) if out else initiative.label
            starts = "–" if chosen.first is None or chosen.last is None else period_word(workshop, chosen.first) \
                if chosen.first == chosen.last else \
                f"{period_word(workshop, chosen.first)} – {period_word(workshop, chosen.last)}"
            for column, words in enumerate((name, percent(chosen.share), starts)):
                item = QTableWidgetItem(words)
                item.setData(_ID, chosen.initiative)
                item.setToolTip(as_tip(self.words_of(chosen)))
                self.table.setItem(line, column, item)
        self.table.setCurrentCell(min(here, len(rows) - 1), 0)
        self.table.blockSignals(False)
        self._foot_words()

    def words_of(self, chosen: Chosen) -> str:
        """Return in a sentence how firm an initiative is, and what it depends on when it is not."""
        found = self._document.workshop.robust
        if found is None:
            return ""
        words = self.tr("chosen in {0} % of {1} draws").format(digits(chosen.share * 100), found.draws)
        if firm(chosen.share) or not chosen.cells:
            return words
        cells = listed(cell_words(self._document.workshop, place) for place in chosen.cells)
        return self.tr("{0}; it depends on who is right about {1}").format(words, cells)

    def _foot_words(self) -> None:
        found, row = self._document.workshop.robust, self.table.currentRow()
        words = ""
        if found is not None and row >= 0 and (item := self.table.item(row, 0)) is not None:
            chosen = found.of(item.data(_ID))
            if chosen is not None:
                words = self.words_of(chosen)
        if not words and found is not None:
            open_ = sum(not firm(chosen.share) for chosen in found.chosen)
            open_ = any(not firm(chosen.share) for chosen in found.chosen)
            words = self.tr("Choose a row to see what it depends on.") if open_ else \
                self.tr("Every initiative is chosen in {0} % of the draws or more.").format(round(DEPENDS * 100))
        self._foot.setText(words[:1].upper() + words[1:])
        self._foot.setVisible(bool(words))

    def _moved(self, row: int, _column: int, _old_row: int, _old_column: int) -> None:
        self._foot_words()
        item = self.table.item(row, 0)
        if item is not None:
            self.initiative_chosen.emit(item.data(_ID))
