"""The cast of the sample workshop: an invented dairy company, its people, its reasons and its initiatives."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.model.text import Text

MIN_PEOPLE, MAX_PEOPLE = 4, 60
TITLE = Text("数字化成熟度共创工作坊", "Digital maturity workshop")
CLIENT = Text("华东乳业（示例）", "East China Dairy (sample)")


@dataclass(frozen=True, slots=True)
class Seat:
    """A chair in the room: department, role, and the elements its holder knows from work."""

    name: Text
    department: Text
    role: Text
    elements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """An initiative before it meets the votes.

    `cost` is thousand yuan, `effort` person-months, `duration` quarters. `steps` is how many levels it lifts
    each of `elements`; `seat` owns it; `after` names what must be done first.
    """

    id: str
    title: Text
    capability: str
    elements: tuple[str, ...]
    cost: int
    effort: float
    duration: int
    seat: int
    steps: int = 1
    after: tuple[str, ...] = ()


SEATS = (
    Seat(Text("陈国栋", "Grace Chen"), Text("总经理办公室", "Executive office"),
         Text("副总经理", "Deputy general manager"), ("organisation", "finance")),
    Seat(Text("林雅琴", "Laura Lin"), Text("品牌市场部", "Brand and marketing"),
         Text("品牌总监", "Brand director"), ("brand", "marketing")),
    Seat(Text("周建明", "James Zhou"), Text("生产制造部", "Manufacturing"),
         Text("工厂厂长", "Plant manager"), ("manufacturing", "product")),
    Seat(Text("吴晓峰", "Simon Wu"), Text("渠道销售部", "Channel sales"),
         Text("大区销售经理", "Regional sales manager"), ("channel", "retail")),
    Seat(Text("郑丽华", "Helen Zheng"), Text("零售运营部", "Retail operations"),
         Text("零售运营经理", "Retail operations manager"), ("retail", "service")),
    Seat(Text("孙志远", "Peter Sun"), Text("信息技术部", "Information technology"),
         Text("信息总监", "IT director"), ("technology",)),
    Seat(Text("徐婷", "Tina Xu"), Text("客户服务部", "Customer service"),
         Text("客服经理", "Service manager"), ("service",)),
    Seat(Text("马振华", "Martin Ma"), Text("物流供应链部", "Logistics"),
         Text("供应链总监", "Supply chain director"), ("logistics",)),
    Seat(Text("何敏", "Mary He"), Text("财务部", "Finance"),
         Text("财务经理", "Finance manager"), ("finance",)),
    Seat(Text("高洁", "Jane Gao"), Text("人力资源部", "Human resources"),
         Text("人力资源总监", "HR director"), ("organisation",)),
    Seat(Text("罗文斌", "Ben Luo"), Text("商品研发部", "Product development"),
         Text("研发经理", "Development manager"), ("product",)),
    Seat(Text("宋佳怡", "Julia Song"), Text("数字营销部", "Digital marketing"),
         Text("数字营销经理", "Digital marketing manager"), ("marketing", "brand")),
)
SURNAMES = Text("赵 钱 李 王 冯 蒋 沈 韩 杨 朱 许 吕 张 孔 曹 严 金 魏 姜 谢",
                "Zhao Qian Li Wang Feng Jiang Shen Han Yang Zhu Xu Lv Zhang Kong Cao Yan Jin Wei Jiang Xie")
GIVEN = Text("思远 海燕 俊杰 春梅 立新 雪莹 永强 慧敏 家豪 静怡 卫东 晓岚",
             "Adam Bella Carl Diana Eric Fiona George Hannah Ivan Judy Kevin Linda")

LOW_REASONS = (
    Text("只有总部在用，门店还是手工登记。", "Only head office uses it; the shops still write by hand."),
    Text("三个系统对不上，月底要人工核对。", "Three systems disagree; at month end we reconcile by hand."),
    Text("去年上线后没人维护，数据停在三月。", "Nobody has kept it up; the data ends in March."),
    Text("经销商那边完全看不到。", "On the dealers' side we see nothing at all."),
    Text("出了问题先打电话，没有告警。", "When it breaks somebody phones; there is no alarm."),
)
HIGH_REASONS = (
    Text("上个月的大促全程在线跑完，没有掉单。", "Last month's campaign ran online; no order was lost."),
    Text("每周例会都看这块看板，有据可查。", "The weekly meeting looks at this board; it can be checked."),
    Text("两家工厂已经统一到同一套流程。", "Two plants already work by the same process."),
    Text("会员的七成订单有完整记录。", "Seven in ten member orders have a full record."),
)
RESERVATIONS = (
    Text("先按这一级记录，三个月后看门店数据再定。", "For now; shop data decides in three months."),
    Text("总部与区域看法不同，以试点区域为准。", "Views differ; the pilot decides."),
    Text("多数同意，生产部保留意见。", "Most agree; manufacturing keeps its doubts."),
)
# The two positions of a room that did not agree: the lower one first.
DISAGREEMENTS = (
    (Text("有系统，但没人按它做事。", "A system exists, but nobody works by it."),
     Text("系统已上线一年，制度也写了。", "It has been live for a year, and the rules are written.")),
    (Text("区域看不到总部的数据。", "The regions do not see head office's data."),
     Text("总部每天出报表，区域可以来要。", "Head office reports daily; the regions may ask.")),
)
OTHER_LEVELS = (
    Text("门店覆盖不到三成，按低一级记录更稳妥。",
         "Fewer than a third of the shops have it; one level lower is safer."),
    Text("只在试点做到，全公司还没有。", "Only the pilot is there; the company is not."),
)
NOT_HERE = Text("本部门没有这项业务。", "My department has no such business.")

WORKS = (
    Work("cloud", Text("核心系统上云与同城容灾", "Core systems to the cloud, with a standby site"), "1",
         ("technology", "logistics", "manufacturing", "retail"), 2400, 26, 2, 5),
    Work("security", Text("统一身份与数据安全", "Single sign-on and data security"), "1",
         ("finance", "organisation", "service"), 900, 10, 2, 5),
    Work("codes", Text("一物一码贯通渠道", "One code on every pack, along the whole channel"), "2",
         ("product", "channel", "brand"), 1600, 16, 2, 3),
    Work("cold", Text("冷链温控传感全覆盖", "Temperature sensors along the cold chain"), "2",
         ("logistics", "manufacturing"), 1200, 9, 2, 7),
    Work("guide", Text("导购与会员小程序", "Mini program for members and shop staff"), "2",
         ("retail", "service", "marketing"), 800, 12, 1, 4),
    Work("dealers", Text("经销商在线订货与对账", "Online ordering and settlement for dealers"), "3",
         ("channel", "finance"), 1100, 14, 2, 3, 1, ("security",)),
    Work("shared", Text("订单与会员业务中台", "Shared services for orders and members"), "3",
         ("retail", "service", "marketing", "product"), 2000, 24, 2, 5, 1, ("cloud",)),
    Work("plant", Text("工厂排产与质检在线", "Plant scheduling and quality checks online"), "3",
         ("manufacturing", "logistics"), 1300, 15, 2, 2),
    Work("flow", Text("协同办公与流程再造", "Working together online, with simpler processes"), "3",
         ("organisation", "brand"), 500, 8, 2, 9),
    Work("data", Text("全域数据平台与主数据", "One data platform with master data"), "4",
         ("product", "channel", "retail", "marketing", "technology", "logistics"), 2600, 30, 2, 5, 1,
         ("cloud",)),
    Work("board", Text("经营指标看板", "Boards for the figures that run the company"), "4",
         ("finance", "organisation", "brand", "service"), 600, 6, 1, 8, 1, ("data",)),
    Work("forecast", Text("销量预测与自动补货", "Demand forecast and automatic replenishment"), "5",
         ("channel", "logistics", "retail"), 1500, 14, 2, 7, 1, ("data", "codes")),
    Work("target", Text("精准营销模型", "Campaigns aimed by a model"), "5",
         ("marketing", "brand"), 900, 9, 2, 11, 1, ("data", "guide")),
    Work("milk", Text("奶源与排产优化", "Better use of milk supply and lines"), "5",
         ("manufacturing", "product"), 1400, 12, 2, 2, 1, ("data", "plant")),
)
