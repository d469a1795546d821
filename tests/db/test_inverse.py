"""What a line of the history says it changed is believed only where a step could have changed it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from db.inverse import read_inverse

TARGET = {"element": "brand", "item": "1", "level": 3}


def told(*changes: tuple[str, dict[str, Any] | None, dict[str, Any] | None]) -> str:
    return json.dumps({"rows": [{"table": table, "before": before, "after": after}
                                for table, before, after in changes]})


def test_rows_that_a_step_changes_are_read() -> None:
    (change,) = read_inverse(told(("target", TARGET, {**TARGET, "level": 4}))).rows
    assert (change.table, change.before, change.after) == ("target", TARGET, {**TARGET, "level": 4})


@pytest.mark.parametrize(("change", "words"), [
    (("history", None, TARGET), "no step changes 'history'"),
    (("sqlite_schema", None, TARGET), "no step changes 'sqlite_schema'"),
    (("target", None, None), "a change of nothing"),
    (("target", None, {"element": "brand", "level": 3}), "not the columns of target"),
    (("target", None, {**TARGET, "more": 1}), "not the columns of target"),
    (("target", TARGET, {**TARGET, "item": "2"}), "another row"),
])
def test_anything_else_is_refused(change: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        read_inverse(told(change))
