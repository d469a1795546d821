"""Which pages each report has, in their order."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.report.options import Variant

FULL = ("cover", "decision", "heat", "gaps", "roadmap", "initiatives", "outlook", "method", "annex", "evidence")

PAGES: Mapping[Variant, tuple[str, ...]] = {
    "full": FULL,
    "board": ("decision", "heat", "roadmap"),
    "handout": ("decision", "heat", "gaps", "minutes"),
    "roadmap": ("roadmap", "initiatives"),
    "poster": (),
    "redacted": FULL,
    "director": (),
    "minutes": ("minutes",),
}
