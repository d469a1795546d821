"""The window for the room: full screen on the second display, a plain window when there is only one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.audience.view import AudienceView
from ui.widgets.roundboard import symbol_of
from workshop.presentation import Presentation

# A digit beyond the scale of the workshop is refused by its rules.
TOP = 9


class AudienceWindow(QWidget):
    """Shows an AudienceView; can be frozen and blanked."""

    closed = Signal()
    blank_toggled = Signal()
    freeze_toggled = Signal()
    next_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("五音 Pentatone")
        self.setProperty("look", "paper")
        self.view = AudienceView()
        self.frozen = False
        self._held: Presentation | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.view)
        self.resize(1280, 720)
        # The keys stay with the facilitator: the strip is being typed while this window opens.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)

    def place(self, other: QWidget) -> None:
        """Show on the display where `other` is not; with one display, as a plain window."""
        spare = spare_screen(other)
        if spare is None:
            self.showNormal()
        else:
            # Screen first, then geometry, then full screen: otherwise it lands on the wrong display.
            self.setScreen(spare)
            self.setGeometry(spare.geometry())
            self.showFullScreen()

    def step_aside(self) -> None:
        """Leave full screen and wait in a small window; the keys stay where they are."""
        self.showNormal()
        self.resize(960, 540)
        self.lower()

    def present(self, value: Presentation) -> None:
        """Show a value unless frozen; a blank screen comes through always, and leaves what was frozen behind it."""
        if value.blank:
            self.view.present(value)
        elif not self.frozen or self._held is None:
            self._held = value
            self.view.present(value)
        elif self.view.dark:
            self.view.present(self._held)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F5):
            self.close()
        elif event.key() == Qt.Key.Key_B:
            self.blank_toggled.emit()
        elif event.key() == Qt.Key.Key_F6:
            self.freeze_toggled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.next_requested.emit()
        elif (symbol := symbol_of(event, TOP)) == "back":
            self.view.back_requested.emit()
        elif symbol:
            self.view.voted.emit(symbol)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)


def spare_screen(other: QWidget) -> QScreen | None:
    """Return a display that `other` is not on, or None."""
    return next((screen for screen in QGuiApplication.screens() if screen is not other.screen()), None)
