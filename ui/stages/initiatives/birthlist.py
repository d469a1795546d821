"""The list of one source of initiatives: two lines a row, and a plus that makes an initiative of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter

from ui.canvas.items import badge
from ui.stages.initiatives.pluslist import ROW, PlusDelegate, PlusList, PlusModel, draw_check, plus_rect
from ui.stages.initiatives.sources import SourceRow
from ui.theme import font, theme
from ui.widgets.marks import tip

LEFT = 12
_WIDE = 44  # characters of a line of a tip


class BirthModel(PlusModel[SourceRow]):
    """Rows of one source."""

    def present(self, rows: tuple[SourceRow, ...]) -> None:
        """Show these rows."""
        self.put(rows, [row.key for row in rows], [row.key for row in self._rows])

    def words(self, row: SourceRow, place: int) -> str:
        return ", ".join(words for words in (row.words, row.detail) if words)

    def tip(self, row: SourceRow) -> str:
        return tip(*_folded(row.words), row.detail, *_folded(row.more))


def _folded(words: str) -> list[str]:
    """Break a long text for a tip; Chinese may break anywhere, English at spaces."""
    found: list[str] = []
    for line in words.splitlines():
        here = ""
        for word in line.split(" "):
            if here and len(here) + 1 + len(word) > _WIDE * 1.6:
                found.append(here)
                here = ""
            here = f"{here} {word}".strip()
            while len(here) > _WIDE * 1.6:
                found.append(here[:_WIDE])
                here = here[_WIDE:]
        found.append(here)
    return found


class BirthDelegate(PlusDelegate):
    """Paints badge, words and detail, and a check mark on what was used."""

    def fill(self, painter: QPainter, row: SourceRow, _place: int, width: int) -> None:
        t, left = theme(), float(LEFT)
        if row.lane is not None:
            badge(painter, QPointF(left + 8, 17), 8, row.lane)
        left += 22
        right = plus_rect(width).left() - 8
        if row.made:
            draw_check(painter, right)
            right -= 16
        for y, size, bold, tone, words, end in ((6, 13, True, "ink", row.words, right),
                                                (28, 12, False, "quiet", row.detail, plus_rect(width).left() - 8)):
            painter.setFont(font(size, bold=bold))
            painter.setPen(t[tone])
            room = int(end - left)
            shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(left, y, room, 20), Qt.AlignmentFlag.AlignVCenter, shown)


class BirthList(PlusList):
    """`wanted` carries the key of the row whose plus was pressed, by mouse, Enter or +."""

    wanted = Signal(str)

    def __init__(self) -> None:
        self._rows = BirthModel()
        super().__init__(self._rows, BirthDelegate())

    def present(self, rows: tuple[SourceRow, ...]) -> None:
        """Show these rows, the first of them chosen when the one before is gone."""
        row = self.currentIndex().row()
        self._rows.present(rows)
        self.keep_current(row)

    def key(self) -> str:
        """Return the key of the current row, empty for none."""
        row = self.currentIndex().data(ROW)
        return row.key if isinstance(row, SourceRow) else ""

    def take(self) -> None:
        if self.key():
            self.wanted.emit(self.key())
