"""The panel 'Safety': check of the file, passphrase, backups, and sealing of the session."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.commands.trustfiles import Copy
from ui.i18n import in_a_row
from ui.jobs import Job
from ui.messages import words_for
from ui.stages.late import wind_up
from ui.trust.backuplist import BackupList
from ui.trust.desk import TrustDesk, Wish
from ui.trust.keyform import KeyForm, Kind
from ui.trust.restoring import RestorePanel
from ui.trust.sealform import SealForm
from ui.trust.vault import Checked, Progress, ShouldStop, Vault, telling
from ui.widgets.flow import FlowLayout
from ui.widgets.names import with_suffix
from ui.widgets.parts import button, label, restyle, rule
from ui.widgets.sidepanel import SidePanel
from ui.widgets.waitline import WaitLine
from ui.writers import Stopped
from workshop.errors import PentatoneError


def check(vault: Vault, path: Path, key: str, progress: Progress, should_stop: ShouldStop) -> Checked:
    """Look at every part of a file. Raises PentatoneError, and Stopped."""
    return vault.check(path, key, telling(progress, should_stop))


def save_copy(vault: Vault, backup: Path, goal: Path, key: str, progress: Progress, should_stop: ShouldStop) -> Path:
    """Put a copy of a backup somewhere. Raises PentatoneError, and Stopped, which leaves nothing there."""
    vault.copy(backup, goal, key, telling(progress, should_stop))
    if should_stop():
        goal.unlink(missing_ok=True)
        raise Stopped
    return goal


class SafetyPanel(SidePanel):
    """What is asked for goes to the desk as a wish; `notice` says what came of a copy."""

    notice = Signal(str)
    narrow, wide = 520, 600

    def __init__(self, desk: TrustDesk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._title, self._close = label("title"), button()
        self._heads = {name: label("lead") for name in ("file", "key", "backups", "seal")}
        self._said = {name: label(wrap=True) for name in ("file", "key", "seal")}
        self._result, self.hash, self.copy_hash = label(wrap=True), QLineEdit(), button()
        self.check, self.set_key, self.change_key, self.drop_key, self.seal = (button() for _ in range(5))
        self.list = BackupList(with_now=True)
        self._problem = label("problem", wrap=True)
        self.restoring, self.key_form, self.seal_form = RestorePanel(desk.vault), KeyForm(), SealForm()
        self._stack = QStackedWidget()
        self._checking, self._saving = Job(self), Job(self)
        self.waiting, self.copying = WaitLine(self._checking), WaitLine(self._saving)
        self._build()
        self._wire()
        self.retranslate()

    def _build(self) -> None:
        self.box.setContentsMargins(22, 14, 22, 14)
        self.box.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(head)
        self.box.addWidget(self._problem)
        self._problem.hide()
        self.box.addWidget(self._stack, 1)
        front = QWidget()
        box = QVBoxLayout(front)
        box.setContentsMargins(0, 0, 8, 0)
        box.setSpacing(8)
        box.addWidget(self._heads["file"])
        box.addWidget(self._said["file"])
        box.addWidget(self._result)
        self.hash.setReadOnly(True)
        row = QHBoxLayout()
        row.addWidget(self.hash, 1)
        row.addWidget(self.copy_hash)
        box.addLayout(row)
        box.addLayout(_flow(self.check))
        box.addWidget(self.waiting)
        _part(box, self._heads["key"], self._said["key"])
        keys = QHBoxLayout()
        for made in (self.set_key, self.change_key, self.drop_key):
            keys.addWidget(made)
        keys.addStretch(1)
        box.addLayout(keys)
        _part(box, self._heads["backups"])
        box.addWidget(self.list)
        box.addWidget(self.copying)
        _part(box, self._heads["seal"], self._said["seal"])
        box.addLayout(_flow(self.seal))
        box.addStretch(1)
        self._front = _scrolled(front)
        self._stack.addWidget(self._front)
        self._pages: dict[QWidget, QScrollArea] = {}
        for page in (self.restoring, self.key_form, self.seal_form):
            self._pages[page] = _scrolled(page)
            self._stack.addWidget(self._pages[page])
        for hidden in (self._result, self.hash, self.copy_hash):
            hidden.hide()

    def _wire(self) -> None:
        self._close.clicked.connect(self.leave)
        self.check.clicked.connect(self._check)
        self.copy_hash.clicked.connect(self._copy_hash)
        self._checking.done.connect(self._checked)
        self._checking.failed.connect(self._check_failed)
        self._saving.done.connect(self._saved)
        self._saving.failed.connect(self._failed)
        for made, kind in ((self.set_key, "lock"), (self.change_key, "change"), (self.drop_key, "unlock")):
            made.setProperty("kind", kind)
            made.clicked.connect(self._ask_key)
        self.seal.clicked.connect(self._ask_seal)
        self.list.restore_requested.connect(self.restore)
        self.list.copy_requested.connect(self._ask_copy)
        self.list.now_requested.connect(self._back_up)
        for page in (self.restoring, self.key_form, self.seal_form):
            page.left.connect(self._to_front)
        self.restoring.replace_requested.connect(self._replace)
        self.key_form.ready.connect(self._key_ready)
        self.seal_form.ready.connect(self._seal_ready)
        self._desk.backups.made.connect(self._fill)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Safety"))
        self.setAccessibleName(self.tr("Safety"))
        self._close.setText(self.tr("Close (Esc)"))
        for name, words in (("file", self.tr("This file")), ("key", self.tr("Passphrase")),
                            ("backups", self.tr("Backups on this computer")), ("seal", self.tr("Seal the session"))):
            self._heads[name].setText(words)
        self._said["seal"].setText(self.tr(
            "When all is done: encrypt the file, remove working copies and backups, keep a redacted set."))
        self.check.setText(self.tr("Check this file"))
        self.copy_hash.setText(self.tr("Copy"))
        self.hash.setAccessibleName(self.tr("Fingerprint of the content"))
        self.set_key.setText(self.tr("Set a passphrase…"))
        self.change_key.setText(self.tr("Change…"))
        self.drop_key.setText(self.tr("Remove…"))
        self.seal.setText(self.tr("Seal this session…"))
        self._tell()

    def _tell(self) -> None:
        locked, closed = bool(self._desk.key), self._desk.document.read_only
        path = str(self._desk.path).replace("/", "/\u200b").replace("\\", "\\\u200b")
        self._said["file"].setText(path if closed else self.tr("{0}\nEvery step is in it at once.").format(path))
        self._said["key"].setText(self.tr("The file is encrypted and opens with its passphrase only.") if locked
                                  else self.tr("None: everybody who has the file can read it."))
        self.set_key.setVisible(not locked)
        for made in (self.change_key, self.drop_key):
            made.setVisible(locked)
        for made in (self.set_key, self.change_key, self.drop_key, self.seal, self.list.now):
            made.setEnabled(not closed)

    # Coming -----------------------------------------------------------------------------------------------------
    def first_focus(self) -> QWidget:
        page = self._stack.currentWidget()
        inner = page.widget() if isinstance(page, QScrollArea) else None
        return inner.first_focus() if isinstance(inner, RestorePanel | KeyForm | SealForm) else self.check

    def appear(self) -> None:
        """Show the panel with its first page and the backups there are."""
        self._complain("")
        self._to_front()
        super().appear()

    def leave(self) -> None:
        """Put the panel away; passphrases that were typed are forgotten."""
        for page in (self.restoring, self.key_form, self.seal_form):
            page.close_down()
        super().leave()

    def close_down(self) -> None:
        """The window closes."""
        wind_up(self._checking)
        wind_up(self._saving)
        for page in (self.restoring, self.key_form, self.seal_form):
            page.close_down()

    def _fill(self) -> None:
        self.list.show_all(self._desk.vault.backups(self._desk.path))

    def _to_front(self) -> None:
        self._fill()
        self._tell()
        self._stack.setCurrentWidget(self._front)
        if self.isVisible():
            self.first_focus().setFocus()

    def _show(self, page: QWidget) -> None:
        self._complain("")
        self._stack.setCurrentWidget(self._pages[page])
        if not self.isVisible():
            SidePanel.appear(self)
        self.first_focus().setFocus()

    def _complain(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def _may_close(self) -> bool:
        """Tell whether the file may be closed now, and say why not."""
        if self._desk.voting():
            self._complain(self.tr("A round is running. Close it first; nothing was changed."))
            return False
        return True

    # Check ------------------------------------------------------------------------------------------------------
    def _check(self) -> None:
        self.check.setEnabled(False)
        restyle(self._result, "quiet")
        self._result.setText(self.tr("Looking at every part of the file…"))
        self._result.show()
        self._checking.start(partial(check, self._desk.vault, self._desk.path, self._desk.key))
        self.waiting.begin("")

    def _checked(self, found: object) -> None:
        self.check.setEnabled(True)
        if isinstance(found, Checked):
            restyle(self._result, "head")
            self._result.setText(in_a_row(self.tr("Sound: {0} steps.").format(found.steps), self.tr(
                "Done again from the beginning, they give the same.") if found.replayed else ""))
            self.hash.setText(found.content)
            self.hash.setCursorPosition(0)
            self.hash.show()
            self.copy_hash.show()

    def _check_failed(self, error: object) -> None:
        self.check.setEnabled(True)
        self.hash.hide()
        self.copy_hash.hide()
        if isinstance(error, Stopped):
            self._result.setText(self.tr("Stopped; the file was only read."))
        elif isinstance(error, PentatoneError):
            restyle(self._result, "problem")
            self._result.setText(words_for(error))
        elif isinstance(error, BaseException):
            raise error

    def _copy_hash(self) -> None:
        QApplication.clipboard().setText(self.hash.text())
        self.notice.emit(self.tr("The fingerprint is on the clipboard."))

    # Backups ----------------------------------------------------------------------------------------------------
    def restore(self, backup: Copy) -> None:
        """Show what a backup holds beside the file."""
        self._show(self.restoring)
        self.restoring.begin(self._desk.path, backup, self._desk.key)

    def _replace(self, _path: Path, backup: Copy, key: str) -> None:
        if self._may_close():
            self._desk.wish.emit(Wish("restore", backup.path, key))

    def _back_up(self) -> None:
        self._desk.backups.start("by_hand")

    def _ask_copy(self, backup: Copy) -> None:
        start = self._desk.path.with_name(self.tr("{0}, as of {1}").format(
            self._desk.path.stem, f"{backup.made.astimezone():%Y-%m-%d %H%M}") + self._desk.path.suffix)
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Where to keep the copy"), str(start),
                                              self.tr("Workshops (*.pentatone)"))
        if name:
            self._saving.start(partial(save_copy, self._desk.vault, backup.path,
                                       with_suffix(Path(name), self._desk.path.suffix), self._desk.key))
            self.copying.begin(self.tr("Copying, and looking at every part of the copy…"))

    def _saved(self, goal: object) -> None:
        self.notice.emit(self.tr("The copy is in {0}").format(goal))

    def _failed(self, error: object) -> None:
        if isinstance(error, Stopped):
            self.notice.emit(self.tr("Stopped; nothing was written."))
        elif isinstance(error, PentatoneError):
            self._complain(words_for(error))
        elif isinstance(error, BaseException):
            raise error

    # Passphrase and seal ----------------------------------------------------------------------------------------
    def _ask_key(self) -> None:
        kind: Kind = self.sender().property("kind")
        self.key_form.ask(kind, self._desk.key, len(self._desk.vault.backups(self._desk.path)))
        self._show(self.key_form)

    def _key_ready(self, kind: Kind, key: str) -> None:
        if self._may_close():
            self._desk.wish.emit(Wish(kind, self._desk.path, key))

    def _ask_seal(self) -> None:
        self.seal_form.ask(self._desk.path, self._desk.key, len(self._desk.vault.backups(self._desk.path)))
        self._show(self.seal_form)

    def _seal_ready(self, folder: Path, key: str, forget: bool) -> None:
        if self._may_close():
            self._desk.wish.emit(Wish("seal", folder, key, forget))


def _part(box: QVBoxLayout, *parts: QLabel) -> None:
    box.addSpacing(4)
    box.addWidget(rule())
    for part in parts:
        box.addWidget(part)


def _flow(*buttons: QPushButton) -> FlowLayout:
    made = FlowLayout(spacing=8)
    for each in buttons:
        made.addWidget(each)
    return made


def _scrolled(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inner.setProperty("look", "surface")
    area.setWidget(inner)
    return area
