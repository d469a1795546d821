"""Compiled translations read without Qt, for the command line and for the language that is not in use."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path

import resources

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
# Sections of the file, and the parts of a message in it.
_MESSAGES = 0x69
_END, _TRANSLATION, _OBSOLETE, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 5, 6, 7, 8
_NONE = 0xFFFFFFFF


@cache
def translations(language: str) -> Mapping[tuple[str, str], str]:
    """Return the interface texts of a language by context and English text; empty where there is no file.

    English is in the code and has no file.
    """
    path = resources.path("i18n", f"{language}.qm")
    return read(path) if path.exists() else {}


def translate(language: str, context: str, text: str) -> str:
    """Return an interface text in a language; the English one where it is not translated."""
    return translations(language).get((context, text)) or text


def shipped(language: str) -> Callable[[str, str], str]:
    """Return what translates interface texts, by context and English text, into a language of the program."""
    return partial(translate, language)


def read(path: Path) -> Mapping[tuple[str, str], str]:
    """Return the messages of a .qm file; ValueError when it is something else or was made without its English texts."""
    data = path.read_bytes()
    if not data.startswith(_MAGIC):
        raise ValueError(f"{path.name} holds no translations")
    found: dict[tuple[str, str], str] = {}
    try:
        at = len(_MAGIC)
        while at < len(data):
            tag, size = struct.unpack_from(">BI", data, at)
            if tag == _MESSAGES:
                found = _messages(data[at + 5:at + 5 + size])
            at += 5 + size
    except (struct.error, UnicodeDecodeError):
        raise ValueError(f"{path.name} is damaged") from None
    return found


def _messages(data: bytes) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    at, context, source, words = 0, "", "", ""
    while at < len(data):
        tag = data[at]
        at += 1
        if tag == _END:
            if source:
                found.setdefault((context, source), words)
            context = source = words = ""
            continue
        if tag == _OBSOLETE:
            at += 4
            continue
        size, = struct.unpack_from(">I", data, at)
        at += 4
        if size == _NONE:
            continue
        part = data[at:at + size]
        at += size
        if tag == _TRANSLATION:
            words = words or part.decode("utf-16-be")
        elif tag == _SOURCE:
            source = part.decode("utf-8")
        elif tag == _CONTEXT:
            context = part.decode("utf-8")
        elif tag != _COMMENT:
            raise ValueError(f"part {tag} of a message is not known")
    return found
