"""Two axes on which everybody puts a pin for today and one for the target; no corner is better than another."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.i18n import listed
from ui.theme import font, theme
from ui.widgets.boards.base import BODY_Y, LEAST, BoardWidget, height_of, named, said
from ui.widgets.stagepaint import RIGHT, line_flags, write
from workshop.boards import Point, centre, point_of
from workshop.model.evidence import BoardAnswer
from workshop.model.knowledge import CORNERS, Axis, QuadrantBoard
from workshop.outlook import BoardShow, Pinner

LEFT_X, FIELD_W = 142.0, 616.0
PANEL_X, CHIP_H, LABEL_H = 790.0, 38.0, 27.0
# Chips with names for a usual room, with initials only for a crowd.
CHIP_W, SMALL_W, CROWD = 142.0, 68.0, 24
CENTRE_FLAGS = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


class QuadrantWidget(BoardWidget):
    """The field with its corners left, people right. A click puts the pin of the person in front, then the next."""

    def __init__(self, parent: QWidget | None = None, *, live: bool = True) -> None:
        super().__init__(parent, live=live)
        self.field = QRectF(LEFT_X, BODY_Y, FIELD_W, 500)

    def _at(self, point: Point) -> QPointF:
        box = self.field
        return QPointF(box.left() + point.x * box.width(), box.bottom() - point.y * box.height())

    def head_words(self, show: BoardShow) -> str:
        pins = [sum(a.item == pin for a in show.answers) for pin in ("now", "target")]
        return self.tr("{0} pins for today · {1} for the target").format(*pins)

    def paint_board(self, painter: QPainter, show: BoardShow) -> None:
        board = show.board
        assert isinstance(board, QuadrantBoard)
        lines = max(self._lines(board.x, FIELD_W), self._lines(board.y, self.foot - BODY_Y - 84))
        self.field = QRectF(LEFT_X, BODY_Y, FIELD_W, self.foot - BODY_Y - 34 - lines * LABEL_H)
        self._field(painter, board)
        self._axes(painter, board)
        self._pins(painter, show)
        self._spots.append((self.field, "place", ""))
        self._panel(painter, show, board)

    def _field(self, painter: QPainter, board: QuadrantBoard) -> None:
        t = theme()
        painter.setPen(t.pen("line", 1.4))
        painter.setBrush(t["surface"])
        field, middle = self.field, self.field.center()
        painter.drawRect(field)
        painter.drawLine(QPointF(middle.x(), field.top()), QPointF(middle.x(), field.bottom()))
        painter.drawLine(QPointF(field.left(), middle.y()), QPointF(field.right(), middle.y()))
        for corner in CORNERS:
            box = QRectF(field.left() if corner[0] == "l" else middle.x(),
                         middle.y() if corner[1] == "l" else field.top(), field.width() / 2, field.height() / 2)
            inner = box.adjusted(14, 12, -14, -12)
            words = getattr(board.corners, corner)
            name = said(words.name)
            high = height_of(name, inner.width(), 24, bold=True)
            write(painter, QRectF(inner.left(), inner.top(), inner.width(), high), name, 24, bold=True,
                  colour=t["quiet"])
            names = [named(e) for e in board.examples if e.corner == corner]
            if names:
                text = self.tr("e.g. {0}").format(listed(names))
                write(painter, inner.adjusted(0, high + 4, 0, 0), text, LEAST, colour=t["quiet"], least=14)

    def _lines(self, axis: Axis, length: float) -> int:
        """Return 2 when a label along the axis needs two lines."""
        words = self._labels(axis)
        metrics = QFontMetricsF(font(LEAST))
        return 2 if any(metrics.horizontalAdvance(w) > length / len(words) - 8 for w in words) else 1

    def _labels(self, axis: Axis) -> list[str]:
        # Stages along the axis say more than its two ends.
        return [named(step) for step in axis.steps] or [said(axis.low), said(axis.high)]

    def _axes(self, painter: QPainter, board: QuadrantBoard) -> None:
        high = LABEL_H * self._lines(board.x, self.field.width())
        below = QRectF(self.field.left(), self.field.bottom() + 3, self.field.width(), high)
        self._axis(painter, below, board.x, name=QRectF(below.left(), below.bottom(), below.width(), 28))
        painter.save()
        high = LABEL_H * self._lines(board.y, self.field.height())
        painter.translate(self.field.left() - 4 - high, self.field.bottom())
        painter.rotate(-90)
        beside = QRectF(0, 0, self.field.height(), high)
        self._axis(painter, beside, board.y, name=QRectF(0, -30, self.field.height(), 28))
        painter.restore()

    def _axis(self, painter: QPainter, box: QRectF, axis: Axis, *, name: QRectF) -> None:
        words = self._labels(axis)
        width = box.width() / len(words)
        for index, text in enumerate(words):
            align = Qt.AlignmentFlag.AlignLeft if index == 0 else Qt.AlignmentFlag.AlignRight \
                if index == len(words) - 1 else Qt.AlignmentFlag.AlignHCenter
            place = QRectF(box.left() + index * width + 3, box.top(), width - 6, box.height())
            write(painter, place, text, LEAST, colour=theme()["quiet"],
                  flags=int(align | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap))
        self.line(painter, name, said(axis.name), LEAST, bold=True, align=Qt.AlignmentFlag.AlignHCenter)

    def _pins(self, painter: QPainter, show: BoardShow) -> None:
        t = theme()
        marks = {p.id: p.initials for p in show.people} | {"": "★"}
        for pin in ("target", "now"):
            for answer in show.answers:
                point = point_of(answer.value)
                if answer.item == pin and point is not None:
                    at = self._at(point)
                    painter.setPen(QPen(t["action"] if pin == "now" else t["attention"], 2.6))
                    painter.setBrush(t["action"] if pin == "now" else t["surface"])
                    painter.drawEllipse(at, 17, 17)
                    write(painter, QRectF(at.x() - 17, at.y() - 17, 34, 34), marks.get(answer.person, ""), 15,
                          bold=True, colour=t["on_action"] if pin == "now" else t["ink"], flags=CENTRE_FLAGS)
        now, target = centre(show.answers, "now"), centre(show.answers, "target")
        if now is not None and target is not None:
            painter.setPen(QPen(t["ink"], 2.6, Qt.PenStyle.DashLine))
            painter.drawLine(self._at(now), self._at(target))
        for point, colour in ((now, "action"), (target, "attention")):
            if point is not None and len(show.answers) > 1:
                painter.setPen(QPen(t["ink"], 2))
                painter.setBrush(t[colour])
                at = self._at(point)
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
            room = (self.field.bottom() - y) / (4 - CORNERS.index(corner)) - 8
            if room > 24:
                used = QRectF(PANEL_X, y, width, room)
                write(painter, used, text, LEAST, least=13)
                y += room + 8

    def _chips(self, painter: QPainter, show: BoardShow, y: float) -> float:
        people = show.people or (Pinner("", self.tr("The room"), ""),)
        crowd = len(people) > CROWD
        across, width, high = (6, SMALL_W, CHIP_H - 6) if crowd else (3, CHIP_W, CHIP_H)
        for index, person in enumerate(people):
            row, column = divmod(index, across)
            box = QRectF(PANEL_X + column * (width + 6), y + row * (high + 6), width, high)
            now, target = (bool(show.value(pin, person.id)) for pin in ("now", "target"))
            self.tile(painter, box, focus=show.person == person.id, ground="chosen" if now else "surface")
            done = ("●" if now else "") + ("○" if target else "")
            name = person.initials if crowd else person.name
            self.line(painter, box.adjusted(8, 0, -8 - 15 * len(done), 0), name, 18)
            write(painter, box.adjusted(width - 44, 0, -5, 0), done, 14,
                  flags=line_flags(Qt.AlignmentFlag.AlignRight))
            self._spots.append((box, "person", person.id))
        return y + ((len(people) - 1) // across + 1) * (high + 6) + 10

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
            x = (place.x() - self.field.left()) / self.field.width()
            y = (self.field.bottom() - place.y()) / self.field.height()
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
