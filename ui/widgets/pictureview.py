"""A look at a kept picture, laid over the window; Esc, Enter or a click puts it away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from ui.i18n import Speaks
from ui.pictures import pixmap
from ui.theme import font, theme
from workshop.model.evidence import Picture

MARGIN, FOOT = 28, 40
_LEAVES = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PictureView(Speaks):
    """Shows one picture with its words and deletes itself when it is put away."""

    def __init__(self, window: QWidget, picture: Picture, words: str) -> None:
        super().__init__(window)
        self._under = window
        self._picture, self._words, self._hint = picture, words, ""
        self._drawn: QPixmap | None = None
        self._before = QApplication.focusWidget()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.retranslate()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self._hint = self.tr("Esc closes")
        self.setAccessibleName(self.tr("Picture: {0}").format(self._words) if self._words else self.tr("Picture"))
        self.update()

    def leave(self) -> None:
        """Put the picture away; the keyboard goes back to where it was."""
        held = self.hasFocus()
        self.hide()
        if held and self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self._under.removeEventFilter(self)
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        ground = QColor(t["veil"])
        ground.setAlphaF(0.92)
        painter.fillRect(self.rect(), ground)
        room = QSize(max(self.width() - 2 * MARGIN, 1), max(self.height() - MARGIN - FOOT - 10, 1))
        if self._drawn is None:
            self._drawn = pixmap(self._picture, room, self.devicePixelRatioF())
        size = self._drawn.deviceIndependentSize().toSize()
        place = QRect(QPoint((self.width() - size.width()) // 2, MARGIN + (room.height() - size.height()) // 2), size)
        # Behind what one can see through lies paper.
        painter.fillRect(place, t["surface"])
        painter.drawPixmap(place, self._drawn)
        painter.setFont(font(14))
        foot = QRect(MARGIN, self.height() - FOOT, self.width() - 2 * MARGIN, FOOT - 8)
        painter.setPen(t["on_veil"])
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._hint)
        left = foot.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(self._hint) - 24, 0)
        painter.setPen(t["on_veil"])
        words = painter.fontMetrics().elidedText(" ".join(self._words.split()), Qt.TextElideMode.ElideRight,
                                                 left.width())
        painter.drawText(left, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
                                   | Qt.TextFlag.TextSingleLine), words)
        painter.end()

    def event(self, event: QEvent) -> bool:
        # A shortcut of the window on the same key must not take it away from here.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.key() in _LEAVES:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        # What lies underneath cannot be seen.
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _LEAVES:
            self.leave()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._drawn = None
            self.setGeometry(self._under.rect())
        return super().eventFilter(watched, event)
