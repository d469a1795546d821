"""The views beside canvas and round, imported when first shown."""

from __future__ import annotations

from importlib import import_module

from ui.document import Document
from ui.stages.score.pane import ScorePane

_PANES = {
    "desk": ("ui.stages.score.deskpane", "DeskPane"),
    "grid": ("ui.stages.score.gridpane", "GridPane"),
    "paper": ("ui.stages.score.paperpane", "PaperPane"),
}
PANES = tuple(_PANES)


def make_pane(name: str, document: Document) -> ScorePane:
    """Return a new view."""
    module, cls = _PANES[name]
    made: ScorePane = getattr(import_module(module), cls)(document)
    return made
