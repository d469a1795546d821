"""The window program: welcome, one open workshop, and the audience window beside it."""

from __future__ import annotations

import sys
import threading
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QFileDialog

import resources
from ui import again, errors, i18n, textsize, theme
from ui.cli import SqliteFiles
from ui.collector import Collector
from ui.comfort import ComfortDesk
from ui.frameworkdesk import FrameworkDesk
from ui.handedfiles import HandedFiles
from ui.helpprogram import HelpProgram
from ui.lookdesk import LookDesk
from ui.making import MakingDesk
from ui.opening import Opening
from ui.places import show_placed
from ui.portfoliodesk import PortfolioDesk
from ui.recentdesk import RecentDesk
from ui.settings import UserSettings
from ui.tour.program import TourProgram
from ui.trouble import TroubleDesk
from ui.trust.backupdesk import LastCopies
from ui.trust.desk import TrustDesk, Wish
from ui.trust.vault import Opened
from ui.vault import SqliteVault
from ui.welcome.window import WelcomeWindow
from ui.works import DEFAULT_PACK
from workshop.errors import PentatoneError

if TYPE_CHECKING:
    from db.library.store import SqliteLibrary
    from ui.audience.window import AudienceWindow
    from ui.facilitator.window import FacilitatorWindow
    from ui.lasttime import LastTimeDesk
    from ui.projector import Projector

SETTLING = 4_000  # milliseconds after which all that a window needs is there


def _warm_up() -> None:
    """Import what the first workshop needs while the welcome page is being read."""
    import db.store
    import db.warm
    import ui.facilitator.window
    import ui.library.window
    import ui.stages.pain.page
    import ui.stages.score.deskpane
    import ui.stages.score.gridpane
    import ui.stages.score.paperpane
    import ui.stages.target.page
    from db.library.store import SqliteLibrary
    from ui.canvas.layouts import plan
    from ui.commands.cases import library_path, shipped_files
    from ui.commands.packs import companions, find_framework
    from ui.stages.book import PAGE_MODULES
    # Where words fit into the sectors of a ring takes a while to find out; it is kept for the next one who asks.
    framework = find_framework(DEFAULT_PACK)
    pack = framework.pack
    db.warm.warm_up(each.body for each in (framework, *companions(pack)))
    for far in (False, True):
        plan("ring", len(pack.elements), len(pack.capabilities), far=far)
    # The first time, and after an update, the shipped cases go into the library: not while somebody waits.
    library = SqliteLibrary(library_path())
    try:
        library.sync(shipped_files())
    finally:
        library.close()
    # Whoever goes to a stage or opens a panel for the first time waits for its widgets alone.
    for name in (*PAGE_MODULES, "ui.lasttime", "ui.projector", "ui.facilitator.historypanel", "ui.trust.safety",
                 "ui.help.panel"):
        import_module(name)
    # Last, because pyqtgraph takes longest: whoever opens the first chart should not wait for it.
    import ui.charts.drawings
    import ui.charts.profile  # noqa: F401


class Application(QObject):
    """Owns the windows and passes wishes between them. `settled` comes a while after a window was opened."""

    settled = Signal()

    def __init__(self, settings: UserSettings) -> None:
        super().__init__()
        self.settings = settings
        self.welcome = WelcomeWindow()
        self.window: FacilitatorWindow | None = None
        self.projector: Projector | None = None
        self.library: SqliteLibrary | None = None
        self.last: LastTimeDesk | None = None
        self._settling = QTimer(self, singleShot=True, interval=SETTLING)
        self._settling.timeout.connect(self.settled)
        self.trouble = TroubleDesk(self)
        self.look = LookDesk(settings, self)
        self.comfort = ComfortDesk(self, SqliteFiles())
        self.frameworks = FrameworkDesk(self.welcome, settings, self)
        vault = SqliteVault()
        self.trust: TrustDesk | None = None
        self.copies = LastCopies(vault, self)
        self.copies.trouble.connect(self.welcome.complain)
        self._leaves_copy = True
        self.opening = Opening(vault, self.welcome, settings, self)
        self.opening.opened.connect(self._show)
        self.making = MakingDesk(self.welcome, settings, self)
        self.recents = RecentDesk(self.welcome, self)
        self.welcome.rehearse_requested.connect(self.making.rehearsal)
        self.making.made.connect(self._open_made)
        self.making.failed.connect(self.tell_not_made)
        for window in (self.welcome, self.frameworks):
            window.language_requested.connect(self.look.switch_language)
            window.theme_requested.connect(self.look.switch_theme)
        self.look.notice.connect(self._tell_look)
        self.frameworks.use_requested.connect(self.ask_new)
        self.welcome.new_requested.connect(self.ask_new)
        self.welcome.open_requested.connect(self.ask_open)
        self.welcome.recent_requested.connect(self.open)
        self.welcome.sample_requested.connect(self.open_sample)
        self.tours = TourProgram(self)
        self.comfort.tour_requested.connect(self.tours.here)
        self.help = HelpProgram(self)
        self.portfolio = PortfolioDesk(SqliteFiles(), self)
        self.welcome.portfolio_requested.connect(self._ask_portfolio)
        self.portfolio.busy.connect(self.welcome.wait)
        self.welcome.stop_requested.connect(self.portfolio.cancel)
        self.portfolio.notice.connect(self.welcome.tell)
        self.portfolio.trouble.connect(self.welcome.complain)

    def show_welcome(self) -> None:
        """Show the first screen."""
        self.welcome.show_recent(self.settings.recent)
        self.recents.look()
        show_placed(self.welcome, "welcome", self.settings)

    def warm_up(self) -> None:
        """Load the rest in a thread once something is on the screen."""
        self._settling.start()
        threading.Thread(target=_warm_up, name="warm-up", daemon=True).start()
        self.frameworks.look()
        self.recents.wake()

    # Opening ----------------------------------------------------------------------------------------------------
    def ask_new(self, pack: str = "") -> None:
        """Show the preparation of a new workshop."""
        self.making.prepare(pack)

    def new(self, path: Path, pack: str = "") -> bool:
        """Make a workshop at `path` and open it; a file that is there is never replaced."""
        return self.making.new(path, pack) and self.open(path)

    def _open_made(self, path: Path, key: str) -> None:
        self.welcome.show_home()
        self.open(path, key)

    def ask_open(self) -> None:
        """Ask which file to open."""
        name, _ = QFileDialog.getOpenFileName(self.welcome, self.tr("Open a workshop"), str(self.settings.folder()),
                                              self.tr("Workshops (*.pentatone)"))
        if name:
            self.open(Path(name))

    def _ask_portfolio(self) -> None:
        self.welcome.tell("")
        self.portfolio.ask(self.welcome, self.settings.folder())

    def open_sample(self) -> None:
        """Make the sample workshop in the user's folder, once, and open it."""
        self.making.sample()

    def tell_not_made(self, error: object) -> None:
        """Say why there is no new workshop."""
        if isinstance(error, PentatoneError):
            self._complain(error)
        elif isinstance(error, BaseException):
            self.trouble.tell(error)

    def open(self, path: Path | str, key: str = "") -> bool:
        """Open a file in the facilitator's window; on trouble the welcome page says why, and asks what to do."""
        made = self.opening.open(Path(path), key)
        if made is None:
            if self.window is None and not self.welcome.isVisible():
                self.show_welcome()
            return False
        return self._show(made)

    def _show(self, opened: Opened) -> bool:
        from ui.facilitator.window import FacilitatorWindow
        from ui.lasttime import LastTimeDesk
        from ui.projector import Projector
        document = opened.document
        self.welcome.complain("")
        self.close_window()
        if self.window is not None:
            document.close()  # the old one stays: something in it is not saved yet
            return False
        self.making.stop()
        self.tours.stop()
        if not self.settings.language:
            # Until somebody chooses, the program speaks the language of the workshop.
            i18n.switch(document.workshop.settings.language)
        self.window = FacilitatorWindow(document, self._open_library())
        self._settling.start()
        self.projector = Projector(self.window, self.settings)
        self.window.closed.connect(self._window_closed)
        self.window.home_requested.connect(self.go_home)
        self.window.language_requested.connect(self.look.switch_language)
        self.window.theme_requested.connect(self.look.switch_theme)
        self._watch(opened, self.window)
        self.comfort.take_window(self.window)
        self.tours.take_window(self.window)
        self.help.take_window(self.window)
        self.last = LastTimeDesk(document, SqliteFiles(opened.key), self.window, self.settings.recent)
        self.window.last, self.window.settings = self.last, self.settings
        self.last.notice.connect(self.window.status.tell)
        self.last.trouble.connect(self.window.status.complain)
        self.window.last_time_requested.connect(self._ask_last_time)
        self.window.go("score" if document.workshop.participants else "prepare")
        if self.tours.remembers(document.path):
            self.settings.remember(document.path)
        show_placed(self.window, "facilitator", self.settings, maximised=self.settings.maximised)
        self._tell_library()
        self.welcome.hide()
        return True

    def _watch(self, opened: Opened, window: FacilitatorWindow) -> None:
        """Watch over the file while it is open."""
        self.trust = TrustDesk(opened, self.opening.vault, window.strips, self.settings, window)
        self.trust.notice.connect(window.status.tell)
        self.opening.notice.connect(window.status.tell)
        self.trust.trouble.connect(window.status.complain)
        self.trust.told.connect(window.status.settle)
        self.trust.moved.connect(self.settings.remember)
        # A moment later: the window is closed, and with it the button that was pressed.
        self.trust.wish.connect(self._carry_out, Qt.ConnectionType.QueuedConnection)
        window.tools.take_trust(self.trust)
        self._leaves_copy = not opened.document.read_only and self.tours.remembers(opened.document.path)

    def _carry_out(self, wish: Wish) -> None:
        """Close the workshop and do what needs it closed."""
        trust, window = self.trust, self.window
        if trust is None or window is None or not window.desk.may_close():
            return
        path, key = trust.path, trust.key
        self._leaves_copy = False
        self.show_welcome()
        self.close_window()
        if self.trust is None:
            self.opening.carry_out(path, key, wish)

    def _ask_last_time(self) -> None:
        if self.last is not None and self.window is not None:
            self.last.ask(self.window, self.settings.folder())

    def _open_library(self) -> SqliteLibrary:
        """Return the library of cases, opened with the first workshop."""
        if self.library is None:
            from db.library.store import SqliteLibrary
            from ui.commands.cases import library_path, shipped_files
            self.library = SqliteLibrary(library_path())
            self.library.sync(shipped_files())
        return self.library

    def _tell_library(self) -> None:
        """Say once what was wrong with the library's file."""
        from workshop.errors import WorldFault
        if self.library is not None and self.window is not None and self.library.notices:
            from ui.messages import words_for
            self.window.status.complain(words_for(WorldFault(*self.library.notices)))

    def _tell_look(self, words: str) -> None:
        self.welcome.name_theme()
        if self.window is not None:
            self.window.status.tell(words)

    def _complain(self, error: PentatoneError) -> None:
        from ui.messages import words_for
        self.welcome.complain(words_for(error))
        if self.window is None:
            self.show_welcome()
            self.welcome.complain(words_for(error))

    # Closing ----------------------------------------------------------------------------------------------------
    def may_leave(self) -> bool:
        """Tell whether the open workshop, if there is one, may be closed; asks where something is not saved yet."""
        return self.window is None or self.window.desk.may_close()

    def go_home(self) -> None:
        """Close the workshop and show the first screen."""
        if self.may_leave():
            self.show_welcome()
            self.close_window()

    def close_window(self) -> None:
        """Close the open workshop, if there is one."""
        if self.window is not None:
            self.window.close()

    def _window_closed(self) -> None:
        if self.last is not None:
            self.last.close()
        window, self.window, self.last = self.window, None, None
        projector, self.projector = self.projector, None
        trust, self.trust = self.trust, None
        if projector is not None:
            projector.close()
        if window is not None:
            key = trust.key if trust is not None else ""
            if trust is not None:
                self.welcome.tell(trust.rescue())
                trust.close()
            path = window.document.path
            window.document.close()
            if self._leaves_copy and not window.document.read_only:
                self.copies.make(path, key)
            elif key:
                self.opening.vault.forget()
            window.deleteLater()

    def close(self) -> None:
        """Close the workshop and the library at the end of the program."""
        self.close_window()
        self.help.close()
        self.tours.close()
        self.comfort.close()
        self.portfolio.close()
        self.making.close()
        self.recents.close()
        self.frameworks.close()
        self.opening.close()
        self.copies.finish()
        if self.library is not None:
            self.library.close()
            self.library = None

    # The audience -----------------------------------------------------------------------------------------------
    @property
    def audience(self) -> AudienceWindow | None:
        """The window of the room, while it is open."""
        return self.projector.audience if self.projector is not None else None

    def toggle_audience(self) -> None:
        """Open the audience window, or close it."""
        if self.projector is not None:
            self.projector.toggle()

    def toggle_freeze(self) -> None:
        """Hold the audience's picture, or let it follow again."""
        if self.projector is not None:
            self.projector.toggle_freeze()


def make_application(argv: list[str]) -> QApplication:
    """Return the Qt application with fonts, palette and language."""
    app = QApplication.instance()
    made = app if isinstance(app, QApplication) else QApplication(argv)
    made.setApplicationName("Pentatone")
    made.setDesktopFileName("pentatone")
    made.setWindowIcon(QIcon(str(resources.path("icons", "pentatone.svg"))))
    theme.apply(made)
    return made


def run(file: Path | None = None) -> int:
    """Open the window, on `file` if there is one; returns the exit code."""
    settings = UserSettings.load()
    theme.use(settings.theme)
    textsize.take(settings.scale)
    before_this = again.resumed()
    qt = make_application(sys.argv[:1])
    i18n.switch(settings.language or i18n.system_language())
    collector = Collector()
    program = Application(settings)
    program.settled.connect(collector.settle)
    errors.install(program.trouble.tell)
    handed = HandedFiles(program.open, program.may_leave, qt)
    before = program.trouble.watch()
    if file is None or not program.open(file):
        program.show_welcome()
    program.comfort.resume(before_this)
    program.trouble.tell_last(before)
    program.comfort.tell()
    QTimer.singleShot(60, program.warm_up)
    code = qt.exec()
    handed.stop()
    program.close()
    collector.stop()
    program.trouble.end()
    if program.comfort.next_run is not None:
        again.start(program.comfort.next_run)
    return code
