"""What all commands of the command line are made of: the parser, an example for each, and how values are read."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

LANGUAGES = ("zh", "en")

# One call a command, shown in its help.
USES = {
    "open": "pentatone open day.pentatone",
    "new": 'pentatone new day.pentatone --pack consumer-goods-2020 --title "Digital day" --people people.csv',
    "demo": "pentatone demo sample.pentatone --seed 7 --lang en",
    "rehearse": "pentatone rehearse rehearsal.pentatone --seed 7 --play",
    "info": "pentatone info day.pentatone --json",
    "analyse": "pentatone analyse day.pentatone --json",
    "verify": "pentatone verify day.pentatone",
    "scores": "pentatone scores import day.pentatone scores.csv",
    "scores import": "pentatone scores import day.pentatone scores.csv",
    "import": "pentatone import whole.json day.pentatone",
    "history": "pentatone history day.pentatone changes.xlsx --since 2026-11-22",
    "verify-report": "pentatone verify-report report.pdf day.pentatone",
    "export scores": "pentatone scores export day.pentatone votes.csv --excel",
    "ballots": "pentatone ballots write day.pentatone ballots.xlsx",
    "write ballots": "pentatone ballots write day.pentatone ann.xlsx --person Ann",
    "read ballots": "pentatone ballots read day.pentatone ann.xlsx bob.xlsx",
    "cards": "pentatone cards cards.pdf --lang zh --count 12",
    "signin": "pentatone signin day.pentatone signin.pdf",
    "handbook": "pentatone handbook handbook.pdf --lang zh",
    "shortcuts": "pentatone shortcuts keys.pdf --lang en",
    "minutes": "pentatone minutes day.pentatone minutes.pdf",
    "backup": "pentatone backup day.pentatone /media/stick/day.pentatone",
    "restore": "pentatone restore day.pentatone --number 2 --dry-run",
    "salvage": "pentatone salvage day.pentatone saved.pentatone",
    "lock": "pentatone lock day.pentatone --passphrase-file -",
    "unlock": "pentatone unlock day.pentatone --passphrase-file -",
    "seal": "pentatone seal day.pentatone sealed --passphrase-file -",
    "doctor": "pentatone doctor day.pentatone",
    "settings": "pentatone settings scale 150",
    "languages": "pentatone languages new de --name Deutsch",
    "initiatives": "pentatone initiatives export day.pentatone initiatives.xlsx",
    "initiatives import": "pentatone initiatives import day.pentatone initiatives.xlsx --dry-run",
    "initiatives export": "pentatone initiatives export day.pentatone roadmap.xml --lang en",
    "plan": "pentatone plan day.pentatone --keep",
    "export": "pentatone export day.pentatone report.pdf --report board --lang en",
    "check": "pentatone check day.pentatone",
    "chart": "pentatone chart day.pentatone rounds.svg --chart rounds --cell channel/3",
    "compare": "pentatone compare day.pentatone last-year.pentatone progress.pdf",
    "portfolio": "pentatone portfolio clients.pdf one.pentatone two.pentatone three.pentatone",
    "packs": "pentatone packs list",
    "list": "pentatone packs list --json",
    "show": "pentatone packs show consumer-goods-2020 --lang en",
    "validate": "pentatone packs validate my-pack",
    "packs import": "pentatone packs import colleague.pentatone-pack",
    "packs export": "pentatone packs export my-pack my-pack.pentatone-pack",
    "schema": "pentatone packs schema --cases",
    "cases": "pentatone cases search 库存",
    "search": "pentatone cases search 数据中台 --element channel --capability 3",
    "show case": "pentatone cases show own/2f0c5f",
    "import cases": "pentatone cases import colleague.pentatone-cases",
    "export cases": "pentatone cases export own.pentatone-cases",
    "validate cases": "pentatone cases validate colleague.pentatone-cases",
}


class Parser(argparse.ArgumentParser):
    """An argument parser that never guesses abbreviations and keeps examples as they are."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        """End with exit code 2 and one sentence."""
        self.exit(2, f"{self.prog}: {message}. See “{self.prog} --help”.\n")

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Read a call; a command may look in `sense` whether its options go together."""
        found = self.parse_args(arguments)
        if (sense := vars(found).pop("sense", None)) is not None:
            sense(found)
        return found


class Version(argparse.Action):
    """Print the version, which takes a moment to find, only when asked."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        from ui.crash import version
        print(f"pentatone {version()}")
        parser.exit()


class Licences(argparse.Action):
    """Print where the licences of the program and of all parts of it are."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        from ui.licences import words
        print(words())
        parser.exit()


def command(commands: Any, name: str, words: str, more: str = "", *, json: bool = True, use: str = "") -> Parser:
    """Add a command that does what `words` say; `more` stands in its help, with the example of `use`."""
    epilog = f"example:\n  {USES[use or name]}\n" + (f"\n{more}" if more else "")
    parser: Parser = commands.add_parser(name, help=words, description=words[0].upper() + words[1:] + ".",
                                         epilog=epilog)
    if json:
        parser.add_argument("--json", action="store_true", help="print one JSON document and nothing else")
    return parser


def file(parser: Parser, *, passphrase: bool = True) -> None:
    """Let a command take a workshop, and the passphrase of one that is locked."""
    parser.add_argument("file", metavar="FILE", type=path, help="a workshop, NAME.pentatone")
    if passphrase:
        locked(parser)


def locked(parser: Parser, *, required: bool = False, words: str = "the passphrase of a locked workshop") -> None:
    """Let a command take a passphrase: never on the command line itself, where others of this computer can read it."""
    parser.add_argument("--passphrase-file", metavar="P", type=path, required=required,
                        help=f"{words}: the first line of this file; - asks for it")


def path(text: str) -> Path:
    """Return a path; an empty name is a wrong call."""
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError("a file name is needed")
    return Path(text)


def words(text: str) -> str:
    """Return a text; bytes that are no text in the encoding of the console are a wrong call."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError("the text is not in the encoding of this console") from None
    return text


def names(text: str) -> tuple[str, ...]:
    """Return the parts of a list with commas, none of them empty."""
    found = tuple(part.strip() for part in words(text).split(","))
    if not all(found):
        raise argparse.ArgumentTypeError("expected names separated by commas")
    return found


def ending(*endings: str) -> Callable[[str], Path]:
    """Return a reader of file names that end in one of these."""
    def read(text: str) -> Path:
        found = path(text)
        if found.suffix.lower() not in endings:
            known = endings[0] if len(endings) == 1 else f"{', '.join(endings[:-1])} or {endings[-1]}"
            raise argparse.ArgumentTypeError(f"expected a name that ends in {known}")
        return found
    return read


def cell(text: str) -> tuple[str, str]:
    """Return a business element and an item of it."""
    element, slash, item = words(text).partition("/")
    if not (element and slash and item):
        raise argparse.ArgumentTypeError("expected ELEMENT/ITEM, as in channel/3")
    return element, item


def since(text: str) -> tuple[int, str]:
    """Return a step number, or a time as the history keeps it (UTC, ISO 8601); a time without a zone is local.

    Raises ArgumentTypeError for anything else.
    """
    if text.isascii() and text.isdigit() and len(text) < 10:
        return int(text), ""
    try:
        found = datetime.fromisoformat(text)
        return 0, found.astimezone(UTC).isoformat(timespec="milliseconds")
    except (ValueError, OverflowError, OSError):
        raise argparse.ArgumentTypeError("expected the number of a step, or a time such as 2026-11-22T09:00") from None
