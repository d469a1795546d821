"""What stays in place while the Gantt chart scrolls: quarters above, names on the left, money beneath."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui.canvas.items import badge
from ui.stages.amounts import money
from ui.stages.roadmap.layout import BUDGET_H, HEAD_H, Layout
from ui.theme import font, theme
from workshop.model.text import Text
from workshop.presentation import Heading
from workshop.roadmap.gantt import GanttBar, GanttShow

_QUARTER, _NAME, _SMALL, _HEAD = font(13, bold=True), font(13), font(12), font(13, bold=True)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
NAME_X, COLUMN_TOP = 38.0, 22.0


@dataclass(frozen=True, slots=True)
class FrameWords:
    """The words of the frame in the language in use."""

    budget: str
    limit: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A piece of the chart to look at: its value, its layout, the size of the window and what is scrolled away."""

    show: GanttShow
    layout: Layout
    size: QSizeF
    scrolled: QPointF
    chosen: int

    @property
    def budget_top(self) -> float:
        """Where the money begins: right under the last row, or at the lower edge."""
        return min(self.layout.bottom - self.scrolled.y(), self.size.height() - BUDGET_H)


def paint_frame(painter: QPainter, frame: Frame, words: FrameWords) -> None:
    """Paint the frozen parts in units of the scene, the origin at the upper left corner of the window."""
    _names(painter, frame)
    _money(painter, frame, words)
    _quarters(painter, frame)


def _quarters(painter: QPainter, frame: Frame) -> None:
    t, layout = theme(), frame.layout
    painter.fillRect(QRectF(0, 0, frame.size.width(), HEAD_H - 2), t["paper"])
    painter.setFont(_QUARTER)
    painter.save()
    painter.setClipRect(QRectF(layout.left - 1, 0, frame.size.width() - layout.left + 1, HEAD_H))
    for index, quarter in enumerate(frame.show.quarters):
        x = layout.x(index) - frame.scrolled.x()
        painter.setPen(QPen(t["edge"], 1))
        painter.drawLine(QPointF(x, 8), QPointF(x, HEAD_H - 4))
        beyond = index >= frame.show.horizon
        painter.setPen(t["attention_ink"] if beyond else t["ink"])
        painter.drawText(QRectF(x + 7, 4, layout.quarter - 8, HEAD_H - 8), int(_MIDDLE), quarter)
    painter.restore()


def _names(painter: QPainter, frame: Frame) -> None:
    t, layout = theme(), frame.layout
    painter.fillRect(QRectF(0, 0, layout.left - 6, frame.size.height()), t["paper"])
    metrics = QFontMetricsF(_NAME)
    for row, bar in enumerate(frame.show.bars):
        y = layout.y(row) - frame.scrolled.y()
        if y + layout.pitch < 0 or y > frame.size.height():
            continue
        if row == frame.chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t["chosen"])
            painter.drawRoundedRect(QRectF(6, y + 2, layout.left - 16, layout.pitch - 4), 6, 6)
        badge(painter, QPointF(24, y + layout.pitch / 2), 9.5, bar_heading(bar))
        painter.setFont(_NAME)
        painter.setPen(t["ink"])
        room = layout.left - NAME_X - 14
        painter.drawText(QRectF(NAME_X, y, room + 1, layout.pitch), int(_MIDDLE),
                         metrics.elidedText(bar.title, Qt.TextElideMode.ElideRight, room))


def bar_heading(bar: GanttBar) -> Heading:
    """Return the heading whose badge marks a bar."""
    empty = Text("", "")
    return Heading(bar.capability, empty, empty, bar.note or ("" if bar.capability else "·"), bar.colour)


def _money(painter: QPainter, frame: Frame, words: FrameWords) -> None:
    t, layout, show = theme(), frame.layout, frame.show
    top = frame.budget_top
    painter.fillRect(QRectF(0, top, frame.size.width(), frame.size.height() - top), t["paper"])
    painter.setPen(QPen(t["line"], 1))
    painter.drawLine(QPointF(12, top + 0.5), QPointF(frame.size.width() - 12, top + 0.5))
    painter.setFont(_HEAD)
    painter.setPen(t["ink"])
    painter.drawText(QRectF(14, top + 30, layout.left - 26, 20), int(_MIDDLE), words.budget)
    painter.setFont(_SMALL)
    painter.setPen(t["quiet"])
    room = layout.left - 26
    painter.drawText(QRectF(14, top + 50, room, 18), int(_MIDDLE),
                     QFontMetricsF(_SMALL).elidedText(words.limit, Qt.TextElideMode.ElideRight, room))
    painter.save()
    painter.setClipRect(QRectF(layout.left - 1, top, frame.size.width() - layout.left + 1, BUDGET_H))
    most = max([1.0, *(s.share for s in show.spend if s.share is not None)]) if show.budget else float(
        max([1, *(s.cost for s in show.spend)]))
    for index, spend in enumerate(show.spend):
        value = spend.share if spend.share is not None else float(spend.cost)
        label = f"{spend.share * 100:.0f}%" if spend.share is not None else money(spend.cost)
        full = spend.share is not None and round(spend.share * 100) >= 100
        x = layout.x(index) - frame.scrolled.x()
        _column(painter, QRectF(x, top + COLUMN_TOP, layout.quarter - 8, BUDGET_H - COLUMN_TOP - 6),
                value / most, label, full=full)
    painter.restore()


def _column(painter: QPainter, room: QRectF, share: float, label: str, *, full: bool) -> None:
    t = theme()
    height = room.height() * share
    box = QRectF(room.x(), room.bottom() - height, room.width(), height)
    ground = t["attention"] if full else t.level(3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(t["track"] if share <= 0 else ground)
    painter.drawRoundedRect(box if share > 0 else QRectF(room.x(), room.bottom() - 2, room.width(), 2), 3, 3)
    painter.setFont(_SMALL)
    inside = height >= 20
    painter.setPen(t.ink_on(ground) if inside else t["ink"])
    y = box.top() + 2 if inside else box.top() - 18
    painter.drawText(QRectF(box.x(), y, box.width(), 16), Qt.AlignmentFlag.AlignCenter, label)
