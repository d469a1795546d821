"""Days as people type them: 2027-3-5, 2027/3/5, 2027.3.5 or 2027年3月5日."""

from __future__ import annotations

import re
from datetime import date

from ui.i18n import plain_digits

_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")


def day_of(text: str) -> str | None:
    """Return a typed day as ISO 8601, an empty text for nothing, None for what is no day."""
    words = plain_digits(text).strip()
    if not words:
        return ""
    found = _DAY.fullmatch(words)
    if found is None:
        return None
    try:
        return date(*(int(part) for part in found.groups())).isoformat()
    except ValueError:
        return None
