"""Depths and lenses: what is drawn in each, that no word is cut or leaves its cell, and that it follows the theme."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.canvas_fixture import LAYOUTS, opened, rich
from ui import i18n, theme
from ui.canvas.depths import BARS, HEAT, VOTES, depth_at, thresholds
from ui.canvas.drawing import step_down
from ui.canvas.faces import Scale, face, number_text
from workshop.model.score import Cell
from workshop.presentation import LENSES


def words_of(view, cell: Cell) -> list[str]:
    body, inner = view.canvas.item_of(cell).drawing()
    return [words for words, _ in (*body.boxes, *inner.boxes)]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("live", "language"), [(True, "zh"), (True, "en"), (False, "en")])
def test_no_word_leaves_its_cell_or_lies_on_another_in_any_lens_and_depth(qtbot, layout, live, language):
    """That no word touches another is asked of the facilitator's canvas only."""
    i18n.switch(language)
    view = opened(qtbot, live=live)
    view.canvas.set_language(language)
    view.canvas.set_layout(layout, animate=False)
    for depth in (HEAT, BARS, VOTES):
        view.canvas.set_depth(depth)
        for lens in LENSES:
            view.canvas.present(rich(), lens)
            for cell in view.canvas.cells():
                item = view.canvas.item_of(cell)
                body, inner = item.drawing()
                place = (lens, depth, cell)
                assert body.boxes or inner.boxes, place
                none_leaves(item, body, inner, place)
                if live:
                    none_lies_on_another(body, place)
                    none_lies_on_another(inner, place)


def none_leaves(item, body, inner, place) -> None:
    """Check that what is drawn in a cell stays in it."""
    bounds, shape = item.boundingRect(), item.shape()
    for words, box in body.boxes:
        # From afar the tab of the notes hangs over the corner of its cell.
        tab = words == str(item.show_value.notes)
        room = bounds.contains(box) if tab else shape.contains(box)
        assert room and "…" not in words, (place, words, box)
    plan = item._plan().adjusted(-0.01, -0.01, 0.01, 0.01)
    for words, box in inner.boxes:
        assert plan.contains(box), (place, words, box, plan)


def none_lies_on_another(drawn, place) -> None:
    """Check that no two words of one drawing share a spot."""
    boxes = [(words, box.adjusted(0.6, 0.6, -0.6, -0.6)) for words, box in drawn.boxes]
    for index, (words, box) in enumerate(boxes):
        over = [other for other, spot in boxes[:index] if spot.intersects(box)]
        assert not over, (place, words, over)


def test_headings_show_whole_names_in_both_languages(qtbot):
    for live, language, layout in ((a, b, c) for a in (True, False) for b in ("zh", "en") for c in LAYOUTS):
        view = opened(qtbot, live=live)
        view.canvas.set_language(language)
        view.canvas.set_layout(layout, animate=False)
        for heads in (view.canvas._column_heads, view.canvas._row_heads):
            for head in heads:
                shown = "".join(words for words, _ in head.drawing().boxes).replace(" ", "").replace("-", "")
                label = head.heading.name if head.row else head.heading.short
                assert label.in_(language).replace(" ", "").replace("-", "") in shown, (live, language, layout)
                for words, box in head.drawing().boxes:
                    assert head.boundingRect().adjusted(-2, -2, 2, 2).contains(box), (words, layout, live)


def heads_of(view) -> list:
    return [*view.canvas._column_heads, *view.canvas._row_heads]


def sizes_of(view, head) -> list[float]:
    """Return the pixels of each line of a heading on the screen, without the sign in the badge."""
    lines = [letter.pixelSize() for _, _, words in head.drawing()._groups for _, letter, *_ in words]
    return [size * view.scale_now() for size in (lines[1:] if head.row else lines)]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_names_round_the_ring_are_as_large_as_words_in_a_small_window(qtbot, language):
    view = opened(qtbot, size=(850, 560))
    view.canvas.set_language(language)
    view.canvas.set_layout("ring", animate=False)
    view.fit()
    for head in heads_of(view):
        sizes = sizes_of(view, head)
        assert sizes[0] >= (12.4 if head.row else 13.0), (head.heading.id, sizes)
    view.resize(1372, 912)
    QApplication.processEvents()
    for head in heads_of(view):
        label = head.heading.name if head.row else head.heading.short
        shown = "".join(words for words, _ in head.drawing().boxes)
        assert label.zh in shown and label.en.replace(" ", "") in shown.replace(" ", ""), "both have room"
        assert min(sizes_of(view, head)) >= 9.0
    view.resize(830, 420)
    QApplication.processEvents()
    other = "zh" if language == "en" else "en"
    assert not any(head.heading.short.in_(other) in words
                   for head in view.canvas._column_heads for words, _ in head.drawing().boxes)
    sizes = {size for head in view.canvas._column_heads for size in sizes_of(view, head)}
    assert len(sizes) == 1 and min(sizes) >= (13.0 if language == "zh" else 11.0), "they take the room of the other"


@pytest.mark.parametrize(("live", "language"), [(True, "en"), (False, "zh")])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_names_do_not_lie_on_each_other_at_any_scale(qtbot, live, layout, language):
    view = opened(qtbot, live=live)
    view.canvas.set_language(language)
    view.canvas.set_layout(layout, animate=False)
    for scale in (0.1, 0.4, 1.0, 2.0):
        view.look_at(view.canvas.core_rect().center(), scale)
        boxes = [(head, head.mapRectToScene(box)) for head in heads_of(view) for _, box in head.drawing().boxes]
        for index, (head, box) in enumerate(boxes):
            assert not any(place.intersects(box) for other, place in boxes[:index] if other is not head), scale
            assert not any(view.canvas.item_of(cell).mapToScene(view.canvas.item_of(cell).shape()).intersects(box)
                           for cell in view.canvas.cells())


@pytest.mark.parametrize("live", [True, False])
def test_names_do_not_lie_on_each_other_on_the_way_between_the_layouts(qtbot, live):
    view = opened(qtbot, live=live)
    for layout in ("ring", "grid"):
        view.canvas.set_layout(layout)
        assert view.canvas.travelling
        heads = view.canvas._column_heads
        boxes = [head.mapRectToScene(box) for head in heads for _, box in head.drawing().boxes]
        if layout == "ring":
            assert not any(box.intersects(other) for index, box in enumerate(boxes) for other in boxes[:index])
        assert heads[0].scale() != 1.0
        view.canvas.arrive()
        assert all(head.scale() == 1.0 for head in heads)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_from_afar_every_name_has_twenty_pixels(qtbot, layout, language):
    view = opened(qtbot, live=False, size=(1208, 590))
    view.canvas.set_language(language)
    view.canvas.set_layout(layout, animate=False)
    view.fit()
    assert len(view.canvas._column_heads) == 11
    for head in heads_of(view):
        assert min(sizes_of(view, head)) >= 19.9, (head.heading.id, sizes_of(view, head))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_from_afar_no_letter_is_below_twenty_pixels(qtbot, layout, language):
    i18n.switch(language)
    view = opened(qtbot, live=False, size=(1208, 590))
    view.canvas.set_language(language)
    view.canvas.set_layout(layout, animate=False)
    view.fit()
    least = 19.4 / view.scale_now()
    for lens in LENSES:
        view.canvas.present(rich(), lens)
        for cell in view.canvas.cells():
            for group in view.canvas.item_of(cell).drawing()[0]._groups:
                for _, letter, *_ in group[2]:
                    assert letter.pixelSize() >= least, (lens, cell, letter.pixelSize() * view.scale_now())


@pytest.mark.parametrize("lens", LENSES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_lens_and_depth_is_painted_in_every_theme(qtbot, lens, layout):
    view = opened(qtbot, lens=lens)
    view.canvas.set_layout(layout, animate=False)
    view.canvas.choose(Cell("retail", "1"))
    colours = {}
    try:
        for name in ("light", "dark", "contrast"):
            theme.use(name)
            for depth, scale in ((HEAT, 1.0), (BARS, 3.0), (VOTES, 6.6)):
                view.look_at(view.canvas.rect_of(Cell("retail", "1")).center(), scale)
                assert view.canvas.depth == depth
                colours[name, depth] = view.grab().toImage().pixelColor(450, 300).name()
            view.fit()
            ground = view.grab().toImage().pixelColor(2, 2)
            assert ground.name() == theme.theme()["paper"].name()
    finally:
        theme.use("light")
    assert len(set(colours.values())) > 1


def test_the_theme_changes_what_is_on_the_screen(qtbot):
    view = opened(qtbot)
    item = view.canvas.item_of(Cell("brand", "1"))
    light = item.face.ground.name()
    try:
        theme.use("dark")
        QApplication.processEvents()
        assert item.face.ground.name() != light
        assert view.viewport().grab().toImage().pixelColor(2, 2).name() == theme.theme()["paper"].name()
    finally:
        theme.use("light")
    assert item.face.ground.name() == light


def test_each_lens_says_its_own_number(qtbot):
    view = opened(qtbot)
    cell = Cell("channel", "3")
    show = next(found for found in rich().cells if found.cell == cell)
    expected = {"current": f"{show.level:.1f}", "target": f"{show.target:.1f}", "gap": f"{show.gap:.1f}",
                "disagreement": f"{(1 - show.consensus) * 100:.0f}%", "progress": f"{show.scored}/{show.asked}",
                "evidence": str(show.proofs), "last": f"{show.last:.1f}", "projected": f"{show.projected:.1f}",
                "priority": f"#{show.rank}"}
    for lens in LENSES:
        view.canvas.present(rich(), lens)
        assert number_text(show, lens) == expected[lens]
        assert expected[lens] in words_of(view, cell), lens
    view.canvas.present(rich(), "last")
    change = show.level - show.last
    assert any(words.startswith("+" if change > 0 else "−") for words in words_of(view, cell))


def test_an_empty_cell_says_why(qtbot):
    show, view = rich(), opened(qtbot)
    nobody = replace(show, has_last=False, has_plan=False,
                     cells=tuple(replace(cell, last=None, projected=None, priority=None) for cell in show.cells))

    def said(value, lens, cell):
        view.canvas.present(value, lens)
        return " ".join(words_of(view, cell))
    unscored, aimless, small = Cell("finance", "2"), Cell("technology", "2"), Cell("logistics", "2")
    assert said(show, "current", unscored) == "not scored" == said(show, "gap", unscored)
    assert said(show, "target", aimless) == "no target" == said(show, "priority", aimless) == said(show, "gap", aimless)
    assert said(show, "disagreement", small) == "< 4 votes"
    assert said(show, "disagreement", unscored) == "not scored"
    assert said(nobody, "last", small) == "no last time"
    assert said(nobody, "projected", small) == "no plan"
    assert said(show, "current", Cell("service", "5")) == "n/a"
    assert said(show, "priority", Cell("organisation", "2")) == "no gap"


def test_depth_follows_the_zoom_and_does_not_flicker(qtbot):
    view, heard = opened(qtbot), []
    view.canvas.depth_changed.connect(heard.append)
    bars, votes = thresholds("grid")
    at = view.canvas.rect_of(Cell("brand", "3")).center()
    for scale, depth in ((1.0, HEAT), (bars * 0.99, HEAT), (bars, BARS), (bars * 0.95, BARS), (bars * 0.89, HEAT),
                         (votes, VOTES), (votes * 0.92, VOTES), (votes * 0.88, BARS), (0.5, HEAT)):
        view.look_at(at, scale)
        assert view.canvas.depth == depth, scale
    heard.clear()
    for _ in range(20):
        view.look_at(at, bars * 1.01)
        view.look_at(at, bars * 0.97)
    assert heard == [BARS]
    view.canvas.set_depth(VOTES)
    view.look_at(at, 1.0)
    assert view.canvas.depth == VOTES
    view.canvas.set_depth(None)
    assert view.canvas.depth == HEAT
    assert depth_at(bars, HEAT, "grid", far=True) == HEAT, "the room needs larger letters"


def test_nearer_one_sees_indicators_and_then_their_votes(qtbot):
    view, cell = opened(qtbot), Cell("channel", "3")
    show = next(found for found in rich().cells if found.cell == cell)
    names = [leaf.name.en for leaf in show.leaves]
    assert not any(name in words_of(view, cell) for name in names)
    view.canvas.set_depth(BARS)
    shown = words_of(view, cell)
    assert len(show.leaves) == 5 and sum(words.rstrip("…") in "|".join(names) for words in shown) >= 5
    assert all(f"{leaf.level:.1f}" in shown for leaf in show.leaves)
    view.canvas.set_depth(VOTES)
    shown = words_of(view, cell)
    assert "Channel × Business online" in shown
    assert all(f"n {sum(leaf.counts)}" in shown for leaf in show.leaves)
    assert shown.count("5") >= 5, "the levels stand under every distribution"


def test_a_cell_asked_as_a_whole_shows_its_own_votes(qtbot):
    view, cell = opened(qtbot, rich("express")), Cell("channel", "3")
    show = next(found for found in rich("express").cells if found.cell == cell)
    heat = words_of(view, cell)
    view.canvas.set_depth(BARS)
    assert words_of(view, cell) == heat, "there are no bars to show"
    view.canvas.set_depth(VOTES)
    assert f"n {sum(show.leaves[0].counts)}" in words_of(view, cell)


def test_a_changed_cell_alone_is_painted_again(qtbot):
    view = opened(qtbot)
    show = rich()
    cell = Cell("channel", "3")
    others = {other: view.canvas.item_of(other).drawing()[0] for other in view.canvas.cells()}
    cells = tuple(replace(found, level=4.9) if found.cell == cell else found for found in show.cells)
    view.canvas.present(replace(show, cells=cells), "current")
    anew = [other for other, drawn in others.items() if view.canvas.item_of(other).drawing()[0] is not drawn]
    assert anew == [cell] and "4.9" in words_of(view, cell)


def test_levels_and_votes_can_be_told_without_colour():
    show = rich()
    scale = Scale.of(show)
    for cell in show.cells:
        for lens in LENSES:
            for found in (face(cell, lens, scale), *(face(leaf, lens, scale) for leaf in cell.leaves)):
                assert found.big or found.words, (cell.cell, lens)
                assert (found.ground is None) == found.empty or not found.hatched


def test_letters_come_in_few_sizes_and_never_larger_than_planned():
    sizes = {round(scale / 100 * step_down(scale / 100), 9) for scale in range(100, 200)}
    assert len(sizes) == 10
    assert all(0.93 < step_down(scale / 37) <= 1.0 for scale in range(5, 600))


def test_one_element_in_the_light_dims_the_rest(qtbot):
    view, heard = opened(qtbot), []
    view.canvas.focus_changed.connect(heard.append)
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(view, Qt.Key.Key_F)
    assert heard == [], "without a chosen cell there is nothing to focus"
    view.canvas.choose(Cell("channel", "3"))
    QTest.keyClick(view, Qt.Key.Key_F)
    assert heard == ["channel"]
    for cell in view.canvas.cells():
        assert (view.canvas.item_of(cell).opacity() == 1.0) == (cell.element == "channel")
    view.canvas.choose(Cell("retail", "3"))
    QTest.keyClick(view, Qt.Key.Key_F)
    assert view.canvas.focus_element == "retail"
    QTest.keyClick(view, Qt.Key.Key_F)
    assert view.canvas.focus_element == ""
    view.canvas.set_focus_element("brand")
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert heard[-1] == "" and all(view.canvas.item_of(c).opacity() == 1.0 for c in view.canvas.cells())


def test_what_is_drawn_stays_in_its_bounds(qtbot):
    view = opened(qtbot)
    for layout in LAYOUTS:
        view.canvas.set_layout(layout, animate=False)
        for cell in view.canvas.cells():
            item = view.canvas.item_of(cell)
            assert QRectF(item.boundingRect()).contains(item.shape().boundingRect().adjusted(-3, -3, 3, 3))
