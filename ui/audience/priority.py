"""What comes first, for the whole room: the weights on the left, the first initiatives on the right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.canvas.items import badge
from ui.i18n import language
from ui.localtexts import digits, percent
from ui.stages.priority.words import head_words, number, part_words
from ui.theme import font, theme
from ui.widgets.stagepaint import LEFT, RIGHT, StageWidget, line_flags, write
from workshop.priorityshow import PriorityRow, PriorityShow, WeightShow

SPLIT, HEAD_Y, TOP_Y, FLOOR, MOST_ROW = 400.0, 84.0, 130.0, 668.0, 76.0
_END = Qt.AlignmentFlag.AlignRight


class PriorityBoard(StageWidget):
    """Paints a PriorityShow; nothing to press."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._show: PriorityShow | None = None
        self.setProperty("look", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)

    def present(self, show: PriorityShow) -> None:
        """Show weights and initiatives."""
        self._show = show
        self.setAccessibleName(self.tr("What comes first"))
        self.setAccessibleDescription(", ".join(
            f"{row.place}. {row.title}" if row.place else row.title for row in show.rows))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        show = self._show
        if show is None:
            return
        painter = QPainter(self)
        self.begin(painter)
        write(painter, QRectF(LEFT, 24, RIGHT - LEFT, 50), self.tr("What comes first"), 34, bold=True,
              flags=line_flags())
        self._weights(painter, show)
        painter.setPen(theme().pen("line", 1.2))
        painter.drawLine(QPointF(SPLIT, HEAD_Y), QPointF(SPLIT, FLOOR))
        self._rows(painter, show)
        self._foot(painter, show)
        painter.end()

    # Left ---------------------------------------------------------------------------------------------------------
    def _weights(self, painter: QPainter, show: PriorityShow) -> None:
        words = self.tr("What matters more to us") if show.said else self.tr("Weights of the framework")
        box = QRectF(LEFT, HEAD_Y, SPLIT - LEFT - 30, 36)
        write(painter, box, words, 24, bold=True, flags=line_flags(), least=18)
        most = max((weight.share for weight in show.weights), default=1.0) or 1.0
        step = min((FLOOR - TOP_Y) / max(len(show.weights), 1), 96.0)
        for index, weight in enumerate(show.weights):
            self._weight(painter, weight, QRectF(LEFT, TOP_Y + index * step, SPLIT - LEFT - 30, step), most)

    def _weight(self, painter: QPainter, weight: WeightShow, box: QRectF, most: float) -> None:
        t = theme()
        metrics = QFontMetricsF(font(26))
        name = metrics.elidedText(weight.short.in_(language()), Qt.TextElideMode.ElideRight, box.width() - 90)
        write(painter, QRectF(box.left(), box.top(), box.width() - 84, 38), name, 26, flags=line_flags())
        write(painter, QRectF(box.right() - 84, box.top(), 84, 38), part_words(weight.share), 26, bold=True,
              flags=line_flags(_END))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t["track"])
        bar = QRectF(box.left(), box.top() + 42, box.width(), 16)
        painter.drawRoundedRect(bar, 5, 5)
        painter.setBrush(QColor(weight.colour) if weight.colour else t["action"])
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(bar.width() * weight.share / most, 4), 16), 5, 5)

    # Right --------------------------------------------------------------------------------------------------------
    def _rows(self, painter: QPainter, show: PriorityShow) -> None:
        t, left = theme(), SPLIT + 30
        if not show.rows:
            write(painter, QRectF(left, TOP_Y, RIGHT - left, 80), self.tr("No initiatives yet."), 28,
                  colour=t["quiet"])
            return
        words = self.tr("{0} of {1} initiatives").format(len(show.rows), show.count) \
            if show.count > len(show.rows) else self.tr("{0} initiatives").format(show.count)
        write(painter, QRectF(left, HEAD_Y, 330, 36), words, 24, bold=True, flags=line_flags(), least=18)
        for place, column in ((RIGHT - 316, show.column), (RIGHT - 170, "top")):
            if column != "top" or show.draws:
                write(painter, QRectF(place - 20, HEAD_Y, 190 if column == "top" else 160, 36),
                      head_words(column, show.top or 5), 20, colour=t["quiet"], flags=line_flags(_END), least=14)
        step = min((FLOOR - TOP_Y) / len(show.rows), MOST_ROW)
        for index, row in enumerate(show.rows):
            box = QRectF(left, TOP_Y + index * step, RIGHT - left, step)
            if index:
                painter.setPen(t.pen("line", 1.0))
                painter.drawLine(box.topLeft(), box.topRight())
            self._row(painter, show, row, box)

    def _row(self, painter: QPainter, show: PriorityShow, row: PriorityRow, box: QRectF) -> None:
        t = theme()
        middle = box.center().y()
        # Without a number nothing comes first.
        write(painter, QRectF(box.left(), box.top(), 38, box.height()), str(row.place or "–"), 28, bold=True,
              flags=line_flags())
        if row.lane is not None:
            badge(painter, QPointF(box.left() + 58, middle), 17, row.lane)
        shown = show.column != "top"
        room = box.right() - 320 - (box.left() + 86) + (0 if shown else 140)
        self._title(painter, row.title, QRectF(box.left() + 86, box.top() + 3, room, box.height() - 6))
        if shown:
            write(painter, QRectF(RIGHT - 336, box.top(), 160, box.height()), number(show.column, row.value), 26,
                  flags=line_flags(_END))
        if row.top is None or not show.draws:
            return
        track = QRectF(RIGHT - 156, middle - 9, 66, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t["track"])
        painter.drawRoundedRect(track, 5, 5)
        if row.top > 0:
            painter.setBrush(t["action"])
            painter.drawRoundedRect(QRectF(track.left(), track.top(), max(track.width() * row.top, 5), 18), 5, 5)
        write(painter, QRectF(RIGHT - 86, box.top(), 86, box.height()), percent(row.top), 26, bold=True,
              flags=line_flags(_END))

    @staticmethod
    def _title(painter: QPainter, title: str, box: QRectF) -> None:
        """Write a title on one line, else on two smaller ones, else cut."""
        if QFontMetricsF(font(26)).horizontalAdvance(title) <= box.width():
            write(painter, box, title, 26, flags=line_flags())
            return
        metrics = QFontMetricsF(font(22))
        cut = metrics.elidedText(title, Qt.TextElideMode.ElideRight, box.width() * 1.8)
        write(painter, box, cut, 22, flags=int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap))

    def _foot(self, painter: QPainter, show: PriorityShow) -> None:
        if not show.draws or not show.rows:
            return
        words = {1: self.tr("First: in how many of {0} plausible weightings it comes first"),
                 3: self.tr("Top three: in how many of {0} plausible weightings it is among the first three"),
                 5: self.tr("Top five: in how many of {0} plausible weightings it is among the first five")}
        write(painter, QRectF(LEFT, FLOOR + 8, RIGHT - LEFT, 34), words.get(show.top, words[5]).format(
            digits(show.draws)), 20, colour=theme()["quiet"], flags=line_flags(_END), least=14)
