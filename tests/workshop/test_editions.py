"""Which edition a report is, and what was edited since the one before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tests import builders as b
from workshop import commands as c
from workshop.editions import FIRST, edition_of, issues, standing
from workshop.edits import after_work, since_issue
from workshop.model.workshop import Parked
from workshop.store import Action, StepRow
from workshop.wire import dumps

ONE, TWO = "1" * 64, "2" * 64
BEGIN = datetime(2026, 11, 21, 8, tzinfo=UTC)


def rows_of(*steps: c.Command | tuple[Action, int]) -> tuple[StepRow, ...]:
    found = [StepRow(1, BEGIN.isoformat(), "", "create", None, "Create", '{"people": []}')]
    for number, step in enumerate(steps, start=2):
        at = (BEGIN + timedelta(minutes=number)).isoformat()
        found.append(StepRow(number, at, "lin", "do", None, type(step).__name__, dumps(step))
                     if isinstance(step, c.Command) else StepRow(number, at, "wu", step[0], step[1], "Revert", "{}"))
    return tuple(found)


def issued(fingerprint: str, variant: str = "full", language: str = "zh",
           redact: tuple[str, ...] = ()) -> c.IssueReport:
    return c.IssueReport(variant, language, fingerprint, 9, 1, redact)


def parked(number: int) -> c.AddParked:
    return c.AddParked(Parked(f"k{number}", f"matter {number}"))


def test_editions_count_the_contents_of_one_report() -> None:
    given = issues(rows_of(issued(ONE), issued(ONE), issued(TWO), issued(ONE, "board"), issued(ONE, "full", "en"),
                           issued(ONE, redact=("names",)), issued(ONE)))
    assert [issue.seq for issue in given] == [2, 3, 4, 5, 6, 7, 8]
    again = standing(given, "full", "zh", (), ONE)
    assert again.edition == 3 and again.since is not None and (again.since.seq, again.upto) == (4, 8)
    new = standing(given, "full", "zh", (), TWO)
    assert new.edition == 4 and new.since is not None and (new.since.seq, new.upto) == (8, 0)
    assert standing(given, "board", "zh", (), ONE).edition == 1
    assert standing(given, "full", "zh", ("names",), TWO).edition == 2
    assert standing(given, "minutes", "zh", (), ONE) == standing((), "full", "zh", (), ONE) == FIRST
    assert standing(given[:2], "full", "zh", (), ONE).upto == 2, "printed again it is the first one"
    found = edition_of(given, ONE)
    assert sorted((issue.seq, number) for issue, number in found) == [(2, 1), (5, 1), (6, 1), (7, 1), (8, 3)]


def test_edits_since_an_edition_are_those_that_made_the_difference() -> None:
    workshop = b.empty_workshop(count=3)
    rows = rows_of(parked(1), parked(2), ("undo", 3), issued(ONE), parked(3), c.MoveNotes(), ("undo", 7), ("undo", 6),
                   ("undo", 2), parked(4), issued(TWO, "board"))
    (given, _) = issues(rows)
    found = since_issue(rows, workshop, given)
    assert (found.end, found.at) == ("edition", given.at)
    assert [(edit.show.kind, edit.show.values["text"], edit.back, edit.show.author) for edit in found.edits] == [
        ("AddParked", "matter 1", True, "wu"), ("AddParked", "matter 4", False, "lin")]
    assert found.edits[0].show.at == rows[9].at, "it counts from when it was taken back"
    done_again = rows_of(parked(1), ("undo", 2), issued(ONE), ("redo", 2))
    (edit,) = since_issue(done_again, workshop, issues(done_again)[0]).edits
    assert not edit.back and edit.show.at == done_again[4].at


def test_old_and_new_values_since_an_edition() -> None:
    workshop = b.empty_workshop(count=3)
    one, two, three = (c.EditParked(Parked("k1", text)) for text in ("one", "two", "three"))
    rows = rows_of(parked(1), one, two, issued(ONE), ("undo", 4), three)
    found = since_issue(rows, workshop, issues(rows)[0])
    assert [[(pair.old, pair.new) for pair in edit.pairs] for edit in found.edits] == [
        [("two", "one")], [("one", "three")]]


def test_that_a_report_was_given_out_is_no_edit_after_the_workshop() -> None:
    workshop = b.empty_workshop(count=3)
    rows = rows_of(c.RevealRound("r"), issued(ONE), c.Sign("p1"), issued(ONE), parked(1))
    plain = tuple(row for row in rows if row.kind != "IssueReport")
    found, without = after_work(rows, workshop), after_work(plain, workshop)
    assert (found.end, found.at, found.quiet) == (without.end, without.at, without.quiet)
    assert [edit.show.seq for edit in found.edits] == [edit.show.seq for edit in without.edits] == [6]
