"""What runs in the pool for reports: proofs, files and page counts, on values that never change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ui.commands.files import Files
from ui.jobs import Progress
from ui.reporting import Material, brought
from ui.writers import Made, Order, Proof, pages_of, proof, save_proof, write
from workshop.report.options import Options

STEP = 0.02
"""The least share of progress worth telling."""


@dataclass(frozen=True, slots=True)
class Batch:
    """The workshop as it was when something was asked for. `file` is read for what is not in the value."""

    material: Material
    made_at: datetime
    files: Files | None = None
    file: Path | None = None

    def whole(self) -> Material:
        """Return the material with the packs, pictures and steps of its file. Raises PentatoneError."""
        if self.files is None or self.file is None:
            return self.material
        store = self.files.read(self.file)
        try:
            return brought(store, self.material)
        finally:
            store.close()


def make_proof(batch: Batch, order: Order, progress: Progress, should_stop: Callable[[], bool]) -> Proof:
    """Make a report in memory, to look at."""
    return proof(order, batch.whole(), batch.made_at, _told(progress), should_stop)


def write_report(batch: Batch, order: Order, path: Path, progress: Progress, should_stop: Callable[[], bool]) -> Made:
    """Write a report; the file takes its name only when it is whole."""
    return write(order, batch.whole(), batch.made_at, path, _told(progress), should_stop)


def save_seen(seen: Proof, path: Path, progress: Progress, should_stop: Callable[[], bool]) -> Made:
    """Write a report that was looked at, byte for byte."""
    return save_proof(seen, path, _told(progress), should_stop)


def count_pages(batch: Batch, reports: tuple[Options, ...], progress: Progress,
                should_stop: Callable[[], bool]) -> None:
    """Tell through `progress` how many pages reports have, each by the name of its variant."""
    material = batch.whole()
    for options in reports:
        if should_stop():
            return
        progress(float(pages_of(options, material, batch.made_at, should_stop)), options.variant)


def _told(progress: Progress) -> Callable[[float], None]:
    last = [-1.0]

    def tell(share: float) -> None:
        # Every word to the window costs it a turn.
        if share - last[0] >= STEP or share >= 1.0:
            last[0] = share
            progress(share, "")
    return tell
