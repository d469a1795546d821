"""Votes as people type them: full-width signs, dashes of every length, words instead of signs."""

from __future__ import annotations

import re
import unicodedata

from workshop.model.score import ABSTAIN, DONT_KNOW, NOT_APPLICABLE

# NFKC has made full-width signs plain already.
_LOOKALIKES = {"–": ABSTAIN, "—": ABSTAIN, "−": ABSTAIN, "×": NOT_APPLICABLE}
_MORE = {**_LOOKALIKES, "‐": ABSTAIN, "‒": ABSTAIN, "―": ABSTAIN, "ー": ABSTAIN, "✕": NOT_APPLICABLE,
         "✗": NOT_APPLICABLE, "✘": NOT_APPLICABLE, "0": NOT_APPLICABLE, "n/a": NOT_APPLICABLE, "na": NOT_APPLICABLE,
         "不适用": NOT_APPLICABLE, "弃权": ABSTAIN, "不清楚": DONT_KNOW, "不知道": DONT_KNOW}
# Only 'not applicable' needs a reason; two votes in one cell must stay a mistake.
_WITH_REASON = re.compile(r"[xXｘＸ×](?:\s+|\s*[:：,，;；、。]\s*)(\S.*)", re.DOTALL)
_CONFIDENCE = {"": 0, "0": 0, "1": 1, "2": 2, "3": 3}


def plain_symbol(text: str) -> str:
    """Return what `text` says in plain signs and small letters; a level, - ? x, or something else."""
    plain = unicodedata.normalize("NFKC", text).strip().casefold()
    return _LOOKALIKES.get(plain, plain)


def symbol(text: str) -> str:
    """Return the vote as people write it by hand: as `plain_symbol`, and 0 n/a 不适用 弃权 不清楚 too."""
    plain = plain_symbol(text)
    return _MORE.get(plain, plain)


def vote_and_reason(text: str) -> tuple[str, str]:
    """Return vote and reason of one cell, such as `x no own shops`; the reason is empty when there is none."""
    if found := _WITH_REASON.fullmatch(text.strip()):
        return NOT_APPLICABLE, found[1].strip()
    return symbol(text), ""


def confidence_of(text: str) -> int | None:
    """Return a confidence, 0 when nothing is said, or None when it is none."""
    return _CONFIDENCE.get(unicodedata.normalize("NFKC", text).strip())
