"""Charts as SVG: well-formed, in both languages, the same text for the same value, drawn where they should be."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring
from pypdf import PdfReader
from reportlab.graphics.shapes import Drawing, Ellipse, Group, Path, Rect, String, Wedge
from reportlab.lib.colors import HexColor

import resources
from tests.builders import empty_workshop, full_workshop, hand_plan, made_pack, round_of, with_rounds
from tests.report.conftest import the_words
from workshop.charts.build import Chart, build
from workshop.charts.common import CHARTS, ChartKind
from workshop.insight.analysis import after_plan, analyse
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.report import fonts
from workshop.report.charts.reading import legend_of, reading, title, values
from workshop.report.picture import chart_pdf, chart_svg
from workshop.report.svg import svg_text

SVG = "{http://www.w3.org/2000/svg}"
CELL = Cell("channel", "3")


def day() -> Workshop:
    workshop = full_workshop(rounds=2)
    return replace(workshop, plan=hand_plan(workshop))


def chart(kind: ChartKind, workshop: Workshop | None = None, cell: Cell = CELL) -> Chart:
    workshop = workshop or day()
    analysis = analyse(workshop)
    found = build(kind, workshop, analysis, cell, after_plan(workshop, analysis))
    assert found is not None
    return found


def drawn(kind: ChartKind, language: str = "zh", **more: bool) -> str:
    return chart_svg(chart(kind), the_words().say(language), fonts=resources.path("fonts"), **more)


def texts(root: Element) -> list[str]:
    return [node.text or "" for node in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", CHARTS)
def test_it_is_well_formed_and_says_what_it_shows(kind: ChartKind, language: str) -> None:
    found, say = chart(kind), the_words().say(language)
    text = drawn(kind, language)
    root = fromstring(text, forbid_dtd=True)
    assert root.tag == f"{SVG}svg" and root.get("viewBox") == "0 0 480 360"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    assert root.findtext(f"{SVG}title") == title(found, say)
    spoken = root.findtext(f"{SVG}desc") or ""
    assert reading(found, say) in spoken and all(line in spoken for line in values(found, say))
    said = texts(root)
    assert title(found, say) in said
    assert {words for _, words in legend_of(found, say)} <= set(said)
    assert "".join(said).replace(" ", "").count(reading(found, say).split()[0][:8].replace(" ", "")) >= 1
    assert ("Noto Sans SC" in text) and text.index("Noto Sans SC") < text.index("sans-serif")
    assert bool(re.search("[\u4e00-\u9fff]", "".join(said))) is (language == "zh")


@pytest.mark.parametrize("kind", CHARTS)
def test_the_same_value_gives_the_same_text(kind: ChartKind) -> None:
    assert drawn(kind) == drawn(kind)


def test_another_vote_gives_another_drawing() -> None:
    cell = Cell("e1", "1")
    nothing = empty_workshop(made_pack(1, 1), count=3)
    both = [with_rounds(nothing, round_of(cell, votes)) for votes in ("333", "334")]
    say = the_words().say("zh")
    for kind in ("radar", "dots", "rounds", "distribution"):
        pictures = {chart_svg(chart(kind, w, cell), say, fonts=resources.path("fonts")) for w in both}
        assert len(pictures) == 2, kind


@pytest.mark.parametrize("kind", CHARTS)
def test_nothing_is_drawn_outside_the_picture(kind: ChartKind) -> None:
    for language in ("zh", "en"):
        for node in fromstring(drawn(kind, language)).iter(f"{SVG}text"):
            words, size = node.text or "", float(node.get("font-size", "0"))
            wide = fonts.width(words, size, bold=node.get("font-weight") == "700")
            left = float(node.get("x", "0")) - {"middle": wide / 2, "end": wide}.get(node.get("text-anchor", ""), 0.0)
            assert left >= 0 and left + wide <= 480.5, words
            assert size < float(node.get("y", "0")) + 1 and float(node.get("y", "0")) < 360


def test_a_rehearsal_says_so() -> None:
    banner = the_words().say("zh")("rehearsal_banner")
    assert banner in drawn("radar", rehearsal=True) and banner not in drawn("radar")


def test_an_empty_chart_says_why() -> None:
    nothing = empty_workshop(made_pack(1, 1))
    say = the_words().say("zh")
    for kind in CHARTS:
        empty = chart(kind, nothing, Cell("e1", "1"))
        text = chart_svg(empty, say, fonts=resources.path("fonts"))
        assert empty.empty and reading(empty, say) in "".join(texts(fromstring(text)))
        assert values(empty, say) == []


def test_a_full_element_is_taller_and_users_words_are_no_markup() -> None:
    workshop = full_workshop(depth="full")
    element = replace(workshop.pack.elements[0], name=Text.both('<b>&"品牌"\x07'))
    workshop = replace(workshop, pack=replace(workshop.pack, elements=(element, *workshop.pack.elements[1:])))
    text = chart_svg(chart("dots", workshop, Cell(element.id, "1.1")), the_words().say("zh"),
                     fonts=resources.path("fonts"))
    root = fromstring(text)
    assert float((root.get("viewBox") or "").split()[3]) > 360
    assert any('<b>&"品牌"\ufffd' in words for words in texts(root))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", CHARTS)
def test_the_pdf_is_the_same_drawing_with_its_fonts(kind, language: str) -> None:
    say = the_words().say(language)
    made = chart(kind)
    data = chart_pdf(made, say, fonts=resources.path("fonts"))
    assert data == chart_pdf(made, say, fonts=resources.path("fonts")), "the same value gives the same bytes"
    page = PdfReader(BytesIO(data)).pages[0]
    assert "".join(title(made, say).split()) in "".join(page.extract_text().split())
    svg = fromstring(chart_svg(made, say, fonts=resources.path("fonts")))
    assert [float(size) for size in (svg.get("viewBox") or "").split()[2:]] == pytest.approx(
        [float(page.mediabox.width), float(page.mediabox.height)])
    assert b"/FontFile2" in data and b"Helvetica" not in data


# ---------------------------------------------------------------- the writer

def one(shape: object) -> Element:
    drawing = Drawing(100, 50.5)
    drawing.add(shape)
    return next(iter(fromstring(svg_text(drawing))))


def test_places_count_from_above_and_colours_are_exact() -> None:
    found = one(Rect(10, 5, 20, 10.25, fillColor=HexColor("#C8922B"), strokeColor=None))
    assert (found.get("x"), found.get("y"), found.get("height")) == ("10", "35.25", "10.25")
    assert found.get("fill") == "#C8922B"
    assert found.get("stroke") is None
    half = one(Rect(0, 0, 1, 1, fillColor=HexColor(0x80C8922B, hasAlpha=True), strokeColor=None))
    assert (half.get("fill"), half.get("fill-opacity")) == ("#80C892", "0.17")


def test_a_turned_group_keeps_its_place() -> None:
    fonts.register(resources.path("fonts"))
    group = Group(String(0, 0, "上", fontName=fonts.REGULAR, fontSize=6, fillColor=HexColor("#000000")))
    group.translate(30, 10)
    group.rotate(90)
    found = one(group)
    a, b, c, d, e, f = (float(part) for part in (found.get("transform") or "")[7:-1].split())
    text = found[0]
    x, y = float(text.get("x", "0")), float(text.get("y", "0"))
    # The base point lies at (30, 10) of a page that is 50.5 high, and the words run upwards.
    assert (a * x + c * y + e, b * x + d * y + f) == (pytest.approx(30), pytest.approx(40.5))
    assert (a, b) == (pytest.approx(0), pytest.approx(-1))


def test_paths_and_slices() -> None:
    path = Path(fillColor=HexColor("#112233"), strokeColor=None)
    path.moveTo(0, 0)
    path.lineTo(10, 0)
    path.curveTo(10, 5, 5, 10, 0, 10)
    path.closePath()
    assert one(path).get("d") == "M 0 50.5 L 10 50.5 C 10 45.5 5 40.5 0 40.5 Z"
    slice_ = one(Wedge(20, 20, 10, 90, 270, fillColor=HexColor("#000000"), strokeColor=None))
    assert slice_.get("d") == "M 20 30.5 L 20 20.5 A 10 10 0 0 0 20 40.5 Z"


def test_a_shape_nobody_draws_is_our_fault() -> None:
    with pytest.raises(TypeError, match="Ellipse"):
        one(Ellipse(5, 5, 2, 1))
