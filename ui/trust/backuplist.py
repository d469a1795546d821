"""The backups of one workshop in a list, with what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.commands.trustfiles import Copy
from ui.i18n import Speaks
from ui.trust.gate import Gate
from ui.trust.words import moment, reason_words, size_words
from ui.widgets.flow import FlowLayout
from ui.widgets.parts import button, label
from ui.widgets.standing import Answer

MOST_ROWS = 6


class BackupList(Speaks):
    """Newest first. `restore_requested` and `copy_requested` carry the chosen backup, `now_requested` asks for one."""

    restore_requested = Signal(object)
    copy_requested = Signal(object)
    now_requested = Signal()

    def __init__(self, *, with_now: bool = False) -> None:
        super().__init__()
        self._backups: tuple[Copy, ...] = ()
        self.view, self._none = QListWidget(), label("quiet", wrap=True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.restore, self.save, self.now = button("primary"), button(), button()
        self.now.setVisible(with_now)
        holder = QWidget()
        row = FlowLayout(holder, 8)
        for made in (self.restore, self.save, self.now):
            row.addWidget(made)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._none)
        box.addWidget(self.view)
        box.addWidget(holder)
        self.restore.clicked.connect(self._restore)
        self.save.clicked.connect(self._save)
        self.now.clicked.connect(self.now_requested)
        self.view.currentRowChanged.connect(self._allow)
        self.view.itemActivated.connect(self._restore)
        self.retranslate()

    def retranslate(self) -> None:
        self.restore.setText(self.tr("Restore…"))
        self.save.setText(self.tr("Save a copy as…"))
        self.now.setText(self.tr("Back up now"))
        self.view.setAccessibleName(self.tr("Backups, newest first"))
        self._none.setText(self.tr("No backup yet. One is made when the workshop is closed, and every ten minutes "
                                   "while something changes."))
        self.show_all(self._backups)

    def show_all(self, backups: Sequence[Copy]) -> None:
        """List backups; the one that was chosen stays so."""
        kept = self.chosen
        self._backups = tuple(backups)
        self.view.clear()
        for backup in self._backups:
            words = self.tr("{0}  ·  {1}  ·  {2}").format(moment(backup.made), size_words(backup.size),
                                                          reason_words(backup.reason))
            self.view.addItem(QListWidgetItem(words))
        paths = [backup.path for backup in self._backups]
        if paths:
            self.view.setCurrentRow(paths.index(kept.path) if kept is not None and kept.path in paths else 0)
        row = max(self.view.sizeHintForRow(0), 24)
        self.view.setFixedHeight(row * min(max(len(paths), 2), MOST_ROWS) + 2 * self.view.frameWidth() + 4)
        self.view.setVisible(bool(paths))
        self._none.setVisible(not paths)
        self._allow()

    @property
    def chosen(self) -> Copy | None:
        """The backup in the chosen line."""
        row = self.view.currentRow()
        return self._backups[row] if 0 <= row < len(self._backups) else None

    def _allow(self) -> None:
        for made in (self.restore, self.save):
            made.setEnabled(self.chosen is not None)

    def _restore(self) -> None:
        if self.chosen is not None:
            self.restore_requested.emit(self.chosen)

    def _save(self) -> None:
        if self.chosen is not None:
            self.copy_requested.emit(self.chosen)


class BackupsGate(Gate):
    """The backups of a file that cannot be opened, on the first screen. `chosen` carries back."""

    def __init__(self) -> None:
        super().__init__()
        self.list = BackupList()
        self.more.addWidget(self.list)

    def ask(self, path: Path, backups: Sequence[Copy]) -> None:
        """Show the backups of a file."""
        self.about(path)
        self.list.show_all(backups)
        self.retranslate()

    def retranslate(self) -> None:
        self.present(self.tr("Backups on this computer"), self.tr(
            "A backup is looked at before anything is replaced, and what is in the file now is kept beside it."),
            (Answer("back", self.tr("Back  Esc")),))

    def first_focus(self) -> QWidget:
        return self.list.view if self.list.view.isVisibleTo(self) else super().first_focus()
