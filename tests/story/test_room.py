"""A room of twelve scores fifty-five cells by digit strip: real keys, reveals, votes again, inside the agenda."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import resources
from db.store import SqliteStore
from tests.ui.day_fixture import ZONE
from ui import i18n
from ui.document import Document
from ui.facilitator.window import FacilitatorWindow
from workshop import commands as c
from workshop.agenda import SHOWN, TYPED, default_agenda, state
from workshop.agenda import TALK as agenda_talk
from workshop.insight.rounds import moves, next_step, verdict_of
from workshop.model.score import Cell
from workshop.model.workshop import Settings
from workshop.packs.load import load_folder
from workshop.rehearsal.casting import cast
from workshop.rehearsal.voting import vote

START = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
# What people take, in seconds: the scribe per digit while the cards are up, the room to take in a reveal and accept,
# and to hear both ends before a vote again. They are what the agenda reckons with, so that the number of votes again
# and the keys are what is tried here.
DIGIT, REVEAL, TALK = TYPED / 12, SHOWN, agenda_talk


class RoomClock:
    """Time that passes only when somebody in the room takes it."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def take(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def day(qtbot, tmp_path: Path) -> Iterator[tuple[FacilitatorWindow, Document, RoomClock]]:
    i18n.switch("en")
    document = load_folder(resources.path("packs", "consumer-goods-2020"))
    people = tuple(dataclasses.replace(p, here=True) for p in cast(document.pack, "en", 5, 12).people)
    path = tmp_path / "day.pentatone"
    store = SqliteStore.create(path, Settings("A day", created=START.isoformat()), document, uid="u", at=START,
                               people=people)
    clock = RoomClock()
    made = Document(store, path, close=store.close, clock=clock)
    window = FacilitatorWindow(made)
    qtbot.addWidget(window)
    window.go("score")
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.page("score").arrived()
    yield window, made, clock
    window.close()
    made.close()


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(focus(), key)


def type_votes(document: Document, clock: RoomClock, votes: dict[str, tuple[str, str]]) -> None:
    """Type the raised cards in seat order, and the reasons that are asked for."""
    reasons = [why for symbol, why in votes.values() if symbol == "x"]
    for symbol, _why in votes.values():
        clock.take(DIGIT)
        QTest.keyClicks(focus(), symbol)
    for why in reasons:
        clock.take(10)
        QTest.keyClicks(focus(), why)
        press(Qt.Key.Key_Return)


def test_fifty_five_cells_and_twelve_people_finish_inside_the_agenda(day) -> None:
    window, document, clock = day
    page, pack = window.page("score"), document.workshop.pack
    troupe = cast(pack, "en", 5, 12)
    document.do(c.SetAgenda(default_agenda(document.workshop)))
    score = next(item for item in document.workshop.agenda.items if item.stage == "score")
    clock.take(60)
    document.do(c.StartClock(score.id))

    def hold(cell: Cell) -> dict[str, tuple[str, str]]:
        past = document.workshop.rounds_of(cell)
        round_ = past[-1]
        found = {}
        for person in round_.asked:
            actor = troupe.actor(person)
            assert actor is not None
            ballot = vote(actor, cell, round_.number, "current", past[:-1])
            found[person] = (ballot.vote, ballot.comment if ballot.comment.isascii() else "because")
        return found

    # Round 1 and, where the rule asks for it, votes again: all by keys.
    for _ in range(55):
        press(Qt.Key.Key_Return)  # the next cell, and its round
        cell = page.rounds.round.cell
        while True:
            type_votes(document, clock, hold(cell))
            assert document.workshop.latest(cell).state == "closed", "the strip closes with the last seat"
            assert document.analysis.current.get(cell) is None or document.workshop.latest(cell).number > 1
            press(Qt.Key.Key_Return)
            assert document.workshop.latest(cell).state == "revealed"
            clock.take(REVEAL)
            step = next_step(verdict_of(document.workshop, cell))
            if step != "again":
                break
            clock.take(TALK)
            press(Qt.Key.Key_V)
        if step == "accept":
            press(Qt.Key.Key_G, Qt.Key.Key_A)
            assert document.workshop.latest(cell).state == "accepted"
        else:
            # A stable dissent is a result: both positions are written down.
            clock.take(20)
            page.rounds.accept_bar.kind.setCurrentIndex(2)
            press(Qt.Key.Key_3)
            bar = page.rounds.accept_bar
            for line, words in ((bar.reason, "for planning"), (bar.low, "nobody uses it"), (bar.high, "it is live")):
                if line.isVisibleTo(page):
                    line.setFocus()
                    QTest.keyClicks(line, words)
            press(Qt.Key.Key_Return)
            assert document.workshop.latest(cell).acceptance.positions == ("nobody uses it", "it is live")
            page.rounds.setFocus()

    workshop = document.workshop
    cells = list(workshop.cells())
    assert len(cells) == 55 and all(workshop.latest(cell).state == "accepted" for cell in cells)
    assert all(len(r.ballots) == 12 for r in workshop.all_rounds())
    again = [cell for cell in cells if len(workshop.rounds_of(cell)) > 1]
    assert 8 <= len(again) <= 25
    moved = [moves(*workshop.rounds_of(cell)[:2], 5) for cell in again]
    assert 0.2 < sum(m.changed for m in moved) / sum(m.paired for m in moved) < 0.5

    # The clock of the block says so too: done inside its minutes, and the day ends when it was planned.
    document.do(c.StopClock(finish=True))
    spent = document.workshop.clock.of(score.id).seconds
    assert spent <= score.minutes * 60, f"{spent / 60:.1f} of {score.minutes} minutes"
    found = state(document.workshop.agenda, document.workshop.clock, clock.now, ZONE)
    assert found.block(score.id).done

    # The pace that triage speaks of is the one that was kept.
    from workshop.triage import pace
    measured = pace(document.workshop)
    assert measured.measured and measured.seconds == pytest.approx(12 * DIGIT + REVEAL, abs=12)


def test_a_late_arrival_and_an_early_leaver_change_denominators_from_then_on(day) -> None:
    window, document, _clock = day
    people = document.workshop.participants
    document.do(c.SignIn((people[-1].id,), here=False))
    press(Qt.Key.Key_Return)
    first = window.page("score").rounds.round.cell
    QTest.keyClicks(focus(), "3" * 11)
    assert window.top.next.text().startswith("Reveal (11/11)")
    press(Qt.Key.Key_Return, Qt.Key.Key_G, Qt.Key.Key_A, Qt.Key.Key_Return)
    QTest.keyClicks(focus(), "333")
    document.do(c.SignIn((people[-1].id,)))
    assert window.top.next.text().startswith("Reveal (3/12)")
    document.do(c.SignIn((people[5].id, people[0].id), here=False))
    assert window.top.next.text().startswith("Reveal (3/11)"), "who has voted stays counted"
    second = window.page("score").rounds.round
    assert (document.workshop.latest(first).asked.__len__(), len(second.asked)) == (11, 11)
    assert people[0].id in second.asked and people[5].id not in second.asked
