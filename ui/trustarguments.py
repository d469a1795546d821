"""The words of the commands that keep a workshop safe: backups, restores, locks, sealing, and a look at it all."""

from __future__ import annotations

import argparse
from functools import partial
from typing import Any

from ui.argumentparts import Parser, command, file, locked, path

BACKUP = """Without OUT the copy goes to the backups of this user, which the program also makes by itself and thins
by age. A copy is never half written; with OUT it is verified too, and nothing is ever written over. The copy of a
locked workshop has the same passphrase."""
RESTORE = """Works on a copy first: the backup is verified, its history replayed. Only then it takes the place of
FILE; what was there stays beside it under another name. Without --from and --number the newest sound backup is taken.
Backups are numbered from 1, the newest, as “pentatone backup FILE --list” shows them."""
SALVAGE = """FILE is only read. What cannot be read is named by its table; without framework and settings there is
nothing to save. A sound backup is the better choice: see “pentatone backup FILE --list”."""
LOCK = """The file is encrypted as a whole (SQLCipher, AES-256) and verified before it takes its place. Nobody can
open it without the passphrase, which is kept nowhere. Backups from before have none; --drop-backups removes them and
makes one that has."""
SEAL = """Writes the redacted report, workbook and document into FOLDER, then locks FILE, verifies it, and only then
removes backups, working copies and unfinished texts. After a failure nothing is lost. Copies that the program does not
know, such as reports and sticks, are for you to find; the answer says so."""
DOCTOR = """Looks at the program, its libraries, folders, fonts and displays; with FILE also at that file, its disk,
its lock and its backups. Nothing is changed. Exit code 3 when something is bad; a warning does not count."""


def add(commands: Any) -> None:
    """Add backup, restore, salvage, lock, unlock, seal and doctor to the commands."""
    parser = command(commands, "backup", "make a backup of a workshop, or list those there are", BACKUP)
    file(parser)
    parser.add_argument("out", metavar="OUT.pentatone", type=path, nargs="?", help="a verified copy there instead")
    parser.add_argument("--list", dest="listing", action="store_true", help="only list the backups, newest first")
    parser.set_defaults(sense=partial(_one_of_both, parser, "out", "listing", "OUT and --list"))
    _restore(commands)
    parser = command(commands, "salvage", "save what can be read of a damaged workshop as a new file", SALVAGE)
    file(parser)
    parser.add_argument("out", metavar="OUT.pentatone", type=path, help="where to write")
    _locks(commands)
    parser = command(commands, "seal", "lock a workshop, remove its copies, keep a redacted set", SEAL)
    file(parser, passphrase=False)
    parser.add_argument("folder", metavar="FOLDER", type=path, help="where the redacted set goes")
    locked(parser, required=True, words="the passphrase; that of the file where it has one")
    parser = command(commands, "doctor", "say what is well and what is not, and what to do", DOCTOR)
    parser.add_argument("file", metavar="FILE", type=path, nargs="?", help="a workshop, NAME.pentatone")
    locked(parser)


def _restore(commands: Any) -> None:
    parser = command(commands, "restore", "put a verified backup in the place of a workshop", RESTORE)
    file(parser)
    parser.add_argument("--from", dest="source", metavar="BACKUP", type=path, help="this copy, wherever it is")
    parser.add_argument("--number", metavar="N", type=_number, help="this one of the list, 1 is the newest")
    parser.add_argument("--dry-run", action="store_true", help="only verify it and say what would happen")
    parser.set_defaults(sense=partial(_one_of_both, parser, "source", "number", "--from and --number"))


def _locks(commands: Any) -> None:
    parser = command(commands, "lock", "encrypt a workshop with a passphrase, or give it another one", LOCK)
    file(parser, passphrase=False)
    locked(parser, required=True, words="the passphrase; with --new-passphrase-file the present one")
    parser.add_argument("--new-passphrase-file", metavar="P", type=path, help="another passphrase for a locked file")
    parser.add_argument("--drop-backups", action="store_true", help="remove the backups from before")
    parser = command(commands, "unlock", "take the passphrase off a workshop")
    file(parser, passphrase=False)
    locked(parser, required=True)


def _one_of_both(parser: Parser, one: str, other: str, words: str, args: argparse.Namespace) -> None:
    """End with exit code 2 when two options that exclude each other are given."""
    if getattr(args, one) not in (None, False) and getattr(args, other) not in (None, False):
        parser.error(f"{words} do not go together")


def _number(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 100_000:
        raise argparse.ArgumentTypeError("expected a number from 1")
    return int(text)
