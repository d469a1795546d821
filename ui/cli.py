"""The command line: `pentatone` opens the window, everything else works without it and without Qt."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ui import crash
from ui.arguments import build

if TYPE_CHECKING:
    from datetime import datetime

    from db.store import SqliteStore
    from ui.commands.files import Verdict
    from ui.commands.output import Output
    from workshop.errors import PentatoneError
    from workshop.exchange.snapshot import Snapshot
    from workshop.model.case import FiledCase
    from workshop.model.workshop import Participant, Settings
    from workshop.packs.load import PackDocument

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
DONE, OUR_FAULT, WRONG_CALL, BAD_INPUT, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 3, 130, 141


class SqliteFiles:
    """Workshops kept as SQLite files. The database is loaded when the first file is touched."""

    def read(self, path: Path) -> SqliteStore:
        """Open for reading only, also while the window has the file open."""
        from db.store import SqliteStore
        return SqliteStore(path, read_only=True)

    def write(self, path: Path) -> SqliteStore:
        """Open for changes."""
        from db.store import SqliteStore
        return SqliteStore(path)

    def create(self, path: Path, settings: Settings, pack: PackDocument, *, uid: str, at: datetime,
               author: str = "", people: tuple[Participant, ...] = (),
               companions: tuple[PackDocument, ...] = ()) -> SqliteStore:
        """Make a new file and leave it open."""
        from db.store import SqliteStore
        return SqliteStore.create(path, settings, pack, uid=uid, at=at, author=author, people=people,
                                  companions=companions)

    def fill(self, path: Path, found: Snapshot, *, at: datetime, author: str = "") -> SqliteStore:
        """Make a new file that holds just what a document says, and leave it open."""
        from db.fill import create_from
        return create_from(path, found.workshop, (found.framework, *found.companions), found.pictures, at=at,
                           author=author)

    def verify(self, path: Path) -> Verdict:
        """Look at every part of a file."""
        from db.verify import verify
        from ui.commands.files import Verdict
        found = verify(path)
        return Verdict(found.schema, found.steps, found.content)


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
        args = build().read(arguments)
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


def _window(args: argparse.Namespace) -> int:
    file = getattr(args, "file", None)
    if file is not None:
        from db.engine import check_header
        check_header(file)
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _DISPLAYS):
        from workshop.errors import world_fault
        raise world_fault("no_display")
    from ui.app import run
    return run(file)


def _command(args: argparse.Namespace) -> None:
    from ui.commands.output import Output
    out, files = Output(as_json=getattr(args, "json", False)), SqliteFiles()
    name = (args.command, getattr(args, "action", None))
    if args.command == "packs":
        from ui.commands import packs
        {"list": packs.list_packs, "show": packs.show, "validate": packs.validate, "import": packs.import_pack,
         "export": packs.export_pack, "schema": packs.schema}[args.action](args, out)
    elif args.command == "cases":
        _cases(args, out)
    elif args.command == "rehearse":
        from ui.commands import rehearse
        rehearse.rehearse(args, files, out)
    elif args.command in ("new", "demo"):
        from ui.commands import make
        {"new": make.new, "demo": make.demo}[args.command](args, files, out)
    elif args.command == "scores":
        from ui.commands import move
        {"import": move.import_scores, "export": move.export_scores}[args.action](args, files, out)
    elif args.command == "export":
        from ui.commands import export
        export.export(args, files, out, _library_cases)
    elif args.command == "import":
        from ui.commands import documents
        documents.import_document(args, files, out)
    elif args.command == "verify-report":
        from ui.commands import verify_report
        verify_report.verify_report(args, files, out)
    elif args.command == "check":
        from ui.commands import export
        export.check(args, files, out)
    elif args.command in ("ballots", "cards", "signin", "minutes"):
        from ui.commands import ballots
        {("ballots", "write"): ballots.write, ("ballots", "read"): ballots.read, ("cards", None): ballots.cards,
         ("signin", None): ballots.signin,
         ("minutes", None): ballots.minutes}[name](args, files, out)
    elif args.command == "initiatives":
        from ui.commands import initiatives
        {"import": initiatives.import_list, "export": initiatives.export}[args.action](args, files, out)
    elif args.command in ("compare", "portfolio"):
        from ui.commands import compare
        {"compare": compare.compare, "portfolio": compare.portfolio}[args.command](args, files, out)
    elif args.command == "chart":
        from ui.commands import chart
        chart.chart(args, files, out)
    else:
        from ui.commands import look
        {"info": look.info, "analyse": look.analyse_file, "plan": look.plan,
         "verify": look.verify}[args.command](args, files, out)


def _tell(error: PentatoneError, args: argparse.Namespace) -> None:
    """Print one sentence per problem; problems of a list carry the name of its file."""
    from ui.exchange_sentences import INITIATIVES, LISTS
    from ui.sentences import TABLE, sentence
    table = getattr(args, "scores", None) or getattr(args, "list", None) or (
        args.people if args.command == "new" else None)
    for problem in error.problems:
        name = f"{table.name}: " if table and problem.key in {*TABLE, *LISTS, *INITIATIVES} else ""
        crash.console(f"pentatone: {name}{sentence(problem)}")


def _cases(args: argparse.Namespace, out: Output) -> None:
    from ui.commands import cases
    if args.action == "validate":
        cases.validate(args, out)
        return
    from db.library.store import SqliteLibrary
    library = SqliteLibrary(cases.library_path())
    try:
        library.sync(cases.shipped_files())
        cases.tell(library)
        {"search": cases.search, "show": cases.show, "import": cases.import_cases,
         "export": cases.export_own}[args.action](args, library, out)
    finally:
        library.close()


def _library_cases() -> tuple[FiledCase, ...]:
    """Return the cases of this user's library, those of the program among them."""
    from db.library.store import SqliteLibrary
    from ui.commands import cases
    from ui.reporting import cases_of
    library = SqliteLibrary(cases.library_path())
    try:
        library.sync(cases.shipped_files())
        return cases_of(library)
    finally:
        library.close()


def _any_encoding() -> None:
    """Let a console that is not UTF-8 show what it can instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


if __name__ == "__main__":
    sys.exit(main())
