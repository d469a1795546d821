"""Maturity over time as a picture: levels in steps, each line with its name at its end."""

from __future__ import annotations

import math
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF

from ui.i18n import language
from ui.stages.roadmap.views.chart import (
    LINE,
    Columns,
    PlanChart,
    advance,
    centred,
    cut,
    dashed,
    disc,
    every,
    line_tone,
    today_line,
    write,
)
from ui.stages.roadmap.views.words import level_words
from ui.theme import BODY, blend, theme
from workshop.roadmap.views.labels import spread
from workshop.roadmap.views.maturity import Course, MaturityPath

By = Literal["capability", "element"]
LEFT, TOP, BOTTOM, TAIL, NAMES, BADGE = 42.0, 30.0, 34.0, 18.0, 190.0, 10.0


class MaturityChart(PlanChart):
    """Shows a MaturityPath. Left and Right walk the periods, Up and Down the lines.

    `place_changed` tells that the current period or line is another one.
    """

    place_changed = Signal()

    def __init__(self, *, live: bool = True, least: int = BODY) -> None:
        super().__init__(live=live, least=least)
        self._show: MaturityPath | None = None
        self.by: By = "capability"
        self.period = -1
        self.chosen = ""
        self.setMinimumHeight(220)

    def display(self, show: MaturityPath, by: By) -> None:
        """Show a value by capability or by element; the place stays where it is still there."""
        self._show, self.by = show, by
        self.period = min(self.period, len(show.periods) - 1)
        if self.chosen not in [course.key for course in self.courses()]:
            self.chosen = ""
        self._speak()
        self.update()

    def courses(self) -> tuple[Course, ...]:
        """Return the lines in the order of the framework, the whole last: it lies on top."""
        if self._show is None:
            return ()
        inside = self._show.capabilities if self.by == "capability" else self._show.elements
        return tuple(c for c in (*inside, self._show.overall) if c.known)

    def name(self, course: Course) -> str:
        """Return the name of a line."""
        return course.short.in_(language()) if course.key else self.tr("Overall")

    # Where things are -------------------------------------------------------------------------------------------
    def columns(self) -> Columns:
        """Return where the periods lie."""
        count = len(self._show.periods) if self._show else 1
        wide = self.room.width() - LEFT - TAIL - self._names_width()
        return Columns(LEFT, max(wide, 60.0) / max(count, 1), count)

    def _names_width(self) -> float:
        """Return the room for the longest name with its badge and its level."""
        words = max((advance(self.name(course), bold=True) + (2 * BADGE + 5 if course.lane.note else 0)
                     for course in self.courses()), default=0.0)
        return min(max(words, advance(self.tr("Target"))) + 58, NAMES, self.room.width() * 0.26)

    def levels(self) -> tuple[int, int]:
        """Return the whole levels between which everything lies."""
        known = [level for course in self.courses() for level in (*course.levels, course.target) if level is not None]
        low, high = math.floor(min(known, default=1.0)), math.ceil(max(known, default=5.0))
        return (low, high) if high > low else (max(low - 1, 1), max(low - 1, 1) + 1)

    def level_y(self, level: float) -> float:
        """Return where a level lies."""
        low, high = self.levels()
        bottom = self.room.height() - BOTTOM
        return bottom - (level - low) / (high - low) * (bottom - TOP)

    # Painting ---------------------------------------------------------------------------------------------------
    def draw(self, painter: QPainter, room: QSizeF) -> None:
        if self._show is None:
            return
        columns = self.columns()
        self._frame(painter, columns, room)
        target = self._show.course(self.chosen).target
        if target is not None:
            painter.setPen(dashed(theme()["attention"], 1.6))
            self._across(painter, columns, target)
        if self._show.today is not None:
            today_line(painter, columns.x(self._show.today), TOP, room.height() - BOTTOM, self.tr("today"))
        for course in sorted(self.courses(), key=lambda c: (c.key == self.chosen, not c.key)):
            self._course(painter, columns, course)
        self._names(painter, columns, target)
        self._levels_here(painter, columns)

    def _frame(self, painter: QPainter, columns: Columns, room: QSizeF) -> None:
        t, bottom, (low, high) = theme(), room.height() - BOTTOM, self.levels()
        assert self._show is not None
        if 0 <= self.period < columns.count:
            painter.fillRect(QRectF(columns.x(self.period), TOP, columns.width, bottom - TOP), t["chosen"])
        for level in range(low, high + 1):
            painter.setPen(QPen(t["line"], 1))
            self._across(painter, columns, level)
            write(painter, QRectF(0, self.level_y(level) - LINE / 2, LEFT - 10, LINE), str(level), tone=t["quiet"],
                  align=Qt.AlignmentFlag.AlignRight)
        step = every(self._show.periods, columns.width)
        for index, name in enumerate(self._show.periods):
            painter.setPen(QPen(t["line"], 1))
            painter.drawLine(QPointF(columns.x(index), TOP), QPointF(columns.x(index), bottom))
            if index % step == 0:
                middle = columns.x(index + 0.5) if step == 1 else columns.x(index) + advance(name) / 2
                centred(painter, middle, bottom + 16, name, bold=index == self.period,
                        tone=t["ink"] if index == self.period else t["quiet"])
        write(painter, QRectF(10, 2, 300, LINE), self.tr("Level"), tone=t["quiet"])

    def _across(self, painter: QPainter, columns: Columns, level: float) -> None:
        y = self.level_y(level)
        painter.drawLine(QPointF(columns.left, y), QPointF(columns.right + TAIL, y))

    def tone(self, course: Course) -> QColor:
        """Return the colour of a line: its capability's; elements have none and are told apart by their names."""
        t = theme()
        if not course.key:
            return t["ink"]
        if self.by == "capability":
            return line_tone(course.lane)
        return t["action"] if course.key == self.chosen else blend(t["paper"], t["quiet"], 0.75)

    def _course(self, painter: QPainter, columns: Columns, course: Course) -> None:
        strong = course.key == self.chosen
        painter.setPen(QPen(self.tone(course), 3.4 if strong else 2.6 if not course.key else 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in self.steps(columns, course):
            painter.drawPolyline(QPolygonF(piece))

    def steps(self, columns: Columns, course: Course) -> list[list[QPointF]]:
        """Return the corners of a line, piece by piece: nothing is drawn where there is no level."""
        found: list[list[QPointF]] = []
        for index, level in enumerate(course.levels):
            if level is None:
                found.append([])
                continue
            end = columns.x(index + 1) if index < columns.count else columns.right + TAIL
            if not found:
                found.append([])
            found[-1] += [QPointF(columns.x(index), self.level_y(level)), QPointF(end, self.level_y(level))]
        return [piece for piece in found if piece]

    def _ends(self) -> list[tuple[float, Course | None]]:
        """Return where the lines end, the target's last."""
        assert self._show is not None
        found: list[tuple[float, Course | None]] = [
            (self.level_y(level), course) for course in self.courses() if (level := course.levels[-1]) is not None]
        target = self._show.course(self.chosen).target
        return found if target is None else [*found, (self.level_y(target), None)]

    def name_places(self) -> list[float]:
        """Return the middles of the names at the ends of the lines: words that would collide move apart."""
        return spread([y for y, _ in self._ends()], LINE, TOP - 8, self.room.height() - BOTTOM + 14)

    def _names(self, painter: QPainter, columns: Columns, target: float | None) -> None:
        """Name every line at its end, and the target, with a thin line from the end to its name."""
        t, left, ends, places = theme(), columns.right + TAIL + 10, self._ends(), self.name_places()
        for (y, course), place in zip(ends, places, strict=True):
            tone = t["attention_ink"] if course is None else t.readable(self.tone(course), t["paper"])
            painter.setPen(QPen(tone, 1))
            painter.drawLine(QPointF(columns.right + TAIL, y), QPointF(left - 2, place))
            at = left
            if course is not None and course.lane.note:
                disc(painter, left + BADGE, place, BADGE, course.lane, full=True)
                at += 2 * BADGE + 5
            room = self.room.width() - at - 6
            number = level_words(target if course is None else course.levels[-1])
            strong = course is not None and course.key == self.chosen
            words = self.tr("Target") if course is None else self.name(course)
            taken = advance(number, bold=True) + 6
            words = cut(words, room - taken, bold=strong)
            write(painter, QRectF(at, place - LINE / 2, room, LINE), words, tone=tone, bold=strong)
            write(painter, QRectF(at + advance(words, bold=strong) + 6, place - LINE / 2, taken, LINE), number,
                  bold=True, tone=tone)

    def _levels_here(self, painter: QPainter, columns: Columns) -> None:
        """Write the level of the chosen line where the reader is."""
        course = self._show.course(self.chosen) if self._show else None
        if course is None or not 0 <= self.period < columns.count:
            return
        level = course.levels[self.period + 1]
        if level is not None:
            t, x = theme(), columns.x(self.period + 1)
            painter.setBrush(self.tone(course))
            painter.setPen(QPen(t["paper"], 1.5))
            painter.drawEllipse(QPointF(x, self.level_y(level)), 5.5, 5.5)
            words = level_words(level)
            wide = advance(words, bold=True) + 8
            box = QRectF(x - wide - 8, self.level_y(level) - LINE - 6, wide, LINE)
            painter.fillRect(box, t["chosen"])
            write(painter, box, words, bold=True, align=Qt.AlignmentFlag.AlignHCenter)

    # Walking ----------------------------------------------------------------------------------------------------
    def choose(self, period: int, key: str | None = None) -> None:
        """Go to a period, and to a line where one is given."""
        if self._show is None:
            return
        self.period = min(max(period, 0), len(self._show.periods) - 1)
        self.chosen = self.chosen if key is None else key
        self._speak()
        self.update()
        self.place_changed.emit()

    def words(self) -> str:
        """Return what is to say of the place where the reader is; the way of the whole line before there is one."""
        if self._show is None:
            return ""
        course = self._show.course(self.chosen)
        name = self.name(course)
        if self.period < 0:
            words = self.tr("{0}: {1} now, {2} after the plan").format(
                name, level_words(course.levels[0]), level_words(course.levels[-1]))
        else:
            words = self.tr("{0}, end of {1}: {2}").format(
                name, self._show.periods[self.period], level_words(course.levels[self.period + 1]))
        return words if course.target is None else \
            " · ".join((words, self.tr("target {0}").format(level_words(course.target))))

    def _speak(self) -> None:
        self.setAccessibleDescription(self.words())

    def renew(self) -> None:
        self._speak()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = event.key(), [course.key for course in self.courses()]
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.choose(self.period + (1 if key == Qt.Key.Key_Right else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.choose(0 if key == Qt.Key.Key_Home else 10 ** 6)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and keys:
            step = 1 if key == Qt.Key.Key_Down else -1
            self.choose(max(self.period, 0), keys[(keys.index(self.chosen) + step) % len(keys)])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.live or self._show is None or event.button() != Qt.MouseButton.LeftButton:
            return
        here, columns = self.to_units(event.position()), self.columns()
        period = columns.at(here.x())
        if period is not None:
            self.choose(period, self.line_near(here, period))
        elif here.x() > columns.right:
            self.choose(max(self.period, 0), self.line_near(here, columns.count - 1))

    def line_near(self, here: QPointF, period: int) -> str:
        """Return the line that lies nearest to a place in a period; the current one where all are far."""
        near = [(min(abs(self.level_y(level) - here.y()) for level in found), course.key) for course in self.courses()
                if (found := [v for v in course.levels[period:period + 2] if v is not None])]
        far, key = min(near, default=(math.inf, self.chosen))
        return key if far < LINE else self.chosen
