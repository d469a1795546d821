"""The figures of an own case: one row each, at most as many as a card shows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.i18n import Speaks, language
from ui.library.fields import merged
from ui.widgets.casewords import STATUS, status_words
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip
from workshop.model.case import Figure
from workshop.model.text import Text
from workshop.packs.knowledge import MAX_FIGURES

_EMPTY = Figure(metric=Text.both(""), value=Text.both(""), unit=Text.both(""), printed="", line=0, year="")


class FigureRow(Speaks):
    """What, value, unit, year and kind of one figure."""

    edited = Signal()
    removed = Signal()

    def __init__(self, figure: Figure) -> None:
        super().__init__()
        self._before = figure
        self.what, self.value, self.unit, self.year = (QLineEdit() for _ in range(4))
        self.status = QComboBox()
        for status in STATUS:
            self.status.addItem("", status)
        self.status.setCurrentIndex(self.status.findData(figure.status))
        self.status.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.status.setMinimumContentsLength(8)
        self.gone = button()
        self.gone.clicked.connect(self.removed)
        lang = language()
        for made, words, stretch in ((self.what, figure.metric.in_(lang), 5), (self.value, figure.value.in_(lang), 2),
                                     (self.unit, figure.unit.in_(lang), 2), (self.year, figure.year, 2)):
            made.setText(words)
            made.setMinimumWidth(52)
            made.setProperty("stretch", stretch)
            made.textEdited.connect(self.edited)
        self.status.activated.connect(self.edited)
        self.problem = label("problem", wrap=True)
        self.problem.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        row = QHBoxLayout()
        row.setSpacing(6)
        for field in (self.what, self.value, self.unit, self.year):
            row.addWidget(field, field.property("stretch"))
        row.addWidget(self.status, 4)
        row.addWidget(self.gone)
        box.addLayout(row)
        box.addWidget(self.problem)
        self.retranslate()

    def retranslate(self) -> None:
        for made, words in ((self.what, self.tr("What is measured")), (self.value, self.tr("Value")),
                            (self.unit, self.tr("Unit")), (self.year, self.tr("Year"))):
            made.setPlaceholderText(words)
            made.setAccessibleName(words)
        for index in range(self.status.count()):
            self.status.setItemText(index, status_words(self.status.itemData(index)))
        self.status.setAccessibleName(self.tr("Kind of figure"))
        self.gone.setText("×")
        self.gone.setAccessibleName(self.tr("Remove this figure"))
        self.gone.setToolTip(as_tip(self.gone.accessibleName()))

    def figure(self) -> Figure | None:
        """Return the figure, None when nothing is typed."""
        lang, old = language(), self._before
        metric, value, unit, year = (f.text().strip() for f in (self.what, self.value, self.unit, self.year))
        if not (metric or value or unit):
            return None
        made = replace(old, metric=merged(old.metric, metric, lang), value=merged(old.value, value, lang),
                       unit=merged(old.unit, unit, lang), year=year, status=self.status.currentData())
        if (made.value, made.unit) != (old.value, old.unit):
            # What a document printed no longer holds.
            made = replace(made, printed=f"{value}{unit}", line=0)
        return made

    def complain(self, words: str) -> None:
        """Say what is wrong; an empty text takes it away."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))


class FigureRows(Speaks):
    """The rows and a button for one more."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[FigureRow] = []
        self.caption, self.more = label(), button()
        self.more.clicked.connect(self._one_more)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.caption)
        host = QWidget()
        self._box = QVBoxLayout(host)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)
        box.addWidget(host)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        box.addLayout(foot)
        self.retranslate()

    def retranslate(self) -> None:
        self.caption.setText(self.tr("Figures (at most {0}), each with its year").format(MAX_FIGURES))
        self.more.setText(self.tr("Add a figure"))

    def fill(self, figures: tuple[Figure, ...]) -> None:
        """Show these figures."""
        for row in list(self.rows):
            self._drop(row)
        for figure in figures:
            self._add(figure)
        self._bounds()

    def figures(self) -> tuple[tuple[FigureRow, Figure], ...]:
        """Return the rows in which something is typed, with their figures."""
        found = ((row, row.figure()) for row in self.rows)
        return tuple((row, figure) for row, figure in found if figure is not None)

    def _one_more(self) -> None:
        self._add(_EMPTY).what.setFocus()
        self._bounds()

    def _add(self, figure: Figure) -> FigureRow:
        row = FigureRow(figure)
        row.edited.connect(self.edited)
        row.removed.connect(self._removed)
        self.rows.append(row)
        self._box.addWidget(row)
        return row

    def _removed(self) -> None:
        row = self.sender()
        if isinstance(row, FigureRow):
            self._drop(row)
            self.more.setFocus()
            self.edited.emit()

    def _drop(self, row: FigureRow) -> None:
        self.rows.remove(row)
        row.hide()
        self._box.removeWidget(row)
        row.deleteLater()
        self._bounds()

    def _bounds(self) -> None:
        self.more.setEnabled(len(self.rows) < MAX_FIGURES)
