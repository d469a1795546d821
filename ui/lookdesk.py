"""Language and theme of the whole program, switched while it runs and remembered."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui import i18n, theme
from ui.messages import theme_name, words_for
from ui.screenwords import word_faults
from ui.settings import THEMES, UserSettings


class LookDesk(QObject):
    """`notice` says what was switched, for the status line of whichever window has one."""

    notice = Signal(str)

    def __init__(self, settings: UserSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings

    def switch_language(self) -> None:
        """Go to the next language while running; with two of them, to the other one."""
        self.set_language(i18n.other_language().code)

    def set_language(self, code: str) -> None:
        """Show all windows in a language, and remember it; what is wrong with its files is told."""
        i18n.switch(code)
        self._settings.language = i18n.in_use().code
        self._settings.save()
        if faults := (*i18n.language_faults(), *word_faults()):
            self.notice.emit(i18n.in_a_row(*(words_for(fault) for fault in faults[:2])))

    def switch_theme(self) -> None:
        """Go to the next theme while running: light, dark, high contrast."""
        self.set_theme(THEMES[(THEMES.index(theme.theme().name) + 1) % len(THEMES)])

    def set_theme(self, name: str) -> None:
        """Show all windows in a theme, and remember it."""
        theme.use(name)
        self._settings.theme = name
        self._settings.save()
        self.notice.emit(self.tr("Theme: {0}").format(theme_name(name)))
