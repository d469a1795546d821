"""The bubble of the tour: what is pointed at, what to do there, and the way on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.i18n import Speaks
from ui.theme import theme
from ui.widgets.parts import button, label, restyle

WIDTH = 340
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
OURS = (*ENTER, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Escape)


class Bubble(Speaks):
    """Signals are wishes. `worded` follows a switch of language: the words of the step are set by the owner.

    With the keyboard on it Enter and → go on, ← goes back, Esc leaves. Its buttons take the keyboard by Tab only, so
    that a click on them takes it from nobody.
    """

    next_requested = Signal()
    back_requested = Signal()
    deed_requested = Signal()
    copy_requested = Signal()
    leave_requested = Signal()
    worded = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.hide()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedWidth(WIDTH)
        self.progress, self.title = label("quiet"), label("lead", wrap=True)
        self.words, self.note, self.ask = label(wrap=True), label("quiet", wrap=True), label("head", wrap=True)
        self.keys = label("quiet", wrap=True)
        self.leave, self.back, self.deed, self.next, self.copy = button("plain"), button(), button(), button(), button()
        self._build()
        self.retranslate()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 10, 18, 14)
        box.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.progress, 1)
        head.addWidget(self.leave)
        box.addLayout(head)
        for part in (self.title, self.words, self.note, self.ask):
            box.addWidget(part)
        box.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.deed)
        row.addWidget(self.next)
        box.addLayout(row)
        box.addWidget(self.keys)
        self.leave.setStyleSheet("min-height: 24px; font-size: 12px;")
        for made, signal in ((self.leave, self.leave_requested), (self.back, self.back_requested),
                             (self.deed, self.deed_requested), (self.next, self.next_requested),
                             (self.copy, self.copy_requested)):
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.clicked.connect(signal)

    def retranslate(self) -> None:
        self.leave.setText(self.tr("Leave the tour"))
        self.back.setText(self.tr("Back"))
        self.copy.setText(self.tr("Take it on a practice copy"))
        self.worded.emit()

    def present(self, progress: str, title: str, words: str, note: str, ask: str) -> None:
        """Set the words; empty ones take no room."""
        for part, said in ((self.progress, progress), (self.title, title), (self.words, words), (self.note, note),
                           (self.ask, ask)):
            part.setText(said)
            part.setVisible(bool(said))
        self.setAccessibleName(". ".join(part for part in (progress, title, words, note, ask) if part))

    def offer(self, next_words: str, deed_words: str, *, keys: str, main: str, first: bool, copy: bool) -> None:
        """Set the buttons; `main` says which of `next` and `deed` is the one to take when in doubt."""
        self.next.setText(next_words)
        self.deed.setText(deed_words)
        self.deed.setVisible(bool(deed_words))
        self.back.setVisible(not first)
        self.copy.setVisible(copy)
        self.keys.setText(keys)
        self.keys.setVisible(bool(keys))
        restyle(self.next, "primary" if main == "next" else "")
        restyle(self.deed, "primary" if main == "deed" else "")

    def wanted(self) -> QSize:
        """Return the size that the words need."""
        self.ensurePolished()
        layout = self.layout()
        assert layout is not None
        layout.activate()
        return QSize(WIDTH, max(layout.totalHeightForWidth(WIDTH), layout.totalMinimumSize().height()))

    def speak(self) -> None:
        """Tell a screen reader that there are other words."""
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(t["surface"])
        painter.setPen(QPen(t["attention"], max(2.0, float(t.border))))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 10, 10)
        painter.end()

    # Keys -------------------------------------------------------------------------------------------------------
    def event(self, event: QEvent) -> bool:
        # While it has the keyboard, no shortcut of the window on the same key comes first.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in OURS \
                and _plain(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = QApplication.focusWidget()
        event.accept()
        if event.isAutoRepeat() or not _plain(event):
            return
        if event.key() in ENTER and isinstance(here, QPushButton) and self.isAncestorOf(here):
            here.click()
        elif event.key() in (*ENTER, Qt.Key.Key_Right):
            self.next_requested.emit()
        elif event.key() == Qt.Key.Key_Left:
            self.back_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()


def _plain(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return held == Qt.KeyboardModifier.NoModifier
