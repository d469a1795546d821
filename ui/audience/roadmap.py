"""The roadmap as the room sees it: the plan, nothing to press."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from ui.i18n import Speaks
from ui.stages.roadmap.ganttview import GanttView
from ui.theme import font
from ui.widgets.parts import label
from workshop.roadmap.gantt import GanttShow


class RoadmapBoard(Speaks):
    """Title, what the plan brings, and the Gantt chart."""

    def __init__(self) -> None:
        super().__init__()
        self._show: GanttShow | None = None
        self._title, self._words = label(), label("hush")
        self._title.setFont(font(26, bold=True))
        self._words.setFont(font(20))
        self.view = GanttView(live=False, least=13)
        box = QVBoxLayout(self)
        box.setContentsMargins(36, 24, 36, 24)
        for part in (self._title, self._words):
            box.addWidget(part)
        box.addWidget(self.view, 1)

    def present(self, title: str, show: GanttShow) -> None:
        """Show a plan."""
        self._show = show
        self._title.setText(title)
        self.view.present(show)
        self.retranslate()

    def retranslate(self) -> None:
        if self._show is None:
            return
        words = self.tr("Roadmap · {0} initiatives").format(len(self._show.bars))
        if self._show.now is not None and self._show.after is not None:
            levels = self.tr("overall level {0} → {1}")
            words += " · " + levels.format(f"{self._show.now:.1f}", f"{self._show.after:.1f}")
        self._words.setText(words)
