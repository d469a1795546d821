"""The canvas as a screen reader meets it."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.canvas_fixture import middle_of, opened, rich
from tests.ui.notes_fixture import SHIFT, made, open_table
from ui.canvas import accessible
from ui.canvas.accessible import spoken_value, voice
from ui.canvas.faces import Scale
from ui.canvas.view import CanvasView
from workshop.model.score import Cell
from workshop.presentation import LENSES

NAME, VALUE = QAccessible.Text.Name, QAccessible.Text.Value


@pytest.fixture
def reader():
    """A screen reader is running."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def test_the_canvas_is_a_list_with_one_entry_a_cell(qtbot, reader):
    view = opened(qtbot)
    spoken = QAccessible.queryAccessibleInterface(view)
    cells, notes = view.canvas.cells(), view.canvas.show_value.wall.notes
    assert spoken.role() == QAccessible.Role.List and spoken.childCount() == len(cells) + len(notes) + 1
    assert spoken.text(NAME) == "Canvas"
    for index, cell in enumerate(cells):
        entry = spoken.child(index)
        assert entry.text(NAME) == view.canvas.name_of(cell) and entry.text(VALUE)
        assert spoken.indexOfChild(entry) == index and entry.role() == QAccessible.Role.ListItem
        assert entry.rect().contains(view.viewport().mapToGlobal(middle_of(view, cell)))
        assert entry.parent().object() is view and entry.childCount() == 0
        assert entry.state().focusable and not entry.state().selected and not entry.state().offscreen
    last = len(cells) + len(notes)
    assert spoken.child(last).object() is view.viewport() and spoken.child(last + 1) is None
    assert spoken.indexOfChild(spoken.child(last)) == last


def test_the_entry_under_a_point_and_the_chosen_one(qtbot, reader):
    view = opened(qtbot)
    view.activateWindow()
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    spoken, cell = QAccessible.queryAccessibleInterface(view), Cell("channel", "3")
    at = view.viewport().mapToGlobal(middle_of(view, cell))
    assert spoken.childAt(at.x(), at.y()).text(NAME) == "Channel × Business online"
    outside = view.viewport().mapToGlobal(QPoint(1, 1))
    assert spoken.childAt(outside.x(), outside.y()) is None
    view.canvas.choose(cell)
    entry = spoken.child(view.canvas.cells().index(cell))
    assert entry.state().selected and spoken.focusChild().text(NAME) == entry.text(NAME)
    view.look_at(view.canvas.rect_of(Cell("brand", "1")).center(), 6.0)
    assert entry.state().offscreen


def test_notes_follow_the_cells_with_kind_words_tie_dots_and_initials(qtbot, reader):
    show = rich()
    words = "The stock of dealers is not seen by anybody at headquarters before the month ends"
    first, second, third = (replace(show.wall.notes[0], text=words, kind="pain", dots=3, by="LW"),
                            *show.wall.notes[1:3])
    view = opened(qtbot, replace(show, wall=replace(show.wall, notes=(first, second, third), hidden=4)))
    view.fit_all()
    spoken, before = QAccessible.queryAccessibleInterface(view), len(view.canvas.cells())
    assert spoken.childCount() == before + 3 + 1, "of the four written in silence there is nothing"
    entry = spoken.child(before)
    assert entry.text(NAME) == "Pain, The stock of dealers is not seen by anybody at…"
    assert entry.text(QAccessible.Text.Description) == words
    assert entry.text(VALUE) == f"{first.tied.en}, dots: 3, LW"
    assert spoken.child(before + 1).text(NAME) == "Idea, note 1" and "dots" not in spoken.child(before + 1).text(VALUE)
    assert spoken.indexOfChild(entry) == before and entry.role() == QAccessible.Role.ListItem
    assert entry.parent().object() is view
    at = view.viewport().mapToGlobal(view.mapFromScene(
        view.canvas.wall.mapRectToScene(view.canvas.wall.rect_of(second.id)).center()))
    assert spoken.childAt(at.x(), at.y()).text(NAME) == "Idea, note 1"
    assert spoken.child(before + 1).rect().contains(at)
    gone = spoken.child(before + 2)
    view.canvas.present(replace(show, wall=replace(show.wall, notes=(first, second))), "current")
    assert not gone.isValid() and gone.text(NAME) == "" and gone.rect().isEmpty() and gone.state().invalid
    assert spoken.indexOfChild(gone) == -1 and spoken.childCount() == before + 2 + 1


def test_voices_of_notes_that_are_gone_are_freed(qtbot, reader):
    show = rich()
    view = opened(qtbot)
    spoken, before = QAccessible.queryAccessibleInterface(view), len(view.canvas.cells())
    for turn in range(3):
        notes = tuple(replace(note, id=f"t{turn}{note.id}") for note in show.wall.notes)
        view.canvas.present(replace(show, wall=replace(show.wall, notes=notes)), "current")
        for index in range(len(notes)):
            assert spoken.child(before + index).text(NAME)
    assert len(view.note_voices) <= len(show.wall.notes) + 1
    assert set(view.note_voices) >= {note.id for note in notes}


def test_the_value_says_what_the_lens_says():
    show = rich()
    scale, by = Scale.of(show), {cell.cell: cell for cell in show.cells}

    def said(cell: Cell, lens: str = "current") -> str:
        return spoken_value(by[cell], lens, scale)
    found = by[Cell("channel", "3")]
    expected = [f"{found.level:.1f}", f"target {found.target:.1f}"]
    expected += [["partly in agreement", "in disagreement"][found.split - 1]] if found.split else []
    assert said(found.cell) == ", ".join([*expected, f"{found.notes} notes"]) and found.notes > 1
    assert said(Cell("finance", "2")).startswith("not scored")
    assert said(Cell("service", "5")) == "n/a"
    assert "voting" in said(Cell("retail", "1"))
    assert said(Cell("brand", "5"), "progress") == "5 of 5 scored"
    assert said(Cell("brand", "5"), "priority").startswith("rank ")
    assert "proofs" in said(Cell("brand", "5"), "evidence")
    assert all(said(cell, lens) for cell in by for lens in LENSES)


def test_walking_tells_the_reader(qtbot, reader, monkeypatch):
    told: list[tuple[str, QAccessible.Event]] = []
    real = QAccessible.updateAccessibility

    def update(event):
        told.append((event.accessibleInterface().text(NAME), event.type()))
        real(event)
    view = opened(qtbot)
    view.activateWindow()
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    monkeypatch.setattr(accessible.QAccessible, "updateAccessibility", update)
    view.canvas.choose(Cell("brand", "1"))
    told.clear()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert told == [("Product × Cloud foundation", QAccessible.Event.Selection),
                    ("Product × Cloud foundation", QAccessible.Event.Focus)]
    view.clearFocus()
    told.clear()
    view.canvas.choose(Cell("brand", "2"))
    assert [kind for _, kind in told] == [QAccessible.Event.Selection], "who types elsewhere is not called away"


def test_the_chosen_note_has_the_focus_until_a_cell_is_chosen(qtbot, reader, monkeypatch):
    told: list[tuple[str, QAccessible.Event]] = []
    real = QAccessible.updateAccessibility

    def update(event):
        told.append((event.accessibleInterface().text(NAME), event.type()))
        real(event)
    view = opened(qtbot)
    view.activateWindow()
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    view.canvas.choose(Cell("brand", "1"))
    spoken = QAccessible.queryAccessibleInterface(view)
    monkeypatch.setattr(accessible.QAccessible, "updateAccessibility", update)
    view.note_chosen("n3")
    view.note_chosen("n3")
    assert told == [("Idea, note 3", QAccessible.Event.Selection), ("Idea, note 3", QAccessible.Event.Focus)]
    entry = spoken.child(len(view.canvas.cells()) + 3)
    assert entry.state().focused and spoken.focusChild().text(NAME) == "Idea, note 3"
    assert not spoken.child(view.canvas.cells().index(Cell("brand", "1"))).state().focused
    told.clear()
    view.note_chosen("")
    assert told[-1] == ("Brand × Cloud foundation", QAccessible.Event.Focus) and not entry.state().focused
    view.note_chosen("n4")
    view.canvas.choose(Cell("brand", "2"))
    assert spoken.focusChild().text(NAME) == "Brand × Digital touchpoints" and view.chosen_note == ""


def test_without_a_reader_nothing_is_made(qtbot):
    QAccessible.setActive(False)
    view = opened(qtbot)
    view.canvas.choose(Cell("brand", "2"))
    view.note_chosen("n1")
    assert view.voices == {} and view.note_voices == {}


def test_views_die_in_peace_while_a_reader_runs(qtbot, reader):
    gone = []
    for _ in range(25):
        view = CanvasView()
        view.canvas.present(rich("express"), "current")
        view.show()
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        spoken = QAccessible.queryAccessibleInterface(view)
        for index in range(spoken.childCount()):
            spoken.child(index).text(VALUE)
        view.canvas.step(1, 0)
        assert QAccessible.queryAccessibleInterface(voice(view, Cell("brand", "1"))).parent() is not None
        gone.append(weakref.ref(view))
        view.close()
        view.deleteLater()
        del view
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
    gc.collect()
    assert [ref() for ref in gone] == [None] * 25


def test_the_desk_says_which_note_has_the_keys(qtbot, document):
    table = open_table(qtbot, document)
    table.put(made("a", 0, 0), made("b", 120, 0))
    table.click(table.on_note("a"))
    assert table.view.chosen_note == "a"
    table.click(table.on_note("b"), SHIFT)
    assert table.view.chosen_note == "b", "the one chosen last"
    table.desk.choose(())
    assert table.view.chosen_note == ""
