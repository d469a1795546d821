"""Elements and capabilities of a framework as small marks: the note of a capability in its colour, the name beside."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import font, letter_on, theme
from ui.widgets.flow import FlowLayout
from workshop.model.text import Text

HEIGHT, RADIUS, PAD = 24, 9.0, 8.0


class Tag(NamedTuple):
    """One element or capability; `note` and `colour` are empty for elements."""

    id: str
    name: Text
    note: str = ""
    colour: str = ""


class Tags:
    """The tags of a framework by id; an id it does not know stands for itself."""

    def __init__(self, known: Iterable[tuple[str, Text, str, str]] = ()) -> None:
        self.all = tuple(Tag(*entry) for entry in known)
        self._by_id = {tag.id: tag for tag in self.all}

    def __contains__(self, tag: object) -> bool:
        return tag in self._by_id

    def __getitem__(self, tag: str) -> Tag:
        return self._by_id.get(tag) or Tag(tag, Text.both(tag))

    def of(self, ids: Iterable[str]) -> tuple[Tag, ...]:
        """Return the tags with these ids, in this order."""
        return tuple(self[tag] for tag in ids)


def note_mark(painter: QPainter, centre: QPointF, radius: float, tag: Tag) -> None:
    """Draw the round mark of a capability: its note, else its id."""
    ground = QColor(tag.colour) if tag.colour else theme()["quiet"]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(letter_on(ground))
    words = tag.note or tag.id[:2]
    painter.setFont(font(max(int(radius * (1.2 if len(words) == 1 else 0.95)), 8), bold=True))
    painter.drawText(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius),
                     Qt.AlignmentFlag.AlignCenter, words)


class TagChip(QWidget):
    """One painted tag with its name."""

    def __init__(self, tag: Tag, words: str, *, marked: bool) -> None:
        super().__init__()
        self._tag, self._words, self._marked = tag, words, marked
        self.setAccessibleName(words)
        self.setToolTip("")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(font(13)).horizontalAdvance(self._words)
        return QSize(int(width + (2 * RADIUS + PAD if self._marked else 2 * PAD) + PAD) + 1, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme()["rail"])
        box = QRectF(0, 0, self.width(), HEIGHT)
        painter.drawRoundedRect(box, HEIGHT / 2, HEIGHT / 2)
        left = PAD + 2
        if self._marked:
            note_mark(painter, QPointF(HEIGHT / 2, HEIGHT / 2), RADIUS, self._tag)
            left = HEIGHT / 2 + RADIUS + 5
        painter.setPen(theme()["ink"])
        painter.setFont(font(13))
        painter.drawText(box.adjusted(left, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), self._words)
        painter.end()


class TagRow(QWidget):
    """Chips in rows: capabilities with their notes, then elements."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def present(self, capabilities: Iterable[Tag], elements: Iterable[Tag], language: str) -> None:
        """Show these tags."""
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for marked, tags in ((True, capabilities), (False, elements)):
            for tag in tags:
                chip = TagChip(tag, tag.name.in_(language), marked=marked)
                self._flow.addWidget(chip)
                chip.show()
        self.updateGeometry()
