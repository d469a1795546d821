"""The line that notes are typed into: each Enter is a note; a pasted list waits until Enter makes notes of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from ui.widgets.freshkeys import LETS_UNDO, FreshKeys
from ui.widgets.plainwords import as_tip
from workshop.notes import lines_to_notes
from workshop.rules.notes import MAX_NOTE


class Entry(QLineEdit):
    """`entered` carries a tuple of texts; `paste_wanted` asks for pictures on the clipboard; `left` follows Esc."""

    entered = Signal(object)
    paste_wanted = Signal()
    left = Signal()
    kind_wanted = Signal(int)
    draft_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[str, ...] = ()
        self._hint, self._silent = "", False
        self.setMaxLength(MAX_NOTE)
        self.setMinimumWidth(150)
        self.setAcceptDrops(False)
        self.textEdited.connect(self._typed)
        FreshKeys(self)
        self.setProperty(LETS_UNDO, True)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def present(self, *, hint: str, silent: bool) -> None:
        """Show a hint instead of the usual one, and whether what is typed stays hidden."""
        self._hint, self._silent = hint, silent
        self._show()

    @property
    def waiting(self) -> tuple[str, ...]:
        """The pasted lines that wait for Enter."""
        return self._lines

    def offer(self, lines: Sequence[str]) -> None:
        """Let a list wait; a single line is put in as if it had been typed."""
        if len(lines) == 1:
            self.insert(lines[0])
        elif lines:
            self._lines = tuple(lines)
            self.clear()
        self._show()
        self.draft_changed.emit()

    def draft_text(self) -> str:
        """Return what waits for Enter, to survive a crash: the line, or the pasted lines."""
        return "\n".join(self._lines) or self.text()

    def take_draft(self, text: str) -> None:
        """Take such a text back, as it was."""
        self._lines = ()
        self.clear()
        self.offer(lines_to_notes(text))

    def _show(self) -> None:
        self.setAccessibleName(self.tr("New note"))
        if self._lines:
            words = self.tr("{0} lines: Enter adds {0} notes, Esc drops them").format(len(self._lines))
        else:
            words = self._hint or (self.tr("Type in silence and press Enter") if self._silent
                                   else self.tr("Type a note and press Enter"))
        self.setPlaceholderText(words)
        self.setAccessibleDescription(words)
        self.setToolTip(as_tip(words))

    def _typed(self) -> None:
        if self._lines:
            self._lines = ()
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take_clipboard()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.kind_wanted.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def restore(self, texts: Sequence[str]) -> None:
        """Put back what could not be kept, unless something else stands here by now."""
        if self._lines or self.text():
            return
        if len(texts) == 1:
            self.setText(texts[0])
        else:
            self._lines = tuple(texts)
        self._show()
        self.draft_changed.emit()

    def finish(self) -> None:
        """Make notes of what stands here: there is no time left for Enter."""
        self._enter()

    def _enter(self) -> None:
        texts = self._lines or ((self.text().strip(),) if self.text().strip() else ())
        if texts:
            self._lines = ()
            # What has become a note is no longer the line's to take back: Ctrl+Z takes the note back.
            self.setText("")
            self._show()
            self.draft_changed.emit()
            self.entered.emit(texts)

    def _escape(self) -> None:
        if self._lines or self.text():
            self._lines = ()
            self.clear()
            self._show()
            self.draft_changed.emit()
        else:
            self.left.emit()

    def take_clipboard(self) -> None:
        """Paste: a picture becomes a photo, several lines wait, one line goes where the cursor is."""
        mime = QGuiApplication.clipboard().mimeData()
        lines = lines_to_notes(mime.text()) if mime.hasText() and not mime.hasUrls() else ()
        if len(lines) > 1:
            self.offer(lines)
        elif mime.hasUrls() or (mime.hasImage() and not lines):
            self.paste_wanted.emit()
        else:
            self.paste()
            self._typed()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        for made in menu.actions():
            if made.objectName() == "edit-paste":
                made.triggered.disconnect()
                made.triggered.connect(self.take_clipboard)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
