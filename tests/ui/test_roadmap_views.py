"""Portfolio, maturity, money and people on the screen: what is where, keys, clicks, tips, languages, themes."""

from __future__ import annotations

import dataclasses
import math
import weakref
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest

from tests.ui import views_fixture
from tests.ui.views_fixture import Opened, made_once, opened, settle, staff, tip_at
from ui import i18n, theme
from ui.document import Document
from ui.stages.roadmap.views.maturity import MaturityOverTime
from ui.stages.roadmap.views.moneypeople import MoneyAndPeople
from ui.stages.roadmap.views.portfolio import PortfolioMatrix
from workshop import commands as c

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
Key = Qt.Key
VIEWS = (PortfolioMatrix, MaturityOverTime, MoneyAndPeople)


@pytest.fixture(scope="module")
def template(tmp_path_factory) -> Path:
    return made_once(tmp_path_factory.mktemp("views"))


@pytest.fixture
def document(template, tmp_path) -> Iterator[Document]:
    made = opened(template, tmp_path)
    yield made
    made.close()


def shown(qtbot, made, width: int = 1146, height: int = 560, *, plan: bool = True):
    return views_fixture.shown(qtbot, made, width, height, plan=plan)


# The portfolio ---------------------------------------------------------------------------------------------------
def spot(view: PortfolioMatrix, name: str) -> QPoint:
    at = [point.initiative for point in view.chart._show.points].index(name)
    disc = view.chart.spots()[at]
    return (QPointF(disc.x, disc.y) * view.chart.grow).toPoint()


def test_discs_lie_by_value_and_cost_inside_the_picture(qtbot, document):
    for width, height in ((868, 420), (1146, 560), (1786, 900)):
        view = shown(qtbot, PortfolioMatrix(document), width, height)
        points, discs, room = view.chart._show.points, view.chart.spots(), view.chart.room
        assert len(points) == 12
        by_cost = sorted(range(12), key=lambda at: points[at].cost)
        assert [discs[at].x for at in by_cost] == sorted(disc.x for disc in discs)
        assert [disc.y for disc in discs] == sorted(disc.y for disc in discs), "the most valuable comes first"
        for disc in discs:
            assert disc.radius <= disc.x <= room.width() - disc.radius
            assert disc.radius <= disc.y <= room.height() - disc.radius


def test_no_name_lies_on_another_or_on_a_disc(qtbot, document):
    for width, height in ((868, 420), (1146, 560), (1786, 900)):
        view = shown(qtbot, PortfolioMatrix(document), width, height)
        labels = [label.box for label in view.chart.labels() if label is not None]
        assert len(labels) >= 10
        for at, box in enumerate(labels):
            assert not any(box.meets(other) for other in labels[at + 1:])
            assert all(math.dist(box.nearest((d.x, d.y)), (d.x, d.y)) >= d.radius for d in view.chart.spots())
            assert box.right <= view.chart.room.width()


def test_lines_of_equal_value_start_at_nothing(qtbot, document):
    view = shown(qtbot, PortfolioMatrix(document))
    lines = view.chart.isolines()
    assert len(lines) >= 2
    plot = view.chart._plot(view.chart.room)
    across, up = view.chart._ends()
    for value, end, box in lines:
        level = (plot.bottom() - end.y()) / plot.height() * up
        cost = (end.x() - plot.left()) / plot.width() * across
        assert level / cost * 1000 == pytest.approx(value)
        assert box.width == 0 or box.inside(view_box(plot))


def view_box(plot: QRectF):
    from workshop.roadmap.views.labels import Box
    return Box(plot.left(), plot.top(), plot.width(), plot.height())


def test_the_switch_puts_effort_to_the_right(qtbot, document):
    view = shown(qtbot, PortfolioMatrix(document))
    before = view.chart.spots()
    QTest.mouseClick(view.choices["effort"], LEFT)
    settle()
    assert view.axis == "effort" and view.chart.spots() != before
    assert view.chart.point("orders").taken("effort") == pytest.approx(12.8)
    assert view.chart.accessibleName() == "Portfolio: value against what it takes"


def test_full_discs_are_in_the_plan(qtbot, document):
    view = shown(qtbot, PortfolioMatrix(document))
    image = view.chart.grab().toImage()
    tone = theme.theme()["paper"].name()
    grounds = {name: image.pixelColor(spot(view, name) + QPoint(0, round(-8 * view.chart.grow))).name()
               for name in ("site", "orders", "cloud")}
    assert grounds["site"] == tone and tone not in (grounds["orders"], grounds["cloud"])


def test_clicks_choose_and_open(qtbot, document):
    view = shown(qtbot, PortfolioMatrix(document))
    asked = Opened(view)
    QTest.mouseClick(view.chart, LEFT, NONE, spot(view, "orders"))
    assert view.chart.chosen == "orders" and "订单与库存中心（一盘货）" in view.words.text()
    QTest.mouseDClick(view.chart, LEFT, NONE, spot(view, "talent"))
    assert asked.names == ["talent"]
    before = view.chart.chosen
    QTest.mouseClick(view.chart, LEFT, NONE, QPoint(4, 300))
    assert view.chart.chosen == before, "a click beside keeps the choice"


def test_arrow_keys_reach_every_initiative_by_cost_and_by_value(qtbot, document):
    view = shown(qtbot, PortfolioMatrix(document))
    asked = Opened(view)
    view.chart.setFocus()
    QTest.keyClick(view.chart, Key.Key_Home)
    QTest.keyClick(view.chart, Key.Key_Home)
    seen = [view.chart.chosen]
    for _ in range(11):
        QTest.keyClick(view.chart, Key.Key_Right)
        seen.append(view.chart.chosen)
    costs = [view.chart.point(name).cost for name in seen]
    assert len(set(seen)) == 12 and costs == sorted(costs)
    QTest.keyClick(view.chart, Key.Key_Up)
    for _ in range(12):
        QTest.keyClick(view.chart, Key.Key_Up)
    assert view.chart.chosen in {p.initiative for p in view.chart._show.points
                                 if p.value == view.chart._show.points[0].value}
    QTest.keyClick(view.chart, Key.Key_Return)
    assert asked.names == [view.chart.chosen]


def test_the_chosen_point_always_has_its_name(qtbot, document):
    view = shown(qtbot, PortfolioMatrix(document), 640, 330)
    points = view.chart._show.points
    for at, point in enumerate(points):
        view.chart.choose(point.initiative)
        assert view.chart.labels()[at] is not None, point.label
        assert point.title in view.chart.accessibleDescription()


def test_a_tip_tells_what_is_under_the_pointer(qtbot, document):
    view = shown(qtbot, PortfolioMatrix(document))
    words = tip_at(view.chart, QPointF(spot(view, "cloud")))
    assert "核心系统上云" in words and "27Q1 – 27Q2" in words and "¥ 2,400 k" in words
    assert view.chart.initiative_at(QPointF(3, 3)) == ""


def test_without_a_plan_nothing_is_said_of_one(qtbot, document):
    view = shown(qtbot, PortfolioMatrix(document), plan=False)
    view.chart.choose("cloud")
    assert "plan" not in view.words.text() and view.body.isVisible()


def test_initiatives_without_value_say_what_is_missing(qtbot, document):
    document.do(c.EditInitiatives(tuple(dataclasses.replace(i, lifts=()) for i in document.workshop.initiatives)))
    view = shown(qtbot, PortfolioMatrix(document))
    assert "which cells it lifts" in view.words.text()


# Maturity over time ----------------------------------------------------------------------------------------------
def test_lines_rise_in_steps_where_something_is_finished(qtbot, document):
    view = shown(qtbot, MaturityOverTime(document))
    chart, show = view.chart, view.value
    assert len(chart.courses()) == 6 and chart.courses()[-1].key == ""
    piece, = chart.steps(chart.columns(), show.overall)
    heights = [spot.y() for spot in piece]
    assert heights == sorted(heights, reverse=True), "a level never falls"
    rises = [round((spot.x() - chart.columns().left) / chart.columns().width)
             for spot, after in pairwise(piece) if spot.x() == after.x() and spot.y() != after.y()]
    assert rises and set(rises) <= {at + 1 for at, found in enumerate(show.finished) if found}


def test_names_stand_beside_their_lines_without_overlap(qtbot, document):
    for by in ("capability", "element"):
        view = shown(qtbot, MaturityOverTime(document), 868, 430)
        view.choose_by(by)
        chart = view.chart
        low, high = chart.levels()
        assert chart.level_y(high) < chart.level_y(low)
        assert chart.columns().right < chart.room.width() - 60
        assert len(chart.courses()) == (6 if by == "capability" else 12)
        ends = chart.name_places()
        assert len(ends) == len(chart.courses()) + 1
        assert all(b - a >= 19 for a, b in pairwise(sorted(ends)))


def test_walking_the_periods_lists_what_is_finished(qtbot, document):
    view = shown(qtbot, MaturityOverTime(document))
    asked = Opened(view)
    assert "now" in view.words.text() and "Choose a period" in view._finish.text()
    view.chart.setFocus()
    QTest.keyClick(view.chart, Key.Key_Right)
    assert view.chart.period == 0 and view._finish.text() == "Nothing is finished in 27Q1."
    QTest.keyClick(view.chart, Key.Key_Right)
    assert view._finish.text() == "Finished in 27Q2:"
    assert [view.finished.item(0).text()] == ["核心系统上云"] and view.finished.count() == 1
    assert "end of 27Q2" in view.words.text() == view.chart.accessibleDescription()
    view.finished.setCurrentRow(0)
    QTest.keyClick(view.finished, Key.Key_Return)
    assert asked.names == ["cloud"]
    QTest.keyClick(view.chart, Key.Key_End)
    QTest.keyClick(view.chart, Key.Key_Right)
    assert view.chart.period == 7
    QTest.keyClick(view.chart, Key.Key_Home)
    QTest.keyClick(view.chart, Key.Key_Left)
    assert view.chart.period == 0


def test_up_and_down_walk_the_lines_and_name_their_target(qtbot, document):
    view = shown(qtbot, MaturityOverTime(document))
    seen = []
    for _ in range(6):
        QTest.keyClick(view.chart, Key.Key_Down)
        seen.append(view.chart.chosen)
    assert sorted(seen) == ["", "1", "2", "3", "4", "5"]
    assert "target 4.0" in view.words.text()


def test_a_click_near_a_line_chooses_it(qtbot, document):
    view = shown(qtbot, MaturityOverTime(document))
    chart = view.chart
    course = max(view.value.capabilities, key=lambda found: found.levels[-1])
    place = QPointF(chart.columns().x(7.5), chart.level_y(course.levels[7])) * chart.grow
    QTest.mouseClick(chart, LEFT, NONE, place.toPoint())
    assert chart.period == 7
    assert view.value.course(chart.chosen).levels[7] == pytest.approx(course.levels[7], abs=0.05)


def test_elements_are_an_offer_of_their_own(qtbot, document):
    view = shown(qtbot, MaturityOverTime(document))
    view.chart.choose(2, "3")
    QTest.mouseClick(view.by_element, LEFT)
    settle()
    assert {course.key for course in view.chart.courses()} == {"", *document.workshop.elements}
    assert view.chart.chosen == "" and view.chart.period == 2


def test_the_day_is_the_day_of_the_document(qtbot, document):
    document.now = lambda: datetime(2027, 8, 15, 12, tzinfo=UTC)
    view = shown(qtbot, MaturityOverTime(document))
    assert view.value.today == pytest.approx(2.5, abs=0.02)
    money = shown(qtbot, MoneyAndPeople(document))
    assert money.value.today == view.value.today


# All of them -----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("kind", VIEWS)
def test_empty_states_say_what_to_do(qtbot, make_document, kind):
    view = shown(qtbot, kind(make_document()))
    assert view.empty.isVisible() and not view.body.isVisible() and len(view.empty.text()) > 30


@pytest.mark.parametrize("kind", (MaturityOverTime, MoneyAndPeople))
def test_without_a_plan_they_ask_for_one(qtbot, document, kind):
    view = shown(qtbot, kind(document), plan=False)
    assert "Ctrl+R" in view.empty.text() and not view.body.isVisible()
    view.present(document.workshop.plan)
    settle()
    assert view.body.isVisible() and not view.empty.isVisible()


@pytest.mark.parametrize("kind", VIEWS)
def test_hidden_views_wait(qtbot, document, kind):
    view = kind(document)
    qtbot.addWidget(view)
    view.present(document.workshop.plan)
    assert view.chart._show is None
    view.show()
    assert view.chart._show is not None


class _Sizes:
    """Collects the sizes of the letters that are painted."""

    def __init__(self) -> None:
        self.found: set[int] = set()

    def take(self, size: int = 14, *, bold: bool = False) -> QFont:
        self.found.add(size)
        return theme.font(size, bold=bold)


@pytest.mark.parametrize("kind", VIEWS)
def test_letters_have_fourteen_pixels_and_grow(qtbot, document, monkeypatch, kind):
    sizes = _Sizes()
    monkeypatch.setattr("ui.stages.roadmap.views.chart.font", sizes.take)
    view = shown(qtbot, kind(document))
    view.grab()
    assert sizes.found and min(sizes.found) >= 14 and view.chart.grow >= 1.0
    view.resize(1786, 900)
    settle()
    assert view.chart.grow == pytest.approx(1.3)


def test_for_the_room_letters_are_larger_and_nothing_can_be_pressed(qtbot, document):
    from ui.stages.roadmap.views.portfoliochart import PortfolioChart
    from workshop.roadmap.views.portfolio import portfolio
    chart = PortfolioChart(live=False, least=20)
    qtbot.addWidget(chart)
    chart.resize(1280, 720)
    chart.display(portfolio(document.workshop, document.analysis, document.workshop.plan), "cost")
    chart.show()
    settle()
    assert chart.grow * 14 >= 20 and chart.focusPolicy() == Qt.FocusPolicy.NoFocus
    disc = chart.spots()[0]
    QTest.mouseClick(chart, LEFT, NONE, (QPointF(disc.x, disc.y) * chart.grow).toPoint())
    assert chart.chosen == ""


@pytest.mark.parametrize("kind", VIEWS)
def test_every_theme_and_both_languages_paint_them(qtbot, document, kind):
    staff(document)
    view = shown(qtbot, kind(document))
    pictures = set()
    try:
        for name in ("light", "dark", "contrast"):
            theme.use(name)
            for tongue in ("en", "zh"):
                i18n.switch(tongue)
                settle()
                image = view.chart.grab().toImage()
                assert image.pixelColor(2, 2).name() == theme.theme()["paper"].name()
                pictures.add(bytes(image.constBits()))
    finally:
        theme.use("light")
    assert len(pictures) == 6


@pytest.mark.parametrize("kind", VIEWS)
def test_they_are_freed(qtbot, document, kind):
    view = kind(document)
    view.resize(900, 500)
    view.show()
    view.present(document.workshop.plan)
    settle()
    alive = weakref.ref(view)
    view.close()
    view.deleteLater()
    QCoreApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(view)
    del view
    assert alive() is None


def test_the_other_way_of_each_view(qtbot, document):
    matrix, path, money = (shown(qtbot, kind(document)) for kind in VIEWS)
    for expected in (("effort", "element", False), ("cost", "capability", True)):
        for view in (matrix, path, money):
            view.alternate()
        settle()
        assert (matrix.axis, path.by, money.table.isVisible()) == expected
        assert matrix.choices[matrix.axis].isChecked() and path.by_element.isChecked() is (path.by == "element")
