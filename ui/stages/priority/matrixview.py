"""Importance and gap of all cells as a chart; pyqtgraph is loaded when it is first seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from ui.charts.legend import ChartLegend
from ui.document import Document
from ui.i18n import Speaks, in_a_row
from ui.screenwords import say_words
from ui.widgets.parts import label
from workshop.charts.build import build
from workshop.report.charts.reading import legend_of, reading, title, values

if TYPE_CHECKING:
    from ui.charts.value import ValueChart


class MatrixView(Speaks):
    """The chart, its legend, and the line that reads it."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.plot: ValueChart[Any] | None = None
        self.legend, self.reading = ChartLegend(), label(wrap=True)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._box.addWidget(self.legend)
        self._box.addWidget(self.reading)

    def retranslate(self) -> None:
        self.follow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()

    def follow(self) -> None:
        """Draw the gaps as they are now, if anybody can see it."""
        if not self.isVisible():
            return
        if self.plot is None:
            from ui.charts.drawings import plot_of
            self.plot = plot_of("matrix")
            self._box.insertWidget(0, self.plot, 1)
        say = say_words()
        chart = build("matrix", self._document.workshop, self._document.analysis, None, None)
        text = reading(chart, say)
        nothing = chart is None or bool(chart.empty)
        self.reading.setText(in_a_row(text, self.tr("Score cells (Ctrl+4), then set their targets (Ctrl+5)."))
                             if nothing else text)
        self.legend.present([] if chart is None else legend_of(chart, say))
        self.plot.setVisible(chart is not None and not chart.empty)
        if chart is not None and not chart.empty:
            self.plot.present(chart, say)
            self.plot.setAccessibleName(title(chart, say))
            self.plot.setAccessibleDescription(say.sentences(text, *values(chart, say)))
