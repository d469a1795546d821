"""What stands in each cell of a list of initiatives: from values to words that people can read and type."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from workshop.exchange.initiativeswords import HORIZON_WORDS, NO, STATUS_WORDS, YES, join_list, plain, split_list
from workshop.model.initiative import Initiative, RoadmapPlan
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.periods import name

Value = str | int | float
# A cell of a spreadsheet holds at most 32 767 characters.
MAX_CELL = 32_000
LAG = re.compile(r"^(.*?)\s*[(（]\s*[+＋]\s*([0-9]{1,9})[^)）]*[)）]$", re.DOTALL)
_NUMBER = re.compile(r"#?[0-9]+")


def digits(number: float) -> str:
    """Return a number as somebody would type it, and so that it is read back to the last bit."""
    whole = number.is_integer() and abs(number) < 1e15
    return str(int(number)) if whole else repr(float(number))


class Names:
    """Finds elements, items and directions by what people write, and says how to write them."""

    def __init__(self, workshop: Workshop) -> None:
        pack = workshop.pack
        self.elements = _known((e.id, (e.name, e.short)) for e in pack.elements)
        self.items = _known((i.id, (i.name, Text(f"{i.id} {i.name.zh}", f"{i.id} {i.name.en}")))
                            for i in (*pack.capabilities, *pack.indicators))
        self.directions = _known((d.id, (d.name,)) for e in pack.elements for d in e.directions)
        self._pack = pack

    def element(self, element: str, language: str) -> str:
        """Return the name of an element, or its id where the name would not be found again."""
        found = self._pack.element(element).name.in_(language) if self._pack.has_element(element) else element
        return found if self.elements.get(plain(found)) == element else element

    def item(self, item: str, language: str) -> str:
        """Return the name of a capability or indicator, or its id where the name would not be found again."""
        found = self._pack.item(item).name.in_(language) if self._pack.has_item(item) else item
        return found if self.items.get(plain(found)) == item else item

    def direction(self, direction: str, language: str) -> str:
        """Return the name of a direction, or its id where the name would not be found again."""
        found = next((d.name.in_(language) for e in self._pack.elements for d in e.directions if d.id == direction),
                     direction)
        return found if self.directions.get(plain(found)) == direction else direction


def _known(things: Iterable[tuple[str, tuple[Text, ...]]]) -> dict[str, str]:
    """Return the ids by all their names; a name that two of them share stands for neither."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    ids = set()
    for key, texts in things:
        ids.add(key)
        for word in {plain(said) for text in texts for said in (text.zh, text.en) if said}:
            if found.setdefault(word, key) != key:
                shared.add(word)
    return {**{word: key for word, key in found.items() if word not in shared}, **{plain(key): key for key in ids}}


class Writing:
    """Writes the cells of the initiatives of one workshop; `plan` gives the planned periods."""

    def __init__(self, workshop: Workshop, plan: RoadmapPlan | None = None) -> None:
        self.workshop, self.names = workshop, Names(workshop)
        self._starts = {} if plan is None else {entry.initiative: entry.start for entry in plan.entries}
        self._numbers = {initiative.id: number for number, initiative in enumerate(workshop.initiatives, start=1)}

    @cached_property
    def _titles(self) -> Mapping[str, int]:
        return Counter(plain(initiative.title) for initiative in self.workshop.initiatives)

    def period(self, index: int | None) -> str:
        """Return the name of a period, such as 2027Q1 or 2027-01; nothing for None."""
        if index is None:
            return ""
        return name(self.workshop.settings.start, self.workshop.planning.unit, index)

    def cells(self, initiative: Initiative, language: str) -> dict[str, Value]:
        """Return the cell of each column: a number where spreadsheets should count with it, otherwise text."""
        kpi, start = initiative.kpi, self._starts.get(initiative.id)
        return {
            "no": self._numbers.get(initiative.id, ""), "title": initiative.title, "short": initiative.short,
            "status": STATUS_WORDS[initiative.status].in_(language), **self._lanes(initiative, language),
            "owner": initiative.owner, "lifts": self._lifts(initiative, language), "cost": initiative.cost,
            "duration": initiative.duration, "efforts": self._efforts(initiative), "effort": initiative.effort or "",
            "earliest": self.period(initiative.earliest), "latest": self.period(initiative.latest),
            "pin": self.period(initiative.pin), "predecessors": self._predecessors(initiative),
            "either": initiative.either, "must": (YES if initiative.must else NO).in_(language),
            "barred": (YES if initiative.barred else NO).in_(language), "kpi": kpi.name, "kpi_baseline": kpi.baseline,
            "kpi_target": kpi.target, "risk": initiative.risk, "first_step": initiative.first_step,
            "first_by": initiative.first_by, "note": initiative.note,
            "duties": join_list(f"{duty.part} {duty.person}" for duty in initiative.duties),
            "proofs": join_list(f"{proof.kind}: {proof.key}" for proof in initiative.proofs),
            **_ratings(initiative), "start": self.period(start),
            "end": self.period(None if start is None else start + initiative.duration - 1),
            "source": initiative.source, "id": initiative.id}

    def _lanes(self, initiative: Initiative, language: str) -> dict[str, Value]:
        names = self.names
        return {"element": names.element(initiative.element, language) if initiative.element else "",
                "capability": names.item(initiative.capability, language) if initiative.capability else "",
                "direction": names.direction(initiative.direction, language) if initiative.direction else "",
                "horizon": HORIZON_WORDS[initiative.horizon].in_(language) if initiative.horizon else ""}

    def _lifts(self, initiative: Initiative, language: str) -> str:
        return join_list(f"{self.names.element(lift.cell.element, language)} {lift.cell.item}: "
                         f"{lift.from_level}>{lift.to_level}" + (f" {lift.sure}%" if lift.sure != 100 else "")
                         for lift in initiative.lifts)

    def _efforts(self, initiative: Initiative) -> str:
        roles = {role.id: role.name for role in self.workshop.planning.roles}
        return join_list(f"{roles.get(effort.role, effort.role)}: {digits(effort.months)}"
                         for effort in initiative.efforts)

    def _predecessors(self, initiative: Initiative) -> str:
        text = join_list(self._after(initiative, before, titled=True) for before in initiative.predecessors)
        if len(text) <= MAX_CELL:
            return text
        return join_list(self._after(initiative, before, titled=False) for before in initiative.predecessors)

    def _after(self, initiative: Initiative, before: str, *, titled: bool) -> str:
        """Return the title of a predecessor with its lag; its number where the title could be taken for another."""
        found = self.workshop.initiative(before)
        title = found.title if found else before
        if not titled or self._titles[plain(title)] != 1 or _NUMBER.fullmatch(plain(title)):
            title = f"#{self._numbers.get(before, before)}"
        lag = initiative.lag_after(before)
        return f"{title} (+{lag})" if lag or LAG.match(title) else title


def _ratings(initiative: Initiative) -> dict[str, Value]:
    said = initiative.ratings
    return {"value": said.value or "", "urgency": said.urgency or "", "opening": said.opening or "",
            "size": said.size or "", "reach": said.reach or "", "impact": said.impact or ""}


def numbered(text: str) -> bool:
    """Tell whether predecessors are named by the numbers of rows, which only the list itself explains."""
    return any(part.startswith("#") for part in split_list(text))


def as_text(value: Value) -> str:
    """Return a cell as text."""
    return value if isinstance(value, str) else digits(float(value)) if isinstance(value, float) else str(value)
