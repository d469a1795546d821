"""Search over everything: what is found, what never is, in which order, and how fast."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from tests import builders as b
from tests.boards import knowledge_pack, made_case
from workshop.model.agenda import Agenda, AgendaItem
from workshop.model.evidence import CellNote, Evidence
from workshop.model.initiative import Initiative
from workshop.model.notes import Note, Stack, Wall
from workshop.model.score import Acceptance, Ballot, Cell, Round, Tally
from workshop.model.workshop import Parked, Participant, Workshop
from workshop.search import EXCERPT, KINDS, Hit, excerpt, folded, spans
from workshop.searchindex import index_of

CELL = Cell("e1", "1")


def workshop(**more: object) -> Workshop:
    return replace(b.empty_workshop(b.made_pack(), count=4), **more)


def hits(there: Workshop, wanted: str, language: str = "en") -> list[Hit]:
    return [hit for group in index_of(there).find(wanted, language, most=99) for hit in group.hits]


def found(there: Workshop, wanted: str) -> list[tuple[str, str]]:
    return [(hit.kind, hit.title) for hit in hits(there, wanted)]


def round_with(state: str, *, anonymity: str = "named", comments: tuple[str, ...] = ("库存看不见",)) -> Round:
    ballots = tuple(Ballot(f"p{n}", "3", words) for n, words in enumerate(comments, start=1))
    return Round("r", CELL, "current", 1, state, "strip", ballots, anonymity=anonymity, asked=("p1", "p2", "p3"))


# What is found --------------------------------------------------------------------------------------------------
FULL = workshop(
    participants=(Participant("p1", "Zelda Quick", "Quicksales", "Quickboss", 1),),
    wall=Wall((Note("n1", "pain", "quick note", "e2", "2", stack="s"), Note("n2", "idea", "nothing")),
              (Stack("s", "Stackword"),)),
    initiatives=(Initiative("i1", "A quick win", owner="Quickowner", note="quick first step"),),
    parked=(Parked("k1", "quickly parked", "Bob"),),
    agenda=Agenda("09:00", "", False, (AgendaItem("t", "talk", "", "Quick talk", 10),)),
    evidence=(Evidence("v1", CELL, "quick evidence"), Evidence("v2", CELL, "why", case=made_case())),
    notes={CELL: CellNote(CELL, 2, "quick remark")},
    rounds={(CELL, "current"): (replace(round_with("accepted", comments=("quick reason",)), acceptance=Acceptance(
        3, "reservation", "quick reservation")),)})


@pytest.mark.parametrize(("wanted", "kind", "where"), [
    ("quick note", "note", "n1"), ("stackword", "note", "n1"), ("quick win", "initiative", "i1"),
    ("quickowner", "initiative", "i1"), ("quickly", "parked", "k1"), ("zelda", "person", "p1"),
    ("quickboss", "person", "p1"), ("quick talk", "agenda", "t"), ("quick evidence", "evidence", "v1"),
    (made_case().case.title.en, "evidence", "v2"), ("quick remark", "remark", "e1|1"),
    ("quick reason", "comment", "r|0"), ("quick reservation", "accepted", "r"), ("element 2", "cell", "e2"),
    ("item 2", "cell", "2"), ("item 2.1", "indicator", "2.1"), ("level 4 item 3.2", "indicator", "3.2"),
    ("very slow element 3", "bottleneck", "e3|0")])
def test_every_kind_is_found(wanted: str, kind: str, where: str) -> None:
    assert (kind, where) in {(hit.kind, hit.key) for hit in hits(FULL, wanted)}


def test_where_something_stands_is_said_as_far_as_it_is_known() -> None:
    gone, tally = Cell("e9", "1"), Tally((0, 0, 4, 0, 0), not_applicable=1, reason="quickly counted")
    there = workshop(
        wall=Wall((Note("n1", "pain", "quick", "e2"), Note("n2", "pain", "quick"),
                   Note("n3", "pain", "quick", "e9", "1"))),
        notes={CELL: CellNote(CELL, 2, " "), gone: CellNote(gone, 2, "quick")},
        rounds={(CELL, "current"): (replace(round_with("revealed", comments=()), tally=tally),)})
    places = {hit.key: hit.place for hit in hits(there, "quick")}
    assert places == {"n1": "Element 2", "n2": "", "n3": "–", "e9|1": "–", "r": "Element 1 × Item 1"}


def test_the_packs_are_found_with_their_boards_directions_and_solutions() -> None:
    pack = b.shipped_pack()
    there = replace(b.empty_workshop(pack), companions=(knowledge_pack().pack,))
    direction = pack.elements[0].directions[0]
    assert ("direction", direction.id) in {(h.kind, h.key) for h in hits(there, direction.name.zh, "zh")}
    solution = pack.solutions[0]
    assert ("solution", solution.id) in {(h.kind, h.key) for h in hits(there, solution.name.en)}
    for key, board in there.boards():
        assert key in {h.where.board for h in hits(there, board.name.zh, "zh")}
    assert {hit.kind for hit in hits(there, "a")} <= set(KINDS)


def test_elements_out_of_scope_are_not_found() -> None:
    assert found(workshop(), "element 3") == [("cell", "Element 3"), ("bottleneck", "Slow")]
    assert found(workshop(elements=("e1", "e2")), "element 3") == []


# What is never found --------------------------------------------------------------------------------------------
def test_private_notes_are_not_there_until_they_are_shown() -> None:
    hidden = workshop(wall=Wall((Note("n", "pain", "看不见的秘密", private=True),)))
    assert hits(hidden, "秘密", "zh") == []
    assert len(hits(replace(hidden, wall=Wall((Note("n", "pain", "看不见的秘密"),))), "秘密", "zh")) == 1


@pytest.mark.parametrize("state", ["open", "closed"])
def test_nothing_of_a_round_that_is_not_shown(state: str) -> None:
    tally = replace(round_with(state), ballots=(), mode="hands", tally=Tally((0, 1), reason="no shops"))
    for round_ in (round_with(state), tally):
        there = workshop(rounds={(CELL, "current"): (round_,)})
        assert hits(there, "库存", "zh") == [] and hits(there, "shops") == []
        assert "comment" not in {entry.kind for entry in index_of(there).entries}


def test_a_comment_has_a_name_only_where_votes_have() -> None:
    said = ("zebra stock", "apple stock", "mango stock")
    named = workshop(rounds={(CELL, "current"): (round_with("revealed", comments=said),)})
    name = named.participants[0].name
    assert [h.words for h in hits(named, "zebra")] == [name] and hits(named, f"{name} zebra")
    for anonymity in ("unnamed", "secret"):
        there = workshop(rounds={(CELL, "current"): (round_with("revealed", anonymity=anonymity, comments=said),)})
        assert [(h.title, h.words) for h in hits(there, "stock")] == [
            ("apple stock", ""), ("mango stock", ""), ("zebra stock", "")]  # not in the order of the seats
        assert hits(there, f"{name} zebra") == []


def test_a_level_is_not_among_the_words_of_a_comment() -> None:
    there = workshop(rounds={(CELL, "current"): (round_with("revealed", comments=("words only",)),)})
    entry, = (entry for entry in index_of(there).entries if entry.kind == "comment")
    assert (entry.title.en, entry.text.en) == ("words only", there.participants[0].name)


# How ------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("wanted", ["ERP 接口", "erp接口", "ｅｒｐ", "接口 ERP", "  Erp   接口 "])
def test_case_and_width_and_order_make_no_difference(wanted: str) -> None:
    there = workshop(wall=Wall((Note("n", "pain", "ＥＲＰ接口 没有人管"),)))
    assert [hit.key for hit in hits(there, wanted, "zh")] == ["n"]
    assert hits(there, f"{wanted} 另外", "zh") == []


@pytest.mark.parametrize(("text", "word", "expected"), [
    ("Channel stock", "STOCK", ["stock"]), ("ＥＲＰ与erp", "erp", ["ＥＲＰ", "erp"]), ("面积 100㎡ 起", "m2", ["㎡"]),
    ("cafe\u0301 x", "é", ["e\u0301"]), ("aaaa", "aa", ["aaaa"]), ("Straße", "strasse", ["Straße"]),
    ("没有", "有没", []), ("ﬁne", "fi", ["ﬁ"])])
def test_matches_are_marked_in_the_words_as_they_are_written(text: str, word: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in spans(text, folded(word).split())] == expected


def test_long_words_show_the_part_about_the_match() -> None:
    text = "x" * 300 + " needle " + "y" * 300
    part = excerpt(text, spans(text, ["needle"]))
    assert part.startswith("…") and part.endswith("…") and "needle" in part and len(part) <= EXCERPT + 2
    assert excerpt("short", ()) == "short"


def test_better_matches_stand_first_and_groups_are_counted() -> None:
    notes = tuple(Note(str(n), "pain", text) for n, text in enumerate(
        ["our stock", "overstocked", "see the stock list", "stock"]))
    groups = index_of(workshop(wall=Wall(notes), parked=(Parked("k", "about the stock"),))).find("stock", "en", most=2)
    assert [(g.kind, g.count) for g in groups] == [("note", 4), ("parked", 1)]
    assert [hit.title for hit in groups[0].hits] == ["stock", "our stock"]
    whole = index_of(workshop(wall=Wall(notes))).find("stock", "en", most=2, whole="note")
    assert [hit.title for hit in whole[0].hits] == ["stock", "our stock", "see the stock list", "overstocked"]


def test_the_other_language_is_searched_and_then_shown() -> None:
    assert next((h.title, h.key) for h in hits(workshop(), "要素2", "en")) == ("要素2", "e2")
    assert next((h.title, h.key) for h in hits(workshop(), "Element 2", "zh")) == ("Element 2", "e2")
    assert hits(workshop(), "", "en") == hits(workshop(), "   ", "en") == []


def test_a_full_workshop_with_a_thousand_notes_answers_at_once() -> None:
    there = b.full_workshop(depth="full", count=30, rounds=2)
    notes = tuple(Note(f"n{i}", "pain", f"经销商库存看不见，第 {i} 家门店补货要等三天", "channel", "3")
                  for i in range(1000))
    index_of(there)  # what the packs say is read once
    times = []
    for shift in range(5):
        state = replace(there, wall=Wall(notes[shift:]))
        begun = time.process_time()
        groups = index_of(state).find("库存 门店", "zh")
        times.append(time.process_time() - begun)
        assert {group.kind: group.count for group in groups}["note"] == 1000 - shift
    assert sorted(times)[1] < 0.05
