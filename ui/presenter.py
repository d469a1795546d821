"""Builds what the audience sees from the document and the stage in front."""

from __future__ import annotations

from ui.document import Document
from ui.stages.page import StagePage
from workshop.presentation import Presentation, canvas_show


def presentation(document: Document, page: StagePage, *, blank: bool) -> Presentation:
    """Return the value for the audience; it holds nothing that is not to be seen."""
    settings = document.workshop.settings
    if blank:
        return Presentation(settings.title, settings.client, settings.language, blank=True)
    running, reveal = page.audience_round(), page.audience_reveal()
    roadmap = page.audience_roadmap()
    canvas = None
    if running is None and reveal is None and roadmap is None and document.workshop.rounds:
        canvas = canvas_show(document.workshop, document.analysis)
    return Presentation(settings.title, settings.client, settings.language, canvas=canvas,
                        lens=page.audience_lens(), selected=page.audience_selected(), round=running, reveal=reveal,
                        roadmap=roadmap)
