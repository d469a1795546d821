"""The roadmap as the room sees it: the plan, nothing to press."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from ui.audience.room import pixels, unit
from ui.i18n import Speaks
from ui.localtexts import digits
from ui.stages.roadmap.ganttcanvas import GanttCanvas
from ui.theme import font
from ui.widgets.parts import label
from workshop.roadmap.gantt import GanttShow

# Read from five metres; where the rows do not fit, pages take turns.
LEAST, TURN_MS = 20, 12_000


class RoadmapBoard(Speaks):
    """Title, what the plan brings, and the Gantt chart."""

    def __init__(self) -> None:
        super().__init__()
        self._show: GanttShow | None = None
        self._title, self._words = label(), label("hush")
        self.view = GanttCanvas(live=False, least=LEAST)
        self._timer = QTimer(self)
        self._timer.setInterval(TURN_MS)
        self._timer.timeout.connect(self.turn)
        self._box = box = QVBoxLayout(self)
        for part in (self._title, self._words):
            box.addWidget(part)
        box.addWidget(self.view, 1)
        self._fit()

    def present(self, title: str, show: GanttShow) -> None:
        """Show a plan."""
        self._show = show
        self._title.setText(title)
        self.view.present(show)
        self.retranslate()

    def turn(self) -> None:
        """Show the next page, where there are several."""
        self.view.turn((self.view.page() + 1) % self.view.pages())
        self.retranslate()

    def retranslate(self) -> None:
        if self._show is None:
            return
        words = self.tr("Roadmap · {0} initiatives").format(len(self._show.bars))
        if self._show.now is not None and self._show.after is not None:
            levels = self.tr("overall level {0} → {1}")
            words += " · " + levels.format(digits(self._show.now, 1), digits(self._show.after, 1))
        if not self._show.fresh:
            words += " · " + self.tr("out of date")
        if self.view.pages() > 1:
            words += " · " + self.tr("page {0} of {1}").format(self.view.page() + 1, self.view.pages())
        self._words.setText(words)

    def _fit(self) -> None:
        """Take sizes for the projector."""
        high = self.height()
        self._title.setFont(font(pixels(26, high), bold=True))
        self._words.setFont(font(pixels(LEAST, high)))
        side, edge = pixels(36, high), pixels(24, high)
        self._box.setContentsMargins(side, edge, side, edge)
        self._box.setSpacing(pixels(6, high))
        self.view.set_least(LEAST * unit(high))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)
        # How many pages there are depends on the room that larger words leave.
        self._box.activate()
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()
        self.retranslate()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)
