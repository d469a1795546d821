"""A page in the card of the first screen about one file: what is the matter with it, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.i18n import Speaks
from ui.widgets.flow import FlowLayout
from ui.widgets.parts import button, label, restyle
from ui.widgets.plainwords import tip
from ui.widgets.standing import Answer


class Gate(Speaks):
    """Head, file, words, a place for more, a problem, progress, buttons. `chosen` carries the id of a button.

    Esc is the same as the button `back`, if there is one. Subclasses call `present` in `retranslate`.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.path = Path()
        self._head, self._where, self._words = label("lead", wrap=True), label("quiet", wrap=True), label(wrap=True)
        self._problem, self._doing = label("problem", wrap=True), label("quiet", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.buttons: dict[str, QPushButton] = {}
        self._busy = False
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        for part in (self._head, self._where, self._words):
            box.addWidget(part)
        self.more = QVBoxLayout()
        self.more.setSpacing(8)
        box.addLayout(self.more)
        for hidden in (self._problem, self._doing, self._bar):
            box.addWidget(hidden)
            hidden.hide()
        holder = QWidget()
        self._row = FlowLayout(holder, 8)
        box.addSpacing(4)
        box.addWidget(holder)
        box.addStretch(1)

    def about(self, path: Path) -> None:
        """Say which file it is about; an old problem is over."""
        self.path = path
        self.complain("")
        self.work("")

    def present(self, head: str, words: str, answers: Sequence[Answer]) -> None:
        """Set what it says and the buttons."""
        self._head.setText(head)
        self._where.setText(_broken(str(self.path)) if self.path.name else "")
        self._where.setToolTip(tip(str(self.path)) if self.path.name else "")
        self._where.setVisible(bool(self.path.name))
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.setAccessibleName(" ".join(part for part in (head, words) if part))
        for name in [name for name in self.buttons if name not in {answer.id for answer in answers}]:
            gone = self.buttons.pop(name)
            self._row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for answer in answers:
            if answer.id not in self.buttons:
                made = button()
                made.setProperty("answer", answer.id)
                made.clicked.connect(self._pressed)
                self.buttons[answer.id] = made
            # In the order in which they stand, so that the first one is found.
            made = self.buttons[answer.id] = self.buttons.pop(answer.id)
            self._row.removeWidget(made)
            self._row.addWidget(made)
            made.setText(answer.words)
            restyle(made, "primary" if answer.first else "")
            made.show()
        self.work(self._doing.text() if self._busy else "")

    def complain(self, words: str) -> None:
        """Show a problem; an empty text clears it."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def work(self, words: str, share: float | None = None) -> None:
        """Say what is being done and hold all buttons but the one that stops it; an empty text lets go.

        `share` from 0 to 1 is how far it is, without it only that it goes on.
        """
        self._busy = bool(words)
        self._doing.setText(words)
        self._doing.setVisible(self._busy)
        self._bar.setVisible(self._busy)
        self._bar.setAccessibleName(words)
        self._bar.setRange(0, 0 if share is None else 1000)
        self._bar.setValue(0 if share is None else round(share * 1000))
        for name, made in self.buttons.items():
            made.setEnabled(not self._busy or name == "stop")

    @property
    def busy(self) -> bool:
        """Tell whether something is being done."""
        return self._busy

    def first_focus(self) -> QWidget:
        """Return what takes the keyboard when the page appears."""
        return next((made for made in self.buttons.values() if made.isEnabled()), self)

    def _pressed(self) -> None:
        self.chosen.emit(str(self.sender().property("answer")))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) \
                and event.key() == Qt.Key.Key_Escape and self._way_out() is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        out = self._way_out()
        if event.key() == Qt.Key.Key_Escape and out is not None:
            event.accept()
            if out.isEnabled():
                out.click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) \
                and isinstance(here := QApplication.focusWidget(), QPushButton):
            event.accept()
            here.click()
        else:
            super().keyPressEvent(event)

    def _way_out(self) -> QPushButton | None:
        return self.buttons.get("back") or self.buttons.get("stop")


def _broken(path: str) -> str:
    """Let a long path wrap behind its separators."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")
