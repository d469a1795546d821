"""What is printed or handed out, made off the GUI thread, and filled workbooks read back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from ui.ids import new_id
from ui.jobs import Progress
from ui.reportwords import report_words
from workshop.commands import EnterBallots
from workshop.errors import PentatoneError, Problem, bad_input
from workshop.model.text import Language
from workshop.model.workshop import Workshop

SETS = 4
Make = Callable[[Workshop, Language], bytes]


class Stopped(Exception):
    """The work was stopped before the file was whole."""


def ballots(workshop: Workshop, language: Language) -> bytes:
    """Return the paper ballots of everybody who votes, as a PDF."""
    import resources
    from workshop.report.ballots import ballots_pdf
    return ballots_pdf(workshop, None, language, words=report_words(),
                       fonts=resources.path("fonts"))


def workbook(workshop: Workshop, language: Language) -> bytes:
    """Return the workbook of everybody who votes, as XLSX."""
    from workshop.exchange.workbook import write_workbook
    return write_workbook(workshop, None, language)


def cards(workshop: Workshop, language: Language) -> bytes:
    """Return voting cards as a PDF: one set for each voter, in whole sheets of four sets."""
    import resources
    from workshop.report.cards import cards_pdf
    pack = workshop.pack
    sets = max(-(-len(workshop.voters()) // SETS) * SETS, SETS)
    return cards_pdf(language, top=pack.top, sets=sets, level_names=[level.name.in_(language) for level in pack.levels],
                     words=report_words(), fonts=resources.path("fonts"))


def signin(workshop: Workshop, language: Language) -> bytes:
    """Return the sign-in sheet as a PDF, with the clock of this machine."""
    import resources
    from workshop.report.signin import signin_pdf
    zone = datetime.now().astimezone().tzinfo
    assert zone is not None
    return signin_pdf(workshop, language, tz=zone, words=report_words(),
                      fonts=resources.path("fonts"))


class Paper(NamedTuple):
    """One thing to print: its key, the ending of its file, and how it is made."""

    key: str
    suffix: str
    make: Make


PAPERS = (Paper("ballots", ".pdf", ballots), Paper("workbook", ".xlsx", workbook), Paper("cards", ".pdf", cards),
          Paper("signin", ".pdf", signin))


def write(paper: Paper, workshop: Workshop, language: Language, path: Path, _progress: Progress,
          should_stop: Callable[[], bool]) -> Path:
    """Run in the pool, on a value that never changes; the file takes its name only when it is whole."""
    from ui.commands.files import out_fault, replacing
    content = paper.make(workshop, language)
    try:
        with replacing(path) as part:
            part.write_bytes(content)
            if should_stop():
                raise Stopped
    except OSError as error:
        raise out_fault(error, path) from error
    return path


@dataclass(frozen=True)
class Filled:
    """What was in filled workbooks: the one step that enters it, and the numbers to tell."""

    command: EnterBallots
    votes: int
    people: int
    blank: int


def read(paths: tuple[Path, ...], workshop: Workshop, progress: Progress, should_stop: Callable[[], bool]) -> Filled:
    """Run in the pool: look at every file whole. Raises BadInput with every problem of all of them."""
    from workshop.exchange.workbook import enter_workbooks, read_workbook
    names = _names(paths)
    problems: list[Problem] = []
    files: dict[str, bytes] = {}
    for number, (path, name) in enumerate(zip(paths, names, strict=True)):
        if should_stop():
            raise Stopped
        progress(number / len(paths), name)
        try:
            data = _content(path)
            # A file that cannot be opened at all must not hide what is wrong in the others.
            read_workbook(data, workshop, name)
        except PentatoneError as error:
            problems.extend(error.problems)
        else:
            files[name] = data
    try:
        command, found = enter_workbooks(files, workshop, new_id)
    except PentatoneError as error:
        # With no readable file left, "there is nothing in it" would be one sentence too many.
        raise bad_input([*problems, *(error.problems if files else ())]) from None
    if problems:
        raise bad_input(problems)
    return Filled(command, sum(len(round_.rows) for round_ in command.rounds),
                  len({row.participant for round_ in command.rounds for row in round_.rows}),
                  sum(filled.blank for filled in found))


def _names(paths: Iterable[Path]) -> list[str]:
    """Return names that tell the files apart: the folder as well where two have the same name."""
    found = list(paths)
    count = Counter(path.name for path in found)
    return [path.name if count[path.name] == 1 else str(path) for path in found]


def _content(path: Path) -> bytes:
    from ui.commands.files import read_bytes
    return read_bytes(path)
