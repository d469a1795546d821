"""The slides: the numbers of the report as native tables and charts, everything inside its box, any template."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

import resources
from tests.builders import empty_workshop, full_workshop, hand_plan, made_pack
from tests.report.conftest import MADE_AT, the_sources
from workshop.errors import BadInput, Refused
from workshop.insight.analysis import analyse
from workshop.model.initiative import RoadmapPlan
from workshop.model.workshop import Workshop
from workshop.report.content import build_content
from workshop.report.model.roadmap import RoadmapPage
from workshop.report.options import Options
from workshop.report.pptx import missing_layouts, write_deck
from workshop.report.pptx.marks import Look, cut, lines_of
from workshop.report.pptx.template import make_template
from workshop.report.values import DecisionPage, GapsPage, HeatPage
from workshop.report.whole import ReportContent

TEMPLATE = resources.path("report", "template.pptx")


def content_of(workshop: Workshop, plan: RoadmapPlan | None = None, **options: Any) -> ReportContent:
    return build_content(workshop, analyse(workshop), plan, options=Options(**options), made_at=MADE_AT,
                         sources=the_sources())


def deck_of(content: ReportContent, path: Path, template: Path = TEMPLATE) -> Any:
    count = write_deck(content, path, words=the_sources().words, fonts=resources.path("fonts"), template=template)
    found = Presentation(str(path))
    assert len(found.slides) == count > 0
    return found


def texts_of(slide: Any) -> str:
    found = []
    for shape in slide.shapes:
        if shape.has_text_frame:
            found.append(shape.text_frame.text)
        if shape.has_table:
            found += [cell.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(found)


def charts_of(deck: Any) -> dict[str, Any]:
    return {shape.name: shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart}


@pytest.fixture(scope="module")
def slides(day: tuple[Workshop, RoadmapPlan], tmp_path_factory: pytest.TempPathFactory) -> tuple[ReportContent, Any]:
    content = content_of(*day)
    return content, deck_of(content, tmp_path_factory.mktemp("deck") / "a.pptx")


# Content ----------------------------------------------------------------------------------------------------------
def test_titles_are_the_findings(slides: tuple[ReportContent, Any]) -> None:
    content, deck = slides
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    for page in (DecisionPage, HeatPage, GapsPage, RoadmapPage):
        assert content.of(page).head.title in titles


def test_the_map_has_the_digits_and_colours_of_the_levels(slides: tuple[ReportContent, Any]) -> None:
    content, deck = slides
    page = content.of(HeatPage)
    table = next(s.table for slide in deck.slides for s in slide.shapes if s.name == "Heat map")
    numbers = [[cell.text.split("\n")[0].split(" ")[0] for cell in list(row.cells)[1:-1]]
               for row in list(table.rows)[1:]]
    assert numbers == [[cell.number or cell.word for cell in row.cells] for row in page.rows]
    assert table._tbl.xpath(".//a:tcPr/a:solidFill")


def test_charts_are_native_and_hold_the_numbers(slides: tuple[ReportContent, Any]) -> None:
    content, deck = slides
    charts = charts_of(deck)
    points = content.of(DecisionPage).strip.points
    target, now = charts["Levels by element"].plots[0].series
    assert list(now.values) == [point.now for point in points]
    assert list(target.values) == [point.target for point in points]
    rows = content.of(GapsPage).rows[:content.of(GapsPage).charted]
    current, gap = charts["Gaps"].plots[0].series
    # Bars that lie are drawn from the bottom up.
    assert list(current.values) == [row.current for row in rows][::-1]
    assert list(gap.values) == pytest.approx([row.target - row.current for row in rows][::-1])


def test_the_roadmap_is_shapes_with_lines_glued_to_the_bars(slides: tuple[ReportContent, Any]) -> None:
    content, deck = slides
    page = content.of(RoadmapPage)
    road = [slide for slide in deck.slides if slide.shapes.title.text_frame.text == page.head.title]
    shapes = [shape for slide in road for shape in slide.shapes]
    bars = {shape.name for shape in shapes if shape.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE}
    assert all(f"{bar.number} {bar.title[:80]}" in bars for bar in page.bars)
    glued = [shape for shape in shapes if shape._element.xpath(".//a:stCxn") and shape._element.xpath(".//a:endCxn")]
    assert len(glued) == len(page.links) > 0


def test_notes_say_what_the_numbers_stand_on(slides: tuple[ReportContent, Any]) -> None:
    content, deck = slides
    notes = [slide.notes_slide.notes_text_frame.text for slide in deck.slides]
    assert all(content.hash[:8] in text for text in notes)
    heat = content.of(HeatPage)
    assert any(heat.head.lead in text and "n = " in text for text in notes)
    assert any("→" in text for text in notes)


def test_everything_lies_on_the_slide(slides: tuple[ReportContent, Any]) -> None:
    _, deck = slides
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= -12700 and shape.top >= 0, shape.name
            assert shape.left + shape.width <= deck.slide_width + 12700, shape.name
            assert shape.top + shape.height <= deck.slide_height + 12700, shape.name


def test_chinese_has_a_font_in_every_run(slides: tuple[ReportContent, Any]) -> None:
    _, deck = slides
    for slide in deck.slides:
        # The number of the slide is a field without Chinese.
        assert not slide._element.xpath(".//a:r/a:rPr[not(a:ea)]")


def test_the_same_content_gives_the_same_bytes(day: tuple[Workshop, RoadmapPlan], tmp_path: Path) -> None:
    content = content_of(*day, variant="board")
    for name in ("a", "b"):
        deck_of(content, tmp_path / f"{name}.pptx")
    assert (tmp_path / "a.pptx").read_bytes() == (tmp_path / "b.pptx").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.pptx") as archive:
        assert {info.date_time[0] for info in archive.infolist()} == {1980}
    assert Presentation(str(tmp_path / "a.pptx")).core_properties.created == datetime(2026, 11, 21, 17, 30)


# Absurd input -----------------------------------------------------------------------------------------------------
def test_long_words_stay_inside_and_markup_is_words(tmp_path: Path) -> None:
    base = full_workshop(made_pack(), count=4, works=60)
    works = tuple(replace(i, title=f"<b>{n}</b>&" + "很长的名称" * 38, owner="😀 شركة\u202e", note="x" * 10_000)
                  for n, i in enumerate(base.initiatives))
    workshop = replace(base, initiatives=works, settings=replace(base.settings, title="超" * 200, rehearsal=True))
    deck = deck_of(content_of(workshop, hand_plan(workshop)), tmp_path / "l.pptx")
    words = "\n".join(texts_of(slide) for slide in deck.slides)
    assert "<b>0</b>&" in words and "\u202e" not in words
    assert sum("演练" in texts_of(slide) for slide in deck.slides) == len(deck.slides)
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.top + shape.height <= deck.slide_height + 12700, shape.name


@pytest.mark.parametrize("language", ["en", "both"])
def test_nothing_scored_and_nobody_there(language: Any, tmp_path: Path) -> None:
    deck = deck_of(content_of(empty_workshop(), language=language), tmp_path / "e.pptx")
    assert len(deck.slides) >= 4


def test_words_are_cut_to_whole_lines() -> None:
    from workshop.report import fonts
    fonts.register(resources.path("fonts"))
    look = Look(10)
    found = cut("数字化" * 200, look, 200, 3)
    assert len(lines_of(found, look, 200)) == 3 and found.endswith("…")
    assert cut("短", look, 200, 3) == "短"


def test_a_report_without_slides_is_refused_and_stopping_writes_nothing(day: tuple[Workshop, RoadmapPlan],
                                                                       tmp_path: Path) -> None:
    with pytest.raises(Refused):
        deck_of(content_of(*day, variant="minutes"), tmp_path / "m.pptx")
    count = write_deck(content_of(*day, variant="board"), tmp_path / "s.pptx", words=the_sources().words,
                       fonts=resources.path("fonts"), template=TEMPLATE, should_stop=lambda: True)
    assert count == 0 and list(tmp_path.iterdir()) == []


# Templates --------------------------------------------------------------------------------------------------------
def test_the_shipped_template_is_what_the_script_makes(tmp_path: Path) -> None:
    make_template(tmp_path / "t.pptx")
    assert (tmp_path / "t.pptx").read_bytes() == TEMPLATE.read_bytes()
    with zipfile.ZipFile(TEMPLATE) as archive:
        theme = archive.read("ppt/theme/theme1.xml").decode()
    assert "Microsoft YaHei" in theme and "Noto Sans SC" in theme and "0B4A63" in theme


def test_a_template_of_the_customers_own_is_used(day: tuple[Workshop, RoadmapPlan], tmp_path: Path) -> None:
    own = Presentation()
    own.slides.add_slide(own.slide_layouts[5]).shapes.title.text = "旧的一页"
    own.save(str(tmp_path / "own.pptx"))
    content = content_of(*day, variant="board")
    deck = deck_of(content, tmp_path / "d.pptx", tmp_path / "own.pptx")
    assert deck.slide_width == own.slide_width
    assert "旧的一页" not in "\n".join(texts_of(slide) for slide in deck.slides)
    assert missing_layouts(tmp_path / "own.pptx", the_sources().words, "zh") == ()
    for layout in own.slide_layouts:
        layout.name = f"Custom {layout.name}"
        for holder in list(layout.placeholders):
            holder._element.getparent().remove(holder._element)
    own.save(str(tmp_path / "bare.pptx"))
    bare = deck_of(content, tmp_path / "b.pptx", tmp_path / "bare.pptx")
    assert content.of(HeatPage).head.title in "\n".join(texts_of(slide) for slide in bare.slides)
    assert len(missing_layouts(tmp_path / "bare.pptx", the_sources().words, "en")) == 2


def test_what_is_no_template_is_told(day: tuple[Workshop, RoadmapPlan], tmp_path: Path) -> None:
    (tmp_path / "no.pptx").write_bytes(b"PK\x03\x04 no archive")
    with pytest.raises(BadInput) as caught:
        deck_of(content_of(*day, variant="board"), tmp_path / "x.pptx", tmp_path / "no.pptx")
    assert caught.value.problems[0].key == "slides_template"
