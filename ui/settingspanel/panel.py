"""The settings, laid over the right side of a window: everything acts at once, nothing has to be confirmed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.commands.trustfiles import TrustFiles
from ui.lookdesk import LookDesk
from ui.settings import UserSettings
from ui.settingspanel.here import HereSection
from ui.settingspanel.look import LookSection
from ui.settingspanel.work import WorkSection
from ui.widgets.parts import button, label
from ui.widgets.roomy import RoomyArea
from ui.widgets.sidepanel import SidePanel


class SettingsPanel(SidePanel):
    """Three sections; the signals are theirs."""

    restart_requested = Signal()
    room_changed = Signal()
    name_changed = Signal()
    recent_forgotten = Signal()
    tour_requested = Signal()
    narrow, wide = 600, 660

    def __init__(self, settings: UserSettings, desk: LookDesk, files: TrustFiles | None, window: QWidget) -> None:
        super().__init__(window)
        self._title, self._close = label("title"), button()
        self.look, self.work, self.here = LookSection(settings, desk), WorkSection(settings), HereSection(files)
        self._build()
        self._wire()
        self.retranslate()

    def _build(self) -> None:
        self.box.setContentsMargins(22, 14, 10, 10)
        self.box.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 24, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(head)
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 14, 0)
        for section in (self.look, self.work, self.here):
            rows.addWidget(section)
        rows.addStretch(1)
        self.rows = RoomyArea(inner)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.box.addWidget(self.rows, 1)

    def _wire(self) -> None:
        self._close.clicked.connect(self.leave)
        self.look.restart_requested.connect(self.restart_requested)
        self.work.room_changed.connect(self.room_changed)
        self.work.name_changed.connect(self.name_changed)
        self.work.recent_forgotten.connect(self.recent_forgotten)
        self.work.tour_requested.connect(self._tour)

    def _tour(self) -> None:
        self.leave()
        self.tour_requested.emit()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Settings"))
        self.setAccessibleName(self.tr("Settings"))
        self._close.setText(self.tr("Close (Esc)"))

    def first_focus(self) -> QWidget:
        return self.look.language

    def appear(self) -> None:
        """Show the panel with the settings as they are now."""
        self.look.fill()
        self.work.fill()
        super().appear()

    def close_down(self) -> None:
        """The window closes."""
        self.here.close_down()
