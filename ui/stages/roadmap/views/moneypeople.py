"""Money and people over time: what the plan takes in each period, of how much, and who takes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QScrollBar, QVBoxLayout

from ui.document import Document
from ui.stages.roadmap.views.base import EDGE, PlanView
from ui.stages.roadmap.views.loadchart import LEFT, LoadChart
from ui.stages.roadmap.views.loadtable import LoadTable
from ui.stages.roadmap.views.sharelist import Entry, ShareList
from ui.stages.roadmap.views.words import amount_words
from ui.widgets.parts import button, label
from workshop.roadmap.views.load import LoadPath, load_path

ROOM_FOR_TABLE = 440


class MoneyAndPeople(PlanView):
    """Bands above, the same numbers as a table beneath; at the foot, who takes the amount in question."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.value: LoadPath | None = None
        self.chart, self.table, self.takers = LoadChart(), LoadTable(), ShareList()
        self.exact, self.bar = button(checkable=True), QScrollBar(Qt.Orientation.Horizontal)
        self.words, self._who = label("head"), label("hush")
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.chart)
        head, foot = QHBoxLayout(), QHBoxLayout()
        for row, first, second in ((head, self.words, self.exact), (foot, self._who, self.takers)):
            row.setContentsMargins(EDGE, 0, EDGE, 0)
            row.setSpacing(10)
            row.addWidget(first, 1 if row is head else 0)
            row.addWidget(second, 0 if row is head else 1)
        box = QVBoxLayout(self.body)
        box.setContentsMargins(0, 8, 0, 8)
        box.setSpacing(6)
        box.addLayout(head)
        box.addWidget(self.area, 1)
        box.addWidget(self.bar)
        box.addWidget(self.table)
        box.addLayout(foot)
        self.chart.place_changed.connect(self._told)
        self.table.place_chosen.connect(self.chart.choose)
        self.chart.resized.connect(self._arrange)
        self.bar.valueChanged.connect(self.chart.scroll)
        self.bar.valueChanged.connect(self.table.horizontalScrollBar().setValue)
        self.table.horizontalScrollBar().valueChanged.connect(self.bar.setValue)
        self.exact.toggled.connect(self.table.setVisible)
        self.exact.setChecked(True)
        self.takers.initiative_requested.connect(self.initiative_requested)
        self.setFocusProxy(self.chart)
        self.retranslate()

    def name_parts(self) -> None:
        self.chart.setAccessibleName(self.tr("Money and people over time"))
        self.exact.setText(self.tr("Exact values"))
        self.exact.setToolTip(self.tr("Show or hide the table beneath the chart (Alt+V)"))
        self.bar.setAccessibleName(self.tr("Periods"))
        self.table.setAccessibleName(self.tr("Exact values"))
        self.takers.setAccessibleName(self.tr("Who takes it"))

    def empty_words(self) -> str:
        if not self.document.workshop.initiatives:
            return self.tr("There is no plan yet: it is made of initiatives. Add some on the page Initiatives first "
                           "(Ctrl+6).")
        if self.plan is None or not self.plan.entries:
            return self.tr("There is no plan yet. Press Ctrl+R to plan; then this shows how much money and how "
                           "many people it takes in each period.")
        return ""

    def fill(self) -> None:
        if self.value is None:
            # Where there is little room the picture comes first.
            self.exact.setChecked(self.height() >= ROOM_FOR_TABLE)
        self.value = load_path(self.document.workshop, self.plan, today=self.today())
        self.chart.display(self.value)
        self.table.show_load(self.value)
        self._arrange()
        self._told()

    def alternate(self) -> None:
        """Show or put away the table."""
        self.exact.toggle()

    def _arrange(self) -> None:
        """Put the columns of the table beneath those of the chart."""
        if self.value is None:
            return
        grow, columns = self.chart.grow, self.chart.columns()
        first = columns.x(0)
        edges = [round((columns.x(index) - first) * grow) for index in range(columns.count + 1)]
        self.table.arrange(round(LEFT * grow), edges, grow)
        hidden = edges[-1] + round(LEFT * grow) - self.chart.width()
        self.bar.setRange(0, max(hidden, 0))
        self.bar.setPageStep(self.chart.width() - round(LEFT * grow))
        self.bar.setSingleStep(round(columns.width * grow))
        self.bar.setVisible(hidden > 0)

    def _bring(self, period: int) -> None:
        """Scroll until a column is in sight."""
        grow, columns, seen = self.chart.grow, self.chart.columns(), self.bar.pageStep()
        left, wide = round(period * columns.width * grow), round(columns.width * grow)
        self.bar.setValue(min(max(self.bar.value(), left + wide - seen), left))

    def _told(self) -> None:
        """Say the amount where the reader is, and who takes it; the table follows."""
        self.words.setText(self.chart.words())
        show, period, index = self.value, self.chart.period, self.chart.row
        if show is None:
            return
        if period < 0:
            self._who.setText(self.tr("Choose a column to see who takes it."))
            self.takers.show_entries(())
            return
        self._bring(period)
        row = show.rows[index]
        shares = row.shares[period]
        self._who.setText(self.tr("Taken in {0} by:").format(show.periods[period]) if shares else
                          self.tr("Nothing is taken in {0}.").format(show.periods[period]))
        self.takers.show_entries(Entry(s.initiative, s.title, s.label, s.lane, amount_words(row, s.amount))
                                 for s in shares)
        self.table.go_to(period, index)
