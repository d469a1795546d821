"""backup, restore, salvage, lock and unlock: copies of a workshop, and who may open it."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ui.commands.files import passphrase_in
from ui.commands.output import Output
from ui.commands.trustfiles import Copy, TrustFiles
from ui.removal import remove_backups
from ui.sentences import sentence
from workshop.errors import PentatoneError, Problem, bad_input, world_fault

REASONS = {"close": "when it was closed", "timer": "while it was open", "migration": "before it was made newer",
           "restore": "before a restore", "by_hand": "by hand"}
_KILO = 1000


def backup(args: argparse.Namespace, files: TrustFiles, out: Output) -> None:
    """Make a rolling backup, a verified copy at OUT, or list what there is."""
    if args.listing:
        found = files.copies(args.file)
        out.answer([_document(copy, number) for number, copy in enumerate(found, 1)],
                   lambda: [_line(copy, number) for number, copy in enumerate(found, 1)] or ["none"])
        return
    if args.out is not None:
        made = files.copy(args.file, args.out)
        out.answer({"file": str(args.out), "verified": True, "content": made.content},
                   lambda: [f"{args.out}: a verified copy, content {made.content}"])
        return
    copy = files.back_up(args.file, "by_hand")
    out.answer(_document(copy, 1), lambda: [f"{copy.path}: {_size(copy.size)}"])


def _document(copy: Copy, number: int) -> dict[str, Any]:
    return {"number": number, "made": copy.made.isoformat(timespec="seconds"), "reason": copy.reason,
            "size": copy.size, "file": str(copy.path)}


def _line(copy: Copy, number: int) -> str:
    return (f"{number:>3}  {_when(copy.made)}  {_size(copy.size):>9}  {REASONS.get(copy.reason, copy.reason)}  "
            f"{copy.path}")


def _when(made: datetime) -> str:
    return f"{made.astimezone():%Y-%m-%d %H:%M:%S}"


def _size(size: int) -> str:
    return f"{size / _KILO**2:.1f} MB" if size >= _KILO**2 else f"{max(round(size / _KILO), 1)} kB"


# Restore ------------------------------------------------------------------------------------------------------------
def restore(args: argparse.Namespace, files: TrustFiles, out: Output) -> None:
    """Put a backup in the place of the file, or only say what would happen."""
    chosen, skipped = _choose(args, files)
    there = args.file.exists()
    document = {"file": str(args.file), "backup": str(chosen), "replaces": there, "kept": None,
                "done": not args.dry_run, "skipped": [{"file": str(path), "reason": why} for path, why in skipped],
                "now": _facts(files, args.file) if there else None, "then": _facts(files, chosen)}
    if not args.dry_run:
        kept = files.restore(chosen, args.file, datetime.now(UTC))
        document["kept"] = None if kept is None else str(kept)
    out.answer(document, lambda: _restore_lines(document))


def _choose(args: argparse.Namespace, files: TrustFiles) -> tuple[Path, list[tuple[Path, str]]]:
    """Return the backup to take, verified, and the newer ones that are of no use with the reason."""
    if args.source is not None:
        if args.source.resolve() == args.file.resolve():
            raise world_fault("file_exists", args.file.name)
        _must_be_there(args.source)
        files.check_copy(args.source)
        return args.source, []
    found = files.copies(args.file)
    if not found:
        raise bad_input([Problem("backup_none", args.file.name)])
    if args.number is not None:
        if args.number > len(found):
            raise bad_input([Problem("backup_number", args.file.name, {"number": args.number, "most": len(found)})])
        files.check_copy(found[args.number - 1].path)
        return found[args.number - 1].path, []
    skipped: list[tuple[Path, str]] = []
    for copy in found:
        try:
            files.check_copy(copy.path)
        except PentatoneError as error:
            if error.problems[0].key in ("passphrase_needed", "passphrase_wrong"):
                raise
            skipped.append((copy.path, sentence(error.problems[0])))
            continue
        return copy.path, skipped
    raise bad_input([Problem("backup_none_sound", args.file.name, {"count": len(found)})])


def _must_be_there(path: Path) -> None:
    if not path.exists():
        raise world_fault("file_missing", path.name)


def _facts(files: TrustFiles, path: Path) -> dict[str, Any] | None:
    """Return what a file holds; None when it cannot be read."""
    try:
        store = files.read(path)
    except PentatoneError:
        return None
    try:
        history, workshop = store.history(), store.workshop
        return {"title": workshop.settings.title, "steps": len(history), "changed": history[-1].at if history else None,
                "votes": sum(round_.answers for round_ in workshop.all_rounds()), "locked": files.is_locked(path)}
    finally:
        store.close()


def _restore_lines(document: dict[str, Any]) -> list[str]:
    lines = [f"passed over: {each['file']}: {each['reason']}" for each in document["skipped"]]
    lines.append(f"backup, verified: {document['backup']}")
    lines.append(f"  {_fact_words(document['then'])}")
    if document["replaces"]:
        lines.append(f"in its place now: {document['file']}")
        lines.append(f"  {_fact_words(document['now'])}")
    if not document["done"]:
        lines.append("nothing was changed; what is there now would be kept beside it" if document["replaces"]
                     else "nothing was changed")
    else:
        lines.append(f"restored: {document['file']}")
        lines.extend([f"what was there is kept: {document['kept']}"] if document["kept"] else [])
    return lines


def _fact_words(facts: dict[str, Any] | None) -> str:
    if facts is None:
        return "cannot be read"
    return (f"{facts['title']}: {facts['steps']} steps, the last at {facts['changed']}, {facts['votes']} votes, "
            f"{'with' if facts['locked'] else 'without'} a passphrase")


# Salvage, lock, unlock ----------------------------------------------------------------------------------------------
def salvage(args: argparse.Namespace, files: TrustFiles, out: Output) -> None:
    """Save what can be read as a new file, which is verified."""
    _must_be_there(args.file)
    rows, lost = files.salvage(args.file, args.out)
    out.answer({"file": str(args.out), "rows": rows, "lost": list(lost)},
               lambda: [f"{args.out}: {rows} rows saved",
                        *([f"something is lost from: {', '.join(lost)}"] if lost else ["nothing is lost"])])


def lock(args: argparse.Namespace, files: TrustFiles, out: Output) -> None:
    """Encrypt a file, or give a locked one another passphrase; on request the backups from before go."""
    before = tuple(copy.path for copy in files.copies(args.file))
    key = files.key
    if args.new_passphrase_file is not None:
        if not files.is_locked(args.file):
            raise world_fault("file_not_locked", args.file.name)
        key = passphrase_in(args.new_passphrase_file, twice=True)
    elif files.is_locked(args.file):
        raise world_fault("file_locked_already", args.file.name)
    files.lock(args.file, key)
    stay: tuple[Path, ...] = tuple(each for each in before if not files.is_locked(each))
    if args.drop_backups:
        stay = remove_backups(args.file, before, files.backups, files.shred)
        files.with_key(key).back_up(args.file, "by_hand")
    out.answer({"file": str(args.file), "locked": True, "open_backups": [str(each) for each in stay]},
               lambda: [f"{args.file}: locked; without the passphrase nobody can open it", *_open_backups(stay)])


def _open_backups(stay: tuple[Path, ...]) -> list[str]:
    return [f"backups from before, without a passphrase: {len(stay)}, in {stay[0].parent}; --drop-backups and "
            "“pentatone seal” remove them"] if stay else []


def unlock(args: argparse.Namespace, files: TrustFiles, out: Output) -> None:
    """Write a locked file without a passphrase."""
    files.unlock(args.file)
    out.answer({"file": str(args.file), "locked": False},
               lambda: [f"{args.file}: anybody can open it now; backups that were made while it was locked still "
                        "need the passphrase"])
