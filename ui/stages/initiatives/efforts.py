"""The people an initiative takes: person-months by role, with roles added by typing their names."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QHBoxLayout

from ui.document import Document
from ui.i18n import Speaks
from ui.ids import new_id
from ui.stages.initiatives.gate import FieldGate, is_typed, settle
from ui.stages.initiatives.growing import GrowingRows, cross
from ui.widgets.parts import label
from workshop.model.initiative import Effort, Initiative
from workshop.model.planning import Role
from workshop.rules import MAX_MONEY
from workshop.rules.parts import MAX_NAME

MONTHS_W = 84


class EffortRow(Speaks):
    """One role and its person-months. `edited` follows a number, `removed` the cross."""

    edited = Signal()
    removed = Signal(object)

    def __init__(self, gate: FieldGate) -> None:
        super().__init__()
        self.role, self._stored, self._shown = "", 0.0, 0.0
        self.name, self.months, self.remove = label(), QDoubleSpinBox(), cross()
        self.months.setRange(0, MAX_MONEY)
        self.months.setDecimals(1)
        self.months.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.months.setFixedWidth(MONTHS_W)
        self.months.lineEdit().setTextMargins(7, 0, 0, 0)
        gate.watch(self.months)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.name, 1)
        box.addWidget(self.months)
        box.addWidget(self.remove)
        self.months.editingFinished.connect(self.edited)
        self.remove.clicked.connect(self._removed)
        self.retranslate()

    def retranslate(self) -> None:
        self._name_fields()

    def _name_fields(self) -> None:
        words = self.tr("Person-months of {0}").format(self.name.text())
        self.months.setAccessibleName(words)
        self.remove.setAccessibleName(self.tr("Remove {0}").format(self.name.text()))

    def present(self, role: str, name: str, months: float) -> None:
        """Show a stored effort; a number that is being typed stays."""
        another = role != self.role
        self.role = role
        self.name.setText(name)
        self._name_fields()
        if another or not (self.months.hasFocus() and is_typed(self.months)):
            self.months.setValue(months)
            self._stored, self._shown = months, self.months.value()
            settle(self.months)

    def effort(self) -> Effort:
        """Return what the row says; a stored number may be finer than the field shows."""
        shown = self.months.value()
        return Effort(self.role, self._stored if shown == self._shown else shown)

    def _removed(self) -> None:
        self.removed.emit(self)


class EffortsEditor(GrowingRows[EffortRow]):
    """A row a role, and a field for the next one.

    `coming` is the role that is only typed and has to be stored with the rows, while `edited` tells of it.
    """

    def __init__(self, document: Document, gate: FieldGate) -> None:
        super().__init__(gate, 3)
        self._document, self._gate = document, gate
        self.coming: tuple[Role, ...] = ()
        self.line.setMaxLength(MAX_NAME)
        self.retranslate()

    def retranslate(self) -> None:
        self._head.setText(self.tr("Person-months by role"))
        self.line.setPlaceholderText(self.tr("+ Role: choose or type, then Enter"))
        self.add.setAccessibleName(self.tr("Role to add"))

    def make(self) -> EffortRow:
        row = EffortRow(self._gate)
        row.edited.connect(self.edited)
        row.removed.connect(self.remove)
        return row

    def present(self, stored: Initiative) -> None:
        """Show the stored efforts, reusing the rows that are there."""
        self._show(stored.efforts)

    def _show(self, efforts: tuple[Effort, ...]) -> None:
        planning = self._document.workshop.planning
        self.fit(efforts)
        names = {role.id: role.name for role in (*planning.roles, *self.coming)}
        for row, effort in zip(self.rows, efforts, strict=True):
            row.present(effort.role, names.get(effort.role, effort.role), effort.months)
        used = {effort.role for effort in efforts}
        self.add.offer([role.name for role in planning.roles if role.id not in used])
        if not is_typed(self.add):
            self.add.empty()

    def efforts(self) -> tuple[Effort, ...]:
        """Return what the rows say, in the order in which efforts are stored; nothing is no effort."""
        found = [effort for row in self.rows if (effort := row.effort()).months > 0]
        return tuple(sorted(found, key=_role))

    def take(self) -> None:
        """Add the role that was chosen or typed with one person-month; a new one becomes a role of the workshop."""
        name = self.typed()
        if not name:
            return
        roles = self._document.workshop.planning.roles
        role = next((r for r in roles if r.name.strip().casefold() == name.casefold()), None)
        if role is None:
            role = Role(new_id(), name)
            self.coming = (role,)
        if all(row.role != role.id for row in self.rows):
            self._show((*(row.effort() for row in self.rows), Effort(role.id, 1.0)))
            self.edited.emit()
            self.coming = ()
            self._to_number(role.id)

    def _to_number(self, role: str) -> None:
        row = next((row for row in self.rows if row.role == role), None)
        if row is not None:
            row.months.setFocus(Qt.FocusReason.OtherFocusReason)
            row.months.selectAll()


def _role(effort: Effort) -> str:
    return effort.role
