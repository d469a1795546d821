"""A planned workshop as a file that is made once and copied: for the tests of the other views of the roadmap."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from db.store import SqliteStore
from tests.rooms import Room
from tests.ui import roadmap_fixture as fill
from ui.document import Document
from ui.stages.roadmap.views.base import PlanView
from ui.stages.roadmap.views.chart import PlanChart
from workshop import commands as c
from workshop.model.initiative import Effort
from workshop.model.planning import Role


def made_once(folder: Path) -> Path:
    """Return a file with scores, targets, twelve initiatives, and a plan of eleven of them in eight quarters."""
    room = Room(folder / "planned.pentatone", count=5, pack="consumer-goods-2020")
    document = Document(room.store, room.path)
    document.do(c.ChangeSettings(dataclasses.replace(document.workshop.settings, budget=3500, horizon=8,
                                                     start="2027Q1")))
    fill.score_all(document)
    fill.aim_all(document)
    fill.add_initiatives(document)
    fill.keep_plan(document)
    room.store.close()
    return room.path


def opened(template: Path, folder: Path) -> Document:
    """Return a document on a copy of the file; close it at the end."""
    path = folder / "copy.pentatone"
    shutil.copyfile(template, path)
    store = SqliteStore(path)
    return Document(store, path, close=store.close)


def shown(qtbot: Any, view: Any, width: int = 1146, height: int = 560, *, plan: bool = True) -> Any:
    """Show a view of the plan of its document as the page would."""
    assert isinstance(view, PlanView)
    qtbot.addWidget(view)
    view.resize(width, height)
    view.show()
    view.present(view.document.workshop.plan if plan else None)
    settle()
    return view


def settle() -> None:
    """Let everything happen that waits."""
    for _ in range(3):
        QApplication.processEvents()


class Opened:
    """Remembers which initiatives a view asked to open."""

    def __init__(self, view: PlanView) -> None:
        self.names: list[str] = []
        view.initiative_requested.connect(self.open)

    def open(self, initiative: str) -> None:
        """Take one request."""
        self.names.append(initiative)


def staff(document: Document) -> None:
    """Give the plan two roles, one of them too few, and a budget that is too small in one quarter."""
    roles = (Role("it", "Data engineer", (1.0,)), Role("ops", "Stores"))
    planning = dataclasses.replace(document.workshop.planning, roles=roles, budgets=(3500, 1000, 3500), total=12000)
    assert document.do(c.SetPlanning(planning))
    edited = [dataclasses.replace(i, effort=0.0, efforts=(Effort("it", i.effort), Effort("ops", 1.0)))
              for i in document.workshop.initiatives]
    assert document.do(c.EditInitiatives(tuple(edited)))


def tip_at(chart: PlanChart, place: QPointF) -> str:
    """Return the words of the tip at a place in a chart, in pixels."""
    QToolTip.hideText()
    here = place.toPoint()
    QApplication.sendEvent(chart, QHelpEvent(QEvent.Type.ToolTip, here, chart.mapToGlobal(here)))
    return QToolTip.text()
