"""A small picture of what the room sees, over the corner of the facilitator's window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.i18n import Speaks
from ui.widgets.parts import label
from workshop.presentation import Presentation

WIDTH, HEIGHT, EDGE = 384, 216, 12
# Follow the room a moment later: a picture of it is not worth slowing a vote (ms).
DELAY = 150


class Preview(Speaks):
    """F7 shows and hides it. Without an audience window it shows what the room would see.

    `picture` returns the picture of the audience window and whether it is frozen; `imagine` paints a value as that
    window would. Both are given by whoever owns the windows.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.picture: Callable[[], tuple[QPixmap | None, bool]] = _nothing
        self.imagine: Callable[[Presentation], QPixmap] = _blank
        self._value: Presentation | None = None
        self._words, self._image = label("quiet"), QLabel()
        self._image.setFixedSize(WIDTH, HEIGHT)
        frame = QFrame()
        frame.setProperty("look", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        box = QVBoxLayout(frame)
        box.setContentsMargins(6, 4, 6, 6)
        box.setSpacing(2)
        box.addWidget(self._words)
        box.addWidget(self._image)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self.draw)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, True)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("What the room sees"))
        self._timer.start()

    def toggle(self) -> None:
        """Show the picture, or put it away."""
        self.setVisible(not self.isVisible())
        if self.isVisible():
            self.place()
            self.draw()

    def place(self) -> None:
        """Sit in the lower right corner, above the status line."""
        parent = self.parentWidget()
        if parent is not None:
            self.adjustSize()
            self.move(parent.width() - self.width() - EDGE, parent.height() - self.height() - 44)
            self.raise_()

    def present(self, value: Presentation) -> None:
        """Follow what the room is given to see."""
        self._value = value
        if self.isVisible():
            self._timer.start()

    def draw(self) -> None:
        """Paint the present picture."""
        if not self.isVisible() or self._value is None:
            return
        shown, frozen = self.picture()
        if shown is None:
            shown = self.imagine(self._value)
            words = self.tr("The room would see (F5 opens the window)")
        else:
            words = self.tr("The room sees · frozen, F6 lets it follow") if frozen else self.tr("The room sees")
        self._words.setText(words)
        # In the pixels of this display, however many the projector has for each of its own.
        ratio = self.devicePixelRatioF()
        small = shown.scaled(round(WIDTH * ratio), round(HEIGHT * ratio), Qt.AspectRatioMode.KeepAspectRatio,
                             Qt.TransformationMode.SmoothTransformation)
        small.setDevicePixelRatio(ratio)
        self._image.setPixmap(small)
        self._image.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._timer.stop()


def _nothing() -> tuple[QPixmap | None, bool]:
    return None, False


def _blank(_value: Presentation) -> QPixmap:
    return QPixmap(WIDTH, HEIGHT)
