"""Asks for several workshops and writes one report on all of them, off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.commands.files import Files, out_fault, replacing
from ui.i18n import in_a_row, language
from ui.jobs import Job, Progress
from ui.messages import words_for
from ui.stages.late import wind_up
from ui.widgets.names import with_suffix
from ui.writers import Stopped, press
from workshop.errors import PentatoneError, refuse

ENDINGS = (".pdf", ".xlsx", ".csv")


class Written(NamedTuple):
    """Where a portfolio is, how many workshops are in it, and how many files could not be read."""

    path: Path
    workshops: int
    unread: int


def write_all(files: Files, paths: tuple[Path, ...], out: Path, edition: str, progress: Progress,
              should_stop: Callable[[], bool]) -> Written:
    """Write the portfolio of the files that can be read. Raises PentatoneError, and Stopped; then nothing is written.

    `progress` hears the share of the files that is read, 0 to 1.
    """
    from ui.commands.compare import read_portfolio, write_portfolio
    from workshop.report.options import Options
    made_at = datetime.now().astimezone()
    entries, unread, top = read_portfolio(files, paths, made_at.tzinfo, should_stop=should_stop,
                                          told=lambda number: progress(number / len(paths), ""))
    if should_stop():
        raise Stopped
    progress(1.0, "")
    if not entries:
        raise refuse("portfolio_empty", unread[0][1] if unread else "")
    try:
        with press(should_stop), replacing(out) as part:
            write_portfolio(entries, unread, part, options=Options(language="en" if edition == "en" else "zh"),
                            made_at=made_at, top=top, should_stop=should_stop)
            if should_stop():
                raise Stopped
    except OSError as error:
        raise out_fault(error, out) from error
    return Written(out, len(entries), len(unread))


class PortfolioDesk(QObject):
    """`busy` carries what is being done, empty when nothing is; `notice` says what came of it, `trouble` what was
    wrong."""

    busy = Signal(str)
    notice = Signal(str)
    trouble = Signal(str)

    def __init__(self, files: Files, parent: QObject) -> None:
        super().__init__(parent)
        self._files = files
        self._job = Job(self)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self._ended)
        self._job.progress.connect(self._read)
        self._count = 0

    def ask(self, window: QWidget, folder: Path) -> None:
        """Ask which workshops, and where to write."""
        names, _ = QFileDialog.getOpenFileNames(window, self.tr("Workshops of the portfolio"), str(folder),
                                                self.tr("Workshops (*.pentatone)"))
        if not names:
            return
        start = folder / (self.tr("Portfolio {0}").format(f"{datetime.now():%Y-%m-%d}") + ENDINGS[0])
        name, chosen = QFileDialog.getSaveFileName(window, self.tr("Where to write the portfolio"), str(start),
                                                   "PDF (*.pdf);;Excel (*.xlsx);;CSV (*.csv)")
        if name:
            wanted = next((ending for ending in ENDINGS if ending in chosen), ENDINGS[0])
            path = Path(name)
            self.start(tuple(map(Path, names)), path if path.suffix.lower() in ENDINGS else with_suffix(path, wanted))

    def start(self, paths: tuple[Path, ...], out: Path) -> None:
        """Write the portfolio of some files."""
        self.trouble.emit("")
        self._count = len(paths)
        self._read(0.0)
        self._job.start(partial(write_all, self._files, paths, out, language()))

    def cancel(self) -> None:
        """Stop what is being done; nothing is written."""
        self._job.cancel()

    def close(self) -> None:
        """Stop, because the program ends."""
        wind_up(self._job)

    def _read(self, share: float, _words: str = "") -> None:
        if share < 1:
            self.busy.emit(self.tr("Reading workshops: {0} of {1}…").format(round(share * self._count), self._count))
        else:
            self.busy.emit(self.tr("Writing the portfolio…"))

    def _ended(self) -> None:
        self.busy.emit("")

    def _done(self, written: Written) -> None:
        self._ended()
        words = self.tr("Written: {0}, {1} workshops.").format(written.path, written.workshops)
        self.notice.emit(in_a_row(words, self.tr("Files that could not be read: {0}; they are named in it.").format(
            written.unread) if written.unread else ""))

    def _failed(self, error: object) -> None:
        self._ended()
        if isinstance(error, Stopped):
            self.notice.emit(self.tr("Stopped; nothing was written."))
            return
        if isinstance(error, PentatoneError):
            self.trouble.emit(words_for(error))
        elif isinstance(error, BaseException):
            raise error
