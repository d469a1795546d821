"""Content that needs room: where the window has less, it scrolls, and what has the keyboard comes into view."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QScrollArea, QVBoxLayout, QWidget

# A window may become this small; with a large text size on a small display it has to.
SMALLEST = QSize(400, 280)
# Where a window keeps the size in which nothing of it scrolls.
LEAST = "least"
# This much around what has the keyboard is shown with it.
MARGIN = 24


class RoomyArea(QScrollArea):
    """Shows `content` at least in the size `least`, whatever its layout would like; without one, as that likes."""

    def __init__(self, content: QWidget, least: QSize | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerWidget(QWidget())
        # A click on a button that leaves the keyboard where it is must not end up here either.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A layout with wrapped words would have its way otherwise, and scroll where it had been squeezed a little.
        self.setWidgetResizable(least is None)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        content = self.widget()
        if self._least is not None and content is not None:
            content.resize(self.viewport().size().expandedTo(self._least))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 60)

    def sizeHint(self) -> QSize:
        content = self.widget()
        return content.sizeHint() if content is not None else super().sizeHint()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        content = self.widget()
        if new is not None and content is not None and content.isAncestorOf(new):
            self.reveal(new)

    def reveal(self, part: QWidget) -> None:
        """Scroll until a part of the content is in view; a larger one is left alone where much is seen of it."""
        content, seen = self.widget(), self.viewport().size()
        if content is None or (content.width() <= seen.width() and content.height() <= seen.height()):
            return
        place = QRect(part.mapTo(content, QPoint(0, 0)), part.size())
        shown = place.intersected(QRect(-content.pos(), seen))
        if place.width() <= seen.width() and place.height() <= seen.height():
            self.ensureWidgetVisible(part, MARGIN, MARGIN)
        elif shown.width() < min(place.width(), seen.width()) / 2 \
                or shown.height() < min(place.height(), seen.height()) / 2:
            self.ensureVisible(place.left() + seen.width() // 2, place.top() + seen.height() // 2,
                               seen.width() // 2, seen.height() // 2)


def make_roomy_centre(window: QMainWindow, content: QWidget, width: int, height: int) -> None:
    """Put content into the middle of a window; it scrolls where the window is smaller than this (pixels)."""
    window.setCentralWidget(RoomyArea(content, QSize(width, height), window))
    window.setProperty(LEAST, QSize(width, height))
    window.setMinimumSize(SMALLEST)


def make_roomy(window: QWidget) -> RoomyArea:
    """Let all that is laid out in a window scroll where the window is smaller than its own least size up to now."""
    inner, outer, least = QWidget(), window.layout(), window.minimumSize()
    inner.setObjectName("roomy")
    if outer is not None:
        inner.setLayout(outer)  # Qt takes it from the window, with all that is in it
    box = QVBoxLayout(window)
    box.setContentsMargins(0, 0, 0, 0)
    area = RoomyArea(inner, least)
    box.addWidget(area)
    window.setProperty(LEAST, least)
    window.setMinimumSize(SMALLEST)
    return area
