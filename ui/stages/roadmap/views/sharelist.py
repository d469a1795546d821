"""One line of initiatives that belong to the place where the reader is: who finishes there, who takes what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from ui.widgets.marks import badge_icon, tip
from workshop.presentation import Heading
from workshop.roadmap.views.common import NO_WORDS, Lane

HIGH = 36
_ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """An initiative in the line, with what is to say of it."""

    initiative: str
    title: str
    label: str
    lane: Lane
    words: str = ""


class ShareList(QListWidget):
    """Left and Right walk, Enter and a double click ask for an initiative with `initiative_requested`."""

    initiative_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(False)
        self.setSpacing(2)
        self.setFixedHeight(HIGH + 12)
        self.setIconSize(QSize(18, 18))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setStyleSheet("QListWidget { background: transparent; border: none; }")
        self.itemDoubleClicked.connect(self._asked)

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Show these initiatives."""
        self.clear()
        for entry in entries:
            lane = Heading(entry.lane.capability, NO_WORDS, NO_WORDS, entry.lane.note, entry.lane.colour)
            words = f"{entry.label}  {entry.words}" if entry.words else entry.label
            item = QListWidgetItem(badge_icon(lane if entry.lane.capability else None), words)
            item.setData(_ID, entry.initiative)
            item.setToolTip(tip(entry.title, entry.words))
            self.addItem(item)

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (event.angleDelta().y() or event.angleDelta().x()))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._asked(item)
        else:
            super().keyPressEvent(event)

    def _asked(self, item: QListWidgetItem) -> None:
        self.initiative_requested.emit(item.data(_ID))
