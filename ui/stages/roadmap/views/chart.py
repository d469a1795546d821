"""What the painted views share: units that grow with the window, words that can be read, axes of periods."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import BODY, blend, font, letter_on, theme
from workshop.roadmap.views.common import Lane

# In a window wider than this everything grows, up to a limit.
WIDE, GROWN = 1200.0, 1.3
LINE = 20.0
MIDDLE = Qt.AlignmentFlag.AlignVCenter


class PlanChart(QWidget):
    """A chart painted in units: a letter is `BODY` units high, and at least `least` pixels on the screen.

    A `live` chart takes clicks and keys. `initiative_requested` follows Enter and a double click.
    """

    initiative_requested = Signal(str)

    def __init__(self, *, live: bool = True, least: int = BODY) -> None:
        super().__init__()
        self.live, self._least = live, least / BODY
        self.setMouseTracking(live)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if live else Qt.FocusPolicy.NoFocus)

    @property
    def grow(self) -> float:
        """Pixels for one unit."""
        return self._least * min(max(self.width() / (WIDE * self._least), 1.0), GROWN)

    @property
    def room(self) -> QSizeF:
        """The size of the widget in units."""
        return QSizeF(self.width() / self.grow, self.height() / self.grow)

    def to_units(self, place: QPointF) -> QPointF:
        """Return a pixel position in units."""
        return place / self.grow

    def sizeHint(self) -> QSize:
        return QSize(900, 420)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(self.rect(), theme()["paper"])
        painter.scale(self.grow, self.grow)
        painter.setFont(font())
        self.draw(painter, self.room)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme().pen("action", 1.5))
            painter.drawRoundedRect(QRectF(QPointF(1, 1), self.room - QSizeF(2, 2)), 6, 6)
        painter.end()

    def draw(self, painter: QPainter, room: QSizeF) -> None:
        """Paint what is shown, in units, on the cleared ground."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self.renew()
            self.update()

    def renew(self) -> None:
        """Take language and theme anew."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Equal columns for the periods, from `left`, each `width` units wide."""

    left: float
    width: float
    count: int

    @property
    def right(self) -> float:
        """Where the last column ends."""
        return self.x(self.count)

    def x(self, place: float) -> float:
        """Return where a place lies, counted in periods."""
        return self.left + place * self.width

    def at(self, x: float) -> int | None:
        """Return the column at a place, None beside them."""
        index = math.floor((x - self.left) / self.width)
        return index if 0 <= index < self.count else None


# Words ------------------------------------------------------------------------------------------------------------
def advance(words: str, *, bold: bool = False, size: int = BODY) -> float:
    """Return how wide words are."""
    return QFontMetricsF(font(size, bold=bold)).horizontalAdvance(words)


def cut(words: str, room: float, *, bold: bool = False, size: int = BODY) -> str:
    """Return words cut with … to a width."""
    return QFontMetricsF(font(size, bold=bold)).elidedText(words, Qt.TextElideMode.ElideRight, max(room, 1.0))


def write(painter: QPainter, box: QRectF, words: str, *, tone: QColor | None = None, bold: bool = False,
          align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft, size: int = BODY) -> None:
    """Write one line into a box, in its middle from above to below."""
    painter.setFont(font(size, bold=bold))
    painter.setPen(tone or theme()["ink"])
    painter.drawText(box, int(align | MIDDLE) | int(Qt.TextFlag.TextSingleLine), words)


def centred(painter: QPainter, x: float, y: float, words: str, *, tone: QColor | None = None,
            bold: bool = False) -> None:
    """Write one line with its middle at a place."""
    write(painter, QRectF(x - 200, y - LINE / 2, 400, LINE), words, tone=tone, bold=bold,
          align=Qt.AlignmentFlag.AlignHCenter)


# Marks ------------------------------------------------------------------------------------------------------------
def lane_tone(lane: Lane) -> QColor:
    """Return the colour of a capability, quiet without one."""
    return QColor(lane.colour) if lane.colour else theme()["quiet"]


def line_tone(lane: Lane) -> QColor:
    """Return the colour of a capability as a line has to have it on paper: 3:1 (WCAG 2.1, 1.4.11)."""
    return theme().readable(lane_tone(lane), theme()["paper"])


def tint(lane: Lane, share: float = 0.14) -> QColor:
    """Return a light ground in the colour of a capability."""
    return blend(theme()["paper"], lane_tone(lane), share)


def disc(painter: QPainter, x: float, y: float, radius: float, lane: Lane, *, full: bool) -> None:
    """Draw a round mark with the note of its capability: full, or only its edge."""
    t, tone = theme(), lane_tone(lane)
    ground = tone if full else t["paper"]
    painter.setBrush(ground)
    painter.setPen(QPen(t["paper"], 1) if full else QPen(line_tone(lane), 2))
    inner = radius if full else radius - 1
    painter.drawEllipse(QPointF(x, y), inner, inner)
    if lane.note:
        centred(painter, x, y - 0.5, lane.note, bold=True,
                tone=letter_on(ground) if full else t.readable(tone, t["paper"]))


def dashed(tone: QColor, width: float = 1.0, *pattern: float) -> QPen:
    """Return a dashed pen."""
    made = QPen(tone, width)
    made.setDashPattern(list(pattern) or [5, 4])
    return made


def today_line(painter: QPainter, x: float, top: float, bottom: float, words: str) -> None:
    """Draw the line of the present day with its word above."""
    t = theme()
    painter.setPen(QPen(t["attention"], 1.6))
    painter.drawLine(QPointF(x, top), QPointF(x, bottom))
    wide = advance(words)
    painter.fillRect(QRectF(x - wide / 2 - 3, top - LINE, wide + 6, LINE), t["paper"])
    centred(painter, x, top - LINE / 2, words, tone=t["attention_ink"])


def every(names: tuple[str, ...], width: float) -> int:
    """Return which of the periods is named: each one, or every second, third … where columns are narrow."""
    widest = max((advance(name) for name in names), default=0.0) + 10
    for step in (1, 2, 3, 4, 6, 12):
        if step * width >= widest:
            return step
    return 12
