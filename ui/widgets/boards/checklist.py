"""Questions the room answers with yes, partly or no."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen

from ui.theme import theme
from ui.widgets.boards.base import BODY_Y, LEAST, WIDTH, BoardWidget, height_of, named, said
from ui.widgets.stagepaint import LEFT, line_flags, write
from workshop.model.knowledge import ANSWERS, CheckItem, ChecklistBoard
from workshop.outlook import BoardShow

ONE_COLUMN, GAP, PILL_W, DETAIL_H, ROW_MOST, GROUP_H = 8, 20.0, 72.0, 132.0, 92.0, 34.0
LETTERS = {Qt.Key.Key_Y: "yes", Qt.Key.Key_P: "partly", Qt.Key.Key_N: "no"}


class ChecklistWidget(BoardWidget):
    """Rows with three answers; the question in focus stands in full beneath."""

    def order(self, show: BoardShow) -> tuple[str, ...]:
        assert isinstance(show.board, ChecklistBoard)
        return tuple(item.id for item in show.board.items)

    def head_words(self, show: BoardShow) -> str:
        said_ = [answer.value for answer in show.answers]
        return self.tr("{0} yes · {1} partly · {2} no").format(*(said_.count(answer) for answer in ANSWERS))

    def paint_board(self, painter: QPainter, show: BoardShow) -> None:
        board = show.board
        assert isinstance(board, ChecklistBoard)
        columns = 1 if len(board.items) <= ONE_COLUMN else 2
        detail = QRectF(LEFT, self.foot - DETAIL_H - 6, WIDTH, DETAIL_H)
        width = (WIDTH - GAP * (columns - 1)) / columns
        rows: list[list[CheckItem | str]] = [[]]
        each = math.ceil((len(board.items) + len({i.group for i in board.items if i.group})) / columns)
        group = ""
        for item in board.items:
            # A group stays together unless it is very long.
            fresh = item.group is None or said(item.group) != group
            if len(rows) < columns and (len(rows[-1]) >= each - 1 if fresh and item.group else
                                        len(rows[-1]) >= (each if item.group is None else each + 3)):
                rows.append([])
            if item.group is not None and said(item.group) != group:
                group = said(item.group)
                rows[-1].append(group)
            rows[-1].append(item)
        heads = max(sum(isinstance(r, str) for r in column) for column in rows)
        lines = max(sum(not isinstance(r, str) for r in column) for column in rows)
        height = min(ROW_MOST, (detail.top() - 8 - BODY_Y - heads * GROUP_H) / max(lines, 1))
        for number, column in enumerate(rows):
            y = BODY_Y - 6
            for row in column:
                if isinstance(row, str):
                    self.line(painter, QRectF(LEFT + number * (width + GAP), y, width, GROUP_H), row, LEAST, bold=True,
                              colour=theme()["quiet"])
                    y += GROUP_H
                else:
                    self._row(painter, show, row, QRectF(LEFT + number * (width + GAP), y, width, height - 6))
                    y += height
        self._detail(painter, show, board, detail)

    def _row(self, painter: QPainter, show: BoardShow, item: CheckItem, box: QRectF) -> None:
        assert isinstance(show.board, ChecklistBoard)
        t, focus = theme(), item.id == show.focus
        self.tile(painter, box, focus=focus)
        self._spots.append((box, "focus", item.id))
        left = box.left() + 12
        if show.board.numbered:
            place = show.board.items.index(item) + 1
            write(painter, QRectF(left, box.top(), 34, box.height()), str(place), 22, bold=True, colour=t["quiet"],
                  flags=line_flags())
            left += 34
        room = QRectF(left, box.top(), box.right() - 3 * PILL_W - 14 - left, box.height())
        if box.height() >= 58:
            self.line(painter, QRectF(room.left(), box.center().y() - 28, room.width(), 28), named(item), 22,
                      bold=True)
            self.line(painter, QRectF(room.left(), box.center().y(), room.width(), 26),
                      said(item.question or item.text), LEAST, colour=t["quiet"])
        else:
            self.line(painter, room, named(item), 22 if box.height() > 34 else LEAST, bold=True)
        words = {"yes": self.tr("Yes"), "partly": self.tr("Partly"), "no": self.tr("No")}
        for index, answer in enumerate(ANSWERS):
            pill = QRectF(box.right() - PILL_W * (3 - index) - 6, box.center().y() - min(17.0, box.height() / 2 - 2),
                          PILL_W - 4, min(34.0, box.height() - 4))
            self._pill(painter, pill, words[answer], chosen=show.value(item.id) == answer, answer=answer)
            self._spots.append((pill, answer, item.id))

    def _pill(self, painter: QPainter, box: QRectF, words: str, *, chosen: bool, answer: str) -> None:
        t = theme()
        colour = {"yes": t["action"], "partly": t.level(3), "no": t["attention"]}[answer]
        if not chosen and not self.live:
            return
        painter.setPen(QPen(colour if chosen else t["line"], max(1.6, t.border)))
        painter.setBrush(colour if chosen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 6, 6)
        write(painter, box, words, LEAST, bold=chosen, colour=t.ink_on(colour) if chosen else t["quiet"], least=13,
              flags=line_flags(Qt.AlignmentFlag.AlignHCenter))

    def _detail(self, painter: QPainter, show: BoardShow, board: ChecklistBoard, box: QRectF) -> None:
        self.tile(painter, box, focus=False, ground="soft")
        item = next((i for i in board.items if i.id == show.focus), None)
        inner = box.adjusted(18, 10, -18, -8)
        if item is None:
            write(painter, inner, self.tr("Choose a line to read the question."), 22, colour=theme()["quiet"])
            return
        head = (said(item.question) or named(item))
        write(painter, inner, head, 24, bold=True)
        used = height_of(head, inner.width(), 24, bold=True)
        write(painter, inner.adjusted(0, used + 4, 0, 0), said(item.text), 21, least=15)

    def pressed(self, action: str, item: str, place: QPointF, *, second: bool) -> None:
        if action in ANSWERS:
            self.focus_item(item)
            self._set(item, action)
        else:
            super().pressed(action, item, place, second=second)

    def _set(self, item: str, answer: str) -> None:
        if self._show is not None:
            self.say(item, "" if self._show.value(item) == answer else answer)

    def key(self, event: QKeyEvent) -> bool:
        assert self._show is not None
        answer = LETTERS.get(Qt.Key(event.key()))
        if answer is not None and self._show.focus:
            item = self._show.focus
            already = self._show.value(item) == answer
            self._set(item, answer)
            if not already:
                self.walk(1)
            return True
        return super().key(event)
