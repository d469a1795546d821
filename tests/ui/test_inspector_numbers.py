"""The inspector says numbers in plain words, the statistic behind a hover, and names only where there are names."""

from __future__ import annotations

import dataclasses
import time

import pytest

from ui import i18n
from ui.document import Document
from ui.facilitator.inspector import Inspector
from workshop import commands as c
from workshop.model.score import Acceptance, Anonymity, Cell, Tally

CELL = Cell("alpha", "1")


@pytest.fixture
def inspector(qtbot, make_document) -> Inspector:
    document = make_document(6)
    made = Inspector(document)
    made.document = document
    qtbot.addWidget(made)
    made.resize(300, 700)
    document.changed.connect(lambda change, _origin: made.refresh(change))
    made.show()
    made.show_cell(CELL, CELL)
    return made


def begin(document: Document, anonymity: Anonymity = "named") -> str:
    name = f"r{len(document.workshop.rounds_of(CELL)) + 1}"
    assert document.do(c.OpenRound(name, CELL, mode="card" if anonymity == "secret" else "strip",
                                   anonymity=anonymity))
    return name


def run(document: Document, votes: str, comments: dict[int, str] | None = None,
        anonymity: Anonymity = "named") -> str:
    """Run a round to the reveal; a blank in `votes` is a person who says nothing."""
    name = begin(document, anonymity)
    cast = c.CastSecret if anonymity == "secret" else c.CastBallot
    for seat, vote in enumerate(votes):
        if vote != " ":
            person = document.workshop.participants[seat].id
            assert document.do(cast(name, person, vote, (comments or {}).get(seat, "")))
    found = document.workshop.round(name)
    assert found is not None
    if found.state == "open":
        assert document.do(c.CloseRound(name))
    assert document.do(c.RevealRound(name))
    return name


def words(inspector: Inspector) -> tuple[str, ...]:
    return inspector.numbers.words()


def test_before_the_reveal_there_is_no_number(inspector):
    assert words(inspector) == ("Not scored yet.",)
    name = begin(inspector.document)
    inspector.document.do(c.CastBallot(name, "p0", "5", "secret words"))
    assert words(inspector) == ("Voting is under way. Numbers appear after the reveal.",)


def test_who_answered_and_what_the_level_means(inspector):
    run(inspector.document, "3334? ")
    shown = words(inspector)
    assert shown[0] == "Round 1 · 4 of 6 asked gave a level · 1 don't know · 1 abstained"
    assert "1 of those who abstained gave no answer at all." in inspector.numbers.behind(shown[0])
    assert shown[1] == "Level 3: at least half say 3 or higher."
    assert "Lower median 3, interpolated median 3.17, mean 3.25" in inspector.numbers.behind(shown[1])
    assert shown[2] == "In agreement, close together"
    behind = inspector.numbers.behind(shown[2])
    assert "differ by 0.5 levels" in behind and "Cns 0.8" in behind
    assert shown[3] == "Had any one been absent: 3.0 to 3.2"
    assert "with all 3.17" in inspector.numbers.behind(shown[3])
    assert shown[4] == "The room agrees: accept."
    assert not any("Cns" in line or "median" in line for line in shown)


def test_the_agreement_word_follows_the_rules_of_the_room(inspector):
    run(inspector.document, "233444")
    assert words(inspector)[2].startswith("Partly in agreement")
    settings = inspector.document.workshop.settings
    inspector.document.do(c.ChangeSettings(dataclasses.replace(
        settings, rules=dataclasses.replace(settings.rules, agree=0.7))))
    assert words(inspector)[2].startswith("In agreement")


def test_under_four_votes_there_is_no_verdict(inspector):
    run(inspector.document, "35 ?--")
    shown = words(inspector)
    assert "Too few votes for a verdict" in shown
    assert not any(line.startswith("Had any one") for line in shown)


def test_the_ends_of_the_scale_need_no_or_higher(inspector):
    run(inspector.document, "555554")
    assert words(inspector)[1] == "Level 5: at least half say 5."
    run(inspector.document, "111122")
    assert words(inspector)[1] == "Level 1: at least half say 1."


def test_what_does_not_apply(inspector):
    reasons = {seat: "no shops" for seat in range(4)}
    run(inspector.document, "xxxx33", reasons)
    shown = words(inspector)
    assert shown[1] == "More people say it does not apply than gave a level: the cell does not count."
    assert [line for line in shown if "no shops" in line] == [
        f"not applicable · {p.name} → no shops" for p in inspector.document.workshop.participants[:4]]


def test_an_acceptance_has_each_word_on_its_own_line(inspector):
    name = run(inspector.document, "333344")
    inspector.document.do(c.AcceptRound(name, Acceptance(2, "reservation", "Half the plants", "No proof yet")))
    shown = words(inspector)
    assert "Accepted with reservation: level 2 (the group's own: 3)" in shown
    assert shown.index("Why another: No proof yet") + 1 == shown.index("Reservation: Half the plants")
    assert "The room agrees: accept." not in shown


def test_both_positions_are_kept_apart(inspector):
    name = run(inspector.document, "111555")
    inspector.document.do(c.AcceptRound(name, Acceptance(1, "not_agreed", positions=("Nothing runs", "It all runs"))))
    shown = words(inspector)
    assert "Not agreed; noted for planning: level 1" in shown
    assert "Lower side: Nothing runs" in shown and "Higher side: It all runs" in shown
    inspector.document.undo()
    assert "Hear both ends, then vote again." in words(inspector)


def test_a_newer_round_under_way_is_told_and_not_shown(inspector):
    run(inspector.document, "111555")
    name = begin(inspector.document)
    inspector.document.do(c.CastBallot(name, "p0", "2", "changed my mind"))
    shown = words(inspector)
    assert "Round 2 is under way; these are the votes of round 1." in shown
    assert not any("changed" in line for line in shown)


def test_the_target_stands_beside(inspector):
    run(inspector.document, "333344")
    inspector.document.do(c.SetTargets((c.TargetLevel(CELL, 4),)))
    assert "Target: level 4" in words(inspector)


COMMENTS = {0: "Zebra", 2: "Apple", 4: "Mango"}


def why(inspector: Inspector) -> tuple[str, ...]:
    shown = words(inspector)
    return shown[shown.index("Why") + 1:]


def test_reasons_have_names_in_a_named_round(inspector):
    run(inspector.document, "433343", COMMENTS)
    assert why(inspector) == ("3 · 张伟 → Apple", "4 · 王敏 → Zebra", "4 · 陈静 → Mango")


@pytest.mark.parametrize("anonymity", ["unnamed", "secret"])
def test_reasons_have_no_names_and_no_order_of_seats_elsewhere(inspector, anonymity):
    run(inspector.document, "433343", COMMENTS, anonymity)
    assert why(inspector) == ("3 → Apple", "4 → Mango", "4 → Zebra")
    everything = " ".join(words(inspector))
    assert not any(person.name in everything for person in inspector.document.workshop.participants)


def test_a_show_of_hands_has_its_reason(inspector):
    document = inspector.document
    document.do(c.OpenRound("hands", CELL, mode="hands"))
    document.do(c.SetTally("hands", Tally((0, 0, 3, 1, 0), not_applicable=1, reason="No plant"), close=True))
    document.do(c.RevealRound("hands"))
    assert words(inspector)[0] == "Round 1 · 4 of 6 asked gave a level · 1 abstained · 1 not applicable"
    assert why(inspector) == ("not applicable → No plant",)


def test_users_words_are_never_markup(inspector):
    run(inspector.document, "333344", {0: "<b>bold</b>"})
    assert why(inspector) == ("3 · 王敏 → <b>bold</b>",)
    assert all(made.textFormat().name == "PlainText" for made in inspector.numbers._labels)


def test_many_reasons_are_cut_and_counted(qtbot, make_document):
    document = make_document(9)
    inspector = Inspector(document)
    qtbot.addWidget(inspector)
    inspector.document = document
    run(document, "333333333", {seat: f"Reason {seat}" for seat in range(9)})
    inspector.show_cell(CELL, CELL)
    assert len(why(inspector)) == 7 and why(inspector)[-1] == "… and 3 more"


def test_another_cell_and_another_language(inspector):
    run(inspector.document, "333344", COMMENTS)
    inspector.show_cell(Cell("beta", "1"), Cell("beta", "1"))
    assert words(inspector) == ("Not scored yet.",)
    inspector.show_cell(None, None)
    assert not inspector.numbers.isVisible()
    inspector.show_cell(CELL, CELL)
    i18n.switch("zh")
    assert len(words(inspector)) == 9
    inspector.grab()


def test_votes_elsewhere_cost_it_nothing(inspector, monkeypatch):
    document = inspector.document
    run(document, "333344", COMMENTS)
    document.do(c.OpenRound("other", Cell("beta", "1")))
    filled = []
    monkeypatch.setattr(inspector.numbers, "_fill", filled.append)
    begun = time.thread_time()
    for person in document.workshop.participants:
        document.do(c.CastBallot("other", person.id, "3"))
    assert filled == [] and time.thread_time() - begun < 2.0
