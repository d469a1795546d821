"""The attendance sheet: everybody on the list, times on local clocks, room to sign."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta, timezone

import pytest
from pypdf import PdfReader

import resources
from tests import builders as b
from tests.pdftext import packed_pages
from workshop.model.workshop import Attendance, Workshop
from workshop.report.signin import signin_pdf
from workshop.report.words import load_words

FONTS = resources.path("fonts")
WORDS = load_words(resources.path("report", "words"))
SHANGHAI = timezone(timedelta(hours=8))


def pages_of(workshop: Workshop, language: str = "zh", hours: int = 8) -> list[str]:
    data = signin_pdf(workshop, language, tz=timezone(timedelta(hours=hours)), words=WORDS,  # type: ignore[arg-type]
                      fonts=FONTS)
    return packed_pages(data)


def attended(*entries: tuple[str, str, bool]) -> Workshop:
    base = b.empty_workshop(count=4, client="华东乳业", title="共创日")
    return replace(base, attendance=tuple(Attendance(who, f"2026-11-20T{at}:00+00:00", here)
                                          for who, at, here in entries))


@pytest.mark.parametrize(("language", "duties", "head"), [
    ("zh", ("主持人", "记录员", "旁听", "投票"), "签到表"),
    ("en", ("facilitator", "scribe", "observer", "voter"), "Attendancesheet")])
def test_everybody_with_duty_and_place(language: str, duties: tuple[str, ...], head: str) -> None:
    base = attended()
    kinds = ("facilitator", "scribe", "observer", "voter")
    people = tuple(replace(p, duty=duty, name=f"人{p.seat}", department=f"部{p.seat}", role=f"职{p.seat}")
                   for p, duty in zip(base.participants, kinds, strict=True))
    (page,) = pages_of(replace(base, participants=people), language)
    for seat, duty in enumerate(duties, start=1):
        assert f"{seat}人{seat}部{seat}职{seat}{duty}" in page
    assert head in page and "华东乳业" in page and "共创日" in page


def test_times_are_those_of_the_zone() -> None:
    workshop = attended(("p1", "00:58", True), ("p2", "01:02", True), ("p2", "03:30", False), ("p2", "05:00", True),
                        ("p3", "03:00", False))
    (page,) = pages_of(workshop)
    assert "日期2026年11月20日" in page and "08:58" in page and "09:02–11:30,13:00" in page
    assert "4人，已签到2人" in page
    (west,) = pages_of(workshop, hours=-5)
    assert "日期2026年11月19日" in west and "19:58" in west and "11-2000:00" in west and "08:58" not in west


def test_times_come_in_order_and_a_double_entry_counts_once() -> None:
    workshop = attended(("p1", "03:30", False), ("p1", "01:00", True), ("p1", "02:00", True), ("p1", "04:00", False))
    assert "09:00–11:30" in pages_of(workshop)[0] and "10:00" not in pages_of(workshop)[0]


def test_before_the_day_there_is_a_line_for_the_date() -> None:
    (page,) = pages_of(attended())
    assert "日期" in page and "2026" not in page and "已签到0人" in page


def test_thirty_people_need_two_pages_with_the_same_head() -> None:
    base = b.empty_workshop(count=30, client="华东乳业")
    pages = pages_of(base)
    assert len(pages) == 2
    assert all("签到时间" in page and "华东乳业" in page for page in pages)
    assert "第1页，共2页" in pages[0] and "第2页，共2页" in pages[1]
    assert all(any(p.name in page for page in pages) for p in base.participants)
    assert len(pages_of(b.empty_workshop())) == 1


def test_a_rehearsal_says_so_on_every_page() -> None:
    base = b.empty_workshop(count=30)
    rehearsal = replace(base, settings=replace(base.settings, rehearsal=True))
    assert all("演练·不计入真实结果" in page for page in pages_of(rehearsal))
    assert not any("演练" in page for page in pages_of(base))


def test_words_of_users_are_only_words() -> None:
    base = b.empty_workshop(count=3, title="标题" * 100, client="<b>客户</b>&😀")
    people = (replace(base.participants[0], name="<i>Bob</i> & 😀"), replace(base.participants[1], name="长" * 200),
              replace(base.participants[2], name="W" * 60, department="部" * 200, role="职" * 200))
    (page,) = pages_of(replace(base, participants=people))
    assert "<i>Bob</i>&〔U+1F600〕" in page and "<b>客户</b>&〔U+1F600〕" in page
    assert page.count("长") > 30 and page.count("W") > 25


def test_same_workshop_same_bytes_with_bookmark_and_our_fonts() -> None:
    workshop = attended(("p1", "00:58", True))
    first, second = (signin_pdf(workshop, "zh", tz=SHANGHAI, words=WORDS, fonts=FONTS) for _ in range(2))
    assert first == second
    reader = PdfReader(io.BytesIO(first))
    assert [entry.title for entry in reader.outline] == ["签到表"]
    names = {str(font.get_object()["/BaseFont"]) for page in reader.pages
             for font in page["/Resources"]["/Font"].values()}
    assert names and all("+NotoSansSC" in name for name in names)
    assert reader.metadata.title == "华东乳业 · 共创日 · 签到表"
