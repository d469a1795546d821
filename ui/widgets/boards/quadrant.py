"""Two axes on which everybody puts a pin for today and one for the target; no corner is better than another."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen

from ui.i18n import language
from ui.theme import theme
from ui.widgets.boards.base import BODY_Y, LEAST, BoardWidget, named, said
from ui.widgets.stagepaint import RIGHT, line_flags, write
from workshop.boards import Point, centre, point_of
from workshop.model.evidence import BoardAnswer
from workshop.model.knowledge import CORNERS, Axis, QuadrantBoard
from workshop.outlook import BoardShow, Pinner

FIELD = QRectF(115, BODY_Y, 640, 500)
PANEL_X, CHIP_W, CHIP_H = 790.0, 142.0, 38.0
CENTRE_FLAGS = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


class QuadrantWidget(BoardWidget):
    """The field with its corners left, people right. A click puts the pin of the person in front, then the next."""

    def head_words(self, show: BoardShow) -> str:
        pins = [sum(a.item == pin for a in show.answers) for pin in ("now", "target")]
        return self.tr("{0} pins for today · {1} for the target").format(*pins)

    def paint_board(self, painter: QPainter, show: BoardShow) -> None:
        board = show.board
        assert isinstance(board, QuadrantBoard)
        self._field(painter, board)
        self._axes(painter, board)
        self._pins(painter, show)
        self._spots.append((FIELD, "place", ""))
        self._panel(painter, show, board)

    def _field(self, painter: QPainter, board: QuadrantBoard) -> None:
        t = theme()
        painter.setPen(QPen(t["line"], 1.4))
        painter.setBrush(t["surface"])
        painter.drawRect(FIELD)
        painter.drawLine(QPointF(FIELD.center().x(), FIELD.top()), QPointF(FIELD.center().x(), FIELD.bottom()))
        painter.drawLine(QPointF(FIELD.left(), FIELD.center().y()), QPointF(FIELD.right(), FIELD.center().y()))
        for corner in CORNERS:
            box = QRectF(FIELD.left() if corner[0] == "l" else FIELD.center().x(),
                         FIELD.center().y() if corner[1] == "l" else FIELD.top(), FIELD.width() / 2, FIELD.height() / 2)
            inner = box.adjusted(14, 12, -14, -12)
            words = getattr(board.corners, corner)
            write(painter, QRectF(inner.left(), inner.top(), inner.width(), 34), said(words.name), 24, bold=True,
                  colour=t["quiet"], flags=line_flags())
            names = [named(e) for e in board.examples if e.corner == corner]
            if names:
                text = self.tr("e.g. {0}").format(("、" if language() == "zh" else ", ").join(names))
                write(painter, inner.adjusted(0, 38, 0, 0), text, LEAST, colour=t["quiet"], least=14)

    def _axes(self, painter: QPainter, board: QuadrantBoard) -> None:
        below = QRectF(FIELD.left(), FIELD.bottom() + 4, FIELD.width(), 28)
        self._axis(painter, below, board.x, name=below.translated(0, 27))
        painter.save()
        painter.translate(FIELD.left() - 32, FIELD.bottom())
        painter.rotate(-90)
        beside = QRectF(0, 0, FIELD.height(), 28)
        self._axis(painter, beside, board.y, name=beside.translated(0, -29))
        painter.restore()

    def _axis(self, painter: QPainter, box: QRectF, axis: Axis, *, name: QRectF) -> None:
        # Stages along the axis say more than its two ends.
        words = [named(step) for step in axis.steps] or [said(axis.low), said(axis.high)]
        width = box.width() / len(words)
        for index, text in enumerate(words):
            align = Qt.AlignmentFlag.AlignLeft if index == 0 else Qt.AlignmentFlag.AlignRight \
                if index == len(words) - 1 else Qt.AlignmentFlag.AlignHCenter
            self.line(painter, QRectF(box.left() + index * width + 3, box.top(), width - 6, box.height()), text, LEAST,
                      colour=theme()["quiet"], align=align)
        self.line(painter, name, said(axis.name), LEAST, bold=True, align=Qt.AlignmentFlag.AlignHCenter)

    def _pins(self, painter: QPainter, show: BoardShow) -> None:
        t = theme()
        marks = {p.id: p.initials for p in show.people} | {"": "★"}
        for pin in ("target", "now"):
            for answer in show.answers:
                point = point_of(answer.value)
                if answer.item == pin and point is not None:
                    at = _at(point)
                    painter.setPen(QPen(t["action"] if pin == "now" else t["attention"], 2.6))
                    painter.setBrush(t["action"] if pin == "now" else t["surface"])
                    painter.drawEllipse(at, 17, 17)
                    write(painter, QRectF(at.x() - 17, at.y() - 17, 34, 34), marks.get(answer.person, ""), 15,
                          bold=True, colour=t["on_action"] if pin == "now" else t["ink"], flags=CENTRE_FLAGS)
        now, target = centre(show.answers, "now"), centre(show.answers, "target")
        if now is not None and target is not None:
            painter.setPen(QPen(t["ink"], 2.6, Qt.PenStyle.DashLine))
            painter.drawLine(_at(now), _at(target))
        for point, colour in ((now, "action"), (target, "attention")):
            if point is not None and len(show.answers) > 1:
                painter.setPen(QPen(t["ink"], 2))
                painter.setBrush(t[colour])
                at = _at(point)
                painter.drawRect(QRectF(at.x() - 8, at.y() - 8, 16, 16))

    def _panel(self, painter: QPainter, show: BoardShow, board: QuadrantBoard) -> None:
        t, width = theme(), RIGHT - PANEL_X
        y = BODY_Y
        for pin, words in (("now", self.tr("● today")), ("target", self.tr("○ target"))):
            box = QRectF(PANEL_X + (0 if pin == "now" else 130), y, 120, 40)
            if self.live:
                self.tile(painter, box, focus=show.pin == pin)
                self._spots.append((box, "pin", pin))
            write(painter, box, words, LEAST, bold=True, colour=t["action" if pin == "now" else "ink"],
                  flags=line_flags(Qt.AlignmentFlag.AlignHCenter))
        write(painter, QRectF(PANEL_X + 268, y, width - 268, 40), self.tr("■ the room's centre"), LEAST,
              colour=t["quiet"], flags=line_flags(), least=15)
        y += 56
        if self.live:
            y = self._chips(painter, show, y)
        for corner in CORNERS:
            words = getattr(board.corners, corner)
            text = self.tr("{0}: {1}").format(named(words), said(words.text))
            room = (FIELD.bottom() - y) / (4 - CORNERS.index(corner)) - 8
            if room > 24:
                used = QRectF(PANEL_X, y, width, room)
                write(painter, used, text, LEAST, least=13)
                y += room + 8

    def _chips(self, painter: QPainter, show: BoardShow, y: float) -> float:
        across = 3
        people = show.people or (Pinner("", self.tr("The room"), ""),)
        for index, person in enumerate(people):
            row, column = divmod(index, across)
            box = QRectF(PANEL_X + column * (CHIP_W + 6), y + row * (CHIP_H + 6), CHIP_W, CHIP_H)
            done = [bool(show.value(pin, person.id)) for pin in ("now", "target")]
            self.tile(painter, box, focus=show.person == person.id, ground="chosen" if done[0] else "surface")
            self.line(painter, box.adjusted(10, 0, -40, 0), person.name, 18)
            write(painter, box.adjusted(CHIP_W - 44, 0, -6, 0), ("●" if done[0] else "") + ("○" if done[1] else ""), 15,
                  flags=line_flags(Qt.AlignmentFlag.AlignRight))
            self._spots.append((box, "person", person.id))
        return y + ((len(people) - 1) // across + 1) * (CHIP_H + 6) + 10

    def order(self, show: BoardShow) -> tuple[str, ...]:
        return tuple(person.id for person in show.people)

    def walk(self, steps: int) -> None:
        show = self._show
        if show is None or not show.people:
            return
        order = self.order(show)
        here = order.index(show.person) if show.person in order else -1
        self.focused.emit(f"person:{order[(here + steps) % len(order)]}")

    def pressed(self, action: str, item: str, place: QPointF, *, second: bool) -> None:
        show = self._show
        if show is None:
            return
        if action in ("pin", "person"):
            self.focused.emit(f"{action}:{item}")
        elif action == "place" and (show.person or not show.people):
            x = (place.x() - FIELD.left()) / FIELD.width()
            y = (FIELD.bottom() - place.y()) / FIELD.height()
            pin = "target" if second else show.pin
            self.answered.emit((BoardAnswer(pin, Point(min(max(x, 0), 1), min(max(y, 0), 1)).text(), show.person),))
            if show.people:
                self.walk(1)

    def key(self, event: QKeyEvent) -> bool:
        show = self._show
        assert show is not None
        if event.key() == Qt.Key.Key_N:
            self.focused.emit("pin:now")
        elif event.key() == Qt.Key.Key_X:
            self.focused.emit("pin:target")
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and show.value(show.pin, show.person):
            self.say(show.pin, "", show.person)
        else:
            return super().key(event)
        return True


def _at(point: Point) -> QPointF:
    return QPointF(FIELD.left() + point.x * FIELD.width(), FIELD.bottom() - point.y * FIELD.height())
