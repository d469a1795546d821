"""What an empty list or table says: one sentence on what to do, where its rows will be."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel

from ui.widgets.parts import label

EDGE, TOP, WIDEST = 14, 12, 560


class EmptyWords(QObject):
    """Lies over the viewport of `view`, lets clicks through, and goes with the first row of its model.

    Set the model of the view first; the words are set by the owner, again after each switch of language.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.label: QLabel = label("hush", wrap=True, parent=view.viewport())
        self.label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        view.viewport().installEventFilter(self)
        model = view.model()
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self._follow)
        self._follow()

    def say(self, words: str) -> None:
        """Set the sentence; an empty one says nothing."""
        self.label.setText(words)
        self._view.setAccessibleDescription(words if self._empty() else "")
        self._place()

    def _empty(self) -> bool:
        return self._view.model().rowCount() == 0

    def _follow(self) -> None:
        self.label.setVisible(self._empty())
        self._view.setAccessibleDescription(self.label.text() if self._empty() else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        room = self._view.viewport().size()
        width = min(max(room.width() - 2 * EDGE, 0), WIDEST)
        self.label.setGeometry(QRect(EDGE, TOP, width, max(room.height() - TOP, 0)))
