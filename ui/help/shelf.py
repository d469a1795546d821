"""The help in the language of the interface, read once and read anew when the language changes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

import resources
from ui.help.vocabulary import ProgramWords
from ui.i18n import in_use, language, own_folder
from workshop.errors import BadInput
from workshop.helptext import SpokenGroup, SpokenTopic, load_help, speak

_FOLDER = resources.path("help", "topics")
_read: dict[str, tuple[SpokenGroup, ...]] = {}


def help_groups() -> tuple[SpokenGroup, ...]:
    """Return all topics in the language in use. Raises BadInput when a file of the program is missing or damaged."""
    code = in_use().code
    if code not in _read:
        own, words = own_folder() / "help", ProgramWords(language(), QCoreApplication.translate)
        try:
            found = speak(load_help(_FOLDER, code, language(), also=own if own.is_dir() else None), words)
        except (BadInput, LookupError):
            # A file of the user's own has a mistake in it; those of the program have none.
            found = speak(load_help(_FOLDER, language()), words)
        _read.clear()
        _read[code] = found
    return _read[code]


def topic_of(name: str) -> SpokenTopic:
    """Return a topic by id; the first one for an id there is not."""
    topics = [topic for group in help_groups() for topic in group.topics]
    return next((topic for topic in topics if topic.id == name), topics[0])
