"""The parts of the commit stage in order: a number or a tick, a name, and what is still open in each."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import SMALL, font, theme
from ui.widgets.plainwords import as_tip

HIGH, DISC, PAD = 54, 24, 10


class StepButton(QAbstractButton):
    """One part; pressed when it is in front."""

    def __init__(self, name: str, number: int) -> None:
        super().__init__()
        self.name, self.number = name, number
        self.state, self.done = "", False
        self.setCheckable(True)
        self.setFixedHeight(HIGH)
        self.setMinimumWidth(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        return QSize(200, HIGH)

    def present(self, title: str, state: str, *, done: bool) -> None:
        """Show a name and what is open; `done` puts a tick in place of the number."""
        self.setText(title)
        self.state, self.done = state, done
        self.setAccessibleName(f"{self.number}. {title}")
        self.setAccessibleDescription(state)
        self.setToolTip(as_tip(state))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = t.focus if self.hasFocus() else t.border
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        strong = self.isChecked() or self.hasFocus()
        painter.setPen(QPen(t["action"] if strong else t["line"], edge))
        painter.setBrush(t["chosen"] if self.isChecked() else t["surface"])
        painter.drawRoundedRect(box, 8, 8)
        disc = QRectF(PAD, (self.height() - DISC) / 2, DISC, DISC)
        self._disc(painter, disc)
        left = disc.right() + 8
        room = self.width() - left - PAD
        for words, size, bold, colour, top in ((self.text(), 14, True, "ink", 6.0), (self.state, SMALL, False, "quiet",
                                                                                    HIGH / 2)):
            painter.setFont(font(size, bold=bold))
            painter.setPen(t[colour])
            cut = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(left, top, room, HIGH / 2 - 6), Qt.AlignmentFlag.AlignVCenter, cut)
        painter.end()

    def _disc(self, painter: QPainter, disc: QRectF) -> None:
        t = theme()
        painter.setPen(Qt.PenStyle.NoPen)
        if self.done:
            painter.setPen(QPen(t["good"], 2.4))
            middle = disc.center()
            painter.drawPolyline([middle + QPointF(-7, 0), middle + QPointF(-2, 5), middle + QPointF(7, -6)])
            return
        painter.setBrush(t["action"] if self.isChecked() else t["track"])
        painter.drawEllipse(disc)
        painter.setFont(font(14, bold=True))
        painter.setPen(t["on_action"] if self.isChecked() else t.ink_on(t["track"]))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self.number))


class StepBar(QWidget):
    """All parts side by side; `chosen` carries the name of the one that was pressed."""

    chosen = Signal(str)

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self.buttons = {name: StepButton(name, number) for number, name in enumerate(names, start=1)}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for made in self.buttons.values():
            self._group.addButton(made)
            row.addWidget(made)
        self._group.buttonClicked.connect(self._pressed)

    def _pressed(self, made: StepButton) -> None:
        self.chosen.emit(made.name)

    def choose(self, name: str) -> None:
        """Mark the part in front."""
        self.buttons[name].setChecked(True)
