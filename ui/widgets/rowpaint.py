"""The ground of a painted row in a list: chosen, under the pointer, and the hairline beneath."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.theme import theme

EDGE = 3


def begin_row(painter: QPainter, option: QStyleOptionViewItem, *, inset: int = 10, edge: bool = False) -> QRectF:
    """Paint the ground of a row and its hairline; the painter then starts at the row's corner.

    The hairline leaves `inset` pixels free on both sides. With `edge` a chosen row has a bar on its left.
    """
    t, box, state = theme(), option.rect, option.state
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(box, t["chosen"])
        if edge:
            painter.fillRect(QRect(box.left(), box.top(), EDGE, box.height()), t["action"])
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(box, t["soft"])
    painter.fillRect(QRect(box.left() + inset, box.bottom(), box.width() - 2 * inset, 1), t["line"])
    painter.translate(box.topLeft())
    return QRectF(0, 0, box.width(), box.height())
