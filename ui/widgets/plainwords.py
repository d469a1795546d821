"""Words of users, files and frameworks where Qt would read markup or shortcuts into them: on tool tips and buttons."""

from __future__ import annotations

import html

from PySide6.QtGui import Qt


class _Tip(str):
    """Markup of our own, in which all words are escaped."""

    __slots__ = ()


def tip(*lines: str) -> str:
    """Return a tool tip in which users' words are never markup; empty lines are left out."""
    return _Tip("<p style='white-space:pre'>" + "<br>".join(html.escape(line) for line in lines if line) + "</p>")


def as_tip(words: str) -> str:
    """Return words as a tool tip that shows them letter by letter; those of `tip` and most others do already."""
    return words if isinstance(words, _Tip) or not Qt.mightBeRichText(words) else tip(*words.split("\n"))


def window_title(words: str) -> str:
    """Return words for the title of a window, where Qt takes [*] for the place of its mark of changes."""
    return words.replace("[*]", "[*][*]")


def caption(words: str) -> str:
    """Return words for a button, a tab or a menu, where a single & would be swallowed as the mark of a shortcut."""
    return words.replace("&", "&&")
