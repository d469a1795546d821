"""The editor of one pack: its entries on the left, the chosen one on the right, what is missing below."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.i18n import Speaks
from ui.packs.buttons import EntryButtons
from ui.packs.elementform import ElementForm
from ui.packs.form import EntryForm
from ui.packs.gaps import GapsPanel
from ui.packs.headform import HeadForm
from ui.packs.itemform import ItemForm
from ui.packs.session import PackSession
from ui.packs.tree import EntryTree
from ui.widgets.parts import rule
from workshop.errors import Problem
from workshop.packs import edit
from workshop.packs.prune import remove
from workshop.packs.spots import HEAD, PARTS, Coverage, Spot, spot_of
from workshop.packs.watch import PackWatch

SETTLE_AFTER, MARGIN = 40, 80  # milliseconds, pixels
CHECK_AFTER = 250  # milliseconds without a key before the whole pack is looked at again


class PackEditor(Speaks):
    """Edits the document of a session. `checked` says that the list of problems is new."""

    checked = Signal()

    def __init__(self, session: PackSession) -> None:
        super().__init__()
        self.session = session
        self.problems: tuple[Problem, ...] = ()
        self._coverage = Coverage(0, {"zh": (), "en": ()})
        self._watch = PackWatch()
        self._last_gap: Spot | None = None
        self._shown = (HEAD, "")
        self.tree, self.buttons, self.gaps = EntryTree(), EntryButtons(), GapsPanel()
        self.forms: dict[str, EntryForm] = {}
        self._areas: dict[str, QScrollArea] = {}
        self._right = QVBoxLayout()
        self._check = QTimer(self)
        self._check.setSingleShot(True)
        self._check.setInterval(CHECK_AFTER)
        self._check.timeout.connect(self.look)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE_AFTER)
        self._settling.timeout.connect(self._settled)
        self._build()
        self.retranslate()
        self._chosen(HEAD, "")
        self.look()

    def _build(self) -> None:
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        left = QWidget()
        left.setProperty("look", "rail")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        left.setFixedWidth(290)
        side = QVBoxLayout(left)
        side.setContentsMargins(12, 12, 12, 12)
        side.setSpacing(8)
        side.addWidget(self.tree, 1)
        side.addWidget(self.buttons)
        box.addWidget(left)
        box.addWidget(rule(upright=True))
        self._right.setSpacing(0)
        self._right.addWidget(rule())
        self._right.addWidget(self.gaps)
        box.addLayout(self._right, 1)
        self.tree.chosen.connect(self._chosen)
        self.session.changed.connect(self._changed)
        self.gaps.jump_requested.connect(self.jump)
        self.gaps.next_requested.connect(self.next_gap)
        for signal, slot in ((self.buttons.capability_requested, self.add_capability),
                             (self.buttons.indicator_requested, self.add_indicator),
                             (self.buttons.element_requested, self.add_element),
                             (self.buttons.remove_requested, self.remove), (self.buttons.up_requested, self.move_up),
                             (self.buttons.down_requested, self.move_down)):
            signal.connect(slot)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.tree)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove)

    def retranslate(self) -> None:
        self.tree.setAccessibleName(self.tr("Entries of the framework"))
        self._names = {HEAD: self.tr("The framework"), "capabilities": self.tr("Capabilities and indicators"),
                       "elements": self.tr("Business elements")}
        self._show_tree()

    # Showing ----------------------------------------------------------------------------------------------------
    def _show_tree(self) -> None:
        self.tree.present(self.session.document, self._names)
        self.buttons.present(self.session.document, *self.tree.current())

    def form(self, part: str) -> EntryForm:
        """Return the form of a kind of entry, made when first needed."""
        if part not in self.forms:
            makers = {HEAD: HeadForm, "elements": ElementForm}
            made = makers[part](self.session) if part in makers else ItemForm(self.session, part)
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setWidget(made)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.forms[part], self._areas[part] = made, area
            self._right.insertWidget(0, area, 1)
        return self.forms[part]

    def _chosen(self, part: str, entry: str) -> None:
        self.session.seal()
        self._shown = (part, entry)
        form = self.form(part)
        for name, area in self._areas.items():
            area.setVisible(name == part)
        if form.entry != entry or part == HEAD:
            form.present(entry)
            self._areas[part].verticalScrollBar().setValue(0)
        else:
            form.follow()
        self.buttons.present(self.session.document, part, entry)

    def _changed(self, _spot: Spot, origin: object) -> None:
        self._check.start()
        self._show_tree()
        if self.tree.current() != self._shown:
            self._chosen(*self.tree.current())  # what was shown is gone
            return
        form = self.forms[self._shown[0]]
        if form is not origin:
            form.follow()

    def look(self) -> None:
        """Check the whole pack now."""
        self._check.stop()
        document = self.session.document
        self.problems, self._coverage = self._watch.look(document)
        self.gaps.present(document, self._coverage, self.problems)
        spots = (spot_of(document, problem) for problem in self.problems)
        self.tree.mark({(spot.part, spot.entry) for spot in spots if spot.editable})
        self.checked.emit()

    # Going places -----------------------------------------------------------------------------------------------
    def jump(self, spot: Spot) -> None:
        """Go to a place: choose its entry, put the cursor into its field and show it."""
        if not spot.editable or not self.tree.choose(spot.part, spot.entry):
            return
        form = self.form(spot.part)
        field = form.focus(spot.field, spot.language)
        if field is not None:
            self._areas[spot.part].ensureWidgetVisible(field, 0, MARGIN)
            # Where the entry is new to the form, its fields take their heights in the next rounds of the event loop.
            self._settling.start()

    def _settled(self) -> None:
        focus, area = self.focusWidget(), self._areas[self._shown[0]]
        if area.isAncestorOf(focus):
            area.ensureWidgetVisible(focus, 0, MARGIN)

    def next_gap(self) -> None:
        """Go to the next missing text, after the last one gone to; from the end back to the first."""
        self.look()
        gaps = [spot for spot in self._coverage.gaps if spot.editable]
        if not gaps:
            return
        last = gaps.index(self._last_gap) if self._last_gap in gaps else -1
        self._last_gap = gaps[(last + 1) % len(gaps)] if last >= 0 else self._after_current(gaps)
        self.jump(self._last_gap)

    def _after_current(self, gaps: list[Spot]) -> Spot:
        here = self.tree.current()
        return next((spot for spot in gaps if (spot.part, spot.entry) == here), gaps[0])

    def undo(self) -> None:
        """Take the last step back and show where it was."""
        self._show_step(self.session.undo())

    def redo(self) -> None:
        """Do the last undone step again and show where it is."""
        self._show_step(self.session.redo())

    def _show_step(self, spot: Spot | None) -> None:
        if spot is not None:
            self.jump(spot)

    # Structure --------------------------------------------------------------------------------------------------
    def add_capability(self) -> None:
        """Add a capability and go to its name."""
        self._added(edit.add_capability(self.session.document), "capabilities")

    def add_indicator(self) -> None:
        """Add an indicator to the capability that is chosen or that the chosen indicator is of."""
        capability = self.buttons.capability
        if capability:
            self._added(edit.add_indicator(self.session.document, capability), "indicators")

    def add_element(self) -> None:
        """Add an element and go to its name."""
        self._added(edit.add_element(self.session.document), "elements")

    def _added(self, made: tuple[edit.Document, str], part: str) -> None:
        document, name = made
        spot = Spot(part, name, ("name",), "zh")
        self.session.do(document, spot)
        self.jump(spot)

    def remove(self) -> None:
        """Remove what is chosen, with all that refers to it; Ctrl+Z brings it back."""
        part, entry = self.tree.current()
        if part in PARTS:
            group = self._group(part, entry)
            index, parent = group.index(entry), self.buttons.capability
            self.session.do(remove(self.session.document, part, entry), Spot(part, entry))
            left = [name for name in group if name != entry]
            if left:
                self.tree.choose(part, left[min(index, len(left) - 1)])
            elif part == "indicators":
                self.tree.choose("capabilities", parent)
            else:
                self.tree.choose(HEAD, "")

    def _group(self, part: str, entry: str) -> tuple[str, ...]:
        document = self.session.document
        if part == "indicators":
            return edit.indicators_of(document, edit.at(document, (part, entry, "capability")))
        return edit.ids(document, part)

    def move_up(self) -> None:
        """Move what is chosen one place up."""
        self._move(-1)

    def move_down(self) -> None:
        """Move what is chosen one place down."""
        self._move(1)

    def _move(self, by: int) -> None:
        part, entry = self.tree.current()
        if part in PARTS:
            self.session.do(edit.move(self.session.document, part, entry, by), Spot(part, entry))
