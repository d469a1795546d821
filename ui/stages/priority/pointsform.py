"""A number for each thing: points of a hundred, or its swing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from ui.i18n import Speaks, language
from ui.stages.priority.words import missing_words
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip
from ui.widgets.stepsthrough import StepsThrough
from workshop.insight.weighing import missing
from workshop.model.planning import Points, Weighing
from workshop.priorityshow import WeightShow

UNSAID, STEP = -1, 5


class PointBox(QSpinBox):
    """A number from 0 to 100; in a swing it can also be not said yet. Told when it is done, not at each digit."""

    def __init__(self, name: str, *, unsaid: bool) -> None:
        super().__init__()
        self.name = name
        self.setRange(UNSAID if unsaid else 0, 100)
        if unsaid:
            self.setSpecialValueText("–")
        self.setSingleStep(STEP)
        self.setKeyboardTracking(False)
        self.setFixedWidth(72)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)


class PointsForm(Speaks):
    """Rows of names and numbers. `weighed` carries the new Weighing."""

    weighed = Signal(object)

    def __init__(self, method: str) -> None:
        super().__init__()
        self._swing = method == "swing"
        self._weighing = Weighing()
        self._things: tuple[WeightShow, ...] = ()
        self.boxes: dict[str, PointBox] = {}
        self._names: list[QWidget] = []
        self._guide = StepsThrough(self)
        self._words, self.left = label("quiet", wrap=True), label()
        self.whole = button()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._words)
        box.addLayout(self._grid)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.whole)
        foot.addStretch(1)
        foot.addWidget(self.left)
        box.addLayout(foot)
        self.whole.clicked.connect(self.make_whole)
        self.whole.setVisible(not self._swing)
        self.left.setVisible(not self._swing)
        self.retranslate()

    def retranslate(self) -> None:
        self._words.setText(
            self.tr("Imagine all of them at level 1. What would you raise first? That is 100; how much is each of the "
                    "others worth beside it?") if self._swing
            else self.tr("Share 100 points: the more a level is worth to you, the more points."))
        self.whole.setText(self.tr("Make it 100"))
        self.whole.setToolTip(self.tr("Scale all points so that they sum to 100 (Alt+M)"))
        self._fill()

    def present(self, things: Sequence[WeightShow], weighing: Weighing) -> None:
        """Show the numbers of a weighing."""
        if [t.id for t in things] != [t.id for t in self._things]:
            self._things = tuple(things)
            self._rows()
        self._things, self._weighing = tuple(things), weighing
        self._fill()

    def _rows(self) -> None:
        for old in (*self._names, *self.boxes.values()):
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.boxes, self._names = {}, []
        for row, thing in enumerate(self._things):
            name, box = label(), PointBox(thing.id, unsaid=self._swing)
            box.installEventFilter(self._guide)
            box.lineEdit().installEventFilter(self._guide)
            box.valueChanged.connect(self._changed)
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(box, row, 1)
            self._names.append(name)
            self.boxes[thing.id] = box

    def _fill(self) -> None:
        given = {p.id: round(p.points) for p in self._weighing.points}
        for thing, name in zip(self._things, self._names, strict=True):
            words, box = thing.name.in_(language()), self.boxes[thing.id]
            name.setText(words)  # type: ignore[attr-defined]
            box.setAccessibleName(words)
            box.blockSignals(True)
            box.setValue(given.get(thing.id, UNSAID if self._swing else 0))
            box.blockSignals(False)
        found = missing(self._weighing, tuple(self.boxes)) if self._weighing.method == "points" else None
        total = sum(given.get(name, 0) for name in self.boxes)
        self.left.setText(self.tr("Sum: {0} of 100").format(total))
        self.left.setToolTip(as_tip("" if found is None or found.nothing else missing_words(found)))
        self.whole.setEnabled(total not in (0, 100))

    def _changed(self) -> None:
        self.weighed.emit(Weighing("swing" if self._swing else "points", tuple(
            Points(name, float(box.value())) for name, box in self.boxes.items() if box.value() > UNSAID)))

    def make_whole(self) -> None:
        """Scale all points so that they sum to 100; whole points, the largest rests get the odd ones."""
        given = {name: box.value() for name, box in self.boxes.items()}
        total = sum(given.values())
        # The key reaches it also while another way of weighing is in front.
        if self._swing or self.isHidden() or total in (0, 100):
            return
        exact = {name: 100 * value / total for name, value in given.items()}
        whole = {name: int(value) for name, value in exact.items()}
        for name in sorted(exact, key=lambda n: whole[n] - exact[n])[:100 - sum(whole.values())]:
            whole[name] += 1
        self.weighed.emit(Weighing("points", tuple(Points(name, float(value)) for name, value in whole.items())))
