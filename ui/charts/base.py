"""One base for all charts: our colours and fonts, no menus, no mouse zoom."""

from __future__ import annotations

import pyqtgraph as pg
import PySide6  # noqa: F401  (before pyqtgraph, which otherwise looks for another binding)

from ui.theme import SMALL, font, theme


class BaseChart(pg.PlotWidget):
    """A calm plot: quiet axes, no buttons, nothing an audience could move by accident."""

    def __init__(self) -> None:
        t = theme()
        pg.setConfigOptions(antialias=True, foreground=t["quiet"], background=t["paper"])
        super().__init__()
        self.setMouseEnabled(False, False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setBackground(t["paper"])
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setStyle(tickFont=font(SMALL), tickLength=0)
            axis.setTextPen(t["quiet"])
            axis.setPen(t["line"])
