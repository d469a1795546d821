"""The row above the canvas: layout, lens, notes, charts, what the room sees, and the views beside it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QSizePolicy

from ui.i18n import Speaks
from ui.noop import QT_TRANSLATE_NOOP
from ui.widgets.parts import button
from workshop.model.notes import LAYOUTS, Layout
from workshop.presentation import Lens

LENS_WORDS: dict[Lens, str] = {
    "current": QT_TRANSLATE_NOOP("Lens", "Current"), "target": QT_TRANSLATE_NOOP("Lens", "Target"),
    "gap": QT_TRANSLATE_NOOP("Lens", "Gap"), "disagreement": QT_TRANSLATE_NOOP("Lens", "Disagreement"),
    "progress": QT_TRANSLATE_NOOP("Lens", "Progress"), "evidence": QT_TRANSLATE_NOOP("Lens", "Evidence"),
    "last": QT_TRANSLATE_NOOP("Lens", "Last time"), "projected": QT_TRANSLATE_NOOP("Lens", "After the plan"),
    "priority": QT_TRANSLATE_NOOP("Lens", "Priority"),
}
# What the room sees of the canvas: all of it, the place it was called to, or wherever the facilitator goes.
ROOM_VIEWS = ("whole", "here", "follow")


def lens_name(lens: Lens) -> str:
    """Return the name of a lens in the language of the interface."""
    return QCoreApplication.translate("Lens", LENS_WORDS[lens])


class CanvasBar(Speaks):
    """Wishes of the facilitator about the canvas; the pane beneath grants them."""

    layout_chosen = Signal(str)
    lens_chosen = Signal(str)
    notes_toggled = Signal(bool)
    charts_toggled = Signal(bool)
    room_chosen = Signal(str)
    last_requested = Signal()
    picture_requested = Signal()
    view_requested = Signal(str)

    def __init__(self, lenses: tuple[Lens, ...], views: tuple[str, ...]) -> None:
        super().__init__()
        self.lenses, self._lens = lenses, lenses[0]
        self._room, self._has_last = "whole", False
        self.layouts = {name: button(checkable=True) for name in LAYOUTS}
        self.lens, self.more = button(), button()
        self.notes, self.charts = button(checkable=True), button(checkable=True)
        self.views: dict[str, QPushButton] = {}
        self._lens_menu, self._more_menu = QMenu(self), QMenu(self)
        self._lens_actions: dict[Lens, QAction] = {}
        self._room_actions: dict[str, QAction] = {}
        self._build(views)
        self.retranslate()

    def _build(self, views: tuple[str, ...]) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        pair = QButtonGroup(self)
        for name, made in self.layouts.items():
            made.setProperty("canvas_layout", name)
            pair.addButton(made)
        self.layouts["grid"].setChecked(True)
        pair.buttonClicked.connect(self._layout_clicked)
        for made in (*self.layouts.values(), self.lens, self.notes, self.charts, self.more):
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(made)
        row.addStretch(1)
        for view in views:
            made = button("plain")
            made.setProperty("view", view)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            made.clicked.connect(self._view_clicked)
            self.views[view] = made
            row.addWidget(made)
        self._build_menus()
        self.notes.toggled.connect(self.notes_toggled)
        self.charts.toggled.connect(self.charts_toggled)

    def _build_menus(self) -> None:
        group = QActionGroup(self)
        for lens in self.lenses:
            action = self._lens_menu.addAction("")
            action.setCheckable(True)
            action.setData(lens)
            group.addAction(action)
            self._lens_actions[lens] = action
        self._lens_menu.addSeparator()
        self.last = self._lens_menu.addAction("")
        self.last.triggered.connect(self.last_requested)
        group.triggered.connect(self._lens_triggered)
        self.lens.setMenu(self._lens_menu)
        rooms = QActionGroup(self)
        for name in ROOM_VIEWS:
            action = self._more_menu.addAction("")
            action.setCheckable(name != "here")
            action.setData(name)
            rooms.addAction(action)
            self._room_actions[name] = action
        rooms.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        rooms.triggered.connect(self._room_triggered)
        self._more_menu.addSeparator()
        self.picture = self._more_menu.addAction("")
        self.picture.triggered.connect(self.picture_requested)
        self.more.setMenu(self._more_menu)

    def retranslate(self) -> None:
        self.layouts["grid"].setText(self.tr("Grid"))
        self.layouts["ring"].setText(self.tr("Ring"))
        for made in self.layouts.values():
            made.setToolTip(self.tr("Grid or ring (G)"))
        self.notes.setText(self.tr("Notes"))
        self.notes.setToolTip(self.tr("Sticky notes and dots (N)"))
        self.charts.setText(self.tr("Charts"))
        self.charts.setToolTip(self.tr("Charts beside the canvas (C)"))
        self.more.setText(self.tr("Room"))
        self.more.setToolTip(self.tr("What the room sees of the canvas, and the canvas as a picture"))
        for lens, action in self._lens_actions.items():
            action.setText(lens_name(lens))
        self._room_actions["whole"].setText(self.tr("The room sees the whole canvas"))
        self._room_actions["here"].setText(self.tr("Call the room to what I see (M)"))
        self._room_actions["follow"].setText(self.tr("The room follows my view (Shift+M)"))
        self.picture.setText(self.tr("Save the canvas as a picture…"))
        names = {"desk": self.tr("What to discuss"), "grid": self.tr("Entry grid"), "paper": self.tr("Paper")}
        for view, made in self.views.items():
            made.setText(names[view])
        self.present(self._lens, self._room, has_last=self._has_last)

    def present(self, lens: Lens, room: str, *, has_last: bool) -> None:
        """Show which lens is in use and what the room sees."""
        self._lens, self._room, self._has_last = lens, room, has_last
        self.lens.setText(lens_name(lens))
        self.lens.setAccessibleName(self.tr("Lens: {0}").format(lens_name(lens)))
        self.lens.setToolTip(self.tr("What the cells show (L for the next one)"))
        self.last.setText(self.tr("Another earlier workshop…") if has_last else self.tr("Compare with last time…"))
        self._lens_actions[lens].setChecked(True)
        for name in ("whole", "follow"):
            self._room_actions[name].setChecked(name == room)

    def set_layout(self, layout: Layout) -> None:
        """Show which layout is in use."""
        self.layouts[layout].setChecked(True)

    def _layout_clicked(self, made: QPushButton) -> None:
        self.layout_chosen.emit(made.property("canvas_layout"))

    def _lens_triggered(self, action: QAction) -> None:
        self.lens_chosen.emit(action.data())

    def _room_triggered(self, action: QAction) -> None:
        self.room_chosen.emit(action.data())

    def _view_clicked(self) -> None:
        self.view_requested.emit(self.sender().property("view"))
