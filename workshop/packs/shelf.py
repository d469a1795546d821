"""The packs at hand: those that come with the program, and those the user has made or been given."""

from __future__ import annotations

import errno
import json
import os
import re
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from workshop.errors import PentatoneError, Problem, WorldFault, bad_input, world_fault
from workshop.model.pack import PackKind
from workshop.model.text import Text
from workshop.packs.check import check_document
from workshop.packs.knowledge import ID
from workshop.packs.load import SUFFIX, PackDocument, document_of, read_file, read_folder

MAX_ID = 40
_SQLITE = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class ShelfEntry:
    """One pack on the shelf, sound or not; the counts say what is in it."""

    id: str
    name: Text
    kind: PackKind
    own: bool
    path: Path
    problems: int
    elements: int = 0
    capabilities: int = 0
    indicators: int = 0
    boards: int = 0

    @property
    def usable(self) -> bool:
        """Tell whether a workshop can start from this pack."""
        return self.kind == "framework" and self.problems == 0


class Imported(NamedTuple):
    """What an import did: the id the pack has now, the id it came with, and whether anything was written."""

    id: str
    wanted: str
    new: bool


class Removed(NamedTuple):
    """A file taken off the shelf, with all that is needed to put it back."""

    path: Path
    content: bytes


class Shelf:
    """Packs shipped as folders under `shipped`, and the user's own as files ID.pentatone-pack under `own`.

    The name of an own file is the id of the pack in it. Shipped packs are never written.
    """

    def __init__(self, shipped: Path, own: Path) -> None:
        self._shipped, self._own = shipped, own

    # Looking ----------------------------------------------------------------------------------------------------
    def entries(self) -> tuple[ShelfEntry, ...]:
        """Return every pack, the shipped ones first; one that cannot be read is there with its problems."""
        return tuple(self._entry(path, own) for path, own in self._places())

    def ids(self) -> tuple[str, ...]:
        """Return the id of every pack in the order of `entries`, without reading any."""
        return tuple(dict.fromkeys(_id_of(path, own) for path, own in self._places()))

    def faults(self, pack: str) -> tuple[Problem, ...]:
        """Return everything that is wrong with a pack; nothing when it can be used."""
        path, own = self._place(pack)
        return self._look(path, own)[1]

    def document(self, pack: str) -> dict[str, Any]:
        """Return the joined document of a pack, unchecked; BadInput when it cannot be read at all."""
        return _read(*self._place(pack))

    def load(self, pack: str) -> PackDocument:
        """Return a pack ready for use; BadInput lists every problem, or says which ids there are."""
        return document_of(self.document(pack))

    def is_own(self, pack: str) -> bool:
        """Tell whether a pack is one of the user's own, which may be changed and removed."""
        return any(own and _id_of(path, own) == pack for path, own in self._places())

    def free_id(self, wanted: str) -> str:
        """Return `wanted`, or the next id with a number that no pack has."""
        taken = set(self.ids())
        return next(name for name in _numbered(wanted) if name not in taken)

    # Changing ---------------------------------------------------------------------------------------------------
    def save(self, document: dict[str, Any]) -> Path:
        """Write a document, sound or a draft, to the user's own packs and return its path.

        BadInput when its id cannot be used or is that of a shipped pack; WorldFault when the disk refuses.
        """
        name = document.get("id")
        if not isinstance(name, str) or not ID.fullmatch(name):
            raise bad_input([Problem("pack_bad_id", "pack.json/id", {"found": str(name)})])
        if (self._shipped / name / "pack.json").is_file():
            raise bad_input([Problem("pack_id_taken", name)])
        path = self._own / f"{name}{SUFFIX}"
        try:
            self._own.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _fault(error, path) from None
        _write(path, _bytes(document))
        return path

    def import_file(self, path: Path) -> Imported:
        """Take a sound pack, a file or a folder, into the user's own packs; BadInput lists every problem.

        When its id is taken by other content, it gets the next id with a number; the same content is left alone.
        """
        document = read_folder(path) if path.is_dir() else read_file(path)
        wanted = document_of(document).pack.id
        taken = set(self.ids())
        for name in _numbered(wanted):
            found = {**document, "id": name}
            if name not in taken:
                self.save(found)
                return Imported(name, wanted, True)
            with suppress(PentatoneError):
                if self.document(name) == found:
                    return Imported(name, wanted, False)
        raise AssertionError("numbers do not end")

    def export_file(self, pack: str, path: Path) -> None:
        """Write a pack, sound or a draft, to one file a colleague can import; a workshop is never written over."""
        _write(path, _bytes(self.document(pack)))

    def remove(self, pack: str) -> Removed:
        """Take an own pack off the shelf and return what `put_back` needs; BadInput or WorldFault if it cannot be."""
        for path, own in self._places():
            if own and _id_of(path, own) == pack:
                try:
                    content = path.read_bytes()
                    path.unlink()
                except OSError:
                    raise world_fault("out_unwritable", path.name) from None
                return Removed(path, content)
        raise bad_input([Problem("pack_not_own", pack)])

    def put_back(self, removed: Removed) -> None:
        """Undo a removal; WorldFault if it cannot be. A pack that has taken the place since then stays."""
        if removed.path.exists():
            raise world_fault("file_exists", removed.path.name)
        _write(removed.path, removed.content)

    # Reading ----------------------------------------------------------------------------------------------------
    def _places(self) -> list[tuple[Path, bool]]:
        shipped = [path for path in _listed(self._shipped) if (path / "pack.json").is_file()]
        own = [path for path in _listed(self._own) if path.suffix == SUFFIX and path.is_file()]
        return [*((path, False) for path in shipped), *((path, True) for path in own)]

    def _place(self, pack: str) -> tuple[Path, bool]:
        for path, own in self._places():
            if _id_of(path, own) == pack:
                return path, own
        raise bad_input([Problem("pack_not_shipped", pack, {"known": ", ".join(self.ids())})])

    def _look(self, path: Path, own: bool) -> tuple[dict[str, Any], tuple[Problem, ...]]:
        try:
            document = _read(path, own)
        except PentatoneError as error:
            return {}, error.problems
        problems = list(check_document(document))
        if own and (self._shipped / _id_of(path, own) / "pack.json").is_file():
            problems.append(Problem("pack_id_taken", _id_of(path, own)))
        return document, tuple(problems)

    def _entry(self, path: Path, own: bool) -> ShelfEntry:
        document, problems = self._look(path, own)
        name = _id_of(path, own)

        def count(part: str) -> int:
            entries = document.get(part)
            return len(entries) if isinstance(entries, list) else 0
        kind: PackKind = "knowledge" if document.get("kind") == "knowledge" else "framework"
        return ShelfEntry(name, text_of(document.get("name"), name), kind, own, path, len(problems), count("elements"),
                          count("capabilities"), count("indicators"), count("boards"))


def pack_text(document: dict[str, Any]) -> str:
    """Return a joined pack document as it is written to a file."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _bytes(document: dict[str, Any]) -> bytes:
    # Half of a pair of code units, which a draft may hold, fits no file; it must not stop the rest from being kept.
    return pack_text(document).encode("utf-8", "replace")


def text_of(entry: Any, otherwise: str) -> Text:
    """Return a text of an unchecked document; `otherwise` stands in where there is none."""
    found = entry if isinstance(entry, dict) else {}
    zh, en = (value if isinstance(value := found.get(name), str) else "" for name in ("zh", "en"))
    return Text(zh, en) if zh.strip() or en.strip() else Text.both(otherwise)


def _read(path: Path, own: bool) -> dict[str, Any]:
    if not own:
        return read_folder(path)
    return {**read_file(path), "id": _id_of(path, own)}


def _id_of(path: Path, own: bool) -> str:
    return path.name.removesuffix(SUFFIX) if own else path.name


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _numbered(wanted: str) -> Iterable[str]:
    """Yield an id, made fit to be one where needed, then the same with -2, -3 and so on, never too long."""
    if not ID.fullmatch(wanted):
        wanted = re.sub(r"[^a-z0-9._-]+", "-", wanted.lower()).strip("._-")[:MAX_ID] or "pack"
    yield wanted
    stem = re.sub(r"-\d{1,2}$", "", wanted)  # a copy of a copy; four digits are a year
    number = 2
    while True:
        tail = f"-{number}"
        yield stem[:MAX_ID - len(tail)] + tail
        number += 1


def _write(path: Path, content: bytes) -> None:
    """Write beside `path` and swap in, so that no half-written file ever has the name."""
    if path.is_dir():
        raise world_fault("out_folder", path.name)
    with suppress(OSError), path.open("rb") as stream:
        if stream.read(len(_SQLITE)) == _SQLITE:
            raise world_fault("out_workshop", path.name)
    try:
        with tempfile.NamedTemporaryFile("wb", prefix=".pentatone-", dir=path.parent, delete=False) as part:
            beside = Path(part.name)
            try:
                part.write(content)
                part.close()
                # The temporary file keeps others out; a pack should be as open as any other file.
                beside.chmod(0o644)
                os.replace(beside, path)
            except BaseException:
                part.close()
                beside.unlink(missing_ok=True)
                raise
    except OSError as error:
        raise _fault(error, path) from None


def _fault(error: OSError, path: Path) -> WorldFault:
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return world_fault("out_disk_full", path.name)
    return world_fault("out_unwritable", path.name)
