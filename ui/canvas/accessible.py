"""The canvas for screen readers: a list with one entry per cell, which says what the lens says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from weakref import ref

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.canvas.faces import Scale, face, number_text
from ui.i18n import listed
from workshop.canvasshow import CellShow
from workshop.model.score import Cell
from workshop.presentation import Lens

if TYPE_CHECKING:
    from ui.canvas.view import CanvasView

_installed: list[bool] = []


class CellVoice(QObject):
    """One cell as an object that Qt can ask for its accessible interface; made when a screen reader asks.

    Qt keeps interfaces by their object and frees them with it. An interface without an object would be freed twice.
    """

    def __init__(self, view: CanvasView, cell: Cell) -> None:
        super().__init__(view)
        self.cell = cell

    @property
    def view(self) -> CanvasView:
        """The view the cell is in."""
        return self.parent()  # type: ignore[return-value]


class _Spoken(QAccessibleInterface):
    """What list and cells have in common. A null interface is None in Python, which the stubs do not know.

    PySide keeps what a factory gave until the program ends, so it must not keep the view alive.
    """

    def __init__(self, of: QObject) -> None:
        super().__init__()
        self._ref = ref(of)

    @property
    def _of(self) -> Any:
        return self._ref()

    def isValid(self) -> bool:
        of = self._ref()
        return of is not None and isValid(of)

    def object(self) -> Any:
        return self._ref() if self.isValid() else None

    def window(self) -> Any:
        return None

    def setText(self, kind: QAccessible.Text, words: str) -> None:
        """Nothing here is written by a screen reader."""


class CellSpoken(_Spoken):
    """The entry of one cell."""

    def parent(self) -> Any:
        return QAccessible.queryAccessibleInterface(self._of.view) if self.isValid() else None

    def child(self, index: int) -> Any:
        return None

    def childAt(self, x: int, y: int) -> Any:
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        if kind == QAccessible.Text.Name:
            return self._of.view.canvas.name_of(self._of.cell)
        if kind == QAccessible.Text.Value:
            return value_of(self._of.view, self._of.cell)
        return ""

    def rect(self) -> QRect:
        if not self.isValid():
            return QRect()
        view = self._of.view
        inside = view.mapFromScene(view.canvas.rect_of(self._of.cell)).boundingRect()
        return QRect(view.viewport().mapToGlobal(inside.topLeft()), inside.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        found = QAccessible.State()
        if not self.isValid():
            found.invalid = True
            return found
        view = self._of.view
        chosen = view.canvas.selected == self._of.cell
        found.focusable = found.selectable = True
        found.selected = chosen
        found.active = chosen
        found.focused = chosen and view.hasFocus()
        found.offscreen = not self.rect().intersects(QRect(view.viewport().mapToGlobal(view.viewport().pos()),
                                                           view.viewport().size()))
        return found


class CanvasSpoken(_Spoken):
    """The list of all cells, row by row from the upper edge, and behind them what floats over the canvas."""

    def window(self) -> Any:
        return self._of.window().windowHandle() if self.isValid() else None

    def parent(self) -> Any:
        above = self._of.parentWidget() if self.isValid() else None
        return QAccessible.queryAccessibleInterface(above) if above is not None else None

    def _cells(self) -> tuple[Cell, ...]:
        return self._of.canvas.cells() if self.isValid() else ()

    def childCount(self) -> int:
        return len(self._cells()) + 1 if self.isValid() else 0

    def child(self, index: int) -> Any:
        cells = self._cells()
        if 0 <= index < len(cells):
            return QAccessible.queryAccessibleInterface(voice(self._of, cells[index]))
        return QAccessible.queryAccessibleInterface(self._of.viewport()) if cells and index == len(cells) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        found: Any = child.object()
        if isinstance(found, CellVoice) and found.cell in self._cells():
            return self._cells().index(found.cell)
        mine = self.isValid() and found is self._of.viewport()
        return len(self._cells()) if mine else -1

    def childAt(self, x: int, y: int) -> Any:
        if not self.isValid():
            return None
        view = self._of
        cell = view.canvas.cell_at(view.mapToScene(view.viewport().mapFromGlobal(QPoint(x, y))))
        return None if cell is None else QAccessible.queryAccessibleInterface(voice(view, cell))

    def focusChild(self) -> Any:
        chosen = self._of.canvas.selected if self.isValid() and self._of.hasFocus() else None
        return None if chosen is None else QAccessible.queryAccessibleInterface(voice(self._of, chosen))

    def text(self, kind: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        if kind == QAccessible.Text.Name:
            return self._of.accessibleName() or QCoreApplication.translate("Canvas", "Canvas")
        if kind == QAccessible.Text.Description:
            return self._of.accessibleDescription()
        return ""

    def rect(self) -> QRect:
        return QRect(self._of.mapToGlobal(self._of.rect().topLeft()), self._of.size()) if self.isValid() else QRect()

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def state(self) -> QAccessible.State:
        found = QAccessible.State()
        if not self.isValid():
            found.invalid = True
            return found
        found.focusable, found.focused = self._of.live, self._of.hasFocus()
        found.invisible, found.disabled = not self._of.isVisible(), not self._of.isEnabled()
        return found


def voice(view: CanvasView, cell: Cell) -> CellVoice:
    """Return the object of a cell, made at the first question."""
    found = view.voices.get(cell)
    if found is None:
        found = view.voices[cell] = CellVoice(view, cell)
    return found


def _factory(key: str, of: QObject) -> QAccessibleInterface | None:
    """Qt asks this for every object while a screen reader runs; it must never raise."""
    if isinstance(of, CellVoice):
        return CellSpoken(of)
    # Known by what only a view of the canvas has: importing it here would go round in a circle.
    return CanvasSpoken(of) if isinstance(of, QWidget) and hasattr(of, "voices") else None


def make_accessible(view: CanvasView) -> None:
    """Describe a view to screen readers."""
    if not _installed:
        QAccessible.installFactory(_factory)
        _installed.append(True)


def announce(view: CanvasView, cell: Cell | None) -> None:
    """Tell screen readers which cell was chosen, and that it has the keys when the canvas has them."""
    if cell is None or not QAccessible.isActive():
        return
    spoken = voice(view, cell)
    QAccessible.updateAccessibility(QAccessibleEvent(spoken, QAccessible.Event.Selection))
    if view.hasFocus():
        QAccessible.updateAccessibility(QAccessibleEvent(spoken, QAccessible.Event.Focus))


# Words --------------------------------------------------------------------------------------------------------------
def value_of(view: CanvasView, cell: Cell) -> str:
    """Return what a cell says through the lens, as a reader speaks it: "3.6, target 4.0, partly in agreement"."""
    show, item = view.canvas.show_value, view.canvas.item_of(cell)
    if show is None or item is None:
        return ""
    return spoken_value(item.show_value, view.canvas.lens, Scale.of(show))


def spoken_value(show: CellShow, lens: Lens, scale: Scale) -> str:
    """Return the words for one cell through a lens."""
    found = face(show, lens, scale)
    parts = [_main(show, lens, found.words)]
    if show.applicable and lens == "current" and show.target is not None:
        parts.append(QCoreApplication.translate("Canvas", "target {0}").format(f"{show.target:.1f}"))
    if found.foot and lens in ("gap", "last", "projected", "evidence", "priority"):
        parts.append(found.foot)
    if found.split:
        parts.append(QCoreApplication.translate("Canvas", "in disagreement") if found.split == 2
                     else QCoreApplication.translate("Canvas", "partly in agreement"))
    if show.opened and show.applicable and lens == "current" and show.scored < show.asked:
        parts.append(QCoreApplication.translate("Canvas", "{0} of {1} scored").format(show.scored, show.asked))
    if show.voting:
        parts.append(QCoreApplication.translate("Canvas", "voting"))
    if show.notes:
        parts.append(QCoreApplication.translate("Canvas", "1 note") if show.notes == 1
                     else QCoreApplication.translate("Canvas", "{0} notes").format(show.notes))
    return listed(part for part in dict.fromkeys(parts) if part)


def _main(show: CellShow, lens: Lens, words: str) -> str:
    number = number_text(show, lens)
    if not number or not show.applicable:
        return words
    if lens == "progress":
        return QCoreApplication.translate("Canvas", "{0} of {1} scored").format(show.scored, show.asked)
    if lens == "evidence":
        return QCoreApplication.translate("Canvas", "1 proof") if show.proofs == 1 else \
            QCoreApplication.translate("Canvas", "{0} proofs").format(show.proofs)
    if lens == "priority":
        return QCoreApplication.translate("Canvas", "rank {0}").format(show.rank)
    if lens == "disagreement":
        return QCoreApplication.translate("Canvas", "disagreement {0}").format(number)
    if lens == "gap":
        return QCoreApplication.translate("Canvas", "gap {0}").format(number)
    return number
