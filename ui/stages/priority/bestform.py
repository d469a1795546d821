"""Best and worst first, then each thing beside these two (BWM)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QGridLayout, QLabel, QSpinBox, QVBoxLayout

from ui.i18n import Speaks, language
from ui.widgets.parts import label
from ui.widgets.stepsthrough import StepsThrough
from workshop.insight.weighing import Couple, bwm_couples
from workshop.model.planning import Pair, Weighing
from workshop.priorityshow import WeightShow


class TimesBox(QSpinBox):
    """1 to 9 times as important; 0 is not said yet."""

    def __init__(self, couple: Couple) -> None:
        super().__init__()
        self.couple = couple
        self.setRange(0, 9)
        self.setSpecialValueText("–")
        self.setKeyboardTracking(False)
        self.setFixedWidth(56)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)


class BestWorstForm(Speaks):
    """Two choices, then one number a comparison. `weighed` carries the new Weighing."""

    weighed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._things: tuple[WeightShow, ...] = ()
        self._weighing = Weighing("bwm")
        self.best, self.worst = QComboBox(), QComboBox()
        self.boxes: dict[Couple, TimesBox] = {}
        self._lines: list[QLabel] = []
        self._guide = StepsThrough(self)
        self._words, self._best_words, self._worst_words = label("quiet", wrap=True), label(), label()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._words)
        ends = QFormLayout()
        ends.setContentsMargins(0, 0, 0, 0)
        for words, field in ((self._best_words, self.best), (self._worst_words, self.worst)):
            ends.addRow(words, field)
            field.installEventFilter(self._guide)
            field.activated.connect(self._ends_chosen)
        box.addLayout(ends)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        box.addLayout(self._grid)
        self.retranslate()

    def retranslate(self) -> None:
        self._words.setText(self.tr("Name what matters most and what matters least, then compare each of the others "
                                    "with these two: 1 is equal, 9 is extremely more."))
        self._best_words.setText(self.tr("Matters most"))
        self._worst_words.setText(self.tr("Matters least"))
        self.best.setAccessibleName(self.tr("Matters most"))
        self.worst.setAccessibleName(self.tr("Matters least"))
        self._fill()

    def present(self, things: Sequence[WeightShow], weighing: Weighing) -> None:
        """Show the choices and numbers of a weighing."""
        self._things, self._weighing = tuple(things), weighing
        self._fill()

    def _fill(self) -> None:
        lang = language()
        for choice, chosen in ((self.best, self._weighing.best), (self.worst, self._weighing.worst)):
            choice.clear()
            choice.addItem("–", "")
            for thing in self._things:
                choice.addItem(thing.name.in_(lang), thing.id)
            choice.setCurrentIndex(max(choice.findData(chosen), 0))
        couples = bwm_couples(self._weighing, [t.id for t in self._things]) if self._named else ()
        if tuple(self.boxes) != couples:
            self._make_rows(couples)
        names = {thing.id: thing.short.in_(lang) for thing in self._things}
        known = {(p.one, p.other): p.times for p in self._weighing.pairs}
        known |= {(p.other, p.one): 1 / p.times for p in self._weighing.pairs}
        for line, (couple, field) in zip(self._lines, self.boxes.items(), strict=True):
            words = self.tr("{0} over {1}").format(names[couple[0]], names[couple[1]])
            line.setText(words)
            field.setAccessibleName(words)
            field.blockSignals(True)
            field.setValue(max(round(known[couple]), 1) if couple in known else 0)
            field.blockSignals(False)

    @property
    def _named(self) -> bool:
        ids = {thing.id for thing in self._things}
        best, worst = self._weighing.best, self._weighing.worst
        return best in ids and worst in ids and best != worst

    def _make_rows(self, couples: tuple[Couple, ...]) -> None:
        for old in (*self._lines, *self.boxes.values()):
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines, self.boxes = [], {}
        for row, couple in enumerate(couples):
            line, field = label(), TimesBox(couple)
            field.installEventFilter(self._guide)
            field.lineEdit().installEventFilter(self._guide)
            field.valueChanged.connect(self._changed)
            self._grid.addWidget(line, row, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(field, row, 1)
            self._lines.append(line)
            self.boxes[couple] = field

    def _ends_chosen(self) -> None:
        best, worst = self.best.currentData() or "", self.worst.currentData() or ""
        new = Weighing("bwm", best=best, worst=worst)
        # What was said about the couples that are still asked for, the same way round, stays.
        asked = set(bwm_couples(new, [t.id for t in self._things]))
        kept = tuple(p for p in self._weighing.pairs if (p.one, p.other) in asked)
        self.weighed.emit(Weighing("bwm", pairs=kept, best=best, worst=worst))

    def _changed(self) -> None:
        pairs = tuple(Pair(*couple, float(field.value())) for couple, field in self.boxes.items() if field.value())
        self.weighed.emit(Weighing("bwm", pairs=pairs, best=self._weighing.best, worst=self._weighing.worst))
