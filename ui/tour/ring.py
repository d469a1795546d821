"""The ring round what the tour points at; it takes no click and hides nothing."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import theme

AROUND, WIDTH, HALO = 6, 3.0, 9.0


class Ring(QWidget):
    """A frame laid over the window, `AROUND` pixels outside of its target where there is room."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_round(self, box: QRect) -> None:
        """Lie round a box of the window."""
        window = self.parentWidget()
        assert window is not None
        place = box.adjusted(-AROUND, -AROUND, AROUND, AROUND) & window.rect()
        if place != self.geometry():
            self.setGeometry(place)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        soft = QColor(t["attention"])
        soft.setAlpha(70)
        for colour, width in ((soft, HALO), (t["attention"], max(WIDTH, float(t.border)))):
            painter.setPen(QPen(colour, width))
            half = width / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 8, 8)
        painter.end()
