"""The history as rows, newest first, and how one row is painted."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.agenda_words import span_words
from ui.document import Document
from ui.i18n import in_use
from ui.localtexts import moment
from ui.screenwords import say_words
from ui.step_words import step_words
from ui.theme import SMALL, font, theme
from workshop.changelog.cover import made_rows
from workshop.changelog.lines import ChangeLine, ChangeLog
from workshop.search import contains, folded
from workshop.steps import StepShow, Trail

Index = QModelIndex | QPersistentModelIndex
ROW_H, DOT_W, TIME_W, EDGE = 32, 26, 86, 8
STEP = Qt.ItemDataRole.UserRole


class HistoryModel(QAbstractListModel):
    """Rows of a Trail that is read on with every change; `whole` and `wanted` narrow what is listed."""

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._trail = Trail()
        self._rows: list[tuple[int, int]] = []
        self._known: dict[int, StepShow] = {}
        self._words: dict[int, str] = {}
        self._back: dict[int, int] = {}
        self._log: ChangeLog | None = None
        self._spoken = ""
        self.whole = False
        self.wanted = ""

    def follow(self) -> None:
        """Read what is new in the file, and show it."""
        self._trail.extend(self._document.steps(self._trail.last))
        self._known.clear()
        self._words.clear()
        self._log = None
        self.list()

    def list(self) -> None:
        """List the rows that are wanted; where the same rows stay, only their state is shown anew."""
        rows = self._trail.listing(whole=self.whole)
        back = self._trail.set_back(seq for seq, _ in rows)
        if back != self._back:
            self._back = back
            self._words.clear()
        rows = rows[::-1]
        if self.wanted.strip():
            needle = folded(self.wanted).split()
            rows = [row for row in rows if contains(folded(self.words(*row)), needle)]
        if rows == self._rows:
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def speak(self) -> None:
        """Say everything in the language in use."""
        self._words.clear()
        self.list()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def step(self, row: int) -> StepShow | None:
        """Return the step in a row."""
        return self._step(*self._rows[row]) if 0 <= row < len(self._rows) else None

    def _step(self, seq: int, count: int) -> StepShow:
        if seq not in self._known:
            self._known[seq] = self._trail.show(seq, self._document.workshop, count=count)
        return self._known[seq]

    def words(self, seq: int, count: int = 1) -> str:
        """Return the sentence about a step."""
        if seq not in self._words:
            said, back = step_words(self._step(seq, count)), self._set_back(seq)
            self._words[seq] = f"{said} · {back}" if back else said
        return self._words[seq]

    def _set_back(self, seq: int) -> str:
        """Say why a step seems to be older than the one before it."""
        if (seconds := self._back.get(seq, 0)) == 0:
            return ""
        return QCoreApplication.translate("HistoryPanel", "the computer's clock had been set back by {0}").format(
            span_words(seconds))

    def row_of(self, seq: int) -> int:
        """Return the row of a step, -1 where it is not listed."""
        return next((row for row, found in enumerate(self._rows) if found[0] == seq), -1)

    def lines(self, step: StepShow) -> tuple[ChangeLine, ...]:
        """Return what a step changed, in the language in use; of several steps back or forth the last one's."""
        if self._log is None or self._spoken != in_use().code:
            self._spoken = in_use().code
            self._log = ChangeLog(self._trail, self._document.workshop, say_words())
        row = self._trail.row(step.seq)
        rows = made_rows(row) if row.action == "create" else self._document.changes_of(step.seq)
        about = self._trail.row(row.refers).kind if row.refers is not None and self._trail.has(row.refers) else ""
        return self._log.lines(row, rows, about)

    @property
    def current(self) -> int:
        """The number of the step that was done last."""
        return self._trail.current

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        step = self.step(index.row()) if index.isValid() else None
        if step is None:
            return None
        words = self.words(*self._rows[index.row()])
        if role == STEP:
            return step
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (clock(step.at), words, step.author, _state(step)) if part)
        return None


def clock(at: str) -> str:
    """Return a UTC time (ISO 8601) as local clock time, with the day where it is not today."""
    return moment(datetime.fromisoformat(at), datetime.now().astimezone())


def _state(step: StepShow) -> str:
    if step.current:
        return QCoreApplication.translate("HistoryPanel", "here we are")
    return QCoreApplication.translate("HistoryPanel", "undone") if step.undone else ""


class StepPainter(QStyledItemDelegate):
    """A mark, the time, the words, who: steps that are undone are pale, the present one is bold with a full mark."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW_H)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        step, t = index.data(STEP), theme()
        if not isinstance(step, StepShow):
            return
        rect, chosen = option.rect, bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, t["chosen"] if chosen else t["soft"])
        self._mark(painter, rect, step)
        quiet = t["faint"] if step.undone and not chosen else t["quiet"]
        painter.setFont(font(SMALL))
        painter.setPen(quiet)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRect(rect.left() + DOT_W, rect.top(), TIME_W, rect.height()), middle, clock(step.at))
        right = rect.right() - EDGE
        if step.author:
            metrics = QFontMetrics(font(SMALL))
            who = metrics.elidedText(step.author, Qt.TextElideMode.ElideRight, 90)
            width = metrics.horizontalAdvance(who)
            painter.drawText(QRect(right - width, rect.top(), width, rect.height()), middle, who)
            right -= width + EDGE
        face = font(bold=step.current)
        painter.setFont(face)
        painter.setPen(quiet if step.undone or not step.reachable else t["ink"])
        left = rect.left() + DOT_W + TIME_W
        words = QFontMetrics(face).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QRect(left, rect.top(), right - left, rect.height()), middle, words)
        painter.restore()

    @staticmethod
    def _mark(painter: QPainter, rect: QRect, step: StepShow) -> None:
        t, place = theme(), QPointF(rect.left() + DOT_W / 2, rect.center().y() + 0.5)
        if not step.reachable:
            return
        painter.setPen(t.pen("action" if step.current else "edge", 1.4))
        painter.setBrush(t["action"] if step.current else Qt.BrushStyle.NoBrush)
        radius = 5.0 if step.current else 3.0
        painter.drawEllipse(place, radius, radius)
