"""Displays: what tells one from another, which are free for the room, and how all together are called."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def name_of(screen: QScreen) -> str:
    """Return what tells a display from others, also when it comes back."""
    return "|".join((screen.name(), screen.manufacturer(), screen.model(), screen.serialNumber()))


def label_of(screen: QScreen) -> str:
    """Return a display as people know it: its model, else its name, and its resolution in its own pixels."""
    ratio, size = screen.devicePixelRatio(), screen.size()
    name = " ".join(dict.fromkeys(part for part in (screen.manufacturer(), screen.model()) if part)) or screen.name()
    return f"{name} ({round(size.width() * ratio)} × {round(size.height() * ratio)})"


def arrangement() -> str:
    """Return a name for the displays that are there now."""
    return " + ".join(sorted(map(name_of, QGuiApplication.screens())))


def named(name: str) -> QScreen | None:
    """Return the display of a name, if it is there."""
    return next((screen for screen in QGuiApplication.screens() if name_of(screen) == name), None)


def screen_of(window: QWidget) -> QScreen:
    """Return the display a window is on, or will be on when its own has just gone."""
    found = window.screen()
    return found if found in QGuiApplication.screens() else QGuiApplication.primaryScreen()


def spare_screen(other: QWidget, liked: QScreen | None = None, known: tuple[str, ...] = ()) -> QScreen | None:
    """Return a display that shows nothing of the one `other` is on, or None.

    Of several it is `liked`, else the first that is called as one of `known`, else the first.
    """
    home = screen_of(other)
    spare = [screen for screen in QGuiApplication.screens()
             if screen is not home and not screen.geometry().intersects(home.geometry())]
    if liked in spare:
        return liked
    return next((s for name in known for s in spare if name_of(s) == name), spare[0] if spare else None)


def mirrored(other: QWidget) -> bool:
    """Tell whether another display shows the one `other` is on."""
    home = screen_of(other)
    return any(screen is not home and screen.geometry().intersects(home.geometry())
               for screen in QGuiApplication.screens())
