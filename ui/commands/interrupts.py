"""Ctrl+C while a solver in another language keeps Python from noticing it."""

from __future__ import annotations

import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress


@contextmanager
def interrupts() -> Iterator[Callable[[], bool]]:
    """Lend a function that tells, from any thread, whether Ctrl+C was pressed.

    Python raises KeyboardInterrupt only when its main thread runs again; until then its signal handler leaves
    the number of the signal in a socket, where the function finds it.
    """
    if threading.current_thread() is not threading.main_thread():
        yield lambda: False
        return
    ear, mouth = socket.socketpair()
    ear.setblocking(False)
    mouth.setblocking(False)
    before = signal.set_wakeup_fd(mouth.fileno(), warn_on_full_buffer=False)

    def pressed() -> bool:
        with suppress(BlockingIOError):
            return signal.SIGINT in ear.recv(64, socket.MSG_PEEK)
        return False

    try:
        yield pressed
    finally:
        signal.set_wakeup_fd(before)
        ear.close()
        mouth.close()
