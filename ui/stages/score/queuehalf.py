"""What to discuss first: the queue by disagreement and importance, with a threshold to look through."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout

from ui.document import Document
from ui.i18n import Speaks
from ui.localtexts import digits
from ui.messages import pattern_word, verdict_words
from ui.stages.score.rowlist import (
    ROW,
    CellListView,
    Index,
    RowModel,
    cell_words,
    done_mark,
    long_words,
    name_line,
    quiet_line,
)
from ui.theme import SMALL, font, theme
from ui.widgets.marks import lane_heading, tip
from ui.widgets.parts import label
from ui.widgets.rowpaint import begin_row
from workshop.insight.measures import mean_pairwise_gap
from workshop.model.score import Cell
from workshop.presentation import Heading
from workshop.triage import QueueItem, discussion_queue

ROW_H, BAR_W, BARS_H = 60, 22.0, 24.0


class Slider(QSlider):
    """A level slider that leaves the wheel to the list around it."""

    def __init__(self, low: int, high: int, page: int = 5) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(low, high)
        self.setPageStep(page)
        self.setMinimumWidth(110)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


@dataclass(frozen=True, slots=True)
class QueueRow:
    """What one row shows; `rank` counts from 1 and is 0 for what is settled."""

    item: QueueItem
    rank: int
    name: str
    full: str
    lane: Heading | None
    counts: tuple[int, ...]
    words: str


class QueueModel(RowModel):
    """Rows of the queue, with the numbers behind them one hover away."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        assert isinstance(row, QueueRow)
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            counts = " ".join(map(str, row.counts))
            first = self.tr("settled") if row.item.settled else f"{row.rank}."
            return f"{first} {row.name}, {row.words} ({counts})"
        return self._tip(row) if role == Qt.ItemDataRole.ToolTipRole else None

    def _tip(self, row: QueueRow) -> str:
        item, gap = row.item, mean_pairwise_gap(row.counts)
        return tip(
            row.full, self.tr("Votes from the lowest level up: {0}").format(" ".join(map(str, row.counts))),
            "" if gap is None else self.tr("Two people picked at random differ by {0} levels on average.").format(
                digits(gap, 1)),
            self.tr("Disagreement {0} (1 - Cns) × importance {1} = {2}").format(
                digits(item.disagreement, 2), digits(item.importance, 3), digits(item.score, 4)))


class QueueDelegate(QStyledItemDelegate):
    """Paints rank or tick, names, the votes as small bars, and what to do."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, ROW_H)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, t = index.data(ROW), theme()
        painter.save()
        box = begin_row(painter, option)
        settled = row.item.settled
        if settled:
            done_mark(painter)
        else:
            painter.setFont(font(SMALL))
            painter.setPen(t["quiet"])
            painter.drawText(QRectF(2, 8, 26, 22), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                             str(row.rank))
        width = BAR_W * len(row.counts)
        right = box.width() - width - 22
        name_line(painter, 36, right, row.lane, row.name, t["quiet"] if settled else t["ink"])
        quiet_line(painter, QRectF(36, 32, right - 36, 20), row.words)
        if settled:
            painter.setOpacity(0.55)
        _bars(painter, QRectF(box.width() - width - 12, 8, width, ROW_H - 14), row.counts)
        painter.restore()


def _bars(painter: QPainter, box: QRectF, counts: tuple[int, ...]) -> None:
    """Paint a bar per level, and under each how many gave it."""
    t, most = theme(), max(max(counts), 1)
    for index, count in enumerate(counts):
        x, base = box.left() + index * BAR_W, box.top() + BARS_H
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t["track"])
        painter.drawRect(QRectF(x + 2, base, BAR_W - 4, 1.5))
        if count:
            height = BARS_H * count / most
            painter.setPen(QPen(t["quiet"], 0.6))
            painter.setBrush(t.level(index + 1, len(counts)))
            painter.drawRoundedRect(QRectF(x + 3, base - height, BAR_W - 6, height), 1.5, 1.5)
            painter.setPen(t["ink"])
            painter.setFont(font(SMALL))
            painter.drawText(QRectF(x, base + 3, BAR_W, 17), Qt.AlignmentFlag.AlignCenter, str(count))


class QueueHalf(Speaks):
    """The slider with its live count, and the queue. `changed` says that the next action has other words."""

    cell_requested = Signal(object)
    changed = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._moved = False
        self._found: tuple[QueueItem, ...] = ()
        self._head, self.count, self._empty = label("head"), label("quiet", wrap=True), label(wrap=True)
        self._limit_words, self.limit = label(), label("head")
        self.slider = Slider(0, 100)
        self.list = CellListView(QueueModel(), QueueDelegate())
        self._build()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._limit_words)
        row.addWidget(self.slider, 1)
        row.addWidget(self.limit)
        self.limit.setFixedWidth(52)
        box.addWidget(self._head)
        box.addLayout(row)
        box.addWidget(self.count)
        box.addWidget(self.list, 1)
        box.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        self.slider.valueChanged.connect(self._look)
        self.list.cell_requested.connect(self.cell_requested)
        self.retranslate()

    def retranslate(self) -> None:
        self._head.setText(self.tr("Talk about it: disagreement × importance"))
        self._limit_words.setText(self.tr("Agreement under"))
        self.slider.setAccessibleName(self.tr("Show cells whose agreement is under"))
        self.slider.setToolTip(tip(self.tr("Only a look: it changes no setting and no vote."),
                                   self.tr("Agreement is Cns (Tastle and Wierman 2007), 0 to 100 %.")))
        self.list.setAccessibleName(self.tr("What to discuss, the most urgent first"))
        self.follow()

    # State ------------------------------------------------------------------------------------------------------
    def follow(self) -> None:
        """Show the present state; a threshold that was moved by hand stays where it is."""
        if not self._moved:
            self.slider.blockSignals(True)
            self.slider.setValue(round(self._document.workshop.settings.rules.agree * 100))
            self.slider.blockSignals(False)
        self._show()

    def _look(self) -> None:
        self._moved = True
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        document = self._document
        workshop, rules = document.workshop, document.workshop.settings.rules
        self.limit.setText(f"{self.slider.value()} %")
        found = discussion_queue(workshop, document.analysis, rules, self.slider.value() / 100)
        self._found = tuple(sorted(found, key=lambda item: item.settled))
        pack, rank, rows = workshop.pack, 0, []
        for item in self._found:
            rank += not item.settled
            rows.append(QueueRow(item, 0 if item.settled else rank, cell_words(pack, item.cell),
                                 long_words(pack, item.cell), lane_heading(pack, item.cell.item),
                                 document.analysis.current[item.cell].counts, self._words(item)))
        self.list.show_rows(rows, [item.cell for item in self._found])
        self._say()

    def _words(self, item: QueueItem) -> str:
        """Return the pattern, and what to do; for a settled cell what was settled."""
        accepted = self._document.analysis.current[item.cell].acceptance
        if accepted is not None:
            what = {"agreed": self.tr("accepted: level {0}"),
                    "reservation": self.tr("accepted with reservation: level {0}"),
                    "not_agreed": self.tr("not agreed, both positions noted: level {0}")}[accepted.agreement]
            what = what.format(accepted.level)
        else:
            what = verdict_words(item.verdict) if item.verdict is not None else ""
        return " · ".join(part for part in (pattern_word(item.pattern), what) if part)

    def _say(self) -> None:
        workshop, current = self._document.workshop, self._document.analysis.current
        there, flagged = len(current), len(self._found)
        words = self.tr("1 cell flagged of {0}").format(there) if flagged == 1 else \
            self.tr("{0} cells flagged of {1}").format(flagged, there)
        if settled := sum(item.settled for item in self._found):
            words += self.tr(" · {0} settled").format(settled)
        few = workshop.settings.rules.few
        if thin := sum(1 for result in current.values() if result.applicable and result.n < few):
            words += self.tr(" · {0} with fewer than {1} votes, so without a verdict").format(thin, few)
        self.count.setText(words)
        self.count.setVisible(there > 0)
        self.list.setVisible(flagged > 0)
        self._empty.setVisible(flagged == 0)
        self._empty.setText(
            self.tr("Nothing is revealed yet. Score the first cells; where the room disagrees, they appear here.")
            if not there else
            self.tr("No cell is under {0} %: nothing has to be discussed. Move the slider to the right to see the next "
                    "ones.").format(self.slider.value()))

    def first(self) -> Cell | None:
        """Return the most urgent cell that is not settled."""
        return next((item.cell for item in self._found if not item.settled), None)

    def to_first(self) -> None:
        """Make the most urgent cell the current one."""
        if (first := self.first()) is not None:
            self.list.setCurrentIndex(self.list.cells.index(self.list.cells.row_of(first)))

    def take_focus(self) -> None:
        """Put the keys on the list."""
        target = self.list if self._found else self.slider
        target.setFocus(Qt.FocusReason.OtherFocusReason)
