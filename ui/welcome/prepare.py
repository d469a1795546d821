"""Preparing a new workshop on the first screen: from what, about what, how deep, how long, and where to keep it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.i18n import Speaks, language
from ui.template_words import scoring_words
from ui.welcome.beforebox import BeforeBox
from ui.welcome.preparefoot import PrepareFoot
from ui.welcome.templatecards import LastAgenda, TemplateCards
from ui.widgets.elidebox import ElideBox
from ui.widgets.parts import button, label, rule
from ui.widgets.roomy import RoomyArea
from workshop.agenda import USUAL_PEOPLE
from workshop.agenda_templates import TEMPLATES, TemplateId, cells_in, template_of, usual_template
from workshop.model.workshop import DEPTHS, Depth, Workshop
from workshop.offer import Offer, Part

WIDEST = 1080


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants a new workshop to be; empty texts are what the last workshop has, or the usual.

    `before` is the last workshop and `key` its passphrase; without a `template` its agenda is taken.
    """

    path: Path
    title: str
    client: str
    language: str
    depth: Depth
    pack: str
    template: TemplateId | None
    before: Path | None
    key: str
    parts: frozenset[Part]


class PreparePage(Speaks):
    """`wanted` carries a Wish, `left` that nobody wants one. `outline_requested` asks for `present` of a framework (its
    id), `look_requested` for `present_last` or `complain_last` of a file with a passphrase."""

    wanted = Signal(object)
    left = Signal()
    outline_requested = Signal(str)
    look_requested = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._outline: Workshop | None = None
        self._fresh: Workshop | None = None
        self._touched = False
        self._busy = False
        self._head, self.back = label("title"), button()
        self.scratch, self.last = button(checkable=True), button(checkable=True)
        self.before, self.foot = BeforeBox(), PrepareFoot(WIDEST)
        self.place, self.problem, self.make = self.foot.place, self.foot.problem, self.foot.make
        self.title, self.client = QLineEdit(), QLineEdit()
        self.framework, self.language, self.people = ElideBox(), QComboBox(), QSpinBox()
        self._words = [label("quiet") for _ in range(5)]
        self._same_pack = label("hush")
        self._depth_head, self._depth_words = label("head"), label("quiet", wrap=True)
        self._day_head, self._day_words = label("head"), label("quiet", wrap=True)
        self.depths: dict[Depth, QPushButton] = {}
        self.cards = TemplateCards()
        self._build()
        self._wire()
        self.retranslate()

    # Building ---------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        form, middle = QWidget(), QHBoxLayout()
        form.setMaximumWidth(WIDEST)
        box = QVBoxLayout(form)
        box.setContentsMargins(32, 16, 32, 12)
        box.setSpacing(7)
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addWidget(self._head)
        self._start_group = QButtonGroup(self)
        head.addLayout(_in_a_row((self.scratch, self.last), self._start_group), 1)
        head.addWidget(self.back)
        box.addLayout(head)
        box.addSpacing(4)
        box.addWidget(self.before)
        box.addLayout(self._fields())
        box.addSpacing(4)
        box.addLayout(_side_by_side(self._depth_head, self._depth_words))
        self._depth_group = QButtonGroup(self)
        for depth in DEPTHS:
            made = self.depths[depth] = button(checkable=True)
            made.setProperty("depth", depth)
        box.addLayout(_in_a_row(tuple(self.depths.values()), self._depth_group))
        box.addSpacing(4)
        box.addLayout(_side_by_side(self._day_head, self._day_words))
        box.addWidget(self.cards)
        box.addStretch(1)
        middle.addStretch(1)
        middle.addWidget(form, 100)
        middle.addStretch(1)
        content = QWidget()
        content.setLayout(middle)
        middle.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(RoomyArea(content), 1)
        outer.addWidget(rule())
        outer.addWidget(self.foot)

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(3)
        for edit in (self.title, self.client):
            edit.setMaxLength(200)
        self.people.setRange(2, 100)
        self.people.lineEdit().setTextMargins(6, 0, 0, 0)
        self.people.setValue(USUAL_PEOPLE)
        self.people.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        fields: tuple[QWidget, ...] = (self.title, self.client, self.framework, self.language, self.people)
        for words, field, (line, column, span) in zip(
                self._words, fields, ((0, 0, 2), (0, 2, 2), (1, 0, 2), (1, 2, 1), (1, 3, 1)), strict=True):
            grid.addWidget(words, line * 2, column, 1, span)
            grid.addWidget(field, line * 2 + 1, column, 1, span)
            words.setBuddy(field)
        grid.addWidget(self._same_pack, 3, 0, 1, 2)
        for column in range(4):
            grid.setColumnStretch(column, 1)
        return grid

    def _wire(self) -> None:
        self.back.clicked.connect(self.leave)
        self._start_group.buttonClicked.connect(self._start_chosen)
        self._depth_group.buttonClicked.connect(self._depth_chosen)
        self.cards.changed.connect(self._card_chosen)
        self.people.valueChanged.connect(self._lay_out)
        self.framework.currentIndexChanged.connect(self._framework_chosen)
        self.before.look_requested.connect(self.look_requested)
        self.before.changed.connect(self._before_changed)
        self.place.change_requested.connect(self._change_place)
        self.make.clicked.connect(self._make)
        for keys, slot in (("Ctrl+Return", self._make), ("Esc", self.leave)):
            QShortcut(QKeySequence(keys), self, slot, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def retranslate(self) -> None:
        self._head.setText(self.tr("Prepare a workshop"))
        self.back.setText(self.tr("Back  Esc"))
        self.scratch.setText(self.tr("From scratch"))
        self.last.setText(self.tr("Go on from the last workshop"))
        self.last.setToolTip(self.tr("Takes over client, framework, people, rules and agenda, and what you tick"))
        for made, words in zip(self._words, (
                self.tr("Title of the workshop"), self.tr("Client"), self.tr("Framework"),
                self.tr("Language of the report"), self.tr("People expected")), strict=True):
            made.setText(words)
        for field, made in zip((self.title, self.client, self.framework, self.language, self.people), self._words,
                               strict=True):
            field.setAccessibleName(made.text())
        self.framework.setToolTip(self.tr("What is scored in a new workshop"))
        self._depth_head.setText(self.tr("How deep to score"))
        self._day_head.setText(self.tr("Template of the day"))
        self._day_words.setText(self.tr("Dark is the scoring. Everything can be changed later in the plan of the day "
                                        "(F4)."))
        chosen = self.language.currentData() or language()
        self.language.clear()
        self.language.addItem("中文", "zh")
        self.language.addItem("English", "en")
        self.language.setCurrentIndex(self.language.findData(chosen))
        self._show()

    # Beginning and ending ---------------------------------------------------------------------------------------
    def begin(self, place: Path, recent: list[str], folder: Path) -> None:
        """Start over: a workshop from scratch, kept at `place`; `recent` files can be gone on from."""
        self.scratch.setChecked(True)
        self.title.clear()
        self.client.clear()
        self.language.setCurrentIndex(self.language.findData(language()))
        self._touched = False
        self.complain("")
        self.before.forget()
        self.before.begin(recent, folder)
        self.place.present(place)
        self._choose_depth("express")
        self._framework_chosen()
        self._show()

    def first_focus(self) -> QWidget:
        """Return what takes the keyboard when the page appears."""
        return self.title

    def leave(self) -> None:
        """Go back without a new workshop."""
        if not self._busy:
            self.before.forget()
            self.left.emit()

    def complain(self, words: str) -> None:
        """Say what was wrong; an empty text clears it."""
        self.foot.complain(words)

    def wait(self, words: str) -> None:
        """Say what is being done and hold the buttons; an empty text lets go."""
        self._busy = bool(words)
        self.foot.wait(words)
        self.back.setEnabled(not self._busy)
        self.make.setEnabled(not self._busy and self._ready())

    # What was found out -----------------------------------------------------------------------------------------
    def present(self, outline: Workshop) -> None:
        """Show what a framework holds."""
        self._fresh = outline
        if not self.last.isChecked():
            self._take(outline)

    def present_last(self, offer: Offer, outline: Workshop, key: str) -> None:
        """Show what the last workshop has to give."""
        self.before.present(offer, key)
        self._choose_depth(offer.depth)
        self.language.setCurrentIndex(self.language.findData(offer.language))
        self.people.setValue(max(len(outline.voters()), 2) if outline.participants else USUAL_PEOPLE)
        self._take(outline)
        if offer.blocks:
            self.cards.choose(None)
        self._show()

    def complain_last(self, words: str, *, locked: bool = False) -> None:
        """Say why the last workshop is of no use, or ask for its passphrase."""
        if locked:
            self.before.ask_key()
        self.before.complain(words)
        self._show()

    def _take(self, outline: Workshop | None) -> None:
        self._outline = outline
        self._show_depths()
        self._lay_out()

    # Showing ----------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        last = self.last.isChecked()
        self.before.setVisible(last)
        offer = self.before.offer if last else None
        self.framework.setVisible(not last)
        self._same_pack.setVisible(last)
        self._same_pack.setText(self.tr("that of the last workshop") if offer is None
                              else offer.framework.in_(language()))
        self.title.setPlaceholderText(offer.title if offer is not None else self.tr("Digital co-creation"))
        self.client.setPlaceholderText(offer.client if offer is not None else "")
        self._show_depths()
        self.cards.retranslate()
        self.make.setEnabled(not self._busy and self._ready())

    def _ready(self) -> bool:
        return not self.last.isChecked() or self.before.offer is not None

    def _show_depths(self) -> None:
        names = {"express": self.tr("Express · {0} cells"), "standard": self.tr("Standard · {0} cells"),
                 "full": self.tr("Full · {0} cells")}
        for depth, made in self.depths.items():
            count = "…" if self._outline is None else sum(1 for _ in self._with(self._outline, depth).cells())
            made.setText(names[depth].format(count))
        self._depth_words.setText({
            "express": self.tr("One question per capability and element. A cell can be opened into its indicators "
                               "later without losing its vote."),
            "standard": self.tr("The indicators that matter most to each element."),
            "full": self.tr("Every indicator for every element. Plan a second day.")}[self.chosen_depth])

    @staticmethod
    def _with(outline: Workshop, depth: Depth) -> Workshop:
        return replace(outline, settings=replace(outline.settings, depth=depth))

    def _lay_out(self) -> None:
        """Lay every template out for what is chosen."""
        if self._outline is None:
            return
        workshop = self._with(self._outline, self.chosen_depth)
        offer = self.before.offer if self.last.isChecked() else None
        last = self._as_last_time(offer, workshop) if offer is not None and offer.blocks else None
        self.cards.present([template_of(workshop, name, self.people.value()) for name in TEMPLATES], last)
        if not self._touched and last is None:
            self.cards.choose(usual_template(self.chosen_depth))

    def _as_last_time(self, offer: Offer, workshop: Workshop) -> LastAgenda:
        """Return the agenda of the last workshop, and how much can be scored in it."""
        cells, people = sum(1 for _ in workshop.cells()), self.people.value()
        fits = cells_in(offer.scoring, detail=self.chosen_depth != "express", people=people)
        return LastAgenda(offer.blocks, offer.days, scoring_words(offer.scoring, min(fits, cells), cells, people),
                          fits >= cells)

    # Choosing ---------------------------------------------------------------------------------------------------
    @property
    def chosen_depth(self) -> Depth:
        """The chosen depth."""
        return next((depth for depth, made in self.depths.items() if made.isChecked()), DEPTHS[0])

    def _choose_depth(self, depth: Depth) -> None:
        self.depths[depth].setChecked(True)
        self._show_depths()
        self._lay_out()

    def _depth_chosen(self) -> None:
        self._show_depths()
        self._lay_out()

    def _card_chosen(self) -> None:
        self._touched = True

    def _framework_chosen(self) -> None:
        self.outline_requested.emit(str(self.framework.currentData() or ""))

    def framework_offered(self) -> None:
        """Look at the chosen framework, now that there are some to choose from."""
        if self.isVisible():
            self._framework_chosen()

    def _start_chosen(self) -> None:
        if self.last.isChecked():
            self._show()
            self.before.arrive()
            return
        self._touched = False
        self._take(self._fresh)
        self._show()

    def _before_changed(self) -> None:
        self.make.setEnabled(not self._busy and self._ready())

    def _change_place(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self.window(), self.tr("Where to keep the workshop"),
                                              str(self.place.path), self.tr("Workshops (*.pentatone)"))
        if name:
            self.complain("")
            self.place.present(Path(name))

    def _make(self) -> None:
        if not self.make.isEnabled():
            return
        self.complain("")
        last = self.last.isChecked()
        self.wanted.emit(Wish(
            self.place.path, self.title.text().strip(), self.client.text().strip(), self.language.currentData(),
            self.chosen_depth, str(self.framework.currentData() or ""), self.cards.chosen,
            self.before.path if last else None, self.before.key if last else "",
            self.before.parts if last else frozenset()))


def _side_by_side(head: QWidget, words: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(14)
    row.addWidget(head)
    row.addWidget(words, 1)
    return row


def _in_a_row(buttons: tuple[QPushButton, ...], group: QButtonGroup) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    for made in buttons:
        group.addButton(made)
        row.addWidget(made)
    row.addStretch(1)
    return row
