"""The pages of the elements, the decisions, the ranked gaps and the evidence: what they say, and that they fit."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

import resources
from tests import builders as b
from tests.pdftext import page_texts
from tests.report.conftest import content_of, the_sources
from workshop.insight.analysis import analyse
from workshop.insight.gapdraws import gap_stability
from workshop.insight.smaa import gap_key, rank_gaps
from workshop.model.case import Case, CaseSource, FiledCase
from workshop.model.evidence import Evidence
from workshop.model.initiative import RoadmapPlan
from workshop.model.notes import Dots, Note, Wall
from workshop.model.planning import Chosen, Robustness
from workshop.model.score import Acceptance, Cell
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.report import fonts
from workshop.report.backing import EvidencePage
from workshop.report.build import write_pdf
from workshop.report.charts.thumb import small
from workshop.report.model.element import ElementPage
from workshop.report.pages.chain import Chains
from workshop.report.pages.elementwhy import sides_of
from workshop.report.readable import texts
from workshop.report.sections.chain import chain_runs
from workshop.report.sections.element import element
from workshop.report.values import DecisionPage, GapsPage
from workshop.report.whole import ReportContent
from workshop.roadmap.build import fingerprint

CHANNEL = Cell("channel", "5")


def picture() -> bytes:
    stream = BytesIO()
    Image.new("RGB", (1600, 1200), "#446688").save(stream, "JPEG")
    return stream.getvalue()


PHOTO = picture()
KEY = hashlib.sha256(PHOTO).hexdigest()


def filed(name: str, elements: Sequence[str], capabilities: Sequence[str], company: str = "") -> FiledCase:
    def text(words: str) -> Text:
        return Text(words, words)
    case = Case(id=name, company=text(company or name), anonymous=False, sector=text("Food"), year="2022",
                title=text(f"What {name} did"), elements=tuple(elements), capabilities=tuple(capabilities),
                pain=text("Slow."), pain_inferred=False, action=text(f"{name} connected its shops."),
                result=text("Faster."))
    return FiledCase(collection="c", source=CaseSource(title=text("Paper"), publisher=text("P"), year=2022), case=case)


CASES = (filed("far", ("channel",), ("1",)), filed("near", ("channel",), ("5",)),
         filed("twin", ("channel",), ("5",), "near"), filed("other", ("brand",), ("5",)))


@pytest.fixture(scope="module")
def rich() -> tuple[Workshop, RoadmapPlan]:
    """Return a workshop whose element channel has something in every part of its page."""
    base = b.full_workshop()
    other = {key: rounds for key, rounds in base.rounds.items() if key != (CHANNEL, "current")}
    split = b.round_of(CHANNEL, "111111444444", number=1,
                       accepted=Acceptance(1, "not_agreed", positions=("没有模型", "补货已有模型")))
    wall = Wall(notes=(Note("a", "pain", "压货靠电话", "channel"), Note("b", "pain", "库存看不见", "channel"),
                       Note("c", "pain", "写在心里", "channel", private=True), Note("d", "idea", "一盘货", "channel"),
                       Note("e", "pain", "别处", "brand")),
                dots=(Dots("b", "", 4), Dots("a", "p1", 1)))
    evidence = (Evidence("e1" * 16, CHANNEL, "看过订货系统", "seen", "2026-10-05", link="https://example.com/x"),
                Evidence("e2" * 16, Cell("channel", "1"), "云账单", "measured", picture=KEY),
                Evidence("e3" * 16, Cell("channel", "2"), "听门店说", "told"))
    works = tuple(replace(i, lifts=(replace(i.lifts[0], cell=CHANNEL), *i.lifts[1:])) if n == 4 else i
                  for n, i in enumerate(base.initiatives))
    workshop = replace(b.with_rounds(replace(base, rounds=other), split), wall=wall, evidence=evidence,
                       initiatives=works)
    plan = b.hand_plan(workshop, left_out=("i9",))
    workshop = replace(workshop, plan=plan)
    found = analyse(workshop)
    known = Robustness(fingerprint(workshop, found, plan.kind), 200, 1, 0,
                       tuple(Chosen(i.id, 0.57 if i.id == "i1" else 0.98, 0, 1, 2, ("logistics/4",))
                             for i in workshop.initiatives))
    return replace(workshop, robust=known), replace(plan, made_for=known.made_for)


@pytest.fixture(scope="module")
def pages(rich: tuple[Workshop, RoadmapPlan]) -> dict[str, ReportContent]:
    sources = replace(the_sources(), cases=CASES, pictures={KEY: PHOTO})
    return {language: content_of(*rich, language=language, sources=sources) for language in ("zh", "en", "both")}


def page_of(content: ReportContent, name: str) -> ElementPage:
    return next(p.value for p in content.pages if p.key == f"element:{name}")


# Elements ---------------------------------------------------------------------------------------------------------
def test_every_element_has_its_page_in_the_order_of_the_canvas(rich, pages) -> None:
    found = [(p.key, p.value.head.kicker) for p in pages["zh"].pages if isinstance(p.value, ElementPage)]
    assert found == [(f"element:{e}", f"业务要素 {n} / 11") for n, e in enumerate(rich[0].elements, start=1)]


def test_the_title_names_the_ends_and_the_distance(rich, pages) -> None:
    found = analyse(rich[0]).profile
    title = page_of(pages["en"], "channel").head.title
    assert title.startswith("Channel: ") and "weakest" in title and "two camps" in title
    levels = {c.name.en: found.grid[Cell("channel", c.id)].level for c in rich[0].pack.capabilities}
    assert f"{max(levels, key=levels.__getitem__)} is strongest" in title
    assert re.search(r"\d\.\d levels below target", title)


def test_the_bars_are_the_profile_and_the_votes(rich, pages) -> None:
    workshop, _ = rich
    found = analyse(workshop)
    for row, capability in zip(page_of(pages["zh"], "channel").bars.rows, workshop.pack.capabilities, strict=True):
        cell = Cell("channel", capability.id)
        assert (row.level, row.target) == (found.profile.grid[cell].level, found.aims.grid[cell].level)
        assert row.votes == found.current[cell].counts and row.now == f"{row.level:.1f}"


def test_the_box_gives_the_next_level_of_the_lowest_item(rich, pages) -> None:
    workshop, _ = rich
    results = [r for cell, r in analyse(workshop).current.items() if cell.element == "channel"]
    lowest = min(results, key=lambda r: (r.whole_level, r.level))
    level, item = lowest.whole_level, workshop.pack.item(lowest.cell.item)
    why = page_of(pages["en"], "channel").why
    assert why.head == f"Why level {level} and not {level + 1}"
    said = {line.lead: line.text for line in why.lines}
    assert said[f"Level {level}: "] == item.levels[level - 1].en
    assert said[f"Missing first (level {level + 1}): "] == item.levels[level].en


def test_the_box_tells_the_reason_and_the_evidence() -> None:
    cell = Cell("brand", "1")
    accepted = Acceptance(2, "reservation", "半年后再看", reason="没有演练记录")
    workshop = b.with_rounds(b.empty_workshop(count=5), b.round_of(cell, "22233", accepted=accepted))
    workshop = replace(workshop, evidence=(Evidence("a", cell, "备份清单", "seen", "2026-10-05"),))
    said = {line.lead: line.text for line in page_of(content_of(workshop), "brand").why.lines}
    assert said["当场的理由："] == "没有演练记录" and said["保留意见："] == "半年后再看"
    assert said["证据："] == "备份清单（见过，2026年10月5日）"


def test_both_sides_are_heard_with_their_numbers_and_no_names(rich, pages) -> None:
    camps = page_of(pages["zh"], "channel").camps
    assert [(side.head.replace("\u00a0", " "), side.text) for side in camps.sides] == [
        ("6 人 · 1 级", "没有模型"), ("6 人 · 4 级", "补货已有模型")]
    assert not {p.name for p in rich[0].participants} & set(texts(camps))


@pytest.mark.parametrize(("counts", "sides"), [
    ((5, 0, 0, 4, 0), ((1, 5), (4, 4))), ((0, 8, 0, 0, 1), ((2, 8), (5, 1))), ((0, 0, 7, 0, 0), None),
    ((2, 1, 0, 1, 2), ((1, 3), (5, 3)))])
def test_sides(counts: tuple[int, ...], sides: object) -> None:
    assert sides_of(counts) == sides


def test_pain_points_by_dots_without_what_is_hidden(pages) -> None:
    assert [(p.text, p.dots) for p in page_of(pages["zh"], "channel").pains] == [("库存看不见", 4), ("压货靠电话", 1)]


def test_evidence_by_strength_with_its_picture(pages) -> None:
    proofs = page_of(pages["en"], "channel").proofs
    assert [(p.strength, p.link, bool(p.picture)) for p in proofs] == [
        ("measured", "", True), ("seen", "https://example.com/x", False), ("told", "", False)]


def test_two_cases_of_two_companies_nearest_to_the_widest_gap(pages) -> None:
    cases = page_of(pages["en"], "channel").cases
    assert [case.who for case in cases] == ["near", "far"]
    assert all(case.source == "Paper, 2022, self-reported" for case in cases)


def test_initiatives_of_an_element_have_dates_and_a_chain(rich, pages) -> None:
    page = page_of(pages["en"], "channel")
    touching = {i.title for i in rich[0].initiatives if any(lift.cell.element == "channel" for lift in i.lifts)}
    assert {work.title for work in page.works} <= touching and page.works
    for work in page.works:
        assert [step.page.key for step in work.chain.steps] == ["", "gaps"]
        assert re.fullmatch(r"\d\u00a0→\u00a0\d", work.steps)
        assert work.page.key in ("roadmap", "initiatives")


def test_nothing_scored_is_said_and_leaves_no_empty_heads() -> None:
    page = page_of(content_of(b.empty_workshop(count=3), language="en"), "brand")
    assert page.empty and page.head.title == "Brand: nothing has been scored and revealed yet"
    assert page.bars is None and page.why is None and page.camps is None
    assert not (page.indicators_head or page.pains_head or page.proofs_head or page.cases_head or page.works_head)
    assert "{" not in "".join(texts(page))


def test_hidden_votes_are_not_on_the_page() -> None:
    cell = Cell("brand", "1")
    hidden = b.with_rounds(b.empty_workshop(count=5), b.round_of(cell, "44444", state="closed"))
    shown = b.with_rounds(hidden, b.round_of(Cell("brand", "2"), "22222"))
    page = page_of(content_of(hidden, language="en"), "brand")
    assert "not been revealed" in page.empty
    row = page_of(content_of(shown, language="en"), "brand").bars.rows[0]
    assert (row.kind, row.votes, row.level, row.word) == ("unscored", (), None, "not revealed")


def test_indicators_have_a_strip_and_no_pooled_votes() -> None:
    workshop = b.full_workshop(depth="full", count=8, works=3)
    page = page_of(content_of(workshop), "brand")
    assert sum(len(row.boxes) for row in page.indicators) == len(workshop.pack.indicators)
    assert all(not row.votes and len(row.marks) == 5 for row in page.bars.rows)


def test_both_languages_have_both_captions_and_one_shape(pages) -> None:
    page = page_of(pages["both"], "channel")
    assert page.pains_head == "痛点（便签与圆点） · Pain points (notes and dots)"
    assert page.head.caption == page_of(pages["en"], "channel").head.title
    assert len(page.works) == len(page_of(pages["en"], "channel").works)


# On paper ---------------------------------------------------------------------------------------------------------
def test_a_usual_element_is_one_page_and_refers_to_others(pages, tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    write_pdf(pages["zh"], path, fonts=resources.path("fonts"))
    read = PdfReader(path)
    found = [text.replace("\u00a0", " ") for text in page_texts(path)]
    places = [next(n for n, text in enumerate(found) if f"业务要素 {k} / 11" in text) for k in range(1, 12)]
    assert places == list(range(places[0], places[0] + 11))
    gaps = next(n for n, text in enumerate(found) if "差距排序" in text and "排序规则" in text)
    page = read.pages[places[3]]
    forms = [form.get_object() for form in page["/Resources"]["/XObject"].values()]
    assert any(form["/Subtype"] == "/Image" for form in forms)
    assert len([note for note in page["/Annots"] if note.get_object()["/Subtype"] == "/Link"]) > 3
    assert f"第 {gaps + 1} 页" in found[places[3]]


def test_the_longest_words_still_make_a_page(rich) -> None:
    fonts.register(resources.path("fonts"))
    workshop, plan = rich
    long = "很长的话" * 2500
    notes = tuple(replace(note, text=long) for note in workshop.wall.notes)
    proofs = tuple(replace(e, text=long, link="x" * 4000) for e in workshop.evidence)
    works = tuple(replace(i, title="长" * 200, owner="主" * 200) for i in workshop.initiatives)
    case = replace(CASES[0], case=replace(CASES[0].case, title=Text(long, long), action=Text(long, long)))
    content = content_of(replace(workshop, wall=replace(workshop.wall, notes=notes), evidence=proofs,
                                 initiatives=works), plan, sources=replace(the_sources(), cases=(case,)))
    for part in element(page_of(content, "channel")):
        if not type(part).__name__.startswith("Keep"):
            assert part.wrap(480, 10_000)[1] < 740
    assert all(len(text) < 400 for text in texts(page_of(content, "channel")))


# Decisions --------------------------------------------------------------------------------------------------------
def test_robustness_and_what_it_depends_on(rich, pages) -> None:
    page = pages["en"].of(DecisionPage)
    assert len(page.ask_columns) == 5
    firm = {row.title: row.firm.replace("\u00a0", " ") for row in page.ask_rows}
    assert set(firm.values()) <= {"98 %", "57 %, depends on Logistics Data"} and len(firm) > 1
    assert any("redrawn at random 200 times" in note for note in page.notes)


def test_stale_draws_are_no_robustness(rich) -> None:
    workshop, plan = rich
    stale = replace(workshop, robust=replace(workshop.robust, made_for="other"))
    page = content_of(stale, plan, "en").of(DecisionPage)
    assert len(page.ask_columns) == 4 and not any("draws" in note for note in page.notes)


def test_what_nearly_made_it_is_put_off_with_its_reason(pages) -> None:
    held = [row for row in pages["zh"].of(DecisionPage).ask_rows if row.held]
    assert len(held) == 1 and held[0].amount == "暂缓" and held[0].reason.startswith("没有排入路线图：")


def test_each_decision_has_its_chain(pages) -> None:
    for row in pages["en"].of(DecisionPage).ask_rows:
        keys = [step.page.key for step in row.chain.steps]
        assert keys[0].startswith("element:") and keys[1] == "gaps"
        assert row.held or keys[2:] == ["initiatives", "roadmap"]


def test_the_strip_names_the_noise_and_the_day_of_the_targets(pages) -> None:
    strip = pages["en"].of(DecisionPage).strip
    assert re.fullmatch(r"elements less than \d\.\d levels apart count as equal", strip.noise)
    assert strip.legend_target == "target (by the end of 2028-12)"


def test_reservations_are_counted_with_the_way_to_their_page(rich, pages) -> None:
    page = pages["en"].of(DecisionPage)
    kinds = [r.acceptance.agreement for r in analyse(rich[0]).current.values() if r.acceptance]
    assert f"Reservations in {kinds.count('reservation')} cells" in page.sure
    assert page.doubts_page.key == "reservations"


def test_the_whole_chain_goes_from_the_votes_to_the_owner(rich, pages) -> None:
    from workshop.report.pages.book import Book

    workshop, plan = rich
    book = Book(workshop, analyse(workshop), plan, the_sources().words.say("en"), pages["en"].made, the_sources())
    chain = Chains(book).of(workshop.initiatives[0])
    assert [step.page.key.partition(":")[0] for step in chain.steps] == [
        "element", "gaps", "initiatives", "roadmap", "first90"]
    assert "n = " in chain.steps[0].text and chain.steps[-1].text == workshop.initiatives[0].owner
    assert [run.ref for run in chain_runs(chain) if run.ref] == [step.page.key for step in chain.steps]


# Gaps -------------------------------------------------------------------------------------------------------------
def test_stability_is_that_of_the_ranking(rich) -> None:
    workshop, _ = rich
    found = analyse(workshop)
    known = gap_stability(workshop, found)
    whole = rank_gaps(workshop, found, draws=known.draws)
    assert known.top == whole.top and known == gap_stability(workshop, found)
    for cell, share in known.shares.items():
        assert share == pytest.approx(whole.of(gap_key(cell)).top, abs=0.01)


def test_marks_beside_a_gap(rich, pages) -> None:
    workshop, _ = rich
    page = pages["en"].of(GapsPage)
    row = next(row for row in page.rows if row.cell == CHANNEL)
    assert row.evidence == "seen" and row.page.key == "element:channel"
    known = gap_stability(workshop, analyse(workshop))
    assert row.stable == f"{max(1, round(known.shares[CHANNEL] * 100))}\u00a0%"
    light = sorted(i.person_months for i in workshop.initiatives)[len(workshop.initiatives) // 2]
    short = [i for i in workshop.initiatives if i.duration <= 2 and i.person_months <= light]
    reached = {lift.cell for i in short for lift in i.lifts}
    quick = {row.cell for row in page.rows if row.quick}
    assert quick and quick <= reached
    assert any("within 6 months" in note for note in page.notes)


def test_no_gaps_no_draws() -> None:
    workshop = b.empty_workshop()
    assert gap_stability(workshop, analyse(workshop)).draws == 0


# Evidence ---------------------------------------------------------------------------------------------------------
def test_the_register_has_ids_links_and_hashes(pages) -> None:
    page = pages["en"].of(EvidencePage)
    lines = [line for group in page.groups for row in group.rows for line in row.lines]
    assert {line.name for line in lines} == {"id e1e1e1e1", "id e2e2e2e2", "id e3e3e3e3"}
    assert [line.file for line in lines if line.file] == [f"picture SHA-256: {KEY}"]
    assert ("https://example.com/x",) in {line.links for line in lines}
    assert "1 of them hearsay" in page.head.title


def test_pictures_are_made_small_and_what_is_none_is_left_out() -> None:
    made = small(PHOTO, 120, 120)
    assert made is not None and made[1:] == (120, 90) and len(made[0]) < len(PHOTO)
    assert small(b"no picture", 10, 10) is None
