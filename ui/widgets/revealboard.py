"""The reveal as the room sees it: every vote as a dot over its level, the result, who to hear first."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.i18n import in_use, language, listed
from ui.localtexts import digits
from ui.messages import agreement_word, group_name, pattern_word, verdict_words
from ui.theme import blend, font, theme
from ui.widgets.stagepaint import LEFT, RIGHT, StageWidget, line_flags, write
from workshop.insight.levels import CellResult
from workshop.model.score import ABSTAIN, DONT_KNOW, NOT_APPLICABLE
from workshop.model.workshop import RoomRules
from workshop.presentation import RevealShow, Voice

BASE, FLOOR_W, TOP_Y = 520.0, 695.0, 110.0
PANEL_X = 772.0
# A line of 20 px letters.
LINE = 30.0


class RevealBoard(StageWidget):
    """Paints a RevealShow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._show: RevealShow | None = None

    def present(self, show: RevealShow) -> None:
        """Show a revealed round."""
        self._show = show
        self.setAccessibleName(self._summary(show.result, show.rules))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._show is None:
            return
        painter = QPainter(self)
        self.begin(painter)
        self._head(painter, self._show)
        self._axis(painter, self._show)
        self._dots(painter, self._show)
        self._result(painter, self._show)
        painter.end()

    def _head(self, painter: QPainter, show: RevealShow) -> None:
        lang = language()
        title = f"{show.element.in_(lang)} × {show.capability.name.in_(lang)}"
        right = write(painter, QRectF(LEFT, 34, 860, 44), title, 26, bold=True, flags=line_flags())
        words = self.tr("round {0} revealed").format(show.number)
        if show.anonymity == "secret":
            words = self.tr("{0}, secret").format(words)
        elif show.anonymity == "unnamed":
            words = self.tr("{0}, without names").format(words)
        elif show.mode == "board":
            words = self.tr("{0}, not blind").format(words)
        if show.purpose == "target":
            words = self.tr("target, {0}").format(words)
        if show.item.id != show.capability.id:
            words = f"{show.item.id} {show.item.name.in_(lang)} · {words}"
        write(painter, QRectF(right + 16, 36, RIGHT - right - 16, 42), words, 20, colour=theme()["quiet"],
              flags=line_flags())

    def _column(self, index: int, count: int) -> float:
        width = FLOOR_W / count
        return LEFT + width * (index + 0.5)

    def _axis(self, painter: QPainter, show: RevealShow) -> None:
        t, count = theme(), len(show.levels)
        painter.setPen(QPen(t["ink"], 2.4))
        painter.drawLine(QPointF(LEFT, BASE), QPointF(LEFT + FLOOR_W, BASE))
        width = FLOOR_W / count
        for index, (name, _words) in enumerate(show.levels):
            x = self._column(index, count)
            write(painter, QRectF(x - width / 2, BASE + 8, width, 34), str(index + 1), 26, bold=True,
                  flags=line_flags(Qt.AlignmentFlag.AlignHCenter))
            write(painter, QRectF(x - width / 2, BASE + 40, width, 28), name.in_(language()), 20,
                  colour=t["quiet"], flags=line_flags(Qt.AlignmentFlag.AlignHCenter))

    def _dots(self, painter: QPainter, show: RevealShow) -> None:
        t, count = theme(), len(show.levels)
        stacks = [[v for v in show.voices if v.vote == str(level)] for level in range(1, count + 1)]
        across, size = _layout(max((len(stack) for stack in stacks), default=1), FLOOR_W / count - 8)
        for index, stack in enumerate(stacks):
            ground = t.level(index + 1, count)
            for place, voice in enumerate(stack):
                row, column = divmod(place, across)
                in_row = min(across, len(stack) - row * across)
                x = self._column(index, count) + (column - (in_row - 1) / 2) * (size + 6)
                y = BASE - size / 2 - 3 - row * (size + 6)
                painter.setPen(QPen(blend(ground, t["action"], 0.45), 1.6))
                painter.setBrush(ground)
                painter.drawEllipse(QPointF(x, y), size / 2, size / 2)
                write(painter, QRectF(x - size / 2, y - size / 2, size, size), voice.initials, int(size * 0.38),
                      bold=True, colour=t.ink_on(ground), flags=line_flags(Qt.AlignmentFlag.AlignHCenter))
        self._empties(painter, show)

    def _empties(self, painter: QPainter, show: RevealShow) -> None:
        parts = []
        for symbol, words in ((ABSTAIN, self.tr("abstained")), (DONT_KNOW, self.tr("don't know")),
                              (NOT_APPLICABLE, self.tr("not applicable"))):
            who = [v.initials for v in show.voices if v.vote == symbol]
            if who:
                colon = in_use().marks.colon
                marks = " ".join(who) if all(who) else str(len(who))
                parts.append(f"{words}{colon}{marks}")
        if show.result.silent:
            parts.append(self.tr("no answer: {0}").format(show.result.silent))
        write(painter, QRectF(LEFT, BASE + 84, FLOOR_W, 60), "   ".join(parts), 20, colour=theme()["quiet"])

    def _summary(self, result: CellResult, rules: RoomRules) -> str:
        if result.lower_median is None:
            return self.tr("Nobody gave a level")
        if result.pattern == "too few" or result.consensus_cns is None:
            return self.tr("Lower median of {0} votes; {1}").format(result.n, pattern_word(result.pattern))
        return self.tr("Lower median of {0} votes. Consensus {1}: {2}, {3}").format(
            result.n, digits(result.consensus_cns, 2), agreement_word(result.consensus_cns, rules),
            pattern_word(result.pattern))

    def _result(self, painter: QPainter, show: RevealShow) -> None:
        t, result = theme(), show.result
        width = RIGHT - PANEL_X
        write(painter, QRectF(PANEL_X, 94, width, 30), self.tr("The group's level"), 20, colour=t["quiet"],
              flags=line_flags())
        level = "–" if result.lower_median is None else str(result.lower_median)
        right = write(painter, QRectF(PANEL_X, 120, 200, 92), level, 72, bold=True, flags=line_flags())
        if result.lower_median is not None:
            name = show.levels[result.lower_median - 1][0].in_(language())
            write(painter, QRectF(right + 18, 160, 300, 40), name, 23, bold=True, flags=line_flags())
        write(painter, QRectF(PANEL_X, 214, width, 62), self._summary(result, show.rules), 20)
        y = self._ends(painter, show, 284.0)
        y = self._moves(painter, show, y + 12)
        y = self._verdict(painter, show, y)
        self._sides(painter, show, y + 4)

    def _ends(self, painter: QPainter, show: RevealShow, y: float) -> float:
        if not show.low and not show.high:
            return y
        t = theme()
        # Lowest voices first: they are the ones a room talks over.
        if show.low[0].name:
            low = self.tr("{0} (level {1}): what is missing?").format(_names(show.low), show.low[0].vote)
            high = self.tr("{0} (level {1}): what have you seen?").format(_names(show.high), show.high[0].vote)
        else:
            low = self.tr("Whoever said {0}: what may be missing?").format(show.low[0].vote)
            high = self.tr("Whoever said {0}: what can be seen?").format(show.high[0].vote)
        colon, width = in_use().marks.colon, RIGHT - PANEL_X - 40
        low, high = _broken(low, colon, width), _broken(high, colon, width)
        rooms = [2 * LINE if "\n" in words else LINE for words in (low, high)]
        box = QRectF(PANEL_X, y, RIGHT - PANEL_X, 62 + sum(rooms))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t["soft"])
        painter.drawRoundedRect(box, 10, 10)
        inner = box.adjusted(20, 12, -16, -8)
        write(painter, QRectF(inner.x(), inner.y(), inner.width(), 32), self.tr("Hear both ends first"), 20, bold=True,
              flags=line_flags())
        top = inner.y() + 38
        for words, room in zip((low, high), rooms, strict=True):
            write(painter, QRectF(inner.x(), top, inner.width(), room), words, 20, least=16)
            top += room
        return box.bottom()

    def _moves(self, painter: QPainter, show: RevealShow, y: float) -> float:
        if show.before is None or show.moves is None:
            return y
        if show.changed is not None:
            words = self.tr("Since round {0}: {1} of {2} changed their vote").format(
                show.before.round, show.changed, show.paired)
        elif show.moves.l1 is not None:
            # Without names it is only known how many must have changed at the least.
            words = self.tr("Since round {0}: at least {1} of {2} changed their vote").format(
                show.before.round, round(show.moves.l1 * show.result.n), show.result.n)
        else:
            return y
        if show.before.lower_median is not None and show.result.lower_median is not None:
            words = self.tr("{0} · level {1} → {2}").format(words, show.before.lower_median, show.result.lower_median)
        words = _broken(words, " · ", RIGHT - PANEL_X)
        write(painter, QRectF(PANEL_X, y, RIGHT - PANEL_X, 2 * LINE), words, 20, colour=theme()["quiet"], least=16)
        return y + 2 * LINE + 4

    def _verdict(self, painter: QPainter, show: RevealShow, y: float) -> float:
        if show.verdict is None or show.result.acceptance is not None:
            words = self._accepted(show)
        else:
            words = verdict_words(show.verdict)
        if not words:
            return y
        write(painter, QRectF(PANEL_X, y, RIGHT - PANEL_X, 2 * LINE), words, 20, bold=True, least=16)
        return y + 2 * LINE

    def _accepted(self, show: RevealShow) -> str:
        accepted = show.result.acceptance
        if accepted is None:
            return ""
        words = {"agreed": self.tr("Accepted: level {0}"),
                 "reservation": self.tr("Accepted with reservation: level {0}"),
                 "not_agreed": self.tr("Not agreed; noted for planning: level {0}")}[accepted.agreement]
        return words.format(accepted.level)

    def _sides(self, painter: QPainter, show: RevealShow, y: float) -> None:
        """The same votes by department or rank, where every group is large enough, and the weighted scenario."""
        lines = []
        for groups in (show.departments, show.ranks):
            if groups is not None and len({group.level for group in groups}) > 1:
                level = QCoreApplication.translate("Canvas", "L{0}")
                lines.append(" · ".join(f"{group_name(group.name)} {level.format(group.level)}" for group in groups))
        if show.weighted is not None:
            lines.append(self.tr("Weighted: {0}, unweighted: {1}").format(show.weighted.level, show.weighted.plain))
        if lines and y < 660:
            write(painter, QRectF(PANEL_X, y, RIGHT - PANEL_X, max(694 - y, 28)), "\n".join(lines), 20,
                  colour=theme()["quiet"], least=15)


def _broken(words: str, mark: str, room: float) -> str:
    """Return the words in two lines, broken behind the last `mark`, where one line is too narrow."""
    head, found, tail = words.rpartition(mark)
    if not found or QFontMetricsF(font(20)).horizontalAdvance(words) < room:
        return words
    return f"{head}{found.rstrip().removesuffix('·').rstrip()}\n{tail}"


def _names(voices: tuple[Voice, ...]) -> str:
    names = [voice.name for voice in voices[:3]]
    more = len(voices) - len(names)
    return in_use().marks.more.format(listed(names), more, len(voices)) if more > 0 else listed(names)


def _layout(most: int, width: float) -> tuple[int, float]:
    """Return dots across and their size so that the tallest stack fits above the axis."""
    for across in range(2, 8):
        size = min(56.0, (width - 6 * (across - 1)) / across)
        if math.ceil(most / across) * (size + 6) <= BASE - TOP_Y:
            return across, size
    return 8, (width - 42) / 8
