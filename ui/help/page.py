"""A help topic to read: words with their keys and buttons marked, and links by mouse and keyboard; never markup."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from ui.theme import BODY, LEAD, TITLE, font, theme
from workshop.helptext import Line, Span, SpokenTopic

INDENT = 26.0
# Marks before a block, hanging in its indent.
MARKS = {"point": "·", "check": "□"}
_SPACING = 118.0  # per cent of the height of a line


class HelpPage(QTextEdit):
    """Shows one topic. `topic_requested` carries the id of another one a link leads to."""

    topic_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._topic: SpokenTopic | None = None
        self._links: list[tuple[int, int, str]] = []
        self._on = -1
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setCursorWidth(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse
                                     | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.viewport().setMouseTracking(True)

    @property
    def links(self) -> tuple[str, ...]:
        """The topics the links of this page lead to, in the order they are read."""
        return tuple(target for _, _, target in self._links)

    def present(self, topic: SpokenTopic) -> None:
        """Show a topic from its beginning."""
        self._topic = topic
        self._write()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    # Writing ----------------------------------------------------------------------------------------------------
    def _write(self) -> None:
        topic = self._topic
        if topic is None:
            return
        self._links, self._on = [], -1
        self.clear()
        cursor = self.textCursor()
        cursor.beginEditBlock()
        self._block(cursor, (Span(topic.title),), self._face(TITLE, bold=True), below=2, first=True)
        self._block(cursor, topic.lead, self._face(BODY, "quiet"), below=6)
        for line in topic.lines:
            self._line(cursor, line)
        cursor.endEditBlock()

    def _line(self, cursor: QTextCursor, line: Line) -> None:
        body, strong = self._face(BODY), self._face(BODY, bold=True)
        if line.kind == "head":
            self._block(cursor, line.spans, self._face(LEAD, "action", bold=True), above=16, below=2)
        elif line.kind == "step":
            self._block(cursor, (Span(f"{line.number}\t"), *line.spans), body, above=5, indent=INDENT)
        elif line.kind in MARKS:
            self._block(cursor, (Span(f"{MARKS[line.kind]}\t"), *line.spans), body, above=5, indent=INDENT)
        elif line.beside:
            self._block(cursor, line.spans, strong, above=8)
            self._block(cursor, line.beside, body, above=1, left=INDENT)
        else:
            self._block(cursor, line.spans, body, above=6)

    def _block(self, cursor: QTextCursor, spans: Sequence[Span], face: QTextCharFormat, *, above: float = 0.0,
               below: float = 0.0, indent: float = 0.0, left: float = 0.0, first: bool = False) -> None:
        look = QTextBlockFormat()
        look.setTopMargin(above)
        look.setBottomMargin(below)
        look.setLeftMargin(left or indent)
        look.setTextIndent(-indent)
        look.setLineHeight(_SPACING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if indent:
            look.setTabPositions([QTextOption.Tab(indent, QTextOption.TabType.LeftTab)])
        if first:
            cursor.setBlockFormat(look)
        else:
            cursor.insertBlock(look)
        for span in spans:
            start = cursor.position()
            # Thin spaces keep the ground of a key away from its letters.
            words = f"\u00a0{span.text.replace(' ', chr(160))}\u00a0" if span.look == "key" else span.text
            cursor.insertText(words, self._look(span, face))
            if span.look == "link":
                self._links.append((start, cursor.position(), span.target))

    @staticmethod
    def _face(size: int, colour: str = "ink", *, bold: bool = False) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(font(size, bold=bold))
        made.setForeground(theme()[colour])
        return made

    @staticmethod
    def _look(span: Span, face: QTextCharFormat) -> QTextCharFormat:
        made, t = QTextCharFormat(face), theme()
        if span.look == "key":
            made.setBackground(t["chosen"])
            made.setForeground(t["ink"])
            made.setFontWeight(QFont.Weight.Bold)
        elif span.look == "name":
            made.setFontWeight(QFont.Weight.Bold)
        elif span.look == "link":
            made.setForeground(t["action"])
            made.setFontUnderline(True)
        return made

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and self._topic is not None:
            place = self.verticalScrollBar().value()
            self._write()
            self.verticalScrollBar().setValue(place)

    # Links ------------------------------------------------------------------------------------------------------
    def _link_at(self, position: int) -> int:
        return next((number for number, (start, end, _) in enumerate(self._links) if start <= position < end), -1)

    def _under(self, event: QMouseEvent) -> int:
        place = self.document().documentLayout().hitTest(
            event.position() + self._offset(), Qt.HitTestAccuracy.ExactHit)
        return self._link_at(place) if place >= 0 else -1

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        shape = Qt.CursorShape.PointingHandCursor if self._under(event) >= 0 else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        number = self._under(event)
        if number >= 0 and not self.textCursor().hasSelection() and event.button() == Qt.MouseButton.LeftButton:
            self.topic_requested.emit(self._links[number][2])

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Go to the next link with Tab; after the last one to what comes after the page."""
        wanted = self._on + (1 if forwards else -1) if self._on >= 0 else (0 if forwards else -1)
        if not 0 <= wanted < len(self._links):
            self._on = -1
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
            return super().focusNextPrevChild(forwards)
        self._on = wanted
        start, end, _ = self._links[wanted]
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._on < len(self._links):
            self.topic_requested.emit(self._links[self._on][2])
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (60 if event.key() == Qt.Key.Key_Down else -60))
        else:
            super().keyPressEvent(event)
