"""Longer work on files, for a worker thread: each opens its store, uses it and closes it there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ui.commands.files import Files, new_file
from ui.ids import new_id
from ui.jobs import Progress
from ui.writers import Stopped, looking
from workshop.errors import PentatoneError
from workshop.model.notes import LastTime
from workshop.model.text import Text
from workshop.model.workshop import Workshop

DEFAULT_PACK = "consumer-goods-2020"
SAMPLE_STEPS = 124  # in the sample workshop, for its progress


def usable(_progress: Progress, _should_stop: Callable[[], bool]) -> tuple[tuple[str, Text], ...]:
    """Return id and name of every framework a workshop can start from: all are checked."""
    from ui.commands.packs import shelf  # pydantic comes with it: not before the first window
    return tuple((entry.id, entry.name) for entry in shelf().entries() if entry.usable)


class _Watched:
    """A store whose steps are counted: `progress` hears how far the day is, and a stop comes between two steps."""

    def __init__(self, store: Any, steps: int, progress: Progress, should_stop: Callable[[], bool]) -> None:
        self._store, self._steps, self._done = store, steps, 0
        self._progress, self._should_stop = progress, should_stop

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def apply(self, *words: Any, **more: Any) -> Any:
        """Do a step. Raises Stopped, and what the store raises."""
        if self._should_stop():
            raise Stopped
        self._done += 1
        self._progress(min(self._done / self._steps, 1.0), "")
        return self._store.apply(*words, **more)


def make_sample(files: Files, path: Path, language: str, progress: Progress, should_stop: Callable[[], bool],
                *, title: str = "", client: str = "") -> Path:
    """Make the sample workshop at `path`, with another title or client where they are given.

    Raises PentatoneError, and Stopped, which leaves nothing.
    """
    from ui.commands.packs import companions, find_framework, shipped_cases
    from workshop.demo import MADE_AT, demo_workshop, play
    document = find_framework(DEFAULT_PACK)
    sample = demo_workshop(document.pack, language=language)
    settings = replace(sample.settings, title=title or sample.settings.title, client=client or sample.settings.client)
    with new_file(path) as part:
        store = files.create(part, settings, document, uid=sample.uid, at=MADE_AT,
                             people=sample.people, companions=companions(document.pack))
        try:
            play(sample, _Watched(store, SAMPLE_STEPS, progress, should_stop),
                 cases=shipped_cases(), should_stop=should_stop)
            if should_stop():
                raise Stopped
        finally:
            store.close()
    return path


def make_rehearsal(files: Files, path: Path, pack: str, language: str, _progress: Progress,
                   should_stop: Callable[[], bool]) -> Path:
    """Make an empty rehearsal at `path`: its people are invented, and other ones every time.

    Raises PentatoneError, and Stopped, which leaves nothing.
    """
    from ui.commands.rehearse import make_empty
    make_empty(files, path, pack, language, new_id(), looking(should_stop))
    return path


def read_last_time(files: Files, path: Path, now: Workshop, _progress: Progress,
                   _should_stop: Callable[[], bool]) -> LastTime:
    """Return the levels of the workshop at `path`, which is only read."""
    from workshop.lasttime import last_time_of
    store = files.read(path)
    try:
        return last_time_of(store.workshop, now)
    finally:
        store.close()


@dataclass(frozen=True, slots=True)
class Earlier:
    """A workshop the client had before: where it is, what it was, and how many of its initiatives are still open."""

    path: Path
    title: str
    day: str
    actions: int


def earlier_of(files: Files, paths: tuple[Path, ...], now: Workshop, _progress: Progress,
               should_stop: Callable[[], bool]) -> tuple[Earlier, ...]:
    """Return those workshops among `paths` that are of the same client and can be compared with, the latest first."""
    from workshop.lasttime import last_time_of
    found = []
    for path in paths:
        if should_stop() or not path.is_file():
            continue
        try:
            store = files.read(path)
            try:
                before = store.workshop
                same = before.settings.client.strip().casefold() == now.settings.client.strip().casefold()
                if same and before.settings.created <= now.settings.created:
                    last = last_time_of(before, now)
                    found.append(Earlier(path, last.title or path.stem, last.day, len(last.actions)))
            finally:
                store.close()
        except PentatoneError:
            continue  # of no use for this: not a reason to complain
    return tuple(sorted(found, key=_day, reverse=True))


def _day(earlier: Earlier) -> str:
    return earlier.day
