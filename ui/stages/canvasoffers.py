"""What can be done on a canvas, for the list of all actions: layout, lens, light, room, charts and notes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.actions import in_other, page_offers
from ui.actiontable import CANVAS
from ui.canvas.notes.actions import KEYS, need_words
from ui.offer import Offer
from ui.stages.canvasbar import LENS_WORDS, lens_name

if TYPE_CHECKING:
    from ui.stages.canvaspane import CanvasPane


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
