"""Who does what: one line a person, with one of responsible, accountable, consulted, informed."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy

from ui.i18n import Speaks
from ui.stages.initiatives.gate import FieldGate, is_typed
from ui.stages.initiatives.growing import GrowingRows, cross
from ui.widgets.marks import tip
from ui.widgets.parts import button, label
from workshop.model.initiative import PARTS, Duty, Initiative, Part

BOX = 30


class DutyRow(Speaks):
    """A person with four boxes, one of them pressed. `edited` follows a press, `removed` the cross."""

    edited = Signal(object)
    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.person = ""
        self.name = label()
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.boxes: dict[Part, QAbstractButton] = {}
        self._group = QButtonGroup(self)
        self.remove = cross()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.name, 1)
        for part in PARTS:
            made = button(checkable=True)
            made.setText(part)
            made.setStyleSheet("padding: 0; min-height: 26px;")
            made.setFixedWidth(BOX)
            self._group.addButton(made)
            self.boxes[part] = made
            row.addWidget(made)
        row.addWidget(self.remove)
        self._group.buttonClicked.connect(self._pressed)
        self.remove.clicked.connect(self._removed)
        self.retranslate()

    def retranslate(self) -> None:
        words = {"R": self.tr("{0} is responsible: does the work"), "A": self.tr("{0} is accountable: answers for it"),
                 "C": self.tr("{0} is consulted before"), "I": self.tr("{0} is informed after")}
        for part, made in self.boxes.items():
            made.setAccessibleName(words[part].format(self.person))
            made.setToolTip(tip(words[part].format(self.person)))
        self.remove.setAccessibleName(self.tr("Remove {0}").format(self.person))

    def present(self, duty: Duty) -> None:
        """Show a stored duty."""
        self.person = duty.person
        self.boxes[duty.part].setChecked(True)
        self.retranslate()
        self._elide()

    def duty(self) -> Duty:
        """Return what the row says."""
        return Duty(self.person, next(part for part, made in self.boxes.items() if made.isChecked()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(self.width() - 4 * (BOX + 4) - 40, 40)
        self.name.setText(QFontMetrics(self.name.font()).elidedText(self.person, Qt.TextElideMode.ElideRight, room))
        self.name.setToolTip(tip(self.person))

    def _pressed(self, _box: QAbstractButton) -> None:
        self.edited.emit(self)

    def _removed(self) -> None:
        self.removed.emit(self)


class DutiesEditor(GrowingRows[DutyRow]):
    """A row a person and a field for the next one."""

    def __init__(self, gate: FieldGate) -> None:
        super().__init__(gate, 4, wrap=True)
        self._owner = ""
        self.retranslate()

    def retranslate(self) -> None:
        self._head.setText(self.tr("Parts: R responsible, A accountable (one), C consulted, I informed"))
        self.line.setPlaceholderText(self.tr("+ Person: choose or type, then Enter"))
        self.add.setAccessibleName(self.tr("Person to add"))

    def make(self) -> DutyRow:
        row = DutyRow()
        row.edited.connect(self._pressed)
        row.removed.connect(self.remove)
        return row

    def present(self, stored: Initiative, people: list[str]) -> None:
        """Show the stored duties; `people` are offered."""
        self._owner = stored.owner
        self._show(stored.duties)
        taken = {duty.person for duty in stored.duties}
        self.add.offer([name for name in people if name not in taken])
        if not is_typed(self.add):
            self.add.empty()

    def _show(self, duties: tuple[Duty, ...]) -> None:
        self.fit(duties)
        for row, duty in zip(self.rows, duties, strict=True):
            row.present(duty)

    def duties(self) -> tuple[Duty, ...]:
        """Return what the rows say, in the order in which duties are stored."""
        return tuple(sorted((row.duty() for row in self.rows), key=_person))

    def _pressed(self, row: DutyRow) -> None:
        """Only one person answers for it: who did before is responsible from now on."""
        if row.duty().part == "A":
            for other in self.rows:
                if other is not row and other.duty().part == "A":
                    other.present(dataclasses.replace(other.duty(), part="R"))
        self.edited.emit()

    def take(self) -> None:
        """Add the person that was chosen or typed: the owner answers for it, anybody else does the work."""
        name = self.typed()
        if not name or any(row.person == name for row in self.rows):
            return
        lone = name == self._owner and all(row.duty().part != "A" for row in self.rows)
        self._show((*(row.duty() for row in self.rows), Duty(name, "A" if lone else "R")))
        self.edited.emit()


def _person(duty: Duty) -> str:
    return duty.person
