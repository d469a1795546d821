"""Ctrl+C while a solver in another language keeps Python from noticing it."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def interrupts() -> Iterator[Callable[[], bool]]:
    """Lend a function that tells, from any thread, whether Ctrl+C was pressed.

    Python raises KeyboardInterrupt only when its main thread runs again; until then its signal handler leaves a byte
    in a file of our own, which tells by its size. A pair of sockets would be internet sockets on Windows. The only
    signal that Python handles here is Ctrl+C.
    """
    if threading.current_thread() is not threading.main_thread():
        yield lambda: False
        return
    with tempfile.TemporaryFile(buffering=0) as mark:
        number = mark.fileno()
        if sys.platform != "win32":
            # A signal handler may not wait, and Python insists on that.
            os.set_blocking(number, False)
        before = signal.set_wakeup_fd(number, warn_on_full_buffer=False)

        def pressed() -> bool:
            # A thread of the solver may still ask when the work is over.
            return not mark.closed and os.fstat(number).st_size > 0

        try:
            yield pressed
        finally:
            signal.set_wakeup_fd(before)
