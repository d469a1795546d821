"""Users' words made fit for print: nothing unseen in them, pieces short enough for a row."""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = ("Cc", "Cf", "Cs")
# No characters at all, and nothing that XML can hold.
_NONE = "\ufffe\uffff"
# In a Chinese font the curly apostrophe is as wide as a character.
_APOSTROPHE = re.compile(r"(?<=[A-Za-z])\u2019(?=[A-Za-z])")


def plain(text: str) -> str:
    """Return `text` as one line without control and format characters, bidi marks and variation selectors.

    Letters with loose accents are composed, white space becomes single spaces.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    spaced = "".join(" " if character.isspace() else character for character in text)
    seen = "".join(c for c in spaced if not _is_unseen(c))
    seen = _APOSTROPHE.sub("'", seen)
    if any(unicodedata.combining(character) for character in seen):
        seen = unicodedata.normalize("NFC", seen)
    return " ".join(seen.split())


def _is_unseen(character: str) -> bool:
    selector = "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
    return selector or character in _NONE or unicodedata.category(character) in _UNSEEN


def pieces(text: str, limit: int) -> tuple[str, ...]:
    """Cut a long text into pieces of at most `limit` characters, at line ends, else at spaces or full stops."""
    found: list[str] = []
    for line in text.splitlines():
        rest = plain(line)
        while len(rest) > limit:
            cut = max(rest.rfind(stop, limit // 2, limit) for stop in " 。；，、")
            cut = limit if cut < 0 else cut + 1
            found.append(rest[:cut].rstrip())
            rest = rest[cut:].lstrip()
        if rest:
            found.append(rest)
    return tuple(found)


def joined(parts: list[str], separator: str, limit: int) -> tuple[str, ...]:
    """Join short parts into lines of at most about `limit` characters."""
    found: list[str] = []
    for part in parts:
        if found and len(found[-1]) + len(separator) + len(part) <= limit:
            found[-1] += separator + part
        else:
            found.append(part)
    return tuple(found)
