"""A case for the whole room: read from five metres, at most four figures, nothing under 20 pixels."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.i18n import in_a_row, language
from ui.theme import font, theme
from ui.widgets.casewords import amount, figure_order, source_words, status_words, who
from ui.widgets.stagepaint import LEFT, RIGHT, WRAP, StageWidget, line_flags, write
from workshop.model.case import Figure, FiledCase

LEAST, MOST_FIGURES = 20, 4
TOP, PARTS_Y, FLOOR = 24.0, 138.0, 704.0
GAP, PAD, HEAD_H = 20.0, 16.0, 38.0
AMOUNT_H, LINE_H = 44.0, 29.0


class _Plan(NamedTuple):
    """Where everything goes: the part boxes end at `floor`, the figures stand below, the source from `foot` on."""

    figures: tuple[Figure, ...]
    cells: list[tuple[str, str, int]]
    source: str
    foot: float
    floor: float
    texts: tuple[str, ...]
    boxes: list[QRectF]
    size: int
    fits: bool


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
        write(painter, QRectF(LEFT, TOP + 60, RIGHT - LEFT, 34), who(case, lang), 23, colour=theme()["quiet"],
              flags=line_flags(), least=LEAST)
        plan = next(plan for count in range(MOST_FIGURES, -1, -1) if (plan := self._plan(count)).fits or not count)
        self._figures(painter, plan)
        self._parts(painter, plan)
        source, foot = plan.source, plan.foot
        write(painter, QRectF(LEFT, foot, RIGHT - LEFT, FLOOR - foot + 6), source, LEAST, colour=theme()["quiet"])
        painter.end()

    def _plan(self, count: int) -> _Plan:
        """Arrange the board with at most `count` figures."""
        assert self._filed is not None
        case, lang = self._filed.case, language()
        figures = figure_order(case.figures)[:count]
        cells = [_cell(figure, lang, _width(figures)) for figure in figures]
        source = self._foot(self._filed, figures)
        foot = FLOOR - _lines(source, RIGHT - LEFT) * LINE_H
        floor = foot - 10
        if figures:
            floor -= max(AMOUNT_H + (lines + 1) * LINE_H for _, _, lines in cells) + 12
        texts = tuple(part.in_(lang) for part in (case.pain, case.action, case.result))
        boxes, x = [], LEFT
        for share in _shares(texts):
            width = (RIGHT - LEFT - 2 * GAP) * share
            boxes.append(QRectF(x, PARTS_Y, width, floor - PARTS_Y))
            x += width + GAP
        sizes = [_size(words, _inner(box)) for words, box in zip(texts, boxes, strict=True)]
        return _Plan(figures, cells, source, foot, floor, texts, boxes, max(min(sizes), LEAST), min(sizes) >= LEAST)

    def _parts(self, painter: QPainter, plan: _Plan) -> None:
        assert self._filed is not None
        t = theme()
        pain = self.tr("The pain (inferred)") if self._filed.case.pain_inferred else self.tr("The pain")
        heads = ((pain, "attention"), (self.tr("What they did"), "action"), (self.tr("What it brought"), "good"))
        for (head, colour), words, box in zip(heads, plan.texts, plan.boxes, strict=True):
            _ground(painter, box, t[colour])
            write(painter, QRectF(box.left() + PAD, box.top() + PAD - 4, box.width() - 2 * PAD, HEAD_H), head, 22,
                  bold=True, flags=line_flags(), least=LEAST)
            write(painter, _inner(box), words, plan.size)

    def _figures(self, painter: QPainter, plan: _Plan) -> None:
        width, t, x, top = _width(plan.figures), theme(), LEFT, plan.floor + 8
        for figure, (head, metric, lines) in zip(plan.figures, plan.cells, strict=True):
            write(painter, QRectF(x, top, width, AMOUNT_H), head, 34, bold=True, colour=t["action"],
                  flags=line_flags(), least=LEAST)
            write(painter, QRectF(x, top + AMOUNT_H, width, lines * LINE_H), metric, LEAST)
            words = figure.year if figure.status == "reported" else f"{figure.year} · {status_words(figure.status)}"
            write(painter, QRectF(x, top + AMOUNT_H + lines * LINE_H, width, LINE_H), words, LEAST, colour=t["quiet"],
                  flags=line_flags(), least=LEAST)
            x += width + GAP

    def _foot(self, filed: FiledCase, figures: tuple[Figure, ...]) -> str:
        source = source_words(filed, language(), section=False)
        reported = sum(figure.status == "reported" for figure in figures)
        if not reported:
            return source
        # Once for all of them: beside each figure it would push the figures aside.
        note = self.tr("Figures are reported by the company or vendor.") if reported == len(figures) else \
            self.tr("Figures not marked otherwise are reported by the company or vendor.")
        return in_a_row(note, source)


def _width(figures: tuple[Figure, ...]) -> float:
    """Return the width of one figure; few of them do not spread over the whole screen."""
    count = max(len(figures), 3)
    return (RIGHT - LEFT - (count - 1) * GAP) / count


def _cell(figure: Figure, language: str, width: float) -> tuple[str, str, int]:
    """Return the large words, the words below and how many lines those need."""
    head, below = amount(figure, language), figure.metric.in_(language)
    if QFontMetricsF(font(LEAST + 4, bold=True)).horizontalAdvance(head) > width:
        # A long unit goes to the words below, so that the number stays large.
        head, below = figure.value.in_(language), f"{figure.unit.in_(language)} · {below}"
    return head, below, _lines(below, width)


def _ground(painter: QPainter, box: QRectF, edge: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme()["surface"])
    painter.drawRoundedRect(box, 8, 8)
    painter.setBrush(edge)
    painter.drawRect(QRectF(box.left(), box.top(), box.width(), 4))


def _shares(texts: tuple[str, ...]) -> tuple[float, ...]:
    """Return the width of each part: the longer the text the wider, within reason."""
    total = sum(len(text) for text in texts) or 1
    wanted = [min(max(len(text) / total, 0.25), 0.45) for text in texts]
    return tuple(share / sum(wanted) for share in wanted)


def _inner(box: QRectF) -> QRectF:
    return box.adjusted(PAD, HEAD_H + PAD - 4, -PAD, -PAD / 2)


def _size(words: str, box: QRectF) -> int:
    """Return the largest size in which the words fit, 0 when they do not."""
    for pixels in range(28, LEAST - 1, -1):
        used = QFontMetricsF(font(pixels)).boundingRect(box, int(WRAP), words)
        if used.width() <= box.width() + 0.5 and used.height() <= box.height() + 0.5:
            return pixels
    return 0


def _lines(words: str, width: float) -> int:
    metrics = QFontMetricsF(font(LEAST))
    used = metrics.boundingRect(QRectF(0, 0, width, 1000), int(WRAP), words)
    return max(1, round(used.height() / metrics.lineSpacing()))
