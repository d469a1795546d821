"""Parts of windows that show only after something has happened, each alone: strips, gates, forms, lists, boards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.document import Document
from ui.help.bookrow import BookRow
from ui.welcome.beforebox import BeforeBox
from ui.welcome.recent import RecentBox
from workshop.errors import Problem, bad_input
from workshop.exchange.ballots import Mismatch
from workshop.model.planning import OldAction
from workshop.roadmap.remedies import Remedy

AT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
WIDE = 560


@dataclass(frozen=True, slots=True)
class Backup:
    path: Path = Path("sample.pentatone")
    made: datetime = AT
    reason: str = "timer"
    size: int = 1_500_000


@dataclass(frozen=True, slots=True)
class Lost:
    rows: int = 1200
    lost: tuple[str, ...] = ("note", "target")


def strips(document: Document) -> Iterator[QWidget]:
    """The strips on top of a window."""
    from ui.facilitator.dayclock import SleepStrip
    from ui.facilitator.draftdesk import DraftStrip
    from ui.trust.strips import DamageStrip, FaultStrip, ReadOnlyStrip
    for key in ("disk_full", "file_taken_over", "file_changed_elsewhere", "file_gone"):
        fault = FaultStrip()
        fault.tell(key, who="Mary He", safe=AT, copy=AT)
        yield fault
    for who in ("", "Mary He"):
        reading = ReadOnlyStrip()
        reading.tell(who, AT)
        yield reading
    damage = DamageStrip()
    damage.tell(Lost())
    yield damage
    damage = DamageStrip()
    damage.tell(Lost())
    damage.offer(None)
    yield damage
    sleep, draft = SleepStrip(document), DraftStrip()
    sleep.ask("slept", document.workshop.agenda.items[0].id, 2400)
    draft.tell(3)
    yield from (sleep, draft)


def pages(document: Document) -> Iterator[QWidget]:
    """Pages that stand in the card of the first screen, and boxes with what was wrong."""
    from ui.library.problems import ProblemPage
    from ui.stages.prepare.problemlist import ProblemList
    from ui.stages.score.problemlist import ProblemList as Sentences
    from ui.trust.backuplist import BackupsGate
    from ui.trust.task import TaskGate
    error = bad_input([Problem("name_empty"), Problem("pack_colour", "pack", {"found": "red"})])
    backups = BackupsGate()
    backups.ask(Path("sample.pentatone"), [Backup()])
    yield backups
    for kind in ("open", "seal"):
        task = TaskGate()
        task.begin(kind, Path("sample.pentatone"), can_stop=True)
        yield task
    yield ProblemList(error)
    sentences, problems = Sentences(), ProblemPage()
    sentences.present("", "")
    problems.present("cases.csv", error)
    yield from (sentences, problems)


def fields(document: Document) -> Iterator[QWidget]:
    """Fields and rows of forms."""
    from ui.canvas.notes.dots import DotStrip
    from ui.facilitator.evidencerow import LinkLine
    from ui.facilitator.picturefield import PictureField
    from ui.library.figurerows import FigureRows
    from ui.library.notice import NoticeLine
    from ui.stages.commit.lastrow import LastRow
    from ui.stages.prepare.askedlist import AskedList
    from ui.stages.score.mismatchlist import Difference, MismatchList
    from ui.stages.score.troupebar import TroupeBar
    from workshop.model.case import Figure
    from workshop.model.text import Text
    workshop = document.workshop
    picture, figures, notice, dots = PictureField(), FigureRows(), NoticeLine(), DotStrip(document)
    figures.fill((Figure(metric=Text.both("Brand"), value=Text.both("3"), unit=Text.both("%"), printed="", line=0,
                         year="2020"),))
    notice.tell("", undo=True)
    row, differ = LastRow(), MismatchList()
    row.present(OldAction("a", "Brand", "Mary He", "2027-03-31"), "2026-11-20")
    cell = next(iter(workshop.cells()))
    differ.rows.present([Difference(1, "Brand", Mismatch(cell, "2", "3"))])
    yield from (picture, figures, notice, dots, row, differ, AskedList(workshop, workshop.participants[0]),
                TroupeBar(), LinkLine("Brand"), BeforeBox(), _recent(), _book())


def _book() -> QWidget:
    holder = QWidget()
    row = BookRow(holder)
    QVBoxLayout(holder).addWidget(row)
    row.show()
    return holder


def _recent() -> QWidget:
    made = RecentBox()
    made.present(["sample.pentatone"])
    return made


def lists(document: Document) -> Iterator[QWidget]:
    """Lists of what was found."""
    from ui.facilitator.draftpanel import DraftPanel, Found
    from ui.stages.roadmap.frontierview import FrontierView, Mark, MoneyPoint
    from ui.stages.roadmap.remedylist import RemedyList
    from ui.stages.score.triagehalf import TriageHalf
    remedies, curve, triage = RemedyList(document), FrontierView(), TriageHalf(document)
    task = document.workshop.initiatives[0].id
    remedies.present((Remedy("money", True, budget=((0, 500),), total=500, task=task), Remedy("none", True, task=task)))
    curve.present([MoneyPoint(500, 1.0, True), MoneyPoint(1500, 2.0, False)], [Mark("A", 500, 1.0, True)])
    triage.follow()
    holder = QWidget()
    holder.resize(WIDE, 400)
    drafts = DraftPanel(holder)
    drafts.present([Found("a", "Brand", "Brand", "09:30")])
    holder.show()
    drafts.appear()
    yield from (remedies, curve, triage, holder)


def bubbles(_document: Document) -> Iterator[QWidget]:
    """Every step of the tour, as long as its bubble can get."""
    from ui.tour.bubble import Bubble
    from ui.tour.steps import STEPS, said
    for step in STEPS:
        holder = QWidget()
        made = Bubble(holder)
        QVBoxLayout(holder).addWidget(made)
        ask = said(step.ask) if step.ask else ""
        made.present("", said(step.title), said(step.words), "", ask)
        made.offer("", "", keys="", main="next", first=step is STEPS[0], copy=step is STEPS[0])
        made.show()
        yield holder


PARTS: tuple[Callable[[Document], Iterator[QWidget]], ...] = (strips, pages, fields, lists, bubbles)


def parts(document: Document) -> Iterator[tuple[str, QWidget]]:
    """Show one part after the other in a window of its own."""
    for make in PARTS:
        for at, made in enumerate(make(document)):
            window = made
            if not made.isWindow() or not made.isVisible():
                window = QWidget()
                window.setProperty("look", "surface")
                box = QVBoxLayout(window)
                box.addWidget(made)
                made.show()
            window.resize(WIDE, 400)
            window.show()
            yield f"{make.__name__} {at}, {type(made).__name__}", window
            window.close()
            window.deleteLater()
