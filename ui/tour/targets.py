"""Where on the facilitator's window the things are that the tour points at, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from workshop.model.score import Cell
from workshop.model.workshop import Workshop
from workshop.presentation import leaves

if TYPE_CHECKING:
    from ui.facilitator.window import FacilitatorWindow

Part = tuple[QWidget, QRect | None]


@dataclass(frozen=True, slots=True)
class Spot:
    """A target that can be seen: its name, its widget, and its box in pixels of the window."""

    name: str
    widget: QWidget
    box: QRect


def find(window: FacilitatorWindow, names: Iterable[str], cell: Cell | None) -> Spot | None:
    """Return the first of some targets that can be seen now, else None. An unknown name is a KeyError.

    `cell` is the one that the tour is about.
    """
    for name in names:
        if name == "canvas":
            part = _cell(window, cell)
        else:
            part = _stage(window, name.partition(".")[2]) if name.startswith("rail.") else TARGETS[name](window)
        if part is not None and (box := _seen(window, *part)) is not None:
            return Spot(name, part[0], box)
    return None


def unscored(workshop: Workshop) -> Cell | None:
    """Return the first cell of the canvas in which nobody has voted yet; where all have, the first of all."""
    cells = [Cell(element.id, lane.id) for element in workshop.pack.elements if element.id in workshop.elements
             for lane in workshop.pack.capabilities]
    return next((cell for cell in cells if all(workshop.latest(leaf) is None for leaf in leaves(workshop, cell))),
                cells[0] if cells else None)


def _seen(window: QWidget, widget: QWidget, rect: QRect | None) -> QRect | None:
    """Return what can be seen of a widget, or of a part of it, in pixels of the window."""
    if not widget.isVisible() or not window.isAncestorOf(widget):
        return None
    box = (rect or widget.rect()).translated(widget.mapTo(window, QPoint(0, 0)))
    here: QWidget | None = widget
    while here is not None and here is not window:
        box &= QRect(here.mapTo(window, QPoint(0, 0)), here.size())
        here = here.parentWidget()
    box &= window.rect()
    return box if box.width() >= 8 and box.height() >= 8 else None


def _stage(window: FacilitatorWindow, stage: str) -> Part:
    return window.rail.buttons[stage], None


def _whole(window: FacilitatorWindow, path: str) -> Part | None:
    """Return a widget by the dotted name under which the window, or the page in front, knows it."""
    found: Any = window
    for name in path.split("."):
        found = getattr(found, name)
    return found, None


def _page(stage: str, path: str) -> Callable[[FacilitatorWindow], Part | None]:
    def part(window: FacilitatorWindow) -> Part | None:
        found: Any = window.pages.get(stage) if window.stage == stage else None
        for name in path.split(".") if found is not None else ():
            found = getattr(found, name)
        return (found, None) if found is not None else None
    return part


def _cell(window: FacilitatorWindow, cell: Cell | None) -> Part | None:
    page: Any = window.pages.get("score") if window.stage == "score" else None
    if page is None or cell is None:
        return None
    view = page.canvas.view
    return view.viewport(), view.mapFromScene(view.canvas.rect_of(cell)).boundingRect()


def _queue(window: FacilitatorWindow) -> Part | None:
    page: Any = window.pages.get("score") if window.stage == "score" else None
    pane = page.panes.get("desk") if page is not None else None
    if pane is None:
        return None
    rows = pane.queue.list
    return rows.viewport(), rows.visualRect(rows.model().index(0, 0))


def _initiative(window: FacilitatorWindow) -> Part | None:
    page: Any = window.pages.get("initiatives") if window.stage == "initiatives" else None
    if page is None or not page.list.count:
        return None
    return page.list.viewport(), page.list.visualRect(page.list.model().index(0, 0))


def _bar(window: FacilitatorWindow) -> Part | None:
    page: Any = window.pages.get("roadmap") if window.stage == "roadmap" else None
    if page is None or page.show_value is None or not page.gantt.initiative():
        return None
    row = page.show_value.row_of(page.gantt.initiative())
    return page.gantt.viewport(), page.gantt.bar_rect(row)


def _palette(window: FacilitatorWindow) -> Part | None:
    return (window.tools.palette, None) if window.tools.palette_open else None


TARGETS: dict[str, Callable[[FacilitatorWindow], Part | None]] = {
    "rail": lambda window: _whole(window, "rail"),
    "top.next": lambda window: _whole(window, "top.next"),
    "top.audience": lambda window: _whole(window, "top.audience"),
    "day.bar": lambda window: _whole(window, "day.bar"),
    "inspector": lambda window: _whole(window, "inspector"),
    "preview": lambda window: _whole(window, "preview"),
    "status": lambda window: _whole(window, "status"),
    "palette": _palette,
    "prepare.people": _page("prepare", "people"),
    "score.strip": _page("score", "rounds.strip"),
    "score.accept": _page("score", "rounds.accept_bar"),
    "score.queue": _queue,
    "target.bar": _page("target", "bar"),
    "initiatives.list": _initiative,
    "roadmap.gantt": _bar,
    "commit.export": _page("commit", "form.export"),
}
