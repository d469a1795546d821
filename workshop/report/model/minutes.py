"""The minutes of the day, block by block."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.report.captions import CAPTION
from workshop.report.values import Head


@dataclass(frozen=True, slots=True)
class Block:
    """One part: a title, sentences, then a table. `shares` divide the width; without rows there is no table.

    `tall` rows have room to sign by hand.
    """

    title: str = field(metadata=CAPTION)
    lines: tuple[str, ...] = ()
    columns: tuple[str, ...] = field(default=(), metadata=CAPTION)
    shares: tuple[float, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    tall: bool = False


@dataclass(frozen=True, slots=True)
class MinutesPage:
    """All that the minutes say."""

    head: Head
    blocks: tuple[Block, ...]
