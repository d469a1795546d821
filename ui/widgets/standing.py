"""Strips that stay over the work until they are answered: what happened, what is safe, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.i18n import Speaks
from ui.theme import theme
from ui.widgets.parts import button, label, restyle

Tone = Literal["attention", "bad", "action"]
EDGE, SHARE = 5, 0.5


class Answer(NamedTuple):
    """A button of a strip: its id, its words, and whether it is the one to take when in doubt."""

    id: str
    words: str
    first: bool = False


class StandingStrip(Speaks):
    """One sentence or two with buttons; `chosen` carries the id of the one pressed.

    Subclasses override `retranslate` and call `present` there, so that the words follow the language. A strip begins
    hidden; the owner shows and hides it.
    """

    chosen = Signal(str)

    def __init__(self, tone: Tone = "attention") -> None:
        super().__init__()
        self._tone: Tone = tone
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setProperty("look", "surface")
        self._head, self._words = label("head", wrap=True), label(wrap=True)
        self.buttons: dict[str, QPushButton] = {}
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._head)
        texts.addWidget(self._words)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(EDGE + 13, 8, 14, 8)
        self._box.setSpacing(10)
        self._box.addLayout(texts, 1)
        self._box.addLayout(self._row)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def present(self, head: str, words: str, answers: Sequence[Answer] = (), *, tone: Tone | None = None) -> None:
        """Set what it says: `head` in bold, then the words, then the buttons from left to right."""
        self._tone = tone or self._tone
        self._head.setText(head)
        self._head.setVisible(bool(head))
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.setAccessibleName(" ".join(part for part in (head, words) if part))
        self._offer(answers)
        self._turn(self.width())
        self.update()

    def _offer(self, answers: Sequence[Answer]) -> None:
        for name in [name for name in self.buttons if name not in {answer.id for answer in answers}]:
            gone = self.buttons.pop(name)
            self._row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, answer in enumerate(answers, start=1):
            if answer.id not in self.buttons:
                made = button()
                made.setProperty("answer", answer.id)
                made.clicked.connect(self._pressed)
                made.installEventFilter(self)
                self.buttons[answer.id] = made
            # In the order in which they stand, so that the first one is found.
            made = self.buttons[answer.id] = self.buttons.pop(answer.id)
            self._row.removeWidget(made)
            self._row.insertWidget(place, made)
            made.setText(answer.words)
            restyle(made, "primary" if answer.first else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Enter is the next action of the stage, but not on an answer that has the keyboard.
        if isinstance(watched, QPushButton) and isinstance(event, QKeyEvent) \
                and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                if not event.isAutoRepeat():
                    watched.click()
                return True
        return super().eventFilter(watched, event)

    def take_focus(self) -> bool:
        """Put the keyboard on the first button; False when there is none."""
        for made in self.buttons.values():
            if made.isVisible() and made.isEnabled():
                made.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False

    def set_busy(self, busy: bool) -> None:
        """Hold the buttons while something is being done, but for the one that stops it."""
        for name, made in self.buttons.items():
            made.setEnabled(not busy or name == "stop")

    def _pressed(self) -> None:
        self.chosen.emit(str(self.sender().property("answer")))

    def _turn(self, width: int) -> None:
        """Put the buttons under the words where they would take half of the width."""
        wanted = sum(made.sizeHint().width() + 8 for made in self.buttons.values())
        narrow = bool(self.buttons) and wanted > width * SHARE
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._box.direction() != direction:
            self._box.setDirection(direction)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._turn(event.size().width())
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), t["soft"])
        painter.fillRect(QRectF(0, 0, EDGE, self.height()), t[self._tone])
        painter.fillRect(QRectF(0, self.height() - t.border, self.width(), t.border), t["line"])
        painter.end()


class StripStack(QWidget):
    """Strips one under the other, the most urgent on top; it takes no room while none is shown.

    `resized` comes when what lies over the window must make room.
    """

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._strips: list[tuple[int, StandingStrip]] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def put(self, strip: StandingStrip, urgency: int = 0) -> None:
        """Take a strip in; those of higher urgency stand above. It is shown and hidden by whom it belongs to."""
        place = sum(other >= urgency for other, _ in self._strips)
        self._strips.insert(place, (urgency, strip))
        self._box.insertWidget(place, strip)
        strip.installEventFilter(self)
        self._fit()

    def take_focus(self) -> bool:
        """Put the keyboard on the uppermost strip that is shown; False when there is none."""
        return any(strip.take_focus() for _, strip in self._strips if not strip.isHidden())

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self.setVisible(any(not strip.isHidden() for _, strip in self._strips))
        self.resized.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()
