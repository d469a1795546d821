"""Words and links of users in finished files: letters, and never markup, a formula, or something to click."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

import resources
from tests.builders import full_workshop, hand_plan, made_pack
from tests.report.conftest import MADE_AT, content_of, the_sources, the_words
from workshop.exchange.fullbook import write_book
from workshop.insight.analysis import analyse
from workshop.model.evidence import Evidence
from workshop.model.initiative import RoadmapPlan
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.report.build import pdf_bytes
from workshop.report.options import Options
from workshop.report.pptx.write import write_deck

LINKS = ("javascript:alert(1)", "file:///etc/passwd", "https://example.org/a", "\\\\server\\share\\x", "mailto:a@b.c",
         "internal:Sheet1!A1", "external:c:\\a.xlsx", "ftp://a/b")
WORDS = ("=HYPERLINK(\"http://a\",\"b\")", "<img src=\"http://a/b.png\"/>", "<a href=\"file:///etc/passwd\">x</a>",
         "<font size=40>x</font>", "&lt;b&gt; &#0; &nbsp;", "https://example.org/b", "=1+1", "{\\rtf1}",
         "%PDF-1.7 <</JS (x)>>", ")>> /Launch (x", "<script>x</script>", "${jndi:ldap://a}")


@pytest.fixture(scope="module")
def day() -> tuple[Workshop, RoadmapPlan]:
    """Return a workshop whose every name is markup, an address or a formula."""
    plain = full_workshop(made_pack(), count=5, works=6, title=WORDS[1], client=WORDS[8])
    pack = replace(plain.pack, name=Text.both(WORDS[3]), elements=tuple(
        replace(element, name=Text.both(words), short=Text.both(words))
        for element, words in zip(plain.pack.elements, (WORDS[6], WORDS[5], WORDS[1]), strict=True)))
    works = tuple(replace(work, title=f"{words} {n}", short="", note=WORDS[2], owner=WORDS[4], risk=WORDS[9])
                  for n, (work, words) in enumerate(zip(plain.initiatives, WORDS, strict=False)))
    cells = list(plain.cells())
    evidence = tuple(Evidence(f"v{n}", cells[n], words, "measured", "2026-10-01", None, link)
                     for n, (link, words) in enumerate(zip(LINKS, WORDS, strict=False)))
    people = tuple(replace(person, name=words, department=WORDS[10])
                   for person, words in zip(plain.participants, WORDS, strict=False))
    workshop = replace(plain, pack=pack, initiatives=works, evidence=evidence, participants=people)
    return workshop, hand_plan(workshop)


def dictionaries(reader: PdfReader) -> list[DictionaryObject]:
    """Return every dictionary of a document, wherever it hangs."""
    found: list[DictionaryObject] = []
    seen: set[int] = set()
    waiting: list[Any] = [reader.trailer]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, IndirectObject):
            if thing.idnum in seen:
                continue
            seen.add(thing.idnum)
            thing = thing.get_object()
        if isinstance(thing, DictionaryObject):
            found.append(thing)
            waiting.extend(dict.values(thing))
        elif isinstance(thing, ArrayObject):
            waiting.extend(list.__iter__(thing))
    return found


def test_a_pdf_leads_nowhere_but_to_its_own_pages(day: tuple[Workshop, RoadmapPlan]) -> None:
    content = content_of(*day, language="en", variant="full")
    data = pdf_bytes(content, fonts=resources.path("fonts"))
    assert data is not None
    reader = PdfReader(io.BytesIO(data))
    found = dictionaries(reader)
    asked = {name for each in found for name in each}
    assert not asked & {"/URI", "/JS", "/JavaScript", "/AA", "/Launch", "/RichMedia", "/SubmitForm", "/XFA"}
    kinds = {str(each["/S"]) for each in found if "/S" in each}
    assert not kinds & {"/URI", "/JavaScript", "/Launch", "/GoToR", "/Movie"}
    annotations = [each for each in found if each.get("/Type") == "/Annot" or each.get("/Subtype") == "/Link"]
    assert annotations and {str(each["/Subtype"]) for each in annotations} == {"/Link"}
    text = re.sub(r"\s+", "", "".join(page.extract_text() for page in reader.pages))
    # What looked like markup is there letter by letter, in the properties too.
    assert "<fontsize=40>x</font>" in text and "javascript:alert(1)" in text
    assert WORDS[1] in str((reader.metadata or {}).get("/Title"))


def test_a_workbook_has_words_and_no_links_or_formulas(day: tuple[Workshop, RoadmapPlan], tmp_path: Path) -> None:
    workshop, plan = day
    write_book(workshop, analyse(workshop), plan, Options("full", "en"), MADE_AT, the_sources(), tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert not [name for name in parts if "external" in name.casefold() or "vba" in name.casefold()]
    for name, body in parts.items():
        assert b"<f>" not in body and b"<hyperlink" not in body and b'TargetMode="External"' not in body, name
    assert any(b"javascript:alert(1)" in body for body in parts.values())


def test_slides_have_words_and_no_links_or_formulas(day: tuple[Workshop, RoadmapPlan], tmp_path: Path) -> None:
    write_deck(content_of(*day, language="en", variant="full"), tmp_path / "a.pptx", words=the_words(),
               fonts=resources.path("fonts"), template=resources.path("report", "template.pptx"))
    books = 0
    with zipfile.ZipFile(tmp_path / "a.pptx") as archive:
        for name in archive.namelist():
            body = archive.read(name)
            assert b"hlinkClick" not in body and b'TargetMode="External"' not in body, name
            if name.endswith(".xlsx"):
                books += 1
                with zipfile.ZipFile(io.BytesIO(body)) as inner:
                    sheets = b"".join(inner.read(part) for part in inner.namelist())
                # Charts have workbooks of their own; a name of an element must be no formula in them and no address.
                assert b"<f>" not in sheets and b"hyperlink" not in sheets.replace(b"Hyperlink", b""), name
    assert books
