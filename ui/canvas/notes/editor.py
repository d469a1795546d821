"""The words of a note or the title of a stack, changed where they lie; it moves and grows with the canvas."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QGraphicsView, QPlainTextEdit

from ui.theme import font, theme
from ui.widgets.freshkeys import FreshKeys
from workshop.rules.notes import MAX_NOTE
from workshop.rules.parts import MAX_TITLE

LEAST_W, LEAST_H, LEAST_FONT, MOST_FONT = 190, 84, 13, 30
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class NoteEditor(QPlainTextEdit):
    """Lies over the viewport. `committed` carries (id, words), `dropped` the id; `split_wanted` (id, parts).

    A title has one line: Enter commits it. In a note Enter begins a line, and Ctrl+Enter commits. What does not fit is
    left out, and `full` says so.
    """

    committed = Signal(str, str)
    dropped = Signal(str)
    split_wanted = Signal(str, object)
    full = Signal()

    def __init__(self, view: QGraphicsView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._rect = QRectF()
        self.key = ""
        self._title = False
        self._ground = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        FreshKeys(self)
        self.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustIgnored)
        self.hide()

    def begin(self, key: str, words: str, rect: QRectF, ground: str, *, title: bool = False) -> None:
        """Edit words where `rect` lies in the scene; what was edited before is committed. `ground` names a colour."""
        self.commit()
        self.key, self._title = key, title
        self._rect, self._ground = QRectF(rect), ground
        self._dress()
        self._name()
        self.setPlainText(words)
        self.place()
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dress(self) -> None:
        ground = theme()[self._ground]
        ink = theme().ink_on(ground)
        sheet = (f"QPlainTextEdit {{ background: {ground.name()}; color: {ink.name()}; "
                 f"border: 2px solid {theme()['action'].name()}; border-radius: 0; padding: 0 2px; }}")
        if sheet == self.styleSheet():
            return
        found = self.palette()
        found.setColor(QPalette.ColorRole.Base, ground)
        found.setColor(QPalette.ColorRole.Text, ink)
        self.setPalette(found)
        self.setStyleSheet(sheet)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Title of the stack") if self._title else self.tr("Words of the note"))
        self.setToolTip(self.tr("Enter keeps it, Esc drops it") if self._title
                        else self.tr("Ctrl+Enter keeps it, Esc drops it, Ctrl+Shift+Enter splits the note here"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language or theme while something is written."""
        super().changeEvent(event)
        if self.key and event.type() == QEvent.Type.LanguageChange:
            self._name()
        elif self.key and event.type() == QEvent.Type.StyleChange:
            self._dress()

    @property
    def busy(self) -> bool:
        """Tell whether something is being edited."""
        return bool(self.key)

    def draft_of(self) -> str:
        """Return which note is being written, for a text that survives a crash."""
        return f"note:{self.key}" if self.key and self.key != "new" else ""

    def place(self) -> None:
        """Lie where the note lies now, large enough to write in and within the window."""
        if not self.key:
            return
        box = self._view.mapFromScene(self._rect).boundingRect()
        scale = self._view.transform().m11()
        found = font(min(max(round(13 * scale), LEAST_FONT), MOST_FONT))
        if found != self.font():
            self.setFont(found)
        room = self._view.viewport().rect()
        height = self.fontMetrics().height() + 14 if self._title else max(box.height(), LEAST_H)
        width = min(max(box.width(), LEAST_W), room.width())
        x = min(max(box.x(), 0), room.width() - width)
        y = min(max(box.y(), 0), max(room.height() - height, 0))
        self.setGeometry(x, y, width, height)

    def commit(self) -> None:
        """Keep what was written, once."""
        key, self.key = self.key, ""
        if key:
            self._leave()
            self.committed.emit(key, self._words())

    def drop(self) -> None:
        """Forget what was written."""
        key, self.key = self.key, ""
        if key:
            self._leave()
            self.dropped.emit(key)

    def keep(self, key: str, words: str) -> None:
        """Lie there again with words that were refused, until they are kept or dropped."""
        self.key = key
        self.setPlainText(words)
        self.place()
        self.show()
        self.raise_()
        if self._view.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def split(self) -> None:
        """Ask for two notes: what stands before the cursor and what stands behind it."""
        if not self.key or self._title:
            return
        cursor = self.textCursor()
        units = self.toPlainText().encode("utf-16-le")
        at = 2 * cursor.selectionStart()
        parts = (units[:at].decode("utf-16-le"), units[at:].decode("utf-16-le"))
        key, self.key = self.key, ""
        self._leave()
        self.split_wanted.emit(key, parts)

    def _words(self) -> str:
        words = self.toPlainText().strip()
        return " ".join(words.split("\n"))[:MAX_TITLE] if self._title else words

    def _leave(self) -> None:
        held = self.hasFocus()
        self.hide()
        if held:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.drop()
        elif enter and ctrl and shift:
            self.split()
        elif enter and (ctrl or self._title):
            self.commit()
        elif (enter or (event.text() and event.text().isprintable() and not ctrl)) and self._room() <= 0:
            self.full.emit()
        else:
            super().keyPressEvent(event)
        event.accept()

    def _room(self) -> int:
        """Return how many characters fit in where the cursor is; what is selected makes room."""
        return MAX_NOTE - len(self.toPlainText()) + len(self.textCursor().selectedText())

    def _fitting(self, words: str) -> str:
        room = max(self._room(), 0)
        if len(words) > room:
            self.full.emit()
        return words[:room]

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(self._fitting(source.text()))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if words := event.commitString():
            event.setCommitString(self._fitting(words), event.replacementStart(), event.replacementLength())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A menu, an input method or another window takes the keys for a moment only.
        if event.reason() not in _STAYS:
            self.commit()
