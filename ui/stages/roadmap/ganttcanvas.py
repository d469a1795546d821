"""The roadmap as a chart in a window: it fits the width, zooms, scrolls, and shows one bar as the current one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QStyle, QToolTip, QWidget

from ui.stages.roadmap import barwords as say
from ui.stages.roadmap.beneath import Loads, Strip, column_at, strips_height, strips_of
from ui.stages.roadmap.frame import Frame, FrameWords, paint_frame
from ui.stages.roadmap.ground import paint_ground
from ui.stages.roadmap.items import BarItem, GhostItem, MovedItem
from ui.stages.roadmap.layout import Layout, fit, link_points, most_height, rounded
from ui.stages.roadmap.lines import LinkItem, TieItem
from ui.stages.roadmap.reach import reach
from ui.theme import SMALL
from ui.widgets.marks import tip
from ui.widgets.plainwords import as_tip
from workshop.roadmap.gantt import GanttShow

LEAST, MOST = 0.5, 3.0
# In a window wider than this everything grows, up to a limit.
WIDE, GROWN = 1200.0, 1.3
MANY, EPSILON = 30, 0.01


class GanttCanvas(QGraphicsView):
    """Shows a GanttShow. `least` is the size of its smallest words in pixels.

    One that is not `live` is for an audience: it takes no input, and its rows fill whole pages. `bar_chosen` carries
    the id of the current initiative.
    """

    bar_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, live: bool = True, least: int = SMALL) -> None:
        super().__init__(parent)
        self._live, self._least, self._base, self._zoom = live, least / SMALL, 1.0, 1.0
        self._show: GanttShow | None = None
        self._layout: Layout | None = None
        self._bars: list[BarItem] = []
        self._links: list[LinkItem] = []
        self._extra: list[TieItem | MovedItem] = []
        self._ghost: GhostItem | None = None
        self._before: dict[str, int] = {}
        self._remarks: dict[str, str] = {}
        self._row = self._hover = self._marked = -1
        self._page = 0
        self._chain = False
        self._loads: Loads = "fullest" if live else "none"
        self._strips: tuple[Strip, ...] = ()
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
        self.viewport().setMouseTracking(live)
        if not live:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._speak()

    def _speak(self) -> None:
        self.setAccessibleName(say.chart_name())
        self._words = FrameWords(*say.limit_words(self._show), say.moved_words(len(self._before)))
        self._describe()

    def _describe(self) -> None:
        if self._show is not None and 0 <= self._row < len(self._bars):
            self.setAccessibleDescription(say.spoken(self._show, self._bars[self._row].bar))
        else:
            self.setAccessibleDescription("")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self.viewport().update()
        super().changeEvent(event)

    # Showing ----------------------------------------------------------------------------------------------------
    def present(self, show: GanttShow | None) -> None:
        """Show a plan; the current bar stays when it is still there, the outlines of moves only with the same plan."""
        name = self.initiative()
        if show != self._show:
            self._before = {}
        self._show = show
        self._layout = None
        self._row = self._hover = self._marked = -1
        row = show.row_of(name) if show is not None and name else None
        self._speak()
        self._arrange()
        if row is not None:
            self.choose(row)

    def show_moves(self, before: Mapping[str, int]) -> None:
        """Draw faint outlines where bars were before a new plan, by initiative, until the next plan is shown."""
        bars = self._show.bars if self._show is not None else ()
        self._before = {bar.initiative: before[bar.initiative] for bar in bars
                        if before.get(bar.initiative, bar.start) != bar.start}
        self._speak()
        self._dress()

    def show_chain(self, on: bool) -> None:
        """Show the critical chain and the slack of all other bars, or not."""
        self._chain = on
        self._dress()

    def chain_shown(self) -> bool:
        """Tell whether the critical chain is shown."""
        return self._chain

    def set_least(self, least: float) -> None:
        """Let the smallest words have another size in pixels."""
        if self._least != least / SMALL:
            self._least = least / SMALL
            self._arrange()

    def show_loads(self, loads: Loads) -> None:
        """Show the load of no role, of the fullest one, or of all as far as there is room."""
        self._loads = loads
        self._arrange()

    def loads(self) -> Loads:
        """Return whose load is shown."""
        return self._loads

    def set_remarks(self, remarks: Mapping[str, str]) -> None:
        """Add one line to the tips of bars, by initiative."""
        self._remarks = dict(remarks)

    def _arrange(self) -> None:
        """Lay the chart out for the room there is; build anew only when that differs."""
        show = self._show
        if show is None:
            self._rebuild(None)
            return
        room = self.maximumViewportSize()
        self._base = self._least * min(max(room.width() / (WIDE * self._least), 1.0), GROWN)
        width, height = room.width() / self._base, room.height() / self._base
        self._strips = strips_of(show, self._words.budget, self._words.limit, self._loads, height)
        under = strips_height(self._strips)
        if self._live:
            self.setMaximumHeight(round(most_height(show, under) * self._base * max(self._zoom, 1.0)) + 2)
            layout = fit(show, width, height, under)
            if layout.height > height + 0.5:
                # The view reckons with the bar of the plain style, which is wider than ours.
                bar = max(self.verticalScrollBar().sizeHint().width(),
                          self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent))
                layout = fit(show, (room.width() - bar) / self._base, height, under)
        else:
            layout = fit(show, width, height, under, far=True)
        if layout != self._layout:
            self._rebuild(layout)
        self._scale()
        if not self._live:
            # The last page may end in empty rows.
            whole = self.pages() * self._per_page() * layout.pitch + layout.head + layout.beneath
            self.scene().setSceneRect(QRectF(0, 0, layout.width, max(layout.height, whole)))
            self.turn(self._page)

    def _rebuild(self, layout: Layout | None) -> None:
        self._bars.clear()
        self._links.clear()
        self._extra.clear()
        self._ghost = None
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
            slack = self._show.chain.slack_of(bar.initiative) or 0
            item = BarItem(bar, row, layout.bar(row, bar), slack * layout.quarter, far=not self._live)
            self.scene().addItem(item)
            self._bars.append(item)
        self._ghost = GhostItem()
        self.scene().addItem(self._ghost)
        # Rounding must not call for a scroll bar.
        self.scene().setSceneRect(QRectF(0, 0, layout.width - EPSILON, layout.height - EPSILON))
        self._dress()

    def _dress(self) -> None:
        """Put on, or take off, what is shown beside bars and dependencies."""
        for item in self._extra:
            self.scene().removeItem(item)
        self._extra.clear()
        show, layout = self._show, self._layout
        if show is None or layout is None:
            return
        on_chain = set(show.chain.tasks) if self._chain else set()
        for bar in self._bars:
            bar.set_chain(self._chain, bar.bar.initiative in on_chain)
            old = self._before.get(bar.bar.initiative)
            if old is not None:
                length = bar.bar.end - bar.bar.start
                self._add(MovedItem(layout.box(bar.row, old, old + length)))
        rows = {bar.bar.initiative: bar.row for bar in self._bars}
        for link in show.chain.links if self._chain else ():
            if link.kind != "predecessor":
                first, last = self._bars[rows[link.before]].box, self._bars[rows[link.after]].box
                x = layout.x(show.bars[rows[link.after]].start) + layout.inset / 2
                self._add(TieItem(rounded([QPointF(first.right(), first.center().y()), QPointF(x, first.center().y()),
                                           QPointF(x, last.center().y()), QPointF(last.left(), last.center().y())])))
        self._mark()

    def _add(self, item: TieItem | MovedItem) -> None:
        self.scene().addItem(item)
        self._extra.append(item)

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

    # Pages, for an audience -------------------------------------------------------------------------------------
    def _per_page(self) -> int:
        """Return how many whole rows are in sight."""
        if self._layout is None:
            return 1
        room = self.viewport().height() / self.transform().m11() - self._layout.head - self._layout.beneath
        return max(int(room / self._layout.pitch + 0.01), 1)

    def pages(self) -> int:
        """Return how many pages the rows fill."""
        return max(-(-len(self._bars) // self._per_page()), 1)

    def page(self) -> int:
        """Return the page in sight, counted from 0."""
        return self._page

    def turn(self, page: int) -> None:
        """Show a page of whole rows."""
        self._page = min(max(page, 0), self.pages() - 1)
        if self._layout is not None:
            down = self._page * self._per_page() * self._layout.pitch
            self.verticalScrollBar().setValue(round(down * self.transform().m11()))
        self.viewport().update()

    # Painting ---------------------------------------------------------------------------------------------------
    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        paint_ground(painter, QRectF(rect), self._show, self._layout)

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
                     self.mapToScene(0, 0), self._row if self._live else -1, self._strips)

    # The current bar --------------------------------------------------------------------------------------------
    def initiative(self) -> str:
        """Return the id of the current bar, empty for none."""
        return self._bars[self._row].bar.initiative if 0 <= self._row < len(self._bars) else ""

    def choose(self, row: int) -> None:
        """Make the bar in a row the current one and bring it into sight."""
        if not self._bars:
            return
        self._row = min(max(row, 0), len(self._bars) - 1)
        self._marked = -1
        self._mark()
        self._bring(self._bars[self._row])
        self._describe()
        self.bar_chosen.emit(self.initiative())

    def _mark(self) -> None:
        """Stress the current bar, its lines and what they lead on to; the others fade."""
        near = reach([line.rows for line in self._links], self._row)
        # Many lines at once are only a ground on which those of the current bar stand out.
        quiet = self._row >= 0 or self._chain or len(self._links) > (MANY if self._live else MANY // 2)
        pairs = {(link.before, link.after) for link in self._show.chain.links} if self._show and self._chain else set()
        for item in self._bars:
            item.set_chosen(item.row == self._row, self._live and item.row in (self._row, self._hover))
        for number, line in enumerate(self._links):
            before, after = (self._bars[row].bar.initiative for row in line.rows)
            line.set_look("strong" if self._row in line.rows else "near" if line.rows in near else
                          "faded" if quiet else "plain",
                          critical=(before, after) in pairs, marked=number == self._marked)
        self.viewport().update()

    def _bring(self, item: BarItem) -> None:
        """Scroll until a bar is clear of the frozen frame."""
        frame = self.frame()
        if frame is None:
            return
        scale, box = self.transform().m11(), item.box.adjusted(-4, -4, 4, 4).translated(-frame.scrolled)
        below, above = box.bottom() - frame.budget_top, frame.layout.head - box.top()
        right = box.right() - frame.size.width()
        left = frame.layout.left - box.left()
        down = below if below > 0 else -above if above > 0 else 0.0
        # A bar wider than the window shows its beginning.
        across = -left if left > 0 else min(right, -left) if right > 0 else 0.0
        for bar, step in ((self.verticalScrollBar(), down), (self.horizontalScrollBar(), across)):
            if step:
                bar.setValue(bar.value() + round(step * scale))

    # Places -----------------------------------------------------------------------------------------------------
    def bar_place(self, row: int) -> QPoint:
        """Return the middle of a bar in the viewport."""
        return self.mapFromScene(self._bars[row].box.center())

    def bar_rect(self, row: int) -> QRect:
        """Return the bounds of a bar in the viewport."""
        return self.mapFromScene(self._bars[row].box).boundingRect()

    def row_at(self, place: QPoint) -> int:
        """Return the row of the bar or name at a place in the viewport, or -1."""
        frame = self.frame()
        if frame is None:
            return -1
        here = QPointF(place) / self.transform().m11()
        if not frame.layout.head <= here.y() < frame.budget_top:
            return -1
        row = frame.layout.row(here.y() + frame.scrolled.y())
        if here.x() < frame.layout.left or row < 0:
            return row
        return row if self._bars[row].box.adjusted(-3, -3, 3, 3).contains(here + frame.scrolled) else -1

    def link_at(self, place: QPoint) -> int:
        """Return the number of the dependency at a place in the viewport, or -1; a bar on top of it comes first."""
        frame = self.frame()
        if frame is None or self.row_at(place) >= 0:
            return -1
        here = QPointF(place) / self.transform().m11()
        if here.x() < frame.layout.left or not frame.layout.head <= here.y() < frame.budget_top:
            return -1
        return next((self._links.index(item) for item in self.items(place) if isinstance(item, LinkItem)), -1)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self._tip_at(event.pos()) if self._live else ""
            if words:
                QToolTip.showText(event.globalPos(), as_tip(words), self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def _tip_at(self, place: QPoint) -> str:
        show, frame = self._show, self.frame()
        if show is None or frame is None:
            return ""
        if (row := self.row_at(place)) >= 0:
            return say.tip_words(show, show.bars[row], self._remarks.get(show.bars[row].initiative, ""))
        if (link := self.link_at(place)) >= 0:
            return tip(say.link_words(show, *self._links[link].rows))
        here = QPointF(place) / self.transform().m11()
        across = here.x() + frame.scrolled.x()
        if here.y() >= frame.budget_top:
            words = column_at(frame.strips, frame.layout, here.y() - frame.budget_top, across)
            return tip(words) if here.x() >= frame.layout.left and words else ""
        at = frame.layout.period(across)
        found = [say.closed_words(closed) for closed in show.closed if closed.begin <= at < closed.end]
        return tip(*found) if found and here.x() >= frame.layout.left else ""
