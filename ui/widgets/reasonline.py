"""One slim line for what goes with the vote just typed: how sure the person is, and why."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ui.i18n import Speaks
from ui.widgets.confidence import ConfidenceChips
from ui.widgets.marks import tip
from ui.widgets.parts import label, restyle
from workshop.model.score import Ballot

MAX_COMMENT = 500
NAME_W, ROOM_FOR_HINT = 130, 720


class ReasonLine(Speaks):
    """Asks for confidence and comment of one ballot, never showing its vote.

    Enter emits `said` with comment and confidence; without a reason where one is needed it asks again. Esc emits
    `left`, and what was typed stays until another ballot comes. Alt+1 to 3 say the confidence while typing.
    """

    said = Signal(str, int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._needs = "", False
        self._shown: tuple[str, str, str, int] | None = None
        self._asked_again = False
        self._who = label("head")
        self._who.setMaximumWidth(NAME_W)
        self._who.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.chips = ConfidenceChips()
        self.field = QLineEdit()
        self.field.setMaxLength(MAX_COMMENT)
        self._hint = label("quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._who)
        row.addWidget(self.chips)
        row.addWidget(self.field, 1)
        row.addWidget(self._hint)
        self.field.textEdited.connect(self._edited)
        for widget in (self.field, *self.chips.chips()):
            widget.installEventFilter(self)
        for level in (1, 2, 3):
            key = QShortcut(QKeySequence(f"Alt+{level}"), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.setProperty("confidence", level)
            key.activated.connect(self._key)
        self.retranslate()

    def retranslate(self) -> None:
        asks = self.tr("Why does it not apply?") if self._needs else self.tr("Reason or comment, if any")
        self.field.setPlaceholderText(asks)
        self.field.setAccessibleName(f"{self._name}: {asks}")
        self.chips.setAccessibleName(self.tr("How sure is {0}?").format(self._name))
        self.chips.setToolTip(self.tr("How sure? Alt+1 to Alt+3 while typing"))
        self._hint.setText(self.tr("A reason is needed") if self._asked_again else self.tr("Enter keeps · Esc leaves"))
        restyle(self._hint, "problem" if self._asked_again else "quiet")
        self._hint.setVisible(self._asked_again or self.width() >= ROOM_FOR_HINT)

    def present(self, name: str, ballot: Ballot | None, *, needs_reason: bool) -> None:
        """Ask about a ballot; the same one again leaves what is being typed alone."""
        who = ballot.participant if ballot else ""
        shown = (name, who, ballot.comment if ballot else "", ballot.confidence if ballot else 0)
        if shown != self._shown:
            self._shown, self._asked_again = shown, False
            self.field.setText(shown[2])
            self.chips.present(shown[3])
        self._name, self._needs = name, needs_reason
        self._who.setText(self._who.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, NAME_W))
        self._who.setToolTip(tip(name))
        self.retranslate()

    def take_focus(self) -> None:
        """Put the keys into the line of words."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def typing(self) -> bool:
        """Tell whether keys belong to this line."""
        return self.field.hasFocus() or any(chip.hasFocus() for chip in self.chips.chips())

    def say(self) -> None:
        """Hand on what was said, or ask for the reason that is missing."""
        comment = self.field.text().strip()
        if self._needs and not comment:
            self._asked_again = True
            self.retranslate()
            self.take_focus()
            return
        self._asked_again = False
        self.said.emit(comment, self.chips.value)

    def _edited(self) -> None:
        if self._asked_again:
            self._asked_again = False
            self.retranslate()

    def _key(self) -> None:
        self.chips.choose(int(self.sender().property("confidence")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._hint.setVisible(self._asked_again or event.size().width() >= ROOM_FOR_HINT)
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                # A shortcut of the window on the same key must not take it away from here.
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                if event.key() == Qt.Key.Key_Escape:
                    self.left.emit()
                    return True
                # Here and no further: the page around would take the same key as its next action.
                if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                    self.say()
                    return True
        return super().eventFilter(watched, event)
