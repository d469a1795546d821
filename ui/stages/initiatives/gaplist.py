"""The gaps of the room, widest first, each one step away from an initiative."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter

from ui.canvas.items import badge
from ui.document import Document
from ui.i18n import language
from ui.localtexts import digits
from ui.stages.initiatives.pluslist import (
    ROW,
    Index,
    PlusDelegate,
    PlusList,
    PlusModel,
    draw_check,
    plus_rect,
)
from ui.theme import font, theme
from ui.widgets.marks import lane_heading, tip
from workshop.insight.analysis import Gap
from workshop.presentation import Heading


@dataclass(frozen=True, slots=True)
class GapRow:
    """What one row shows; `lifted` counts the initiatives that lift this cell."""

    gap: Gap
    words: str
    lane: Heading | None
    top: int
    lifted: int


class GapModel(PlusModel[GapRow]):
    """The gaps that are open, in the order of their priority."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document

    def follow(self) -> None:
        """Show the present gaps."""
        workshop, lang = self._document.workshop, language()
        pack = workshop.pack
        lifted = [lift.cell for initiative in workshop.initiatives for lift in initiative.lifts]
        rows = tuple(
            GapRow(gap, " · ".join((pack.element(gap.cell.element).short.in_(lang),
                                    pack.item(gap.cell.item).short.in_(lang))),
                   lane_heading(pack, gap.cell.item), pack.top, lifted.count(gap.cell))
            for gap in self._document.analysis.gaps if gap.gap > 0)
        self.put(rows, [r.gap.cell for r in rows], [r.gap.cell for r in self._rows])

    def words(self, row: GapRow, place: int) -> str:
        return f"{place + 1}. {row.words}, {digits(row.gap.current, 1)} → {digits(row.gap.target, 1)}"

    def tip(self, row: GapRow) -> str:
        gap, pack, lang = row.gap, self._document.workshop.pack, language()
        return tip(
            f"{pack.element(gap.cell.element).name.in_(lang)} × {pack.item(gap.cell.item).name.in_(lang)}",
            self.tr("Gap {0} × weight {1} = priority {2}").format(
                digits(gap.gap, 2), digits(gap.weight, 2), digits(gap.priority, 2)),
            self.tr("Initiatives that lift it: {0}").format(row.lifted))


class GapDelegate(PlusDelegate):
    """Paints rank, badge, names, and the bar from the current level to the target."""

    def fill(self, painter: QPainter, row: GapRow, place: int, width: int) -> None:
        self._words(painter, row, place + 1, width)
        self._bar(painter, row, width)

    def _words(self, painter: QPainter, row: GapRow, rank: int, width: int) -> None:
        t = theme()
        painter.setFont(font(12))
        painter.setPen(t["quiet"])
        painter.drawText(QRectF(4, 7, 22, 20), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(rank))
        left = 32.0
        if row.lane is not None:
            badge(painter, QPointF(left + 8, 17), 8, row.lane)
            left += 22
        painter.setFont(font(13, bold=True))
        painter.setPen(t["ink"])
        right = plus_rect(width).left() - 8
        if row.lifted:
            draw_check(painter, right)
            painter.setPen(t["ink"])
            right -= 16
        room = int(right - left)
        words = QFontMetrics(painter.font()).elidedText(row.words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 6, room, 22), Qt.AlignmentFlag.AlignVCenter, words)

    def _bar(self, painter: QPainter, row: GapRow, width: int) -> None:
        t, gap = theme(), row.gap
        right = plus_rect(width).left() - 8
        painter.setFont(font(12))
        painter.setPen(t["quiet"])
        numbers = f"{digits(gap.current, 1)} → {digits(gap.target, 1)}"
        painter.drawText(QRectF(right - 70, 29, 70, 18), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                         numbers)
        track = QRectF(32, 36, right - 76 - 32, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t["track"])
        painter.drawRoundedRect(track, 2.5, 2.5)
        scale = track.width() / max(row.top - 1, 1)
        begin, end = (max(level - 1.0, 0.0) * scale for level in (gap.current, gap.target))
        painter.setBrush(t.level(3))
        painter.drawRect(QRectF(track.left() + begin, track.top(), end - begin, track.height()))
        painter.setBrush(t["ink"])
        painter.drawRoundedRect(QRectF(track.left(), track.top(), max(begin, 3.0), track.height()), 2.5, 2.5)
        painter.setBrush(t["attention"])
        painter.drawRect(QRectF(track.left() + end - 1.5, track.top() - 3, 3, track.height() + 6))


class GapList(PlusList):
    """`initiative_requested` carries the gap whose plus was pressed; `gap_chosen` the current gap."""

    initiative_requested = Signal(object)
    gap_chosen = Signal(object)

    def __init__(self, document: Document) -> None:
        self._gaps = GapModel(document)
        super().__init__(self._gaps, GapDelegate())
        self.follow()

    def follow(self) -> None:
        """Show the present gaps, keeping the current row."""
        row = self.currentIndex().row()
        self._gaps.follow()
        self.keep_current(row)

    def gap(self) -> Gap | None:
        """Return the current gap."""
        row = self.currentIndex().data(ROW)
        return row.gap if isinstance(row, GapRow) else None

    def take(self) -> None:
        if self.gap() is not None:
            self.initiative_requested.emit(self.gap())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._gaps.follow()
        super().changeEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.gap_chosen.emit(self.gap())
