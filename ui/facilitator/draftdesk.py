"""Texts that were typed and not handed over before the program ended: told in a strip, offered in a panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from ui.agenda_words import shortened
from ui.draftplaces import TextField, find, put_back
from ui.drafts import DraftKeeper
from ui.facilitator.draftpanel import DraftPanel, Found
from ui.facilitator.historymodel import clock
from ui.i18n import language
from ui.ids import new_id
from ui.widgets.standing import Answer, StandingStrip
from workshop import commands as c
from workshop.agenda import STAGE_NAMES
from workshop.drafts import DraftPlace, left_over, one_line
from workshop.model.score import Cell
from workshop.model.workshop import Parked
from workshop.store import Draft

if TYPE_CHECKING:
    from ui.facilitator.window import FacilitatorWindow


class DraftStrip(StandingStrip):
    """Says how many texts were found."""

    def __init__(self) -> None:
        super().__init__("action")
        self._count = 0

    def tell(self, count: int) -> None:
        """Say it, or be quiet about none."""
        self._count = count
        self.retranslate()
        self.setVisible(count > 0)

    def retranslate(self) -> None:
        words = self.tr("Found after the last run: one text that was not handed over.") if self._count == 1 else \
            self.tr("Found after the last run: {0} texts that were not handed over.").format(self._count)
        self.present(words, "", (Answer("look", self.tr("Look at it") if self._count == 1 else self.tr("Look at them"),
                                        first=True), Answer("wait", self.tr("Not now"))))


class DraftDesk(QObject):
    """Keeps what is being typed in a window, and offers what an earlier run has left."""

    def __init__(self, window: FacilitatorWindow) -> None:
        super().__init__(window)
        self._window, self._document = window, window.document
        self.keeper, self.strip = DraftKeeper(window), DraftStrip()
        self._panel: DraftPanel | None = None
        self.found: list[Draft] = []
        window.strips.put(self.strip, urgency=10)
        self.strip.chosen.connect(self._answered)
        self._look()

    def _look(self) -> None:
        if self._document.read_only:
            return
        drafts = self._document.drafts()
        if not drafts:
            return
        self.found = list(left_over(drafts, self._document.steps()))
        here = {draft.place for draft in self.found}
        for draft in drafts:
            if draft.place not in here:
                self._document.keep_draft(draft.place, "")
        self.keeper.reserved = here
        self.strip.tell(len(self.found))

    @property
    def panel(self) -> DraftPanel:
        """The panel, made when first asked for."""
        if self._panel is None:
            self._panel = DraftPanel(self._window)
            self._panel.wanted.connect(self.do)
        return self._panel

    def show(self) -> None:
        """Show the texts over the window."""
        window = self._window
        self._list()
        self.panel.set_free(window.top.height() + 1, window.status.height() + 1)
        self.panel.appear()

    def _answered(self, answer: str) -> None:
        self.strip.hide()
        if answer == "look":
            self.show()
        else:
            self._window.status.tell(self.tr("They stay in the file and are offered again at the next opening."))

    def _list(self) -> None:
        self.panel.present([Found(d.place, d.text, self.where(DraftPlace.read(d.place)), clock(d.at) if d.at else "")
                            for d in self.found])

    def where(self, place: DraftPlace) -> str:
        """Return in words where a text was typed: the stage, what it was about, the field."""
        stage = STAGE_NAMES.get(place.stage)
        name = shortened(one_line(place.name), 60)
        parts = (stage.in_(language()) if stage else "", self._about(place.of), name)
        return " · ".join(part for part in parts if part)

    def _about(self, of: str) -> str:
        workshop = self._document.workshop
        kind, _, key = of.partition(":")
        if kind == "cell" and (cell := self._cell(of)) is not None:
            pack = workshop.pack
            return f"{pack.element(cell.element).name.in_(language())} × {pack.item(cell.item).name.in_(language())}"
        if kind == "initiative":
            return next((shortened(i.title, 40) for i in workshop.initiatives if i.id == key), "")
        note = workshop.wall.note(key) if kind == "note" else None
        return f"“{shortened(one_line(note.text), 30)}”" if note is not None and not note.private else ""

    def _cell(self, of: str) -> Cell | None:
        kind, _, key = of.partition(":")
        element, _, item = key.partition("/")
        workshop = self._document.workshop
        known = kind == "cell" and element in workshop.elements and item in workshop.items_of(element)
        return Cell(element, item) if known else None

    # What is done with a text -----------------------------------------------------------------------------------
    def do(self, key: str, what: str) -> None:
        """Put a text back, copy it, park it or throw it away; `key` is its place in the file."""
        draft = next((draft for draft in self.found if draft.place == key), None)
        if draft is None:
            return
        status = self._window.status
        if what == "back":
            self._put_back(draft)
        elif what == "copy":
            QGuiApplication.clipboard().setText(draft.text)
            status.tell(self.tr("The text is in the clipboard."))
        elif what == "park":
            if self._document.do(c.AddParked(Parked(new_id(), draft.text)), self):
                self._forget(draft)
                status.tell(self.tr("The text is in the parking lot."))
        elif self._document.keep_draft(draft.place, ""):
            self._forget(draft, kept=True)
            status.tell(self.tr("Thrown away: {0}").format(shortened(one_line(draft.text), 60)))

    def _put_back(self, draft: Draft) -> None:
        self.panel.leave()
        field = self._reach(DraftPlace.read(draft.place))
        if field is None or not put_back(field, draft.text):
            QGuiApplication.clipboard().setText(draft.text)
            self._window.status.tell(self.tr(
                "Its field is not there now. The text is in the clipboard: Ctrl+V puts it where you want it."))
            self.strip.tell(len(self.found))
            return
        self.keeper.adopt(field, draft.place)
        self._forget(draft, kept=True)
        self._window.status.tell(self.tr("The text is back in its field."))

    def _reach(self, place: DraftPlace) -> TextField | None:
        """Go where a text was typed, and return its field."""
        window, (kind, _, key) = self._window, place.of.partition(":")
        if "DayParking" in place.field:
            window.day.park()
        elif kind == "note" or place.field.endswith(("NoteEditor", "Entry")):
            return self._reach_note(place, key)
        elif (cell := self._cell(place.of)) is not None:
            window.tools.show_place(place.stage, cell)
            if "EvidenceBox" in place.field or "Inspector" in place.field:
                window.tools.show_cell(cell)
        elif place.stage in STAGE_NAMES:
            window.tools.show_place(place.stage, key if kind == "initiative" else None)
        return find(window, place.field)

    def _reach_note(self, place: DraftPlace, note: str) -> TextField | None:
        window = self._window
        if place.stage in STAGE_NAMES:
            window.go(place.stage)
        if not hasattr(window.front, "canvas"):
            window.go("pain")
        if note:
            window.tools.show_note(note)
        desk = window.front.canvas.desk  # type: ignore[union-attr]
        if note:
            return desk.editor if desk.writing.edit(note) else None
        desk.begin()
        return desk.bar.entry if desk.bar.entry.isVisible() else None

    def _forget(self, draft: Draft, *, kept: bool = False) -> None:
        """Take a text off the list, and out of the file unless it is `kept` or gone already."""
        self.found.remove(draft)
        if not kept:
            self._document.keep_draft(draft.place, "")
        self.keeper.reserved.discard(draft.place)
        if self.found:
            self._list()
        else:
            self.panel.leave()
        self.strip.tell(len(self.found) if not self.panel.isVisible() else 0)
