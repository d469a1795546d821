"""Comments, rubric, method, changes, poster and director's book say what is in the file, and no more."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

import resources
from tests import builders as b
from tests.report.conftest import content_of, the_sources, the_words
from workshop import commands as c
from workshop.agenda_templates import template_of
from workshop.edits import after_work, in_force, merged_counts
from workshop.model.initiative import Duty, Effort, Initiative, Kpi, Lift, RoadmapPlan
from workshop.model.notes import Dots, Note, Stack, Wall
from workshop.model.planning import Role
from workshop.model.score import Acceptance, Ballot, Cell, Tally
from workshop.model.workshop import Debrief, Parked, Workshop
from workshop.report.backing import MethodPage
from workshop.report.build import write_pdf
from workshop.report.model.changes import ChangesPage
from workshop.report.model.comments import CommentsPage
from workshop.report.model.director import DirectorPage
from workshop.report.model.poster import PosterPage
from workshop.report.model.rubric import RubricPage
from workshop.report.options import Options
from workshop.report.pages import changes as changes_page
from workshop.report.pages.poster import MOST_BARS
from workshop.report.readable import texts
from workshop.report.sources import Sources
from workshop.report.values import Cover
from workshop.report.variants import FULL, PAGES, PRIVATE
from workshop.report.whole import ReportContent
from workshop.scripts import load_scripts
from workshop.stepkinds import TELLERS
from workshop.store import Action, StepRow
from workshop.wire import dumps

Day = tuple[Workshop, RoadmapPlan]
LONG = "这是一条很长的意见。" * 1000


def rows_of(*steps: c.Command | tuple[Action, int]) -> tuple[StepRow, ...]:
    """Return the history of a file in which one step a minute was done, or taken back."""
    found = [StepRow(1, "2026-11-20T08:00:00+00:00", "", "create", None, "Create", '{"people": []}')]
    for number, step in enumerate(steps, start=2):
        at = f"2026-11-21T08:{number:02}:00+00:00"
        if isinstance(step, c.Command):
            found.append(StepRow(number, at, "lin", "do", None, type(step).__name__, dumps(step)))
        else:
            found.append(StepRow(number, at, "lin", step[0], step[1], "Revert", "{}"))
    return tuple(found)


def with_steps(*steps: c.Command | tuple[Action, int]) -> Sources:
    return replace(the_sources(), steps=rows_of(*steps))


def told(content: ReportContent, kind: type) -> str:
    return "\n".join(texts(content.of(kind))).replace("\u00a0", " ")


# Comments ---------------------------------------------------------------------------------------------------------
@pytest.fixture(scope="module")
def talked() -> Workshop:
    """Return a workshop with words of every kind, some of them hidden."""
    base = b.empty_workshop(count=4)
    first, second, third = list(base.cells())[:3]
    said = ("同一句话", "同一句话", "另一句", LONG)
    shown = replace(b.round_of(first, "1234"), ballots=tuple(
        Ballot(f"p{n}", str(n), text) for n, text in enumerate(said, start=1)))
    hidden = replace(b.round_of(second, "1234", state="closed"), ballots=(Ballot("p1", "1", "不能看的话"),))
    hands = replace(b.round_of(third, ""), tally=Tally((0, 0, 0, 0, 0), not_applicable=3, reason="没有这项业务"))
    notes = (Note("n1", "pain", "公开的便签", "brand", stack="s1"), Note("n3", "question", "无处可归"),
             Note("n2", "idea", "写给自己的", "brand", private=True))
    wall = Wall(notes, (Stack("s1", "一堆"),), (Dots("n1", "p1", 3),))
    return replace(b.with_rounds(base, shown, hidden, hands), wall=wall, debrief=Debrief((0, 0, 1, 2, 1), "早点开饭"),
                   parked=(Parked("k1", "预算谁批"), Parked("k2", "会议室", done=True)))


def test_comments_are_complete_without_names_and_hidden_words(talked: Workshop, tmp_path: Path) -> None:
    merge = c.MergeNotes(Note("n1", "pain", "公开的便签", "brand"), ("n8", "n9"))
    content = content_of(talked, sources=with_steps(merge))
    page = content.of(CommentsPage)
    text = told(content, CommentsPage)
    assert "不能看的话" not in text and "写给自己的" not in text
    assert not any(person.name in text for person in talked.participants)
    groups = {group.name: group.comments for group in page.groups}
    brand = groups["品牌"]
    assert [comment.mark for comment in brand if comment.pieces == ("同一句话",)] == ["× 2"]
    (note,) = [comment for comment in brand if comment.pieces == ("公开的便签",)]
    assert note.label == "便签 · 痛点 · 一堆" and note.mark.replace("\u00a0", " ") == "3 个圆点、由 3 张合并"
    assert "没有这项业务" in text and "无处可归" in text and "早点开饭" in text
    assert [comment.label for comment in groups["待议事项"]] == ["未处理", "已处理"]
    path = tmp_path / "comments.pdf"
    write_pdf(replace(content, pages=tuple(p for p in content.pages if p.key == "comments")), path,
              fonts=resources.path("fonts"))
    printed = "".join("".join(page.extract_text().split()) for page in PdfReader(path).pages)
    assert printed.count("这是一条很长的意见。") >= 990  # a foot may stand within a sentence
    assert len(PdfReader(path).pages) > 2


def test_comments_are_in_the_order_of_their_words(talked: Workshop) -> None:
    page = content_of(talked).of(CommentsPage)
    brand = page.groups[0].comments
    first = [comment.pieces[0] for comment in brand if comment.label == brand[0].label]
    assert first == sorted(first) and len(first) == 3


def test_without_words_there_is_no_page_of_comments() -> None:
    assert not content_of(b.empty_workshop(count=3)).has(CommentsPage)


# Rubric and method ------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("depth", "items"), [("express", 5), ("full", 25)])
def test_only_what_was_asked_is_in_the_rubric(depth: str, items: int) -> None:
    workshop = b.empty_workshop(depth=depth)  # type: ignore[arg-type]
    page = content_of(workshop, language="en").of(RubricPage)
    found = [item for group in page.groups for item in group.items]
    assert len(found) == items and page.head.title.startswith(f"{items} items")
    pack = workshop.pack
    asked = pack.indicators if depth == "full" else pack.capabilities
    assert [tuple(level[2] for level in item.levels) for item in found] == [
        tuple(level.en for level in item.levels) for item in asked]
    assert [item.question for item in found] == [item.question.en for item in asked]


def test_an_opened_cell_says_where_it_was_asked() -> None:
    base = b.empty_workshop()
    opened = replace(base, opened=frozenset({Cell("brand", "1")}))
    found = [item for group in content_of(opened, language="en").of(RubricPage).groups for item in group.items]
    assert {item.asked for item in found} == {"asked in all 11 elements", "asked in: Brand"}


def test_the_method_has_weights_hashes_and_the_plan(day: Day) -> None:
    workshop, plan = day
    tailored = replace(workshop, elements=workshop.elements[:5])
    content = content_of(tailored, plan, language="en", sources=replace(the_sources(), version="9.8.7"))
    tables = {table.title: table.rows for table in content.of(MethodPage).tables}
    assert ("Data fingerprint", content.hash) in tables["Origin and verification"]
    assert ("Rubric fingerprint", workshop.pack_hash) in tables["Origin and verification"]
    assert ("Software", "9.8.7") in tables["Origin and verification"]
    weights = tables["Weights of the elements before and after tailoring"]
    assert [row[3].replace("\u00a0", " ") for row in weights] == ["20 %"] * 5 + ["out of scope"] * 6
    kept = dict(tables["The plan in this report"])
    assert kept["Gap to the bound"].replace("\u00a0", " ") == "9 %" and kept["Seed"] == "1"
    assert len(tables["Formulas"]) == 8 and len(tables["Rules for ties"]) == 6


# Changes ----------------------------------------------------------------------------------------------------------
def test_every_kind_of_step_has_its_words() -> None:
    assert set(TELLERS) <= set(changes_page.KINDS)
    used = {*changes_page.KINDS.values(), *changes_page.FIELDS.values()}
    assert used <= set(the_words().texts)


def test_steps_taken_back_are_not_in_force() -> None:
    rows = rows_of(c.SetDotBudget(3), c.SetDotBudget(4), ("undo", 3), c.SetDotBudget(5), ("undo", 5), ("redo", 5))
    assert [row.seq for row in in_force(rows)] == [2, 5]


def test_merged_notes_are_counted_through_several_merges() -> None:
    note = Note("a", text="x")
    rows = rows_of(c.MergeNotes(note, ("b", "d")), c.MergeNotes(Note("e"), ("a",)), c.MergeNotes(Note("f"), ("g",)),
                   ("undo", 4))
    assert merged_counts(rows) == {"e": 4}


def edited() -> tuple[Workshop, Sources]:
    """Return a workshop that was signed off, and then edited."""
    base = b.empty_workshop(count=3)
    cell = next(iter(base.cells()))
    work = Initiative("i1", "中台", owner="甲", cost=500)
    workshop = replace(b.with_rounds(base, b.round_of(cell, "333")), initiatives=(work,), targets={cell: 5})
    sources = with_steps(
        c.SetTargets((c.TargetLevel(cell, 4),)), c.AddInitiative(work), c.RevealRound("r"), c.Sign("p1"),
        c.EditInitiative(replace(work, owner="乙" * 500, cost=800)), c.SetTargets((c.TargetLevel(cell, 5),)),
        c.AddParked(Parked("k", "后来想到的")), ("undo", 8), c.MoveNotes())
    return workshop, sources


def test_edits_after_the_sign_off_have_old_and_new_values() -> None:
    workshop, sources = edited()
    content = content_of(workshop, language="en", sources=sources)
    page = content.of(ChangesPage)
    assert "the last sign-off" in page.head.lead and page.head.title == "2 edits after the workshop"
    work, target = page.lines
    assert work.what == ("initiative changed: 中台",) and work.who == "lin"
    assert dict((field, old) for field, old, _ in work.pairs) == {"owner": ("甲",), "cost": ("¥\u00a0500\u00a0k",)}
    assert {field: "".join(new) for field, _, new in work.pairs} == {"owner": "乙" * 500, "cost": "¥\u00a0800\u00a0k"}
    assert target.pairs[0][1:] == (("4",), ("5",)) and "Brand" in target.pairs[0][0]
    assert "后来想到的" not in told(content, ChangesPage)
    assert "1 more step only moved things" in page.notes[1].replace("\u00a0", " ")


def test_values_of_every_shape_are_told_in_words(tmp_path: Path) -> None:
    base = b.empty_workshop(count=3)
    cell = next(iter(base.cells()))
    work = Initiative("i1", "中台", cost=500)
    more = replace(work, lifts=(Lift(cell, 2, 4),), efforts=(Effort("dev", 2.5), Effort("gone", 1.0)),
                   duties=(Duty("p1", "R"),), predecessors=("i2", "i9"), must=True, pin=3,
                   kpi=Kpi("齐套率", "", "85 %"), effort=1.5)
    person = replace(base.participants[0], elements=("brand", "nowhere"))
    planning = replace(base.planning, roles=(Role("dev", "工程师"),))
    many = tuple(replace(someone, id=f"new-{someone.id}") for someone in b.people(8))
    workshop = replace(b.with_rounds(base, b.round_of(cell, "333")), initiatives=(more, Initiative("i2", "上云")),
                       planning=planning)
    sources = with_steps(
        c.AddInitiative(work), c.EditParticipant(base.participants[0]), c.SetPlanning(base.planning), c.Sign("p1"),
        c.EditInitiative(more), c.EditParticipant(person), c.SetPlanning(replace(planning, budgets=(100, 200))),
        c.PinInitiatives((c.PinnedStart("i1", 5),), b.hand_plan(workshop)),
        c.AddParticipants(many), c.OpenCells((cell, cell)),
        c.AddNotes((Note("n", private=True),)))
    content = content_of(workshop, language="en", sources=sources)
    lines = content.of(ChangesPage).lines
    log = tuple(page for page in content.pages if isinstance(page.value, ChangesPage))
    write_pdf(replace(content, pages=log), tmp_path / "log.pdf", fonts=resources.path("fonts"))
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "log.pdf").pages)
    assert "工程师 2.5" in text.replace("\u00a0", " ") and "uplift" in text
    pairs = {field: "".join(new).replace("\u00a0", " ") for line in lines for field, _, new in line.pairs}
    assert pairs["uplift"].endswith("2→4") and pairs["must"] == "yes"
    assert "工程师 2.5" in str(pairs) and "gone 1" in str(pairs) and "R p1" in str(pairs)
    assert "上云" in pairs["predecessors"] and "i9" in pairs["predecessors"] and "齐套率" in str(pairs)
    assert "Brand, nowhere" in str(pairs) and "100" in str(pairs) and pairs["pinned start"] == "28Q2"
    assert any(line.what[0].endswith("…") for line in lines)  # eight names are too many


def test_without_a_sign_off_the_last_reveal_is_the_end() -> None:
    workshop, _ = edited()
    rows = rows_of(c.RevealRound("r"), c.SetDebrief(Debrief((), "好")), c.AcceptRound("r", Acceptance(3)))
    found = after_work(rows, workshop)
    assert (found.end, found.at, found.edits) == ("settled", rows[-1].at, ())
    assert after_work(rows_of(c.SetDotBudget(1)), workshop).end == "none"


def test_votes_are_nowhere_in_the_log() -> None:
    workshop, _ = edited()
    cell = next(iter(workshop.cells()))
    sources = with_steps(c.RevealRound("r"), c.OpenRound("q", cell, "current", "strip"),
                         c.CastBallot("q", "p1", "5", "私下的理由"))
    text = told(content_of(workshop, sources=sources), ChangesPage)
    assert "私下的理由" not in text and "p1" not in text


def test_a_report_without_history_or_names_has_no_log() -> None:
    workshop, sources = edited()
    assert not content_of(workshop).has(ChangesPage)
    from tests.report.conftest import MADE_AT
    from workshop.insight.analysis import analyse
    from workshop.report.content import build_content
    options = Options("full", "en", redact=frozenset({"names"}))
    content = build_content(workshop, analyse(workshop), None, options=options, made_at=MADE_AT, sources=sources)
    assert not content.has(ChangesPage) and "taken out: names" in content.of(Cover).edition


# Poster, director, variants ---------------------------------------------------------------------------------------
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_poster_is_one_large_page_in_large_letters(day: Day, language: str, tmp_path: Path) -> None:
    workshop, plan = day
    long = replace(workshop, initiatives=tuple(
        replace(i, title=f"{i.title}{'长标题' * 60}", owner="负责人" * 60) for i in workshop.initiatives))
    content = content_of(long, plan, language, "poster")  # type: ignore[arg-type]
    page = content.of(PosterPage)
    assert len(page.points) == 11 and len(page.heat) == 5 and len(page.bars) == min(13, MOST_BARS)
    path = tmp_path / "poster.pdf"
    write_pdf(content, path, fonts=resources.path("fonts"))
    (sheet,) = PdfReader(path).pages
    assert [round(float(side) / 72 * 25.4) for side in sheet.mediabox[2:]] == [420, 297]
    sizes: set[float] = set()
    sheet.extract_text(visitor_text=lambda text, _cm, _tm, _font, size: sizes.add(size) if text.strip() else None)
    assert sizes and min(sizes) >= 10


def test_the_poster_of_nothing(tmp_path: Path) -> None:
    path = tmp_path / "empty.pdf"
    write_pdf(content_of(b.empty_workshop(), variant="poster"), path, fonts=resources.path("fonts"))
    assert len(PdfReader(path).pages) == 1


def test_the_directors_book_has_the_day_and_no_vote(day: Day) -> None:
    workshop, plan = day
    scripts = load_scripts(resources.path("help", "scripts.json"))
    people = (replace(workshop.participants[0], duty="facilitator"),
              replace(workshop.participants[1], elements=("brand", "retail")), *workshop.participants[2:])
    content = content_of(replace(workshop, participants=people), plan, "en", "director",
                         sources=replace(the_sources(), scripts=scripts))
    page = content.of(DirectorPage)
    times = [row[0] for row in page.agenda]
    assert times[0] == "09:00–09:15"
    assert [time.split("–")[1] for time in times[:-1]] == [time.split("–")[0] for time in times[1:]]
    late = sum(int(row[2]) - (int(row[3]) if row[3].isdecimal() else int(row[2])) for row in page.agenda)
    assert late == 15
    assert "\n".join(scripts[0].say[0].en.split()) in "\n".join(told(content, DirectorPage).split())
    assert page.people[0][3:] == ("facilitator", "does not vote") and page.people[1][4] == "Brand, Retail"
    assert [row[2] for row in page.elements].count("11") == 2  # brand and retail
    assert not any(words in told(content, DirectorPage) for words in ("round 1", "n =", "agreed"))


def test_the_directors_book_of_two_days_tells_them_apart(day: Day) -> None:
    workshop, plan = day
    agenda = template_of(workshop, "two-days").agenda
    page = content_of(replace(workshop, agenda=agenda), plan, "en", "director").of(DirectorPage)
    assert page.head.title.startswith("2 days in ")
    assert [fact.text for fact in page.facts if fact.label == "Hours"] == [
        f"day 1 09:00–{agenda.nights[0].title[:5]}, day 2 09:00–{agenda.end}"]
    night = next(row for row in page.agenda if row[1] == "Overnight")
    before, after = page.agenda[page.agenda.index(night) - 1], page.agenda[page.agenda.index(night) + 1]
    assert before[0].split("–")[1] == night[0].split("–")[0] and night[0].split("–")[1] == after[0].split("–")[0]
    assert len(page.blocks) == len(page.agenda) - 1, "a night has no script"


def test_every_page_of_every_variant_is_known() -> None:
    from workshop.report.catalogue import BUILDERS
    assert {key for keys in PAGES.values() for key in keys} <= set(BUILDERS)
    assert set(FULL) - set(PAGES["redacted"]) == set(PRIVATE)
    assert PAGES["board"] == ("decision", "heat", "roadmap", "alternatives")


def test_both_languages_have_the_same_shape(day: Day, talked: Workshop) -> None:
    workshop, plan = day
    both = content_of(workshop, plan, "both")
    assert both.of(RubricPage).question_word == "问题 · Question"
    assert any(" · " in table.title for table in both.of(MethodPage).tables)
    assert content_of(talked, None, "both").of(CommentsPage).head.caption.startswith("Word for word")
    sheet = content_of(workshop, plan, "both", "poster").of(PosterPage)
    assert sheet.plan_head == "路线图与负责人 · Roadmap and owners"


def test_the_cover_says_which_report_it_is(day: Day) -> None:
    workshop, plan = day
    people = (replace(workshop.participants[0], duty="facilitator", name="林主持"), *workshop.participants[1:])
    content = content_of(replace(workshop, participants=people), plan, sources=replace(the_sources(), version="9.8.7"))
    cover = content.of(Cover)
    facts = {fact.label: fact.text for fact in cover.facts}
    assert cover.edition == "完整报告 · 中文 · A4" and cover.mark == "内部资料，未经同意请勿外传"
    assert facts["主持人"] == "林主持" and facts["软件"].endswith("9.8.7")
    assert facts["数据指纹"].startswith(content.hash[:16]) and "verify-report" in facts["数据指纹"]
