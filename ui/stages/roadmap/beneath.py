"""The strips under the Gantt chart: what each period takes of the money, and of the people of each role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui.localtexts import digits, money
from ui.stages.roadmap.barwords import period_words
from ui.stages.roadmap.layout import BUDGET_H, LEAST_PITCH, LOAD_H, SHORT, TIGHT_H, Layout, head_height
from ui.theme import font, theme
from workshop.periods import TENTHS
from workshop.roadmap.gantt import GanttShow, RoleLoad

Loads = Literal["none", "fullest", "all"]
LOADS: tuple[Loads, ...] = ("none", "fullest", "all")
# What lies under the rows takes at most this part of the height.
BENEATH = 0.45
_SMALL, _HEAD = font(12), font(13, bold=True)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True, slots=True)
class Column:
    """One period of a strip: its height beside 1, its number, a narrower one, and the whole in words."""

    share: float
    label: str
    narrow: str
    words: str
    full: bool = False
    over: bool = False


@dataclass(frozen=True, slots=True)
class Strip:
    """A row of columns. `limited` tells that a height of 1 is all there is."""

    name: str
    note: str
    columns: tuple[Column, ...]
    height: float
    limited: bool


def strips_of(show: GanttShow, name: str, note: str, loads: Loads, height: float) -> tuple[Strip, ...]:
    """Return the money and as many roles as fit, the fullest first, for a chart of a height; the money always."""
    tight = head_height(show) + len(show.bars) * LEAST_PITCH + BUDGET_H > height
    found = [_money(show, name, note, TIGHT_H if tight and height < SHORT else BUDGET_H)]
    if loads == "fullest":
        fullest = show.fullest() or next(iter(show.loads), None)
        found += [_people(show, fullest)] if fullest is not None else []
    elif loads == "all":
        many = max(int((height * BENEATH - found[0].height) // LOAD_H), 1)
        found += [_people(show, load) for load in sorted(show.loads, key=lambda load: -load.peak)[:many]]
    return tuple(found)


def strips_height(strips: tuple[Strip, ...]) -> float:
    """Return the height of all strips together."""
    return sum(strip.height for strip in strips)


def _money(show: GanttShow, name: str, note: str, height: float) -> Strip:
    most = max([1, *(spend.cost for spend in show.spend)])
    columns = []
    for index, spend in enumerate(show.spend):
        words = f"{spend.period} · {money(spend.cost)}"
        if spend.share is None:
            columns.append(Column(spend.cost / most, money(spend.cost), "", words))
            continue
        limit = show.budgets[min(index, len(show.budgets) - 1)]
        words += " · " + QCoreApplication.translate("GanttWords", "of {0}").format(money(limit))
        columns.append(_column(spend.share, words))
    return Strip(name, note, tuple(columns), height, bool(show.budgets))


def _column(share: float, words: str) -> Column:
    percent = round(share * 100)
    return Column(share, f"{digits(share * 100)}%", digits(share * 100), words, percent >= 100, percent > 100)


def _months(tenths: int) -> str:
    return digits(tenths / TENTHS, 1)


def _people(show: GanttShow, load: RoleLoad) -> Strip:
    columns, there = [], load.available
    most = max([1, *load.used])
    used_words = QCoreApplication.translate("GanttWords", "{0} person-months")
    of_words = QCoreApplication.translate("GanttWords", "{0} of {1} person-months")
    for period, used in enumerate(load.used):
        at = f"{load.name} · {period_words(show, period)} · "
        share = load.share(period)
        if share is None or there is None:
            words = at + used_words.format(_months(used))
            columns.append(Column(used / most, _months(used), "", words))
        else:
            free = there[period] if period < len(there) else 0
            columns.append(_column(share, at + of_words.format(_months(used), _months(free))))
    peak = max(range(len(columns)), key=lambda period: columns[period].share, default=0)
    note = columns[peak].words.removeprefix(f"{load.name} · ") if columns else ""
    return Strip(load.name, note, tuple(columns), LOAD_H, there is not None)


def column_at(strips: tuple[Strip, ...], layout: Layout, y: float, x: float) -> str:
    """Return the words of the column at a height below the rows and a place across; empty for none."""
    period = int(layout.period(x)) if x >= layout.left else -1
    for strip in strips:
        if y < strip.height:
            return strip.columns[period].words if 0 <= period < len(strip.columns) else ""
        y -= strip.height
    return ""


# Painting ---------------------------------------------------------------------------------------------------------
def paint_strips(painter: QPainter, strips: tuple[Strip, ...], layout: Layout, size: QSizeF, scrolled: float,
                 top: float) -> None:
    """Paint all strips from a height on, in units of the scene."""
    t = theme()
    painter.fillRect(QRectF(0, top, size.width(), size.height() - top), t["paper"])
    for strip in strips:
        painter.setPen(QPen(t["line"], 1))
        painter.drawLine(QPointF(12, top + 0.5), QPointF(size.width() - 12, top + 0.5))
        gap = min(8.0, layout.quarter * 0.15)
        narrow = _narrow(strip, layout.quarter - gap)
        _strip_words(painter, strip, layout.left - 26, top, narrow=narrow)
        painter.save()
        painter.setClipRect(QRectF(layout.left - 1, top, size.width() - layout.left + 1, strip.height))
        most = max([1.0, *(column.share for column in strip.columns)])
        above = 22.0 if strip.height >= BUDGET_H else 8.0
        for index, column in enumerate(strip.columns):
            x = layout.x(index) - scrolled
            if x < size.width() and x + layout.quarter > layout.left:
                _paint_column(painter, QRectF(x, top + above, layout.quarter - gap, strip.height - above - 6), column,
                              most, narrow=narrow)
        if strip.limited and most > 1.0:
            y = top + above + (strip.height - above - 6) * (1 - 1 / most)
            painter.setPen(QPen(t["bad"], 1.2, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(layout.left, y), QPointF(size.width() - 12, y))
        painter.restore()
        top += strip.height


def _narrow(strip: Strip, room: float) -> bool:
    """Tell whether the columns are too narrow for the sign of per cent."""
    metrics = QFontMetricsF(_SMALL)
    return strip.limited and any(metrics.horizontalAdvance(column.label) > room for column in strip.columns)


def _strip_words(painter: QPainter, strip: Strip, room: float, top: float, *, narrow: bool) -> None:
    t, tall = theme(), strip.height >= BUDGET_H
    name = f"{strip.name} · %" if narrow else strip.name
    y = top + (30 if tall else 4)
    for words, face, colour, at in ((name, _HEAD, t["ink"], y), (strip.note, _SMALL, t["quiet"], y + 19)):
        painter.setFont(face)
        painter.setPen(colour)
        painter.drawText(QRectF(14, at, room + 1, 20), int(_MIDDLE),
                         QFontMetricsF(face).elidedText(words, Qt.TextElideMode.ElideRight, room))


def _paint_column(painter: QPainter, room: QRectF, column: Column, most: float, *, narrow: bool) -> None:
    t, metrics = theme(), QFontMetricsF(_SMALL)
    height = room.height() * column.share / most
    box = QRectF(room.x(), room.bottom() - height, room.width(), height)
    ground = t["bad"] if column.over else t["attention"] if column.full else t.level(3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(t["track"] if column.share <= 0 else ground)
    painter.drawRoundedRect(box if column.share > 0 else QRectF(room.x(), room.bottom() - 2, room.width(), 2), 3, 3)
    label = column.narrow if narrow else column.label
    if not label or metrics.horizontalAdvance(label) > room.width() + 2:
        return
    painter.setFont(_SMALL)
    inside = height >= 18
    painter.setPen(t.ink_on(ground) if inside else t["ink"])
    y = box.top() + (height - 16) / 2 if inside and height < 24 else box.top() + 2 if inside else box.top() - 17
    painter.drawText(QRectF(box.x() - 1, y, box.width() + 2, 16), Qt.AlignmentFlag.AlignCenter, label)
