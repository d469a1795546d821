"""Strips over the chart: what runs, what is wrong with the plan, and what a new plan has moved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.i18n import Speaks
from ui.widgets.marks import tip
from ui.widgets.parts import button, label, restyle

SHOW_AFTER = 0.3
SIDES, LEFT, RIGHT, GAP = 14, 12, 6, 12
# What the words about moves leave to the edges and the gap before the cross.
BESIDE = 2 * SIDES + LEFT + RIGHT + GAP + 4


class Strips(Speaks):
    """Three strips of which at most two show; the page says what they hold."""

    def __init__(self) -> None:
        super().__init__()
        self.banner, self.banner_words, self.banner_replan = QFrame(), label(wrap=True), button("primary")
        self.banner_more = button()
        self.running, self.running_words, self.bar, self.cancel = QFrame(), label(), QProgressBar(), button()
        self.moves, self.move_words, self.moves_away = QFrame(), label(), button("plain")
        self._moves: tuple[str, ...] = ()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.moves_away.clicked.connect(self.moves.hide)
        box = QVBoxLayout(self)
        box.setContentsMargins(SIDES, 0, SIDES, 0)
        box.setSpacing(6)
        box.addWidget(self._strip(self.banner, 0, self.banner_words, self.banner_more, self.banner_replan))
        box.addWidget(self._strip(self.running, 1, self.running_words, self.bar, self.cancel))
        box.addWidget(self._strip(self.moves, 0, self.move_words, self.moves_away))
        self.move_words.setMinimumWidth(40)
        self.retranslate()

    @staticmethod
    def _strip(frame: QFrame, wide: int, *parts: QWidget) -> QFrame:
        frame.setProperty("look", "soft")
        row = QHBoxLayout(frame)
        row.setContentsMargins(LEFT, 5, RIGHT, 5)
        row.setSpacing(GAP)
        for number, part in enumerate(parts):
            row.addWidget(part, 1 if number == wide else 0, Qt.AlignmentFlag.AlignVCenter)
        frame.hide()
        return frame

    def retranslate(self) -> None:
        self.banner_replan.setText(self.tr("Re-plan"))
        self.banner_replan.setToolTip(self.tr("Look for the best schedule again (Ctrl+R)"))
        self.banner_more.setText(self.tr("What would help"))
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("What is in the file stays as it is (Esc)"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self.moves_away.setText("×")
        self.moves_away.setAccessibleName(self.tr("Hide"))

    def tell(self, words: str, *, bad: bool, replan: bool, more: bool) -> None:
        """Say what is wrong with the plan, empty for nothing."""
        self.banner_words.setText(words)
        restyle(self.banner_words, "problem" if bad else "")
        self.banner_replan.setVisible(replan)
        self.banner_more.setVisible(more)
        self.banner.setVisible(bool(words))

    def tell_moves(self, *forms: str) -> None:
        """Say what moved, in the longest of several forms that fits in the line; nothing for none."""
        self._moves = forms
        self.move_words.setToolTip(tip(forms[0]) if forms else "")
        self._fit_moves()
        self.moves.setVisible(bool(forms))

    def _fit_moves(self) -> None:
        room, metrics = self.width() - BESIDE - self.moves_away.sizeHint().width(), self.move_words.fontMetrics()
        self.move_words.setText(next((words for words in self._moves if metrics.horizontalAdvance(words) <= room),
                                     "".join(self._moves[-1:])))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_moves()
