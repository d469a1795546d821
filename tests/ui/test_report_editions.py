"""Editions of a report: what its pages say of the one before, and that printing one again gives the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests import builders as b
from ui.reporting import Material, prepared
from ui.writers import Made, Order, content_of, issue_of
from workshop import commands as c
from workshop.exchange.snapshot_report import fingerprint
from workshop.insight.analysis import analyse
from workshop.model.initiative import Initiative
from workshop.model.workshop import Workshop
from workshop.report.model.changes import ChangesPage
from workshop.report.options import Options
from workshop.report.readable import texts
from workshop.report.values import Cover
from workshop.report.whole import ReportContent
from workshop.store import StepRow
from workshop.wire import dumps

MADE_AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
FULL = Options("full", "en")


class File:
    """A workshop with its history, as a file keeps them: one step an hour."""

    def __init__(self) -> None:
        base = b.empty_workshop(count=3)
        self.work = Initiative("i1", "Middle platform", owner="Ann", cost=500)
        cell = next(iter(base.cells()))
        self.workshop: Workshop = replace(b.with_rounds(base, b.round_of(cell, "333")), initiatives=(self.work,))
        self.rows = [StepRow(1, "2026-11-20T08:00:00+00:00", "", "create", None, "Create", '{"people": []}')]
        self.step(c.AddInitiative(self.work))
        self.step(c.RevealRound("r"))

    def step(self, command: c.Command) -> None:
        seq = len(self.rows) + 1
        at = f"2026-11-22T{seq:02}:00:00+00:00"
        self.rows.append(StepRow(seq, at, "lin", "do", None, type(command).__name__, dumps(command)))

    def edit(self, **values: object) -> None:
        self.work = replace(self.work, **values)  # type: ignore[arg-type]
        self.workshop = replace(self.workshop, initiatives=(self.work,))
        self.step(c.EditInitiative(self.work))

    def material(self, options: Options = FULL) -> Material:
        return prepared(Material(self.workshop, analyse(self.workshop), steps=tuple(self.rows)), options)

    def content(self, options: Options = FULL) -> ReportContent:
        return content_of(self.material(options), options, MADE_AT)

    def issue(self, options: Options = FULL) -> c.IssueReport:
        content, edition = self.content(options), self.material(options).standing.edition
        note = issue_of(Order(options), Made((), 40, content.hash, edition))
        self.step(note)
        return note


@pytest.fixture
def file() -> File:
    return File()


def test_the_first_edition_is_as_if_nothing_was_ever_given_out(file: File) -> None:
    before = file.content()
    assert before.footer.date == "24 Nov 2026" and "edition" not in before.of(Cover).edition
    note = file.issue()
    assert (note.edition, note.fingerprint, note.pages) == (1, before.hash, 40)
    file.step(c.MoveNotes())
    assert file.content() == before, "printed again it is the same"
    assert fingerprint(file.workshop) == before.hash, "giving it out changes no data"


def test_the_next_edition_lists_what_was_changed_since(file: File) -> None:
    file.issue()
    file.edit(owner="Bob", cost=800)
    content = file.content()
    page, cover = content.of(ChangesPage), content.of(Cover)
    assert page.head.title == "1 edit since edition 1"
    assert page.head.lead == "Edition 2 · changes since edition 1 of 22 Nov 2026 (04:00)"
    (line,) = page.lines
    assert line.what == ("initiative changed: Middle platform",) and line.who == "lin"
    assert ("owner", ("Ann",), ("Bob",)) in line.pairs
    assert cover.edition.endswith(" · edition 2, replaces edition 1 of 22 Nov 2026")
    assert content.footer.date == "24 Nov 2026 · edition 2"
    assert file.issue().edition == 2
    file.step(c.StopClock())
    assert file.content() == content
    file.edit(owner="Eve")
    third = file.content().of(ChangesPage)
    assert third.head.title == "1 edit since edition 2" and ("owner", ("Bob",), ("Eve",)) in third.lines[0].pairs
    assert file.issue().edition == 3


def test_in_chinese_too(file: File) -> None:
    file.issue(Options("full", "zh"))
    file.edit(owner="Bob")
    content = file.content(Options("full", "zh"))
    found = content.of(ChangesPage).head.lead, content.of(Cover).edition
    lead, edition = (text.replace("\xa0", " ") for text in found)
    assert lead == "第 2 版 · 自 2026年11月22日第 1 版发出（04:00）以来的改动"
    assert edition.endswith("第 2 版（替代 2026年11月22日的第 1 版）")
    assert file.material(FULL).standing.edition == 1, "another language is another report"


def test_a_report_without_names_has_its_own_editions_and_no_names(file: File) -> None:
    options = Options("full", "en", redact=frozenset(("names",)))
    file.issue()
    assert file.issue(options).edition == 1
    file.edit(owner="Zoe")
    assert file.material(options).standing.edition == 1, "without names it says the same"
    file.edit(cost=900)
    content = file.content(options)
    assert file.material(options).standing.edition == 2 and not content.has(ChangesPage)
    assert "edition 2, replaces" in content.of(Cover).edition
    assert "Zoe" not in "".join(texts(content)) and "lin" not in {word for text in texts(content)
                                                                  for word in text.split()}
