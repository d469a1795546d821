"""Whether what is written is given out: a tick, and the note in the history when the file is there."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QCheckBox

from ui.document import Document
from ui.widgets.marks import tip
from ui.writers import ISSUED, Format, Made, Order, issue_of
from workshop.changes import Change


class IssueTick(QCheckBox):
    """It is ticked by itself from the first sign-off on, because what comes before is a draft; who ticks knows better.

    `begin` says what is being written, `noted` that it is there.
    """

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._said: bool | None = None
        self._order: Order | None = None
        self._kind: Format = "pdf"
        self.clicked.connect(self._clicked)
        document.changed.connect(self._changed)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set the words."""
        self.setText(self.tr("Given out: note it in the history"))
        self.setToolTip(tip(self.tr("The next report that says something else is then the next edition, and lists what "
                                    "was changed since this one.")))

    def follow(self, kind: Format) -> None:
        """Follow the format and the workshop: tables and pictures are no reports, a rehearsal is never given out."""
        self._kind, workshop = kind, self._document.workshop
        self.setVisible(kind in ISSUED and not workshop.settings.rehearsal)
        self.setChecked(bool(workshop.signoffs) if self._said is None else self._said)

    def _changed(self, change: Change, _origin: object) -> None:
        if change.about("signoffs"):
            self.follow(self._kind)

    def _clicked(self, on: bool) -> None:
        self._said = on

    def begin(self, order: Order) -> None:
        """Remember what is being written, where it is given out."""
        self._order = order if self.isChecked() and not self.isHidden() else None

    def noted(self, made: Made) -> str:
        """Note what was given out; return what to say of it, empty for nothing."""
        order, self._order = self._order, None
        if order is None:
            return ""
        if self._document.read_only:
            return self.tr("This file can only be read, so its history does not note that it was given out.")
        if not self._document.do(issue_of(order, made), self):
            return ""
        return self.tr("The history notes it as edition {0}.").format(made.edition)
