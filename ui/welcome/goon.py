"""The newest workshop as one large button: go on where you left it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.theme import BODY, LEAD, SMALL, font, theme
from ui.widgets.plainwords import as_tip, caption

HIGH = 96


class GoOn(QAbstractButton):
    """Painted in the colour of actions; names that are too long are cut and stand whole in the tip."""

    def __init__(self) -> None:
        super().__init__()
        self._lead, self._name, self._line = "", "", ""
        self.setFixedHeight(HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(360, HIGH)

    def present(self, lead: str, name: str, line: str) -> None:
        """Say what to go on with: a word before, its name, and what is known of it."""
        self._lead, self._name, self._line = lead, name, line
        self.setText(caption(f"{lead} {name}"))
        self.setAccessibleName(f"{lead} {name}")
        self.setAccessibleDescription(line)
        self.setToolTip(as_tip(name))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = self.isEnabled() and self.underMouse()
        ground = t["action_hover" if over else "action"] if self.isEnabled() else t["action_off"]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        card = QRectF(self.rect())
        painter.drawRoundedRect(card, 8, 8)
        ink = t["on_action" if self.isEnabled() else "on_action_off"]
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = t.pen("on_action", t.focus)
            painter.setPen(pen)
            painter.drawRoundedRect(card.adjusted(4, 4, -4, -4), 5, 5)
        painter.setPen(ink)
        room = card.width() - 2 * 18 - 30
        for words, size, bold, top, high in ((self._lead, SMALL, False, 14, 18), (self._name, LEAD, True, 33, 26),
                                             (self._line, BODY - 1, False, 61, 20)):
            painter.setFont(font(size, bold=bold))
            shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(18, top, room, high), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                             shown)
        painter.setFont(font(LEAD + 4, bold=True))
        painter.drawText(QRectF(card.right() - 44, 0, 30, card.height()), Qt.AlignmentFlag.AlignCenter, "›")
        painter.end()
