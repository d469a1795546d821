"""The user's settings in one small JSON file; a broken file is set aside, never an obstacle."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field, fields
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_documents_path

THEMES = ("light", "dark", "contrast")
MAX_RECENT = 8


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


@dataclass
class UserSettings:
    """What the program remembers between runs. Texts only; no client data but file paths, and never a password.

    `report` are the choices of the last export by name, see `ui.stages.commit.choices`.
    """

    language: str = ""
    theme: str = THEMES[0]
    recent: list[str] = field(default_factory=list)
    last_folder: str = ""
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
            elif entry.name in ("language", "last_folder") and isinstance(value, str):
                setattr(found, entry.name, value)
            elif entry.name == "theme" and value in THEMES:
                found.theme = value
        return found

    def save(self) -> None:
        """Write the settings beside and swap them in; failing to save is not worth an interruption."""
        data = {"language": self.language, "theme": self.theme, "recent": self.recent, "last_folder": self.last_folder,
                "report": self.report}
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

    def remember_report(self, choices: dict[str, str]) -> None:
        """Keep the choices of an export for the next one."""
        if choices != self.report:
            self.report = dict(choices)
            self.save()

    def folder(self) -> Path:
        """Return where to look for and put workshop files."""
        if self.last_folder and Path(self.last_folder).is_dir():
            return Path(self.last_folder)
        documents = user_documents_path()
        return documents if documents.is_dir() else Path.home()
