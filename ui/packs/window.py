"""The window of frameworks: the list of packs, and the editor of one's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QVBoxLayout, QWidget

from ui.help.desk import HelpDesk
from ui.i18n import Speaks, language
from ui.messages import words_for
from ui.packs.editor import PackEditor
from ui.packs.header import EditorHeader
from ui.packs.listpage import PackListPage
from ui.packs.session import PackSession
from ui.widgets.roomy import make_roomy
from workshop.errors import BadInput, PentatoneError
from workshop.model.text import Text
from workshop.packs.edit import copy, text_at
from workshop.packs.load import SUFFIX
from workshop.packs.shelf import Removed, Shelf, text_of
from workshop.packs.spots import misshapen

MOST_TOLD = 6
FIRST = "consumer-goods-2020"  # chosen when the window opens


class PackEditorWindow(Speaks):
    """`use_requested` carries the id of the framework a new workshop shall start from."""

    use_requested = Signal(str)
    language_requested = Signal()
    theme_requested = Signal()
    closed = Signal()

    def __init__(self, shelf: Shelf, folder: Path) -> None:
        super().__init__()
        self._shelf, self._folder = shelf, folder
        self._removed: Removed | None = None
        self._warned = False
        self.session: PackSession | None = None
        self.editor: PackEditor | None = None
        self.setProperty("look", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.resize(1280, 720)
        self.setMinimumSize(1024, 600)
        self.page, self.header = PackListPage(), EditorHeader()
        self._editing = QWidget()
        self._inside = QVBoxLayout(self._editing)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(0)
        self._inside.addWidget(self.header)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.page)
        self._stack.addWidget(self._editing)
        make_roomy(self)
        HelpDesk(self, "frameworks").listen()
        self._wire()
        self.retranslate()
        self.page.present(shelf.entries(), FIRST)

    def _wire(self) -> None:
        for signal, slot in (
                (self.page.copy_requested, self.copy), (self.page.edit_requested, self.edit),
                (self.page.use_requested, self.use_requested), (self.page.export_requested, self.ask_export),
                (self.page.import_requested, self.ask_import), (self.page.remove_requested, self.remove),
                (self.page.undo_requested, self.put_back), (self.header.back_requested, self.back),
                (self.header.undo_requested, self.undo), (self.header.redo_requested, self.redo),
                (self.header.export_requested, self._ask_export_this), (self.header.use_requested, self._use_this)):
            signal.connect(slot)
        for keys, slot in (("Ctrl+Z", self.undo), ("Ctrl+Y", self.redo), ("Ctrl+Shift+Z", self.redo),
                           ("Ctrl+G", self._next_gap), ("Alt+Up", self._up), ("Alt+Down", self._down),
                           ("Ctrl+L", self.language_requested), ("Ctrl+T", self.theme_requested)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Frameworks – Pentatone"))
        if self.session is not None:
            self._show_name()

    # The list ---------------------------------------------------------------------------------------------------
    def copy(self, pack: str) -> None:
        """Copy a framework under a new id and name, and edit the copy."""
        try:
            found = self._shelf.document(pack)
            name = text_of(found.get("name"), pack)
            words = Text(f"{name.zh}（副本）" if name.zh else "", f"{name.en} (copy)" if name.en else "")
            made = copy(found, self._shelf.free_id(pack), words)
            if self._refuse(made):
                return
            self._shelf.save(made)
            self._start(made)
        except PentatoneError as error:
            self.page.complain(words_for(error))

    def edit(self, pack: str) -> None:
        """Edit one of the user's own frameworks."""
        try:
            found = self._shelf.document(pack)
        except PentatoneError as error:
            self.page.complain(words_for(error))
            return
        if not self._refuse(found):
            self._start(found)

    def _refuse(self, document: dict[str, object]) -> bool:
        """Say why a document cannot be shown by the editor; False when it can."""
        if not misshapen(document):
            return False
        from workshop.packs.check import check_document
        problems = tuple(check_document(document))
        self.page.complain("\n".join([self.tr("The editor cannot open this pack. Please mend the file first:"),
                                      words_for(BadInput(*problems), MOST_TOLD)]))
        return True

    def remove(self, pack: str) -> None:
        """Take one of the user's own packs off the list; it can be put back until the window closes."""
        entry = self.page.current()
        try:
            self._removed = self._shelf.remove(pack)
        except PentatoneError as error:
            self.page.complain(words_for(error))
            return
        name = entry.name.in_(language()) if entry is not None else pack
        self.page.present(self._shelf.entries())
        self.page.tell(self.tr("“{0}” was removed.").format(name), undo=True)

    def put_back(self) -> None:
        """Undo the last removal."""
        if self._removed is None:
            return
        try:
            self._shelf.put_back(self._removed)
        except PentatoneError as error:
            self.page.complain(words_for(error))
            return
        name, self._removed = self._removed.path.name.removesuffix(SUFFIX), None
        self.page.present(self._shelf.entries(), name)
        self.page.tell("")

    def ask_import(self) -> None:
        """Ask which file of a colleague to take in."""
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import a pack"), str(self._folder), self._pattern())
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Take in a pack, or say everything that is wrong with it."""
        self._folder = path.parent
        try:
            done = self._shelf.import_file(path)
        except PentatoneError as error:
            self.page.complain("\n".join([self.tr("Nothing was imported."), words_for(error, MOST_TOLD)]))
            return
        self.page.present(self._shelf.entries(), done.id)
        if not done.new:
            words = self.tr("This pack is here already, as {0}.").format(done.id)
        elif done.id != done.wanted:
            words = self.tr("Imported as {0}: {1} is the id of another pack.").format(done.id, done.wanted)
        else:
            words = self.tr("Imported as {0}.").format(done.id)
        self.page.tell(words)

    def ask_export(self, pack: str) -> None:
        """Ask where to write a pack for a colleague."""
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export a pack"), str(self._folder / f"{pack}{SUFFIX}"),
                                              self._pattern())
        if name:
            path = Path(name)
            self.export_file(pack, path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX))

    def export_file(self, pack: str, path: Path) -> None:
        """Write a pack to a file."""
        self._folder = path.parent
        told = self.page if self.session is None else self.header
        try:
            self._shelf.export_file(pack, path)
        except PentatoneError as error:
            told.complain(words_for(error))
            return
        told.tell(self.tr("Written to {0}.").format(path.name))

    def _pattern(self) -> str:
        return self.tr("Packs (*.pentatone-pack)")

    # The editor -------------------------------------------------------------------------------------------------
    def _start(self, document: dict[str, object]) -> None:
        self.page.tell("")
        self._warned = False
        self.session = PackSession(self._shelf, document, self)
        self.session.changed.connect(self._changed)
        self.session.saved.connect(self._show_saved)
        self.session.refused.connect(self._refused)
        self.editor = PackEditor(self.session)
        self.editor.checked.connect(self._show_ready)
        self._inside.addWidget(self.editor, 1)
        self._stack.setCurrentWidget(self._editing)
        self._show_name()
        self._show_saved()
        self._show_ready()
        self.header.show_steps(False, False)
        self.editor.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def back(self) -> None:
        """Keep what was edited and go back to the list; when it cannot be kept, stay and say why, once."""
        if self.session is None or self.editor is None or not self._may_leave():
            return
        name = str(self.session.document["id"])
        self._stack.setCurrentWidget(self.page)
        self._inside.removeWidget(self.editor)
        self.editor.deleteLater()
        self.session.deleteLater()
        self.session, self.editor = None, None
        self.page.present(self._shelf.entries(), name)
        self.page.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _may_leave(self) -> bool:
        if self.session is None or self.session.save() or self._warned:
            return True
        self._warned = True
        self.header.complain("\n".join([self.header.state.text(), self.tr(
            "What was typed since then is not on the disk. Export it elsewhere, or leave once more to give it up.")]))
        return False

    def undo(self) -> None:
        """Take the last step in the editor back."""
        if self.editor is not None:
            self.editor.undo()

    def redo(self) -> None:
        """Do the last undone step again."""
        if self.editor is not None:
            self.editor.redo()

    def _next_gap(self) -> None:
        if self.editor is not None:
            self.editor.next_gap()

    def _up(self) -> None:
        if self.editor is not None:
            self.editor.move_up()

    def _down(self) -> None:
        if self.editor is not None:
            self.editor.move_down()

    def _ask_export_this(self) -> None:
        if self.session is not None:
            self.session.save()
            self.ask_export(str(self.session.document["id"]))

    def _use_this(self) -> None:
        if self.session is not None and self.editor is not None:
            self.editor.look()
            if not self.editor.problems and self.session.save():
                self.use_requested.emit(str(self.session.document["id"]))

    def _changed(self, _spot: object, _origin: object) -> None:
        assert self.session is not None
        self._warned = False
        self._show_saved()
        self._show_name()
        self.header.show_steps(self.session.can_undo, self.session.can_redo)

    def _show_saved(self) -> None:
        if self.session is not None:
            self.header.show_saved(self.session.is_saved)

    def _show_name(self) -> None:
        if self.session is not None:
            self.header.show_name(text_at(self.session.document, ("name",)).in_(language())
                                  or str(self.session.document["id"]))

    def _show_ready(self) -> None:
        if self.editor is not None:
            self.header.show_ready(not self.editor.problems)

    def _refused(self, error: PentatoneError) -> None:
        self.header.complain(words_for(error))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave():
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()
