"""The window for the room: full screen on the second display, a plain window when there is only one."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QScreen
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

    def fill(self, screen: QScreen) -> None:
        """Fill a display; where that is done already, nothing happens."""
        if self.isFullScreen() and self.screen() is screen and self.geometry() == screen.geometry():
            return
        if self.isMinimized():
            self.showNormal()
        # Screen first, then geometry, then full screen: otherwise it lands on the wrong display.
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def step_aside(self, screen: QScreen) -> None:
        """Leave full screen and wait, put away, on a display; the keys stay where they are."""
        free = screen.availableGeometry()
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setScreen(screen)
        size = QSize(960, 540).boundedTo(free.size())
        self.setGeometry(QRect(free.bottomRight() - QPoint(size.width() - 1, size.height() - 1), size))
        # Not lowered: some desktops do not let a window do that, and it would hide the facilitator's.
        self.showMinimized()

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
