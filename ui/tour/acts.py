"""What is done in the steps of the tour: how each comes about, when it is done, and how the tour does it itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from ui.tour.targets import unscored
from workshop.model.score import Cell
from workshop.presentation import leaves

if TYPE_CHECKING:
    from ui.facilitator.window import FacilitatorWindow

# What twelve managers might say of a cell: near each other, so that the room can accept it.
CARDS = "334332334334"
GOAL = 4


class Acts:
    """The tour at work on one window. With `real` unset it goes where a step is, and changes nothing in the file.

    For a step `x` there may be `bring_x` (go there, and catch up on what was skipped before), `done_x`, `do_x`, and
    `hands_x`, which puts the keyboard where the step wants it. Of `done_x` and `do_x` a step has both or none.
    """

    def __init__(self, window: FacilitatorWindow, *, real: bool) -> None:
        self._window, self._real = window, real
        self.cell = unscored(window.document.workshop)
        self._targets = dict(window.document.workshop.targets)
        self._pins = self._starts()
        self._ticked: tuple[str, ...] = ()
        self._preview = window.preview.isVisible()

    def _page(self, stage: str) -> Any:
        if self._window.stage != stage:
            self._window.go(stage)
        return self._window.page(stage)

    # Where the day begins ---------------------------------------------------------------------------------------
    def done_rail(self) -> bool:
        return self._window.stage == "prepare"

    def do_rail(self) -> None:
        self._window.go("prepare")

    def hands_rail(self) -> None:
        self._window.rail.buttons["prepare"].setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_people(self) -> None:
        self._page("prepare")

    # One cell ---------------------------------------------------------------------------------------------------
    @property
    def _leaf(self) -> Cell | None:
        inside = leaves(self._window.document.workshop, self.cell) if self.cell is not None else ()
        return inside[0] if inside else None

    def _canvas(self) -> Any:
        return self._page("score").canvas.view

    def bring_cell(self) -> None:
        page = self._page("score")
        if self._window.pages["score"].canvas.isHidden():  # type: ignore[attr-defined]
            page.show_canvas()

    def done_cell(self) -> bool:
        cell = self._canvas().canvas.selected if self._window.stage == "score" else None
        return cell is not None and cell == self.cell

    def do_cell(self) -> None:
        self._canvas().canvas.choose(self.cell)

    def hands_cell(self) -> None:
        self._canvas().setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_inspector(self) -> None:
        self.bring_cell()
        if self._real and self._round() is None:
            self.do_cell()

    def bring_start(self) -> None:
        self._page("score")
        if self._real and self._round() is None:
            self.bring_inspector()

    # A vote -----------------------------------------------------------------------------------------------------
    def _round(self) -> Any:
        """Return the round of the cell of the tour, None before it."""
        leaf = self._leaf
        return self._window.document.workshop.latest(leaf) if leaf is not None else None

    def done_start(self) -> bool:
        return self._round() is not None

    def do_start(self) -> None:
        page = self._page("score")
        if self._leaf is not None:
            page.open_leaf(self._leaf)

    def hands_start(self) -> None:
        self.hands_cell()

    def bring_vote(self) -> None:
        page = self._page("score")
        if self._real and self._leaf is not None and (page.rounds.round is None or not page.rounds.isVisible()):
            page.open_leaf(self._leaf)

    def done_vote(self) -> bool:
        round_ = self._round()
        return round_ is not None and (round_.shown or not round_.waiting())

    def do_vote(self) -> None:
        self.bring_vote()
        page, round_ = self._page("score"), self._round()
        for place in range(len(round_.waiting()) if round_ is not None and not round_.shown else 0):
            page.rounds.vote(CARDS[place % len(CARDS)])

    def hands_vote(self) -> None:
        self._page("score").rounds.take_focus()

    def bring_reveal(self) -> None:
        self.bring_vote()
        if self._real and not self.done_vote():
            self.do_vote()

    def done_reveal(self) -> bool:
        round_ = self._round()
        return round_ is not None and round_.shown

    def do_reveal(self) -> None:
        self._page("score").rounds.reveal_now()

    def hands_reveal(self) -> None:
        self.hands_vote()

    def bring_accept(self) -> None:
        self.bring_reveal()
        if self._real and not self.done_reveal():
            self.do_reveal()

    def done_accept(self) -> bool:
        round_ = self._round()
        return round_ is not None and round_.state == "accepted"

    def do_accept(self) -> None:
        bar = self._page("score").rounds.accept_bar
        bar.take_group()
        bar.accept()

    def hands_accept(self) -> None:
        self.hands_vote()

    def bring_discuss(self) -> None:
        self._page("score").show_pane("desk")

    # From target to roadmap -------------------------------------------------------------------------------------
    def bring_target(self) -> None:
        view = self._page("target").canvas.view
        if self._real:
            view.canvas.choose(self.cell)

    def done_target(self) -> bool:
        return dict(self._window.document.workshop.targets) != self._targets

    def do_target(self) -> None:
        self.bring_target()
        self._page("target").set_level(GOAL)

    def hands_target(self) -> None:
        self._page("target").canvas.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_initiatives(self) -> None:
        page = self._page("initiatives")
        self._ticked = self._ticked or page.list.ticked()

    def done_initiatives(self) -> bool:
        return bool(self._ticked) and self._page("initiatives").list.ticked() != self._ticked \
            if self._window.stage == "initiatives" else False

    def do_initiatives(self) -> None:
        rows = self._page("initiatives").list
        rows.toggle(rows.model().index(0, 0))

    def hands_initiatives(self) -> None:
        self._page("initiatives").list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _starts(self) -> dict[str, int | None]:
        return {initiative.id: initiative.pin for initiative in self._window.document.workshop.initiatives}

    def bring_roadmap(self) -> None:
        page = self._page("roadmap")
        page.show_gantt()
        if page.show_value is not None and not page.gantt.initiative():
            page.gantt.choose(_loose(page.show_value))

    def done_roadmap(self) -> bool:
        return self._starts() != self._pins

    def do_roadmap(self) -> None:
        gantt = self._page("roadmap").gantt
        show = self._page("roadmap").show_value
        row = show.row_of(gantt.initiative()) if show is not None else None
        if row is None:
            return  # who tries everything may have removed every initiative
        bar = show.bars[row]
        gantt.pin_requested.emit(bar.initiative, bar.start + (1 if bar.end < show.horizon else -1))

    def hands_roadmap(self) -> None:
        self._page("roadmap").gantt.setFocus(Qt.FocusReason.OtherFocusReason)

    # The room, the end ------------------------------------------------------------------------------------------
    def done_room(self) -> bool:
        return self._window.preview.isVisible()

    def do_room(self) -> None:
        if not self._window.preview.isVisible():
            self._window.preview.toggle()

    def leave_room(self) -> None:
        """Put away the small picture, unless it was there before the tour."""
        if self._window.preview.isVisible() and not self._preview:
            self._window.preview.toggle()

    def bring_report(self) -> None:
        self._page("commit").see("out")

    def done_find(self) -> bool:
        return self._window.tools.palette_open

    def do_find(self) -> None:
        if not self._window.tools.palette_open:
            self._window.tools.toggle_palette()


def _loose(show: Any) -> int:
    """Return the row of a bar that can go one period on: the first one that nothing waits for and nothing holds."""
    tied = {row for link in show.links for row in (link.before, link.after)}
    return next((row for row, bar in enumerate(show.bars)
                 if bar.end < show.horizon and row not in tied and not bar.pinned), 0)
