"""Mistakes of ours in the window: each gets one report, and the facilitator a calm word about it."""

from __future__ import annotations

import threading
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from ui.crash import Report, log_folder, places, report_on, thin
from ui.lastend import LastEnd, Watch, last_end
from ui.localtexts import clock, day
from ui.messages import words_for
from ui.widgets.troublebox import TroubleBox
from workshop.errors import PentatoneError

if TYPE_CHECKING:
    from ui.app import Application


class TroubleDesk(QObject):
    """Takes errors from any thread and tells them in the facilitator's window, never in that of the room."""

    _happened = Signal(object)

    def __init__(self, program: Application) -> None:
        super().__init__(program)
        self._program = program
        self._known: dict[str, Report] = {}
        self._guard = threading.Lock()
        self._read: list[Report] = []
        self._shown: TroubleBox | None = None
        self._more = 0
        self._watch: Watch | None = None
        self._happened.connect(self._show)

    @property
    def box(self) -> TroubleBox | None:
        """The word on the screen, or None."""
        shown = self._shown
        return shown if shown is not None and isValid(shown) and not shown.isHidden() else None

    def tell(self, error: BaseException) -> Report | None:
        """Report a mistake and say so; callable from any thread. Trouble of the world is said in its sentence.

        The same mistake once more gets no second report: a widget may make it with every painting.
        """
        if isinstance(error, PentatoneError):
            self._tell_later(error)
            return None
        where = places(error)
        with self._guard:
            known = self._known.get(where)
            report = self._known[where] = known or report_on(error, "the window")
        self._tell_later(report)
        return report

    def _tell_later(self, what: object) -> None:
        # At the end of the program there is nobody left to tell.
        with suppress(RuntimeError):
            self._happened.emit(what)

    @Slot(object)
    def _show(self, what: object) -> None:
        if isinstance(what, PentatoneError):
            self._complain(words_for(what))
        elif isinstance(what, Report):
            self._show_report(what)

    def _complain(self, words: str) -> None:
        window = self._program.window
        (self._program.welcome if window is None else window.status).complain(words)

    def _show_report(self, report: Report) -> None:
        if (box := self.box) is not None:
            # What somebody is reading does not change under the eyes.
            self._more += 1
            box.count(self._more)
            return
        if report in self._read:
            self._complain(self.tr("The mistake from before came again. All votes are saved. The report is in {0}")
                           .format(report.path or "–"))
            return
        self._read.append(report)
        self._more = 0
        self._shown = TroubleBox(report, self._program.window or self._program.welcome)
        self._shown.show()

    # This run and the one before ----------------------------------------------------------------------------------
    def watch(self, now: datetime | None = None) -> LastEnd | None:
        """Begin to watch this run; return how the one before ended, if it did not end by itself."""
        now = now or datetime.now(UTC)
        folder = log_folder()
        thin(folder, now)
        before = last_end(folder, now)
        self._watch = Watch(folder)
        return before

    def tell_last(self, end: LastEnd | None) -> None:
        """Say that the run before ended unexpectedly, if it did."""
        if end is None:
            return
        at = end.at.astimezone()
        when = f"{day(at.date())} {clock(at)}"
        words = self.tr("The program did not end by itself last time ({0}). Every vote up to then is in the "
                        "file.").format(when) if end.report is None else \
            self.tr("The program did not end by itself last time ({0}). Every vote up to then is in the file. A "
                    "report without any of your words is in {1}").format(when, end.report)
        self._complain(words)

    def end(self) -> None:
        """The program ends by itself."""
        if self._watch is not None:
            self._watch.end()
        if (box := self.box) is not None:
            box.close()
