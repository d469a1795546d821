"""Whether the data that came with a report is that of a workshop as it is now."""

from __future__ import annotations

import hashlib
import json
from typing import Any, Literal, NamedTuple

from workshop.exchange.snapshot import MAX_VALUES
from workshop.exchange.snapshot_report import FORMAT, PARTS, VERSION, report_snapshot
from workshop.model.workshop import Workshop
from workshop.redact import KINDS

Outcome = Literal["match", "changed", "other", "tampered", "newer", "unknown"]


class Comparison(NamedTuple):
    """How a report and a workshop compare.

    `parts` are those that differ, in the order of PARTS. `hash` is that of the attached data, `redacted` what was
    taken out of it before. 'tampered' says that the data is not what the report's own hash names; 'unknown' that it is
    no data of a report.
    """

    outcome: Outcome
    hash: str
    parts: tuple[str, ...] = ()
    redacted: tuple[str, ...] = ()


def compare(data: bytes, printed: str, workshop: Workshop) -> Comparison:
    """Compare the data of a report, and the hash it names, with a workshop; the same redactions are made anew."""
    digest = hashlib.sha256(data).hexdigest()
    if digest != printed:
        return Comparison("tampered", digest)
    document = _document(data)
    if document is None:
        return Comparison("unknown", digest)
    kinds = tuple(document["redacted"])
    version = document["schema_version"]
    if version > VERSION or not set(kinds) <= set(KINDS):
        return Comparison("newer", digest, redacted=kinds)
    if document.get("uid") != workshop.uid:
        return Comparison("other", digest, redacted=kinds)
    now = report_snapshot(workshop, kinds)
    if now == data:
        return Comparison("match", digest, redacted=kinds)
    known = json.loads(now)
    parts = tuple(part for part in PARTS if document.get(part) != known[part])
    return Comparison("changed", digest, parts, kinds)


def _document(data: bytes) -> dict[str, Any] | None:
    if sum(map(data.count, (b",", b"[", b"{"))) > MAX_VALUES:
        return None
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        return None
    version, kinds = found.get("schema_version"), found.get("redacted")
    if isinstance(version, bool) or not isinstance(version, int) or not isinstance(kinds, list):
        return None
    return found if all(isinstance(kind, str) for kind in kinds) else None
