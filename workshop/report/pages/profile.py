"""The profile: every vote of every element as a dot, with level, target and last time, and what is only noise."""

from __future__ import annotations

from workshop.charts.radar import radar
from workshop.insight.analysis import profile as rolled_up
from workshop.insight.levels import CellResult
from workshop.report.model.profile import ProfilePage, ProfileRow
from workshop.report.pages.book import NONE, Book
from workshop.report.values import Head


def profile(book: Book) -> ProfilePage | None:
    """Write the page; None when nothing is scored."""
    say = book.say
    if not book.scored:
        return None
    earlier, limit = _earlier(book), book.noise_limit
    rows = [_row(book, element, earlier.get(element)) for element in book.workshop.elements]
    # The highest first, as one reads a table of results; equals in the order of the canvas.
    rows.sort(key=lambda row: -(row.level or 0.0))
    columns = tuple(map(say, ("dots_col_now", "dots_col_target", "dots_col_earlier", "dots_col_n")))
    lead = say.sentences(book.coverage_line, book.votes_line_sentence, book.states_line)
    return ProfilePage(
        head=Head(say("outline_dots"), say("kicker_dots"), _title(book, rows, limit), lead),
        chart_head=say("dots_head"), rows=tuple(rows), columns=columns, top=book.workshop.pack.top,
        legend_vote=say("dots_vote"), legend_now=say("dots_now"), legend_target=say("legend_target"),
        legend_earlier=say("dots_earlier") if any(row.earlier is not None for row in rows) else "",
        limit=limit, legend_limit="" if limit is None else say("dots_limit", limit=book.level(limit)),
        radar_head=say("dots_radar_head"), radar=radar(book.workshop, book.analysis, "element"),
        language=book.language, words=(say("legend_unscored"), say("not_applicable")),
        notes_head=say("dots_notes_head"), notes=_notes(book, bool(earlier)))


def _row(book: Book, element: str, earlier: float | None) -> ProfileRow:
    rollup = book.analysis.profile.elements[element]
    used = [r for r in book.scored if r.cell.element == element]
    counts = tuple(map(sum, zip(*(r.counts for r in used), strict=True))) or (0,) * book.workshop.pack.top
    aim = book.aims.elements.get(element)
    texts = (book.level(rollup.level), book.level(aim), book.level(earlier), _voters(used))
    empty = "" if rollup.level is not None else book.say("not_scored" if rollup.applicable else "not_applicable")
    return ProfileRow(book.element_short(element), counts, rollup.level, aim, earlier, texts, empty)


def _voters(used: list[CellResult]) -> str:
    """Return how many people a cell of the element had, from the fewest to the most."""
    n = [result.n for result in used]
    if not n:
        return NONE
    return str(n[0]) if min(n) == max(n) else f"{min(n)}–{max(n)}"


def _earlier(book: Book) -> dict[str, float]:
    """Return the levels of last time: from the file given beside, else those carried along in this one."""
    if book.sources.earlier is not None:
        found = book.sources.earlier.analysis.profile.elements
    elif book.workshop.last_time is not None:
        found = rolled_up(book.workshop, book.workshop.last_time.of()).elements
    else:
        return {}
    return {e: rollup.level for e in book.workshop.elements if (rollup := found.get(e)) and rollup.level is not None}


def _title(book: Book, rows: list[ProfileRow], limit: float | None) -> str:
    say = book.say
    known = [row for row in rows if row.level is not None]
    first, last = known[0], known[-1]
    if not book.judged:
        return say("dots_title_few", few=book.few, first=first.name, high=first.texts[0])
    if len(known) < 2 or limit is None or first.level is None or last.level is None:
        return say("dots_title_one", first=first.name, high=first.texts[0])
    span = {"first": first.name, "high": first.texts[0], "last": last.name, "low": last.texts[0],
            "limit": book.level(limit)}
    if first.level - last.level < limit:
        return say("dots_title_noise", n=len(known), **span)
    near = sum(1 for row in known if row.level is not None and first.level - row.level < limit) - 1
    return say("dots_title_near", n=near, **span) if near else say("dots_title", **span)


def _notes(book: Book, earlier: bool) -> tuple[str, ...]:
    say, limit = book.say, book.noise_limit
    lines = [say("dots_note_dots"), say("dots_note_level"),
             say("dots_note_limit", limit=book.level(limit)) if limit is not None else "",
             say("dots_note_earlier") if earlier else "", say("dots_note_radar")]
    return tuple(line for line in lines if line)
