"""New notes and new words: the line of the bar, the editor on a note, pasted lists, and photos."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPointF, QRectF
from PySide6.QtGui import QGuiApplication, QPixmap

from ui.canvas.notes import deeds
from ui.canvas.notes.photos import Photos
from ui.pictures import photo
from ui.widgets.pictureview import PictureView
from workshop import commands as c
from workshop import rules
from workshop.errors import PentatoneError
from workshop.model.evidence import Picture
from workshop.model.notes import NOTE_H, NOTE_W
from workshop.notes import STACK_HEAD, lines_to_notes
from workshop.rules.notes import MAX_NOTE

if TYPE_CHECKING:
    from ui.canvas.notes.desk import NoteDesk

NEW = "new"


class Writing(QObject):
    """The part of the desk that puts words and photos on the wall."""

    def __init__(self, desk: NoteDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._new_at: tuple[float, float] | None = None
        self.photos = Photos(self)
        editor = desk.editor
        editor.committed.connect(self._edited)
        editor.split_wanted.connect(self.split_at)
        editor.full.connect(self._full)
        self.photos.ready.connect(self._photo_ready)
        self.photos.refused.connect(self._photo_refused)
        self.photos.waiting_changed.connect(desk.show_tools)

    # New notes --------------------------------------------------------------------------------------------------
    def add(self, texts: Sequence[str], picture: str = "", at: tuple[float, float] | None = None) -> bool:
        """Put new notes on the wall: kind, author and silence as the bar says, tied to what is chosen there."""
        return self._put(self._made(texts, picture, at))

    def enter(self, texts: Sequence[str]) -> None:
        """Put what was typed on the wall; it goes back into the line when it was refused."""
        if not self.add(texts):
            self._desk.bar.entry.restore(texts)

    def _made(self, texts: Sequence[str], picture: str = "",
              at: tuple[float, float] | None = None) -> c.AddNotes | None:
        desk, bar = self._desk, self._desk.bar
        cell, element = (desk.cell, desk.element) if bar.tied else (None, "")
        return deeds.added(desk.document.workshop, texts, kind=bar.kind, cell=cell, element=element,
                           author=bar.author, private=bar.silent, picture=picture, at=at)

    def _put(self, command: c.AddNotes | None) -> bool:
        desk = self._desk
        if command is None or not desk.do(command):
            return False
        if not command.notes[0].private:
            desk.choose((command.notes[-1].id,))
            desk.walker.reveal_new()
        return True

    def paste(self) -> bool:
        """Take a photo or a list from the clipboard; a list waits in the line until Enter."""
        return self.take(QGuiApplication.clipboard().mimeData())

    def take(self, mime: QMimeData) -> bool:
        """Take what was pasted or dropped: photos, or a list that waits in the line until Enter."""
        if self.photos.take(mime):
            return True
        lines = lines_to_notes(mime.text()) if mime.hasText() else ()
        if lines:
            self._desk.bar.offer(lines)
        return bool(lines)

    # Photos -----------------------------------------------------------------------------------------------------
    def choose_photos(self) -> bool:
        """Ask for photos."""
        self.photos.choose(self._desk.view.window())
        return True

    def _photo_ready(self, picture: Picture) -> None:
        desk = self._desk
        workshop, command = desk.document.workshop, self._made(("",), picture.key)
        assert command is not None
        # A picture could not be taken out of the file again: only for a note that the rules let in.
        try:
            rules.check(command, replace(workshop, pictures=workshop.pictures | {picture.key}))
        except PentatoneError as error:
            desk.document.refused.emit(error)
            return
        if desk.document.keep_picture(picture):
            self._put(command)

    def _photo_refused(self, error: Exception) -> None:
        if not isinstance(error, PentatoneError):
            raise error
        self._desk.document.refused.emit(error)

    def picture(self, key: str) -> QPixmap | None:
        """Return a photo of the file as large as it may be seen; None when it is gone."""
        return photo(self._desk.document.picture, key)

    def look(self) -> bool:
        """Show the photo of the chosen note over the window."""
        note = self._desk.only
        found = self._desk.document.picture(note.picture) if note is not None and note.picture else None
        if note is None or found is None:
            return False
        PictureView(self._desk.view.window(), found, note.text)
        return True

    # The words of one note --------------------------------------------------------------------------------------
    def edit(self, key: str = "") -> bool:
        """Open the words of a note, or the title of a stack, where they lie."""
        desk = self._desk
        key = key or desk.chosen_stack or (desk.chosen[0] if len(desk.chosen) == 1 else "")
        wall = desk.document.workshop.wall
        if (note := wall.note(key)) is not None and not note.private:
            desk.choose((key,))
            desk.walker.reveal()
            desk.editor.begin(key, note.text, self._scene(desk.wall.rect_of(key)), f"note_{note.kind}")
        elif (stack := wall.stack(key)) is not None and (show := desk.wall.stack(key)) is not None:
            desk.choose((), key)
            desk.walker.reveal()
            desk.editor.begin(key, stack.title, self._scene(QRectF(show.x, show.y, show.width, STACK_HEAD)),
                              "soft", title=True)
        else:
            return False
        return True

    def edit_new(self, corner: QPointF) -> None:
        """Write a new note at a place, in units of the wall."""
        desk = self._desk
        self._new_at = (corner.x(), max(corner.y(), 0.0))
        desk.choose(())
        desk.editor.begin(NEW, "", self._scene(QRectF(*self._new_at, NOTE_W, NOTE_H)),
                          f"note_{desk.bar.kind}")

    def _full(self) -> None:
        self._desk.notice.emit(self.tr("A note holds {0} characters; what was over is left out.").format(MAX_NOTE))

    def _scene(self, rect: QRectF) -> QRectF:
        return self._desk.wall.mapRectToScene(rect)

    def _edited(self, key: str, words: str) -> None:
        desk, wall = self._desk, self._desk.document.workshop.wall
        command: c.Command | None = None
        if key == NEW:
            if words and not self.add((words,), at=self._new_at):
                desk.editor.keep(key, words)
        elif (stack := wall.stack(key)) is not None:
            if stack.title != words:
                command = c.EditStack(replace(stack, title=words))
        elif (note := wall.note(key)) is not None and (words or note.picture):
            command = deeds.changed(wall, (key,), text=words)
        elif note is not None:
            desk.notice.emit(self.tr("A note needs words: it was left as it was. Del deletes it."))
        if command is not None and not desk.do(command):
            desk.editor.keep(key, words)

    def split_at(self, key: str, parts: tuple[str, str]) -> None:
        """Make two notes of one, at the cursor."""
        desk, wall = self._desk, self._desk.document.workshop.wall
        whole = "\n".join(part.strip() for part in parts if part.strip())
        if key == NEW:
            texts = [part.strip() for part in parts if part.strip()]
            if texts and not self.add(texts, at=self._new_at):
                desk.editor.keep(key, whole)
        elif (command := deeds.split(wall, key, parts)) is not None:
            if not desk.do(command):
                desk.editor.keep(key, whole)
        else:
            self._edited(key, whole)
