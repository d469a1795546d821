"""Where to look closer: the cells whose details are worth their time, with two limits that are settings."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.document import Document
from ui.i18n import Speaks
from ui.localtexts import digits
from ui.stages.score.queuehalf import Slider
from ui.stages.score.rowlist import cell_words, long_words
from ui.stages.score.triagelist import TriageRow, TriageView
from ui.widgets.marks import lane_heading, tip
from ui.widgets.parts import button, label, restyle
from ui.widgets.plainwords import as_tip
from workshop import commands as c
from workshop.model.score import Cell
from workshop.model.workshop import RoomRules
from workshop.triage import Pace, Triage, TriageCell, pace, triage

SETTLE_MS = 700


class TriageHalf(Speaks):
    """Ticked cells are opened by one command; `changed` says that the next action has other words."""

    cell_requested = Signal(object)
    go_requested = Signal()
    changed = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._found = Triage((), 0, 0)
        self._pace = Pace(60.0, measured=False)
        self._left_out: set[Cell] = set()
        self._head, self.sentence, self._empty = label("head"), label(wrap=True), label(wrap=True)
        self.spread, self.gap = Slider(0, 100), Slider(1, 40)
        self._names: tuple[QLabel, QLabel] = (label(), label())
        self._values: tuple[QLabel, QLabel] = (label("head"), label("head"))
        self.list = TriageView()
        self.open, self.score = button("primary"), button()
        self._limits, self._foot = QWidget(), QWidget()
        # Keys move a slider step by step; what stands at the end is one step to undo.
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._build()
        self._wire()
        self.retranslate()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        grid = QGridLayout(self._limits)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for line, slider in enumerate((self.spread, self.gap)):
            grid.addWidget(self._names[line], line, 0)
            grid.addWidget(slider, line, 1)
            grid.addWidget(self._values[line], line, 2)
            self._values[line].setFixedWidth(76)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(8)
        foot.addWidget(self.open)
        foot.addWidget(self.score)
        foot.addStretch(1)
        for widget in (self._head, self._limits, self.sentence):
            box.addWidget(widget)
        box.addWidget(self.list, 1)
        box.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        box.addWidget(self._foot)

    def _wire(self) -> None:
        for slider in (self.spread, self.gap):
            slider.valueChanged.connect(self._moved)
            slider.sliderReleased.connect(self.commit)
            slider.installEventFilter(self)
        self._settle.timeout.connect(self.commit)
        self.list.triage.ticked.connect(self._ticked)
        self.list.cell_requested.connect(self.cell_requested)
        self.list.go_requested.connect(self.go_requested)
        self.open.clicked.connect(self.open_ticked)
        self.score.clicked.connect(self.score_details)

    def retranslate(self) -> None:
        self._head.setText(self.tr("Look closer: details worth their time"))
        for shown, words in zip(self._names, (self.tr("Agreement under"), self.tr("or gap at least")), strict=True):
            shown.setText(words)
        self.spread.setAccessibleName(self.tr("Open details where agreement is under"))
        self.gap.setAccessibleName(self.tr("Open details where the gap is at least"))
        words = tip(self.tr("A setting of this workshop: it is stored when you let go."))
        for slider in (self.spread, self.gap):
            slider.setToolTip(as_tip(words))
        self.list.setAccessibleName(self.tr("Cells worth opening; Space takes one out"))
        self.follow()

    # State ------------------------------------------------------------------------------------------------------
    @property
    def express(self) -> bool:
        """Tell whether there is anything to open."""
        return self._document.workshop.settings.depth == "express"

    def follow(self) -> None:
        """Show the present state; a slider that is being moved stays where it is."""
        rules = self._document.workshop.settings.rules
        if not self._settle.isActive():
            for slider, value in ((self.spread, rules.spread * 100), (self.gap, rules.gap * 10)):
                if not slider.isSliderDown():
                    slider.blockSignals(True)
                    slider.setValue(round(value))
                    slider.blockSignals(False)
        self._pace = pace(self._document.workshop)
        self._show()

    def rules(self) -> RoomRules:
        """Return the rules of the room with the limits as the sliders show them."""
        rules = self._document.workshop.settings.rules
        # A stored number between two marks of a slider stays what it is.
        spread, gap = self.spread.value(), self.gap.value()
        return dataclasses.replace(rules, spread=rules.spread if spread == round(rules.spread * 100) else spread / 100,
                                   gap=rules.gap if gap == round(rules.gap * 10) else gap / 10)

    def _show(self) -> None:
        workshop = self._document.workshop
        self._values[0].setText(f"{self.spread.value()} %")
        self._values[1].setText(self.tr("{0} levels").format(digits(self.gap.value() / 10, 1)))
        self._found = triage(workshop, self._document.analysis, self.rules())
        # What is open already stands at the end.
        picked = sorted(self._found.cells, key=lambda found: found.cell in workshop.opened)
        self.list.show_rows([self._row(found) for found in picked], [found.cell for found in picked])
        self._say()

    def _row(self, found: TriageCell) -> TriageRow:
        workshop = self._document.workshop
        opened = found.cell in workshop.opened
        if not opened:
            amount = self.tr("{0} details").format(found.details)
        elif found.details:
            amount = self.tr("opened · {0} of {1} left").format(found.details, found.of)
        else:
            amount = self.tr("opened · all {0} scored").format(found.of)
        return TriageRow(found, cell_words(workshop.pack, found.cell), long_words(workshop.pack, found.cell),
                         lane_heading(workshop.pack, found.cell.item), self._reasons(found), amount,
                         found.cell not in self._left_out, opened)

    def _reasons(self, found: TriageCell) -> str:
        gaps = {gap.cell: gap.gap for gap in self._document.analysis.gaps}
        words = {"spread": self.tr("wide spread"), "asked": self.tr("asked for"),
                 "gap": self.tr("large gap ({0} levels)").format(digits(gaps.get(found.cell, 0.0), 1))}
        # Whatever is open counts as asked for: that is a reason only where there is no other.
        return " · ".join(words[reason] for reason in found.reasons if reason != "asked" or len(found.reasons) == 1)

    def _say(self) -> None:
        express, rows = self.express, bool(self._found.cells)
        for widget in (self._limits, self._foot, self.sentence):
            widget.setVisible(express)
        self.list.setVisible(express and rows)
        self._empty.setVisible(not (express and rows))
        self._empty.setText(self._empty_words())
        chosen = self._chosen()
        self.sentence.setText(self._cost(chosen))
        speed = self.tr("Today: {0} seconds from one cell to the next (median)").format(round(self._pace.seconds)) \
            if self._pace.measured else self.tr("Not measured yet: that takes a few rounds one after another.")
        self.sentence.setToolTip(as_tip(speed))
        count, details = len(self.ticked()), self.first_detail()
        self.open.setText(self.tr("Open this cell") if count == 1 else self.tr("Open these {0} cells").format(count)
                          if count else self.tr("Open these cells"))
        self.open.setEnabled(count > 0)
        self.open.setVisible(count > 0 or details is None)
        self.score.setText(self.tr("Score the details") + ("" if count else "  Enter"))
        self.score.setVisible(details is not None)
        restyle(self.score, "" if count else "primary")

    def _chosen(self) -> Triage:
        """Return the triage without the cells whose tick was taken away."""
        kept = tuple(found for found in self._found.cells
                     if found.cell not in self._left_out or found.cell in self._document.workshop.opened)
        return Triage(kept, sum(found.details for found in kept), self._found.all_details)

    def _cost(self, chosen: Triage) -> str:
        words = self.tr("{0} of {1} details needed, {2} min at today's pace") if self._pace.measured else \
            self.tr("{0} of {1} details needed, {2} min at the planned pace of one minute")
        return words.format(chosen.details, chosen.all_details, chosen.minutes(self._pace))

    def _empty_words(self) -> str:
        if not self.express:
            return self.tr("In this workshop the details are asked from the start: nothing has to be opened.")
        if not self._document.analysis.current:
            return self.tr("Score the cells first. Those with a wide spread or a large gap to their target then appear "
                           "here.")
        return self.tr("No cell is that disputed, or that far from its target: nothing has to be opened. Move a slider "
                       "to look closer.")

    # Doing ------------------------------------------------------------------------------------------------------
    def ticked(self) -> tuple[Cell, ...]:
        """Return the cells that would be opened, in the order of the canvas."""
        return tuple(found.cell for found in self._found.cells
                     if found.cell not in self._left_out and found.cell not in self._document.workshop.opened)

    def first_detail(self) -> Cell | None:
        """Return the first detail of an opened cell that nobody has scored."""
        workshop = self._document.workshop
        if not self.express:
            return None
        return next((cell for cell in workshop.cells()
                     if (parent := workshop.pack.item(cell.item).parent) and Cell(cell.element, parent) in
                     workshop.opened and workshop.latest_shown(cell) is None), None)

    def open_ticked(self) -> None:
        """Open the ticked cells at one stroke."""
        if (cells := self.ticked()) and self._document.do(c.OpenCells(cells), self):
            self.follow()
            self.changed.emit()

    def score_details(self) -> None:
        """Go to the first detail without a level."""
        if (cell := self.first_detail()) is not None:
            self.cell_requested.emit(cell)

    def action(self) -> tuple[str, Callable[[], None]] | None:
        """Return words and deed of what comes next here; None when nothing does."""
        if count := len(self.ticked()):
            words = self.tr("Open this cell") if count == 1 else self.tr("Open these {0} cells")
            return words.format(count), self.open_ticked
        return (self.tr("Score the details"), self.score_details) if self.first_detail() else None

    def _ticked(self, cell: Cell, wanted: bool) -> None:
        (self._left_out.discard if wanted else self._left_out.add)(cell)
        self._show()
        self.changed.emit()

    def _moved(self) -> None:
        if not (self.spread.isSliderDown() or self.gap.isSliderDown()):
            self._settle.start()
        self._show()
        self.changed.emit()

    def commit(self) -> None:
        """Store the limits as the sliders show them."""
        self._settle.stop()
        settings, rules = self._document.workshop.settings, self.rules()
        if rules != settings.rules:
            self._document.do(c.ChangeSettings(dataclasses.replace(settings, rules=rules)), self)
            self.follow()

    def take_focus(self) -> None:
        """Put the keys on the list."""
        target = self.list if self._found.cells and self.express else self.spread
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self._settle.isActive():
            self.commit()
        return super().eventFilter(watched, event)
