"""Every window, page, panel and dialog of the program, opened one after the other on the sample workshop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.wordparts import parts
from ui.app import Application
from ui.cli import SqliteFiles
from ui.facilitator.window import FacilitatorWindow
from ui.settings import UserSettings
from ui.works import make_sample
from workshop import commands as c
from workshop.model.score import Cell


class Tour:
    """The program on a sample workshop; each station brings something to the front and returns what to look at."""

    def __init__(self, folder: Path) -> None:
        path = folder / "sample.pentatone"
        make_sample(SqliteFiles(), path, "en", _quiet, _never)
        self.folder = folder
        self.program = Application(UserSettings(path=folder / "settings.json", language="en"))
        self.program.show_welcome()
        self.program.open(path)
        assert self.program.window is not None
        self.window: FacilitatorWindow = self.program.window
        self.copied = ""

    def close(self) -> None:
        """End the program."""
        self.program.close()
        self.program.welcome.close()
        self.program.welcome.deleteLater()
        self.program.deleteLater()
        breathe()


def _quiet(*_told: object) -> None:
    pass


def _never() -> bool:
    return False


def breathe() -> None:
    """Let windows settle, and those that are gone be freed."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


# The first screen -----------------------------------------------------------------------------------------------------
def first_screen(tour: Tour) -> Iterator[tuple[str, QWidget]]:
    """The welcome page with what can stand in its card, and the settings beside it."""
    from ui.trust import gates
    welcome = tour.program.welcome
    welcome.show()
    welcome.complain("")
    yield "welcome", welcome
    welcome.prepare.begin(tour.folder / "new.pentatone", [], tour.folder)
    welcome.show_prepare()
    yield "welcome, prepare", welcome
    welcome.show_home()
    path = tour.folder / "other.pentatone"
    locked, elsewhere = gates.LockedGate(), gates.ElsewhereGate()
    missing, unreadable = gates.MissingGate(), gates.UnreadableGate()
    locked.ask(path, "", backups=True)
    elsewhere.ask(path, {"who": "Mary He", "since": "2026-11-21T09:00:00+00:00"})
    missing.ask(path, listed=True, backups=True)
    unreadable.ask(path, "", listed=True, backups=2)
    for gate in (locked, elsewhere, missing, unreadable):
        welcome.take_gate(gate)
        welcome.show_gate(gate)
        yield type(gate).__name__, welcome
    elsewhere.buttons["sure"].click()
    welcome.show_gate(elsewhere)
    yield "take over", welcome
    welcome.leave_gate()
    welcome.hide()


# The nine stages ------------------------------------------------------------------------------------------------------
def planning(tour: Tour) -> Iterator[tuple[str, QWidget]]:
    """What is looked at before and after the scoring."""
    window = tour.window
    for stage in ("prepare", "outlook", "pain", "target"):
        window.go(stage)
        yield stage, window
        if stage == "outlook":
            for board, _ in window.document.workshop.boards():
                window.pages[stage].show_board(board)
                yield f"outlook, {board}", window
        if stage == "pain":
            window.pages[stage].canvas.show_notes(True)
            yield "pain, with the tools of notes", window
            window.pages[stage].canvas.show_notes(False)
    window.go("initiatives")
    page = window.pages["initiatives"]
    works = window.document.workshop.initiatives
    page.choose_initiative(next(work.id for work in works if work.predecessors))
    for part in ("what", "work", "rules", "success", "who"):
        getattr(page.editor, f"to_{part}")()
        yield f"initiatives, {part}", window
    for tab in ("gaps", "notes", "solutions", "cases", "templates"):
        getattr(page, f"show_{tab}")()
        yield f"initiatives from {tab}", window
    window.go("priority")
    page = window.pages["priority"]
    page.show_weights.setChecked(True)
    for view in ("value", "rice", "wsjf", "topsis", "gaps", "matrix"):
        getattr(page, f"see_{view}")()
        yield f"priority, {view}", window
    for method in ("points", "swing", "pairs", "best", "pack"):
        getattr(page.panel, f"use_{method}")()
        yield f"priority by {method}", window


def roadmap(tour: Tour) -> Iterator[tuple[str, QWidget]]:
    """The roadmap, its views and its panels."""
    window = tour.window
    window.go("roadmap")
    page = window.pages["roadmap"]
    for view in ("gantt", "board", "portfolio", "maturity", "money"):
        getattr(page, f"show_{view}")()
        yield f"roadmap, {view}", window
        page.other_way()
        yield f"roadmap, {view}, the other way", window
        page.other_way()
    page.show_gantt()
    for panel in ("why", "compare", "robust", "relax"):
        page.panels.open(panel)
        yield f"roadmap, {panel}", window
    page.panels.close()
    page.toggle_limits()
    for part in ("table", "measures", "closed"):
        page.limits.show_part(part)
        yield f"limits, {part}", window
    page.toggle_limits()


def commit(tour: Tour) -> Iterator[tuple[str, QWidget]]:
    """The last stage with all its parts."""
    window = tour.window
    window.go("commit")
    page = window.pages["commit"]
    for part in ("last", "owners", "first", "sign", "out"):
        page.see(part)
        yield f"commit, {part}", window
    for tab in ("pages", "check", "debrief"):
        getattr(page, f"see_{tab}")()
        yield f"commit, {tab}", window


def scoring(tour: Tour) -> Iterator[tuple[str, QWidget]]:
    """The score stage: canvas, lists, grid and paper, and a round in each way of voting."""
    window, document = tour.window, tour.window.document
    window.go("score")
    page = window.pages["score"]
    page.show_canvas()
    canvas = page.canvas.view.canvas
    cell = next(cell for cell in document.workshop.cells() if document.workshop.latest_shown(cell))
    canvas.choose(Cell(cell.element, document.workshop.pack.capability_of(cell.item).id))
    yield "score, a cell", window
    page.canvas.show_charts(True)
    yield "score, charts", window
    page.canvas.show_charts(False)
    window.desk.toggle_compare()
    yield "score, two levels", window
    window.desk.leave()
    for name in ("desk", "grid", "paper"):
        page.show_pane(name)
        yield f"score, {name}", window
    page.show_canvas()
    page._go_to(cell)
    yield "score, a result", window
    page.vote_again()
    for way in ("strip", "card", "hands", "board"):
        page.rounds.use_mode(way)
        yield f"score, a round by {way}", window
    document.do(c.CancelRound(document.workshop.latest(cell).id), tour)
    page.show_canvas()


def panels(tour: Tour) -> Iterator[tuple[str, QWidget]]:
    """What lies over the window."""
    window = tour.window
    window.go("score")
    for name in ("agenda", "script", "people", "repairs", "parking"):
        window.day.show_tab(name)
        yield f"the day, {name}", window
    window.day.toggle_plan()
    tools = window.tools
    for name, toggle in (("history", tools.toggle_history), ("search", tools.toggle_search),
                         ("palette", tools.toggle_palette), ("safety", tools.toggle_safety),
                         ("levels", tools.help.toggle_levels), ("help", tools.help.toggle),
                         ("keys", tools.help.toggle_sheet), ("poster", window.show_poster),
                         ("preview", window.preview.toggle)):
        toggle()
        yield name, window
        if name == "safety":
            assert tools._safety is not None
            for made, page in ((tools._safety.set_key, "key"), (tools._safety.seal, "seal")):
                made.click()
                yield f"safety, {page}", window
                tools._safety._to_front()
        toggle()
    tools.settings_requested.emit()
    yield "settings", window
    tools.settings_requested.emit()


# The room -------------------------------------------------------------------------------------------------------------
def room(tour: Tour) -> Iterator[tuple[str, QWidget]]:
    """The audience window in front of each stage."""
    window = tour.window
    tour.program.toggle_audience()
    tour.window.open_library()
    library = tour.window.desk._browser
    assert library is not None and tour.program.audience is not None
    library.toggle_room()
    yield "room, a case", tour.program.audience
    library.toggle_room()
    library.close()
    for stage in ("prepare", "outlook", "pain", "score", "target", "initiatives", "priority", "roadmap", "commit"):
        window.go(stage)
        assert tour.program.audience is not None
        yield f"room, {stage}", tour.program.audience
    tour.program.toggle_audience()


# Windows of their own -------------------------------------------------------------------------------------------------
def apart(tour: Tour) -> Iterator[tuple[str, QWidget]]:
    """Library, frameworks, the box after a mistake."""
    from ui.crash import Report
    from ui.widgets.troublebox import TroubleBox
    tour.window.open_library()
    library = tour.window.desk._browser
    assert library is not None
    yield "library", library
    library.new_case()
    yield "case form", library
    library.close()
    frameworks = tour.program.frameworks
    frameworks.open()
    assert frameworks.window is not None
    yield "frameworks", frameworks.window
    if not tour.copied:
        frameworks.window.copy("consumer-goods-2020")
    else:
        frameworks.window.edit(tour.copied)
    tour.copied = str(frameworks.window.session.document["id"])
    editor = frameworks.window.editor
    assert editor is not None
    document = frameworks.window.session.document
    for part in ("", "capabilities", "indicators", "elements"):
        if part:
            editor.tree.choose(part, document[part][0]["id"])
        yield f"framework, {part or 'head'}", frameworks.window
    frameworks.window.close()
    box = TroubleBox(Report(tour.folder / "crash.txt", "", ""))
    box.show()
    yield "crash", box
    box.close()
    box.deleteLater()


def alone(tour: Tour) -> Iterator[tuple[str, QWidget]]:
    """What shows only after something has happened."""
    yield from parts(tour.window.document)


PARTS = (first_screen, planning, roadmap, commit, scoring, panels, room, apart, alone)


def stations(tour: Tour) -> Iterator[tuple[str, QWidget]]:
    """Bring one thing after the other to the front."""
    for part in PARTS:
        yield from part(tour)
