"""What the Gantt chart shows: lanes, months, moves, the critical chain, people, tips; and the room's view of it."""

from __future__ import annotations

import dataclasses
import time

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from tests.ui import roadmap_fixture as fill
from tests.ui.gantt_fixture import TODAY, grown, show_of
from ui import theme as look
from ui.audience.roadmap import LEAST, RoadmapBoard
from ui.document import Document
from ui.stages.roadmap.ganttview import GanttView
from ui.stages.roadmap.layout import LANE_H, fit, link_points
from ui.stages.roadmap.lines import TieItem
from workshop import commands as c
from workshop.model.initiative import Effort, PlanEntry
from workshop.model.planning import Planning, Role
from workshop.roadmap.gantt import GanttShow, gantt_rows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


@pytest.fixture
def document(make_document) -> Document:
    return make_document(pack="consumer-goods-2020", budget=3500, horizon=8, start="2027Q1", grow=_listed)


def _listed(made: Document) -> None:
    fill.score_all(made)
    fill.add_initiatives(made)


@pytest.fixture
def value(document) -> GanttShow:
    fill.keep_plan(document)
    return gantt_rows(document.workshop, document.analysis, document.workshop.plan, today=TODAY)


def shown(qtbot, show: GanttShow, width: int = 1146, height: int = 640) -> GanttView:
    view = GanttView()
    qtbot.addWidget(view)
    view.resize(width, height)
    view.present(show)
    view.show()
    QApplication.processEvents()
    return view


# Where things are -------------------------------------------------------------------------------------------------
def test_headings_of_lanes_take_room_between_the_rows(qtbot, value):
    layout = shown(qtbot, value)._layout
    # Four capabilities have more than one initiative, the last one has one.
    assert [top is not None for top in layout.headings] == [True] * 4 + [False]
    assert layout.y(2) - layout.y(1) == pytest.approx(layout.pitch + LANE_H)
    assert layout.y(1) - layout.y(0) == pytest.approx(layout.pitch)
    assert layout.row(layout.headings[1] + 3) == -1 and layout.row(layout.y(2) + 3) == 2


@pytest.mark.parametrize(("count", "horizon", "links", "unit"), [(60, 12, 80, "quarter"), (40, 12, 60, "month")])
def test_lines_never_run_through_words_or_on_each_other(document, count, horizon, links, unit):
    show = show_of(document, count, horizon, links, unit)
    assert len(show.links) >= links * 0.9
    layout = fit(show, 1786, 900)
    boxes = [layout.bar(row, bar) for row, bar in enumerate(show.bars)]
    upright: dict[float, list[tuple[float, float, int]]] = {}
    for link in show.links:
        points = link_points(layout, show, link)
        x, low, high = points[1].x(), min(points[1].y(), points[2].y()), max(points[1].y(), points[2].y())
        # The upright piece lies in the room between bars, or behind one: level pieces touch no other bar.
        assert abs(x - layout.x(link.line)) < layout.inset
        assert not boxes[link.after].adjusted(1, 0, -1, 0).contains(points[2])
        upright.setdefault(round(x, 3), []).append((low, high, link.before))
    for pieces in upright.values():
        for one in pieces:
            for other in pieces:
                if one[2] != other[2]:
                    assert one[1] <= other[0] or other[1] <= one[0]


def test_at_most_a_few_lines_share_a_period_line(document):
    show = show_of(document, 60, 12, 80)
    assert max(link.track for link in show.links) <= 6


def test_months_have_their_quarter_above(qtbot, document):
    view = shown(qtbot, show_of(document, 20, 6, 20, "month"))
    assert view._layout.head > 40 and view._layout.quarters == 18
    assert not view.horizontalScrollBar().isVisible()
    assert all(item.box.width() > 2 * view._layout.quarter * 0.7 for item in view._bars)


def test_the_current_bar_stresses_its_whole_chain(qtbot, value):
    view = shown(qtbot, value)
    rows = {bar.initiative: row for row, bar in enumerate(value.bars)}
    view.choose(rows["platform"])
    weights = {line.rows: line.weight for line in view._links}
    assert weights[rows["master"], rows["platform"]] == "strong"
    assert weights[rows["cloud"], rows["master"]] == "near"
    assert weights[rows["touch"], rows["member"]] == "faded"


# Moves ------------------------------------------------------------------------------------------------------------
def test_moves_leave_outlines_and_a_count_until_the_next_plan(qtbot, value):
    view = shown(qtbot, value)
    view.show_moves({"dealer": 0, "tower": 4, "cloud": 0, "unknown": 3})
    assert [item._box.left() for item in view._extra] == [view._layout.box(3, 0, 2).left(),
                                                          view._layout.box(9, 4, 6).left()]
    assert view._words.moved == "2 moved"
    view.present(dataclasses.replace(value))
    assert len(view._extra) == 2
    view.present(dataclasses.replace(value, cost=value.cost + 1))
    assert view._extra == [] and view._words.moved == ""


# The critical chain -----------------------------------------------------------------------------------------------
def test_the_chain_by_key_with_ties_of_people_and_slack(qtbot, document):
    document.do(c.SetPlanning(Planning(roles=(Role("it", "Architect", (1.0,)),), holidays=False)))
    for name in ("touch", "orders"):
        document.do(c.EditInitiative(dataclasses.replace(document.workshop.initiative(name),
                                                         efforts=(Effort("it", 9.0),))))
    starts = {"touch": 0, "orders": 3, "tower": 6, "cloud": 0}
    plan = dataclasses.replace(fill.hand_plan(document), entries=tuple(
        PlanEntry(name, start) for name, start in starts.items()))
    show = gantt_rows(document.workshop, document.analysis, plan)
    assert show.chain.tasks == ("touch", "orders", "tower")
    view = shown(qtbot, show)
    assert not any(item.critical for item in view._bars)
    QTest.keyClick(view, Qt.Key.Key_C)
    assert {item.bar.initiative for item in view._bars if item.critical} == {"touch", "orders", "tower"}
    assert [line.critical for line in view._links] == [True]
    assert len([item for item in view._extra if isinstance(item, TieItem)]) == 1
    cloud = next(item for item in view._bars if item.bar.initiative == "cloud")
    # It can slip six quarters, and the picture says so.
    assert cloud.boundingRect().right() > 6 * view._layout.quarter
    QTest.keyClick(view, Qt.Key.Key_C)
    assert view._extra == [] and not any(item.critical for item in view._bars)


# People -----------------------------------------------------------------------------------------------------------
def test_load_of_the_fullest_role_of_all_of_none(qtbot, document):
    view = shown(qtbot, show_of(document, 18, 8, 20), height=800)
    assert len(view._strips) == 2
    QTest.keyClick(view, Qt.Key.Key_W)
    assert view.loads() == "all" and [strip.name for strip in view._strips][1:] == ["架构师", "数据工程师"]
    QTest.keyClick(view, Qt.Key.Key_W)
    assert view.loads() == "none" and len(view._strips) == 1
    assert view._layout.beneath == sum(strip.height for strip in view._strips)


def test_more_than_there_is_stands_out(qtbot, document):
    workshop, analysis, plan = grown(document, 18, 8, 0)
    roles = (Role("it", "架构师", (0.5,)), Role("data", "数据", (9.0,)))
    planning = dataclasses.replace(workshop.planning, roles=roles)
    show = gantt_rows(dataclasses.replace(workshop, planning=planning), analysis, plan)
    view = shown(qtbot, show)
    load = view._strips[1]
    assert load.name == "架构师" and any(column.over for column in load.columns)
    assert not show.fresh and {broken.kind for broken in show.broken} == {"people"}


# Tips and what is read out ----------------------------------------------------------------------------------------
def tip_at(view: GanttView, place: QPoint) -> str:
    QToolTip.hideText()
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place)))
    found = QToolTip.text()
    QToolTip.hideText()
    return found


def test_tips_of_bars_closed_days_and_money(qtbot, value):
    view = shown(qtbot, value)
    view.set_remarks({"member": "chosen in 93 % of draws"})
    words = tip_at(view, view.bar_place(next(i.row for i in view._bars if i.bar.initiative == "member")))
    assert "27Q4 – 28Q1" in words and "门店触点与扫码" in words and "93 % of draws" in words
    layout, scale = view._layout, view.transform().m11()
    spring = value.closed[0]
    gap = (layout.y(1) + layout.pitch + 8) * scale
    assert "Spring Festival · 2027-01-30" in tip_at(view, QPoint(round(layout.x(spring.begin + 0.05) * scale),
                                                                 round(gap)))
    money = tip_at(view, QPoint(round(layout.x(1.5) * scale), round((view.frame().budget_top + 40) * scale)))
    assert money.count("27Q2") == 1 and "¥ 3,500 k" in money


def test_the_current_bar_is_read_out_with_its_reason(qtbot, value):
    view = shown(qtbot, value)
    view.choose(1)
    assert view.accessibleName() == "Roadmap"
    assert view.accessibleDescription() == "数据集成与主数据, 27Q3 – 27Q4, waits for “核心系统上云”"


# The room ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_the_room_reads_words_of_twenty_pixels_and_sees_whole_rows(qtbot, document, size):
    board = RoadmapBoard()
    qtbot.addWidget(board)
    board.resize(*size)
    board.show()
    board.present("Client · Day", show_of(document, 60, 12, 80))
    QApplication.processEvents()
    view = board.view
    assert 12 * view.transform().m11() >= LEAST == 20 and view.pages() > 1
    seen: list[int] = []
    for page in range(view.pages()):
        assert view.page() == page and f"page {page + 1} of {view.pages()}" in board._words.text()
        frame = view.frame()
        for row, top in enumerate(frame.layout.tops):
            top -= frame.scrolled.y()
            if top >= frame.layout.head - 1 and top + frame.layout.pitch <= frame.size.height() + 1:
                seen.append(row)
        board.turn()
    assert seen == list(range(60)) and view.page() == 0


def test_a_short_roadmap_keeps_its_money_in_the_room(qtbot, value):
    board = RoadmapBoard()
    qtbot.addWidget(board)
    board.resize(1280, 720)
    board.show()
    board.present("Client · Day", value)
    QApplication.processEvents()
    assert board.view.pages() == 1 and board.view._layout.beneath > 0
    assert "page" not in board._words.text()


# Speed and colours ------------------------------------------------------------------------------------------------
def cpu(work) -> float:
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


@pytest.mark.parametrize(("count", "links", "unit"), [(60, 80, "quarter"), (40, 50, "month")])
def test_large_roadmaps_stay_fluid(qtbot, document, count, links, unit):
    args = grown(document, count, 12, links, unit)
    assert min(cpu(lambda: gantt_rows(*args, "capability", TODAY)) for _ in range(3)) < 100
    show = gantt_rows(*args, "capability", TODAY)
    view = shown(qtbot, show, 1920, 1080)
    assert min(cpu(lambda: (view.present(None), view.present(show))) for _ in range(3)) < 100
    picture = QImage(view.viewport().size(), QImage.Format.Format_ARGB32_Premultiplied)
    frames = []
    for down in range(0, view.verticalScrollBar().maximum(), 60):
        view.verticalScrollBar().setValue(down)
        frames.append(cpu(lambda: view.viewport().render(picture)))
    # 11 ms where nothing else runs; in the midst of other tests a processor is slower.
    assert sorted(frames)[len(frames) // 4] < 20


def test_three_themes_paint_their_own_paper(qtbot, value):
    view = shown(qtbot, value)
    view.choose(3)
    view.show_chain(True)
    papers = set()
    for name in ("light", "dark", "contrast"):
        look.use(name)
        picture = view.grab().toImage()
        assert QColor(picture.pixel(3, 3)) == look.theme()["paper"]
        papers.add(picture.pixel(3, 3))
    look.use("light")
    assert len(papers) == 3
