"""The assumptions behind a plan: derived from what the group wrote, how sure it was, its votes, and the limits."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.model.initiative import Initiative
from workshop.report.pages.book import Book
from workshop.report.pages.cellrisks import cell_risks
from workshop.report.pages.firm import robustness
from workshop.report.pages.limits import broken_words
from workshop.report.pages.plain import plain
from workshop.report.pages.planwords import (
    number,
    numbered,
    period,
    place_words,
    row_name,
    share_words,
    shown_periods,
    title_of,
)
from workshop.report.pages.stakes import KIND_WORDS, PAGES, Assumption, Stakes
from workshop.roadmap.draws import DEPENDS, firm
from workshop.roadmap.views.load import LoadRow, load_path

__all__ = ["KIND_WORDS", "PAGES", "Assumption", "Stakes", "assumptions"]

# Of a written risk so much is said here; the whole is in the table of initiatives.
WRITTEN = 160
# Above this share of a limit a small shortfall already hurts.
TIGHT = 0.9


def assumptions(book: Book, stakes: Stakes) -> Iterator[Assumption]:
    """Yield all assumptions, kind by kind."""
    yield from _plan(book, stakes)
    yield from _written(book, stakes)
    yield from _unsure(book, stakes)
    yield from cell_risks(book, stakes)
    yield from _loose(book, stakes)
    yield from _tight(book, stakes)
    yield from _ownerless(book, stakes)


def _plan(book: Book, stakes: Stakes) -> Iterator[Assumption]:
    """What is known of the plan itself: made for today's data, keeping its limits, proven."""
    say, show = book.say, book.gantt
    assert show is not None
    if not show.fresh:
        broken = broken_words(book)
        text = say("risk_broken", what=say.join(broken)) if broken else say("risk_stale")
        yield Assumption("stale", text, "", say("risk_stale_trigger"), say("risk_stale_effect"), stakes.planned,
                         show.cost)
    if show.gap > 0:
        yield Assumption("proof", say("risk_proof", gap=book.percent(show.gap)), "", say("risk_proof_trigger"),
                         say("risk_proof_effect", gap=book.percent(show.gap)), stakes.planned * show.gap)


def _written(book: Book, stakes: Stakes) -> Iterator[Assumption]:
    for initiative in stakes.inside:
        risk = plain(initiative.risk)
        if not risk:
            continue
        risk = risk if len(risk) <= WRITTEN else risk[:WRITTEN - 1].rstrip() + "…"
        behind = [initiative.id, *stakes.waiting(initiative.id)]
        yield Assumption(
            "written", book.say("risk_written", title=title_of(book, initiative.id), risk=risk),
            stakes.owner(initiative), _signal(book, initiative), _effect(book, stakes, initiative),
            stakes.share(behind), initiative.cost)


def _signal(book: Book, initiative: Initiative) -> str:
    """Return what shows that an initiative does not go well: its measure, else its end."""
    end = next((bar.end for bar in book.bars if bar.initiative == initiative.id), 1)
    name, target = plain(initiative.kpi.name)[:WRITTEN // 2], plain(initiative.kpi.target)[:WRITTEN // 4]
    if name and target:
        return book.say("signal_kpi", name=name, target=target, period=period(book, end - 1))
    return book.say("signal_end", period=period(book, end - 1))


def _effect(book: Book, stakes: Stakes, initiative: Initiative) -> str:
    own = book.say("effect_own", money=book.say.money(initiative.cost))
    return book.say.sentences(own, stakes.delay(initiative))


def _unsure(book: Book, stakes: Stakes) -> Iterator[Assumption]:
    """Lifts the group is not sure of, one row an initiative."""
    say = book.say
    for initiative in stakes.inside:
        lifts = [lift for lift in initiative.lifts if lift.sure < 100]
        share = sum(stakes.of_lift(lift) for lift in lifts)
        if not lifts:
            continue
        low, high = min(lift.sure for lift in lifts), max(lift.sure for lift in lifts)
        sure = f"{low}\u00a0%" if low == high else f"{low}–{high}\u00a0%"
        cells = say.join([place_words(book, f"{lift.cell.element}/{lift.cell.item}") for lift in lifts[:3]])
        more = say("risk_more", n=len(lifts) - 3) if len(lifts) > 3 else ""
        yield Assumption(
            "unsure", say("risk_unsure", title=title_of(book, initiative.id), cells=cells + more, sure=sure),
            stakes.owner(initiative), _reached(book, initiative),
            say("risk_unsure_effect", money=say.money(initiative.cost)), share, initiative.cost)


def _reached(book: Book, initiative: Initiative) -> str:
    end = next((bar.end for bar in book.bars if bar.initiative == initiative.id), 1)
    return book.say("signal_level", period=period(book, end - 1))


def _loose(book: Book, stakes: Stakes) -> Iterator[Assumption]:
    """Planned initiatives that other draws of the votes would leave out."""
    say, found = book.say, robustness(book)
    for initiative in stakes.inside if found is not None else ():
        chosen = found.of(initiative.id) if found is not None else None
        if chosen is None or firm(chosen.share):
            continue
        cells = say.join([place_words(book, place) for place in chosen.cells])
        share = f"{chosen.share * 100:.0f}\u00a0%"
        yield Assumption(
            "firm", say("risk_loose", title=title_of(book, initiative.id), share=share),
            stakes.owner(initiative),
            say("signal_cells", cells=cells) if cells else say("signal_votes", depends=share_words(DEPENDS, 1.0)),
            say("risk_loose_effect", money=say.money(initiative.cost)), stakes.share([initiative.id]), initiative.cost)


def _tight(book: Book, stakes: Stakes) -> Iterator[Assumption]:
    """Money and people that are used to more than nine tenths, one row a limit."""
    show = book.gantt
    assert show is not None
    length = shown_periods(show)
    for row in load_path(book.workshop, book.plan).rows:
        spots = [(used / limit if limit else 99.0, at) for at, (used, limit)
                 in enumerate(zip(row.used[:length], row.limit[:length], strict=True)) if limit is not None and used]
        high = [spot for spot in spots if spot[0] > TIGHT + 1e-9]
        if row.kind == "total":
            high = high[-1:]
        if high:
            yield _limit(book, stakes, row, max(high, key=lambda spot: (spot[0], -spot[1]))[1], len(high))


def _limit(book: Book, stakes: Stakes, row: LoadRow, at: int, count: int) -> Assumption:
    say, used, limit = book.say, row.used[at], row.limit[at] or 0.0
    money = row.kind in ("cost", "total")
    there, taken = (say.money(round(limit)), say.money(round(used))) if money else (
        say("months_of_people", n=number(limit)), say("months_of_people", n=number(used)))
    behind = [share.initiative for share in row.shares[at]]
    whole = row.kind == "total"
    if whole:
        # Those still at work when nine tenths are spent are the ones that less money would hit.
        late = next(spot for spot, spent in enumerate(row.used) if spent > TIGHT * limit)
        behind = list(dict.fromkeys(share.initiative for spot in row.shares[late:] for share in spot))
    share = share_words(used, limit) if limit else "∞"
    text = say("risk_limit_all", limit=there, share=share) if whole else \
        say("risk_limit", row=row_name(book, row), period=period(book, at), limit=there, share=share)
    more = say("risk_limit_more", n=count - 1) if count > 1 else ""
    return Assumption(
        "limit", say.sentences(text, more), "", say("risk_limit_trigger", taken=taken),
        say("risk_limit_all_effect" if whole else "risk_limit_effect", n=len(behind), names=_some(book, behind, 4)),
        stakes.share(behind), round(used) if money else 0)


def _ownerless(book: Book, stakes: Stakes) -> Iterator[Assumption]:
    """Planned initiatives that nobody answers for."""
    found = [i for i in stakes.inside if not stakes.owner(i)]
    if found:
        names = [i.id for i in found]
        yield Assumption(
            "owner", book.say("risk_owner", n=len(found), names=_some(book, names, 4)), "",
            book.say("risk_owner_trigger"), book.say("risk_owner_effect"), stakes.share(names),
            sum(i.cost for i in found))


def _some(book: Book, initiatives: list[str], most: int) -> str:
    """Return the first initiatives by name, and how many there are beside them."""
    more = book.say("risk_more", n=len(initiatives) - most) if len(initiatives) > most else ""
    return numbered(book, initiatives[:most]) + more
