"""The blocks of the agenda as rows of a table."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTime
from PySide6.QtGui import QFont

from ui.document import Document
from ui.i18n import language
from ui.theme import font, theme
from workshop import commands as c
from workshop.agenda import TITLES, BlockState, DayState, block_name, night_title, with_end
from workshop.agenda_boards import boards_today, outlook_block
from workshop.model.agenda import AgendaItem

Index = QModelIndex | QPersistentModelIndex
NAME, MINUTES, STARTS, ENDS, STATE = range(5)
BESIDE = Qt.ItemDataRole.UserRole  # what stands quietly beside a name
TIME = re.compile(r"(\d{1,2})\D?(\d{2})")
ALIGN = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def read_time(text: str) -> str:
    """Return a typed time such as 9:00, 0900 or 9：00 as 09:00; the text itself when it is none."""
    found = TIME.fullmatch(text.strip())
    time = QTime(int(found[1]), int(found[2])) if found else QTime()
    return time.toString("HH:mm") if time.isValid() else text.strip()


class AgendaModel(QAbstractTableModel):
    """Name and minutes can be edited, which is a command; the rest is forecast."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._items = document.workshop.agenda.items
        self._states: dict[str, BlockState] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 5

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        state = self._states.get(item.id)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(item, state, index.column())
        if role == Qt.ItemDataRole.ForegroundRole and (
                item.skipped or (state is not None and state.done) or item.kind in ("break", "night")):
            return theme()["quiet"]
        if role == Qt.ItemDataRole.FontRole:
            return self._font(item, state)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return ALIGN
        if role == BESIDE and index.column() == NAME:
            return self._beside(item)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == NAME:
            return " ".join(filter(None, (block_name(item).in_(language()), self._beside(item))))
        return None

    def _beside(self, item: AgendaItem) -> str:
        """Return how many boards are chosen for the outlook, and which day follows a night."""
        if item.kind == "night":
            nights = [night.id for night in self._document.workshop.agenda.nights]
            return self.tr("then day {0}").format(nights.index(item.id) + 2) if item.id in nights else ""
        workshop = self._document.workshop
        block = outlook_block(workshop.agenda)
        count = len(boards_today(workshop)) if block is not None and block.id == item.id and not item.skipped else 0
        if not count:
            return ""
        return self.tr("1 board") if count == 1 else self.tr("{0} boards").format(count)

    def _night(self, item: AgendaItem, column: int) -> str:
        """Return what stands in the row of a night: when the day ends, and when the next one starts."""
        end, _, start = item.title.partition("/")
        if column == NAME:
            return block_name(item).in_(language())
        if column == STATE:
            return self.tr("skipped") if item.skipped else self.tr("the clock stands")
        return {STARTS: end, ENDS: start}.get(column, "")

    def _text(self, item: AgendaItem, state: BlockState | None, column: int) -> str:
        if item.kind == "night":
            return self._night(item, column)
        if column == NAME:
            return block_name(item).in_(language())
        if column == MINUTES:
            return str(item.minutes)
        if column == STATE:
            return self._state_words(item, state)
        if state is None:
            return ""
        return state.starts if column == STARTS else state.ends

    def _state_words(self, item: AgendaItem, state: BlockState | None) -> str:
        if item.skipped:
            return self.tr("skipped")
        if state is None or not (state.spent or state.running or state.done):
            return ""
        minutes = round(state.spent / 60)
        if state.done:
            return self.tr("✓ took {0} min").format(minutes)
        return (self.tr("● running, {0} min") if state.running else self.tr("paused after {0} min")).format(minutes)

    @staticmethod
    def _font(item: AgendaItem, state: BlockState | None) -> QFont | None:
        if state is not None and state.running:
            return font(bold=True)
        if item.skipped:
            struck = font()
            struck.setStrikeOut(True)
            return struck
        return None

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return (self.tr("Block"), self.tr("Minutes"), self.tr("Starts"), self.tr("Ends"), self.tr("So far"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return base
        if self._items[index.row()].kind == "night":
            return base | Qt.ItemFlag.ItemIsEditable if index.column() == ENDS else base
        named = index.column() == NAME and self._items[index.row()].kind != "stage"
        return base | Qt.ItemFlag.ItemIsEditable if named or index.column() == MINUTES else base

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        item, text = self._items[index.row()], str(value).strip()
        if item.kind == "night":
            new = replace(item, title=night_title(item.title.partition("/")[0], read_time(text)))
        elif index.column() == MINUTES:
            # Digits of a Chinese input method are digits too.
            if not text.isdecimal() or len(text) > 4:
                return False
            new = replace(item, minutes=int(text))
        elif not text or text == block_name(item).in_(language()):
            return False
        else:
            usual = (key for key, words in TITLES.items() if text in (words.zh, words.en))
            new = replace(item, title=next(usual, text))
        agenda = self._document.workshop.agenda
        items = tuple(new if there.id == item.id else there for there in agenda.items)
        agenda = replace(agenda, items=items)
        with suppress(ValueError):  # a time that is none: the rules say so in a sentence
            agenda = with_end(agenda)
        return new != item and self._document.do(c.SetAgenda(agenda), self)

    def follow(self) -> None:
        """Show the stored agenda."""
        self.beginResetModel()
        self._items = self._document.workshop.agenda.items
        self.endResetModel()

    def follow_clock(self, day: DayState) -> None:
        """Show times and durations of the moment. Name and minutes are not told as changed: an open editor stays."""
        states = {block.item.id: block for block in day.blocks}
        for row, item in enumerate(self._items):
            if states.get(item.id) != self._states.get(item.id):
                self._states[item.id] = states[item.id]
                self.dataChanged.emit(self.index(row, STARTS), self.index(row, STATE))

    def reword(self) -> None:
        """Say all words anew after a change of language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, STATE)
        if self._items:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._items) - 1, STATE))
