"""Short words for what stands in a Gantt chart: time, reasons, limits, lanes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from ui.i18n import language, listed
from ui.localtexts import digits, money
from ui.noop import QT_TRANSLATE_NOOP
from ui.widgets.marks import tip
from workshop.roadmap.gantt import ClosedShow, GanttBar, GanttLane, GanttShow

_CONTEXT = "GanttWords"
_WHY = {
    "first": QT_TRANSLATE_NOOP("GanttWords", "starts as early as the roadmap does"),
    "earliest": QT_TRANSLATE_NOOP("GanttWords", "may not start before {1}"),
    "pin": QT_TRANSLATE_NOOP("GanttWords", "is pinned here"),
    "predecessor": QT_TRANSLATE_NOOP("GanttWords", "waits for “{0}”"),
    "budget": QT_TRANSLATE_NOOP("GanttWords", "the budget of {1} is used up"),
    "total_budget": QT_TRANSLATE_NOOP("GanttWords", "the money in all is used up"),
    "people": QT_TRANSLATE_NOOP("GanttWords", "“{0}” has nobody free in {1}"),
    "choice": QT_TRANSLATE_NOOP("GanttWords", "is done instead of “{0}”"),
    "closed": QT_TRANSLATE_NOOP("GanttWords", "{1} is closed"),
    "value": QT_TRANSLATE_NOOP("GanttWords", "could start earlier, but all together bring more like this"),
}
_CLOSED = {"spring": QT_TRANSLATE_NOOP("GanttWords", "Spring Festival"),
           "national": QT_TRANSLATE_NOOP("GanttWords", "National Day")}
_BANDS = {"now": QT_TRANSLATE_NOOP("GanttWords", "Now"), "next": QT_TRANSLATE_NOOP("GanttWords", "Next"),
          "later": QT_TRANSLATE_NOOP("GanttWords", "Later")}
_NOWHERE: Mapping[str, str] = {
    "capability": QT_TRANSLATE_NOOP("GanttWords", "No capability"),
    "element": QT_TRANSLATE_NOOP("GanttWords", "No business element"),
    "owner": QT_TRANSLATE_NOOP("GanttWords", "No owner"),
    "direction": QT_TRANSLATE_NOOP("GanttWords", "No direction"),
    "horizon": QT_TRANSLATE_NOOP("GanttWords", "Later"),
}


def _say(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)


def period_words(show: GanttShow, period: int | None) -> str:
    """Return the short name of a period, also of one outside the chart; empty for None."""
    if period is None or not show.periods:
        return ""
    return show.periods[min(max(period, 0), len(show.periods) - 1)]


def span_words(show: GanttShow, start: int, end: int) -> str:
    """Return from when to when; `end` is the first period after it."""
    first, last = period_words(show, start), period_words(show, end - 1)
    return first if first == last else f"{first} – {last}"


def why_words(show: GanttShow, bar: GanttBar) -> str:
    """Return why a bar starts when it does."""
    words = _WHY.get(bar.why.cause)
    return _say(words).format(bar.why.what, period_words(show, bar.why.period)) if words else ""


def closed_words(closed: ClosedShow) -> str:
    """Return the name and the days of a closed stretch."""
    name = _say(_CLOSED[closed.name]) if closed.name in _CLOSED else closed.name
    return f"{name} · {closed.first} – {closed.last}"


def limit_words(show: GanttShow | None) -> tuple[str, str]:
    """Return what the lowest strip is about, and the money there is."""
    if show is None or not show.money:
        return _say(QT_TRANSLATE_NOOP("GanttWords", "Spending")), _say(QT_TRANSLATE_NOOP("GanttWords", "no limit"))
    if not show.budget:
        limit = _say(QT_TRANSLATE_NOOP("GanttWords", "of {0} in all")).format(money(show.money))
    elif show.unit == "quarter":
        limit = _say(QT_TRANSLATE_NOOP("GanttWords", "of {0} a quarter")).format(money(show.budget))
    else:
        limit = _say(QT_TRANSLATE_NOOP("GanttWords", "of {0} a month")).format(money(show.budget))
    return _say(QT_TRANSLATE_NOOP("GanttWords", "Budget used") if show.budgets else
                QT_TRANSLATE_NOOP("GanttWords", "Spending")), limit


def tip_words(show: GanttShow, bar: GanttBar, remark: str = "") -> str:
    """Return all there is to say about a bar, as a tool tip without markup."""
    share = _say(QT_TRANSLATE_NOOP("GanttWords", "{0} % of all the gaps the initiatives close"))
    return tip(bar.title, f"{span_words(show, bar.start, bar.end)} · {money(bar.cost)}", bar.owner,
               share.format(digits(bar.share * 100)) if bar.marks else "", *_fixed(bar), why_words(show, bar),
               slack_words(show, bar), remark)


def _fixed(bar: GanttBar) -> list[str]:
    either = _say(QT_TRANSLATE_NOOP("GanttWords", "one of several: {0}")).format(bar.either)
    return [_say(words) for words, wanted in (
        (QT_TRANSLATE_NOOP("GanttWords", "must be in the plan"), bar.must),
        (QT_TRANSLATE_NOOP("GanttWords", "pinned"), bar.pinned and bar.why.cause != "pin"),
        (QT_TRANSLATE_NOOP("GanttWords", "under way"), bar.status == "running"),
        (QT_TRANSLATE_NOOP("GanttWords", "breaks a limit here"), bar.off)) if wanted] + [either] * bool(bar.either)


def slack_words(show: GanttShow, bar: GanttBar) -> str:
    """Return how far a bar can slip while all others stay."""
    if bar.initiative in show.chain.tasks:
        return _say(QT_TRANSLATE_NOOP("GanttWords", "on the critical chain"))
    slack = show.chain.slack_of(bar.initiative)
    if slack is None:
        return ""
    if not slack:
        return _say(QT_TRANSLATE_NOOP("GanttWords", "no slack: if it slips, something else has to give"))
    if slack == 1:
        return _say(QT_TRANSLATE_NOOP("GanttWords", "slack of 1 quarter") if show.unit == "quarter" else
                    QT_TRANSLATE_NOOP("GanttWords", "slack of 1 month"))
    if show.unit == "quarter":
        return _say(QT_TRANSLATE_NOOP("GanttWords", "slack of {0} quarters")).format(slack)
    return _say(QT_TRANSLATE_NOOP("GanttWords", "slack of {0} months")).format(slack)


def spoken(show: GanttShow, bar: GanttBar) -> str:
    """Return what a screen reader says of the current bar: title, time, reason."""
    parts = (bar.title, span_words(show, bar.start, bar.end), why_words(show, bar), *_fixed(bar))
    return listed(part for part in parts if part)


def moved_words(count: int) -> str:
    """Return how many bars lie elsewhere than before; empty for none."""
    if not count:
        return ""
    return _say(QT_TRANSLATE_NOOP("GanttWords", "1 moved")) if count == 1 else \
        _say(QT_TRANSLATE_NOOP("GanttWords", "{0} moved")).format(count)


def link_words(show: GanttShow, before: int, after: int) -> str:
    """Return what is said of a dependency, and how to take it away."""
    words = _say(QT_TRANSLATE_NOOP("GanttWords", "“{1}” waits for “{0}”. Del takes this away."))
    return words.format(show.bars[before].label, show.bars[after].label)


def link_aim(before: GanttBar, after: GanttBar) -> str:
    """Return what is said while a bar looks for one to be linked to."""
    return _say(QT_TRANSLATE_NOOP("GanttWords", "“{1}” shall wait for “{0}”: Enter")).format(before.title, after.title)


def chart_name() -> str:
    """Return the name of the chart for screen readers."""
    return _say(QT_TRANSLATE_NOOP("GanttWords", "Roadmap"))


def lane_words(show: GanttShow, lane: GanttLane) -> str:
    """Return the name of a lane."""
    if show.lane == "horizon":
        return _say(_BANDS[lane.id])
    return lane.name.in_(language()) if lane.id else _say(_NOWHERE[show.lane])
