"""All packs at hand, and what can be done with each."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QBrush, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout

from ui.i18n import Speaks, language
from ui.theme import theme
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip
from workshop.packs.shelf import ShelfEntry


class PackListPage(Speaks):
    """Signals carry the id of the chosen pack."""

    copy_requested = Signal(str)
    edit_requested = Signal(str)
    use_requested = Signal(str)
    export_requested = Signal(str)
    remove_requested = Signal(str)
    import_requested = Signal()
    undo_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[ShelfEntry, ...] = ()
        self.setProperty("look", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.title, self._line, self.about = label("title"), label("quiet", wrap=True), label("quiet", wrap=True)
        self.table = QTableWidget(0, 4)
        self.edit, self.copy, self.use = button("primary"), button(), button()
        self.import_, self.export, self.remove = button(), button(), button()
        self._notice, self.undo, self.problem = label(), button(), label("problem", wrap=True)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(40, 30, 40, 26)
        box.setSpacing(10)
        for widget in (self.title, self._line, self.table, self.about):
            box.addWidget(widget, 1 if widget is self.table else 0)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(40)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        row = QHBoxLayout()
        row.setSpacing(8)
        for made in (self.edit, self.copy, self.export, self.remove):
            row.addWidget(made)
        row.addStretch(1)
        row.addWidget(self.import_)
        row.addWidget(self.use)
        box.addLayout(row)
        told = QHBoxLayout()
        told.addWidget(self._notice)
        told.addWidget(self.undo)
        told.addStretch(1)
        box.addLayout(told)
        box.addWidget(self.problem)
        for hidden in (self._notice, self.undo, self.problem):
            hidden.hide()
        self.table.currentCellChanged.connect(self._show_actions)
        self.table.cellActivated.connect(self._activated)
        self.undo.clicked.connect(self.undo_requested)
        self.import_.clicked.connect(self.import_requested)
        for made, slot in ((self.edit, self._edit), (self.copy, self._copy), (self.use, self._use),
                           (self.export, self._export), (self.remove, self._remove)):
            made.clicked.connect(slot)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Frameworks"))
        self._line.setText(self.tr("A framework says what is scored: capabilities, indicators, levels and business "
                                   "elements. Those of the program stay as they are; copy one to make it yours."))
        self.table.setAccessibleName(self.tr("Frameworks"))
        self.table.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Kind"), self.tr("In it"), self.tr("State")])
        self.edit.setText(self.tr("Edit"))
        self.copy.setText(self.tr("Copy and edit"))
        self.use.setText(self.tr("Use for a new workshop"))
        self.import_.setText(self.tr("Import…"))
        self.export.setText(self.tr("Export…"))
        self.remove.setText(self.tr("Remove"))
        self.undo.setText(self.tr("Put it back"))
        self._fill()

    # Showing ----------------------------------------------------------------------------------------------------
    def present(self, entries: tuple[ShelfEntry, ...], chosen: str = "") -> None:
        """Show the packs; `chosen` becomes the current one, else the current one stays."""
        kept = chosen or self.current_id()
        self._entries = entries
        self._fill()
        self.choose(kept)

    def choose(self, pack: str) -> None:
        """Make a pack the current one; the first when it is not there."""
        index = next((i for i, entry in enumerate(self._entries) if entry.id == pack), 0)
        self.table.setCurrentCell(index, 0)
        self._show_actions()

    def current(self) -> ShelfEntry | None:
        """Return the chosen pack."""
        row = self.table.currentRow()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def current_id(self) -> str:
        """Return the id of the chosen pack, empty for none."""
        entry = self.current()
        return entry.id if entry else ""

    def tell(self, words: str, *, undo: bool = False) -> None:
        """Say what was done; an empty text clears it."""
        self._notice.setText(words)
        self._notice.setVisible(bool(words))
        self.undo.setVisible(bool(words) and undo)
        self.problem.hide()

    def complain(self, words: str) -> None:
        """Show a problem."""
        self.tell("")
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and self._entries:
            self._fill()
        super().changeEvent(event)

    def _fill(self) -> None:
        row = max(self.table.currentRow(), 0)
        with QSignalBlocker(self.table):
            self.table.setRowCount(len(self._entries))
            for line, entry in enumerate(self._entries):
                for column, words in enumerate(self._cells(entry)):
                    item = QTableWidgetItem(words)
                    item.setToolTip(as_tip(entry.id))
                    if column == 3 and entry.problems:
                        item.setForeground(QBrush(theme()["bad"]))
                    self.table.setItem(line, column, item)
            if self._entries:
                self.table.setCurrentCell(min(row, len(self._entries) - 1), 0)
        self._show_actions()

    def _cells(self, entry: ShelfEntry) -> tuple[str, str, str, str]:
        kind = self.tr("Knowledge") if entry.kind == "knowledge" else self.tr("Framework")
        owner = self.tr("yours") if entry.own else self.tr("of the program")
        inside = self.tr("{0} boards").format(entry.boards) if entry.kind == "knowledge" else self.tr(
            "{0} elements, {1} capabilities, {2} indicators").format(
                entry.elements, entry.capabilities, entry.indicators)
        state = self.tr("{0} to be put right").format(entry.problems) if entry.problems else self.tr("ready")
        return entry.name.in_(language()), f"{kind} · {owner}", inside, state

    def _show_actions(self, *_: object) -> None:
        entry = self.current()
        framework = entry is not None and entry.kind == "framework"
        own = entry is not None and entry.own
        self.edit.setVisible(own and framework)
        self.copy.setEnabled(framework)
        self.export.setEnabled(entry is not None)
        self.remove.setEnabled(own)
        self.use.setEnabled(entry is not None and entry.usable)
        self.about.setText(self._about(entry))

    def _about(self, entry: ShelfEntry | None) -> str:
        if entry is None:
            return ""
        if entry.kind == "knowledge":
            return self.tr("{0}: boards that go with a framework. A knowledge pack is written as a file and can be "
                           "imported and exported here.").format(entry.id)
        if not entry.own:
            return self.tr("{0}: comes with the program and is never changed.").format(entry.id)
        return self.tr("{0}: yours. Export it to give it to a colleague.").format(entry.id)

    # Wishes -----------------------------------------------------------------------------------------------------
    def _activated(self, *_: object) -> None:
        entry = self.current()
        if entry is not None and entry.kind == "framework":
            (self.edit_requested if entry.own else self.copy_requested).emit(entry.id)

    def _edit(self) -> None:
        self.edit_requested.emit(self.current_id())

    def _copy(self) -> None:
        self.copy_requested.emit(self.current_id())

    def _use(self) -> None:
        self.use_requested.emit(self.current_id())

    def _export(self) -> None:
        self.export_requested.emit(self.current_id())

    def _remove(self) -> None:
        if self.remove.isEnabled():
            self.remove_requested.emit(self.current_id())
