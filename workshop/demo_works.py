"""What the initiatives of the sample workshop say beyond title and cost: labels, people, success, risk, first step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workshop.model.initiative import Kpi
from workshop.model.planning import Planning, Role
from workshop.model.text import Text


@dataclass(frozen=True, slots=True)
class Detail:
    """The further words of one `Work`; `kpi` is name, baseline and target, `days` counts from the workshop."""

    short: Text
    kpi: tuple[Text, Text, Text]
    risk: Text
    first: Text
    days: int


ROLES: tuple[tuple[str, Text, float], ...] = (
    ("lead", Text("项目经理", "Project lead"), 2.5),
    ("business", Text("业务骨干", "Business expert"), 4.0),
    ("engineer", Text("系统工程师", "System engineer"), 5.5),
    ("data", Text("数据工程师", "Data engineer"), 4.0))
# How the person-months of a work divide, by capability: lead, business, engineer, data.
SHARES: Mapping[str, tuple[float, float, float, float]] = {
    "1": (0.2, 0.1, 0.7, 0.0), "2": (0.2, 0.3, 0.5, 0.0), "3": (0.2, 0.4, 0.4, 0.0), "4": (0.2, 0.2, 0.1, 0.5),
    "5": (0.1, 0.3, 0.0, 0.6)}


def planning(language: str) -> Planning:
    """Return the people the sample company has for its initiatives."""
    return Planning(roles=tuple(Role(name, words.in_(language), (heads,)) for name, words, heads in ROLES))


def words_of(work: str, language: str) -> dict[str, Any]:
    """Return the fields of an initiative that are words: short label, KPI, risk and first step."""
    detail = DETAILS[work]
    return {"short": detail.short.in_(language), "kpi": Kpi(*(text.in_(language) for text in detail.kpi)),
            "risk": detail.risk.in_(language), "first_step": detail.first.in_(language)}


def _detail(short: tuple[str, str], kpi: tuple[tuple[str, str], ...], risk: tuple[str, str], first: tuple[str, str],
            days: int) -> Detail:
    name, before, after = (Text(*words) for words in kpi)
    return Detail(Text(*short), (name, before, after), Text(*risk), Text(*first), days)


DETAILS: Mapping[str, Detail] = {
    "cloud": _detail(("核心上云", "Core to cloud"), (
        ("核心系统可用率", "Uptime of core systems"), ("99.2 %", "99.2%"), ("99.9 %", "99.9%")),
        ("老系统文档不全，割接窗口少", "Old systems are poorly documented; few nights to switch over"),
        ("列出要迁移的系统和依赖", "List the systems to move and what depends on them"), 14),
    "security": _detail(("统一身份", "Single sign-on"), (
        ("统一登录的系统", "Systems with single sign-on"), ("3 个", "3"), ("18 个", "18")),
        ("各部门账号规则不统一", "Every department has its own rules for accounts"),
        ("盘点账号和权限", "Take stock of accounts and rights"), 21),
    "codes": _detail(("一物一码", "One code per pack"), (
        ("带码出货占比", "Packs shipped with a code"), ("5 %", "5%"), ("80 %", "80%")),
        ("产线改造要停机", "Lines must stop while they are rebuilt"),
        ("选一条产线试点赋码", "Choose one line for a trial"), 28),
    "cold": _detail(("冷链温控", "Cold chain"), (
        ("全程有温度记录的车次", "Trips with a full temperature record"), ("35 %", "35%"), ("95 %", "95%")),
        ("承运商不愿装设备", "Carriers may not want the sensors"),
        ("与三家承运商谈试点", "Talk to three carriers about a trial"), 25),
    "guide": _detail(("会员小程序", "Member app"), (
        ("月活会员", "Active members a month"), ("42 万", "420,000"), ("100 万", "1,000,000")),
        ("门店不愿多一道操作", "Shops may not want one more step"),
        ("确定首批三十家门店", "Name the first thirty shops"), 10),
    "dealers": _detail(("线上订货", "Online ordering"), (
        ("线上下单的经销商", "Dealers who order online"), ("12 %", "12%"), ("85 %", "85%")),
        ("经销商习惯电话订货", "Dealers are used to the phone"),
        ("访谈十家经销商", "Talk to ten dealers"), 18),
    "shared": _detail(("业务中台", "Shared services"), (
        ("共用订单服务的渠道", "Channels on one order service"), ("1 个", "1"), ("6 个", "6")),
        ("各渠道规则差异大", "The channels' rules differ widely"),
        ("画出六个渠道的订单流程", "Draw the order flow of all six channels"), 30),
    "plant": _detail(("排产在线", "Plant online"), (
        ("排产用时", "Time to plan a week"), ("2 天", "2 days"), ("2 小时", "2 hours")),
        ("质检员工作量先增后减", "Inspectors first have more work, then less"),
        ("整理一号工厂的工艺数据", "Sort out the process data of plant one"), 20),
    "flow": _detail(("流程再造", "Simpler processes"), (
        ("线上审批占比", "Approvals online"), ("40 %", "40%"), ("90 %", "90%")),
        ("流程责任人不清", "Nobody owns the processes"),
        ("选十条高频流程", "Choose the ten most used processes"), 12),
    "data": _detail(("数据平台", "Data platform"), (
        ("有唯一编码的主数据", "Master data with one code"), ("30 %", "30%"), ("95 %", "95%")),
        ("数据归属没有定论", "Who owns which data is not settled"),
        ("任命五位数据负责人", "Name five owners of data"), 15),
    "board": _detail(("经营看板", "Dashboards"), (
        ("出报表的时间", "Days until the figures are there"), ("月末后 10 天", "10 days"), ("次日", "next day")),
        ("口径长期不一致", "The figures have long meant different things"),
        ("确定二十个经营指标的口径", "Define twenty figures"), 26),
    "forecast": _detail(("自动补货", "Replenishment"), (
        ("缺货率", "Out of stock"), ("9 %", "9%"), ("4 %", "4%")),
        ("历史数据有缺口", "There are gaps in the history"),
        ("选两个品类做回测", "Test two categories on past data"), 45),
    "target": _detail(("精准营销", "Campaign model"), (
        ("营销投入产出比", "Sales per yuan of campaign"), ("2.1", "2.1"), ("3.0", "3.0")),
        ("会员授权范围不明", "It is not clear what members have allowed"),
        ("核对会员授权条款", "Check what members have agreed to"), 30),
    "milk": _detail(("奶源优化", "Milk and lines"), (
        ("原奶损耗", "Loss of raw milk"), ("3.2 %", "3.2%"), ("1.8 %", "1.8%")),
        ("牧场数据靠人工填报", "Farm data is typed by hand"),
        ("接通两家牧场的数据", "Connect the data of two farms"), 60),
}
