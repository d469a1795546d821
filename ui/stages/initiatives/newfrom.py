"""Where new initiatives come from: the gaps first, then notes, solutions, cases and templates."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

import resources
from ui.document import Document
from ui.i18n import Speaks, language
from ui.stages.initiatives.birthlist import BirthList
from ui.stages.initiatives.flowrow import FlowRow
from ui.stages.initiatives.gaplist import GapList
from ui.stages.initiatives.sources import SOURCES, SourceBook, SourceKind
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip
from workshop.library import CaseLibrary
from workshop.templates import load_templates

SEARCH_MS = 200


class NewFrom(Speaks):
    """`wanted` carries a source and the key of one of its rows, `targets_wanted` asks for targets.

    The rows of a source are read when it is looked at; the gaps are always up to date.
    """

    wanted = Signal(str, str)
    targets_wanted = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.kind: SourceKind = "gaps"
        self._stale = True
        self.book = SourceBook(document, load_templates(resources.path("planning", "templates.json")), self)
        self.gaps, self.rows, self.search = GapList(document), BirthList(), QLineEdit()
        self.set_targets = button()
        self.choices: dict[SourceKind, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._head, self._foot = label("head"), label("quiet", wrap=True)
        self._no_gap, self._nothing = label(wrap=True), label("quiet", wrap=True)
        self._stack = QStackedWidget()
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(SEARCH_MS)
        self._typed.timeout.connect(self._look)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        row = FlowRow(spacing=3)
        for kind in SOURCES:
            made = button(checkable=True)
            made.setProperty("source", kind)
            made.setStyleSheet("min-height: 26px; padding: 0 4px; font-size: 12px;")
            self._group.addButton(made)
            self.choices[kind] = made
            row.flow.addWidget(made)
        self.choices["gaps"].setChecked(True)
        self.search.setClearButtonEnabled(True)
        self._stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        for page in (self.gaps, _card(self._no_gap, self.set_targets), self.rows, _card(self._nothing)):
            self._stack.addWidget(page)
        for widget in (self._head, row, self.search):
            box.addWidget(widget)
        box.addWidget(self._stack, 1)
        box.addWidget(self._foot)
        self._group.buttonClicked.connect(self._chosen)
        self.search.textChanged.connect(self._typed.start)
        self.search.installEventFilter(self)
        self.rows.wanted.connect(self._wanted)
        self.set_targets.clicked.connect(self.targets_wanted)

    def retranslate(self) -> None:
        self._head.setText(self.tr("New from"))
        words: dict[SourceKind, tuple[str, str]] = {
            "gaps": (self.tr("Gaps"), self.tr("Gaps by priority (Alt+G)")),
            "notes": (self.tr("Notes"), self.tr("Notes of the wall (Alt+N)")),
            "solutions": (self.tr("Solutions"), self.tr("Solutions the framework knows (Alt+S)")),
            "cases": (self.tr("Cases"), self.tr("Cases of the library (Alt+C)")),
            "templates": (self.tr("Templates"), self.tr("Initiatives many companies begin with (Alt+T)"))}
        for kind, made in self.choices.items():
            made.setText(words[kind][0])
            made.setToolTip(as_tip(words[kind][1]))
            made.setAccessibleName(words[kind][1])
        self.search.setPlaceholderText(self.tr("Search…"))
        self.search.setAccessibleName(self.tr("Search in this list"))
        self._no_gap.setText(self.tr("No gap is open: score the cells and set targets above their levels."))
        self.set_targets.setText(self.tr("Set targets"))
        self.gaps.setAccessibleName(self.tr("Gaps"))
        self.rows.setAccessibleName(self.tr("What an initiative can be made of"))
        self._stale = True
        self._show()

    # Showing ------------------------------------------------------------------------------------------------------
    def take_library(self, library: CaseLibrary | None) -> None:
        """Take the library whose cases are offered; without one there are none."""
        self.book.library = library
        self.choices["cases"].setVisible(library is not None)
        self.follow()

    def follow(self) -> None:
        """Show what there is now."""
        self.gaps.follow()
        self._stale = True
        self._show()

    def choose(self, kind: SourceKind) -> None:
        """Bring a source to the front, with the keys in it."""
        if self.choices[kind].isHidden():
            return
        if kind != self.kind:
            self.kind = kind
            self.choices[kind].setChecked(True)
            self.search.clear()
            self.rows.present(())
            self._typed.stop()
            self._stale = True
        self._show()
        self.to_list()

    def to_list(self) -> None:
        """Put the keys into the list in front, or into the search where that is empty."""
        shown = self.gaps if self.kind == "gaps" else self.rows
        target: QWidget = shown if shown.count else self.set_targets if self.kind == "gaps" else self.search
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        self._typed.stop()
        self._stale = True
        self._show()

    def _show(self) -> None:
        gaps = self.kind == "gaps"
        self.search.setVisible(not gaps)
        if gaps:
            self._stack.setCurrentIndex(0 if self.gaps.count else 1)
        else:
            if self._stale:
                self._stale = False
                self.rows.present(self.book.rows(self.kind, self.search.text()))
            self._nothing.setText(self._why_nothing())
            self._stack.setCurrentIndex(2 if self.rows.count else 3)
        self._foot.setText(self._foot_words())
        self._foot.setVisible(bool(self.gaps.count if gaps else self.rows.count))

    def _foot_words(self) -> str:
        if self.kind == "gaps":
            return self.tr("Enter or + makes an initiative of a gap. ✓ marks what is lifted already.")
        if self.kind == "templates":
            return self.book.templates.note.in_(language())
        return self.tr("Enter or + makes an initiative of it. ✓ marks what was made already.")

    def _why_nothing(self) -> str:
        if self.search.text().strip():
            return self.tr("Nothing found.")
        return {"notes": self.tr("No open note. Write notes on the page Pain points (Ctrl+3): they stand here until "
                                 "they have become something."),
                "solutions": self.tr("This framework knows no solutions."),
                "cases": self.tr("The library has no cases.")}.get(self.kind, "")

    # Doing --------------------------------------------------------------------------------------------------------
    def _chosen(self, made: QAbstractButton) -> None:
        self.choose(made.property("source"))

    def _wanted(self, key: str) -> None:
        self.wanted.emit(self.kind, key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search, the arrow goes into the list and Enter takes its first row."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down:
                self._look()
                self.to_list()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
                self._look()
                self.rows.take()
                return True
        return super().eventFilter(watched, event)


def _card(*inside: QWidget) -> QFrame:
    host = QFrame()
    host.setProperty("look", "card")
    box = QVBoxLayout(host)
    box.setContentsMargins(16, 16, 16, 16)
    box.setSpacing(12)
    for widget in inside:
        box.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if isinstance(widget, QAbstractButton)
                      else Qt.AlignmentFlag(0))
    box.addStretch(1)
    return host
