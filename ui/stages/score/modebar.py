"""The bar over a round: back, the ways to vote, how anonymous it is, and cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QMenu, QPushButton, QSizePolicy

from ui.i18n import Speaks
from ui.widgets.parts import button
from ui.widgets.plainwords import as_tip
from workshop.model.score import Ballot, Mode, Round

WAYS: tuple[Mode, ...] = ("strip", "card", "hands", "board")


class ModeBar(Speaks):
    """Signals are wishes. `last_vote_requested` is True while the button is held down."""

    back_requested = Signal()
    mode_chosen = Signal(str)
    cancel_requested = Signal()
    names_off_requested = Signal()
    secret_requested = Signal()
    last_vote_requested = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._round: Round | None = None
        self._back, self._cancel, self.names, self.last = button(), button(), button(), button()
        self._menu = QMenu(self)
        self.off, self.secret = QAction(self), QAction(self)
        self._menu.addActions((self.off, self.secret))
        self.names.setMenu(self._menu)
        self._group = QButtonGroup(self)
        self.ways: dict[Mode, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._back)
        for way in WAYS:
            made = button(checkable=True)
            made.setProperty("mode", way)
            self._group.addButton(made)
            self.ways[way] = made
            row.addWidget(made)
        row.addStretch(1)
        for widget in (self.last, self.names, self._cancel):
            row.addWidget(widget)
        for made in (self._back, self._cancel, self.names, self.last, *self.ways.values()):
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._back.clicked.connect(self.back_requested)
        self._cancel.clicked.connect(self.cancel_requested)
        self.off.triggered.connect(self.names_off_requested)
        self.secret.triggered.connect(self.secret_requested)
        self.last.pressed.connect(self._pressed)
        self.last.released.connect(self._released)
        self._group.buttonClicked.connect(self._chosen)
        self.retranslate()

    def retranslate(self) -> None:
        self._back.setText(self.tr("← Canvas  Esc"))
        words = {"strip": self.tr("Strip"), "card": self.tr("Card"), "hands": self.tr("Hands"),
                 "board": self.tr("Board")}
        tips = {"strip": self.tr("All raise a card at once; the digits are typed in seat order."),
                "card": self.tr("One person at a time, blind."),
                "hands": self.tr("Only the number of hands per level is typed."),
                "board": self.tr("Touch panel: several tap at once. Not blind.")}
        for way, made in self.ways.items():
            made.setText(words[way])
            made.setToolTip(as_tip(tips[way]))
        self._cancel.setText(self.tr("Cancel round"))
        self.off.setText(self.tr("Without names, for good"))
        self.secret.setText(self.tr("Secret: by card, the file keeps no names"))
        self._show_state()
        self._released()

    def present(self, round_: Round) -> None:
        """Show what this round can do now."""
        self._round = round_
        for way, made in self.ways.items():
            made.setVisible(not round_.shown and (way == "card" or round_.anonymity != "secret"))
            made.setChecked(way == round_.mode)
            made.setEnabled(round_.state == "open" and _possible(way, round_))
        self._cancel.setVisible(not round_.shown)
        self.off.setVisible(round_.anonymity == "named")
        self.secret.setVisible(round_.state == "open" and not round_.answers and round_.anonymity != "secret")
        self.names.setVisible(round_.tally is None)
        self.names.setEnabled(self.off.isVisible() or self.secret.isVisible())
        self.last.setVisible(round_.state == "open" and round_.mode == "card" and round_.number > 1)
        self._show_state()

    def _show_state(self) -> None:
        words = {"named": self.tr("With names"), "unnamed": self.tr("Without names"), "secret": self.tr("Secret")}
        self.names.setText(words[self._round.anonymity if self._round is not None else "named"])

    def show_last_vote(self, ballot: Ballot | None) -> None:
        """Show one's own last vote while the button is held; only on this screen."""
        self.last.setText(self.tr("Last time: {0}").format(ballot.vote) if ballot else self.tr("No last vote"))

    def _pressed(self) -> None:
        self.last_vote_requested.emit(True)

    def _released(self) -> None:
        self.last.setText(self.tr("Hold: my last vote"))

    def _chosen(self, made: QAbstractButton) -> None:
        self.mode_chosen.emit(made.property("mode"))


def _possible(way: Mode, round_: Round) -> bool:
    """Tell whether a round can go on in this way; the rules say the same."""
    if round_.mode == way:
        return True
    if round_.mode == "board" or way in ("hands", "board"):
        return not round_.ballots and (way != "board" or round_.anonymity == "named")
    return True
