"""Builds what the audience sees from the document and the stage in front."""

from __future__ import annotations

from ui.document import Document
from ui.stages.page import StagePage
from workshop.model.case import FiledCase
from workshop.outlook import CompareShow
from workshop.presentation import Presentation


def presentation(document: Document, page: StagePage, *, blank: bool, case: FiledCase | None = None,
                 compare: CompareShow | None = None) -> Presentation:
    """Return the value for the audience; it holds nothing that is not to be seen.

    `case` and `compare` are what the facilitator shows on top of the stage.
    """
    settings = document.workshop.settings
    if blank:
        return Presentation(settings.title, settings.client, settings.language, blank=True,
                            rehearsal=settings.rehearsal)
    if case is not None or compare is not None:
        return Presentation(settings.title, settings.client, settings.language, case=case,
                            compare=None if case else compare, rehearsal=settings.rehearsal)
    running, reveal, tap = page.audience_round(), page.audience_reveal(), page.audience_tap()
    roadmap, board, outcome = page.audience_roadmap(), page.audience_board(), page.audience_outcome()
    priority, commitments = page.audience_priority(), page.audience_commitments()
    canvas, seen = None, page.audience_canvas()
    others = any((running, reveal, tap, roadmap, board, outcome, priority, commitments))
    if not others and (document.workshop.rounds or seen.wall):
        canvas = document.canvas
    return Presentation(settings.title, settings.client, settings.language, canvas=canvas,
                        lens=page.audience_lens(), selected=page.audience_selected(), round=None if tap else running,
                        reveal=reveal, roadmap=roadmap, board=board, outcome=outcome, priority=priority,
                        commitments=commitments, tap=tap, rehearsal=settings.rehearsal, layout=seen.layout,
                        focus=seen.focus, sight=seen.sight, wall=seen.wall)
