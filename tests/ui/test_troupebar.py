"""The bar of the invented room: cards, votes, voices and what happens, driven by clicks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import resources
from db.store import SqliteStore
from ui import i18n
from ui.app import Application
from ui.document import Document
from ui.settings import UserSettings
from ui.stages.score.cardrow import CardRow
from ui.stages.score.troupebar import TroupeBar
from workshop import commands as c
from workshop.model.agenda import Agenda, AgendaItem
from workshop.model.score import Ballot, Cell, Tally
from workshop.packs.load import load_folder
from workshop.rehearsal.casting import troupe_of
from workshop.rehearsal.opening import opening
from workshop.rehearsal.troupe import Event

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
CELL = Cell("alpha", "1")


class Rehearsed:
    """A rehearsal on the blank pack, its bar, and what the bar asked for."""

    def __init__(self, path: Path, qtbot) -> None:
        document = load_folder(resources.path("packs", "blank"))
        made = opening(document.pack, "en", "a-room", NOW, 6)
        store = SqliteStore.create(path, made.settings, document, uid=made.uid, at=NOW, people=made.people)
        self.document = Document(store, path, close=store.close)
        self.bar = TroupeBar(made.troupe)
        qtbot.addWidget(self.bar)
        self.bar.resize(900, 240)
        self.votes: list[dict[str, Ballot]] = []
        self.events: list[Event] = []
        self.bar.votes_ready.connect(self.votes.append)
        self.bar.event_requested.connect(self.events.append)
        self.document.changed.connect(self._follow)
        self.follow()
        self.bar.show()

    def _follow(self, _change: object, _origin: object) -> None:
        self.follow()

    def follow(self) -> None:
        self.bar.present(self.document.workshop, self.round)

    @property
    def round(self):
        return self.document.workshop.latest(CELL)

    def do(self, *commands: c.Command) -> None:
        for command in commands:
            assert self.document.do(command)

    def fill(self) -> None:
        for person, ballot in self.votes[-1].items():
            self.do(c.CastBallot(self.round.id, person, ballot.vote, ballot.comment))


@pytest.fixture
def room(qtbot, tmp_path: Path) -> Iterator[Rehearsed]:
    made = Rehearsed(tmp_path / "r.pentatone", qtbot)
    yield made
    made.document.close()


def click(widget) -> None:
    assert widget.isEnabled() and widget.isVisible()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_real_workshop_has_no_bar(qtbot, make_document) -> None:
    bar = TroupeBar()
    qtbot.addWidget(bar)
    bar.present(make_document().workshop, None)
    assert bar.isHidden()
    bar.tick(10_000)
    assert bar.isHidden()


def test_cards_go_up_and_down(room: Rehearsed) -> None:
    assert not room.bar.up.isEnabled() and not room.bar.fill.isEnabled()
    room.do(c.OpenRound("r1", CELL))
    click(room.bar.up)
    assert room.bar.row.isVisible()
    workshop = room.document.workshop
    held = room.bar.row._cards
    # One of the six is late: five cards, in seat order, as digits.
    assert [card.name for card in held] == [workshop.person(p).name for p in workshop.roll("alpha")]
    assert len(held) == 5 and all(card.vote in "12345?-x" for card in held)
    assert room.bar.row.accessibleDescription().startswith(f"{held[0].name} {held[0].vote}")
    click(room.bar.up)
    assert not room.bar.row.isVisible()


def test_what_was_typed_stands_beside_the_card(room: Rehearsed) -> None:
    room.do(c.OpenRound("r1", CELL))
    click(room.bar.up)
    first = room.round.asked[0]
    other = next(digit for digit in "123" if digit != room.bar.row._cards[0].vote)
    right = room.bar.row.grab().toImage()
    room.do(c.CastBallot("r1", first, other))
    assert room.bar.up.isChecked() and room.bar.row._cards[0].typed == other
    # A card that was typed wrongly looks different.
    assert room.bar.row.grab().toImage() != right
    assert not room.bar.row._cards[1].typed


def test_let_them_vote_enters_only_what_is_missing(room: Rehearsed) -> None:
    room.do(c.OpenRound("r1", CELL))
    first = room.round.asked[0]
    room.do(c.CastBallot("r1", first, "5"))
    click(room.bar.fill)
    assert set(room.votes[0]) == set(room.round.asked) - {first}
    room.fill()
    assert room.round.waiting() == () and room.round.ballot_of(first).vote == "5"
    assert not room.bar.fill.isEnabled()


def test_a_new_round_takes_the_cards_down(room: Rehearsed) -> None:
    room.do(c.OpenRound("r1", CELL))
    click(room.bar.up)
    click(room.bar.fill)
    room.fill()
    room.do(c.RevealRound("r1"), c.OpenRound("r2", CELL))
    assert not room.bar.up.isChecked() and not room.bar.row.isVisible()
    click(room.bar.up)
    assert len(room.bar.row._cards) == 5


def test_voices_are_heard_one_at_a_time_the_lowest_first(room: Rehearsed) -> None:
    room.do(c.OpenRound("r1", CELL))
    click(room.bar.fill)
    room.fill()
    assert not room.bar.next_voice.isVisible()
    room.do(c.RevealRound("r1"))
    assert not room.bar.fill.isVisible() and not room.bar.words.isVisible()
    click(room.bar.next_voice)
    levels = [ballot.level for ballot in room.round.ballots if ballot.level is not None]
    assert f"({min(levels)}): " in room.bar.words.text()
    heard = [room.bar.words.text()]
    count = int(room.bar.next_voice.text().rpartition("/")[2])
    for _ in range(count - 1):
        click(room.bar.next_voice)
        heard.append(room.bar.words.text())
    assert len(set(heard)) == count
    assert f"({max(levels)}): " in heard[-1]
    click(room.bar.next_voice)
    assert room.bar.words.text() == heard[0]


def test_without_names_a_voice_has_none(room: Rehearsed) -> None:
    room.do(c.OpenRound("r1", CELL, anonymity="unnamed"))
    click(room.bar.fill)
    room.fill()
    room.do(c.RevealRound("r1"))
    click(room.bar.next_voice)
    assert room.bar.words.text().startswith("A voice (")
    assert not any(person.name in room.bar.words.text() for person in room.document.workshop.participants)


def test_a_secret_round_shows_no_cards_and_hears_nobody(room: Rehearsed) -> None:
    room.do(c.OpenRound("r1", CELL, mode="card", anonymity="secret"))
    assert not room.bar.up.isEnabled()
    click(room.bar.fill)
    assert set(room.votes[0]) == set(room.round.asked)
    room.do(*(c.CastSecret("r1", person, ballot.vote, ballot.comment) for person, ballot in room.votes[0].items()))
    room.do(c.RevealRound("r1"))
    assert not room.bar.next_voice.isVisible() and not room.bar.words.isVisible()


def test_a_show_of_hands_is_counted_not_filled_in(room: Rehearsed) -> None:
    room.do(c.OpenRound("r1", CELL, mode="hands"))
    click(room.bar.up)
    assert not room.bar.fill.isEnabled()
    votes = [card.vote for card in room.bar.row._cards]
    room.do(c.SetTally("r1", Tally(tuple(votes.count(str(level)) for level in range(1, 6)), votes.count("-"),
                                   votes.count("?")), close=True))
    room.do(c.RevealRound("r1"))
    assert not room.bar.next_voice.isVisible()


def due(room: Rehearsed, kind: str) -> Event:
    return next(event for event in room.bar._waiting if event.kind == kind)


def test_the_latecomer_is_signed_in(room: Rehearsed) -> None:
    late = due(room, "late")
    for event in room.bar._waiting:
        if event.at_minutes <= late.at_minutes and event is not late:
            room.bar._settled.add((event.kind, event.person, event.cell, event.matter))
    room.bar.tick(late.at_minutes * 60 - 1)
    assert not room.bar.toast.isVisible()
    room.bar.tick(late.at_minutes * 60)
    assert room.bar.toast.text() == late.text.en and room.bar.act.text() == "Sign in"
    click(room.bar.act)
    assert room.events == [late] and not room.bar.toast.isVisible()
    room.do(c.SignIn((late.person,)))
    assert len(room.document.workshop.roll("alpha")) == 6
    # The bar goes on with everybody, late or not.
    room.do(c.OpenRound("r1", CELL))
    click(room.bar.fill)
    assert len(room.votes[-1]) == 6


def test_every_event_of_the_day_comes_up_once(room: Rehearsed) -> None:
    expected = [event for event in room.bar._waiting]
    seen: list[Event] = []
    for minute in range(0, 400):
        room.bar.tick(minute * 60)
        while room.bar.toast.isVisible():
            seen.append(room.bar._event)
            click(room.bar.dismiss if room.bar.dismiss.isVisible() else room.bar.act)
    assert seen == expected
    assert {event.kind for event in room.events} == {"boss_first", "overrun"}
    # An agenda that is changed moves the times, and brings nothing back.
    room.do(c.SetAgenda(Agenda(items=(AgendaItem("s", "stage", "score", "", 90),))))
    room.bar.tick(500 * 60)
    assert not room.bar.toast.isVisible()


def test_what_was_dealt_with_elsewhere_does_not_come_up(room: Rehearsed) -> None:
    detail = due(room, "detail")
    room.do(c.OpenCell(detail.cell), c.SignIn((due(room, "late").person,)))
    comes = []
    for minute in range(0, 400):
        room.bar.tick(minute * 60)
        while room.bar.toast.isVisible():
            comes.append(room.bar._event.kind)
            click(room.bar.dismiss if room.bar.dismiss.isVisible() else room.bar.act)
    assert "detail" not in comes and "late" not in comes and "leaves" in comes


def test_words_follow_the_language(room: Rehearsed) -> None:
    leaves = due(room, "leaves")
    for event in room.bar._waiting:
        if event is not leaves:
            room.bar._settled.add((event.kind, event.person, event.cell, event.matter))
    room.bar.tick(leaves.at_minutes * 60)
    assert room.bar.toast.text() == leaves.text.en
    i18n.switch("zh")
    room.bar.retranslate()
    assert room.bar.toast.text() == leaves.text.zh


def test_people_added_by_hand_get_an_actor(room: Rehearsed) -> None:
    stranger = replace(room.document.workshop.participants[0], id="new", name="Newcomer", seat=7)
    room.do(c.AddParticipants((stranger,)), c.OpenRound("r1", CELL))
    click(room.bar.fill)
    assert "new" in room.votes[0]
    assert troupe_of(room.document.workshop).actor("new").place == 6


def test_cards_take_as_many_lines_as_they_need(qtbot) -> None:
    from ui.stages.score.cardrow import Card
    row = CardRow()
    qtbot.addWidget(row)
    row.present(tuple(Card(f"Person {n}", str(1 + n % 5)) for n in range(30)), 5)
    assert row.heightForWidth(2000) < row.heightForWidth(800) < row.heightForWidth(300)
    row.resize(800, row.heightForWidth(800))
    places = row._places()
    assert all(place.right() <= 800.5 and place.bottom() <= row.height() for place in places)
    assert not any(one.intersects(two) for one, two in pairwise(places))
    assert not row.grab().isNull()


def test_the_welcome_page_opens_a_fresh_rehearsal(qtbot, tmp_path: Path) -> None:
    settings = UserSettings(path=tmp_path / "settings.json")
    settings.last_folder = str(tmp_path)
    program = Application(settings)
    program.show_welcome()
    try:
        click(program.welcome.rehearse)
        assert not program.welcome.sample.isEnabled()
        qtbot.waitUntil(lambda: program.window is not None, timeout=20_000)
        workshop = program.window.document.workshop
        assert workshop.settings.rehearsal and len(workshop.participants) == 12
        assert program.window.document.path.name.startswith("Rehearsal 20")
        assert program.window.document.path.parent == tmp_path
        assert workshop.rounds == {} and troupe_of(workshop) is not None
    finally:
        program.close()
        program.welcome.close()
        program.welcome.deleteLater()
