"""A scroll area for words that wrap: exactly as tall as they need at the width there is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget


class TallArea(QScrollArea):
    """Scrolls up and down only.

    Qt's own way asks wrapped labels for their height at the least width, and so scrolls over empty space.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inner = QWidget()
        self.inner.setProperty("look", "surface")
        self.inner.installEventFilter(self)
        self.setWidget(self.inner)

    def fit(self) -> None:
        """Give the words the room they need."""
        layout, width = self.inner.layout(), self.viewport().width()
        if layout is not None:
            layout.activate()
            needed = layout.totalHeightForWidth(width)
            if needed < 0:
                needed = layout.totalSizeHint().height()  # nothing in it wraps
            self.inner.resize(width, max(needed, self.viewport().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.inner and event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)
