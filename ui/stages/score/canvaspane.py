"""The canvas with its lenses, and the what the pack knows of the chosen element beneath."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from ui.canvas.view import CanvasView
from ui.document import Document
from ui.i18n import Speaks
from ui.stages.score.elementstrip import ElementStrip
from ui.stages.score.legend import SplitLegend
from ui.widgets.parts import button, label, rule
from workshop.model.score import Cell
from workshop.presentation import Lens


class CanvasPane(Speaks):
    """Lens buttons, canvas, the chosen element. `lens_changed` follows the buttons.

    `view_requested` carries the name of one of the `views` that can take the canvas' place.
    """

    lens_changed = Signal()
    view_requested = Signal(str)

    def __init__(self, document: Document, lenses: tuple[Lens, ...], *,
                 show_element: bool = True, views: tuple[str, ...] = ()) -> None:
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
        self._views: dict[str, QPushButton] = {}
        self._build(lenses, views)
        self.retranslate()

    def _build(self, lenses: tuple[Lens, ...], views: tuple[str, ...]) -> None:
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
        if views:
            bar.addSpacing(10)
        for view in views:
            made = button("plain")
            made.setProperty("view", view)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.clicked.connect(self._view_clicked)
            made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._views[view] = made
            bar.addWidget(made)
        foot = QHBoxLayout() if views else bar
        bar.addStretch(1)
        if views:
            foot.addStretch(1)
        foot.addWidget(self._legend)
        foot.addSpacing(6)
        foot.addWidget(self._status)
        box.addLayout(bar)
        box.addWidget(self.view, 1)
        if views:
            box.addLayout(foot)
        self._rule = rule()
        box.addWidget(self._rule)
        box.addWidget(self.strip)
        self.view.canvas.cell_chosen.connect(self._show_element)

    def retranslate(self) -> None:
        words = {"current": self.tr("Current"), "target": self.tr("Target"), "gap": self.tr("Gap"),
                 "disagreement": self.tr("Disagreement"), "progress": self.tr("Progress")}
        for lens, made in self._buttons.items():
            made.setText(words[lens])
        names = {"desk": self.tr("What to discuss"), "grid": self.tr("Grid"), "paper": self.tr("Paper")}
        for view, made in self._views.items():
            made.setText(names[view])
        self.view.setAccessibleName(self.tr("Canvas"))
        self.show_canvas()
        self._show_element(self.view.canvas.selected)

    def _view_clicked(self) -> None:
        self.view_requested.emit(self.sender().property("view"))

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
        show = self._document.canvas
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
