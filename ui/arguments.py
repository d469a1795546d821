"""The words of the command line: every command, option and example."""

from __future__ import annotations

import argparse
from functools import partial
from typing import Any

from ui import (
    comparearguments,
    documentarguments,
    languagearguments,
    reportarguments,
    settingsarguments,
    trustarguments,
)
from ui.argumentparts import LANGUAGES, USES, Licences, Parser, Version, command, ending, file, names, path, words

DEPTHS = ("express", "standard", "full")
TEMPLATES = ("half-day", "one-day", "two-days")
PARTS = ("targets", "initiatives", "parking")
PACK = "consumer-goods-2020"
OBJECTIVES = ("value", "speed", "cost", "own")
MAX_SECONDS = 3600.0

EXAMPLES = "\n".join(["examples:", "  pentatone", *(f"  {USES[name]}" for name in (
    "demo", "new", "scores import", "analyse", "plan", "export"))]) + """

exit codes: 0 done; 1 a mistake of the program; 2 a wrong call; 3 a bad file or bad input; 130 stopped by Ctrl+C
"""
FROM = """  pentatone new next.pentatone --from last.pentatone --with initiatives,targets --template one-day

With --from the new workshop takes over client, framework and packs, business elements, people with their seats,
duties and weights, rules and agenda of the last one, and keeps its levels to compare with; --with adds more. No vote
and no comment comes along. A locked LAST needs its passphrase, and the new workshop gets the same.
"""
PEOPLE = """people.csv has a first line with name (姓名) and, if wanted, department (部门), role (职务), seat (座位),
duty (职责: voter 投票人, facilitator 主持人, scribe 记录员, observer 旁听), rank (职级: senior 高层, middle 中层,
staff 基层), weight (权重: 1 to 3) and elements (要素: ids or names, separated by 、 ; / or spaces);
UTF-8 or GB18030; separated by comma, semicolon or tab."""
SCORES = """scores.csv is long form, one vote a line, with a first line in any order:
  participant,element,item,round,purpose,level,comment
item is a capability or indicator (3 or 3.1), purpose is current or target, level is 1 to 5, - (abstains),
? (does not know) or x (not applicable). The whole file is checked first; on any problem nothing is written.
A column confidence (1 guess, 2 fairly sure, 3 certain) may follow; it is written where somebody said it.
A round without names, or a show of hands, is written with 匿名1, 匿名2 … for the voters, from the lowest vote up and
anew in every round, so that no line leads to a seat; such lines cannot be imported. A rehearsal is not exported.
A workshop without people takes them from the file. Votes that are there already are skipped.
A name or comment that begins with = + - @ or an apostrophe has an apostrophe before it; it is taken off."""
BALLOTS = """Everybody has a sheet, called by seat code instead of name, with only the own elements; cells that are
shown or closed are left out. In a workbook put 1 to 5, - (abstains), ? (does not know) or x (not applicable, with
a reason). Reading checks every workbook as a whole; on any problem nothing is written. The votes become rounds that
are not shown; a round with all its votes closes."""

INITIATIVES = """A list (OUT.csv, OUT.xlsx) has one initiative a row and comes back with import: a row with a known id,
or without one and with the title of one initiative, updates it; any other row is new. Columns may be left out or
moved, headings may be Chinese or English. In one cell: lifts as “brand 1.1: 2>4 80%”, predecessors as titles or
#numbers with “(+1)” for a wait, efforts as “IT: 2.5”, RACI as “A Ann; R Bob”; several are parted by semicolons. The
whole list is checked first; on any problem nothing is written. Planned start and end are written, never read.
The kept plan can be written for Microsoft Project (OUT.xml) and GanttProject (OUT.gan), if it keeps all limits."""


def build() -> Parser:
    """Return the parser; the chosen command stands in `command`, where there are several also in `action`."""
    parser = Parser(prog="pentatone", epilog=EXAMPLES,
                    description="Run a digital maturity workshop on site: score, compare, plan and print.")
    parser.add_argument("--version", action=Version, nargs=0, help="print the version")
    parser.add_argument("--self-test", action="store_true", help="try the whole program once on this computer")
    parser.add_argument("--licences", action=Licences, nargs=0, help="say where the licences of all parts are")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _open(commands)
    _new(commands)
    _demo(commands)
    _rehearse(commands)
    _reading(commands)
    _scores(commands)
    _ballots(commands)
    _initiatives(commands)
    _plan(commands)
    reportarguments.add(commands)
    documentarguments.add(commands)
    comparearguments.add(commands)
    trustarguments.add(commands)
    settingsarguments.add(commands)
    languagearguments.add(commands)
    _packs(commands)
    _cases(commands)
    return parser


def _open(commands: Any) -> None:
    # The window asks for a passphrase itself.
    file(command(commands, "open", "open the window on a workshop", json=False), passphrase=False)


def _new(commands: Any) -> None:
    parser = command(commands, "new", "make an empty workshop, or one that goes on from the last one",
                     f"{FROM}\n{PEOPLE}")
    file(parser)
    parser.add_argument("--pack", metavar="ID",
                        help="framework: an id of “pentatone packs list”, a folder or a .pentatone-pack file "
                             f"(default: {PACK})")
    parser.add_argument("--title", metavar="T", default="", type=words,
                        help="title of the workshop; with --from it may be left out")
    parser.add_argument("--client", metavar="C", default="", type=words, help="for whom")
    parser.add_argument("--lang", choices=LANGUAGES, help="language (default: zh, or that of LAST)")
    parser.add_argument("--depth", choices=DEPTHS, help="what is asked (default: express, or as in LAST)")
    parser.add_argument("--template", choices=TEMPLATES,
                        help="lay out the day (default: no agenda, or that of LAST)")
    parser.add_argument("--from", dest="before", metavar="LAST", type=path, help="the last workshop, NAME.pentatone")
    parser.add_argument("--with", dest="parts", metavar="A,B", type=names,
                        help=f"what comes along from LAST: {', '.join(PARTS)}")
    parser.add_argument("--people", metavar="CSV", type=path, help="list of people")
    parser.add_argument("--elements", metavar="A,B", type=names, help="only these business elements")
    parser.add_argument("--start", metavar="Q", type=words, help="first quarter, 2027Q1 (default: the next one)")
    parser.add_argument("--horizon", metavar="N", type=int, help="quarters (default: 8, or as in LAST)")
    parser.add_argument("--budget", metavar="K", type=int,
                        help="thousand yuan per quarter, 0 for no limit (default: 0, or as in LAST)")
    parser.set_defaults(sense=partial(_start_sense, parser))


def _start_sense(parser: Parser, args: argparse.Namespace) -> None:
    if args.before is None and not args.title:
        parser.error("the following arguments are required: --title")
    if args.before is None and args.parts:
        parser.error("argument --with: needs --from")
    if args.before is not None and args.pack:
        parser.error("argument --pack: not allowed with --from, which keeps its framework")
    if unknown := [part for part in args.parts or () if part not in PARTS]:
        parser.error(f"argument --with: “{unknown[0]}” is none of {', '.join(PARTS)}")


def _demo(commands: Any) -> None:
    parser = command(commands, "demo", "make a complete sample workshop; the same options give the same sample")
    file(parser, passphrase=False)
    parser.add_argument("--seed", metavar="N", type=int, default=1, help="another sample (default: %(default)s)")
    parser.add_argument("--people", metavar="N", type=_people, default=12, help="4 to 60 (default: %(default)s)")
    parser.add_argument("--depth", choices=DEPTHS, default="express", help="what is asked (default: %(default)s)")
    parser.add_argument("--lang", choices=LANGUAGES, default="zh", help="language (default: %(default)s)")
    parser.add_argument("--pack", metavar="ID", default="consumer-goods-2020", help=argparse.SUPPRESS)


def _rehearse(commands: Any) -> None:
    parser = command(commands, "rehearse", "make a rehearsal with invented people, to practise on",
                     "Its votes are invented: every page of its report says so, and its scores are not exported.")
    parser.add_argument("file", metavar="OUT.pentatone", type=path, help="where to keep it")
    parser.add_argument("--seed", metavar="N", type=int, default=1,
                        help="another room; the same seed gives the same people and votes (default: %(default)s)")
    parser.add_argument("--people", metavar="N", type=_people, default=12, help="4 to 60 (default: %(default)s)")
    parser.add_argument("--lang", choices=LANGUAGES, default="zh", help="language (default: %(default)s)")
    parser.add_argument("--pack", metavar="ID", default="consumer-goods-2020",
                        help="framework: an id of “pentatone packs list”, a folder or a .pentatone-pack file "
                             "(default: %(default)s)")
    parser.add_argument("--play", action="store_true", help="play the whole day and say what happened when")


def _reading(commands: Any) -> None:
    for name, text in (("info", "say what is in a workshop"),
                       ("analyse", "measure levels, agreement and gaps"),
                       ("verify", "check every part of a workshop file, replay its history from empty, and print the "
                                  "hash of its content")):
        file(command(commands, name, text))


def _scores(commands: Any) -> None:
    scores = command(commands, "scores", "bring votes in or out as a table", SCORES, json=False)
    actions = scores.add_subparsers(dest="action", metavar="ACTION", required=True)
    parser = command(actions, "import", "add finished rounds from scores.csv", SCORES, use="scores import")
    file(parser)
    parser.add_argument("scores", metavar="SCORES.csv", type=path, help="the votes")
    parser = command(actions, "export", "write every shown vote as scores.csv", SCORES, use="export scores")
    file(parser)
    parser.add_argument("out", metavar="OUT.csv", type=path, help="where to write")
    parser.add_argument("--excel", action="store_true", help="mark the file as UTF-8, as Excel wants it")


def _ballots(commands: Any) -> None:
    ballots = command(commands, "ballots", "print ballots or write them as a workbook, and read filled ones", BALLOTS,
                      json=False)
    actions = ballots.add_subparsers(dest="action", metavar="ACTION", required=True)
    parser = command(actions, "write", "write ballots as OUT.xlsx to fill in or OUT.pdf to print", BALLOTS,
                     use="write ballots")
    file(parser)
    parser.add_argument("out", metavar="OUT", type=ending(".xlsx", ".pdf"), help="where to write, OUT.xlsx or OUT.pdf")
    parser.add_argument("--person", metavar="NAME", action="append", default=[], type=words,
                        help="only this person, by name or seat code; may be given again")
    parser.add_argument("--lang", choices=LANGUAGES, help="language (default: that of the workshop)")
    parser = command(actions, "read", "enter filled workbooks, all or none", BALLOTS, use="read ballots")
    file(parser)
    parser.add_argument("filled", metavar="FILLED.xlsx", nargs="+", type=path, help="workbooks that were filled in")
    parser.add_argument("--replace", action="store_true", help="replace votes that are in already")
    parser = command(commands, "cards", "print cards 1 to 5 to hold up")
    parser.add_argument("out", metavar="OUT.pdf", type=path, help="where to write")
    parser.add_argument("--lang", choices=LANGUAGES, default="zh", help="language (default: %(default)s)")
    parser.add_argument("--levels", metavar="N", type=_levels, default=5, help="3 to 9 (default: %(default)s)")
    parser.add_argument("--count", metavar="N", type=_sets, default=4, help="sets of cards (default: %(default)s)")
    for name, what in (("signin", "print the list in which people sign when they come"),
                       ("minutes", "print the minutes: decisions, owners, first steps, sign-off")):
        parser = command(commands, name, what)
        file(parser)
        parser.add_argument("out", metavar="OUT.pdf", type=path, help="where to write")
        parser.add_argument("--lang", choices=LANGUAGES, help="language (default: that of the workshop)")


def _initiatives(commands: Any) -> None:
    found = command(commands, "initiatives", "bring initiatives in or out, and the plan out for other programs",
                    INITIATIVES, json=False)
    actions = found.add_subparsers(dest="action", metavar="ACTION", required=True)
    parser = command(actions, "import", "add and update initiatives from a list", INITIATIVES,
                     use="initiatives import")
    file(parser)
    parser.add_argument("list", metavar="IN.{csv,xlsx}", type=ending(".csv", ".xlsx"), help="the list")
    parser.add_argument("--dry-run", action="store_true", help="only say what would be added and changed")
    parser = command(actions, "export", "write the initiatives, or the kept plan", INITIATIVES,
                     use="initiatives export")
    file(parser)
    parser.add_argument("out", metavar="OUT.{csv,xlsx,xml,gan}", type=ending(".csv", ".xlsx", ".xml", ".gan"),
                        help="where to write: a list, Microsoft Project XML or GanttProject")
    parser.add_argument("--lang", choices=LANGUAGES, help="language (default: that of the workshop)")


def _plan(commands: Any) -> None:
    parser = command(commands, "plan", "schedule the initiatives under precedence, money and people")
    file(parser)
    parser.add_argument("--objective", choices=OBJECTIVES, help="most value, earliest end, least cost, or most value "
                        "around the group's pins (default: own when there is a pin, else value)")
    parser.add_argument("--seconds", "--time-limit", dest="time_limit", metavar="S", type=_seconds, default=10.0,
                        help="seconds each search takes at most (default: %(default)s)")
    parser.add_argument("--keep", action="store_true", help="keep the schedule in the file as the plan")


def _packs(commands: Any) -> None:
    packs = command(commands, "packs", "look at framework and knowledge packs, take them in, pass them on", json=False)
    actions = packs.add_subparsers(dest="action", metavar="ACTION", required=True)
    command(actions, "list", "list the packs that come with the program and your own")
    parser = command(actions, "show", "print one pack")
    parser.add_argument("pack", metavar="ID", help="id of a pack, a folder or a .pentatone-pack file")
    parser.add_argument("--lang", choices=LANGUAGES, default="zh", help="language (default: %(default)s)")
    parser = command(actions, "validate", "check a pack and name every problem")
    parser.add_argument("path", metavar="PATH", type=path, help="folder with pack.json, or a .pentatone-pack file")
    parser = command(actions, "import", "take a pack into your own", use="packs import")
    parser.add_argument("path", metavar="FILE", type=path, help="a .pentatone-pack file, or a folder")
    parser = command(actions, "export", "write a pack as one file for a colleague", use="packs export")
    parser.add_argument("pack", metavar="ID", help="id of a pack")
    parser.add_argument("out", metavar="OUT.pentatone-pack", type=path, help="where to write")
    parser = command(actions, "schema", "print the JSON Schema of packs", json=False)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--cases", action="store_true", help="that of case files instead")
    which.add_argument("--workshop", action="store_true", help="that of whole workshops as JSON instead")


def _cases(commands: Any) -> None:
    cases = command(commands, "cases", "search the case library, take cases in, pass own ones on", json=False)
    actions = cases.add_subparsers(dest="action", metavar="ACTION", required=True)
    parser = command(actions, "search", "list the cases that fit, best first")
    parser.add_argument("words", metavar="WORDS", nargs="*", type=words, help="all of these, in either language")
    parser.add_argument("--element", metavar="E", default="", type=words, help="id of a business element")
    parser.add_argument("--capability", metavar="C", default="", type=words, help="id of a capability")
    parser.add_argument("--sector", metavar="S", default="", type=words, help="name of a sector")
    parser.add_argument("--limit", metavar="N", type=_count, default=20, help="at most N (default: %(default)s)")
    parser.add_argument("--lang", choices=LANGUAGES, default="zh", help="language (default: %(default)s)")
    parser = command(actions, "show", "print one case", use="show case")
    parser.add_argument("key", metavar="KEY", type=words, help="key of a case, as search prints it")
    parser.add_argument("--lang", choices=LANGUAGES, default="zh", help="language (default: %(default)s)")
    parser = command(actions, "import", "check a file of cases and take them all in, or none", use="import cases")
    parser.add_argument("path", metavar="FILE", type=path, help="a .pentatone-cases file")
    parser = command(actions, "export", "write the own cases as one file for a colleague", use="export cases")
    parser.add_argument("out", metavar="OUT.pentatone-cases", type=path, help="where to write")
    parser = command(actions, "validate", "check a file of cases and name every problem", use="validate cases")
    parser.add_argument("path", metavar="FILE", type=path, help="a .pentatone-cases file")


def _people(text: str) -> int:
    from workshop.demo_words import MAX_PEOPLE, MIN_PEOPLE
    if not text.isdecimal() or not MIN_PEOPLE <= int(text) <= MAX_PEOPLE:
        raise argparse.ArgumentTypeError(f"expected a number from {MIN_PEOPLE} to {MAX_PEOPLE}")
    return int(text)


def _levels(text: str) -> int:
    if not text.isdecimal() or not 3 <= int(text) <= 9:
        raise argparse.ArgumentTypeError("expected a number from 3 to 9")
    return int(text)


def _sets(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 100:
        raise argparse.ArgumentTypeError("expected a number from 1 to 100")
    return int(text)


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 100_000:
        raise argparse.ArgumentTypeError("expected a number from 1 to 100000")
    return int(text)


def _seconds(text: str) -> float:
    try:
        found = float(text)
    except ValueError:
        found = -1.0
    if not 0 < found <= MAX_SECONDS:
        raise argparse.ArgumentTypeError(f"expected seconds above 0, at most {MAX_SECONDS:.0f}")
    return found
