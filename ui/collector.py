"""Garbage collection in the thread of the windows alone."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 400
"""Milliseconds between two looks whether there is enough to collect."""


def collect_due() -> None:
    """Collect the youngest objects, or older ones too, once there are as many as Python itself would wait for."""
    ages = enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
    due = [age for age, (count, limit) in ages if count > limit > 0]
    if 0 in due:
        gc.collect(max(due))


class Collector(QObject):
    """Looks for circles of objects now and then, in the thread it lives in, and nowhere else.

    Python collects in whichever thread happens to make the next object. A window, a timer or a picture that is part of
    a circle would then be freed in a thread of the pool, where Qt stops its timers in vain and crashes. So Python's own
    collector is off while this one is there. What exists when the program stands still is mostly there to stay;
    `settle` leaves it out, so that a look never takes long.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        gc.disable()
        self._timer.start()

    def look(self) -> None:
        """Collect what is due."""
        collect_due()

    def settle(self) -> None:
        """Leave everything there is now out of all further looks."""
        gc.freeze()

    def stop(self) -> None:
        """Hand the work back to Python, when the last window is closed."""
        self._timer.stop()
        gc.enable()
