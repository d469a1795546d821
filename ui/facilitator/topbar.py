"""The bar on top: which workshop, undo, language, projector, and the one next action."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.i18n import Speaks, other_language
from ui.widgets.marks import tip
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip

NEXT_W = 150


class TopBar(Speaks):
    """Signals are wishes; the window grants them."""

    home_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    language_requested = Signal()
    audience_requested = Signal()
    next_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setFixedHeight(46)
        self._undo_name = self._redo_name = ""
        self._live = False
        self.brand, self.title = button("plain"), _Title()
        self.undo, self.redo, self.language = button(), button(), button()
        self.audience, self.next = button(), button("primary")
        box = QHBoxLayout(self)
        box.setContentsMargins(8, 0, 14, 0)
        box.setSpacing(8)
        self.brand.setText("五音 Pentatone")
        self.brand.setStyleSheet("font-size: 14px; font-weight: bold;")
        box.addWidget(self.brand)
        # Words of different length must not push undo from under the hand.
        self.next.setMinimumWidth(NEXT_W)
        self.rehearsal = label("badge")
        self.rehearsal.hide()
        box.addWidget(self.rehearsal, 0, Qt.AlignmentFlag.AlignVCenter)
        box.addWidget(self.title, 1)
        self._box = box
        for made in (self.undo, self.redo):
            made.setFixedWidth(40)
            made.setStyleSheet("font-size: 17px; padding: 0;")
        for made in (self.undo, self.redo, self.language, self.audience, self.next):
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            box.addWidget(made)
        for made, signal in ((self.brand, self.home_requested), (self.undo, self.undo_requested),
                             (self.redo, self.redo_requested), (self.language, self.language_requested),
                             (self.audience, self.audience_requested), (self.next, self.next_requested)):
            made.clicked.connect(signal)
        self.retranslate()

    def retranslate(self) -> None:
        self.rehearsal.setText(self.tr("Rehearsal"))
        self.brand.setToolTip(self.tr("Close this workshop and go to the start page"))
        self.language.setText(other_language().name)
        self.language.setToolTip(self.tr("Switch the language (Ctrl+L)"))
        self.set_steps(self._undo_name, self._redo_name)
        self.set_audience(self._live)

    def take_day(self, bar: QWidget) -> None:
        """Put the clock of the day between title and buttons."""
        self._box.insertWidget(self._box.indexOf(self.undo), bar)

    def set_steps(self, undo: str, redo: str) -> None:
        """Show what undo and redo would do."""
        self._undo_name, self._redo_name = undo, redo
        for made, mark, words in ((self.undo, "↶", self.tr("Undo")), (self.redo, "↷", self.tr("Redo"))):
            made.setText(mark)
            made.setAccessibleName(words)
        self.undo.setEnabled(bool(undo))
        self.redo.setEnabled(bool(redo))
        self.undo.setToolTip(as_tip(self.tr("Undo: {0} (Ctrl+Z)").format(undo) if undo else ""))
        self.redo.setToolTip(as_tip(self.tr("Redo: {0} (Ctrl+Y)").format(redo) if redo else ""))

    @property
    def live(self) -> bool:
        """Tell whether the audience window is open."""
        return self._live

    def set_audience(self, live: bool) -> None:
        """Show whether the audience window is open."""
        self._live = live
        self.audience.setText(self.tr("Projector F5  ●") if live else self.tr("Projector F5"))

    def set_next(self, words: str, *, enabled: bool) -> None:
        """Show the one next action."""
        self.next.setText(words)
        self.next.setVisible(bool(words))
        self.next.setEnabled(enabled)


class _Title(QLabel):
    """One quiet line that ends in … where the buttons leave too little room; the whole of it is in the tip."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setProperty("look", "quiet")

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
        self.setToolTip(tip(self.text()) if words != self.text() else "")
        painter = QPainter(self)
        self.style().drawItemText(painter, self.contentsRect(), int(Qt.AlignmentFlag.AlignVCenter), self.palette(),
                                  self.isEnabled(), words, self.foregroundRole())
        painter.end()
