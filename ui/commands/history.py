"""history: every change of a workshop, old to new, to read or to keep as a file."""

from __future__ import annotations

import argparse
from pathlib import Path

from ui.commands.files import Files, replacing
from ui.commands.output import Output
from ui.reportwords import report_words
from workshop.changelog.lines import ChangeLine, change_lines
from workshop.exchange.changelog import ACTIONS, as_document, when, write_history
from workshop.report.pages.changes import step_key
from workshop.report.pages.plain import plain
from workshop.report.words import Say


def history(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Print what was changed, or write it to a file. Votes and notes nobody has been shown are not told."""
    store = files.read(args.file)
    try:
        workshop, rows = store.workshop, store.changes()
    finally:
        store.close()
    redacted = tuple(sorted(set(args.redact or ())))
    say = report_words().say(args.lang or ("en" if workshop.settings.language == "en" else "zh"))
    after, since = args.since or (0, "")
    lines = change_lines(rows, workshop, say, kinds=redacted, after=after, since=since)
    rehearsal = workshop.settings.rehearsal
    if args.out is None:
        out.answer(as_document(lines, redacted, rehearsal=rehearsal), lambda: _told(lines, say, rehearsal=rehearsal))
        return
    with replacing(args.out) as part:
        write_history(lines, say, part, redacted=redacted, rehearsal=rehearsal)
    steps = len({line.seq for line in lines})
    document = {"file": str(args.out), "steps": steps, "lines": len(lines), "redacted": list(redacted)}
    out.answer(document, lambda: [_written(args.out, steps, len(lines), redacted)])


def _written(path: Path, steps: int, lines: int, redacted: tuple[str, ...]) -> str:
    left = f"; left out: {', '.join(redacted)}" if redacted else ""
    return f"{path} ({lines} line{'' if lines == 1 else 's'} about {steps} step{'' if steps == 1 else 's'}{left})"


def _told(lines: tuple[ChangeLine, ...], say: Say, *, rehearsal: bool) -> list[str]:
    """Return a heading for each step and under it its values; users' words keep to one line and command no console."""
    found = [say("rehearsal_banner")] if rehearsal else []
    last = 0
    for line in lines:
        if line.seq != last:
            last = line.seq
            parts = (str(line.seq), when(line.at, None), line.author, say(ACTIONS[line.action]),
                     say(step_key(line.kind)))
            found.append("  ".join(plain(part) for part in parts if part))
        where = " · ".join(part for part in (line.what, line.field) if part)
        values = "" if line.mask and not line.old and not line.new else f": {line.old or '–'} → {line.new or '–'}"
        found.append("    " + plain(f"{where}{values}"))
    return found
