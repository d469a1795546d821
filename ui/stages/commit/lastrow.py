"""One action of the earlier workshop: what it was, and whether it is done, moved to today, or dropped."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from ui.i18n import Speaks
from ui.localtexts import day
from ui.stages.initiatives.gate import FieldGate
from ui.widgets.parts import button, label
from workshop.model.planning import VERDICTS, OldAction, Verdict
from workshop.rules import MAX_TITLE


class LastRow(Speaks):
    """`judged` carries row, verdict and reason, `carried` the row whose action becomes an initiative of today.

    `stepped` carries how many rows the keyboard wants to go down, `asked` the row that asks for a reason.
    """

    judged = Signal(object, str, str)
    carried = Signal(object)
    stepped = Signal(object, int)
    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.action = OldAction("", "")
        self.today = ""
        self._asking = False
        self._gate = FieldGate(self)
        self.title, self.about, self.now = label(wrap=True), label("quiet", wrap=True), label("quiet", wrap=True)
        self.buttons: dict[Verdict, QPushButton] = {verdict: button(checkable=True) for verdict in VERDICTS}
        self.reason, self.carry = QLineEdit(), button("plain")
        self.reason.setMaxLength(MAX_TITLE)
        self._gate.watch(self.reason)
        self._build()
        for made in self.buttons.values():
            made.clicked.connect(self._pressed)
            made.installEventFilter(self)
        self.reason.returnPressed.connect(self.keep_reason)
        self.reason.installEventFilter(self)
        self.carry.clicked.connect(self._carry)
        self.retranslate()

    def _build(self) -> None:
        card = QFrame()
        card.setProperty("look", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        row = QHBoxLayout(card)
        row.setContentsMargins(14, 8, 12, 8)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in (self.title, self.about, self.reason, self.now):
            words.addWidget(part)
        words.addWidget(self.carry, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(words, 1)
        for made in self.buttons.values():
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        found = self.title.font()
        found.setBold(True)
        self.title.setFont(found)

    def retranslate(self) -> None:
        words = {"done": self.tr("Done"), "moved": self.tr("Moved"), "dropped": self.tr("Dropped")}
        what = {"done": self.tr("“{0}” is done"), "moved": self.tr("“{0}” is moved: still to be done"),
                "dropped": self.tr("“{0}” is dropped, with a reason")}
        for verdict, made in self.buttons.items():
            made.setText(words[verdict])
            made.setAccessibleName(what[verdict].format(self.action.title))
        self.reason.setPlaceholderText(self.tr("Why? Enter keeps it"))
        self.reason.setAccessibleName(self.tr("Why “{0}” is dropped").format(self.action.title))
        self.carry.setText(self.tr("+ Make it an initiative of today"))
        self.carry.setAccessibleName(self.tr("Make “{0}” an initiative of today").format(self.action.title))
        self._show()

    def present(self, action: OldAction, today: str) -> None:
        """Show an action; `today` is the title of the initiative it has become, empty for none."""
        if action != self.action:
            self._asking = False
        if not self.reason.isModified() or action.id != self.action.id or action.verdict != self.action.verdict:
            self.reason.setText(action.reason)
            self.reason.setModified(False)
        self.action, self.today = action, today
        self.retranslate()

    def _show(self) -> None:
        action = self.action
        self.title.setText(action.title)
        parts = (action.owner, self.tr("by {0}").format(day(action.due)) if action.due else "",
                 self.tr("first step: {0}").format(action.first_step) if action.first_step else "")
        self.about.setText(" · ".join(part for part in parts if part))
        self.about.setVisible(any(parts))
        for verdict, made in self.buttons.items():
            made.setChecked(verdict == ("dropped" if self._asking else action.verdict))
        self.reason.setVisible(self._asking or action.verdict == "dropped")
        moved = action.verdict == "moved" and not self._asking
        self.carry.setVisible(moved and not self.today)
        self.now.setVisible(moved and bool(self.today))
        self.now.setText(self.tr("Initiative of today: {0}").format(self.today))

    # Saying -----------------------------------------------------------------------------------------------------
    def say(self, verdict: Verdict) -> None:
        """Say what became of it; the same once more takes it back, dropped asks for the reason first."""
        if verdict == "dropped" and self.action.verdict != "dropped":
            self._asking = not self._asking
            self._show()
            if self._asking:
                self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
                self.asked.emit(self)
            return
        self._asking = False
        self.reason.setModified(False)
        self.judged.emit(self, "" if verdict == self.action.verdict else verdict, "")
        self._show()

    def keep_reason(self) -> None:
        """Drop it with the reason that is typed; without one it stays as it is."""
        words = self.reason.text().strip()
        if words and (self._asking or words != self.action.reason):
            self.reason.setModified(False)
            self.judged.emit(self, "dropped", words)

    def leave(self) -> None:
        """The page goes: keep a reason that was typed."""
        if self.reason.isVisible() and self.reason.isModified():
            self.keep_reason()

    def _pressed(self) -> None:
        pressed = self.sender()
        self.say(next(verdict for verdict, made in self.buttons.items() if made is pressed))

    def _carry(self) -> None:
        self.carried.emit(self)

    def take_focus(self, verdict: Verdict = "done") -> None:
        """Give the keyboard to one of the buttons."""
        self.buttons[verdict].setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and watched is self.reason and self._asking:
                self._asking = False
                self.reason.clear()
                self._show()
                self.take_focus("dropped")
                return True
            if watched is not self.reason and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.stepped.emit(self, 1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if watched is not self.reason and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.say(next(verdict for verdict, made in self.buttons.items() if made is watched))
                return True
        return super().eventFilter(watched, event)
