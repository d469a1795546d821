"""What stays in place while the Gantt chart scrolls: periods above, names on the left, money and people beneath."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui.canvas.items import badge
from ui.stages.roadmap.barwords import lane_words
from ui.stages.roadmap.beneath import Strip, paint_strips
from ui.stages.roadmap.layout import LANE_H, NAME_FONT, NAME_X, TWO_HEADS, Layout
from ui.theme import font, theme
from workshop.model.text import Text
from workshop.presentation import Heading
from workshop.roadmap.gantt import GanttBar, GanttShow

_QUARTER, _MONTH, _LANE = font(13, bold=True), font(12), font(12, bold=True)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_CENTRE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True, slots=True)
class FrameWords:
    """The words of the frame in the language in use: what the money is, its limit, and what has moved."""

    budget: str
    limit: str
    moved: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """A piece of the chart to look at: its value, its layout, the size of the window and what is scrolled away."""

    show: GanttShow
    layout: Layout
    size: QSizeF
    scrolled: QPointF
    chosen: int
    strips: tuple[Strip, ...] = field(default=())

    @property
    def budget_top(self) -> float:
        """Where the money begins: right under the last row, or at the lower edge."""
        return min(self.layout.bottom - self.scrolled.y(), self.size.height() - self.layout.beneath)


def paint_frame(painter: QPainter, frame: Frame, words: FrameWords) -> None:
    """Paint the frozen parts in units of the scene, the origin at the upper left corner of the window."""
    _names(painter, frame)
    _lanes(painter, frame)
    if frame.layout.beneath:
        paint_strips(painter, frame.strips, frame.layout, frame.size, frame.scrolled.x(), frame.budget_top)
    _axis(painter, frame)
    _corner(painter, frame, words)


def _axis(painter: QPainter, frame: Frame) -> None:
    t, layout, show = theme(), frame.layout, frame.show
    painter.fillRect(QRectF(0, 0, frame.size.width(), layout.head - 2), t["paper"])
    painter.save()
    painter.setClipRect(QRectF(layout.left - 1, 0, frame.size.width() - layout.left + 1, layout.head))
    two = layout.head >= TWO_HEADS
    if two:
        painter.setFont(_QUARTER)
        for group in show.axis:
            x = layout.x(group.first) - frame.scrolled.x()
            painter.setPen(QPen(t["edge"], 1))
            painter.drawLine(QPointF(x, 4), QPointF(x, layout.head - 4))
            painter.setPen(t["attention_ink"] if group.first >= show.horizon else t["ink"])
            # Stays in sight while a part of the quarter does.
            at = min(max(x, layout.left), layout.x(group.end) - frame.scrolled.x() - 44)
            painter.drawText(QRectF(at + 6, 2, 60, 21), int(_MIDDLE), group.name)
    painter.setFont(_MONTH if two else _QUARTER)
    # Where months are too narrow for a number each, the first one of each quarter has one.
    every = 3 if two and QFontMetricsF(_MONTH).horizontalAdvance("12") + 5 > layout.quarter else 1
    for index, label in enumerate(show.labels):
        x = layout.x(index) - frame.scrolled.x()
        if x > frame.size.width() or x + layout.quarter < layout.left:
            continue
        painter.setPen(QPen(t["edge"], 1))
        if not two:
            painter.drawLine(QPointF(x, 8), QPointF(x, layout.head - 4))
        painter.setPen(t["attention_ink"] if index >= show.horizon else t["quiet"] if two else t["ink"])
        room = QRectF(x, 22, layout.quarter, 20) if two else QRectF(x + 7, 4, layout.quarter - 8, layout.head - 8)
        if index % every == 0:
            painter.drawText(room, int(_CENTRE if two else _MIDDLE), label)
    _today(painter, frame)
    painter.restore()


def _today(painter: QPainter, frame: Frame) -> None:
    """Mark today at the lower edge of the axis; its line runs through the rows."""
    if frame.show.today is None:
        return
    x = frame.layout.x(frame.show.today) - frame.scrolled.x()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme()["bad"])
    painter.drawEllipse(QPointF(x, frame.layout.head - 3), 3.5, 3.5)


def _corner(painter: QPainter, frame: Frame, words: FrameWords) -> None:
    """Say above the names how many bars have moved."""
    if words.moved:
        painter.setFont(_LANE)
        painter.setPen(theme()["attention_ink"])
        painter.drawText(QRectF(14, 4, frame.layout.left - 24, frame.layout.head - 8), int(_MIDDLE), words.moved)


def _names(painter: QPainter, frame: Frame) -> None:
    t, layout = theme(), frame.layout
    painter.fillRect(QRectF(0, 0, layout.left - 6, frame.size.height()), t["paper"])
    metrics = QFontMetricsF(NAME_FONT)
    radius = min(9.5, layout.pitch / 2 - 1.5)
    for row, bar in enumerate(frame.show.bars):
        y = layout.y(row) - frame.scrolled.y()
        if y + layout.pitch < 0 or y > frame.size.height():
            continue
        if row == frame.chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t["chosen"])
            painter.drawRoundedRect(QRectF(6, y + 2, layout.left - 16, layout.pitch - 4), 6, 6)
        badge(painter, QPointF(24, y + layout.pitch / 2), radius, bar_heading(bar))
        painter.setFont(NAME_FONT)
        painter.setPen(t["ink"])
        room = layout.left - NAME_X - 14
        name = bar.title if metrics.horizontalAdvance(bar.title) <= room else bar.label
        painter.drawText(QRectF(NAME_X, y, room + 1, layout.pitch), int(_MIDDLE),
                         metrics.elidedText(name, Qt.TextElideMode.ElideRight, room))


def _lanes(painter: QPainter, frame: Frame) -> None:
    """Write the name of each lane above its rows, with a line across."""
    t, layout = theme(), frame.layout
    metrics = QFontMetricsF(_LANE)
    painter.setFont(_LANE)
    for lane, top in zip(frame.show.lanes, layout.headings, strict=True):
        y = 0.0 if top is None else top - frame.scrolled.y()
        if top is None or y + LANE_H < 0 or y > frame.budget_top:
            continue
        painter.setPen(QPen(t["line"], 1))
        painter.drawLine(QPointF(12, y + 1.5), QPointF(frame.size.width() - 12, y + 1.5))
        room = layout.left - 28
        painter.setPen(t["quiet"])
        painter.drawText(QRectF(14, y + 1, room + 1, LANE_H), int(_MIDDLE),
                         metrics.elidedText(lane_words(frame.show, lane), Qt.TextElideMode.ElideRight, room))


def bar_heading(bar: GanttBar) -> Heading:
    """Return the heading whose badge marks a bar."""
    empty = Text("", "")
    return Heading(bar.capability, empty, empty, bar.note or ("" if bar.capability else "·"), bar.colour)
