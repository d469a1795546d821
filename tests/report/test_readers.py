"""A full report read back by other programs: every word that was drawn, in our fonts only, and a sound file."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

import resources
from tests.report.conftest import content_of, the_words
from workshop.charts.build import build
from workshop.insight.analysis import analyse
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.report.ballots import ballots_pdf
from workshop.report.build import pdf_bytes
from workshop.report.cards import cards_pdf
from workshop.report.fonts import FILES, missing_glyphs, register
from workshop.report.picture import chart_pdf
from workshop.report.signin import signin_pdf

FONTS = resources.path("fonts")
NEEDS_POPPLER = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler's pdftotext is not installed")
NEEDS_QPDF = pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
BASE_14 = ("Helvetica", "Times", "Courier", "Symbol", "ZapfDingbats")
Drawn = list[tuple[str, str]]


@dataclass
class Written:
    """A document in both forms: what was drawn, as (font, text) and as charts, and the file."""

    drawn: Drawn
    charts: list[Drawing]
    data: bytes

    def reader(self) -> PdfReader:
        return PdfReader(io.BytesIO(self.data))

    @cached_property
    def pages(self) -> list[str]:
        """What pypdf reads on each page."""
        return [page.extract_text() for page in self.reader().pages]

    def letters(self) -> Counter[str]:
        return letters("".join(text for _, text in self.drawn))


def letters(text: str) -> Counter[str]:
    """Count the characters of a text that leave ink."""
    return Counter(re.sub(r"[\s\0]", "", text))


def record(make: Any) -> Written:
    """Make a document and write down every text that a font was asked to draw in it."""
    drawn: Drawn = []
    charts: list[Drawing] = []
    plain, draw = TTFont.splitString, renderPDF.draw

    def heard(font: Any, text: str, *args: Any, **kwargs: Any) -> Any:
        drawn.append((font.fontName, text))
        return plain(font, text, *args, **kwargs)

    def seen(chart: Drawing, *args: Any, **kwargs: Any) -> Any:
        charts.append(chart)
        return draw(chart, *args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TTFont, "splitString", heard)
        patch.setattr(renderPDF, "draw", seen)
        data = make()
    assert data is not None
    return Written(drawn, charts, data)


def odd(workshop: Workshop) -> Workshop:
    """Return a workshop whose people, title and framework use signs that the fonts lack."""
    pack = workshop.pack
    element = pack.elements[0]
    pack = replace(pack, elements=(replace(element, name=Text("品牌😀", "Brand 😀"), short=Text("品😀", "B 😀")),
                                   *pack.elements[1:]))
    return replace(workshop, pack=pack, settings=replace(workshop.settings, title="共创 🇨🇳", client="עברית"),
                   participants=tuple(replace(person, name=f"{person.name} 😀") for person in workshop.participants))


@pytest.fixture(scope="module")
def full(day: Any) -> Written:
    workshop, plan = day
    content = content_of(odd(workshop), plan)
    return record(lambda: pdf_bytes(replace(content, snapshot=b"{}"), fonts=FONTS))


@pytest.fixture(scope="module")
def sheets(day: Any) -> dict[str, Written]:
    """Return every other document that is printed."""
    workshop, words = odd(day[0]), the_words()
    unscored = replace(workshop, rounds={}, opened=frozenset())
    analysis, say = analyse(workshop), words.say("zh")
    chart = build("elements", workshop, analysis)
    assert chart is not None
    first = (workshop.participants[0].id,)
    minutes = content_of(workshop, day[1], "en", "minutes")
    return {
        "minutes": record(lambda: pdf_bytes(minutes, fonts=FONTS)),
        "ballots": record(lambda: ballots_pdf(unscored, first, "zh", words=words, fonts=FONTS)),
        "cards": record(lambda: cards_pdf("en", words=words, fonts=FONTS)),
        "sign-in": record(lambda: signin_pdf(workshop, "zh", tz=UTC, words=words, fonts=FONTS)),
        "chart": record(lambda: chart_pdf(chart, say, fonts=FONTS, rehearsal=True))}


@pytest.fixture(scope="module", params=["report", "minutes", "ballots", "cards", "sign-in", "chart"])
def document(request: pytest.FixtureRequest, full: Written, sheets: dict[str, Written]) -> Written:
    return full if request.param == "report" else sheets[request.param]


def test_every_sign_is_in_the_font_that_draws_it(document: Written) -> None:
    assert document.drawn
    assert {name for name, _ in document.drawn} <= set(FILES)
    assert missing_glyphs([text for _, text in document.drawn]) == set()


def test_words_from_outside_show_the_code_of_a_sign_that_is_missing(full: Written, sheets: dict[str, Written]) -> None:
    for name in ("minutes", "ballots", "sign-in", "chart"):
        assert any("〔U+1F600〕" in text for _, text in sheets[name].drawn), name
    assert any("〔U+1F1E8〕" in text for _, text in full.drawn)
    meta = full.reader().metadata
    assert meta is not None and "〔U+1F1E8〕" in str(meta.title) and "〔U+05E2〕" in str(meta.author)


def test_every_word_that_was_drawn_can_be_read(document: Written) -> None:
    found, drawn = letters("".join(document.pages)), document.letters()
    assert found >= drawn
    # The number of a page is drawn once for all places that name it in the same way.
    assert re.fullmatch(r"[第页p.\d]*", "".join(found - drawn))


def test_only_our_fonts_and_all_of_them_inside(document: Written) -> None:
    reader = document.reader()
    fonts = [found for found in objects(reader) if found.get("/Type") == "/Font"]
    assert {str(font["/BaseFont"]).split("+")[-1] for font in fonts} <= set(FILES) and fonts
    for font in fonts:
        assert re.match(r"/[A-Z]{6}\+", str(font["/BaseFont"]))
        assert "/FontFile2" in font["/FontDescriptor"] and "/ToUnicode" in font
    for name in BASE_14:
        assert name.encode() not in document.data


def test_every_font_that_is_named_on_a_page_is_one_of_them(document: Written) -> None:
    reader = document.reader()
    named: set[str] = set()
    for found in objects(reader):
        if hasattr(found, "get_data") and (found.get("/Subtype") == "/Form" or "/Subtype" not in found):
            named |= set(re.findall(rb"/(\S+) [\d.]+ Tf", found.get_data()))
    known = {str(key)[1:].encode() for page in reader.pages for key in page["/Resources"]["/Font"]}  # type: ignore[index]
    assert named and named <= known


def test_every_shape_of_a_chart_is_as_reportlab_wants_it(full: Written, sheets: dict[str, Written]) -> None:
    charts = full.charts + sheets["chart"].charts
    shapes = [shape for chart in charts for shape in inside(chart)]
    assert len(charts) > 20 and len(shapes) > 1000
    for shape in shapes:
        for name, value in vars(shape).items():
            known = name.startswith("_") or (name in shape._attrMap and shape._attrMap[name].validate(value))
            assert known, (type(shape).__name__, name)


def inside(group: Any) -> Iterator[Any]:
    yield group
    for shape in getattr(group, "contents", ()):
        yield from inside(shape)


@pytest.mark.parametrize("values", [(0, 1, -1, 0.5, -0.5), (1e-8, 1e-7, 1e-6, 12345.6789, 123456789),
                                    (595.2755, 841.8898), ([0.1, 2, 3.25],), (True, 1.0, 1)])
def test_numbers_are_written_as_reportlab_writes_them(values: tuple[Any, ...]) -> None:
    register(FONTS)
    assert canvas.fp_str is not fp_str
    assert canvas.fp_str(*values) == fp_str(*values)


def objects(reader: PdfReader) -> Iterator[Any]:
    """Yield every dictionary and stream of a file."""
    for number in range(1, len(reader.xref[0]) + 1):
        found = reader.get_object(number)
        if isinstance(found, dict):
            yield found
        for inner in found.values() if isinstance(found, dict) else ():
            if isinstance(inner, dict):
                yield inner


def test_bookmarks_and_properties_have_words(full: Written) -> None:
    reader = full.reader()
    titles = [str(entry.title) for entry in reader.outline if not isinstance(entry, list)]
    assert len(titles) > 5 and all(title.strip() and "\ufffd" not in title for title in titles)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_fonts_have_every_sign_of_the_fixed_words(language: str) -> None:
    register(FONTS)
    files = sorted(resources.path("report", "words").glob("*.json"))
    texts = [text[language] for file in files for text in json.loads(file.read_text("utf-8")).values()]
    assert len(texts) > 100
    assert missing_glyphs(texts) == set()


@NEEDS_POPPLER
def test_poppler_reads_the_same_words_on_every_page(full: Written, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(full.data)
    done = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", path, "-"], capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    theirs = done.stdout.decode().split("\f")[:-1]
    for number, (first, second) in enumerate(zip(theirs, full.pages, strict=True), start=1):
        assert letters(first) == letters(second), f"page {number}"


@NEEDS_POPPLER
def test_poppler_finds_the_attachment_and_the_properties(full: Written, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(full.data)
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True)
    assert told.stderr == "" and "Metadata Stream: yes" in re.sub(" +", " ", told.stdout)
    assert subprocess.run(["pdfdetach", "-save", "1", "-o", tmp_path / "out.json", path]).returncode == 0
    assert (tmp_path / "out.json").read_bytes() == b"{}"


@NEEDS_QPDF
def test_qpdf_finds_no_fault(document: Written, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(document.data)
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "") and "No syntax or stream encoding errors found" in done.stdout
