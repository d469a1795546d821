"""All keys of the program in groups, from the tables it listens by: for the panel and for paper, without Qt."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass

from ui.actiontable import CANVAS, COMMIT, EXCHANGE, GROUPS, INITIATIVES, PRIORITY, ROADMAP, WINDOW, Action
from ui.help.vocabulary import Translate, words_of
from ui.keynames import key_text
from ui.notetable import NOTES
from ui.pagekeys import CANVAS_KEYS, CONTEXT, DOTS, PAGE_KEYS, KeyGroup
from ui.qm import shipped
from workshop.agenda import STAGE_NAMES
from workshop.model.text import Language


@dataclass(frozen=True, slots=True)
class Shortcut:
    """Keys as people see them, and what they do."""

    keys: str
    words: str


@dataclass(frozen=True, slots=True)
class ShortcutGroup:
    """The keys of one place. `everywhere` is for those the whole window listens to."""

    name: str
    rows: tuple[Shortcut, ...]
    everywhere: bool = False


def shortcuts(language: Language, translate: Translate | None = None,
              system: str = sys.platform) -> tuple[ShortcutGroup, ...]:
    """Return all keys: those of the window by group, then those of the pages and lists, in the order of the day.

    `translate` and `system` are as in `ui.help.vocabulary.ProgramWords`.
    """
    say = translate or shipped(language)

    def of(actions: Iterable[Action]) -> tuple[Shortcut, ...]:
        return tuple(Shortcut(key_text(action.keys[0], system), words_of(action, language, say))
                     for action in actions if action.keys)

    def own(group: KeyGroup) -> tuple[Shortcut, ...]:
        return tuple(Shortcut(_shown(row.keys, row.shown, system), say(CONTEXT, row.words))
                     for row in group.rows)

    def page(stage: str, *tables: tuple[Action, ...]) -> ShortcutGroup:
        return ShortcutGroup(STAGE_NAMES[stage].in_(language), tuple(row for table in tables for row in of(table)))

    everywhere = [ShortcutGroup(say("Actions", name),
                                of(action for action in WINDOW if action.group == group), everywhere=True)
                  for group, name in GROUPS.items() if any(action.group == group for action in WINDOW)]
    groups = [ShortcutGroup(say(CONTEXT, group.name), own(group)) for group in PAGE_KEYS
              if group not in (CANVAS_KEYS, DOTS)]
    notes = tuple(Shortcut(key_text(row.key, system), say("NoteActions", row.words))
                  for row in NOTES if row.key)
    canvas = [ShortcutGroup(say(CONTEXT, CANVAS_KEYS.name), own(CANVAS_KEYS) + of(CANVAS)),
              ShortcutGroup(say("Actions", GROUPS["notes"]), notes + own(DOTS))]
    pages = [page("initiatives", INITIATIVES, EXCHANGE), page("priority", PRIORITY), page("roadmap", ROADMAP),
             page("commit", COMMIT)]
    return (*everywhere, *canvas, *groups, *pages)


def _shown(keys: tuple[str, ...], shown: str, system: str) -> str:
    """Return keys as they are written together; combinations get the names of the system."""
    if shown and system != "darwin":
        return shown
    return "  ".join(key_text(key, system) for key in keys) if not shown or "+" in shown.strip("+ ") else shown
