"""Made-up cases for the tests of the library."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from workshop.library import OWN, own_case
from workshop.model.case import Case, CaseCollection, CaseSource, Figure, FiledCase
from workshop.model.knowledge import Place
from workshop.model.text import Text
from workshop.packs.cases import collection_text

SOURCE = CaseSource(title=Text("白皮书", "White paper"), publisher=Text("出版方", "Publisher"), year=2020,
                    document="009")


def figure(value: str = "30", status: Any = "reported") -> Figure:
    """Return a figure of a case."""
    return Figure(metric=Text("缺货率下降", "Fewer stock-outs"), value=Text.both(value), unit=Text.both("%"),
                  printed=f"{value}%", line=12, year="2019", status=status)


def case(name: str = "one", **parts: Any) -> Case:
    """Return a case; parts given as text are the same in both languages."""
    made = Case(
        id=name, company=Text("某乳业公司", "A dairy company"), anonymous=True, sector=Text("乳制品", "Dairy"),
        year="2019", title=Text("门店库存可见", "Stock seen in every shop"), elements=("channel", "retail"),
        capabilities=("3", "4"), pain=Text("经销商库存看不见。", "Nobody saw the dealers' stock."),
        pain_inferred=False, action=Text("建立数据中台，打通订单。", "Built a data platform and joined the orders."),
        result=Text("缺货减少。", "Fewer stock-outs."), figures=(), lessons=(), source=Place(12, "2.1"))
    texts = {key: Text.both(value) for key, value in parts.items()
             if isinstance(value, str) and key not in ("year", "id")}
    return replace(made, **{**parts, **texts})


def own(name: str = "mine", year: int = 2026, **parts: Any) -> FiledCase:
    """Return a case the group wrote itself."""
    return own_case(case(name, **parts), year)


def collection(*cases: Case, name: str = "sample-2020", **parts: Any) -> CaseCollection:
    """Return a collection of cases."""
    return replace(CaseCollection(schema_version=1, id=name, version="1.0", name=Text("样例", "Sample"), source=SOURCE,
                                  cases=cases), **parts)


def own_file(*cases: Case) -> CaseCollection:
    """Return cases as a colleague's own file has them."""
    return collection(*cases, name=OWN)


def write(path: Path, made: CaseCollection) -> Path:
    """Write a collection to a file."""
    path.write_text(collection_text(made), "utf-8")
    return path
