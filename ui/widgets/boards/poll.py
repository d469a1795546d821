"""A show of hands, each answer beside its published figure."""

from __future__ import annotations

import time

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from ui.localtexts import brief
from ui.theme import theme
from ui.widgets.boards.base import BODY_Y, LEAST, WIDTH, BoardWidget, height_of, named, said
from ui.widgets.stagepaint import LEFT, RIGHT, line_flags, write
from workshop.model.knowledge import Option, PollBoard, Published
from workshop.outlook import BoardShow

NAME_W, BAR_X, BAR_W, NEXT_DIGIT = 430.0, 470.0, 360.0, 1.2
ROW_MOST, LEGEND_H = 118.0, 44.0


class PollWidget(BoardWidget):
    """One row per answer: name, hands of the room, published figure. Digits type the number of hands."""

    def __init__(self, parent=None, *, live: bool = True) -> None:
        super().__init__(parent, live=live)
        self._typed, self._typed_at = "", 0.0

    def order(self, show: BoardShow) -> tuple[str, ...]:
        assert isinstance(show.board, PollBoard)
        return tuple(option.id for option in show.board.options)

    def head_words(self, show: BoardShow) -> str:
        people = len(show.people)
        if isinstance(show.board, PollBoard) and show.board.several:
            return self.tr("several answers · {0} hands").format(show.given)
        return self.tr("{0} of {1} hands").format(show.given, people) if people else \
            self.tr("{0} hands").format(show.given)

    def paint_board(self, painter: QPainter, show: BoardShow) -> None:
        board = show.board
        assert isinstance(board, PollBoard)
        write(painter, QRectF(LEFT, BODY_Y - 8, WIDTH, 40), said(board.question), 24, least=LEAST)
        top = BODY_Y + 44
        height = min(ROW_MOST, (self.foot - LEGEND_H - 8 - top) / len(board.options))
        published = [o.published.number for o in board.options if o.published and o.published.unit == "%"]
        shares = [_share(show, option.id) for option in board.options]
        most = max([*shares, *(published if show.figures else []), 1.0])
        for index, option in enumerate(board.options):
            self._row(painter, show, option, QRectF(LEFT, top + index * height, WIDTH, height - 8), most)
        self._legend(painter, show, board, QRectF(LEFT, self.foot - LEGEND_H, WIDTH, 30))

    def _row(self, painter: QPainter, show: BoardShow, option: Option, box: QRectF, most: float) -> None:
        t, focus = theme(), option.id == show.focus and self.live
        self.tile(painter, box, focus=focus)
        self._spots.append((box, "focus", option.id))
        words = said(option.text)
        high = height_of(words, NAME_W, LEAST) if words else 0.0
        if 30 + high > box.height() - 6:
            high = 26.0 if words and box.height() >= 62 else 0.0
        top = box.top() + (box.height() - 30 - high) / 2
        self.line(painter, QRectF(box.left() + 14, top, NAME_W, 30), named(option), 22, bold=True)
        if high > 26:
            write(painter, QRectF(box.left() + 14, top + 30, NAME_W, high), words, LEAST, colour=t["quiet"])
        elif high:
            self.line(painter, QRectF(box.left() + 14, top + 30, NAME_W, high), words, LEAST, colour=t["quiet"])
        thick = min(26.0, (box.height() - 22) / 2)
        figure = option.published if show.figures else None
        y = box.center().y() - (thick + 3 if figure is not None else thick / 2)
        share = _share(show, option.id)
        self._bar(painter, y, thick, share / most, "action")
        count = show.count(option.id)
        end = LEFT + BAR_X + max(BAR_W * share / most, 2) + 12
        text = self.tr("{0} ({1}%)").format(count, round(share)) if show.base else "–"
        self.line(painter, QRectF(end, y - 4, 170, thick + 8), text, LEAST, bold=True)
        if figure is not None:
            self._published(painter, figure, y + thick + 6, thick, most)
        if focus:
            self.knob(painter, QPointF(box.right() - 68, box.center().y()), "−", "less", option.id)
            self.knob(painter, QPointF(box.right() - 28, box.center().y()), "+", "more", option.id)

    def _published(self, painter: QPainter, figure: Published, y: float, thick: float, most: float) -> None:
        t = theme()
        part = figure.number / most if figure.unit == "%" else 0.0
        self._bar(painter, y, thick, part, "hatch")
        about = {"exactly": "{0}", "about": self.tr("about {0}"), "nearly": self.tr("nearly {0}"),
                 "over": self.tr("over {0}")}[figure.about]
        words = about.format(f"{brief(figure.number)}{figure.unit}" if figure.unit == "%" else
                             f"{brief(figure.number)} {figure.unit}".strip())
        if figure.matched == "inferred":
            words = self.tr("{0} (inferred)").format(words)
        end = LEFT + BAR_X + max(BAR_W * part, 2) + 12
        self.line(painter, QRectF(end, y - 4, RIGHT - 96 - end, thick + 8), words, LEAST, colour=t["quiet"])

    def _bar(self, painter: QPainter, y: float, thick: float, share: float, colour: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme()[colour])
        painter.drawRoundedRect(QRectF(LEFT + BAR_X, y, max(BAR_W * min(share, 1.0), 2.0), thick), 3, 3)

    def _legend(self, painter: QPainter, show: BoardShow, board: PollBoard, box: QRectF) -> None:
        t = theme()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t["action"])
        painter.drawRoundedRect(QRectF(box.left(), box.top() + 7, 22, 16), 3, 3)
        right = write(painter, QRectF(box.left() + 32, box.top(), 200, 30), self.tr("This room"), LEAST,
                      flags=line_flags())
        if not any(option.published for option in board.options):
            words = self.tr("The survey gives no figures for these answers.")
        elif not show.figures:
            words = self.tr("The published figures come after the show of hands.")
        else:
            sample = self.tr("sample size not published") if board.survey.sample is None else \
                self.tr("{0} answers").format(board.survey.sample)
            words = self.tr("{0}, {1}, {2}").format(said(board.survey.title), board.survey.year, sample)
            painter.setBrush(t["hatch"])
            painter.drawRoundedRect(QRectF(right + 24, box.top() + 7, 22, 16), 3, 3)
            right += 32
        self.line(painter, QRectF(right + 24, box.top(), RIGHT - right - 24, 30), words, LEAST, colour=t["quiet"])

    def key(self, event: QKeyEvent) -> bool:
        assert self._show is not None
        if event.text().isdecimal() and self._show.focus:
            now = time.monotonic()
            self._typed = self._typed + event.text() if now - self._typed_at < NEXT_DIGIT else event.text()
            self._typed_at = now
            number = int(self._typed[-3:])
            self.say(self._show.focus, str(number) if number else "")
            return True
        self._typed = ""
        return self.count_key(event) or super().key(event)


def _share(show: BoardShow, option: str) -> float:
    return 100.0 * show.count(option) / show.base if show.base else 0.0
