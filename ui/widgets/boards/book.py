"""Which widget shows which kind of board."""

from __future__ import annotations

from ui.widgets.boards.base import BoardWidget
from ui.widgets.boards.cards import CardsWidget
from ui.widgets.boards.checklist import ChecklistWidget
from ui.widgets.boards.ladder import LadderWidget
from ui.widgets.boards.poll import PollWidget
from ui.widgets.boards.quadrant import QuadrantWidget

WIDGETS: dict[str, type[BoardWidget]] = {
    "cards": CardsWidget, "poll": PollWidget, "quadrant": QuadrantWidget, "ladder": LadderWidget,
    "checklist": ChecklistWidget}


def board_widget(kind: str, *, live: bool) -> BoardWidget:
    """Return a new widget for one kind of board."""
    return WIDGETS[kind](live=live)
