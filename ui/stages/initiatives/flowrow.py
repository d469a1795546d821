"""Words and buttons side by side that wrap where the page is narrow."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.flow import FlowLayout


class FlowRow(QWidget):
    """As high as its rows need at the width there is."""

    def __init__(self, *inside: QWidget, spacing: int = 7) -> None:
        super().__init__()
        self.flow = FlowLayout(self, spacing=spacing)
        for widget in inside:
            self.flow.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
