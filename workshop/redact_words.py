"""What stands for taken-out words, and how names are struck from words that stay."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

# Stands for words that were there; whoever reads on knows that something was said.
HIDDEN = "■■"
LEAST_NAME = 2


@dataclass(frozen=True, slots=True)
class Neutral:
    """The words that numbers follow: Initiative 1, Role 2, Group 3, Department 4, Earlier initiative 5."""

    initiative: str
    role: str
    group: str
    department: str
    earlier: str


NEUTRAL = {"zh": Neutral("举措", "角色", "组", "部门", "上次举措"),
           "en": Neutral("Initiative", "Role", "Group", "Department", "Earlier initiative")}


class Strike:
    """Replaces names in texts, in whatever case, with `HIDDEN`.

    `names` are struck wherever they stand, also inside words: Ann in Annex. Parts of names that are written with
    blanks (the Ann of Ann Lee) are struck as words only. Marks that nobody sees do not hide a name.
    """

    def __init__(self, names: Iterable[str], *, inside: bool = True) -> None:
        whole = {" ".join(seen(name).split()) for name in names}
        parts = {part for name in whole for part in name.split() if " " in name}
        patterns = [_pattern(name, inside=inside) for name in _longest(whole)]
        patterns += [_pattern(part, inside=False) for part in _longest(parts)]
        self._found = re.compile("|".join(patterns), re.IGNORECASE) if patterns else None

    def __bool__(self) -> bool:
        return self._found is not None

    def __call__(self, text: str) -> str:
        """Return the text without the names; the very same one when there is none in it."""
        if self._found is None or not text:
            return text
        clean = text if text.isascii() else seen(text)
        struck = self._found.sub(HIDDEN, clean)
        return text if struck == clean else struck


def seen(text: str) -> str:
    """Return a text as readers see it: without marks of no width, letters and accents in one (NFKC)."""
    composed = unicodedata.normalize("NFKC", text)
    return "".join(c for c in composed if unicodedata.category(c) != "Cf" and not "\ufe00" <= c <= "\ufe0f")


def squeezed(text: str) -> str:
    """Return the letters and digits of a text, in small letters: how a name may stand in an id."""
    return "".join(letter for letter in seen(text).casefold() if letter.isalnum())


def _longest(names: Iterable[str]) -> list[str]:
    return sorted((name for name in names if len(name) >= LEAST_NAME), key=lambda name: (-len(name), name))


def _pattern(name: str, *, inside: bool) -> str:
    body = r"\s*".join(re.escape(part) for part in name.split())
    if inside:
        return body
    # Chinese writes no blanks, so only a Latin letter beside it makes it another word.
    before = "(?<![A-Za-z])" if name[0].isascii() else ""
    return before + body + ("(?![A-Za-z])" if name[-1].isascii() else "")
