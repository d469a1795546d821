"""The pages of a report one under the other: large to read, or small to choose from."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from ui.stages.commit.pagepainter import PagePainter
from ui.theme import SMALL, font, theme

GAP, EDGE, THUMB, NUMBER = 16.0, 14.0, 74.0, 18.0
ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
FIT, WIDE = 0.0, -1.0
"""The whole page in view; the page as wide as the view."""
_SCREEN = 96 / 72
_KEYS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class PageStack(QAbstractScrollArea):
    """Pages in a column. `turned` carries the page in front, from 0, when that changes."""

    turned = Signal(int)

    def __init__(self, painter: PagePainter) -> None:
        super().__init__()
        self._painter = painter
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._boxes: list[QRectF] = []
        self.page, self._going = 0, False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        painter.drawn.connect(self._drawn)

    def present(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """Show other pages; the same one stays in front where there is one."""
        self._sizes = sizes
        self.page = min(self.page, max(len(sizes) - 1, 0))
        self._lay()
        self.go(self.page)

    def go(self, page: int) -> None:
        """Bring a page to the front."""
        if not self._boxes:
            return
        page = min(max(page, 0), len(self._boxes) - 1)
        changed, self.page = page != self.page, page
        self._going = True
        self._bring(self._boxes[page])
        self._going = False
        if changed:
            self.turned.emit(page)
        self.viewport().update()

    # Where pages lie; the two kinds of stack differ here ----------------------------------------------------------
    def _box_size(self, size: tuple[float, float]) -> tuple[float, float]:
        raise NotImplementedError

    def _foot(self) -> float:
        """Pixels under each page."""
        return 0.0

    def _margin(self, _high: float) -> float:
        """Pixels above the first and under the last page, which is so high."""
        return EDGE

    def _bring(self, box: QRectF) -> None:
        raise NotImplementedError

    def _lay(self) -> None:
        found = [self._box_size(size) for size in self._sizes]
        room = float(self.viewport().width())
        widest = max((wide for wide, _ in found), default=0.0) + 2 * EDGE
        across, y = max(room, widest), self._margin(found[0][1]) if found else EDGE
        self._boxes = []
        for wide, high in found:
            self._boxes.append(QRectF(round((across - wide) / 2), round(y), round(wide), round(high)))
            y += high + self._foot() + GAP
        height = self.viewport().height()
        self.verticalScrollBar().setPageStep(height)
        end = self._margin(found[-1][1]) if found else EDGE
        self.verticalScrollBar().setRange(0, max(round(y - GAP + end) - height, 0))
        self.horizontalScrollBar().setPageStep(round(room))
        self.horizontalScrollBar().setRange(0, max(round(widest - room), 0))
        self.viewport().update()

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def page_at(self, place: QPointF) -> int | None:
        """Return the page at a place of the viewport, None beside them."""
        seen = place + self._offset()
        return next((number for number, box in enumerate(self._boxes)
                     if box.adjusted(0, 0, 0, self._foot()).contains(seen)), None)

    def _scrolled(self, _value: int) -> None:
        self.viewport().update()

    def _drawn(self, _page: int) -> None:
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.go(self.page + _KEYS[key])
        elif key == Qt.Key.Key_Home:
            self.go(0)
        elif key == Qt.Key.Key_End:
            self.go(len(self._boxes) - 1)
        else:
            super().keyPressEvent(event)

    # Painting -----------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), theme()["rail"])
        offset = self._offset()
        view = QRectF(event.rect()).translated(offset)
        seen = [n for n, box in enumerate(self._boxes) if box.adjusted(0, 0, 0, self._foot()).intersects(view)]
        # What is asked for last is drawn first: the page in front.
        for number in sorted(seen, key=lambda n: -abs(n - self.page)):
            self._sheet(painter, number, self._boxes[number].translated(-offset))
        painter.end()

    def _sheet(self, painter: QPainter, number: int, box: QRectF) -> None:
        t, ratio = theme(), self.viewport().devicePixelRatioF()
        painter.fillRect(box, Qt.GlobalColor.white)
        image = self._painter.picture(number, round(box.width() * ratio)) or self._painter.nearest(number)
        if image is not None:
            painter.drawImage(box, image)
        painter.setPen(QPen(t["edge"], t.border))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)


class PageView(PageStack):
    """The large pages. `zoomed` says that the size has changed."""

    zoomed = Signal()

    def __init__(self, painter: PagePainter) -> None:
        super().__init__(painter)
        self.zoom = FIT
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_zoom(self, zoom: float) -> None:
        """Show pages at a zoom (1.0 is paper size on a screen of 96 dots an inch), FIT or WIDE."""
        self.zoom = zoom
        self._lay()
        self.go(self.page)
        self.zoomed.emit()

    def step_zoom(self, way: int) -> None:
        """Go to the next larger (1) or smaller (-1) zoom."""
        now = self.scale()
        found = [zoom for zoom in ZOOMS if (zoom > now * 1.01 if way > 0 else zoom < now * 0.99)]
        if found:
            self.set_zoom(found[0] if way > 0 else found[-1])

    def scale(self) -> float:
        """Return the zoom at which the page in front is seen."""
        if not self._boxes:
            return 1.0
        return self._boxes[self.page].width() / (self._sizes[self.page][0] * _SCREEN)

    def _box_size(self, size: tuple[float, float]) -> tuple[float, float]:
        wide, high = size
        room_w = max(self.viewport().width() - 2 * EDGE, 60.0)
        room_h = max(self.viewport().height() - 2 * EDGE, 60.0)
        scale = self.zoom * _SCREEN if self.zoom > 0 else room_w / wide
        if self.zoom == FIT:
            scale = min(scale, room_h / high)
        return wide * scale, high * scale

    def _margin(self, high: float) -> float:
        return max((self.viewport().height() - high) / 2, EDGE) if self.zoom == FIT else EDGE

    def _bring(self, box: QRectF) -> None:
        bar = self.verticalScrollBar()
        if self.zoom == FIT:
            bar.setValue(round(box.center().y() - self.viewport().height() / 2))
        else:
            bar.setValue(round(box.top() - EDGE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.go(self.page)

    def _scrolled(self, value: int) -> None:
        middle = value + self.viewport().height() / 2
        if self._boxes and not self._going:
            near = min(range(len(self._boxes)), key=lambda n: abs(self._boxes[n].center().y() - middle)
                       if not self._boxes[n].top() <= middle <= self._boxes[n].bottom() else -1.0)
            if near != self.page:
                self.page = near
                self.turned.emit(near)
        super()._scrolled(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.step_zoom(1)
        elif event.key() == Qt.Key.Key_Minus:
            self.step_zoom(-1)
        elif event.key() == Qt.Key.Key_0:
            self.set_zoom(FIT)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            t, edge = theme(), theme().focus
            painter.setPen(QPen(t["action"], edge))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2))
            painter.end()


class PageThumbs(PageStack):
    """The small pages, with their numbers; the one in front is framed. `picked` carries a page that was clicked."""

    picked = Signal(int)

    def __init__(self, painter: PagePainter) -> None:
        super().__init__(painter)
        self.setFixedWidth(round(THUMB + 2 * EDGE + 10))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _box_size(self, size: tuple[float, float]) -> tuple[float, float]:
        wide, high = size
        scale = THUMB / max(wide, high / 1.42)
        return wide * scale, high * scale

    def _foot(self) -> float:
        return NUMBER

    def _bring(self, box: QRectF) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if box.top() - GAP < bar.value():
            bar.setValue(round(box.top() - GAP))
        elif box.bottom() + NUMBER + GAP > bar.value() + height:
            bar.setValue(round(box.bottom() + NUMBER + GAP - height))

    def _sheet(self, painter: QPainter, number: int, box: QRectF) -> None:
        super()._sheet(painter, number, box)
        t, here = theme(), number == self.page
        if here:
            painter.setPen(QPen(t["action"], 3))
            painter.drawRect(box.adjusted(-2, -2, 2, 2))
        painter.setFont(font(SMALL, bold=here))
        painter.setPen(t["ink" if here else "quiet"])
        words = str(number + 1)
        wide = QFontMetricsF(painter.font()).horizontalAdvance(words) + 2
        painter.drawText(QRectF(box.center().x() - wide / 2, box.bottom() + 2, wide, NUMBER - 2),
                         Qt.AlignmentFlag.AlignCenter, words)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        page = self.page_at(event.position())
        if page is not None:
            self.picked.emit(page)
