"""The texts of the last run that were not handed over: each in full, where and when it was typed, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.parts import button, label, rule
from ui.widgets.sidepanel import SidePanel
from ui.widgets.tallarea import TallArea

LONGEST = 3000


class Found(NamedTuple):
    """One text: its place in the file, the text, where and when it was typed in words."""

    key: str
    text: str
    where: str
    when: str


class DraftRow(QWidget):
    """One text with its buttons; `wanted` carries its place and what to do: back, copy, park or drop."""

    wanted = Signal(str, str)

    def __init__(self, found: Found) -> None:
        super().__init__()
        self.key = found.key
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 12, 0, 12)
        box.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(12)
        self.where, self.when, self.text = label("head", wrap=True), label("quiet"), label(wrap=True)
        self.where.setText(found.where)
        self.when.setText(found.when)
        words = found.text.strip()
        self.text.setText(words if len(words) <= LONGEST else words[:LONGEST] + " …")
        head.addWidget(self.where, 1)
        head.addWidget(self.when)
        box.addLayout(head)
        box.addWidget(self.text)
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(6)
        self.buttons = {name: button("primary" if name == "back" else "") for name in ("back", "copy", "park", "drop")}
        for name, made in self.buttons.items():
            made.setProperty("what", name)
            made.clicked.connect(self._pressed)
            row.addWidget(made)
        row.addStretch(1)
        box.addLayout(row)

    def _pressed(self) -> None:
        self.wanted.emit(self.key, str(self.sender().property("what")))


class DraftPanel(SidePanel):
    """`wanted` carries the place of a text and what to do with it: back, copy, park or drop."""

    wanted = Signal(str, str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.rows: list[DraftRow] = []
        self._rules: list[QWidget] = []
        self._title, self._note, self._close = label("title"), label("quiet", wrap=True), button()
        self._note.setContentsMargins(0, 0, 12, 0)
        self._close.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 12, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        self._area = TallArea()
        self._list = QVBoxLayout(self._area.inner)
        self._list.setContentsMargins(0, 0, 12, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self.box.setContentsMargins(22, 14, 10, 14)
        self.box.setSpacing(10)
        self.box.addLayout(head)
        self.box.addWidget(self._note)
        self.box.addWidget(self._area, 1)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Not handed over"))
        self.setAccessibleName(self._title.text())
        self._note.setText(self.tr(
            "This was typed in the last run, and the program ended before it was handed over. It is in the file, but "
            "in no step, no report and no export."))
        self._close.setText(self.tr("Close (Esc)"))
        for row in self.rows:
            self._name(row)

    def _name(self, row: DraftRow) -> None:
        words = {"back": self.tr("Put it back"), "copy": self.tr("Copy"), "park": self.tr("To the parking lot"),
                 "drop": self.tr("Throw away")}
        for name, made in row.buttons.items():
            made.setText(words[name])
            made.setAccessibleName(f"{words[name]}: {row.where.text()}")

    def present(self, found: Sequence[Found]) -> None:
        """Show these texts."""
        for old in (*self.rows, *self._rules):
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows, self._rules = [DraftRow(one) for one in found], [rule() for _ in found]
        for place, (line, row) in enumerate(zip(self._rules, self.rows, strict=True)):
            row.wanted.connect(self.wanted)
            self._name(row)
            self._list.insertWidget(2 * place, line)
            self._list.insertWidget(2 * place + 1, row)
        self._area.fit()

    def first_focus(self) -> QWidget:
        return self.rows[0].buttons["back"] if self.rows else self._close
