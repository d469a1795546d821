"""Voting with dots: who is in turn, how many dots each has left, and how many each gets."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from ui.document import Document
from ui.i18n import Speaks
from ui.theme import font, theme
from ui.widgets.freshkeys import LETS_UNDO
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip
from workshop import commands as c
from workshop.notes import budget, suggested_budget
from workshop.rules.notes import MAX_DOTS

BOX_H, NAME_H, PAD = 26.0, 16.0, 4.0
MOST_BOX, NARROW, LEAST_BOX = 74.0, 44.0, 24.0
FEW = 12


@dataclass(frozen=True, slots=True)
class DotSeat:
    """A person in the order of the room, with the dots that are left."""

    person: str
    name: str
    left: int


class DotSeats(QWidget):
    """One box per person: the dots that are left, or a tick. `chosen` carries a person."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._seats: tuple[DotSeat, ...] = ()
        self._current = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(self._high())
        self.setMinimumWidth(200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(300, self._high())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self._high())

    def _rows(self) -> int:
        """Return in how many rows nobody's box is too narrow to hit."""
        return max(-(-len(self._seats) // max(int((self.width() - 2) / LEAST_BOX), 1)), 1)

    def _high(self) -> int:
        return int(self._rows() * (BOX_H + NAME_H + PAD) + PAD)

    def present(self, seats: tuple[DotSeat, ...], current: str) -> None:
        """Show everybody; `current` is in turn."""
        self._seats, self._current = seats, current
        self.setFixedHeight(self._high())
        self.setAccessibleName(self.tr("Dots left, in the order of the seats"))
        seat = next((seat for seat in seats if seat.person == current), None)
        self.setAccessibleDescription(self.tr("{0}: {1} left").format(seat.name, seat.left) if seat else "")
        self.update()

    def boxes(self) -> list[QRectF]:
        """Return where each box stands."""
        across = max(-(-len(self._seats) // self._rows()), 1)
        step = min(MOST_BOX, (self.width() - 2) / across)
        return [QRectF(1 + n % across * step, PAD + n // across * (BOX_H + NAME_H + PAD), step - 4, BOX_H)
                for n in range(len(self._seats))]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for seat, box in zip(self._seats, self.boxes(), strict=True):
            if box.adjusted(-2, -PAD, 2, NAME_H + PAD).contains(event.position()):
                self.chosen.emit(seat.person)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        at = next((n for n, seat in enumerate(self._seats) if seat.person == self._current), -1)
        if step and self._seats:
            self.chosen.emit(self._seats[min(max(at + step, 0), len(self._seats) - 1)].person)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        boxes = self.boxes()
        narrow = bool(boxes) and boxes[0].width() < NARROW and any(
            QFontMetricsF(font(11)).horizontalAdvance(seat.name) > boxes[0].width() for seat in self._seats)
        for number, (seat, box) in enumerate(zip(self._seats, boxes, strict=True), start=1):
            here = seat.person == self._current
            painter.setBrush(t["chosen"] if seat.left <= 0 else t["surface"])
            painter.setPen(QPen(t["attention"], 2.4) if here else t.pen("line", 1.2))
            painter.drawRoundedRect(box, 6, 6)
            painter.setPen(t["good"] if seat.left <= 0 else t["ink"])
            painter.setFont(font(14, bold=True))
            words = f"● {seat.left}" if box.width() >= NARROW else str(seat.left)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words if seat.left > 0 else "✓")
            painter.setPen(t["ink"] if here else t["quiet"])
            painter.setFont(font(11, bold=here))
            under = QRectF(box.x() - 2, box.bottom() + 1, box.width() + 4, NAME_H)
            words = str(number) if narrow else painter.fontMetrics().elidedText(
                seat.name, Qt.TextElideMode.ElideRight, int(under.width()))
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, words)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t["action"], t.border, Qt.PenStyle.DotLine))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class DotStrip(Speaks):
    """Who gives dots now; an empty `person` is the room as a whole. `left` ends the vote.

    `dot_wanted` carries 1 or -1 for the chosen note; `keys_left` gives the keys back to the canvas.
    """

    dot_wanted = Signal(int)
    left = Signal()
    keys_left = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.person = ""
        self.hands, self.seats = button(checkable=True), DotSeats()
        self._each, self.budget, self.words = label("quiet"), QSpinBox(), label("hush")
        self.next, self.done = button(), button()
        whole, row = QVBoxLayout(self), QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(row)
        row.setSpacing(8)
        for widget in (self._each, self.budget, self.hands):
            row.addWidget(widget)
        row.addWidget(self.seats, 1)
        row.addStretch(0)
        for widget in (self.words, self.next, self.done):
            row.addWidget(widget)
        self._whole, self._row = whole, row
        self.budget.setRange(0, MAX_DOTS)
        self.budget.setProperty(LETS_UNDO, True)
        self.budget.setFixedWidth(56)
        self.budget.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        # The style leaves the number of a field without buttons at its very edge.
        self.budget.lineEdit().setTextMargins(7, 0, 0, 0)
        for made in (self.hands, self.next, self.done):
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.budget.editingFinished.connect(self._budget_typed)
        self.seats.chosen.connect(self.take_turn)
        self.hands.clicked.connect(self._hands_clicked)
        self.next.clicked.connect(self._next_clicked)
        self.done.clicked.connect(self.left)
        self.retranslate()

    def retranslate(self) -> None:
        self._each.setText(self.tr("Dots each"))
        self.budget.setAccessibleName(self.tr("Dots each"))
        self.hands.setText(self.tr("Whole room"))
        self.hands.setToolTip(self.tr("Count the dots of the room as a whole, without persons"))
        self.next.setText(self.tr("Next person"))
        self.next.setToolTip(self.tr("The next person who has dots left  Enter"))
        self.done.setText(self.tr("Done"))
        self.done.setToolTip(self.tr("End the dot vote  Esc"))
        self.seats.setToolTip(self.tr("Click a person to let them give dots; then click notes"))
        self.refresh()

    # Following --------------------------------------------------------------------------------------------------
    def refresh(self) -> None:
        """Show the present dots."""
        workshop = self._document.workshop
        seats = self._seats()
        if self.person and self.person not in {seat.person for seat in seats}:
            self.person = ""
        if not self.person and not self.hands.isChecked() and seats:
            self.person = seats[0].person
        self.hands.setChecked(not self.person)
        self.seats.present(seats, self.person)
        fit = suggested_budget(sum(not note.private for note in workshop.wall.notes))
        words = self.tr("{0} is suggested for this many notes; 0 takes the suggestion")
        self.budget.setToolTip(as_tip(words.format(fit)))
        if not self.budget.lineEdit().isModified() or not workshop.wall.budget:
            self.budget.setValue(budget(workshop))
        left = self.dots_left()
        now = next((seat for seat in seats if seat.person == self.person), None)
        # Many people have numbers instead of names: the words say who it is.
        self.words.setText(self.tr("{0}: {1} left").format(now.name, left) if now and len(seats) > FEW
                           else self.tr("{0} left").format(left))
        self.words.setToolTip(self.tr("A click on a note gives a dot, with Shift it takes one back; so do + and -"))
        self.next.setEnabled(self._next() != "")
        self._make_room(seats)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room(self._seats())

    def _make_room(self, seats: tuple[DotSeat, ...]) -> None:
        """Give the seats a line of their own where they would be too narrow to hit beside the buttons."""
        beside = (self._each, self.budget, self.hands, self.words, self.next, self.done)
        left = self.width() - sum(widget.sizeHint().width() + self._row.spacing() for widget in beside)
        own, is_own = left < LEAST_BOX * len(seats), self._whole.indexOf(self.seats) >= 0
        if own and not is_own:
            self._row.removeWidget(self.seats)
            self._whole.addWidget(self.seats)
        elif is_own and not own:
            self._whole.removeWidget(self.seats)
            self._row.insertWidget(self._row.indexOf(self.hands) + 1, self.seats, 1)
        self._row.setStretch(self._row.count() - 4, 1 if own else 0)

    def _seats(self) -> tuple[DotSeat, ...]:
        workshop = self._document.workshop
        each = budget(workshop)
        return tuple(DotSeat(person.id, person.name, max(each - workshop.wall.spent(person.id), 0))
                     for person in workshop.voters() if person.here)

    def dots_left(self) -> int:
        """Return how many dots are left to whoever is in turn."""
        workshop = self._document.workshop
        people = 1 if self.person else max(len(workshop.voters()), 1)
        return max(budget(workshop) * people - workshop.wall.spent(self.person), 0)

    # In turn ----------------------------------------------------------------------------------------------------
    def take_turn(self, person: str) -> None:
        """Let a person give dots now; without one, the room as a whole."""
        self.person = person
        self.hands.setChecked(not person)
        self.refresh()

    def _next(self, back: bool = False) -> str:
        """Return the next person who has dots left, after whom the first comes again."""
        seats = self._seats()[::-1] if back else self._seats()
        at = next((n for n, seat in enumerate(seats) if seat.person == self.person), -1)
        return next((seat.person for seat in (*seats[at + 1:], *seats[:max(at, 0)]) if seat.left), "")

    def go_on(self, back: bool = False) -> None:
        """Let the next person who has dots left give them."""
        if person := self._next(back):
            self.take_turn(person)

    def _next_clicked(self) -> None:
        self.go_on()
        self.keys_left.emit()

    def _hands_clicked(self) -> None:
        seats = self._seats()
        self.take_turn("" if self.hands.isChecked() or not seats else seats[0].person)
        self.keys_left.emit()

    def key(self, event: QKeyEvent) -> bool:
        """Take a key of the canvas: + and - give and take, Enter and Tab go on to the next person."""
        key = event.key()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.dot_wanted.emit(-1 if key == Qt.Key.Key_Minus else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self.go_on()
        elif key == Qt.Key.Key_Backtab:
            self.go_on(back=True)
        else:
            return False
        return True

    def _budget_typed(self) -> None:
        workshop, wanted = self._document.workshop, self.budget.value()
        if wanted != budget(workshop) or (wanted == 0 and workshop.wall.budget):
            self._document.do(c.SetDotBudget(wanted), self)
        self.budget.setValue(budget(self._document.workshop))
        # Typed and kept: from here on it follows the file, and Ctrl+Z takes the step back.
        self.budget.lineEdit().setText(self.budget.text())
        self.refresh()
