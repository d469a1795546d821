"""A case for the whole room: read from five metres, at most four figures, nothing under 20 pixels."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.i18n import language
from ui.theme import font, theme
from ui.widgets.casewords import amount, figure_order, source_words, status_words, who
from ui.widgets.stagepaint import LEFT, RIGHT, WRAP, StageWidget, line_flags, write
from workshop.model.case import Case, Figure, FiledCase

LEAST, MOST_FIGURES = 20, 4
TOP, PARTS_Y, FLOOR = 28.0, 148.0, 700.0
GAP, PAD, HEAD_H = 20.0, 16.0, 38.0
FIGURES_H, LINE_H = 134.0, 29.0


class CaseBoard(StageWidget):
    """Painted in 1280 x 720 design units like all the room sees; `present` shows a case, None nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filed: FiledCase | None = None

    @property
    def filed(self) -> FiledCase | None:
        """The case in front."""
        return self._filed

    def present(self, filed: FiledCase | None) -> None:
        """Show a case."""
        self._filed = filed
        self.setAccessibleName(filed.case.title.in_(language()) if filed else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._filed is None:
            return
        painter = QPainter(self)
        self.begin(painter)
        case, lang = self._filed.case, language()
        write(painter, QRectF(LEFT, TOP, RIGHT - LEFT, 56), case.title.in_(lang), 40, bold=True, flags=line_flags(),
              least=26)
        write(painter, QRectF(LEFT, TOP + 62, RIGHT - LEFT, 34), who(case, lang), 23, colour=theme()["quiet"],
              flags=line_flags(), least=LEAST)
        figures = figure_order(case.figures)[:MOST_FIGURES]
        source = self._foot(self._filed, figures)
        foot = FLOOR - _lines(source, RIGHT - LEFT) * LINE_H
        floor = foot - 12
        if figures:
            floor -= FIGURES_H + 8
            self._figures(painter, figures, QRectF(LEFT, floor + 8, RIGHT - LEFT, FIGURES_H))
        self._parts(painter, case, floor)
        write(painter, QRectF(LEFT, foot, RIGHT - LEFT, FLOOR - foot + 8), source, LEAST, colour=theme()["quiet"])
        painter.end()

    def _parts(self, painter: QPainter, case: Case, floor: float) -> None:
        lang, t = language(), theme()
        pain = self.tr("The pain (inferred)") if case.pain_inferred else self.tr("The pain")
        parts = ((pain, case.pain, "attention"), (self.tr("What they did"), case.action, "action"),
                 (self.tr("What it brought"), case.result, "good"))
        # The longest part is the action; it gets more of the width.
        shares = (0.3, 0.39, 0.31)
        room = RIGHT - LEFT - 2 * GAP
        boxes, x = [], LEFT
        for share in shares:
            boxes.append(QRectF(x, PARTS_Y, room * share, floor - PARTS_Y))
            x += room * share + GAP
        inner = [box.adjusted(PAD, HEAD_H + PAD, -PAD, -PAD / 2) for box in boxes]
        size = min(_size(words.in_(lang), box) for (_, words, _), box in zip(parts, inner, strict=True))
        for (head, words, colour), box, text in zip(parts, boxes, inner, strict=True):
            _ground(painter, box, t[colour])
            write(painter, QRectF(box.left() + PAD, box.top() + PAD - 4, box.width() - 2 * PAD, HEAD_H), head, 22,
                  bold=True, flags=line_flags(), least=LEAST)
            write(painter, text, words.in_(lang), size)

    def _figures(self, painter: QPainter, figures: tuple[Figure, ...], room: QRectF) -> None:
        lang, t = language(), theme()
        width = (room.width() - (MOST_FIGURES - 1) * GAP) / MOST_FIGURES
        for index, figure in enumerate(figures):
            box = QRectF(room.left() + index * (width + GAP), room.top(), width, room.height())
            write(painter, QRectF(box.left(), box.top(), width, 44), amount(figure, lang), 34, bold=True,
                  colour=t["action"], flags=line_flags(), least=LEAST)
            metric = figure.metric.in_(lang)
            below = _lines(metric, width) * LINE_H
            write(painter, QRectF(box.left(), box.top() + 44, width, below), metric, LEAST)
            words = figure.year if figure.status == "reported" else f"{figure.year} · {status_words(figure.status)}"
            write(painter, QRectF(box.left(), box.top() + 44 + below, width, LINE_H), words, LEAST, colour=t["quiet"],
                  flags=line_flags())

    def _foot(self, filed: FiledCase, figures: tuple[Figure, ...]) -> str:
        source = source_words(filed, language(), section=False)
        reported = sum(figure.status == "reported" for figure in figures)
        if not reported:
            return source
        # Once for all of them: beside each figure it would push the figures aside.
        note = self.tr("Figures are reported by the company or vendor.") if reported == len(figures) else \
            self.tr("Figures not marked otherwise are reported by the company or vendor.")
        return f"{note} {source}" if language() != "zh" else f"{note}{source}"


def _ground(painter: QPainter, box: QRectF, edge: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme()["surface"])
    painter.drawRoundedRect(box, 8, 8)
    painter.setBrush(edge)
    painter.drawRect(QRectF(box.left(), box.top(), box.width(), 4))


def _size(words: str, box: QRectF) -> int:
    """Return the largest size in which the words fit."""
    for pixels in range(28, LEAST, -1):
        used = QFontMetricsF(font(pixels)).boundingRect(box, int(WRAP), words)
        if used.width() <= box.width() + 0.5 and used.height() <= box.height() + 0.5:
            return pixels
    return LEAST


def _lines(words: str, width: float) -> int:
    metrics = QFontMetricsF(font(LEAST))
    used = metrics.boundingRect(QRectF(0, 0, width, 1000), int(WRAP), words)
    return max(1, round(used.height() / metrics.lineSpacing()))
