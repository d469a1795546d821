"""The command line: `pentatone` opens the window, everything else works without it and without Qt."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from db.telling import Tell, quiet, within
from ui import crash
from ui.arguments import build

if TYPE_CHECKING:
    from datetime import datetime

    from db.backup import Backups, Reason
    from db.library.store import SqliteLibrary
    from db.store import SqliteStore
    from db.verify import Verified
    from ui.commands.files import Verdict
    from ui.commands.trustfiles import Copy, Part
    from workshop.errors import PentatoneError
    from workshop.exchange.snapshot import Snapshot
    from workshop.model.workshop import Participant, Settings
    from workshop.packs.load import PackDocument

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
# What only the command line can answer.
_HINTS = {"passphrase_needed": " Please name a file with it: --passphrase-file P, or - to be asked."}
DONE, OUR_FAULT, WRONG_CALL, BAD_INPUT, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 3, 130, 141


def backup_root() -> Path:
    """Return where the rolling backups of this user are kept."""
    from ui.settings import data_folder
    return data_folder() / "backups"


class SqliteFiles:
    """Workshops kept as SQLite files. The database is loaded when the first file is touched.

    `key` is the passphrase of locked files; plain ones do not need it.
    """

    def __init__(self, key: str = "") -> None:
        self.key = key

    def with_key(self, key: str) -> SqliteFiles:
        """Return the same place for files with another passphrase."""
        return SqliteFiles(key)

    def read(self, path: Path) -> SqliteStore:
        """Open for reading only, also while the window has the file open."""
        from db.store import SqliteStore
        return SqliteStore(path, read_only=True, key=self.key)

    def write(self, path: Path) -> SqliteStore:
        """Open for changes."""
        from db.store import SqliteStore
        return SqliteStore(path, key=self.key, backups=self.backups)

    def create(self, path: Path, settings: Settings, pack: PackDocument, *, uid: str, at: datetime,
               author: str = "", people: tuple[Participant, ...] = (),
               companions: tuple[PackDocument, ...] = ()) -> SqliteStore:
        """Make a new file and leave it open."""
        from db.store import SqliteStore
        return SqliteStore.create(path, settings, pack, uid=uid, at=at, author=author, people=people,
                                  companions=companions, key=self.key)

    def fill(self, path: Path, found: Snapshot, *, at: datetime, author: str = "") -> SqliteStore:
        """Make a new file that holds just what a document says, and leave it open."""
        from db.fill import create_from
        return create_from(path, found.workshop, (found.framework, *found.companions), found.pictures, at=at,
                           author=author)

    def verify(self, path: Path, tell: Tell = quiet) -> Verdict:
        """Look at every part of a file."""
        from db.verify import verify
        return _verdict(verify(path, key=self.key, tell=tell))

    # Copies and locks -------------------------------------------------------------------------------------------
    def _key(self, path: Path) -> str:
        return self.key if self.is_locked(path) else ""

    def is_locked(self, path: Path) -> bool:
        """Tell whether a file looks like one with a passphrase."""
        from db.driver import is_locked
        return is_locked(path)

    @property
    def backups(self) -> Backups:
        """The rolling backups of this user."""
        from db.backup import Backups
        return Backups(backup_root())

    def copies(self, path: Path) -> list[Copy]:
        """Return the backups of a workshop, newest first."""
        from ui.commands.trustfiles import Copy
        return [Copy(each.path, each.made, each.reason, each.size) for each in self.backups.of(path)]

    def back_up(self, path: Path, reason: str) -> Copy:
        """Make a backup."""
        from db.engine import check_header
        from ui.commands.trustfiles import Copy
        check_header(path, self.key)
        made = self.backups.make(path, key=self._key(path), reason=cast("Reason", reason))
        return Copy(made.path, made.made, made.reason, made.size)

    def copy(self, path: Path, goal: Path, tell: Tell = quiet) -> Verdict:
        """Put a verified copy at `goal`, where nothing is yet; for `tell` see `db.telling`, here and below."""
        from db import copying
        from db.engine import check_header
        from db.faults import told
        from workshop.errors import world_fault
        if goal.exists():
            raise world_fault("file_exists", goal.name)
        check_header(path, self.key)
        with told(goal):
            copying.copy(path, goal, key=self._key(path), tell=within(tell, 0.0, 0.4))
        try:
            return self.verify(goal, within(tell, 0.4, 1.0))
        except BaseException:
            copying.discard(goal)
            raise

    def check_copy(self, backup: Path, tell: Tell = quiet) -> Verdict:
        """Verify a backup on a private copy."""
        from db.restore import check_copy
        return _verdict(check_copy(backup, key=self.key, tell=tell))

    def restore(self, backup: Path, goal: Path, now: datetime, tell: Tell = quiet) -> Path | None:
        """Put a backup in the place of a file; return where that is kept which was there."""
        from db.restore import restore
        return restore(backup, goal, key=self.key, now=now, tell=tell).kept

    def salvage(self, path: Path, goal: Path, tell: Tell = quiet) -> tuple[int, tuple[str, ...]]:
        """Save what can be read; return the number of rows and the tables from which something is lost."""
        from db.salvage import salvage
        from ui.commands.packs import body_of
        found = salvage(path, goal, key=self._key(path), find=body_of, tell=tell)
        return found.rows, found.lost

    def lock(self, path: Path, key: str, tell: Tell = quiet) -> None:
        """Give a plain file a passphrase, or a locked one another."""
        from db import locking
        if self.is_locked(path):
            locking.change(path, self.key, key, tell)
        else:
            locking.lock(path, key, tell)

    def unlock(self, path: Path, tell: Tell = quiet) -> None:
        """Take the passphrase off a file."""
        from db import locking
        locking.unlock(path, self.key, tell)

    def shred(self, path: Path) -> None:
        """Overwrite a file and remove it."""
        from db import locking
        locking.shred(path)

    def holder(self, path: Path) -> str:
        """Return who has a workshop open by its lock, with the time since, or an empty text."""
        from db.lock import holder_of
        found = holder_of(path)
        return "" if found is None else f"{found.who}, since {found.since}" if found.since else found.who

    def parts(self) -> list[Part]:
        """Return the versions of what keeps workshops, and whether the user's library of cases is sound."""
        from db.health import parts
        from ui.commands.cases import library_path
        from ui.commands.trustfiles import Part
        return [Part(*each) for each in parts(library_path())]


def _verdict(found: Verified) -> Verdict:
    from ui.commands.files import Verdict
    return Verdict(found.schema, found.steps, found.content, found.replayed, found.slips)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code; the errors are on stderr, one sentence each."""
    _any_encoding()
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)
    except KeyboardInterrupt:
        crash.console("pentatone: stopped")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has gone; keep Python from complaining about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED


def _run(arguments: list[str]) -> int:
    from workshop.errors import PentatoneError
    args = argparse.Namespace(command=None)
    try:
        args = build().read(_opened(arguments))
        if args.self_test:
            from ui.commands.selftest import self_test
            return self_test(SqliteFiles, open_library)
        if args.command in (None, "open"):
            return _window(args)
        _command(args)
        if sys.stdout is not None:
            sys.stdout.flush()
    except PentatoneError as error:
        _tell(error, args)
        return BAD_INPUT
    except BrokenPipeError:
        raise
    except Exception as error:
        report = crash.write_report(error, f"{args.command} {getattr(args, 'action', '')}")
        where = f"A report is in {report}" if report else "A report could not be written"
        crash.console(f"pentatone: this is a mistake of the program ({crash.excerpt(error)}); "
                      f"finished steps are in the file. {where}")
        return OUR_FAULT
    return DONE


def _opened(arguments: list[str]) -> list[str]:
    """Let the name of a workshop alone open it, as desktops call a program."""
    return ["open", *arguments] if arguments and arguments[0].lower().endswith(".pentatone") else arguments


def _window(args: argparse.Namespace) -> int:
    file = getattr(args, "file", None)
    if file is not None:
        _check_header(file)
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _DISPLAYS):
        from workshop.errors import world_fault
        raise world_fault("no_display")
    from ui.app import run
    return run(file)


def _check_header(file: Path) -> None:
    """Refuse what cannot be opened in the window either; a locked file is asked for there."""
    from db.engine import check_header
    from workshop.errors import WorldFault
    try:
        check_header(file)
    except WorldFault as fault:
        if fault.problems[0].key not in ("passphrase_needed", "file_damaged"):
            raise


def _command(args: argparse.Namespace) -> None:
    from ui import dispatch
    from ui.commands.output import Output
    from workshop.errors import PentatoneError
    out, files = Output(as_json=getattr(args, "json", False)), SqliteFiles(_passphrase(args))
    dispatch.run(args, files, out, open_library)
    if dispatch.writes(args):
        try:
            files.back_up(args.file, "close")
        except PentatoneError as error:
            # What was asked for is done and in the file.
            _tell(error, args)


def _passphrase(args: argparse.Namespace) -> str:
    """Return the passphrase of a call, asked for twice where a file gets it."""
    given = getattr(args, "passphrase_file", None)
    if given is None:
        return ""
    from ui.commands.files import passphrase_in
    gets_it = args.command == "new" or (args.command in ("lock", "seal") and not SqliteFiles().is_locked(args.file))
    return passphrase_in(given, twice=gets_it)


def _tell(error: PentatoneError, args: argparse.Namespace) -> None:
    """Print one sentence per problem; problems of a list carry the name of its file."""
    from ui.exchange_sentences import INITIATIVES, LISTS
    from ui.sentences import TABLE, sentence
    table = getattr(args, "scores", None) or getattr(args, "list", None) or (
        args.people if args.command == "new" else None)
    for problem in error.problems:
        name = f"{table.name}: " if table and problem.key in {*TABLE, *LISTS, *INITIATIVES} else ""
        crash.console(f"pentatone: {name}{sentence(problem)}{_HINTS.get(problem.key, '')}")


def open_library() -> SqliteLibrary:
    """Return the library of this user, with the cases of the program brought up to date."""
    from db.library.store import SqliteLibrary
    from ui.commands import cases
    library = SqliteLibrary(cases.library_path())
    try:
        library.sync(cases.shipped_files())
    except BaseException:
        library.close()
        raise
    return library


def _any_encoding() -> None:
    """Let a console that is not UTF-8 show what it can instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


if __name__ == "__main__":
    sys.exit(main())
