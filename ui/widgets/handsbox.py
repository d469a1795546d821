"""A show of hands, counted by the facilitator: a number per level and per kind of empty, with a live total."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.i18n import Speaks, language, plain_digits
from ui.widgets.marks import tip
from ui.widgets.parts import label, restyle
from workshop.model.score import ABSTAIN, DONT_KNOW, EMPTY_VOTES, NOT_APPLICABLE, Tally
from workshop.model.text import Text

MAX_REASON = 500
BOX_H, NAME_H, WIDEST = 30, 16, 92
MOST_PASTED = 1_000  # signs
_NEXT = (" ", ",", "，", "、", ";", "；", "　")


class HandsBox(Speaks):
    """Boxes typed as `0 2 6 3 1` or pasted as one text.

    `tallied` carries a Tally after every change that counts no more hands than were asked; `finished` carries it on
    Enter, once there is a reason where hands say 'not applicable'. Hands that are missing are no mistake: they count
    as abstained after the close.
    """

    tallied = Signal(object)
    finished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = 0
        self._names: tuple[Text, ...] = ()
        self._shown: Tally | None = None
        self._complaint = ""
        self.fields: list[QLineEdit] = []
        self._captions: list[QLabel] = []
        self.total, self._hint = label("head"), label("quiet")
        self.reason = QLineEdit()
        self.reason.setMaxLength(MAX_REASON)
        self.reason.hide()
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(1)
        box.addLayout(self._grid)
        box.addWidget(self.reason)
        self._hint.setStyleSheet("font-size: 12px;")
        for words in (self.total, self._hint):
            words.setMinimumWidth(152)
            words.setIndent(8)
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.reason.textEdited.connect(self._changed)
        self.reason.returnPressed.connect(self.finish)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._make(5)
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(800, self._box.sizeHint().height())

    def _make(self, levels: int) -> None:
        """Make the boxes anew for another number of levels."""
        for old in (*self.fields, *self._captions):
            old.hide()
            self._grid.removeWidget(old)
            old.deleteLater()
        self._grid.removeWidget(self.total)
        self._grid.removeWidget(self._hint)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        self.fields, self._captions = [], []
        for column in range(levels + len(EMPTY_VOTES)):
            field = QLineEdit()
            # Digits must arrive as digits while a Chinese input method is on.
            field.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
            field.setAlignment(Qt.AlignmentFlag.AlignCenter)
            field.setMaxLength(3)
            field.setMaximumWidth(WIDEST)
            field.setMinimumWidth(34)
            field.setStyleSheet(f"padding: 0; min-height: {BOX_H}px; max-height: {BOX_H}px; font-size: 17px;"
                                "font-weight: bold;")
            field.installEventFilter(self)
            field.textEdited.connect(self._changed)
            caption = label("quiet")
            caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
            caption.setMinimumWidth(34)
            caption.setMaximumWidth(WIDEST)
            caption.setFixedHeight(NAME_H)
            caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            # A gap between the levels and the kinds of empty.
            place = column + (column >= levels)
            self._grid.addWidget(field, 0, place)
            self._grid.addWidget(caption, 1, place)
            self._grid.setColumnStretch(place, 1)
            self.fields.append(field)
            self._captions.append(caption)
        self._grid.setColumnMinimumWidth(levels, 4)
        last = levels + len(EMPTY_VOTES) + 1
        self._grid.addWidget(self.total, 0, last)
        self._grid.addWidget(self._hint, 1, last)
        self._grid.setColumnStretch(last, 2)
        # New boxes come before the reason in the order of Tab.
        for first, second in zip(self.fields, [*self.fields[1:], self.reason], strict=True):
            QWidget.setTabOrder(first, second)

    def retranslate(self) -> None:
        levels = len(self.fields) - len(EMPTY_VOTES)
        empty = {ABSTAIN: self.tr("abstained"), DONT_KNOW: self.tr("don't know"),
                 NOT_APPLICABLE: self.tr("not applicable")}
        names = [f"{n} {self._names[n - 1].in_(language()) if n <= len(self._names) else ''}".rstrip()
                 for n in range(1, levels + 1)] + [empty[symbol] for symbol in EMPTY_VOTES]
        marks = [str(n) for n in range(1, levels + 1)] + list(EMPTY_VOTES)
        for field, caption, name, mark in zip(self.fields, self._captions, names, marks, strict=True):
            field.setAccessibleName(self.tr("Hands for {0}").format(name))
            field.setToolTip(tip(name))
            caption.setToolTip(tip(name))
            caption.setProperty("words", name)
            caption.setProperty("mark", mark)
        self.reason.setPlaceholderText(self.tr("Why does it not apply?"))
        self.reason.setAccessibleName(self.reason.placeholderText())
        self._elide()
        self._say()

    def _elide(self) -> None:
        for caption in self._captions:
            words = str(caption.property("words"))
            fits = caption.fontMetrics().horizontalAdvance(words) <= caption.width()
            # Half a name says less than the number.
            caption.setText(words if fits else str(caption.property("mark")))

    def event(self, event: QEvent) -> bool:
        found = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._elide()
        return found

    # State ------------------------------------------------------------------------------------------------------
    def present(self, asked: int, tally: Tally | None, level_names: tuple[Text, ...]) -> None:
        """Show a count, out of `asked` people; what is being typed stays unless the count itself has changed."""
        if len(level_names) + len(EMPTY_VOTES) != len(self.fields):
            self._make(len(level_names))
            self._shown = None
        self._asked, self._names = asked, level_names
        if tally != self._shown:
            if tally != self.tally():
                self._fill(tally)
            self._shown = tally
        self.reason.setVisible(self._not_applicable() > 0)
        self.retranslate()

    def clear(self) -> None:
        """Empty all boxes, for another round."""
        self._shown, self._complaint = None, ""
        self._fill(None)
        self.reason.hide()
        self._say()

    def _fill(self, tally: Tally | None) -> None:
        numbers: tuple[int, ...] = () if tally is None else (
            *tally.counts, tally.abstained, tally.dont_know, tally.not_applicable)
        for index, field in enumerate(self.fields):
            field.setText(str(numbers[index]) if index < len(numbers) else "")
        self.reason.setText("" if tally is None else tally.reason)

    def _numbers(self) -> list[int | None]:
        return [_number(field.text()) for field in self.fields]

    def _not_applicable(self) -> int:
        return _number(self.fields[-1].text()) or 0

    def tally(self) -> Tally | None:
        """Return what stands in the boxes, an empty box as 0; None when a box holds no number, or none holds any."""
        numbers = self._numbers()
        if any(number is None for number in numbers) or not any(field.text() for field in self.fields):
            return None
        whole = [number or 0 for number in numbers]
        abstained, dont_know, not_applicable = whole[-3:]
        reason = self.reason.text().strip() if not_applicable else ""
        return Tally(tuple(whole[:-3]), abstained, dont_know, not_applicable, reason)

    def typing(self) -> bool:
        """Tell whether keys belong to this box."""
        return self.reason.hasFocus() or any(field.hasFocus() for field in self.fields)

    def take_focus(self) -> None:
        """Put the keys into the first box that is still empty."""
        found = next((field for field in self.fields if not field.text()), self.fields[0])
        found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        """Write the total and what is missing."""
        total = sum(number or 0 for number in self._numbers())
        self.total.setText(self.tr("{0} of {1} hands").format(total, self._asked))
        over = total - self._asked
        if self._complaint:
            words = self._complaint
        elif any(number is None for number in self._numbers()):
            words = self.tr("only whole numbers")
        elif over > 0:
            words = self.tr("{0} too many: count again").format(over)
        elif over < 0 and total:
            words = self.tr("{0} not raised").format(-over)
        elif total:
            words = self.tr("complete · Enter")
        else:
            words = self.tr("type 0 2 6 3 1")
        bad = bool(self._complaint) or over > 0 or any(number is None for number in self._numbers())
        self._hint.setText(words)
        self._hint.setToolTip(self.tr("Hands not raised count as abstained once the round is closed"))
        restyle(self._hint, "problem" if bad else "quiet")
        restyle(self.total, "problem" if over > 0 else "head")

    # Typing -----------------------------------------------------------------------------------------------------
    def _changed(self) -> None:
        self._complaint = ""
        for field in self.fields:
            if (plain := plain_digits(field.text())) != field.text():
                field.setText(plain)
        self.reason.setVisible(self._not_applicable() > 0)
        self._say()
        tally = self.tally()
        if tally is not None and tally.total <= self._asked:
            self.tallied.emit(tally)

    def finish(self) -> None:
        """Hand on the count, or say what is missing."""
        tally = self.tally()
        if tally is None or not tally.total or tally.total > self._asked:
            self._complaint = "" if tally is not None and tally.total else self.tr("no hands counted yet")
            if any(number is None for number in self._numbers()):
                self._complaint = ""
            self._say()
        elif tally.not_applicable and not tally.reason:
            self._complaint = self.tr("why not applicable?")
            self._say()
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.finished.emit(tally)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched in self.fields:
            return self._typed([id(field) for field in self.fields].index(id(watched)), event)
        return super().eventFilter(watched, event)

    def _typed(self, index: int, event: QKeyEvent) -> bool:
        field, text = self.fields[index], event.text()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text(), index)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        elif text in _NEXT and text:
            self._go(index + 1)
        elif _leaves_left(field, event.key()):
            self._go(index - 1)
        elif event.key() == Qt.Key.Key_Right and field.cursorPosition() == len(field.text()):
            self._go(index + 1)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            number = (_number(field.text()) or 0) + (1 if event.key() == Qt.Key.Key_Up else -1)
            field.setText(str(max(number, 0)))
            self._changed()
        else:
            # Letters and signs have no place here; digits, the cursor and the keys of the window do.
            plain = plain_digits(text)
            return bool(plain) and plain.isprintable() and not (plain.isascii() and plain.isdigit()) and not (
                event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier))
        return True

    def _go(self, index: int) -> None:
        if 0 <= index < len(self.fields):
            self.fields[index].setFocus(Qt.FocusReason.TabFocusReason)
            self.fields[index].selectAll()

    def paste(self, text: str, index: int = 0) -> None:
        """Put the numbers of a text into the boxes: a whole row from the first box, fewer from where the cursor is."""
        found = re.findall("[0-9]+", plain_digits(text[:MOST_PASTED]))
        if len(found) == 1 and len(found[0]) > 3:
            # 02631: one digit each.
            found = list(found[0])
        levels = len(self.fields) - len(EMPTY_VOTES)
        start = 0 if len(found) >= levels else index
        for place, number in zip(range(start, len(self.fields)), found, strict=False):
            self.fields[place].setText(number[:3])
        if found:
            self._go(min(start + len(found), len(self.fields) - 1))
            self._changed()


def _leaves_left(field: QLineEdit, key: int) -> bool:
    """Tell whether a key goes back to the box before: Left at the beginning, Backspace in an empty box."""
    if key == Qt.Key.Key_Backspace:
        return not field.text()
    return key == Qt.Key.Key_Left and field.cursorPosition() == 0 and not field.hasSelectedText()


def _number(text: str) -> int | None:
    """Return a count; an empty box is 0, anything but ASCII digits None."""
    found = plain_digits(text.strip())
    if not found:
        return 0
    return int(found) if found.isascii() and found.isdigit() else None
