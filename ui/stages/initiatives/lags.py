"""How long an initiative waits after each of its predecessors."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSizePolicy, QSpinBox, QVBoxLayout

from ui.i18n import Speaks
from ui.stages.initiatives.gate import FieldGate, is_typed, settle
from ui.widgets.marks import tip
from ui.widgets.parts import label
from workshop.model.initiative import Initiative, Lag
from workshop.model.workshop import Workshop
from workshop.periods import MONTHS
from workshop.rules import MAX_HORIZON

LAG_W = 116


class LagRow(Speaks):
    """One predecessor and the periods to wait after it."""

    edited = Signal()

    def __init__(self, gate: FieldGate) -> None:
        super().__init__()
        self.before, self._title, self._month = "", "", False
        self.name, self.periods = label("quiet"), QSpinBox()
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.periods.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.periods.setFixedWidth(LAG_W)
        self.periods.lineEdit().setTextMargins(7, 0, 0, 0)
        gate.watch(self.periods)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.name, 1)
        box.addWidget(self.periods)
        self.periods.editingFinished.connect(self.edited)

    def retranslate(self) -> None:
        self.periods.setSpecialValueText(self.tr("at once"))
        self.periods.setSuffix(self.tr(" months later") if self._month else self.tr(" quarters later"))
        self.periods.setAccessibleName(self.tr("Wait after {0}").format(self._title))
        self._elide()

    def present(self, workshop: Workshop, before: Initiative, periods: int) -> None:
        """Show a stored wait; a number that is being typed stays."""
        another = before.id != self.before
        self.before, self._title = before.id, before.title
        unit = workshop.planning.unit
        self._month = unit == "month"
        self.periods.setRange(0, MAX_HORIZON * 3 // MONTHS[unit])
        self.name.setToolTip(tip(before.title))
        self.retranslate()
        if another or not (self.periods.hasFocus() and is_typed(self.periods)):
            self.periods.setValue(periods)
            settle(self.periods)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        words = self.tr("after {0}").format(self._title)
        self.name.setText(QFontMetrics(self.name.font()).elidedText(
            words, Qt.TextElideMode.ElideRight, max(self.width() - LAG_W - 10, 40)))


class LagsEditor(Speaks):
    """A row for each predecessor. `edited` follows a number."""

    edited = Signal()

    def __init__(self, gate: FieldGate) -> None:
        super().__init__()
        self._gate = gate
        self.rows: list[LagRow] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)

    def present(self, workshop: Workshop, stored: Initiative) -> None:
        """Show the waits of a stored initiative, reusing the rows that are there."""
        before = [found for name in stored.predecessors if (found := workshop.initiative(name)) is not None]
        while len(self.rows) > len(before):
            row = self.rows.pop()
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(before):
            row = LagRow(self._gate)
            row.edited.connect(self.edited)
            self._box.addWidget(row)
            self.rows.append(row)
        for row, other in zip(self.rows, before, strict=True):
            row.present(workshop, other, stored.lag_after(other.id))
        self.setVisible(bool(before))

    def lags(self, predecessors: tuple[str, ...]) -> tuple[Lag, ...]:
        """Return the waits after these predecessors, in their order; none stands for at once."""
        said = {row.before: row.periods.value() for row in self.rows}
        return tuple(Lag(name, said[name]) for name in predecessors if said.get(name, 0) > 0)
