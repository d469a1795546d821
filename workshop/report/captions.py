"""Chinese with English captions: one model built in both languages, merged into one."""

from __future__ import annotations

import dataclasses
from typing import Any

from workshop.report.values import CAPTION as CAPTION
from workshop.report.values import Head

BETWEEN = " · "


def captioned(chinese: Any, english: Any) -> Any:
    """Return the Chinese value with English beside its captions; both must have the same shape."""
    if isinstance(chinese, Head):
        return dataclasses.replace(chinese, kicker=_both(chinese.kicker, english.kicker), caption=english.title)
    if isinstance(chinese, tuple):
        parts = [captioned(c, e) for c, e in zip(chinese, english, strict=False)]
        parts += chinese[len(parts):]
        return type(chinese)(*parts) if hasattr(chinese, "_fields") else tuple(parts)
    if dataclasses.is_dataclass(chinese) and not isinstance(chinese, type):
        changed = {}
        for field in dataclasses.fields(chinese):
            mine, other = getattr(chinese, field.name), getattr(english, field.name)
            if "caption" in field.metadata:
                changed[field.name] = _both(mine, other)
            elif not isinstance(mine, str):
                changed[field.name] = captioned(mine, other)
        return dataclasses.replace(chinese, **changed)
    return chinese


def _both(chinese: Any, english: Any) -> Any:
    if isinstance(chinese, tuple):
        return tuple(_both(c, e) for c, e in zip(chinese, english, strict=True))
    if not chinese or chinese == english:
        return chinese
    return f"{chinese}{BETWEEN}{english}"
