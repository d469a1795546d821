"""One scripted facilitator at one workshop file: every action is one commit, and its outcome can be compared."""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from db.store import SqliteStore
from tests.rooms import START, pack_document, people
from tests.whole import whole_workshop
from ui.commands.files import replacing
from workshop import commands as c
from workshop.errors import Refused
from workshop.exchange.scores import write_scores
from workshop.exchange.snapshot import document_bytes, read_document, to_document
from workshop.history import History
from workshop.model.evidence import Picture
from workshop.model.score import Round
from workshop.model.workshop import Settings, Workshop

MAIN = "day.pentatone"
OLD = Path(__file__).parents[1] / "db" / "old"
# What a program that was killed may leave beside the files; none of it may stand in anybody's way.
LEFTOVERS = (".lock", ".part", "-journal")


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the facilitator does: `run` commits it or raises. `name` is for messages, `file` what it changes."""

    name: str
    file: str
    run: Callable[[Desk], object]


class Desk:
    """An open workshop in a folder of its own, with a clock that counts the steps of its history."""

    def __init__(self, folder: Path, *, name: str = MAIN, key: str = "") -> None:
        self.folder, self.name, self.key = folder, name, key
        self.open()

    @property
    def path(self) -> Path:
        return self.folder / self.name

    def open(self) -> None:
        self.store = opened(self.path, key=self.key)
        self._steps = len(self.store.history())
        self.history = History(self.store, author="tester", clock=self.now)

    def close(self) -> None:
        self.store.close()

    def now(self) -> datetime:
        """Return a time that depends on the steps in the file alone, so that a session can be told again."""
        self._steps += 1
        return START + timedelta(seconds=7 * self._steps)

    @property
    def mark(self) -> int:
        """How many steps the history has: for names that are new, and the same when the session is told again."""
        return self._steps

    def do(self, action: Action) -> str:
        """Carry one action out; 'refused' when the rules of the workshop forbid it, else 'done'."""
        before = self._steps
        try:
            action.run(self)
        except Refused:
            self._steps = before
            return "refused"
        except BaseException:
            self._steps = before
            raise
        self._steps = before + (self._steps > before)
        return "done"


def opened(path: Path, *, key: str = "", read_only: bool = False) -> SqliteStore:
    """Open a workshop, with its passphrase when it has one."""
    more: dict[str, Any] = {"key": key} if key else {}
    return SqliteStore(path, read_only=read_only, **more)


def first_file(path: Path, *, key: str = "", pack: str = "blank") -> None:
    """Make the file in which the scripted session begins."""
    more: dict[str, Any] = {"key": key} if key else {}
    settings = Settings("A day", "Client", created=START.isoformat())
    SqliteStore.create(path, settings, pack_document(pack), uid="u-script", at=START, people=people(6), **more).close()


@cache
def picture() -> Picture:
    """Return a small picture."""
    (found,) = whole_workshop().found.pictures
    return found


# What a file says --------------------------------------------------------------------------------------------------
def _round(found: Round) -> Round:
    """Return a round with the numbers of slips, which are drawn by chance, taken out."""
    ballots = found.ballots
    if found.anonymity == "secret":
        ballots = tuple(sorted((replace(b, participant="") for b in ballots), key=repr))
    return replace(found, ballots=ballots, cast=frozenset())


def plain(workshop: Workshop) -> str:
    """Return everything in a workshop as text that is the same for the same content."""
    rounds = sorted((r.cell, r.purpose, r.number, repr(_round(r)), sorted(r.cast)) for r in workshop.all_rounds())
    found: dict[str, object] = {f.name: getattr(workshop, f.name) for f in fields(workshop)}
    found |= {"rounds": rounds, "pack": workshop.pack.id, "companions": [p.id for p in workshop.companions],
              "clock": sorted(workshop.clock.spent.items())}
    for name in ("targets", "answers", "notes", "titles"):
        found[name] = sorted(found[name].items(), key=repr)  # type: ignore[attr-defined]
    for name in ("opened", "pictures"):
        found[name] = sorted(found[name])  # type: ignore[call-overload]
    return repr(sorted(found.items()))


def digest(text: str | bytes) -> str:
    """Return a short hash."""
    return hashlib.sha256(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def state(store: SqliteStore) -> str:
    """Return a hash of everything a store says: workshop, history with what was asked for, drafts, pictures."""
    drafts: Iterable[Any] = store.drafts() if hasattr(store, "drafts") else ()
    kept = sorted(digest(found.data) for key in store.workshop.pictures if (found := store.picture(key)))
    return digest(repr((plain(store.workshop), store.steps(), [(d.place, d.text) for d in drafts], kept)))


def state_of(path: Path, *, key: str = "", read_only: bool = True) -> str:
    """Open a file and return its hash."""
    store = opened(path, key=key, read_only=read_only)
    try:
        return state(store)
    finally:
        store.close()


def content_of(path: Path, *, key: str = "", read_only: bool = False) -> str:
    """Return a hash of what any file of the session says, or 'absent'. PentatoneError when it is not whole."""
    if not path.exists():
        return "absent"
    if path.suffix == ".json":
        return digest(plain(read_document(path.read_bytes()).workshop))
    if path.suffix == ".csv":
        return digest(path.read_bytes())
    # The other workshops of the session have no passphrase.
    return state_of(path, key=key if path.name == MAIN else "", read_only=read_only)


# Actions -----------------------------------------------------------------------------------------------------------
def do(command: c.Command) -> Action:
    """One command as a step."""
    return Action(type(command).__name__, MAIN, lambda desk: desk.history.do(command))


UNDO = Action("undo", MAIN, lambda desk: desk.history.undo())
REDO = Action("redo", MAIN, lambda desk: desk.history.redo())


def _reopen(desk: Desk) -> None:
    desk.close()
    desk.open()


REOPEN = Action("reopen", MAIN, _reopen)
KEEP_PICTURE = Action("keep_picture", MAIN, lambda desk: desk.store.keep_picture(picture()))


def draft(place: str, text: str) -> Action:
    """Text that is being typed."""
    return Action("draft", MAIN, lambda desk: desk.store.keep_draft(place, text))


def has_drafts() -> bool:
    """Tell whether this store keeps text that is being typed."""
    return hasattr(SqliteStore, "keep_draft")


def has_locks() -> bool:
    """Tell whether this system has the driver for files with a passphrase."""
    return importlib.util.find_spec("sqlcipher3") is not None


def export_json(name: str) -> Action:
    """The whole workshop as JSON, written beside and swapped in as the program does it."""
    def run(desk: Desk) -> None:
        store = desk.store
        pictures = [found for key in sorted(store.workshop.pictures) if (found := store.picture(key))]
        data = document_bytes(to_document(store.workshop, store.pack_documents(), pictures))
        with replacing(desk.folder / name) as part:
            part.write_bytes(data)
    return Action("export_json", name, run)


def export_csv(name: str) -> Action:
    """The votes as CSV."""
    def run(desk: Desk) -> None:
        with replacing(desk.folder / name) as part:
            part.write_text(write_scores(desk.store.workshop), "utf-8", newline="")
    return Action("export_csv", name, run)


def lay_old(number: int, name: str) -> Action:
    """Somebody puts a file of an older format into the folder."""
    def run(desk: Desk) -> None:
        part = desk.folder / f"{name}.copying"
        shutil.copyfile(OLD / f"schema-{number}.pentatone", part)
        part.replace(desk.folder / name)
    return Action("lay_old", name, run)


def migrate(name: str) -> Action:
    """Open an older file for writing, which brings it up to date, and leave it."""
    return Action("migrate", name, lambda desk: SqliteStore(desk.folder / name).close())


def work_in(name: str, command: c.Command) -> Action:
    """Open another file, do one thing in it, and leave it."""
    def run(desk: Desk) -> None:
        store = SqliteStore(desk.folder / name)
        try:
            store.apply(command, at=START, author="tester")
        finally:
            store.close()
    return Action("work_in", name, run)


def create(name: str) -> Action:
    """Make a new workshop; once it is there, nothing more happens."""
    def run(desk: Desk) -> None:
        if not (desk.folder / name).exists():
            SqliteStore.create(desk.folder / name, Settings("New", created=START.isoformat()), pack_document(),
                               uid="u-new", at=START, people=people(2)).close()
    return Action("create", name, run)


