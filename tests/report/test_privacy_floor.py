"""Groups of one and two people are told nowhere: on no wall, in no report, workbook, table, slide or attachment."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import openpyxl
import pytest
from pptx import Presentation

import resources
from tests.builders import empty_workshop, made_pack, people, round_of, with_rounds
from tests.report.conftest import MADE_AT, content_of, the_sources, the_words
from workshop import commands as c
from workshop import rules
from workshop.errors import Refused
from workshop.exchange.fullbook import write_book
from workshop.exchange.fulltable import write_table
from workshop.exchange.scores import write_scores
from workshop.exchange.snapshot_report import report_snapshot
from workshop.insight.analysis import analyse
from workshop.insight.groups import GROUPINGS, by_group, groups_profile
from workshop.insight.portfolio import entry
from workshop.model.score import Acceptance, Cell
from workshop.model.workshop import Rank, Workshop
from workshop.report.compare import build_compare
from workshop.report.options import VARIANTS, Options
from workshop.report.pptx.write import write_deck
from workshop.report.readable import texts
from workshop.report.sources import Earlier
from workshop.roundshow import reveal_show

# Departments by size; the ranks of everybody fall into groups of one, two and seven.
SMALL, TOLD = ("Zqone", "Zqtwo"), ("Zqthree", "Zqfour")
SIZES = dict(zip((*SMALL, *TOLD), (1, 2, 3, 4), strict=True))
RANKS: tuple[Rank, ...] = ("senior", "middle", "middle", *["staff"] * 7)  # type: ignore[assignment]
# Who votes in which cell, by seat: one, two, three and four people of each department.
VOTES = {"1": "5551112444", "2": "---1114444", "3": "-55----444", "1.1": "5-----1111", "2.1": "-1-4445555"}


def workshop_of(pack_votes: dict[str, str]) -> Workshop:
    """Return a day of ten people without names, whose rules a stranger's file has set to groups of one."""
    base = empty_workshop(made_pack(), count=0, depth="full")
    departments = [name for name, size in SIZES.items() for _ in range(size)]
    crowd = tuple(replace(person, department=department, rank=rank)
                  for person, department, rank in zip(people(10), departments, RANKS, strict=True))
    settings = replace(base.settings, rules=replace(base.settings.rules, group=1, anonymity="unnamed"))
    base = replace(base, participants=crowd, settings=settings)
    held = []
    for item, votes in pack_votes.items():
        kept = Acceptance(3, "reservation", "But not everywhere", "", ()) if item == "1" else None
        found = round_of(Cell("e1", item), votes, accepted=kept)
        ballots = tuple(replace(ballot, comment="Seen from here") for ballot in found.ballots)
        held.append(replace(found, anonymity="unnamed", ballots=ballots))
    return with_rounds(base, *held)


DAY = workshop_of(VOTES)


def small(words: Iterable[str]) -> list[str]:
    """Return the words in which a small group stands."""
    return [text for text in words if any(name in text for name in SMALL)]


def test_only_cells_without_any_small_group_are_split() -> None:
    split = {item: by_group(DAY, DAY.rounds[Cell("e1", item), "current"][0], "department") for item in VOTES}
    assert {item: [(g.name, g.n) for g in groups] if groups else None for item, groups in split.items()} == {
        "1": None, "2": [("Zqthree", 3), ("Zqfour", 4)], "3": None, "1.1": None, "2.1": None}
    # With ranks of one and two people there is nothing to compare anywhere.
    assert groups_profile(DAY, "rank") is None
    assert all(by_group(DAY, found, "rank") is None for found in DAY.all_rounds())


def test_the_wall_shows_no_small_group() -> None:
    for found in DAY.all_rounds():
        assert not small(texts(reveal_show(DAY, found)))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_page_tells_of_a_small_group(language: str) -> None:
    told = ""
    for variant in VARIANTS:
        found = content_of(DAY, None, language, variant)  # type: ignore[arg-type]
        for page in found.pages:
            # Minutes and the script of the day list who is there: in one line, or each of the three in one of its own.
            there = type(page.value).__name__ in ("MinutesPage", "DirectorPage")
            assert len(small(texts(page.value))) in ((1, 3) if there else (0,)), (variant, page.value)
        told += " ".join(texts(found.pages))
    assert all(name in told for name in TOLD), "the large groups are shown, so the test can see groups at all"


def test_no_file_tells_of_a_small_group(tmp_path: Path) -> None:
    analysis, options, made = analyse(DAY), Options("full", "en"), MADE_AT.replace(tzinfo=UTC)
    write_book(DAY, analysis, None, options, made, the_sources(), tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    listed = [sheet.title for sheet in book
              if small(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row)]
    assert listed == ["People"], "the list of people alone names departments"
    of_people = [cell for row in book["People"].iter_rows(values_only=True) if small(map(str, row)) for cell in row]
    assert {cell for cell in of_people if isinstance(cell, int | float)} <= {1, 2, 3}, "seats and weights, no votes"
    write_table(DAY, analysis, None, options, made, the_sources(), tmp_path / "a.csv")
    assert not small([(tmp_path / "a.csv").read_text("utf-8-sig"), write_scores(DAY)])
    count = write_deck(content_of(DAY, None, "en"), tmp_path / "a.pptx", words=the_words(),
                       fonts=resources.path("fonts"), template=resources.path("report", "template.pptx"))
    slides = Presentation(str(tmp_path / "a.pptx")).slides
    assert len(slides) == count > 0
    assert not small(part.blob.decode("utf-8", "replace") for slide in slides for part in (
        slide.part, *(rel.target_part for rel in slide.part.rels.values() if not rel.is_external)))


def test_no_data_tells_of_a_small_group() -> None:
    attached = json.loads(report_snapshot(DAY))
    assert small(json.dumps(part) for name, part in attached.items() if name != "people") == []
    assert small([json.dumps(attached["people"])]) and "vote" not in str(attached["people"][0].keys())
    assert small(texts(entry("a", DAY, analyse(DAY)))) == []
    later = workshop_of({item: votes[::-1] for item, votes in VOTES.items()})
    compared = build_compare(DAY, analyse(DAY), Earlier(later, analyse(later)), options=Options("full", "en"),
                             made_at=MADE_AT, sources=the_sources())
    assert small(texts(compared.pages)) == []


@pytest.mark.parametrize("group", [-1, 0, 1, 2])
def test_the_floor_cannot_be_lowered(group: int) -> None:
    sound = empty_workshop(made_pack(), count=3)
    lowered = replace(sound.settings, rules=replace(sound.settings.rules, group=group))
    with pytest.raises(Refused, match="rules_counts"):
        rules.check(c.ChangeSettings(lowered), sound)
    with pytest.raises(Refused, match="rules_counts"):
        rules.check_new(lowered, ())
    assert lowered.rules.floor == 3


def test_groupings_are_all_looked_at() -> None:
    assert GROUPINGS == ("department", "rank")
