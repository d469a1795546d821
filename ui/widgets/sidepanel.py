"""A panel laid over the right side of a window without stopping the work in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.i18n import Speaks
from ui.widgets.parts import rule
from ui.widgets.roomy import RoomyArea
from ui.widgets.standing import StripStack

# In a window that leaves a panel less height than this, it takes all there is (pixels).
LITTLE = 360


class SidePanel(Speaks):
    """Subclasses fill `box` and say what takes the keyboard through `first_focus`.

    `top` and `bottom` are pixels of the window that stay free; `closed` follows Esc.
    """

    closed = Signal()
    narrow, wide, room_for_wide = 600, 720, 1600

    def __init__(self, window: QWidget, *, top: int = 0, bottom: int = 0) -> None:
        super().__init__(window)
        self._free = (top, bottom)
        self._before: QWidget | None = None
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(rule(upright=True))
        inner = QWidget()
        self.box = QVBoxLayout(inner)
        self.area = RoomyArea(inner)
        outer.addWidget(self.area, 1)
        self.hide()
        window.installEventFilter(self)
        self._strips = window.findChildren(StripStack)
        for strips in self._strips:
            strips.resized.connect(self._make_room)

    def set_free(self, top: int, bottom: int) -> None:
        """Say how many pixels of the window stay free."""
        self._free = (top, bottom)

    @property
    def window_under(self) -> QWidget:
        """The window the panel lies over."""
        window = self.parentWidget()
        assert window is not None
        return window

    def first_focus(self) -> QWidget:
        """Return what takes the keyboard when the panel appears."""
        return self

    def toggle(self) -> None:
        """Show the panel, or put it away again."""
        if self.isVisible():
            self.leave()
        else:
            self.appear()

    def appear(self) -> None:
        """Lay the panel over the window and take the keyboard; one that lies there already makes way."""
        clear_side(self.window_under, but=self)
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Put the panel away; the keyboard goes back to where it was."""
        here = QApplication.focusWidget()
        held = here is not None and (here is self or self.isAncestorOf(here))
        self.hide()
        if held and self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        # A shortcut of the window on the same key must not take Esc away from here.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) \
                and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What is typed here is meant for nothing underneath, such as the digit strip.
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            here = QApplication.focusWidget()
            if isinstance(here, QPushButton):
                here.click()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _make_room(self) -> None:
        if self.isVisible():
            self._place()

    def _place(self) -> None:
        window = self.window_under
        top, bottom = self._free
        # What a strip says to do must stay in reach.
        top += sum(strips.height() for strips in self._strips if strips.isVisible())
        if window.height() - top - bottom < LITTLE:
            top = bottom = 0
        width = min(self.wide if window.width() >= self.room_for_wide else self.narrow, window.width())
        self.setGeometry(window.width() - width, top, width, max(window.height() - top - bottom, 0))


def clear_side(window: QWidget, *, but: SidePanel | None = None) -> None:
    """Put away every panel that lies over a window."""
    for panel in window.findChildren(SidePanel, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if panel is not but and panel.isVisible():
            panel.leave()
