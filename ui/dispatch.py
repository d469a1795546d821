"""Which function answers which command; each module is imported when its command is called."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.commands.cases import OpenLibrary
    from ui.commands.output import Output
    from ui.commands.trustfiles import TrustFiles

    Library = Callable[[], OpenLibrary]

_WRITING = frozenset({("scores", "import"), ("ballots", "read"), ("initiatives", "import")})


def writes(args: argparse.Namespace) -> bool:
    """Tell whether a call changes a workshop: afterwards a backup is made, as when the window closes one."""
    if args.command == "plan":
        return bool(args.keep)
    if args.command == "export":
        return bool(args.issue)
    return (args.command, getattr(args, "action", None)) in _WRITING and not getattr(args, "dry_run", False)


def run(args: argparse.Namespace, files: TrustFiles, out: Output, library: Library) -> None:
    """Run the command of a call. `library` opens the case library, brought up to date."""
    name = (args.command, getattr(args, "action", None))
    if args.command == "packs":
        from ui.commands import packs
        {"list": packs.list_packs, "show": packs.show, "validate": packs.validate, "import": packs.import_pack,
         "export": packs.export_pack, "schema": packs.schema}[args.action](args, out)
    elif args.command == "cases":
        _cases(args, out, library)
    elif args.command == "export":
        from ui.commands import export
        export.export(args, files, out, _lent(library))
    elif args.command == "seal":
        from ui.commands import seal
        seal.seal_file(args, files, out, _lent(library))
    elif args.command == "settings":
        from ui.commands import settings
        settings.settings(args, out)
    elif args.command == "languages":
        from ui.commands import languages
        languages.languages(args, out)
    elif args.command == "doctor":
        from ui.commands import doctor
        doctor.doctor(args, files, out)
    elif args.command in _TRUST:
        from ui.commands import trust
        {"backup": trust.backup, "restore": trust.restore, "salvage": trust.salvage, "lock": trust.lock,
         "unlock": trust.unlock}[args.command](args, files, out)
    else:
        _plain(name)(args, files, out)


_TRUST = ("backup", "restore", "salvage", "lock", "unlock")


def _plain(name: tuple[str, str | None]) -> Callable[[argparse.Namespace, Any, Output], None]:
    """Return the function of a command that needs nothing but files."""
    command, action = name
    if command in ("new", "demo"):
        from ui.commands import make
        return {"new": make.new, "demo": make.demo}[command]
    if command == "rehearse":
        from ui.commands import rehearse
        return rehearse.rehearse
    if command == "import":
        from ui.commands import documents
        return documents.import_document
    if command == "history":
        from ui.commands import history
        return history.history
    if command == "verify-report":
        from ui.commands import verify_report
        return verify_report.verify_report
    if command == "check":
        from ui.commands import export
        return export.check
    if command == "chart":
        from ui.commands import chart
        return chart.chart
    if command in ("handbook", "shortcuts"):
        from ui.commands import handbook
        return {"handbook": handbook.handbook, "shortcuts": handbook.shortcuts}[command]
    if command == "scores":
        from ui.commands import move
        return {"import": move.import_scores, "export": move.export_scores}[action or ""]
    if command in ("ballots", "cards", "signin", "minutes"):
        from ui.commands import ballots
        return {("ballots", "write"): ballots.write, ("ballots", "read"): ballots.read, ("cards", None): ballots.cards,
                ("signin", None): ballots.signin, ("minutes", None): ballots.minutes}[name]
    if command == "initiatives":
        from ui.commands import initiatives
        return {"import": initiatives.import_list, "export": initiatives.export}[action or ""]
    if command in ("compare", "portfolio"):
        from ui.commands import compare
        return {"compare": compare.compare, "portfolio": compare.portfolio}[command]
    from ui.commands import look
    return {"info": look.info, "analyse": look.analyse_file, "plan": look.plan, "verify": look.verify}[command]


def _cases(args: argparse.Namespace, out: Output, library: Library) -> None:
    from ui.commands import cases
    if args.action == "validate":
        cases.validate(args, out)
        return
    opened = library()
    try:
        cases.tell(opened)
        {"search": cases.search, "show": cases.show, "import": cases.import_cases,
         "export": cases.export_own}[args.action](args, opened, out)
    finally:
        opened.close()


def _lent(library: Library) -> Any:
    """Return a function that reads all cases of the library and closes it."""
    def cases() -> Any:
        from ui.reporting import cases_of
        opened = library()
        try:
            return cases_of(opened)
        finally:
            opened.close()
    return cases
