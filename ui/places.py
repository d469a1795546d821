"""Where windows were: remembered for each arrangement of displays, and always brought back wholly into view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from ui import textsize
from ui.displays import arrangement, name_of, named, screen_of
from ui.settings import STATES, Place, UserSettings
from ui.widgets.roomy import LEAST

# Room for the frame that the desktop puts around a window (pixels of text size 100).
TITLE, EDGE = 36, 8
NORMAL, MAXIMISED, FULL = STATES
# A window that is being dragged is still on its way, and so is one whose display has just gone (ms).
MOMENT = 800
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange)


def show_placed(window: QWidget, name: str, settings: UserSettings, *, maximised: bool = False,
                grow: bool = True) -> None:
    """Show a window where it was with these displays, else where it was on one of them, else sized to its display.

    `name` is how the settings call the window. One that is not to `grow` never fills a display by itself.
    A window that is shown already stays as it is and comes to the front.
    """
    if window.isVisible():
        window.show()
        return
    place = _known(name, settings)
    if place is None and not grow:
        window.showNormal()
        return
    if place is None:
        show_sized(window, maximised=maximised)
        return
    screen = named(place.display) or QGuiApplication.primaryScreen()
    window.setScreen(screen)
    least = window.property(LEAST)  # in which nothing scrolls: with a larger text size a window needs more room
    window.setGeometry(fitted(_rect(place, screen), screen, least if isinstance(least, QSize) else QSize()))
    if place.state == FULL and grow and name_of(screen) == place.display:
        window.showFullScreen()
    elif maximised or (place.state != NORMAL and (grow or place.state != FULL)):
        window.showMaximized()
    else:
        window.show()


def keep_place(window: QWidget, name: str, settings: UserSettings) -> None:
    """Remember where a window is; one that is hidden or put away was somewhere else."""
    if window.isMinimized() or not window.isVisible():
        return
    screen = screen_of(window)
    large = window.isMaximized() or window.isFullScreen()
    rect = window.normalGeometry() if large and window.normalGeometry().isValid() else window.geometry()
    corner, share = screen.geometry().topLeft(), textsize.share()
    place = Place(name_of(screen), round((rect.x() - corner.x()) * share), round((rect.y() - corner.y()) * share),
                  max(round(rect.width() * share), 1), max(round(rect.height() * share), 1),
                  FULL if window.isFullScreen() else MAXIMISED if large else NORMAL)
    settings.keep_place(f"{name} @ {arrangement()}", place)


class _Follower(QObject):
    """Remembers the place of one window a moment after it was moved, so that also a crash forgets nothing."""

    def __init__(self, window: QWidget, name: str, settings: UserSettings, *, full: bool) -> None:
        super().__init__(window)
        self._window, self._name, self._settings, self._full = window, name, settings, full
        self._timer = QTimer(self, singleShot=True, interval=MOMENT)
        self._timer.timeout.connect(self._keep)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._timer.start()
        elif event.type() == QEvent.Type.Close:
            self._timer.stop()
            self._keep()
        return super().eventFilter(watched, event)

    def _keep(self) -> None:
        if self._full or not self._window.isFullScreen():
            keep_place(self._window, self._name, self._settings)


def follow(window: QWidget, name: str, settings: UserSettings, *, full: bool = True) -> None:
    """Remember from now on where a window is moved to, for as long as it lives; without `full` not when it is that."""
    _Follower(window, name, settings, full=full)


def _known(name: str, settings: UserSettings) -> Place | None:
    """Return the place with these displays, else the newest one on a display that is there, else the newest one."""
    if (found := settings.windows.get(f"{name} @ {arrangement()}")) is not None:
        return found
    others = [place for key, place in reversed(settings.windows.items()) if key.startswith(f"{name} @ ")]
    return next((place for place in others if named(place.display) is not None), others[0] if others else None)


def _rect(place: Place, screen: QScreen) -> QRect:
    share, corner = textsize.share(), screen.geometry().topLeft()
    return QRect(corner.x() + round(place.x / share), corner.y() + round(place.y / share),
                 round(place.width / share), round(place.height / share))


def fitted(rect: QRect, screen: QScreen, least: QSize) -> QRect:
    """Return a rectangle that lies on a display with the frame of its window, at most as large as that."""
    free = screen.availableGeometry().adjusted(EDGE, TITLE, -EDGE, -EDGE)
    size = rect.size().expandedTo(least).boundedTo(free.size())
    left = min(max(rect.x(), free.left()), free.right() + 1 - size.width())
    top = min(max(rect.y(), free.top()), free.bottom() + 1 - size.height())
    return QRect(left, top, size.width(), size.height())


def show_sized(window: QWidget, *, maximised: bool = False) -> None:
    """Show a window, as large as the display when the display is hardly larger than it."""
    room = window.screen().availableSize()
    if maximised or room.width() < window.width() + 60 or room.height() < window.height() + 60:
        window.showMaximized()
    else:
        window.show()


def bring_home(window: QWidget) -> None:
    """Bring a window back when the display it was on has gone."""
    seen = [screen.geometry().intersected(window.frameGeometry()).size() for screen in QGuiApplication.screens()]
    if not window.isVisible() or window.isMinimized() or any(s.width() > 80 and s.height() > 80 for s in seen):
        return
    screen, state = screen_of(window), window.windowState()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.setGeometry(fitted(QRect(screen.availableGeometry().topLeft(), window.size()), screen, QSize()))
    window.setWindowState(state)
