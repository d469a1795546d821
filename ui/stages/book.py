"""The stages in order, and the page of each, imported when first shown."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtWidgets import QWidget

from ui.document import Document
from ui.stages.page import StagePage

_PAGES = {
    "prepare": ("ui.stages.prepare.page", "PreparePage"),
    "outlook": ("ui.stages.outlook.page", "OutlookPage"),
    "pain": ("ui.stages.pain.page", "PainPage"),
    "score": ("ui.stages.score.page", "ScorePage"),
    "target": ("ui.stages.target.page", "TargetPage"),
    "initiatives": ("ui.stages.initiatives.page", "InitiativesPage"),
    "priority": ("ui.stages.priority.page", "PriorityPage"),
    "roadmap": ("ui.stages.roadmap.page", "RoadmapPage"),
    "commit": ("ui.stages.commit.page", "CommitPage"),
}
STAGES = tuple(_PAGES)
PAGE_MODULES = tuple(module for module, _ in _PAGES.values())
"""The modules of all pages, for whoever imports them before they are asked for."""


def make_page(stage: str, document: Document, home: QWidget) -> StagePage:
    """Return a new page for a stage, not yet seen, inside the widget it is for."""
    module, name = _PAGES[stage]
    StagePage.home = home
    try:
        page: StagePage = getattr(import_module(module), name)(document)
    finally:
        StagePage.home = None
    return page
