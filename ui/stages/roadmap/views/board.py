"""Now, next, later: the plan as three columns of cards, and the group's wishes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from ui.document import Document
from ui.localtexts import digits, money
from ui.stages.roadmap.views.base import EDGE, PlanView
from ui.stages.roadmap.views.cardlist import STRIP_CARD, CardList
from ui.stages.roadmap.views.cards import card_picture
from ui.stages.roadmap.views.chart import GROWN, WIDE
from ui.stages.roadmap.views.words import run_words
from ui.theme import LEAD, font
from ui.widgets.marks import tip
from ui.widgets.parts import label, restyle
from workshop.model.initiative import HORIZONS, Horizon
from workshop.roadmap.views.horizons import Card, Column, HorizonBoard, horizons

_Spoken = tuple[Card, str, str, str]


class _Pane(QFrame):
    """One column: its name, its periods, how many and what they cost, and its cards."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "soft")
        self.name, self.when, self.sum, self.list = label("lead"), label("hush"), label("hush"), CardList()
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.name, 0, Qt.AlignmentFlag.AlignBaseline)
        head.addWidget(self.when, 0, Qt.AlignmentFlag.AlignBaseline)
        head.addStretch(1)
        head.addWidget(self.sum, 0, Qt.AlignmentFlag.AlignBaseline)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 8, 10, 8)
        box.setSpacing(6)
        box.addLayout(head)
        box.addWidget(self.list, 1)


class NowNextLaterBoard(PlanView):
    """Cards lie where the plan starts them; what is wished but not planned lies beneath, in the column of the wish.

    Dragging a card or Ctrl+Left and Ctrl+Right ask for another part of the horizon with `horizon_requested`
    (initiative, horizon); Backspace asks to take the wish away (an empty horizon). Nothing is written here.
    """

    horizon_requested = Signal(str, str)

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.value: HorizonBoard | None = None
        self.panes: dict[Horizon, _Pane] = {horizon: _Pane() for horizon in HORIZONS}
        self._out_head, self.out = label("hush"), CardList(strip=True)
        self._missed = label("problem")
        self._ghost = QLabel(self)
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, True)
        self._ghost.hide()
        self.lists = (*(pane.list for pane in self.panes.values()), self.out)
        columns = QHBoxLayout()
        columns.setSpacing(10)
        for pane in self.panes.values():
            columns.addWidget(pane, 1)
        box = QVBoxLayout(self.body)
        box.setContentsMargins(EDGE, 6, EDGE, 8)
        box.setSpacing(6)
        box.addWidget(self._missed)
        box.addLayout(columns, 1)
        box.addWidget(self._out_head)
        box.addWidget(self.out)
        for each in self.lists:
            each.walked.connect(self._walk)
            each.moved.connect(self._move)
            each.unwished.connect(self._unwish)
            each.opened.connect(self.initiative_requested)
            each.dragged.connect(self._drag)
            each.dropped.connect(self._drop)
            each.drag_ended.connect(self._end_drag)
            each.currentItemChanged.connect(self._only_one)
        self.setFocusProxy(self.panes["now"].list)
        self.retranslate()

    def name_parts(self) -> None:
        for horizon, pane in self.panes.items():
            pane.name.setText(self._name(horizon))
            pane.list.setAccessibleName(self._name(horizon))
        self.out.setAccessibleName(self.tr("Not in the plan"))

    def _name(self, horizon: Horizon) -> str:
        return {"now": self.tr("Now"), "next": self.tr("Next"), "later": self.tr("Later"), "": ""}[horizon]

    def empty_words(self) -> str:
        if not self.document.workshop.initiatives:
            return self.tr("There are no initiatives to sort yet. Add some on the page Initiatives first (Ctrl+6).")
        return ""

    # Showing ----------------------------------------------------------------------------------------------------
    def fill(self) -> None:
        here = self.card()
        holder = next((each for each in self.lists if each.hasFocus()), None)
        for each in self.lists:
            each.stop_drag()
        self.value = show = horizons(self.document.workshop, self.document.analysis, self.plan)
        for column in show.columns:
            self._fill_pane(self.panes[column.horizon], column, show.made)
        self.out.show_cards((("", map(self._spoken, show.out)),))
        self.out.setVisible(bool(show.out))
        self._out_head.setVisible(bool(show.out))
        self._out_head.setText(self.tr("Not in the plan, and without a wish · {0}").format(len(show.out)) if show.made
                               else self.tr("Not planned yet, and without a wish · {0}").format(len(show.out)))
        self._missed.setText(self.tr("1 wish is not kept by this plan.") if show.missed == 1 else
                             self.tr("{0} wishes are not kept by this plan.").format(show.missed))
        self._missed.setVisible(bool(show.missed))
        self._scale()
        if here is not None:
            self.choose(here.initiative, focus=holder is not None)

    def _fill_pane(self, pane: _Pane, column: Column, made: bool) -> None:
        pane.when.setText(run_words(column.periods[0], column.periods[-1]) if column.periods else "")
        count = len(column.planned)
        pane.sum.setText(f"{count} · {money(column.cost)}" if count else "")
        pane.list.nothing = self.tr("Nothing starts here. Drag a card here to wish for it.") if column.periods else \
            self.tr("The horizon is too short for this column.")
        heading = self.tr("Wished, but not in the plan") if made else self.tr("Wished, not planned yet")
        groups = [("", map(self._spoken, column.planned))]
        if column.wished:
            groups.append((heading, map(self._spoken, column.wished)))
        pane.list.show_cards(groups)

    def _spoken(self, card: Card) -> _Spoken:
        wish = self._wish_words(card)
        share = self.tr("{0} % of all the gaps the initiatives close").format(digits(card.share * 100)) \
            if card.marks else self.tr("closes no gap")
        must = self.tr("must be in the plan") if card.must else ""
        lines = (card.title, card.owner, run_words(card.first, card.last), money(card.cost), share, must, wish)
        return card, wish, ", ".join(line for line in lines if line), tip(*lines)

    def _wish_words(self, card: Card) -> str:
        if not card.wish:
            return ""
        words = self.tr("Wished: {0}, not kept") if card.missed else self.tr("Wished: {0}")
        return words.format(self._name(card.wish))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scale()

    def _scale(self) -> None:
        grow = min(max(self.width() / WIDE, 1.0), GROWN)
        for each in self.lists:
            each.set_grow(grow)
        for pane in self.panes.values():
            pane.name.setFont(font(round(LEAD * grow), bold=True))

    # The current card -------------------------------------------------------------------------------------------
    def card(self) -> Card | None:
        """Return the current card, or None."""
        return next((card for each in self.lists if (card := each.card()) is not None), None)

    def choose(self, initiative: str, *, focus: bool = False) -> None:
        """Make the card of an initiative the current one."""
        for each in self.lists:
            row = each.row_of(initiative)
            if row is not None:
                each.setCurrentRow(row)
                if focus:
                    each.setFocus(Qt.FocusReason.OtherFocusReason)

    def _only_one(self) -> None:
        """One card on the whole board is the current one."""
        chosen = self.sender()
        if isinstance(chosen, CardList) and chosen.card() is not None:
            for each in self.lists:
                if each is not chosen and each.card() is not None:
                    each.setCurrentRow(-1)
                    each.clearSelection()

    def _walk(self, step: int) -> None:
        """Go to the list on that side, at the same height, past those without cards."""
        here = self.sender()
        assert isinstance(here, CardList)
        lists = [each for each in self.lists if each.rows() or each is here]
        at = lists.index(here) + step
        if 0 <= at < len(lists):
            rows = lists[at].rows()
            near = min(rows, key=lambda row: abs(row - max(here.currentRow(), 0)))
            lists[at].setCurrentRow(near)
            lists[at].setFocus(Qt.FocusReason.OtherFocusReason)

    # Wishes -----------------------------------------------------------------------------------------------------
    def place_of(self, card: Card) -> int:
        """Return the column a card lies in, -1 for the line beneath."""
        columns = self.value.columns if self.value else ()
        return next((at for at, column in enumerate(columns) if card in column.cards), -1)

    def _move(self, step: int) -> None:
        card = self.card()
        if card is None or self.value is None:
            return
        at = self.place_of(card) + step
        while 0 <= at < len(HORIZONS) and not self.value.columns[at].periods:
            at += step
        if 0 <= at < len(HORIZONS):
            self._request(card, HORIZONS[at])
        elif at < 0:
            self._request(card, "")

    def _unwish(self) -> None:
        card = self.card()
        if card is not None:
            self._request(card, "")

    def _request(self, card: Card, horizon: Horizon) -> None:
        """Ask for a wish, where it is another one."""
        if card.wish != horizon:
            self.horizon_requested.emit(card.initiative, horizon)

    # Dragging ---------------------------------------------------------------------------------------------------
    def target_at(self, place: QPoint) -> Horizon | None:
        """Return the part of the horizon at a place on the screen: empty for the line beneath, None for nowhere."""
        for horizon, pane in self.panes.items():
            if _holds(pane, place):
                column = self.value.columns[HORIZONS.index(horizon)] if self.value else None
                return horizon if column is not None and column.periods else None
        return "" if self.out.isVisible() and _holds(self.out, place) else None

    def _drag(self, place: QPoint) -> None:
        card, source = self.card(), self.sender()
        if card is None:
            return
        if not self._ghost.isVisible() and isinstance(source, CardList):
            grow = source.delegate.grow
            self._ghost.setPixmap(card_picture(card, self._wish_words(card), STRIP_CARD, grow,
                                               self.devicePixelRatioF()))
            self._ghost.adjustSize()
            self._ghost.raise_()
            self._ghost.show()
        self._ghost.move(self.mapFromGlobal(place) - QPoint(self._ghost.width() // 3, 16))
        target = self.target_at(place)
        for horizon, pane in self.panes.items():
            restyle(pane, "part-action" if horizon == target else "soft")

    def _drop(self, place: QPoint) -> None:
        card, target = self.card(), self.target_at(place)
        self._end_drag()
        if card is None or target is None:
            return
        # Put back where it lies, nothing is wished; except where that takes a wish for another column away.
        at = self.place_of(card)
        if at >= 0 and HORIZONS[at] == target and not card.missed:
            return
        self._request(card, target)

    def _end_drag(self) -> None:
        self._ghost.hide()
        for pane in self.panes.values():
            restyle(pane, "soft")


def _holds(pane: QFrame, place: QPoint) -> bool:
    return QRect(pane.mapToGlobal(QPoint(0, 0)), pane.size()).contains(place)
