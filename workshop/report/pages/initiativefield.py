"""The portfolio as a field: what each initiative closes against what it costs, with the doubt there is in it."""

from __future__ import annotations

from dataclasses import replace

from workshop.insight.closing import closure
from workshop.model.initiative import Initiative
from workshop.model.planning import Robustness
from workshop.report.model.initiatives import Field, FieldLine, FieldPoint
from workshop.report.pages.book import Book
from workshop.report.pages.firm import robustness
from workshop.report.pages.plain import plain
from workshop.report.pages.planwords import number
from workshop.report.values import Badge
from workshop.roadmap.draws import firm
from workshop.roadmap.views.common import round_ticks
from workshop.roadmap.views.portfolio import PER, Portfolio, PortfolioPoint, iso_lines, portfolio


def field_of(book: Book) -> tuple[Field | None, Portfolio]:
    """Return the field with the values it was made of; None where no initiative closes a gap."""
    say, show = book.say, portfolio(book.workshop, book.analysis, book.plan)
    if not show.valued:
        return None, show
    known = robustness(book)
    points = tuple(_point(book, show, point, known) for point in show.points)
    marks, legend = _legend(book, show, points)
    return Field(
        say("field_head"), points,
        tuple(FieldLine(value / PER["cost"], say("field_iso", value=f"{value:g}", money=say.money(int(PER["cost"]))))
              for value in iso_lines(show, "cost")),
        tuple((tick, say.money(round(tick))) for tick in round_ticks(max(p.cost for p in points))),
        tuple((tick, number(tick)) for tick in round_ticks(max(p.high for p in points))),
        say("field_across"), say("field_upward"), marks, legend), show


def _point(book: Book, show: Portfolio, point: PortfolioPoint, known: Robustness | None) -> FieldPoint:
    initiative = book.workshop.initiative(point.initiative)
    assert initiative is not None
    chosen = known.of(point.initiative) if known is not None else None
    low, high = _doubt(book, initiative)
    return FieldPoint(
        book.numbers[point.initiative], Badge(point.lane.note, point.lane.colour, ""),
        plain(point.label) or book.say("untitled"), float(point.cost), point.value, min(low, point.value),
        max(high, point.value), show.size(point, "cost"), point.inside, chosen is not None and not firm(chosen.share))


def _doubt(book: Book, initiative: Initiative) -> tuple[float, float]:
    """Return what an initiative closes when nothing comes of the unsure lifts, and when all comes as promised."""
    if all(lift.sure >= 100 for lift in initiative.lifts):
        value = closure(book.workshop, book.analysis, initiative)
        return value, value
    sure = replace(initiative, lifts=tuple(lift for lift in initiative.lifts if lift.sure >= 100))
    full = replace(initiative, lifts=tuple(replace(lift, sure=100) for lift in initiative.lifts))
    return closure(book.workshop, book.analysis, sure), closure(book.workshop, book.analysis, full)


def _legend(book: Book, show: Portfolio, points: tuple[FieldPoint, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    say, found = book.say, [("full", "field_inside"), ("edge", "field_outside")] if show.made else []
    if any(point.high - point.low > 1e-9 for point in points):
        found.append(("range", "field_range"))
    if any(point.loose for point in points):
        found.append(("loose", "field_loose"))
    found += [("size", "field_size"), ("iso", "field_iso_note")]
    return tuple(mark for mark, _ in found), tuple(say(key) for _, key in found)
