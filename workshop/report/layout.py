"""How each kind of page is set: its template and its section."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal

from reportlab.platypus import Flowable

from workshop.report.backing import AnnexPage, EvidencePage, MethodPage, OutlookPage
from workshop.report.model.alternatives import AlternativesPage
from workshop.report.model.changes import ChangesPage
from workshop.report.model.comments import CommentsPage
from workshop.report.model.director import DirectorPage
from workshop.report.model.disagreement import DisagreementPage
from workshop.report.model.element import ElementPage
from workshop.report.model.first90 import First90Page
from workshop.report.model.handbook import ChapterPage, ContentsPage, DaysPage, FrameworkPage, KeysPage
from workshop.report.model.howto import HowtoPage
from workshop.report.model.initiatives import InitiativesPage
from workshop.report.model.maturity import MaturityPage
from workshop.report.model.minutes import MinutesPage
from workshop.report.model.money import MoneyPage
from workshop.report.model.poster import PosterPage
from workshop.report.model.profile import ProfilePage
from workshop.report.model.progress import ProgressPage
from workshop.report.model.reservations import ReservationsPage
from workshop.report.model.risks import RisksPage
from workshop.report.model.roadmap import RoadmapPage
from workshop.report.model.rubric import RubricPage
from workshop.report.model.strengths import StrengthsPage
from workshop.report.model.workshops import PortfolioPage
from workshop.report.sections.alternatives import alternatives
from workshop.report.sections.annex import annex
from workshop.report.sections.changes import changes
from workshop.report.sections.comments import comments
from workshop.report.sections.cover import cover
from workshop.report.sections.decision import decision
from workshop.report.sections.director import director
from workshop.report.sections.disagreement import disagreement
from workshop.report.sections.element import element
from workshop.report.sections.evidence import evidence
from workshop.report.sections.first90 import first90
from workshop.report.sections.gaps import gaps
from workshop.report.sections.handbook import chapters, contents, days, framework
from workshop.report.sections.heat import heat
from workshop.report.sections.howto import howto
from workshop.report.sections.initiatives import initiatives
from workshop.report.sections.keys import keys
from workshop.report.sections.maturity import maturity
from workshop.report.sections.method import method
from workshop.report.sections.minutes import minutes
from workshop.report.sections.money import money
from workshop.report.sections.outlook import outlook
from workshop.report.sections.poster import poster
from workshop.report.sections.profile import profile
from workshop.report.sections.progress import progress
from workshop.report.sections.reservations import reservations
from workshop.report.sections.risks import risks
from workshop.report.sections.roadmap import roadmap
from workshop.report.sections.rubric import rubric
from workshop.report.sections.strengths import strengths
from workshop.report.sections.workshops import portfolio
from workshop.report.values import Cover, DecisionPage, GapsPage, HeatPage

Template = Literal["cover", "portrait", "landscape", "poster"]
Setter = Callable[[Any], list[Flowable]]

LAYOUT: Mapping[type[Any], tuple[Template, Setter]] = {
    Cover: ("cover", cover),
    DecisionPage: ("portrait", decision),
    HowtoPage: ("portrait", howto),
    HeatPage: ("landscape", heat),
    ProfilePage: ("portrait", profile),
    DisagreementPage: ("portrait", disagreement),
    ReservationsPage: ("portrait", reservations),
    GapsPage: ("portrait", gaps),
    StrengthsPage: ("portrait", strengths),
    ElementPage: ("portrait", element),
    InitiativesPage: ("landscape", initiatives),
    RoadmapPage: ("landscape", roadmap),
    MoneyPage: ("landscape", money),
    MaturityPage: ("portrait", maturity),
    AlternativesPage: ("portrait", alternatives),
    First90Page: ("portrait", first90),
    RisksPage: ("portrait", risks),
    OutlookPage: ("portrait", outlook),
    MinutesPage: ("portrait", minutes),
    AnnexPage: ("landscape", annex),
    EvidencePage: ("portrait", evidence),
    MethodPage: ("portrait", method),
    CommentsPage: ("portrait", comments),
    PosterPage: ("poster", poster),
    PortfolioPage: ("landscape", portfolio),
    DirectorPage: ("portrait", director),
    RubricPage: ("portrait", rubric),
    ChangesPage: ("landscape", changes),
    ProgressPage: ("portrait", progress),
    ContentsPage: ("portrait", contents),
    ChapterPage: ("portrait", chapters),
    DaysPage: ("portrait", days),
    FrameworkPage: ("portrait", framework),
    KeysPage: ("portrait", keys),
}
