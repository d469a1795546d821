"""The user's settings in one small typed JSON file; a broken file is set aside, never an obstacle."""

from __future__ import annotations

import getpass
import json
import os
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from platformdirs import user_config_path, user_data_path, user_documents_path

from workshop.errors import Problem
from workshop.infile import read_ordinary

VERSION = 1
THEMES = ("light", "dark", "contrast")
SCALES = (80, 90, 100, 110, 125, 150, 175, 200)  # per cent
MAX_RECENT = 8
MAX_NAME = 80
MAX_BYTES = 1_000_000
MAX_PLACES = 24  # of windows, over all arrangements of displays; the oldest go
STATES = ("normal", "maximised", "full")
_FAR = 100_000  # pixels; no desktop is larger
_LANGUAGE = re.compile(r"(?:[a-z]{2,3}(?:[_-][A-Za-z]{2,4})?)?")


def default_path() -> Path:
    """Return where the settings live; PENTATONE_CONFIG overrides it."""
    if folder := os.environ.get("PENTATONE_CONFIG"):
        return Path(folder) / "settings.json"
    return user_config_path("pentatone", appauthor=False) / "settings.json"


def data_folder() -> Path:
    """Return where what the user has made for all workshops lives; PENTATONE_DATA overrides it."""
    if folder := os.environ.get("PENTATONE_DATA"):
        return Path(folder)
    return user_data_path("pentatone", appauthor=False)


def system_user() -> str:
    """Return the name under which the system knows who is at the keyboard; empty when it knows none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a window was: the name of its display, its rectangle from the corner of that display in the pixels of
    text size 100, and one of `STATES`."""

    display: str
    x: int
    y: int
    width: int
    height: int
    state: str = STATES[0]


@dataclass
class UserSettings:
    """What the program remembers between runs. Texts and numbers only; no client data but file paths, never a password.

    language: code of the interface's language, such as "zh"; empty until somebody chooses.
    theme: one of `THEMES`. scale: text size in per cent, one of `SCALES`.
    recent: paths of workshop files, newest first, at most `MAX_RECENT`. last_folder: that of the newest.
    home: folder for workshops that the user has chosen; empty for the one used last.
    name: how the history calls who is at the keyboard; empty for the name the system knows.
    report: the choices of the last export by name, see `ui.stages.commit.choices`.
    windows: the places of windows by "window @ arrangement of displays", see `ui.places`.
    maximised: whether the facilitator's window always begins maximised.
    room_display: name of the display for the room, see `ui.audience.window.name_of`; empty for the one used last.
    last_room: name of the display the room had last.
    toured: whether the guided tour has been offered and answered.
    notices: what was wrong with the file, told once. Not in the file, nor is `path`.
    """

    language: str = ""
    theme: str = THEMES[0]
    scale: int = 100
    recent: list[str] = field(default_factory=list)
    last_folder: str = ""
    home: str = ""
    name: str = ""
    report: dict[str, str] = field(default_factory=dict)
    windows: dict[str, Place] = field(default_factory=dict)
    maximised: bool = False
    room_display: str = ""
    last_room: str = ""
    toured: bool = False
    path: Path = field(default_factory=default_path)
    notices: list[Problem] = field(default_factory=list)
    _kept: dict[str, Any] = field(default_factory=dict, repr=False)  # each field as it was read or written last

    # Reading and writing ----------------------------------------------------------------------------------------
    @classmethod
    def load(cls, path: Path | None = None, *, aside: bool = True) -> UserSettings:
        """Read the settings; a wrong part falls back to its default, a broken file is set aside, both are told.

        Without `aside` a broken file stays where it is.
        """
        found = cls(path=path or default_path())
        data = found._read(aside)
        wrong = []
        for name, check in CHECKS.items():
            if name in data:
                try:
                    setattr(found, name, check(data[name]))
                except (ValueError, TypeError, KeyError):
                    wrong.append(name)
        found._kept = found.values()
        if wrong and not _is_newer(data):
            for name in wrong:
                del found._kept[name]  # written over with the next change, and not told again
            found.notices.append(Problem("settings_wrong", ", ".join(wrong), {"file": found.path.name}))
        return found

    def _read(self, set_aside: bool) -> dict[str, Any]:
        try:
            content = read_ordinary(self.path, MAX_BYTES)
        except FileNotFoundError:
            return {}
        except OSError:
            self.notices.append(Problem("settings_unreadable", str(self.path)))
            return {}
        if (data := _parsed(content)) is not None:
            return data
        aside = self.path.with_suffix(".damaged.json") if set_aside else self.path
        try:
            os.replace(self.path, aside)
        except OSError:
            aside = self.path
        self.notices.append(Problem("settings_broken", aside.name))
        return {}

    def values(self) -> dict[str, Any]:
        """Return each setting by name as JSON has it."""
        data = {name: getattr(self, name) for name in CHECKS}
        data["windows"] = {name: asdict(place) for name, place in self.windows.items()}
        copied: dict[str, Any] = json.loads(json.dumps(data))
        return copied

    def save(self) -> bool:
        """Write the settings beside and swap them in; False when that fails, which is not worth an interruption.

        Only what this program has changed is written over what is in the file by now, so a second one that runs, or a
        newer version of the program, loses nothing.
        """
        values = self.values()
        try:
            there = _parsed(read_ordinary(self.path, MAX_BYTES)) or {}
        except OSError:
            there = {}
        changed = {name: value for name, value in values.items()
                   if name not in there or name not in self._kept or value != self._kept[name]}
        merged = {**there, **changed} if _is_newer(there) else {"version": VERSION, **there, **changed} | {
            "version": VERSION}
        part = self.path.with_suffix(f".{os.getpid()}.part")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with part.open("wb") as file:
                file.write(_written(merged))
                file.flush()
                os.fsync(file.fileno())
            os.replace(part, self.path)
        except (OSError, RecursionError):
            with suppress(OSError):
                part.unlink(missing_ok=True)
            return False
        self._kept = values
        return True

    def change(self, **values: Any) -> bool:
        """Set some fields, checked as when they are read, and save if one is new; False when saving failed.

        Raises:
            ValueError, TypeError: a value is not allowed; nothing was changed.
            KeyError: there is no such field.
        """
        checked = {name: CHECKS[name](value) for name, value in values.items()}
        if all(getattr(self, name) == value for name, value in checked.items()):
            return True
        for name, value in checked.items():
            setattr(self, name, value)
        return self.save()

    # Files ------------------------------------------------------------------------------------------------------
    def remember(self, file: Path) -> None:
        """Put a workshop file on top of the recent ones, unless its name is no text and could not be read again."""
        name = str(file.resolve())
        if not _is_text(name):
            return
        self.recent = [name, *(entry for entry in self.recent if entry != name)][:MAX_RECENT]
        self.last_folder = str(file.resolve().parent)
        self.save()

    def forget(self, file: Path) -> None:
        """Take a workshop file off the recent ones."""
        names = {str(file), str(file.resolve())}
        self.recent = [entry for entry in self.recent if entry not in names]
        folder = str(file.resolve().parent)
        if self.last_folder == folder and all(str(Path(entry).parent) != folder for entry in self.recent):
            self.last_folder = ""  # its name may be the client's
        self.save()

    def forget_all(self) -> None:
        """Forget all recent files and their folder; the files stay."""
        self.change(recent=[], last_folder="")

    def remember_report(self, choices: dict[str, str]) -> None:
        """Keep the choices of an export for the next one."""
        if choices != self.report:
            self.report = dict(choices)
            self.save()

    def own_folders(self) -> list[Path]:
        """Return folders of this computer for workshop files, never the one used last, which may be on a stick."""
        documents = user_documents_path()
        return [documents, Path.home()]

    def folder(self) -> Path:
        """Return where to look for and put workshop files."""
        for name in (self.home, self.last_folder):
            if name and Path(name).is_dir():
                return Path(name)
        documents = user_documents_path()
        return documents if documents.is_dir() else Path.home()

    # People -----------------------------------------------------------------------------------------------------
    @property
    def author(self) -> str:
        """How the history calls who is at the keyboard."""
        return " ".join(self.name.split())[:MAX_NAME] or system_user()

    def call_me(self, name: str) -> None:
        """Keep how the history calls who is at the keyboard; an empty name is that of the system."""
        clean = " ".join(name.split())[:MAX_NAME]
        self.change(name="" if clean == system_user() else clean)

    # Windows ----------------------------------------------------------------------------------------------------
    def keep_place(self, window: str, place: Place) -> None:
        """Remember the place of a window as the newest."""
        if self.windows.get(window) != place:
            kept = {name: each for name, each in self.windows.items() if name != window}
            self.windows = dict([*kept.items(), (window, place)][-MAX_PLACES:])
            self.save()


def _parsed(content: bytes) -> dict[str, Any] | None:
    """Return what a settings file holds, with or without the mark some editors put first; None where it is none."""
    try:
        data = json.loads(content.decode("utf-8-sig")) if len(content) <= MAX_BYTES else None
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _written(data: dict[str, Any]) -> bytes:
    try:
        return json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8")
    except UnicodeEncodeError:  # half a sign in an entry of others, which stays as it is
        return json.dumps(data, indent=1).encode("ascii")


def _is_newer(data: dict[str, Any]) -> bool:
    version = data.get("version")
    return type(version) is int and version > VERSION


# What each field may be: a function that returns the value, or raises ValueError, TypeError or KeyError -------------
def _kind(value: Any, kind: type) -> Any:
    if type(value) is not kind:  # True is no number here
        raise TypeError
    return value


def _text(value: Any) -> str:
    text: str = _kind(value, str)
    text.encode("utf-8")  # half a sign is no text
    if "\0" in text:
        raise ValueError
    return text


def _is_text(value: str) -> bool:
    try:
        return bool(_text(value))
    except ValueError:
        return False


def _one_of(*allowed: Any) -> Callable[[Any], Any]:
    def check(value: Any) -> Any:
        if _kind(value, type(allowed[0])) not in allowed:
            raise ValueError
        return value
    return check


def _language(value: Any) -> str:
    if not _LANGUAGE.fullmatch(_text(value)):
        raise ValueError
    return str(value)


def _yes_or_no(value: Any) -> bool:
    return bool(_kind(value, bool))


def _recent(value: Any) -> list[str]:
    return [_text(item) for item in _kind(value, list)][:MAX_RECENT]


def _words(value: Any) -> dict[str, str]:
    return {_text(name): _text(words) for name, words in _kind(value, dict).items()}


def _number(value: Any, low: int, high: int) -> int:
    number: int = _kind(value, int)
    if not low <= number <= high:
        raise ValueError
    return number


def _place(value: Any) -> Place:
    data = _kind(value, dict)
    return Place(_text(data["display"]), _number(data["x"], -_FAR, _FAR), _number(data["y"], -_FAR, _FAR),
                 _number(data["width"], 1, _FAR), _number(data["height"], 1, _FAR), _one_of(*STATES)(data["state"]))


def _places(value: Any) -> dict[str, Place]:
    return {_text(name): _place(place) for name, place in list(_kind(value, dict).items())[-MAX_PLACES:]}


CHECKS: dict[str, Callable[[Any], Any]] = {
    "language": _language, "theme": _one_of(*THEMES), "scale": _one_of(*SCALES), "recent": _recent,
    "last_folder": _text, "home": _text, "name": _text, "report": _words, "windows": _places,
    "maximised": _yes_or_no, "room_display": _text, "last_room": _text, "toured": _yes_or_no,
}
