"""Does what the buttons, keys and the palette name, and says whether it makes sense now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.canvas.notes import deeds
from ui.canvas.notes.actions import BY_NAME
from ui.notetable import Need
from workshop import commands as c
from workshop.model.notes import Note, NoteKind
from workshop.notes import stands

if TYPE_CHECKING:
    from ui.canvas.notes.desk import NoteDesk


class Runner(QObject):
    """Knows every action by its name (see `actions.KEYS`)."""

    def __init__(self, desk: NoteDesk) -> None:
        super().__init__(desk)
        self.desk = desk
        self._doing: dict[str, Callable[[], bool]] = {
            "new": self._new, "walk": desk.walker.enter, "edit": self._edit, "tie": self._tie, "untie": self._untie,
            "group": self._group, "apart": self._apart, "merge": self._merge, "split": self._split,
            "remove": self._remove, "picture": self._picture, "look": self._look, "silence": self._silence,
            "show": self._show, "dots": self._dots, "all": self._all, "pen": self._pen, "eraser": self._eraser}

    def can(self, name: str) -> bool:
        """Tell whether an action makes sense now."""
        return self._met(BY_NAME[name].need)

    def run(self, name: str) -> bool:
        """Do an action; return whether there was something to do."""
        if not self.can(name):
            return False
        if name in self._doing:
            return self._doing[name]()
        if name in ("initiative", "parked", "bottleneck"):
            return self._promote(name)
        return self._arrange(name)

    def _met(self, need: Need) -> bool:
        desk, wall = self.desk, self.desk.document.workshop.wall
        notes = [note for key in desk.chosen if (note := wall.note(key)) is not None]
        only = notes[0] if len(notes) == 1 else None
        fresh = only is not None and not stands(only, desk.document.workshop)
        met: dict[Need, Callable[[], bool]] = {
            "": lambda: True, "one": lambda: only is not None or bool(desk.chosen_stack),
            "note": lambda: bool(notes or desk.chosen_stack), "two": lambda: len(notes) > 1,
            "three": lambda: len(notes) > 2, "stacked": lambda: self._in_stacks(notes),
            "tie": lambda: bool(notes and desk.element), "tied": lambda: any(note.element for note in notes),
            "wall": lambda: bool(desk.wall.value.notes), "hidden": lambda: desk.wall.value.hidden > 0,
            "fresh": lambda: fresh, "freshtie": lambda: fresh and only is not None and bool(only.element),
            "photo": lambda: only is not None and bool(only.picture)}
        return met[need]()

    def _in_stacks(self, notes: list[Note]) -> bool:
        return bool(self.desk.chosen_stack) or any(note.stack for note in notes)

    # One by one -------------------------------------------------------------------------------------------------
    def _new(self) -> bool:
        self.desk.begin()
        return True

    def _edit(self) -> bool:
        return self.desk.writing.edit()

    def _tie(self) -> bool:
        return self.desk.placing.tie(self.desk.cell, self.desk.element)

    def _untie(self) -> bool:
        return self.desk.placing.tie(None, "")

    def _group(self) -> bool:
        """Ask for the stack: one that is there, or a new one."""
        desk = self.desk
        desk.picker.ask(desk.wall.value.stacks, desk.view.mapFromGlobal(desk.bar.under_stacks()))
        return True

    def _apart(self) -> bool:
        mine = self.desk.mine()
        done = self.desk.do(deeds.taken_out(self.desk.document.workshop.wall, mine))
        if done:
            self.desk.choose(mine)
        return done

    def _merge(self) -> bool:
        command = deeds.merged(self.desk.document.workshop.wall, self.desk.chosen)
        done = self.desk.do(command)
        if done and command is not None:
            self.desk.choose((command.note.id,))
        return done

    def _split(self) -> bool:
        if self.desk.editor.busy:
            self.desk.editor.split()
            return True
        only = self.desk.only
        command = deeds.split(self.desk.document.workshop.wall, only.id) if only is not None else None
        if command is None:
            self.desk.notice.emit(self.tr("This note has one line. To split it elsewhere, open it with Enter, put the "
                                          "cursor there and press Ctrl+Shift+Enter."))
            return True
        done = self.desk.do(command)
        if done:
            self.desk.choose((command.note.id, *(part.id for part in command.parts)))
        return done

    def _remove(self) -> bool:
        return self.desk.do(c.RemoveNotes(self.desk.mine()))

    def _picture(self) -> bool:
        return self.desk.writing.choose_photos()

    def _look(self) -> bool:
        return self.desk.writing.look()

    def _silence(self) -> bool:
        self.desk.bar.set_silent(not self.desk.bar.silent)
        return True

    def _show(self) -> bool:
        return self.desk.do(c.ShowNotes())

    def _dots(self) -> bool:
        self.desk.set_giving(not self.desk.giving)
        return True

    def _all(self) -> bool:
        self.desk.choose(show.id for show in self.desk.wall.value.notes)
        return True

    def _pen(self) -> bool:
        self.desk.use("" if self.desk.drawing == "pen" else "pen")
        return True

    def _eraser(self) -> bool:
        self.desk.use("" if self.desk.drawing == "eraser" else "eraser")
        return True

    # Families ---------------------------------------------------------------------------------------------------
    def _promote(self, name: str) -> bool:
        desk, note = self.desk, self.desk.only
        if note is None:
            return False
        becomes: c.Becomes = "parked" if name == "parked" else "bottleneck" if name == "bottleneck" else "initiative"
        command = deeds.promoted(desk.document.workshop, desk.document.analysis, note, becomes)
        if not desk.do(command):
            return False
        words = {"parked": self.tr("It stands in the parking lot now."),
                 "bottleneck": self.tr("It is one of the bottlenecks of its element now."),
                 "initiative": self.tr("It is an initiative now; it waits under Initiatives.")}
        desk.notice.emit(words[becomes])
        return True

    def _arrange(self, name: str) -> bool:
        wall, notes = self.desk.document.workshop.wall, self.desk.chosen
        if name in ("left", "top"):
            return self.desk.do(deeds.aligned(wall, notes, name))
        if name in ("across", "down"):
            return self.desk.do(deeds.distributed(wall, notes, name))
        return self.desk.do(deeds.in_lines(wall, notes if len(notes) > 1 else (), votes=name == "votes"))

    def change_kind(self, kind: NoteKind) -> bool:
        """Give the chosen notes another kind."""
        return self.desk.do(deeds.changed(self.desk.document.workshop.wall, self.desk.chosen, kind=kind))

    def change_author(self, person: str) -> bool:
        """Say who wrote the chosen notes."""
        return self.desk.do(deeds.changed(self.desk.document.workshop.wall, self.desk.chosen, author=person))
