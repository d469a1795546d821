"""After the reveal: accept a level, with or without reservation, or vote again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.i18n import Speaks
from ui.widgets.parts import button, label
from workshop.insight.levels import CellResult
from workshop.model.score import Acceptance, Agreement

_AGREEMENTS: tuple[Agreement, ...] = ("agreed", "reservation", "not_agreed")


class AcceptBar(Speaks):
    """Level buttons, a line for the reason, accept and vote again. A level other than the group's needs a reason."""

    accepted = Signal(object)
    again_requested = Signal()
    line_left = Signal()

    def __init__(self, top: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: CellResult | None = None
        self._levels: list[QPushButton] = []
        self._group = QButtonGroup(self)
        self._words = label()
        self._reason = QLineEdit()
        self._reason.setMaxLength(500)
        self._reason.installEventFilter(self)
        self._kind = QComboBox()
        self._accept, self._again = button("primary"), button()
        self._problem = label("problem")
        self._build(top)
        self.retranslate()

    def _build(self, top: int) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._words)
        for level in range(1, top + 1):
            made = button(checkable=True)
            made.setText(str(level))
            made.setFixedWidth(40)
            made.setStyleSheet("padding: 0;")
            self._group.addButton(made, level)
            self._levels.append(made)
            row.addWidget(made)
        for entry in _AGREEMENTS:
            self._kind.addItem("", entry)
        row.addWidget(self._kind)
        row.addStretch(1)
        row.addWidget(self._again)
        row.addWidget(self._accept)
        box.addLayout(row)
        box.addWidget(self._reason)
        box.addWidget(self._problem)
        self._problem.hide()
        self._accept.clicked.connect(self.accept)
        self._again.clicked.connect(self.again_requested)
        self._reason.returnPressed.connect(self.accept)

    def retranslate(self) -> None:
        self._words.setText(self.tr("Level"))
        for index, words in enumerate((self.tr("agreed"), self.tr("with reservation"), self.tr("not agreed"))):
            self._kind.setItemText(index, words)
        self._kind.setAccessibleName(self.tr("How far the room agrees"))
        self._reason.setPlaceholderText(self.tr("Reason, reservation, or both positions"))
        self._accept.setText(self.tr("Accept  A"))
        self._again.setText(self.tr("Vote again  V"))

    def present(self, result: CellResult) -> None:
        """Offer the group's own level, or what was accepted before."""
        self._result = result
        accepted = result.acceptance
        # Between two camps lies no level that the room has chosen: the facilitator picks one, or votes again.
        split = result.pattern == "two camps"
        level = accepted.level if accepted else None if split else result.lower_median
        self._group.setExclusive(False)
        for made in self._levels:
            made.setChecked(False)
        self._group.setExclusive(True)
        if level is not None and level <= len(self._levels):
            self._levels[level - 1].setChecked(True)
        self._reason.setText(accepted.note if accepted else "")
        self._kind.setCurrentIndex(_AGREEMENTS.index(accepted.agreement) if accepted else 0)
        self._problem.hide()

    def choose(self, level: int) -> None:
        """Pick a level."""
        self._levels[level - 1].setChecked(True)
        self._problem.hide()

    def typing(self) -> bool:
        """Tell whether keys belong to the line of words."""
        return self._reason.hasFocus()

    def accept(self) -> None:
        """Accept the chosen level, or say what is missing."""
        level, note = self._group.checkedId(), self._reason.text().strip()
        agreement: Agreement = self._kind.currentData()
        if level < 1:
            self._complain(self.tr("Choose a level first: press 1 to {0}.").format(len(self._levels)), stay=True)
        elif self._result is not None and level != self._result.lower_median and not note:
            self._complain(self.tr("This differs from the group's level: please type the reason."))
        elif agreement != "agreed" and not note:
            self._complain(self.tr("Please type the reservation or the positions."))
        else:
            self._problem.hide()
            self.accepted.emit(Acceptance(level, agreement, note))

    def _complain(self, words: str, *, stay: bool = False) -> None:
        self._problem.setText(words)
        self._problem.show()
        if not stay:
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and \
                event.key() == Qt.Key.Key_Escape:
            # Escape leaves the line, not the reveal; what was typed stays.
            self.line_left.emit()
            return True
        return super().eventFilter(watched, event)
