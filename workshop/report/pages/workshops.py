"""A portfolio of workshops: the table, the trend of each client, and the benchmark, with the caution first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from workshop.insight.portfolio import FEWEST, Benchmark, Entry, benchmark, overlap, packs, trends
from workshop.report.model.workshops import PackShelf, PortfolioPage, Quartiles, Trend, TrendPoint
from workshop.report.pages.plain import plain
from workshop.report.values import Head
from workshop.report.words import Say

NONE = "–"
DEPTHS = {"express": "word_express", "standard": "word_standard", "full": "word_full"}
Cell = str | int | float | None
SHEETS = ("portfolio_sheet_first", "portfolio_document")
FILE_COLUMNS = ("portfolio_file", "portfolio_workshop", "portfolio_client", "portfolio_day", "portfolio_pack",
                "portfolio_version", "portfolio_depth", "portfolio_n", "portfolio_coverage", "portfolio_overall")
PLAN_COLUMNS = ("portfolio_target", "portfolio_planned", "portfolio_cost", "portfolio_after", "portfolio_rehearsal")


def portfolio(entries: Sequence[Entry], unread: Sequence[tuple[str, str]], say: Say, *, top: int = 5) -> PortfolioPage:
    """Write the page. `unread` are names of files with the sentence that says why; `top` is the highest level."""
    rows = sorted(entries, key=lambda e: (_key(e), e.day, e.name))
    return PortfolioPage(
        Head(say("outline_portfolio"), say("kicker_portfolio"), _title(rows, say), ""),
        say("progress_cautions_head"), portfolio_cautions(rows, say),
        tuple(_shelf(rows, pack, say) for pack in packs(rows)), top, say("portfolio_trends"),
        tuple(_trend(group, say) for group in trends(rows)), say("portfolio_unread"),
        tuple((plain(name), plain(reason)) for name, reason in unread),
        (say("portfolio_note_benchmark", n=FEWEST), say("portfolio_note_levels")))


def _key(found: Entry) -> str:
    return " ".join(found.client.split()).casefold()


def _title(rows: Sequence[Entry], say: Say) -> str:
    levels = [e.overall for e in rows if e.overall is not None and not e.rehearsal]
    clients = len({_key(e) for e in rows if _key(e) and not e.rehearsal})
    if not levels:
        return say("portfolio_title_none", n=len(rows))
    return say("portfolio_title", n=len(rows), clients=clients, low=f"{min(levels):.1f}", high=f"{max(levels):.1f}")


def portfolio_cautions(rows: Sequence[Entry], say: Say) -> tuple[str, ...]:
    """Return in sentences what differs between the workshops."""
    lines = [say("caution_portfolio")]
    names = {e.pack for e in rows}
    versions = {(e.pack, e.version) for e in rows}
    rubrics = {(e.pack, e.version, e.rubric) for e in rows}
    if len(names) > 1:
        lines.append(say("caution_packs", n=len(names)))
    if len(versions) > len(names):
        lines.append(say("caution_versions", n=len(versions)))
    if len(rubrics) > len(versions):
        lines.append(say("caution_rubrics", n=len(rubrics)))
    if len(rubrics) == 1:
        lines.append(say("caution_same_pack"))
    depths = [say(key) for depth, key in DEPTHS.items() if any(e.depth == depth for e in rows)]
    if len(depths) > 1:
        lines.append(say("caution_depths", depths=say.join(depths)))
    scopes = sorted({e.elements for e in rows})
    if len(scopes) > 1:
        lines.append(say("caution_scopes", low=scopes[0], high=scopes[-1]))
    if rows:
        sizes = [e.n for e in rows]
        lines.append(say("caution_sizes", low=min(sizes), high=max(sizes)))
    if played := sum(1 for e in rows if e.rehearsal):
        lines.append(say("caution_played", n=played))
    return tuple(lines)


# Tables -----------------------------------------------------------------------------------------------------------
def _shelf(rows: Sequence[Entry], pack: str, say: Say) -> PackShelf:
    mine = [e for e in rows if e.pack == pack]
    names = _capabilities(mine, say)
    columns = (say("portfolio_file"), say("portfolio_client"), say("portfolio_day"), say("portfolio_n"),
               say("portfolio_overall"), *names.values(), say("portfolio_target"), say("portfolio_plan"))
    found = benchmark(mine, pack)
    enough = [b for b in found if b.middle is not None]
    return PackShelf(
        say("portfolio_shelf", id=plain(pack), n=len(mine)), columns,
        tuple(_row(e, list(names), say) for e in mine), say("portfolio_benchmark"),
        tuple(map(say, ("col_what", "portfolio_count", "portfolio_low", "portfolio_middle", "portfolio_high"))),
        tuple(_quartiles(b, names, say) for b in enough), "" if enough else say("portfolio_few", n=FEWEST))


def _capabilities(rows: Sequence[Entry], say: Say) -> dict[str, str]:
    return {item: plain(text.in_(say.language)) for e in rows for item, text in e.names.items()}


def _row(found: Entry, items: Sequence[str], say: Say) -> tuple[str, ...]:
    name = plain(found.name) if not found.rehearsal else say("portfolio_played", name=plain(found.name))
    plan = NONE if found.planned is None else say("portfolio_plan_text", n=found.planned, money=say.money(found.cost))
    return (name, plain(found.client) or NONE, found.day or NONE, str(found.n), _level(found.overall),
            *(_level(found.capabilities.get(item)) for item in items), _level(found.target), plan)


def _quartiles(found: Benchmark, names: dict[str, str], say: Say) -> Quartiles:
    name = names.get(found.item, plain(found.item)) if found.item else say("progress_whole")
    return Quartiles(name, found.low, found.middle, found.high,
                     (str(found.n), _level(found.low), _level(found.middle), _level(found.high)))


def _level(value: float | None) -> str:
    return NONE if value is None else f"{value:.1f}"


# Trends -----------------------------------------------------------------------------------------------------------
def _trend(group: Sequence[Entry], say: Say) -> Trend:
    points = tuple(TrendPoint(date.fromisoformat(e.day).toordinal(), e.day, e.overall, f"{e.overall:.1f}")
                   for e in group if e.overall is not None)
    shared = [overlap(before, after) for before, after in pairwise(group)]
    if any(n is None for n in shared):
        note = say("portfolio_people_unknown")
    else:
        note = say("portfolio_people", counts=say.join([str(n) for n in shared]))
    return Trend(plain(group[0].client), points, note)


# Rows for spreadsheets --------------------------------------------------------------------------------------------
def portfolio_rows(entries: Sequence[Entry], say: Say) -> tuple[tuple[Cell, ...], ...]:
    """Return the portfolio as a table: a heading, then a row for each workshop, numbers as numbers.

    Levels are rounded to two decimals, costs are thousand yuan. With more than one framework a capability is named
    with its own.
    """
    rows = sorted(entries, key=lambda e: (_key(e), e.day, e.name))
    items = list(dict.fromkeys((e.pack, item) for e in rows for item in e.names))
    names = {(e.pack, item): plain(text.in_(say.language)) for e in rows for item, text in e.names.items()}
    several = len({pack for pack, _ in items}) > 1
    heads = [f"{names[key]} ({plain(key[0])})" if several else names[key] for key in items]
    found: list[tuple[Cell, ...]] = [(*map(say, FILE_COLUMNS), *heads, *map(say, PLAN_COLUMNS))]
    for e in rows:
        levels = [_number(e.capabilities.get(item)) if pack == e.pack else None for pack, item in items]
        found.append((plain(e.name), plain(e.title), plain(e.client), e.day, plain(e.pack), plain(e.version),
                      say(DEPTHS[e.depth]), e.n, round(e.coverage, 4), _number(e.overall), *levels, _number(e.target),
                      e.planned, e.cost if e.planned is not None else None, _number(e.after),
                      say("field_yes" if e.rehearsal else "field_no")))
    return tuple(found)


def _number(level: float | None) -> float | None:
    return None if level is None else round(level, 2)
