"""The canvas in a window: fits, zooms to the pointer, pans, and walks by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from ui.canvas.items import CellItem
from ui.canvas.scene import CanvasScene
from ui.i18n import language

MOST, LEAST, FIT_MOST = 6.0, 0.2, 2.4
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}


class CanvasView(QGraphicsView):
    """One view of the canvas. `live` views take clicks and keys; the audience's do not."""

    def __init__(self, parent: QWidget | None = None, *, live: bool = True) -> None:
        super().__init__(parent)
        self._live = live
        self._fitted = True
        self._space = False
        self._drag: QPoint | None = None
        # What a whole room reads has larger letters and one language.
        self.canvas = CanvasScene(self, far=not live)
        self.setScene(self.canvas)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("background: transparent;")
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if live else Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.canvas.set_language(language())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.canvas.set_language(language())
            self.setAccessibleName(self.tr("Canvas"))
        super().changeEvent(event)

    def fit(self) -> None:
        """Show the whole canvas, not larger than is pleasant."""
        rect = self.canvas.sceneRect()
        if rect.isEmpty():
            return
        room = self.viewport().size()
        scale = min(room.width() / rect.width(), room.height() / rect.height(), FIT_MOST)
        self.resetTransform()
        self.scale(scale, scale)
        self.centerOn(rect.center())
        self._fitted = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._live:
            event.ignore()
            return
        self.zoom(1.0015 ** event.angleDelta().y())
        event.accept()

    def zoom(self, factor: float) -> None:
        """Zoom to the pointer, within bounds."""
        now = self.transform().m11()
        factor = min(max(now * factor, LEAST), MOST) / now
        self.scale(factor, factor)
        self._fitted = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._live:
            return
        if event.button() == Qt.MouseButton.MiddleButton or (self._space and
                                                             event.button() == Qt.MouseButton.LeftButton):
            self._drag = event.position().toPoint()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        item = self.itemAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and isinstance(item, CellItem):
            self.canvas.choose(item.show_value.cell)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            step = event.position().toPoint() - self._drag
            self._drag = event.position().toPoint()
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - step.x())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - step.y())
            self._fitted = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = None
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if self._live and isinstance(item, CellItem):
            self.canvas.choose(item.show_value.cell)
            self.canvas.cell_opened.emit(item.show_value.cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self._live:
            event.ignore()
        elif key in _ARROWS and event.modifiers() in (Qt.KeyboardModifier.NoModifier,
                                                      Qt.KeyboardModifier.KeypadModifier):
            self.canvas.step(*_ARROWS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.canvas.selected is not None:
            self.canvas.cell_opened.emit(self.canvas.selected)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(1.25)
        elif key == Qt.Key.Key_Minus:
            self.zoom(0.8)
        else:
            super().keyPressEvent(event)
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
        super().keyReleaseEvent(event)
