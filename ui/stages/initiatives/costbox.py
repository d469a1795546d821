"""A field for money in the unit of the language."""

from __future__ import annotations

from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from ui.i18n import in_use
from workshop.rules import MAX_MONEY


class CostBox(QDoubleSpinBox):
    """Holds thousand yuan; shows the unit of the language, 万元 with one decimal in Chinese, thousands in English."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = in_use().money.unit
        self.setGroupSeparatorShown(True)
        self.set_thousand(0)

    def set_thousand(self, thousand: int) -> None:
        """Show an amount in the language in use."""
        how = in_use().money
        self._unit = how.unit
        self.setDecimals(how.decimals)
        self.setRange(0, MAX_MONEY / self._unit)
        self.setSingleStep(100 / self._unit)
        self.setPrefix(how.before)
        self.setSuffix(how.after)
        self.setValue(thousand / self._unit)

    def thousand(self) -> int:
        """Return the amount shown, in thousand yuan."""
        return round(self.value() * self._unit)
