"""Where a new workshop is going to be kept: its path, cut in the middle where it is long, and a way to change it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from ui.i18n import Speaks
from ui.widgets.names import with_suffix
from ui.widgets.parts import button, label
from ui.widgets.plainwords import tip

SUFFIX = ".pentatone"


class PlaceLine(Speaks):
    """A file that is there is never replaced; that is refused where it is written."""

    change_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.path = Path()
        self._word, self._shown, self.change = label("quiet"), label(), button()
        self._shown.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._word)
        row.addWidget(self._shown, 1)
        row.addWidget(self.change)
        self.change.clicked.connect(self.change_requested)
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(420, super().sizeHint().height())

    def retranslate(self) -> None:
        self._word.setText(self.tr("Kept in"))
        self.change.setText(self.tr("Change…"))
        self.change.setToolTip(self.tr("Where to keep the workshop"))

    def present(self, path: Path) -> None:
        """Show a path; without the ending of a workshop it gets that."""
        self.path = with_suffix(path, SUFFIX)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        whole = str(self.path) if self.path.name else ""
        metrics = QFontMetrics(self._shown.font())
        self._shown.setText(metrics.elidedText(whole, Qt.TextElideMode.ElideMiddle, max(self._shown.width(), 60)))
        self._shown.setToolTip(tip(whole))
