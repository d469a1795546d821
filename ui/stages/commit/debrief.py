"""The last vote of the day, whether it was worth the time, what to do differently, and what is still parked."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from ui.document import Document
from ui.i18n import Speaks, listed, plain_digits
from ui.widgets.distribution import DistributionBars
from ui.widgets.parts import label
from ui.widgets.stepsthrough import StepsThrough
from workshop import commands as c
from workshop.insight.measures import lower_median
from workshop.model.workshop import Debrief

LEVELS, MAX_REMARK, MOST_PARKED = 5, 2000, 3
_PARTS = re.compile(r"[\s,，、;；/]+")


def read_counts(text: str) -> tuple[int, ...] | None:
    """Read five counts such as `0 0 2 6 4` or 00264; nothing typed gives no counts, anything else None."""
    plain = plain_digits(text).strip()
    parts = [part for part in _PARTS.split(plain) if part]
    if len(parts) == 1 and len(parts[0]) == LEVELS:
        parts = list(parts[0])
    if not parts:
        return ()
    if len(parts) != LEVELS or not all(part.isascii() and part.isdigit() and len(part) <= 4 for part in parts):
        return None
    return tuple(map(int, parts))


class DebriefBox(Speaks):
    """Five counts and a line of words; each is kept with Enter or when it is left."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._steps = StepsThrough(self)
        self.counts, self.remark = QLineEdit(), QLineEdit()
        self._head, self._how, self.result = label("head"), label("quiet", wrap=True), label(wrap=True)
        self._remark_words, self.parked = label("quiet"), label("quiet", wrap=True)
        self.problem = label("problem", wrap=True)
        self.bars = DistributionBars()
        self._build()
        self.retranslate()

    def _build(self) -> None:
        card = QFrame()
        card.setProperty("look", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addWidget(self._head)
        outer.addWidget(card)
        outer.addWidget(self.parked)
        box = QVBoxLayout(card)
        box.setContentsMargins(16, 12, 16, 14)
        box.setSpacing(6)
        # Digits must arrive as digits while a Chinese input method is on; the remark keeps it.
        self.counts.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.counts.setMaxLength(40)
        self.counts.setFixedWidth(190)
        self.remark.setMaxLength(MAX_REMARK)
        typed = QVBoxLayout()
        typed.setSpacing(6)
        typed.addWidget(self.counts, 0, Qt.AlignmentFlag.AlignLeft)
        typed.addWidget(self.result)
        typed.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(typed, 1)
        row.addWidget(self.bars, 1)
        box.addWidget(self._how)
        box.addLayout(row)
        for part in (self.problem, self._remark_words, self.remark):
            box.addWidget(part)
        self.problem.hide()
        for field in (self.counts, self.remark):
            field.installEventFilter(self._steps)
            field.editingFinished.connect(self.commit)
        self.counts.textEdited.connect(self._typing)

    def retranslate(self) -> None:
        self._head.setText(self.tr("Was this worth our time?"))
        self._how.setText(self.tr("Eyes closed, show of hands: from 1, not at all, to 5, fully. Count each and type "
                                  "the five numbers."))
        self.counts.setPlaceholderText("0 0 2 6 4")
        self.counts.setAccessibleName(self.tr("Hands for 1 to 5, five numbers"))
        self._remark_words.setText(self.tr("What should be different next time?"))
        self.remark.setAccessibleName(self._remark_words.text())
        self.bars.setAccessibleName(self.tr("Hands for 1 to 5"))
        self.follow()

    # State ------------------------------------------------------------------------------------------------------
    def follow(self) -> None:
        """Show what is kept; what is being typed stays."""
        debrief = self._document.workshop.debrief
        for field, words in ((self.counts, " ".join(map(str, debrief.counts))), (self.remark, debrief.remark)):
            if not field.isModified() and field.text() != words:
                field.setText(words)
                field.setCursorPosition(0)
        self._show(debrief.counts if not self.counts.isModified() else read_counts(self.counts.text()) or ())
        self._show_parked()

    def _show(self, counts: tuple[int, ...]) -> None:
        there = sum(counts) > 0
        self.bars.setVisible(there)
        self.bars.present(counts if there else ())
        self.result.setText(self._sentence(counts))
        self.result.setVisible(there)

    def _sentence(self, counts: tuple[int, ...]) -> str:
        level = lower_median(counts) if sum(counts) else None
        if level is None:
            return ""
        words = {1: self.tr("At least half say 1, not at all."), 2: self.tr("At least half say 2 or more: hardly."),
                 3: self.tr("At least half say 3 or more: partly."), 4: self.tr("At least half say 4 or more: mostly."),
                 5: self.tr("At least half say 5: fully.")}[level]
        hands = self.tr("1 hand.") if sum(counts) == 1 else self.tr("{0} hands.").format(sum(counts))
        return self.tr("{0} {1}").format(hands, words)

    def _show_parked(self) -> None:
        left = [parked.text for parked in self._document.workshop.parked if not parked.done]
        self.parked.setVisible(bool(left))
        named = listed(left[:MOST_PARKED], apart=True) + (" …" if len(left) > MOST_PARKED else "")
        self.parked.setText(self.tr("Matters still parked: {0}. {1}. Ctrl+P opens the parking lot.").format(
            len(left), named))

    # Typing -----------------------------------------------------------------------------------------------------
    def _typing(self) -> None:
        self.problem.hide()
        self._show(read_counts(self.counts.text()) or ())

    def commit(self) -> None:
        """Keep what is typed, or say what is missing; the words stay either way."""
        if not (self.counts.isModified() or self.remark.isModified()):
            return
        before = self._document.workshop.debrief
        counts = read_counts(self.counts.text()) if self.counts.isModified() else before.counts
        if counts is None:
            self.problem.setText(self.tr("Type five counts, one for each of 1 to 5, such as 0 0 2 6 4."))
            self.problem.show()
            counts = before.counts
        else:
            self.counts.setModified(False)
            self.problem.hide()
        debrief = Debrief(counts, self.remark.text().strip())
        self.remark.setModified(False)
        if debrief != before and not self._document.do(c.SetDebrief(debrief), self):
            # Refused: what was typed stays to be put right.
            self.counts.setModified(True)
            self.remark.setModified(True)
        self.follow()
