"""Which pages each report has, in their order."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.report.options import Variant

FULL = ("cover", "decision", "howto", "heat", "profile", "disagreement", "reservations", "gaps", "elements",
        "strengths", "initiatives", "roadmap", "money", "maturity", "alternatives", "first90", "risks", "progress",
        "minutes", "outlook", "annex", "comments", "evidence", "method", "rubric", "changes")
# What consists of people's own words and names has no place in a report that is passed on.
PRIVATE = ("minutes", "comments", "evidence", "changes")

# The words for each.
NAMES: Mapping[Variant, str] = {
    "full": "variant_full", "board": "variant_board", "handout": "variant_handout", "roadmap": "variant_roadmap",
    "poster": "variant_poster", "redacted": "variant_redacted", "director": "variant_director",
    "minutes": "variant_minutes"}

PAGES: Mapping[Variant, tuple[str, ...]] = {
    "full": FULL,
    "board": ("decision", "heat", "roadmap", "alternatives"),
    "handout": ("decision", "heat", "profile", "disagreement", "reservations", "first90", "minutes"),
    "roadmap": ("roadmap", "money", "first90", "initiatives"),
    "poster": ("poster",),
    "redacted": tuple(key for key in FULL if key not in PRIVATE),
    "director": ("director",),
    "minutes": ("minutes",),
}
