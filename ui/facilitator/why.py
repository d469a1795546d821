"""Why this level and not the next: two descriptors, what has to be shown, and the votes once they are revealed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.i18n import Speaks, language
from ui.theme import font, theme
from ui.widgets.parts import button, label
from workshop.model.evidence import STRENGTHS
from workshop.semantics import WhyLevel

PAD, TEXT_AT, MARK, VOTES_H = 8.0, 34.0, 11.0, 18.0


class StepRow(QWidget):
    """A painted level: its number in its colour, its descriptor, and below it how many gave it."""

    def __init__(self) -> None:
        super().__init__()
        self._level, self._top, self._words, self._votes = 1, 5, "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def present(self, level: int, top: int, words: str, votes: str) -> None:
        """Show a level of `top`; `votes` is a line of its own, or empty."""
        self._level, self._top, self._words, self._votes = level, top, words, votes
        self.setAccessibleName(f"{level} {words} {votes}".rstrip())
        self._measure()
        self.update()

    def _text_height(self) -> float:
        room = QRectF(0, 0, max(self.width() - TEXT_AT - PAD, 60.0), 2000)
        found = QFontMetricsF(font(13)).boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._words)
        return float(found.height())

    def _measure(self) -> None:
        lines = self._text_height() + (VOTES_H + 2 if self._votes else 0)
        self.setFixedHeight(int(max(lines, 2 * MARK) + 2 * PAD + 1))

    def sizeHint(self) -> QSize:
        return QSize(250, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = t.level(self._level, self._top)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawEllipse(QPointF(MARK + 3, PAD + MARK - 1), MARK, MARK)
        painter.setPen(t.ink_on(ground))
        painter.setFont(font(13, bold=True))
        painter.drawText(QRectF(3, PAD - 1, 2 * MARK, 2 * MARK), Qt.AlignmentFlag.AlignCenter, str(self._level))
        painter.setPen(t["ink"])
        painter.setFont(font(13))
        tall = self._text_height()
        painter.drawText(QRectF(TEXT_AT, PAD, self.width() - TEXT_AT - PAD, tall + 2), Qt.TextFlag.TextWordWrap,
                         self._words)
        painter.setPen(t["quiet"])
        painter.setFont(font(12))
        painter.drawText(QRectF(TEXT_AT, PAD + tall + 2, self.width() - TEXT_AT - PAD, VOTES_H), self._votes)
        painter.end()


class WhyLevelBox(Speaks):
    """Two neighbouring levels of a cell. `level_requested` carries the lower level of another pair."""

    level_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._why: WhyLevel | None = None
        self._top = 5
        self._title = label("head", wrap=True)
        self._down, self._up = button(), button()
        for made, words, slot in ((self._down, "‹", self._lower), (self._up, "›", self._higher)):
            made.setText(words)
            made.setFixedSize(30, 30)
            made.setStyleSheet("padding: 0; min-height: 0; font-size: 16px;")
            made.clicked.connect(slot)
        self._here, self._above = StepRow(), StepRow()
        self._show_head, self._show = label("head", wrap=True), label(wrap=True)
        self._rule, self._pinned = label("quiet", wrap=True), label("quiet", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._title, 1)
        row.addWidget(self._down)
        row.addWidget(self._up)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(row)
        for widget in (self._here, self._above, self._show_head, self._show, self._rule, self._pinned):
            box.addWidget(widget)
        self.retranslate()

    def present(self, why: WhyLevel | None, top: int = 5) -> None:
        """Show a pair of levels of `top`; None hides the box."""
        self._why, self._top = why, top
        self.retranslate()

    def retranslate(self) -> None:
        why = self._why
        self.setVisible(why is not None)
        self._down.setAccessibleName(self.tr("One level lower"))
        self._up.setAccessibleName(self.tr("One level higher"))
        self._down.setToolTip(self.tr("One level lower"))
        self._up.setToolTip(self.tr("One level higher"))
        if why is None:
            return
        here, above = why.here, why.above
        self._down.setEnabled(here.level > 1)
        self._up.setEnabled(here.level < self._top - 1)
        self._here.present(here.level, self._top, here.descriptor.in_(language()), self._votes(here.votes))
        for widget in (self._above, self._show_head, self._show, self._rule):
            widget.setVisible(above is not None)
        self._pinned.setText(self._pinned_words(why))
        if above is None:
            self._title.setText(self.tr("{0} is the highest level").format(here.level))
            return
        self._title.setText(self.tr("Why {0} and not {1}?").format(here.level, above.level))
        self._above.present(above.level, self._top, above.descriptor.in_(language()), self._votes(above.votes))
        self._show_head.setText(self.tr("To give {0}, check first").format(above.level))
        self._show.setText(why.look_for.in_(language()))
        self._rule.setText(self.tr("It has to show that all of sentence {0} holds. If only part of it does, or it is "
                                   "still a plan, it is {1}.").format(above.level, here.level))

    def _votes(self, count: int | None) -> str:
        why = self._why
        if why is None or count is None:
            return ""
        return self.tr("{0} of {1} votes, round {2}").format(count, why.n, why.round)

    def _pinned_words(self, why: WhyLevel) -> str:
        if not why.evidence:
            return self.tr("No evidence in this cell yet.")
        names = {"none": self.tr("not checked"), "told": self.tr("told"), "seen": self.tr("seen"),
                 "measured": self.tr("measured")}
        counts = [(names[strength], sum(e.strength == strength and e.case is None for e in why.evidence))
                  for strength in reversed(STRENGTHS)]
        found = [f"{name} {count}" for name, count in counts if count]
        if cases := sum(e.case is not None for e in why.evidence):
            found.append(self.tr("cases {0}").format(cases))
        return self.tr("Evidence in this cell: {0}").format(" · ".join(found))

    def _lower(self) -> None:
        if self._why is not None:
            self.level_requested.emit(self._why.here.level - 1)

    def _higher(self) -> None:
        if self._why is not None:
            self.level_requested.emit(self._why.here.level + 1)
