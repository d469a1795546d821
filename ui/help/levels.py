"""The notes on levels, laid over the right side of a window without stopping the work in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.i18n import language
from ui.widgets.parts import button, label
from ui.widgets.sidepanel import SidePanel
from workshop.semantics import LevelNote

TWO_COLUMNS = 900


class NoteCard(QFrame):
    """One note: its title and its text; the first one stands on a soft ground."""

    def __init__(self, note: LevelNote, *, first: bool) -> None:
        super().__init__()
        self._note = note
        self._title, self._text = label("head", wrap=True), label(wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 12, 14, 12)
        box.setSpacing(4)
        box.addWidget(self._title)
        box.addWidget(self._text)
        if first:
            self.setProperty("look", "soft")

    def speak(self) -> None:
        """Set the words in the language in use."""
        self._title.setText(self._note.title.in_(language()))
        self._text.setText(self._note.text.in_(language()))


class LevelsPanel(SidePanel):
    """How levels are made."""

    wide = 1120

    def __init__(self, notes: Sequence[LevelNote], window: QWidget, *, top: int = 0, bottom: int = 0) -> None:
        super().__init__(window, top=top, bottom=bottom)
        self._columns = 0
        self._cards = [NoteCard(note, first=not index) for index, note in enumerate(notes)]
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self._title, self._lead, self._close = label("title"), label("quiet", wrap=True), button()
        self._close.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._inner = QWidget()
        self._inner.setProperty("look", "surface")
        self._row = QHBoxLayout(self._inner)
        self._row.setContentsMargins(0, 0, 12, 0)
        self._row.setSpacing(28)
        self._sides = [QVBoxLayout(), QVBoxLayout()]
        for side in self._sides:
            side.setSpacing(4)
            self._row.addLayout(side, 1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setWidget(self._inner)
        self.box.setContentsMargins(22, 18, 10, 14)
        self.box.setSpacing(6)
        head.setContentsMargins(14, 0, 12, 0)
        self._lead.setContentsMargins(14, 0, 12, 6)
        self.box.addLayout(head)
        self.box.addWidget(self._lead)
        self.box.addWidget(self._area, 1)

    def retranslate(self) -> None:
        self._title.setText(self.tr("How levels are made"))
        self._lead.setText(self.tr("The method page of the report shows the same notes."))
        self._close.setText(self.tr("Close (Esc)"))
        self.setAccessibleName(self.tr("How levels are made"))
        self._area.setAccessibleName(self.tr("How levels are made"))
        for card in self._cards:
            card.speak()
        self._columns = 0
        self._arrange()

    def first_focus(self) -> QWidget:
        return self._area

    def appear(self) -> None:
        super().appear()
        self._area.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Deal the cards to one or two columns, in order, the two about equally high."""
        columns = 2 if self.width() >= TWO_COLUMNS else 1
        if columns == self._columns:
            return
        self._columns = columns
        for side in self._sides:
            while side.count():
                side.takeAt(0)
        cut = self._cut() if columns == 2 else len(self._cards)
        for side, cards in zip(self._sides, (self._cards[:cut], self._cards[cut:]), strict=True):
            for card in cards:
                side.addWidget(card)
            side.addStretch(1)
        self._row.setStretch(1, columns - 1)
        self._row.setSpacing(28 if columns == 2 else 0)

    def _cut(self) -> int:
        width = (self.width() - 90) // 2
        heights = [card.heightForWidth(width) for card in self._cards]
        return min(range(1, len(heights) + 1), key=lambda at: abs(sum(heights[:at]) - sum(heights[at:])))
