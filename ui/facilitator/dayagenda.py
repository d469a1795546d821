"""The agenda as a table: minutes, order, skipped blocks, breaks and talks, start, end and the lock on the end."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.document import Document
from ui.facilitator.dayagendamodel import BESIDE, NAME, AgendaModel, Index, read_time
from ui.facilitator.daytemplates import DayTemplates
from ui.i18n import Speaks
from ui.ids import new_id
from ui.theme import SMALL, font, theme
from ui.widgets.flow import FlowLayout
from ui.widgets.parts import button, label
from workshop import commands as c
from workshop.agenda import BREAK, DayState, default_agenda, night_title, total_minutes, with_end
from workshop.changes import Change
from workshop.model.agenda import Agenda, AgendaItem, ItemKind

BREAK_MINUTES, TALK_MINUTES = 15, 10


class NameDelegate(QStyledItemDelegate):
    """Paints a name, and small and quiet beside it what belongs to it, where there is room."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        words = index.data(BESIDE)
        if not words:
            return
        used = QStyleOptionViewItem(option)
        self.initStyleOption(used, index)
        room = option.rect.adjusted(QFontMetrics(used.font).horizontalAdvance(used.text) + 24, 0, -6, 0)
        quiet = font(SMALL)
        if QFontMetrics(quiet).horizontalAdvance(words) <= room.width():
            painter.save()
            painter.setFont(quiet)
            painter.setPen(theme()["quiet"])
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
            painter.restore()


class DayAgenda(Speaks):
    """Every edit is one SetAgenda. While the end is not locked it follows from the minutes."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.model = AgendaModel(document)
        self.model.setParent(self)
        self.view = QTableView()
        self.start, self.end, self.lock = QLineEdit(), QLineEdit(), QCheckBox()
        self._start_word, self._end_word, self._sum = label("quiet"), label("quiet"), label("quiet")
        self.make, self._none = button("primary"), label(wrap=True)
        self.up, self.down, self.skip, self.remove = button(), button(), button(), button()
        self.add_break, self.add_talk, self.add_night = button(), button(), button()
        self.templates = DayTemplates(document)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(8)
        times = QHBoxLayout()
        times.setSpacing(8)
        for word, field in ((self._start_word, self.start), (self._end_word, self.end)):
            field.setFixedWidth(72)
            times.addWidget(word)
            times.addWidget(field)
        times.addWidget(self.lock)
        times.addStretch(1)
        times.addWidget(self._sum)
        box.addLayout(times)
        box.addWidget(self._none)
        box.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        self._build_table()
        box.addWidget(self.view, 1)
        host = QWidget()
        tools = FlowLayout(host)
        for made in (self.up, self.down, self.skip, self.remove, self.add_break, self.add_talk, self.add_night,
                     self.templates):
            tools.addWidget(made)
        box.addWidget(host)
        self._bottom = box
        box.addStretch(0)
        self.make.clicked.connect(self._make)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.skip.clicked.connect(self._skip)
        self.remove.clicked.connect(self._take_out)
        self.add_break.clicked.connect(self._add_break)
        self.add_talk.clicked.connect(self._add_talk)
        self.add_night.clicked.connect(self._add_night)
        self.templates.chosen.connect(self._lay_out)
        self.start.editingFinished.connect(self._set_start)
        self.end.editingFinished.connect(self._set_end)
        self.lock.clicked.connect(self._set_lock)
        for keys, slot in (("Alt+Up", self._move_up), ("Alt+Down", self._move_down), ("Delete", self._take_out)):
            QShortcut(QKeySequence(keys), self.view, slot, context=Qt.ShortcutContext.WidgetShortcut)

    def _build_table(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegateForColumn(NAME, NameDelegate(self.view))
        self.view.verticalHeader().hide()
        self.view.setShowGrid(False)
        self.view.setTabKeyNavigation(False)
        self.view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.view.setEditTriggers(QTableView.EditTrigger.DoubleClicked | QTableView.EditTrigger.EditKeyPressed
                                  | QTableView.EditTrigger.AnyKeyPressed)
        header = self.view.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.view.selectionModel().currentRowChanged.connect(self._row_changed)

    def retranslate(self) -> None:
        self._start_word.setText(self.tr("From"))
        self._end_word.setText(self.tr("to"))
        self.start.setAccessibleName(self.tr("Start of the day"))
        self.end.setAccessibleName(self.tr("End of the day"))
        self.lock.setText(self.tr("End is fixed"))
        self.lock.setToolTip(self.tr("A fixed end does not move when minutes change"))
        self._none.setText(self.tr("There is no agenda yet. The program can lay out the day: scoring gets the time its "
                                   "cells need, and you change what you like."))
        self.make.setText(self.tr("Lay out the day"))
        self.view.setAccessibleName(self.tr("Agenda"))
        self.up.setText(self.tr("Up"))
        self.down.setText(self.tr("Down"))
        self.remove.setText(self.tr("Remove"))
        self.add_break.setText(self.tr("Add a break"))
        self.add_talk.setText(self.tr("Add a talk"))
        self.add_night.setText(self.tr("Add a night"))
        self.add_night.setToolTip(self.tr("The day ends here, and goes on the next morning; the clock stands"))
        self.model.reword()
        self._show()

    # Following --------------------------------------------------------------------------------------------------
    def refresh(self, change: Change) -> None:
        """Follow the document, keeping the row."""
        if change.about("agenda"):
            index = self.view.currentIndex()
            self.model.follow()
            self._choose(min(index.row(), self.model.rowCount() - 1), max(index.column(), 0))
        if change.about("agenda", "clock"):
            self._show()
        elif change.about("companions"):
            # Some of the chosen boards may have gone.
            self.view.viewport().update()

    def follow_clock(self, day: DayState) -> None:
        """Show the forecast; what is being typed stays."""
        self.model.follow_clock(day)
        # The running block is bold in all columns.
        self.view.viewport().update()

    def _show(self) -> None:
        agenda = self._document.workshop.agenda
        empty = not agenda.items
        without: tuple[QWidget, ...] = (self._none, self.make)
        for made in without:
            made.setVisible(empty)
        filled: tuple[QWidget, ...] = (
            self.view, self.up, self.down, self.skip, self.remove, self.add_break, self.add_talk, self.add_night,
            self.start, self.end, self.lock, self._start_word, self._end_word, self._sum)
        for made in filled:
            made.setVisible(not empty)
        self._bottom.setStretch(self._bottom.count() - 1, 1 if empty else 0)
        for field, value in ((self.start, agenda.start), (self.end, agenda.end)):
            if field.text() != value and not (field.hasFocus() and field.isModified()):
                field.setText(value)
        self.end.setReadOnly(not agenda.locked)
        self.end.setToolTip("" if agenda.locked else self.tr("Follows from the minutes; fix the end to set it"))
        self.lock.setChecked(agenda.locked)
        self._sum.setText(self.tr("{0} min planned").format(total_minutes(agenda)))
        self._row_changed()

    def _row_changed(self) -> None:
        agenda, clock = self._document.workshop.agenda, self._document.workshop.clock
        row = self.view.currentIndex().row()
        item = agenda.items[row] if 0 <= row < len(agenda.items) else None
        fresh = item is not None and item.id != clock.running and not clock.of(item.id).done
        self.up.setEnabled(item is not None and row > 0)
        self.down.setEnabled(item is not None and row < len(agenda.items) - 1)
        self.skip.setEnabled(fresh)
        self.remove.setEnabled(fresh)
        self.skip.setText(self.tr("Do not skip") if item is not None and item.skipped else self.tr("Skip"))

    def _choose(self, row: int, column: int = 0) -> None:
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row, column))
        self._row_changed()

    # Changing ---------------------------------------------------------------------------------------------------
    def _set(self, agenda: Agenda) -> bool:
        with suppress(ValueError):  # a time that is none: the rules say so in a sentence
            agenda = with_end(agenda)
        return agenda != self._document.workshop.agenda and self._document.do(c.SetAgenda(agenda), self)

    def _change_items(self, change: Callable[[list[AgendaItem], int], int]) -> None:
        """Apply `change` to a copy of the blocks and the chosen row; it returns the row to choose, -1 for nothing."""
        agenda = self._document.workshop.agenda
        items, row = list(agenda.items), self.view.currentIndex().row()
        goal = change(items, row)
        if goal >= 0 and self._set(replace(agenda, items=tuple(items))):
            self._choose(min(goal, self.model.rowCount() - 1))

    def _make(self) -> None:
        self._lay_out(default_agenda(self._document.workshop))

    def _lay_out(self, agenda: Agenda) -> None:
        if self._set(agenda):
            self._choose(0)
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        def swap(items: list[AgendaItem], row: int) -> int:
            goal = row + step
            if row < 0 or not 0 <= goal < len(items):
                return -1
            items[row], items[goal] = items[goal], items[row]
            return goal
        self._change_items(swap)

    def _skip(self) -> None:
        def turn(items: list[AgendaItem], row: int) -> int:
            if not 0 <= row < len(items):
                return -1
            items[row] = replace(items[row], skipped=not items[row].skipped)
            return row
        self._change_items(turn)

    def _take_out(self) -> None:
        def drop(items: list[AgendaItem], row: int) -> int:
            if not 0 <= row < len(items):
                return -1
            del items[row]
            return max(min(row, len(items) - 1), 0)
        if self.remove.isEnabled():
            self._change_items(drop)

    def _add_break(self) -> None:
        self._add("break", BREAK, BREAK_MINUTES)

    def _add_talk(self) -> None:
        self._add("talk", self.tr("Talk"), TALK_MINUTES)

    def _add_night(self) -> None:
        # The end is written in by `with_end`; the next day begins when this one does, until somebody says otherwise.
        start = self._document.workshop.agenda.start
        self._add("night", night_title(start, start), 0)

    def _add(self, kind: ItemKind, title: str, minutes: int) -> None:
        def insert(items: list[AgendaItem], row: int) -> int:
            goal = row + 1 if row >= 0 else len(items)
            items.insert(goal, AgendaItem(new_id(), kind, "", title, minutes))
            return goal
        self._change_items(insert)

    def _set_start(self) -> None:
        if self.start.isModified():
            self.start.setModified(False)
            self._set(replace(self._document.workshop.agenda, start=read_time(self.start.text())))
            self._show()

    def _set_end(self) -> None:
        if self.end.isModified():
            self.end.setModified(False)
            self._set(replace(self._document.workshop.agenda, end=read_time(self.end.text())))
            self._show()

    def _set_lock(self, locked: bool) -> None:
        self._set(replace(self._document.workshop.agenda, locked=locked))
        self._show()
