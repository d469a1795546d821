"""The canvas in its pages: bar, lenses, charts, what the room sees, and the stage of the pain points."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QMimeData, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.audience.view import AudienceView
from ui.facilitator.window import FacilitatorWindow
from ui.projector import Projector
from ui.settings import UserSettings
from ui.stages.canvaspane import CanvasPane
from workshop import commands as c
from workshop.model.evidence import Evidence
from workshop.model.notes import Note
from workshop.model.score import Cell
from workshop.presentation import LENSES

CHANNEL = Cell("channel", "3")


@pytest.fixture
def window(qtbot, make_document) -> FacilitatorWindow:
    made = FacilitatorWindow(make_document(pack="consumer-goods-2020"))
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.go("score")
    made.show()
    return made


def pane(window: FacilitatorWindow) -> CanvasPane:
    assert window.front is not None
    found: CanvasPane = window.front.canvas  # type: ignore[attr-defined]
    return found


def key(window: FacilitatorWindow, code: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(pane(window).view, code, modifier)


def test_l_walks_through_all_lenses_and_the_room_follows(window) -> None:
    seen = [window.presentation().lens]
    window.document.do(c.OpenRound("r", CHANNEL))
    for _ in LENSES[1:]:
        key(window, Qt.Key.Key_L)
        seen.append(pane(window).lens)
        assert window.presentation().lens == pane(window).lens
    assert tuple(seen) == LENSES
    key(window, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    assert pane(window).lens == LENSES[-2]


def test_the_menu_chooses_a_lens_and_the_button_says_which(window) -> None:
    bar = pane(window).bar
    next(action for lens, action in bar._lens_actions.items() if lens == "evidence").trigger()
    assert pane(window).lens == "evidence" and bar.lens.text() == "Evidence"
    assert bar._lens_actions["evidence"].isChecked()


def test_g_turns_the_ring_and_the_room_turns_with_it(window, qtbot) -> None:
    window.document.do(c.AddNotes((Note("n", text="x"),)))
    key(window, Qt.Key.Key_G)
    assert pane(window).view.canvas.layout == "ring" and pane(window).bar.layouts["ring"].isChecked()
    assert window.presentation().layout == "ring"
    QTest.mouseClick(pane(window).bar.layouts["grid"], Qt.MouseButton.LeftButton)
    assert window.presentation().layout == "grid"


def test_an_element_in_the_light_is_in_the_light_for_the_room(window) -> None:
    pane(window).view.canvas.choose(CHANNEL)
    key(window, Qt.Key.Key_F)
    assert window.presentation().focus == "channel"
    key(window, Qt.Key.Key_F)
    assert window.presentation().focus == ""


def test_the_room_is_called_once_or_follows_or_sees_all(window, qtbot) -> None:
    view = pane(window).view
    assert window.presentation().sight is None
    view.zoom(2.0)
    key(window, Qt.Key.Key_M)
    called = window.presentation().sight
    assert called is not None and called == view.sight()
    view.zoom(1.5)
    qtbot.wait(30)
    assert window.presentation().sight == called, "called once, it stays"
    key(window, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    view.zoom(0.5)
    qtbot.waitUntil(lambda: window.presentation().sight == view.sight())
    assert window.presentation().sight != called
    key(window, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert window.presentation().sight is None, "again: it is free"


def test_the_audience_goes_where_it_is_called(window, qtbot) -> None:
    window.document.do(c.OpenRound("r", CHANNEL))
    audience = AudienceView()
    qtbot.addWidget(audience)
    audience.resize(1280, 720)
    audience.show()
    window.presented.connect(audience.present)
    pane(window).view.zoom(3.0)
    key(window, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: abs(audience.canvas.sight().x - pane(window).view.sight().x) < 2, timeout=3000)
    assert audience.canvas.sight().width == pytest.approx(pane(window).view.sight().width, rel=0.35)


def test_charts_stand_beside_the_canvas_and_the_inspector_makes_room(window) -> None:
    assert not window.inspector.isHidden()
    key(window, Qt.Key.Key_C)
    charts = pane(window).charts
    assert charts is not None and charts.isVisible() and window.inspector.isHidden()
    window.resize(1920, 1080)
    assert not window.inspector.isHidden(), "there is room for both"
    key(window, Qt.Key.Key_C)
    assert not charts.isVisible()


def test_a_commit_on_another_page_is_there_when_one_comes_back(window) -> None:
    window.go("prepare")
    window.document.do(c.SetTargets((c.TargetLevel(CHANNEL, 4),)))
    window.go("target")
    item = pane(window).view.canvas.item_of(CHANNEL)
    assert item is not None and item.show_value.target == 4.0


# The stage of the pain points --------------------------------------------------------------------------------------
def test_the_next_action_follows_the_room(window) -> None:
    window.go("pain")
    assert window.top.next.text().startswith("Write notes")
    window.do_next()
    assert pane(window).desk.bar.isVisible()
    window.document.do(c.AddNotes((Note("n", text="one", private=True), Note("m", text="two", private=True))))
    assert window.top.next.text().startswith("Show 2 notes")
    window.do_next()
    assert window.document.canvas.wall.hidden == 0 and window.top.next.text().startswith("Give dots")
    window.do_next()
    assert pane(window).desk.dots.isVisible() and window.top.next.text() == "Start scoring"
    window.do_next()
    assert window.stage == "score"


def test_the_room_sees_notes_but_never_hidden_ones(window, qtbot) -> None:
    window.go("pain")
    window.document.do(c.AddNotes((Note("n", text="shown words"), Note("m", text="hidden words", private=True))))
    value = window.presentation()
    assert value.wall and value.canvas is not None and value.canvas.wall.hidden == 1
    assert "shown words" in repr(value) and "hidden words" not in repr(value)
    audience = AudienceView()
    qtbot.addWidget(audience)
    audience.resize(1280, 720)
    audience.show()
    audience.present(value)
    layer, view = audience.canvas.canvas.wall, audience.canvas

    def seen() -> QRect:
        return view.mapFromScene(layer.mapRectToScene(layer.rect_of("n"))).boundingRect()

    # A note is read from the far end of the room.
    qtbot.waitUntil(lambda: seen().width() > 180 and view.viewport().rect().contains(seen()), timeout=3000)


def test_a_bottleneck_of_the_room_stands_beside_the_typical_ones(window) -> None:
    document = window.document
    document.do(c.AddNotes((Note("n", text="Our own trouble", element="channel"),)))
    document.do(c.PromoteNote("n", "bottleneck"))
    pane(window).view.canvas.choose(CHANNEL)
    own = pane(window).strip.bottlenecks.own
    assert own.isVisible() and "Our own trouble" in own.words.text()
    pane(window).view.canvas.choose(Cell("brand", "3"))
    assert not own.isVisible()


def test_a_note_that_was_found_comes_into_view(window, qtbot) -> None:
    window.document.do(c.AddNotes((Note("n", text="far away", x=6000, y=4000),)))
    window.go("prepare")
    window.note_requested.emit("n")
    assert window.stage == "pain"
    view = pane(window).view
    rect = view.canvas.wall.mapRectToScene(view.canvas.wall.rect_of("n"))
    qtbot.waitUntil(lambda: view.seen_rect().contains(rect.center()), timeout=3000)
    assert pane(window).desk.chosen == ("n",)


@pytest.mark.parametrize("stage", ["score", "target", "pain"])
def test_everything_on_the_canvas_is_in_the_list_of_all_actions(window, stage: str) -> None:
    window.go(stage)
    offers = {offer.id: offer for offer in window.tools.actions.offers()}
    assert {"layout", "lens", "focus", "fit", "charts", "call_room", "note_new", "note_merge"} <= set(offers)
    assert {f"lens_{lens}" for lens in pane(window).bar.lenses} <= set(offers)
    assert offers["focus"].why and offers["note_merge"].why and not offers["layout"].why
    offers["layout"].run()
    assert pane(window).view.canvas.layout == "ring"
    offers["lens_gap"].run()
    assert pane(window).lens == "gap"
    offers["note_new"].run()
    assert pane(window).desk.bar.isVisible()


def test_a_click_on_a_note_brings_the_tools(window, qtbot) -> None:
    window.document.do(c.AddNotes((Note("n", text="hold me"),)))
    here = pane(window)
    assert not here.desk.active
    here.view.fit_all()
    place = here.view.mapFromScene(here.view.canvas.wall.mapRectToScene(here.view.canvas.wall.rect_of("n")).center())
    QTest.mouseClick(here.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert here.desk.active and here.bar.notes.isChecked() and here.desk.chosen == ("n",)


def test_photos_and_lists_are_dropped_on_the_canvas(window, qtbot, tmp_path) -> None:
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    assert picture.save(str(tmp_path / "shelf.png"))
    here = pane(window)

    def drop(mime: QMimeData) -> None:
        at = QPointF(here.view.viewport().rect().center())
        for kind in (QDragEnterEvent, QDropEvent):
            place = at.toPoint() if kind is QDragEnterEvent else at
            event = kind(place, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
                         Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(here.view.viewport(), event)
            assert event.isAccepted()

    photos = QMimeData()
    photos.setUrls([QUrl.fromLocalFile(str(tmp_path / "shelf.png"))])
    drop(photos)
    qtbot.waitUntil(lambda: len(window.document.workshop.wall.notes) == 1, timeout=5000)
    note = window.document.workshop.wall.notes[0]
    assert note.picture in window.document.workshop.pictures and here.desk.active
    words = QMimeData()
    words.setText("1. one\n2. two")
    drop(words)
    QTest.keyClick(here.desk.bar.entry, Qt.Key.Key_Return)
    assert [n.text for n in window.document.workshop.wall.notes[1:]] == ["one", "two"]


def test_the_room_sees_the_photos(window, qtbot, tmp_path) -> None:
    from ui.pictures import read_picture
    image, data = QImage(400, 300, QImage.Format.Format_RGB32), QBuffer()
    image.fill(0xCC2244)
    data.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(data, "PNG")  # type: ignore[call-overload]
    picture = read_picture(bytes(data.data().data()), "red")
    assert window.document.keep_picture(picture)
    window.document.do(c.AddNotes((Note("n", picture=picture.key),)))
    window.go("pain")
    projector = Projector(window, UserSettings(path=tmp_path / "s.json"))
    projector.toggle()
    audience = projector.audience
    assert audience is not None
    qtbot.addWidget(audience)
    view = audience.view.canvas

    def red() -> bool:
        shot = audience.grab().toImage()
        middle = view.viewport().mapTo(audience, view.mapFromScene(
            view.canvas.wall.mapRectToScene(view.canvas.wall.rect_of("n")).center()))
        colour = shot.pixelColor(middle)
        return colour.red() > 150 and colour.green() < 90

    qtbot.waitUntil(red, timeout=3000)
    projector.close()


def test_what_stands_in_the_line_is_kept_when_the_window_closes(window) -> None:
    window.go("pain")
    QTest.keyClicks(pane(window).desk.bar.entry, "not entered yet")
    window.go("score")
    assert window.document.workshop.wall.notes == ()
    window.close()
    assert [note.text for note in window.document.workshop.wall.notes] == ["not entered yet"]


def test_who_comes_late_writes_in_the_open(window) -> None:
    window.go("pain")
    bar = pane(window).desk.bar
    bar.set_silent(True)
    QTest.keyClicks(bar.entry, "quiet")
    QTest.keyClick(bar.entry, Qt.Key.Key_Return)
    assert window.document.canvas.wall.hidden == 1 and bar.silent
    window.do_next()
    assert window.document.canvas.wall.hidden == 0 and not bar.silent


def test_a_second_delete_takes_nothing_from_the_cell(window) -> None:
    document = window.document
    document.do(c.AddNotes((Note("n", text="away"),)))
    document.do(c.SetTargets((c.TargetLevel(CHANNEL, 4),)))
    window.go("target")
    here = pane(window)
    here.view.canvas.choose(CHANNEL)
    here.show_notes(True)
    here.desk.choose(("n",))
    for _ in range(2):
        key(window, Qt.Key.Key_Delete)
    assert document.workshop.wall.notes == () and document.workshop.targets == {CHANNEL: 4}
    here.view.canvas.choose(Cell("brand", "3"))
    here.view.canvas.choose(CHANNEL)
    key(window, Qt.Key.Key_Delete)
    assert document.workshop.targets == {}


def test_evidence_is_seen_through_its_lens_at_once(window) -> None:
    pane(window).set_lens("evidence")
    window.document.do(c.AddEvidence(Evidence("e", CHANNEL, "seen in the shop", "seen")))
    item = pane(window).view.canvas.item_of(CHANNEL)
    assert item is not None and (item.show_value.evidence, item.show_value.proofs) == (2, 1)
