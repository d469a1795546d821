"""What lies behind the bars of the Gantt chart: period lines, closed days, today."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.canvas.drawing import hatching
from ui.stages.roadmap.layout import Layout
from ui.theme import blend, theme
from workshop.roadmap.gantt import GanttShow


def paint_ground(painter: QPainter, rect: QRectF, show: GanttShow | None, layout: Layout | None) -> None:
    """Paint the paper and what is known of the time."""
    t = theme()
    painter.fillRect(rect, t["paper"])
    if layout is None or show is None:
        return
    top, height = layout.head, layout.bottom - layout.head
    brush = hatching(t.name, 8.0)
    for closed in show.closed:
        left, right = layout.x(closed.begin), layout.x(closed.end)
        # A gradient is slow to fill: only what is in sight.
        painter.fillRect(QRectF(left, top, max(right - left, 2.0), height).intersected(rect), brush)
    strong = {group.first for group in show.axis} if show.unit == "month" else set(range(layout.quarters + 1))
    faint = QPen(blend(t["paper"], t["line"], 0.45), 1)
    for index in range(layout.quarters + 1):
        x = layout.x(index)
        painter.setPen(QPen(t["line"], 1) if index in strong else faint)
        painter.drawLine(QPointF(x, 0), QPointF(x, layout.bottom))
    if show.today is not None:
        x = layout.x(show.today)
        painter.setPen(QPen(t["bad"], 1.4, Qt.PenStyle.SolidLine))
        painter.drawLine(QPointF(x, top - 6), QPointF(x, layout.bottom))
