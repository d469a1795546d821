"""The names of elements and capabilities round the cells, and the hub of the ring with the overall level."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.canvas.drawing import LEFT, MIDDLE, Drawing, fitting, width, wrapped
from ui.canvas.strips import exposed_pieces
from ui.localtexts import digits
from ui.theme import Theme, font, letter_on, theme
from workshop.model.text import Text, other_of
from workshop.roundshow import Heading

# From afar, units of a name in the grid: 20 pixels in a window of 1280 x 720. Where it is too wide it is folded.
FOLD = 15
# The other language is shown from this size on, in pixels.
LEAST_PX = 9.0
_FAR_RING = 42
# The largest a name round the ring becomes, and the radius of a badge beside it.
_MOST_RING, _BADGE = 36, 22.0
_VOWELS = "aeiouyAEIOUY"


def badge(painter: QPainter, centre: QPointF, radius: float, heading: Heading) -> None:
    """Draw the round mark of a capability with its note."""
    ground = QColor(heading.colour or "#6E6A5E")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(letter_on(ground))
    painter.setFont(font(max(int(radius * 1.15), 8), bold=True))
    painter.drawText(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius),
                     Qt.AlignmentFlag.AlignCenter, heading.note or heading.id)


def folded(word: str) -> str:
    """Break a long word of Latin letters in two with a hyphen: between two consonants, else behind a vowel."""
    if len(word) < 8 or not word.isascii():
        return word
    middle = len(word) / 2
    places = range(3, len(word) - 2)
    vowel = [letter in _VOWELS for letter in word]
    between = [at for at in places if not vowel[at - 1] and not vowel[at] and abs(at - middle) <= 3]
    behind = [at for at in places if vowel[at - 1] and not vowel[at]]
    if not (found := between or behind):
        return word
    at = min(found, key=lambda place: abs(place - middle))
    return f"{word[:at]}-\n{word[at:]}"


class PlacedItem(QGraphicsItem):
    """Something painted in a rectangle, which moves between layouts; what it draws is made once per look."""

    def __init__(self) -> None:
        super().__init__()
        self.far = False
        self._rect = QRectF()
        self._around = False
        self._language = "zh"
        self._theme: Theme | None = None
        self._drawing = Drawing()

    def place(self, rect: QRectF, around: bool) -> None:
        """Stand in a rectangle of the scene; `around` in the ring."""
        self.prepareGeometryChange()
        self.setScale(1.0)
        self.setPos(rect.topLeft())
        self._rect, self._around = QRectF(0, 0, rect.width(), rect.height()), around
        self.renew()

    @property
    def around(self) -> bool:
        """Whether it stands in the ring."""
        return self._around

    def set_language(self, language: str) -> None:
        """Show the names in this language first."""
        self._language = language
        self.renew()

    def renew(self) -> None:
        """Draw anew at the next paint."""
        self._theme = None
        self.update()

    def boundingRect(self) -> QRectF:
        return self._rect

    def drawing(self) -> Drawing:
        """Return what is drawn, in the theme in use."""
        if self._theme is not theme():
            self._theme, self._drawing = theme(), self.made()
        return self._drawing

    def made(self) -> Drawing:
        """Make what is drawn."""
        raise NotImplementedError

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        exposed = exposed_pieces(widget.parentWidget()) if widget is not None else []
        if not exposed:
            self.drawing().paint(painter, exact=self.far)
            return
        back = painter.worldTransform().inverted()[0]
        for piece in exposed:
            strip = back.mapRect(QRectF(piece))
            if strip.intersects(self._rect):
                painter.save()
                painter.setClipRect(strip)
                self.drawing().paint(painter, exact=self.far, strip=strip)
                painter.restore()


class HeadingItem(PlacedItem):
    """The name of a row (with badge) or of a column, the other language small beneath; from afar it is alone."""

    def __init__(self, heading: Heading, *, row: bool, far: bool = False) -> None:
        super().__init__()
        self.heading, self.row, self.far = heading, row, far
        self._lean, self._both, self._size = 0.0, True, 0

    def place(self, rect: QRectF, around: bool, lean: float = 0.0) -> None:
        """Stand in a rectangle; `lean` as in a plan: words stand on the side of the cells."""
        self._lean = lean
        super().place(rect, around)

    def letters(self, around: bool) -> tuple[int, int]:
        """Return the sizes of the first and of the other language in the ring or in the grid, in units."""
        if self.far:
            return (_FAR_RING, 0) if around else (FOLD, 0)
        if around:
            return (24, 17) if self.row else (28, 17)
        return 12, 10

    @property
    def first(self) -> str:
        """The name in the first language."""
        return self._label().in_(self._language)

    def _label(self) -> Text:
        return self.heading.name if self.row else self.heading.short

    def set_words(self, both: bool, size: int) -> None:
        """Show both languages or one, the first in this size."""
        if (both, size) != (self._both, self._size):
            self._both, self._size = both, size
            self.renew()

    def _sizes(self) -> tuple[int, int]:
        large, small = self.letters(self._around)
        return self._size or large, small

    def made(self) -> Drawing:
        first, other = self.first, self._label().in_(other_of(self._language))
        made = Drawing()
        if self.far or not self._both or other == first:
            other = ""
        if self.row:
            self._row_of(made, first, other)
        elif self.far:
            self._far_column(made, first)
        else:
            self._column(made, first, other)
        return made

    def _column(self, made: Drawing, first: str, other: str) -> None:
        box = self._rect
        large, small = self._sizes()
        high = large + 8.0
        block = high + (small + 4 if other else 0)
        top = (box.height() - block) / 2 if self._around or not other else 3.0
        # The boxes of neighbours in the grid lie on each other a little, for the longest names alone.
        room = box.width() - (0 if self._around else 4)
        size = fitting(first, room, range(large, 10, -1), bold=True) or fitting(first, box.width(), (10, 9), True) or 9
        self._leaning(made, first, top, high, size, bold=True)
        self._leaning(made, other, top + high - 2, small + 4.0,
                      fitting(other, room, range(small, 7, -1)) or 8, bold=False)

    def _leaning(self, made: Drawing, words: str, top: float, high: float, size: int, *, bold: bool) -> None:
        """Write a line in the middle, or the nearer to the cells the more the heading stands at their side."""
        wide = min(width(words, size, bold), self._rect.width())
        left = (self._rect.width() - wide) * (1.0 - self._lean) / 2
        made.words(words, QRectF(left, top, wide, high), theme()["ink" if bold else "quiet"], size, bold=bold,
                   align=LEFT)

    def _far_column(self, made: Drawing, first: str) -> None:
        ink, box = theme()["ink"], self._rect
        if self._around:
            size = fitting(first, box.width(), range(_FAR_RING + 2, 20, -1), bold=True) or 20
            self._leaning(made, first, 0, box.height(), size, bold=True)
            return
        room = box.width() - 2
        lines = [first] if width(first, FOLD, True) <= room else folded(first).split("\n")
        size = fitting(max(lines, key=lambda line: width(line, FOLD, True)), room, range(FOLD, 8, -1), bold=True) or 9
        made.lines(lines, box, ink, size, bold=True)

    def _row_of(self, made: Drawing, first: str, other: str) -> None:
        t, box = theme(), self._rect
        large, small = self._sizes()
        radius = 30.0 if self.far and self._around else _BADGE if self._around else 12.0
        centre = QPointF(radius, box.height() / 2)
        mark = QColor(self.heading.colour or "#6E6A5E")
        circle = QPainterPath()
        circle.addEllipse(centre, radius, radius)
        made.fill(mark, circle)
        around = QRectF(0, centre.y() - radius, 2 * radius, 2 * radius)
        made.words(self.heading.note or self.heading.id, around, letter_on(mark), max(int(radius * 1.15), 8), bold=True)
        left = 2 * radius + 6
        room = QRectF(left, 0, box.width() - left - 2, box.height())
        if self.far:
            self._far_row(made, first, room)
            return
        lines, size = self._fold(first, room.width(), range(large, 8, -1), 2)
        under, foot_size = self._fold(other, room.width(), range(small, 7, -1), 2)
        block, foot = len(lines) * size * 1.28, len(under) * foot_size * 1.28
        top = (box.height() - block - foot - 2) / 2
        made.lines(lines, QRectF(left, top, room.width(), block), t["ink"], size, bold=True, align=LEFT)
        made.lines(under, QRectF(left, top + block + 2, room.width(), foot), t["quiet"], foot_size, align=LEFT)

    def _far_row(self, made: Drawing, first: str, room: QRectF) -> None:
        large = _FAR_RING if self._around else FOLD
        lines, size = self._fold(first, room.width(), range(large, large - 3, -1), 2 if self._around else 3)
        made.lines(lines, room, theme()["ink"], size, bold=True, align=LEFT)

    @staticmethod
    def _fold(words: str, room: float, sizes: range, most: int) -> tuple[list[str], int]:
        """Return the words in as few lines as fit, whole if any size allows it."""
        if not words:
            return [], sizes[0]
        for breaking in (False, True):
            for size in sizes:
                parts = words if not breaking else " ".join(
                    folded(word).replace("\n", " ") if width(word, size, True) > room else word
                    for word in words.split(" "))
                lines = _balanced(parts, room, size, most)
                if "".join(lines).replace(" ", "") == parts.replace(" ", ""):
                    return lines, size
        return wrapped(words, room, sizes[-1], most, True), sizes[-1]


def share_room(heads: Sequence[HeadingItem], scale: float) -> None:
    """Let headings leave out the other language where nobody could read it; `scale` is how many pixels a unit has.

    Round the ring the name of an element then takes the room of both, all of them in one size.
    """
    if not heads or heads[0].far:
        return
    around = heads[0].around
    size, small = heads[0].letters(around)
    both = scale * small >= LEAST_PX
    if around and not both and not heads[0].row:
        size = _common(tuple(head.first for head in heads), heads[0].boundingRect().width(), size)
    for head in heads:
        head.set_words(both, size)


@lru_cache(maxsize=16)
def _common(names: tuple[str, ...], room: float, least: int) -> int:
    """Return the largest size in which every name fits."""
    return next((size for size in range(_MOST_RING, least, -1)
                 if all(width(name, size, True) <= room for name in names)), least)


def _balanced(words: str, room: float, size: int, most: int) -> list[str]:
    """Break words into lines; of five or six Chinese signs none is left alone in its line."""
    lines = wrapped(words, room, size, most, True)
    if len(lines) == 2 and not words.isascii() and len(lines[1]) == 1 and len(words) >= 4:
        half = (len(words) + 1) // 2
        return [words[:half], words[half:]]
    return lines


class HubItem(PlacedItem):
    """The middle of the ring: the overall level."""

    def __init__(self, *, far: bool = False) -> None:
        super().__init__()
        self.far, self._level = far, ""

    def set_level(self, level: float | None) -> None:
        """Show the overall level; a dash without one."""
        words = "–" if level is None else digits(level, 1)
        if words != self._level:
            self._level = words
            self.renew()

    def made(self) -> Drawing:
        t, box, made = theme(), self._rect, Drawing()
        if box.isEmpty():
            return made
        disc = QPainterPath()
        disc.addEllipse(box.adjusted(1, 1, -1, -1))
        made.fill(t["surface"], disc)
        # As a shape, of which a part can be painted.
        made.fill(t["line"], QPainterPathStroker(t.pen("line", 1.4)).createStroke(disc))
        words = QCoreApplication.translate("Canvas", "Overall")
        room = box.width() * 0.72
        small = fitting(words, room, range(42 if self.far else 19, 8, -1)) or 9
        large = 64 if self.far else 44
        middle = box.center().y()
        made.words(words, QRectF(box.x(), middle - large * 0.62 - small, box.width(), small * 1.3), t["quiet"], small,
                   align=MIDDLE)
        made.words(self._level, QRectF(box.x(), middle - large * 0.36, box.width(), large), t["ink"], large, bold=True)
        return made
