"""The charts beside the canvas: one at a time, read in a line of words, saved as PNG or SVG."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.charts.legend import ChartLegend
from ui.document import Document
from ui.i18n import Speaks, in_a_row, language
from ui.messages import words_for
from ui.screenwords import say_words
from ui.widgets.elidebox import ElideBox
from ui.widgets.flow import FlowLayout
from ui.widgets.names import with_suffix
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip
from workshop.changes import Change, Topic
from workshop.charts.build import Chart, build
from workshop.charts.common import CHARTS, PLACED, ChartKind
from workshop.errors import PentatoneError
from workshop.insight.analysis import after_plan
from workshop.model.score import Cell
from workshop.presentation import leaves
from workshop.report.charts.reading import legend_of, reading, title, values

if TYPE_CHECKING:
    from ui.charts.value import ValueChart

# What a chart shows hangs on these, and on nothing else in the file.
TOPICS: tuple[Topic, ...] = ("settings", "scope", "people", "scores", "targets", "initiatives", "plan")


class ChartPanel(Speaks):
    """Choices, the chart, its legend and the line that reads it. `notice` carries a sentence for the status line.

    pyqtgraph is loaded when the panel is first seen. While the panel is hidden, changes wait until it is shown again.
    """

    notice = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.cell: Cell | None = None
        self.kind: ChartKind = "radar"
        self.chart: Chart | None = None
        self._plots: dict[str, ValueChart[Any]] = {}
        self._stale = True
        self._folder = document.path.parent
        self.choices: dict[ChartKind, QPushButton] = {}
        self._group = QButtonGroup(self)
        self.leaf = ElideBox()
        self.legend = ChartLegend()
        self.reading = label(wrap=True)
        self.empty = label("quiet", wrap=True)
        self._sheet = QWidget()
        self.save_png, self.save_svg = button(), button()
        # A timer of our own dies with us; a bare singleShot would call into a deleted widget.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._fill)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.setProperty("look", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 12, 14, 12)
        box.setSpacing(8)
        row = _FlowRow()
        for kind in CHARTS:
            made = button(checkable=True)
            made.setProperty("chart", kind)
            self._group.addButton(made)
            self.choices[kind] = made
            row.flow.addWidget(made)
        self.choices[self.kind].setChecked(True)
        self._group.buttonClicked.connect(self._chosen)
        self.leaf.activated.connect(self._leaf_chosen)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # No stack: it would be as tall as its tallest page, and a full dot plot is tall.
        inside = QVBoxLayout(self._sheet)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.empty)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sheet.setProperty("look", "paper")
        area.setWidget(self._sheet)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        for made, pressed in ((self.save_png, self._ask_png), (self.save_svg, self._ask_svg)):
            made.clicked.connect(pressed)
            foot.addWidget(made)
        for part in (row, self.leaf):
            box.addWidget(part)
        box.addWidget(area, 1)
        box.addWidget(self.legend)
        box.addWidget(self.reading)
        box.addLayout(foot)
        self.setMinimumWidth(320)

    # What is shown ------------------------------------------------------------------------------------------------
    def choose(self, kind: ChartKind) -> None:
        """Show another chart."""
        self.kind = kind
        self.choices[kind].setChecked(True)
        self._later()

    def show_cell(self, cell: Cell | None) -> None:
        """Show the charts of a cell: a canvas cell, or one question inside it; None for no cell."""
        self.cell = cell
        if self.kind in PLACED:
            self._later()

    def refresh(self, change: Change) -> None:
        """Update what `change` touched."""
        if change.about(*TOPICS):
            self._later()

    def retranslate(self) -> None:
        names: dict[ChartKind, str] = {
            "radar": self.tr("Capabilities"), "elements": self.tr("Elements"), "dots": self.tr("Dots"),
            "matrix": self.tr("Importance × gap"), "rounds": self.tr("Rounds"),
            "distribution": self.tr("Distribution")}
        tips: dict[ChartKind, str] = {
            "radar": self.tr("Radar by capability"), "elements": self.tr("Radar by element"),
            "dots": self.tr("Every vote of the element as a dot"), "matrix": self.tr("Importance × gap"),
            "rounds": self.tr("From round to round in the cell"), "distribution": self.tr("Votes of the cell")}
        for kind, made in self.choices.items():
            made.setText(names[kind])
            made.setToolTip(as_tip(tips[kind]))
            made.setAccessibleName(tips[kind])
        self.setAccessibleName(self.tr("Charts"))
        self.leaf.setAccessibleName(self.tr("Question inside the cell"))
        self.save_png.setText(self.tr("Save PNG…"))
        self.save_svg.setText(self.tr("Save SVG…"))
        self._later()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._soon.start(0)

    def _later(self) -> None:
        """Draw once after all that is happening now, and only if anybody can see it."""
        self._stale = True
        if self.isVisible():
            self._soon.start(0)

    def _chosen(self, made: QAbstractButton) -> None:
        self.choose(made.property("chart"))

    def _leaf_chosen(self, index: int) -> None:
        self.cell = Cell(*self.leaf.itemData(index))
        self._later()

    def _value(self) -> Chart | None:
        """Return the value of the chosen chart as the file is now."""
        workshop, analysis = self._document.workshop, self._document.analysis
        after = after_plan(workshop, analysis) if self.kind in ("radar", "elements") else None
        return build(self.kind, workshop, analysis, self._place(), after)

    def _place(self) -> Cell | None:
        """Return the question to show: of an opened cell the one chosen, else the first."""
        workshop = self._document.workshop
        if self.cell is None or not workshop.pack.has_item(self.cell.item):
            return None
        if self.cell.item in workshop.items_of(self.cell.element):
            return self.cell
        inside = leaves(workshop, self.cell)
        return inside[0] if inside else self.cell

    def _fill(self) -> None:
        self._stale = False
        say = say_words()
        self.chart = self._value()
        self._fill_leaf()
        text = reading(self.chart, say)
        blank = self.chart is None or bool(self.chart.empty)
        self.reading.setText("" if blank else text)
        self.reading.setVisible(not blank)
        self.legend.present([] if self.chart is None else legend_of(self.chart, say))
        self.empty.setText(self._why_empty(text) if blank else "")
        if self.chart is None or blank:
            self._front(self.empty)
        else:
            plot = self._plot(self.kind)
            self._front(plot)
            plot.present(self.chart, say)
            plot.setAccessibleName(title(self.chart, say))
            plot.setAccessibleDescription(say.sentences(text, *values(self.chart, say)))
        self.setAccessibleDescription(text)
        for made in (self.save_png, self.save_svg):
            made.setEnabled(not blank)

    def _why_empty(self, text: str) -> str:
        """Return why nothing can be drawn, and while nothing is scored at all, what to do first."""
        workshop = self._document.workshop
        if any(workshop.latest_shown(cell) is not None for cell in workshop.cells()):
            return text
        return in_a_row(text, self.tr("Choose a cell and press Enter to score it: the chart follows."))

    @property
    def shown(self) -> QWidget:
        """The drawing in front, or the words that stand for it."""
        return next((plot for plot in self._plots.values() if not plot.isHidden()), self.empty)

    def _front(self, widget: QWidget) -> None:
        others: list[QWidget] = [self.empty, *self._plots.values()]
        for other in others:
            if other is not widget:
                other.hide()
        widget.show()

    def _fill_leaf(self) -> None:
        """List the questions of the canvas cell where there are several and the chart is about one of them."""
        workshop, place = self._document.workshop, self._place()
        self.leaf.clear()
        if place is not None and self.kind in ("rounds", "distribution"):
            pack = workshop.pack
            inside = leaves(workshop, Cell(place.element, pack.capability_of(place.item).id))
            for leaf in inside if len(inside) > 1 else ():
                self.leaf.addItem(pack.item(leaf.item).name.in_(language()), tuple(leaf))
                if leaf == place:
                    self.leaf.setCurrentIndex(self.leaf.count() - 1)
        self.leaf.setVisible(self.leaf.count() > 0)

    def _plot(self, kind: ChartKind) -> ValueChart[Any]:
        """Return the drawing of a kind, made when first asked for; both radars share theirs."""
        key = "radar" if kind == "elements" else kind
        if key not in self._plots:
            from ui.charts.drawings import plot_of
            self._plots[key] = made = plot_of(key)
            inside = self._sheet.layout()
            assert inside is not None
            inside.addWidget(made)
        return self._plots[key]

    # Files --------------------------------------------------------------------------------------------------------
    def save(self, path: Path) -> bool:
        """Write the chart by the suffix of `path`, .png or .svg; False when it failed, after `notice` told why."""
        from ui.charts.saving import save_chart
        chart = self._value()
        if chart is None or chart.empty:
            self.notice.emit(reading(chart, say_words()))
            return False
        self._folder = path.parent
        try:
            save_chart(chart, say_words(), path,
                       rehearsal=self._document.workshop.settings.rehearsal)
        except PentatoneError as error:
            self.notice.emit(words_for(error))
            return False
        self.notice.emit(self.tr("{0} is written.").format(path.name))
        return True

    def _ask_png(self) -> None:
        self._ask(".png", self.tr("PNG pictures (*.png)"))

    def _ask_svg(self) -> None:
        self._ask(".svg", self.tr("SVG drawings (*.svg)"))

    def _ask(self, suffix: str, pattern: str) -> None:
        if self.chart is None:
            return
        name = title(self.chart, say_words())
        start = self._folder / (clean(name) + suffix)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the chart"), str(start), pattern)
        if chosen:
            self.save(with_suffix(Path(chosen), suffix))


def clean(name: str) -> str:
    """Return a title as the name of a file."""
    return " ".join("".join(" " if character in '\\/:*?"<>|：？' else character for character in name).split())


class _FlowRow(QWidget):
    """Buttons that wrap where the panel is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self.flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(320, self.flow.heightForWidth(max(self.width(), 320)))
