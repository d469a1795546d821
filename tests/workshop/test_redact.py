"""Taking words out of a workshop: each kind takes its own and nothing else, and the numbers stay."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from tests.builders import full_workshop, hand_plan, made_pack
from tests.whole import Whole, whole_workshop
from workshop.insight.analysis import analyse, as_json
from workshop.insight.groups import groups_profile
from workshop.model.initiative import Duty, Initiative
from workshop.model.workshop import Parked, Participant, Workshop
from workshop.redact import KINDS, redact
from workshop.redact_words import HIDDEN, NEUTRAL, Strike
from workshop.roadmap.build import current_plan, is_fresh


@pytest.fixture(scope="module")
def whole() -> Whole:
    return whole_workshop()


def strings(value: Any) -> Iterator[str]:
    """Yield every string in a value, keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from strings(key)
            yield from strings(item)
    elif isinstance(value, tuple | list | frozenset):
        for item in value:
            yield from strings(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from strings(getattr(value, field.name))


def left(workshop: Workshop, words: frozenset[str]) -> list[str]:
    text = "\n".join(strings(workshop))
    return sorted(word for word in words if word in text)


# Each kind --------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_takes_out_its_own_words_and_leaves_the_others(whole: Whole, kind: str) -> None:
    redacted = redact(whole.workshop, {kind})
    assert left(redacted, whole.words[kind]) == []
    # What is said with a name under the roadmap goes with the names too.
    remark = {whole.workshop.signoffs[0].remark} if kind == "names" else set()
    for other in set(KINDS) - {kind}:
        assert left(redacted, whole.words[other]) == sorted(whole.words[other] - remark)


def test_all_together_leave_no_word(whole: Whole) -> None:
    every = frozenset().union(*whole.words.values())
    assert len(every) > 90
    assert left(redact(whole.workshop, KINDS), every) == []


def test_nothing_is_taken_when_nothing_is_asked(whole: Whole) -> None:
    assert redact(whole.workshop, ()) is whole.workshop


def test_an_unknown_kind_is_a_mistake_of_ours(whole: Whole) -> None:
    with pytest.raises(ValueError, match="votes"):
        redact(whole.workshop, {"votes"})


@pytest.mark.parametrize("kinds", [*((kind,) for kind in KINDS), KINDS])
def test_twice_changes_nothing_more(whole: Whole, kinds: tuple[str, ...]) -> None:
    once = redact(whole.workshop, kinds)
    assert redact(once, kinds) == once


def test_twice_in_two_languages_ends_in_the_second(whole: Whole) -> None:
    english = redact(whole.workshop, KINDS, NEUTRAL["en"])
    assert english.initiatives[0].title == "Initiative 1"
    assert redact(english, KINDS, NEUTRAL["zh"]) == redact(whole.workshop, KINDS, NEUTRAL["zh"])


# Names ------------------------------------------------------------------------------------------------------------
def test_people_become_their_seats_and_are_the_same_everywhere(whole: Whole) -> None:
    redacted = redact(whole.workshop, {"names"})
    assert [person.name for person in redacted.participants] == ["P1", "P2", "P3", "P4"]
    first = redacted.initiatives[0]
    assert first.owner == "P1"
    # Others follow as they are named: the accountable one, then the owner of the second initiative.
    assert [duty.person for duty in first.duties] == ["P2", "P5"]
    assert redacted.initiatives[1].owner == "P6"
    assert {person.role for person in redacted.participants} == {""}
    assert [person.rank for person in redacted.participants] == ["senior", "", "staff", ""]


def named(*, client: str = "", risk: str = "", name: str = "Ann Lee", title: str = "T") -> Workshop:
    base = full_workshop(made_pack(1, 1, 1), count=0, works=0, client=client)
    people = (Participant("p1", name, seat=1), Participant("p2", "王伟", seat=2))
    return replace(base, participants=people, initiatives=(Initiative("i1", title, risk=risk),))


@pytest.mark.parametrize(("risk", "kept"), [
    ("ann lee says no", "■■ says no"),
    ("Ann says no", "■■ says no"),
    ("Annex of the plant", "Annex of the plant"),
    ("由王伟负责", "由■■负责"),
    ("Ann\u200b Lee", "■■"),
    ("Ａｎｎ Ｌｅｅ 负责", "■■ 负责"),
    ("Lee负责", "■■负责"),
    ("Acme must pay", "Acme must pay"),
    ("P1 and P2 stay", "P1 and P2 stay")])
def test_names_are_struck_from_words_that_stay(risk: str, kept: str) -> None:
    workshop = named(client="Acme", risk=risk)
    assert redact(workshop, {"names"}).initiatives[0].risk == kept


def test_the_client_is_struck_from_words_that_stay() -> None:
    found = redact(named(client="Acme", title="Acmes new shop of ACME", risk="of Ann Lee"), {"client"})
    assert (found.initiatives[0].title, found.initiatives[0].risk) == ("■■s new shop of ■■", "of Ann Lee")
    assert (found.settings.title, found.settings.client) == ("", "")


def test_one_letter_is_no_name_to_strike() -> None:
    assert redact(named(client="A", risk="A and B", name="B"), {"names", "client"}).initiatives[0].risk == "A and B"


def test_names_are_struck_longest_first() -> None:
    assert Strike(["Ann", "Annabel"])("Annabel and Ann") == f"{HIDDEN} and {HIDDEN}"
    assert not Strike(["", "x"])


def test_hidden_words_still_count(whole: Whole) -> None:
    redacted = redact(whole.workshop, KINDS)
    before = [ballot.comment != "" for r in whole.workshop.all_rounds() for ballot in r.ballots]
    assert [ballot.comment != "" for r in redacted.all_rounds() for ballot in r.ballots] == before
    accepted = next(r.acceptance for r in redacted.all_rounds() if r.acceptance)
    assert (accepted.note, accepted.positions) == (HIDDEN, (HIDDEN, HIDDEN))
    assert [evidence.text for evidence in redacted.evidence] == [HIDDEN, HIDDEN]
    assert len(redacted.parked) == 2
    assert [action.title for action in redacted.last_time.actions] == ["上次举措 1", "上次举措 2"]  # type: ignore[union-attr]


# Packs ------------------------------------------------------------------------------------------------------------
def test_a_framework_that_names_the_client_gets_another_id_everywhere(whole: Whole) -> None:
    redacted = redact(whole.workshop, {"client"})
    assert redacted.pack.id == "pack-1"
    assert redacted.pack.name.zh == "■■模型"
    assert redacted.initiatives[0].source == "solution:pack-1/s1"
    assert redacted.last_time is not None
    assert redacted.last_time.pack == "pack-1"
    assert redacted.answers.keys() == whole.workshop.answers.keys()
    assert redacted.companions == whole.workshop.companions


def test_a_shipped_framework_stays_as_it_is() -> None:
    workshop = named(client="Start")
    pack = replace(workshop.pack, name=replace(workshop.pack.name, en="Starting"))
    assert redact(replace(workshop, pack=pack), {"client", "names"}).pack == pack


def test_the_author_of_a_framework_is_a_name_too() -> None:
    workshop = named()
    source = replace(workshop.pack.source, publisher=replace(workshop.pack.source.publisher, zh="王伟", en="Ann Lee"))
    redacted = redact(replace(workshop, pack=replace(workshop.pack, source=source)), {"names"})
    assert (redacted.pack.source.publisher.zh, redacted.pack.source.publisher.en) == (HIDDEN, HIDDEN)


# Numbers ----------------------------------------------------------------------------------------------------------
def test_the_numbers_stay() -> None:
    workshop = full_workshop(made_pack(), count=9, works=6)
    places = ("北区", "南区", "总部")
    workshop = replace(workshop, parked=(Parked("k", "x"),), participants=tuple(
        replace(p, department=places[n % 3], rank=("senior", "staff", "staff")[n // 3])
        for n, p in enumerate(workshop.participants)))
    workshop = replace(workshop, plan=hand_plan(workshop))
    redacted = redact(workshop, KINDS)
    analysis, after = analyse(workshop), analyse(redacted)
    wordless = {"workshop", "pack"}
    before_json, after_json = as_json(workshop, analysis), as_json(redacted, after)
    assert {k: v for k, v in after_json.items() if k not in wordless} == \
        {k: v for k, v in before_json.items() if k not in wordless}
    assert redacted.plan == workshop.plan
    assert current_plan(redacted, after) is not None
    for by in ("department", "rank"):
        one, two = groups_profile(workshop, by), groups_profile(redacted, by)  # type: ignore[arg-type]
        assert one is not None
        assert two is not None
        assert [[(g.counts, g.level, g.n) for g in cell.groups] for cell in two.cells] == \
            [[(g.counts, g.level, g.n) for g in cell.groups] for cell in one.cells]
        assert (one.difference, len(one.apart)) == (two.difference, len(two.apart))


def test_a_plan_of_an_old_file_does_not_go_stale_with_its_words() -> None:
    from workshop.roadmap.build import _old_mark
    workshop = full_workshop(made_pack(), count=4, works=3)
    plan = replace(hand_plan(workshop), made_for="4:" + _old_mark(workshop, analyse(workshop)))
    redacted = redact(replace(workshop, plan=plan), {"words"})
    assert redacted.plan is not None
    assert is_fresh(redacted, analyse(redacted), redacted.plan)
    stale = redact(replace(workshop, plan=replace(plan, made_for="4:old")), {"words"}).plan
    assert stale is not None
    assert stale.made_for == "4:old"


def test_owners_are_parted_from_each_other() -> None:
    duties = (Duty("Ann Lee", "R"), Duty("ann  lee", "C"), Duty("Zoe", "I"))
    base = named()
    workshop = replace(base, initiatives=(replace(base.initiatives[0], duties=duties),))
    assert [duty.person for duty in redact(workshop, {"names"}).initiatives[0].duties] == ["P1", "P1", "P3"]
