"""Reports in every format, from an order and its material; without Qt, in any thread, one at a time."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import resources
from ui.commands.files import out_fault, replacing
from ui.reporting import Material, prepared
from workshop.commands import IssueReport
from workshop.errors import refuse
from workshop.report.options import REDACTIONS, Options, Redaction, Variant
from workshop.report.whole import ReportContent

if TYPE_CHECKING:
    from workshop.report.raster import PageImages

Format = Literal["pdf", "pptx", "xlsx", "csv", "json", "png", "svg"]
FORMATS: tuple[Format, ...] = ("pdf", "pptx", "xlsx", "csv", "json", "png", "svg")
# These hold everything and have no pages to choose from.
WHOLE: tuple[Format, ...] = ("xlsx", "csv", "json")
# What is given out as a report.
ISSUED: tuple[Format, ...] = ("pdf", "pptx", "xlsx")
Told = Callable[[float], None]
Stop = Callable[[], bool]

_PRESS = threading.Lock()
_SLICE = 0.0005
_TURN = 0.05
"""Seconds between two looks whether somebody who waits still wants the report."""


class Stopped(Exception):
    """The export was stopped before the file was whole."""


def looking(should_stop: Callable[[], bool]) -> Callable[[], None]:
    """Return what is called between two steps; it raises Stopped when it is time to stop."""
    def look() -> None:
        if should_stop():
            raise Stopped
    return look


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written. `options.redact` is taken out; `template` is a .pptx of the customer's own.

    `pages` is for pictures: those of the pages of the report, else those of the charts.
    """

    options: Options
    format: Format = "pdf"
    password: str = ""
    template: Path | None = None
    pages: bool = True


@dataclass(frozen=True, slots=True)
class Made:
    """What was written: the files, how many pages or pictures, the fingerprint of the data (hex), which edition."""

    files: tuple[Path, ...]
    pages: int = 0
    hash: str = ""
    edition: int = 1


def issue_of(order: Order, made: Made) -> IssueReport:
    """Return the note for the history that what was written is given out."""
    options = order.options
    return IssueReport(options.variant, options.language, made.hash, made.pages, made.edition,
                       tuple(sorted(options.redact)))


def redactions(variant: Variant, ticked: frozenset[Redaction]) -> frozenset[Redaction]:
    """Return what is left out: all of it in the redacted report, else what was asked for."""
    return frozenset(REDACTIONS) if variant == "redacted" else ticked


@contextmanager
def press(should_stop: Stop) -> Iterator[None]:
    """Wait for one's turn: ReportLab keeps its fonts for the whole process. Raises Stopped when nobody waits."""
    while not _PRESS.acquire(timeout=_TURN):
        if should_stop():
            raise Stopped
    before = sys.getswitchinterval()
    # A window that is painted meanwhile asks for its turn with every call; at 5 ms each it would stand still.
    sys.setswitchinterval(_SLICE)
    try:
        yield
    finally:
        sys.setswitchinterval(before)
        _PRESS.release()


def content_of(material: Material, options: Options, made_at: datetime) -> ReportContent:
    """Return the content of a report on material out of which everything was taken already."""
    from workshop.report.content import build_content
    return build_content(material.workshop, material.analysis, material.plan, options=options, made_at=made_at,
                         sources=material.sources)


@dataclass(frozen=True, slots=True)
class Proof:
    """A report as it would be printed: `pdf` is the file without a password, made from `content`.

    `sizes` are those of its pages (points). `places` has the page, from 1, on which each key is; `found` the titles
    that come from the data, by key.
    """

    order: Order
    content: ReportContent
    made_at: datetime
    pdf: bytes
    images: PageImages
    sizes: tuple[tuple[float, float], ...]
    places: Mapping[str, int]
    found: Mapping[str, str]
    edition: int = 1

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self.sizes)

    def key_at(self, page: int) -> str:
        """Return the key of what is on a page, counted from 0; empty before the first."""
        before = [(number, key) for key, number in self.places.items() if number <= page + 1
                  and any(part.key == key for part in self.content.pages)]
        return max(before)[1] if before else ""


def proof(order: Order, material: Material, made_at: datetime, told: Told, should_stop: Stop) -> Proof:
    """Make a report in memory. Raises Stopped, and BadInput for a sign that the font does not have."""
    from workshop.report.build import pdf_bytes
    from workshop.report.raster import PageImages
    with press(should_stop):
        shown = prepared(material, order.options)
        content = content_of(shown, order.options, made_at)
        places: dict[str, int] = {}
        if should_stop():
            raise Stopped
        data = pdf_bytes(content, fonts=resources.path("fonts"), progress=told, should_stop=should_stop, places=places)
        if data is None or should_stop():
            raise Stopped
        # What the data would say is asked for only where people wrote over it.
        plain = replace(shown, workshop=replace(shown.workshop, titles={})) if shown.workshop.titles else None
        found = content if plain is None else content_of(plain, order.options, made_at)
    titles = {page.key: page.value.head.title for page in found.pages if hasattr(page.value, "head")}
    images = PageImages(data)
    return Proof(order, content, made_at, data, images, tuple(images.size(page) for page in range(len(images))),
                 places, titles, shown.standing.edition)


def pages_of(options: Options, material: Material, made_at: datetime, should_stop: Stop) -> int:
    """Return how many pages a report has. Raises Stopped, and BadInput."""
    from workshop.report.build import pdf_bytes
    from workshop.report.raster import PageImages
    with press(should_stop):
        shown = prepared(material, options)
        data = pdf_bytes(content_of(shown, options, made_at), fonts=resources.path("fonts"), should_stop=should_stop)
    if data is None:
        raise Stopped
    with PageImages(data) as pages:
        return len(pages)


def save_proof(proof: Proof, path: Path, told: Told, should_stop: Stop) -> Made:
    """Write a report without a password, just as it was seen. Raises PentatoneError, or Stopped."""
    try:
        with _whole(path, should_stop) as part:
            part.write_bytes(proof.pdf)
    except OSError as error:
        raise out_fault(error, path) from error
    told(1.0)
    return Made((path,), proof.pages, proof.content.hash, proof.edition)


def write(order: Order, material: Material, made_at: datetime, path: Path, told: Told, should_stop: Stop) -> Made:
    """Write a file; it takes its name only when it is whole. Raises PentatoneError, or Stopped."""
    writer = {"pdf": _pdf, "pptx": _pptx, "xlsx": _table, "csv": _table, "json": _json, "png": _pictures,
              "svg": _pictures}[order.format]
    try:
        with press(should_stop):
            shown = prepared(material, order.options)
            made = replace(writer(order, shown, made_at, path, told, should_stop), edition=shown.standing.edition)
    except OSError as error:
        raise out_fault(error, path) from error
    return made


@contextmanager
def _whole(path: Path, should_stop: Stop) -> Iterator[Path]:
    """Lend a place beside `path`, which is left as it was when the work was stopped."""
    with replacing(path) as part:
        yield part
        if should_stop():
            raise Stopped


def _pdf(order: Order, shown: Material, made_at: datetime, path: Path, told: Told, should_stop: Stop) -> Made:
    from workshop.report.build import write_pdf
    content = content_of(shown, order.options, made_at)
    with _whole(path, should_stop) as part:
        pages = write_pdf(content, part, fonts=resources.path("fonts"), password=order.password or None, progress=told,
                          should_stop=should_stop)
    return Made((path,), pages, content.hash)


def _pptx(order: Order, shown: Material, made_at: datetime, path: Path, told: Told, should_stop: Stop) -> Made:
    from workshop.report.pptx import write_deck
    content = content_of(shown, order.options, made_at)
    with _whole(path, should_stop) as part:
        slides = write_deck(content, part, words=shown.sources.words, fonts=resources.path("fonts"),
                            template=order.template or resources.path("report", "template.pptx"), progress=told,
                            should_stop=should_stop)
    return Made((path,), slides, content.hash)


def _table(order: Order, shown: Material, made_at: datetime, path: Path, told: Told, should_stop: Stop) -> Made:
    from workshop.exchange.fullbook import write_book
    from workshop.exchange.fulltable import write_table
    from workshop.exchange.snapshot_report import fingerprint
    writer = write_book if order.format == "xlsx" else write_table
    with _whole(path, should_stop) as part:
        writer(shown.workshop, shown.analysis, shown.plan, order.options, made_at, shown.sources, part, told,
               should_stop)
    return Made((path,), 0, fingerprint(shown.workshop, order.options.redact))


def _json(order: Order, shown: Material, _made_at: datetime, path: Path, told: Told, should_stop: Stop) -> Made:
    from workshop.exchange.snapshot_report import fingerprint
    data = shown.snapshot()
    if data is None:
        raise refuse("snapshot_own_pack")
    with _whole(path, should_stop) as part:
        part.write_bytes(data)
    told(1.0)
    return Made((path,), 0, fingerprint(shown.workshop, order.options.redact))


# Pictures ---------------------------------------------------------------------------------------------------------
def _pictures(order: Order, shown: Material, made_at: datetime, path: Path, told: Told, should_stop: Stop) -> Made:
    """Write one picture for each page or chart: OUT-01.png, OUT-radar.svg."""
    from workshop.exchange.snapshot_report import fingerprint
    found = dict(_page_pictures(order, shown, made_at, told, should_stop) if order.format == "png" and order.pages
                 else _chart_pictures(order, shown, told, should_stop))
    if should_stop():
        raise Stopped
    if not found:
        raise refuse("charts_empty")
    files = [path.with_name(f"{path.stem}-{name}{path.suffix}") for name in found]
    with ExitStack() as places:
        # All take their names, or none does: a name that cannot be taken is told before the first is.
        parts = [places.enter_context(replacing(place)) for place in files]
        for part, data in zip(parts, found.values(), strict=True):
            part.write_bytes(data)
    return Made(tuple(files), len(files), fingerprint(shown.workshop, order.options.redact))


def _page_pictures(order: Order, shown: Material, made_at: datetime, told: Told,
                   should_stop: Stop) -> Iterator[tuple[str, bytes]]:
    from workshop.report.build import pdf_bytes
    from workshop.report.raster import page_pictures
    data = pdf_bytes(content_of(shown, order.options, made_at), fonts=resources.path("fonts"),
                     progress=lambda share: told(share / 2), should_stop=should_stop)
    if data is None:
        raise Stopped
    yield from page_pictures(data, progress=lambda share: told(0.5 + share / 2), should_stop=should_stop)


def _chart_pictures(order: Order, shown: Material, told: Told, should_stop: Stop) -> Iterator[tuple[str, bytes]]:
    """Yield every chart that has something in it: those of the whole, then the votes of each business element."""
    from ui.commands.chart import drawn
    from workshop.charts.build import build
    from workshop.insight.analysis import after_plan
    from workshop.model.score import Cell
    workshop, analysis = shown.workshop, shown.analysis
    say = shown.sources.words.say(order.options.first, order.options.unit)
    after = after_plan(workshop, analysis)
    item = workshop.pack.capabilities[0].id
    wanted = [("radar", None), ("elements", None), ("matrix", None),
              *(("dots", Cell(element, item)) for element in workshop.elements)]
    for number, (kind, cell) in enumerate(wanted, start=1):
        if should_stop():
            return
        chart = build(kind, workshop, analysis, cell, after)  # type: ignore[arg-type]
        if chart is not None and not chart.empty:
            name = kind if cell is None else f"{kind}-{cell.element}"
            yield name, drawn(chart, say, f".{order.format}", rehearsal=workshop.settings.rehearsal)
        told(number / len(wanted))
