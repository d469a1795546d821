"""The program starts itself again, on the same file and stage: for what it can take up only when it starts."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QProcess, QProcessEnvironment

from ui import textsize

VARIABLE = "PENTATONE_RESUME"


@dataclass(frozen=True, slots=True)
class Resume:
    """What was open: file (empty for the first screen), stage, whether the room had its window, and the settings."""

    file: str = ""
    stage: str = ""
    room: bool = False
    panel: bool = False


def resumed() -> Resume:
    """Return what was open in the program that has started this one, once."""
    try:
        data = json.loads(os.environ.pop(VARIABLE, "{}"))
        return Resume(str(data.get("file", "")), str(data.get("stage", "")), data.get("room") is True,
                      data.get("panel") is True)
    except (ValueError, AttributeError):
        return Resume()


def call(resume: Resume) -> tuple[str, list[str], dict[str, str]]:
    """Return program, arguments and surroundings of the next run: from source or frozen."""
    frozen = bool(getattr(sys, "frozen", False))
    arguments = ["open", resume.file] if resume.file else []
    surroundings = textsize.surroundings() | {VARIABLE: json.dumps(asdict(resume))}
    if frozen:
        # What the frozen program has set for itself alone is made anew.
        return sys.executable, arguments, surroundings | {"PYINSTALLER_RESET_ENVIRONMENT": "1"}
    root = str(Path(__file__).resolve().parents[1])
    paths = [root, *filter(None, [surroundings.get("PYTHONPATH")])]
    return sys.executable, ["-m", "ui.cli", *arguments], surroundings | {"PYTHONPATH": os.pathsep.join(paths)}


def start(resume: Resume) -> bool:
    """Start the program again, for itself; this one is to end at once. Tells whether it could be started."""
    program, arguments, surroundings = call(resume)
    process, environment = QProcess(), QProcessEnvironment()
    for name, value in surroundings.items():
        environment.insert(name, value)
    process.setProgram(program)
    process.setArguments(arguments)
    process.setProcessEnvironment(environment)
    started: object = process.startDetached()  # a truth value, in some versions with the number of the process
    return started[0] is True if isinstance(started, tuple) else started is True
