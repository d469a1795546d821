"""How the program looks: language, theme and text size."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QWidget

from ui import i18n, textsize, theme
from ui.lookdesk import LookDesk
from ui.settings import SCALES, THEMES, UserSettings
from ui.settingspanel.parts import Section, ThemeButton
from ui.widgets.parts import button, label


class LookSection(Section):
    """Acts at once through the desk; `restart_requested` wants another text size to be used now."""

    restart_requested = Signal()

    def __init__(self, settings: UserSettings, desk: LookDesk) -> None:
        super().__init__()
        self._settings, self._desk = settings, desk
        self.language, self.scale, self.apply = QComboBox(), QComboBox(), button("primary")
        self._note = label("quiet", wrap=True)
        self.themes = {name: ThemeButton(name) for name in THEMES}
        group, row, holder = QButtonGroup(self), QHBoxLayout(), QWidget()
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        for made in self.themes.values():
            group.addButton(made)
            row.addWidget(made)
            made.clicked.connect(self._theme)
        self.line("language", self.language)
        self.line("theme", holder)
        self.line("scale", self.scale)
        self.form.addRow("", self._note)
        line = QHBoxLayout()
        line.addWidget(self.apply)
        line.addStretch(1)
        self.form.addRow("", line)
        for scale in SCALES:
            self.scale.addItem(f"{scale} %", scale)
        self.fill()
        self.language.activated.connect(self._language)
        self.scale.activated.connect(self._scale)
        self.apply.clicked.connect(self.restart_requested)
        self.retranslate()

    def fill(self) -> None:
        """Show what is in use now; languages and theme may have been switched by keys."""
        here = i18n.in_use().code
        self.language.clear()
        for each in i18n.languages():
            self.language.addItem(each.name, each.code)
        self.language.setCurrentIndex(max(self.language.findData(here), 0))
        self.themes[theme.theme().name].setChecked(True)
        self.scale.setCurrentIndex(self.scale.findData(self._settings.scale))
        self._tell()

    def retranslate(self) -> None:
        self.head.setText(self.tr("Language and look"))
        self.name("language", self.tr("Language"))
        self.name("theme", self.tr("Theme"))
        self.name("scale", self.tr("Text size"))
        self.apply.setText(self.tr("Use it now"))
        for made in self.themes.values():
            made.speak()
        self.fill()

    def _tell(self, kept: bool = True) -> None:
        other = self._settings.scale != textsize.in_use()
        self.apply.setVisible(other and kept)
        if not kept:
            folder = str(self._settings.path.parent).replace("/", "/\u200b").replace("\\", "\\\u200b")
            self._note.setText(self.tr(
                "The settings cannot be written, so the text size stays as it is. Please check the folder {0}."
            ).format(folder))
            return
        self._note.setText(self.tr(
            "The program closes and opens again in the same place; nothing is lost, and undo goes on. A file with a "
            "passphrase asks for it.") if other else
            self.tr("Everything in these windows becomes larger or smaller. What the room sees stays as it is."))

    def _language(self) -> None:
        self._desk.set_language(str(self.language.currentData()))

    def _theme(self) -> None:
        made = self.sender()
        if isinstance(made, ThemeButton):
            self._desk.set_theme(made.theme_name)

    def _scale(self) -> None:
        before = self._settings.scale
        kept = self._settings.change(scale=self.scale.currentData())
        if not kept:  # the program that starts again would not know of it
            self._settings.scale = before
            self.scale.setCurrentIndex(self.scale.findData(before))
        self._tell(kept)
