"""The units that people write behind a heading or a sum of money: what they mean here, and which are others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

from workshop.exchange.initiativeswords import EFFORT, plain
from workshop.model.text import Text

# Money is kept in thousand yuan; what is longer stands before what it holds.
_MONEY = tuple((re.compile(pattern), factor) for pattern, factor in (
    ("亿", Fraction(100_000)), ("千万", Fraction(10_000)),
    (r"百万|million|\bmio\b|\bmn?\b", Fraction(1_000)), ("十万", Fraction(100)),
    (r"万|\b10 ?k\b|\b10,?000\b|ten thousand", Fraction(10)), (r"千|thousand|\bk\b|\b1,?000\b", Fraction(1)),
    (r"元|¥|yuan|\brmb\b|\bcny\b", Fraction(1, 1_000))))
_OTHER_MONEY = re.compile(r"美元|美金|欧元|港元|港币|日元|英镑|[$€£]|\b(usd|eur|hkd|jpy|gbp|dollars?|euros?)\b")
_OTHER_TIME = re.compile(r"[天日周年]|星期|小时|工时|\b(days?|weeks?|years?|hours?|[dwyh])\b")
_SUM = re.compile(r"[¥ ]*([0-9][0-9,. ]*?) *([^0-9,. ].*)")
# What is said of a unit that is none: the units there are.
KNOWN: Mapping[str, Text] = {
    "cost": Text("元、千元、万元、百万元、亿元", "yuan, thousand, million"), "effort": EFFORT, "efforts": EFFORT,
    "duration": Text("季度、个月", "quarters, months")}


def money_factor(measure: str) -> Fraction | None:
    """Return how many thousand yuan a unit is: 1 where no unit of money is named, None for another currency."""
    said = plain(measure)
    if _OTHER_MONEY.search(said):
        return None
    return next((factor for pattern, factor in _MONEY if pattern.search(said)), Fraction(1))


def is_foreign(column: str, measure: str) -> bool:
    """Tell whether the words behind a heading name a unit in which the column cannot be read."""
    if column == "cost":
        return money_factor(measure) is None
    return column in KNOWN and bool(_OTHER_TIME.search(plain(measure)))


def sum_of(text: str, factor: Fraction) -> tuple[str, Fraction]:
    """Part a sum such as 240 万元 into its number and unit; without a unit it has that of its heading, `factor`."""
    found = _SUM.fullmatch(plain(text))
    if found is None or not any(pattern.search(found[2]) for pattern, _ in _MONEY):
        return text, factor
    unit = money_factor(found[2])
    return (text, factor) if unit is None else (found[1].strip(), unit)
