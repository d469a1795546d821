"""Sealing a session: what happens to the file, the passphrase, and where the redacted papers go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QWidget

from ui.trust.gate import Gate
from ui.trust.passphrase import NewPassphrase
from ui.widgets.parts import button, label
from ui.widgets.plainwords import tip
from ui.widgets.standing import Answer


class SealForm(Gate):
    """`ready` carries folder, passphrase and whether the workshop leaves the list; `left` follows Back."""

    ready = Signal(object, str, bool)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._present, self._backups = "", 0
        self.folder = Path()
        self._lines = [label(wrap=True) for _ in range(4)]
        self.keep, self.new = QCheckBox(), NewPassphrase()
        self._folder_name, self._folder, self.choose = label("head"), label(wrap=True), button()
        self.forget = QCheckBox()
        self.forget.setChecked(True)
        for part in (*self._lines, self.keep, self.new, self._folder_name):
            self.more.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self._folder, 1)
        row.addWidget(self.choose)
        self.more.addLayout(row)
        self.more.addWidget(self.forget)
        self.choose.clicked.connect(self._choose)
        self.new.edited.connect(self._allow)
        self.keep.toggled.connect(self._allow)
        self.chosen.connect(self._answered)
        self.retranslate()

    def ask(self, path: Path, present: str, backups: int) -> None:
        """Ask for what is needed; `present` is the passphrase now, `backups` how many there are."""
        self._present, self._backups = present, backups
        self.folder = path.parent
        self.keep.setChecked(bool(present))
        self.forget.setChecked(True)
        self.new.forget()
        self.about(path)
        self.retranslate()

    def close_down(self) -> None:
        """Forget all passphrases."""
        self._present = ""
        self.new.forget()

    def retranslate(self) -> None:
        for made, words in zip(self._lines, (
                self.tr("1  The file is encrypted with a passphrase and checked; the open one is overwritten."),
                self.tr("2  Working copies and the backups of this workshop ({0}) are removed.").format(self._backups),
                self.tr("3  A redacted set, without client, names and comments, is written for you to keep."),
                self.tr("4  Nobody can open the file without the passphrase, also not we.")), strict=True):
            made.setText(words)
        self.keep.setText(self.tr("Keep its present passphrase"))
        self.keep.setVisible(bool(self._present))
        self._folder_name.setText(self.tr("Folder of the redacted set"))
        self._folder.setText(str(self.folder).replace("/", "/\u200b").replace("\\", "\\\u200b"))
        self._folder.setToolTip(tip(str(self.folder)))
        self.choose.setText(self.tr("Choose…"))
        self.forget.setText(self.tr("Take it off the list of recent workshops"))
        self.forget.setToolTip(self.tr("Its path may hold the name of the client"))
        self.present(self.tr("Seal this session"), "", (Answer("go", self.tr("Seal"), True),
                                                       Answer("back", self.tr("Back  Esc"))))
        self._allow()

    def first_focus(self) -> QWidget:
        return self.new.first.line if self.new.isVisibleTo(self) else self.choose

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder of the redacted set"), str(self.folder))
        if name:
            self.folder = Path(name)
            self.retranslate()

    @property
    def key(self) -> str:
        """The passphrase to seal with; empty until there is one."""
        return self._present if self.keep.isChecked() and self._present else self.new.key

    def _allow(self) -> None:
        self.new.setVisible(not (self.keep.isChecked() and self._present))
        self.buttons["go"].setEnabled(bool(self.key))

    def _answered(self, name: str) -> None:
        if name == "go" and self.key:
            self.ready.emit(self.folder, self.key, self.forget.isChecked())
        elif name == "back":
            self.left.emit()
