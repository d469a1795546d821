"""The canvas with what belongs around it: its bar, notes, charts, and what the pack knows of the chosen element."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.canvas.notes.desk import NoteDesk
from ui.canvas.view import CanvasView
from ui.document import Document
from ui.i18n import Speaks
from ui.localtexts import digits
from ui.stages.canvasbar import CanvasBar
from ui.stages.page import RoomCanvas, StagePage
from ui.stages.score.elementstrip import ElementStrip
from ui.stages.score.legend import SplitLegend
from ui.widgets.parts import label, rule
from workshop.changes import Change
from workshop.model.notes import Layout
from workshop.model.score import Cell
from workshop.presentation import Lens, SightShow

if TYPE_CHECKING:
    from ui.charts.panel import ChartPanel
    from ui.offer import Offer

CHART_W, ROOM_FOR_ALL = 400, 1600


class CanvasPane(Speaks):
    """Bar, canvas, notes, charts, the chosen element. `lens_changed` says that the room has something else to see.

    `view_requested` carries the name of one of the `views` that can take the canvas' place.
    """

    lens_changed = Signal()
    view_requested = Signal(str)
    last_requested = Signal()
    picture_requested = Signal()
    room_changed = Signal()
    charts_toggled = Signal(bool)
    notice = Signal(str)

    def __init__(self, document: Document, lenses: tuple[Lens, ...], *, show_element: bool = True,
                 views: tuple[str, ...] = (), notes: bool = False) -> None:
        super().__init__()
        self._with_element, self._document = show_element, document
        self.lens: Lens = lenses[0]
        self._room = "whole"
        self._sight: SightShow | None = None
        self.bar = CanvasBar(lenses, views)
        self.view = CanvasView()
        self.desk = NoteDesk(document, self.view, self)
        self._about_notes, self._giving = notes, False
        self.charts: ChartPanel | None = None
        self._status, self._legend = label("quiet"), SplitLegend()
        self.strip = ElementStrip(document.workshop.pack)
        self._build()
        self._wire()
        self.show_notes(notes)
        self.retranslate()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 12, 14, 8)
        box.setSpacing(8)
        box.addWidget(self.bar)
        box.addWidget(self.desk.bar)
        box.addWidget(self.desk.dots)
        self._middle = QHBoxLayout()
        self._middle.setSpacing(10)
        self._middle.addWidget(self.view, 1)
        box.addLayout(self._middle, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._legend)
        foot.addStretch(1)
        foot.addWidget(self._status)
        box.addLayout(foot)
        self._rule = rule()
        box.addWidget(self._rule)
        box.addWidget(self.strip)

    def _wire(self) -> None:
        scene = self.view.canvas
        scene.cell_chosen.connect(self._cell_chosen)
        scene.layout_changed.connect(self._layout_changed)
        scene.focus_changed.connect(self._focus_changed)
        scene.element_chosen.connect(self._element_chosen)
        self.view.sight_changed.connect(self._sight_changed)
        self.bar.layout_chosen.connect(self.set_layout)
        self.bar.lens_chosen.connect(self.set_lens)
        self.bar.notes_toggled.connect(self.show_notes)
        self.bar.charts_toggled.connect(self.show_charts)
        self.bar.room_chosen.connect(self.set_room)
        self.bar.last_requested.connect(self.last_requested)
        self.bar.picture_requested.connect(self.picture_requested)
        self.bar.view_requested.connect(self.view_requested)
        self.desk.notice.connect(self.notice)
        self.desk.changed.connect(self._desk_changed)
        self.desk.woken.connect(self._wake)

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Canvas"))
        self.show_canvas()
        self._show_element(self.view.canvas.selected)

    def follow(self, page: StagePage) -> None:
        """Let the page around the canvas pass its wishes on."""
        for signal in (self.lens_changed, self.room_changed):
            signal.connect(page.audience_changed)
        self.notice.connect(page.notice)
        self.last_requested.connect(page.last_time_requested)
        self.picture_requested.connect(page.picture_requested)
        self.charts_toggled.connect(page.next_changed)

    # What is seen -----------------------------------------------------------------------------------------------
    def show_canvas(self) -> None:
        """Show the present values."""
        show = self._document.canvas
        self.view.canvas.present(show, self.lens)
        self.bar.present(self.lens, self._room, has_last=show.has_last)
        if show.overall is None:
            self._status.setText(self.tr("{0} of {1} scored").format(show.scored, show.asked))
        else:
            self._status.setText(self.tr("{0} of {1} scored · overall {2}").format(
                show.scored, show.asked, digits(show.overall, 1)))

    def refresh(self, change: Change) -> None:
        """Show what a commit has changed."""
        self.show_canvas()
        self.desk.refresh(change)
        if self.charts is not None:
            self.charts.refresh(change)
        if change.about("wall"):
            self._show_element(self.view.canvas.selected)

    def set_lens(self, lens: Lens) -> None:
        """Look through another lens."""
        if lens != self.lens and lens in self.bar.lenses:
            self.lens = lens
            self.show_canvas()
            self.lens_changed.emit()

    def next_lens(self, step: int = 1) -> None:
        """Look through the next lens, or the one before."""
        lenses = self.bar.lenses
        self.set_lens(lenses[(lenses.index(self.lens) + step) % len(lenses)])
        self.notice.emit(self.bar.lens.accessibleName())

    def set_layout(self, layout: Layout) -> None:
        """Lay the cells out as grid or ring."""
        self.view.canvas.set_layout(layout)

    def toggle_layout(self) -> None:
        """Turn the grid into a ring, or back."""
        self.set_layout("grid" if self.view.canvas.layout == "ring" else "ring")

    def toggle_focus(self) -> None:
        """Put the element of the chosen cell into the light, or take the light away."""
        scene = self.view.canvas
        chosen = scene.selected.element if scene.selected else ""
        scene.set_focus_element("" if scene.focus_element else chosen)

    def toggle_charts(self) -> None:
        """Show the charts, or put them away."""
        self.show_charts(not self.bar.charts.isChecked())

    def toggle_notes(self) -> None:
        """Show the tools of the notes, or put them away."""
        self.show_notes(not self.bar.notes.isChecked())

    def run_note(self, name: str) -> None:
        """Do something with notes; their tools come up first."""
        self.show_notes(True)
        self.desk.runner.run(name)

    def offers(self) -> tuple[Offer, ...]:
        """Return what can be done on the canvas now."""
        from ui.stages.canvasoffers import canvas_offers
        return canvas_offers(self)

    def _layout_changed(self, layout: Layout) -> None:
        self.bar.set_layout(layout)
        self._tell_room()

    def show_notes(self, shown: bool) -> None:
        """Show the tools of the notes, or put them away; the notes themselves stay where they are."""
        self.bar.notes.setChecked(shown)
        self.desk.set_active(shown)

    def show_charts(self, shown: bool) -> None:
        """Show the charts beside the canvas, or put them away."""
        self.bar.charts.setChecked(shown)
        if shown and self.charts is None:
            from ui.charts.panel import ChartPanel
            self.charts = ChartPanel(self._document)
            self.charts.setFixedWidth(CHART_W)
            self.charts.notice.connect(self.notice)
            self._middle.addWidget(self.charts)
            self.charts.show_cell(self.view.canvas.selected)
        if self.charts is not None:
            self.charts.setVisible(shown)
        self._show_element(self.view.canvas.selected)
        self.charts_toggled.emit(shown)

    def crowded(self) -> bool:
        """Tell whether charts stand beside the canvas where there is no room for the inspector too."""
        return self.bar.charts.isChecked() and self.window().width() < ROOM_FOR_ALL

    # What the room sees -----------------------------------------------------------------------------------------
    def set_room(self, room: str) -> None:
        """Let the room see the whole canvas, call it here once, or let it follow."""
        self._room = "whole" if room == self._room == "follow" else room
        self._sight = self.view.sight() if self._room != "whole" else None
        self.bar.present(self.lens, self._room, has_last=self._document.canvas.has_last)
        said = {"whole": self.tr("The room sees the whole canvas."), "here": self.tr("The room sees what you see now."),
                "follow": self.tr("The room follows your view.")}
        self.notice.emit(said[self._room])
        self.room_changed.emit()

    def call_room(self) -> None:
        """Call the room to what is seen now."""
        self.set_room("here")

    def lead_room(self) -> None:
        """Let the room follow, or not any longer."""
        self.set_room("follow")

    def free_room(self) -> None:
        """Let the room see the whole canvas."""
        self.set_room("whole")

    def picture(self) -> tuple[Lens, Layout, int, bool]:
        """Return what a picture of the canvas starts from."""
        scene = self.view.canvas
        return self.lens, scene.layout, scene.depth, self.bar.notes.isChecked()

    def room_canvas(self) -> RoomCanvas:
        """Return how the room sees the canvas."""
        scene = self.view.canvas
        return RoomCanvas(scene.layout, scene.focus_element, self._sight, self._about_notes)

    def _sight_changed(self) -> None:
        if self._room == "follow":
            self._sight = self.view.sight()
            self.room_changed.emit()

    def _tell_room(self) -> None:
        if self._room == "here":
            # The layout or the light has changed: what the room was called to may be somewhere else now.
            self._sight = self.view.sight()
        self.room_changed.emit()

    def _wake(self) -> None:
        self.show_notes(True)

    def _desk_changed(self) -> None:
        if self.desk.giving != self._giving:
            self._giving = self.desk.giving
            self._show_element(self.view.canvas.selected)

    # The chosen cell and element --------------------------------------------------------------------------------
    def _cell_chosen(self, cell: Cell | None) -> None:
        self._show_element(cell)
        self.desk.set_target(cell, cell.element if cell else "")
        if self.charts is not None:
            self.charts.show_cell(cell)

    def _element_chosen(self, element: str) -> None:
        self.desk.set_target(None, element)
        self._present_strip(element)

    def _focus_changed(self, _element: str) -> None:
        self._tell_room()

    def _show_element(self, cell: Cell | None) -> None:
        self._present_strip(cell.element if cell else "")

    def _present_strip(self, key: str) -> None:
        workshop = self._document.workshop
        # Charts, and notes that get dots, need the height more.
        wanted = self._with_element and not self.bar.charts.isChecked() and not self.desk.giving
        element = workshop.pack.element(key) if key and wanted else None
        own = tuple(note.text for note in workshop.wall.notes
                    if note.element == key and note.became == "bottleneck" and not note.private)
        self.strip.present(element, own)
        self._rule.setVisible(not self.strip.isHidden())

    def find_note(self, note: str) -> None:
        """Bring a note into view and select it."""
        self.show_notes(True)
        self.desk.find(note)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.view.setFocus(Qt.FocusReason.MouseFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = event.key()
        if not plain:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_L:
            self.next_lens(-1 if shift else 1)
        elif key == Qt.Key.Key_N and not shift:
            self.show_notes(True)
            self.desk.begin()
        elif key == Qt.Key.Key_C and not shift:
            self.toggle_charts()
        elif key == Qt.Key.Key_M:
            self.set_room("follow" if shift else "here")
        else:
            super().keyPressEvent(event)
