"""What keys, actions and buttons are called today: from the tables of actions and the translations, without Qt."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable

from ui.actiontable import CANVAS, COMMIT, EXCHANGE, INITIATIVES, PRIORITY, ROADMAP, WINDOW, Action
from ui.help.facts import make_facts
from ui.keynames import key_text
from ui.notetable import NOTES
from ui.pagekeys import PAGE_KEYS
from ui.qm import shipped, translations
from workshop.model.text import Language

TABLES = (WINDOW, INITIATIVES, EXCHANGE, PRIORITY, ROADMAP, COMMIT, CANVAS)
Translate = Callable[[str, str], str]
# Which table an id is looked for in first: where two pages have the same, the name of the page stands before it.
PAGES = {"initiatives": INITIATIVES, "exchange": EXCHANGE, "priority": PRIORITY, "roadmap": ROADMAP, "commit": COMMIT,
         "canvas": CANVAS}
BAR = "|"
# Where words of a button end and its keys begin, and marks before what is filled in.
_KEYS, _FILLED, _MARKS = "  ", "{", " ·:：(（"


def known_keys() -> frozenset[str]:
    """Return every key that the tables of the program name."""
    found = {keys for table in TABLES for action in table for keys in action.keys}
    found |= {row.key for row in NOTES if row.key}
    return frozenset(found.union(*(row.keys for group in PAGE_KEYS for row in group.rows)))


class ProgramWords:
    """The words of one language, on one system; see `workshop.helptext.Vocabulary`.

    `translate` gives a text of the interface in it, from context and English text; without one they are those of the
    program's own translation. `language` is that of names that are kept in Chinese and English.
    """

    def __init__(self, language: Language, translate: Translate | None = None, system: str = sys.platform) -> None:
        self.language, self.system = language, system
        self.translate: Translate = translate or shipped(language)
        self._actions = {action.id: action for table in reversed(TABLES) for action in table}
        self._actions |= {f"{page}.{action.id}": action for page, table in PAGES.items() for action in table}
        self._notes = {f"notes.{row.name}": row for row in NOTES}
        self._known, self._fact = known_keys(), make_facts()
        # Chinese has every text of the program, so it knows where each stands.
        self._contexts: dict[str, list[str]] = defaultdict(list)
        for context, text in translations("zh"):
            self._contexts[text].append(context)

    def key(self, keys: str) -> str:
        """Return a key of the tables as it stands on the keyboard."""
        if keys not in self._known:
            raise LookupError(f"no part of the program listens to {keys}")
        return key_text(keys, self.system)

    def keys(self, action: str) -> str:
        """Return the first keys of an action, `notes.group` and `roadmap.plan` are those of a page."""
        keys: Iterable[str] = (self._notes[action].key,) if action in self._notes else self._found(action).keys
        for each in keys:
            if each:
                return key_text(each, self.system)
        raise LookupError(f"{action} has no key")

    def action(self, action: str) -> str:
        """Return the words of an action."""
        if action in self._notes:
            return self.translate("NoteActions", self._notes[action].words)
        return words_of(self._found(action), self.language, self.translate)

    def _found(self, action: str) -> Action:
        if action not in self._actions:
            raise LookupError(f"there is no action {action}")
        return self._actions[action]

    def ui(self, text: str) -> str:
        """Return a text of the interface without its keys and without what is filled in.

        Where contexts translate it in different ways the one that is meant should stand before a bar, see `ways`.
        """
        context, bar, source = text.partition(BAR)
        if bar:
            return _bare(self.translate(context, source))
        return _bare(self.translate(self._contexts[text][0], text) if text in self._contexts else text)

    def ways(self, text: str) -> frozenset[str]:
        """Return what a text of the interface may be in this language; empty where no window has it."""
        context, bar, source = text.partition(BAR)
        contexts = self._contexts.get(source if bar else text, [])
        found = [each for each in contexts if each == context or not bar]
        return frozenset(_bare(self.translate(each, source if bar else text)) for each in found)

    def fact(self, name: str) -> str:
        """Return a number the program goes by."""
        return self._fact(name)


def words_of(action: Action, language: Language, translate: Translate) -> str:
    """Return the words of an action in a language."""
    words = translate("Actions", action.words)
    return words.format(action.name.in_(language)) if action.name is not None else words


def _bare(words: str) -> str:
    return words.split(_KEYS)[0].split(_FILLED)[0].rstrip(_MARKS) or words
