"""The round as a board on a touch panel: a row of boxes for everybody, several people tap at once."""

from __future__ import annotations

import time
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QEventPoint, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QTouchEvent
from PySide6.QtWidgets import QWidget

from ui.i18n import language
from ui.theme import font as _font
from ui.theme import theme
from ui.widgets.roundboard import symbol_of
from ui.widgets.stagepaint import LEFT, RIGHT, StageWidget, crumb_colour, line_flags, write
from ui.widgets.tapgrid import PAGE_W, TapGrid
from workshop.boardvote import TapRow, TapShow
from workshop.model.score import ABSTAIN, DONT_KNOW, EMPTY_VOTES, NOT_APPLICABLE

# A finger that bounces taps the same box twice within this time (seconds): the second one is not meant.
BOUNCE = 0.35
# The mouse has no number of its own among the fingers.
MOUSE = -1
HEAD_TOP, HEAD_H = 136.0, 58.0
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
Target = tuple[str, str]


class TapBoard(StageWidget):
    """Paints a TapShow. `tapped` carries person and symbol; tapping what is chosen emits `cleared` with the person."""

    tapped = Signal(str, str)
    cleared = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live = False
        self._show: TapShow | None = None
        self._grid = TapGrid(0, 5)
        self._seconds = 0
        # Where the countdown of the day is shown, a second clock would only puzzle the room.
        self.own_clock = True
        self._pressed: dict[int, Target] = {}
        self._last: dict[Target, float] = {}
        self._at: tuple[int, str] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, True)

    def present(self, show: TapShow, *, live: bool = True) -> None:
        """Show a round; with `live`, fingers, mouse and keys vote."""
        before = self._show
        same = before is not None and (before.cell, before.purpose, before.number) == (
            show.cell, show.purpose, show.number)
        if not same:
            self._pressed.clear()
            self._last.clear()
            self._at = None
        self._show, self.live = show, live
        grid = TapGrid(len(show.rows), show.top)
        self._grid = TapGrid(len(show.rows), show.top, min(self._grid.page, grid.pages - 1) if same else 0)
        if self._at is not None and self._at[0] >= len(show.rows):
            self._at = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if live else Qt.FocusPolicy.NoFocus)
        lang = language()
        self.setAccessibleName(f"{show.element.in_(lang)} × {show.item.name.in_(lang)}, {self._open_words()}")
        self._tell()
        self.update()

    def set_seconds(self, seconds: int) -> None:
        """Show how long the round has been open."""
        if seconds != self._seconds:
            self._seconds = seconds
            self.update()

    @property
    def grid(self) -> TapGrid:
        """Where everything stands now, in design units."""
        return self._grid

    def _open_words(self) -> str:
        return self.tr("open voting, not blind")

    def _symbol_words(self, symbol: str) -> str:
        return {ABSTAIN: self.tr("abstain"), DONT_KNOW: self.tr("don't know"),
                NOT_APPLICABLE: self.tr("does not apply")}[symbol]

    def _tell(self) -> None:
        """Say to a screen reader whose row the keys are in, and what stands there."""
        if self._show is None or self._at is None:
            self.setAccessibleDescription("")
            return
        row, symbol = self._show.rows[self._at[0]], self._at[1]
        name = self._symbol_words(symbol) if symbol in EMPTY_VOTES else symbol
        vote = self._symbol_words(row.vote) if row.vote in EMPTY_VOTES else row.vote or self.tr("nothing yet")
        self.setAccessibleDescription(self.tr("{0}: {1}. Chosen: {2}").format(row.name, name, vote))

    # Painting ---------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._show is None:
            return
        painter = QPainter(self)
        self.begin(painter)
        self._head(painter, self._show)
        if self._grid.columns == 1:
            self._columns(painter, self._show)
        else:
            self._legend(painter, self._show)
        for index in self._grid.shown:
            self._row(painter, self._show.rows[index], index)
        self._pages(painter)
        painter.end()

    def _head(self, painter: QPainter, show: TapShow) -> None:
        lang, t = language(), theme()
        end = RIGHT - (3 * PAGE_W + 20 if self._grid.pages > 1 else 0)
        clock = f"{self._seconds // 60:02d}:{self._seconds % 60:02d}" if self.own_clock else ""
        write(painter, QRectF(end - 110, 10, 110, 38), clock, 30, bold=True,
              flags=line_flags(Qt.AlignmentFlag.AlignRight))
        right = write(painter, QRectF(LEFT, 10, 620, 36), show.element.in_(lang), 24, bold=True, flags=line_flags())
        crumb = f"{show.capability.note} · {show.capability.name.in_(lang)}".lstrip(" ·")
        right = write(painter, QRectF(right + 16, 12, 460, 34), crumb, 20, bold=True,
                      colour=crumb_colour(show.capability.colour), flags=line_flags())
        words = self.tr("Round {0}").format(show.number)
        words = self.tr("Target · {0}").format(words) if show.purpose == "target" else words
        write(painter, QRectF(right + 16, 12, max(end - 126 - right - 16, 0), 34), words, 20, colour=t["quiet"],
              flags=line_flags())
        left = self._badge(painter, show, end)
        name = show.item.name.in_(lang)
        title = name if show.item.id == show.capability.id else f"{show.item.id} {name}"
        write(painter, QRectF(LEFT, 46, left - LEFT - 16, 40), title, 28, bold=True, least=20, flags=line_flags())
        write(painter, QRectF(LEFT, 86, RIGHT - LEFT, HEAD_TOP + 6 - 86), show.question.in_(lang), 20,
              colour=t["quiet"])

    def _badge(self, painter: QPainter, show: TapShow, end: float) -> float:
        """Paint how many have voted, and that everybody sees it; return the left edge."""
        t = theme()
        words = self.tr("{0} of {1} voted").format(show.voted, len(show.rows))
        place = QRectF(LEFT, 50, end - LEFT, 34)
        write(painter, place, words, 20, colour=t["quiet"], flags=line_flags(Qt.AlignmentFlag.AlignRight))
        edge = end - painter.fontMetrics().horizontalAdvance(words) - 16
        words = self._open_words()
        write(painter, QRectF(LEFT, 50, edge - 14 - LEFT, 34), words, 20, bold=True, colour=t["ink"],
              flags=line_flags(Qt.AlignmentFlag.AlignRight))
        wide = painter.fontMetrics().horizontalAdvance(words)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(t["attention"], 2))
        painter.drawRoundedRect(QRectF(edge - wide - 28, 51, wide + 28, 33), 8, 8)
        return edge - wide - 28

    def _columns(self, painter: QPainter, show: TapShow) -> None:
        """Paint the names of the levels over their columns."""
        t, lang = theme(), language()
        for symbol in self._grid.symbols:
            box = self._grid.box(self._grid.first, symbol) if self._grid.people else QRectF()
            words = self._symbol_words(symbol) if symbol in EMPTY_VOTES else show.level_names[int(symbol) - 1].in_(lang)
            place = QRectF(box.x() + 2, HEAD_TOP, box.width() - 4, HEAD_H - 4)
            _fit(painter, place, words, t["quiet"] if symbol in EMPTY_VOTES else t["ink"])

    def _legend(self, painter: QPainter, show: TapShow) -> None:
        """Paint what the numbers mean in two lines: the columns are too narrow for their names."""
        t, lang = theme(), language()
        levels = [f"{level}  {name.in_(lang)}" for level, name in enumerate(show.level_names, start=1)]
        others = [f"{_mark(symbol)}  {self._symbol_words(symbol)}" for symbol in EMPTY_VOTES]
        top = HEAD_TOP - 4
        for words, colour in ((levels, t["ink"]), (others, t["quiet"])):
            step = (RIGHT - LEFT) / max(len(show.level_names), len(EMPTY_VOTES))
            for place, one in enumerate(words):
                write(painter, QRectF(LEFT + place * step, top, step - 8, 28), _short(painter, one, step - 8), 20,
                      colour=colour, flags=line_flags())
            top += 27

    def _row(self, painter: QPainter, row: TapRow, index: int) -> None:
        t = theme()
        here = self._at is not None and self._at[0] == index and self.hasFocus()
        place = self._grid.name(index).adjusted(0, 0, -14, 0)
        half = place.height() / 2
        ink = t["action"] if here else t["ink"]
        if self._grid.columns == 2:
            self._name(painter, place.adjusted(0, 0, 8, 0), row.name, ink)
            for symbol in self._grid.symbols:
                self._box(painter, row, index, symbol)
            return
        one = not row.department
        name = place if one else QRectF(place.x(), place.y() + half - 31, place.width(), 32)
        write(painter, name, _short(painter, row.name, place.width(), 22, bold=True), 22, bold=True, colour=ink,
              flags=line_flags())
        if not one:
            write(painter, QRectF(place.x(), place.y() + half, place.width(), 29),
                  _short(painter, row.department, place.width()), 20, colour=t["quiet"], flags=line_flags())
        for symbol in self._grid.symbols:
            self._box(painter, row, index, symbol)

    def _name(self, painter: QPainter, place: QRectF, name: str, ink: QColor) -> None:
        """Write a name in two lines beside boxes that leave little room: at the space, else in the middle."""
        painter.setFont(_font(20, bold=True))
        fits = painter.fontMetrics().horizontalAdvance(name) <= place.width()
        half = (len(name) + 1) // 2
        first, _, rest = name.partition(" ") if " " in name else (name[:half], "", name[half:])
        lines = [name] if fits or not rest else [first, rest]
        top = place.center().y() - 14 * len(lines)
        for index, line in enumerate(lines):
            write(painter, QRectF(place.x(), top + 28 * index, place.width(), 28),
                  _short(painter, line, place.width(), bold=True), 20, bold=True, colour=ink, flags=line_flags())

    def _box(self, painter: QPainter, row: TapRow, index: int, symbol: str) -> None:
        t, top = theme(), self._grid.top
        box = self._grid.box(index, symbol).adjusted(2.5, 2.5, -2.5, -2.5)
        chosen = row.vote == symbol
        held = (row.participant, symbol) in self._pressed.values()
        ground = t["surface"]
        if chosen:
            ground = t["quiet"] if symbol in EMPTY_VOTES else t.level(int(symbol), top)
        edge = t.pen("line", 1.4)
        if chosen:
            edge = QPen(t["action"], 3)
        if held or (self._at == (index, symbol) and self.hasFocus()):
            edge = QPen(t["attention"], 4)
        painter.setBrush(ground)
        painter.setPen(edge)
        painter.drawRoundedRect(box, 8, 8)
        faint = row.vote and not chosen
        ink = t.ink_on(ground) if chosen else t["quiet"] if faint or symbol in EMPTY_VOTES else t["ink"]
        write(painter, box, _mark(symbol), 26 if not chosen else 30, bold=chosen or symbol not in EMPTY_VOTES,
              colour=ink, flags=line_flags(Qt.AlignmentFlag.AlignHCenter))

    def _pages(self, painter: QPainter) -> None:
        t, grid = theme(), self._grid
        if grid.pages < 2:
            return
        for step, words in ((-1, "‹"), (1, "›")):
            box = grid.turn(step)
            able = 0 <= grid.page + step < grid.pages
            painter.setBrush(t["surface"])
            held = ("", str(step)) in self._pressed.values()
            painter.setPen(t.pen("attention" if held else "line", 4 if held else 1.4))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 8, 8)
            write(painter, box, words, 34, bold=True, colour=t["ink"] if able else t["line"],
                  flags=line_flags(Qt.AlignmentFlag.AlignHCenter))
        write(painter, QRectF(RIGHT - 2 * PAGE_W, 10, PAGE_W, 64), f"{grid.page + 1}/{grid.pages}", 20,
              flags=line_flags(Qt.AlignmentFlag.AlignHCenter))

    # Fingers and mouse ------------------------------------------------------------------------------------------
    def _hit(self, place: QPointF) -> Target | None:
        """Return what lies under a pixel position: person and symbol, or an empty person and a step of pages."""
        if self._show is None:
            return None
        at = self.to_design(place)
        if self._grid.pages > 1:
            for step in (-1, 1):
                if self._grid.turn(step).contains(at):
                    return "", str(step)
        found = self._grid.hit(at) if self.live else None
        return None if found is None else (self._show.rows[found[0]].participant, found[1])

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            if event.type() == QEvent.Type.TouchCancel:
                self._pressed.clear()
            else:
                self._touch(event.points())
            event.accept()
            self.update()
            return True
        return super().event(event)

    def _touch(self, points: Iterable[QEventPoint]) -> None:
        for point in points:
            if point.state() == QEventPoint.State.Pressed:
                self._down(point.id(), point.position())
            elif point.state() == QEventPoint.State.Released:
                self._up(point.id(), point.position())

    def _down(self, finger: int, place: QPointF) -> None:
        self._pressed.pop(finger, None)
        if (hit := self._hit(place)) is not None:
            self._pressed[finger] = hit

    def _up(self, finger: int, place: QPointF) -> None:
        pressed = self._pressed.pop(finger, None)
        if pressed is not None and self._hit(place) == pressed:
            self._tap(pressed)

    def _tap(self, target: Target) -> None:
        person, symbol = target
        if not person:
            self._turn(int(symbol))
            return
        now = time.monotonic()
        if now - self._last.get(target, -BOUNCE) < BOUNCE:
            return
        self._last[target] = now
        self._choose(person, symbol)

    def _choose(self, person: str, symbol: str) -> None:
        row = next((row for row in self._show.rows if row.participant == person), None) if self._show else None
        if row is None or not self.live:
            return
        if row.vote == symbol:
            self.cleared.emit(person)
        else:
            self.tapped.emit(person, symbol)

    def _turn(self, step: int) -> None:
        page = self._grid.page + step
        if 0 <= page < self._grid.pages:
            self._grid = TapGrid(self._grid.people, self._grid.top, page)
            # A finger that is down stands on another row now.
            self._pressed.clear()
            if self._at is not None:
                self._at = (self._grid.first, self._at[1])
                self._tell()
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._down(MOUSE, event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._up(MOUSE, event.position())
            self.update()

    # Keys -------------------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1)}
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if self._show is None or not self._show.rows or not plain:
            super().keyPressEvent(event)
        elif event.key() in moves:
            self._move(*moves[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._turn(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        elif event.key() == Qt.Key.Key_Space and self._at is not None:
            self._choose(self._show.rows[self._at[0]].participant, self._at[1])
        elif symbol := symbol_of(event, self._grid.top):
            self._typed(symbol, self._show)
        else:
            super().keyPressEvent(event)

    def _typed(self, symbol: str, show: TapShow) -> None:
        """Vote for the person the keys are at and go on to the next one; Backspace takes that vote away."""
        index = self._at[0] if self._at is not None else self._grid.first
        row = show.rows[index]
        if symbol == "back":
            self._go(index, self._at[1] if self._at else "1")
            if row.vote:
                self._choose(row.participant, row.vote)
            return
        self._go(min(index + 1, len(show.rows) - 1), symbol)
        if row.vote != symbol:
            self._choose(row.participant, symbol)

    def _move(self, rows: int, boxes: int) -> None:
        if self._at is None:
            self._go(self._grid.first, "1")
            return
        symbols = self._grid.symbols
        place = symbols.index(self._at[1]) + boxes
        if self._grid.columns == 2 and boxes and not 0 <= place < len(symbols):
            # Over the edge of a row lies the row beside it.
            beside = self._at[0] + boxes * self._grid.lines
            if beside in self._grid.shown:
                self._go(beside, symbols[0] if boxes > 0 else symbols[-1])
            return
        index = min(max(self._at[0] + rows, 0), self._grid.people - 1)
        self._go(index, symbols[min(max(place, 0), len(symbols) - 1)])

    def _go(self, index: int, symbol: str) -> None:
        self._at = (index, symbol)
        if index not in self._grid.shown:
            self._grid = TapGrid(self._grid.people, self._grid.top, index // self._grid.per_page)
        self._tell()
        self.update()


def _mark(symbol: str) -> str:
    return "0" if symbol == NOT_APPLICABLE else symbol


def _short(painter: QPainter, words: str, width: float, size: int = 20, *, bold: bool = False) -> str:
    painter.setFont(_font(size, bold=bold))
    return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(width))


def _fit(painter: QPainter, box: QRectF, words: str, colour: QColor) -> None:
    """Write a heading of at most two lines at the foot of its box, cut short where it has more."""
    painter.setFont(_font(20))

    def fits() -> bool:
        used = painter.boundingRect(box, _WRAP, words)
        return used.height() <= box.height() + 4 and used.width() <= box.width() + 1

    while len(words) > 2 and not fits():
        words = words.rstrip("…")[:-1].rstrip() + "…"
    write(painter, box, words, 20, colour=colour, flags=_WRAP)
