"""The first screen: three doors, recent workshops, pages about one file, and the preparation of a new one."""

from __future__ import annotations

from PySide6.QtCore import QMetaMethod, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.i18n import Speaks, language, other_language
from ui.messages import theme_name
from ui.theme import HUGE, font, theme
from ui.trust.gate import Gate
from ui.welcome.door import Door
from ui.welcome.doorpictures import day, folder, room
from ui.welcome.motif import NotesMotif
from ui.welcome.prepare import PreparePage
from ui.welcome.recent import RecentBox
from ui.widgets.parts import button, label
from workshop.model.text import Text


class WelcomeWindow(Speaks):
    """Rehearse, prepare, open; go on with what was open last. Signals are wishes; the application grants them.

    Settings, help and tour are shown where somebody grants them.
    """

    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    rehearse_requested = Signal()
    recent_requested = Signal(str)
    language_requested = Signal()
    theme_requested = Signal()
    frameworks_requested = Signal()
    portfolio_requested = Signal()
    settings_requested = Signal()
    stop_requested = Signal()
    help_requested = Signal()
    tour_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("五音 Pentatone")
        self.setProperty("look", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.resize(1280, 720)
        self.setMinimumSize(1000, 600)
        self._name, self._line = label(), label("hush", wrap=True)
        self._name.setFont(font(HUGE, bold=True))
        self.rehearse, self.new, self.open = Door(room), Door(day), Door(folder)
        self.sample, self.tour, self.packs, self.portfolio = button(), button(), button(), button()
        self.settings, self.help, self.language, self.theme = button(), button(), button(), button()
        self._new_here, self._told, self._problem = label("head"), label(wrap=True), label("problem", wrap=True)
        self._doing, self._bar, self.stop = label(), QProgressBar(), button()
        self._recent, self.prepare = RecentBox(), PreparePage()
        self.recent, self.framework = self._recent.list, self.prepare.framework
        self._frameworks: tuple[tuple[str, Text], ...] = ()
        self._wanted = ""
        self._pages, self._home = QStackedWidget(), QWidget()
        self._card, self._frame = QStackedWidget(), QFrame()
        self._gates: dict[Gate, QScrollArea] = {}
        self._keys: list[QShortcut] = []  # of the doors
        self._build()
        self._wire()
        self.retranslate()
        self._arrange()

    # Building ---------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self._pages.addWidget(self._home)
        self._pages.addWidget(self.prepare)
        box = QVBoxLayout(self._home)
        box.setContentsMargins(48, 24, 48, 20)
        box.setSpacing(12)
        box.addLayout(self._header())
        box.addLayout(self._body(), 1)
        box.addLayout(self._news())
        box.addLayout(self._footer())

    def _header(self) -> QHBoxLayout:
        row, words, tools = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        row.setSpacing(22)
        row.addWidget(NotesMotif(), 0, Qt.AlignmentFlag.AlignTop)
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._line)
        row.addLayout(words, 1)
        tools.setSpacing(6)
        for made in (self.help, self.settings):
            made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            tools.addWidget(made)
        row.addLayout(tools)
        row.setAlignment(tools, Qt.AlignmentFlag.AlignTop)
        return row

    def _body(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(24)
        self._frame.setProperty("look", "card")
        outer = QVBoxLayout(self._frame)
        outer.setContentsMargins(18, 18, 18, 14)
        outer.addWidget(self._card)
        self._card.addWidget(self._recent)
        row.addWidget(self._frame, 6)
        host = QWidget()
        self._doors = QBoxLayout(QBoxLayout.Direction.LeftToRight, host)
        self._doors.setContentsMargins(0, 0, 0, 0)
        self._doors.addStretch(0)
        doors = (self.rehearse, self.new, self.open)
        for door in doors:
            door.stand_in(doors)
            self._doors.addWidget(door, 100)
        self._doors.addStretch(0)
        row.addWidget(host, 5)
        return row

    def _news(self) -> QHBoxLayout:
        """Return the line of what is being done, what came of it and what was wrong."""
        row, words = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(10)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        for part in (self._told, self._problem):
            words.addWidget(part)
        row.addWidget(self._bar)
        row.addWidget(self._doing)
        row.addWidget(self.stop)
        self.stop.clicked.connect(self.stop_requested)
        row.addLayout(words, 1)
        for hidden in (self._bar, self._doing, self.stop, self._told, self._problem):
            hidden.hide()
        return row

    def _footer(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self._new_here, self.sample, self.tour, self.packs, self.portfolio):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self.language, self.theme):
            row.addWidget(part)
        return row

    def _wire(self) -> None:
        for made, wish in (
            (self.new, self.new_requested), (self.open, self.open_requested), (self.sample, self.sample_requested),
            (self.rehearse, self.rehearse_requested), (self.language, self.language_requested),
            (self.theme, self.theme_requested), (self.packs, self.frameworks_requested),
            (self.portfolio, self.portfolio_requested), (self.settings, self.settings_requested),
            (self.help, self.help_requested), (self.tour, self.tour_requested)):
            made.clicked.connect(wish)
        self._recent.chosen.connect(self.recent_requested)
        self.prepare.left.connect(self.show_home)
        for keys, signal in (("Ctrl+R", self.rehearse_requested), ("Ctrl+N", self.new_requested),
                             ("Ctrl+O", self.open_requested)):
            shortcut = QShortcut(QKeySequence(keys), self._home)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(signal)
            self._keys.append(shortcut)
        for keys, signal in (("Ctrl+L", self.language_requested), ("Ctrl+T", self.theme_requested)):
            QShortcut(QKeySequence(keys), self).activated.connect(signal)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for made, wish in ((self.settings, self.settings_requested), (self.help, self.help_requested),
                           (self.tour, self.tour_requested)):
            made.setVisible(self.isSignalConnected(QMetaMethod.fromSignal(wish)))
        if self._card.currentWidget() is self._recent and self._pages.currentWidget() is self._home:
            self._first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_focus(self) -> QWidget:
        return self._recent.first_focus() if self._recent.files else self.rehearse

    def retranslate(self) -> None:
        self._name.setText("五音 Pentatone")
        self._line.setText(self.tr("A day with the managers: score where you are, agree where to go, leave with a "
                                   "roadmap. All of it stays on this computer."))
        self.rehearse.present(self.tr("Rehearse"), self.tr("Play a workshop with twelve invented people. Nothing can "
                                                           "go wrong."), "Ctrl+R")
        self.new.present(self.tr("Prepare"), self.tr("Set up a new workshop, or go on from the last one: half a day, "
                                                     "one day or two."), "Ctrl+N")
        self.open.present(self.tr("Open"), self.tr("A .pentatone file from this computer or a USB stick."), "Ctrl+O")
        self._new_here.setText(self.tr("New here?"))
        self.sample.setText(self.tr("Look at a sample"))
        self.sample.setToolTip(self.tr("A finished workshop of an invented dairy, to look around in"))
        self.tour.setText(self.tr("Guided tour"))
        self.packs.setText(self.tr("Frameworks…"))
        self.portfolio.setText(self.tr("Portfolio report…"))
        self.portfolio.setToolTip(self.tr("Several workshops in one table, as PDF, Excel or CSV"))
        self.stop.setText(self.tr("Stop"))
        self.help.setText(self.tr("Help  F1"))
        self.settings.setText(self.tr("Settings"))
        self.settings.setToolTip(self.tr("Settings (Ctrl+,)"))
        self.language.setText(other_language().name)
        self.language.setToolTip(self.tr("Language of the program (Ctrl+L)"))
        self.theme.setToolTip(self.tr("Light, dark, high contrast (Ctrl+T)"))
        self.name_theme()
        for index, (_, name) in enumerate(self._frameworks):
            self.framework.setItemText(index, name.in_(language()))

    def name_theme(self) -> None:
        """Say which theme is in use."""
        self.theme.setText(self.tr("Theme: {0}").format(theme_name(theme().name)))

    # Arrangement ------------------------------------------------------------------------------------------------
    def _arrange(self) -> None:
        """Let the doors fill the screen until there is a workshop to go on with, or something to say of a file."""
        beside = bool(self._recent.files) or self._card.currentWidget() is not self._recent
        self._frame.setVisible(beside)
        self._doors.setDirection(QBoxLayout.Direction.TopToBottom if beside else QBoxLayout.Direction.LeftToRight)
        self._doors.setSpacing(12 if beside else 24)
        for door in (self.rehearse, self.new, self.open):
            door.set_wide(beside)
        self._new_here.setVisible(not self._recent.files)

    def show_home(self) -> None:
        """Show the doors again."""
        if self._pages.currentWidget() is not self._home:
            self._pages.setCurrentWidget(self._home)
            self._first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_prepare(self) -> None:
        """Show the preparation of a new workshop."""
        self.complain("")
        self.tell("")
        self._pages.setCurrentWidget(self.prepare)
        self.prepare.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def preparing(self) -> bool:
        """Tell whether a new workshop is being prepared."""
        return self._pages.currentWidget() is self.prepare

    # Recent workshops and frameworks ----------------------------------------------------------------------------
    @property
    def recents(self) -> RecentBox:
        """The recent workshops."""
        return self._recent

    def show_recent(self, files: list[str]) -> None:
        """List recent files; those that are not there now say so."""
        self._recent.present(files)
        self._arrange()

    def show_frameworks(self, frameworks: tuple[tuple[str, Text], ...], default: str) -> None:
        """Offer frameworks, id and name, for a new workshop; what was chosen stays, else `default` is."""
        kept = self.chosen_framework()
        self._frameworks = frameworks
        self.framework.blockSignals(True)
        self.framework.clear()
        for pack, name in frameworks:
            self.framework.addItem(name.in_(language()), pack)
        self.framework.blockSignals(False)
        if not (self.choose_framework(self._wanted) or self.choose_framework(kept)):
            self.choose_framework(default)
        self.prepare.framework_offered()

    def choose_framework(self, pack: str) -> bool:
        """Choose the framework of a new workshop; one that is not offered yet (False) is chosen when it is."""
        index = self.framework.findData(pack)
        if index >= 0:
            self.framework.setCurrentIndex(index)
        self._wanted = pack if index < 0 else ""
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
        self._pages.setCurrentWidget(self._home)
        self._card.setCurrentWidget(self._gates[gate])
        self._arrange()
        gate.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_gate(self) -> None:
        """Show the recent workshops again."""
        if self._card.currentWidget() is not self._recent:
            self._card.setCurrentWidget(self._recent)
            self._arrange()
            self._first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def gate(self) -> Gate | None:
        """The page that is shown, None for the recent workshops."""
        return next((gate for gate, area in self._gates.items() if self._card.currentWidget() is area), None)

    def complain(self, words: str) -> None:
        """Show a problem; an empty text clears it."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self.prepare.complain(words)

    def tell(self, words: str) -> None:
        """Say what came of something; an empty text clears it."""
        self._told.setText(words)
        self._told.setVisible(bool(words))

    def wait(self, words: str) -> None:
        """Say what is being done and hold the buttons and their keys; an empty text lets go."""
        for made in (self.new, self.open, self.sample, self.tour, self.rehearse, self.packs, self.portfolio):
            made.setEnabled(not words)
        for shortcut in self._keys:
            shortcut.setEnabled(not words)
        self._recent.hold(bool(words))
        self.prepare.wait(words)
        self._doing.setText(words)
        self._doing.setVisible(bool(words))
        self._bar.setRange(0, 0)
        for part in (self._bar, self.stop):
            part.setVisible(bool(words))

    def show_share(self, share: float, _words: str = "") -> None:
        """Show how far it is what is being done, 0 to 1."""
        self._bar.setRange(0, 100)
        self._bar.setValue(round(100 * share))
