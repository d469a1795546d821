"""What a lens says of a cell or of one of its indicators: a number, a ground, a word where there is nothing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from ui.localtexts import digits
from ui.theme import blend, theme
from workshop.canvasshow import CanvasShow, CellShow, LeafShow
from workshop.presentation import Lens


@dataclass(frozen=True, slots=True)
class Scale:
    """What all cells are measured against: the top level, the largest priorities, and what there is to look at.

    `ranks` are the places of the indicators by priority, from 1.
    """

    top: int = 5
    most: float = 0.0
    most_inner: float = 0.0
    has_last: bool = True
    has_plan: bool = True
    ranks: tuple[float, ...] = ()

    @classmethod
    def of(cls, show: CanvasShow) -> Scale:
        """Gather it from a canvas."""
        inner = sorted((leaf.priority for cell in show.cells for leaf in cell.leaves if leaf.priority), reverse=True)
        most = max((cell.priority for cell in show.cells if cell.priority), default=0.0)
        return cls(show.top, most, inner[0] if inner else 0.0, show.has_last, show.has_plan, tuple(inner))


@dataclass(frozen=True, slots=True)
class Face:
    """`big` is the number, `brief` the same in fewer signs, `foot` the small words beneath.

    Without a ground the cell is hatched, with `words` in it. `bar` are level and target as shares of the bar, `split`
    is the mark of disagreement, `steps` how many of three steps of evidence are filled, `turn` the direction of an
    arrow: 1, -1 or 0 for none.
    """

    big: str = ""
    brief: str = ""
    foot: str = ""
    words: str = ""
    ground: QColor | None = None
    hatched: bool = True
    bar: tuple[float | None, float | None] | None = None
    split: int = 0
    steps: int = -1
    turn: int = 0
    voting: bool = False

    @property
    def empty(self) -> bool:
        """Whether there is no number to show."""
        return not self.big


def number_text(show: CellShow | LeafShow, lens: Lens) -> str:
    """Return the number a lens shows in a cell, or an empty text."""
    if lens == "disagreement":
        return "" if show.consensus is None else f"{digits((1.0 - show.consensus) * 100)}%"
    if lens == "progress":
        return f"{show.scored}/{show.asked}" if isinstance(show, CellShow) else ""
    if lens == "evidence":
        return str(show.proofs) if isinstance(show, CellShow) and show.evidence is not None else ""
    if lens == "priority":
        return f"#{show.rank}" if isinstance(show, CellShow) and show.rank else ""
    value = {"current": show.level, "target": show.target, "gap": show.gap, "last": show.last,
             "projected": show.projected}[lens]
    return "" if value is None else digits(value, 1)


def face(show: CellShow | LeafShow, lens: Lens, scale: Scale) -> Face:
    """Return what a lens says of a cell or an indicator."""
    if not show.applicable:
        return Face(words=QCoreApplication.translate("Canvas", "n/a"), hatched=False, voting=show.voting)
    return _FACES[lens](show, scale)


def unscored_word() -> str:
    """Return the word in a cell nobody has scored."""
    return QCoreApplication.translate("Canvas", "not scored")


def strength_word(strength: int) -> str:
    """Return the word for a strength of evidence, 0 to 3."""
    return (QCoreApplication.translate("Canvas", "not checked"), QCoreApplication.translate("Canvas", "told"),
            QCoreApplication.translate("Canvas", "seen"), QCoreApplication.translate("Canvas", "measured"))[strength]


def _bar(level: float | None, target: float | None, scale: Scale) -> tuple[float | None, float | None]:
    return _share(level, scale), _share(target, scale)


def _share(value: float | None, scale: Scale) -> float | None:
    return None if value is None else min(max((value - 1.0) / max(scale.top - 1, 1), 0.04), 1.0)


def _foot_of(show: CellShow | LeafShow) -> str:
    if isinstance(show, LeafShow):
        return ""
    if show.opened and show.scored < show.asked:
        return f"{show.scored}/{show.asked}"
    return "" if show.whole is None else QCoreApplication.translate("Canvas", "L{0}").format(show.whole)


def _current(show: CellShow | LeafShow, scale: Scale) -> Face:
    if show.level is None:
        return Face(words=unscored_word(), voting=show.voting)
    number = number_text(show, "current")
    return Face(number, number, _foot_of(show), ground=theme().level(show.level, scale.top),
                bar=_bar(show.level, show.target, scale), split=show.split, voting=show.voting)


def _target(show: CellShow | LeafShow, scale: Scale) -> Face:
    if show.target is None:
        return Face(words=QCoreApplication.translate("Canvas", "no target"), voting=show.voting)
    number = number_text(show, "target")
    return Face(number, number, "", ground=theme().level(show.target, scale.top),
                bar=_bar(show.level, show.target, scale), voting=show.voting)


def _strong(share: float) -> QColor:
    return blend(theme()["surface"], theme()["attention"], min(max(share, 0.0), 1.0) * 0.75)


def _gap(show: CellShow | LeafShow, scale: Scale) -> Face:
    if show.gap is None:
        return Face(words=_why_no_gap(show), voting=show.voting)
    number = number_text(show, "gap")
    return Face(number, number, f"{digits(show.level, 1)} → {digits(show.target, 1)}", ground=_strong(show.gap / 3.0),
                voting=show.voting)


def _why_no_gap(show: CellShow | LeafShow) -> str:
    if show.level is None and show.target is None:
        return QCoreApplication.translate("Canvas", "unknown")
    return unscored_word() if show.level is None else QCoreApplication.translate("Canvas", "no target")


def _disagreement(show: CellShow | LeafShow, scale: Scale) -> Face:
    if show.consensus is None:
        words = QCoreApplication.translate("Canvas", "< 4 votes") if show.scored else unscored_word()
        return Face(words=words, voting=show.voting)
    number = number_text(show, "disagreement")
    return Face(number, number.rstrip("%"), "", ground=_strong((1.0 - show.consensus) * 1.6), split=show.split,
                voting=show.voting)


def _progress(show: CellShow | LeafShow, scale: Scale) -> Face:
    foot = QCoreApplication.translate("Canvas", "voting") if show.voting else ""
    t = theme()
    if isinstance(show, CellShow):
        share = show.scored / show.asked if show.asked else 0.0
        number = number_text(show, "progress")
        return Face(number, number, foot, ground=blend(t["unscored"], t["good"], 0.55 * share), voting=show.voting)
    if not show.scored:
        return Face(words=foot or unscored_word(), voting=show.voting)
    votes = str(sum(show.counts))
    return Face(votes, votes, foot, ground=blend(t["unscored"], t["good"], 0.55), voting=show.voting)


def _evidence(show: CellShow | LeafShow, scale: Scale) -> Face:
    if show.evidence is None:
        return Face(words=QCoreApplication.translate("Canvas", "no evidence"), voting=show.voting)
    t, word = theme(), strength_word(show.evidence)
    ground = blend(t["surface"], t["good"], (0.06, 0.2, 0.42, 0.68)[show.evidence])
    if isinstance(show, LeafShow):
        return Face(word, word, "", ground=ground, steps=show.evidence, voting=show.voting)
    number = str(show.proofs)
    return Face(number, number, word, ground=ground, steps=show.evidence, voting=show.voting)


def _change(before: float, after: float) -> tuple[str, int]:
    """Return a difference as one reads it beside the rounded numbers, and its direction."""
    step = round(after, 1) - round(before, 1)
    direction = 0 if abs(step) < 0.05 else 1 if step > 0 else -1
    return (f"{step:+.1f}".replace("-", "−") if direction else "±0"), direction


def _last(show: CellShow | LeafShow, scale: Scale) -> Face:
    if show.last is None:
        words = QCoreApplication.translate("Canvas", "not asked then") if scale.has_last else \
            QCoreApplication.translate("Canvas", "no last time")
        return Face(words=words, voting=show.voting)
    number = number_text(show, "last")
    foot, turn = ("", 0) if show.level is None else _change(show.last, show.level)
    return Face(number, number, foot, ground=theme().level(show.last, scale.top), turn=turn, voting=show.voting)


def _projected(show: CellShow | LeafShow, scale: Scale) -> Face:
    if show.projected is None:
        words = unscored_word() if scale.has_plan else QCoreApplication.translate("Canvas", "no plan")
        return Face(words=words, voting=show.voting)
    number = number_text(show, "projected")
    foot, turn = ("", 0) if show.level is None else _change(show.level, show.projected)
    return Face(number, number, foot if turn else "", ground=theme().level(show.projected, scale.top),
                bar=_bar(show.projected, show.target, scale), turn=turn, voting=show.voting)


def _priority(show: CellShow | LeafShow, scale: Scale) -> Face:
    if show.priority is None:
        return Face(words=_why_no_gap(show), voting=show.voting)
    if not show.priority:
        return Face(words=QCoreApplication.translate("Canvas", "no gap"), hatched=False, voting=show.voting)
    inner = isinstance(show, LeafShow)
    place = scale.ranks.index(show.priority) + 1 if isinstance(show, LeafShow) else show.rank
    gap = QCoreApplication.translate("Canvas", "gap {0}").format(digits(show.gap, 1))
    most = scale.most_inner if inner else scale.most
    return Face(f"#{place}", str(place), gap, ground=_strong(show.priority / most if most else 0.0),
                voting=show.voting)


_FACES = {"current": _current, "target": _target, "gap": _gap, "disagreement": _disagreement, "progress": _progress,
          "evidence": _evidence, "last": _last, "projected": _projected, "priority": _priority}
