"""Text that is being typed: kept a moment after the last key, forgotten when handed over, offered after a crash."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

import resources
from db.store import SqliteStore
from ui import i18n
from ui.document import Document
from ui.facilitator.window import FacilitatorWindow
from ui.stages.prepare.peoplemodel import COLUMNS
from workshop import commands as c
from workshop.drafts import DraftPlace
from workshop.errors import WorldFault, world_fault
from workshop.model.initiative import Initiative
from workshop.model.notes import Note
from workshop.model.score import Cell
from workshop.model.workshop import Participant, Settings
from workshop.packs.load import load_folder

CELL = Cell("alpha", "1")
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


class Desk:
    """One open workshop with its window, and what is kept in the file."""

    def __init__(self, document: Document) -> None:
        self.document, self.later = document, []
        self.window = FacilitatorWindow(document)
        self.window.resize(1440, 900)
        self.window.go("initiatives")
        self.front()

    def front(self) -> None:
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)

    def begin(self) -> None:
        """Be as on the first day: an initiative, a note, and nothing typed."""
        keeper, document = self.drafts.keeper, self.document
        keeper.keep()
        for typed in keeper._typed.values():
            if isinstance(typed.field, QLineEdit):
                typed.field.setText("One" if "title" in typed.path else "")
            typed.dirty = True
        keeper.keep()
        while document.undo():
            pass
        for draft in document.drafts():
            document.keep_draft(draft.place, "")
        document.do(c.AddInitiative(Initiative("i", "One")))
        document.do(c.AddNotes((Note("n", text="old words"),)))
        self.front()

    @property
    def drafts(self):
        return self.window.tools.drafts

    def type(self, field, words: str) -> None:
        field.setFocus()
        if isinstance(field, QLineEdit) and not field.hasSelectedText():
            field.end(False)
        QTest.keyClicks(field, words)
        self.pause()

    def pause(self) -> None:
        """The pause after the last key, without the wait."""
        self.drafts.keeper.keep()

    def kept(self) -> dict[str, str]:
        """Return the texts in the file by the field and what it is about."""
        found = [(DraftPlace.read(draft.place), draft.text) for draft in self.document.drafts()]
        return {" ".join(part for part in (place.field.rsplit(".")[-1], place.of) if part): text
                for place, text in found}

    def field(self, name: str):
        """Return one field of each kind."""
        if name == "note":
            self.window.go("pain")
            self.window.front.canvas.desk.begin()
            return self.window.front.canvas.desk.bar.entry
        if name == "evidence":
            self.window.tools.show_place("score", CELL)
            return self.window.inspector.evidence.field
        if name == "comment":
            self.window.tools.show_place("score", CELL)
            return self.window.inspector.evidence.note.comment
        if name == "parked":
            self.window.day.park()
            return self.window.day.plan.parking.field
        self.window.tools.show_place("initiatives", "i")
        return self.window.page("initiatives").editor.title

    def crash(self) -> Desk:
        """Open the file as it lies on the disk at this moment."""
        path = self.document.path.with_name(f"{uuid.uuid4().hex}.pentatone")
        path.write_bytes(self.document.path.read_bytes())
        store = SqliteStore(path)
        self.later.append(Desk(Document(store, path, close=store.close)))
        return self.later[-1]

    def close(self) -> None:
        while self.later:
            self.later.pop().close()
        self.window.close()
        self.window.deleteLater()
        self.document.close()


@pytest.fixture(scope="module")
def shared(qapp, tmp_path_factory):
    path = tmp_path_factory.mktemp("drafts") / "day.pentatone"
    crowd = tuple(Participant(f"p{n}", f"Person {n}") for n in range(3))
    pack = load_folder(resources.path("packs", "blank"))
    store = SqliteStore.create(path, Settings(title="Day"), pack, uid="u", people=crowd,
                               at=datetime(2026, 11, 21, 9, tzinfo=UTC))
    i18n.switch("en")
    made = Desk(Document(store, path, close=store.close))
    yield made
    made.close()


@pytest.fixture
def desk(shared):
    """One window for all tests, as on its first day."""
    shared.begin()
    yield shared
    while shared.later:
        shared.later.pop().close()


ALL = ("note", "evidence", "comment", "parked", "title")
PLACES = {"note": "entry/Entry", "evidence": "field cell:alpha/1", "comment": "comment cell:alpha/1",
          "parked": "field", "title": "title initiative:i"}


def test_each_kind_of_field_is_kept_where_it_stands_and_is_no_step(desk) -> None:
    steps = desk.document.steps()
    for name in ALL:
        desk.type(desk.field(name), f"half a {name}")
        if name == "evidence":
            assert desk.kept() == {"entry/Entry": "half a note", "field cell:alpha/1": "half a evidence"}
    found = desk.kept()
    assert found.pop("title initiative:i").endswith("half a title")
    # The comment was handed over when its field was left.
    assert found == {"entry/Entry": "half a note", "field cell:alpha/1": "half a evidence", "field": "half a parked"}
    assert desk.document.workshop.notes[CELL].comment == "half a comment"
    assert [row.kind for row in desk.document.steps()[len(steps):]] == ["SetCellNote"]
    assert "Saved ✓" in desk.window.rail._foot.text()


def test_it_is_written_a_moment_after_the_last_key(desk, qtbot) -> None:
    field = desk.field("evidence")
    field.setFocus()
    timer = desk.drafts.keeper._timer
    assert timer.interval() == 700
    QTest.keyClicks(field, "ab")
    assert desk.kept() == {} and timer.isActive()
    timer.start(0)
    qtbot.waitUntil(lambda: desk.kept() == {"field cell:alpha/1": "ab"}, timeout=2000)
    timer.setInterval(700)


@pytest.mark.parametrize("paused", [True, False], ids=["after a pause", "at once"])
def test_what_is_handed_over_is_kept_no_longer(desk, paused) -> None:
    for name in ALL:
        field = desk.field(name)
        field.setFocus()
        if name == "title":
            field.selectAll()
        QTest.keyClicks(field, f"whole {name}")
        if paused:
            desk.pause()
            assert len(desk.kept()) == 1, name
        QTest.keyClick(field, ENTER)
        desk.pause()
        assert desk.kept() == {}, name
    assert len(desk.document.workshop.evidence) == 1 and len(desk.document.workshop.parked) == 1


def test_what_is_taken_back_or_left_with_escape_is_forgotten(desk) -> None:
    field = desk.field("evidence")
    desk.type(field, "no")
    field.clear()
    desk.pause()
    assert desk.kept() == {}
    entry = desk.field("note")
    desk.type(entry, "no")
    QTest.keyClick(entry, ESC)
    desk.pause()
    assert desk.kept() == {}
    notes = desk.window.front.canvas.desk
    assert notes.writing.edit("n")
    desk.type(notes.editor, "other words")
    assert desk.kept() == {"view/NoteEditor note:n": "other words"}
    QTest.keyClick(notes.editor, ESC)
    desk.pause()
    assert desk.kept() == {} and desk.document.workshop.wall.note("n").text == "old words"
    notes.writing.edit("n")
    desk.type(notes.editor, "newer")
    QTest.keyClick(notes.editor, ENTER, Qt.KeyboardModifier.ControlModifier)
    desk.pause()
    assert desk.kept() == {} and desk.document.workshop.wall.note("n").text == "newer"


def test_what_the_program_puts_into_a_field_or_a_number_is_not_kept(desk) -> None:
    field = desk.field("title")
    field.setFocus()
    field.setText("by the program")
    desk.pause()
    desk.type(desk.field("evidence"), "12 000,5")
    assert desk.kept() == {}


def test_passwords_and_searches_are_never_kept(desk) -> None:
    window = desk.window
    secret = QLineEdit(window)
    secret.setEchoMode(QLineEdit.EchoMode.Password)
    secret.show()
    desk.type(secret, "abc")
    window.tools.toggle_search()
    desk.type(window.tools.search.line, "abc")
    window.tools.search.leave()
    assert desk.kept() == {}


def test_what_is_said_with_a_vote_is_kept_only_where_all_votes_have_names(desk) -> None:
    document, window, other = desk.document, desk.window, Cell("beta", "1")
    document.do(c.OpenRound("named", CELL, mode="card"))
    window.go("score")
    page = window.page("score")
    page.open_leaf(CELL)
    field = page.rounds.line.field
    desk.type(field, "because")
    (draft,) = document.drafts()
    assert draft.text == "because"
    assert not any(person.name in draft.place for person in document.workshop.participants)
    for anonymity in ("unnamed", "secret"):
        document.do(c.OpenRound(anonymity, other, mode="card", anonymity=anonymity))
        desk.type(field, " of him")
        assert [draft.text for draft in document.drafts()] == ["because"], anonymity
        page.open_leaf(other)
        field.clear()
        desk.type(field, "a whisper")
        assert not any("whisper" in draft.text for draft in document.drafts()), anonymity
        field.clear()
        document.do(c.CancelRound(anonymity))
        page.open_leaf(CELL)
        desk.type(field, "because")


def test_a_pasted_list_that_waits_is_kept_line_by_line(desk) -> None:
    entry = desk.field("note")
    entry.setFocus()
    entry.offer(("first line", "second line"))
    desk.pause()
    assert desk.kept() == {"entry/Entry": "first line\nsecond line"}
    QTest.keyClick(entry, ENTER)
    desk.pause()
    assert desk.kept() == {} and len(desk.document.workshop.wall.notes) == 3


def test_a_cell_of_a_table_is_kept_until_it_is_left(desk) -> None:
    desk.window.go("prepare")
    view = desk.window.page("prepare").people._view
    view.setCurrentIndex(view.model().index(0, COLUMNS.index("department")))
    view.edit(view.currentIndex())
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    desk.type(editor, "Somebody")
    assert list(desk.kept().values()) == ["Somebody"]
    QTest.keyClick(editor, ENTER)
    QApplication.processEvents()
    desk.pause()
    assert desk.kept() == {}


def test_a_list_one_can_also_type_into_is_a_field_as_well(desk) -> None:
    desk.field("title")
    box = desk.window.page("initiatives").editor.owner
    box.lineEdit().setCompleter(None)  # its list would want to raise itself over the window
    box.setFocus()
    box.lineEdit().selectAll()
    QTest.keyClicks(box.lineEdit(), "Somebody from sal")
    desk.pause()
    assert desk.kept() == {"owner initiative:i": "Somebody from sal"}
    QTest.keyClick(box, ENTER)
    desk.field("title").setFocus()
    desk.pause()
    assert desk.kept() == {} and desk.document.workshop.initiatives[0].owner == "Somebody from sal"


def test_trouble_of_the_disk_is_told_once_and_typing_goes_on(desk, monkeypatch) -> None:
    told: list[WorldFault] = []
    desk.document.draft_refused.connect(told.append)

    def full(_place: str, _text: str) -> None:
        raise world_fault("disk_full", "x")

    monkeypatch.setattr(desk.document._store, "keep_draft", full)
    field = desk.field("evidence")
    for letter in "abc":
        desk.type(field, letter)
    assert len(told) == 1 and field.text() == "abc" and "Saved ✓" in desk.window.rail._foot.text()
    monkeypatch.undo()
    desk.type(field, "d")
    assert desk.kept() == {"field cell:alpha/1": "abcd"} and len(told) == 1


# The next opening -----------------------------------------------------------------------------------------------
def test_after_a_crash_every_text_is_offered_and_goes_back_into_its_field(desk) -> None:
    for name in ("note", "evidence", "parked", "title"):
        desk.type(desk.field(name), f" half a {name}")
    again = desk.crash()
    drafts, window = again.drafts, again.window
    assert drafts.strip.isVisible()
    assert drafts.strip.accessibleName() == "Found after the last run: 4 texts that were not handed over."
    drafts.strip.buttons["look"].click()
    rows = {row.where.text(): row for row in drafts.panel.rows}
    assert set(rows) == {"Pain points · New note", "Score · Alpha × Item one · New evidence",
                         "Score · New parked matter", "Initiatives · One · Title"}
    assert {row.text.text().strip() for row in rows.values()} == {
        "half a note", "half a evidence", "half a parked", "One half a title"}
    window.resize(1440, 900)
    for where, get in ((" New note", "note"), ("New evidence", "evidence"), ("parked matter", "parked"),
                       ("Title", "title")):
        if not drafts.panel.isVisible():
            drafts.show()
        row = next(row for row in drafts.panel.rows if row.where.text().endswith(where))
        QTest.mouseClick(row.buttons["back"], Qt.MouseButton.LeftButton)
        field = QApplication.focusWidget()
        text = field.text() if isinstance(field, QLineEdit) else ""
        assert text.strip().endswith(f"half a {get}"), get
        if get != "title":
            QTest.keyClick(field, ENTER)
        again.pause()
    assert drafts.found == [] and not drafts.strip.isVisible()
    workshop = again.document.workshop
    assert [e.text for e in workshop.evidence] == ["half a evidence"]
    assert [p.text for p in workshop.parked] == ["half a parked"] and len(workshop.wall.notes) == 2
    assert list(again.kept()) == ["title initiative:i"], "still on its way"


def test_copied_parked_thrown_away_or_left_for_the_next_time(desk) -> None:
    for place, text in (("a", "copy me"), ("b", "park me"), ("c", "drop me"), ("no json {", "<b>leave</b> me"),
                        ("d", "taken")):
        assert desk.document.keep_draft(place, text)
    desk.document.do(c.AddNotes((Note("m", text="taken"),)))
    desk.type(desk.field("evidence"), "first run")
    again = desk.crash()
    drafts = again.drafts
    assert len(drafts.found) == 5 and len(again.document.drafts()) == 5, "a step has taken one just before the crash"
    drafts.show()

    def press(text: str, what: str) -> None:
        next(r for r in drafts.panel.rows if r.text.text() == text).buttons[what].click()

    press("copy me", "copy")
    assert QGuiApplication.clipboard().text() == "copy me" and len(drafts.found) == 5
    press("park me", "park")
    press("drop me", "drop")
    assert [matter.text for matter in again.document.workshop.parked] == ["park me"]
    press("<b>leave</b> me", "back")
    assert QGuiApplication.clipboard().text() == "<b>leave</b> me", "its field is nowhere"
    assert "clipboard" in again.window.status.words
    drafts.strip.buttons["wait"].click()
    assert not drafts.strip.isVisible() and "next opening" in again.window.status.words
    # Typed in the same place, it does not write over what was found.
    again.type(again.field("evidence"), "second run")
    assert {draft.text for draft in again.document.drafts()} == {
        "copy me", "<b>leave</b> me", "first run", "second run"}


def test_with_nothing_left_nothing_is_said_and_closing_hands_over_what_it_can(desk) -> None:
    again = desk.crash()
    assert not again.drafts.strip.isVisible() and again.drafts.found == []
    again.type(again.field("title"), " more")
    assert again.kept() == {"title initiative:i": "One more"}
    kept = []
    again.window.closed.connect(lambda: kept.extend(again.document.drafts()))
    again.window.close()
    assert kept == [] and again.document.workshop.initiatives[0].title == "One more"
