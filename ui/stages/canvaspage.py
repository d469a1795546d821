"""What every stage with a canvas in front passes on to the window around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.document import Document
from ui.stages.canvaspane import CanvasPane
from ui.stages.page import RoomCanvas, StagePage
from workshop.model.notes import Layout
from workshop.model.score import Cell
from workshop.presentation import Lens

if TYPE_CHECKING:
    from ui.offer import Offer


class CanvasPage(StagePage):
    """A stage around one `canvas`; subclasses lay it out and say what comes next."""

    def __init__(self, document: Document, canvas: CanvasPane) -> None:
        super().__init__(document)
        self.canvas = canvas
        canvas.follow(self)

    def offers(self) -> tuple[Offer, ...]:
        return self.canvas.offers()

    def leaving(self) -> None:
        self.canvas.desk.commit()

    def finishing(self) -> None:
        self.canvas.desk.finish()

    def picture_of_canvas(self) -> tuple[Lens, Layout, int, bool]:
        return self.canvas.picture()

    def audience_lens(self) -> Lens:
        return self.canvas.lens

    def audience_selected(self) -> Cell | None:
        return self.canvas.view.canvas.selected

    def audience_canvas(self) -> RoomCanvas:
        return self.canvas.room_canvas()
