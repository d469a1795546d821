"""Voting cards: every sign as often as there are sets, large, and told apart without colour."""

from __future__ import annotations

import io
from collections import Counter

import pytest
from pypdf import PdfReader

import resources
from tests.pdftext import packed_pages
from workshop.report import cards
from workshop.report.cards import cards_pdf
from workshop.report.styles import contrast, ink_on, level_colour
from workshop.report.words import load_words

FONTS = resources.path("fonts")
WORDS = load_words(resources.path("report", "words"))
NAMES = {"zh": ("能力缺失", "尝试探索", "浅层应用", "深度掌握", "体系成熟"),
         "en": ("Absent", "Exploring", "Partial use", "Mastered", "Systemic")}
EMPTIES = {"zh": ("不清楚", "弃权"), "en": ("don't know", "abstain")}


def printed(language: str, **more: object) -> bytes:
    return cards_pdf(language, words=WORDS, fonts=FONTS, **more)  # type: ignore[arg-type]


def lines_of(data: bytes) -> Counter[str]:
    pages = PdfReader(io.BytesIO(data)).pages
    return Counter(line.strip() for page in pages for line in page.extract_text().splitlines() if line.strip())


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("sets", "pages"), [(1, 2), (2, 4), (4, 7), (6, 11), (12, 21)])
def test_every_card_is_there_once_a_set(language: str, sets: int, pages: int) -> None:
    data = printed(language, sets=sets, level_names=NAMES[language])
    assert len(PdfReader(io.BytesIO(data)).pages) == pages
    found = lines_of(data)
    for sign in "12345?":
        assert found[sign] == sets
    for name in (*NAMES[language], *EMPTIES[language]):
        assert found[name] == sets


def test_digits_are_large_enough_for_eight_metres() -> None:
    sizes: list[float] = []
    page = PdfReader(io.BytesIO(printed("zh"))).pages[2]
    page.extract_text(visitor_text=lambda text, _cm, _tm, _font, size: (
        sizes.append(float(size)) if text.strip() == "3" else None))
    # Height of a digit in millimetres; signs are asked to have 1/200 of the distance.
    assert min(sizes) * cards.TALL / 72 * 25.4 >= 8000 / 200
    assert len(sizes) == 4


@pytest.mark.parametrize("top", range(1, 10))
def test_every_digit_stands_out_from_its_ground_in_grey_too(top: int) -> None:
    grounds = [level_colour(level, top) for level in range(1, top + 1)]
    # The contrast ratio is made of luminance alone, so it holds on a printer without colour.
    assert all(contrast(ink_on(ground), ground) >= 4.5 for ground in grounds)


def test_names_may_be_left_out_or_long() -> None:
    assert lines_of(printed("en", top=7, sets=1))["Level 7"] == 1
    data = printed("zh", sets=1, level_names=["<b>名</b>&😀", "长" * 200, "c", "d", "e"])
    text = "".join(packed_pages(data))
    assert "<b>名</b>&〔U+1F600〕" in text and "长" * 12 in text


def test_same_cards_same_bytes_with_bookmarks_and_our_fonts() -> None:
    data = printed("zh")
    assert data == printed("zh")
    reader = PdfReader(io.BytesIO(data))
    assert [entry.title.split()[0] for entry in reader.outline] == [*"12345?-"]
    names = {str(font.get_object()["/BaseFont"]) for page in reader.pages
             for font in page["/Resources"]["/Font"].values()}
    assert names and all("+NotoSansSC" in name for name in names)
    assert reader.metadata.title == "投票卡"


@pytest.mark.parametrize("wrong", [{"sets": 0}, {"top": 10}, {"top": 0}, {"level_names": ["one"]}])
def test_cards_that_cannot_be(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no cards"):
        printed("zh", **wrong)
