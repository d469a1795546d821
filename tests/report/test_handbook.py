"""Handbook and sheet of keys as PDF: complete, the same every time, page numbers that are true, stopped cleanly."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

import resources
from tests.pdftext import packed, packed_pages
from ui.help.paper import paper_content, write_paper
from workshop.errors import PentatoneError
from workshop.report.build import pdf_bytes
from workshop.report.handbook import numbered
from workshop.report.model.handbook import ChapterPage, ContentsPage, DaysPage, KeysPage
from workshop.report.whole import ReportContent

FONTS = resources.path("fonts")


@cache
def made(language: str) -> tuple[ReportContent, bytes, dict[str, int]]:
    """Return the handbook as it is printed, and where each part of it is."""
    places: dict[str, int] = {}
    content = paper_content("handbook", language)
    data = pdf_bytes(content, fonts=FONTS, places=places)
    assert data is not None
    return numbered(content, places), data, places


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_has_all_topics_scripts_and_keys_on_twenty_to_forty_pages(language: str) -> None:
    content, data, _ = made(language)
    pages = packed_pages(data)
    assert 20 <= len(pages) <= 40
    whole = "".join(pages)
    for page in content.pages:
        if isinstance(page.value, ChapterPage):
            for chapter in page.value.chapters:
                for words in (chapter.topic.title, *(line for part in chapter.parts for line in part.lines)):
                    assert packed(words) in whole, words
        if isinstance(page.value, KeysPage):
            assert all(packed(words) in whole for part in page.value.sections for _, words in part.rows)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_contents_name_the_page_where_each_title_stands(language: str) -> None:
    content, data, places = made(language)
    pages = packed_pages(data)
    entries = content.of(ContentsPage).entries
    assert len(entries) > 25
    for entry in entries:
        number = places[entry.page.key]
        title = packed(entry.title)
        assert title in pages[number - 1] and str(number) == re.sub(r"\D", "", entry.page.words)
    listed = [places[entry.page.key] for entry in entries]
    assert listed == sorted(listed)


def test_stages_and_what_is_done_before_have_a_page_to_begin_on() -> None:
    _, _, places = made("en")
    stages = [places[name] for name in ("prepare", "outlook", "pain", "score", "target", "initiatives", "priority",
                                        "roadmap", "commit", "days")]
    assert len(set(stages)) == len(stages)
    assert [places[name] - places["day"] for name in ("window", "before", "projector")] == [1, 2, 3]


def test_the_sheet_of_keys_has_two_pages_at_most_and_is_the_same_every_time(tmp_path: Path) -> None:
    first, second = tmp_path / "a.pdf", tmp_path / "b.pdf"
    for path in (first, second):
        assert write_paper("shortcuts", path, "zh", lambda _share, _words: None, lambda: False) == path
    assert first.read_bytes() == second.read_bytes()
    assert b"pdfaid:part>3" in first.read_bytes()
    pages = packed_pages(first)
    assert len(pages) <= 2 and "Ctrl+K" in "".join(pages)


def test_nothing_is_left_behind_when_nobody_wants_it(tmp_path: Path) -> None:
    shares: list[float] = []
    path = tmp_path / "book.pdf"
    assert write_paper("handbook", path, "en", lambda share, _: shares.append(share), lambda: bool(shares)) is None
    assert list(tmp_path.iterdir()) == [] and shares


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(PentatoneError):
        write_paper("shortcuts", tmp_path / "none" / "a.pdf", "en", lambda _share, _words: None, lambda: False)


def test_what_stands_under_a_heading_is_on_one_page_with_it_and_no_page_has_a_picture_only() -> None:
    for language in ("zh", "en"):
        content, data, places = made(language)
        pages = packed_pages(data)
        assert min(len(words) for words in pages) > 150
        ids = {"after", "trouble"}
        for page in content.pages:
            for chapter in page.value.chapters if isinstance(page.value, ChapterPage) else ():
                if chapter.topic.id in ids:
                    whole = packed("".join(chapter.topic.plain()))
                    assert whole[-8:] in pages[places[chapter.topic.id] - 1]


def test_a_column_of_keys_that_begins_within_a_section_names_it_again() -> None:
    content = paper_content("shortcuts", "en")
    names = [packed(section.name) for section in content.of(KeysPage).sections]
    data = pdf_bytes(content, fonts=FONTS)
    assert data is not None
    second = packed_pages(data)[1]
    first_row = min(second.index(packed(words)) for part in content.of(KeysPage).sections
                    for _, words in part.rows if packed(words) in second)
    assert any(name in second[:first_row] for name in names)


def test_two_days_are_parted_in_the_templates_of_the_day() -> None:
    content, _, _ = made("en")
    half, one, two = content.of(DaysPage).plans
    assert [row[0] for row in two.rows if not row[1]] == ["Day 1", "Day 2"]
    assert all(row[1] for row in (*half.rows, *one.rows))
