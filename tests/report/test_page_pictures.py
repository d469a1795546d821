"""Pages and charts as pictures: the size asked for, the ink where it belongs, from any thread."""

from __future__ import annotations

import io
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

import resources
from tests import builders as b
from tests.report.conftest import the_words
from workshop.charts.build import build
from workshop.insight.analysis import analyse
from workshop.model.workshop import Workshop
from workshop.report.build import pdf_bytes
from workshop.report.picture import chart_pdf
from workshop.report.raster import PageImages, chart_png, page_pictures
from workshop.report.whole import ReportContent

FONTS = resources.path("fonts")
Report = Callable[..., ReportContent]


def seen(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def ink(picture: Image.Image) -> int:
    return sum(picture.convert("L").histogram()[:128])


@pytest.fixture(scope="module")
def pdf(report: Report, day: Any) -> bytes:
    data = pdf_bytes(report(*day, variant="roadmap"), fonts=FONTS)
    assert data is not None
    return data


def test_a_page_is_as_large_as_asked_for(pdf: bytes) -> None:
    boxes = [page.mediabox for page in PdfReader(io.BytesIO(pdf)).pages]
    with PageImages(pdf) as pages:
        assert len(pages) == len(boxes)
        for index, box in enumerate(boxes):
            wide, high = pages.size(index)
            assert (wide, high) == pytest.approx((float(box.width), float(box.height)), abs=0.01)
        picture = seen(pages.png(0, 36))
        assert picture.size == pytest.approx((boxes[0].width / 2, boxes[0].height / 2), abs=1)
        assert picture.getpixel((1, 1)) == (255, 255, 255) and 200 < ink(picture) < 60_000


def test_colours_are_not_swapped(report: Report, day: Any) -> None:
    data = pdf_bytes(replace(report(*day, variant="roadmap"), banner="演练"), fonts=FONTS)
    assert data is not None
    with PageImages(data) as pages:
        # The band of a rehearsal is orange, #E07A1F.
        assert seen(pages.png(0, 72)).getpixel((20, 10)) == (0xE0, 0x7A, 0x1F)


def test_the_same_page_is_the_same_picture_from_any_thread(pdf: bytes) -> None:
    with PageImages(pdf) as pages, ThreadPoolExecutor(4) as pool:
        numbers = [0, 1, 0, 1, 0, 1, 0, 1]
        found = list(pool.map(lambda number: pages.png(number, 40), numbers))
    assert len(set(found)) == 2
    assert [found.index(data) for data in found] == numbers


def test_a_page_that_is_not_there(pdf: bytes) -> None:
    pages = PageImages(pdf)
    for number in (-1, len(pages)):
        with pytest.raises(IndexError):
            pages.png(number)
    pages.close()
    pages.close()
    with pytest.raises(IndexError):
        pages.size(0)


def test_what_is_no_pdf_is_told() -> None:
    with pytest.raises(ValueError):
        PageImages(b"%PDF-1.7 no")


def test_pages_are_numbered_counted_and_stopped(pdf: bytes) -> None:
    told: list[float] = []
    found = list(page_pictures(pdf, dpi=20, progress=told.append))
    assert [number for number, _ in found] == [f"{n:02}" for n in range(1, len(found) + 1)]
    assert told == sorted(told) and told[-1] == 1.0
    answers = iter((False, True))
    assert len(list(page_pictures(pdf, dpi=20, should_stop=lambda: next(answers)))) == 1


@pytest.fixture(scope="module")
def room() -> Workshop:
    return b.full_workshop(b.made_pack(2, 3, 1), count=5, works=0)


def test_a_chart_is_a_picture_with_its_words(room: Workshop) -> None:
    chart = build("radar", room, analyse(room))
    assert chart is not None
    say = the_words().say("zh")
    data = chart_png(chart, say, fonts=FONTS, dpi=72)
    (page,) = PdfReader(io.BytesIO(chart_pdf(chart, say, fonts=FONTS))).pages
    assert seen(data).size == pytest.approx((page.mediabox.width, page.mediabox.height), abs=1)
    assert data == chart_png(chart, say, fonts=FONTS, dpi=72)
    marked = chart_png(chart, say, fonts=FONTS, dpi=72, rehearsal=True)
    assert seen(marked).height > seen(data).height or ink(seen(marked)) > ink(seen(data))
