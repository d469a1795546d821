"""What happens to a bug of ours: it goes to a crash report, the work goes on, nothing committed is lost."""

from __future__ import annotations

import faulthandler
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from ui.crash import console, write_report


def install(tell: Callable[[Path | None], None]) -> None:
    """Catch what nobody caught: in slots, in threads, in Qt. `tell` gets the report's path."""
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        tell(write_report(error))
        console("".join(traceback.format_exception(kind, error, trace)))

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            write_report(args.exc_value)

    def qt_message(kind: QtMsgType, _context: Any, words: str) -> None:
        if kind != QtMsgType.QtDebugMsg:
            console(words)

    sys.excepthook = hook
    threading.excepthook = thread_hook
    qInstallMessageHandler(qt_message)
    # Under pythonw there is no stream to write to.
    with suppress(OSError, ValueError, AttributeError, RuntimeError):
        faulthandler.enable()
