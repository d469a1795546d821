"""A place for the profile chart that loads pyqtgraph only when the chart is first looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout

from ui.document import Document
from ui.i18n import Speaks, language
from ui.widgets.parts import label

if TYPE_CHECKING:
    from ui.charts.profile import ProfileChart


class ChartHost(Speaks):
    """Shows the profile of the elements, and before there is one, what makes it."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._chart: ProfileChart | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(14, 0, 14, 8)
        self.setMinimumHeight(168)
        self._none = label("hush", wrap=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none.hide()
        self._box.addWidget(self._none)
        # A timer of our own dies with us; a bare singleShot would call into a deleted widget.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.refresh_or_make)

    def arrived(self) -> None:
        """The page is visible: make the chart after the page has been painted."""
        self._soon.start(0)

    def refresh_or_make(self) -> None:
        """Make the chart on first use and show the present values."""
        if self._chart is None:
            from ui.charts.profile import ProfileChart
            self._chart = ProfileChart()
            self._box.addWidget(self._chart)
        self.retranslate()

    def refresh(self) -> None:
        """Show the present values."""
        if self._chart is not None:
            workshop, analysis = self._document.workshop, self._document.analysis
            there = bool(workshop.targets) or analysis.profile.overall.level is not None
            self._chart.setVisible(there)
            self._none.setVisible(not there)
            self._chart.present(workshop, analysis, language())

    def retranslate(self) -> None:
        self._none.setText(self.tr("Levels and targets of each element appear here: score cells first (Ctrl+4), or "
                                   "choose one above and press the level to reach."))
        self.refresh()
