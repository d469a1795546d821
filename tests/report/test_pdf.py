"""The PDF, read back by another program: text, fonts, bookmarks, properties, and the same bytes every time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

import resources
from tests import builders as b
from tests.pdftext import packed, packed_pages
from workshop.errors import BadInput
from workshop.model.initiative import Lift, RoadmapPlan
from workshop.model.score import Acceptance
from workshop.model.workshop import Workshop
from workshop.report.backing import AnnexPage, MethodPage
from workshop.report.build import write_pdf
from workshop.report.model.initiatives import InitiativesPage
from workshop.report.model.roadmap import RoadmapPage
from workshop.report.pages.plain import plain
from workshop.report.values import Cover, DecisionPage, GapsPage, HeatPage
from workshop.report.whole import ReportContent

FONTS = resources.path("fonts")
Day = tuple[Workshop, RoadmapPlan]
Written = tuple[ReportContent, Path]


EMPTY = (GapsPage, RoadmapPage, InitiativesPage)


def values(content: ReportContent) -> list[Any]:
    """Return what the pages after the cover show, in their order."""
    return [page.value for page in content.pages if hasattr(page.value, "head")]


def text_of(path: Path) -> str:
    return "".join(packed_pages(path))


def made(content: ReportContent, folder: Path, name: str = "x.pdf") -> Path:
    path = folder / name
    write_pdf(content, path, fonts=FONTS)
    return path


def test_every_page_has_its_title(written: Written) -> None:
    content, path = written
    text = text_of(path)
    for page in values(content):
        assert packed(page.head.title) in text
    for finding in content.of(DecisionPage).findings:
        assert packed(finding.title) in text and packed(finding.body) in text


def test_every_name_is_there(written: Written, day: Day) -> None:
    content, path = written
    workshop, _ = day
    text = text_of(path)
    for element in workshop.elements:
        assert packed(workshop.pack.element(element).name.in_(content.language)) in text
    for item in workshop.pack.capabilities:
        assert packed(item.name.in_(content.language)) in text
    for initiative in workshop.initiatives:
        assert packed(initiative.title) in text


def test_every_number_of_the_annex_is_there(written: Written) -> None:
    content, path = written
    text = "".join(packed_pages(path))
    for group in content.of(AnnexPage).groups:
        assert packed(group.summary) in text
        for row in group.rows:
            counts = "".join(str(count) for count in row.counts or () if count)
            signs = row.abstained + row.dont_know + row.not_applicable
            assert f"{row.n}{counts}{signs}{row.median}{row.interpolated}{row.agreement}" in text


def test_pages_are_counted(written: Written) -> None:
    content, path = written
    pages = packed_pages(path)
    assert 30 <= len(pages) <= 60
    for number, page in enumerate(pages, start=1):
        foot = packed(content.footer.page.format(page=number, pages=len(pages)))
        assert (foot in page) is (number > 1)
        assert (packed(content.footer.middle) in page) is (number > 1)


def test_only_our_fonts_and_all_of_them_inside(written: Written) -> None:
    _, path = written
    seen = set()
    for page in PdfReader(path).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            font = font.get_object()
            seen.add(str(font["/BaseFont"]).split("+")[-1])
            assert "/FontFile2" in font["/FontDescriptor"] and "/ToUnicode" in font
    assert seen == {"NotoSansSC-Regular", "NotoSansSC-Bold"}
    assert b"Helvetica" not in path.read_bytes() and b"Times" not in path.read_bytes()


def test_bookmarks_lead_to_the_sections(written: Written, day: Day) -> None:
    content, path = written
    reader = PdfReader(path)
    top = [entry for entry in reader.outline if not isinstance(entry, list)]
    heads = [content.of(Cover).outline, *(page.head.outline for page in values(content))]
    assert [entry.title for entry in top] == heads
    numbers = [reader.get_destination_page_number(entry) for entry in top]
    assert numbers == sorted(numbers) and numbers[:3] == [0, 1, 2]
    for entry, number in zip(top[1:], numbers[1:], strict=True):
        page = next(p for p in values(content) if p.head.outline == entry.title)
        assert packed(page.head.title) in packed_pages(path)[number]
    inner = next(entry for entry in reader.outline if isinstance(entry, list))
    assert [entry.title for entry in inner] == [group.name for group in content.of(AnnexPage).groups]


def test_properties(written: Written) -> None:
    content, path = written
    reader = PdfReader(path)
    meta = reader.metadata
    assert meta is not None
    assert meta.title == content.title == "华东乳业 · 共创工作坊"
    assert (meta.author, meta.creator) == ("华东乳业", "Pentatone")
    assert str(meta["/CreationDate"]) == "D:20261121173000"
    assert reader.root_object["/Lang"] == {"zh": "zh-CN", "en": "en-GB"}[content.language]
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]  # type: ignore[index]


def test_map_and_roadmap_lie_on_their_side(written: Written) -> None:
    content, path = written
    for page, text in list(zip(PdfReader(path).pages, packed_pages(path), strict=True))[1:]:
        wide = page.mediabox.width > page.mediabox.height
        if packed(content.of(HeatPage).head.title) in text or packed(content.of(RoadmapPage).head.title) in text:
            assert wide
        if packed(content.of(DecisionPage).head.title) in text or packed(content.of(MethodPage).head.title) in text:
            assert not wide


def test_same_content_same_bytes(report, day: Day, tmp_path: Path) -> None:
    first = made(report(*day), tmp_path, "a.pdf").read_bytes()
    other = made(report(b.empty_workshop(), None, "en"), tmp_path, "b.pdf").read_bytes()
    assert first == made(report(*day), tmp_path, "c.pdf").read_bytes()
    assert first != other


@pytest.fixture
def absurd(day: Day) -> Workshop:
    """Return a workshop whose words are everything a report must survive."""
    workshop, _ = day
    works = list(workshop.initiatives)
    works[0] = replace(works[0], title="长" * 200, owner="主" * 200, note=("第一段。" * 400 + "\n") * 4)
    works[1] = replace(works[1], title="x" * 200, owner="<i>a</i>&\"'", note="a" * 9000)
    works[2] = replace(works[2], title="\u202e\u200b<b>bold</b> &amp; 😀 <para/>",
                       lifts=tuple(Lift(cell, 1, 2) for cell in workshop.cells()))
    works[3] = replace(works[3], title="\u200b\u200b")
    (key, rounds), *rest = workshop.rounds.items()
    noted = replace(rounds[-1], state="accepted", acceptance=Acceptance(3, "not_agreed", "两派都记下。" * 1600))
    names = ("<b>Bob & \"Q\"", "😀 张三", "\u202eRTL\u202c", "مرحبا", "W" * 60)
    return replace(
        workshop, settings=replace(workshop.settings, title="超长标题" * 50, client="<b>客户</b>&\"😀\u202e"),
        participants=b.people(12, names), initiatives=tuple(works), rounds={**dict(rest), key: (*rounds[:-1], noted)})


@pytest.mark.parametrize("language", ["zh", "en"])
def test_absurd_words_yield_a_good_report(report, absurd: Workshop, language: str, tmp_path: Path) -> None:
    path = made(report(absurd, b.hand_plan(absurd), language), tmp_path)
    text = text_of(path)
    assert packed("<b>bold</b>&amp;〔U+1F600〕<para/>") in text
    assert packed("<b>客户</b>&\"〔U+1F600〕") in text
    assert "超长标题" * 50 in text
    assert "长" * 200 in text and "主" * 200 in text and "x" * 200 in text
    # Every piece of the long notes, in order.
    # In the annex, and in full on the page of reservations, where a foot may stand within a sentence.
    assert text.count("两派都记下。") >= 2 * 1600 - 20
    assert text.count("第一段。") == 1600
    assert text.count("a" * 50) >= 170
    assert {"zh": "（无标题）", "en": "(notitle)"}[language] in text
    for hidden in "\u202e\u200b\u202c":
        assert hidden not in text


def test_sixty_initiatives_thirty_people_and_all_cells(report, tmp_path: Path) -> None:
    big = b.full_workshop(count=30, depth="full", rounds=2, works=60, horizon=40, budget=1500)
    content = report(big, b.hand_plan(big), "zh")
    path = made(content, tmp_path)
    text = text_of(path)
    assert all(packed(i.title) in text for i in big.initiatives)
    assert all(packed(item.name.zh) in text for item in big.pack.indicators)
    assert len(content.of(GapsPage).rows) + sum(1 for r in content.of(AnnexPage).groups for _ in r.rows) > 500
    inner = next(entry for entry in PdfReader(path).outline if isinstance(entry, list))
    assert [entry.title for entry in inner] == [group.name for group in content.of(AnnexPage).groups]
    # The head of the long tables is repeated.
    last = packed(content.of(GapsPage).columns[-1])
    heads = sum(last in page for page in packed_pages(path))
    assert heads >= 6


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", ["empty", "not_applicable", "no_targets", "no_elements_scored", "nine_levels"])
def test_whatever_is_missing_a_report_comes_out(report, kind: str, language: str, tmp_path: Path) -> None:
    plan = None
    if kind == "nine_levels":
        workshop = b.full_workshop(b.made_pack(2, 3, 2, top=9), count=6, works=4)
        plan = b.hand_plan(workshop)
    elif kind == "no_targets":
        workshop = replace(b.full_workshop(works=0), targets={})
    else:
        workshop = b.empty_workshop(count=5 if kind != "empty" else 0)
        if kind == "not_applicable":
            workshop = b.with_rounds(workshop, *(b.round_of(c, "xxxx?") for c in workshop.cells()))
        elif kind == "no_elements_scored":
            workshop = b.with_rounds(workshop, *(b.round_of(c, "-?-?-") for c in workshop.cells()))
    content = report(workshop, plan, language)
    text = text_of(made(content, tmp_path))
    for words in (content.of(DecisionPage).head.title, *(content.of(kind).empty for kind in EMPTY)):
        assert packed(words) in text


def test_an_impossible_plan_is_told(report, tmp_path: Path) -> None:
    workshop = b.full_workshop(works=3)
    plan = RoadmapPlan("infeasible", 0.0, 0.0, (), ("i1", "i2", "i3"), "")
    content = report(workshop, plan, "en")
    assert packed("no plan is possible under these conditions") in text_of(made(content, tmp_path))


def test_a_sign_the_font_lacks_in_our_own_words_stops_the_report(report, day: Day, tmp_path: Path) -> None:
    content = report(*day)
    broken = replace(content, footer=replace(content.footer, middle="自我诊断 \U0001f4a5"))
    with pytest.raises(BadInput) as caught:
        write_pdf(broken, tmp_path / "x.pdf", fonts=FONTS)
    (problem,) = caught.value.problems
    assert (problem.key, problem.params) == ("glyph_missing", {"char": "\U0001f4a5", "code": "U+1F4A5"})
    assert problem.where.startswith("自我诊断")
    assert list(tmp_path.iterdir()) == []


def test_every_name_may_hold_any_sign(report, tmp_path: Path) -> None:
    base = b.empty_workshop(count=1, title="Ⅻ 𠮷野家 🇨🇳 \ue000 ไทย", client="עברית")
    assert plain(base.settings.title)
    text = text_of(made(report(base), tmp_path))
    assert "〔U+05E2〕" in text and "〔U+1F1E8〕" in text and "〔U+E000〕" in text


def test_a_report_nobody_waits_for_is_not_written(report, day: Day, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(b"old")
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > 12

    write_pdf(report(*day), path, fonts=FONTS, should_stop=stop)
    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]
    assert len(asked) == 13


def test_progress_rises_to_the_end(report, day: Day, tmp_path: Path) -> None:
    told: list[float] = []
    write_pdf(report(*day), tmp_path / "x.pdf", fonts=FONTS, progress=told.append)
    assert told == sorted(told) and told[-1] == 1.0 and len(told) > 20


def test_a_folder_that_is_not_there_is_told(report, day: Day, tmp_path: Path) -> None:
    with pytest.raises(OSError):
        write_pdf(report(*day), tmp_path / "none" / "x.pdf", fonts=FONTS)
