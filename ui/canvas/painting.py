"""How one cell of the canvas is painted, for each lens."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from ui.theme import blend, font, theme
from workshop.presentation import CellShow, Lens

W, H, GAP, RADIUS = 64.0, 76.0, 4.0, 5.0
_NUMBER, _SMALL = font(21, bold=True), font(10)



def unscored_word() -> str:
    """Return the word in a cell nobody has scored."""
    return QCoreApplication.translate("Canvas", "not scored")


def paint_cell(painter: QPainter, show: CellShow, lens: Lens, top: int) -> None:
    """Paint one cell at the origin, W x H units."""
    if not show.applicable:
        _plain(painter, QCoreApplication.translate("Canvas", "n/a"))
    elif lens == "progress":
        _progress(painter, show)
    else:
        value, ground = _value(show, lens, top)
        if value is None or ground is None:
            _hatched(painter, show, lens)
        else:
            _filled(painter, show, lens, value, ground, top)
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


def _filled(painter: QPainter, show: CellShow, lens: Lens, value: str, ground: QColor, top: int) -> None:
    t = theme()
    ink = t.ink_on(ground)
    _body(painter, ground)
    painter.setPen(ink)
    painter.setFont(_NUMBER)
    painter.drawText(QRectF(0, 10, W, 30), Qt.AlignmentFlag.AlignCenter, value)
    if lens in ("current", "target"):
        _bar(painter, show, ink, top)
    painter.setFont(_SMALL)
    painter.setPen(ink)
    foot = _foot(show, lens)
    if foot:
        painter.drawText(QRectF(8, 58, W - 16, 15), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, foot)
    if show.split and lens in ("current", "disagreement"):
        half_moon(painter, QPointF(W - 11, 11), 4.5, ink, whole=show.split == 2)
    if show.opened:
        painter.drawText(QRectF(8, 58, W - 16, 15), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                         f"{show.scored}/{show.asked}")


def _foot(show: CellShow, lens: Lens) -> str:
    if lens == "current" and show.whole is not None:
        return QCoreApplication.translate("Canvas", "L{0}").format(show.whole)
    if lens == "gap" and show.level is not None and show.target is not None:
        return f"{show.level:.1f} → {show.target:.1f}"
    return ""


def _bar(painter: QPainter, show: CellShow, ink: QColor, top: int) -> None:
    track = QRectF(8, 51, W - 16, 4)
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


def _hatched(painter: QPainter, show: CellShow, lens: Lens) -> None:
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
    painter.setFont(_SMALL)
    words = {"current": unscored_word(), "target": QCoreApplication.translate("Canvas", "no target"),
             "gap": QCoreApplication.translate("Canvas", "unknown"),
             "disagreement": QCoreApplication.translate("Canvas", "< 4 votes")}[lens]
    if lens == "disagreement" and not show.scored:
        words = unscored_word()
    label = painter.fontMetrics().horizontalAdvance(words) + 8.0
    painter.fillRect(QRectF((W - label) / 2, H / 2 - 8, label, 16), t["unscored"])
    painter.drawText(QRectF(0, 0, W, H), Qt.AlignmentFlag.AlignCenter, words)


def _plain(painter: QPainter, words: str) -> None:
    t = theme()
    _body(painter, t["unscored"])
    painter.setPen(t["quiet"])
    painter.setFont(_SMALL)
    painter.drawText(QRectF(0, 0, W, H), Qt.AlignmentFlag.AlignCenter, words)


def _progress(painter: QPainter, show: CellShow) -> None:
    t = theme()
    share = show.scored / show.asked if show.asked else 0.0
    ground = blend(t["surface"], t["good"], 0.55 * share)
    _body(painter, ground)
    painter.setPen(t["ink"])
    painter.setFont(_NUMBER)
    painter.drawText(QRectF(0, 12, W, 30), Qt.AlignmentFlag.AlignCenter, f"{show.scored}/{show.asked}")
    if show.voting:
        painter.setFont(_SMALL)
        painter.drawText(QRectF(0, 50, W, 16), Qt.AlignmentFlag.AlignCenter,
                         QCoreApplication.translate("Canvas", "voting"))
