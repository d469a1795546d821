"""The roadmap as a chart in a window: it fits the width, zooms, scrolls, and walks by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QStyle, QToolTip, QWidget

from ui.stages.amounts import money
from ui.stages.roadmap.frame import Frame, FrameWords, paint_frame
from ui.stages.roadmap.items import BarItem, LinkItem
from ui.stages.roadmap.layout import HEAD_H, Layout, fit, link_points, most_height, rounded
from ui.theme import SMALL, theme
from ui.widgets.marks import tip
from workshop.roadmap.gantt import GanttBar, GanttShow

LEAST, MOST = 0.5, 3.0
# In a window wider than this everything grows, up to a limit.
WIDE, GROWN = 1200.0, 1.3
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class GanttView(QGraphicsView):
    """Shows a GanttShow. A `live` view takes clicks and keys; `least` is the size of its smallest words in pixels.

    `bar_chosen` carries the id of the current initiative; `initiative_requested` follows Enter and a double click.
    """

    bar_chosen = Signal(str)
    initiative_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, live: bool = True, least: int = SMALL) -> None:
        super().__init__(parent)
        self._live, self._least, self._base, self._zoom = live, least / SMALL, 1.0, 1.0
        self._show: GanttShow | None = None
        self._layout: Layout | None = None
        self._bars: list[BarItem] = []
        self._links: list[LinkItem] = []
        self._row = -1
        self._words = FrameWords("", "")
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        # The frozen frame moves against the rest: nothing on the screen may be shifted and kept.
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if live else Qt.FocusPolicy.NoFocus)
        self.setCornerWidget(QWidget())
        if not live:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._speak()

    def _speak(self) -> None:
        self.setAccessibleName(self.tr("Roadmap"))
        budget = self._show.budget if self._show else 0
        limit = self.tr("of {0} a quarter").format(money(budget)) if budget else self.tr("no limit")
        self._words = FrameWords(self.tr("Budget used") if budget else self.tr("Spending"), limit)
        for item in self._bars:
            item.setToolTip(self._tip(item.bar))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self.viewport().update()
        super().changeEvent(event)

    # Showing ----------------------------------------------------------------------------------------------------
    def present(self, show: GanttShow | None) -> None:
        """Show a plan; the current bar stays when it is still there."""
        name = self.initiative()
        self._show = show
        self._layout = None
        self._row = -1
        row = show.row_of(name) if show is not None and name else None
        self._arrange()
        self._speak()
        if row is not None:
            self.choose(row)

    def _arrange(self) -> None:
        """Lay the chart out for the room there is; build anew only when that differs."""
        if self._show is None:
            self._rebuild(None)
            return
        room = self.maximumViewportSize()
        self._base = self._least * min(max(room.width() / (WIDE * self._least), 1.0), GROWN)
        if self._live:
            self.setMaximumHeight(round(most_height(self._show) * self._base * max(self._zoom, 1.0)) + 2)
        layout = fit(self._show, room.width() / self._base, room.height() / self._base)
        if layout.height > room.height() / self._base + 0.5 and self._live:
            # The view reckons with the bar of the plain style, which is wider than ours.
            bar = max(self.verticalScrollBar().sizeHint().width(),
                      self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent))
            layout = fit(self._show, (room.width() - bar) / self._base, room.height() / self._base)
        if layout != self._layout:
            self._rebuild(layout)
        self._scale()

    def _rebuild(self, layout: Layout | None) -> None:
        self._bars.clear()
        self._links.clear()
        self.scene().clear()
        self._layout = layout
        if layout is None or self._show is None:
            self.scene().setSceneRect(QRectF())
            return
        for link in self._show.links:
            points = link_points(layout, self._show, link)
            line = LinkItem(rounded(points), points[-1], (link.before, link.after), link.broken)
            self.scene().addItem(line)
            self._links.append(line)
        for row, bar in enumerate(self._show.bars):
            item = BarItem(bar, row, layout.bar(row, bar))
            item.setToolTip(self._tip(bar))
            self.scene().addItem(item)
            self._bars.append(item)
        self.scene().setSceneRect(QRectF(0, 0, layout.width, layout.height))
        self._mark()

    def _scale(self) -> None:
        wanted = self._base * self._zoom
        if abs(self.transform().m11() - wanted) > 1e-9:
            self.resetTransform()
            self.scale(wanted, wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def zoom(self, factor: float) -> None:
        """Zoom to the pointer, within bounds."""
        self._zoom = min(max(self._zoom * factor, LEAST), MOST)
        self._arrange()

    def fit(self) -> None:
        """Show the chart as wide as the window again."""
        self._zoom = 1.0
        self._arrange()

    def _tip(self, bar: GanttBar) -> str:
        if self._show is None:
            return ""
        time = f"{self._show.quarters[bar.start]} – {self._show.quarters[bar.end - 1]}"
        share = self.tr("{0} % of all the gaps the initiatives close").format(f"{bar.share * 100:.0f}")
        return tip(bar.title, f"{time} · {money(bar.cost)}", bar.owner, share if bar.marks else "",
                   self.tr("must be in the plan") if bar.must else "")

    # Painting ---------------------------------------------------------------------------------------------------
    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.fillRect(rect, theme()["paper"])
        if self._layout is None:
            return
        painter.setPen(QPen(theme()["line"], 1))
        for index in range(self._layout.quarters + 1):
            x = self._layout.x(index)
            painter.drawLine(QPointF(x, 0), QPointF(x, self._layout.bottom))

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        frame = self.frame()
        if frame is None:
            return
        scale = self.transform().m11()
        painter.save()
        painter.resetTransform()
        painter.scale(scale, scale)
        paint_frame(painter, frame, self._words)
        painter.restore()

    def frame(self) -> Frame | None:
        """Return what is in sight, None without a chart."""
        if self._show is None or self._layout is None:
            return None
        scale, size = self.transform().m11(), self.viewport().size()
        return Frame(self._show, self._layout, QSizeF(size.width() / scale, size.height() / scale),
                     self.mapToScene(0, 0), self._row if self._live else -1)

    # Walking ----------------------------------------------------------------------------------------------------
    def initiative(self) -> str:
        """Return the id of the current bar, empty for none."""
        return self._bars[self._row].bar.initiative if 0 <= self._row < len(self._bars) else ""

    def choose(self, row: int) -> None:
        """Make the bar in a row the current one and bring it into sight."""
        if not self._bars:
            return
        self._row = min(max(row, 0), len(self._bars) - 1)
        self._mark()
        self._bring(self._bars[self._row])
        self.setAccessibleDescription(self._bars[self._row].bar.title)
        self.bar_chosen.emit(self.initiative())

    def _mark(self) -> None:
        for item in self._bars:
            item.set_chosen(item.row == self._row)
        for line in self._links:
            line.set_strong(self._row in line.rows)
        self.viewport().update()

    def _bring(self, item: BarItem) -> None:
        """Scroll until a bar is clear of the frozen frame."""
        frame = self.frame()
        if frame is None:
            return
        scale, box = self.transform().m11(), item.sceneBoundingRect().translated(-frame.scrolled)
        below, above = box.bottom() - frame.budget_top, HEAD_H - box.top()
        right = box.right() - frame.size.width()
        left = frame.layout.left - box.left()
        down = below if below > 0 else -above if above > 0 else 0.0
        # A bar wider than the window shows its beginning.
        across = -left if left > 0 else min(right, -left) if right > 0 else 0.0
        for bar, step in ((self.verticalScrollBar(), down), (self.horizontalScrollBar(), across)):
            if step:
                bar.setValue(bar.value() + round(step * scale))

    def bar_place(self, row: int) -> QPoint:
        """Return the middle of a bar in the viewport."""
        return self.mapFromScene(self._bars[row].sceneBoundingRect().center())

    def row_at(self, place: QPoint) -> int:
        """Return the row of the bar or name at a place in the viewport, or -1."""
        frame = self.frame()
        if frame is None:
            return -1
        here = QPointF(place) / self.transform().m11()
        if not HEAD_H <= here.y() < frame.budget_top:
            return -1
        if here.x() < frame.layout.left:
            row = int((here.y() + frame.scrolled.y() - HEAD_H) // frame.layout.pitch)
            return row if 0 <= row < len(self._bars) else -1
        return next((item.row for item in self.items(place) if isinstance(item, BarItem)), -1)

    def _linked(self, after: bool) -> int | None:
        """Return the row of the first bar that waits for the current one, or that it waits for."""
        for line in self._links:
            first, second = line.rows if after else line.rows[::-1]
            if first == self._row:
                return second
        return None

    def _sideways(self, after: bool) -> None:
        linked = self._linked(after)
        if linked is None and self._row >= 0:
            here = self._bars[self._row].bar.start
            others = [(abs(i.bar.start - here), abs(i.row - self._row), i.row) for i in self._bars
                      if (i.bar.start > here if after else i.bar.start < here)]
            linked = min(others)[2] if others else None
        if linked is not None or self._row < 0:
            self.choose(linked or 0)

    # Input ------------------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self._live or not self._bars:
            event.ignore()
        elif key in _STEPS:
            self.choose(self._row + _STEPS[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._sideways(after=key == Qt.Key.Key_Right)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.choose(0 if key == Qt.Key.Key_Home else len(self._bars))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.initiative():
                self.initiative_requested.emit(self.initiative())
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(1.25)
        elif key == Qt.Key.Key_Minus:
            self.zoom(0.8)
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._live and event.button() == Qt.MouseButton.LeftButton:
            row = self.row_at(event.position().toPoint())
            if row >= 0:
                self.choose(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position().toPoint()) if self._live else -1
        if row >= 0:
            self.choose(row)
            self.initiative_requested.emit(self.initiative())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._live:
            event.ignore()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.0015 ** event.angleDelta().y())
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self.row_at(event.pos())
            if row >= 0 and self._show is not None:
                QToolTip.showText(event.globalPos(), self._tip(self._show.bars[row]), self.viewport())
                return True
            QToolTip.hideText()
            return True
        return super().viewportEvent(event)
