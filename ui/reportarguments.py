"""The words of the commands that write and check reports and charts, and what goes with what."""

from __future__ import annotations

import argparse
from functools import partial
from typing import Any, NoReturn

from ui.argumentparts import LANGUAGES, Parser, cell, command, ending, file, names, path

CHARTS = ("radar", "elements", "dots", "matrix", "rounds", "distribution")
REPORTS = ("board", "handout", "full", "roadmap", "poster", "redacted", "director", "ballots", "minutes")
REDACTIONS = ("names", "comments", "evidence", "client", "words")
ENDINGS = (".pdf", ".pptx", ".xlsx", ".csv", ".json", ".png", ".svg")
# Which kinds of file an option has a meaning for.
_FITS = {
    "report": (".pdf", ".pptx", ".png"), "paper": (".pdf", ".png"), "password_file": (".pdf",), "template": (".pptx",),
    "unit": (".pdf", ".pptx", ".xlsx", ".csv", ".png", ".svg"), "earlier": (".pdf", ".pptx", ".xlsx", ".png"),
    "lang": (".pdf", ".pptx", ".xlsx", ".csv", ".png", ".svg"), "issue": (".pdf", ".pptx", ".xlsx"),
}
# What paper ballots have no use for: they hold no result.
_NOT_ON_BALLOTS = ("redact", "unit", "paper", "earlier", "issue")
EXPORT = """The ending says what is written: OUT.pdf pages to send and print, OUT.pptx slides to edit, OUT.xlsx a
workbook with everything, OUT.csv one line a cell, OUT.json the whole workshop for “pentatone import”, with votes
that are not shown yet and private notes, OUT.png a picture of each page of --report, or without it of each chart,
OUT.svg each chart. Pictures are called OUT-01.png, OUT-radar.svg. A kept plan that is out of date is made anew
for the report; the file stays as it is. What --redact names is in no page, property or attachment; redacted takes
out all of it. Nobody can open a file whose password is lost. With --issue the history of the file notes that this
report was given out: the next one with other content is the next edition, and lists what was changed since."""
CHART = """radar: capabilities; elements: business elements; dots: every vote of one element as a dot;
matrix: importance and gap; rounds: from round to round in one cell; distribution: the votes of one cell.
Rounds that are not shown are in none of them, names in none. Radars also show the level after a plan that was kept.
Where there is nothing to draw yet, nothing is written. A chart of a rehearsal says that it is one."""
CHECK = """Nothing of it keeps a report from being written, so the exit code is 0 whatever is found."""


def add(commands: Any) -> None:
    """Add export, check, chart and the papers for the facilitator to the commands."""
    _export(commands)
    file(command(commands, "check", "list what a reader of the report would stumble over", CHECK))
    _chart(commands)
    for name, what in (("handbook", "write the facilitator's handbook as PDF"),
                       ("shortcuts", "write all keys of the program as PDF")):
        parser = command(commands, name, what)
        parser.add_argument("out", metavar="OUT.pdf", type=ending(".pdf"), help="where to write")
        parser.add_argument("--lang", choices=LANGUAGES, default="zh", help="language (default: %(default)s)")


def _export(commands: Any) -> None:
    parser = command(commands, "export", "write a report, a workbook or pictures", EXPORT)
    file(parser)
    parser.add_argument("out", metavar="OUT.{pdf,pptx,xlsx,csv,json,png,svg}", type=ending(*ENDINGS),
                        help="where to write")
    parser.add_argument("--report", choices=REPORTS, help="which one (default: full)")
    parser.add_argument("--lang", choices=(*LANGUAGES, "both"),
                        help="language; both is Chinese with English captions (default: that of the workshop)")
    parser.add_argument("--paper", choices=("A4", "A3"), help="paper (default: A4, A3 for a poster)")
    parser.add_argument("--unit", choices=("wan", "thousand"),
                        help="money in 万元 or in thousands (default: the custom of the language)")
    parser.add_argument("--redact", metavar="A,B", type=redacted, action="extend",
                        help=f"leave out: {', '.join(REDACTIONS)}")
    parser.add_argument("--template", metavar="FILE.pptx", type=ending(".pptx"), help="slides in your own design")
    parser.add_argument("--password-file", metavar="F", type=path,
                        help="encrypt the PDF with the first line of this file")
    parser.add_argument("--earlier", metavar="FILE", type=path,
                        help="an earlier workshop of the same client, to show the progress since")
    parser.add_argument("--issue", action="store_true", default=None,
                        help="note in the history of the file that this report is given out")
    parser.set_defaults(sense=partial(sense, parser))


def redacted(text: str) -> tuple[str, ...]:
    """Return what is to be left out."""
    found = names(text)
    if wrong := [kind for kind in found if kind not in REDACTIONS]:
        raise argparse.ArgumentTypeError(f"“{wrong[0]}” is none of {', '.join(REDACTIONS)}")
    return found


def sense(parser: Parser, args: argparse.Namespace) -> None:
    """End with exit code 2 and one sentence when options of `export` do not go together."""
    kind, report = args.out.suffix.lower(), args.report

    def wrong(words: str) -> NoReturn:
        parser.error(words)

    for option, kinds in _FITS.items():
        if getattr(args, option) is not None and kind not in kinds:
            wrong(f"--{option.replace('_', '-')} has no meaning for a {kind} file, only for {_either(kinds)}")
    pictured = kind == ".svg" or (kind == ".png" and report is None)
    if args.lang == "both" and pictured:
        wrong("charts are in one language, zh or en, not in both")
    if pictured and (args.earlier is not None or args.paper is not None):
        wrong("--earlier and --paper go with pages, so please name a --report")
    if report == "redacted" and args.redact is not None:
        wrong("--report redacted leaves out everything that --redact can name, so please give only one of them")
    if report == "ballots":
        if kind != ".pdf":
            wrong("paper ballots are written as .pdf only; “pentatone ballots write” also knows .xlsx")
        if args.lang == "both":
            wrong("paper ballots are in one language, zh or en, not in both")
        if used := [name for name in _NOT_ON_BALLOTS if getattr(args, name) is not None]:
            wrong(f"--{used[0]} has no meaning for paper ballots")


def _either(kinds: tuple[str, ...]) -> str:
    return kinds[0] if len(kinds) == 1 else f"{', '.join(kinds[:-1])} or {kinds[-1]}"


def _chart(commands: Any) -> None:
    parser = command(commands, "chart", "write one chart of the shown votes as SVG, PDF or PNG", CHART)
    file(parser)
    parser.add_argument("out", metavar="OUT.{svg,pdf,png}", type=ending(".svg", ".pdf", ".png"),
                        help="where to write")
    parser.add_argument("--chart", choices=CHARTS, default="radar", help="which one (default: %(default)s)")
    parser.add_argument("--cell", metavar="ELEMENT/ITEM", type=cell, help="for dots, rounds and distribution")
    parser.add_argument("--lang", choices=LANGUAGES, help="language (default: that of the workshop)")
