"""The line and the list under the form: texts still missing, and what keeps the pack from being used."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from ui.i18n import Speaks
from ui.packs.words import plain_sentence
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip
from workshop.errors import Problem
from workshop.packs.edit import Document
from workshop.packs.spots import Coverage, Spot, spot_of

MAX_SHOWN, ROW = 200, 30
_SPOT = Qt.ItemDataRole.UserRole


class GapsPanel(Speaks):
    """`jump_requested` carries the place of a problem, `next_requested` asks for the next missing text."""

    jump_requested = Signal(object)
    next_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._document: Document = {}
        self._problems: tuple[Problem, ...] = ()
        self._coverage = Coverage(0, {"zh": (), "en": ()})
        self.line, self._count = label(), label("quiet")
        self.next, self.problems = button(), QListWidget()
        self.setProperty("look", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 10)
        box.setSpacing(6)
        row = QHBoxLayout()
        row.addWidget(self.line)
        row.addWidget(self.next)
        row.addStretch(1)
        row.addWidget(self._count)
        box.addLayout(row)
        box.addWidget(self.problems)
        self.problems.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.problems.itemClicked.connect(self._jump)
        self.problems.itemActivated.connect(self._jump)
        self.next.clicked.connect(self.next_requested)
        self.retranslate()

    def retranslate(self) -> None:
        self.next.setText(self.tr("Next gap  Ctrl+G"))
        self.problems.setAccessibleName(self.tr("What is still to be put right"))
        self._show()

    def present(self, document: Document, coverage: Coverage, problems: tuple[Problem, ...]) -> None:
        """Show how complete and how sound a document is."""
        same = problems == self._problems
        self._document, self._coverage, self._problems = document, coverage, problems
        self._say()
        # The sentences name entries, so they are made anew when a name may have changed; without problems it is cheap.
        if not same or problems:
            self._show()

    def _say(self) -> None:
        zh, en = (len(self._coverage.missing[language]) for language in ("zh", "en"))
        total = self._coverage.texts
        parts = []
        if zh:
            parts.append(self.tr("{0} of {1} texts lack Chinese").format(zh, total))
        if en:
            parts.append(self.tr("{0} of {1} texts lack English").format(en, total))
        self.line.setText(" · ".join(parts) or self.tr("All {0} texts are there in both languages").format(total))
        self.next.setVisible(bool(parts))
        count = len(self._problems)
        self._count.setText(self.tr("{0} to be put right").format(count) if count else self.tr("Ready for a workshop"))

    def _show(self) -> None:
        self._say()
        words = [(plain_sentence(self._document, problem), spot_of(self._document, problem))
                 for problem in self._problems[:MAX_SHOWN]]
        self.problems.setVisible(bool(words))
        self.problems.setFixedHeight(min(max(len(words), 1), 4) * ROW + 6)
        if [self.problems.item(i).text() for i in range(self.problems.count())] == [text for text, _ in words]:
            return
        kept = self.problems.currentRow()
        self.problems.clear()
        for text, spot in words:
            item = QListWidgetItem(text)
            item.setToolTip(as_tip(text))
            item.setData(_SPOT, spot)
            self.problems.addItem(item)
        self.problems.setCurrentRow(min(kept, len(words) - 1))

    def _jump(self, item: QListWidgetItem) -> None:
        spot = item.data(_SPOT)
        if isinstance(spot, Spot):
            self.jump_requested.emit(spot)
