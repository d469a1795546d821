"""Sealing a session: the redacted set is written, the file locked, and every copy the program knows of removed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from ui.commands.files import Files, out_fault
from ui.commands.trustfiles import TrustFiles
from ui.crash import detailed_reports, log_folder
from ui.removal import remove, remove_backups, working_copies
from ui.reporting import Material, brought, plan_for, without
from ui.writers import Format, Order, Stopped, write
from workshop.errors import PentatoneError, Problem, Refused, world_fault
from workshop.insight.analysis import analyse
from workshop.model.case import FiledCase
from workshop.model.text import Language
from workshop.report.options import REDACTIONS, Options

Progress = Callable[[float, str], None]
ShouldStop = Callable[[], bool]
SET: tuple[Format, ...] = ("pdf", "xlsx", "json")
_MOST_LOOKED_AT = 100


class Copies(Protocol):
    """The backups of workshops."""

    def of(self, path: Path) -> Sequence[Any]:
        """Return those of one workshop; each has a `path`."""

    def drop(self, path: Path) -> int:
        """Remove those of one workshop and return how many there were."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """What was written, what was done and what is left to do, one problem key a line (`ui.sentences`)."""

    files: tuple[Path, ...]
    done: tuple[Problem, ...]
    left: tuple[Problem, ...]


def seal(path: Path, folder: Path, key: str, *, backups: Copies, files: TrustFiles, progress: Progress,
         should_stop: ShouldStop, made_at: datetime, cases: tuple[FiledCase, ...] = (),
         others: Iterable[Path] = ()) -> Sealed:
    """Seal the workshop at `path` with the passphrase `key`; the redacted set goes into `folder`.

    Nothing is removed before the locked file has been verified, and nothing is locked before the set is whole: after
    any failure all is as before, but for what was written into `folder`. `files` has the present passphrase of a file
    that is locked already; `others` are files that may be copies. Raises PentatoneError, and Stopped before anything
    was locked.
    """
    material = _material(path, files, cases, should_stop)
    progress(0.1, "")
    written, missing = _redacted_set(material, folder, made_at, progress, should_stop)
    # Found now: of a locked file nobody can tell whose copies these are.
    kept = tuple(backup.path for backup in backups.of(path))
    known = _other_copies(path, material.workshop.uid, others, files)
    if should_stop():
        raise Stopped
    done = [Problem("seal_written", str(each)) for each in written]
    done.append(_locked(path, key, files))
    progress(0.85, "")
    removed, left = _remove(path, kept, backups, files)
    drafts = _forget_drafts(path, files.with_key(key))
    progress(1.0, "")
    return Sealed(written, (*done, *removed, *(p for p in drafts if p.key == "seal_drafts")),
                  (*missing, *left, *(p for p in drafts if p.key != "seal_drafts"),
                   *(Problem("seal_known", str(each)) for each in known),
                   *([Problem("seal_reports", str(log_folder()))] if detailed_reports() else []),
                   Problem("seal_unknown"), Problem("seal_traces"), Problem("seal_passphrase")))


def _material(path: Path, files: Files, cases: tuple[FiledCase, ...], should_stop: ShouldStop) -> Material:
    """Read all that the reports need; the file is opened for writing to see that nobody else has it."""
    store = files.write(path)
    try:
        if getattr(store, "read_only", False):
            raise world_fault("file_read_only", path.name)
        workshop = store.workshop
        material = brought(store, Material(workshop, analyse(workshop)))
    finally:
        store.close()
    plan, _ = plan_for(workshop, material.analysis, should_stop)
    return replace(material, plan=plan, cases=cases)


def _redacted_set(material: Material, folder: Path, made_at: datetime, progress: Progress,
                  should_stop: ShouldStop) -> tuple[tuple[Path, ...], list[Problem]]:
    """Write report, workbook and document without names, client, comments, evidence and words of the group."""
    from workshop.exchange.snapshot_report import fingerprint
    language: Language = "en" if material.workshop.settings.language == "en" else "zh"
    options = Options("redacted", language, redact=frozenset(REDACTIONS))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise world_fault("seal_folder", str(folder)) from None
    except OSError as error:
        raise out_fault(error, folder) from error
    # A name that tells nobody's, and is the same for the same content.
    shown = without(material, REDACTIONS, language)
    stem = f"redacted-{fingerprint(shown.workshop, options.redact)[:12]}"
    written: list[Path] = []
    missing: list[Problem] = []
    for place, kind in enumerate(SET):
        def told(share: float, place: int = place) -> None:
            progress(0.1 + 0.6 * (place + share) / len(SET), "")
        try:
            made = write(Order(options, kind), material, made_at, folder / f"{stem}.{kind}", told, should_stop)
            written.extend(made.files)
        except Refused as error:
            if error.problems[0].key != "snapshot_own_pack":
                raise
            missing.append(Problem("seal_own_pack"))
    return tuple(written), missing


def _locked(path: Path, key: str, files: TrustFiles) -> Problem:
    """Lock a file and look at every part of it with the passphrase."""
    same = False
    if files.is_locked(path):
        with suppress(PentatoneError):
            files.with_key(key).read(path).close()
            same = True
    if not same:
        files.lock(path, key)
    files.with_key(key).verify(path)
    return Problem("seal_was_locked" if same else "seal_locked", path.name)


# What is removed ---------------------------------------------------------------------------------------------------
def _remove(path: Path, kept: tuple[Path, ...], backups: Copies,
            files: TrustFiles) -> tuple[list[Problem], list[Problem]]:
    """Remove backups and working copies; what stays is named."""
    still = remove_backups(path, kept, backups, files.shred)
    beside = working_copies(path)
    remove(beside, files.shred)
    stay = [each for each in beside if each.exists()]
    left = [Problem("seal_backups_stay", str(still[0].parent))] if still else []
    return [Problem("seal_backups", "", {"count": len(kept) - len(still)}),
            Problem("seal_copies", "", {"count": len(beside) - len(stay)})], [
                *left, *(Problem("seal_stays", str(each)) for each in stay)]


def _forget_drafts(path: Path, files: Files) -> list[Problem]:
    """Forget the texts that were typed and not handed over, in the file that is locked by now."""
    try:
        store = files.write(path)
        try:
            found = store.drafts()
            for draft in found:
                store.keep_draft(draft.place, "")
        finally:
            store.close()
    except PentatoneError:
        return [Problem("seal_drafts_stay")]
    return [Problem("seal_drafts", "", {"count": len(found)})] if found else []


def _other_copies(path: Path, uid: str, others: Iterable[Path], files: TrustFiles) -> list[Path]:
    """Return plain files of the same workshop that the program knows of, but that are not its own to remove."""
    here = path.resolve()
    ours = set(working_copies(path))
    candidates: list[Path] = []
    with suppress(OSError):
        candidates.extend(sorted(here.parent.glob("*.pentatone")))
    candidates.extend(others)
    found: list[Path] = []
    for each in dict.fromkeys(candidate.resolve() for candidate in candidates[:_MOST_LOOKED_AT]):
        if each == here or each in ours or not each.is_file():
            continue
        with suppress(PentatoneError):
            store = files.with_key("").read(each)
            try:
                if store.workshop.uid == uid:
                    found.append(each)
            finally:
                store.close()
    return found
