"""What a job is doing, how far it is, and a button that stops it; seen only while it takes a while."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from ui.i18n import Speaks
from ui.jobs import Job
from ui.widgets.parts import button, label

# What is done sooner needs no words (ms).
SOON = 300


class WaitLine(Speaks):
    """Follows one job from `begin` to its end, whatever that is."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job
        self._words, self.bar, self.stop = label("quiet", wrap=True), QProgressBar(), button()
        self.bar.setTextVisible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._words, 3)
        row.addWidget(self.bar, 2)
        row.addWidget(self.stop)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(SOON)
        self._late.timeout.connect(self._appear)
        self.stop.clicked.connect(self._stop)
        job.progress.connect(self._progress)
        for end in (job.done, job.failed):
            end.connect(self._end)
        job.cancelled.connect(self._ended)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.stop.setText(self.tr("Stop"))
        self.bar.setAccessibleName(self.tr("Progress"))

    def begin(self, words: str) -> None:
        """Say what the job does that has just been started, once it has taken a moment."""
        self._words.setText(words)
        self.bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self._late.start()

    def _appear(self) -> None:
        self.setVisible(self._job.running)

    def _progress(self, share: float, _words: str) -> None:
        self.bar.setRange(0, 100)
        self.bar.setValue(round(share * 100))

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self._words.setText(self.tr("Stopping…"))
        self._job.cancel()

    def _end(self, _value: object) -> None:
        self._ended()

    def _ended(self) -> None:
        self._late.stop()
        self.hide()
