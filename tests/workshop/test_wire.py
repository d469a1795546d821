"""Values to JSON and back: equal, readable, and picky about what does not fit."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop import commands as c
from workshop.model.initiative import Initiative, Lift
from workshop.model.score import Acceptance, Cell
from workshop.wire import dumps, from_plain, loads

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
LEVEL = st.integers(1, 5)
CELLS = st.builds(Cell, WORDS, WORDS)
VALUES = st.one_of(WORDS, st.integers(-2**53, 2**53), st.floats(allow_nan=False, allow_infinity=False), st.none())
ROWS = st.one_of(st.none(), st.dictionaries(WORDS, VALUES, max_size=3))
COMMANDS = st.one_of(
    st.builds(c.CastBallot, WORDS, WORDS, WORDS, WORDS, st.booleans()),
    st.builds(c.AcceptRound, WORDS, st.builds(Acceptance, LEVEL, st.sampled_from(["agreed", "not_agreed"]), WORDS)),
    st.builds(c.SetTargets, st.lists(st.builds(c.TargetLevel, CELLS, st.none() | LEVEL)).map(tuple)),
    st.builds(c.AddInitiative, st.builds(
        Initiative, WORDS, WORDS, effort=st.floats(0, 1e6), earliest=st.none() | LEVEL, must=st.booleans(),
        lifts=st.lists(st.builds(Lift, CELLS, LEVEL, LEVEL), max_size=3).map(tuple),
        predecessors=st.lists(WORDS, max_size=3).map(tuple))),
    st.builds(c.Revert, st.lists(st.builds(c.RowChange, WORDS, ROWS, ROWS), max_size=3).map(tuple)))


@given(COMMANDS)
def test_there_and_back(command: c.Command) -> None:
    text = dumps(command)
    back = loads(type(command), text)
    assert back == command
    assert dumps(back) == text, "the same value has one text"


@given(VALUES)
def test_the_kind_of_a_number_in_a_row_survives(value: str | int | float | None) -> None:
    back = loads(c.Revert, dumps(c.Revert((c.RowChange("t", {"x": value}, None),))))
    assert back.rows[0].before is not None
    found = back.rows[0].before["x"]
    assert (type(found), found) == (type(value), value)


def test_the_text_is_compact_and_chinese_stays_readable() -> None:
    assert dumps(c.CastBallot("r", "p", "3", "理由")) == (
        '{"comment":"理由","confidence":0,"last":false,"participant":"p","round":"r","vote":"3"}')


def test_missing_fields_with_a_default_are_filled_in() -> None:
    assert loads(c.ImportScores, '{"rounds":[]}') == c.ImportScores(())


@pytest.mark.parametrize("text", [
    "{", "[]", "null", '{"round":"r"}', '{"round":"r","participant":"p","vote":3}', '{"round":1}',
    '{"round":"r","participant":"p","vote":"3","more":1}',
    '{"round":"r","participant":"p","vote":"3","last":1}'])
def test_what_does_not_fit_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError):
        loads(c.CastBallot, text)


def test_a_value_that_fits_no_kind_is_a_value_error() -> None:
    assert from_plain(int | str | None, None) is None
    assert from_plain(tuple[int, ...] | None, [1, 2]) == (1, 2)
    for wrong in (1.5, [1], {"a": 1}):
        with pytest.raises(ValueError, match="fits none of the allowed kinds"):
            from_plain(int | str | None, wrong)


@pytest.mark.parametrize("change", [
    {"purpose": "other"}, {"cell": ["only one"]}, {"cell": "ab"}, {"cell": [1, 2]}, {"number": True}, {"rows": None}])
def test_wrong_inner_values_are_value_errors(change: dict[str, object]) -> None:
    good = {"round": "r", "cell": ["a", "1"], "purpose": "current", "number": 1, "rows": []}
    assert loads(c.ImportedRound, json.dumps(good)).cell == Cell("a", "1")
    with pytest.raises(ValueError):
        loads(c.ImportedRound, json.dumps({**good, **change}))
