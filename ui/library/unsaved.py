"""A case that is being written survives a crash: it lies beside the library until it is saved or given up."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from ui.library.window import LibraryWindow
from workshop.model.case import Case
from workshop.wire import dumps, loads

FILE_NAME = "unsaved-case.json"
# A pause in typing (ms), and more than any case needs (bytes).
AFTER, MOST = 700, 200_000


class UnsavedCase(QObject):
    """Keeps what is typed into the form of a library window, and opens the form on what an earlier run has left."""

    def __init__(self, window: LibraryWindow, path: Path) -> None:
        super().__init__(window)
        self._window, self._form, self._path = window, window.form, path
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER)
        self._timer.timeout.connect(self.keep)
        form = self._form
        for field in (*form.fields.values(), *form.lessons):
            field.edited.connect(self._timer.start)
        for picker in (form.elements, form.capabilities):
            picker.edited.connect(self._timer.start)
        form.figures.edited.connect(self._timer.start)
        form.anonymous.toggled.connect(self._timer.start)
        # After the window itself, so that it is known whether the case could be saved.
        form.saved.connect(self._handed_over)
        form.cancelled.connect(self._forget)
        self._bring_back()

    def keep(self) -> None:
        """Write the case as it is typed; where the disk does not let it, it is only in the window."""
        self._timer.stop()
        if not self._form.touched:
            return
        part = self._path.with_name(self._path.name + ".part")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                stream.write(dumps(self._form.case()))
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(part, self._path)

    def _handed_over(self, _filed: object) -> None:
        if self._form.touched:
            self.keep()  # it could not be saved
        else:
            self._forget()

    def _forget(self, _draft: object = None) -> None:
        self._timer.stop()
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _bring_back(self) -> None:
        found: Case | None = None
        with suppress(OSError, ValueError, TypeError, LookupError, RecursionError):
            if self._path.stat().st_size <= MOST:
                found = loads(Case, self._path.read_text("utf-8"))
        if found is None:
            return
        self._window.start_case(found)
        self._window.tell(self.tr("This case was being written when the program ended. It is not saved yet."))
