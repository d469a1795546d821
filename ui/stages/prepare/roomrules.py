"""How the room votes: the constants of scoring and stopping, behind one sentence."""

from __future__ import annotations

import dataclasses
from typing import Any, NamedTuple

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QButtonGroup,
    QCheckBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ui.document import Document
from ui.i18n import Speaks
from ui.stages.prepare.duties import anonymity_word
from ui.widgets.flow import FlowLayout
from ui.widgets.parts import button, label
from ui.widgets.stepsthrough import StepsThrough
from workshop import commands as c
from workshop.changes import Change
from workshop.model.score import ANONYMITIES
from workshop.model.workshop import RoomRules


class Constant(NamedTuple):
    """One number of the rules: its name there, shown steps per unit, and the range that is shown."""

    name: str
    scale: float
    low: float
    high: float
    decimals: int


CONSTANTS = (
    Constant("few", 1, 2, 30, 0), Constant("agree", 100, 0, 100, 0), Constant("partly", 100, 0, 100, 0),
    Constant("rounds", 1, 1, 9, 0), Constant("moved", 100, 0, 100, 0), Constant("shift", 1, 0, 4, 2),
    Constant("group", 1, 3, 30, 0), Constant("spread", 100, 0, 100, 0), Constant("gap", 1, 0.1, 4, 1),
)
_WIDTH = 96


class RoomRulesForm(Speaks):
    """One sentence, and on demand every constant; each finished edit is one command."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._steps = StepsThrough(self)
        self._head, self._open = label("head"), button(checkable=True)
        self._sentence = label("quiet", wrap=True)
        self._body = QFrame()
        self._names = QButtonGroup(self)
        self._names_head = label()
        self._names_words, self._names_why = label("quiet", wrap=True), label("quiet", wrap=True)
        self._weighted, self._weighted_words = QCheckBox(), label("quiet", wrap=True)
        self._labels: dict[str, QLabel] = {}
        self._spins: dict[str, QDoubleSpinBox] = {}
        self._heads = [label() for _ in range(3)]
        self._back = button()
        self._build()
        self._body.hide()
        self.retranslate()

    # Building ---------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(6)
        top = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._head)
        words.addWidget(self._sentence)
        top.addLayout(words, 1)
        top.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(top)
        box.addWidget(self._body)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 4, 0, 0)
        inner.setSpacing(6)
        inner.addWidget(self._names_head)
        host = QWidget()
        flow = FlowLayout(host)
        for anonymity in ANONYMITIES:
            made = button(checkable=True)
            made.setProperty("anonymity", anonymity)
            self._names.addButton(made)
            flow.addWidget(made)
        inner.addWidget(host)
        inner.addWidget(self._names_words)
        inner.addWidget(self._names_why)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        # Headings stand before the verdict, the rounds, and what is shown or opened.
        before = {"few": 0, "rounds": 1, "group": 2}
        line = 0
        for constant in CONSTANTS:
            if constant.name in before:
                grid.addWidget(self._heads[before[constant.name]], line, 0, 1, 2)
                grid.setRowMinimumHeight(line, 30)
                line += 1
            grid.addWidget(self._field_label(constant), line, 0)
            grid.addWidget(self._field(constant), line, 1)
            line += 1
        inner.addLayout(grid)
        inner.addSpacing(4)
        inner.addWidget(self._weighted)
        inner.addWidget(self._weighted_words)
        last = QHBoxLayout()
        last.addWidget(self._back)
        last.addStretch(1)
        inner.addLayout(last)
        self._open.toggled.connect(self._opened)
        self._names.buttonClicked.connect(self._anonymity_chosen)
        self._weighted.clicked.connect(self._weighted_chosen)
        self._back.clicked.connect(self._to_defaults)

    def _field_label(self, constant: Constant) -> QLabel:
        self._labels[constant.name] = label("quiet", wrap=True)
        return self._labels[constant.name]

    def _field(self, constant: Constant) -> QDoubleSpinBox:
        made = QDoubleSpinBox()
        made.setDecimals(constant.decimals)
        made.setRange(constant.low, constant.high)
        made.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        made.setKeyboardTracking(False)
        made.setFixedWidth(_WIDTH)
        made.lineEdit().setTextMargins(6, 0, 0, 0)
        made.setProperty("constant", constant.name)
        made.installEventFilter(self._steps)
        made.editingFinished.connect(self._edited)
        self._spins[constant.name] = made
        return made

    # Words ------------------------------------------------------------------------------------------------------
    def retranslate(self) -> None:
        self._head.setText(self.tr("How the room votes"))
        self._names_head.setText(self.tr("Names in new rounds"))
        heads = (self.tr("Verdict"), self.tr("Rounds"), self.tr("What is shown and opened"))
        for head, words in zip(self._heads, heads, strict=True):
            head.setText(words)
        texts = {
            "few": self.tr("Verdict on agreement from"),
            "agree": self.tr("Agreed, when agreement is at least"),
            "partly": self.tr("Partly agreed, when it is at least"),
            "rounds": self.tr("Votes on one cell, at most"),
            "moved": self.tr("Stable, when at most this share changed its vote"),
            "shift": self.tr("… and the level moved by less than"),
            "group": self.tr("Departments and ranks are compared from"),
            "spread": self.tr("Details are opened, when agreement is under"),
            "gap": self.tr("… or the gap to the target is at least"),
        }
        for name, words in texts.items():
            self._labels[name].setText(words)
            self._spins[name].setAccessibleName(words)
        for names, unit in (({"few", "group"}, self.tr(" votes")), ({"rounds"}, self.tr(" rounds")),
                            ({"shift", "gap"}, self.tr(" levels")), ({"agree", "partly", "moved", "spread"}, " %")):
            for name in names:
                with QSignalBlocker(self._spins[name]):
                    self._spins[name].setSuffix(unit)
        self._labels["agree"].setToolTip(self.tr("Cns of Tastle and Wierman, 2007: 100 % when all say the same, 0 % "
                                                 "when half say 1 and half say the highest level"))
        self._weighted.setText(self.tr("Weighted scenario"))
        self._weighted_words.setText(self.tr(
            "Everyone counts the same by default. With the scenario, the weights of people give a second result; the "
            "unweighted one always stands beside it."))
        self._back.setText(self.tr("Back to the defaults"))
        self.fill()

    def _sentences(self) -> dict[str, str]:
        return {"named": self.tr("The room sees who voted what, once a round is revealed."),
                "unnamed": self.tr("The file knows who voted what; nothing shows it and nothing exports it."),
                "secret": self.tr("Nobody can tell who voted what, the file included. Votes are taken by card only.")}

    def summary(self) -> str:
        """Return the rules in one sentence."""
        rules = self._document.workshop.settings.rules
        parts = [{"named": self.tr("Named votes"), "unnamed": self.tr("Unnamed votes"),
                  "secret": self.tr("Secret votes")}[rules.anonymity],
                 self.tr("1 round") if rules.rounds == 1 else self.tr("up to {0} rounds").format(rules.rounds),
                 self.tr("verdict from {0} votes").format(rules.few)]
        if rules.weighted:
            parts.append(self.tr("with a weighted scenario"))
        if dataclasses.replace(rules, anonymity="named", weighted=False, few=4, rounds=3) != RoomRules():
            parts.append(self.tr("other limits changed"))
        return " · ".join(parts)

    # Following --------------------------------------------------------------------------------------------------
    def fill(self) -> None:
        """Show the stored rules; a number that is being typed keeps its text."""
        workshop = self._document.workshop
        rules = workshop.settings.rules
        self._sentence.setText(self.summary())
        self._open.setText(self.tr("Hide") if self._open.isChecked() else self.tr("Change…"))
        lowest = ANONYMITIES.index(rules.anonymity) if any(True for _ in workshop.all_rounds()) else 0
        for made in self._names.buttons():
            anonymity = made.property("anonymity")
            made.setText(anonymity_word(anonymity))
            made.setChecked(anonymity == rules.anonymity)
            made.setEnabled(ANONYMITIES.index(anonymity) >= lowest)
        self._names_words.setText(self._sentences()[rules.anonymity])
        self._names_why.setText(self.tr("Votes exist. From here it can only become more secret: people were promised "
                                        "no less."))
        self._names_why.setVisible(lowest > 0)
        self._weighted.setChecked(rules.weighted)
        self._limit(rules)
        for constant in CONSTANTS:
            spin = self._spins[constant.name]
            if not (spin.hasFocus() and spin.lineEdit().isModified()):
                with QSignalBlocker(spin):
                    spin.setValue(getattr(rules, constant.name) * constant.scale)
                spin.lineEdit().setModified(False)
        self._back.setEnabled(rules != self._defaults(rules))

    def _limit(self, rules: RoomRules) -> None:
        """Agreed never lies below partly agreed: the fields do not let it."""
        for name, low, high in (("agree", rules.partly, 1.0), ("partly", 0.0, rules.agree)):
            with QSignalBlocker(self._spins[name]):
                self._spins[name].setRange(low * 100, high * 100)

    def refresh(self, change: Change) -> None:
        """Follow the document."""
        if change.about("settings", "scores"):
            self.fill()

    def _opened(self, there: bool) -> None:
        self._body.setVisible(there)
        self.fill()

    # Edits ------------------------------------------------------------------------------------------------------
    def _change(self, rules: RoomRules) -> None:
        old = self._document.workshop.settings
        if rules != old.rules and not self._document.do(c.ChangeSettings(dataclasses.replace(old, rules=rules)), self):
            for spin in self._spins.values():
                spin.lineEdit().setModified(False)
        self.fill()

    def _edited(self) -> None:
        spin = self.sender()
        assert isinstance(spin, QDoubleSpinBox)
        constant = next(found for found in CONSTANTS if found.name == spin.property("constant"))
        self._finish(constant)

    def _finish(self, constant: Constant) -> None:
        rules, spin = self._document.workshop.settings.rules, self._spins[constant.name]
        spin.lineEdit().setModified(False)
        # What is shown may be rounded: only another number than the shown one is an edit.
        if spin.value() == round(getattr(rules, constant.name) * constant.scale, constant.decimals):
            return
        value = spin.value() / constant.scale
        whole = isinstance(getattr(rules, constant.name), int)
        new: dict[str, Any] = {constant.name: round(value) if whole else value}
        self._change(dataclasses.replace(rules, **new))

    def commit(self) -> None:
        """Store what is still being typed."""
        for constant in CONSTANTS:
            spin = self._spins[constant.name]
            if spin.lineEdit().isModified():
                spin.interpretText()
                self._finish(constant)

    def _anonymity_chosen(self, made: QAbstractButton) -> None:
        rules = self._document.workshop.settings.rules
        self._change(dataclasses.replace(rules, anonymity=made.property("anonymity")))

    def _weighted_chosen(self) -> None:
        rules = self._document.workshop.settings.rules
        self._change(dataclasses.replace(rules, weighted=self._weighted.isChecked()))

    def _defaults(self, rules: RoomRules) -> RoomRules:
        """Return the default constants; once votes exist, the anonymity stays where it is."""
        if any(True for _ in self._document.workshop.all_rounds()):
            return RoomRules(anonymity=rules.anonymity)
        return RoomRules()

    def _to_defaults(self) -> None:
        self._change(self._defaults(self._document.workshop.settings.rules))
