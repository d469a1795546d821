"""One piece of evidence beside a cell: words, strength and day, a link that is only shown, a small picture."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from ui.facilitator.picturefield import THUMB, as_thumb
from ui.i18n import Speaks
from ui.pictures import pixmap
from ui.widgets.marks import tip
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip
from workshop.model.evidence import Picture


class LinkLine(Speaks):
    """An address as text, cut in the middle; the program never opens it, only copies it."""

    def __init__(self, link: str) -> None:
        super().__init__()
        self._link = link
        self.words, self.copy = label("quiet"), button("plain")
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        whole = " ".join(link.split())
        self.words.setToolTip(tip(*[whole[at:at + 80] for at in range(0, len(whole), 80)]))
        _low(self.copy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.copy)
        self.copy.clicked.connect(self._copy)
        self.retranslate()

    def retranslate(self) -> None:
        self.copy.setText(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy the link {0}").format(self._link))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._link)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().width() - self.copy.sizeHint().width() - 8
        self.words.setText(self.words.fontMetrics().elidedText(
            " ".join(self._link.split()), Qt.TextElideMode.ElideMiddle, max(room, 20)))


class EvidenceRow(QFrame):
    """One piece of evidence; a click on its words opens it, the cross takes it out, the picture is looked at."""

    opened = Signal(str)
    removed = Signal(str)
    looked_at = Signal(str)

    def __init__(self, evidence: str, *, link: str = "", picture: Picture | None = None) -> None:
        super().__init__()
        self._evidence = evidence
        self.setProperty("look", "soft")
        self._words, self._quiet = label(wrap=True), label("quiet", wrap=True)
        self.cross, self.edit = button("plain"), button("plain")
        self.link = LinkLine(link) if link else None
        self.thumb: QPushButton | None = None
        for made in (self.edit, self.cross):
            _low(made)
        self.cross.setText("×")
        self.cross.setFixedWidth(26)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 6, 6, 6)
        box.setSpacing(1)
        top = QHBoxLayout()
        top.setSpacing(8)
        if picture is not None:
            self.thumb = button()
            as_thumb(self.thumb)
            self.thumb.setIcon(QIcon(pixmap(picture, THUMB, self.devicePixelRatioF())))
            self.thumb.clicked.connect(self._look)
            top.addWidget(self.thumb, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._words, 1)
        top.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(top)
        if self.link is not None:
            box.addWidget(self.link)
        foot = QHBoxLayout()
        foot.addWidget(self._quiet, 1)
        foot.addWidget(self.edit)
        box.addLayout(foot)
        self.cross.clicked.connect(self._remove)
        self.edit.clicked.connect(self._open)

    def present(self, words: str, quiet: str, edit: str, remove: str, look: str) -> None:
        """Set the words."""
        self._words.setText(words)
        self._quiet.setText(quiet)
        self.edit.setText(edit)
        self.cross.setAccessibleName(remove)
        self.cross.setToolTip(as_tip(remove))
        if self.thumb is not None:
            self.thumb.setAccessibleName(look)
            self.thumb.setToolTip(as_tip(look))

    def _open(self) -> None:
        self.opened.emit(self._evidence)

    def _remove(self) -> None:
        self.removed.emit(self._evidence)

    def _look(self) -> None:
        self.looked_at.emit(self._evidence)


def _low(made: QPushButton) -> None:
    made.setFixedHeight(26)
    made.setStyleSheet("min-height: 0;")
