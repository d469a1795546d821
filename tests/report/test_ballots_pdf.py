"""Paper ballots read back: each person's own questions in the order of entry, the code, and never a vote."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from pypdf import PageObject, PdfReader

import resources
from tests import builders as b
from tests.pdftext import packed, page_texts
from workshop.errors import Refused
from workshop.exchange.ballots import ballot_cells, seat_code
from workshop.model.score import Ballot, Cell
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.report.ballots import ballots_pdf
from workshop.report.words import load_words

FONTS = resources.path("fonts")
WORDS = load_words(resources.path("report", "words"))
LANGUAGES = ("zh", "en")


def words_on(page: PageObject) -> str:
    """Return the words on a page, in their order."""
    assert isinstance(page.pdf, PdfReader) and page.page_number is not None
    return page_texts(page.pdf.stream.getvalue())[page.page_number]


def text_of(page: PageObject) -> str:
    return packed(words_on(page))


def printed(workshop: Workshop, people: tuple[str, ...] | None = None, language: str = "zh", **more: str) -> PdfReader:
    data = ballots_pdf(workshop, people, language, words=WORDS, fonts=FONTS, **more)  # type: ignore[arg-type]
    return PdfReader(io.BytesIO(data))


def numbers_on(text: str, workshop: Workshop, person: str, language: str) -> list[int]:
    """Return the running numbers whose question stands beside them in the text of a page."""
    found = []
    for number, cell in enumerate(ballot_cells(workshop, workshop.person(person)), start=1):
        item = workshop.pack.item(cell.item)
        short = item.short.in_(language)
        question = workshop.pack.question(cell.element, cell.item).in_(language)
        name = f"{item.id}{short}" if item.parent else short
        letters = r"\s*".join(re.escape(letter) for letter in packed(name + question))
        if re.search(rf"(?<!\d){number}\s*{letters}", text):
            found.append(number)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rehearsal", [False, True])
def test_express_fits_on_two_sheets(language: str, rehearsal: bool) -> None:
    base = b.empty_workshop(count=3, client="华东乳业")
    workshop = replace(base, settings=replace(base.settings, rehearsal=rehearsal))
    reader = printed(workshop, ("p2",), language)
    assert len(reader.pages) <= 4
    on_pages = [numbers_on(words_on(page), workshop, "p2", language) for page in reader.pages]
    assert [n for page in on_pages for n in page] == list(range(1, 56))


@pytest.mark.parametrize(("language", "depth", "most"), [
    ("zh", "express", 4), ("en", "express", 4), ("en", "standard", 18), ("zh", "full", 36)])
def test_every_question_stands_with_its_levels_on_the_same_page(language: str, depth: str, most: int) -> None:
    workshop = b.empty_workshop(count=1, depth=depth)  # type: ignore[arg-type]
    reader = printed(workshop, None, language)
    assert len(reader.pages) <= most and len(reader.pages) % 2 == 0
    cells = ballot_cells(workshop, workshop.participants[0])
    order = []
    for page in reader.pages:
        words = words_on(page)
        text = packed(words)
        for number in numbers_on(words, workshop, "p1", language):
            order.append(number)
            element, item = cells[number - 1]
            assert packed(workshop.pack.element(element).name.in_(language)) in text
            assert all(packed(level.in_(language)) in text for level in workshop.pack.item(item).levels)
    assert order == list(range(1, len(cells) + 1))


def test_the_name_is_on_the_strip_of_the_first_page_only() -> None:
    workshop = b.empty_workshop(count=3)
    reader = printed(workshop, ("p1", "p3"))
    assert len(reader.pages) == 8
    for start, person in ((0, workshop.participants[0]), (4, workshop.participants[2])):
        code = seat_code(workshop, person)
        assert person.name in text_of(reader.pages[start])
        for page in reader.pages[start:start + 4]:
            assert code in text_of(page)
        assert all(person.name not in text_of(page) for page in reader.pages[start + 1:start + 4])
    # The strip and its back: nothing but the name and the code is torn off with it.
    for index, page in enumerate(reader.pages):
        heights: list[float] = []
        page.extract_text(visitor_text=lambda text, cm, tm, *_, into=heights: (
            into.append(float(tm[5] + cm[5])) if text.strip() else None))
        strip = [y for y in heights if y > 842 - 52]
        assert len(strip) > 0 if index % 4 == 0 else not strip if index % 4 == 1 else True


def test_pages_are_counted_for_each_person_and_everyone_begins_on_an_odd_page() -> None:
    base = b.empty_workshop(count=3)
    people = (replace(base.participants[0], elements=("brand",)), *base.participants[1:])
    reader = printed(replace(base, participants=people))
    starts = [reader.get_destination_page_number(entry) for entry in reader.outline]
    assert len(starts) == 3 and all(start % 2 == 0 for start in starts)
    assert "第1页，共1页" in text_of(reader.pages[0]) and "本页没有题目" in text_of(reader.pages[1])
    assert "第1页，共4页" in text_of(reader.pages[2]) and "第4页，共4页" in text_of(reader.pages[5])
    titles = [entry.title for entry in reader.outline]
    assert titles == [f"{seat_code(base, p)} · {p.name}" for p in people]


def test_a_person_asked_about_two_elements_gets_no_other() -> None:
    base = b.empty_workshop(count=2)
    people = (replace(base.participants[0], elements=("retail", "brand")), base.participants[1])
    workshop = replace(base, participants=people)
    reader = printed(workshop, ("p1",))
    assert len(reader.pages) == 2
    text = text_of(reader.pages[0])
    assert numbers_on(words_on(reader.pages[0]), workshop, "p1", "zh") == list(range(1, 11))
    assert "品牌" in text and "零售" in text and "物流" not in text


def test_no_vote_is_in_it() -> None:
    base = b.empty_workshop(count=4)
    cells = list(base.cells())
    voted = b.with_rounds(base, *(b.round_of(cell, "1542", state="open") for cell in cells[:20]))
    rounds = {key: tuple(replace(r, ballots=tuple(Ballot(x.participant, x.vote, "机密意见") for x in r.ballots))
                         for r in found) for key, found in voted.rounds.items()}
    voted = replace(voted, rounds=rounds)
    given = {"words": WORDS, "fonts": FONTS}
    assert ballots_pdf(voted, None, "zh", **given) == ballots_pdf(base, None, "zh", **given)


def test_same_workshop_same_bytes_with_our_fonts_only() -> None:
    workshop = b.empty_workshop(count=2)
    first, second = (ballots_pdf(workshop, None, "en", words=WORDS, fonts=FONTS) for _ in range(2))
    assert first == second
    reader = PdfReader(io.BytesIO(first))
    names = {str(font.get_object()["/BaseFont"]) for page in reader.pages
             for font in page["/Resources"]["/Font"].values()}
    assert len(names) >= 2 and all("+NotoSansSC" in name for name in names)
    assert reader.root_object["/Lang"] == "en-GB" and "Paper ballots" in str(reader.metadata.title)


def test_nothing_to_vote_on_is_one_clear_refusal() -> None:
    watching = b.empty_workshop(count=2)
    watching = replace(watching, participants=tuple(replace(p, duty="observer") for p in watching.participants))
    for workshop, people in ((watching, None), (watching, ("p1",)), (b.empty_workshop(), None),
                             (b.empty_workshop(count=1), ())):
        with pytest.raises(Refused) as caught:
            printed(workshop, people)
        assert [problem.key for problem in caught.value.problems] == ["ballots_empty"]
    with pytest.raises(Refused) as caught:
        printed(watching, ("p1", "nobody"))
    assert [(p.key, p.where) for p in caught.value.problems] == [("person_unknown", "nobody")]


@pytest.mark.parametrize(("language", "words"), [("zh", "演练·不计入真实结果"),
                                                 ("en", "Rehearsal·neverpartofarealresult")])
def test_a_rehearsal_says_so_on_every_page(language: str, words: str) -> None:
    base = b.empty_workshop(count=2)
    base = replace(base, participants=(replace(base.participants[0], elements=("brand",)), base.participants[1]))
    rehearsal = replace(base, settings=replace(base.settings, rehearsal=True))
    assert all(words in text_of(page) for page in printed(rehearsal, None, language).pages)
    assert not any(words in text_of(page) for page in printed(base, None, language).pages)


def test_target_ballots_ask_for_the_aim() -> None:
    workshop = b.empty_workshop(count=1)
    now, aim = (text_of(printed(workshop, purpose=purpose).pages[0]) for purpose in ("current", "target"))
    assert "选票：现在在几级" in now and "拿得出证据" in now
    assert "选票：希望到几级" in aim and "拿得出证据" not in aim


def test_words_of_users_are_only_words() -> None:
    base = b.empty_workshop(count=3, title="标题" * 100, client="<b>客户</b>&\"😀\u202e")
    people = (replace(base.participants[0], name="<i>Bob</i> & 😀"), replace(base.participants[1], name="长" * 200),
              replace(base.participants[2], name="\u200b"))
    reader = printed(replace(base, participants=people), None, "en")
    assert "<i>Bob</i>&〔U+1F600〕" in text_of(reader.pages[0])
    assert "<b>客户</b>&\"〔U+1F600〕" in text_of(reader.pages[1])
    assert "长" * 15 in text_of(reader.pages[4]) and "(noname)" in text_of(reader.pages[8])
    assert not any("\u202e" in page.extract_text() for page in reader.pages)


def test_words_far_too_long_stay_on_the_page() -> None:
    long = Text("很长" * 600, "word " * 900)
    pack = b.made_pack(2, 2, 2)
    pack = replace(pack, capabilities=tuple(replace(c, question=long, short=long, levels=(long,) * 5)
                                            for c in pack.capabilities))
    workshop = b.empty_workshop(pack, count=1)
    for language in LANGUAGES:
        reader = printed(workshop, None, language)
        for page in reader.pages:
            heights: list[float] = []
            page.extract_text(visitor_text=lambda text, cm, tm, *_, into=heights: (
                into.append(float(tm[5] + cm[5])) if text.strip() else None))
            assert min(heights) > 18
        assert sum(len(ballot_cells(workshop, p)) for p in workshop.participants) == 4 <= len(reader.pages)


def test_thirty_people_and_nine_levels() -> None:
    workshop = b.empty_workshop(b.made_pack(top=9), count=30)
    reader = printed(workshop)
    assert len(reader.pages) == 60 and len(reader.outline) == 30
    text = text_of(reader.pages[0])
    assert all(f"第{level}级" in text for level in range(1, 10)) and "1到9" in text


def test_cells_come_in_the_order_of_the_canvas() -> None:
    workshop = replace(b.empty_workshop(count=1), opened=frozenset({Cell("brand", "2")}))
    reader = printed(workshop)
    cells = ballot_cells(workshop, workshop.participants[0])
    assert len(cells) == 60
    found = [numbers_on(words_on(page), workshop, "p1", "zh") for page in reader.pages]
    assert [n for page in found for n in page] == list(range(1, 61))
