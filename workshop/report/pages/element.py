"""One page for each business element: its levels, why they are what they are, and what is done about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from workshop.insight.analysis import Profile, projected
from workshop.insight.levels import CellResult, Rollup
from workshop.insight.noise import canvas_sds, difference_limit
from workshop.model.score import Cell
from workshop.presentation import split_of
from workshop.report.model.element import Bars, ElementPage, IndicatorBox, IndicatorRow, LevelBar
from workshop.report.pages.book import STATES, Book
from workshop.report.pages.chain import Chains
from workshop.report.pages.elementparts import cases, pains, proofs, works
from workshop.report.pages.elementwhy import camps, why
from workshop.report.values import CellKind, Head
from workshop.report.whole import Page

SMALLEST_GAP = 0.05


def elements(book: Book) -> Sequence[Page]:
    """Write a page for every element in scope."""
    common = Common(book)
    return [Page(key := f"element:{element}", _page(common, element, key)) for element in book.workshop.elements]


class Common:
    """What the pages of all elements need, worked out once."""

    def __init__(self, book: Book) -> None:
        self.book, self.chains = book, Chains(book)
        self.told: set[str] = set()

    @cached_property
    def after(self) -> Profile | None:
        """The levels once the plan is done, None without a plan."""
        book = self.book
        if book.plan is None or not book.plan.entries:
            return None
        return projected(book.workshop, book.analysis, {entry.initiative for entry in book.plan.entries})

    @cached_property
    def spread(self) -> dict[Cell, float]:
        """The standard deviation of each canvas cell."""
        return canvas_sds(self.book.workshop, self.book.analysis)

    @cached_property
    def results(self) -> dict[str, tuple[CellResult, ...]]:
        """The results that count, by element."""
        found: dict[str, list[CellResult]] = {}
        for result in self.book.scored:
            found.setdefault(result.cell.element, []).append(result)
        return {element: tuple(results) for element, results in found.items()}

    def results_of(self, element: str) -> tuple[CellResult, ...]:
        """Return the results of one element that count."""
        return self.results.get(element, ())


def _page(common: Common, element: str, key: str) -> ElementPage:
    book = common.book
    say = book.say
    scored = common.results_of(element)
    indicators = _indicators(common, element)
    found = proofs(book, element)
    listed = works(book, common.chains, element)
    compared = cases(book, element, _widest(book, element), common.told)
    hurts = pains(book, element)
    return ElementPage(
        key=key, head=Head(book.element(element), _kicker(book, element), _title(common, element),
                           _lead(common, element)),
        empty="" if scored else _nothing(book, element), bars=_bars(common, element) if scored else None,
        why=why(book, scored, book.analysis.profile.elements[element].level), camps=camps(book, scored),
        indicators_head=say("el_indicators") if indicators else "", indicators=indicators,
        pains_head=say("el_pains") if hurts else "", pains=hurts,
        proofs_head=say("el_proofs") if found.lines else "", proofs=found.lines, proofs_more=found.more,
        cases_head=say("el_cases") if compared else "", cases=compared,
        works_head=say("el_works") if listed.lines else "", works=listed.lines, works_more=listed.more,
        evidence_page=book.ref("evidence"), works_page=book.ref("initiatives"), top=book.workshop.pack.top)


# The head ---------------------------------------------------------------------------------------------------------
def _kicker(book: Book, element: str) -> str:
    elements = book.workshop.elements
    return book.say("el_kicker", n=elements.index(element) + 1, of=len(elements))


def _title(common: Common, element: str) -> str:
    """Return the finding: what is strong, what is weak, how far it is to the target, whether the room agrees."""
    book, name = common.book, common.book.element(element)
    say, rollup, scored = book.say, book.analysis.profile.elements[element], common.results_of(element)
    if not rollup.applicable:
        return say("el_title_na", element=name)
    if rollup.level is None:
        return say("el_title_none", element=name)
    if not any(r.n >= book.few or r.acceptance is not None for r in scored):
        return say("el_title_few", element=name, level=book.level(rollup.level), few=book.few)
    parts = [_ends(common, element), _distance(book, element), _split(scored, book)]
    return say("el_title", element=name, parts=say("el_comma").join(part for part in parts if part))


def _ends(common: Common, element: str) -> str:
    """Return the strongest and the weakest capability, or that no difference stands out from the noise."""
    book, grid = common.book, common.book.analysis.profile.grid
    levels = {c.id: level for c in book.workshop.pack.capabilities
              if (rollup := grid.get(Cell(element, c.id))) is not None and (level := rollup.level) is not None}
    if len(levels) < 2:
        return book.say("el_level", level=book.level(next(iter(levels.values()))))
    high, low = max(levels, key=lambda c: levels[c]), min(levels, key=lambda c: levels[c])
    limit = difference_limit(common.spread.get(Cell(element, high)), common.spread.get(Cell(element, low)))
    if levels[high] - levels[low] < max(limit or 0.0, SMALLEST_GAP):
        return book.say("el_even")
    return book.say("el_ends", strong=book.item_name(high), weak=book.item_name(low))


def _distance(book: Book, element: str) -> str:
    now, aim = book.analysis.profile.elements[element].level, book.aims.elements.get(element)
    if aim is None or now is None:
        return book.say("el_no_target")
    gap = aim - now
    return book.say("el_reached") if gap < SMALLEST_GAP else book.say("el_gap", gap=book.level(gap))


def _split(scored: Sequence[CellResult], book: Book) -> str:
    split = [r for r in scored if r.n >= book.few and split_of(r) == 2]
    if not split:
        return ""
    return book.say("el_split_camps") if any(r.pattern == "two camps" for r in split) else book.say("el_split")


def _lead(common: Common, element: str) -> str:
    """Return the levels now, aimed at and after the plan, and what they stand on."""
    book, scored = common.book, common.results_of(element)
    say, now = book.say, book.analysis.profile.elements[element]
    if now.level is None:
        return ""
    parts = [say("el_now", level=book.level(now.level))]
    if (aim := book.aims.elements.get(element)) is not None:
        parts.append(say("el_aim", level=book.level(aim)))
    if common.after is not None and (after := common.after.elements[element].level) is not None:
        parts.append(say("el_after", level=book.level(after)))
    first = say("el_sentence", parts=say("el_comma").join(parts))
    states = [say("state_count", state=say(key), n=count) for agreement, key in STATES.items()
              if (count := sum(1 for r in scored if r.acceptance and r.acceptance.agreement == agreement))]
    if open_ := sum(1 for r in scored if not r.acceptance):
        states.append(say("state_count", state=say("state_revealed"), n=open_))
    basis = say("el_basis", n=_range([r.n for r in scored]), rounds=_range([r.round for r in scored]),
                states=say.join(states))
    gaps = say("el_coverage", coverage=book.percent(now.coverage)) if now.coverage < 1 else ""
    return say.sentences(first, basis, gaps)


def _range(values: list[int]) -> str:
    low, high = min(values), max(values)
    return str(low) if low == high else f"{low}–{high}"


def _nothing(book: Book, element: str) -> str:
    if not book.analysis.profile.elements[element].applicable:
        return book.say("el_nothing_na")
    hidden = any(book.hidden(cell) for cell in book.asked if cell.element == element)
    return book.say("el_nothing_hidden") if hidden else book.say("el_nothing")


def _widest(book: Book, element: str) -> str:
    """Return the capability with the widest gap in an element; the lowest one without targets, empty without levels."""
    now, aims = book.analysis.profile.grid, book.analysis.aims.grid
    found = []
    for order, capability in enumerate(book.workshop.pack.capabilities):
        cell = Cell(element, capability.id)
        rollup, aim = now.get(cell), aims.get(cell)
        if rollup is not None and rollup.level is not None:
            gap = aim.level - rollup.level if aim is not None and aim.level is not None else 0.0
            found.append((-gap, rollup.level, order, capability.id))
    return min(found)[-1] if found else ""


# The levels -------------------------------------------------------------------------------------------------------
def _bars(common: Common, element: str) -> Bars:
    book = common.book
    say = book.say
    rows = tuple(_bar(common, element, c.id) for c in book.workshop.pack.capabilities)
    votes, marks = any(row.votes for row in rows), any(row.marks for row in rows)
    dot = say("el_dot_both") if votes and marks else say("el_dot_marks") if marks else say("el_dot_votes")
    return Bars(say("el_bars", n=len(rows)), rows, book.workshop.pack.top, dot, say("el_bar"),
                say("legend_target") if any(row.target is not None for row in rows) else "",
                say("chart_after") if any(row.after is not None for row in rows) else "",
                say("legend_split") if any(row.split == 2 for row in rows) else "")


def _bar(common: Common, element: str, capability: str) -> LevelBar:
    book, cell = common.book, Cell(element, capability)
    rollup, aim = book.analysis.profile.grid.get(cell), book.analysis.aims.grid.get(cell)
    kind, word = _kind(book, rollup, cell)
    level = rollup.level if rollup is not None else None
    target = aim.level if aim is not None and kind in ("level", "unscored") else None
    later = common.after.grid.get(cell) if common.after is not None else None
    after = later.level if later is not None and level is not None else None
    if after is not None and level is not None and after - level < SMALLEST_GAP:
        after = None
    then = book.say("el_then", level=book.level(after)) if after is not None else ""
    own = book.analysis.current.get(cell)
    inner = [r for leaf in book.inside(cell) if leaf != cell and (r := book.analysis.current.get(leaf)) is not None]
    split = max((split_of(r) for r in ([own] if own is not None else inner) if r.n >= book.few), default=0)
    return LevelBar(
        book.badge(capability), book.item_name(capability), kind, word, level, target, after,
        own.counts if own is not None and own.n else (), tuple(r.level for r in inner if r.level is not None),
        book.level(level), book.level(target), then, split)


def _kind(book: Book, rollup: Rollup | None, cell: Cell) -> tuple[CellKind, str]:
    """Return which kind of empty a cell is, with its word; a level has none."""
    if rollup is None:
        return "not_asked", book.say("not_asked")
    if not rollup.applicable:
        return "not_applicable", book.say("not_applicable")
    if rollup.level is None:
        hidden = any(book.hidden(leaf) for leaf in book.inside(cell))
        return "unscored", book.say("hidden_round") if hidden else book.say("not_scored")
    return "level", ""


def _indicators(common: Common, element: str) -> tuple[IndicatorRow, ...]:
    """Return the indicators that are asked, by capability; nothing where none has been shown."""
    book, rows = common.book, []
    for capability in book.workshop.pack.capabilities:
        cells = [leaf for leaf in book.inside(Cell(element, capability.id)) if leaf.item != capability.id]
        if cells:
            rows.append(IndicatorRow(book.badge(capability.id), tuple(_box(book, cell) for cell in cells)))
    if all(box.kind == "unscored" for row in rows for box in row.boxes):
        return ()
    return tuple(rows)


def _box(book: Book, cell: Cell) -> IndicatorBox:
    result, target = book.analysis.current.get(cell), book.analysis.targets.get(cell)
    name = f"{cell.item}\u00a0{book.item_short(cell.item)}"
    if result is not None and not result.applicable:
        return IndicatorBox(name, "not_applicable", book.say("not_applicable"), None, None, "", (), 0)
    if result is None or result.level is None:
        word = book.say("hidden_round") if book.hidden(cell) else book.say("not_scored")
        return IndicatorBox(name, "unscored", word, None, target, "", (), 0)
    return IndicatorBox(name, "level", "", result.level, target, book.level(result.level), result.counts,
                        split_of(result) if result.n >= book.few else 0)
