"""Longer work on files, for a worker thread: each opens its store, uses it and closes it there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ui.commands.files import Files, new_file
from ui.commands.packs import companions, find_framework, shelf, shipped_cases
from ui.ids import new_id
from ui.jobs import Progress
from workshop.model.notes import LastTime
from workshop.model.text import Text
from workshop.model.workshop import Workshop

DEFAULT_PACK = "consumer-goods-2020"


def usable(_progress: Progress, _should_stop: Callable[[], bool]) -> tuple[tuple[str, Text], ...]:
    """Return id and name of every framework a workshop can start from: all are checked."""
    return tuple((entry.id, entry.name) for entry in shelf().entries() if entry.usable)


def make_sample(files: Files, path: Path, language: str, _progress: Progress,
                _should_stop: Callable[[], bool]) -> Path:
    """Make the sample workshop at `path`."""
    from workshop.demo import MADE_AT, demo_workshop, play
    document = find_framework(DEFAULT_PACK)
    sample = demo_workshop(document.pack, language=language)
    with new_file(path) as part:
        store = files.create(part, sample.settings, document, uid=sample.uid, at=MADE_AT, people=sample.people,
                             companions=companions(document.pack))
        try:
            play(sample, store, cases=shipped_cases())
        finally:
            store.close()
    return path


def make_rehearsal(files: Files, path: Path, pack: str, language: str, _progress: Progress,
                   _should_stop: Callable[[], bool]) -> Path:
    """Make an empty rehearsal at `path`: its people are invented, and other ones every time."""
    from ui.commands.rehearse import make_empty
    make_empty(files, path, pack, language, new_id())
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
