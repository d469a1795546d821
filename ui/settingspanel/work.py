"""How the program works with this user: the name in the history, the folder for workshops, windows and displays."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from ui.displays import label_of, name_of
from ui.settings import MAX_NAME, UserSettings, system_user
from ui.settingspanel.parts import Section
from ui.widgets.elidebox import ElideBox
from ui.widgets.parts import button


class WorkSection(Section):
    """`name_changed` and `room_changed` say that the settings have another name or display, `recent_forgotten` that
    the list of files is empty now, `tour_requested` wants the guided tour."""

    name_changed = Signal()
    room_changed = Signal()
    recent_forgotten = Signal()
    tour_requested = Signal()

    def __init__(self, settings: UserSettings) -> None:
        super().__init__()
        self._settings = settings
        self.me, self.folder, self.display, self.maximised = QLineEdit(), QLineEdit(), ElideBox(), QCheckBox()
        self.choose, self.last, self.tour, self.forget = button(), button(), button(), button()
        self.me.setMaxLength(MAX_NAME)
        self.folder.setReadOnly(True)
        holder, row = QWidget(), QHBoxLayout()
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        row.addWidget(self.last)
        holder.setFocusProxy(self.choose)
        self.line("name", self.me)
        self.line("folder", holder)
        self.line("display", self.display)
        self.form.addRow("", self.maximised)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.tour)
        line.addWidget(self.forget)
        line.addStretch(1)
        self.form.addRow("", line)
        self.me.editingFinished.connect(self._name)
        self.choose.clicked.connect(self._choose)
        self.last.clicked.connect(self._use_last)
        self.display.activated.connect(self._display)
        self.maximised.toggled.connect(self._maximised)
        self.tour.clicked.connect(self._tour)
        self.forget.clicked.connect(self._forget)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._displays_changed)
            app.screenRemoved.connect(self._displays_changed)
        self.retranslate()

    def retranslate(self) -> None:
        self.head.setText(self.tr("Work and windows"))
        self.name("name", self.tr("Name in the history"))
        self.name("folder", self.tr("Folder for workshops"))
        self.name("display", self.tr("Display for the room"))
        self.folder.setAccessibleName(self.tr("Folder for workshops"))
        self.choose.setText(self.tr("Choose…"))
        self.last.setText(self.tr("The last one"))
        self.last.setToolTip(self.tr("The folder of the workshop opened last"))
        self.maximised.setText(self.tr("The window of a workshop begins maximised"))
        self.tour.setText(self.tr("Guided tour"))
        self.forget.setText(self.tr("Forget recent files"))
        self.forget.setToolTip(self.tr("The list becomes empty; the files stay"))
        self.fill()

    def fill(self) -> None:
        """Show the settings as they are."""
        kept = self._settings
        self.me.setText(kept.name)
        self.me.setPlaceholderText(system_user())
        self.folder.setText(kept.home or self.tr("The folder of the workshop opened last"))
        self.folder.setCursorPosition(0)
        self.last.setVisible(bool(kept.home))
        self.maximised.setChecked(kept.maximised)
        self.forget.setEnabled(bool(kept.recent))
        self._displays_changed()

    def _displays_changed(self, *_screen: object) -> None:
        """Offer the displays that are there, and the chosen one where it is not."""
        chosen = self._settings.room_display
        self.display.clear()
        self.display.addItem(self.tr("The one of last time, else another"), "")
        for screen in QGuiApplication.screens():
            self.display.addItem(label_of(screen), name_of(screen))
        if chosen and self.display.findData(chosen) < 0:
            name = " ".join(dict.fromkeys(part for part in chosen.split("|")[:3] if part))
            self.display.addItem(self.tr("{0}, not connected").format(name), chosen)
        self.display.setCurrentIndex(max(self.display.findData(chosen), 0))

    def _name(self) -> None:
        self._settings.call_me(self.me.text())
        self.me.setText(self._settings.name)
        self.name_changed.emit()

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder for workshops"), str(self._settings.folder()))
        if name:
            self._settings.change(home=name)
            self.fill()

    def _use_last(self) -> None:
        self._settings.change(home="")
        self.fill()
        self.choose.setFocus()

    def _display(self) -> None:
        self._settings.change(room_display=str(self.display.currentData()))
        self.room_changed.emit()

    def _maximised(self, yes: bool) -> None:
        self._settings.change(maximised=yes)

    def _tour(self) -> None:
        self._settings.change(toured=False)
        self.tour_requested.emit()

    def _forget(self) -> None:
        self._settings.forget_all()
        self.forget.setEnabled(False)
        self.recent_forgotten.emit()
