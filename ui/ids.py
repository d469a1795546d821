"""Names for new things that nobody else has."""

from __future__ import annotations

import uuid


def new_id() -> str:
    """Return a random id, 32 hexadecimal digits."""
    return uuid.uuid4().hex
