"""Pages of a PDF and charts as pictures of pixels (PNG), one page at a time and from any thread."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from workshop.charts.build import Chart
from workshop.report.picture import chart_pdf
from workshop.report.words import Say

SCREEN_DPI, PRINT_DPI = 90, 200
# PDFium keeps state for the whole process and is not made for two threads at once.
_PDFIUM = Lock()


class PageImages:
    """The pages of a PDF in memory. Nothing is drawn before it is asked for; close it in the end, or use `with`."""

    def __init__(self, pdf: bytes) -> None:
        """Open a PDF without a password; ValueError when it is none."""
        import pypdfium2
        with _PDFIUM:
            try:
                self._document: Any = pypdfium2.PdfDocument(pdf)
            except pypdfium2.PdfiumError as error:
                raise ValueError(str(error)) from None
            self._count = len(self._document)

    def __len__(self) -> int:
        return self._count

    def __enter__(self) -> PageImages:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the document; a second time does no harm."""
        with _PDFIUM:
            if self._document is not None:
                self._document.close()
            self._document = None

    def size(self, page: int) -> tuple[float, float]:
        """Return width and height of a page in points, counted from 0; IndexError for one that is not there."""
        with self._open(page) as found:
            wide, high = found.get_size()
        return float(wide), float(high)

    def png(self, page: int, dpi: float = SCREEN_DPI) -> bytes:
        """Return a page as PNG with `dpi` pixels per inch, the same bytes for the same page.

        Raises IndexError for a page that is not there or a document that is closed, MemoryError when it is too large.
        """
        with self._open(page) as found:
            bitmap = found.render(scale=dpi / 72)
            image = bitmap.to_pil().copy()
            bitmap.close()
        # Packing takes longer than drawing and may go on beside it.
        stream = io.BytesIO()
        image.save(stream, "PNG", dpi=(dpi, dpi), compress_level=4)
        return stream.getvalue()

    @contextmanager
    def _open(self, page: int) -> Iterator[Any]:
        with _PDFIUM:
            if self._document is None or not 0 <= page < self._count:
                raise IndexError(page)
            found = self._document[page]
            try:
                yield found
            finally:
                found.close()


def chart_png(chart: Chart, say: Say, *, fonts: Path, rehearsal: bool = False, dpi: float = PRINT_DPI) -> bytes:
    """Return a picture of a chart as `chart_pdf` draws it, the words in the shipped fonts.

    The same value gives the same bytes on one machine. Raises BadInput when a font is missing.
    """
    with PageImages(chart_pdf(chart, say, fonts=fonts, rehearsal=rehearsal)) as pages:
        return pages.png(0, dpi)


def page_pictures(pdf: bytes, *, dpi: float = PRINT_DPI, progress: Callable[[float], None] | None = None,
                  should_stop: Callable[[], bool] | None = None) -> Iterator[tuple[str, bytes]]:
    """Yield the number of each page, with leading zeros, and its picture as PNG; ends early when told to stop."""
    with PageImages(pdf) as pages:
        digits = max(2, len(str(len(pages))))
        for index in range(len(pages)):
            if should_stop is not None and should_stop():
                return
            yield f"{index + 1:0{digits}}", pages.png(index, dpi)
            if progress is not None:
                progress((index + 1) / len(pages))
