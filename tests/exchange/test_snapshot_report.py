"""The data attached to a report: nothing that the pages may not show, the same bytes for the same data."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import Any

import pytest

from tests.whole import A1, A2, B1, Whole, whole_workshop
from workshop.exchange.snapshot_compare import compare
from workshop.exchange.snapshot_report import PARTS, fingerprint, report_snapshot
from workshop.model.score import Ballot
from workshop.model.workshop import Workshop
from workshop.redact import KINDS, redact


@pytest.fixture(scope="module")
def whole() -> Whole:
    return whole_workshop()


@pytest.fixture(scope="module")
def data(whole: Whole) -> dict[str, Any]:
    return dict(json.loads(report_snapshot(whole.workshop)))


def votes(data: dict[str, Any], cell: tuple[str, str], number: int) -> dict[str, Any]:
    return next(dict(v) for v in data["votes"] if v["cell"] == "/".join(cell) and v["round"] == number)


def with_ballots(workshop: Workshop, place: tuple[Any, Any], index: int, *ballots: Ballot) -> Workshop:
    held = list(workshop.rounds[place])
    held[index] = replace(held[index], ballots=ballots)
    return replace(workshop, rounds={**workshop.rounds, place: tuple(held)})


def test_a_round_that_is_not_shown_only_runs(data: dict[str, Any]) -> None:
    assert votes(data, B1, 1) == {"cell": "beta/1", "purpose": "target", "round": 1, "shown": False}
    assert votes(data, A2, 2) == {"cell": "alpha/2", "purpose": "current", "round": 2, "shown": False}


def test_votes_stand_by_level_and_nobody_beside_them(whole: Whole, data: dict[str, Any]) -> None:
    first = votes(data, A1, 1)
    assert first["votes"] == "2-x"
    assert [said[::2] for said in first["said"]] == [["2", 3], ["x", 0]]
    text = report_snapshot(whole.workshop).decode()
    assert not any(f'"{person.id}"' in text for person in whole.workshop.participants)
    assert "slip" not in text
    assert '"asked"' not in text
    assert '"cast"' not in text


def test_the_order_of_seats_tells_nothing(whole: Whole) -> None:
    one, two = Ballot("p1", "3", "", 2), Ballot("p2", "4", "", 1)
    there = with_ballots(whole.workshop, (A1, "current"), 1, one, two)
    turned = with_ballots(whole.workshop, (A1, "current"), 1, replace(two, participant="p1"),
                          replace(one, participant="p2"))
    assert report_snapshot(there) == report_snapshot(turned)


def test_nothing_private_and_no_picture_is_in_it(whole: Whole, data: dict[str, Any]) -> None:
    text = report_snapshot(whole.workshop).decode()
    private = whole.workshop.wall.notes[1]
    assert private.private
    assert private.text not in text
    assert data["notes"]["private"] == 1
    assert [note["dots"] for note in data["notes"]["notes"]] == [3, 0]
    assert data["evidence"][0]["picture"] == whole.found.pictures[0].key
    assert data["evidence"][0]["person"] == ""
    assert data["boards"]["cloud-transformation-2017/cloud-matrix"] == [["now", "0.250,0.500"], ["now", "0.750,0.125"]]


def test_it_says_what_was_taken_out_and_holds_none_of_it(whole: Whole) -> None:
    text = report_snapshot(whole.workshop, KINDS).decode()
    assert json.loads(text)["redacted"] == sorted(KINDS)
    assert [word for words in whole.words.values() for word in words if word in text] == []


@pytest.mark.parametrize("kinds", [(), ("names",), ("words", "client"), KINDS])
def test_the_same_data_gives_the_same_bytes_also_when_redacted_before(whole: Whole, kinds: tuple[str, ...]) -> None:
    assert report_snapshot(redact(whole.workshop, kinds), kinds) == report_snapshot(whole.workshop, kinds)
    assert fingerprint(whole.workshop, kinds) == fingerprint(whole_workshop().workshop, reversed(kinds))


def test_every_part_can_be_told_to_differ(data: dict[str, Any]) -> None:
    assert set(data) == {*PARTS, "format", "schema_version", "uid", "redacted"}


# Compared ---------------------------------------------------------------------------------------------------------
def test_a_report_matches_the_file_it_was_made_from(whole: Whole) -> None:
    made = report_snapshot(whole.workshop, {"names"})
    found = compare(made, fingerprint(whole.workshop, {"names"}), whole.workshop)
    assert (found.outcome, found.redacted) == ("match", ("names",))


def changed(workshop: Workshop) -> dict[str, Workshop]:
    """Return workshops that differ from the first in one part each, by the part."""
    w = workshop
    return {
        "settings": replace(w, settings=replace(w.settings, budget=1)),
        "votes": with_ballots(w, (A1, "current"), 0, Ballot("p1", "4")),
        "targets": replace(w, targets={A1: 5}), "initiatives": replace(w, initiatives=w.initiatives[:2]),
        "plan": replace(w, plan=None), "scenarios": replace(w, scenarios=w.scenarios[:1]),
        "planning": replace(w, planning=replace(w.planning, total=1)), "robust": replace(w, robust=None),
        "signoffs": replace(w, signoffs=w.signoffs[:1]), "titles": replace(w, titles={}),
        "people": replace(w, participants=w.participants[:3]), "parked": replace(w, parked=()),
        "cell_notes": replace(w, notes={}), "evidence": replace(w, evidence=()),
        "debrief": replace(w, debrief=replace(w.debrief, remark="x")), "last_time": replace(w, last_time=None),
        "attendance": replace(w, attendance=()), "opened": replace(w, opened=frozenset()),
        "elements": replace(w, elements=("alpha",)), "boards": replace(w, answers={}),
        "notes": replace(w, wall=replace(w.wall, notes=w.wall.notes[:1])), "companions": replace(w, companions=()),
        "framework": replace(w, pack_hash="0" * 64),
        "agenda": replace(w, agenda=replace(w.agenda, start="08:00"))}


def test_it_is_told_which_part_was_changed_since(whole: Whole) -> None:
    made, print_ = report_snapshot(whole.workshop), fingerprint(whole.workshop)
    others = changed(whole.workshop)
    assert set(others) == set(PARTS)
    for part, workshop in others.items():
        found = compare(made, print_, workshop)
        assert found.outcome == "changed"
        assert part in found.parts
        assert len(found.parts) <= 2  # whoever was signed in or signed is a person, too


def test_votes_that_nobody_has_seen_do_not_make_a_report_old(whole: Whole) -> None:
    more = with_ballots(whole.workshop, (A2, "current"), 1, Ballot("p1", "1"), Ballot("p2", "1"))
    assert compare(report_snapshot(whole.workshop), fingerprint(whole.workshop), more).outcome == "match"


def test_other_outcomes(whole: Whole) -> None:
    made, print_ = report_snapshot(whole.workshop), fingerprint(whole.workshop)
    assert compare(made, print_, replace(whole.workshop, uid="u2")).outcome == "other"
    assert compare(made + b" ", print_, whole.workshop).outcome == "tampered"
    assert compare(made, "", whole.workshop).outcome == "tampered"
    for text, outcome in ((b"[]", "unknown"), (b"{", "unknown"), (b"[" * 100_000, "unknown"),
                          (made.replace(b'"schema_version":1', b'"schema_version":2'), "newer"),
                          (made.replace(b'"redacted":[]', b'"redacted":["dates"]'), "newer"),
                          (made.replace(b'"redacted":[]', b'"redacted":7'), "unknown")):
        assert compare(text, hashlib.sha256(text).hexdigest(), whole.workshop).outcome == outcome
