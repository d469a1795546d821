"""A ladder: where the room, or each business element, stands now and next."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen

from ui.i18n import language
from ui.theme import font, theme
from ui.widgets.boards.base import BODY_Y, LEAST, WIDTH, BoardWidget, named, said
from ui.widgets.stagepaint import LEFT, RIGHT, line_flags, write
from workshop.boards import ROOM
from workshop.model.knowledge import LadderBoard, Rung
from workshop.outlook import BoardShow

HEAD_H, DETAIL_H, NAME_W, MARK_W = 40.0, 112.0, 250.0, 92.0


class LadderWidget(BoardWidget):
    """Rungs as rows. A focus is rung or rung.element; N sets now, X sets next, the same key again takes it back."""

    def order(self, show: BoardShow) -> tuple[str, ...]:
        return tuple(rung.id for rung in self._rungs(show))

    def head_words(self, show: BoardShow) -> str:
        return self.tr("● now   ○ next")

    def _rungs(self, show: BoardShow) -> tuple[Rung, ...]:
        board = show.board
        assert isinstance(board, LadderBoard)
        # The foundation of a ranked ladder is at the bottom, as on the canvas.
        return tuple(reversed(board.rungs)) if board.ranked else board.rungs

    def _subjects(self, show: BoardShow) -> tuple[str, ...]:
        assert isinstance(show.board, LadderBoard)
        return (ROOM,) if show.board.subject == ROOM else tuple(e.id for e in show.elements)

    def paint_board(self, painter: QPainter, show: BoardShow) -> None:
        assert isinstance(show.board, LadderBoard)
        if show.board.subject == ROOM:
            self._room(painter, show)
        else:
            self._elements(painter, show)

    def _room(self, painter: QPainter, show: BoardShow) -> None:
        t, rungs = theme(), self._rungs(show)
        for index, words in enumerate((self.tr("Now"), self.tr("Next"))):
            write(painter, QRectF(RIGHT - MARK_W * (2 - index), BODY_Y - 8, MARK_W, 34), words, LEAST, bold=True,
                  colour=t["quiet"], flags=line_flags(Qt.AlignmentFlag.AlignHCenter))
        top = BODY_Y + HEAD_H - 8
        height = min(130.0, (self.foot - 8 - top) / len(rungs))
        for index, rung in enumerate(rungs):
            box = QRectF(LEFT, top + index * height, WIDTH, height - 10)
            self.tile(painter, box, focus=self.live and show.focus == rung.id)
            self._spots.append((box, "focus", rung.id))
            number = len(rungs) - index if self._ranked(show) else index + 1
            self._number(painter, QPointF(box.left() + 34, box.center().y()), number)
            place = QRectF(box.left() + 68, box.top() + 8, NAME_W - 20, box.height() - 16)
            write(painter, place, named(rung), 24, bold=True, least=LEAST - 2,
                  flags=int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap))
            room = QRectF(box.left() + 68 + NAME_W, box.top() + 8, WIDTH - 88 - NAME_W - 2 * MARK_W, box.height() - 16)
            write(painter, room, said(rung.text), 21, least=16,
                  flags=int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap))
            for column, when in enumerate(("now", "next")):
                spot = QRectF(RIGHT - MARK_W * (2 - column), box.top(), MARK_W, box.height())
                self._mark(painter, show, when, ROOM, rung.id, spot)

    def _number(self, painter: QPainter, centre: QPointF, number: int) -> None:
        t = theme()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t["rail"])
        painter.drawEllipse(centre, 20, 20)
        write(painter, QRectF(centre.x() - 20, centre.y() - 20, 40, 40), str(number), 22, bold=True,
              flags=line_flags(Qt.AlignmentFlag.AlignHCenter))

    def _mark(self, painter: QPainter, show: BoardShow, when: str, subject: str, rung: str, box: QRectF) -> None:
        t, centre = theme(), box.center()
        there = show.value(f"{when}.{subject}") == rung
        painter.setBrush(t["action"] if there and when == "now" else Qt.BrushStyle.NoBrush)
        if there:
            painter.setPen(QPen(t["action"] if when == "now" else t["attention"], 4))
            painter.drawEllipse(centre, 12, 12)
        elif self.live:
            painter.setPen(t.pen("line", 1.6))
            painter.drawEllipse(centre, 12, 12)
        self._spots.append((box, when, f"{rung}.{subject}"))

    def _elements(self, painter: QPainter, show: BoardShow) -> None:
        t, rungs, elements = theme(), self._rungs(show), show.elements
        width = (WIDTH - NAME_W - 14) / max(len(elements), 1)
        names = [element.short.in_(language()) for element in elements]
        metrics = QFontMetricsF(font(LEAST, bold=True))
        # Long names stand in two lines, turn by turn, so that none is squeezed.
        lines = 2 if any(metrics.horizontalAdvance(name) > width - 4 for name in names) else 1
        for index, name in enumerate(names):
            centre = LEFT + NAME_W + 14 + (index + 0.5) * width
            box = QRectF(centre - width * lines / 2, BODY_Y - 10 + (index % lines) * 26, width * lines, 28)
            self.line(painter, box, name, LEAST, bold=True, align=Qt.AlignmentFlag.AlignHCenter)
        top = BODY_Y + 24 + (lines - 1) * 26
        height = min(104.0, (self.foot - DETAIL_H - 12 - top) / len(rungs))
        for index, rung in enumerate(rungs):
            row = QRectF(LEFT, top + index * height, WIDTH, height - 8)
            self.tile(painter, row, focus=self.live and show.focus.split(".")[0] == rung.id)
            self._spots.append((row, "focus", rung.id))
            write(painter, QRectF(row.left() + 12, row.top(), NAME_W - 12, row.height()), named(rung), 22, bold=True,
                  least=16, flags=int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap))
            for column, element in enumerate(elements):
                cell = QRectF(LEFT + NAME_W + 14 + column * width, row.top(), width, row.height())
                self._both(painter, show, element.id, rung.id, cell)
        self._detail(painter, show, QRectF(LEFT, self.foot - DETAIL_H - 6, WIDTH, DETAIL_H), t)

    def _both(self, painter: QPainter, show: BoardShow, element: str, rung: str, cell: QRectF) -> None:
        t, centre = theme(), cell.center()
        now = show.value(f"now.{element}") == rung
        later = show.value(f"next.{element}") == rung
        painter.setPen(QPen(t["attention"], 4) if later else Qt.PenStyle.NoPen if now else t.pen("line", 1.4))
        painter.setBrush(t["action"] if now else Qt.BrushStyle.NoBrush)
        if now or later or self.live:
            painter.drawEllipse(centre, 13, 13)
        if self.live and show.focus == f"{rung}.{element}":
            painter.setPen(QPen(t["ink"], 1.4, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(centre.x() - 21, centre.y() - 21, 42, 42), 6, 6)
        self._spots.append((cell, "cell", f"{rung}.{element}"))

    def _detail(self, painter: QPainter, show: BoardShow, box: QRectF, t) -> None:
        self.tile(painter, box, focus=False, ground="soft")
        rung = next((r for r in self._rungs(show) if r.id == show.focus.split(".")[0]), None)
        inner = box.adjusted(18, 10, -18, -10)
        if rung is None:
            write(painter, inner, self.tr("Choose a rung to read what it means."), 22, colour=t["quiet"])
            return
        write(painter, inner, named(rung), 24, bold=True)
        write(painter, inner.adjusted(0, 36, 0, 0), said(rung.text), 22, least=16)

    def _ranked(self, show: BoardShow) -> bool:
        return isinstance(show.board, LadderBoard) and show.board.ranked

    def pressed(self, action: str, item: str, place: QPointF, *, second: bool) -> None:
        if action in ("now", "next", "cell"):
            rung, _, subject = item.partition(".")
            when = action if action != "cell" else ("next" if second else "now")
            self.focus_item(rung if subject == ROOM else item)
            self._set(when, subject, rung)
        else:
            super().pressed(action, item, place, second=second)

    def _set(self, when: str, subject: str, rung: str) -> None:
        if self._show is not None:
            there = self._show.value(f"{when}.{subject}") == rung
            self.say(f"{when}.{subject}", "" if there else rung)

    def key(self, event: QKeyEvent) -> bool:
        show = self._show
        assert show is not None
        rung, _, element = show.focus.partition(".")
        subjects, rungs = self._subjects(show), self.order(show)
        if event.key() in (Qt.Key.Key_N, Qt.Key.Key_X) and rung in rungs:
            subject = element or subjects[0]
            self._set("now" if event.key() == Qt.Key.Key_N else "next", subject, rung)
            return True
        steps = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1),
                 Qt.Key.Key_Down: (0, 1)}.get(Qt.Key(event.key()))
        if steps is None or subjects == (ROOM,):
            return super().key(event)
        row = rungs.index(rung) if rung in rungs else 0
        column = subjects.index(element) if element in subjects else 0
        row = min(max(row + steps[1], 0), len(rungs) - 1) if rung in rungs else 0
        column = min(max(column + steps[0], 0), len(subjects) - 1) if element in subjects else 0
        self.focus_item(f"{rungs[row]}.{subjects[column]}")
        return True
