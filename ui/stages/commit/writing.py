"""What runs in the pool to write a report or the minutes, on values that never change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from ui.jobs import Progress
from workshop.insight.analysis import Analysis
from workshop.model.text import Language
from workshop.model.workshop import Workshop


class Stopped(Exception):
    """The export was stopped before the file was whole."""


def write_report(workshop: Workshop, analysis: Analysis, language: Language, made_at: datetime, path: Path,
                 progress: Progress, should_stop: Callable[[], bool]) -> Path:
    """Write the report; the file takes its name only when it is whole."""
    import resources
    from workshop.report.build import write_pdf
    from workshop.report.content import build_content
    from workshop.report.words import load_words
    from workshop.semantics import load_notes

    def tell(share: float) -> None:
        progress(share, "")

    content = build_content(workshop, analysis, workshop.plan, language=language, made_at=made_at,
                            words=load_words(resources.path("report", "words.json")),
                            notes=load_notes(resources.path("help", "levels.json")))

    def write(part: Path) -> None:
        write_pdf(content, part, fonts=resources.path("fonts"), progress=tell, should_stop=should_stop)

    return _whole(write, path, should_stop)


def write_the_minutes(workshop: Workshop, analysis: Analysis, language: Language, made_at: datetime, path: Path,
                      progress: Progress, should_stop: Callable[[], bool]) -> Path:
    """Write the minutes; the file takes its name only when it is whole."""
    import resources
    from workshop.report.build import write_minutes
    from workshop.report.minutes import build_minutes
    from workshop.report.words import load_words
    content = build_minutes(workshop, analysis, language=language, made_at=made_at,
                            words=load_words(resources.path("report", "words.json")))
    progress(0.2, "")

    def write(part: Path) -> None:
        write_minutes(content, part, fonts=resources.path("fonts"), should_stop=should_stop)

    return _whole(write, path, should_stop)


def _whole(write: Callable[[Path], None], path: Path, should_stop: Callable[[], bool]) -> Path:
    from ui.commands.files import out_fault, replacing
    try:
        with replacing(path) as part:
            write(part)
            if should_stop():
                raise Stopped
    except OSError as error:
        raise out_fault(error, path) from error
    return path
