"""The words of the rehearsal: chairs of an invented company, what people want to talk about, and how a day ends."""

from __future__ import annotations

from typing import NamedTuple

from workshop.model.text import Text
from workshop.model.workshop import Depth, Rank, Settings

TITLE = Text("演练：数字化成熟度共创", "Rehearsal: digital maturity workshop")
CLIENT = Text("虚构公司（演练）", "Invented company (rehearsal)")

BUDGET = 2500  # thousand yuan a quarter
HEAD = Text("总部职能", "Head office")
SALES = Text("营销中心", "Sales and marketing")
PLANT = Text("供应链中心", "Production and supply")
IT = Text("数字化中心", "Digital and IT")


class Chair(NamedTuple):
    """A place in the room; `high` tells the camp that sees the company from above."""

    department: Text
    role: Text
    rank: Rank
    elements: tuple[str, ...]
    high: bool


# Four departments with three ranks each, so that both can be compared from twelve people on.
CHAIRS = (
    Chair(HEAD, Text("总经理", "General manager"), "senior", ("organisation", "finance"), True),
    Chair(SALES, Text("营销总监", "Marketing director"), "senior", ("brand", "marketing"), False),
    Chair(PLANT, Text("生产总监", "Production director"), "senior", ("manufacturing", "product"), False),
    Chair(IT, Text("信息总监", "IT director"), "senior", ("technology",), True),
    Chair(HEAD, Text("财务经理", "Finance manager"), "middle", ("finance",), True),
    Chair(SALES, Text("大区经理", "Regional manager"), "middle", ("channel", "retail"), False),
    Chair(PLANT, Text("物流经理", "Logistics manager"), "middle", ("logistics",), False),
    Chair(IT, Text("数据平台经理", "Data platform manager"), "middle", ("technology", "marketing"), True),
    Chair(HEAD, Text("人力资源专员", "HR officer"), "staff", ("organisation",), True),
    Chair(SALES, Text("门店店长", "Store manager"), "staff", ("retail", "service"), False),
    Chair(PLANT, Text("品控主管", "Quality supervisor"), "staff", ("product", "manufacturing"), False),
    Chair(IT, Text("运维工程师", "Operations engineer"), "staff", ("technology", "service"), True),
)

PARKED = (
    Text("明年的预算由谁批、什么时候批？", "Who approves next year's budget, and when?"),
    Text("老系统的供应商合同要不要续？", "Shall we renew the contract for the old system?"),
    Text("门店的奖金办法跟新流程对不上。", "The bonus rules of the shops do not fit the new process."),
    Text("总部和大区怎么分工，要重新谈。", "Head office and regions must agree anew on who does what."),
    Text("要不要单独成立一个数据部门？", "Should data become a department of its own?"),
    Text("去年那份咨询报告为什么没落地？", "Why did nothing come of last year's consulting report?"),
)
RESERVATIONS = (
    Text("先按这一级记，三个月后看数据再定。", "This level for now; in three months the data decides."),
    Text("多数人同意，少数人认为只有试点做到了。", "Most agree; a few say that only the pilot is there."),
    Text("各大区差别大，这一级说的是多数大区。", "Regions differ a lot; this is how most of them are."),
)
FEW = Text("说得清的人太少，先记下，会后找懂行的人核实。",
           "Too few could judge; noted for now, to be checked with those who know.")
OTHER_LEVEL = (
    Text("试点以外还没做到，低记一级更稳妥。", "Outside the pilot it is not there yet; one level lower is safer."),
    Text("只有一个部门拿得出证据，先低记一级。", "The evidence is from one department only; one level lower for now."),
)
REMARKS = (
    Text("评得快，谈得少了点；下次先看证据。",
         "Scoring was quick, the talk too short; next time look at the evidence first."),
    Text("听到了一线的真话，值；下午可以再短些。",
         "We heard the people from the floor: worth it; the afternoon could be shorter."),
    Text("分歧讲清楚了；路线图还要请财务复核。",
         "The disagreement is on the table; finance must still check the roadmap."),
)

LATE = Text("{name}来晚了，刚在后排坐下。", "{name} arrives late and takes a seat at the back.")
LEAVES = Text("{name}要去赶飞机，提前离场。", "{name} has a plane to catch and leaves early.")
DETAIL = Text("{name}说：“{element}的{item}这样问太笼统，能不能拆成明细来评？”",
              "{name} says: “{item} in {element} is too broad; can we score the details?”")
PARKING = Text("{name}想谈另一件事：“{matter}”", "{name} wants to talk about something else: “{matter}”")
BOSS_FIRST = Text("还没亮牌，{name}就先开口：“我看{element}就是{level}级。”请先打住，亮牌之后再讲。",
                  "{name} speaks before the cards are up: “{element} is a {level} to me.” Ask for patience until the "
                  "cards are up.")
OVERRUN = Text("评分比计划慢，后面的时间要挤一挤。", "Scoring runs behind the plan; time must be found elsewhere.")


def settings(language: str, *, depth: Depth = "express", start: str = "2027Q1", created: str = "") -> Settings:
    """Return the settings of a rehearsal: its votes are invented, and a file cannot change that."""
    return Settings(title=TITLE.in_(language), client=CLIENT.in_(language), language=language, depth=depth, start=start,
                    horizon=8, budget=BUDGET, created=created, rehearsal=True)
