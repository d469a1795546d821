"""Where the ticked initiatives lead: the overall level now and then, and the radar of the capabilities."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from ui.charts.legend import ChartLegend
from ui.document import Document
from ui.i18n import Speaks
from ui.localtexts import digits
from ui.screenwords import say_words
from ui.stages.initiatives.flowrow import FlowRow
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip
from workshop.charts.radar import RadarChart, radar
from workshop.insight.analysis import projected
from workshop.report.charts.reading import values

if TYPE_CHECKING:
    from ui.charts.radar import RadarPlot

# Of the page's height the radar takes this share, within bounds (pixels).
RADAR_SHARE, RADAR_H, RADAR_MOST = 0.36, 244, 420


class OutcomePanel(Speaks):
    """Follows the ticks. `all_wanted` carries whether all or none are to be ticked; pyqtgraph comes when first seen."""

    all_wanted = Signal(bool)
    room_changed = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._ticked: tuple[str, ...] = ()
        self._wish: bool | None = None
        self._height = 0
        self._plot: RadarPlot | None = None
        self.chart: RadarChart | None = None
        self.level, self.count, self.legend = label(), label("quiet"), ChartLegend()
        self.every, self.radar, self.room = button(), button(checkable=True), button(checkable=True)
        for made in (self.every, self.radar, self.room):
            made.setStyleSheet("min-height: 26px; padding: 0 7px; font-size: 13px;")
        # A timer of our own dies with us; a bare singleShot would call into a deleted widget.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._draw)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self.level.setStyleSheet("font-size: 15px; font-weight: bold;")
        for part in (self.level, self.count):
            part.setMinimumHeight(28)
        self._box.addWidget(FlowRow(self.level, self.count, self.every, self.radar, self.room))
        self._box.addWidget(self.legend)
        self.every.clicked.connect(self._every)
        self.radar.clicked.connect(self._radar_clicked)
        self.room.toggled.connect(self._room_toggled)

    def retranslate(self) -> None:
        self.radar.setText(self.tr("Radar"))
        self.radar.setToolTip(self.tr("Show or hide the radar (Alt+R)"))
        self.room.setText(self.tr("To the room"))
        self.room.setToolTip(self.tr("Show the radar to the room instead of the canvas (Alt+O)"))
        self.setAccessibleName(self.tr("Where the ticked initiatives lead"))
        self._show()

    # Following ----------------------------------------------------------------------------------------------------
    def present(self, ticked: Collection[str]) -> None:
        """Show where these initiatives lead: in each cell the highest level that is reached wins."""
        self._ticked = tuple(ticked)
        self._show()

    def set_room(self, height: int) -> None:
        """Say how high the page is: the radar hides by itself where the list would be squeezed."""
        self._height = height
        if self._plot is not None:
            self._plot.setFixedHeight(self._radar_height())
        self._show_radar()

    def _radar_height(self) -> int:
        return round(min(max(self._height * RADAR_SHARE, RADAR_H), RADAR_MOST))

    @property
    def levels(self) -> tuple[float | None, float | None]:
        """The overall level now, and with those ticked initiatives."""
        document = self._document
        after = projected(document.workshop, document.analysis, self._ticked)
        return document.analysis.profile.overall.level, after.overall.level

    def _show(self) -> None:
        now, then = self.levels
        if now is None or then is None:
            self.level.setText(self.tr("No level yet"))
        else:
            self.level.setText(self.tr("Overall {0} → {1}").format(digits(now, 2), digits(then, 2)))
        total = len(self._document.workshop.initiatives)
        self.count.setText(f"✓ {len(self._ticked)}/{total}")
        self.count.setToolTip(as_tip(self.tr("{0} of {1} ticked").format(len(self._ticked), total)))
        self.count.setAccessibleName(self.count.toolTip())
        everything = len(self._ticked) == total
        self.every.setText(self.tr("Tick none") if everything else self.tr("Tick all"))
        self.every.setToolTip(self.tr("Tick all or none (Alt+A); Space ticks one"))
        self._show_radar()

    def _show_radar(self) -> None:
        on = self._wish if self._wish is not None else self._height >= 600
        self.radar.setChecked(on)
        self.legend.setVisible(on)
        if self._plot is not None:
            self._plot.setVisible(on)
        if on and self.isVisible():
            self._soon.start(0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_radar()

    def _draw(self) -> None:
        """Draw the radar with what is ticked now."""
        document, say = self._document, say_words()
        after = projected(document.workshop, document.analysis, self._ticked)
        chart, before = radar(document.workshop, document.analysis, "capability", after), self.chart
        self.chart = chart
        if self._plot is not None and chart == before and self._plot.language == say.language:
            # Most edits move no level; drawing is what takes the time.
            self._plot.setVisible(self.radar.isChecked() and not chart.empty)
            return
        if self._plot is None:
            from ui.charts.radar import RadarPlot
            self._plot = RadarPlot(ahead=True)
            self._box.insertWidget(1, self._plot)
        self.legend.present([] if self.chart.empty else [
            ("line", self.tr("now")), ("dash", self.tr("target")), ("after", self.tr("with those ticked"))])
        # The plot has its size before it is drawn: else it would be drawn twice.
        self._plot.setFixedHeight(self._radar_height())
        self._plot.setVisible(self.radar.isChecked() and not self.chart.empty)
        self._box.activate()
        self._plot.present(self.chart, say)
        self._plot.setAccessibleName(self.tr("Radar of the capabilities, now and with those ticked initiatives"))
        self._plot.setAccessibleDescription(say.sentences(*values(self.chart, say)))

    # Doing --------------------------------------------------------------------------------------------------------
    def toggle_radar(self) -> None:
        """Show or hide the radar, whatever the room."""
        self._wish = not self.radar.isChecked()
        self._show_radar()

    def _radar_clicked(self, on: bool) -> None:
        self._wish = on
        self._show_radar()

    @property
    def to_room(self) -> bool:
        """Whether the room sees the radar instead of the canvas."""
        return self.room.isChecked()

    def toggle_room(self) -> None:
        """Show the radar to the room, or the canvas again."""
        self.room.toggle()

    def _room_toggled(self, _on: bool) -> None:
        self.room_changed.emit()

    def toggle_all(self) -> None:
        """Tick all initiatives, or none when all are."""
        self.all_wanted.emit(len(self._ticked) < len(self._document.workshop.initiatives))

    def _every(self) -> None:
        self.toggle_all()
