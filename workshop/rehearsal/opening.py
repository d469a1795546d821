"""A rehearsal file before anything has happened: its settings, its people, its room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from workshop.model.pack import Pack
from workshop.model.workshop import Participant, Settings
from workshop.quarters import quarter_of, shift
from workshop.rehearsal import words
from workshop.rehearsal.casting import cast, seed_of
from workshop.rehearsal.troupe import Troupe


@dataclass(frozen=True)
class Opening:
    """What a new rehearsal file is made from."""

    uid: str
    settings: Settings
    troupe: Troupe

    @property
    def people(self) -> tuple[Participant, ...]:
        """The people of the room, in seat order; the one who comes late is not here yet."""
        return self.troupe.people


def opening(pack: Pack, language: str, uid: str, at: datetime, count: int = 12) -> Opening:
    """Return a rehearsal with `count` people, 4 to 60; the room hangs on the uid alone."""
    settings = words.settings(language, start=shift(quarter_of(at.year, at.month), 1),
                              created=at.isoformat(timespec="seconds"))
    return Opening(uid, settings, cast(pack, language, seed_of(uid), count))
