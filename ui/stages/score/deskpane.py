"""What to discuss: where the room disagrees and it matters, and which cells are worth their details."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.document import Document
from ui.stages.score.groupsline import GroupsLine
from ui.stages.score.pane import ScorePane
from ui.stages.score.queuehalf import QueueHalf
from ui.stages.score.rowlist import cell_words
from ui.stages.score.triagehalf import TriageHalf
from ui.widgets.parts import button, label, rule
from workshop.changes import Change
from workshop.model.score import Cell

SIDE_BY_SIDE = 1150
Side = Literal["queue", "triage"]
_SIDES: tuple[Side, ...] = ("queue", "triage")
Deed = tuple[str, Callable[[], None]]


class DeskPane(ScorePane):
    """The facilitator's desk between two rounds: nothing of it reaches the audience."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.side: Side = "queue"
        self.queue, self.triage, self.groups = QueueHalf(document), TriageHalf(document), GroupsLine(document)
        self._halves: dict[Side, QWidget] = {"queue": self.queue, "triage": self.triage}
        self.tabs: dict[Side, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._back, self._title, self._between = button(), label("lead"), rule(upright=True)
        self._words = ("", True)
        self._build()
        self._wire()
        self.retranslate()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 12, 14, 12)
        box.setSpacing(10)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._back)
        top.addWidget(self._title)
        top.addStretch(1)
        for side in _SIDES:
            made = button(checkable=True)
            made.setProperty("side", side)
            self._group.addButton(made)
            self.tabs[side] = made
            top.addWidget(made)
        self.tabs[self.side].setChecked(True)
        self._back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        halves = QHBoxLayout()
        halves.setSpacing(16)
        halves.addWidget(self.queue, 6)
        halves.addWidget(self._between)
        halves.addWidget(self.triage, 5)
        box.addLayout(top)
        box.addLayout(halves, 1)
        box.addWidget(rule())
        box.addWidget(self.groups)
        self._arrange()

    def _wire(self) -> None:
        self._back.clicked.connect(self.back_requested)
        self._group.buttonClicked.connect(self._tab_clicked)
        for part in (self.queue, self.triage, self.groups):
            part.cell_requested.connect(self.cell_requested)
        for half in (self.queue, self.triage):
            half.changed.connect(self._tell)
        self.triage.go_requested.connect(self._go_on)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    def retranslate(self) -> None:
        self._back.setText(self.tr("← Canvas  Esc"))
        self._title.setText(self.tr("What to discuss"))
        self.tabs["queue"].setText(self.tr("To talk about"))
        self.tabs["triage"].setText(self.tr("Details to open"))
        self._follow()

    # Arrangement ------------------------------------------------------------------------------------------------
    @property
    def wide(self) -> bool:
        """Tell whether both halves stand side by side."""
        return self.width() >= SIDE_BY_SIDE

    def _arrange(self) -> None:
        wide = self.wide
        self._between.setVisible(wide)
        for side in _SIDES:
            self.tabs[side].setVisible(not wide)
            self._halves[side].setVisible(wide or side == self.side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (event.oldSize().width() >= SIDE_BY_SIDE) != self.wide or event.oldSize().width() < 0:
            self._arrange()

    def show_side(self, side: Side) -> None:
        """Bring one half to the front, where there is room for one only."""
        self.side = side
        self.tabs[side].setChecked(True)
        self._arrange()
        self._tell()

    def _tab_clicked(self, made: QAbstractButton) -> None:
        self.show_side(made.property("side"))
        self._take_focus()

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Side by side, the half with the keys is the one whose action comes next."""
        side = next((side for side in _SIDES if now is not None and self._halves[side].isAncestorOf(now)), None)
        if side is not None and side != self.side:
            self.show_side(side)

    def _take_focus(self) -> None:
        (self.queue if self.side == "queue" else self.triage).take_focus()

    # Following the document -------------------------------------------------------------------------------------
    def arrived(self) -> None:
        self._follow()
        self.queue.to_first()
        self._take_focus()

    def leaving(self) -> None:
        self.triage.commit()

    def refresh(self, change: Change) -> None:
        if change.about("settings", "scope", "people", "scores", "targets"):
            self._follow()

    def _follow(self) -> None:
        self.queue.follow()
        self.triage.follow()
        self.groups.follow()
        self._tell()

    def _tell(self) -> None:
        """Say that the next action has other words, when it has."""
        now = (self.next_words(), self.next_enabled())
        if now != self._words:
            self._words = now
            self.changed.emit()

    # The one next action ----------------------------------------------------------------------------------------
    def hint(self) -> str:
        if self.side == "triage" and self.triage.express:
            return self.tr("Space takes a cell out; Enter opens the ticked ones. Only you see this.")
        return self.tr("↑ ↓ choose a cell, Enter opens its votes; the room sees the reveal, never this list.")

    def next_words(self) -> str:
        return self._action()[0]

    def do_next(self) -> None:
        self._action()[1]()

    def _go_on(self) -> None:
        if self.next_enabled():
            self.do_next()

    def _action(self) -> Deed:
        """Return words and deed of what comes next; there always is something."""
        mine, other = self._discuss(), self.triage.action()
        if self.side == "triage":
            mine, other = other, mine
        found = mine or other or self._score()
        if found is None:
            return self.tr("Back to the canvas  Esc"), self.back_requested.emit
        # On the list of talks Enter opens the current cell, which is then something else.
        taken = self.side == "queue" and mine is None and self.queue.list.isVisibleTo(self)
        return (found[0] if taken else f"{found[0]}  Enter"), found[1]

    def _discuss(self) -> Deed | None:
        first = self.queue.first()
        if first is None:
            return None
        words = self.tr("Discuss the first: {0}").format(cell_words(self.document.workshop.pack, first))
        return words, self._open_first

    def _open_first(self) -> None:
        if (first := self.queue.first()) is not None:
            self.cell_requested.emit(first)

    def _score(self) -> Deed | None:
        return (self.tr("Next cell"), self._open_unscored) if self._unscored() is not None else None

    def _unscored(self) -> Cell | None:
        workshop = self.document.workshop
        return next((cell for cell in workshop.cells() if cell not in workshop.opened
                     and workshop.latest_shown(cell) is None), None)

    def _open_unscored(self) -> None:
        if (cell := self._unscored()) is not None:
            self.cell_requested.emit(cell)
