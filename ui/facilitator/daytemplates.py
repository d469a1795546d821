"""The templates of the day behind one button: each says how long it takes and how much can be scored in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu

from ui.document import Document
from ui.i18n import Speaks
from ui.template_words import fits_words, line_words
from ui.widgets.parts import button
from ui.widgets.plainwords import as_tip, caption
from workshop.agenda_templates import TEMPLATES, template_of


class DayTemplates(Speaks):
    """`chosen` carries the agenda that a template leads to; nothing is changed here."""

    chosen = Signal(object)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.button, self.menu = button(), QMenu(self)
        self.menu.setToolTipsVisible(True)
        self.button.setMenu(self.menu)
        self.menu.aboutToShow.connect(self.fill)
        self.menu.triggered.connect(self._triggered)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.button)
        self.retranslate()

    def retranslate(self) -> None:
        self.button.setText(self.tr("Template"))
        self.button.setToolTip(self.tr("Lay out the day anew; blocks that have begun stay"))

    def fill(self) -> None:
        """Lay every template out for the workshop as it is now."""
        self.menu.clear()
        for template in TEMPLATES:
            found = template_of(self._document.workshop, template)
            action = self.menu.addAction(caption(line_words(found)))
            action.setToolTip(as_tip(fits_words(found)))
            action.setData(found.agenda)

    def _triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
