"""Documents that strangers made: every problem has its place and its sentence, and nothing comes back half read."""

from __future__ import annotations

import base64
import copy
import hashlib
import json
import struct
from collections.abc import Callable
from typing import Any

import pytest

from tests.whole import whole_workshop
from ui.sentences import SENTENCES, sentence
from workshop.errors import BadInput
from workshop.exchange import snapshot
from workshop.exchange.snapshot import document_bytes, from_document, parse, to_document
from workshop.exchange.snapshot_check import LIMITS
from workshop.rules import MAX_TEXT

Doc = dict[str, Any]
Change = Callable[[Doc], object]


@pytest.fixture(scope="module")
def sound() -> Doc:
    whole = whole_workshop()
    document = to_document(whole.workshop, whole.packs, whole.found.pictures)
    return {**document, "sha256": ""}


def problems(document: object) -> dict[str, str]:
    """Return the problems of a document, key by place; each must have its sentence."""
    with pytest.raises(BadInput) as caught:
        from_document(document)
    for problem in caught.value.problems:
        assert problem.key in SENTENCES
        assert sentence(problem).isprintable()
    return {problem.where: problem.key for problem in caught.value.problems}


CHANGES: list[tuple[str, Change, str, str]] = [
    ("unknown field", lambda d: d["settings"].update(colour="red"), "settings/colour", "document_unknown"),
    ("unknown part", lambda d: d.update(history=[]), "history", "document_unknown"),
    ("missing field", lambda d: d["rounds"][0].pop("id"), "rounds/1/id", "document_missing"),
    ("text for number", lambda d: d["settings"].update(horizon="8"), "settings/horizon", "document_kind"),
    ("true for number", lambda d: d["settings"].update(horizon=True), "settings/horizon", "document_kind"),
    ("list for object", lambda d: d.update(settings=[]), "settings", "document_kind"),
    ("number for list", lambda d: d.update(rounds=7), "rounds", "document_kind"),
    ("a cell of three", lambda d: d["targets"][0].update(cell=["alpha", "1", "2"]), "targets/1/cell", "document_kind"),
    ("huge number", lambda d: d["settings"].update(budget=2**60), "settings/budget", "document_number"),
    ("too large to be a float", lambda d: d["planning"].update(rate=10**400), "planning/rate", "document_number"),
    ("other language", lambda d: d["settings"].update(language="fr"), "settings/language", "document_choice"),
    ("other state", lambda d: d["rounds"][0].update(state="won"), "rounds/1/state", "document_choice"),
    ("half a pair", lambda d: d["parked"][0].update(text="a\ud800"), "parked/1/text", "document_text"),
    ("a nought", lambda d: d["parked"][0].update(text="a\0b"), "parked/1/text", "document_text"),
    ("blank in an id", lambda d: d["participants"][0].update(id="p 1"), "participants/1/id", "document_id"),
    ("same id twice", lambda d: d["initiatives"][1].update(id="i1"), "initiatives/2", "document_double"),
    ("same round twice", lambda d: d["rounds"].append({**d["rounds"][0], "id": "new"}), "rounds/6",
     "document_double"),
    ("unknown element", lambda d: d["elements"].append("nowhere"), "elements", "document_rule"),
    ("unknown cell", lambda d: d["targets"][0].update(cell=["alpha", "9"]), "targets/1", "document_rule"),
    ("unknown voter", lambda d: d["rounds"][0]["ballots"][0].update(participant="p9"), "rounds/1/ballots",
     "document_reference"),
    ("voted twice", lambda d: d["rounds"][0]["ballots"].append(d["rounds"][0]["ballots"][0]), "rounds/1/ballots",
     "document_double"),
    ("unknown on the roll", lambda d: d["rounds"][0]["asked"].append("p9"), "rounds/1/asked", "document_reference"),
    ("a level of nine", lambda d: d["rounds"][0]["ballots"][0].update(vote="9"), "rounds/1/ballots/1",
     "document_rule"),
    ("accepted without level", lambda d: d["rounds"][0].update(state="accepted"), "rounds/1/acceptance",
     "document_unfit"),
    ("a hidden round before a shown one", lambda d: d["rounds"][0].update(state="open"), "rounds/1/state",
     "document_unfit"),
    ("slips without voters", lambda d: d["rounds"][4].update(cast=["p1"]), "rounds/5/cast", "document_unfit"),
    ("hands that are none", lambda d: d["rounds"][2]["tally"].update(counts=[1, 2]), "rounds/3/tally",
     "document_number"),
    ("no time", lambda d: d["attendance"][0].update(at="yesterday"), "attendance/1/at", "document_time"),
    ("time without zone", lambda d: d["clock"]["a1"].update(since="2026-11-12T01:00:00"), "clock/a1/since",
     "document_time"),
    ("two clocks", lambda d: d["clock"]["a2"].update(since=d["clock"]["a1"]["since"]), "clock", "document_clock"),
    ("no evidence for a picture", lambda d: d.update(pictures=[]), "evidence/1", "document_rule"),
    ("a picture of another key", lambda d: d["pictures"][0].update(key="0" * 64), "pictures/1", "document_picture"),
    ("no base64", lambda d: d["pictures"][0].update(data="!!"), "pictures/1", "document_picture"),
    ("unknown dot", lambda d: d["wall"]["dots"][0].update(note="n9"), "wall/dots/1/note", "document_reference"),
    ("a plan of others", lambda d: d["plan"]["left_out"].append("i9"), "plan", "document_reference"),
    ("waits for itself", lambda d: d["initiatives"][1].update(predecessors=["i2"], lags=[]), "initiatives/2",
     "document_rule"),
    ("unknown board", lambda d: d["answers"].update({"made/up": [{"item": "a", "value": "1"}]}), "answers/made/up",
     "document_rule"),
    ("a vote no reader counts", lambda d: d["answers"]["cloud-transformation-2017/ten-trends"][0].update(
        value="9" * 5000), "answers/cloud-transformation-2017/ten-trends/t1/value", "document_kind"),
    ("no name", lambda d: d["participants"][2].update(name=" "), "participants/3", "document_rule"),
    ("two of one name", lambda d: d["participants"][2].update(name=d["participants"][0]["name"]), "participants",
     "document_rule"),
    ("signed by nobody", lambda d: d["signoffs"][0].update(person="p9"), "signoffs/1", "document_rule"),
    ("no framework", lambda d: d.update(framework=d["companions"][0], companions=[]), "framework",
     "document_pack_kind"),
    ("a broken pack", lambda d: d["framework"]["levels"].pop(), "framework", "document_rule"),
    ("the same pack twice", lambda d: d["companions"].append(d["companions"][0]), "companions/2/id",
     "document_double"),
    ("groups of one", lambda d: d["settings"]["rules"].update(group=1), "settings", "document_rule"),
    ("too many dots", lambda d: d["wall"].update(dots=[{"note": "n1", "person": "", "count": 1}] * 50_001), "wall/dots",
     "document_many"),
    ("a later format", lambda d: d.update(schema_version=2), "schema_version", "document_newer"),
    ("a wrong hash", lambda d: d.update(sha256="0" * 64), "sha256", "document_changed"),
    ("more answers than a room gives", lambda d: d["answers"].update({"cloud-transformation-2017/ten-trends": [
        {"item": "t1", "value": "1"}] * (LIMITS["participants"] * 4 + 1)}), "answers", "document_many"),
    ("a seat below the first", lambda d: d["participants"][0].update(seat=-1), "participants/1/seat",
     "document_number"),
    ("dots of nobody known", lambda d: d["wall"]["dots"][0].update(person="p9"), "wall/dots/1/person",
     "document_reference"),
    ("no dot", lambda d: d["wall"]["dots"][0].update(count=0), "wall/dots/1/count", "document_number"),
    ("less than no dots", lambda d: d["wall"].update(budget=-1), "wall/budget", "document_number"),
    ("chosen more than always", lambda d: d["robust"]["chosen"][0].update(share=2), "robust/chosen",
     "document_number"),
    ("starts before the beginning", lambda d: d["plan"]["entries"][0].update(start=-1), "plan/entries",
     "document_number"),
    ("time runs backwards", lambda d: d["clock"]["a1"].update(seconds=-1), "clock/a1/seconds", "document_number"),
    ("a heading without words", lambda d: d["titles"][0].update(text=" "), "titles/1/text", "document_missing"),
    ("a reason without end", lambda d: d["rounds"][2]["tally"].update(reason="a" * (MAX_TEXT + 1)), "rounds/3",
     "document_rule"),
    ("a round before the first", lambda d: d["rounds"][0].update(number=0), "rounds/1/number", "document_number"),
    ("hands and ballots", lambda d: d["rounds"][2].update(ballots=d["rounds"][0]["ballots"]), "rounds/3/tally",
     "document_unfit"),
    ("voters of no secret", lambda d: d["rounds"][0].update(cast=["p1"]), "rounds/1/cast", "document_unfit"),
    ("a round that began some day", lambda d: d["rounds"][0].update(began="yesterday"), "rounds/1/began",
     "document_time"),
    ("accepted at nine", lambda d: d["rounds"][1]["acceptance"].update(level=9), "rounds/2/acceptance/level",
     "document_number"),
    ("two slips of one number", lambda d: d["rounds"][4]["ballots"][1].update(
        participant=d["rounds"][4]["ballots"][0]["participant"]), "rounds", "document_double"),
    ("number for text", lambda d: d["settings"].update(title=7), "settings/title", "document_kind"),
    ("text for a share", lambda d: d["planning"].update(rate="much"), "planning/rate", "document_kind"),
    ("text for yes or no", lambda d: d["settings"].update(rehearsal="yes"), "settings/rehearsal", "document_kind"),
    ("list for a table", lambda d: d.update(answers=[]), "answers", "document_kind"),
    ("a page nobody knows", lambda d: d["titles"][0].update(page="../x"), "titles/1", "document_rule"),
]


@pytest.mark.parametrize(("change", "where", "key"), [one[1:] for one in CHANGES], ids=[one[0] for one in CHANGES])
def test_a_problem_has_its_place(sound: Doc, change: Change, where: str, key: str) -> None:
    document = copy.deepcopy(sound)
    change(document)
    assert problems(document)[where] == key


def test_all_problems_are_told_at_once(sound: Doc) -> None:
    document = copy.deepcopy(sound)
    document["elements"].append("nowhere")
    document["targets"][0]["level"] = 9
    document["wall"]["dots"][0]["note"] = "n9"
    assert set(problems(document)) == {"elements", "targets/1", "wall/dots/1/note"}


@pytest.mark.parametrize("change", [lambda d: d.update(parked=["x"] * 4_000), lambda d: d.update(elements=["x"] * 900),
                                    lambda d: d.update(initiatives=[{"id": f"i{n}"} for n in range(900)])])
def test_a_hundred_problems_are_enough(sound: Doc, change: Change) -> None:
    document = copy.deepcopy(sound)
    change(document)
    with pytest.raises(BadInput) as caught:
        from_document(document)
    assert len(caught.value.problems) == 100


def test_what_a_rule_says_is_told_whole(sound: Doc) -> None:
    with pytest.raises(BadInput) as caught:
        from_document({**sound, "elements": ["alpha", "nowhere"]})
    assert sentence(caught.value.problems[0]) == \
        "This framework has no business element “nowhere”. Nothing was changed. It stands at elements."


def test_too_many_of_anything_are_not_looked_at(sound: Doc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LIMITS, "initiatives", 2)
    assert problems(sound) == {"initiatives": "document_many"}


@pytest.mark.parametrize("other", [None, [], 3, "text", {}, {"format": "other"}, {"schema_version": 1}])
def test_something_else_is_no_workshop(other: object) -> None:
    assert problems(other) == {"": "document_format"}


# Text -------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("text", "key", "where"), [
    (b"\xff\xfe{}", "document_not_utf8", ""),
    (b'{\n"a": }', "document_not_json", "2"),
    (b"", "document_not_json", "1"),
    (b'{"a": 1, "b": 2, "a": 3}', "document_twice", "a"),
    (b'{"a": {"b": NaN}}', "document_number", "NaN"),
    (b'{"a": -Infinity}', "document_number", "-Infinity"),
    (b'{"a": 1e999}', "document_number", "1e999"),
    (b'{"a": ' + b"9" * 5000 + b"}", "document_number", "9" * 5000),
    (b"[" * 100_000 + b"]" * 100_000, "document_deep", "")])
def test_what_other_programs_read_in_another_way_is_refused(text: bytes, key: str, where: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse(text)
    assert [(problem.key, problem.where) for problem in caught.value.problems] == [(key, where)]


def test_deep_documents_are_refused_before_they_are_walked(sound: Doc) -> None:
    deep: list[Any] = []
    for _ in range(100):
        deep = [deep]
    assert problems({**sound, "framework": {**sound["framework"], "boards": deep}}) == {"": "document_deep"}


def test_a_large_file_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshot, "MAX_BYTES", 10)
    with pytest.raises(BadInput, match="document_large"):
        parse(b" " * 11)


def test_a_document_is_read_from_its_own_text(sound: Doc) -> None:
    assert parse(document_bytes(sound)) == json.loads(json.dumps(sound))


# Pictures ---------------------------------------------------------------------------------------------------------
def jpeg(*, width: int = 3, camera: bool = False) -> bytes:
    """Return the head of a JPEG, as far as it is looked at."""
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 8, 8, 2, width, 0)
    return b"\xff\xd8" + (b"\xff\xe1\x00\x06Exif" if camera else b"") + frame + b"\xff\xda\x00\x02\xff\xd9"


@pytest.mark.parametrize(("data", "fine"), [
    (jpeg(), True), (jpeg(camera=True), False), (jpeg(width=4), False), (jpeg()[:8], False), (b"GIF89a", False)])
def test_a_picture_must_be_what_it_says(sound: Doc, data: bytes, fine: bool) -> None:
    key = hashlib.sha256(data).hexdigest()
    entry = {"key": key, "kind": "jpeg", "width": 3, "height": 2, "data": base64.b64encode(data).decode()}
    document = {**sound, "pictures": [*sound["pictures"], entry]}
    if fine:
        assert from_document(document).workshop.pictures == {key, sound["pictures"][0]["key"]}
    else:
        assert problems(document) == {"pictures/2": "document_picture"}
