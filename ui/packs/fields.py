"""The field one text is typed into: as high as its words, and without an undo of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

from ui.widgets.stepsthrough import is_step
from workshop.model.text import Language
from workshop.packs.edit import Step

_FRAME = 12  # border, padding and the document's own margin, top and bottom together


class Words(QPlainTextEdit):
    """One language of one text. A line end is a blank: these texts are single paragraphs, and Enter goes on.

    `edited` carries the field itself.
    """

    edited = Signal(object)
    left = Signal()

    def __init__(self, field: tuple[Step, ...], language: Language) -> None:
        super().__init__()
        self.field, self.language = field, language
        self._filling = False
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self._fit()
        self.textChanged.connect(self._changed)

    def words(self) -> str:
        """Return what is typed, as one line."""
        return self.toPlainText().replace("\n", " ").replace("\u2029", " ")

    def put(self, words: str) -> None:
        """Show words; a field that shows them already keeps its cursor."""
        if self.words() != words:
            self._filling = True
            self.setPlainText(words)
            self._filling = False
            self._fit()

    def _changed(self) -> None:
        self._fit()
        if not self._filling:
            self.edited.emit(self)

    def _fit(self) -> None:
        lines = max(1, round(self.document().size().height()))
        height = lines * self.fontMetrics().lineSpacing() + _FRAME
        if height != self.height():
            self.setFixedHeight(max(height, 34))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusOutEvent(self, event: QEvent) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and is_step(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QEvent) -> None:
        # The field is as high as its words: the wheel is meant for the page.
        event.ignore()
