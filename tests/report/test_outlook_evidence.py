"""The pages of the boards and of the evidence: what was said and pinned, with sources, and only when there is any."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

import resources
from tests import builders as b
from tests.boards import KEY, knowledge, knowledge_pack, made_case
from tests.pdftext import packed_pages, page_texts
from tests.report.conftest import the_notes
from workshop.model.evidence import BoardAnswer, Evidence
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.packs.load import document_of
from workshop.report.backing import EvidencePage, MethodPage, OutlookPage
from workshop.report.build import write_pdf
from workshop.report.readable import texts

NBSP = "\u00a0"
CHANNEL = Cell("channel", "2")


def answered(board: str, *answers: tuple[str, str] | tuple[str, str, str], pack=None, count: int = 10) -> Workshop:
    """Return a workshop with answers on one board of the small knowledge pack."""
    base = b.empty_workshop(count=count)
    return replace(base, companions=((pack or knowledge_pack()).pack,),
                   answers={f"{KEY}/{board}": tuple(BoardAnswer(*answer) for answer in answers)})


def with_evidence(*found: Evidence) -> Workshop:
    return replace(b.empty_workshop(count=5), evidence=found)


def board_of(report, workshop: Workshop, language: str = "en"):
    page = report(workshop, None, language).of(OutlookPage)
    assert page is not None
    (board,) = page.boards
    return board


def changed(board: str, **parts: object):
    """Return the small knowledge pack with one board changed."""
    document = knowledge()
    for found in document["boards"]:
        if found["id"] == board:
            found.update(parts)
    return document_of(document)


def text_of(content, folder: Path, name: str = "x.pdf") -> str:
    path = folder / name
    write_pdf(content, path, fonts=resources.path("fonts"))
    return "".join(packed_pages(path))


# Only when there is any -----------------------------------------------------------------------------------------
def test_without_answers_and_evidence_there_are_no_such_pages(report, tmp_path: Path) -> None:
    quiet = replace(answered("poll", ("o1", "0")), answers={f"{KEY}/poll": (BoardAnswer("o1", "0"),),
                                                            f"{KEY}/check": (BoardAnswer("q1", ""),)})
    content = report(quiet, None, "en")
    assert not content.has(OutlookPage) and not content.has(EvidencePage)
    path = tmp_path / "x.pdf"
    write_pdf(content, path, fonts=resources.path("fonts"))
    titles = [entry.title for entry in PdfReader(path).outline if not isinstance(entry, list)]
    assert "Outlook" not in titles and "Annex: evidence" not in titles


def test_the_new_pages_have_bookmarks_and_titles(report, tmp_path: Path) -> None:
    workshop = replace(answered("poll", ("o1", "3")), evidence=(Evidence("v", CHANNEL, "Seen it"),))
    content = report(workshop, None, "en")
    path = tmp_path / "x.pdf"
    write_pdf(content, path, fonts=resources.path("fonts"))
    titles = [entry.title for entry in PdfReader(path).outline if not isinstance(entry, list)]
    assert titles[-5:] == ["Outlook", "Annex: votes by cell", "Annex: evidence", "Method note", "Annex: rubric used"]
    text = "".join(page_texts(path))
    assert "the room gave its views on 1 board;" in text and "Evidence: 1 piece in 1 cell" in text


# Polls ----------------------------------------------------------------------------------------------------------
def test_a_poll_stands_beside_the_published_figure(report) -> None:
    board = board_of(report, answered("poll", ("o1", "6"), ("o2", "2")))
    assert [row.texts for row in board.rows] == [("one.", "6", f"75{NBSP}%", f"nearly 40{NBSP}%"),
                                                 ("two.", "2", f"25{NBSP}%", "–")]
    assert [(row.meter.value, row.meter.mark) for row in board.rows if row.meter] == [(0.75, 0.4), (0.25, None)]
    assert "Survey., 2022, sample size not published." in board.notes[0]
    assert "Shares are of 8 hands raised." in board.notes[0]
    assert board.notes[1] == 'From "paper.", us., 2022.'


def test_a_poll_in_chinese(report) -> None:
    board = board_of(report, answered("poll", ("o1", "6")), "zh")
    assert board.rows[0].texts == ("one。", "6", f"100{NBSP}%", f"近 40{NBSP}%")
    assert "2022，样本量未公布。" in board.notes[0]


def test_several_answers_are_shares_of_the_people(report) -> None:
    pack = changed("poll", several=True, survey={"title": {"zh": "调查", "en": "Survey"}, "year": 2021, "sample": 1200})
    board = board_of(report, answered("poll", ("o1", "10"), ("o2", "5"), pack=pack))
    assert [row.texts[2] for row in board.rows] == [f"100{NBSP}%", f"50{NBSP}%"]
    assert "2021, sample size 1,200." in board.notes[0] and "the 10 people present" in board.notes[0]


def test_inferred_matches_and_names_are_marked(report) -> None:
    options = knowledge()["boards"][1]["options"]
    options[0]["published"]["matched"] = "inferred"
    options[1]["inferred"] = True
    workshop = answered("poll", ("o1", "1"), pack=changed("poll", options=options))
    for language, mark in (("en", " (inferred)"), ("zh", "（推断）")):
        page = report(workshop, None, language).of(OutlookPage)
        first, second = page.boards[0].rows
        assert first.texts[3].endswith(mark) and not first.texts[0].endswith(mark)
        assert second.texts[0].endswith(mark)
        assert len(page.notes) == 1 and page.notes[0].startswith(mark.strip())
    assert report(answered("poll", ("o1", "1")), None, "en").of(OutlookPage).notes == ()


# Other boards ---------------------------------------------------------------------------------------------------
def test_the_five_cards_with_most_dots(report) -> None:
    card = knowledge()["boards"][0]["columns"][0]["cards"][1]
    cards = [{**card, "id": f"c{n}", "title": {"zh": f"卡{n}", "en": f"Card {n}"}} for n in range(7)]
    column = {"id": "k", "name": {"zh": "栏", "en": "Column"}, "cards": cards}
    dots = [2, 5, 0, 3, 5, 1, 3]
    workshop = answered("cards", *((f"c{n}", str(count)) for n, count in enumerate(dots)),
                        pack=changed("cards", dots=3, columns=[column]))
    board = board_of(report, workshop)
    assert [row.texts for row in board.rows] == [(f"Card {n}", "Column", str(dots[n])) for n in (1, 4, 3, 6, 0)]
    assert [row.meter.value for row in board.rows if row.meter] == [1.0, 1.0, 0.6, 0.6, 0.4]
    assert board.notes[0].startswith("19 dots in all; the 5 cards with the most are listed.")
    few = board_of(report, answered("cards", ("c1", "1")))
    assert few.notes[0].startswith("1 dot in all; every card with a dot is listed.")


def test_the_centre_of_the_pins(report) -> None:
    corners = {name: {"name": {"zh": name, "en": f"corner {name}"}, "text": {"zh": "说", "en": "say"}}
               for name in ("ll", "hl", "lh", "hh")}
    pins = (("now", "0.2,0.6", "p1"), ("now", "0.4,0.8", "p2"), ("target", "0.9,0.1", "p1"))
    board = board_of(report, answered("quad", *pins, pack=changed("quad", corners=corners)))
    assert [row.texts for row in board.rows] == [
        ("now", "2", f"30{NBSP}%", f"70{NBSP}%", "corner lh"), ("target", "1", f"90{NBSP}%", f"10{NBSP}%", "corner hl")]
    assert f"0{NBSP}% = low., 100{NBSP}% = high." in board.notes[0]
    assert "no corner is better than another" in board.notes[0]
    only = board_of(report, answered("quad", ("target", "0.9,0.1", "p1")))
    assert [row.texts[0] for row in only.rows] == ["target"]


def test_ladders_now_and_next(report) -> None:
    board = board_of(report, answered("ladder", ("now.brand", "r1"), ("next.brand", "r2"), ("next.service", "r2")))
    brand, service = (b.shipped_pack().element(e).name.en for e in ("brand", "service"))
    assert [row.texts for row in board.rows] == [(brand, "1. r1.", "2. r2."), (service, "–", "2. r2.")]
    room = board_of(report, answered("room", ("now.room", "r2")))
    assert [row.texts for row in room.rows] == [("The company", "r2.", "–")]
    assert room.notes[0].startswith("No rung is better than another.")


def test_checklists(report) -> None:
    board = board_of(report, answered("check", ("q2", "partly")))
    assert [row.texts for row in board.rows] == [("2. q2.", "partly")]
    assert board.notes[0].startswith("1 of 2 items answered.")
    items = [{"id": "q1", "name": {"zh": "一", "en": "One"}, "text": {"zh": "一", "en": "One"},
              "group": {"zh": "组", "en": "Group"}}]
    grouped = board_of(report, answered("check", ("q1", "no"), pack=changed("check", items=items)), "zh")
    assert [row.texts for row in grouped.rows] == [("1. 组：一", "否")]


def test_every_kind_of_board_in_one_report(report, tmp_path: Path) -> None:
    base = answered("poll")
    answers = {"poll": BoardAnswer("o1", "1"), "cards": BoardAnswer("c1", "1"), "quad": BoardAnswer("now", "0.5,0.5"),
               "ladder": BoardAnswer("now.brand", "r1"), "room": BoardAnswer("now.room", "r1"),
               "check": BoardAnswer("q1", "yes")}
    workshop = replace(base, answers={f"{KEY}/{name}": (answer,) for name, answer in answers.items()})
    content = report(workshop, None, "en")
    assert [board.title for board in content.of(OutlookPage).boards] == [
        "cards.", "poll.", "quad.", "ladder.", "room.", "check."]
    text = text_of(content, tmp_path)
    for row in (row for board in content.of(OutlookPage).boards for row in board.rows):
        assert "".join(re.sub(r"\s", "", cell) for cell in row.texts) in text


# Evidence -------------------------------------------------------------------------------------------------------
def test_own_evidence_has_its_strength_and_day(report) -> None:
    found = (Evidence("a", Cell("technology", "1"), "Last", "told"),
             Evidence("b", CHANNEL, "库存靠电话核对", "seen", "2026-09-12"),
             Evidence("c", CHANNEL, "Counted", "measured"), Evidence("d", Cell("channel", "2.1"), "Inside"))
    page = report(with_evidence(*found), None, "en").of(EvidencePage)
    assert page.head.title == "Evidence: 4 pieces in 3 cells, 2 of them hearsay or not checked"
    assert page.notes == ()
    pack = b.shipped_pack()
    assert [group.name for group in page.groups] == [pack.element(e).name.en for e in ("channel", "technology")]
    own, inside = page.groups[0].rows
    assert [(line.texts, line.strength, line.day) for line in own.lines] == [
        (("库存靠电话核对",), "seen", "2026-09-12"), (("Counted",), "measured", "–")]
    assert inside.name.startswith("2.1") and inside.lines[0].strength == "not checked"


@pytest.mark.parametrize(("language", "told", "source"), [
    ("en", f"Tried it. Growth in sales: 7{NBSP}% (2022), reported by the company or vendor.",
     'Source: "White paper", Publisher, 2022, line 12'),
    ("zh", f"试了Tried it。销量增长：7{NBSP}%（2022），企业或厂商自报。",
     f"来源：《白皮书》，出版方，2022，第 12{NBSP}行")])
def test_a_pinned_case_says_who_what_how_much_and_where(report, language: str, told: str, source: str) -> None:
    pinned = with_evidence(Evidence("a", CHANNEL, "like us", "told", case=made_case()))
    page = report(pinned, None, language).of(EvidencePage)
    (line,) = page.groups[0].rows[0].lines
    assert line.who == ("A company" if language == "en" else "某企业")
    assert line.texts == (told, "like us") and line.source == source
    assert len(page.notes) == 1


def test_only_results_are_figures_of_a_case(report) -> None:
    case = made_case()
    (figure,) = case.case.figures
    kinds = [replace(figure, metric=Text.both(status), status=status)
             for status in ("plan", "before", "context", "estimate")]

    def line(*figures) -> str:
        pinned = replace(case, case=replace(case.case, figures=figures, source=replace(case.case.source, line=0)))
        page = report(with_evidence(Evidence("a", CHANNEL, "", case=pinned)), None, "en").of(EvidencePage)
        (found,) = page.groups[0].rows[0].lines
        assert found.source == 'Source: "White paper", Publisher, 2022'
        return found.texts[0]

    assert line(*kinds) == f"Tried it. estimate: 7{NBSP}% (2022, estimate), reported by the company or vendor."
    assert line(*kinds[:3]) == "Tried it"


def test_words_of_evidence_are_never_markup_and_never_stop_a_report(report, tmp_path: Path) -> None:
    words = "<b>bold</b> &amp; 😀 \u202ee\u0304\u0301"  # the last ones become one character the font lacks
    text = text_of(report(with_evidence(Evidence("a", CHANNEL, words)), None, "en"), tmp_path)
    assert "<b>bold</b>&amp;〔U+1F600〕〔U+1E17〕" in text and "\u202e" not in text


def test_long_evidence_runs_over_pages_with_nothing_lost(report, tmp_path: Path) -> None:
    long = Evidence("a", CHANNEL, "一段很长的证据。" * 1200, case=made_case())
    content = report(with_evidence(long, *(Evidence(f"n{n}", CHANNEL, f"第{n}条") for n in range(80))), None, "zh")
    text = text_of(content, tmp_path)
    assert text.count("一段很长的证据。") == 1200 and all(f"第{n}条" in text for n in range(80))


def test_a_case_with_words_of_any_length(report, tmp_path: Path) -> None:
    case = made_case()
    wordy = replace(case, case=replace(case.case, title=Text.both("很长的标题" * 400)))
    text = text_of(report(with_evidence(Evidence("a", CHANNEL, "", case=wordy)), None, "zh"), tmp_path)
    # The page of the element has only the beginning.
    assert text.count("很长的标题") - 400 in range(1, 30)


def test_answers_and_evidence_are_part_of_the_stamp_and_of_equal_bytes(report, tmp_path: Path) -> None:
    plain = answered("poll")
    said, other = answered("poll", ("o1", "3")), answered("poll", ("o1", "4"))
    pinned = replace(said, evidence=(Evidence("a", CHANNEL, "x"),))
    assert len({report(w).stamp for w in (plain, said, other, pinned)}) == 4
    for name in ("a", "b"):
        write_pdf(report(pinned), tmp_path / name, fonts=resources.path("fonts"))
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


# Notes on levels ------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_method_page_shows_every_note(report, language: str, tmp_path: Path) -> None:
    content = report(b.empty_workshop(), None, language)
    assert [(fact.label, fact.text) for fact in content.of(MethodPage).notes] == [
        (note.title.in_(language), note.text.in_(language)) for note in the_notes()]
    text = text_of(content, tmp_path)
    for note in the_notes():
        assert re.sub(r"\s", "", note.text.in_(language)) in text
    assert not any("{" in found for found in texts(content.of(MethodPage)))
