"""The portfolio as a picture: discs with their names, and lines of equal value for the money."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QToolTip

from ui.localtexts import brief, digits, money
from ui.stages.roadmap.views.chart import LINE, PlanChart, advance, centred, cut, dashed, disc, write
from ui.stages.roadmap.views.words import months_words, plain, run_words
from ui.theme import BODY, theme
from ui.widgets.marks import tip
from workshop.roadmap.views.common import round_ticks
from workshop.roadmap.views.labels import Box, Disc, Label, place_labels
from workshop.roadmap.views.portfolio import PER, Axis, Portfolio, PortfolioPoint, iso_lines

LEFT, BOTTOM, TOP, RIGHT = 52.0, 50.0, 34.0, 24.0
LEAST_R, MOST_R, CROWD, LABEL = 11.0, 22.0, 24, 168.0
# Room beyond the outermost point, so that its disc lies inside.
BEYOND = 1.08


class PortfolioChart(PlanChart):
    """Shows a Portfolio. Arrow keys walk from point to point; `chosen_changed` carries the id of the current one."""

    chosen_changed = Signal(str)

    def __init__(self, *, live: bool = True, least: int = BODY) -> None:
        super().__init__(live=live, least=least)
        self._show: Portfolio | None = None
        self.axis: Axis = "cost"
        self.chosen = ""
        self._labels: list[Label | None] | None = None
        self.setMinimumHeight(260)

    def display(self, show: Portfolio, axis: Axis) -> None:
        """Show a value against cost or effort; the current point stays when it is still there."""
        if (show, axis) != (self._show, self.axis):
            self._show, self.axis, self._labels = show, axis, None
        if self.point(self.chosen) is None:
            self.chosen = ""
        self.update()

    def renew(self) -> None:
        self._labels = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._labels = None

    def point(self, initiative: str) -> PortfolioPoint | None:
        """Return the point of an initiative, or None."""
        points = self._show.points if self._show else ()
        return next((point for point in points if point.initiative == initiative), None)

    # Where things are -------------------------------------------------------------------------------------------
    def _plot(self, room: QSizeF) -> QRectF:
        return QRectF(LEFT, TOP, max(room.width() - LEFT - RIGHT, 60), max(room.height() - TOP - BOTTOM, 60))

    def _ticks(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        points = self._show.points if self._show else ()
        return (round_ticks(max((p.taken(self.axis) for p in points), default=0.0)),
                round_ticks(max((p.value for p in points), default=0.0)))

    def _ends(self) -> tuple[float, float]:
        """Return what the plot reaches to the right and upwards."""
        points, (right, up) = self._show.points if self._show else (), self._ticks()
        return (max(right[-1], BEYOND * max((p.taken(self.axis) for p in points), default=0.0)),
                max(up[-1], BEYOND * max((p.value for p in points), default=0.0)))

    def spots(self) -> list[Disc]:
        """Return the disc of every point, in units; y runs downwards."""
        if self._show is None:
            return []
        plot, (across, up) = self._plot(self.room), self._ends()
        most = MOST_R if len(self._show.points) <= CROWD else (LEAST_R + MOST_R) / 2
        found = []
        for point in self._show.points:
            area = LEAST_R ** 2 + (most ** 2 - LEAST_R ** 2) * self._show.size(point, self.axis)
            found.append(Disc(plot.left() + point.taken(self.axis) / across * plot.width(),
                              plot.bottom() - point.value / up * plot.height(), math.sqrt(area)))
        return found

    def isolines(self) -> list[tuple[float, QPointF, Box]]:
        """Return the lines of equal value for the money: value, where they leave the plot, where their words go.

        The words stand above the line, as far out as no disc and no other words are; without width where none is free.
        """
        if self._show is None:
            return []
        plot, (across, up), discs = self._plot(self.room), self._ends(), self.spots()
        found: list[tuple[float, QPointF, Box]] = []
        for value in iso_lines(self._show, self.axis):
            steep = value / PER[self.axis] * across / up
            end = QPointF(plot.right(), plot.bottom() - steep * plot.height()) if steep <= 1 else \
                QPointF(plot.left() + plot.width() / steep, plot.top())
            wide = advance(self._iso_words(value)) + 4
            offers = (Box(plot.left() + (end.x() - plot.left()) * out - wide,
                          plot.bottom() + (end.y() - plot.bottom()) * out - LINE - 1, wide, LINE)
                      for out in (1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52))
            box = next((box for box in offers if box.inside(Box(plot.left(), plot.top(), plot.width(), plot.height()))
                        and not any(box.meets(other, 2) for _, _, other in found)
                        and all(math.dist(box.nearest((d.x, d.y)), (d.x, d.y)) > d.radius + 2 for d in discs)),
                       Box(end.x(), end.y(), 0, 0))
            found.append((value, end, box))
        return found

    def labels(self) -> list[Label | None]:
        """Return where the names go, in the order of the points; the one in question has one in any case."""
        if self._show is None:
            return []
        if self._labels is None:
            self._labels = self._placed(self._show)
        found = list(self._labels)
        at = next((at for at, point in enumerate(self._show.points) if point.initiative == self.chosen), None)
        if at is not None and found[at] is None:
            found[at] = _beside(self.spots()[at], self._size(self._show.points[at]), self._words_area())
        return found

    def _placed(self, show: Portfolio) -> list[Label | None]:
        return place_labels(self.spots(), [self._size(point) for point in show.points], self._words_area(),
                            [box for _, _, box in self.isolines()])

    def _words_area(self) -> Box:
        plot, room = self._plot(self.room), self.room
        return Box(plot.left() + 2, plot.top(), room.width() - plot.left() - 6, plot.height())

    def _size(self, point: PortfolioPoint) -> tuple[float, float]:
        # As wide as it is when it is the current one: names stay where they are while the reader walks.
        return advance(cut(point.label, LABEL, bold=True), bold=True) + 2, LINE

    def _name(self, point: PortfolioPoint) -> str:
        return cut(point.label, LABEL, bold=point.initiative == self.chosen)

    # Painting ---------------------------------------------------------------------------------------------------
    def draw(self, painter: QPainter, room: QSizeF) -> None:
        if self._show is None:
            return
        plot = self._plot(room)
        self._legend(painter, room)
        self._axes(painter, plot)
        t = theme()
        for value, end, box in self.isolines():
            painter.setPen(dashed(t["quiet"], 1.0, 4, 5))
            painter.drawLine(QPointF(plot.left(), plot.bottom()), end)
            if box.width:
                painter.fillRect(QRectF(*box), t["paper"])
                write(painter, QRectF(*box), self._iso_words(value), tone=t["quiet"])
        self._points(painter, self._show)

    def _points(self, painter: QPainter, show: Portfolio) -> None:
        t, spots, labels, points = theme(), self.spots(), self.labels(), show.points
        painter.setPen(QPen(t["quiet"], 1))
        for label in labels:
            if label is not None and label.leader is not None:
                painter.drawLine(QPointF(*label.leader[0]), QPointF(*label.leader[1]))
        # Small ones lie on large ones, and the one in question on all.
        order = sorted(range(len(points)), key=lambda at: (points[at].initiative == self.chosen, -spots[at].radius))
        for at in order:
            spot, point = spots[at], points[at]
            disc(painter, spot.x, spot.y, spot.radius, point.lane, full=point.inside)
            if point.initiative == self.chosen:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(t["action"], 2.5))
                painter.drawEllipse(QPointF(spot.x, spot.y), spot.radius + 3.5, spot.radius + 3.5)
        for at in order:
            label, point = labels[at], points[at]
            if label is not None:
                # Lines pass behind the words.
                painter.fillRect(QRectF(*label.box).adjusted(-1, 1, 1, -1), t["paper"])
                write(painter, QRectF(*label.box), self._name(point), bold=point.initiative == self.chosen,
                      tone=t["ink"] if point.inside or not show.made else t["quiet"])

    def _axes(self, painter: QPainter, plot: QRectF) -> None:
        t = theme()
        (right, up), (across, top) = self._ticks(), self._ends()
        for value in up:
            y = plot.bottom() - value / top * plot.height()
            painter.setPen(QPen(t["line"], 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            write(painter, QRectF(0, y - LINE / 2, LEFT - 8, LINE), plain(value), tone=t["quiet"],
                  align=Qt.AlignmentFlag.AlignRight)
        for value in right:
            x = plot.left() + value / across * plot.width()
            painter.setPen(QPen(t["edge"], 1))
            painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 5))
            words = money(round(value)) if self.axis == "cost" else plain(value)
            centred(painter, min(x, self.room.width() - advance(words) / 2 - 4), plot.bottom() + 16, words,
                    tone=t["quiet"])
        painter.setPen(QPen(t["edge"], 1.2))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        words = self.tr("Cost") if self.axis == "cost" else self.tr("Effort (person-months)")
        centred(painter, plot.center().x(), plot.bottom() + 38, words, tone=t["ink"])

    def _legend(self, painter: QPainter, room: QSizeF) -> None:
        """Say at the upper edge what goes upwards; the marks, as far as there is room, follow from the right."""
        t = theme()
        words = self.tr("↑ Gap closed (weighted levels)")
        write(painter, QRectF(10, 4, room.width(), LINE), words)
        assert self._show is not None
        size = self.tr("larger: more person-months") if self.axis == "cost" else self.tr("larger: costs more")
        iso = self.tr("dashed: equal value for money") if self.axis == "cost" else \
            self.tr("dashed: equal value for effort")
        entries = [(iso, ""), (size, "")]
        if self._show.made:
            entries = [(self.tr("in the plan"), "full"), (self.tr("not in the plan"), "edge"), *entries]
        x, least = room.width() - 12, 10 + advance(words) + 24
        total = [advance(text) + (20 if mark else 0) + 18 for text, mark in entries]
        while entries and x - sum(total) < least:
            entries.pop()
            total.pop()
        x -= sum(total) - 18
        for (text, mark), wide in zip(entries, total, strict=True):
            if mark:
                painter.setBrush(t["quiet"] if mark == "full" else t["paper"])
                painter.setPen(QPen(t["quiet"], 2))
                painter.drawEllipse(QPointF(x + 7, 4 + LINE / 2), 6, 6)
            write(painter, QRectF(x + (20 if mark else 0), 4, wide, LINE), text, tone=t["quiet"])
            x += wide

    def _iso_words(self, value: float) -> str:
        words = self.tr("{0} per ¥ 1 M") if self.axis == "cost" else self.tr("{0} per 10 person-months")
        return words.format(brief(value))

    # Words ------------------------------------------------------------------------------------------------------
    def lines(self, point: PortfolioPoint) -> tuple[str, ...]:
        """Return what is to say of a point, in lines."""
        gap = self.tr("closes {0} levels, {1} % of all gaps the initiatives close").format(
            digits(point.value, 1), digits(100 * point.share))
        when = self.tr("in the plan: {0}").format(run_words(point.first, point.last)) if point.inside else \
            self.tr("not in the plan") if self._show is not None and self._show.made else ""
        return tuple(line for line in (point.title, point.owner, gap if point.value else self.tr("closes no gap"),
                                       f"{money(point.cost)} · {months_words(point.months)}", when) if line)

    # Walking ----------------------------------------------------------------------------------------------------
    def choose(self, initiative: str) -> None:
        """Make a point the current one."""
        point = self.point(initiative)
        if point is None:
            return
        self.chosen = initiative
        self.setAccessibleDescription(" · ".join(self.lines(point)))
        self.chosen_changed.emit(initiative)
        self.update()

    def _walk(self, step: int, *, up: bool) -> None:
        """Go to the next point in the order of one axis; every point has its turn."""
        if self._show is None or not self._show.points:
            return
        points = self._show.points
        key = (lambda p: (p.value, p.taken(self.axis), p.initiative)) if up else \
            (lambda p: (p.taken(self.axis), p.value, p.initiative))
        order = [point.initiative for point in sorted(points, key=key)]
        if self.chosen not in order:
            self.choose(points[0].initiative)
            return
        self.choose(order[min(max(order.index(self.chosen) + step, 0), len(order) - 1)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._walk(1 if key == Qt.Key.Key_Right else -1, up=False)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._walk(1 if key == Qt.Key.Key_Up else -1, up=True)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk(10 ** 6 if key == Qt.Key.Key_End else -10 ** 6, up=False)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen:
            self.initiative_requested.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def initiative_at(self, place: QPointF) -> str:
        """Return the initiative whose disc or name lies at a place in pixels; empty for none."""
        if self._show is None:
            return ""
        here, spots = self.to_units(place), self.spots()
        hits = [at for at, spot in enumerate(spots) if math.hypot(spot.x - here.x(), spot.y - here.y()) <= spot.radius]
        # The smallest lies on top.
        if hits:
            return self._show.points[min(hits, key=lambda at: spots[at].radius)].initiative
        return next((point.initiative for point, label in zip(self._show.points, self.labels(), strict=True)
                     if label is not None and QRectF(*label.box).contains(here)), "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.live and event.button() == Qt.MouseButton.LeftButton:
            self.choose(self.initiative_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.live and (found := self.initiative_at(event.position())):
            self.initiative_requested.emit(found)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            point = self.point(self.initiative_at(QPointF(event.pos())))
            if point is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), tip(*self.lines(point)), self)
            return True
        return super().event(event)


def _beside(disc: Disc, size: tuple[float, float], area: Box) -> Label:
    """Return a place beside a mark where no place is free: what lies beneath is covered."""
    reach = disc.radius + 4
    left = disc.x + reach if disc.x + reach + size[0] <= area.right else disc.x - reach - size[0]
    return Label(Box(left, disc.y - size[1] / 2, *size), None)
