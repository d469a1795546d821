"""What all pages share: references with page numbers, both languages at once, paper sizes, titles by hand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

import resources
from tests import builders as b
from tests.report.conftest import content_of
from workshop.report import fonts
from workshop.report.build import write_pdf
from workshop.report.captions import CAPTION, captioned
from workshop.report.flow import Run, Words, to_page
from workshop.report.options import VARIANTS, Options
from workshop.report.paper import ReportCanvas
from workshop.report.styles import BODY_TEXT
from workshop.report.values import DecisionPage, GapsPage, Head, HeatPage, PageRef
from workshop.report.variants import PAGES
from workshop.report.whole import Footer

FOOT = Footer("left", "2026-11-21", "middle", "right", "page {page} of {pages}")


@pytest.fixture
def canvas() -> ReportCanvas:
    fonts.register(resources.path("fonts"))
    made = ReportCanvas(BytesIO(), pagesize=(300, 200), initialFontName=fonts.REGULAR, invariant=1)
    made.prepare(FOOT, "p. {page}", frozenset(("here", "there")))
    return made


def read(canvas: ReportCanvas) -> PdfReader:
    canvas.save()
    return PdfReader(canvas._filename)


def put(canvas: ReportCanvas, *runs: Run) -> None:
    words = Words(list(runs), BODY_TEXT)
    words.wrap(200, 100)
    words.drawOn(canvas, 20, 100)


def test_a_reference_has_the_number_of_a_page_that_comes_after_it_and_leads_there(canvas: ReportCanvas) -> None:
    canvas.bookmarkPage("here")
    put(canvas, Run("see "), *to_page(PageRef("there", "p. 00")))
    canvas.showPage()
    canvas.showPage()
    canvas.bookmarkPage("there")
    put(canvas, *to_page(PageRef("here", "p. 00"), before="back to "), Run(" or on", link="there"))
    canvas.showPage()
    pages = read(canvas).pages
    assert "p. 3" in pages[0].extract_text() and "p. 1" in pages[2].extract_text()
    first, third = pages[0].indirect_reference, pages[2].indirect_reference
    assert [note.get_object()["/Dest"][0] for note in pages[0]["/Annots"]] == [third]
    assert [note.get_object()["/Dest"][0] for note in pages[2]["/Annots"]] == [first, third]


def test_a_reference_to_a_page_that_is_not_in_this_report_prints_nothing(canvas: ReportCanvas) -> None:
    put(canvas, Run("see "), *to_page(PageRef("nowhere", "p. 00")), Run("on", link="nowhere"))
    canvas.showPage()
    (page,) = read(canvas).pages
    assert page.extract_text().split() == ["see", "on"] and "/Annots" not in page


@dataclass(frozen=True, slots=True)
class Sample:
    head: Head
    name: str = field(metadata=CAPTION)
    columns: tuple[str, ...] = field(metadata=CAPTION)
    text: str
    rows: tuple[Head, ...] = ()


def test_captions_are_put_beside_their_chinese_and_running_text_stays() -> None:
    chinese = Sample(Head("书签", "小标题", "标题"), "名称", ("甲", "同"), "正文", (Head("o", "k", "t"),))
    english = Sample(Head("mark", "small", "Title"), "Name", ("A", "同"), "Text", (Head("o", "K", "T"),))
    both = captioned(chinese, english)
    head = Head("书签", "小标题 · small", "标题", caption="Title")
    assert both == Sample(head, "名称 · Name", ("甲 · A", "同"), "正文", (Head("o", "k · K", "t", caption="T"),))


def test_chinese_with_english_captions(day) -> None:
    content = content_of(*day, language="both")
    chinese, english = content_of(*day, language="zh"), content_of(*day, language="en")
    head, own, other = (c.of(DecisionPage).head for c in (content, chinese, english))
    assert (head.title, head.caption) == (own.title, other.title)
    assert head.kicker == f"{own.kicker} · {other.kicker}"
    assert content.of(DecisionPage).findings == chinese.of(DecisionPage).findings
    assert content.language == "zh" and [p.key for p in content.pages] == [p.key for p in chinese.pages]


def test_a_title_by_hand_replaces_that_of_the_data_and_says_so(day) -> None:
    workshop, plan = day
    named = replace(workshop, titles={("gaps", "zh"): "先修渠道\u202e", ("heat", "en"): "Warm"})
    content = content_of(named, plan)
    head, heat = content.of(GapsPage).head, content.of(HeatPage).head
    assert head.title == "先修渠道" and head.edited == "标题经人工修改"
    assert heat.edited == "" and heat == content_of(workshop, plan).of(HeatPage).head
    assert content_of(named, plan, language="en").of(HeatPage).head.title == "Warm"


@pytest.mark.parametrize(("paper", "size"), [("", (595, 842)), ("A4", (595, 842)), ("A3", (842, 1191))])
def test_pages_are_printed_larger_on_larger_paper(day, paper: str, size: tuple[int, int], tmp_path: Path) -> None:
    content = content_of(*day, variant="minutes")
    content = replace(content, options=replace(content.options, paper=paper))
    path = tmp_path / "x.pdf"
    write_pdf(content, path, fonts=resources.path("fonts"))
    box = PdfReader(path).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_every_variant_has_its_pages() -> None:
    assert tuple(PAGES) and set(PAGES) == set(VARIANTS)
    assert Options().first == "zh" and Options(language="en").first == "en" and Options(language="both").first == "zh"


def test_variants_without_votes_come_out_too() -> None:
    empty = b.empty_workshop(count=3)
    for variant in VARIANTS:
        assert content_of(empty, variant=variant).options.variant == variant
