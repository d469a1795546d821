"""A mark for the translators that does nothing at run time; works without Qt."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Return `text`; the call marks it for the translators."""
    return text
