"""The commit stage: what is still open, and the report that goes out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.actions import COMMIT, page_offers
from ui.document import Document
from ui.offer import Offer
from ui.stages.commit.checklist import CheckList
from ui.stages.commit.debrief import DebriefBox
from ui.stages.commit.exportform import ExportForm
from ui.stages.late import LatePage
from ui.widgets.tallarea import TallArea
from workshop.changes import Change
from workshop.presentation import Lens

WIDEST = 700


class CommitPage(LatePage):
    """Check list left; export, and the last word of the room, right."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.list, self.form, self.debrief = CheckList(document), ExportForm(document), DebriefBox(document)
        self._right = TallArea()
        box = QHBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 16)
        box.setSpacing(24)
        self.list.setMaximumWidth(WIDEST)
        self._right.setMaximumWidth(WIDEST)
        self._right.inner.setProperty("look", "paper")
        right = QVBoxLayout(self._right.inner)
        right.setContentsMargins(0, 0, 14, 0)  # the bar beside it
        right.setSpacing(18)
        right.addWidget(self.form)
        right.addWidget(self.debrief)
        right.addStretch(1)
        box.addWidget(self.list, 1000)
        box.addWidget(self._right, 1000)
        box.addStretch(1)
        self.list.stage_requested.connect(self.stage_requested)
        self.form.state_changed.connect(self.next_changed)
        QShortcut(QKeySequence("Ctrl+Shift+E"), self).activated.connect(self.do_next)
        self.retranslate()

    def follow(self, change: Change) -> None:
        self.list.follow()
        if change.about("debrief", "parked"):
            self.debrief.follow()
        if change.about("settings"):
            self.form.follow()
            self.form.follow_language()
        self.next_changed.emit()

    def offers(self) -> tuple[Offer, ...]:
        return page_offers(COMMIT, self, {"export": self.tr("A report is being written.") if self.form.running else ""})

    def hint(self) -> str:
        return self.tr("Look through the list, then write the report. Every line leads to where it is put right.")

    def next_words(self) -> str:
        return self.tr("Export PDF")

    def next_enabled(self) -> bool:
        return not self.form.running

    def do_next(self) -> None:
        self.form.start()

    def arrived(self) -> None:
        self.form.look()
        self.form.export.setFocus(Qt.FocusReason.OtherFocusReason)

    def leaving(self) -> None:
        self.debrief.commit()

    def closing(self) -> None:
        self.form.give_up()

    def audience_lens(self) -> Lens:
        return "target"
