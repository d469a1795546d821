"""The canvas in a window: what part of it is seen, how it moves, and its keys."""

from __future__ import annotations

from math import exp, log

from PySide6.QtCore import QEasingCurve, QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from ui.canvas.accessible import CellVoice, NoteVoice, announce, announce_note, make_accessible
from ui.canvas.gestures import Gestures
from ui.canvas.keys import take_key
from ui.canvas.minimap import MiniMap
from ui.canvas.pinned import PinnedNames
from ui.canvas.scene import CanvasScene
from ui.canvas.strips import pieces
from ui.canvas.tool import Tool
from ui.i18n import language
from ui.theme import theme
from workshop.model.score import Cell
from workshop.presentation import SightShow

MOST, LEAST, FIT_MOST, FAR_FIT_MOST = 16.0, 0.05, 2.4, 4.4
GLIDE_MS = 260


class CanvasView(QGraphicsView):
    """One view of the canvas. `live` views take clicks and keys; the audience's do not.

    `sight_changed` comes once per turn of the event loop, however often the view moved. `fitted` is core, all, or empty
    once somebody panned or zoomed; what is fitted stays fitted when the window or the layout changes.
    """

    sight_changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, live: bool = True) -> None:
        super().__init__(parent)
        self.live = live
        self.tool: Tool | None = None
        self.fitted = "core"
        # Cells and notes as screen readers know them, made when one asks, and the note that has the keys.
        self.voices: dict[Cell, CellVoice] = {}
        self.note_voices: dict[str, NoteVoice] = {}
        self.chosen_note = ""
        # Pixels of this view for one that the room sees, see `set_room`.
        self.room = 1.0
        # The strips of the viewport that are being painted; empty at other times, and when it is better done at once.
        self.exposed: list[QRect] = []
        # What a whole room reads has larger letters and one language.
        self.canvas = CanvasScene(self, far=not live)
        self._gestures = Gestures(self)
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.setInterval(0)
        self._told.timeout.connect(self.sight_changed)
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.valueChanged.connect(self._glide_on)
        self._path = (QPointF(), 1.0, QPointF(), 1.0)
        self._exact = QPointF()
        self._way: QPoint | None = None
        self._dress()
        self.minimap: MiniMap | None = None
        self.pinned: tuple[PinnedNames, ...] = ()
        self.setScene(self.canvas)
        self.pinned = PinnedNames(self, rows=True), PinnedNames(self, rows=False)
        if live:
            self.minimap = MiniMap(self)
        self.canvas.sceneRectChanged.connect(self._follow_bounds)
        self.canvas.layout_changed.connect(self._layout_changed)
        self.canvas.cell_chosen.connect(self._cell_chosen)
        self.canvas.set_language(language())
        make_accessible(self)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        # The ground is opaque and the scene repaints what changed: panning moves pixels and paints a strip.
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.live else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        if self.live:
            self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
            self.viewport().setTabletTracking(True)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.fillRect(rect, theme()["paper"])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.canvas.set_language(language())
            self.setAccessibleName(self.tr("Canvas"))
        super().changeEvent(event)

    # What is seen -----------------------------------------------------------------------------------------------
    def scale_now(self) -> float:
        """Return how many logical pixels a unit has."""
        return self.transform().m11()

    def middle(self) -> QPointF:
        """Return the point of the scene in the middle of the view, between pixels too."""
        found = self.mapToScene(QPoint(0, 0)) + QPointF(self.viewport().width(), self.viewport().height()) / (
            2 * self.scale_now())
        # Scroll bars know whole pixels only: slow fingers and many steps of zoom would drift.
        return self._exact if ((found - self._exact) * self.scale_now()).manhattanLength() <= 2.0 else found

    def seen_rect(self) -> QRectF:
        """Return what is seen, in units of the scene."""
        size = self.viewport().size()
        return QRectF(self.mapToScene(QPoint(0, 0)), self.mapToScene(QPoint(size.width(), size.height())))

    def set_room(self, room: float) -> None:
        """Say how many pixels here count as one for letters that a whole room reads, and for what can be read."""
        if room != self.room:
            self.room = room
            self.canvas.set_scale(self.scale_now() / room)
            for names in self.pinned:
                names.renew()

    def look_at(self, middle: QPointF, scale: float) -> None:
        """Show a point in the middle at a scale, within bounds."""
        scale = min(max(scale, LEAST), MOST)
        grown = abs(scale - self.scale_now()) > 1e-9
        if grown or self.canvas.travelling:
            # All is painted anew: pixels that are moved before that are moved for nothing.
            self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        if grown:
            self.resetTransform()
            self.scale(scale, scale)
            self.canvas.set_scale(scale / self.room)
        self._open_bounds(middle)
        self._exact = QPointF(middle)
        at = middle * scale - QPointF(self.viewport().width(), self.viewport().height()) / 2
        # The two bars scroll one after the other: gathered, pixels are moved once.
        self._way = QPoint(0, 0)
        self.horizontalScrollBar().setValue(round(at.x()))
        self.verticalScrollBar().setValue(round(at.y()))
        way, self._way = self._way, None
        if not way.isNull():
            self.scrollContentsBy(way.x(), way.y())
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self._moved()

    def _open_bounds(self, middle: QPointF) -> None:
        """Let the view go as far that any edge of the canvas can come to the middle."""
        half = QPointF(self.viewport().width(), self.viewport().height()) / (2 * self.scale_now())
        room = self.canvas.sceneRect().adjusted(-half.x(), -half.y(), half.x(), half.y())
        seen = QRectF(middle - half, middle + half)
        rect = room.united(seen).adjusted(-2, -2, 2, 2)
        if rect != self.sceneRect():
            self.setSceneRect(rect)

    def _follow_bounds(self) -> None:
        if self.fitted and not self.canvas.travelling:
            self._refit()
        else:
            self.look_at(self.middle(), self.scale_now())

    def _moved(self) -> None:
        if not self._told.isActive():
            self._told.start()
        for names in self.pinned:
            names.follow()
        if self.minimap is not None:
            self.minimap.follow()

    def pan(self, x: float, y: float) -> None:
        """Push what is seen by x and y logical pixels."""
        self.halt()
        self.fitted = ""
        room = self.canvas.sceneRect()
        middle = self.middle() - QPointF(x, y) / self.scale_now()
        self.look_at(QPointF(min(max(middle.x(), room.left()), room.right()),
                             min(max(middle.y(), room.top()), room.bottom())), self.scale_now())

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom to a point of the viewport, its middle by default."""
        self.halt()
        self.fitted = ""
        half = QPointF(self.viewport().width(), self.viewport().height()) / 2
        on = half if at is None else at
        before, now = self.scale_now(), min(max(self.scale_now() * factor, LEAST), MOST)
        under = self.middle() + (on - half) / before
        self.look_at(under - (on - half) / now, now)

    def move_to(self, middle: QPointF) -> None:
        """Show a point of the canvas in the middle, at the same scale."""
        step = (self.middle() - middle) * self.scale_now()
        self.pan(step.x(), step.y())

    # Going somewhere --------------------------------------------------------------------------------------------
    def fit(self, animate: bool = False) -> None:
        """Show all cells, not larger than is pleasant."""
        self.fitted = "core"
        self._go_to_rect(self.canvas.core_rect(), animate, FAR_FIT_MOST * self.room if self.canvas.far else FIT_MOST)

    def fit_all(self, animate: bool = False) -> None:
        """Show the cells and everything on the wall."""
        self.fitted = "all"
        self._go_to_rect(self.canvas.whole_rect(), animate, FAR_FIT_MOST * self.room if self.canvas.far else FIT_MOST)

    def fit_to(self, rect: QRectF, animate: bool = True) -> None:
        """Show a rectangle of the scene as large as it can be."""
        self.fitted = ""
        self._go_to_rect(rect, animate, MOST)

    def _go_to_rect(self, rect: QRectF, animate: bool, most: float) -> None:
        size = self.viewport().size()
        if rect.isEmpty() or size.isEmpty():
            return
        self._go(rect.center(), min(size.width() / rect.width(), size.height() / rect.height(), most), animate)

    def _go(self, middle: QPointF, scale: float, animate: bool) -> None:
        self.halt()
        scale = min(max(scale, LEAST), MOST)
        if not animate or not self.isVisible():
            self.look_at(middle, scale)
            return
        self._path = (self.middle(), self.scale_now(), QPointF(middle), scale)
        self._glide.start()

    def _glide_on(self, share: float) -> None:
        first, small, second, large = self._path
        scale = exp(log(small) + (log(large) - log(small)) * share)
        # The middle keeps pace with the width of what is seen, so that the way looks straight.
        along = share if abs(large - small) < 1e-6 else (1 / scale - 1 / small) / (1 / large - 1 / small)
        self.look_at(first + (second - first) * along, scale)

    def halt(self) -> None:
        """End a glide where it is."""
        self._glide.stop()

    def _refit(self) -> None:
        if self.fitted == "core":
            self.fit()
        elif self.fitted == "all":
            self.fit_all()

    def sight(self) -> SightShow:
        """Return what is seen: its middle and its width in units of the scene."""
        middle = self.middle()
        return SightShow(middle.x(), middle.y(), self.viewport().width() / self.scale_now())

    def show_sight(self, sight: SightShow, animate: bool = True) -> None:
        """Show what somebody else sees."""
        self.fitted = ""
        self._go(QPointF(sight.x, sight.y), self.viewport().width() / max(sight.width, 1.0), animate)

    def reveal(self, cell: Cell) -> None:
        """Push the view just far enough that a cell is seen."""
        rect, seen = self.canvas.rect_of(cell).adjusted(-8, -8, 8, 8), self.seen_rect()
        for names in self.pinned:
            left, top = names.covers()
            seen.adjust(left / self.scale_now(), top / self.scale_now(), 0, 0)
        if rect.isEmpty() or seen.contains(rect):
            return
        if self.fitted:
            # Everything is meant to be seen: the room for it has only just become smaller.
            self._refit()
            return
        x = _needed(rect.left(), rect.right(), seen.left(), seen.right())
        y = _needed(rect.top(), rect.bottom(), seen.top(), seen.bottom())
        self.fitted = ""
        self.look_at(self.middle() + QPointF(x, y), self.scale_now())

    def _layout_changed(self, layout: str) -> None:
        if self.fitted:
            self._go_to_rect(self.canvas.core_rect() if self.fitted == "core" else self.canvas.whole_rect(),
                             self.canvas.travelling, FAR_FIT_MOST * self.room if self.canvas.far else FIT_MOST)

    def _cell_chosen(self, cell: Cell | None) -> None:
        if cell is not None:
            self.chosen_note = ""
        announce(self, cell)

    def note_chosen(self, note: str) -> None:
        """Learn which note has the keys, and tell screen readers; empty for none."""
        if note != self.chosen_note:
            self.chosen_note = note
            if note:
                announce_note(self, note)
            else:
                announce(self, self.canvas.selected)

    # Events -----------------------------------------------------------------------------------------------------
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.fitted:
            self._refit()
        else:
            self.look_at(self._exact, self.scale_now())
        if self.minimap is not None:
            self.minimap.stand()
            self.minimap.follow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._gestures.watch_pens()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.chosen_note:
            announce_note(self, self.chosen_note)
        else:
            announce(self, self.canvas.selected)

    def hideEvent(self, event: QHideEvent) -> None:
        self._gestures.cancel()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.halt()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.exposed = pieces([QRect(piece) for piece in event.region()])  # type: ignore[attr-defined]
        super().paintEvent(event)
        self.exposed = []

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._way is not None:
            self._way += QPoint(dx, dy)
            return
        super().scrollContentsBy(dx, dy)
        if self.minimap is not None:
            self.minimap.stand()

    def viewportEvent(self, event: QEvent) -> bool:
        if self.live and self._gestures.take(event):
            return True
        if not self.live and event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease,
                                              QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseMove):
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: object) -> None:
        # What the gestures did not take, because the view is not live, is for the page around it.
        event.ignore()  # type: ignore[attr-defined]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by_tool = self.live and self.tool is not None and self.tool.key(event)
        if not self.live or not (by_tool or take_key(self, self._gestures, event)):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._gestures.set_space(False)
        event.ignore()


def _needed(low: float, high: float, first: float, last: float) -> float:
    """Return how far a window from `first` to `last` must go to hold `low` to `high`; its beginning wins."""
    if low < first or high - low > last - first:
        return low - first
    return max(high - last, 0.0)
