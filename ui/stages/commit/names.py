"""File names for the report that every system accepts."""

from __future__ import annotations

import re

from ui.writers import FORMATS

SUFFIX, LONGEST = ".pdf", 120
ENDINGS = tuple(f".{ending}" for ending in FORMATS)
# What Windows forbids, and what hides a file elsewhere.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$", re.IGNORECASE)


def clean_name(text: str, suffix: str = SUFFIX) -> str:
    """Return a file name with an ending, in place of any other a report may have; empty when nothing usable is left."""
    stem = _FORBIDDEN.sub(" ", text)
    if found := next((ending for ending in ENDINGS if stem.lower().endswith(ending)), ""):
        stem = stem[:-len(found)]
    stem = re.sub(r"\s+", " ", stem)[:LONGEST].strip(" .")
    # File systems count bytes, and a Chinese character is three of them.
    while len(stem.encode("utf-8", "replace")) > 2 * LONGEST:
        stem = stem[:-1].strip(" .")
    if not stem:
        return ""
    return (f"_{stem}" if _RESERVED.match(stem) else stem) + suffix


def suggested(client: str, title: str, day: str, what: str = "", suffix: str = SUFFIX) -> str:
    """Return the name offered for a report: client, title, what it is, and date."""
    return clean_name(" ".join(part for part in (client, title, what, day) if part), suffix)
