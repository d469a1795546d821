"""How one cell of the canvas is painted, for each lens."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from ui.theme import blend, font, theme
from workshop.presentation import CellShow, Lens

W, H, GAP, RADIUS = 64.0, 76.0, 4.0, 5.0
_FOOT = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextDontClip)
# Seen from the far end of the room small letters are 20 pixels on a projector of 1280 x 720: 15 units there.
_NUMBER, _SMALL, _FAR = font(21, bold=True), font(10), font(15)


def unscored_word() -> str:
    """Return the word in a cell nobody has scored."""
    return QCoreApplication.translate("Canvas", "not scored")


def paint_cell(painter: QPainter, show: CellShow, lens: Lens, top: int, *, far: bool = False) -> None:
    """Paint one cell at the origin, W x H units; `far` with the letters of the audience window."""
    if not show.applicable:
        _plain(painter, QCoreApplication.translate("Canvas", "n/a"), far=far)
    elif lens == "progress":
        _progress(painter, show, far=far)
    else:
        value, ground = _value(show, lens, top)
        if value is None or ground is None:
            _hatched(painter, show, lens, far=far)
        else:
            _filled(painter, show, lens, value, ground, top, far=far)
    if show.voting:
        painter.setPen(QPen(theme()["attention"], 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(1, 1, W - 2, H - 2), RADIUS, RADIUS)


def number_text(show: CellShow, lens: Lens) -> str:
    """Return the number a lens shows in a cell, or an empty text."""
    if lens == "disagreement":
        return "" if show.consensus is None else f"{(1.0 - show.consensus) * 100:.0f}%"
    value = {"current": show.level, "target": show.target, "gap": show.gap, "progress": None}[lens]
    return "" if value is None else f"{value:.1f}"


def _value(show: CellShow, lens: Lens, top: int) -> tuple[str | None, QColor | None]:
    text = number_text(show, lens)
    if not text:
        return None, None
    if lens == "current" and show.level is not None:
        return text, theme().level(show.level, top)
    if lens == "target" and show.target is not None:
        return text, theme().level(show.target, top)
    if lens == "gap" and show.gap is not None:
        return text, blend(theme()["surface"], theme()["attention"], min(show.gap / 3.0, 1.0) * 0.75)
    if show.consensus is not None:
        return text, blend(theme()["surface"], theme()["attention"], min((1.0 - show.consensus) * 1.6, 1.0) * 0.75)
    return None, None


def _body(painter: QPainter, brush: QBrush | QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRoundedRect(QRectF(0, 0, W, H), RADIUS, RADIUS)


def _filled(painter: QPainter, show: CellShow, lens: Lens, value: str, ground: QColor, top: int, *,
            far: bool) -> None:
    t = theme()
    ink = t.ink_on(ground)
    _body(painter, ground)
    painter.setPen(ink)
    painter.setFont(_NUMBER)
    up = {"current": 5, "target": 5, "disagreement": 20}.get(lens, 9) if far else 10
    painter.drawText(QRectF(0, up, W, 30), Qt.AlignmentFlag.AlignCenter, value)
    if lens in ("current", "target"):
        _bar(painter, show, ink, top, 43 if far else 51)
    painter.setPen(ink)
    # In large letters there is room for one of the two: how many indicators have a level says more than the level.
    foot = "" if far and show.opened else _foot(show, lens)
    painter.setFont(_small(foot, far=far))
    if foot:
        painter.drawText(QRectF(8, 56 if far else 58, W - 16, 15), _FOOT | int(
            Qt.AlignmentFlag.AlignHCenter if far and lens == "gap" else Qt.AlignmentFlag.AlignLeft), foot)
    if show.split and lens in ("current", "disagreement"):
        half_moon(painter, QPointF(W - 11, 11), 4.5, ink, whole=show.split == 2)
    if show.opened:
        words = f"{show.scored}/{show.asked}"
        painter.setFont(_small(words, far=far))
        painter.drawText(QRectF(8, 56 if far else 58, W - 16, 15), _FOOT | int(Qt.AlignmentFlag.AlignRight), words)


def _small(words: str, *, far: bool) -> QFont:
    """Return the font of small letters: from afar the largest in which the words fit into a cell."""
    if not far:
        return _SMALL
    return next((chosen for chosen in map(font, range(15, 10, -1))
                 if QFontMetricsF(chosen).horizontalAdvance(words) <= W - 8), _SMALL)


def _foot(show: CellShow, lens: Lens) -> str:
    if lens == "current" and show.whole is not None:
        return QCoreApplication.translate("Canvas", "L{0}").format(show.whole)
    if lens == "gap" and show.level is not None and show.target is not None:
        return f"{show.level:.1f} → {show.target:.1f}"
    return ""


def _bar(painter: QPainter, show: CellShow, ink: QColor, top: int, y: float) -> None:
    track = QRectF(8, y, W - 16, 4)
    painter.setPen(Qt.PenStyle.NoPen)
    faint = QColor(ink)
    faint.setAlphaF(0.22)
    painter.setBrush(faint)
    painter.drawRoundedRect(track, 2, 2)
    if show.level is not None:
        full = QColor(ink)
        full.setAlphaF(0.85)
        painter.setBrush(full)
        painter.drawRoundedRect(QRectF(track.x(), track.y(), track.width() * _share(show.level, top), 4), 2, 2)
    if show.target is not None:
        x = track.x() + track.width() * _share(show.target, top)
        painter.setBrush(theme()["attention"])
        painter.drawRect(QRectF(min(x, track.right() - 1) - 1.2, track.y() - 2.5, 2.4, 9))


def _share(level: float, top: int) -> float:
    return min(max((level - 1.0) / (top - 1), 0.04), 1.0)


def half_moon(painter: QPainter, centre: QPointF, radius: float, ink: QColor, *, whole: bool) -> None:
    """Draw the mark of disagreement: half for partly, filled half with ring for wide."""
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.setPen(QPen(ink, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    if whole:
        path = QPainterPath(centre)
        path.arcTo(box, 90, 180)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPath(path)


def _hatched(painter: QPainter, show: CellShow, lens: Lens, *, far: bool) -> None:
    t = theme()
    _body(painter, t["unscored"])
    clip = QPainterPath()
    clip.addRoundedRect(QRectF(0, 0, W, H), RADIUS, RADIUS)
    painter.save()
    painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(t["hatch"], 2.4))
    for step in range(-1, 15):
        x = step * 11.0
        painter.drawLine(QPointF(x, -2), QPointF(x - H - 4, H + 2))
    painter.restore()
    painter.setPen(t["quiet"])
    words = {"current": unscored_word(), "target": QCoreApplication.translate("Canvas", "no target"),
             "gap": QCoreApplication.translate("Canvas", "unknown"),
             "disagreement": QCoreApplication.translate("Canvas", "< 4 votes")}[lens]
    if lens == "disagreement" and not show.scored:
        words = unscored_word()
    painter.setFont(_small(max(words.rsplit(" ", 1), key=len), far=far))
    metrics = painter.fontMetrics()
    lines = [words] if metrics.horizontalAdvance(words) <= W - 4 else words.rsplit(" ", 1)
    high = 20.0 if far else 16.0
    for index, line in enumerate(lines):
        label = min(metrics.horizontalAdvance(line) + 8.0, W)
        box = QRectF((W - label) / 2, (H - high * len(lines)) / 2 + high * index, label, high)
        painter.fillRect(box, t["unscored"])
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line)


def _plain(painter: QPainter, words: str, *, far: bool) -> None:
    t = theme()
    _body(painter, t["unscored"])
    painter.setPen(t["quiet"])
    painter.setFont(_FAR if far else _SMALL)
    painter.drawText(QRectF(0, 0, W, H), Qt.AlignmentFlag.AlignCenter, words)


def _progress(painter: QPainter, show: CellShow, *, far: bool) -> None:
    t = theme()
    share = show.scored / show.asked if show.asked else 0.0
    ground = blend(t["surface"], t["good"], 0.55 * share)
    _body(painter, ground)
    painter.setPen(t["ink"])
    painter.setFont(_NUMBER)
    painter.drawText(QRectF(0, 12, W, 30), Qt.AlignmentFlag.AlignCenter, f"{show.scored}/{show.asked}")
    if show.voting:
        painter.setFont(_FAR if far else _SMALL)
        painter.drawText(QRectF(0, 50, W, 16), _FOOT | int(Qt.AlignmentFlag.AlignHCenter),
                         QCoreApplication.translate("Canvas", "voting"))
