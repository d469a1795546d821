"""The library of cases: search on the left, the case on the right, and what can be done with it below."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.i18n import Speaks, language
from ui.library.bar import ActionBar
from ui.library.filters import Filters
from ui.library.form import CaseForm, empty_case
from ui.library.notice import NoticeLine
from ui.library.problems import ProblemPage
from ui.library.results import ResultList
from ui.messages import words_for
from ui.widgets.casecard import CaseCard
from ui.widgets.parts import label, rule
from ui.widgets.roomy import make_roomy
from ui.widgets.tags import Tags
from workshop.errors import BadInput, PentatoneError
from workshop.library import LIMIT, OWN, CaseLibrary, Imported, read_collection
from workshop.model.case import Case, FiledCase
from workshop.model.text import Text
from workshop.packs.cases import collection_text

SUFFIX = ".pentatone-cases"
Known = Iterable[tuple[str, Text, str, str]]


def _this_year() -> int:
    return datetime.now(UTC).year


class LibraryWindow(Speaks):
    """A window beside the work. The signals carry a FiledCase; `show_requested` None to take it off the screen.

    `changed` says that cases came, went or changed. `elements` and `capabilities` are those of the framework in use,
    each as id, name, note and colour.
    """

    use_requested = Signal(object)
    show_requested = Signal(object)
    changed = Signal()
    closed = Signal()

    def __init__(self, library: CaseLibrary, elements: Known, capabilities: Known, *,
                 folder: Callable[[], Path] = Path.home, year: Callable[[], int] = _this_year) -> None:
        super().__init__()
        self._library, self._folder, self._year = library, folder, year
        self._cell: str | None = None
        self._shown: FiledCase | None = None
        self._undo: list[tuple[str, Callable[[], object]]] = []
        known = Tags(elements), Tags(capabilities)
        self.filters, self.results, self.card = Filters(*known), ResultList(*known), CaseCard(*known)
        self.form, self.problems, self.notice = CaseForm(*known), ProblemPage(), NoticeLine()
        self.count, self.bar = label("quiet"), ActionBar()
        self.setProperty("look", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setWindowFlag(Qt.WindowType.Window)
        self._build()
        self._wire()
        self.resize(1180, 700)
        self.setMinimumSize(1000, 560)
        make_roomy(self)
        self.retranslate()
        self.refresh()

    def _build(self) -> None:
        self.left = QWidget()
        side = QVBoxLayout(self.left)
        side.setContentsMargins(14, 14, 14, 12)
        side.setSpacing(8)
        side.addWidget(self.filters)
        side.addWidget(self.count)
        side.addWidget(self.results, 1)
        self.right = QStackedWidget()
        pages: tuple[QWidget, ...] = (self.card, self.form, self.problems)
        for page in pages:
            self.right.addWidget(page)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self.left)
        split.addWidget(self.right)
        split.setStretchFactor(1, 1)
        split.setSizes([390, 790])
        self.left.setMinimumWidth(320)
        self.right.setMinimumWidth(480)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(split, 1)
        box.addWidget(rule())
        box.addWidget(self.notice)
        box.addWidget(self.bar)

    def _wire(self) -> None:
        self.filters.changed.connect(self.refresh)
        self.filters.words.stepped.connect(self.results.step)
        self.filters.words.entered.connect(self.use_case)
        self.filters.words.left.connect(self.close)
        self.results.chosen.connect(self._chosen)
        self.results.use_requested.connect(self.use_case)
        self.results.remove_requested.connect(self.remove_case)
        self.form.saved.connect(self._save)
        self.form.cancelled.connect(self._cancelled)
        self.problems.closed.connect(self._to_card)
        self.notice.undo_requested.connect(self.undo)
        bar = self.bar
        for made, slot in ((bar.use, self.use_case), (bar.show_room, self.toggle_room), (bar.new, self.new_case),
                           (bar.edit, self.edit_case), (bar.remove, self.remove_case), (bar.bring, self.ask_import),
                           (bar.export, self.ask_export)):
            made.clicked.connect(slot)
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Ctrl+F", self._to_search), ("Ctrl+N", self.new_case), ("Ctrl+Return", self.use_case),
            ("Ctrl+P", self.toggle_room), ("Ctrl+Z", self.undo), ("Ctrl+W", self.close))
        for key, work in keys:
            QShortcut(QKeySequence(key), self).activated.connect(work)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Case library – Pentatone"))
        self.results.setAccessibleName(self.tr("Cases found"))
        self._count()
        self._notices()
        self.results.viewport().update()

    # Finding ----------------------------------------------------------------------------------------------------
    def refresh(self) -> None:
        """Search again, keeping the chosen case when it is still found."""
        query, keep = self.filters.query(), self.results.key()
        try:
            hits = self._library.search(query)
            self.filters.offer(self._library.sectors(), self._library.collections())
        except PentatoneError as error:
            self.notice.tell(words_for(error), problem=True, undo=bool(self._undo))
            return
        self.results.show_hits(hits, query.words, keep=keep)
        self._count()

    def show_case(self, key: str) -> None:
        """Bring a case to the front; filters that hide it are taken away."""
        if not self.results.choose(key) and self._library.get(key) is not None:
            self.filters.blockSignals(True)
            self.filters.clear()
            self.filters.choose(collection=key.partition("/")[0])
            self.filters.blockSignals(False)
            self.refresh()
            if not self.results.choose(key):
                # Beyond the end of a long list: the card can still show it.
                self.results.setCurrentIndex(self.results.model().index(-1, 0))
                self.card.present(self._library.get(key))
                self._buttons()
        if not self._writing():
            self._to_card()

    def look_for(self, element: str = "", capability: str = "") -> None:
        """Set the filters for a cell."""
        self.filters.choose(element=element, capability=capability)

    def _count(self) -> None:
        count = self.results.count
        self.count.setText(self.tr("The best {0} cases").format(count) if count >= LIMIT
                           else self.tr("{0} cases").format(count) if count != 1 else self.tr("1 case"))
        if not count:
            self.count.setText(self.tr("No case fits. Fewer words or wider filters find more."))

    def _chosen(self, key: str) -> None:
        self.card.present(self._library.get(key) if key else None)
        self._buttons()

    def _buttons(self) -> None:
        filed = self.card.filed
        own = filed is not None and filed.collection == OWN
        here = self.right.currentWidget() is self.card
        bar = self.bar
        bar.use.setEnabled(filed is not None and self._cell is not None and here)
        bar.show_room.setEnabled(filed is not None and here)
        bar.show_room.setChecked(filed is not None and filed == self._shown)
        bar.edit.setEnabled(own and here)
        bar.remove.setEnabled(filed is not None and here and not self._library.is_shipped(filed.key))
        for made in (bar.new, bar.bring, bar.export, self.left):
            made.setEnabled(here)

    # Using ------------------------------------------------------------------------------------------------------
    def set_cell(self, words: str | None) -> None:
        """Say into which cell a case would go; None when no cell is chosen."""
        self._cell = words
        self.bar.set_cell(words)
        self._buttons()

    def set_shown(self, filed: FiledCase | None) -> None:
        """Take note of what the room sees."""
        self._shown = filed
        self._buttons()

    def use_case(self) -> None:
        """Ask for the case to be pinned into the cell."""
        if self.bar.use.isEnabled() and self.card.filed is not None:
            self.use_requested.emit(self.card.filed)

    def toggle_room(self) -> None:
        """Show the case in front to the room, or take it down when it is the one the room sees."""
        if self.bar.show_room.isEnabled() or self._shown is not None:
            self._shown = None if self.card.filed == self._shown else self.card.filed
            self.show_requested.emit(self._shown)
        self._buttons()

    def tell(self, words: str) -> None:
        """Say that something was done."""
        self.notice.tell(words, undo=bool(self._undo))

    # Writing ----------------------------------------------------------------------------------------------------
    def _writing(self) -> bool:
        return self.right.currentWidget() is self.form

    @property
    def unsaved(self) -> bool:
        """Whether the form holds words that are not saved."""
        return self._writing() and self.form.touched

    def new_case(self) -> None:
        """Open the form on an empty case."""
        if not self._writing():
            self._open_form(empty_case(self._year()))

    def start_case(self, prefill: Case) -> None:
        """Open the form on a case that is partly written; it is new even when it has an id."""
        if self.unsaved:
            self.notice.tell(self.tr("Please save or cancel this case first."), problem=True)
            return
        self._open_form(prefill, touched=True)

    def edit_case(self) -> None:
        """Open the form on the own case in front."""
        filed = self.card.filed
        if filed is not None and filed.collection == OWN and not self._writing():
            self._open_form(filed.case, filed=filed)

    def _open_form(self, case: Case, *, filed: FiledCase | None = None, touched: bool = False) -> None:
        sectors = tuple(sector.name.in_(language()) for sector in self._library.sectors())
        self.right.setCurrentWidget(self.form)
        self.form.start(case, self._year(), filed=filed, sectors=sectors, touched=touched)
        self._buttons()

    def _save(self, filed: FiledCase) -> None:
        before = self._library.get(filed.key)
        try:
            self._library.put(filed)
        except PentatoneError as error:
            self.form.keep_touched()
            self.notice.tell(words_for(error), problem=True, undo=bool(self._undo))
            return
        title = filed.case.title.in_(language())
        if before is None:
            self._did(self.tr("“{0}” is in the library.").format(title), partial(self._library.remove, filed.key))
        else:
            self._did(self.tr("“{0}” is changed.").format(title), partial(self._library.put, before))
        self._to_card()
        self.show_case(filed.key)
        self.results.setFocus()

    def _cancelled(self, draft: Case | None) -> None:
        filed = self.form.replaces
        self._to_card()
        self._to_search()
        if draft is not None:
            self._did(self.tr("What was typed is put aside."),
                      partial(self._open_form, draft, filed=filed, touched=True))

    def remove_case(self) -> None:
        """Take the case in front out of the library; it can be brought back until the window closes."""
        filed = self.card.filed
        if filed is None or not self.bar.remove.isEnabled():
            return
        try:
            self._library.remove(filed.key)
        except PentatoneError as error:
            self.notice.tell(words_for(error), problem=True, undo=bool(self._undo))
            return
        row = self.results.currentIndex().row()
        self._did(self.tr("“{0}” is removed.").format(filed.case.title.in_(language())),
                  partial(self._library.put, filed))
        self.results.step(row - self.results.currentIndex().row())

    # Taking back ------------------------------------------------------------------------------------------------
    def _did(self, words: str, back: Callable[[], object]) -> None:
        self._undo.append((words, back))
        self.notice.tell(words, undo=True)
        self.refresh()
        self.changed.emit()

    def undo(self) -> None:
        """Take back the last thing done to the library in this window."""
        if self._writing() or not self._undo:
            return
        words, back = self._undo.pop()
        try:
            back()
        except PentatoneError as error:
            self.notice.tell(words_for(error), problem=True, undo=bool(self._undo))
            return
        self.notice.tell(self.tr("Taken back: {0}").format(words), undo=bool(self._undo))
        if not self._writing():
            self.refresh()
            self.changed.emit()

    # Files ------------------------------------------------------------------------------------------------------
    def ask_import(self) -> None:
        """Ask for a file of cases and bring it in."""
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import cases"), str(self._folder()), self._pattern())
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Bring in a file: everything is checked first; on any problem all of them are listed."""
        try:
            collection = read_collection(path)
            done = self._library.import_collection(collection)
        except BadInput as error:
            self.problems.present(path.name, error)
            self.right.setCurrentWidget(self.problems)
            self._buttons()
            self.problems.close_button.setFocus()
            return
        except PentatoneError as error:
            self.notice.tell(words_for(error), problem=True, undo=bool(self._undo))
            return
        self._did(self._import_words(path.name, done), partial(self._library.take_back, done))
        if done.added:
            self.show_case(done.added[0])

    def _import_words(self, name: str, done: Imported) -> str:
        words = self.tr("{0}: {1} added, {2} already there, {3} changed.").format(
            name, len(done.added), done.same, done.changed)
        if done.kept:
            words += " " + self.tr("The own cases as they were are in {0}.").format(done.kept)
        return words

    def ask_export(self) -> None:
        """Ask where to write the own cases."""
        start = self._folder() / (self.tr("Own cases") + SUFFIX)
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export own cases"), str(start), self._pattern())
        if name:
            path = Path(name)
            self.export_file(path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX))

    def export_file(self, path: Path) -> None:
        """Write the own cases to a file, whole or not at all."""
        from ui.commands.files import replacing
        try:
            own = self._library.export_own()
            with replacing(path) as part:
                part.write_text(collection_text(own), "utf-8")
        except PentatoneError as error:
            self.notice.tell(words_for(error), problem=True, undo=bool(self._undo))
            return
        self.tell(self.tr("Own cases written to {0}: {1}").format(path.name, len(own.cases)))

    def _pattern(self) -> str:
        return self.tr("Cases (*.pentatone-cases *.json)")

    # The window -------------------------------------------------------------------------------------------------
    def _to_card(self) -> None:
        self.right.setCurrentWidget(self.card)
        self._buttons()

    def _to_search(self) -> None:
        if not self._writing():
            self.filters.words.setFocus()
            self.filters.words.selectAll()

    def _notices(self) -> None:
        found = self._library.notices
        if found:
            self.notice.tell(words_for(PentatoneError(*found)), problem=True, undo=bool(self._undo))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.card.present(self.card.filed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._to_search()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.unsaved:
            event.ignore()
            self.notice.tell(self.tr("Please save or cancel this case first."), problem=True)
            return
        self._undo.clear()
        self.closed.emit()
        super().closeEvent(event)
