"""One base for all views of a plan: they are filled when they are seen, and say what to do while there is nothing."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.document import Document
from ui.i18n import Speaks
from ui.theme import theme
from ui.widgets.parts import label
from workshop.model.initiative import RoadmapPlan

EDGE = 14


class PlanView(Speaks):
    """Shows one side of a plan; `initiative_requested` carries the id of an initiative to open.

    Subclasses put their parts into `body`, fill them in `fill`, and say in `empty_words` why there is nothing to show.
    """

    initiative_requested = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.plan: RoadmapPlan | None = None
        self._stale, self._theme = True, theme()
        self.body, self.empty = QWidget(), label("hush", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(48, 24, 48, 24)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.body, 1)
        box.addWidget(self.empty, 1)
        self.empty.hide()

    def present(self, plan: RoadmapPlan | None) -> None:
        """Show a plan of the document as it is now; None for no plan. What is hidden waits until it is seen."""
        self.plan = plan
        self._stale = True
        if self.isVisible():
            self.renew()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale or self._theme is not theme():
            self.renew()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Qt tells it many times over.
        if self._theme is not theme() and not self._stale and self.isVisible():
            self.renew()

    def renew(self) -> None:
        """Show the present values now."""
        self._stale, self._theme = False, theme()
        words = self.empty_words()
        self.empty.setText(words)
        self.empty.setVisible(bool(words))
        self.body.setVisible(not words)
        if not words:
            self.fill()

    def retranslate(self) -> None:
        self.name_parts()
        if not self._stale:
            self.renew()

    def name_parts(self) -> None:
        """Set the words that stay."""

    def empty_words(self) -> str:
        """Return why there is nothing to show, and what to do; empty when there is something."""
        return ""

    def fill(self) -> None:
        """Show the values of the plan."""

    def alternate(self) -> None:
        """Look at it the other way, where there is one."""

    def today(self) -> date:
        """Return the day it is here."""
        return self.document.now().astimezone().date()
