"""What a doctor says of one workshop file: its soundness, its lock, its disk, its backups."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from ui.commands.findings import ROOM, SCARCE, Line, age, amount
from ui.commands.medium import free_space, kind_of
from ui.commands.trustfiles import TrustFiles
from ui.sentences import sentence
from workshop.errors import PentatoneError

_BROKEN = ("file_damaged", "file_links_broken", "file_schema_differs", "file_pack_wrong", "file_history_broken",
           "file_history_differs", "file_unfinished")
_RESCUE = "See “pentatone restore FILE --dry-run”, else “pentatone salvage FILE OUT”."
_MEDIA = {"removable": "It is on a stick or card: work on a copy on this computer, and keep the stick for the copy.",
          "network": "It is on another computer: work on a copy here, for locks and disks of a network can fail."}


def about_file(path: Path, files: TrustFiles, now: datetime) -> Iterator[Line]:
    """Yield what there is to say of a file, which is only read."""
    if not path.exists():
        yield Line("file", "bad", f"{path} is not there", "“pentatone restore FILE” brings it back from a backup.")
        yield from _backups(path, files, now)
        return
    journal = path.resolve().with_name(path.name + "-journal")
    if journal.exists():
        yield Line("journal", "warn", "a step was left half written", "Opening the file puts it right; keep the "
                   "-journal file beside it until then.")
    yield _sound(path, files)
    if holder := files.holder(path):
        yield Line("open", "warn", f"{holder} has it open, or did not close it",
                   "Close it there before you go on here.")
    if not (os.access(path, os.W_OK) and os.access(path.resolve().parent, os.W_OK)):
        yield Line("writing", "warn", "it may only be read here",
                   "Copy it to a folder you may write to, to go on working.")
    yield from _disk(path)
    yield from _backups(path, files, now)


def _sound(path: Path, files: TrustFiles) -> Line:
    locked = " with a passphrase" if files.is_locked(path) else ""
    if locked and not files.key:
        return Line("file", "warn", "it is locked with a passphrase and was not looked into",
                    "Please name a file with the passphrase: --passphrase-file P, or - to be asked.")
    try:
        found = files.verify(path)
    except PentatoneError as error:
        advice = _RESCUE if error.problems[0].key in _BROKEN else ""
        return Line("file", "bad", sentence(error.problems[0]).rstrip("."), advice)
    return Line("file", "ok", f"sound{locked}: format {found.schema}, {found.steps} steps, history replayed: "
                f"{found.replayed} steps")


def _disk(path: Path) -> Iterator[Line]:
    free, kind = free_space(path.resolve().parent), kind_of(path)
    room = "" if free is None else f"{amount(free)} free"
    if free is not None and free < ROOM:
        yield Line("disk", "bad" if free < SCARCE else "warn", room, "Please make room on this disk.")
    elif kind:
        yield Line("disk", "warn", room or "–", _MEDIA[kind])
    else:
        yield Line("disk", "ok", room or "–")


def _backups(path: Path, files: TrustFiles, now: datetime) -> Iterator[Line]:
    found = files.copies(path)
    if not found:
        yield Line("its backups", "warn", "none", "“pentatone backup FILE” makes one.")
        return
    words = f"{len(found)}, the newest {age(found[0].made, now)}"
    if files.is_locked(path) and (plain := sum(not files.is_locked(each.path) for each in found)):
        yield Line("its backups", "warn", f"{words}; without a passphrase: {plain}",
                   "“pentatone lock --drop-backups” or “pentatone seal” removes them.")
        return
    yield Line("its backups", "ok", words)
