"""The outlook stage: one board after another, worked on by the room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from ui.document import Document
from ui.i18n import language
from ui.stages.outlook.boardlist import BoardList, LookBar
from ui.stages.page import StagePage
from ui.widgets.boards.base import BoardWidget
from ui.widgets.boards.book import board_widget
from ui.widgets.parts import label
from workshop import commands as c
from workshop.changes import Change
from workshop.model.evidence import BoardAnswer
from workshop.model.knowledge import LOOKS, AnyBoard, CardsBoard, LadderBoard, PollBoard, QuadrantBoard
from workshop.outlook import BoardShow, board_show


class OutlookPage(StagePage):
    """Looks on top, boards left, the board in front. What the audience sees is the same board."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.key = ""
        self._focus: dict[str, str] = {}
        self._revealed: set[str] = set()
        self._person, self._pin = "", "now"
        self.looks, self.boards = LookBar(), BoardList(document)
        self._purpose = label(wrap=True)
        self._empty = label("quiet", wrap=True)
        self._stack = QStackedWidget()
        self._widgets: dict[str, BoardWidget] = {}
        self._build()
        self.looks.look_chosen.connect(self._look_chosen)
        self.boards.board_chosen.connect(self.show_board)
        if boards := document.workshop.boards():
            look = min((board.look for _, board in boards), key=LOOKS.index)
            self.key = next(key for key, board in boards if board.look == look)
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
        first = next((key for key, board in self.document.workshop.boards() if board.look == look), "")
        if first:
            self.show_board(first)

    def show_board(self, key: str) -> None:
        """Bring a board to the front."""
        self.key = key if self.document.workshop.board(key) is not None else ""
        board = self._board()
        looks = frozenset(b.look for _, b in self.document.workshop.boards())
        self.looks.choose(board.look if board else "", looks)
        self.boards.setVisible(board is not None)
        self.boards.present(board.look if board else "", self.key)
        self._purpose.setText(board.purpose.in_(language()) if board else "")
        if isinstance(board, QuadrantBoard) and not self._person and self.document.workshop.participants:
            self._person = self.document.workshop.participants[0].id
        self._present()
        self.next_changed.emit()

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
        return self.tr("Next board  Enter") if self._next_key() else self.tr("Start scoring")

    def do_next(self) -> None:
        if self._to_reveal():
            self._revealed.add(self.key)
            self._present()
            self.next_changed.emit()
        elif key := self._next_key():
            self.show_board(key)
            self.take_focus()
        else:
            self.stage_requested.emit("score")

    def _to_reveal(self) -> bool:
        board = self._board()
        return isinstance(board, PollBoard) and self.key not in self._revealed \
            and any(option.published for option in board.options)

    def _next_key(self) -> str:
        keys = [key for key, board in sorted(self.document.workshop.boards(), key=lambda kb: LOOKS.index(kb[1].look))]
        place = keys.index(self.key) + 1 if self.key in keys else 0
        return keys[place] if place < len(keys) else ""

    # Following --------------------------------------------------------------------------------------------------
    def arrived(self) -> None:
        self.take_focus()

    def take_focus(self) -> None:
        """Give the keys to the board."""
        if widget := self.widget():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, change: Change) -> None:
        if change.about("companions"):
            boards = self.document.workshop.boards()
            self.show_board(self.key if self._board() or not boards else boards[0][0])
        elif change.about("boards", "people", "scope"):
            if self.document.workshop.person(self._person) is None:
                self._person = ""
            self.show_board(self.key)

    def audience_board(self) -> BoardShow | None:
        return self._value()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.do_next()
        else:
            super().keyPressEvent(event)
