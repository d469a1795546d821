"""All problems of something that was typed or pasted, in full and inside the page."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.i18n import Speaks
from ui.widgets.parts import button, label

MOST_H = 150


class ProblemList(Speaks):
    """A heading, the sentences below each other, and a button that takes them away."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head, self.words, self.close_button = label("head", wrap=True), label("problem", wrap=True), button()
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self.words)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top = QHBoxLayout()
        top.addWidget(self._head, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(top)
        box.addWidget(self._scroll)
        self.close_button.clicked.connect(self._close)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.close_button.setText(self.tr("Close"))

    @property
    def shown(self) -> bool:
        """Tell whether there is anything to read."""
        return not self.isHidden()

    def present(self, head: str, words: str) -> None:
        """Show sentences, one a line."""
        self._head.setText(head)
        self.words.setText(words)
        self.setAccessibleName(head)
        self.setAccessibleDescription(words)
        self.show()
        self._fit()

    def _fit(self) -> None:
        room = max(self.width() - 12, 200)
        high = self.words.fontMetrics().boundingRect(
            QRect(0, 0, room, 100_000), int(Qt.TextFlag.TextWordWrap), self.words.text()).height()
        high = max(high, self.words.heightForWidth(room)) + 8
        self._scroll.setFixedHeight(min(MOST_H, high))
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded if high > MOST_H
                                                else Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.shown:
            self._fit()

    def dismiss(self) -> None:
        """Take the sentences away."""
        self.hide()

    def _close(self) -> None:
        self.dismiss()
        self.closed.emit()
