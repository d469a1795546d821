"""All keys at a glance over the window, by place; the same as on paper."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.help.bookrow import BookRow
from ui.i18n import language
from ui.shortcuts import ShortcutGroup, shortcuts
from ui.widgets.parts import button, label
from ui.widgets.sidepanel import SidePanel

COLUMN = 340


class SheetPanel(SidePanel):
    """The sheet of shortcuts, in as many columns as there is room for."""

    narrow, wide = 760, 1120

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._columns = 0
        self._title, self._close, self.save = label("title"), button(), button()
        self.book = BookRow(self)
        self._area, self._inner = QScrollArea(), QWidget()
        self._row = QHBoxLayout(self._inner)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.box.setContentsMargins(22, 16, 12, 12)
        self.box.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.setContentsMargins(0, 0, 12, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(head)
        self._inner.setProperty("look", "surface")
        self._row.setContentsMargins(0, 0, 12, 0)
        self._row.setSpacing(28)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setWidget(self._inner)
        self.box.addWidget(self._area, 1)
        self.box.addWidget(self.book)
        self._close.clicked.connect(self.leave)
        self.save.clicked.connect(self.book.ask_sheet)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Shortcuts"))
        self._close.setText(self.tr("Close (Esc)"))
        self.save.setText(self.tr("As PDF…"))
        self.save.setToolTip(self.tr("Write the shortcuts as a PDF to print"))
        self.setAccessibleName(self.tr("Shortcuts"))
        self._area.setAccessibleName(self.tr("Shortcuts"))
        self._columns = 0
        if self.isVisible():
            self._arrange()

    def first_focus(self) -> QWidget:
        return self._area

    def appear(self) -> None:
        super().appear()
        self._arrange()
        self._area.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._arrange()

    def _arrange(self) -> None:
        """Deal the groups to the columns, in order, about equally many lines in each."""
        columns = max(min((self.width() - 60) // COLUMN, 3), 1)
        if columns == self._columns:
            return
        self._columns = columns
        while self._row.count():
            item = self._row.takeAt(0)
            if item is not None and (old := item.widget()) is not None:
                old.deleteLater()
        for groups in _dealt(shortcuts(language(), QCoreApplication.translate), columns):
            self._row.addWidget(_Column(groups), 1)


def _dealt(groups: tuple[ShortcutGroup, ...], columns: int) -> list[list[ShortcutGroup]]:
    """Cut the groups into so many stretches; a group is as long as its lines and its name."""
    whole = sum(len(group.rows) + 2 for group in groups)
    found: list[list[ShortcutGroup]] = [[] for _ in range(columns)]
    used = 0
    for group in groups:
        middle = used + (len(group.rows) + 2) / 2
        found[min(int(middle * columns / whole), columns - 1)].append(group)
        used += len(group.rows) + 2
    return found


class _Column(QWidget):
    """Some groups one below the other."""

    def __init__(self, groups: list[ShortcutGroup]) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        for group in groups:
            box.addWidget(_named(group.name))
            grid = QGridLayout()
            grid.setHorizontalSpacing(12)
            grid.setVerticalSpacing(4)
            grid.setColumnMinimumWidth(0, 104)
            grid.setColumnStretch(1, 1)
            for number, row in enumerate(group.rows):
                keys, words = label("head"), label(wrap=True)
                keys.setText(row.keys)
                words.setText(row.words)
                grid.addWidget(keys, number, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(words, number, 1)
            box.addLayout(grid)
            box.addSpacing(10)
        box.addStretch(1)


def _named(name: str) -> QLabel:
    made = label("lead")
    made.setText(name)
    return made
