"""The words of the commands that look at more than one workshop."""

from __future__ import annotations

from typing import Any

from ui.argumentparts import LANGUAGES, command, ending, locked, path

COMPARE = """What may differ beside the levels (framework, people, depth, scope) is printed first. Only cells with a
level in both workshops are compared, and a change is called one only when it is larger than noise."""
PORTFOLIO = """OUT.pdf has a table for each framework, the trend of each client and a benchmark (median and quartiles,
nothing under three workshops); OUT.csv and OUT.xlsx have one line a workshop. What may differ between the workshops is
printed first. A file that cannot be read is named with the reason, and the others are done. Rehearsals are in the
table only."""


def add(commands: Any) -> None:
    """Add compare and portfolio to the commands."""
    parser = command(commands, "compare", "print a workshop beside an earlier one of the same client", COMPARE)
    parser.add_argument("file", metavar="NEW", type=path, help="a workshop, NAME.pentatone")
    parser.add_argument("earlier", metavar="EARLIER", type=path, help="an earlier workshop")
    locked(parser, words="the passphrase of what is locked")
    parser.add_argument("out", metavar="OUT.pdf", type=ending(".pdf"), help="where to write")
    parser.add_argument("--lang", choices=(*LANGUAGES, "both"), help="language (default: that of the workshop)")
    parser = command(commands, "portfolio", "put many workshops into one table with trends and a benchmark", PORTFOLIO)
    parser.add_argument("out", metavar="OUT.{pdf,csv,xlsx}", type=ending(".pdf", ".csv", ".xlsx"),
                        help="where to write")
    parser.add_argument("files", metavar="FILE", nargs="+", type=path, help="workshops, NAME.pentatone")
    locked(parser, words="the passphrase of those that are locked")
    parser.add_argument("--lang", choices=(*LANGUAGES, "both"), default="zh", help="language (default: %(default)s)")
