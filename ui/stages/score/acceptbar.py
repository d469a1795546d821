"""After the reveal: accept a level with its words, or vote again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.i18n import Speaks
from ui.widgets.parts import button, label, restyle
from workshop.insight.levels import CellResult
from workshop.insight.rounds import Verdict, next_step
from workshop.model.score import Acceptance, Agreement

_AGREEMENTS: tuple[Agreement, ...] = ("agreed", "reservation", "not_agreed")


class AcceptBar(Speaks):
    """Level buttons, how far the room agrees, the words that belong to it, accept and vote again.

    No level is chosen in advance: a number that stands there already becomes everybody's opinion. `took_group` takes
    the group's own level by one key. Lines appear only when they are needed.
    """

    accepted = Signal(object)
    again_requested = Signal()
    line_left = Signal()

    def __init__(self, top: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: CellResult | None = None
        self._shown = ("", 0)
        self._levels: list[QPushButton] = []
        self._group = QButtonGroup(self)
        self._words, self._own = label(), button()
        self.reason, self.note, self.low, self.high = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.kind = QComboBox()
        self._accept, self._again = button(), button()
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
        row.addWidget(self._own)
        for entry in _AGREEMENTS:
            self.kind.addItem("", entry)
        self.kind.installEventFilter(self)
        row.addWidget(self.kind)
        row.addStretch(1)
        row.addWidget(self._again)
        row.addWidget(self._accept)
        box.addLayout(row)
        lines = QHBoxLayout()
        lines.setSpacing(8)
        for line in self._lines():
            line.setMaxLength(2000)
            line.installEventFilter(self)
            line.textChanged.connect(self._calm)
            lines.addWidget(line, 1)
        box.addLayout(lines)
        box.addWidget(self._problem)
        self._problem.hide()
        self._accept.clicked.connect(self.accept)
        self._again.clicked.connect(self.again_requested)
        self._own.clicked.connect(self.take_group)
        self._group.idToggled.connect(self._show_lines)
        self.kind.currentIndexChanged.connect(self._show_lines)

    def _lines(self) -> tuple[QLineEdit, ...]:
        return self.reason, self.note, self.low, self.high

    def retranslate(self) -> None:
        self._words.setText(self.tr("Level"))
        for index, words in enumerate((self.tr("agreed"), self.tr("with reservation"), self.tr("not agreed"))):
            self.kind.setItemText(index, words)
        self.kind.setAccessibleName(self.tr("How far the room agrees"))
        for line, words in zip(self._lines(), (
                self.tr("Why not the group's level?"), self.tr("The reservation, in a sentence"),
                self.tr("Position of the lower side"), self.tr("Position of the higher side")), strict=True):
            line.setPlaceholderText(words)
            line.setAccessibleName(words)
        self._accept.setText(self.tr("Accept  A"))
        self._again.setText(self.tr("Vote again  V"))
        self._show_own()

    def present(self, result: CellResult, verdict: Verdict | None) -> None:
        """Show what was accepted before; what is being typed for this result stays."""
        again = (f"{result.cell.element} {result.cell.item} {result.purpose}", result.round)
        fresh = again != self._shown or result.acceptance != (self._result.acceptance if self._result else None)
        self._result, self._shown = result, again
        step = next_step(verdict) if verdict is not None else "accept"
        # Once accepted, the one next action is the next cell, in the bar on top.
        open_ = result.acceptance is None
        for made, primary in ((self._accept, open_ and step != "again"), (self._again, open_ and step == "again")):
            restyle(made, "primary" if primary else "")
        if fresh:
            self._fill(result.acceptance)
            if open_ and verdict in ("stable dissent", "not converged"):
                # Both positions are the result then; agreement would have to be chosen.
                self.kind.setCurrentIndex(_AGREEMENTS.index("not_agreed"))
        self._show_own()

    def _fill(self, accepted: Acceptance | None) -> None:
        self._group.setExclusive(False)
        for made in self._levels:
            made.setChecked(accepted is not None and made.text() == str(accepted.level))
        self._group.setExclusive(True)
        self.kind.setCurrentIndex(_AGREEMENTS.index(accepted.agreement) if accepted else 0)
        low, high = (accepted.positions if accepted and len(accepted.positions) == 2 else ("", ""))
        for line, text in zip(self._lines(), (accepted.reason if accepted else "", accepted.note if accepted else "",
                                              low, high), strict=True):
            line.setText(text)
        self._calm()
        self._show_lines()

    def _show_own(self) -> None:
        own = self._own_level()
        self._own.setVisible(own is not None)
        if own is not None:
            self._own.setText(self.tr("The group's own: {0}  G").format(own))

    def _own_level(self) -> int | None:
        """Return the group's level; between two camps lies no level that the room has chosen."""
        if self._result is None or self._result.pattern == "two camps":
            return None
        return self._result.lower_median

    def _show_lines(self) -> None:
        level, agreement = self._group.checkedId(), self.kind.currentData()
        differs = self._result is not None and level >= 1 and level != self._result.lower_median
        self.reason.setVisible(differs)
        self.note.setVisible(agreement == "reservation")
        for line in (self.low, self.high):
            line.setVisible(agreement == "not_agreed")
        self._calm()

    def choose(self, level: int) -> None:
        """Pick a level."""
        self._levels[level - 1].setChecked(True)
        self._calm()

    def take_group(self) -> None:
        """Pick the group's own level."""
        own = self._own_level()
        if own is not None:
            self.choose(own)

    def typing(self) -> bool:
        """Tell whether keys belong to a line of words."""
        return any(line.hasFocus() for line in self._lines())

    def accept(self) -> None:
        """Accept the chosen level, or say what is missing."""
        level = self._group.checkedId()
        agreement: Agreement = self.kind.currentData()
        reason, note, low, high = (line.text().strip() for line in self._lines())
        if level < 1:
            if self._own_level() is None:
                words = self.tr("Choose a level first: press 1 to {0}.").format(len(self._levels))
            else:
                words = self.tr("Choose a level first: press 1 to {0}, or G for the group's own.").format(
                    len(self._levels))
            self._complain(words)
        elif self._result is not None and level != self._result.lower_median and not reason:
            self._complain(self.tr("This differs from the group's level: please type the reason."), self.reason)
        elif agreement == "reservation" and not note:
            self._complain(self.tr("Please type the reservation."), self.note)
        elif agreement == "not_agreed" and not (low and high):
            self._complain(self.tr("Please type both positions."), self.high if low else self.low)
        else:
            differs = self._result is not None and level != self._result.lower_median
            self.accepted.emit(Acceptance(
                level, agreement, note if agreement == "reservation" else "", reason if differs else "",
                (low, high) if agreement == "not_agreed" else ()))

    def _complain(self, words: str, line: QLineEdit | None = None) -> None:
        self._problem.setText(words)
        self._problem.show()
        if line is not None:
            line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _calm(self) -> None:
        self._problem.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.kind:
                if event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                    # Digits, A, V and G mean here what they mean on the reveal; a list of three needs no search.
                    event.ignore()
                    return True
                return False
            if event.key() == Qt.Key.Key_Escape:
                # Escape leaves the line, not the reveal; what was typed stays.
                self.line_left.emit()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                # Here and no further: the page around would go on to the next cell with the same key.
                self.accept()
                return True
        return super().eventFilter(watched, event)
