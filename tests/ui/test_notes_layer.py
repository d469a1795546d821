"""The layer of the wall: what is painted how near, what is kept, what is found where, and pictures on notes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView

from ui import theme
from ui.canvas.notes.layer import WallLayer
from ui.canvas.notes.look import ALL, WORDS
from ui.canvas.notes.pictures import PictureStore
from ui.canvas.notes.sheet import FAR, NEAR, fitted, write
from workshop.model.notes import NOTE_H, NOTE_W, Stroke
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.wallshow import NoteShow, StackShow, WallShow


def note(key: str, x: float = 0, y: float = 0, **more: object) -> NoteShow:
    return NoteShow(key, more.pop("kind", "pain"), more.pop("text", f"words of {key}"), x, y, **more)


def many(count: int, across: int = 40) -> WallShow:
    return WallShow(tuple(note(f"n{i}", i % across * 120, i // across * 80) for i in range(count)))


@pytest.fixture
def stage(qtbot):
    """A view on a layer alone, 900 x 600, that shows from its corner at any scale."""
    view = QGraphicsView()
    scene = QGraphicsScene(view)
    view.setScene(scene)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.layer = WallLayer()
    scene.addItem(view.layer)
    view.setSceneRect(0, 0, 6000, 6000)
    view.show()

    def look(scale: float) -> QImage:
        view.resetTransform()
        view.scale(scale, scale)
        view.horizontalScrollBar().setValue(0)
        view.verticalScrollBar().setValue(0)
        QApplication.processEvents()
        return view.viewport().grab().toImage()
    view.look = look
    return view


def made(layer: WallLayer, part: str) -> int:
    """How many notes have this part laid out."""
    return sum(getattr(sheet, f"_{part}") is not None for sheet in layer._order)


def test_from_far_no_words_nearer_the_first_near_all(stage):
    stage.layer.present(many(60, across=6))
    stage.look(WORDS / NOTE_W * 0.95)
    assert (made(stage.layer, "middle"), made(stage.layer, "text")) == (0, 0)
    stage.look(WORDS / NOTE_W * 1.1)
    assert made(stage.layer, "middle") > 0 and made(stage.layer, "text") == 0
    stage.look(ALL / NOTE_W * 1.1)
    assert made(stage.layer, "text") > 0


def test_only_what_is_seen_is_laid_out(stage):
    stage.layer.present(many(1000))
    stage.look(1.0)
    assert 0 < made(stage.layer, "text") <= 120


def test_a_note_that_did_not_change_keeps_its_words(stage):
    layer = stage.layer
    layer.present(many(30, across=6))
    stage.look(1.0)
    before = {sheet.show.id: sheet for sheet in layer._order}
    notes = list(many(30, across=6).notes)
    notes[3] = note("n3", notes[3].x, notes[3].y, text="other", dots=2)
    layer.present(WallShow(tuple(notes)))
    same = [key for key, sheet in before.items() if any(found is sheet for found in layer._order)]
    assert len(same) == 29 and "n3" not in same
    assert layer.note("n3").dots == 2


def test_one_changed_note_repaints_its_own_place_only(stage):
    seen: list[QRectF] = []

    class Counting(WallLayer):
        def paint(self, painter, option, widget=None):
            seen.append(QRectF(option.exposedRect))
            super().paint(painter, option, widget)
    layer = Counting()
    stage.scene().addItem(layer)
    layer.present(many(400, across=20))
    stage.look(0.4)
    seen.clear()
    notes = list(layer.value.notes)
    notes[45] = note("n45", notes[45].x, notes[45].y, dots=3)
    layer.present(WallShow(tuple(notes)))
    QApplication.processEvents()
    assert seen
    for rect in seen:
        assert rect.width() < 3 * NOTE_W and rect.height() < 3 * NOTE_H


def test_the_uppermost_note_is_found_and_the_frame_of_a_stack(stage):
    layer = stage.layer
    layer.present(WallShow((note("low"), note("high", 50, 30), note("far", 2000, 1500)),
                           (StackShow("s", "Title", 400, 0, 240, 200, 2, 0),)))
    assert layer.note_at(QPointF(60, 40)) == "high" and layer.note_at(QPointF(10, 10)) == "low"
    assert layer.note_at(QPointF(60, 40), without={"high"}) == "low"
    assert layer.note_at(QPointF(2050, 1530)) == "far" and layer.note_at(QPointF(300, 300)) == ""
    assert layer.stack_at(QPointF(410, 190)) == "s" and layer.stack_at(QPointF(390, 190)) == ""
    assert layer.notes_in(QRectF(-5, -5, 60, 40)) == ("low", "high")
    assert layer.content_rect() == QRectF(0, 0, 2000 + NOTE_W, 1500 + NOTE_H)


def test_the_words_of_a_note_beneath_another_are_hidden_by_it(stage):
    words = "MMMMMMMMMM\nMMMMMMMMMM\nMMMMMMMMMM"
    stage.layer.present(WallShow((note("low", 0, 0, text=words), note("far", 300, 200))))
    assert stage.layer.apart
    stage.layer.present(WallShow((note("low", 0, 0, text=words), note("high", 20, 8, text=" ", kind="idea"))))
    assert not stage.layer.apart
    for scale in (0.3, 0.5, 1.0):
        seen = stage.look(scale)
        ground = theme.theme()["note_idea"].rgb()
        right = {seen.pixel(int(x * scale), int(y * scale)) for x in range(60, 100, 3) for y in range(28, 48, 3)}
        assert right == {ground}, scale


def test_an_empty_wall_takes_no_room_and_leaves_the_cells_in_reach(stage):
    assert stage.layer.boundingRect().isNull() and stage.layer.content_rect().isEmpty()
    stage.layer.present(many(3))
    assert stage.layer.boundingRect().contains(stage.layer.content_rect())
    assert stage.layer.shape().isEmpty() and not stage.scene().items(QPointF(50, 30))
    stage.layer.present(WallShow())
    assert stage.layer.boundingRect().isNull() and stage.layer.note_at(QPointF(50, 30)) == ""


def test_places_that_changed_are_found_anew(stage):
    stage.layer.present(many(3))
    stage.layer.present(WallShow((note("n0", 700, 500), *many(3).notes[1:])))
    assert stage.layer.note_at(QPointF(750, 530)) == "n0" and stage.layer.note_at(QPointF(50, 30)) == ""


def test_strokes_over_the_cells_stay_while_the_wall_moves(stage):
    layer = stage.layer
    layer.setPos(0, 300)
    layer.present(WallShow((), (), (Stroke("g", (0, 0, 1000, 1000), "grid"), Stroke("w", (0, 0, 500, 0), "wall"))))
    assert layer.stroke_at(QPointF(50, -250)) == "g" and layer.stroke_at(QPointF(25, 0)) == "w"
    assert layer.boundingRect().top() <= -300
    layer.setPos(0, 500)
    assert layer.boundingRect().top() <= -500 and layer.stroke_at(QPointF(50, -450)) == "g"
    assert layer.stroke_at(QPointF(25, 40)) == ""


def test_outlines_dim_and_hover_are_seen(stage):
    layer = stage.layer
    cell = Cell("alpha", "1")
    layer.present(WallShow((note("a", 20, 20, element="alpha", cell=cell), note("b", 160, 20, element="beta"))))
    plain = stage.look(1.0)
    for change in (lambda: layer.set_chosen(("a",)), lambda: layer.set_chosen_cell(cell),
                   lambda: layer.set_hovered("b"), lambda: layer.set_dim("alpha"), lambda: layer.set_lifted(("b",))):
        before = stage.look(1.0)
        change()
        assert stage.look(1.0) != before
        for undo in (layer.set_chosen(()), layer.set_chosen_cell(None), layer.set_hovered(""), layer.set_dim(""),
                     layer.set_lifted(())):
            assert undo is None
        assert stage.look(1.0) == plain


def test_another_theme_and_another_language_are_painted_at_once(stage):
    stage.layer.present(WallShow((note("a", 20, 20, tied=Text("渠道", "Channel")),)))
    stage.layer.set_language("en")
    english = stage.look(1.5)
    stage.layer.set_language("zh")
    chinese = stage.look(1.5)
    assert chinese != english
    try:
        theme.use("dark")
        dark = stage.look(1.5)
        assert dark.pixelColor(180, 70) == theme.theme()["note_pain"]
    finally:
        theme.use("light")
    assert stage.look(1.5) == chinese


def test_letters_are_as_large_as_the_note_allows(stage):
    near, far = (fitted("短句", sizes, 96, 46) for sizes in (NEAR, FAR))
    assert far.height > near.height and near.whole and far.whole
    long = fitted("很长的句子" * 30, FAR, 96, 46)
    assert not long.whole and long.width <= 97 and long.height <= 50
    assert write("a\nb\nc", 10, 96, 46).height == pytest.approx(3 * 12.8)
    assert write("😀" * 60, 10, 96, 30).whole is False
    assert write("  ", 10, 96, 46).runs == ()


def test_nothing_is_written_beyond_the_note(stage):
    layer = stage.layer
    words = "数据口径不一致，开会先对数 WordWithoutAnySpaceThatIsVeryLongIndeedAndGoesOn " * 8
    layer.present(WallShow((note("a", 0, 0, text=words, tied=Text("很长的要素名称 × 很长的能力名称", ""), dots=30,
                                 by="王敏", became="initiative"),)))
    for far in (False, True):
        shown = WallLayer(far)
        shown.present(layer.value)
        image = QImage(400, 300, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFF)
        scene = QGraphicsScene()
        scene.addItem(shown)
        painter = QPainter(image)
        scene.render(painter, QRectF(0, 0, 400, 300), QRectF(-20, -20, 200, 150))
        painter.end()
        inked = [(x, y) for x in range(400) for y in range(300) if image.pixel(x, y) & 0xFFFFFF != 0xFFFFFF]
        assert min(x for x, _ in inked) >= 38 and max(x for x, _ in inked) <= 40 + 2 * NOTE_W + 2
        assert min(y for _, y in inked) >= 38 and max(y for _, y in inked) <= 40 + 2 * NOTE_H + 2
        scene.removeItem(shown)


def test_a_picture_is_asked_for_once_per_size_and_fills_the_note(stage):
    asked: list[str] = []

    def provider(key: str) -> QImage | None:
        asked.append(key)
        if key == "gone":
            return None
        image = QImage(1200, 900, QImage.Format.Format_RGB32)
        image.fill(0x00AA55)
        return image
    stage.layer.set_pictures(provider)
    stage.layer.present(WallShow((note("a", 0, 0, text="", picture="green"), note("b", 120, 0, picture="gone"))))
    seen = stage.look(1.0)
    assert (seen.pixel(54, 40) & 0xFFFFFF) == 0x00AA55
    stage.look(1.0)
    stage.look(1.02)
    assert sorted(asked) == ["gone", "green"]
    stage.look(3.0)
    assert asked.count("green") == 2


def test_old_pictures_are_forgotten():
    asked: list[str] = []

    def provider(key: str) -> QImage:
        asked.append(key)
        return QImage(20, 20, QImage.Format.Format_RGB32)
    store = PictureStore(provider)
    for number in range(400):
        assert store.get(str(number), 50) is not None
    assert len(store._kept) <= 300
    store.get("399", 50)
    assert asked.count("399") == 1
