"""Fields for passphrases: hidden or shown, with a word about Caps Lock, and about how long a good one is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout

from ui.i18n import Speaks
from ui.theme import theme
from ui.widgets.parts import label
from ui.widgets.plainwords import as_tip

MOST, SHORT, GOOD, STRONG = 256, 8, 12, 20  # characters


class Eye(QAbstractButton):
    """Shows what is typed while it is pressed in."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFixedSize(36, 34)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(36, 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(t.pen("action", t.focus))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 6, 6)
        painter.setPen(t.pen("action" if self.isChecked() else "quiet", 1.8))
        centre = QRectF(self.rect()).center()
        painter.drawEllipse(centre, 9.5, 5.5)
        painter.setBrush(t["action" if self.isChecked() else "quiet"])
        painter.drawEllipse(centre, 2.2, 2.2)
        if not self.isChecked():
            painter.drawLine(centre + QPointF(-9, 7), centre + QPointF(9, -7))
        painter.end()


class PassphraseField(Speaks):
    """One passphrase. `entered` follows Enter, `edited` every change."""

    entered = Signal()
    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line, self.eye, self._caps = QLineEdit(), Eye(), label("quiet")
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setMaxLength(MOST)
        self.line.installEventFilter(self)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.line, 1)
        row.addWidget(self.eye)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addLayout(row)
        box.addWidget(self._caps)
        self._caps.hide()
        self.setFocusProxy(self.line)
        self.eye.toggled.connect(self._show)
        self.line.textEdited.connect(self._edited)
        self.retranslate()

    def retranslate(self) -> None:
        self._caps.setText(self.tr("Caps Lock seems to be on."))
        words = self.tr("Hide what is typed") if self.eye.isChecked() else self.tr("Show what is typed")
        self.eye.setToolTip(as_tip(words))
        self.eye.setAccessibleName(words)

    @property
    def text(self) -> str:
        """What was typed, as it is: spaces count."""
        return self.line.text()

    def name(self, words: str) -> None:
        """Say what the field is for."""
        self.line.setAccessibleName(words)
        self.line.setPlaceholderText(words)

    def forget(self) -> None:
        """Empty the field and hide what will be typed."""
        self.line.clear()
        self.eye.setChecked(False)
        self._caps.hide()

    def _show(self, shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.retranslate()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited(self) -> None:
        self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._look_at_caps(event)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                # Here and no further: the page around would press a button with the same key.
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)

    def _look_at_caps(self, event: QKeyEvent) -> None:
        """Qt does not tell of Caps Lock; a capital letter without Shift does, and a small one with it."""
        letter = event.text()
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._caps.setVisible(letter.isupper() != shift)
        elif event.key() == Qt.Key.Key_CapsLock:
            self._caps.hide()


class NewPassphrase(Speaks):
    """A passphrase typed twice, with a hint of how strong its length makes it. `edited` follows every change."""

    edited = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = PassphraseField(), PassphraseField()
        self._bar, self._hint = QProgressBar(), label("quiet", wrap=True)
        self._bar.setRange(0, STRONG)
        self._bar.setTextVisible(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for part in (self.first, self._bar, self._hint, self.second):
            box.addWidget(part)
        self.setFocusProxy(self.first)
        for field in (self.first, self.second):
            field.edited.connect(self._edited)
        self.first.entered.connect(self._on)
        self.second.entered.connect(self.entered)
        self.retranslate()

    def retranslate(self) -> None:
        self.first.name(self.tr("New passphrase"))
        self.second.name(self.tr("The same once more"))
        self._bar.setAccessibleName(self.tr("Strength"))
        self._tell()

    @property
    def key(self) -> str:
        """The passphrase; empty until it is long enough and both are the same."""
        same = self.first.text == self.second.text
        return self.first.text if same and len(self.first.text) >= SHORT and self.first.text.strip() else ""

    def forget(self) -> None:
        """Empty both fields."""
        self.first.forget()
        self.second.forget()
        self._tell()

    def _edited(self) -> None:
        self._tell()
        self.edited.emit()

    def _on(self) -> None:
        self.second.line.setFocus(Qt.FocusReason.TabFocusReason)

    def _tell(self) -> None:
        first, second = self.first.text, self.second.text
        self._bar.setValue(min(strength(first), STRONG))
        if not first:
            words = self.tr("Long beats complicated: four or five words, at least {0} characters.").format(SHORT)
        elif len(first) < SHORT or not first.strip():
            words = self.tr("Too short: at least {0} characters.").format(SHORT)
        elif second and first != second and (len(second) >= len(first) or not first.startswith(second)):
            words = self.tr("The two are not the same.")
        elif strength(first) < GOOD:
            words = self.tr("Weak. A few more words make it good.")
        elif strength(first) < STRONG:
            words = self.tr("Good.")
        else:
            words = self.tr("Strong.")
        self._hint.setText(words)


def strength(key: str) -> int:
    """Return how long a passphrase is to guess: a sign repeated is one, a Chinese character counts two."""
    length, before = 0, ""
    for sign in key:
        if sign != before:
            length += 2 if ord(sign) > 0x2E80 else 1
        before = sign
    return length
