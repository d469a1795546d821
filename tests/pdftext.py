"""The words on the pages of a PDF, as another program reads them (PDFium, which is quick)."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import pypdfium2


def page_texts(pdf: Path | bytes) -> list[str]:
    """Return the text of every page."""
    return list(_texts(pdf if isinstance(pdf, bytes) else pdf.read_bytes()))


def packed_pages(pdf: Path | bytes) -> list[str]:
    """Return the text of every page without white space: readers see lines and columns differently."""
    return [packed(text) for text in page_texts(pdf)]


def packed(text: str) -> str:
    """Return a text without white space."""
    return re.sub(r"\s", "", text)


@lru_cache(maxsize=8)
def _texts(data: bytes) -> tuple[str, ...]:
    document = pypdfium2.PdfDocument(data)
    try:
        found = []
        for number in range(len(document)):
            page = document[number]
            words = page.get_textpage()
            found.append(words.get_text_range())
            words.close()
            page.close()
        return tuple(found)
    finally:
        document.close()
