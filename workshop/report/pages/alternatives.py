"""The plans of the file side by side, what differs between them, and how firm the chosen one is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop.model.planning import Chosen, Robustness
from workshop.report.model.alternatives import AlternativesPage, FirmRow, PlanPoint
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.limits import limits
from workshop.report.pages.planwords import (
    KINDS,
    number,
    numbered,
    period,
    periods_word,
    place_words,
    run,
    share_words,
    title_of,
)
from workshop.report.values import Fact, Head
from workshop.roadmap.build import fingerprint
from workshop.roadmap.compare import Move
from workshop.roadmap.draws import DEPENDS, firm
from workshop.roadmap.scenarios import ScenarioRow, compare, wanted
from workshop.roadmap.views.common import round_ticks


def alternatives(book: Book) -> AlternativesPage | None:
    """Write the alternatives; None without initiatives, or without any plan to put beside another."""
    say = book.say
    if not book.workshop.initiatives or book.plan is None:
        return None
    workshop = replace(book.workshop, plan=book.plan)
    rows = compare(workshop, book.analysis)
    if not rows:
        return None
    known = book.workshop.robust
    ticks = round_ticks(max(row.cost for row in rows), 5)
    return AlternativesPage(
        head=Head(say("outline_alternatives"), say("kicker_alternatives"), _title(book, rows)),
        plans_head=say("alt_plans_head"),
        plan_columns=(say("alt_figure"), *(say(KINDS[row.kind]) for row in rows)), plan_rows=_figures(book, rows),
        chosen=next((at for at, row in enumerate(rows) if row.followed), None), plans_note=_missing(book, rows),
        points_head=say("alt_points_head"),
        points=tuple(PlanPoint(say(KINDS[row.kind]), row.cost, row.closed, row.followed)
                     for row in rows) if len(rows) > 1 else (),
        axis=(say("alt_axis_cost"), say("alt_axis_closed")),
        costs=tuple((tick, say.money(round(tick))) for tick in ticks), changes_head=say("alt_changes_head"),
        changes=tuple(_changes(book, row) for row in rows if not row.followed), firm_head=say("alt_firm_head"),
        firm_columns=(say("col_number"), say("col_initiative"), say("col_chosen"), say("col_starts"), say("col_rests")),
        firm_rows=_firm(book, known), firm_note=_firm_note(book, known), limits_head=say("alt_limits_head"),
        limits=limits(book), notes=(say("alt_note"),))


# Side by side -----------------------------------------------------------------------------------------------------
def _title(book: Book, rows: Sequence[ScenarioRow]) -> str:
    """Say what the plan that is followed has before the others, in time and money."""
    say = book.say
    if len(rows) == 1:
        return say("alt_title_one", kind=say(KINDS[rows[0].kind]))
    base = next((row for row in rows if row.followed), rows[0])
    others = [row for row in rows if row is not base]
    if not any(row.moves for row in others) and base.followed:
        return say("alt_title_same", n=len(rows))
    # The one that saves most, and of equally cheap ones the one that ends first.
    best = max(others, key=lambda row: (base.cost - row.cost, base.end - row.end))
    if best.cost >= base.cost:
        best = max(others, key=lambda row: base.end - row.end)
    gains = []
    if best.cost < base.cost:
        gains.append(say("alt_gain_money", money=say.money(base.cost - best.cost)))
    if best.end < base.end:
        gains.append(say("alt_gain_time", span=periods_word(book, base.end - best.end)))
    if not gains:
        return say("alt_title_best", n=len(others))
    less = round((base.closed - best.closed) * 100)
    return say("alt_title" if less > 0 else "alt_title_free", kind=say(KINDS[best.kind]), gains=say.join(gains),
               less=less)


def _figures(book: Book, rows: Sequence[ScenarioRow]) -> tuple[tuple[str, ...], ...]:
    say, of = book.say, len(book.workshop.initiatives)
    return (
        (say("alt_value"), *(f"{row.value:.2f}" for row in rows)),
        (say("alt_closed"), *(f"{row.closed * 100:.0f}\u00a0%" for row in rows)),
        (say("alt_level"), *(book.level(row.level) for row in rows)),
        (say("alt_end"), *(period(book, row.end - 1) if row.end else NONE for row in rows)),
        (say("col_cost"), *(say.money(row.cost) for row in rows)),
        (say("alt_count"), *(f"{len(row.plan.entries)} / {of}" for row in rows)),
        (say("col_effort"), *(say("person_months", n=number(row.months)) for row in rows)),
        (say("alt_proof"), *(say("alt_proven") if not row.gap else f"≤ {row.gap * 100:.1f}\u00a0%" for row in rows)),
        (say("alt_fresh"), *(say("alt_fresh_yes" if row.fresh else "alt_fresh_no") for row in rows)))


def _missing(book: Book, rows: Sequence[ScenarioRow]) -> str:
    """Say which kinds of plan were not made, and how to get them."""
    made = {row.kind for row in rows}
    lacking = [book.say(KINDS[kind]) for kind in wanted(book.workshop) if kind not in made]
    return book.say("alt_missing", kinds=book.say.join(lacking)) if lacking else ""


def _changes(book: Book, row: ScenarioRow) -> Fact:
    """Return how a plan differs from the one the group follows: in, out, sooner, later."""
    say = book.say
    new = [move for move in row.moves if move.before is None]
    out = [move for move in row.moves if move.after is None]
    both = [(move.after - move.before, move) for move in row.moves
            if move.before is not None and move.after is not None]
    parts = []
    if new:
        parts.append(say("alt_in", names=numbered(book, [move.task for move in new])))
    if out:
        parts.append(say("alt_out", names=numbered(book, [move.task for move in out])))
    for key, moves in (("alt_sooner", [m for by, m in both if by < 0]), ("alt_later", [m for by, m in both if by > 0])):
        if moves:
            parts.append(say(key, names=say.join([_moved(book, move) for move in moves])))
    return Fact(say(KINDS[row.kind]), say.sentences(*parts) or say("alt_no_change"))


def _moved(book: Book, move: Move) -> str:
    assert move.before is not None and move.after is not None
    return book.say("alt_move", title=numbered(book, [move.task]) or title_of(book, move.task),
                    before=period(book, move.before), after=period(book, move.after))


# Firmness ---------------------------------------------------------------------------------------------------------
def _firm(book: Book, known: Robustness | None) -> tuple[FirmRow, ...]:
    found = [c for c in known.chosen if c.initiative in book.numbers] if known is not None else []
    return tuple(_firm_row(book, chosen) for chosen in sorted(found, key=lambda chosen: -chosen.share))


def _firm_row(book: Book, chosen: Chosen) -> FirmRow:
    initiative = book.workshop.initiative(chosen.initiative)
    out = book.plan is not None and book.plan.start_of(chosen.initiative) is None
    title = title_of(book, chosen.initiative)
    starts = NONE if chosen.first is None or chosen.last is None else run(book, chosen.first, chosen.last + 1)
    return FirmRow(
        book.numbers[chosen.initiative], book.badge(initiative.capability if initiative else ""),
        book.say("alt_left_out", title=title) if out else title, chosen.share,
        f"{chosen.share * 100:.0f}\u00a0%", starts, cells_words(book, chosen) or NONE, firm(chosen.share))


def cells_words(book: Book, chosen: Chosen) -> str:
    """Return the cells an initiative depends on; empty for a firm one."""
    if firm(chosen.share):
        return ""
    return book.say.join([place_words(book, place) for place in chosen.cells])


def _firm_note(book: Book, known: Robustness | None) -> str:
    say = book.say
    if known is None:
        return say("alt_firm_none")
    assert book.plan is not None
    stale = known.made_for != fingerprint(book.workshop, book.analysis, book.plan.kind)
    return say.sentences(
        say("alt_firm_note", draws=known.draws, depends=share_words(DEPENDS, 1.0)),
        say("alt_firm_unproven", n=known.unproven) if known.unproven else "", say("alt_firm_stale") if stale else "")
