"""One base for all charts: our colours and fonts, no menus, no mouse zoom."""

from __future__ import annotations

import html
from typing import Any

# isort: off
from PySide6.QtCore import QEvent, Qt  # before pyqtgraph, which otherwise looks for another binding
from PySide6.QtGui import QColor, QShowEvent
import pyqtgraph as pg
# isort: on

from ui.theme import SMALL, Theme, font, theme


class BaseChart(pg.PlotWidget):
    """A calm plot: quiet axes, no buttons, nothing an audience could move by accident.

    Subclasses keep what they show and draw it in `draw`, which runs again after each change of theme.
    """

    def __init__(self) -> None:
        self._theme: Theme | None = None
        pg.setConfigOptions(antialias=True)
        super().__init__(enableMenu=False)
        self.setMouseEnabled(False, False)
        self.hideButtons()
        self.restyle()

    def restyle(self) -> None:
        """Take the colours of the theme in use and draw again."""
        self._theme = t = theme()
        self.setBackground(t["paper"])
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setStyle(tickFont=font(SMALL), tickLength=0)
            axis.setTextPen(t["quiet"])
            axis.setPen(t["line"])
        self.draw()

    def draw(self) -> None:
        """Put on the plot what is shown now."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Qt tells it many times over, and while the plot is still being made, too. What is hidden waits.
        if self._theme not in (None, theme()) and self.isVisible():
            self.restyle()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._theme is not theme():
            self.restyle()

    # What drawings are made of ------------------------------------------------------------------------------------
    def words(self, x: float, y: float, text: str, *, tone: QColor | None = None, bold: bool = False,
              anchor: tuple[float, float] = (0.5, 0.5), ground: QColor | None = None, size: int = SMALL) -> None:
        """Write at a place of the plot; `anchor` is the part of the text that stands there, from 0 to 1."""
        made = pg.TextItem(text, color=tone or theme()["ink"], anchor=anchor, fill=ground)
        made.textItem.document().setDocumentMargin(1)
        made.setFont(font(size, bold=bold))
        made.setPos(x, y)
        made.setZValue(20)
        self.addItem(made, ignoreBounds=True)

    def name_axis(self, side: str, text: str) -> None:
        """Write what an axis measures beside it."""
        # The library puts it into markup.
        self.getAxis(side).setLabel(html.escape(text), **{"color": theme()["quiet"].name(), "font-size": f"{SMALL}px"})

    def dots(self, spots: list[tuple[float, float]], size: float, fill: QColor, edge: QColor) -> None:
        """Draw discs of `size` pixels."""
        self.addItem(pg.ScatterPlotItem([x for x, _ in spots], [y for _, y in spots], size=size, brush=fill,
                                        pen=pg.mkPen(edge, width=1)), ignoreBounds=True)

    def line(self, spots: list[tuple[float, float]], pen: Any) -> None:
        """Draw a line through places of the plot."""
        self.addItem(pg.PlotCurveItem([x for x, _ in spots], [y for _, y in spots], pen=pen), ignoreBounds=True)


    def strokes(self, pairs: list[tuple[tuple[float, float], tuple[float, float]]], pen: Any) -> None:
        """Draw many straight lines alike as one item, which is much faster than one by one."""
        if pairs:
            spots = [spot for pair in pairs for spot in pair]
            self.addItem(pg.PlotCurveItem([x for x, _ in spots], [y for _, y in spots], pen=pen, connect="pairs"),
                         ignoreBounds=True)


def pen(tone: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> Any:
    """Return a pen whose width is in pixels at any scale."""
    return pg.mkPen(tone, width=width, style=style)


def clear(tone: QColor, share: float) -> QColor:
    """Return a colour that lets the ground through; `share` is how much of it stays."""
    made = QColor(tone)
    made.setAlphaF(share)
    return made
