"""The scoring stage: choose a cell, run rounds on it, move on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from ui.document import Document
from ui.ids import new_id
from ui.stages.canvaspage import CanvasPage
from ui.stages.canvaspane import CanvasPane
from ui.stages.score.pane import ScorePane
from ui.stages.score.panes import PANES, make_pane
from ui.stages.score.roundpane import RoundPane
from workshop import commands as c
from workshop.boardvote import TapShow
from workshop.canvasshow import ELSEWHERE
from workshop.changes import Change
from workshop.insight.rounds import next_step, verdict_of
from workshop.model.score import Anonymity, Cell, Mode
from workshop.presentation import LENSES, RevealShow, RoundShow, leaves

if TYPE_CHECKING:
    from ui.offer import Offer
    from ui.stages.score.rehearsaldesk import RehearsalDesk


class ScorePage(CanvasPage):
    """Canvas in front, the round of the chosen item, or one of the views beside them."""

    def __init__(self, document: Document) -> None:
        super().__init__(document, CanvasPane(document, LENSES, views=PANES))
        self._leaf: Cell | None = None
        self._mode: Mode = "strip"
        self.rounds = RoundPane(document)
        self.panes: dict[str, ScorePane] = {}
        self._stack = QStackedWidget()
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self.rounds)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._rehearsal: RehearsalDesk | None = None
        if document.workshop.settings.rehearsal:
            from ui.stages.score.rehearsaldesk import RehearsalDesk
            self._rehearsal = RehearsalDesk(document, self)
            box.addWidget(self._rehearsal.bar)
            self._rehearsal.follow(None)
        box.addWidget(self._stack)
        self.canvas.view.canvas.cell_chosen.connect(self._chosen)
        self.canvas.view.canvas.cell_opened.connect(self._opened)
        self.canvas.desk.changed.connect(self.next_changed)
        self.canvas.view_requested.connect(self.show_pane)
        self.rounds.back_requested.connect(self.show_canvas)
        self.rounds.again_requested.connect(self.vote_again)
        self.rounds.secret_requested.connect(self.start_secret)
        self.rounds.changed.connect(self._tell)

    @property
    def wants_inspector(self) -> bool:  # type: ignore[override]
        """Beside grid, paper and the list there is no cell in front for it to speak of."""
        return self._pane() is None and (self._in_round() or not self.canvas.crowded())

    # Words for the window ---------------------------------------------------------------------------------------
    def offers(self) -> tuple[Offer, ...]:
        return super().offers() if self._stack.currentWidget() is self.canvas else ()

    def hint(self) -> str:
        if not self.document.workshop.voters():
            return self.tr("Nobody is in the room yet: add people under Prepare.")
        if (pane := self._pane()) is not None:
            return pane.hint()
        if self._in_round():
            return self.rounds.hint()
        return self.tr("Choose a cell, press Enter, type the raised cards in seat order, press Enter to reveal.")

    def next_words(self) -> str:
        if not self.document.workshop.voters():
            return self.tr("Add people")
        if (pane := self._pane()) is not None:
            return pane.next_words()
        if self._in_round() and self.rounds.round is not None:
            return self._round_words()
        words = self._canvas_words()
        # With a note chosen Enter opens it.
        return words.removesuffix("  Enter") if self.canvas.desk.walking else words

    def _canvas_words(self) -> str:
        if self._leaf is None:
            return self.tr("Next cell  Enter")
        last = self.document.workshop.latest(self._leaf)
        if last is None:
            return self.tr("Start round 1  Enter")
        if not last.shown:
            return self.tr("Continue round {0}  Enter").format(last.number)
        return self.tr("Show round {0}  Enter").format(last.number)

    def _round_words(self) -> str:
        round_ = self.rounds.round
        assert round_ is not None
        if not round_.shown:
            return self.tr("Reveal ({0}/{1})  Enter").format(round_.answers, len(round_.asked))
        if round_.state == "accepted" or not self._levels():
            return self.tr("Next cell  Enter")
        verdict = verdict_of(self.document.workshop, round_.cell, round_.purpose)
        if verdict is not None and next_step(verdict) == "again":
            return self.tr("Hear both ends, then vote again  V")
        if verdict in ("stable dissent", "not converged"):
            return self.tr("Note both positions  A")
        return self.tr("Accept  A")

    def _levels(self) -> bool:
        """Tell whether anybody gave a level in the round in front: without one there is nothing to accept."""
        round_ = self.rounds.round
        return round_ is not None and any(round_.counts(self.document.workshop.pack.top))

    def next_enabled(self) -> bool:
        if (pane := self._pane()) is not None:
            return pane.next_enabled()
        round_ = self.rounds.round if self._in_round() else None
        return round_ is None or round_.answers > 0

    def do_next(self) -> None:
        if not self.document.workshop.voters():
            self.stage_requested.emit("prepare")
            return
        if (pane := self._pane()) is not None:
            pane.do_next()
            return
        round_ = self.rounds.round if self._in_round() else None
        if round_ is not None and not round_.shown:
            self.rounds.reveal_now()
        elif round_ is not None and round_.state == "revealed" and self._levels():
            verdict = verdict_of(self.document.workshop, round_.cell, round_.purpose)
            if verdict is not None and next_step(verdict) == "again":
                self.vote_again()
            else:
                self.rounds.accept_bar.accept()
        elif round_ is not None or self._leaf is None:
            self.go_on()
        else:
            self.open_leaf(self._leaf)

    # Moving about -----------------------------------------------------------------------------------------------
    def _in_round(self) -> bool:
        return self._stack.currentWidget() is self.rounds

    def _pane(self) -> ScorePane | None:
        front = self._stack.currentWidget()
        return front if isinstance(front, ScorePane) else None

    def show_pane(self, name: str) -> None:
        """Bring one of the views beside the canvas to the front."""
        if name not in self.panes:
            made = make_pane(name, self.document)
            made.back_requested.connect(self.show_canvas)
            made.cell_requested.connect(self._go_to)
            made.changed.connect(self.next_changed)
            made.notice.connect(self.notice)
            self._stack.addWidget(made)
            self.panes[name] = made
        self._leave_pane()
        self.rounds.show_round(None)
        self._stack.setCurrentWidget(self.panes[name])
        self.panes[name].arrived()
        self._tell()

    def _leave_pane(self) -> None:
        if (pane := self._pane()) is not None:
            pane.leaving()

    def leaving(self) -> None:
        super().leaving()
        self._leave_pane()

    def arrived(self) -> None:
        if (pane := self._pane()) is not None:
            pane.arrived()
        elif self._in_round():
            self.rounds.take_focus()
        else:
            if self.canvas.view.canvas.selected is None and (running := self._running()):
                # After a crash or a break: the round that was under way is where we go on.
                self.canvas.view.canvas.choose(Cell(running.element, self._row(running)))
                self._leaf = running
                self.next_changed.emit()
            self.canvas.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_cell()

    def _tell_cell(self) -> None:
        """Say which cell is in front here: another stage may have chosen one of its own meanwhile."""
        round_ = self.rounds.round if self._in_round() else None
        if round_ is not None:
            self.cell_chosen.emit(Cell(round_.cell.element, self._row(round_.cell)), round_.cell)
        else:
            self.cell_chosen.emit(self.canvas.view.canvas.selected, self._leaf)

    def _chosen(self, cell: Cell | None) -> None:
        inside = leaves(self.document.workshop, cell) if cell else ()
        self._leaf = self._first_open(inside)
        self.cell_chosen.emit(cell, self._leaf)
        self.next_changed.emit()
        self.audience_changed.emit()

    def _first_open(self, inside: tuple[Cell, ...]) -> Cell | None:
        workshop = self.document.workshop
        return next((leaf for leaf in inside if workshop.latest_shown(leaf) is None), inside[0] if inside else None)

    def vote(self, symbol: str) -> None:
        self.rounds.vote(symbol)

    def step_back(self) -> None:
        self.rounds.step_back()

    def tap(self, participant: str, symbol: str) -> None:
        if symbol:
            self.rounds.tapped(participant, symbol)
        else:
            self.rounds.cleared(participant)

    def choose_leaf(self, leaf: Cell) -> None:
        self._leaf = leaf
        if self._in_round():
            self.open_leaf(leaf)
        self.next_changed.emit()

    def seek(self, leaf: Cell) -> None:
        self.show_canvas()
        self.canvas.view.canvas.choose(Cell(leaf.element, self._row(leaf)))
        self.choose_leaf(leaf)
        self.cell_chosen.emit(Cell(leaf.element, self._row(leaf)), leaf)

    def _opened(self, _cell: Cell) -> None:
        if self._leaf is not None and self.document.workshop.voters():
            self.open_leaf(self._leaf)

    def _go_to(self, leaf: Cell) -> None:
        self.canvas.view.canvas.choose(Cell(leaf.element, self._row(leaf)))
        self.open_leaf(leaf)
        self.cell_chosen.emit(Cell(leaf.element, self._row(leaf)), leaf)

    def open_leaf(self, leaf: Cell) -> None:
        """Show the newest round of an item, or begin the first."""
        self._leaf = leaf
        if self._in_round() and self.rounds.round is not None and not self.rounds.round.shown:
            self._mode = self.rounds.mode
        if self.document.workshop.latest(leaf) is None and not self._open_round(leaf):
            return
        self._leave_pane()
        self.rounds.show_round(self.document.workshop.latest(leaf))
        self._stack.setCurrentWidget(self.rounds)
        self.rounds.take_focus()
        self._tell()

    def _open_round(self, leaf: Cell) -> bool:
        anonymity = self.document.workshop.settings.rules.anonymity
        return self.document.do(c.OpenRound(new_id(), leaf, mode=self._way(anonymity), anonymity=anonymity), self)

    def _way(self, anonymity: Anonymity) -> Mode:
        """Return how the next round begins: as the last one did, where that is anonymous enough."""
        if self._in_round() and self.rounds.round is not None:
            self._mode = self.rounds.mode
        if anonymity == "secret":
            return "card"
        return "strip" if self._mode in ("grid", "paper") or (self._mode == "board" and anonymity != "named") \
            else self._mode

    def show_canvas(self) -> None:
        """Bring the canvas back to the front."""
        self._leave_pane()
        self.rounds.show_round(None)
        self._stack.setCurrentWidget(self.canvas)
        self.canvas.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def vote_again(self) -> None:
        """Begin another round on the item in front; the old one stays as it is."""
        round_ = self.rounds.round
        if round_ is None or not round_.shown:
            return
        anonymity = self.rounds.anonymity()
        if self.document.do(c.OpenRound(new_id(), round_.cell, round_.purpose, self._way(anonymity), anonymity), self):
            self.rounds.show_round(self.document.workshop.latest(round_.cell, round_.purpose))
            self._tell()

    def start_secret(self) -> None:
        """Begin the empty round in front anew as a secret one."""
        round_ = self.rounds.round
        if round_ is None or round_.answers or round_.shown:
            return
        if self.document.do(c.CancelRound(round_.id), self) and self.document.do(
                c.OpenRound(new_id(), round_.cell, round_.purpose, "card", "secret"), self):
            self._stack.setCurrentWidget(self.rounds)
            self.rounds.show_round(self.document.workshop.latest(round_.cell, round_.purpose))
            self._tell()

    def go_on(self) -> None:
        """Open the round under way, else the next item without a shown round in the order of the canvas."""
        workshop = self.document.workshop
        cells = list(workshop.cells())
        start = cells.index(self._leaf) + 1 if self._leaf in cells else 0
        running = self._running()
        for leaf in ([running] if running else []) + cells[start:] + cells[:start]:
            if leaf == running or workshop.latest_shown(leaf) is None:
                self._go_to(leaf)
                return
        self.notice.emit(self.tr("Every cell in scope is scored."))
        self.show_canvas()

    def _running(self) -> Cell | None:
        """Return the first item with a round that is not revealed."""
        workshop = self.document.workshop
        return next((cell for cell in workshop.cells() if (last := workshop.latest(cell)) and not last.shown), None)

    def _row(self, leaf: Cell) -> str:
        return self.document.workshop.pack.capability_of(leaf.item).id

    def _tell(self) -> None:
        if self._rehearsal is not None:
            self._rehearsal.follow(self.rounds.round if self._in_round() else None)
        self.next_changed.emit()
        self.audience_changed.emit()

    # Following the document -------------------------------------------------------------------------------------
    def refresh(self, change: Change) -> None:
        if change.topics <= ELSEWHERE:
            return
        self.canvas.refresh(change)
        if self._leaf is not None and self._leaf not in set(self.document.workshop.cells()):
            self._leaf = None
        if (pane := self._pane()) is not None:
            pane.refresh(change)
        if self._in_round():
            self.rounds.present()
            round_ = self.rounds.round
            if round_ is not None:
                newest = self.document.workshop.latest(round_.cell, round_.purpose)
                if newest is not None and newest.id != round_.id and not newest.shown:
                    self.rounds.show_round(newest)
        self._tell()

    # The audience -----------------------------------------------------------------------------------------------
    def find_note(self, note: str) -> bool:
        self.show_canvas()
        self.canvas.find_note(note)
        return True

    def audience_round(self) -> RoundShow | None:
        return self.rounds.round_value() if self._in_round() else None

    def audience_tap(self) -> TapShow | None:
        return self.rounds.tap_value() if self._in_round() else None

    def audience_reveal(self) -> RevealShow | None:
        return self.rounds.reveal_value() if self._in_round() else None

    def audience_seconds(self) -> int:
        return self.rounds.seconds()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is not self.canvas:
            self.show_canvas()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Held down it would reveal and at once vote again.
            if self.next_enabled() and not event.isAutoRepeat():
                self.do_next()
        elif event.key() == Qt.Key.Key_N and self._in_round() and self.rounds.round and self.rounds.round.shown:
            self.go_on()
        else:
            super().keyPressEvent(event)
