"""The place beside the chart in which one panel lies at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.i18n import Speaks
from ui.widgets.parts import button, label

NARROW, WIDE, ROOM = 368, 456, 1300


class SideCard(Speaks):
    """Shows one of its panels under its title; `closed` follows the cross, `spoken` a switch of language."""

    closed = Signal()
    spoken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = ""
        self._panels: dict[str, Speaks] = {}
        self._titles: dict[str, str] = {}
        self._head, self.close_button = label("head"), button("plain")
        self._area, self._card = QScrollArea(), QFrame()
        self._inner = QWidget()
        self._card.setProperty("look", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 0, 14, 8)
        outer.addWidget(self._card)
        box = QVBoxLayout(self._card)
        box.setContentsMargins(14, 6, 6, 8)
        box.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self.close_button)
        box.addLayout(head)
        box.addWidget(self._area)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner.setProperty("look", "surface")
        self._inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._area.setWidget(self._inner)
        inside = QVBoxLayout(self._inner)
        inside.setContentsMargins(0, 0, 8, 0)
        self.close_button.clicked.connect(self.closed)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.close_button.setText("×")
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.spoken.emit()

    def add(self, name: str, panel: Speaks) -> None:
        """Take a panel in."""
        self._panels[name] = panel
        layout = self._inner.layout()
        assert layout is not None
        layout.addWidget(panel)
        panel.hide()

    def open(self, name: str, title: str) -> None:
        """Show a panel."""
        self.name = name
        for known, panel in self._panels.items():
            panel.setVisible(known == name)
        self._head.setText(title)
        self.show()

    def leave(self) -> None:
        """Put the panel away."""
        self.name = ""
        self.hide()

    def set_title(self, title: str) -> None:
        """Say the title in another language."""
        self._head.setText(title)

    def fit(self, room: int) -> None:
        """Take a width that leaves the chart enough of `room`."""
        self.setFixedWidth(WIDE if room >= ROOM else NARROW)
