"""The tour of one window: started by key, from the palette or the help, on a practice copy or only pointing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from ui.facilitator.window import FacilitatorWindow
    from ui.tour.guide import Guide


class TourDesk(QObject):
    """`copy_requested` asks for a fresh practice copy to be made and opened in place of this workshop."""

    copy_requested = Signal()

    def __init__(self, window: FacilitatorWindow) -> None:
        super().__init__(window)
        self._window = window
        self.guide: Guide | None = None
        self.practice = False

    def start(self) -> None:
        """Begin the tour; one that runs gets the keyboard. In a practice copy that is used it begins on a fresh one."""
        if self.guide is not None:
            self.guide.take_keyboard()
        elif self.practice:
            self.copy_requested.emit()
        else:
            self._begin()

    def practise(self) -> None:
        """Begin the tour on a workshop that was made for it."""
        self.practice = True
        self._begin()

    def _begin(self) -> None:
        from ui.tour.guide import Guide
        from ui.widgets.sidepanel import clear_side
        clear_side(self._window)
        if self._window.settings is not None:
            self._window.settings.change(toured=True)
        self.guide = Guide(self._window, practice=self.practice)
        self.guide.ended.connect(self._ended)
        self.guide.copy_requested.connect(self.copy_requested)
        self.guide.begin()

    def _ended(self, whole: bool) -> None:
        self.guide = None
        if self.practice:
            self._window.status.tell(self.tr("The tour is over. Go on trying; Ctrl+W closes this practice copy."))
        elif whole:
            self._window.status.tell(self.tr("The tour is over. Ctrl+K and “tour” begins it again."))
