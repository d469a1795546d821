"""The words of the commands that take in a whole workshop, tell its history, and compare a report with its file."""

from __future__ import annotations

from typing import Any

from ui.argumentparts import LANGUAGES, command, ending, file, path, since
from ui.reportarguments import REDACTIONS, redacted

IMPORT = """IN.json is what “pentatone export FILE IN.json” wrote: the file itself in another form, with votes that
are not shown yet and notes written in silence, so keep it as close as the file. The new file equals the old one; only
its history begins anew. Everything is checked first; on any problem there is no file. A file that is there already is
never written over. “pentatone packs schema --workshop” prints the JSON Schema."""
VERIFY = """The data inside the report is compared with the file as it is now. What was taken out of the report
by --redact is taken out again for that. Exit code 0 says that they match; 3 that the report is of another
workshop, that the file was changed since (it says where), that the report was tampered with, or that it carries
no data. The data stands for the pages: whether somebody has drawn over one is not looked at."""

HISTORY = """Every change with who, when, what, old and new, oldest first; with OUT.csv, OUT.xlsx or OUT.json as a file.
Steps that were taken back are told too. Votes are told only where the room has seen them beside names, and only as it
has seen them; notes written in silence only once they were shown; slips of secret rounds never. What --redact names is
in no line."""


def add(commands: Any) -> None:
    """Add import, history and verify-report to the commands."""
    parser = command(commands, "import", "make a workshop from a whole one as JSON", IMPORT)
    parser.add_argument("document", metavar="IN.json", type=ending(".json"), help="a whole workshop")
    file(parser, passphrase=False)
    _history(commands)
    parser = command(commands, "verify-report", "tell whether a report was made from a workshop as it is now", VERIFY)
    parser.add_argument("report", metavar="REPORT.pdf", type=ending(".pdf"), help="the report")
    file(parser)
    parser.add_argument("--password-file", metavar="F", type=path, help="the password of the report is in its first "
                        "line")


def _history(commands: Any) -> None:
    parser = command(commands, "history", "tell every change of a workshop, old to new", HISTORY)
    file(parser)
    parser.add_argument("out", metavar="OUT.{csv,xlsx,json}", type=ending(".csv", ".xlsx", ".json"), nargs="?",
                        help="where to write; without it the changes are printed")
    parser.add_argument("--since", metavar="SEQ|TIME", type=since,
                        help="only what came after a step (its number) or from a time on (2026-11-22T09:00)")
    parser.add_argument("--redact", metavar="A,B", type=redacted, action="extend",
                        help=f"leave out: {', '.join(REDACTIONS)}")
    parser.add_argument("--lang", choices=LANGUAGES, help="language (default: that of the workshop)")
