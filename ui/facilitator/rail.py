"""The stages of the day down the left side."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.actions import in_other
from ui.i18n import Speaks
from ui.noop import QT_TRANSLATE_NOOP
from ui.theme import font, theme
from ui.widgets.parts import label
from ui.widgets.plainwords import tip

STAGE_WORDS = {
    "prepare": QT_TRANSLATE_NOOP("StageRail", "Prepare"), "outlook": QT_TRANSLATE_NOOP("StageRail", "Outlook"),
    "pain": QT_TRANSLATE_NOOP("StageRail", "Pain points"), "score": QT_TRANSLATE_NOOP("StageRail", "Score"),
    "target": QT_TRANSLATE_NOOP("StageRail", "Target"),
    "initiatives": QT_TRANSLATE_NOOP("StageRail", "Initiatives"),
    "priority": QT_TRANSLATE_NOOP("StageRail", "Prioritise"), "roadmap": QT_TRANSLATE_NOOP("StageRail", "Roadmap"),
    "commit": QT_TRANSLATE_NOOP("StageRail", "Commit"),
}


class RailButton(QWidget):
    """One stage: mark, name, the other language beneath."""

    clicked = Signal(str)

    def __init__(self, stage: str) -> None:
        super().__init__()
        self.stage = stage
        self._first = self._second = ""
        self._here = self._done = False
        self.setFixedHeight(50)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(134, 50)

    def set_words(self, first: str, second: str) -> None:
        """Set the name in the language in use and in the other one."""
        self._first, self._second = first, second
        self.setAccessibleName(first)
        self.setToolTip(tip(first))
        self.update()

    def set_state(self, *, here: bool, done: bool) -> None:
        """Mark the stage as the one in front, and as done."""
        if (here, done) != (self._here, self._done):
            self._here, self._done = here, done
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(self.stage)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit(self.stage)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._here:
            painter.fillRect(self.rect(), t["surface"])
            painter.fillRect(QRectF(0, 0, 3, self.height()), t["action"])
        if self.hasFocus():
            painter.setPen(QPen(t["action"], t.border, Qt.PenStyle.DotLine))
            painter.drawRect(self.rect().adjusted(3, 1, -2, -2))
        self._mark(painter)
        painter.setPen(t["ink"])
        painter.setFont(font(14, bold=self._here))
        room = self.width() - 38
        painter.drawText(QRectF(36, 6, room, 22), Qt.AlignmentFlag.AlignVCenter,
                         painter.fontMetrics().elidedText(self._first, Qt.TextElideMode.ElideRight, room))
        painter.setPen(t["quiet"])
        painter.setFont(font(10))
        painter.drawText(QRectF(36, 27, room, 16), Qt.AlignmentFlag.AlignVCenter,
                         painter.fontMetrics().elidedText(self._second, Qt.TextElideMode.ElideRight, room))
        painter.end()

    def _mark(self, painter: QPainter) -> None:
        t = theme()
        if self._here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t["action"])
            painter.drawEllipse(QRectF(17, 13, 11, 11))
        elif self._done:
            painter.setPen(QPen(t["good"], 2.0))
            painter.drawPolyline([QPointF(17, 19), QPointF(21, 23), QPointF(28, 14)])
        else:
            painter.setPen(t.pen("edge", 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(17, 13, 11, 11))


class StageRail(Speaks):
    """All stages; `stage_chosen` carries the id of the one that was clicked."""

    stage_chosen = Signal(str)
    foot_clicked = Signal()

    def __init__(self, stages: tuple[str, ...]) -> None:
        super().__init__()
        self.setProperty("look", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setFixedWidth(134)
        self.buttons = {stage: RailButton(stage) for stage in stages}
        self._foot = label("quiet", wrap=True)
        self._foot.setCursor(Qt.CursorShape.PointingHandCursor)
        self._foot.installEventFilter(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 10)
        box.setSpacing(0)
        for made in self.buttons.values():
            made.clicked.connect(self.stage_chosen)
            box.addWidget(made)
        box.addStretch(1)
        self._foot.setContentsMargins(14, 0, 8, 0)
        box.addWidget(self._foot)
        self.retranslate()

    def retranslate(self) -> None:
        self._foot.setToolTip(self.tr("Safety of the file: backups, passphrase, check (Ctrl+Shift+B)"))
        for stage, made in self.buttons.items():
            made.set_words(QCoreApplication.translate("StageRail", STAGE_WORDS[stage]),
                           in_other("StageRail", STAGE_WORDS[stage]))

    def present(self, here: str, done: frozenset[str]) -> None:
        """Mark where we are and what is done."""
        for stage, made in self.buttons.items():
            made.set_state(here=stage == here, done=stage in done)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._foot and event.type() == QEvent.Type.MouseButtonRelease:
            self.foot_clicked.emit()
        return super().eventFilter(watched, event)

    def set_foot(self, words: str) -> None:
        """Show the line at the bottom."""
        self._foot.setText(words)
