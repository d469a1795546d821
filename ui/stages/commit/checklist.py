"""The check list before the export."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.document import Document
from ui.i18n import Speaks
from ui.stages.commit.checkline import CheckLine
from ui.stages.commit.checks import Check, checks
from ui.widgets.parts import label, rule


class CheckList(Speaks):
    """One line per check; `stage_requested` passes on where a line wants to go."""

    stage_requested = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.lines: dict[str, CheckLine] = {}
        self._keys: tuple[str, ...] = ()
        self._head, self._words = label("head"), label("quiet", wrap=True)
        self._card = QFrame()
        self._card.setProperty("look", "card")
        self._rows = QVBoxLayout(self._card)
        self._rows.setContentsMargins(0, 4, 0, 4)
        self._rows.setSpacing(0)
        area, host = QScrollArea(), QWidget()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        host.setProperty("look", "paper")
        inner = QVBoxLayout(host)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._card)
        inner.addStretch(1)
        area.setWidget(host)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._head)
        box.addWidget(self._words)
        box.addWidget(area, 1)
        self.retranslate()

    def retranslate(self) -> None:
        self._head.setText(self.tr("Before the export"))
        self.follow()

    def follow(self) -> None:
        """Count again and show it."""
        found = checks(self._document.workshop, self._document.analysis)
        if tuple(check.key for check in found) != self._keys:
            self._rebuild(found)
        for check in found:
            self.lines[check.key].present(check.count, self._sentence(check), self._where(check.stage))
        open_lines = sum(1 for check in found if check.count)
        self._words.setText(self.tr("Nothing is open. The report can go out.") if not open_lines
                            else self.tr("The report can go out as it is; the marked lines will raise questions."))

    def _rebuild(self, found: tuple[Check, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.lines.clear()
        self._keys = tuple(check.key for check in found)
        for number, check in enumerate(found):
            if number:
                self._rows.addWidget(rule())
            line = CheckLine(check.stage)
            line.stage_requested.connect(self.stage_requested)
            self._rows.addWidget(line)
            self.lines[check.key] = line

    def _where(self, stage: str) -> str:
        return {"": "", "score": self.tr("To scoring"), "target": self.tr("To the targets"),
                "initiatives": self.tr("To the initiatives"), "roadmap": self.tr("To the roadmap")}[stage]

    def _sentence(self, check: Check) -> str:
        if check.count:
            return self._open(check)
        return {
            "unscored": self.tr("Every cell has a level."),
            "open_rounds": self.tr("No round is open."),
            "targets_low": self.tr("No target lies below the level of today."),
            "owners": self.tr("Every initiative has an owner."),
            "lifts": self.tr("Every initiative says what it lifts."),
            "plan_old": self.tr("The plan is up to date."),
        }[check.key]

    def _open(self, check: Check) -> str:
        return {
            "unscored": self.tr("Cells without a level: {0}. The report leaves them hatched."),
            "open_rounds": self.tr("Rounds not revealed yet: {0}. Their votes are not in the report."),
            "quorum": self.tr("Cells where too few gave a level: {0}."),
            "flagged": self.tr("Cells where the room disagrees, not voted again and not settled: {0}."),
            "doubts": self.tr("Levels with a reservation or without agreement: {0}. The report prints the words."),
            "targets": self.tr("No target is set, so the report has no gaps."),
            "targets_low": self.tr("Targets below the level of today: {0}."),
            "initiatives": self.tr("There are no initiatives, so the report has no roadmap."),
            "owners": self.tr("Initiatives without an owner: {0}."),
            "lifts": self.tr("Initiatives that lift nothing: {0}. They have no value in the plan."),
            "plan": self.tr("There is no plan, so the report has no roadmap."),
            "plan_old": self.tr("The plan is out of date: something it depends on has changed."),
            "parked": self.tr("Matters still parked: {0}. Ctrl+P opens the parking lot."),
        }[check.key].format(check.count)
