"""The open actions of the client's last workshop, and the way to it where none is chosen yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.document import Document
from ui.i18n import Speaks, in_a_row, language
from ui.ids import new_id
from ui.localtexts import day
from ui.stages.commit.lastrow import LastRow
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip
from ui.widgets.tallarea import TallArea
from ui.works import Earlier
from workshop import commands as c
from workshop.lasttime import carried_over
from workshop.model.planning import OldAction, Verdict

if TYPE_CHECKING:
    from ui.lasttime import LastTimeDesk


class LastBox(Speaks):
    """`asked` wants the file of an earlier workshop; `desk` offers recent ones of the same client."""

    asked = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.desk: LastTimeDesk | None = None
        self._looked = False
        self.rows: list[LastRow] = []
        self.offers: list[QPushButton] = []
        self._found: tuple[Earlier, ...] = ()
        self.head, self.words, self.keys = label("lead"), label(wrap=True), label("quiet", wrap=True)
        self.choose = button()
        self._asking: LastRow | None = None
        # A timer of our own dies with us; a bare singleShot would call into a deleted widget.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._to_field)
        self._area, self._offers = TallArea(), QVBoxLayout()
        self._area.inner.setProperty("look", "paper")
        self._list = QVBoxLayout()
        self._build()
        self.choose.clicked.connect(self.asked)
        self.retranslate()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignTop)
        inner = QVBoxLayout(self._area.inner)
        inner.setContentsMargins(0, 0, 14, 0)
        inner.setSpacing(8)
        self._offers.setSpacing(6)
        self._list.setSpacing(8)
        inner.addLayout(self._offers)
        inner.addLayout(self._list)
        inner.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.head)
        box.addLayout(head)
        box.addWidget(self._area, 1)
        box.addWidget(self.keys)

    def take_desk(self, desk: LastTimeDesk | None) -> None:
        """Take whom to ask for earlier workshops."""
        self.desk = desk
        if desk is not None:
            desk.found.connect(self._show_offers)
            desk.kept.connect(self._kept)
        self.look()

    def look(self) -> None:
        """Ask once for the client's earlier workshops, where none is chosen and somebody looks."""
        if not self._looked and self.desk is not None and self._document.workshop.last_time is None:
            self._looked = self.desk.look()

    def _kept(self) -> None:
        if self.isVisible():
            self.take_focus()

    # Words ------------------------------------------------------------------------------------------------------
    def retranslate(self) -> None:
        self.head.setText(self.tr("What became of last time?"))
        self.choose.setToolTip(self.tr("Choose the client's earlier workshop (Ctrl+Shift+L)"))
        self.keys.setText(self.tr("Alt+D done · Alt+V moved · Alt+X dropped · Alt+N makes it an initiative of today · "
                                  "↑ ↓ go through"))
        self._name_offers()
        self.follow()

    def follow(self) -> None:
        """Show the actions as they are now."""
        last = self._document.workshop.last_time
        actions = last.actions if last is not None else ()
        self.choose.setText(self.tr("Choose the earlier workshop…") if last is None else self.tr("Choose another…"))
        self.words.setText(self._sentence())
        self.keys.setVisible(bool(actions))
        for made in self.offers:
            made.setVisible(last is None)
        while len(self.rows) > len(actions):
            self._drop(self.rows.pop())
        while len(self.rows) < len(actions):
            self._add()
        titles = {i.source: i.title for i in self._document.workshop.initiatives if i.source.startswith("last:")}
        for row, action in zip(self.rows, actions, strict=True):
            row.present(action, titles.get(f"last:{action.id}", ""))

    def _sentence(self) -> str:
        last = self._document.workshop.last_time
        if last is None:
            return self.tr("What the client decided last time comes along from that workshop's file: its open "
                           "initiatives are gone through first.") if self._document.workshop.settings.client else \
                self.tr("Where the client had a workshop before, its open initiatives are gone through first.")
        where = self.tr("“{0}” of {1}.").format(last.title, day(last.day))
        if not last.actions:
            return in_a_row(where, self.tr("It left no initiative open."))
        said = sum(bool(action.verdict) for action in last.actions)
        return in_a_row(where, self.tr("{0} of {1} actions gone through.").format(said, len(last.actions)))

    def open_count(self) -> int:
        """Return how many actions nobody has said a word about yet."""
        last = self._document.workshop.last_time
        return sum(not action.verdict for action in last.actions) if last is not None else 0

    # Offers -----------------------------------------------------------------------------------------------------
    def _show_offers(self, found: tuple[Earlier, ...]) -> None:
        for made in self.offers:
            self._drop(made)
        self.offers, self._found = [], found
        for _ in found:
            made = button()
            made.setStyleSheet("text-align: left;")
            made.clicked.connect(self._take)
            self._offers.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
            self.offers.append(made)
        self._name_offers()
        self.follow()

    def _name_offers(self) -> None:
        for made, earlier in zip(self.offers, self._found, strict=True):
            made.setText(self.tr("“{0}” of {1}: {2} open initiatives").format(
                earlier.title[:60], day(earlier.day), earlier.actions))
            made.setToolTip(as_tip(earlier.path.name))

    def _take(self) -> None:
        pressed = self.sender()
        if self.desk is not None and pressed in self.offers:
            self.desk.take(self._found[self.offers.index(pressed)].path)

    # Rows -------------------------------------------------------------------------------------------------------
    def _add(self) -> None:
        row = LastRow()
        row.judged.connect(self._judged)
        row.carried.connect(self._carried)
        row.stepped.connect(self._stepped)
        row.asked.connect(self._asked)
        self._list.addWidget(row)
        self.rows.append(row)

    @staticmethod
    def _drop(widget: QWidget) -> None:
        widget.hide()
        widget.deleteLater()

    def current(self) -> LastRow | None:
        """Return the row that has the keyboard, else the first that is open, else the first."""
        focus = QApplication.focusWidget()
        here = [row for row in self.rows if focus is not None and row.isAncestorOf(focus)]
        left = [row for row in self.rows if not row.action.verdict]
        return next(iter(here or left or self.rows), None)

    def _judged(self, row: LastRow, verdict: Verdict, reason: str) -> None:
        if not self._document.do(c.JudgeAction(row.action.id, verdict, reason), self):
            self.follow()
        elif verdict and verdict != "moved":
            self._go_on(row)

    def _go_on(self, row: LastRow) -> None:
        at = self.rows.index(row)
        left = [other for other in (*self.rows[at + 1:], *self.rows[:at]) if not other.action.verdict]
        (left[0] if left else row).take_focus()
        self._area.ensureWidgetVisible(left[0] if left else row, 0, 20)

    def _stepped(self, row: LastRow, by: int) -> None:
        at = min(max(self.rows.index(row) + by, 0), len(self.rows) - 1)
        focus = QApplication.focusWidget()
        done: Verdict = "done"
        held = next((verdict for verdict, made in row.buttons.items() if made is focus), done)
        self.rows[at].take_focus(held)
        self._area.ensureWidgetVisible(self.rows[at], 0, 20)

    def _asked(self, row: LastRow) -> None:
        # The field for the reason makes the row taller: its place is known when all is laid out.
        self._asking = row
        self._soon.start(0)

    def _to_field(self) -> None:
        if self._asking is not None and self._asking in self.rows:
            self._area.ensureWidgetVisible(self._asking.reason, 0, 20)

    def _carried(self, row: LastRow) -> None:
        self.carry_over(row.action)

    def carry_over(self, action: OldAction) -> None:
        """Make an action an initiative of today, unless it is one."""
        if all(i.source != f"last:{action.id}" for i in self._document.workshop.initiatives):
            moved = "" if action.verdict == "moved" else action.id
            self._document.do(c.AddInitiative(carried_over(action, new_id(), language()), moved), self)

    # For the keys of the page -----------------------------------------------------------------------------------
    def say_done(self) -> None:
        """The current action is done."""
        self._say("done")

    def say_moved(self) -> None:
        """The current action is still to be done."""
        self._say("moved")

    def say_dropped(self) -> None:
        """The current action is dropped; asks for the reason."""
        self._say("dropped")

    def _say(self, verdict: Verdict) -> None:
        if (row := self.current()) is not None and row.action.verdict != verdict:
            row.say(verdict)

    def carry_here(self) -> None:
        """Move the current action, and make it an initiative of today."""
        if (row := self.current()) is not None:
            if any(i.source == f"last:{row.action.id}" for i in self._document.workshop.initiatives):
                if row.action.verdict != "moved":
                    row.say("moved")
            else:
                self.carry_over(row.action)
            self._go_on(row)

    def take_focus(self) -> None:
        """Give the keyboard to the first open action, or to the way to choose a workshop."""
        row = self.current()
        if row is not None:
            row.take_focus()
        else:
            (self.offers[0] if self.offers and self.offers[0].isVisible() else self.choose).setFocus(
                Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Keep a reason that was typed."""
        for row in self.rows:
            row.leave()
