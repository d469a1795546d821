"""Money as people read it: 万元 in Chinese, thousands of yuan in English."""

from __future__ import annotations

from ui.i18n import language


def unit() -> int:
    """Return how many thousand yuan one shown unit is: 10 for 万元, 1 for thousands."""
    return 10 if language() == "zh" else 1


def money(thousand: int) -> str:
    """Return an amount given in thousand yuan."""
    if language() == "zh":
        words = f"{thousand / 10:,.1f}".removesuffix(".0")
        return f"{words} 万元"
    return f"¥ {thousand:,} k"
