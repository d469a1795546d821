"""Which indicators are asked of an element at standard depth, to tick."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from ui.i18n import in_use, language
from ui.packs.rows import NAME_WIDTH
from ui.packs.words import tree_name
from ui.widgets.flow import FlowLayout
from ui.widgets.parts import label
from ui.widgets.plainwords import caption
from workshop.packs.edit import Document, at, ids, indicators_of, text_at


class StandardTicks(QWidget):
    """One line of ticks for each capability. `ticked` carries (indicator, wanted)."""

    ticked = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._shown: tuple[object, ...] = ()
        self.ticks: dict[str, QCheckBox] = {}

    def present(self, document: Document, element: str) -> None:
        """Show the ticks of an element."""
        shape = (in_use().code, *((name, tree_name(document, "capabilities", name), indicators_of(document, name))
                               for name in ids(document, "capabilities")),
                 *(text_at(document, ("indicators", name, "short")) for name in ids(document, "indicators")))
        if shape != self._shown:
            self._shown = shape
            self._rebuild(document)
        standard = at(document, ("elements", element, "standard")) or ()
        for name, tick in self.ticks.items():
            with QSignalBlocker(tick):
                tick.setChecked(name in standard)

    def _rebuild(self, document: Document) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.ticks.clear()
        for line, capability in enumerate(ids(document, "capabilities")):
            name = label(wrap=True)
            name.setText(tree_name(document, "capabilities", capability))
            name.setFixedWidth(NAME_WIDTH)
            host = QWidget()
            flow = FlowLayout(host, spacing=10)
            for indicator in indicators_of(document, capability):
                short = text_at(document, ("indicators", indicator, "short")).in_(language())
                tick = QCheckBox(caption(f"{indicator} {short}"))
                tick.setProperty("indicator", indicator)
                tick.toggled.connect(self._toggled)
                flow.addWidget(tick)
                self.ticks[indicator] = tick
            self._grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(host, line, 1)

    def _toggled(self, wanted: bool) -> None:
        tick = self.sender()
        if tick is not None:
            self.ticked.emit(str(tick.property("indicator")), wanted)
