"""A small knowledge pack with one board of each kind, and a case, for tests."""

from __future__ import annotations

from functools import cache
from typing import Any

from workshop.model.case import Case, CaseSource, Figure, FiledCase
from workshop.model.knowledge import Place
from workshop.model.text import Text
from workshop.packs.load import PackDocument, document_of

KEY = "made-knowledge"


def text(words: str) -> dict[str, str]:
    return {"zh": f"{words}。", "en": f"{words}."}


def _entry(name: str) -> dict[str, Any]:
    return {"id": name, "name": text(name), "text": text(f"about {name}")}


def _board(name: str, look: str, kind: str, **parts: Any) -> dict[str, Any]:
    return {"id": name, "look": look, "kind": kind, "name": text(name), "purpose": text("do this"), **parts}


def knowledge() -> dict[str, Any]:
    """Return the document of the pack, new each time."""
    axis = {"name": text("axis"), "low": text("low"), "high": text("high")}
    corner = {"name": text("corner"), "text": text("about it")}
    card = {"id": "c1", "title": text("card"), "text": text("words"), "case": "made/one"}
    survey = {"title": text("Survey"), "year": 2022, "sample": None}
    figure = {"value": "40", "unit": "%", "number": 40, "about": "nearly", "printed": "近40%", "line": 229}
    return {
        "schema_version": 1, "id": KEY, "version": "1.0", "kind": "knowledge", "goes_with": ["blank"],
        "name": text("made"), "description": text("for tests"),
        "source": {"title": text("paper"), "publisher": text("us"), "year": 2022, "document": "002"},
        "boards": [
            _board("cards", "trends", "cards", dots=2, columns=[
                {"id": "k1", "name": text("left"), "cards": [card, {**card, "id": "c2", "case": ""}]},
                {"id": "k2", "name": text("right"), "cards": [{**card, "id": "c3", "case": ""}]}]),
            _board("poll", "market", "poll", question=text("where"), several=False, survey=survey, options=[
                {"id": "o1", "name": text("one"), "published": figure}, {"id": "o2", "name": text("two")}]),
            _board("quad", "ourselves", "quadrant", x=axis, y=axis,
                   corners={name: corner for name in ("ll", "hl", "lh", "hh")},
                   examples=[{"name": text("firm"), "corner": "hh"}]),
            _board("ladder", "ourselves", "ladder", subject="elements", ranked=True,
                   rungs=[_entry("r1"), _entry("r2")]),
            _board("room", "ourselves", "ladder", subject="room", ranked=False, rungs=[_entry("r1"), _entry("r2")]),
            _board("check", "directions", "checklist", numbered=True, items=[_entry("q1"), _entry("q2")]),
        ]}


@cache
def knowledge_pack() -> PackDocument:
    """Return the checked pack."""
    return document_of(knowledge())


def made_case(name: str = "one", *, collection: str = "made", elements: tuple[str, ...] = ("alpha",),
              capabilities: tuple[str, ...] = ("1",), title: str = "Tried it") -> FiledCase:
    """Return a case with one figure."""
    figure = Figure(metric=Text("销量增长", "Growth in sales"), value=Text("7", "7"), unit=Text("%", "%"), printed="7",
                    line=12, year="2022")
    case = Case(id=name, company=Text("某企业", "A company"), anonymous=True, sector=Text("家电", "Appliances"),
                year="2022", title=Text(f"试了{title}", title), elements=elements, capabilities=capabilities,
                pain=Text("看不见库存", "Nobody sees the stock"), pain_inferred=False,
                action=Text("接通系统", "Joined the systems"), result=Text("销量多了7%", "Sales rose by 7%"),
                figures=(figure,), lessons=(Text("先试一店", "Try one shop first"),),
                source=Place(line=12, section="案例"))
    source = CaseSource(title=Text("白皮书", "White paper"), publisher=Text("出版方", "Publisher"), year=2022,
                        document="002")
    return FiledCase(collection=collection, source=source, case=case)
