"""The canvas mirrors a CanvasShow: cells in a grid or a ring, the notes beneath; only what differs is updated."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QPointF, QRectF, QVariantAnimation, Signal
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from ui.canvas.depths import HEAT, depth_at
from ui.canvas.faces import Scale
from ui.canvas.headings import HeadingItem, HubItem, share_room
from ui.canvas.items import CellItem
from ui.canvas.layouts import GAP, WALL_GAP, Plan, mixed, plan
from ui.canvas.strips import StripWall
from workshop.model.notes import Layout
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.presentation import CanvasShow, Heading, Lens

SWITCH_MS = 350
_SIDE = 24.0


class CanvasScene(QGraphicsScene):
    """Elements are columns or sectors, capabilities rows or bands with the foundation at the bottom or inside.

    `cell_chosen` carries a Cell or None. `looked_different` tells that what is seen has changed as a whole.
    """

    cell_chosen = Signal(object)
    cell_opened = Signal(object)
    element_chosen = Signal(str)
    layout_changed = Signal(str)
    focus_changed = Signal(str)
    depth_changed = Signal(int)
    looked_different = Signal()
    moved = Signal()

    def __init__(self, parent: QObject | None = None, *, far: bool = False) -> None:
        super().__init__(parent)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.far = far
        self.show_value: CanvasShow | None = None
        self.lens: Lens = "current"
        self.selected: Cell | None = None
        self._items: dict[Cell, CellItem] = {}
        self._column_heads: list[HeadingItem] = []
        self._row_heads: list[HeadingItem] = []
        self._columns: tuple[str, ...] = ()
        self._rows: tuple[str, ...] = ()
        self._headings: tuple[Heading, ...] = ()
        self._language = "zh"
        self._layout: Layout = "grid"
        self._focus = ""
        self._depth, self._fixed, self._pixels = HEAT, False, 1.0
        self._way: tuple[Plan, Plan] | None = None
        self.hub = HubItem(far=far)
        self.hub.setVisible(False)
        self.addItem(self.hub)
        self.wall = StripWall(far)
        self.addItem(self.wall)
        self._switch = QVariantAnimation(self)
        self._switch.setDuration(SWITCH_MS)
        self._switch.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._switch.setStartValue(0.0)
        self._switch.setEndValue(1.0)
        self._switch.valueChanged.connect(self._travel)
        self._switch.finished.connect(self._arrive)

    # Values -----------------------------------------------------------------------------------------------------
    def present(self, show: CanvasShow, lens: Lens) -> None:
        """Show a value; rebuild only when rows or columns changed."""
        columns, rows = tuple(h.id for h in show.elements), tuple(h.id for h in show.capabilities)
        headings = show.elements + show.capabilities
        self.show_value, self.lens = show, lens
        if headings != self._headings:
            self._build(show, lens, columns, rows)
        scale = Scale.of(show)
        for cell in show.cells:
            self._items[cell.cell].set_show(cell, lens, scale)
        self.hub.set_level(show.overall)
        self.wall.present(show.wall)
        self._set_bounds()
        self.looked_different.emit()

    def _build(self, show: CanvasShow, lens: Lens, columns: tuple[str, ...], rows: tuple[str, ...]) -> None:
        self._switch.stop()
        self._way = None
        for item in (*self._items.values(), *self._column_heads, *self._row_heads):
            self.removeItem(item)
        self._columns, self._rows, self._headings = columns, rows, show.elements + show.capabilities
        self._column_heads = [HeadingItem(h, row=False, far=self.far) for h in show.elements]
        self._row_heads = [HeadingItem(h, row=True, far=self.far) for h in show.capabilities]
        elements = {h.id: h.short for h in show.elements}
        names = {h.id: h.name for h in show.capabilities}
        self._items = {cell.cell: CellItem(cell, lens, _title(elements[cell.cell.element], names[cell.cell.item]),
                                           far=self.far) for cell in show.cells}
        for cell_item in self._items.values():
            self.addItem(cell_item)
            cell_item.set_language(self._language)
            cell_item.set_depth(self._depth)
        for head in (*self._column_heads, *self._row_heads):
            self.addItem(head)
            head.set_language(self._language)
        if self._focus not in columns:
            self._focus = ""
        self._settle()
        self._dim()
        if self.selected not in self._items:
            self.selected = None
        elif self.selected is not None:
            self._items[self.selected].set_chosen(True)

    def set_language(self, language: str) -> None:
        """Show names in this language first."""
        self._language = language
        for item in self._items.values():
            item.set_language(language)
        for head in (*self._column_heads, *self._row_heads, self.hub):
            head.set_language(language)
        self._tell_heads()
        self.wall.set_language(language)
        self.looked_different.emit()

    @property
    def language(self) -> str:
        """The language names are shown in."""
        return self._language

    # Layout -----------------------------------------------------------------------------------------------------
    @property
    def layout(self) -> Layout:
        """The layout at rest, or on the way to."""
        return self._layout

    def plan(self, layout: Layout | None = None) -> Plan:
        """Return where everything lies in a layout, this one by default."""
        return plan(layout or self._layout, len(self._columns), len(self._rows), far=self.far)

    def set_layout(self, layout: Layout, animate: bool = True) -> None:
        """Lay the cells out in another way; each moves from its one outline to the other, unless not `animate`."""
        if layout == self._layout:
            return
        before, begin = self.plan(), 0.0
        if self._switch.state() == QAbstractAnimation.State.Running and self._way is not None:
            # Back on the way: from where it is now, as far along as it still had to go.
            begin = 1.0 - self._switch.currentTime() / SWITCH_MS
            self._switch.stop()
        self._layout = layout
        if animate and self._items:
            self._set_out(before, begin)
        else:
            self._settle()
        self.layout_changed.emit(layout)

    def _set_out(self, before: Plan, begin: float) -> None:
        after = self.plan()
        # The wall measures all notes whenever it is told of a new place: once, when it is there.
        self.wall.setFlag(QGraphicsItem.GraphicsItemFlag.ItemSendsGeometryChanges, False)
        self._way = before, after
        for cell, item in self._items.items():
            place = self._place(cell)
            item.set_out(before.spots[place], after.spots[place])
        self._place_heads(after)
        self.hub.place(self.plan("ring").hub, True)
        self.hub.setVisible(True)
        self._set_bounds()
        self._switch.setCurrentTime(int(begin * SWITCH_MS))
        self._switch.start()
        if begin:
            self._switch.setCurrentTime(int(begin * SWITCH_MS))
        self._travel(self._switch.currentValue())

    def _travel(self, share: float) -> None:
        if self._way is None:
            return
        before, after = self._way
        for item in self._items.values():
            item.travel(share)
        for heads, first, second in ((self._column_heads, before.columns, after.columns),
                                     (self._row_heads, before.rows, after.rows)):
            for head, one, other in zip(heads, first, second, strict=True):
                # Rectangles differ in size between layouts: the middle travels, and the letters grow on the way.
                middle, half = mixed(one, other, share).center(), QPointF(other.width() / 2, other.height() / 2)
                head.setTransformOriginPoint(half)
                small = min(head.letters(before.around)[0] / head.letters(after.around)[0],
                            (one.width() - 2 * GAP) / max(other.width(), 1.0))
                head.setScale(small + (1.0 - small) * share)
                head.setPos(middle - half)
        self.hub.setOpacity(share if after.around else 1.0 - share)
        origin = self.wall_origin(before.name)
        self.wall.setPos(origin + (self.wall_origin(after.name) - origin) * share)
        self.update()
        self.moved.emit()

    def _arrive(self) -> None:
        if self._way is not None:
            self._settle()
            self.moved.emit()

    @property
    def travelling(self) -> bool:
        """Whether the cells are between two layouts."""
        return self._way is not None

    def arrive(self) -> None:
        """End a switch of layouts at once."""
        self._switch.stop()
        self._arrive()

    def _settle(self) -> None:
        """Put everything at rest in the layout."""
        self._switch.stop()
        self._way = None
        now = self.plan()
        narrowest = now.narrowest
        for cell, item in self._items.items():
            item.place(now.spots[self._place(cell)], self._layout, narrowest)
        self._place_heads(now)
        self.hub.place(self.plan("ring").hub, True)
        self.hub.setVisible(now.around)
        self.hub.setOpacity(1.0)
        self.wall.setFlag(QGraphicsItem.GraphicsItemFlag.ItemSendsGeometryChanges, True)
        # Told even if it stands there already: nobody told it on the way.
        self.wall.setPos(self.wall_origin() + QPointF(1, 0))
        self.wall.setPos(self.wall_origin())
        self._follow_scale()
        self._set_bounds()
        self.update()
        self.looked_different.emit()

    def _place_heads(self, now: Plan) -> None:
        for head, box, lean in zip(self._column_heads, now.columns, now.leans, strict=True):
            head.place(box, now.around, lean)
        for head, box in zip(self._row_heads, now.rows, strict=True):
            head.place(box, now.around)
        self._tell_heads()

    def _tell_heads(self) -> None:
        share_room(self._column_heads, self._pixels)
        share_room(self._row_heads, self._pixels)

    def _place(self, cell: Cell) -> tuple[int, int]:
        return self._columns.index(cell.element), self._rows.index(cell.item)

    def core_rect(self, layout: Layout | None = None) -> QRectF:
        """Return the cells with their headings, in units of the scene."""
        return QRectF(self.plan(layout).core)

    def wall_origin(self, layout: Layout | None = None) -> QPointF:
        """Return where the wall of notes begins: under the cells, at their left."""
        core = self.core_rect(layout)
        return QPointF(core.left(), core.bottom() + WALL_GAP)

    def whole_rect(self) -> QRectF:
        """Return the cells and everything on the wall, with a margin."""
        core, wall = self.core_rect(), self.wall.content_rect()
        if wall.isEmpty():
            return core
        return core.united(wall.translated(self.wall_origin())).adjusted(-_SIDE, -_SIDE / 2, _SIDE, _SIDE)

    def _set_bounds(self) -> None:
        rect = self.whole_rect()
        if self._way is not None:
            rect = rect.united(self.core_rect("grid")).united(self.core_rect("ring"))
        if rect != self.sceneRect():
            self.setSceneRect(rect)

    # Depth ------------------------------------------------------------------------------------------------------
    @property
    def depth(self) -> int:
        """0 heat map, 1 indicators as bars, 2 indicators with their votes."""
        return self._depth

    def set_depth(self, depth: int | None) -> None:
        """Hold a depth; None follows the scale of the view again."""
        self._fixed = depth is not None
        self._take_depth(depth_at(self._pixels, self._depth, self._layout, far=self.far) if depth is None else depth)

    def set_scale(self, pixels: float) -> None:
        """Learn how many logical pixels a unit has on the screen."""
        self._pixels = pixels
        self._tell_heads()
        self._follow_scale()

    def _follow_scale(self) -> None:
        if not self._fixed:
            self._take_depth(depth_at(self._pixels, self._depth, self._layout, far=self.far))

    def _take_depth(self, depth: int) -> None:
        if depth != self._depth:
            self._depth = depth
            for item in self._items.values():
                item.set_depth(depth)
            self.depth_changed.emit(depth)

    # What is where ----------------------------------------------------------------------------------------------
    def cell_at(self, at: QPointF) -> Cell | None:
        """Return the cell at a point of the scene, or None."""
        found = self.plan().cell_at(at)
        return None if found is None else Cell(self._columns[found[0]], self._rows[found[1]])

    def element_at(self, at: QPointF) -> str:
        """Return the element whose heading, column or sector is at a point of the scene; empty for none."""
        found = self.plan().column_at(at)
        return "" if found is None else self._columns[found]

    def heading_at(self, at: QPointF) -> str:
        """Return the element whose name is at a point of the scene; empty for none."""
        return next((element for element, box in zip(self._columns, self.plan().columns, strict=True)
                     if box.contains(at)), "")

    def item_of(self, cell: Cell) -> CellItem | None:
        """Return the item that mirrors a cell."""
        return self._items.get(cell)

    def rect_of(self, cell: Cell) -> QRectF:
        """Return the bounds of a cell in units of the scene; empty when it is not on the canvas."""
        if cell not in self._items:
            return QRectF()
        return self.plan().spots[self._place(cell)].path.boundingRect()

    def cells(self) -> tuple[Cell, ...]:
        """Return the cells in the order of reading: rows from the upper edge, elements from the left."""
        return tuple(Cell(element, row) for row in reversed(self._rows) for element in self._columns)

    def name_of(self, cell: Cell) -> str:
        """Return element × capability in the language shown."""
        item = self._items.get(cell)
        return item.name(self._language) if item is not None else ""

    def places(self) -> tuple[tuple[tuple[int, int], Cell], ...]:
        """Return column, row and cell of everything on the canvas."""
        return tuple((self._place(cell), cell) for cell in self._items)

    # Choice and focus -------------------------------------------------------------------------------------------
    def choose(self, cell: Cell | None) -> None:
        """Select a cell and say so."""
        if cell is not None and cell not in self._items:
            return
        if self.selected is not None and self.selected in self._items:
            self._items[self.selected].set_chosen(False)
        changed = cell != self.selected
        self.selected = cell
        if cell is not None:
            self._items[cell].set_chosen(True)
        if changed:
            self.wall.set_chosen_cell(cell)
            self.cell_chosen.emit(cell)

    def step(self, right: int, up: int) -> None:
        """Move the selection by columns and rows; from nowhere it starts at the bottom left. The ring goes round."""
        if not self._columns or not self._rows:
            return
        if self.selected is None:
            self.choose(Cell(self._columns[0], self._rows[0]))
            return
        column, row = self._place(self.selected)
        column, last = column + right, len(self._columns) - 1
        column = column % (last + 1) if self._layout == "ring" else min(max(column, 0), last)
        self.choose(Cell(self._columns[column], self._rows[min(max(row + up, 0), len(self._rows) - 1)]))

    def step_to(self, column: int) -> None:
        """Select the cell of a column, counted from 0 and from the end below 0, in the row of the selection."""
        if self._columns and self._rows:
            row = self.selected.item if self.selected is not None else self._rows[0]
            self.choose(Cell(self._columns[column], row))

    @property
    def focus_element(self) -> str:
        """The element in the light; empty for none."""
        return self._focus

    def set_focus_element(self, element: str) -> None:
        """Let one element stand out and dim the rest; empty for none."""
        element = element if element in self._columns else ""
        if element != self._focus:
            self._focus = element
            self._dim()
            self.focus_changed.emit(element)
            self.looked_different.emit()

    def _dim(self) -> None:
        for cell, item in self._items.items():
            item.set_dimmed(bool(self._focus) and cell.element != self._focus)
        for element, head in zip(self._columns, self._column_heads, strict=True):
            head.setOpacity(0.3 if self._focus and element != self._focus else 1.0)
        self.wall.set_dim(self._focus)


def _title(element: Text, capability: Text) -> Text:
    return Text(f"{element.zh} × {capability.zh}", f"{element.en} × {capability.en}")
