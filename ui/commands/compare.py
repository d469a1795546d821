"""compare and portfolio: one workshop beside an earlier one, and many in one table."""

from __future__ import annotations

import argparse
import codecs
from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from pathlib import Path

import resources
from ui.commands.files import Files, replacing, snapshot
from ui.commands.interrupts import interrupts
from ui.commands.output import Output
from ui.reporting import report_sources
from workshop.errors import PentatoneError, refuse
from workshop.exchange.portfolio import portfolio_csv, portfolio_xlsx
from workshop.insight.analysis import analyse
from workshop.insight.portfolio import Entry, entry
from workshop.model.workshop import Workshop
from workshop.report.options import Edition, Options
from workshop.report.sources import Earlier

Unread = tuple[tuple[str, str], ...]
Told = Callable[[int], None]
Stop = Callable[[], bool]


def _say_nothing(_number: int) -> None:
    pass


def _never() -> bool:
    return False


def compare(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Write the comparison; refused for two copies of one workshop."""
    from workshop.report.build import write_pdf
    from workshop.report.compare import build_compare
    workshop, before = snapshot(files, args.file), snapshot(files, args.earlier)
    if workshop.uid == before.uid:
        raise refuse("last_same")
    content = build_compare(workshop, analyse(workshop), Earlier(before, analyse(before)),
                            options=Options(language=_edition(args, workshop)), made_at=datetime.now().astimezone(),
                            sources=report_sources())
    with interrupts() as pressed, replacing(args.out) as part:
        write_pdf(content, part, fonts=resources.path("fonts"), should_stop=pressed)
    title = content.pages[0].value.head.title
    out.answer({"file": str(args.out), "title": title}, lambda: [f"{args.out}: {title}"])


def portfolio(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Write the portfolio of the files that can be read; refused when none can."""
    made_at = datetime.now().astimezone()
    entries, unread, top = read_portfolio(files, args.files, made_at.tzinfo)
    if not entries:
        raise refuse("portfolio_empty", unread[0][1] if unread else "")
    with replacing(args.out) as part:
        write_portfolio(entries, unread, part, options=Options(language=args.lang), made_at=made_at, top=top)
    document = {"file": str(args.out), "workshops": len(entries),
                "unread": [{"file": name, "reason": reason} for name, reason in unread]}
    out.answer(document, lambda: [f"{args.out}: {len(entries)} workshops",
                                  *(f"  not read  {name}: {reason}" for name, reason in unread)])


def read_portfolio(files: Files, paths: Sequence[Path], zone: tzinfo | None, *, told: Told = _say_nothing,
                   should_stop: Stop = _never) -> tuple[tuple[Entry, ...], Unread, int]:
    """Return the workshops that can be read, the other files with the reason, and the highest level of all.

    One file at a time is in memory. `told` hears before each how many are read; `should_stop` is asked as often, and
    ends it with what there is.
    """
    from ui.sentences import sentence
    found, unread, top, seen = [], [], 1, set()
    for number, path in enumerate(paths):
        told(number)
        if should_stop():
            break
        try:
            workshop = snapshot(files, path)
        except PentatoneError as error:
            unread.append((path.name, " ".join(sentence(problem) for problem in error.problems)))
            continue
        if workshop.uid in seen:
            from workshop.errors import Problem
            unread.append((path.name, sentence(Problem("portfolio_twice", path.name))))
            continue
        seen.add(workshop.uid)
        found.append(entry(path.name, workshop, analyse(workshop), zone))
        top = max(top, workshop.pack.top)
    return tuple(found), tuple(unread), top


def write_portfolio(entries: tuple[Entry, ...], unread: Unread, path: Path, *, options: Options, made_at: datetime,
                    top: int, should_stop: Stop = _never) -> None:
    """Write a portfolio as PDF, CSV or XLSX, by the ending of the name. A PDF can be stopped, and then raises."""
    from workshop.report.pages.workshops import SHEETS, portfolio_cautions, portfolio_rows
    sources, ending = report_sources(), path.suffix.lower()
    say = sources.words.say(options.first, options.unit)
    if ending == ".pdf":
        from workshop.report.build import write_pdf
        from workshop.report.compare import build_portfolio
        content = build_portfolio(entries, unread, options=options, made_at=made_at, sources=sources, top=top)
        with interrupts() as pressed:
            write_pdf(content, path, fonts=resources.path("fonts"), should_stop=lambda: pressed() or should_stop())
        return
    rows = portfolio_rows(entries, say)
    if ending == ".csv":
        path.write_bytes(codecs.BOM_UTF8 + portfolio_csv(rows).encode("utf-8"))
        return
    cautions = (*portfolio_cautions(entries, say), *(f"{name}: {reason}" for name, reason in unread))
    path.write_bytes(portfolio_xlsx(rows, cautions, (say(SHEETS[0]), say(SHEETS[1]))))


def _edition(args: argparse.Namespace, workshop: Workshop) -> Edition:
    found: Edition = args.lang or ("en" if workshop.settings.language == "en" else "zh")
    return found
