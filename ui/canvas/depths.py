"""What a cell shows from nearer: its indicators as bars, and nearer still each with its distribution of votes."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor

from ui.canvas.drawing import LEFT, RIGHT, Drawing, elided, fitting, hatching, rise, width, wrapped
from ui.canvas.faces import Face, Scale, face
from ui.canvas.painting import arrow, draw_bar, moon, note_mark, steps
from ui.theme import theme
from workshop.canvasshow import CellShow, LeafShow
from workshop.model.notes import Layout
from workshop.presentation import Lens

HEAT, BARS, VOTES = 0, 1, 2
# Pixels a unit from which the indicators, and from which their votes, can be read; words are 11 pixels there.
_FROM = {"grid": (2.5, 5.0), "ring": (2.9, 5.6)}
# What a room reads from its far end has to be as much larger: 20 pixels.
_FAR = 1.85
# Back to the depth before only when this much smaller than where it came, so that nothing flickers.
_BACK = 0.9
# The largest a dot of one vote becomes, in pixels of the plan.
_DOT_MOST = 40.0


def thresholds(layout: Layout, *, far: bool = False) -> tuple[float, float]:
    """Return the pixels a unit at which depth 1 and depth 2 begin."""
    bars, votes = _FROM[layout]
    return (bars * _FAR, votes * _FAR) if far else (bars, votes)


def depth_at(scale: float, before: int, layout: Layout, *, far: bool = False) -> int:
    """Return the depth for a scale (pixels a unit), coming from the depth `before`."""
    found = HEAT
    for depth, begin in enumerate(thresholds(layout, far=far), start=1):
        if scale >= (begin * _BACK if before >= depth else begin):
            found = depth
    return found


def design_scale(depth: int, layout: Layout) -> float:
    """Return how many pixels of its plan the inside of a cell has for each unit of the scene."""
    first, second = _FROM[layout]
    return first if depth == BARS else second


def inside(show: CellShow, own: Face, lens: Lens, scale: Scale, room: QRectF, depth: int, title: str,
           language: str) -> Drawing:
    """Return the inside of a cell in pixels of its plan: a head with its own number, then what is asked in it."""
    made = Drawing()
    ink = theme().ink_on(own.ground or theme()["unscored"])
    tall = 24.0 if depth == BARS else min(34.0, room.height() * 0.16)
    head = QRectF(room.x(), room.y(), room.width(), tall)
    made.group(QRectF(head))
    if show.notes:
        tab = note_mark(made, QPointF(head.right() - 1, head.center().y() + 8), show.notes, 11)
        head.setRight(tab.left() - 4)
    _head(made, own, head, ink, title if depth == VOTES else "")
    body = room.adjusted(0, tall, 0, 0)
    leaves = show.leaves
    if len(leaves) == 1:
        _alone(made, leaves[0], own, body.adjusted(8, 0, -8, -8), scale.top)
        return made
    body = body.adjusted(3, 2, -3, -3)
    most = max(max(leaf.counts, default=0) for leaf in leaves)
    across = _across(len(leaves), body, depth)
    down = ceil(len(leaves) / across)
    gap = 3.0 if depth == BARS else 5.0
    wide = (body.width() - gap * (across - 1)) / across
    seams = [QRectF(body.x() + (wide + gap) * n - gap, body.y(), gap, body.height()) for n in range(1, across)]
    frame = body.adjusted(-2, -2, 2, 2)
    seams += [QRectF(frame.x(), frame.y(), frame.width(), 2), QRectF(frame.x(), body.bottom(), frame.width(), 2),
              QRectF(frame.x(), body.y(), 2, body.height()), QRectF(body.right(), body.y(), 2, body.height())]
    for index, leaf in enumerate(leaves):
        column, row = divmod(index, down)
        # The last column has fewer, which are the higher for it.
        lines = min(down, len(leaves) - column * down)
        high = (body.height() - gap * (lines - 1)) / lines
        if row:
            seams.append(QRectF(body.x() + column * (wide + gap), body.y() + row * (high + gap) - gap, wide, gap))
        chip = QRectF(body.x() + column * (wide + gap), body.y() + row * (high + gap), wide, high)
        made.group(chip)
        name = leaf.name.in_(language)
        seen = face(leaf, lens, scale)
        if depth == BARS:
            _row(made, seen, chip, name)
        else:
            _chip(made, leaf, seen, chip, name, scale.top, most)
    # Light seams between the indicators rather than a light ground beneath them: nothing is painted thrice.
    made.group(None)
    made.rects(theme()["surface"], seams)
    return made


def _alone(made: Drawing, leaf: LeafShow, seen: Face, box: QRectF, top: int) -> None:
    """Show the votes of the one question of a cell on the ground of the cell, which bears its number already."""
    made.group(None)
    ink = theme().ink_on(seen.ground or theme()["unscored"])
    if seen.ground is None and leaf.counts:
        made.round(theme()["unscored"], box.adjusted(-4, 0, 4, 4), 4)
    taken = width(seen.foot, 11) + (18 if seen.steps >= 0 else 0) + (11 if seen.turn else 0)
    if not seen.empty and (taken or seen.bar):
        _side(made, seen, QRectF(box.x(), box.y(), min(taken + 1, box.width()), 16), ink, 11)
        if seen.bar:
            draw_bar(made, QRectF(box.x(), box.y() + 5.5, box.width(), 5).adjusted(taken + 8 if taken else 0, 0, 0, 0),
                     seen.bar, ink)
        box = box.adjusted(0, 20, 0, 0)
    if leaf.counts:
        _distribution(made, leaf.counts, box, ink, top, max(leaf.counts))


def _across(count: int, body: QRectF, depth: int) -> int:
    """Return in how many columns the indicators stand, so that each is neither too flat nor too narrow."""
    wide, high = (110.0, 21.0) if depth == BARS else (230.0, 62.0)
    columns = range(1, max(min(count, 4), 1) + 1)
    return max(columns, key=lambda n: min(body.width() / n / wide, body.height() / ceil(count / n) / high, 1.0) -
               n / 1e3)


def _head(made: Drawing, own: Face, box: QRectF, ink: QColor, title: str) -> None:
    size = 15 if not title else 19
    left, right = box.x() + 2, box.right() - 2
    if own.split:
        moon(made, QPointF(right - 5, box.center().y()), 4.5, ink, whole=own.split == 2)
        right -= 16
    if own.empty:
        words = own.words if not title else f"{title} · {own.words}"
        size = fitting(words, right - left, (13, 12, 11, 10)) or 10
        wide = min(width(words, size), right - left)
        made.round(theme()["unscored"], QRectF(left - 2, box.y() + 3, wide + 6, box.height() - 5), 3)
        made.words(words, QRectF(left, box.y(), right - left, box.height()), theme()["quiet"], size, align=LEFT)
        return
    made.words(own.big, QRectF(left, box.y(), right - left, box.height()), ink, size, bold=True,
               align=RIGHT if title else LEFT)
    number = width(own.big, size, True) + 8
    if title:
        made.words(title, QRectF(left, box.y(), right - left - number, box.height()), ink,
                   fitting(title, right - left - number, (14, 13, 12)) or 11, bold=True, align=LEFT)
    else:
        _side(made, own, QRectF(left + number, box.y(), right - left - number, box.height()), ink, 11)


def _side(made: Drawing, seen: Face, box: QRectF, ink: QColor, size: int) -> None:
    """Write what stands beside a number: the steps of evidence, the arrow of a change, and the small words."""
    left = box.x()
    if seen.steps >= 0:
        steps(made, QRectF(left, box.center().y() - 5, 14, 10), seen.steps, ink)
        left += 18
    if seen.turn:
        arrow(made, QPointF(left + 4, box.center().y()), 3.5, seen.turn, ink)
        left += 11
    made.words(seen.foot, QRectF(left, box.y(), max(box.right() - left, 0), box.height()), ink, size, align=LEFT)


def _under(made: Drawing, seen: Face, chip: QRectF, *, plain: bool = False) -> QColor:
    """Draw the ground of one indicator and return the ink for it; `plain` without hatching, for dots upon it."""
    t = theme()
    hatched = seen.hatched and not plain
    brush = seen.ground if seen.ground is not None else hatching(t.name) if hatched else t["unscored"]
    made.rects(brush, [chip])
    if seen.voting:
        edge = t["attention"]
        made.rects(edge, [QRectF(chip.x(), chip.y() + 2, 3, chip.height() - 4)])
    return t.ink_on(seen.ground) if seen.ground is not None else t["quiet"]


def _row(made: Drawing, seen: Face, chip: QRectF, name: str) -> None:
    """One indicator as a line: its name, its number, and beneath the bar with the tick of the target."""
    ink = _under(made, seen, chip)
    big = 12 if chip.height() >= 19 else 10
    small = min(big - 1, 11)
    inner = chip.adjusted(5, 0, -5, 0)
    bar = 7.0 if seen.bar and chip.height() >= 19 else 0.0
    line = QRectF(inner.x(), inner.y(), inner.width(), inner.height() - bar)
    number = seen.big or seen.words
    size = big if seen.big else small
    if seen.split:
        moon(made, QPointF(line.right() - 4, line.center().y()), 3.5, ink, whole=seen.split == 2)
        line = line.adjusted(0, 0, -11, 0)
    if seen.empty:
        plain = min(width(number, size) + 6, line.width())
        made.round(theme()["unscored"], QRectF(line.right() - plain + 3, line.center().y() - 7, plain, 14), 2)
    taken = min(width(number, size, bool(seen.big)), line.width() * 0.6)
    made.words(number, QRectF(line.right() - taken, line.y(), taken, line.height()), ink, size, bold=bool(seen.big),
               align=RIGHT)
    room = line.width() - taken - 6
    if seen.empty and (shown := elided(name, room, small)):
        made.round(theme()["unscored"], QRectF(line.x() - 3, line.center().y() - 7, width(shown, small) + 6, 14), 2)
    made.words(name, QRectF(line.x(), line.y(), max(room, 0), line.height()), ink, small, align=LEFT)
    if bar and seen.bar:
        draw_bar(made, QRectF(inner.x(), chip.bottom() - 6.5, inner.width(), 3), seen.bar, ink, plain=True)


def _chip(made: Drawing, leaf: LeafShow, seen: Face, chip: QRectF, name: str, top: int,
          most: int) -> None:
    """One indicator with its votes: words at the left, the distribution at the right; one above the other when slim."""
    ink = _under(made, seen, chip, plain=bool(leaf.counts))
    inner = chip.adjusted(8, 5, -8, -5)
    beside = inner.width() > 1.6 * inner.height()
    if beside:
        left = QRectF(inner.x(), inner.y(), inner.width() * 0.46, inner.height())
        right = QRectF(left.right() + 8, inner.y(), inner.right() - left.right() - 8, inner.height())
    else:
        left = QRectF(inner.x(), inner.y(), inner.width(), min(inner.height() * 0.42, 70.0))
        right = QRectF(inner.x(), left.bottom() + 4, inner.width(), inner.bottom() - left.bottom() - 4)
    _said(made, seen, left, name, ink)
    if leaf.counts:
        _distribution(made, leaf.counts, right, ink, top, most)


def _said(made: Drawing, seen: Face, box: QRectF, name: str, ink: QColor) -> None:
    size = 13 if box.height() >= 44 else 11
    step = rise(size)[1] * 1.7
    bar = 12.0 if seen.bar and box.height() >= 34 else 0.0
    number = 18 if box.height() >= 44 else 14
    lines = wrapped(name, box.width(), size, 2 if box.height() - bar >= 2 * step + number else 1) if name else []
    if seen.empty:
        wide = min(max([width(words, size) for words in (*lines, seen.words)]) + 8, box.width() + 6)
        tall = step * (len(lines) + 1) + 4
        made.round(theme()["unscored"], QRectF(box.x() - 4, box.center().y() - tall / 2, wide, tall), 3)
        made.lines([*lines, seen.words], box, ink, size, align=LEFT)
        return
    made.lines(lines, QRectF(box.x(), box.y(), box.width(), step * len(lines)), ink, size, align=LEFT)
    row = QRectF(box.x(), box.y() + step * len(lines), box.width(), box.height() - step * len(lines) - bar)
    made.words(seen.big, row, ink, fitting(seen.big, row.width(), (number, 14, 12, 11), bold=True) or 10, bold=True,
               align=LEFT)
    beside = width(seen.big, number, True) + 8
    if seen.split:
        moon(made, QPointF(row.x() + beside + 4, row.center().y()), 4.5, ink, whole=seen.split == 2)
        beside += 14
    if row.width() - beside > 20:
        _side(made, seen, row.adjusted(beside, 0, 0, 0), ink, 11)
    if bar and seen.bar:
        draw_bar(made, QRectF(box.x(), box.bottom() - 8, box.width(), 4), seen.bar, ink, plain=True)


def _distribution(made: Drawing, counts: tuple[int, ...], box: QRectF, ink: QColor, top: int, most: int) -> None:
    """Stack one dot a vote over each level, with the levels beneath and how many votes there are at the right.

    Dots are as large as a stack of `most` allows, so that those of one cell are of one size.
    """
    votes = QCoreApplication.translate("Canvas", "n {0}").format(sum(counts))
    side = width(votes, 10) + 6
    axis = 12.0
    field = QRectF(box.x(), box.y(), box.width() - side, box.height() - axis - 2)
    made.words(votes, QRectF(box.right() - side, box.bottom() - axis, side, axis), ink, 10, align=RIGHT)
    column = field.width() / max(top, 1)
    size, across = _dot(most, column - 3, field.height())
    at: list[QPointF] = []
    line = QColor(ink)
    line.setAlphaF(0.35)
    made.rects(line, [QRectF(field.x() + n * column + 1, field.bottom(), column - 2, 1) for n in range(top)])
    middles = [field.x() + (index + 0.5) * column for index in range(top)]
    signs = [str(index + 1) for index in range(top)]
    made.signs(signs, [QPointF(x, box.bottom() - axis / 2) for x in middles], ink, 10)
    for index, middle in enumerate(middles):
        count = counts[index] if index < len(counts) else 0
        for vote in range(count):
            row, place = divmod(vote, across)
            mine = min(across, count - row * across)
            at.append(QPointF(middle + (place - (mine - 1) / 2) * size, field.bottom() - (row + 0.5) * size - 0.5))
    made.dots(ink, size * 0.82, at)


def _dot(most: int, wide: float, high: float) -> tuple[float, int]:
    """Return the size of a dot and how many stand side by side, so that the highest stack fits and dots are large."""
    best = (1.0, 1)
    for across in range(1, max(most, 1) + 1):
        size = min(wide / across, high / ceil(max(most, 1) / across), _DOT_MOST)
        if size > best[0]:
            best = (size, across)
    return best
