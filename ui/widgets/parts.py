"""Little builders for labels, buttons and lines in the house look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from ui.widgets.plainwords import caption


def label(look: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """Return a label that shows plain text only: users' words are never markup."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if look:
        made.setProperty("look", look)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


class _Button(QPushButton):
    """A push button whose words stand as they are: an & in somebody's name is no mark of a shortcut."""

    def setText(self, words: str) -> None:
        super().setText(caption(words))

    def text(self) -> str:
        return super().text().replace("&&", "&")


def button(look: str = "", *, checkable: bool = False) -> QPushButton:
    """Return a push button that Enter does not press from elsewhere; its words are never read as a shortcut."""
    made = _Button()
    made.setAutoDefault(False)
    made.setCheckable(checkable)
    if look:
        made.setProperty("look", look)
    return made


def rule(*, upright: bool = False) -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setProperty("look", "line")
    if upright:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


def restyle(widget: QWidget, look: str) -> None:
    """Change the look of a widget that is already shown."""
    if widget.property("look") != look:
        widget.setProperty("look", look)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
