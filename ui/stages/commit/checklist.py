"""The check list before the export: what a reader would stumble over, each line with the way to the fix."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.document import Document
from ui.flaw_sentences import CONTEXT, flaw_sentence, names_of
from ui.i18n import Speaks, language, listed
from ui.stages.commit.checkline import CheckLine
from ui.widgets.parts import label, rule
from ui.widgets.tallarea import TallArea
from workshop.report.check import Flaw, checks


class CheckList(Speaks):
    """One line per flaw; `asked` carries the flaw whose place somebody wants to go to."""

    asked = Signal(object)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.lines: dict[str, CheckLine] = {}
        self._head, self._words = label("head"), label("quiet", wrap=True)
        self._card = QFrame()
        self._card.setProperty("look", "card")
        self._rows = QVBoxLayout(self._card)
        self._rows.setContentsMargins(0, 4, 0, 4)
        self._rows.setSpacing(0)
        area = TallArea()
        area.inner.setProperty("look", "paper")
        inner = QVBoxLayout(area.inner)
        inner.setContentsMargins(0, 0, 12, 0)
        inner.addWidget(self._card)
        inner.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._head)
        box.addWidget(self._words)
        box.addWidget(area, 1)
        self.retranslate()

    def retranslate(self) -> None:
        self._head.setText(self.tr("What a reader would stumble over"))
        self.follow()

    def follow(self) -> None:
        """Look again and show it."""
        document = self._document
        found = checks(document.workshop, document.analysis, document.workshop.plan, document.now().astimezone())
        if tuple(flaw.key for flaw in found) != tuple(self.lines):
            self._rebuild(found)
        for flaw in found:
            self.lines[flaw.key].present(flaw, flaw_sentence(flaw, _translated), self._named(flaw),
                                         self._where(flaw), self._how(flaw))
        self._card.setVisible(bool(found))
        self._words.setText(self.tr("Nothing is open. The report can go out.") if not found
                            else self.tr("The report can go out as it is; the marked lines will raise questions."))

    def open_count(self) -> int:
        """Return how many lines there are."""
        return len(self.lines)

    def take_focus(self) -> None:
        """Give the keyboard to the first line."""
        if self.lines:
            next(iter(self.lines.values())).go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rebuild(self, found: tuple[Flaw, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.lines.clear()
        for number, flaw in enumerate(found):
            if number:
                self._rows.addWidget(rule())
            line = CheckLine()
            line.asked.connect(self.asked)
            self._rows.addWidget(line)
            self.lines[flaw.key] = line

    def _named(self, flaw: Flaw) -> str:
        names = names_of(flaw, self._document.workshop, language())
        more = flaw.count - len(names)
        if names and more > 0:
            names[-1] = self.tr("{0} and {1} more").format(names[-1], more)
        return listed(names)

    def _where(self, flaw: Flaw) -> str:
        return {"prepare": self.tr("To the preparation"), "score": self.tr("To scoring"),
                "target": self.tr("To the targets"), "initiatives": self.tr("To the initiatives"),
                "roadmap": self.tr("To the roadmap"), "last": self.tr("To last time"),
                "owners": self.tr("To the owners"), "first": self.tr("To the first steps"),
                "sign": self.tr("To the sign-off"), "parking": self.tr("To the parking lot")}[flaw.place]

    def _how(self, flaw: Flaw) -> str:
        return {"high": self.tr("Every reader will ask."), "middle": self.tr("Some readers will ask."),
                "low": self.tr("Good to know.")}[flaw.severity]


def _translated(words: str) -> str:
    return QCoreApplication.translate(CONTEXT, words)
