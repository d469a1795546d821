"""The title page of the room while there is nothing else to show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from ui.audience.room import pixels
from ui.i18n import Speaks
from ui.theme import font
from ui.widgets.parts import label


class CalmPage(Speaks):
    """Client and title in the middle, and beneath that it goes on soon."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.soon = label(wrap=True), label("hush", wrap=True)
        box = QVBoxLayout(self)
        box.addStretch(1)
        for part in (self.title, self.soon):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.addWidget(part)
        box.addStretch(1)
        self.retranslate()

    def present(self, client: str, title: str) -> None:
        """Show whose workshop it is."""
        self.title.setText("\n".join(words for words in (client, title) if words))

    def fit(self, high: int) -> None:
        """Choose the sizes for a page of a height (pixels)."""
        self.title.setFont(font(pixels(40, high), bold=True))
        self.soon.setFont(font(pixels(20, high)))

    def retranslate(self) -> None:
        self.soon.setText(self.tr("We begin in a moment."))
