"""A rehearsal at the scoring stage: the bar of the invented room, and what becomes of its wishes."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from ui.document import Document
from ui.i18n import language
from ui.ids import new_id
from ui.stages.score.troupebar import TroupeBar
from workshop import commands as c
from workshop.model.score import Ballot, Round
from workshop.model.workshop import Parked
from workshop.rehearsal.troupe import Event


class RehearsalDesk(QObject):
    """Owns the bar. Its votes and events go through the same commands as those of real people."""

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._round: Round | None = None
        self.bar = TroupeBar()
        self.bar.votes_ready.connect(self._vote)
        self.bar.event_requested.connect(self._do)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def follow(self, round_: Round | None) -> None:
        """Follow the document and the round in front."""
        self._round = round_
        self.bar.present(self._document.workshop, round_)

    def _tick(self) -> None:
        spent = self._document.workshop.clock.spent.values()
        running = sum(max((self._document.now() - datetime.fromisoformat(s.since)).total_seconds(), 0)
                      for s in spent if s.since)
        self.bar.tick(int(running) + sum(s.seconds for s in spent))

    def _vote(self, votes: dict[str, Ballot]) -> None:
        round_ = self._round
        if round_ is None or round_.state != "open":
            return
        if round_.anonymity == "secret":
            for person, ballot in votes.items():
                self._document.do(c.CastSecret(round_.id, person, ballot.vote, ballot.comment, ballot.confidence), self)
            self._document.do(c.CloseRound(round_.id), self)
            return
        rows = tuple(c.ScoreRow(person, b.vote, b.comment, b.confidence) for person, b in votes.items())
        self._document.do(c.EnterBallots((c.EnteredRound(round_.id, round_.cell, rows, round_.purpose, fresh=False),)),
                          self)

    def _do(self, event: Event) -> None:
        person = event.person
        if event.kind in ("late", "leaves") and person:
            self._document.do(c.SignIn((person,), here=event.kind == "late"), self)
        elif event.kind == "detail" and event.cell is not None:
            self._document.do(c.OpenCells((event.cell,)), self)
        elif event.kind == "parking" and event.matter is not None:
            by = self._document.workshop.person(person) if person else None
            self._document.do(c.AddParked(Parked(new_id(), event.matter.in_(language()), by.name if by else "")), self)
