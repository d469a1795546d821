"""The canvas with its lenses, and the what the pack knows of the chosen element beneath."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout

from ui.canvas.view import CanvasView
from ui.document import Document
from ui.i18n import Speaks
from ui.stages.score.elementstrip import ElementStrip
from ui.stages.score.legend import SplitLegend
from ui.widgets.parts import button, label, rule
from workshop.model.score import Cell
from workshop.presentation import Lens, canvas_show


class CanvasPane(Speaks):
    """Lens buttons, canvas, the chosen element. `lens_changed` follows the buttons."""

    lens_changed = Signal()

    def __init__(self, document: Document, lenses: tuple[Lens, ...], *,
                 show_element: bool = True) -> None:
        super().__init__()
        self._with_element = show_element
        self._document = document
        self.lens: Lens = lenses[0]
        self._buttons: dict[Lens, QPushButton] = {}
        self._group = QButtonGroup(self)
        self.view = CanvasView()
        self._status = label("quiet")
        self._legend = SplitLegend()
        self.strip = ElementStrip(document.workshop.pack)
        self._build(lenses)
        self.retranslate()

    def _build(self, lenses: tuple[Lens, ...]) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 12, 14, 12)
        box.setSpacing(8)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        for lens in lenses:
            made = button(checkable=True)
            made.setProperty("lens", lens)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._group.addButton(made)
            self._buttons[lens] = made
            bar.addWidget(made)
        self._buttons[self.lens].setChecked(True)
        self._group.buttonClicked.connect(self._lens_clicked)
        bar.addStretch(1)
        bar.addWidget(self._legend)
        bar.addSpacing(6)
        bar.addWidget(self._status)
        box.addLayout(bar)
        box.addWidget(self.view, 1)
        self._rule = rule()
        box.addWidget(self._rule)
        box.addWidget(self.strip)
        self.view.canvas.cell_chosen.connect(self._show_element)

    def retranslate(self) -> None:
        words = {"current": self.tr("Current"), "target": self.tr("Target"), "gap": self.tr("Gap"),
                 "disagreement": self.tr("Disagreement"), "progress": self.tr("Progress")}
        for lens, made in self._buttons.items():
            made.setText(words[lens])
        self.view.setAccessibleName(self.tr("Canvas"))
        self.show_canvas()
        self._show_element(self.view.canvas.selected)

    def _lens_clicked(self, made: QPushButton) -> None:
        self.set_lens(made.property("lens"))

    def set_lens(self, lens: Lens) -> None:
        """Look through another lens."""
        if lens != self.lens and lens in self._buttons:
            self.lens = lens
            self._buttons[lens].setChecked(True)
            self.show_canvas()
            self.lens_changed.emit()

    def show_canvas(self) -> None:
        """Show the present values."""
        show = canvas_show(self._document.workshop, self._document.analysis)
        self.view.canvas.present(show, self.lens)
        if show.overall is None:
            self._status.setText(self.tr("{0} of {1} scored").format(show.scored, show.asked))
        else:
            self._status.setText(self.tr("{0} of {1} scored · overall {2}").format(
                show.scored, show.asked, f"{show.overall:.1f}"))

    def _show_element(self, cell: Cell | None) -> None:
        workshop = self._document.workshop
        element = workshop.pack.element(cell.element) if cell and self._with_element else None
        self.strip.present(element)
        self._rule.setVisible(not self.strip.isHidden())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.view.setFocus(Qt.FocusReason.MouseFocusReason)
