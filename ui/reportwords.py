"""The fixed words of reports and charts, read once."""

from __future__ import annotations

from functools import cache

import resources
from workshop.report.words import Words, load_words


@cache
def report_words() -> Words:
    """Return the fixed words of reports and charts."""
    return load_words(resources.path("report", "words"))
