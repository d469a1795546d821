"""The outlook stage: one board after another, worked on by the room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from ui.document import Document
from ui.i18n import language
from ui.stages.outlook.boardlist import BoardList, LookBar
from ui.stages.page import StagePage
from ui.theme import font
from ui.widgets.boards.base import BoardWidget
from ui.widgets.boards.book import board_widget
from ui.widgets.parts import label
from workshop import commands as c
from workshop.agenda import boards_in_order
from workshop.agenda_boards import boards_today, with_board
from workshop.changes import Change
from workshop.model.evidence import BoardAnswer
from workshop.model.knowledge import AnyBoard, CardsBoard, LadderBoard, PollBoard, QuadrantBoard
from workshop.outlook import BoardShow, board_show

NAME_W = 160  # the most that the name of a board takes on the button of the next action, in pixels
ROOM_FOR_NAME = 1000  # a narrower page leaves the name out


class OutlookPage(StagePage):
    """Looks on top, boards left, the board in front. What the audience sees is the same board.

    With boards chosen for today, only they are listed and walked, unless the facilitator wants all.
    """

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.key = ""
        self._focus: dict[str, str] = {}
        self._revealed: set[str] = set()
        self._person, self._pin = "", "now"
        # Whether only today's boards are wanted, once somebody has said so; and the last of them in front.
        self._only, self._said, self._place = True, False, ""
        self.looks, self.boards = LookBar(), BoardList(document)
        self._purpose = label(wrap=True)
        self._empty = label("quiet", wrap=True)
        self._stack = QStackedWidget()
        self._widgets: dict[str, BoardWidget] = {}
        self._build()
        self.looks.look_chosen.connect(self._look_chosen)
        self.boards.board_chosen.connect(self.show_board)
        self.boards.today_toggled.connect(self._toggle)
        self.boards.filtered.connect(self._filter)
        self.key = next(iter(boards_today(document.workshop) or boards_in_order(document.workshop)), "")
        self.retranslate()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 12, 14, 10)
        box.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.looks)
        top.addWidget(self._purpose, 1)
        box.addLayout(top)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.boards)
        frame = QFrame()
        frame.setProperty("look", "card")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(2, 2, 2, 2)
        inner.addWidget(self._stack)
        self._stack.addWidget(self._empty)
        row.addWidget(frame, 1)
        box.addLayout(row, 1)

    def retranslate(self) -> None:
        self._empty.setText(self.tr("This framework has no boards. Knowledge packs can be added under Prepare."))
        self.show_board(self.key)

    # Choosing ---------------------------------------------------------------------------------------------------
    def _board(self) -> AnyBoard | None:
        return self.document.workshop.board(self.key)

    def _look_chosen(self, look: str) -> None:
        keys = boards_today(self.document.workshop) if self._filtered() else boards_in_order(self.document.workshop)
        first = next((key for key in keys if self._look_of(key) == look), "")
        if first:
            self.show_board(first)
        else:
            self._list()

    def _look_of(self, key: str) -> str:
        board = self.document.workshop.board(key)
        return board.look if board is not None else ""

    def show_board(self, key: str) -> None:
        """Bring a board to the front."""
        self.key = key if self.document.workshop.board(key) is not None else ""
        board = self._board()
        if self.key in boards_today(self.document.workshop):
            self._place = self.key
        self._list()
        self._purpose.setText(board.purpose.in_(language()) if board else "")
        if isinstance(board, QuadrantBoard) and not self._person and self.document.workshop.participants:
            self._person = self.document.workshop.participants[0].id
        self._present()
        self.next_changed.emit()

    def _list(self) -> None:
        workshop, look = self.document.workshop, self._look_of(self.key)
        keys = (*boards_today(workshop), self.key) if self._filtered() else boards_in_order(workshop)
        self.looks.choose(look, frozenset(map(self._look_of, keys)))
        self.boards.setVisible(bool(look))
        self.boards.present(look, self.key, only=self._filtered())

    def widget(self) -> BoardWidget | None:
        """Return the widget of the board in front."""
        board = self._board()
        if board is None:
            return None
        if board.kind not in self._widgets:
            made = board_widget(board.kind, live=True)
            made.answered.connect(self._answered)
            made.focused.connect(self._focused)
            made.case_requested.connect(self.case_requested)
            made.next_requested.connect(self.do_next)
            self._stack.addWidget(made)
            self._widgets[board.kind] = made
        return self._widgets[board.kind]

    def _value(self) -> BoardShow | None:
        board = self._board()
        if board is None:
            return None
        return board_show(self.document.workshop, self.key, focus=self._focus.get(self.key, ""),
                          figures=not isinstance(board, PollBoard) or self.key in self._revealed,
                          person=self._person, pin=self._pin)

    def _present(self) -> None:
        widget, value = self.widget(), self._value()
        if widget is None or value is None:
            self._stack.setCurrentWidget(self._empty)
        else:
            widget.present(value)
            self._stack.setCurrentWidget(widget)
        self.audience_changed.emit()

    # Boards for today -------------------------------------------------------------------------------------------
    def _filtered(self) -> bool:
        return self._only and bool(boards_today(self.document.workshop))

    def _filter(self, only: bool) -> None:
        self._only, self._said = only, True
        self._list()

    def _toggle(self, key: str) -> None:
        """Choose a board for today, or no longer."""
        workshop = self.document.workshop
        today = boards_today(workshop)
        if not today and not self._said:
            # Who has just begun to choose still wants to see all the others.
            self._only = False
        self.document.do(c.SetAgenda(with_board(workshop.agenda, key, key not in today, workshop)), self)

    # Working on a board -----------------------------------------------------------------------------------------
    def _answered(self, answers: tuple[BoardAnswer, ...]) -> None:
        self.document.do(c.AnswerBoard(self.key, answers), self)

    def _focused(self, item: str) -> None:
        kind, _, value = item.partition(":")
        if kind == "person":
            self._person = value
        elif kind == "pin":
            self._pin = value
        else:
            self._focus[self.key] = item
        self._present()

    # Words for the window ---------------------------------------------------------------------------------------
    def hint(self) -> str:
        # Not inside an f-string: there the words are not found for translation.
        today = self.tr("T marks the board for today.")
        words = self._board_hint()
        return f"{words} {today}" if words else ""

    def _board_hint(self) -> str:
        board = self._board()
        if isinstance(board, CardsBoard):
            return self.tr("Arrows choose a card; + and − give and take dots.") if board.dots else \
                self.tr("Arrows choose a card to talk about.")
        if isinstance(board, PollBoard):
            return self.tr("Arrows choose an answer; type how many hands are up, or use + and −.")
        if isinstance(board, QuadrantBoard):
            return self.tr("Click where the marked person points; N today, X target, arrows choose the person.")
        if isinstance(board, LadderBoard):
            return self.tr("Arrows choose; N marks where we stand now, X where we go next.")
        return self.tr("Arrows choose a line; Y yes, P partly, N no.") if board else ""

    def next_words(self) -> str:
        if self._to_reveal():
            return self.tr("Show the published figures  Enter")
        key = self._next_key()
        board = self.document.workshop.board(key)
        if board is None:
            return self.tr("Go on to the pain points") if self._after() == "pain" else self.tr("Start scoring")
        if key not in boards_today(self.document.workshop) or self.width() < ROOM_FOR_NAME:
            return self.tr("Next board  Enter")
        name = QFontMetrics(font(bold=True)).elidedText(board.name.in_(language()), Qt.TextElideMode.ElideRight, NAME_W)
        return self.tr("Next board: {0}  Enter").format(name)

    def do_next(self) -> None:
        if self._to_reveal():
            self._revealed.add(self.key)
            self._present()
            self.next_changed.emit()
        elif key := self._next_key():
            self.show_board(key)
            self.take_focus()
        else:
            self.stage_requested.emit(self._after())

    def _after(self) -> str:
        """Return the stage that comes next: the pain points, unless today's agenda does without them."""
        items = self.document.workshop.agenda.items
        return "pain" if not items or any(i.stage == "pain" and not i.skipped for i in items) else "score"

    def _to_reveal(self) -> bool:
        board = self._board()
        return isinstance(board, PollBoard) and self.key not in self._revealed \
            and any(option.published for option in board.options)

    def _next_key(self) -> str:
        order, today = boards_in_order(self.document.workshop), boards_today(self.document.workshop)
        # After a board that is not for today the walk goes on where it was left.
        here = self._place if today else self.key
        keys = today or order
        if here in keys:
            place = keys.index(here) + 1
            return keys[place] if place < len(keys) else ""
        # The board was taken out of today's, or the walk has not begun.
        rest = order[order.index(here):] if here in order else order
        return next((key for key in keys if key in rest), "")

    # Following --------------------------------------------------------------------------------------------------
    def arrived(self) -> None:
        if not self._said:
            self._only = True
        today = boards_today(self.document.workshop)
        self.show_board(self.key if self._place or not today else today[0])
        self.take_focus()

    def take_focus(self) -> None:
        """Give the keys to the board."""
        if widget := self.widget():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, change: Change) -> None:
        if change.about("companions"):
            keys = boards_today(self.document.workshop) or boards_in_order(self.document.workshop)
            self.show_board(self.key if self._board() or not keys else keys[0])
        elif change.about("boards", "people", "scope"):
            if self.document.workshop.person(self._person) is None:
                self._person = ""
            self.show_board(self.key)
        elif change.about("agenda"):
            if self.key in boards_today(self.document.workshop):
                self._place = self.key
            self._list()
            self.next_changed.emit()

    def audience_board(self) -> BoardShow | None:
        return self._value()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (event.oldSize().width() < ROOM_FOR_NAME) != (event.size().width() < ROOM_FOR_NAME):
            self.next_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.do_next()
        elif event.key() == Qt.Key.Key_T and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            # A key that is held down is one press.
            if self.key and not event.isAutoRepeat():
                self._toggle(self.key)
        else:
            super().keyPressEvent(event)
