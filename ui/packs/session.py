"""One pack under the editor's hands: steps with undo, kept on disk a moment after each."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from workshop.errors import PentatoneError
from workshop.packs.draft import Draft
from workshop.packs.edit import Document
from workshop.packs.shelf import Shelf
from workshop.packs.spots import Spot

SAVE_AFTER, SEAL_AFTER = 700, 1500  # milliseconds


class PackSession(QObject):
    """Owns the draft. `changed` carries (Spot, origin) after each step; `saved` and `refused` tell of the disk."""

    changed = Signal(object, object)
    saved = Signal()
    refused = Signal(object)

    def __init__(self, shelf: Shelf, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._draft = Draft(document)
        self._kept = document
        self._saving, self._sealing = QTimer(self), QTimer(self)
        for timer, wait, slot in ((self._saving, SAVE_AFTER, self.save), (self._sealing, SEAL_AFTER, self.seal)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(slot)

    @property
    def document(self) -> Document:
        """The pack as it is now."""
        return self._draft.document

    @property
    def is_saved(self) -> bool:
        """Tell whether the file holds what is shown."""
        return self._kept is self.document

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a step to take back."""
        return self._draft.can_undo

    @property
    def can_redo(self) -> bool:
        """Tell whether there is a step to do again."""
        return self._draft.can_redo

    def do(self, document: Document, spot: Spot, *, typing: bool = False, origin: object = None) -> None:
        """Go on to `document`, changed at `spot`."""
        if self._draft.do(document, spot, typing=typing):
            self._tell(spot, origin)
            if typing:
                self._sealing.start()

    def undo(self) -> Spot | None:
        """Take the last step back and return where it was."""
        return self._shifted(self._draft.undo())

    def redo(self) -> Spot | None:
        """Do the last undone step again and return where it is."""
        return self._shifted(self._draft.redo())

    def seal(self) -> None:
        """Let the next letter begin a new step."""
        self._draft.seal()

    def save(self) -> bool:
        """Write what is not written yet; False when the disk refused, after `refused` told why."""
        self._saving.stop()
        if self.is_saved:
            return True
        document = self.document
        try:
            self._shelf.save(document)
        except PentatoneError as error:
            self.refused.emit(error)
            return False
        self._kept = document
        self.saved.emit()
        return True

    def _shifted(self, spot: Spot | None) -> Spot | None:
        if spot is not None:
            self._tell(spot, None)
        return spot

    def _tell(self, spot: Spot, origin: object) -> None:
        self._saving.start()
        self.changed.emit(spot, origin)
