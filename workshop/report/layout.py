"""How each kind of page is set: its template and its section."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal

from reportlab.platypus import Flowable

from workshop.report.backing import AnnexPage, EvidencePage, MethodPage, OutlookPage
from workshop.report.model.maturity import MaturityPage
from workshop.report.model.minutes import MinutesPage
from workshop.report.model.money import MoneyPage
from workshop.report.sections.annex import annex
from workshop.report.sections.cover import cover
from workshop.report.sections.decision import decision
from workshop.report.sections.evidence import evidence
from workshop.report.sections.gaps import gaps
from workshop.report.sections.heat import heat
from workshop.report.sections.initiatives import initiatives
from workshop.report.sections.maturity import maturity
from workshop.report.sections.method import method
from workshop.report.sections.minutes import minutes
from workshop.report.sections.money import money
from workshop.report.sections.outlook import outlook
from workshop.report.sections.roadmap import roadmap
from workshop.report.values import Cover, DecisionPage, GapsPage, HeatPage, InitiativesPage, RoadmapPage

Template = Literal["cover", "portrait", "landscape", "poster"]
Setter = Callable[[Any], list[Flowable]]

LAYOUT: Mapping[type[Any], tuple[Template, Setter]] = {
    Cover: ("cover", cover),
    DecisionPage: ("portrait", decision),
    HeatPage: ("landscape", heat),
    GapsPage: ("portrait", gaps),
    InitiativesPage: ("landscape", initiatives),
    RoadmapPage: ("landscape", roadmap),
    MoneyPage: ("landscape", money),
    MaturityPage: ("portrait", maturity),
    OutlookPage: ("portrait", outlook),
    MinutesPage: ("portrait", minutes),
    AnnexPage: ("landscape", annex),
    EvidencePage: ("portrait", evidence),
    MethodPage: ("portrait", method),
}
