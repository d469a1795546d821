"""The initiatives outside the plan, each with the reason."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout

from ui.i18n import Speaks
from ui.widgets.marks import badge_icon, tip
from ui.widgets.parts import label
from workshop.model.text import Text
from workshop.presentation import Heading
from workshop.roadmap.gantt import LeftOut

ROW, MOST_ROWS, FEW_ROWS, TALL = 28, 4, 2, 440
_ID = Qt.ItemDataRole.UserRole


class LeftOutList(Speaks):
    """`initiative_requested` follows Enter and a double click."""

    initiative_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[LeftOut, ...] = ()
        self._most = MOST_ROWS
        self._head, self.list = label("head"), QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setStyleSheet("QListWidget { background: transparent; border: none; }")
        self.list.setIconSize(QSize(18, 18))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        box = QVBoxLayout(self)
        self._head.setContentsMargins(8, 0, 0, 0)
        box.setContentsMargins(6, 6, 14, 8)
        box.setSpacing(2)
        box.addWidget(self._head)
        box.addWidget(self.list)
        self.list.itemDoubleClicked.connect(self._asked)
        self.retranslate()

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Left out"))
        self.present(self._all)

    def present(self, left_out: tuple[LeftOut, ...]) -> None:
        """Show what was left out; the list hides when nothing was."""
        row = self.list.currentRow()
        self._all = left_out
        self._head.setText(self.tr("Left out · {0}").format(len(left_out)))
        self.list.clear()
        empty = Text("", "")
        for out in left_out:
            lane = Heading(out.capability, empty, empty, out.note, out.colour) if out.capability else None
            item = QListWidgetItem(badge_icon(lane), f"{out.title}   {self._reason(out)}")
            item.setData(_ID, out.initiative)
            item.setToolTip(tip(out.title, self._reason(out)))
            item.setSizeHint(QSize(10, ROW))
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, len(left_out) - 1))
        self._set_height()
        self.setVisible(bool(left_out))

    def fit(self, room: int) -> None:
        """Take few rows where the chart above has hardly any; `room` is the height of both in pixels."""
        self._most = MOST_ROWS if room >= TALL else FEW_ROWS
        self._set_height()

    def _set_height(self) -> None:
        self.list.setFixedHeight(ROW * min(max(len(self._all), 1), self._most) + 4)

    def _reason(self, out: LeftOut) -> str:
        people = self.tr("“{0}” has too few people") if out.detail else self.tr("too few people")
        choice = self.tr("“{0}” is done instead") if out.detail else self.tr("another one is done instead")
        return {
            "new": self.tr("came after this plan was made"),
            "nothing_fits": self.tr("no plan fits"),
            "barred": self.tr("was ruled out"),
            "closed": self.tr("is done already, or was dropped"),
            "choice": choice,
            "no_value": self.tr("closes no gap"),
            "waits": self.tr("starts after “{0}”, which is left out"),
            "horizon": self.tr("cannot end within the horizon"),
            "late": self.tr("could not end in time: “{0}” ends too late in this plan"),
            "costly": self.tr("costs more in one period than the budget allows"),
            "people": people,
            "total": self.tr("the others close more with the money there is in all"),
            "budget": self.tr("the others close more within the money and the time"),
        }[out.reason].format(out.detail)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.list.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.initiative_requested.emit(item.data(_ID))
        else:
            super().keyPressEvent(event)

    def _asked(self, item: QListWidgetItem) -> None:
        self.initiative_requested.emit(item.data(_ID))
