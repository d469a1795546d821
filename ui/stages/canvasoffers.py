"""What can be done on a canvas, for the list of all actions: layout, lens, light, room, charts and notes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.actions import Action, in_other, page_offers
from ui.canvas.notes.actions import KEYS, need_words
from ui.noop import QT_TRANSLATE_NOOP
from ui.offer import Offer
from ui.stages.canvasbar import LENS_WORDS, lens_name

if TYPE_CHECKING:
    from ui.stages.canvaspane import CanvasPane

CANVAS: tuple[Action, ...] = (
    Action("layout", QT_TRANSLATE_NOOP("Actions", "Grid or ring"), ("G",), "here", "toggle_layout", bound=False),
    Action("lens", QT_TRANSLATE_NOOP("Actions", "Next lens"), ("L",), "here", "next_lens", bound=False),
    Action("focus", QT_TRANSLATE_NOOP("Actions", "Put the element into the light"), ("F",), "here", "toggle_focus",
           bound=False),
    Action("fit", QT_TRANSLATE_NOOP("Actions", "Show the whole canvas"), ("0",), "here", "view.fit", bound=False),
    Action("fit_all", QT_TRANSLATE_NOOP("Actions", "Show the canvas with all notes"), ("Shift+0",), "here",
           "view.fit_all", bound=False),
    Action("charts", QT_TRANSLATE_NOOP("Actions", "Charts beside the canvas"), ("C",), "here", "toggle_charts",
           bound=False),
    Action("notes", QT_TRANSLATE_NOOP("Actions", "Tools for notes"), (), "here", "toggle_notes", bound=False),
    Action("call_room", QT_TRANSLATE_NOOP("Actions", "Call the room to what I see"), ("M",), "room", "call_room",
           bound=False),
    Action("lead_room", QT_TRANSLATE_NOOP("Actions", "The room follows my view, or not"), ("Shift+M",), "room",
           "lead_room", bound=False),
    Action("free_room", QT_TRANSLATE_NOOP("Actions", "The room sees the whole canvas"), (), "room", "free_room",
           bound=False),
)


def canvas_offers(pane: CanvasPane) -> tuple[Offer, ...]:
    """Return what can be done on the canvas of a page now."""
    why = {}
    if pane.view.canvas.selected is None and not pane.view.canvas.focus_element:
        why["focus"] = QCoreApplication.translate("Actions", "Choose a cell first.")
    return (*page_offers(CANVAS, pane, why), *_lenses(pane), *_notes(pane))


def _lenses(pane: CanvasPane) -> tuple[Offer, ...]:
    found = []
    for lens in pane.bar.lenses:
        words = QCoreApplication.translate("Actions", "Lens: {0}").format(lens_name(lens))
        also = in_other("Actions", "Lens: {0}").format(in_other("Lens", LENS_WORDS[lens]))
        found.append(Offer(f"lens_{lens}", words, also, "", "here", partial(pane.set_lens, lens)))
    return tuple(found)


def _notes(pane: CanvasPane) -> tuple[Offer, ...]:
    found = []
    for action in KEYS:
        why = "" if pane.desk.runner.can(action.name) else need_words(action.need)
        found.append(Offer(f"note_{action.name}", action.text(), in_other("NoteActions", action.words), action.key,
                           "notes", partial(pane.run_note, action.name), why))
    return tuple(found)
