"""What would have to give way so that a plan fits."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.document import Document
from ui.i18n import Speaks
from ui.stages.roadmap.remedylist import RemedyList
from ui.widgets.parts import label
from workshop.roadmap.remedies import Remedy


class RelaxPanel(Speaks):
    """One of the changes is enough. `taken` carries the one whose button was pressed."""

    taken = Signal(object)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._why, self._words = label("problem", wrap=True), label("quiet", wrap=True)
        self.list = RemedyList(document)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        for part in (self._why, self._words, self.list):
            box.addWidget(part)
        box.addStretch(1)
        self.list.taken.connect(self.taken)
        self.retranslate()

    def title(self) -> str:
        """Return the heading of the panel."""
        return self.tr("What would make it fit")

    def retranslate(self) -> None:
        self._words.setText(self.tr("Each of these is enough, and each is the least of its kind that was found."))

    def present(self, remedies: tuple[Remedy, ...] | None, why: str) -> None:
        """Show what would help, and what does not fit."""
        self._why.setText(why)
        self.list.present(remedies)

    def set_busy(self, busy: bool) -> None:
        """Lock what would start another search."""
        self.list.set_busy(busy)
