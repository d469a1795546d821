"""Two neighbouring levels side by side: what they look like, what to look for, who has done it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.i18n import language
from ui.theme import font, theme
from ui.widgets.casewords import figure_words
from ui.widgets.stagepaint import LEFT, RIGHT, WRAP, StageWidget, line_flags, write
from workshop.model.case import Case, FiledCase
from workshop.outlook import CompareShow
from workshop.semantics import Step

GAP, SIDE_Y, FLOOR, LEAST = 24.0, 138.0, 700.0, 20
WIDTH = (RIGHT - LEFT - GAP) / 2


WORDS, SIZES = 28, (26, 24, 22, LEAST)


def _high(words: str, width: float, size: int, *, bold: bool = False) -> float:
    """Return how high wrapped words are."""
    metrics = QFontMetricsF(font(size, bold=bold))
    return metrics.boundingRect(QRectF(0, 0, width, 9_000), int(WRAP), words).height()


def _cut(words: str, width: float, size: int, room: float) -> tuple[str, float]:
    """Return as many of the words as fit into `room`, with an ellipsis where some are left out, and their height."""
    if (high := _high(words, width, size)) <= room:
        return words, high
    low, up = 0, len(words)
    while low < up:
        middle = (low + up + 1) // 2
        low, up = (middle, up) if _high(words[:middle] + "…", width, size) <= room else (low, middle - 1)
    cut = words[:low].rstrip("，。；、,.; ") + "…"
    return cut, min(_high(cut, width, size), max(room, 0.0))


class CompareBoard(StageWidget):
    """Paints a CompareShow; the same for facilitator and audience."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._show: CompareShow | None = None
        self.setProperty("look", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)

    def present(self, show: CompareShow) -> None:
        """Show two levels of a cell."""
        self._show = show
        self.setAccessibleName(self.tr("Level {0} or {1}?").format(show.low.level, show.high.level))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        show = self._show
        if show is None:
            return
        painter = QPainter(self)
        self.begin(painter)
        self._head(painter, show)
        sides = (show.low, show.high)
        high = 104 + max(_high(side.descriptor.in_(language()), WIDTH - 40, WORDS) for side in sides)
        for index, side in enumerate(sides):
            self._side(painter, side, show.top, QRectF(LEFT + index * (WIDTH + GAP), SIDE_Y, WIDTH, high))
        bottom = self._proof(painter, show, SIDE_Y + high + 12)
        self._cases(painter, show, bottom + 14)
        painter.end()

    def _head(self, painter: QPainter, show: CompareShow) -> None:
        lang, quiet = language(), theme()["quiet"]
        title = self.tr("Level {0} or {1}?").format(show.low.level, show.high.level)
        right = write(painter, QRectF(LEFT, 26, 500, 44), title, 30, bold=True, flags=line_flags())
        words = f"{show.element.in_(lang)} × {show.capability.name.in_(lang)}"
        if show.item.id != show.capability.id:
            words += f"  {show.item.id} {show.item.name.in_(lang)}"
        write(painter, QRectF(right + 20, 30, RIGHT - right - 20, 40), words, 22, colour=quiet,
              flags=line_flags())
        write(painter, QRectF(LEFT, 76, RIGHT - LEFT, 56), show.question.in_(lang), 24, least=20)

    def _side(self, painter: QPainter, side: Step, top: int, box: QRectF) -> None:
        t, lang = theme(), language()
        ground = t.level(side.level, top)
        painter.setPen(t.pen("line", 1.2))
        painter.setBrush(t["surface"])
        painter.drawRoundedRect(box, 10, 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawEllipse(QPointF(box.left() + 46, box.top() + 46), 28, 28)
        write(painter, QRectF(box.left() + 18, box.top() + 18, 56, 56), str(side.level), 34, bold=True,
              colour=t.ink_on(ground), flags=line_flags(Qt.AlignmentFlag.AlignHCenter))
        write(painter, QRectF(box.left() + 90, box.top() + 18, 300, 56), side.name.in_(lang), 24, bold=True,
              flags=line_flags())
        if side.votes is not None:
            words = self.tr("1 vote") if side.votes == 1 else self.tr("{0} votes").format(side.votes)
            write(painter, QRectF(box.right() - 150, box.top() + 18, 132, 56), words, 22, colour=t["quiet"],
                  flags=line_flags(Qt.AlignmentFlag.AlignRight))
        write(painter, box.adjusted(20, 86, -20, -10), side.descriptor.in_(lang), WORDS)

    def _proof(self, painter: QPainter, show: CompareShow, top: float) -> float:
        words = self.tr("Check: {0}").format(show.proof.in_(language()))
        if show.evidence:
            words = self.tr("Found here: {0}").format(show.evidence[-1].text.replace("\n", " "))
        # At most three lines: evidence can be as long as somebody likes.
        words, high = _cut(words, RIGHT - LEFT, 22, 3 * 33.0)
        write(painter, QRectF(LEFT, top, RIGHT - LEFT, high), words, 22)
        return top + high

    def _cases(self, painter: QPainter, show: CompareShow, top: float) -> None:
        if not show.cases:
            write(painter, QRectF(LEFT, top, RIGHT - LEFT, 60),
                  self.tr("The library has no case for this cell yet."), 22, colour=theme()["quiet"])
            return
        head = self.tr("Who has done it (not tied to a level)")
        write(painter, QRectF(LEFT, top - 4, RIGHT - LEFT, 28), head, LEAST, bold=True, colour=theme()["quiet"],
              flags=line_flags())
        top += 30
        count = len(show.cases)
        width = (RIGHT - LEFT - GAP * (count - 1)) / count
        for index, case in enumerate(show.cases):
            self._case(painter, case, QRectF(LEFT + index * (width + GAP), top, width, FLOOR - top))

    def _case(self, painter: QPainter, filed: FiledCase, box: QRectF) -> None:
        t, lang, case = theme(), language(), filed.case
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t["soft"])
        painter.drawRoundedRect(box, 10, 10)
        inner = box.adjusted(20, 12, -20, -10)
        metrics = QFontMetricsF(font(20))
        room = inner.width() - metrics.horizontalAdvance(f" · {case.year}")
        company = metrics.elidedText(case.company.in_(lang), Qt.TextElideMode.ElideRight, room)
        who = f"{company} · {case.year}"
        write(painter, QRectF(inner.left(), inner.top(), inner.width(), 28), who, 20, colour=t["quiet"],
              flags=line_flags())
        title = case.title.in_(lang)
        high = _high(title, inner.width(), 24, bold=True)
        write(painter, QRectF(inner.left(), inner.top() + 28, inner.width(), high), title, 24, bold=True)
        y = inner.top() + 32 + high
        figures = [figure_words(f, lang) for f in case.figures if f.status == "reported"]
        foot = inner.bottom() - (54 if figures else 0)
        self._story(painter, case, QRectF(inner.left(), y, inner.width(), foot - y - 2))
        if figures:
            metrics = QFontMetricsF(font(20, bold=True))
            line = metrics.elidedText(figures[0], Qt.TextElideMode.ElideRight, inner.width())
            write(painter, QRectF(inner.left(), foot, inner.width(), 28), line, 20, bold=True, colour=t["action"],
                  flags=line_flags())
            write(painter, QRectF(inner.left(), foot + 28, inner.width(), 26),
                  self.tr("reported by the company or vendor"), 20, colour=t["quiet"], flags=line_flags())

    def _story(self, painter: QPainter, case: Case, box: QRectF) -> None:
        """Write what was done and what it brought; the result alone where there is not room for both."""
        lang = language()
        if box.height() < 2 * 27:
            return  # a line and an ellipsis tell nothing
        result = case.result.in_(lang)
        for words in (f"{case.action.in_(lang)}\n{result}", result):
            size = next((s for s in SIZES if _high(words, box.width(), s) <= box.height()), 0)
            if size:
                write(painter, box, words, size)
                return
        words, high = _cut(result, box.width(), LEAST, box.height())
        write(painter, QRectF(box.left(), box.top(), box.width(), high), words, LEAST)
