"""A field for a weight: a number above 0, without unit."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox

from ui.localtexts import brief


class WeightBox(QDoubleSpinBox):
    """Two decimals at most; whole numbers are shown and kept as whole numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.setRange(0.01, 999.0)
        self.setDecimals(2)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFixedWidth(110)
        # The style leaves the number of a field without buttons at its very edge.
        self.lineEdit().setTextMargins(7, 0, 0, 0)

    def textFromValue(self, value: float) -> str:
        return brief(value)

    def weight(self) -> int | float:
        """Return the weight."""
        value = round(self.value(), 2)
        return int(value) if value == int(value) else value
