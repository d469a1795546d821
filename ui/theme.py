"""Colours, sizes and the style sheet, from one theme file."""

from __future__ import annotations

import tomllib
from functools import cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

import resources

FAMILY = "Noto Sans SC"
SMALL, BODY, LEAD, TITLE, HUGE, GIANT = 12, 14, 17, 23, 40, 72


class Theme:
    """The colours of one theme by name, as QColor, and the five level colours."""

    def __init__(self, name: str = "light") -> None:
        data = tomllib.loads(resources.path("themes", f"{name}.toml").read_text("utf-8"))
        self.colours = {key: QColor(value) for key, value in data["base"].items()}
        self.levels = [QColor(data["levels"][key]) for key in sorted(data["levels"])]

    def __getitem__(self, name: str) -> QColor:
        return self.colours[name]

    def level(self, value: float, top: int = 5) -> QColor:
        """Return the colour of a level from 1 to `top`, blended between whole levels."""
        if top <= 1:
            return self.levels[0]
        place = (min(max(value, 1.0), float(top)) - 1.0) / (top - 1) * (len(self.levels) - 1)
        low = min(int(place), len(self.levels) - 2)
        return blend(self.levels[low], self.levels[low + 1], place - low)

    def ink_on(self, ground: QColor) -> QColor:
        """Return an ink with a contrast of at least 4.5 on `ground` (WCAG 2.1 AA), the softest that has it."""
        inks = (self["ink"], QColor("#FFFFFF"), QColor("#000000"))
        return next((ink for ink in inks if contrast(ink, ground) >= 4.5),
                    max(inks, key=lambda ink: contrast(ink, ground)))


def blend(first: QColor, second: QColor, share: float) -> QColor:
    """Mix two colours; `share` of the second, from 0 to 1."""
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in zip(_rgb(first), _rgb(second), strict=True)))


def _rgb(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def _luminance(colour: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4
    red, green, blue = (linear(channel) for channel in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: QColor, second: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.1)."""
    bright, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@cache
def theme() -> Theme:
    """Return the theme in use."""
    return Theme()


def font(size: int = BODY, *, bold: bool = False) -> QFont:
    """Return the one type family in pixels."""
    found = QFont(FAMILY)
    found.setPixelSize(size)
    if bold:
        found.setWeight(QFont.Weight.Bold)
    found.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return found


def load_fonts() -> None:
    """Register the shipped fonts; the machine's own fonts are only a fallback."""
    for weight in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(resources.path("fonts", f"NotoSansSC-{weight}.ttf")))


def apply(app: QApplication) -> None:
    """Put fonts, palette and style sheet on the application."""
    load_fonts()
    app.setStyle("Fusion")
    app.setFont(font())
    t = theme()
    palette = QPalette()
    for role, name in ((QPalette.ColorRole.Window, "paper"), (QPalette.ColorRole.Base, "surface"),
                       (QPalette.ColorRole.AlternateBase, "soft"), (QPalette.ColorRole.Button, "surface"),
                       (QPalette.ColorRole.WindowText, "ink"), (QPalette.ColorRole.Text, "ink"),
                       (QPalette.ColorRole.ButtonText, "ink"), (QPalette.ColorRole.Highlight, "action"),
                       (QPalette.ColorRole.HighlightedText, "on_action"), (QPalette.ColorRole.ToolTipBase, "ink"),
                       (QPalette.ColorRole.ToolTipText, "surface"), (QPalette.ColorRole.PlaceholderText, "quiet")):
        palette.setColor(role, t[name])
    app.setPalette(palette)
    app.setStyleSheet(style_sheet(t))


def icon(name: str) -> str:
    """Return the path of an icon as the style sheet wants it."""
    return resources.path("icons", f"{name}.svg").as_posix()


def style_sheet(t: Theme) -> str:
    """Return the style sheet; widgets choose a look through the `look` property."""
    c = {name: colour.name() for name, colour in t.colours.items()}
    return f"""
    QWidget {{ color: {c['ink']}; }}
    QMainWindow, QDialog, QWidget[look="paper"] {{ background: {c['paper']}; }}
    QWidget[look="surface"] {{ background: {c['surface']}; }}
    QWidget[look="rail"] {{ background: {c['rail']}; }}
    QFrame[look="line"] {{ background: {c['line']}; border: none; }}
    QFrame[look="card"] {{ background: {c['surface']}; border: 1px solid {c['line']}; border-radius: 8px; }}
    QFrame[look="soft"] {{ background: {c['soft']}; border: none; border-radius: 8px; }}
    QLabel {{ background: transparent; }}
    QLabel[look="quiet"] {{ color: {c['quiet']}; font-size: 12px; }}
    QLabel[look="lead"] {{ font-size: 17px; font-weight: bold; }}
    QLabel[look="title"] {{ font-size: 23px; font-weight: bold; }}
    QLabel[look="head"] {{ font-size: 14px; font-weight: bold; }}
    QLabel[look="problem"] {{ color: {c['bad']}; }}
    QLabel[look="badge"] {{ background: {c['attention']}; color: {c['ink']}; border-radius: 9px; padding: 1px 8px;
        font-weight: bold; }}
    QPushButton {{ background: {c['surface']}; border: 1px solid #D8D2C6; border-radius: 6px;
        padding: 0 14px; min-height: 32px; }}
    QPushButton:hover {{ border-color: {c['quiet']}; }}
    QPushButton:pressed {{ background: {c['soft']}; }}
    QPushButton:disabled {{ color: #A8A396; background: {c['paper']}; }}
    QPushButton:focus {{ border: 2px solid {c['action']}; padding: 0 13px; }}
    QPushButton:checked {{ background: {c['chosen']}; border: 1px solid {c['action']}; color: {c['action']}; }}
    QPushButton[look="primary"] {{ background: {c['action']}; color: {c['on_action']}; border: 1px solid {c['action']};
        font-weight: bold; }}
    QPushButton[look="primary"]:hover {{ background: #0E5A78; }}
    QPushButton[look="primary"]:disabled {{ background: #B9C6CB; border-color: #B9C6CB; color: {c['surface']}; }}
    QPushButton[look="plain"] {{ background: transparent; border: none; text-align: left; padding: 0 6px; }}
    QPushButton[look="plain"]:hover {{ background: {c['soft']}; }}
    QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox {{ background: {c['surface']};
        border: 1px solid #D8D2C6; border-radius: 6px; padding: 2px 8px; min-height: 28px;
        selection-background-color: {c['action']}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus {{
        border: 2px solid {c['action']}; padding: 1px 7px; }}
    QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{
        width: 0px; border: none; subcontrol-origin: border; }}
    QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit, QComboBox QLineEdit:focus {{
        border: none; padding: 0 0 0 7px; min-height: 0; background: transparent; }}
    QAbstractSpinBox {{ max-height: 28px; }}
    QComboBox::drop-down {{ border: none; width: 24px; }}
    QComboBox::down-arrow {{ image: url("{icon('down')}"); width: 12px; height: 12px; }}
    QCheckBox::indicator, QListView::indicator, QTableView::indicator {{ width: 16px; height: 16px;
        border: 1px solid #B9B2A2; border-radius: 4px; background: {c['surface']}; }}
    QCheckBox::indicator:checked, QListView::indicator:checked, QTableView::indicator:checked {{
        background: {c['action']}; border-color: {c['action']}; image: url("{icon('tick')}"); }}
    QComboBox QAbstractItemView {{ background: {c['surface']}; border: 1px solid {c['line']};
        selection-background-color: {c['chosen']}; selection-color: {c['ink']}; }}
    QTableView, QListView, QTreeView {{ background: {c['surface']}; border: 1px solid {c['line']};
        border-radius: 6px; gridline-color: {c['line']}; selection-background-color: {c['chosen']};
        selection-color: {c['ink']}; outline: none; }}
    QTableView::item, QListView::item {{ padding: 4px 6px; }}
    QHeaderView::section {{ background: {c['surface']}; color: {c['quiet']}; border: none;
        border-bottom: 1px solid {c['line']}; padding: 6px 9px; font-size: 12px; }}
    QTableCornerButton::section {{ background: {c['surface']}; border: none; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
    QScrollBar::handle {{ background: #D3CCBD; border-radius: 5px; min-height: 30px; min-width: 30px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QScrollArea {{ background: transparent; border: none; }}
    QToolTip {{ background: {c['ink']}; color: {c['surface']}; border: none; padding: 4px 6px; }}
    QProgressBar {{ background: {c['line']}; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; }}
    QProgressBar::chunk {{ background: {c['action']}; border-radius: 4px; }}
    QMenu {{ background: {c['surface']}; border: 1px solid {c['line']}; }}
    QMenu::item {{ padding: 6px 24px; }}
    QMenu::item:selected {{ background: {c['chosen']}; }}
    """
