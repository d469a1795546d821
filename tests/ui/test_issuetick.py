"""The tick that notes a report as given out: when it is offered, when it is set by itself, and what is noted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.commit_fixture import planned_day
from ui.document import Document
from ui.stages.commit.issuetick import IssueTick
from ui.writers import Made, Order
from workshop import commands as c
from workshop.report.options import Options

ORDER = Order(Options("board", "en", redact=frozenset(("words", "names"))))
MADE = Made((Path("r.pdf"),), 4, "ab" * 32, 2)


@pytest.fixture
def document(make_document) -> Document:
    return planned_day(make_document)


@pytest.fixture
def tick(qtbot, document) -> IssueTick:
    made = IssueTick(document)
    qtbot.addWidget(made)
    made.follow("pdf")
    return made


def test_drafts_are_not_given_out_by_themselves(tick, document) -> None:
    assert not tick.isChecked() and not tick.isHidden()
    tick.begin(ORDER)
    steps = len(document.steps())
    assert tick.noted(MADE) == "" and len(document.steps()) == steps
    document.do(c.Sign("p0"))
    assert tick.isChecked(), "what was signed off is no draft"
    tick.click()
    document.do(c.Sign("p1"))
    assert not tick.isChecked(), "who ticks knows better"


def test_what_is_noted(tick, document) -> None:
    tick.click()
    before = document.workshop
    tick.begin(ORDER)
    tick.click()  # the tick of the next one
    assert tick.noted(MADE) == "The history notes it as edition 2."
    row = document.steps()[-1]
    assert (row.kind, row.author) == ("IssueReport", document.author) and '"redact":["names","words"]' in row.command
    assert document.workshop == before and document.undo_kind != "IssueReport"
    assert tick.noted(MADE) == "", "each only once"


@pytest.mark.parametrize(("kind", "there"), [("pptx", True), ("xlsx", True), ("csv", False), ("json", False),
                                             ("png", False)])
def test_only_reports_are_given_out(tick, kind, there) -> None:
    tick.click()
    tick.follow(kind)
    assert tick.isHidden() is not there
    tick.begin(ORDER)
    assert bool(tick.noted(MADE)) is there


def test_a_file_that_can_only_be_read_says_so(tick, document) -> None:
    tick.click()
    document.read_only = True
    tick.begin(ORDER)
    assert "can only be read" in tick.noted(MADE)


def test_a_rehearsal_is_never_given_out(tick, document, monkeypatch) -> None:
    tick.click()
    workshop = replace(document.workshop, settings=replace(document.workshop.settings, rehearsal=True))
    monkeypatch.setattr(type(document), "workshop", workshop)
    tick.follow("pdf")
    assert tick.isHidden()
