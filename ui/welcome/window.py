"""The first screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.i18n import Speaks, language
from ui.messages import theme_name
from ui.theme import HUGE, font, theme
from ui.trust.gate import Gate
from ui.welcome.motif import NotesMotif
from ui.widgets.elidebox import ElideBox
from ui.widgets.parts import button, label
from workshop.model.text import Text


class WelcomeWindow(Speaks):
    """New, open, recent, sample. Signals are wishes; the application grants them."""

    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    rehearse_requested = Signal()
    recent_requested = Signal(str)
    language_requested = Signal()
    theme_requested = Signal()
    frameworks_requested = Signal()
    portfolio_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("五音 Pentatone")
        self.setProperty("look", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.resize(1280, 720)
        self.setMinimumSize(900, 560)
        self._name, self._line = label(), label("quiet", wrap=True)
        self._name.setFont(font(HUGE, bold=True))
        self.new, self.open, self.sample, self.rehearse = button("primary"), button(), button(), button()
        self.language, self.theme, self.packs, self.portfolio = button(), button(), button(), button()
        self._told = label("quiet", wrap=True)
        self.framework = ElideBox()
        self._frameworks: tuple[tuple[str, Text], ...] = ()
        self._words = [label("quiet", wrap=True) for _ in range(3)]
        self._recent_head, self._problem = label("head"), label("problem", wrap=True)
        self.recent = QListWidget()
        self._none = label("quiet", wrap=True)
        self._card, self._front = QStackedWidget(), QWidget()
        self._gates: dict[Gate, QScrollArea] = {}
        self._build()
        self.retranslate()

    def _build(self) -> None:
        box = QHBoxLayout(self)
        box.setContentsMargins(72, 44, 72, 32)
        box.setSpacing(64)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(NotesMotif())
        left.addWidget(self._name)
        left.addWidget(self._line)
        left.addSpacing(18)
        for made, words in zip((self.new, self.open, self.sample), self._words, strict=True):
            made.setMinimumHeight(44)
            if made is self.new:
                left.addLayout(self._new_row())
            elif made is self.sample:
                left.addLayout(self._practice_row())
            else:
                left.addWidget(made)
            left.addWidget(words)
            left.addSpacing(8)
        left.addWidget(self._problem)
        self._problem.hide()
        left.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.language)
        row.addWidget(self.theme)
        row.addWidget(self.packs)
        row.addStretch(1)
        left.addLayout(row)
        box.addLayout(left, 4)
        frame = QFrame()
        frame.setProperty("look", "card")
        outer = QVBoxLayout(frame)
        outer.setContentsMargins(20, 18, 20, 18)
        outer.addWidget(self._card)
        self._card.addWidget(self._front)
        right = QVBoxLayout(self._front)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self._recent_head)
        right.addWidget(self._none)
        right.addWidget(self.recent, 1)
        self.recent.setFrameShape(QFrame.Shape.NoFrame)
        self.recent.setStyleSheet("border: none;")
        right.addStretch(0)
        right.addWidget(self._told)
        right.addWidget(self.portfolio, 0, Qt.AlignmentFlag.AlignLeft)
        self._told.hide()
        box.addWidget(frame, 5)
        self.new.clicked.connect(self.new_requested)
        self.open.clicked.connect(self.open_requested)
        self.sample.clicked.connect(self.sample_requested)
        self.rehearse.clicked.connect(self.rehearse_requested)
        self.language.clicked.connect(self.language_requested)
        self.theme.clicked.connect(self.theme_requested)
        self.packs.clicked.connect(self.frameworks_requested)
        self.portfolio.clicked.connect(self.portfolio_requested)
        self.recent.itemActivated.connect(self._activated)
        self.recent.itemClicked.connect(self._activated)
        for keys, signal in (("Ctrl+N", self.new_requested), ("Ctrl+O", self.open_requested),
                             ("Ctrl+L", self.language_requested), ("Ctrl+T", self.theme_requested)):
            QShortcut(QKeySequence(keys), self).activated.connect(signal)

    def _new_row(self) -> QHBoxLayout:
        """Return the line of the new workshop and what is scored in it."""
        row = QHBoxLayout()
        row.addWidget(self.new, 4)
        row.addWidget(self.framework, 5)
        self.framework.setMinimumHeight(44)
        self.framework.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.framework.setMinimumContentsLength(8)
        # It is filled a moment later, and nothing may move then under the hand.
        policy = self.framework.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.framework.setSizePolicy(policy)
        self.framework.hide()
        return row

    def _practice_row(self) -> QHBoxLayout:
        """Return the line of the finished workshop to look at and the empty one to practise on."""
        row = QHBoxLayout()
        row.addWidget(self.sample, 1)
        row.addWidget(self.rehearse, 1)
        self.rehearse.setMinimumHeight(44)
        return row

    def retranslate(self) -> None:
        self._name.setText("五音 Pentatone")
        self._line.setText(self.tr("A day with the managers: score where you are, agree where to go, leave with a "
                                   "roadmap. All of it stays on this computer."))
        self.new.setText(self.tr("New workshop  Ctrl+N"))
        self.open.setText(self.tr("Open a file  Ctrl+O"))
        self.sample.setText(self.tr("Look at a sample"))
        self.rehearse.setText(self.tr("Rehearse"))
        for made, words in zip(self._words, (
                self.tr("Choose where to keep it; everything is saved as you go."),
                self.tr("A .pentatone file from this computer or a USB stick."),
                self._sample_words()), strict=True):
            made.setText(words)
        self._recent_head.setText(self.tr("Recent workshops"))
        self._none.setText(self.tr("Workshops you open appear here."))
        self.recent.setAccessibleName(self.tr("Recent workshops"))
        self.language.setText(self.tr("中文"))
        self.theme.setToolTip(self.tr("Light, dark, high contrast (Ctrl+T)"))
        self.name_theme()
        self.packs.setText(self.tr("Frameworks…"))
        self.portfolio.setText(self.tr("Portfolio report…"))
        self.portfolio.setToolTip(self.tr("Several workshops in one table, as PDF, Excel or CSV"))
        self.framework.setAccessibleName(self.tr("Framework of a new workshop"))
        self.framework.setToolTip(self.tr("What is scored in a new workshop"))
        for index, (_, name) in enumerate(self._frameworks):
            self.framework.setItemText(index, name.in_(language()))

    def name_theme(self) -> None:
        """Say which theme is in use."""
        self.theme.setText(self.tr("Theme: {0}").format(theme_name(theme().name)))

    def show_recent(self, files: list[str]) -> None:
        """List recent files; those that are not there now say so."""
        self.recent.clear()
        for name in files:
            path = Path(name)
            gone = not path.exists()
            stem = self.tr("{0}  ·  not there now").format(path.stem) if gone else path.stem
            item = QListWidgetItem(f"{stem}\n{path.parent}")
            if gone:
                item.setForeground(theme()["quiet"])
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.recent.addItem(item)
        self._none.setVisible(self.recent.count() == 0)
        self.recent.setVisible(self.recent.count() > 0)

    def show_frameworks(self, frameworks: tuple[tuple[str, Text], ...], default: str) -> None:
        """Offer frameworks, id and name, for a new workshop; what was chosen stays, else `default` is."""
        kept = self.chosen_framework()
        self._frameworks = frameworks
        self.framework.clear()
        for pack, name in frameworks:
            self.framework.addItem(name.in_(language()), pack)
        self.framework.setVisible(len(frameworks) > 1)
        if not self.choose_framework(kept):
            self.choose_framework(default)

    def choose_framework(self, pack: str) -> bool:
        """Choose the framework of a new workshop; False when it is not offered."""
        index = self.framework.findData(pack)
        if index >= 0:
            self.framework.setCurrentIndex(index)
        return index >= 0

    def chosen_framework(self) -> str:
        """Return the id of the framework chosen for a new workshop; empty before any was offered."""
        return str(self.framework.currentData() or "")

    # Pages about one file ----------------------------------------------------------------------------------------
    def take_gate(self, gate: Gate) -> None:
        """Take in a page that can be shown in place of the recent workshops."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        gate.setProperty("look", "surface")
        area.setWidget(gate)
        self._gates[gate] = area
        self._card.addWidget(area)

    def show_gate(self, gate: Gate) -> None:
        """Show such a page and give it the keyboard."""
        self.complain("")
        self._card.setCurrentWidget(self._gates[gate])
        gate.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_gate(self) -> None:
        """Show the recent workshops again."""
        if self._card.currentWidget() is not self._front:
            self._card.setCurrentWidget(self._front)
            self.recent.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def gate(self) -> Gate | None:
        """The page that is shown, None for the recent workshops."""
        return next((gate for gate, area in self._gates.items() if self._card.currentWidget() is area), None)

    def complain(self, words: str) -> None:
        """Show a problem; an empty text clears it."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def tell(self, words: str) -> None:
        """Say what came of something; an empty text clears it."""
        self._told.setText(words)
        self._told.setVisible(bool(words))

    def wait(self, words: str) -> None:
        """Say what is being done and hold the buttons; an empty text lets go."""
        for made in (self.new, self.framework, self.open, self.sample, self.rehearse, self.recent, self.packs,
                     self.portfolio):
            made.setEnabled(not words)
        self._words[2].setText(words or self._sample_words())

    def _sample_words(self) -> str:
        return self.tr("A finished workshop to look at, or an empty one to practise on with twelve invented people.")

    def _activated(self, item: QListWidgetItem) -> None:
        self.recent_requested.emit(item.data(Qt.ItemDataRole.UserRole))
