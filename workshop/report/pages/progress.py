"""What has changed since an earlier workshop of the same client, with the caution before the numbers."""

from __future__ import annotations

from workshop.insight.compare import Change, Comparison, Differences, compare
from workshop.insight.portfolio import day_of
from workshop.model.score import Cell
from workshop.report.model.progress import ProgressCell, ProgressPage, ProgressRow, Way
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.plain import plain
from workshop.report.values import Badge, Head

WORTH = {"up": "progress_up", "down": "progress_down", "noise": "progress_noise", "unknown": "progress_unknown"}
DEPTHS = {"express": "word_express", "standard": "word_standard", "full": "word_full"}
VERDICTS = {"": "minutes_open", "done": "minutes_done", "moved": "minutes_moved", "dropped": "minutes_dropped"}
ARROW = "\u2192"
_WHOLE = Badge("", "", "")


def progress(book: Book) -> ProgressPage | None:
    """Compare with the earlier workshop among the sources; None without one."""
    earlier = book.sources.earlier
    if earlier is None:
        return None
    found = compare(earlier.workshop, earlier.analysis, book.workshop, book.analysis)
    say, pack = book.say, book.workshop.pack
    rows = [_row(book, say("progress_whole"), _WHOLE, found.overall)]
    rows += [_row(book, book.element(change.id), _WHOLE, change) for change in found.elements]
    rows += [_row(book, book.item_name(change.id), book.badge(change.id), change) for change in found.capabilities]
    return ProgressPage(
        head=Head(say("outline_progress"), say("kicker_progress"), _title(book, found), _lead(book)),
        cautions_head=say("progress_cautions_head"), cautions=cautions(book, found.differences),
        elements_head=say("progress_elements_head"),
        columns=tuple(map(say, ("progress_col_what", "progress_col_then", "progress_col_now", "progress_col_change",
                                "progress_col_worth", "progress_col_target", "progress_col_reached"))),
        rows=tuple(rows), top=pack.top, legend_then=say("progress_legend_then"),
        legend_now=say("progress_legend_now"), legend_aim=say("progress_legend_aim"),
        legend_noise=say("progress_legend_noise"), grid_head=say("progress_grid_head"),
        grid_columns=tuple(book.item_name(c.id) for c in pack.capabilities),
        grid_names=tuple(book.element(e) for e in book.workshop.elements),
        grid=tuple(tuple(_cell(book, found.cells.get(Cell(e, c.id))) for c in pack.capabilities)
                   for e in book.workshop.elements),
        actions_head=say("progress_actions_head"),
        actions_columns=tuple(map(say, ("minutes_action", "col_owner", "minutes_due", "minutes_verdict",
                                        "minutes_reason"))),
        actions=_actions(book), notes=_notes(book, found))


def _title(book: Book, found: Comparison) -> str:
    say, whole = book.say, found.overall
    if whole.then is None or whole.now is None:
        return say("progress_title_none")
    key = {"up": "progress_title_up", "down": "progress_title_down", "noise": "progress_title_noise",
           "unknown": "progress_title_unknown"}[whole.verdict]
    return say(key, then=book.level(whole.then), now=book.level(whole.now))


def _lead(book: Book) -> str:
    assert book.sources.earlier is not None
    before = book.sources.earlier.workshop
    return book.say("progress_lead", title=plain(before.settings.title) or book.say("untitled"),
                    day=book.say.day(day_of(before, book.made_at.tzinfo)) or NONE)


def cautions(book: Book, found: Differences) -> tuple[str, ...]:
    """Return in sentences what differs beside the levels, and what does not."""
    say, (then, now) = book.say, (found.people.then, found.people.now)
    lines = [say("caution_first")]
    if found.pack[0] != found.pack[1]:
        lines.append(say("caution_pack", then=plain(found.pack[0]), now=plain(found.pack[1])))
    elif found.version[0] != found.version[1]:
        lines.append(say("caution_version", then=plain(found.version[0]), now=plain(found.version[1])))
    else:
        lines.append(say("caution_same_pack") if found.rubric else say("caution_rubric"))
    both = None if "names" in book.options.redact else found.people.both
    if both is None:
        lines.append(say("caution_people_unknown", then=then, now=now))
    elif both == then == now:
        lines.append(say("caution_people_same", n=now))
    else:
        lines.append(say("caution_people", then=then, now=now, both=both))
    if found.depth[0] != found.depth[1]:
        lines.append(say("caution_depth", then=_depth(book, found.depth[0]), now=_depth(book, found.depth[1])))
    if found.scope[0] or found.scope[1]:
        lines.append(say("caution_scope", gone=len(found.scope[0]), come=len(found.scope[1])))
    if found.rehearsal:
        lines.append(say("caution_rehearsal"))
    return tuple(lines)


def _depth(book: Book, depth: str) -> str:
    return book.say(DEPTHS[depth])


def _row(book: Book, name: str, badge: Badge, change: Change) -> ProgressRow:
    say = book.say
    reached = NONE if change.reached is None else say("progress_reached" if change.reached else "progress_not_reached")
    way: Way = change.verdict
    return ProgressRow(name, badge, change.then, change.now, change.aim, change.limit, way, (
        book.level(change.then), book.level(change.now), _signed(change), _worth(book, change),
        book.level(change.aim), reached))


def _worth(book: Book, change: Change) -> str:
    if change.delta is None:
        return book.say("progress_no_pair")
    key = WORTH[change.verdict]
    return book.say(key) if change.limit is None else book.say(key, limit=book.level(change.limit))


def _signed(change: Change) -> str:
    """Return a change with its sign, as the difference of the two levels that stand beside it."""
    if change.then is None or change.now is None:
        return NONE
    tenths = round(change.now * 10) - round(change.then * 10)
    return f"{tenths / 10:+.1f}".replace("-", "\u2212") if tenths else "0.0"


def _cell(book: Book, change: Change | None) -> ProgressCell:
    if change is None or change.then is None or change.now is None:
        return ProgressCell("", "unknown")
    return ProgressCell(f"{book.level(change.then)} {ARROW} {book.level(change.now)}", change.verdict)


def _actions(book: Book) -> tuple[tuple[str, ...], ...]:
    last = book.workshop.last_time
    if last is None:
        return ()
    return tuple((plain(a.title), plain(a.owner) or NONE, plain(a.due) or NONE, book.say(VERDICTS[a.verdict]),
                  plain(a.reason) or NONE) for a in last.actions)


def _notes(book: Book, found: Comparison) -> tuple[str, ...]:
    say, cells = book.say, found.cells.values()
    lines = [say("progress_note_like", n=len(found.cells)), say("progress_note_noise")]
    if found.cells:
        ways = [change.verdict for change in cells]
        lines.append(say("progress_note_cells", up=ways.count("up"), down=ways.count("down"),
                         noise=ways.count("noise"), n=len(ways)))
    aimed = [change for change in cells if change.reached is not None]
    if aimed:
        lines.append(say("progress_note_aims", reached=sum(1 for c in aimed if c.reached), n=len(aimed)))
    return tuple(lines)
