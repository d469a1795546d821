"""Small marks over whatever the room sees: the countdown of the block, and that this is a rehearsal."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.i18n import Speaks
from ui.theme import font, theme
from workshop.presentation import ClockShow

# The boards end 24 above the lower edge: the pill stands in what is left and covers nothing of them.
DESIGN_H, LETTER, PAD, EDGE, FOOT = 720.0, 20.0, 10.0, 6.0, 2.0


class CornerTag(Speaks):
    """A pill with one line of words in a corner; it lets taps through."""

    left = False

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, True)
        self._scale = 1.0
        self._room = parent.size()
        self.hide()

    def words(self) -> str:
        """Return what the pill says."""
        return ""

    def place(self, room: QSize) -> None:
        """Sit in the lower corner of an area of this size."""
        self._room = room
        self._scale = max(room.height() / DESIGN_H, 0.5)
        metrics = QFontMetricsF(font(round(LETTER * self._scale), bold=True))
        width = int(metrics.horizontalAdvance(self.words()) + 2 * PAD * self._scale)
        height, foot = int((LETTER + 6) * self._scale), int(FOOT * self._scale)
        edge = int(EDGE * self._scale)
        left = edge if self.left else room.width() - width - edge
        self.setGeometry(left, room.height() - height - foot, width, height)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = theme()
        ground, ink = self.colours()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t[ground])
        box = QRectF(self.rect())
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(t[ink])
        painter.setFont(font(round(LETTER * self._scale), bold=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.words())
        painter.end()

    def colours(self) -> tuple[str, str]:
        """Return ground and ink as names of the theme."""
        return "soft", "ink"


class RehearsalTag(CornerTag):
    """Says that all of this is invented."""

    left = True

    def words(self) -> str:
        return self.tr("Rehearsal")

    def colours(self) -> tuple[str, str]:
        return "attention", "on_attention"

    def retranslate(self) -> None:
        self.setAccessibleName(self.words())
        self.place(self._room)


class CountdownTag(CornerTag):
    """The time left of the block; over time it counts on with a plus."""

    def __init__(self, parent: QWidget) -> None:
        self._clock: ClockShow | None = None
        self._dark = False
        super().__init__(parent)

    def words(self) -> str:
        if self._clock is None:
            return ""
        sign = "+" if self._clock.seconds < 0 else ""
        left = abs(self._clock.seconds)
        return f"{sign}{left // 60}:{left % 60:02d}"

    def colours(self) -> tuple[str, str]:
        level = self._clock.level if self._clock else "calm"
        return ("soft", "ink") if level in ("calm", "soon") else ("attention", "on_attention")

    def set_dark(self, dark: bool) -> None:
        """Stay away from a dark screen."""
        self._dark = dark
        self.setVisible(self._clock is not None and not dark)

    def present(self, clock: ClockShow | None) -> None:
        """Show another second."""
        if clock != self._clock:
            self._clock = clock
            self.setVisible(clock is not None and not self._dark)
            self.setAccessibleName(self.words())
            self.place(self._room)
            self.update()
