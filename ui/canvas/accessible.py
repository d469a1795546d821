"""The canvas for screen readers: a list with an entry per cell, which says what the lens says, then one per note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from weakref import ref

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.canvas.faces import Scale, face, number_text
from ui.canvas.notes.kinds import became_word, kind_word
from ui.i18n import listed
from ui.localtexts import digits
from workshop.canvasshow import CellShow
from workshop.model.score import Cell
from workshop.presentation import Lens
from workshop.wallshow import NoteShow

if TYPE_CHECKING:
    from ui.canvas.view import CanvasView

_installed: list[bool] = []
# Letters of a note in its name; all of it is in its description.
_FIRST = 48


class _Voice(QObject):
    """One entry as an object that Qt can ask for its accessible interface; made when a screen reader asks.

    Qt keeps interfaces by their object and frees them with it. An interface without an object would be freed twice.
    """

    @property
    def view(self) -> CanvasView:
        """The view the entry is in."""
        return self.parent()  # type: ignore[return-value]


class CellVoice(_Voice):
    """One cell."""

    def __init__(self, view: CanvasView, cell: Cell) -> None:
        super().__init__(view)
        self.cell = cell


class NoteVoice(_Voice):
    """One note, by its id; it may be gone from the wall."""

    def __init__(self, view: CanvasView, note: str) -> None:
        super().__init__(view)
        self.note = note

    @property
    def show(self) -> NoteShow | None:
        """What is shown of the note; None when it is gone or hidden."""
        return self.view.canvas.wall.note(self.note)


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


class _Entry(_Spoken):
    """An entry of the list: a leaf with a name, a place, and whether it is chosen."""

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

    def _in_scene(self) -> QRectF:
        raise NotImplementedError

    def _chosen(self) -> bool:
        raise NotImplementedError

    def _has_keys(self) -> bool:
        return self._chosen()

    def rect(self) -> QRect:
        if not self.isValid():
            return QRect()
        view = self._of.view
        inside = view.mapFromScene(self._in_scene()).boundingRect()
        return QRect(view.viewport().mapToGlobal(inside.topLeft()), inside.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        found = QAccessible.State()
        if not self.isValid():
            found.invalid = True
            return found
        view = self._of.view
        found.focusable = found.selectable = True
        found.selected = self._chosen()
        found.active = self._has_keys()
        found.focused = self._has_keys() and view.hasFocus()
        found.offscreen = not self.rect().intersects(QRect(view.viewport().mapToGlobal(view.viewport().pos()),
                                                           view.viewport().size()))
        return found


class CellSpoken(_Entry):
    """The entry of one cell."""

    def text(self, kind: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        if kind == QAccessible.Text.Name:
            return self._of.view.canvas.name_of(self._of.cell)
        if kind == QAccessible.Text.Value:
            return value_of(self._of.view, self._of.cell)
        return ""

    def _in_scene(self) -> QRectF:
        return self._of.view.canvas.rect_of(self._of.cell)

    def _chosen(self) -> bool:
        return self._of.view.canvas.selected == self._of.cell

    def _has_keys(self) -> bool:
        return self._chosen() and self._of.view.chosen_note == ""


class NoteSpoken(_Entry):
    """The entry of one note."""

    def isValid(self) -> bool:
        return super().isValid() and self._of.show is not None

    def text(self, kind: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        show: NoteShow = self._of.show
        if kind == QAccessible.Text.Name:
            return note_name(show)
        if kind == QAccessible.Text.Value:
            return note_value(show, self._of.view.canvas.language)
        return show.text if kind == QAccessible.Text.Description else ""

    def _in_scene(self) -> QRectF:
        wall = self._of.view.canvas.wall
        return wall.mapRectToScene(wall.rect_of(self._of.note))

    def _chosen(self) -> bool:
        return self._of.note in self._of.view.canvas.wall.chosen

    def _has_keys(self) -> bool:
        return self._of.view.chosen_note == self._of.note


class CanvasSpoken(_Spoken):
    """The list of all cells, row by row from the upper edge, then of the notes, and what floats over the canvas."""

    def window(self) -> Any:
        return self._of.window().windowHandle() if self.isValid() else None

    def parent(self) -> Any:
        above = self._of.parentWidget() if self.isValid() else None
        return QAccessible.queryAccessibleInterface(above) if above is not None else None

    def _cells(self) -> tuple[Cell, ...]:
        return self._of.canvas.cells() if self.isValid() else ()

    def _notes(self) -> tuple[NoteShow, ...]:
        # What is hidden is not in the value: of it nobody hears more than others see.
        return self._of.canvas.wall.value.notes if self.isValid() else ()

    def childCount(self) -> int:
        return len(self._cells()) + len(self._notes()) + 1 if self.isValid() else 0

    def child(self, index: int) -> Any:
        cells, notes = self._cells(), self._notes()
        if 0 <= index < len(cells):
            return QAccessible.queryAccessibleInterface(voice(self._of, cells[index]))
        if 0 <= index - len(cells) < len(notes):
            return QAccessible.queryAccessibleInterface(note_voice(self._of, notes[index - len(cells)].id))
        last = cells and index == len(cells) + len(notes)
        return QAccessible.queryAccessibleInterface(self._of.viewport()) if last else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        found: Any = child.object()
        cells, notes = self._cells(), self._notes()
        if isinstance(found, CellVoice) and found.cell in cells:
            return cells.index(found.cell)
        if isinstance(found, NoteVoice):
            return next((len(cells) + place for place, note in enumerate(notes) if note.id == found.note), -1)
        mine = self.isValid() and found is self._of.viewport()
        return len(cells) + len(notes) if mine else -1

    def childAt(self, x: int, y: int) -> Any:
        if not self.isValid():
            return None
        view = self._of
        at, wall = view.mapToScene(view.viewport().mapFromGlobal(QPoint(x, y))), view.canvas.wall
        if note := wall.note_at(wall.mapFromScene(at)):
            return QAccessible.queryAccessibleInterface(note_voice(view, note))
        cell = view.canvas.cell_at(at)
        return None if cell is None else QAccessible.queryAccessibleInterface(voice(view, cell))

    def focusChild(self) -> Any:
        if not self.isValid() or not self._of.hasFocus():
            return None
        if self._of.chosen_note and self._of.canvas.wall.note(self._of.chosen_note) is not None:
            return QAccessible.queryAccessibleInterface(note_voice(self._of, self._of.chosen_note))
        chosen = self._of.canvas.selected
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


def note_voice(view: CanvasView, note: str) -> NoteVoice:
    """Return the object of a note, made at the first question; those of notes that are gone go with the time."""
    found = view.note_voices.get(note)
    if found is None:
        wall = view.canvas.wall
        if len(view.note_voices) > len(wall.value.notes):
            for gone in [key for key in view.note_voices if wall.note(key) is None]:
                view.note_voices.pop(gone).deleteLater()
        found = view.note_voices[note] = NoteVoice(view, note)
    return found


def _factory(key: str, of: QObject) -> QAccessibleInterface | None:
    """Qt asks this for every object while a screen reader runs; it must never raise."""
    if isinstance(of, CellVoice):
        return CellSpoken(of)
    if isinstance(of, NoteVoice):
        return NoteSpoken(of)
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
    _tell(view, voice(view, cell))


def announce_note(view: CanvasView, note: str) -> None:
    """Tell screen readers which note was chosen, likewise."""
    if QAccessible.isActive() and view.canvas.wall.note(note) is not None:
        _tell(view, note_voice(view, note))


def _tell(view: CanvasView, spoken: QObject) -> None:
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


def note_name(show: NoteShow) -> str:
    """Return kind and first words of a note."""
    words = " ".join(show.text.split())
    if len(words) > _FIRST:
        cut = words.rfind(" ", _FIRST // 2, _FIRST)
        words = words[:cut if cut > 0 else _FIRST] + "…"
    return listed(part for part in (kind_word(show.kind), words) if part)


def note_value(show: NoteShow, language: str) -> str:
    """Return what a note belongs to, its dots, the initials of who wrote it, and what became of it."""
    tied = show.tied.in_(language) if show.tied is not None else ""
    dots = QCoreApplication.translate("NoteDesk", "dots: {0}").format(show.dots) if show.dots else ""
    return listed(part for part in (tied, dots, show.by, became_word(show.became)) if part)


def spoken_value(show: CellShow, lens: Lens, scale: Scale) -> str:
    """Return the words for one cell through a lens."""
    found = face(show, lens, scale)
    parts = [_main(show, lens, found.words)]
    if show.applicable and lens == "current" and show.target is not None:
        parts.append(QCoreApplication.translate("Canvas", "target {0}").format(digits(show.target, 1)))
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
