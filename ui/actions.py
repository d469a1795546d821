"""What the table of actions looks like in the language and on the keyboard in use, and as offers of a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QKeySequence

import resources
from ui.actiontable import (
    COMMIT,
    EXCHANGE,
    GROUPS,
    INITIATIVES,
    PRIORITY,
    ROADMAP,
    WINDOW,
    Action,
)
from ui.i18n import in_use, language, other_contents
from ui.languages import BASE
from ui.offer import Offer

__all__ = ["COMMIT", "EXCHANGE", "GROUPS", "INITIATIVES", "PRIORITY", "ROADMAP", "WINDOW", "Action", "action_words",
           "group_words", "in_other", "key_words", "page_offers"]
CONTEXT = "Actions"


def page_offers(table: Iterable[Action], page: object, why: Mapping[str, str] | None = None) -> tuple[Offer, ...]:
    """Return what a page offers; `why` says by id why something cannot be done now."""
    found = []
    for action in table:
        words, also = action_words(action)
        found.append(Offer(action.id, words, also, key_words(action.keys), action.group,
                           attrgetter(action.slot)(page), (why or {}).get(action.id, "")))
    return tuple(found)


def key_words(keys: Sequence[str]) -> str:
    """Return the first of some keys as it stands on a keyboard."""
    return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""


def action_words(action: Action) -> tuple[str, str]:
    """Return the words of an action in the language in use and in the other one."""
    here, other = language(), other_contents()
    words, also = QCoreApplication.translate(CONTEXT, action.words), in_other(CONTEXT, action.words)
    if action.name is None:
        return words, also
    return words.format(action.name.in_(here)), also.format(action.name.in_(other))


def group_words(group: str) -> str:
    """Return the name of a group."""
    return QCoreApplication.translate(CONTEXT, GROUPS[group])


_CHINESE: list[QTranslator] = []


def in_other(context: str, source: str) -> str:
    """Return a text in English, the language of the code; where that is in use, in Chinese."""
    if in_use().code != BASE:
        return source
    if not _CHINESE:
        made = QTranslator()
        made.load(str(resources.path("i18n", "zh.qm")))
        _CHINESE.append(made)
    return _CHINESE[0].translate(context, source) or source
