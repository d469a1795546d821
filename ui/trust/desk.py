"""Watches over an open workshop: says in strips what is the matter with its file, and does what is answered."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Literal, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.i18n import in_a_row
from ui.jobs import Job
from ui.messages import step_name, words_for
from ui.settings import UserSettings
from ui.stages.late import wind_up
from ui.trust.backupdesk import BackupDesk
from ui.trust.strips import BROKEN, CLOSED, GONE, STANDING, TAKEN, DamageStrip, FaultStrip, ReadOnlyStrip
from ui.trust.vault import Opened, Progress, ShouldStop, Vault, key_of, newest_good, telling
from ui.widgets.names import with_suffix
from ui.widgets.standing import StripStack
from ui.writers import Stopped
from workshop.errors import PentatoneError
from workshop.filenames import unused

SUFFIX = ".pentatone"
BEAT_MS = 30_000


class Wish(NamedTuple):
    """What needs the file closed: `kind` says what is done, then it is opened again, or `goal` is."""

    kind: Literal["open", "copy", "salvage", "restore", "lock", "unlock", "change", "seal", "leave"]
    goal: Path = Path()
    key: str = ""
    forget: bool = False


def make_twin(vault: Vault, held: Any, goal: Path, base: Path | None, progress: Progress,
              should_stop: ShouldStop) -> Any:
    """Make a whole file beside `goal`. Raises PentatoneError, and Stopped, which leaves nothing there."""
    twin = vault.twin(held, goal, base, telling(progress, should_stop))
    if should_stop():
        twin.discard()
        raise Stopped
    return twin


class TrustDesk(QObject):
    """One for an open workshop. `wish` asks for what needs the file closed, `moved` tells where it lives now,
    `notice` and `trouble` go to the status line, `told` says that a strip has said it, `restore_requested` carries a
    backup."""

    wish = Signal(object)
    moved = Signal(object)
    notice = Signal(str)
    trouble = Signal(str)
    restore_requested = Signal(object)
    told = Signal()

    def __init__(self, opened: Opened, vault: Vault, strips: StripStack, settings: UserSettings,
                 window: QWidget) -> None:
        super().__init__(window)
        self.opened, self.vault = opened, vault
        self.document, self._store, self._settings, self._window = opened.document, opened.store, settings, window
        self._refused = 0
        self._last = moment_now() if not self.document.newest_step else _time(self.document.newest_step)
        self.fault, self.closed, self.damage = FaultStrip(), ReadOnlyStrip(), DamageStrip()
        for strip, urgency, slot in ((self.fault, 90, self._fault_answered), (self.damage, 80, self._damage_answered),
                                     (self.closed, 70, self._closed_answered)):
            strips.put(strip, urgency)
            strip.chosen.connect(slot)
        self.backups = BackupDesk(self.document, vault, opened.key, self)
        self.backups.trouble.connect(self.trouble)
        self._search = Job(self)
        self._search.done.connect(self._good_found)
        self._writing, self._goal = Job(self), Path()
        self._writing.done.connect(self._written)
        self._writing.failed.connect(self._not_written)
        self._writing.cancelled.connect(self._not_written)
        self._writing.progress.connect(self._share)
        self.document.refused.connect(self._see)
        self.document.draft_refused.connect(self._see)
        self.document.changed.connect(self._kept)
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(self.beat)
        self._tell_state()

    def _tell_state(self) -> None:
        salvaged = self._store.salvaged
        if salvaged is not None:
            self.damage.tell(salvaged)
            self._search.start(partial(newest_good, self.vault, self.document.path, self.opened.key))
        elif self.document.read_only:
            self.closed.tell(self.opened.elsewhere, moment_now())
        else:
            self._beat.start()

    @property
    def path(self) -> Path:
        """Where the workshop lives now."""
        return self.document.path

    @property
    def key(self) -> str:
        """Its passphrase, empty without one."""
        return self.opened.key

    def voting(self) -> bool:
        """Tell whether a round is running: then nothing may close the file."""
        return any(round_.state == "open" for round_ in self.document.workshop.all_rounds())

    def close(self) -> None:
        """The window closes."""
        self._beat.stop()
        wind_up(self._search)
        wind_up(self._writing)
        self.backups.close()
        self.opened = self.opened._replace(key="")

    def beat(self) -> None:
        """Say beside the file that the program is there, and see whether it still is ours."""
        try:
            self._store.beat()
        except PentatoneError as error:
            if not self.fault.isVisibleTo(self._window):
                self._show(error)

    # A step could not be kept -------------------------------------------------------------------------------------
    def _see(self, error: object) -> None:
        if key_of(error) in STANDING and isinstance(error, PentatoneError) and not self.document.read_only:
            self._refused += bool(self.document.kept_out)
            self._show(error)

    def _show(self, error: PentatoneError) -> None:
        problem = error.problems[0]
        if problem.key not in STANDING:
            return
        if problem.key in TAKEN:
            self.document.read_only = True
            self._beat.stop()
        self.fault.tell(problem.key, who=str(problem.params.get("who", "")), step=step_name(self.document.kept_out),
                        safe=self._last, copy=self.backups.newest)
        self.told.emit()

    def _kept(self) -> None:
        self._last = self.document.now()
        if not self.document.read_only and not self.fault.isHidden():
            self.fault.hide()
            self._refused = 0

    def _fault_answered(self, name: str) -> None:
        if name == "again":
            self._again()
        elif name == "stop":
            self._writing.cancel()
        elif name == "reopen":
            self.wish.emit(Wish("open"))
        elif name == "elsewhere":
            goal = self._ask_goal()
            if goal is not None:
                self.go_on(goal)
        else:
            self.go_on(unused(self._own_folder(), self.path.stem, SUFFIX, " "))

    def _again(self) -> None:
        """Open the file anew and do once more what it did not take."""
        try:
            self._store.reconnect()
        except PentatoneError as error:
            self._show(error)
            self.trouble.emit(words_for(error))
            return
        kind, before = self.document.kept_out, self._refused
        self.document.renew(self.path)
        self._repeat(self.tr("The file is there again."), kind, before)

    def go_on(self, goal: Path) -> None:
        """Go on in a new file, with all that is in memory."""
        if self.document.read_only:
            # Somebody else has the file: what they have written belongs to them.
            self.wish.emit(Wish("copy", goal, self.key))
            return
        # All steps are done once more in the new file, which takes a moment.
        try:
            held = self._store.held()
        except PentatoneError as error:
            self.trouble.emit(words_for(error))
            return
        self._goal = goal
        self.fault.write(True)
        self.notice.emit(self.tr("Writing the copy…"))
        self._writing.start(partial(make_twin, self.vault, held, goal, self._base()))

    def _written(self, twin: Any) -> None:
        if self.document.read_only:
            twin.discard()
            self.fault.write(False)
            self.go_on(self._goal)
            return
        try:
            self._write(self._goal, twin)
        except PentatoneError as error:
            self.trouble.emit(words_for(error))
            return
        finally:
            self.fault.write(False)
        kind, before = self.document.kept_out, self._refused
        self.document.renew(self._goal)
        self.fault.hide()
        self._repeat(self.tr("The workshop goes on in {0}.").format(self._goal), kind, before)

    def _not_written(self, error: object = None) -> None:
        self.fault.write(False)
        if isinstance(error, PentatoneError):
            self.trouble.emit(words_for(error))
        elif error is None or isinstance(error, Stopped):
            self.notice.emit(self.tr("Stopped. Nothing was changed."))
        elif isinstance(error, BaseException):
            raise error

    def _share(self, share: float, _words: str) -> None:
        self.notice.emit(self.tr("Writing the copy: {0} %").format(round(100 * share)))

    def _base(self) -> Path | None:
        return next((backup.path for backup in self.vault.backups(self.path)), None)

    def _write(self, goal: Path, twin: object = None) -> None:
        self._store.go_on(goal, base=self._base(), twin=twin)
        self.moved.emit(goal)

    def rescue(self) -> str:
        """Write what is only in memory by now into a file of this computer, because the window closes.

        Returns where it is, in words; an empty text when there is nothing to be rescued.
        """
        if self.fault.isHidden() or self.document.read_only or self.fault.key not in (*GONE, *BROKEN, *CLOSED):
            return ""
        wind_up(self._writing)
        goal = unused(self._own_folder(), self.path.stem, SUFFIX, " ")
        try:
            self._write(goal)
        except PentatoneError as error:
            return words_for(error)
        self.document.path = goal
        return self.tr("The file of the workshop was gone. All of it is in {0}").format(goal)

    def _repeat(self, words: str, kind: str, refused: int) -> None:
        done = self.document.try_again()
        name = step_name(kind)
        self._refused = 0
        if kind and not done:
            self.trouble.emit(in_a_row(words, self.tr("Please do once more what was not kept: {0}.").format(name)))
            return
        kept = self.tr("What was held back is kept now: {0}.").format(name) if name else ""
        lost = self.tr("Steps before it that were not kept: {0}.").format(refused - 1) if refused > 1 else ""
        self.notice.emit(in_a_row(words, kept, lost))

    # Read only, damaged ---------------------------------------------------------------------------------------------
    def _closed_answered(self, name: str) -> None:
        if name == "copy":
            self.copy()
        else:
            self.wish.emit(Wish("open"))

    def copy(self) -> None:
        """Ask where a copy is to be, and go on in it."""
        goal = self._ask_goal()
        if goal is not None:
            self.wish.emit(Wish("copy", goal, self.key))

    def _damage_answered(self, name: str) -> None:
        if name == "restore" and self.damage.good is not None:
            self.restore_requested.emit(self.damage.good)
        elif name == "save":
            goal = self._ask_goal(self.tr("{0} (rescued)").format(self.path.stem))
            if goal is not None:
                self.wish.emit(Wish("salvage", goal, self.key))
        elif name == "leave":
            self.wish.emit(Wish("leave"))

    def _good_found(self, good: object) -> None:
        self.damage.offer(good if isinstance(good, tuple) else None)

    # Where to -------------------------------------------------------------------------------------------------------
    def _own_folder(self) -> Path:
        """Return a folder of this computer, never that of the file."""
        gone = self.path.parent
        return next((folder for folder in self._settings.own_folders() if folder != gone and folder.is_dir()),
                    Path.home())

    def _ask_goal(self, stem: str = "") -> Path | None:
        start = unused(self._own_folder(), stem or self.path.stem, SUFFIX, " ")
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Where to keep the copy"), str(start),
                                              self.tr("Workshops (*.pentatone)"))
        return with_suffix(Path(name), SUFFIX) if name else None


def moment_now() -> datetime:
    """Return the present time in UTC."""
    return datetime.now(UTC)


def _time(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return moment_now()


