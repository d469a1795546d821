"""The words of a note broken into lines once, and kept as glyphs until the note changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QPaintEngine, QPainter, QTextLayout, QTextOption

from ui.canvas.notes.kinds import became_word, kind_name
from ui.theme import font
from workshop.model.notes import NOTE_H, NOTE_W, NoteKind
from workshop.wallshow import NoteShow, StackShow

PAD, HEAD, FOOT = 6.0, 15.0, 13.0
SMALL = 8
# Letters of a note, the largest in which its words fit; from afar nothing else is written on it.
NEAR, FAR = (14, 12, 10), (26, 22, 18, 15, 12)
MIDDLE = 19
FAR_TOP, FAR_FOOT = 3.0, 19.0
MOST_MARKS = 8
_STEP = 1.28  # from line to line, in letters


@dataclass(frozen=True, slots=True)
class Written:
    """Laid out words, drawn from their upper left corner. `whole` tells whether nothing was left out."""

    runs: tuple[QGlyphRun, ...]
    whole: bool
    width: float
    height: float
    lines: tuple[tuple[str, QPointF], ...] = ()
    font: QFont | None = None

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw with the pen of the painter; on paper the words stay words, so that they can be found and copied."""
        at = QPointF(x, y)
        if self.font is not None and painter.paintEngine().type() in _PAPER:
            painter.setFont(self.font)
            for words, base in self.lines:
                painter.drawText(at + base, words)
            return
        for run in self.runs:
            painter.drawGlyphRun(at, run)


_PAPER = (QPaintEngine.Type.SVG, QPaintEngine.Type.Pdf)
NOTHING = Written((), True, 0.0, 0.0)


def letters(size: int, *, bold: bool = False) -> QFont:
    """Return the font of notes. With full hinting a glyph is made once per zoom: half the time (measured)."""
    found = font(size, bold=bold)
    found.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
    return found


def write(text: str, size: int, width: float, height: float, *, bold: bool = False) -> Written:
    """Break a text into lines of `width` units; what does not fit into `height` gives way to an ellipsis."""
    if not text.strip():
        return NOTHING
    chosen, step = letters(size, bold=bold), size * _STEP
    most = max(int((height + 0.3 * size) // step), 1)
    flat = text.replace("\r\n", "\n").replace("\n", "\u2028")
    layout, used = _layout(flat, chosen, width, step, most)
    if used < 0:
        first = layout.lineAt(most - 1).textStart()
        # Qt counts in UTF-16 units.
        units = flat.encode("utf-16-le", "replace")
        kept = units[:2 * first].decode("utf-16-le", "replace")
        rest = units[2 * first:].decode("utf-16-le", "replace").replace("\u2028", " ")
        elided = QFontMetricsF(chosen).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        layout, _ = _layout(kept + elided, chosen, width, step, most)
    lines = min(layout.lineCount(), most)
    across = max((layout.lineAt(index).naturalTextWidth() for index in range(lines)), default=0.0)
    return Written(tuple(layout.glyphRuns()), used >= 0, across, lines * step, _lines(layout, lines), chosen)


def _lines(layout: QTextLayout, count: int) -> tuple[tuple[str, QPointF], ...]:
    """Return the words of each line, and where its letters stand."""
    units = layout.text().encode("utf-16-le", "replace")
    found = []
    for index in range(count):
        line = layout.lineAt(index)
        first = line.textStart()
        words = units[2 * first:2 * (first + line.textLength())].decode("utf-16-le", "replace")
        found.append((words.rstrip("\u2028 "), line.position() + QPointF(0, line.ascent())))
    return tuple(found)


def _layout(text: str, chosen: QFont, width: float, step: float, most: int) -> tuple[QTextLayout, int]:
    """Return the laid out text and its number of lines; -1 when it needs more than `most`."""
    layout = QTextLayout(text, chosen)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    count = 0
    while count < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, count * step))
        count += 1
    last = layout.lineAt(count - 1) if count else None
    more = last is not None and last.textStart() + last.textLength() < len(text.encode("utf-16-le", "replace")) // 2
    layout.endLayout()
    return layout, -1 if more else count


def fitted(text: str, sizes: Iterable[int], width: float, height: float, *, bold: bool = False) -> Written:
    """Write with the largest letters in which everything fits; else with the smallest, and elided."""
    found = NOTHING
    for size in sizes:
        found = write(text, size, width, height, bold=bold)
        if found.whole:
            break
    return found


class Sheet:
    """One note ready to be painted: what is written on it, made when it is first seen that near."""

    __slots__ = ("_far", "_foot", "_middle", "_repeated", "_text", "show")

    def __init__(self, show: NoteShow, repeated: Repeated, *, far: bool) -> None:
        self.show = show
        self._repeated, self._far = repeated, far
        self._text: Written | None = None
        self._foot: Written | None = None
        self._middle: Written | None = None

    @property
    def dots(self) -> Written:
        """Its dots."""
        return self._repeated.marks(self.show.dots)

    @property
    def head(self) -> tuple[Written, Written]:
        """Kind and author, and what it became."""
        return self._repeated.head(self.show)

    @property
    def text(self) -> Written:
        """All words, or the caption beneath a picture."""
        if self._text is None:
            self._text = fitted(self.show.text, FAR if self._far else NEAR, NOTE_W - 2 * PAD, self.room())
        return self._text

    @property
    def middle(self) -> Written:
        """The first words in large letters, to be read from farther away."""
        if self._middle is None:
            self._middle = write(self.show.text[:40], MIDDLE, NOTE_W - 2 * PAD, NOTE_H - 16)
        return self._middle

    @property
    def foot(self) -> Written:
        """What the note belongs to."""
        if self._foot is None:
            tied = self.show.tied.in_(self._repeated.language) if self.show.tied else ""
            room = NOTE_W - 2 * PAD - (self.dots.width + 4 if self.show.dots else 0)
            self._foot = write(tied, SMALL, max(room, 20), SMALL)
        return self._foot

    def room(self) -> float:
        """Return how high the words may be."""
        if self.show.picture:
            return 14.0
        if self._far:
            return NOTE_H - FAR_TOP - FAR_FOOT
        foot = self.show.dots or self.show.tied is not None
        return NOTE_H - HEAD - (FOOT if foot else 5.0)


class Repeated:
    """What stands on many notes alike, written once: kinds with initials, promotions and dots."""

    def __init__(self, language: str, *, far: bool = False) -> None:
        self.language = language
        self._size = 13 if far else 9
        self._heads: dict[tuple[NoteKind, str, str], tuple[Written, Written]] = {}
        self._marks: dict[int, Written] = {}

    def head(self, show: NoteShow) -> tuple[Written, Written]:
        """Return kind with mark and who wrote it, and what it became."""
        key = (show.kind, show.by, show.became)
        if key not in self._heads:
            who = f"{kind_name(show.kind)} · {show.by}" if show.by else kind_name(show.kind)
            became = write(f"→ {became_word(show.became)}" if show.became else "", SMALL, 60, SMALL, bold=True)
            self._heads[key] = (write(who, SMALL, NOTE_W - 2 * PAD - became.width - (3 if show.became else 0), SMALL),
                                became)
        return self._heads[key]

    def marks(self, count: int) -> Written:
        """Return the dots of a note: one mark each, with more than eight a number."""
        if count not in self._marks:
            words = "●" * count if count <= MOST_MARKS else f"● {count}"
            self._marks[count] = write(words, self._size, NOTE_W, self._size, bold=True)
        return self._marks[count]


def stack_title(show: StackShow) -> Written:
    """Return the title of a stack with how many notes and dots it has."""
    parts = [show.title, f"({show.notes})", f"● {show.dots}" if show.dots else ""]
    return write(" ".join(part for part in parts if part), 13, show.width - 16, 13, bold=True)
