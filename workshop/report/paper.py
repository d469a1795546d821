"""The canvas of reports: feet and references are drawn at the very end, when the page numbers are known."""

from __future__ import annotations

from typing import Any

from reportlab.pdfgen.canvas import Canvas

from workshop.report.fonts import REGULAR, fit, name_of, width
from workshop.report.styles import BOTTOM, FOOT, FOOT_AT, QUIET, RULE, SIDE, colour
from workshop.report.whole import Footer


class ReportCanvas(Canvas):
    """Draws the feet at the very end, when the number of pages is known; until then pages only refer to them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._feet: list[tuple[int, float]] = []
        self._refs: dict[tuple[str, float, bool, str], str] = {}
        self.places: dict[str, int] = {}
        self._keys: frozenset[str] = frozenset()
        self.total = 0

    def prepare(self, footer: Footer, page_word: str, keys: frozenset[str]) -> None:
        """Take the words of the feet and of references, and which pages there are to refer to."""
        self.footer, self._page_word, self._keys = footer, page_word, keys

    def bookmarkPage(self, key: str, *args: Any, **kwargs: Any) -> Any:
        """Remember which page a key is on."""
        self.places.setdefault(key, self.getPageNumber())
        return super().bookmarkPage(key, *args, **kwargs)

    def refer(self, key: str, x: float, y: float, size: float, bold: bool, tone: str) -> None:
        """Write the number of the page of `key` on the base line `y`; nothing when there is no such page."""
        if key in self._keys:
            self.saveState()
            self.translate(x, y)
            # References that look the same are one form.
            self.doForm(self._refs.setdefault((key, size, bold, tone), f"ref{len(self._refs)}"))
            self.restoreState()

    def lead_to(self, key: str, x: float, y: float, wide: float, high: float) -> None:
        """Make a box a link to the page of `key`, if there is one."""
        if key in self._keys:
            self.linkRect("", key, (x, y, x + wide, y + high), relative=1, thickness=0)

    def mark_foot(self, wide: float) -> None:
        """Let the current page have a foot of the width `wide`."""
        self._feet.append((self.getPageNumber(), wide))
        self.doForm(f"foot{self.getPageNumber()}")

    def save(self) -> None:
        """Draw all feet, then write the file."""
        for page, wide in self._feet:
            self.beginForm(f"foot{page}", 0, 0, wide, BOTTOM)
            self._foot(page, wide)
            self.endForm()
        for (key, size, bold, tone), name in self._refs.items():
            words = self._page_word.format(page=self.places.get(key, "–"))
            self.beginForm(name, 0, -0.3 * size, width(words, size, bold=bold), 1.1 * size)
            self.setFont(name_of(bold=bold), size)
            self.setFillColor(colour(tone))
            self.drawString(0, 0, words)
            self.endForm()
        super().save()

    def _foot(self, page: int, wide: float) -> None:
        footer = self.footer
        number = footer.page.format(page=page, pages=self.total)
        date = f" · {footer.date}"
        right = f"{footer.right} · {number}"
        need = sum(width(words, FOOT) for words in (footer.left, date, footer.middle, right)) + 2 * SIDE + 22
        if footer.short and need > wide:
            right = f"{footer.short} · {number}"
        self.setStrokeColor(colour(RULE))
        self.setLineWidth(0.5)
        self.line(SIDE, FOOT_AT + 11, wide - SIDE, FOOT_AT + 11)
        self.setFont(REGULAR, FOOT)
        self.setFillColor(colour(QUIET))
        self.drawRightString(wide - SIDE, FOOT_AT, right)
        middle, half = wide / 2, width(footer.middle, FOOT) / 2
        free = wide - 2 * SIDE - width(right, FOOT)
        # The middle moves to the left where the right part is long; the left part is cut to what remains.
        middle = min(middle, SIDE + free - 12 - half)
        self.drawCentredString(middle, FOOT_AT, footer.middle)
        names = fit(footer.left, middle - half - SIDE - 10 - width(date, FOOT), FOOT)
        self.drawString(SIDE, FOOT_AT, names + date)
