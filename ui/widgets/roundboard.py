"""The running round as the room sees it: question, five level cards, who has voted."""

from __future__ import annotations

import time

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.i18n import language
from ui.theme import font, theme
from ui.widgets.stagepaint import LEFT, RIGHT, StageWidget, crumb_colour, fitting, line_flags, write
from workshop.model.score import DONT_KNOW, NOT_APPLICABLE
from workshop.presentation import RoundShow

CARD_Y, CARD_H, CARD_GAP = 192.0, 352.0, 15.0
# The room for what was said last time, when it takes one line and when it takes more.
REASON_H, REASONS_H = 54.0, 84.0
# The words of a level: eight Chinese characters a line.
WORDS = 24
# A second tap this soon after a vote is a slip of the finger, not the next person (seconds).
REST = 0.6


class RoundBoard(StageWidget):
    """Paints a RoundShow. With `live` set, taps and keys become `voted` for the person at the screen."""

    voted = Signal(str)
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live = False
        self._show: RoundShow | None = None
        self._seconds = 0
        # Where the countdown of the day is shown, a second clock would only puzzle the room.
        self.own_clock = True
        self._pressed = ""
        self._last_vote = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, True)

    def present(self, show: RoundShow, *, live: bool) -> None:
        """Show a running round."""
        if show.current != (self._show.current if self._show else ""):
            self._pressed = ""
        self._show, self.live = show, live
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if live else Qt.FocusPolicy.NoFocus)
        lang = language()
        self.setAccessibleName(f"{show.element.in_(lang)} × {show.item.name.in_(lang)}")
        self.update()

    def set_seconds(self, seconds: int) -> None:
        """Show how long the round has been open."""
        if seconds != self._seconds:
            self._seconds = seconds
            self.update()

    # Painting ---------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._show is None:
            return
        painter = QPainter(self)
        self.begin(painter)
        self._head(painter, self._show)
        size = self._words_size(self._show)
        for index in range(len(self._show.levels)):
            self._card(painter, self._show, index, size)
        self._said(painter)
        self._people(painter, self._show)
        painter.end()

    def _head(self, painter: QPainter, show: RoundShow) -> None:
        lang, t = language(), theme()
        right = write(painter, QRectF(LEFT, 40, 700, 40), show.element.in_(lang), 26, bold=True, flags=line_flags())
        colour = crumb_colour(show.capability.colour)
        crumb = f"{show.capability.note} · {show.capability.name.in_(lang)}".lstrip(" ·")
        write(painter, QRectF(right + 18, 42, 700, 40), crumb, 20, bold=True, colour=colour, flags=line_flags())
        clock = f"{self._seconds // 60:02d}:{self._seconds % 60:02d}" if self.own_clock else ""
        write(painter, QRectF(RIGHT - 200, 36, 200, 44), clock, 34, bold=True,
              flags=line_flags(Qt.AlignmentFlag.AlignRight))
        name = show.item.name.in_(lang)
        title = name if show.item.id == show.capability.id else f"{show.item.id} {name}"
        right = write(painter, QRectF(LEFT, 86, 940, 46), title, 34, bold=True, flags=line_flags())
        tag = self._tag(show)
        write(painter, QRectF(right + 20, 92, RIGHT - right - 20, 40), tag, 20, colour=t["quiet"], flags=line_flags())
        write(painter, QRectF(LEFT, 138, RIGHT - LEFT, 48), show.question.in_(lang), 20, colour=t["quiet"], least=16)

    def _tag(self, show: RoundShow) -> str:
        words = self.tr("Round {0}").format(show.number)
        if show.anonymity == "secret":
            words = self.tr("{0} · secret").format(words)
        elif show.anonymity == "unnamed":
            words = self.tr("{0} · without names").format(words)
        if show.past is not None:
            words = self.tr("{0} · blocks: round {1}").format(words, show.past.number)
        return self.tr("Target · {0}").format(words) if show.purpose == "target" else words

    def _past(self, painter: QPainter, show: RoundShow, index: int, box: QRectF, ink: QColor) -> None:
        """How the last round stood at this level: blocks beside the number of the card."""
        assert show.past is not None
        count, left = show.past.counts[index], box.x() + 76
        room = box.right() - left - 14
        # The name of the level stands right below: a full room has more and smaller blocks, not more room.
        lines = 2 if count <= 20 else 3 if count <= 45 else 4
        across = 5 if count <= 10 else max(10, -(-count // lines))
        step, down = min(20.0, room / across), 32.0 / lines
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for block in range(count):
            row, column = divmod(block, across)
            painter.drawRect(QRectF(left + column * step, box.y() + 50 + row * down, step * 0.8, down * 0.75))
        if count:
            write(painter, QRectF(left, box.y() + 12, room, 32), str(count), 20, colour=ink, flags=line_flags())

    def _box(self, index: int) -> QRectF:
        count = len(self._show.levels) if self._show else 5
        width = (RIGHT - LEFT - CARD_GAP * (count - 1)) / count
        high = CARD_H - (self._said_height() if self._squeezed() else 0)
        return QRectF(LEFT + index * (width + CARD_GAP), CARD_Y, width, high)

    def _reasons(self) -> tuple[str, ...]:
        past = self._show.past if self._show else None
        return past.reasons if past is not None else ()

    def _squeezed(self) -> bool:
        """The buttons of a card stand where the reasons would: then they share the room of the cards."""
        return bool(self._reasons()) and self._show is not None and bool(self._show.current)

    def _said_words(self) -> str:
        return "   ".join(f"“{' '.join(reason.split())}”" for reason in self._reasons()[:6])

    def _said_height(self) -> float:
        wide = QFontMetricsF(font(20)).horizontalAdvance(self._said_words())
        return REASON_H if wide < RIGHT - LEFT - 40 else REASONS_H

    def _said(self, painter: QPainter) -> None:
        """What was typed as reasons last time, without names."""
        words, high = self._said_words(), self._said_height()
        if not words:
            return
        top = CARD_Y + CARD_H - high + 8 if self._squeezed() else 612.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme()["soft"])
        painter.drawRoundedRect(QRectF(LEFT, top, RIGHT - LEFT, high - 8), 10, 10)
        write(painter, QRectF(LEFT + 16, top + 4, RIGHT - LEFT - 32, high - 16), words, 20, least=15,
              flags=int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter))

    def _words_size(self, show: RoundShow) -> int:
        """Return the size in which the words of every level fit: one size for all cards."""
        lang = language()
        return min((fitting(words.in_(lang), _words_box(self._box(index)), WORDS, least=15).pixelSize()
                    for index, (_name, words) in enumerate(show.levels)), default=WORDS)

    def _card(self, painter: QPainter, show: RoundShow, index: int, size: int) -> None:
        t, lang = theme(), language()
        box = self._box(index)
        ground = t.level(index + 1, len(show.levels))
        ink = t.ink_on(ground)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 12, 12)
        if self._pressed == str(index + 1):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t["attention"], 5))
            painter.drawRoundedRect(box.adjusted(-5, -5, 5, 5), 16, 16)
        if show.past is not None:
            self._past(painter, show, index, box, ink)
        name, words = show.levels[index]
        inner = box.adjusted(18, 12, -14, -12)
        write(painter, QRectF(inner.x(), inner.y(), 100, 66), str(index + 1), 58, bold=True, colour=ink,
              flags=line_flags())
        write(painter, QRectF(inner.x(), inner.y() + 70, inner.width(), 34), name.in_(lang), 22, bold=True, colour=ink,
              flags=line_flags())
        write(painter, _words_box(box), words.in_(lang), size, colour=ink)

    def _people(self, painter: QPainter, show: RoundShow) -> None:
        t = theme()
        done = self.tr("{0} of {1} voted · votes hidden until the reveal").format(show.voted, len(show.seats))
        right = write(painter, QRectF(LEFT, 560, RIGHT - LEFT, 40), done, 20, colour=t["quiet"],
                      flags=line_flags(Qt.AlignmentFlag.AlignRight))
        width = painter.fontMetrics().horizontalAdvance(done)
        edge = self._dots(painter, show, right - width - 20)
        person = next((seat for seat in show.seats if seat.participant == show.current), None)
        if person is None:
            words = (self.tr("Raise your hands now") if show.mode == "hands" else self.tr("Raise your card now")) \
                if show.voted < len(show.seats) else \
                self.tr("All votes are in")
            write(painter, QRectF(LEFT, 558, 500, 44), words, 23, bold=True, flags=line_flags())
            return
        right = write(painter, QRectF(LEFT, 560, 300, 40), self.tr("Voting now"), 20, colour=t["quiet"],
                      flags=line_flags())
        who = f"{person.name} · {person.department}".rstrip(" ·")
        room = QRectF(right + 14, 556, max(edge - right - 30, 120), 46)
        write(painter, room, who, 27, bold=True, flags=line_flags(), least=18)
        if self.live:
            for symbol, box in self._buttons().items():
                self._button(painter, box, symbol)

    def _dots(self, painter: QPainter, show: RoundShow, right: float) -> float:
        """Paint one dot a seat and return where they begin."""
        t = theme()
        count = len(show.seats)
        step = min(40.0, (300.0 if show.current else 500.0) / max(count, 1))
        radius = min(13.5, step * 0.36)
        painter.setPen(Qt.PenStyle.NoPen)
        for index, seat in enumerate(show.seats):
            colour = t["attention"] if seat.participant == show.current else (t["action"] if seat.voted else t["track"])
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(right - (count - index - 0.5) * step, 580), radius, radius)
        return right - count * step

    def _buttons(self) -> dict[str, QRectF]:
        return {NOT_APPLICABLE: QRectF(LEFT, 622, 200, 66), DONT_KNOW: QRectF(LEFT + 214, 622, 200, 66),
                "-": QRectF(LEFT + 428, 622, 200, 66), "back": QRectF(RIGHT - 200, 622, 200, 66)}

    def _button(self, painter: QPainter, box: QRectF, symbol: str) -> None:
        t = theme()
        words = {NOT_APPLICABLE: self.tr("0  not applicable"), DONT_KNOW: self.tr("?  don't know"),
                 "-": self.tr("-  abstain"), "back": self.tr("←  take back")}[symbol]
        painter.setPen(t.pen("attention" if self._pressed == symbol else "line", 1.6))
        painter.setBrush(t["surface"])
        painter.drawRoundedRect(box, 10, 10)
        write(painter, box, words, 20, flags=line_flags(Qt.AlignmentFlag.AlignHCenter))

    # Touch, mouse, keys -----------------------------------------------------------------------------------------
    def _hit(self, place: QPointF) -> str:
        if self._show is None or not self.live or not self._show.current:
            return ""
        for index in range(len(self._show.levels)):
            if self._box(index).contains(place):
                return str(index + 1)
        return next((symbol for symbol, box in self._buttons().items() if box.contains(place)), "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._hit(self.to_design(event.position()))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        hit, pressed = self._hit(self.to_design(event.position())), self._pressed
        self._pressed = ""
        self.update()
        if hit and hit == pressed:
            self._choose(hit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        symbol = symbol_of(event, len(self._show.levels) if self._show else 5)
        if self.live and self._show and self._show.current and symbol:
            self._choose(symbol)
        else:
            super().keyPressEvent(event)

    def _choose(self, symbol: str) -> None:
        if symbol == "back":
            self.back_requested.emit()
            return
        now = time.monotonic()
        if now - self._last_vote >= REST:
            self._last_vote = now
            self.voted.emit(symbol)


def _words_box(card: QRectF) -> QRectF:
    return card.adjusted(18, 122, -14, -10)


def symbol_of(event: QKeyEvent, top: int) -> str:
    """Return the vote a key stands for, 'back' for Backspace, or an empty text.

    Full-width digits and marks of a Chinese keyboard count as well; 0 and x both say 'not applicable'.
    """
    if event.key() == Qt.Key.Key_Backspace:
        return "back"
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return ""
    # A key held down is one vote, not one for everybody who comes next.
    return "" if event.isAutoRepeat() else symbol_from_text(event.text(), top)


def symbol_from_text(text: str, top: int) -> str:
    """Return the vote one typed character stands for, or an empty text."""
    found = text.translate(str.maketrans("０１２３４５６７８９？－—ｘＸX×", "0123456789?--xxxx")).strip()
    if found in ("-", "?", "x"):
        return found
    if found == "0":
        return NOT_APPLICABLE
    return found if len(found) == 1 and found.isascii() and found.isdigit() and 1 <= int(found) <= top else ""
