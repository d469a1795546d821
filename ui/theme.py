"""Colours, sizes and the style sheet, from one theme file."""

from __future__ import annotations

import tomllib
from functools import cache
from operator import itemgetter

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QPen
from PySide6.QtWidgets import QApplication, QGraphicsView

import resources
from ui.settings import THEMES

FAMILY = "Noto Sans SC"
SMALL, BODY, LEAD, TITLE, HUGE = 12, 14, 17, 23, 40
_DRESSED = "dressed"
_WHITE, _BLACK = QColor("#FFFFFF"), QColor("#000000")


class Theme:
    """The colours of one theme by name, as QColor, the five level colours, and the pixels of its edges."""

    def __init__(self, name: str = "light") -> None:
        data = tomllib.loads(resources.path("themes", f"{name}.toml").read_text("utf-8"))
        self.name: str = data["name"]
        self.colours = {key: QColor(value) for key, value in data["base"].items()}
        self.levels = [QColor(data["levels"][key]) for key in sorted(data["levels"])]
        self.border: int = data["shape"]["border"]
        self.focus: int = data["shape"]["focus"]
        self.text: float = data["shape"]["text"]
        self.icons: dict[str, str] = data["icons"]
        self._inks: dict[int, QColor] = {}

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
        """Return the softest ink that has the contrast of this theme on `ground`, else the one that has most.

        The most is never below 4.58 (WCAG 2.1 AA asks for 4.5): black and white meet there.
        """
        # Asked for every word that is painted, of a few hundred grounds.
        if (found := self._inks.get(ground.rgb())) is None:
            ratios = [(contrast(ink, ground), ink) for ink in (self["ink"], self["other_ink"], _WHITE, _BLACK)]
            found = next((ink for ratio, ink in ratios if ratio >= self.text), max(ratios, key=itemgetter(0))[1])
            self._inks[ground.rgb()] = found
        return found

    def readable(self, colour: QColor, ground: QColor) -> QColor:
        """Return a colour from outside, a capability's, changed towards ink until words in it can be read."""
        far = self.ink_on(ground)
        steps = (blend(colour, far, step / 20) for step in range(20))
        return next((found for found in steps if contrast(found, ground) >= self.text), far)

    def pen(self, name: str, width: float) -> QPen:
        """Return a pen for the edge of a painted control: in the high-contrast theme never a hairline."""
        return QPen(self[name], max(width, float(self.border)))


def letter_on(ground: QColor) -> QColor:
    """Return white, else black, for the large bold letter on a badge: 3:1 (WCAG 2.1, 1.4.3, large words).

    It is the same in all themes, because the colour of a capability is.
    """
    return _WHITE if contrast(_WHITE, ground) >= 3.0 else _BLACK


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
def load(name: str) -> Theme:
    """Return a theme by name, read once."""
    return Theme(name)


_in_use = [THEMES[0]]


def theme() -> Theme:
    """Return the theme in use."""
    return load(_in_use[0])


def use(name: str) -> None:
    """Take another theme while running; all windows repaint. An unknown name is a KeyError."""
    if name not in THEMES:
        raise KeyError(name)
    if name == _in_use[0]:
        return
    _in_use[0] = name
    app = QApplication.instance()
    if isinstance(app, QApplication) and app.property(_DRESSED):
        dress(app)


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
    app.setProperty(_DRESSED, True)
    dress(app)


def dress(app: QApplication) -> None:
    """Put palette and style sheet of the theme in use on the application and repaint what is open."""
    t = theme()
    # Taken off before another is put on: changed in place it costs Qt five times as long (2,000 widgets: 0.8 s).
    app.setStyleSheet("")
    app.setPalette(palette(t))
    app.setStyleSheet(style_sheet(t))
    for widget in app.allWidgets():
        if isinstance(widget, QGraphicsView):
            widget.resetCachedContent()
            if (scene := widget.scene()) is not None:
                scene.invalidate()
        widget.update()


def palette(t: Theme) -> QPalette:
    """Return the palette; the shades are for what the style draws itself, such as frames and handles."""
    role, group, made = QPalette.ColorRole, QPalette.ColorGroup, QPalette()
    for part, name in ((role.Window, "paper"), (role.Base, "surface"), (role.AlternateBase, "soft"),
                       (role.Button, "surface"), (role.WindowText, "ink"), (role.Text, "ink"),
                       (role.ButtonText, "ink"), (role.BrightText, "on_action"), (role.Highlight, "action"),
                       (role.HighlightedText, "on_action"), (role.ToolTipBase, "tip"), (role.ToolTipText, "on_tip"),
                       (role.PlaceholderText, "quiet"), (role.Link, "action"), (role.LinkVisited, "quiet"),
                       (role.Light, "surface"), (role.Midlight, "soft"), (role.Mid, "edge"), (role.Dark, "edge"),
                       (role.Shadow, "edge"), (role.Accent, "action")):
        made.setColor(part, t[name])
    for part in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(group.Disabled, part, t["faint"])
    return made


def icon(name: str) -> str:
    """Return the path of an icon of the theme in use as the style sheet wants it."""
    return resources.path("icons", f"{theme().icons[name]}.svg").as_posix()


def style_sheet(t: Theme) -> str:
    """Return the style sheet; widgets choose a look through the `look` property."""
    c = {name: colour.name() for name, colour in t.colours.items()}
    return _frames(c, t.border) + _buttons(c, t.border, t.focus) + _fields(c, t.border, t.focus) + _views(c, t.border)


def _frames(c: dict[str, str], b: int) -> str:
    tinted = "".join(f'QFrame[look="part-{name}"] {{ background: {c["paper"]}; border: none; border-radius: 8px; '
                     f'border-top: 3px solid {c[name]}; }}\n' for name in ("attention", "action", "good"))
    return f"""
    QWidget {{ color: {c['ink']}; }}
    QMainWindow, QDialog, QWidget[look="paper"] {{ background: {c['paper']}; }}
    QWidget[look="surface"] {{ background: {c['surface']}; }}
    QWidget[look="rail"] {{ background: {c['rail']}; }}
    QFrame[look="line"] {{ background: {c['line']}; border: none; }}
    QFrame[look="card"] {{ background: {c['surface']}; border: {b}px solid {c['line']}; border-radius: 8px; }}
    QFrame[look="soft"] {{ background: {c['soft']}; border: none; border-radius: 8px; }}
    {tinted}
    QFrame[look="row"]:focus {{ border: {b}px dotted {c['action']}; border-radius: 6px; }}
    QLabel {{ background: transparent; }}
    QLabel[look="quiet"] {{ color: {c['quiet']}; font-size: 12px; }}
    QLabel[look="hush"] {{ color: {c['quiet']}; }}
    QLabel[look="lead"] {{ font-size: 17px; font-weight: bold; }}
    QLabel[look="title"] {{ font-size: 23px; font-weight: bold; }}
    QLabel[look="head"] {{ font-size: 14px; font-weight: bold; }}
    QLabel[look="problem"] {{ color: {c['bad']}; }}
    QLabel[look="badge"] {{ background: {c['attention']}; color: {c['on_attention']}; border-radius: 9px;
        padding: 1px 8px; font-weight: bold; }}
    QLabel[look="tag"] {{ background: {c['attention']}; color: {c['on_attention']}; border-radius: 4px;
        padding: 3px 8px; font-weight: bold; }}
    QLabel[look="clock"], QLabel[look="clock-quiet"], QLabel[look="clock-soon"], QLabel[look="clock-over"] {{
        font-size: 17px; font-weight: bold; }}
    QLabel[look="clock-quiet"] {{ color: {c['quiet']}; }}
    QLabel[look="clock-soon"] {{ color: {c['attention_ink']}; }}
    QLabel[look="clock-over"] {{ color: {c['bad']}; }}
    QToolTip {{ background: {c['tip']}; color: {c['on_tip']}; border: none; padding: 4px 6px; }}
    """


def _buttons(c: dict[str, str], b: int, f: int) -> str:
    # What the edge takes, padding and height give back: a control keeps its size in every theme and in focus.
    return f"""
    QPushButton {{ background: {c['surface']}; border: {b}px solid {c['edge']}; border-radius: 6px;
        padding: 0 {15 - b}px; min-height: {34 - 2 * b}px; }}
    QPushButton:hover {{ border-color: {c['quiet']}; }}
    QPushButton:pressed {{ background: {c['soft']}; }}
    QPushButton:disabled {{ color: {c['faint']}; background: {c['paper']}; }}
    QPushButton:focus {{ border: {f}px solid {c['action']}; padding: 0 {15 - f}px;
        min-height: {34 - 2 * f}px; }}
    QPushButton:checked {{ background: {c['chosen']}; border: {b}px solid {c['action']}; color: {c['action']}; }}
    QPushButton:checked:focus {{ border: {f}px solid {c['action']}; }}
    QPushButton[look="alarm"] {{ color: {c['bad']}; }}
    QPushButton[look="primary"] {{ background: {c['action']}; color: {c['on_action']};
        border: {b}px solid {c['action']}; font-weight: bold; }}
    QPushButton[look="primary"]:hover {{ background: {c['action_hover']}; }}
    QPushButton[look="primary"]:focus {{ border: {f + 1}px double {c['on_action']}; padding: 0 {14 - f}px;
        min-height: {32 - 2 * f}px; }}
    QPushButton[look="primary"]:disabled {{ background: {c['action_off']}; border-color: {c['action_off']};
        color: {c['on_action_off']}; }}
    QPushButton[look="plain"] {{ background: transparent; border: none; text-align: left; padding: 0 6px; }}
    QPushButton[look="plain"]:hover {{ background: {c['soft']}; }}
    """


def _fields(c: dict[str, str], b: int, f: int) -> str:
    return f"""
    QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox {{ background: {c['surface']};
        border: {b}px solid {c['edge']}; border-radius: 6px; padding: {3 - b}px {9 - b}px; min-height: 28px;
        selection-background-color: {c['action']}; selection-color: {c['on_action']}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus {{
        border: {f}px solid {c['action']}; padding: {3 - f}px {9 - f}px; }}
    QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{
        width: 0px; border: none; subcontrol-origin: border; }}
    QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit, QComboBox QLineEdit:focus {{
        border: none; padding: 0 0 0 7px; min-height: 0; background: transparent; }}
    QAbstractSpinBox {{ max-height: 28px; }}
    QComboBox::drop-down {{ border: none; width: 24px; }}
    QComboBox::down-arrow {{ image: url("{icon('down')}"); width: 12px; height: 12px; }}
    QCheckBox::indicator, QListView::indicator, QTableView::indicator {{ width: 16px; height: 16px;
        border: {b}px solid {c['box_edge']}; border-radius: 4px; background: {c['surface']}; }}
    QCheckBox::indicator:checked, QListView::indicator:checked, QTableView::indicator:checked {{
        background: {c['action']}; border-color: {c['action']}; image: url("{icon('tick')}"); }}
    """


def _views(c: dict[str, str], b: int) -> str:
    return f"""
    QComboBox QAbstractItemView {{ background: {c['surface']}; border: {b}px solid {c['line']};
        selection-background-color: {c['chosen']}; selection-color: {c['ink']}; }}
    QTableView, QListView, QTreeView {{ background: {c['surface']}; border: {b}px solid {c['line']};
        border-radius: 6px; gridline-color: {c['line']}; selection-background-color: {c['chosen']};
        selection-color: {c['ink']}; outline: none; }}
    QTableView::item, QListView::item {{ padding: 4px 6px; }}
    QHeaderView::section {{ background: {c['surface']}; color: {c['quiet']}; border: none;
        border-bottom: {b}px solid {c['line']}; padding: 6px 9px; font-size: 12px; }}
    QTableCornerButton::section {{ background: {c['surface']}; border: none; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
    QScrollBar::handle {{ background: {c['handle']}; border-radius: 5px; min-height: 30px; min-width: 30px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QScrollArea {{ background: transparent; border: none; }}
    QProgressBar {{ background: {c['track']}; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; }}
    QProgressBar::chunk {{ background: {c['action']}; border-radius: 4px; }}
    QMenu {{ background: {c['surface']}; border: {b}px solid {c['line']}; }}
    QMenu::item {{ padding: 6px 24px; }}
    QMenu::item:selected {{ background: {c['chosen']}; }}
    """
