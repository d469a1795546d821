"""The columns of a list of initiatives in both languages, and the small grammar of what stands in their cells."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from workshop.model.initiative import Horizon, Part, Status, Unit
from workshop.model.text import Text

# XML has no room for these, so a workbook cannot hold them.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BRACKETS = re.compile(r"\(([^()]*)\)\s*$")


class Column(NamedTuple):
    """One column: its heading, other headings it is known by, and the unit behind the heading."""

    id: str
    head: Text
    also: tuple[str, ...] = ()
    measure: Text | None = None
    width: float = 14.0


MONEY, EFFORT = Text("千元", "thousand yuan"), Text("人月", "person-months")
LENGTH: Mapping[Unit, Text] = {"quarter": Text("季度", "quarters"), "month": Text("个月", "months")}
COLUMNS: tuple[Column, ...] = (
    Column("no", Text("序号", "No"), ("number", "#", "nr"), width=6),
    Column("title", Text("举措", "Initiative"), ("title", "name", "举措名称", "名称", "标题"), width=30),
    Column("short", Text("简称", "Short label"), ("short",), width=12),
    Column("status", Text("状态", "Status"), width=10),
    Column("element", Text("业务要素", "Element"), ("要素", "business element"), width=14),
    Column("capability", Text("能力", "Capability"), width=18),
    Column("direction", Text("方向", "Direction"), width=18),
    Column("horizon", Text("时段", "Horizon"), width=9),
    Column("owner", Text("负责人", "Owner"), width=14),
    Column("lifts", Text("提升", "Lifts"), ("提升等级", "uplift", "uplifts"), width=34),
    Column("cost", Text("费用", "Cost"), ("成本", "总成本", "投入", "cost in total"), MONEY, 12),
    Column("duration", Text("工期", "Duration"), ("时长",), None, 12),
    Column("efforts", Text("各角色人力", "Effort by role"), ("efforts", "角色人力"), EFFORT, 26),
    Column("effort", Text("其他人力", "Other effort"), ("effort", "人力"), EFFORT, 12),
    Column("earliest", Text("最早开始", "Earliest start"), ("earliest",), width=12),
    Column("latest", Text("最晚开始", "Latest start"), ("latest",), width=12),
    Column("pin", Text("锁定开始", "Pinned start"), ("pin", "pinned", "固定开始"), width=12),
    Column("predecessors", Text("前置", "Starts after"), ("predecessors", "predecessor", "前置举措"), width=30),
    Column("either", Text("二选一组", "Either/or group"), ("either", "either/or", "择一组"), width=14),
    Column("must", Text("必做", "Must"), ("required",), width=8),
    Column("barred", Text("不做", "Must not"), ("barred", "excluded"), width=8),
    Column("kpi", Text("衡量指标", "KPI"), ("指标",), width=20),
    Column("kpi_baseline", Text("基线值", "Baseline"), ("基线", "现值"), width=12),
    Column("kpi_target", Text("目标值", "Target"), ("目标",), width=12),
    Column("risk", Text("风险", "Risk"), width=24),
    Column("first_step", Text("第一步", "First step"), width=24),
    Column("first_by", Text("第一步期限", "First step by"), ("first by",), width=13),
    Column("duties", Text("分工", "RACI"), ("raci分工",), width=26),
    Column("note", Text("说明", "Note"), ("notes", "备注"), width=30),
    Column("proofs", Text("依据", "Evidence"), ("proofs",), width=16),
    Column("value", Text("业务价值", "Business value"), ("value",), width=10),
    Column("urgency", Text("紧迫程度", "Urgency"), width=10),
    Column("opening", Text("降低风险或打开机会", "Risk reduced or doors opened"), ("opening",), width=12),
    Column("size", Text("工作规模", "Job size"), ("size",), width=10),
    Column("reach", Text("覆盖", "Reach"), ("覆盖数",), width=10),
    Column("impact", Text("影响", "Impact"), width=10),
    Column("start", Text("计划开始", "Planned start"), width=12),
    Column("end", Text("计划结束", "Planned end"), width=12),
    Column("source", Text("来源", "Source"), width=16),
    Column("id", Text("编号", "Id"), width=16),
)
# Made by the plan, not by who fills in the list.
COMPUTED = ("start", "end")
STATUS_WORDS: Mapping[Status, Text] = {
    "idea": Text("设想", "idea"), "agreed": Text("已商定", "agreed"), "running": Text("进行中", "running"),
    "done": Text("已完成", "done"), "dropped": Text("已放弃", "dropped")}
HORIZON_WORDS: Mapping[Horizon, Text] = {
    "now": Text("近期", "now"), "next": Text("中期", "next"), "later": Text("远期", "later")}
YES, NO = Text("是", "yes"), Text("否", "no")
_MORE_WORDS: Mapping[str, tuple[str, ...]] = {
    "idea": ("想法", "构想"), "agreed": ("已确认", "已同意", "已承诺"), "running": ("在做", "in progress"),
    "done": ("完成",), "dropped": ("放弃", "取消", "已取消"), "now": ("现在", "当前"), "next": ("下一步", "接下来"),
    "later": ("以后", "将来"),
    "yes": ("y", "true", "1", "√", "✓"), "no": ("n", "false", "0", "×")}
PART_WORDS: Mapping[Part, tuple[str, ...]] = {
    "R": ("R", "执行", "responsible"), "A": ("A", "问责", "批准", "accountable"), "C": ("C", "咨询", "consulted"),
    "I": ("I", "知会", "informed")}


def plain(text: str) -> str:
    """Return a text for comparing: full-width signs are plain ones, small letters, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", writable(text)).casefold().split())


def writable(text: str) -> str:
    """Return a text as a workbook gives it back: lines end in a line feed, and what XML cannot hold is a space."""
    return _UNWRITABLE.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))


# Headings ---------------------------------------------------------------------------------------------------------
def heading(column: Column, unit: Unit, language: str) -> str:
    """Return the heading of a column with its unit behind it."""
    measure = LENGTH[unit] if column.id == "duration" else column.measure
    head = column.head.in_(language)
    if measure is None:
        return head
    return f"{head}（{measure.zh}）" if language == "zh" else f"{head} ({measure.en})"


def column_named(text: str) -> tuple[str, str]:
    """Return the id of the column a heading stands for, and what was in brackets behind it; ("", "") for none."""
    name = plain(text).replace("_", " ")
    found = _BRACKETS.search(name)
    name, measure = (name[:found.start()], found[1].strip()) if found else (name, "")
    if column := _named(name):
        return column, measure
    # 费用/万元 is as good as 费用（万元）.
    name, slash, unit = name.rpartition("/")
    return (column, unit.strip()) if slash and not measure and (column := _named(name)) else ("", "")


def _named(name: str) -> str:
    name = name.strip(" .:")
    return next((column.id for column in COLUMNS if name in {
        plain(column.head.zh), plain(column.head.en), column.id.replace("_", " "), *column.also}), "")


def unit_named(measure: str) -> Unit | None:
    """Return the unit of a plan that stands in brackets behind a heading, or None."""
    words: Mapping[Unit, tuple[str, ...]] = {"quarter": ("季度", "季", "quarters", "quarter"),
                                             "month": ("个月", "月", "months", "month")}
    return next((unit for unit, names in words.items() if measure in names), None)


# Words ------------------------------------------------------------------------------------------------------------
def yes_no(text: str) -> bool | None:
    """Return what a cell says: nothing is no; None for any other word."""
    said = plain(text)
    if said in (YES.zh, YES.en, *_MORE_WORDS["yes"]):
        return True
    return False if said in ("", NO.zh, NO.en, *_MORE_WORDS["no"]) else None


def word_of(text: str, words: Iterable[tuple[str, Text]]) -> str | None:
    """Return the key of a word in either language, or None."""
    said = plain(text)
    return next((key for key, word in words if said in (key, word.zh, word.en, *_MORE_WORDS.get(key, ()))), None)


def part_of(text: str) -> Part | None:
    """Return the part a word or letter stands for."""
    said = plain(text)
    return next((part for part, words in PART_WORDS.items() if said in [word.casefold() for word in words]), None)


# Lists in one cell ------------------------------------------------------------------------------------------------
def join_list(parts: Iterable[str]) -> str:
    """Return a list as one text, parted by semicolons; `split_list` gives back exactly the same parts.

    A part with a semicolon, a line break, a quotation mark in front or blanks around it stands in quotation marks.
    """
    return "; ".join(_quoted(part) for part in parts)


def _quoted(part: str) -> str:
    odd = any(sign in part for sign in ";；\n\r") or part != part.strip() or part[:1] in ('"', "")
    return '"' + part.replace('"', '""') + '"' if odd else part


_PART = re.compile(r'\s*(?:"((?:[^"]|"")*)"\s*(?=[;；\n\r]|$)|([^;；\n\r]*))(?:[;；\n\r]|$)')


def split_list(text: str) -> list[str]:
    """Return the parts of a list; empty ones are left out unless they stand in quotation marks."""
    found, at = [], 0
    while at < len(text):
        match = _PART.match(text, at)
        if match is None:
            break
        if match[1] is not None:
            found.append(match[1].replace('""', '"'))
        elif match[2].strip():
            found.append(match[2].strip())
        at = max(match.end(), at + 1)
    return found
