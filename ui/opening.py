"""Opening a workshop: what is asked and offered on the first screen when a file does not simply open."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from ui.commands.trustfiles import Copy
from ui.document import Document
from ui.jobs import Job
from ui.messages import words_for
from ui.removal import working_copies
from ui.settings import UserSettings
from ui.stages.late import wind_up
from ui.trust.backuplist import BackupsGate
from ui.trust.desk import Wish
from ui.trust.gate import Gate
from ui.trust.gates import ElsewhereGate, LockedGate, MissingGate, UnreadableGate
from ui.trust.restoring import RestorePanel
from ui.trust.safety import save_copy
from ui.trust.task import TaskGate
from ui.trust.vault import DAMAGED, KeptStore, Opened, Progress, SealedSession, ShouldStop, Vault, key_of, telling
from ui.welcome.window import WelcomeWindow
from ui.widgets.names import with_suffix
from ui.writers import Stopped
from workshop.errors import PentatoneError, WorldFault

MISSING = ("file_missing", "media_gone", "file_unreachable")
# The share of the way up to which work can be stopped: right before files are swapped. Sealing removes copies then.
NO_WAY_BACK, SEALED = 0.9, 0.69


class Outcome(NamedTuple):
    """What work on a closed file has led to: what to open now, or what sealing has done.

    `open_copies` are those that a new passphrase does not guard.
    """

    path: Path
    key: str = ""
    kept: Path | None = None
    sealed: SealedSession | None = None
    open_copies: tuple[Path, ...] = ()


def try_key(vault: Vault, path: Path, key: str, _progress: Progress, _should_stop: ShouldStop) -> str:
    """Try a passphrase, which takes a moment by intention."""
    vault.try_key(path, key)
    return key


def read_rest(vault: Vault, path: Path, key: str, _progress: Progress, should_stop: ShouldStop) -> KeptStore:
    """Open what is readable of a damaged file; the store is handed over. Raises PentatoneError, and Stopped."""
    store = vault.open(path, key=key, salvage=True)
    if should_stop():
        store.close()
        raise Stopped
    return store


def carry_out(vault: Vault, path: Path, key: str, wish: Wish, others: tuple[Path, ...], stop: threading.Event,
              progress: Progress, _should_stop: ShouldStop) -> Outcome:
    """Do what needs the file closed. Raises PentatoneError, and Stopped when `stop` came in time; then the file is as
    it was."""
    progress(0.0, "")
    tell = telling(progress, stop.is_set, 0.0, NO_WAY_BACK)
    if wish.kind == "copy":
        vault.copy(path, wish.goal, key, tell)
        return Outcome(wish.goal, key)
    if wish.kind == "salvage":
        vault.salvage(path, wish.goal, key, tell)
        return Outcome(wish.goal, key)
    if wish.kind == "restore":
        kept = vault.restore(wish.goal, path, wish.key, datetime.now(UTC), tell)
        return Outcome(path, wish.key, kept)
    if wish.kind == "seal":
        return Outcome(path, "", None, vault.seal(path, wish.goal, key, wish.key, others, progress, stop.is_set))
    if wish.kind == "unlock":
        vault.unlock(path, key, tell)
        return Outcome(path)
    # Backups that open without the new passphrase would give away what it guards. Which they are can be told now: of a
    # locked file nobody knows.
    before = tuple(backup.path for backup in vault.backups(path))
    if wish.kind == "lock":
        vault.lock(path, wish.key, tell)
    else:
        vault.change_key(path, key, wish.key, tell)
    stay = vault.drop_backups(path, before)
    vault.back_up(path, wish.key, "by_hand")
    return Outcome(path, wish.key, open_copies=(*stay, *working_copies(path)))


class Opening(QObject):
    """`opened` carries what the first screen has opened in the end, `notice` what is told in the window then."""

    opened = Signal(object)
    notice = Signal(str)

    def __init__(self, vault: Vault, welcome: WelcomeWindow, settings: UserSettings, parent: QObject) -> None:
        super().__init__(parent)
        self.vault, self._welcome, self._settings = vault, welcome, settings
        self._path, self._key = Path(), ""
        self._wish: Wish | None = None
        self._said = ""
        self._stop, self._bound = threading.Event(), NO_WAY_BACK
        self.locked, self.elsewhere, self.missing = LockedGate(), ElsewhereGate(), MissingGate()
        self.unreadable, self.backups, self.task = UnreadableGate(), BackupsGate(), TaskGate()
        self.restoring = RestorePanel(vault)
        for gate in (self.locked, self.elsewhere, self.missing, self.unreadable, self.backups, self.task,
                     self.restoring):
            welcome.take_gate(gate)
        for gate in (self.locked, self.elsewhere, self.missing, self.unreadable, self.backups, self.task):
            gate.chosen.connect(self._answered)
        self.locked.entered.connect(self._entered)
        self.backups.list.restore_requested.connect(self._look_at)
        self.backups.list.copy_requested.connect(self._save_copy)
        self.restoring.left.connect(self._show_backups)
        self.restoring.replace_requested.connect(self._restore)
        self._trying, self._working, self._saving, self._reading = Job(self), Job(self), Job(self), Job(self)
        self._reading.done.connect(self._read_rest)
        self._reading.failed.connect(self._rest_read)
        self._reading.cancelled.connect(self._rest_read)
        self._trying.done.connect(self._fits)
        self._trying.failed.connect(self._trouble)
        self._working.done.connect(self._done)
        self._working.failed.connect(self._failed)
        self._working.progress.connect(self._progress)
        self._saving.done.connect(self._saved)
        self._saving.failed.connect(self._not_saved)

    def close(self) -> None:
        """The program ends."""
        for job in (self._trying, self._working, self._saving, self._reading):
            wind_up(job)
        self._forget()

    def _forget(self) -> None:
        self._key = ""
        self.locked.field.forget()
        self.restoring.close_down()

    # Opening ----------------------------------------------------------------------------------------------------
    def open(self, path: Path, key: str = "", *, read_only: bool = False, take_over: bool = False,
             elsewhere: str = "") -> Opened | None:
        """Open a file; None when the first screen says why not, and asks what to do."""
        self._path, self._key = path, key
        try:
            store = self.vault.open(path, key=key, read_only=read_only, take_over=take_over)
            return self._ready(store, elsewhere)
        except PentatoneError as error:
            if key_of(error) in DAMAGED:
                self._salvage(error)
            else:
                self._explain(error)
            return None

    def _ready(self, store: KeptStore, elsewhere: str = "") -> Opened:
        try:
            document = Document(store, self._path, author=self._settings.author, close=store.close,
                                read_only=store.read_only)
        except BaseException:
            store.close()
            raise
        made = Opened(document, store, self._key if store.locked else "", elsewhere)
        self._forget()
        self._welcome.leave_gate()
        self._welcome.complain("")
        return made

    def _salvage(self, why: PentatoneError) -> None:
        """Open what is readable of a damaged file, to look at; it takes a while, and can be stopped."""
        self._unreadable(why)
        self.unreadable.offer_stop(True)
        self.unreadable.work(self.tr("The file is damaged. Reading what can be read…"))
        self._reading.start(partial(read_rest, self.vault, self._path, self._key))

    def _read_rest(self, store: KeptStore) -> None:
        self._rest_read()
        if store.path != self._path or self._welcome.gate is not self.unreadable:
            store.close()
            return
        try:
            made = self._ready(store)
        except PentatoneError:
            return  # what was said already stands
        self._give(made)

    def _rest_read(self, error: object = None) -> None:
        self.unreadable.work("")
        self.unreadable.offer_stop(False)
        if isinstance(error, BaseException) and not isinstance(error, PentatoneError | Stopped):
            raise error

    def _again(self, path: Path, key: str = "", *, read_only: bool = False, take_over: bool = False,
               elsewhere: str = "") -> None:
        made = self.open(path, key, read_only=read_only, take_over=take_over, elsewhere=elsewhere)
        if made is not None:
            self._give(made)

    def _give(self, made: Opened) -> None:
        self.opened.emit(made)
        said, self._said = self._said, ""
        if said:
            self.notice.emit(said)

    def _explain(self, error: PentatoneError) -> None:
        """Show what is the matter with the file."""
        key, listed = key_of(error), str(self._path) in self._settings.recent
        backups = len(self.vault.backups(self._path))
        if key in ("passphrase_needed", "passphrase_wrong"):
            self._key = ""
            self.locked.ask(self._path, words_for(error) if key == "passphrase_wrong" else "",
                            backups=bool(backups))
            self._show(self.locked)
        elif key == "file_open_elsewhere":
            self.elsewhere.ask(self._path, error.problems[0].params)
            self._show(self.elsewhere)
        elif key in MISSING:
            self.missing.ask(self._path, listed=listed, backups=bool(backups))
            self._show(self.missing)
        elif backups or listed:
            self._unreadable(error)
        else:
            self._welcome.complain(words_for(error))

    def _unreadable(self, error: PentatoneError) -> None:
        self.unreadable.ask(self._path, words_for(error), listed=str(self._path) in self._settings.recent,
                            backups=len(self.vault.backups(self._path)))
        self._show(self.unreadable)

    def _show(self, gate: Gate) -> None:
        self._welcome.show_gate(gate)

    # Answers ----------------------------------------------------------------------------------------------------
    def _answered(self, name: str) -> None:
        if name == "back":
            self._forget()
            self._trying.cancel()
            self._welcome.leave_gate()
        elif name == "backups":
            self._show_backups()
        elif name in ("again", "reopen"):
            self._again(self._path, self._key)
        elif name == "read":
            self._again(self._path, self._key, read_only=True, elsewhere=self.elsewhere.who)
        elif name == "take":
            self._again(self._path, self._key, take_over=True)
        elif name == "forget":
            self._settings.forget(self._path)
            self._welcome.show_recent(self._settings.recent)
            self._welcome.leave_gate()
        elif name == "look":
            self._look()
        elif name == "stop":
            self._stop.set()
            self.task.halt()
            if self._reading.running:
                self._reading.cancel()
                self._rest_read()

    def _entered(self, key: str) -> None:
        self.locked.work(self.tr("Opening…"))
        self.locked.buttons["back"].setEnabled(True)
        self._trying.start(partial(try_key, self.vault, self._path, key))

    def _fits(self, key: str) -> None:
        self.locked.work("")
        self._again(self._path, key)

    def _trouble(self, error: object) -> None:
        self.locked.work("")
        if isinstance(error, PentatoneError):
            self._explain(error)
        elif isinstance(error, BaseException):
            raise error

    def _look(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._welcome, self.tr("Where is {0}?").format(self._path.name),
                                              str(self._settings.folder() / self._path.name),
                                              self.tr("Workshops (*.pentatone)"))
        if name:
            gone, found = self._path, Path(name)
            if found.name == gone.name:
                self._settings.forget(gone)
            self._again(found)

    # Backups ----------------------------------------------------------------------------------------------------
    def _show_backups(self) -> None:
        self.backups.ask(self._path, self.vault.backups(self._path))
        self._show(self.backups)

    def _look_at(self, backup: Copy) -> None:
        self._show(self.restoring)
        self.restoring.begin(self._path, backup, self._key)

    def _restore(self, _path: Path, backup: Copy, key: str) -> None:
        self.carry_out(self._path, self._key, Wish("restore", backup.path, key))

    def _save_copy(self, backup: Copy) -> None:
        stem = self.tr("{0}, as of {1}").format(self._path.stem, f"{backup.made.astimezone():%Y-%m-%d %H%M}")
        name, _ = QFileDialog.getSaveFileName(
            self._welcome, self.tr("Where to keep the copy"), str(self._settings.folder() / (stem + self._path.suffix)),
            self.tr("Workshops (*.pentatone)"))
        if name:
            goal = with_suffix(Path(name), ".pentatone")
            self._saving.start(partial(save_copy, self.vault, backup.path, goal, self._key))

    def _saved(self, goal: object) -> None:
        self.backups.complain("")
        self._welcome.tell(self.tr("The copy is in {0}").format(goal))

    def _not_saved(self, error: object) -> None:
        if isinstance(error, PentatoneError):
            self.backups.complain(words_for(error))
        elif isinstance(error, BaseException) and not isinstance(error, Stopped):
            raise error

    # Work on the closed file ------------------------------------------------------------------------------------
    def carry_out(self, path: Path, key: str, wish: Wish) -> None:
        """Do what an open workshop wished for before it was closed, then open what came of it."""
        self._path, self._key, self._wish = path, key, wish
        if wish.kind == "open":
            self._look_again()
        elif wish.kind != "leave":
            others = tuple(map(Path, self._settings.recent)) if wish.kind == "seal" else ()
            self.task.begin(wish.kind, path, can_stop=True)
            self._show(self.task)
            # Not the job's own way to stop: what cannot be undone any more goes on to its end, and is told.
            self._stop, self._bound = threading.Event(), SEALED if wish.kind == "seal" else NO_WAY_BACK
            self._working.start(partial(carry_out, self.vault, path, key, wish, others, self._stop))

    def _look_again(self) -> None:
        """Open a file that somebody else had: for writing when it is free by now, else for reading as it is now."""
        try:
            self._give(self._ready(self.vault.open(self._path, key=self._key)))
        except PentatoneError as error:
            who = str(error.problems[0].params.get("who") or "?")
            if key_of(error) == "file_open_elsewhere":
                self._again(self._path, self._key, read_only=True, elsewhere=who)
            else:
                self._again(self._path, self._key)

    def _progress(self, share: float, _words: str) -> None:
        self.task.progress(share)
        if share >= self._bound:
            self.task.bind()

    def _done(self, outcome: object) -> None:
        wish = self._wish
        if not isinstance(outcome, Outcome) or wish is None:
            return
        self._wish = None
        if outcome.sealed is not None:
            self._key = ""
            if wish.forget:
                self._settings.forget(outcome.path)
                self._welcome.show_recent(self._settings.recent)
            self.task.finish([_line(each) for each in outcome.sealed.done],
                             [_line(each) for each in outcome.sealed.left])
            self._show(self.task)
            return
        self._said = self._told(wish, outcome)
        self._again(outcome.path, outcome.key)

    def _told(self, wish: Wish, outcome: Outcome) -> str:
        if wish.kind == "restore":
            return self.tr("The backup is back. What was there before is in {0}").format(outcome.kept.name) \
                if outcome.kept is not None else self.tr("The backup is back.")
        if outcome.open_copies:
            return self.tr("The new passphrase is set. Copies made before do not have it ({0}): {1}").format(
                len(outcome.open_copies), outcome.open_copies[0])
        return {"copy": self.tr("You work on a copy now: {0}").format(outcome.path),
                "salvage": self.tr("What was readable is in {0}").format(outcome.path),
                "lock": self.tr("The workshop is locked with its passphrase."),
                "unlock": self.tr("The workshop has no passphrase any more."),
                "change": self.tr("The workshop has its new passphrase.")}.get(wish.kind, "")

    def _failed(self, error: object) -> None:
        if isinstance(error, PentatoneError):
            self.task.fail(words_for(error), reopens=True)
            self._show(self.task)
        elif isinstance(error, Stopped):
            self.task.fail(self.tr("Stopped. Nothing was locked and nothing removed.") if self._bound == SEALED else
                           self.tr("Stopped. Nothing was changed."), reopens=True)
            self._show(self.task)
        elif isinstance(error, BaseException):
            self.task.fail(self.tr("Something went wrong in the program."), reopens=True)
            raise error


def _line(problem: object) -> str:
    return words_for(WorldFault(problem))  # type: ignore[arg-type]
