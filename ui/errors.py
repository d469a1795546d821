"""What happens to a bug of ours: it goes to a crash report, the work goes on, nothing committed is lost."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Any

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from ui.crash import Report, console, excerpt, watched, write_report

_KINDS = {QtMsgType.QtWarningMsg: "warning", QtMsgType.QtCriticalMsg: "problem", QtMsgType.QtFatalMsg: "end",
          QtMsgType.QtInfoMsg: "note"}


def install(tell: Callable[[BaseException], Report | None]) -> None:
    """Catch what nobody caught: in slots, in threads, in Qt. `tell` gets the error, in the thread where it happened.

    Words of an error go to the error output only while somebody watches it: a desktop keeps that output in a file.
    """
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _tell(tell, error)
        console("".join(traceback.format_exception(kind, error, trace)) if watched()
                else f"pentatone: this is a mistake of the program ({excerpt(error)})")

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            _tell(tell, args.exc_value)

    sys.excepthook = hook
    threading.excepthook = thread_hook
    qInstallMessageHandler(_qt_message)


def _tell(tell: Callable[[BaseException], Report | None], error: BaseException) -> None:
    try:
        tell(error)
    except Exception as worse:
        # The one who tells must not be told of.
        write_report(worse, "telling of a mistake")


def _qt_message(kind: QtMsgType, context: Any, words: str) -> None:
    """Pass on what Qt says; its words may hold the name of a file."""
    if kind == QtMsgType.QtDebugMsg:
        return
    console(words if watched() else f"pentatone: Qt {_KINDS.get(kind, '')} ({context.category or 'default'})")
