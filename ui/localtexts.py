"""Numbers, shares, money, days and times as the language of the interface writes them, and as people type them."""

from __future__ import annotations

import math
import re
from datetime import date, datetime
from functools import cache

from PySide6.QtCore import QDate, QLocale

from ui.i18n import in_use, plain_digits

NONE = "–"
_NUMBER = re.compile(r"[+-]?\d+(\.\d*)?|[+-]?\.\d+")
# 2027-3-5, 2027/3/5, 2027.3.5, 2027年3月5日, and with the day first 5.3.2027 or 5. 3. 2027.
_YEAR_FIRST = re.compile(r"(?P<y>\d{4})\s*[-/.年]\s*(?P<m>\d{1,2})\s*[-/.月]\s*(?P<d>\d{1,2})\s*[日号]?")
_DAY_FIRST = re.compile(r"(?P<d>\d{1,2})\.\s*(?P<m>\d{1,2})\.\s*(?P<y>\d{4})")
_WITH_NAME = re.compile(r"(?P<d>\d{1,2})\.?\s+(?P<name>[^\W\d_]{3,})\.?,?\s+(?P<y>\d{4})")
_SIGNS = str.maketrans("，．。－＋／：　", ",..-+/: ")


def locale() -> QLocale:
    """Return the locale of the language in use, whatever that of the machine is."""
    return QLocale(in_use().locale)


@cache
def _signs(name: str) -> tuple[str, str]:
    """Return what stands between thousands and before decimals in a locale."""
    here = QLocale(name)
    return here.groupSeparator(), here.decimalPoint()


def digits(value: float | None, decimals: int = 0, *, trim: bool = False, apart: bool = True) -> str:
    """Return a number with its thousands apart, a dash for none; `trim` leaves out a zero behind the point."""
    if value is None:
        return "–"
    words = f"{value:,.{decimals}f}" if apart else f"{value:.{decimals}f}"
    if trim and "." in words:
        words = words.rstrip("0").rstrip(".")
    group, point = _signs(in_use().locale)
    return words if (group, point) == (",", ".") else words.translate({ord(","): group, ord("."): point})


def brief(value: float) -> str:
    """Return a number as short as it is, with six digits at most and no thousands apart."""
    point = _signs(in_use().locale)[1]
    return f"{value:g}".replace(".", point)


def percent(share: float, decimals: int = 0) -> str:
    """Return a share of 1 in per cent."""
    return f"{digits(100 * share, decimals)} %"


def money_unit() -> int:
    """Return how many thousand yuan one shown unit is: 10 for 万元, 1 for thousands."""
    return in_use().money.unit


def money(thousand: int) -> str:
    """Return an amount given in thousand yuan."""
    how = in_use().money
    return how.form.format(digits(thousand / how.unit, how.decimals, trim=True))


def money_word() -> str:
    """Return the unit of money alone, for the head of a column."""
    how = in_use().money
    return f"{how.before.strip()} {how.after.strip()}".strip()


def day(when: date | str) -> str:
    """Return a day with its year; what is no day in ISO 8601 comes back as it is."""
    return _day(when, in_use().dates.day)


def day_of_year(when: date | str) -> str:
    """Return a day without its year."""
    return _day(when, in_use().dates.day_of_year)


def month(when: date | str) -> str:
    """Return the month of a day, with its year."""
    return _day(when, in_use().dates.month)


def weekday(when: date) -> str:
    """Return the name of a day of the week."""
    return locale().standaloneDayName(when.isoweekday())


def _day(when: date | str, pattern: str) -> str:
    if isinstance(when, str):
        try:
            found = date.fromisoformat(when[:10])
        except ValueError:
            return when
        when = found
    return locale().toString(QDate(when.year, when.month, when.day), pattern)


def clock(when: datetime) -> str:
    """Return the time of day of a moment in 24 hours, as times are typed, in the zone it is given in."""
    return f"{when:%H:%M}"


def moment(when: datetime, now: datetime) -> str:
    """Return a moment as the clock on the wall says it, with the day where it is another one than that of `now`."""
    here, today = when.astimezone(), now.astimezone().date()
    if here.date() == today:
        return clock(here)
    return f"{(day_of_year if here.year == today.year else day)(here.date())} {clock(here)}"


def to_the_second(at: str) -> str:
    """Return a stored UTC time (ISO 8601) as day and time of the wall clock, to the second."""
    here = datetime.fromisoformat(at).astimezone()
    return f"{day(here.date())} {here:%H:%M:%S}"


def read_number(text: str) -> float | None:
    """Return a typed number: 1,234.5 or １２３４, and as the language in use writes it; None for what is none."""
    words = "".join(plain_digits(text).translate(_SIGNS).split()).lstrip("¥￥")
    group, point = _signs(in_use().locale)
    for one, other in ((group, point), (",", ".")):
        plain = _ungrouped(words, one, other)
        if plain is not None:
            return found if math.isfinite(found := float(plain)) else None
    return None


def _ungrouped(words: str, group: str, point: str) -> str | None:
    """Return a number as Python reads it; None where thousands are not apart by three, as in a decimal comma."""
    whole, mark, rest = words.partition(point)
    parts = whole.split("".join(group.split()) or ",")
    if len(parts) > 1 and (not 1 <= len(parts[0].lstrip("+-")) <= 3 or any(len(part) != 3 for part in parts[1:])):
        return None
    plain = "".join(parts) + ("." if mark else "") + rest
    return plain if _NUMBER.fullmatch(plain) else None


def read_day(text: str) -> str | None:
    """Return a typed day as ISO 8601, an empty text for nothing, None for what is no day.

    2027-3-5, 2027/3/5, 2027.3.5, 2027年3月5日, 5.3.2027 and 5 Mar 2027 are the same day; so is what `day` writes.
    """
    words = plain_digits(text).translate(_SIGNS).strip()
    if not words:
        return ""
    found = _YEAR_FIRST.fullmatch(words) or _DAY_FIRST.fullmatch(words)
    named = None if found else _WITH_NAME.fullmatch(words)
    try:
        if found is not None:
            return date(int(found["y"]), int(found["m"]), int(found["d"])).isoformat()
        if named is not None and (at := _month(named["name"])):
            return date(int(named["y"]), at, int(named["d"])).isoformat()
    except ValueError:
        return None
    made = locale().toDate(words, in_use().dates.day)
    return date(made.year(), made.month(), made.day()).isoformat() if made.isValid() else None


def _month(name: str) -> int:
    """Return which month a name begins, in English or the language in use; 0 for none."""
    for here in (locale(), QLocale("en_GB")):
        for at in range(1, 13):
            if here.monthName(at).casefold().startswith(name.casefold()):
                return at
    return 0
