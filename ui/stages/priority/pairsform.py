"""Every couple once: how much more the one matters than the other (AHP)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSlider, QVBoxLayout, QWidget

from ui.i18n import Speaks, language
from ui.stages.priority.words import times_words
from ui.theme import theme
from ui.widgets.parts import label
from workshop.insight.weighing import Couple
from workshop.model.planning import Pair, Weighing
from workshop.priorityshow import WeightShow

END = 8


def times_of(place: int) -> float:
    """Return how many times the left one matters as much as the right one; to the left of 0 it matters more."""
    return float(1 - place) if place <= 0 else 1 / (1 + place)


def place_of(times: float) -> int:
    """Return the place on the scale for a comparison."""
    return max(1 - round(times), -END) if times >= 1 else min(round(1 / times) - 1, END)


class PairSlider(QSlider):
    """From 9 times on the left over equal to 9 times on the right. `said` follows a key or the end of a drag."""

    said = Signal()

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(-END, END)
        self.setPageStep(2)
        self.setMinimumSize(80, 24)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.known = False

    def sizeHint(self) -> QSize:
        return QSize(160, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        # The style would fill the groove from the left: here the middle is nothing, and both sides count alike.
        t, middle, edge = theme(), self.height() / 2, 8.0
        step = (self.width() - 2 * edge) / (2 * END)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t["track"])
        painter.drawRoundedRect(QRectF(edge, middle - 2, self.width() - 2 * edge, 4), 2, 2)
        centre, at = edge + END * step, edge + (END + self.value()) * step
        painter.setBrush(t["quiet"])
        painter.drawRect(QRectF(centre - 0.75, middle - 7, 1.5, 14))
        if self.known:
            painter.setBrush(t["action"])
            painter.drawRect(QRectF(min(centre, at), middle - 2, abs(at - centre), 4))
        painter.setPen(t.pen("action" if self.known or self.hasFocus() else "edge", 2.0 if self.hasFocus() else 1.4))
        painter.setBrush(t["action"] if self.known else t["surface"])
        painter.drawEllipse(QPointF(at, middle), 7, 7)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(at, middle), 10, 10)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            # 1 to 9 say it outright, for the side the scale is on.
            steps = key - Qt.Key.Key_1
            self.setValue(steps if self.value() > 0 else -steps)
            self.said.emit()
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.said.emit()
            return
        before = self.value()
        super().keyPressEvent(event)
        if self.value() != before:
            self.said.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A click goes where it is, as on a scale on paper.
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._go(event)
        self.said.emit()

    def _go(self, event: QMouseEvent) -> None:
        edge = 8
        share = (event.position().x() - edge) / max(self.width() - 2 * edge, 1)
        self.setValue(round(-END + min(max(share, 0.0), 1.0) * 2 * END))


class _Wheel(QObject):
    """The wheel scrolls the page, not a slider under it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return False


class PairRow(QWidget):
    """Two names, the scale between them, and in words what it says. `said` carries the Pair."""

    said = Signal(object)

    def __init__(self, couple: Couple) -> None:
        super().__init__()
        self.couple = couple
        self.slider = PairSlider()
        self._one, self._other, self.words = label(), label(), label("quiet")
        self._other.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box = QGridLayout(self)
        box.setContentsMargins(0, 0, 0, 6)
        box.setHorizontalSpacing(6)
        box.setVerticalSpacing(0)
        box.addWidget(self._one, 0, 0)
        box.addWidget(self._other, 0, 1)
        box.addWidget(self.slider, 1, 0, 1, 2)
        box.addWidget(self.words, 2, 0, 1, 2)
        self.slider.installEventFilter(_Wheel(self))
        self.slider.said.connect(self._said)

    def present(self, names: Mapping[str, str], times: float | None, words: str) -> None:
        """Show a comparison, None for one that is not said yet."""
        one, other = (names[name] for name in self.couple)
        self._one.setText(one)
        self._other.setText(other)
        self.words.setText(words)
        self.slider.blockSignals(True)
        self.slider.known = times is not None
        self.slider.setValue(0 if times is None else place_of(times))
        self.slider.update()
        self.slider.blockSignals(False)
        self.slider.setAccessibleName(f"{one} – {other}")
        self.slider.setAccessibleDescription(words)

    def _said(self) -> None:
        self.said.emit(Pair(*self.couple, times_of(self.slider.value())))


class PairsForm(Speaks):
    """All couples. `weighed` carries the new Weighing."""

    weighed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._things: tuple[WeightShow, ...] = ()
        self._weighing = Weighing("ahp")
        self.rows: dict[Couple, PairRow] = {}
        self._words = label("quiet", wrap=True)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._box.addWidget(self._words)
        self.retranslate()

    def retranslate(self) -> None:
        self._words.setText(self.tr("Which of the two matters more, and how much? Arrow keys move the scale, Enter "
                                    "says that both matter equally."))
        self._fill()

    def present(self, things: Sequence[WeightShow], weighing: Weighing) -> None:
        """Show the comparisons of a weighing."""
        if [t.id for t in things] != [t.id for t in self._things]:
            for old in self.rows.values():
                self._box.removeWidget(old)
                old.hide()
                old.deleteLater()
            self.rows = {couple: PairRow(couple) for couple in combinations([t.id for t in things], 2)}
            for row in self.rows.values():
                row.said.connect(self._said)
                self._box.addWidget(row)
        self._things, self._weighing = tuple(things), weighing
        self._fill()

    def _fill(self) -> None:
        names = {thing.id: thing.short.in_(language()) for thing in self._things}
        known = {(p.one, p.other): p.times for p in self._weighing.pairs}
        known |= {(p.other, p.one): 1 / p.times for p in self._weighing.pairs}
        for couple, row in self.rows.items():
            times = known.get(couple)
            row.present(names, times, self._pair_words(names, couple, times))

    def _pair_words(self, names: Mapping[str, str], couple: Couple, times: float | None) -> str:
        if times is None:
            return self.tr("not compared yet")
        if abs(times - 1) < 0.05:
            return self.tr("equally important")
        more = couple[0] if times > 1 else couple[1]
        return self.tr("{0}: {1} times as important").format(names[more], times_words(max(times, 1 / times)))

    def _said(self, pair: Pair) -> None:
        couple = {pair.one, pair.other}
        rest = tuple(p for p in self._weighing.pairs if {p.one, p.other} != couple)
        self.weighed.emit(Weighing("ahp", pairs=(*rest, pair)))
