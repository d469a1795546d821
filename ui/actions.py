"""All that can be done in the facilitator's window, in one ordered table: words, keys, group and where it goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QKeySequence

import resources
from ui.i18n import language
from ui.noop import QT_TRANSLATE_NOOP
from ui.offer import Offer
from ui.stages.book import STAGES
from workshop.agenda import STAGE_NAMES
from workshop.model.text import Text

CONTEXT = "Actions"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do: `slot` is what it calls on the window, as a dotted name, with `value` where there is one.

    `words` are English and marked for the translators; `name` is put into them. `keys` are as Qt writes them, the first
    is the one that is shown. With `bound` the window listens to them; otherwise a part of it does already.
    """

    id: str
    words: str
    keys: tuple[str, ...]
    group: str
    slot: str
    value: str = ""
    name: Text | None = None
    bound: bool = True


GROUPS = {
    "stage": QT_TRANSLATE_NOOP("Actions", "Stages"),
    "here": QT_TRANSLATE_NOOP("Actions", "On this page"),
    "notes": QT_TRANSLATE_NOOP("Actions", "Notes"),
    "do": QT_TRANSLATE_NOOP("Actions", "Steps"),
    "day": QT_TRANSLATE_NOOP("Actions", "Day"),
    "room": QT_TRANSLATE_NOOP("Actions", "Room"),
    "look": QT_TRANSLATE_NOOP("Actions", "Look up"),
    "program": QT_TRANSLATE_NOOP("Actions", "Program"),
}

_GO = QT_TRANSLATE_NOOP("Actions", "Go to {0}")

WINDOW: tuple[Action, ...] = (
    Action("next", QT_TRANSLATE_NOOP("Actions", "Do the next action"), ("F9",), "do", "do_next"),
    Action("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",), "do", "undo"),
    Action("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), "do", "redo"),
    Action("history", QT_TRANSLATE_NOOP("Actions", "History: go back to any step"), ("Ctrl+H",), "do",
           "tools.toggle_history"),
    Action("search", QT_TRANSLATE_NOOP("Actions", "Search over everything"), ("Ctrl+F",), "look",
           "tools.toggle_search"),
    Action("palette", QT_TRANSLATE_NOOP("Actions", "List all actions"), ("Ctrl+K",), "look", "tools.toggle_palette"),
    *(Action(f"go_{stage}", _GO, (f"Ctrl+{number}",), "stage", "go", stage,
             STAGE_NAMES.get(stage) or Text.both(stage)) for number, stage in enumerate(STAGES, start=1)),
    Action("people", QT_TRANSLATE_NOOP("Actions", "Add people"), ("Ctrl+Shift+N",), "stage", "tools.add_people"),
    Action("report", QT_TRANSLATE_NOOP("Actions", "Go to the export of the report"), ("Ctrl+Shift+R",), "stage",
           "tools.show_report"),
    Action("advice", QT_TRANSLATE_NOOP("Actions", "Go where the day goes on"), ("Ctrl+J",), "day", "day.go"),
    Action("block", QT_TRANSLATE_NOOP("Actions", "Start or end a block of the day"), ("F8",), "day",
           "day.bar.next.click", bound=False),
    Action("pause", QT_TRANSLATE_NOOP("Actions", "Pause the clock"), ("Shift+F8",), "day", "day.bar.pause.click",
           bound=False),
    Action("plan", QT_TRANSLATE_NOOP("Actions", "Plan of the day"), ("F4",), "day", "day.toggle_plan", bound=False),
    Action("park", QT_TRANSLATE_NOOP("Actions", "Parking lot"), ("Ctrl+P",), "day", "day.park", bound=False),
    Action("tab_agenda", QT_TRANSLATE_NOOP("Actions", "Agenda"), ("Ctrl+Shift+A",), "day", "tools.show_day",
           "agenda"),
    Action("tab_script", QT_TRANSLATE_NOOP("Actions", "Script: what to say now"), ("Ctrl+Shift+S",), "day",
           "tools.show_day", "script"),
    Action("tab_people", QT_TRANSLATE_NOOP("Actions", "Sign-in: who is here"), ("Ctrl+Shift+I",), "day",
           "tools.show_day", "people"),
    Action("tab_repairs", QT_TRANSLATE_NOOP("Actions", "Win time back"), ("Ctrl+Shift+W",), "day", "tools.show_day",
           "repairs"),
    Action("projector", QT_TRANSLATE_NOOP("Actions", "Projector window"), ("F5",), "room", "audience_requested"),
    Action("freeze", QT_TRANSLATE_NOOP("Actions", "Freeze the projector"), ("F6",), "room", "freeze_requested"),
    Action("blank", QT_TRANSLATE_NOOP("Actions", "Darken the projector"), ("Ctrl+B",), "room", "toggle_blank"),
    Action("preview", QT_TRANSLATE_NOOP("Actions", "What the room sees"), ("F7",), "room", "preview.toggle"),
    Action("compare", QT_TRANSLATE_NOOP("Actions", "Two levels side by side"), ("F3",), "room", "desk.toggle_compare"),
    Action("poster", QT_TRANSLATE_NOOP("Actions", "Save the canvas as a picture"), ("Ctrl+Shift+G",), "look",
           "show_poster"),
    Action("last_time", QT_TRANSLATE_NOOP("Actions", "Compare with an earlier workshop"), ("Ctrl+Shift+L",), "look",
           "last_time_requested"),
    Action("library", QT_TRANSLATE_NOOP("Actions", "Case library"), ("Ctrl+E",), "look", "open_library"),
    Action("levels", QT_TRANSLATE_NOOP("Actions", "How levels are made"), ("F1",), "look", "show_levels"),
    Action("language", QT_TRANSLATE_NOOP("Actions", "Switch the language"), ("Ctrl+L",), "program",
           "language_requested"),
    Action("theme", QT_TRANSLATE_NOOP("Actions", "Switch the theme"), ("Ctrl+T",), "program", "theme_requested"),
    Action("home", QT_TRANSLATE_NOOP("Actions", "Close this workshop"), ("Ctrl+W",), "program", "home_requested"),
)

# What the pages themselves listen to. The words of a page's next action come from the page.
INITIATIVES: tuple[Action, ...] = (
    Action("new_initiative", QT_TRANSLATE_NOOP("Actions", "New initiative"), ("Ctrl+N",), "here", "make_new",
           bound=False),
    Action("copy_initiative", QT_TRANSLATE_NOOP("Actions", "Duplicate the chosen initiative"), ("Ctrl+D",), "here",
           "duplicate_current", bound=False),
    Action("drop_initiative", QT_TRANSLATE_NOOP("Actions", "Remove the chosen initiative"), ("Del",), "here",
           "remove_current", bound=False),
)
ROADMAP: tuple[Action, ...] = (
    Action("replan", QT_TRANSLATE_NOOP("Actions", "Plan the roadmap again"), ("Ctrl+R",), "here", "plan", bound=False),
)
COMMIT: tuple[Action, ...] = (
    Action("export", QT_TRANSLATE_NOOP("Actions", "Export the report"), ("Ctrl+Shift+E",), "here", "do_next",
           bound=False),
)


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
    here, other = language(), "en" if language() == "zh" else "zh"
    words, also = QCoreApplication.translate(CONTEXT, action.words), in_other(CONTEXT, action.words)
    if action.name is None:
        return words, also
    return words.format(action.name.in_(here)), also.format(action.name.in_(other))


def group_words(group: str) -> str:
    """Return the name of a group."""
    return QCoreApplication.translate(CONTEXT, GROUPS[group])


_CHINESE: list[QTranslator] = []


def in_other(context: str, source: str) -> str:
    """Return a text in the language that is not in use: English is in the code, Chinese in its file."""
    if language() == "zh":
        return source
    if not _CHINESE:
        made = QTranslator()
        made.load(str(resources.path("i18n", "zh.qm")))
        _CHINESE.append(made)
    return _CHINESE[0].translate(context, source) or source
