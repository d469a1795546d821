"""The audience window and the displays: opened, frozen, plugged in late, pulled out in the middle."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPixmap, QScreen

from ui import textsize
from ui.displays import mirrored, name_of, named, screen_of, spare_screen
from ui.pictures import photo
from ui.places import bring_home, follow, show_placed
from ui.settings import UserSettings

if TYPE_CHECKING:
    from ui.audience.view import AudienceView
    from ui.audience.window import AudienceWindow
    from ui.facilitator.window import FacilitatorWindow
    from workshop.presentation import Presentation

# A display that has just come needs a moment before a window can go there (ms).
SETTLE = 400
# The projector most rooms have, for a look at what it would show.
ROOM = QSize(1280, 720)


class Projector(QObject):
    """Owns the audience window of one facilitator's window. `changed` says that it has opened, closed or frozen."""

    changed = Signal()

    def __init__(self, window: FacilitatorWindow, settings: UserSettings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self.audience: AudienceWindow | None = None
        self._new = False
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(SETTLE)
        self._late.timeout.connect(self._settle)
        window.audience_requested.connect(self.toggle)
        window.freeze_requested.connect(self.toggle_freeze)
        self._stage: AudienceView | None = None
        window.preview.picture = self.picture
        window.preview.imagine = self.imagine
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._screen_added)
            app.screenRemoved.connect(self._screens_changed)
            app.primaryScreenChanged.connect(self._screens_changed)
            for screen in app.screens():
                screen.geometryChanged.connect(self._screens_changed)

    def toggle(self) -> None:
        """Open the audience window, or close it."""
        if self.audience is not None:
            self.audience.close()
            return
        from ui.audience.window import AudienceWindow
        window = self._window
        self.audience = made = AudienceWindow()
        made.blank_toggled.connect(window.toggle_blank)
        made.closed.connect(self._closed)
        made.freeze_toggled.connect(self.toggle_freeze)
        made.next_requested.connect(window.do_next)
        made.view.back_requested.connect(window.step_back)
        made.view.voted.connect(window.vote)
        made.view.tapped.connect(window.tap)
        window.presented.connect(made.present)
        window.seconds_passed.connect(made.view.set_seconds)
        window.day.ticked.connect(made.view.set_clock)
        made.view.set_pictures(partial(photo, window.document.picture))
        made.present(window.presentation())
        self._place()
        window.day.tick()
        window.top.set_audience(True)
        self.changed.emit()

    def close(self) -> None:
        """Close the audience window, if it is open, and forget the displays."""
        if self.audience is not None:
            self.audience.close()
        self._free_stage()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.disconnect(self._screen_added)
            app.screenRemoved.disconnect(self._screens_changed)
            app.primaryScreenChanged.disconnect(self._screens_changed)
            for screen in app.screens():
                screen.geometryChanged.disconnect(self._screens_changed)
        self._late.stop()

    def _closed(self) -> None:
        audience, self.audience = self.audience, None
        if audience is not None:
            audience.deleteLater()
        self._window.top.set_audience(False)
        self.changed.emit()

    def toggle_freeze(self) -> None:
        """Hold the audience's picture, or let it follow again."""
        if self.audience is None:
            self._window.status.tell(self.tr("The projector window is not open: F5 opens it."))
            return
        self.audience.frozen = not self.audience.frozen
        self._window.status.tell(self.tr("The projector is frozen.") if self.audience.frozen
                                 else self.tr("The projector follows again."))
        self.audience.present(self._window.presentation())
        self.changed.emit()

    def picture(self) -> tuple[QPixmap | None, bool]:
        """Return what the room sees now, and whether it is frozen; None when no audience window is open."""
        if self.audience is None:
            return None, False
        return self.audience.view.grab(), self.audience.frozen

    def imagine(self, value: Presentation) -> QPixmap:
        """Paint what an audience window would show, by one that is laid out but never on a display."""
        if self._stage is None:
            from ui.audience.view import AudienceView
            self._stage = AudienceView()
            self._stage.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, True)
            self._stage.set_pictures(partial(photo, self._window.document.picture))
            self._stage.resize(ROOM / textsize.share())
            self._stage.show()
        self._stage.present(value, live=False)
        return self._stage.grab()

    def _free_stage(self) -> None:
        if self._stage is not None:
            self._stage.close()
            self._stage.deleteLater()
            self._stage = None

    def rearrange(self) -> None:
        """Go to the display that was chosen for the room just now."""
        self._arrange()

    # Displays ---------------------------------------------------------------------------------------------------
    def _screen_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._screens_changed)
        self._new = True
        self._late.start()

    def _screens_changed(self, *_what: object) -> None:
        """A display has gone, or has another size, or lies elsewhere.

        At once, before Qt or the desktop puts the room's picture over the facilitator's work; and again when the
        desktop has moved its windows.
        """
        self._arrange()
        self._late.start()

    def _settle(self) -> None:
        new, self._new = self._new, False
        bring_home(self._window)
        self._arrange()
        if new and self.audience is None and self._goal() is not None:
            self._window.status.tell(self.tr("A second display is there: F5 shows the room its picture."))

    def _goal(self) -> QScreen | None:
        """Return the display for the room: the one it has, else the one it had, else any the facilitator is not on."""
        chosen, last = self._settings.room_display, self._settings.last_room
        here = self.audience.screen() if self.audience is not None and self.audience.isFullScreen() else None
        wanted = spare_screen(self._window, here, (chosen, last))
        if chosen and wanted is here and (found := named(chosen)) is not None:
            # What was chosen in the settings counts more than where it is.
            return spare_screen(self._window, found, (last,))
        return wanted

    def _place(self) -> None:
        """Show the audience window that has just been made; with one display it is a plain window."""
        assert self.audience is not None
        goal = self._goal()
        if goal is None:
            follow(self.audience, "audience", self._settings, full=False)
            show_placed(self.audience, "audience", self._settings, grow=False)
            if not self._warn_of_mirror() and self._settings.last_room:
                self._window.status.tell(self.tr(
                    "The display of last time is not connected. The room's picture is in a window here, and goes "
                    "there by itself when the display is plugged in."))
        else:
            self._fill(goal)

    def _fill(self, screen: QScreen) -> None:
        assert self.audience is not None
        self._settings.change(last_room=name_of(screen))
        self.audience.fill(screen)

    def _arrange(self) -> None:
        """Put the audience window where it belongs with the displays there are."""
        if self.audience is None:
            return
        goal = self._goal()
        if goal is not None:
            back = not self.audience.isFullScreen()
            self._fill(goal)
            if back:
                self._window.status.tell(self.tr("The projector is back and shows the room its picture."))
        elif self.audience.isFullScreen():
            self._step_aside()

    def _step_aside(self) -> None:
        assert self.audience is not None
        self.audience.step_aside(screen_of(self._window))
        self._window.raise_()
        self._window.activateWindow()
        if not self._warn_of_mirror():
            self._window.status.complain(self.tr(
                "The projector is gone. Nothing is lost; the room's picture is put away and goes back by itself when a "
                "display is plugged in. F5 twice shows it in a window."))

    def _warn_of_mirror(self) -> bool:
        if not mirrored(self._window):
            return False
        self._window.status.complain(self.tr(
            "The projector shows the same as this screen, with everything that is only for you. Please extend the "
            "screen in the settings of the system (Windows: Win+P); the room's picture then goes there by itself."))
        return True
