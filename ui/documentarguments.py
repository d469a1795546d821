"""The words of the commands that take in a whole workshop as JSON, and compare a report with its file."""

from __future__ import annotations

from typing import Any

from ui.argumentparts import command, ending, file, path

IMPORT = """IN.json is what “pentatone export FILE IN.json” wrote: the file itself in another form, with votes that
are not shown yet and notes written in silence, so keep it as close as the file. The new file equals the old one; only
its history begins anew. Everything is checked first; on any problem there is no file. A file that is there already is
never written over. “pentatone packs schema --workshop” prints the JSON Schema."""
VERIFY = """The data inside the report is compared with the file as it is now. What was taken out of the report
by --redact is taken out again for that. Exit code 0 says that they match; 3 that the report is of another
workshop, that the file was changed since (it says where), that the report was tampered with, or that it carries
no data. The data stands for the pages: whether somebody has drawn over one is not looked at."""


def add(commands: Any) -> None:
    """Add import and verify-report to the commands."""
    parser = command(commands, "import", "make a workshop from a whole one as JSON", IMPORT)
    parser.add_argument("document", metavar="IN.json", type=ending(".json"), help="a whole workshop")
    file(parser)
    parser = command(commands, "verify-report", "tell whether a report was made from a workshop as it is now", VERIFY)
    parser.add_argument("report", metavar="REPORT.pdf", type=ending(".pdf"), help="the report")
    file(parser)
    parser.add_argument("--password-file", metavar="F", type=path, help="the password of the report is in its first "
                        "line")
