"""What the rules say of initiatives and plans."""

from __future__ import annotations

import pytest

from tests.plans import ALLOWED, REFUSED, WORKSHOP
from workshop import commands as c
from workshop.errors import Refused
from workshop.rules import check


@pytest.mark.parametrize(("command", "key"), REFUSED, ids=lambda v: v if isinstance(v, str) else type(v).__name__)
def test_refused(command: c.Command, key: str) -> None:
    with pytest.raises(Refused) as caught:
        check(command, WORKSHOP)
    assert [p.key for p in caught.value.problems] == [key]


@pytest.mark.parametrize("command", ALLOWED, ids=lambda v: type(v).__name__)
def test_allowed(command: c.Command) -> None:
    check(command, WORKSHOP)
