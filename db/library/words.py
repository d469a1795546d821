"""Text cut into words so that SQLite's full-text index finds Chinese by any piece of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

# Stands where a text has punctuation, so that a phrase never reaches across it. Private use: a token to SQLite.
BREAK = "\ue000"
MAX_WORDS, MAX_CHARACTERS = 12, 200
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_APART = re.compile(r"[\s,;:!?()\[\]{}<>\"“”‘’、。《》〈〉【】「」『』…]+")
# Scripts without spaces: kana, bopomofo, Chinese and its compatibility forms; everything beyond the first plane too.
_SINGLE = re.compile(r"[\u3005-\u3007\u3040-\u312f\u3400-\u9fff\uf900-\ufaff]|[\U00010000-\U0010ffff]")
# Letters younger than SQLite's tables (Unicode 6.1) would be taken for punctuation.
_YOUNG = re.compile(r"[\u4db6-\u4dbf\u9fcd-\u9fff]|[\U00010000-\U0010ffff]")


def index_text(texts: Iterable[str]) -> str:
    """Return texts as the index wants them: tokens with spaces between, Chinese one character each."""
    return f" {BREAK} ".join(" ".join(_tokens(text)) for text in texts if text)


def match(words: str) -> str:
    """Return the words of a query as an FTS5 expression; empty when there is nothing to look for.

    All words must be there. A word is a phrase; one that ends in Latin letters or digits also finds longer words.
    """
    phrases = []
    for word in _APART.split(_folded(words[:MAX_CHARACTERS])):
        tokens = list(_tokens(word))
        while tokens and tokens[-1] == BREAK:
            tokens.pop()
        while tokens and tokens[0] == BREAK:
            tokens.pop(0)
        if tokens:
            open_end = "" if _SINGLE.fullmatch(tokens[-1]) or _is_young(tokens[-1]) else "*"
            phrases.append(f'"{" ".join(tokens)}"{open_end}')
    return " ".join(dict.fromkeys(phrases[:MAX_WORDS]))


def _folded(text: str) -> str:
    return _THOUSANDS.sub("", unicodedata.normalize("NFKC", text).casefold())


def _tokens(text: str) -> Iterator[str]:
    run = ""
    for char in _folded(text):
        single = _SINGLE.match(char) is not None
        if not single and (char.isalnum() or unicodedata.category(char).startswith("M")):
            run += char
            continue
        if run:
            yield run
            run = ""
        if single and char.isalnum():
            yield f"u{ord(char):x}u" if _YOUNG.match(char) else char
        elif not char.isspace():
            yield BREAK
    if run:
        yield run


def _is_young(token: str) -> bool:
    return re.fullmatch(r"u[0-9a-f]{4,6}u", token) is not None
