"""What runs in the pool to write a report or the minutes, on values that never change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from ui.jobs import Progress
from workshop.insight.analysis import Analysis
from workshop.model.workshop import Workshop
from workshop.report.options import Options


class Stopped(Exception):
    """The export was stopped before the file was whole."""


def write_report(workshop: Workshop, analysis: Analysis, options: Options, made_at: datetime, path: Path,
                 progress: Progress, should_stop: Callable[[], bool]) -> Path:
    """Write a report; the file takes its name only when it is whole."""
    import resources
    from ui.commands.files import out_fault, replacing
    from ui.reporting import report_sources
    from workshop.report.build import write_pdf
    from workshop.report.content import build_content

    def tell(share: float) -> None:
        progress(share, "")

    content = build_content(workshop, analysis, workshop.plan, options=options, made_at=made_at,
                            sources=report_sources())
    try:
        with replacing(path) as part:
            write_pdf(content, part, fonts=resources.path("fonts"), progress=tell, should_stop=should_stop)
            if should_stop():
                raise Stopped
    except OSError as error:
        raise out_fault(error, path) from error
    return path
