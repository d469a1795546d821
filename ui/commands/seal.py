"""seal: a workshop locked, its copies gone, a redacted set beside it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from ui.commands.interrupts import interrupts
from ui.commands.output import Output
from ui.commands.trustfiles import TrustFiles
from ui.sentences import sentence
from ui.settings import UserSettings
from workshop.model.case import FiledCase


def seal_file(args: argparse.Namespace, files: TrustFiles, out: Output,
              cases: Callable[[], tuple[FiledCase, ...]]) -> None:
    """Seal the file and say line by line what was done, and what is left to do."""
    from ui.sealing import seal
    recent = [Path(name) for name in UserSettings.load().recent]
    with interrupts() as pressed:
        found = seal(args.file, args.folder, files.key, backups=files.backups, files=files, progress=_quiet,
                     should_stop=pressed, made_at=datetime.now().astimezone(), cases=cases(), others=recent)
    done, left = [sentence(each) for each in found.done], [sentence(each) for each in found.left]
    out.answer({"file": str(args.file), "files": [str(each) for each in found.files], "done": done, "left": left},
               lambda: [*(f"done  {line}" for line in done), *(f"left  {line}" for line in left)])


def _quiet(_share: float, _words: str) -> None:
    pass
