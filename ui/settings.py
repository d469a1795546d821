"""The user's settings in one small JSON file; a broken file is set aside, never an obstacle."""

from __future__ import annotations

import getpass
import json
import os
from dataclasses import dataclass, field, fields
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_documents_path

THEMES = ("light", "dark", "contrast")
MAX_RECENT = 8
MAX_NAME = 80


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


@dataclass
class UserSettings:
    """What the program remembers between runs. Texts only; no client data but file paths, and never a password.

    `name` is how the history of workshops calls who is at the keyboard; empty for the name the system knows. `report`
    are the choices of the last export by name, see `ui.stages.commit.choices`.
    """

    language: str = ""
    theme: str = THEMES[0]
    recent: list[str] = field(default_factory=list)
    last_folder: str = ""
    name: str = ""
    report: dict[str, str] = field(default_factory=dict)
    path: Path = field(default_factory=default_path)

    @classmethod
    def load(cls, path: Path | None = None) -> UserSettings:
        """Read the settings; unknown, wrong or unreadable parts fall back to defaults."""
        found = cls(path=path or default_path())
        try:
            data = json.loads(found.path.read_text("utf-8"))
        except (OSError, ValueError):
            return found
        if not isinstance(data, dict):
            return found
        for entry in fields(cls):
            value = data.get(entry.name)
            if entry.name == "recent" and isinstance(value, list):
                found.recent = [item for item in value if isinstance(item, str)][:MAX_RECENT]
            elif entry.name == "report" and isinstance(value, dict):
                found.report = {str(name): words for name, words in value.items() if isinstance(words, str)}
            elif entry.name in ("language", "last_folder", "name") and isinstance(value, str):
                setattr(found, entry.name, value)
            elif entry.name == "theme" and value in THEMES:
                found.theme = value
        return found

    def save(self) -> None:
        """Write the settings beside and swap them in; failing to save is not worth an interruption."""
        data = {"language": self.language, "theme": self.theme, "recent": self.recent, "last_folder": self.last_folder,
                "name": self.name, "report": self.report}
        part = self.path.with_suffix(".part")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(data, ensure_ascii=False, indent=1), "utf-8")
            os.replace(part, self.path)
        except OSError:
            return

    def remember(self, file: Path) -> None:
        """Put a workshop file on top of the recent ones."""
        name = str(file.resolve())
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

    def remember_report(self, choices: dict[str, str]) -> None:
        """Keep the choices of an export for the next one."""
        if choices != self.report:
            self.report = dict(choices)
            self.save()

    def own_folders(self) -> list[Path]:
        """Return folders of this computer for workshop files, never the one used last, which may be on a stick."""
        documents = user_documents_path()
        return [documents, Path.home()]

    @property
    def author(self) -> str:
        """How the history calls who is at the keyboard."""
        return " ".join(self.name.split())[:MAX_NAME] or system_user()

    def call_me(self, name: str) -> None:
        """Keep how the history calls who is at the keyboard; an empty name is that of the system."""
        clean = " ".join(name.split())[:MAX_NAME]
        clean = "" if clean == system_user() else clean
        if clean != self.name:
            self.name = clean
            self.save()

    def folder(self) -> Path:
        """Return where to look for and put workshop files."""
        if self.last_folder and Path(self.last_folder).is_dir():
            return Path(self.last_folder)
        documents = user_documents_path()
        return documents if documents.is_dir() else Path.home()
