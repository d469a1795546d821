"""Language and theme of the whole program, switched while it runs and remembered."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui import i18n, theme
from ui.messages import theme_name
from ui.settings import THEMES, UserSettings


class LookDesk(QObject):
    """`notice` says what was switched, for the status line of whichever window has one."""

    notice = Signal(str)

    def __init__(self, settings: UserSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings

    def switch_language(self) -> None:
        """Go to the other language while running."""
        self._settings.language = "en" if i18n.language() == "zh" else "zh"
        self._settings.save()
        i18n.switch(self._settings.language)

    def switch_theme(self) -> None:
        """Go to the next theme while running: light, dark, high contrast."""
        self.set_theme(THEMES[(THEMES.index(theme.theme().name) + 1) % len(THEMES)])

    def set_theme(self, name: str) -> None:
        """Show all windows in a theme, and remember it."""
        theme.use(name)
        self._settings.theme = name
        self._settings.save()
        self.notice.emit(self.tr("Theme: {0}").format(theme_name(name)))
