"""The minutes: what they say, what they never say, and that odd words do not stop them."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

import resources
from tests.builders import empty_workshop, full_workshop, hand_plan
from tests.pdftext import page_texts
from tests.report.conftest import the_sources
from workshop.insight.analysis import analyse
from workshop.model.initiative import Initiative, Kpi
from workshop.model.notes import LastTime, Note, Wall
from workshop.model.planning import OldAction, SignOff
from workshop.model.score import Acceptance, Ballot, Round
from workshop.model.text import Language
from workshop.model.workshop import Attendance, Parked, Participant, Workshop
from workshop.report.build import write_pdf
from workshop.report.content import build_content
from workshop.report.model.minutes import Block, MinutesPage
from workshop.report.options import Options
from workshop.report.readable import texts
from workshop.report.whole import ReportContent
from workshop.roadmap.build import fingerprint

MADE_AT = datetime(2026, 11, 21, 17, 30, tzinfo=UTC)
AT = "2026-11-21T09:30:00+00:00"


def made(workshop: Workshop, language: Language = "en") -> ReportContent:
    return build_content(workshop, analyse(workshop), workshop.plan, options=Options("minutes", language),
                         made_at=MADE_AT, sources=the_sources())


def block(content: ReportContent, title: str) -> Block:
    return next(found for found in content.of(MinutesPage).blocks if found.title == title)


@pytest.fixture(scope="module")
def day() -> Workshop:
    base = full_workshop()
    works = tuple(replace(work, first_step=f"step of {work.id}", first_by=day_, kpi=Kpi("Share", "1 %", "9 %"))
                  for work, day_ in zip(base.initiatives, ("2027-03-01", "2026-12-01", "2026-11-25", "", *[""] * 90),
                                        strict=False))
    base = replace(base, initiatives=works)
    people = base.participants
    return replace(
        base, plan=hand_plan(base, left_out=(works[-1].id,)), signoffs=(SignOff(people[0].id, AT, "go"),),
        attendance=(Attendance(people[0].id, AT, True), Attendance(people[1].id, AT, True)),
        parked=(Parked("k1", "prices", "Ann"), Parked("k2", "settled", done=True)),
        last_time=LastTime("Before", "", "2025-11-21", base.pack.id, (), (
            OldAction("o1", "Old one", "Ann", "2026Q1", "", "dropped", "no money"), OldAction("o2", "Old two"))))


def test_they_say_who_was_there_and_who_was_not(day: Workshop) -> None:
    present, absent = block(made(day), "Attendance").lines
    assert present.startswith("Present (2): ") and day.participants[1].name in present
    assert absent.startswith(f"Absent ({len(day.participants) - 2})") and day.participants[2].name in absent
    late = replace(day, attendance=(), participants=tuple(replace(p, here=n > 0) for n, p in
                                                          enumerate(day.participants)))
    assert block(made(late), "Attendance").lines[1].startswith("Absent (1): " + day.participants[0].name)


def test_owners_are_named_without_a_plan_too_and_one_period_once(day: Workshop) -> None:
    free = replace(day, plan=None, scenarios=())
    roadmap = block(made(free), "Roadmap and owners")
    assert roadmap.lines == ("No roadmap was settled.",)
    assert [row[1:4] for row in roadmap.rows] == [(i.title, i.owner or "–", "–") for i in day.initiatives]
    brief = replace(day, initiatives=tuple(replace(i, duration=1) for i in day.initiatives))
    assert all(row[3] and " – " not in row[3] for row in block(made(brief), "Roadmap and owners").rows)


def test_owners_dates_and_first_steps_come_from_plan_and_initiatives(day: Workshop) -> None:
    content = made(day)
    roadmap = block(content, "Roadmap and owners")
    assert day.plan is not None and len(roadmap.rows) == len(day.plan.entries)
    assert roadmap.rows[0][5] == "Share  1 % → 9 %"
    assert day.initiatives[-1].title in roadmap.lines[-1], "what is left out is named"
    first = block(content, "First steps of the initiatives")
    assert [row[0] for row in first.rows[:3]] == ["2026-11-25", "2026-12-01", "2027-03-01"]
    assert first.lines == ("2 are due by 21 Dec 2026, within thirty days.",)


def test_earlier_actions_parked_matters_and_names(day: Workshop) -> None:
    content = made(day)
    assert block(content, "Actions of the last workshop").rows == (
        ("Old one", "Ann", "2026Q1", "dropped", "no money"), ("Old two", "–", "–", "not settled", "–"))
    assert block(content, "Parked matters").lines == ("· prices (Ann)",)
    signed = block(content, "Sign-off")
    assert signed.lines[0].startswith("1 of ") and signed.rows[0][2:4] == ("11-21 09:30", "go")
    assert [row[2] for row in signed.rows[1:]] == ["–"] * (len(signed.rows) - 1)


def test_votes_comments_hidden_rounds_and_hidden_notes_are_not_in_them(day: Workshop) -> None:
    cell = next(iter(day.cells()))
    secret = Round("x", cell, "current", 9, "closed", "strip", (Ballot("p1", "4", "PRIVATECOMMENT"),))
    shown = Round("y", cell, "current", 8, "accepted", "strip", (Ballot("p1", "4", "PRIVATECOMMENT"),),
                  acceptance=Acceptance(3, "reservation", "the note is printed"))
    hidden = replace(day, rounds={**day.rounds, (cell, "current"): (shown, secret)},
                     wall=Wall((Note("n", text="PRIVATENOTE", private=True), Note("m", text="LOOSENOTE"))))
    words = "\n".join(texts(made(hidden)))
    assert "PRIVATE" not in words and "LOOSENOTE" not in words and "the note is printed" in words
    views = block(made(hidden), "Reservations and other views")
    names = [p.name for p in day.participants if p.name]
    assert all(name not in "\n".join(texts(views)) for name in names)


def test_nothing_said_is_still_a_sheet() -> None:
    titles = [found.title for found in made(empty_workshop()).of(MinutesPage).blocks]
    assert "Sign-off" in titles and "Actions of the last workshop" not in titles
    assert block(made(empty_workshop()), "Roadmap and owners").lines == ("No roadmap was settled.",)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_thirty_people_sixty_initiatives_and_odd_words_fit(language: Language, tmp_path: Path) -> None:
    base = full_workshop()
    people = tuple(Participant(f"p{n}", f"第{n}位 <b>Name</b> & co", "Dep", "Role " * 10, n) for n in range(1, 31))
    works = tuple(Initiative(f"i{n}", "长标题 long title " * 12, owner="Ann 😀", cost=n, first_step="do <i>it</i>",
                             first_by="2026-12-01", kpi=Kpi("KPI", "0", "1")) for n in range(60))
    big = replace(base, participants=people, initiatives=works, attendance=(),
                  signoffs=tuple(SignOff(p.id, AT, "‮right to left") for p in people))
    big = replace(big, plan=hand_plan(big))
    out = tmp_path / "minutes.pdf"
    begun = time.process_time()
    write_pdf(made(big, language), out, fonts=resources.path("fonts"))
    assert time.process_time() - begun < 15
    words = "".join(page_texts(out))
    assert "<b>Name</b> & co" in words.replace("\n", "") and words.count("2026-12-01") == 60
    again = tmp_path / "again.pdf"
    write_pdf(made(big, language), again, fonts=resources.path("fonts"))
    assert again.read_bytes() == out.read_bytes()


def test_stopped_leaves_what_was_there(day: Workshop, tmp_path: Path) -> None:
    out = tmp_path / "minutes.pdf"
    out.write_bytes(b"before")
    write_pdf(made(day), out, fonts=resources.path("fonts"), should_stop=lambda: True)
    assert out.read_bytes() == b"before" and list(tmp_path.iterdir()) == [out]


def test_a_plan_that_is_out_of_date_says_so(day: Workshop) -> None:
    assert day.plan is not None
    fresh = replace(day, plan=replace(day.plan, made_for=fingerprint(day, analyse(day))))
    assert not any("Something has changed" in line for line in block(made(fresh), "Roadmap and owners").lines)
    cheaper = replace(fresh, initiatives=tuple(replace(i, cost=i.cost + 1) for i in day.initiatives))
    assert any("Something has changed" in line for line in block(made(cheaper), "Roadmap and owners").lines)


def test_a_cell_is_named_with_its_element(day: Workshop) -> None:
    views = block(made(day), "Reservations and other views")
    assert all("×" in row[0] for row in views.rows) and views.rows
