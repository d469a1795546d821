"""What may be noted as given out."""

from __future__ import annotations

import re

from workshop import commands as c
from workshop.errors import refuse
from workshop.model.workshop import Workshop
from workshop.report.options import EDITIONS, REDACTIONS, VARIANTS

MAX_PAGES, MAX_EDITION = 100_000, 100_000
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")


def issue(command: c.IssueReport, workshop: Workshop) -> None:
    """Refuse what cannot have been given out; a rehearsal never is."""
    if workshop.settings.rehearsal:
        raise refuse("issue_rehearsal")
    known = command.variant in VARIANTS and command.language in EDITIONS and set(command.redact) <= set(REDACTIONS)
    if not known or not _FINGERPRINT.fullmatch(command.fingerprint):
        raise refuse("issue_unknown", command.variant[:20])
    if not 0 <= command.pages <= MAX_PAGES or not 1 <= command.edition <= MAX_EDITION:
        raise refuse("issue_unknown", command.variant[:20])
