"""Numbers that only sort initiatives: value, value for effort and money, RICE, WSJF and TOPSIS."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from workshop.insight.analysis import Analysis
from workshop.insight.closing import closure
from workshop.insight.smaa import Ranking
from workshop.model.initiative import Initiative
from workshop.model.workshop import Workshop

# What TOPSIS weighs: half what is gained, half what it takes.
TOPSIS_WEIGHTS = (0.5, 0.25, 0.25)


@dataclass(frozen=True, slots=True)
class Columns:
    """The sort columns of one initiative; None where something it needs has not been said.

    They are sort columns only: quotients of rough numbers, in which a small change of a small divisor decides. What is
    done when is for the plan, which knows money, people and predecessors.

    `value`: levels of gap closed, weighted by capability and element and by how sure the group is.
    `cost`: thousand yuan. `months`: person-months.
    `per_month`, `per_cost`: value per person-month, and per million yuan.
    `rice`: reach x impact x confidence / person-months (McBride, Intercom 2016); the confidence is the mean sureness of
    the lifts.
    `wsjf`: (business value + time criticality + risk reduced or opportunity opened) / job size, weighted shortest job
    first (Reinertsen 2009, as SAFe scores it).
    `topsis`: closeness to the best, 0 to 1, from value, cost and person-months (Hwang and Yoon 1981); it changes with
    the company it is in.
    `top`: share of plausible weightings and votes in which it is among the first (see `smaa`).
    """

    id: str
    value: float | None = None
    cost: float | None = None
    months: float | None = None
    per_month: float | None = None
    per_cost: float | None = None
    rice: float | None = None
    wsjf: float | None = None
    topsis: float | None = None
    top: float | None = None


# Where less is better, so that a first click on the head brings the best to the top.
LESS_IS_BETTER = frozenset({"cost", "months"})


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of all initiatives in their own order."""

    rows: tuple[Columns, ...] = ()
    _by_id: Mapping[str, Columns] = field(default_factory=dict, compare=False)

    def of(self, initiative: str) -> Columns | None:
        """Return the columns of one initiative, or None."""
        return self._by_id.get(initiative)


def columns_of(workshop: Workshop, analysis: Analysis, ranking: Ranking | None = None) -> Table:
    """Return the sort columns of all initiatives; without a ranking `top` is None."""
    close = _closeness(workshop, analysis)
    rows = tuple(_row(workshop, analysis, initiative, close.get(initiative.id), ranking)
                 for initiative in workshop.initiatives)
    return Table(rows, {row.id: row for row in rows})


def value_of(workshop: Workshop, analysis: Analysis, initiative: Initiative) -> float | None:
    """Return the weighted levels of gap an initiative closes; None without lifts."""
    return closure(workshop, analysis, initiative) if initiative.lifts else None


def _row(workshop: Workshop, analysis: Analysis, initiative: Initiative, close: float | None,
         ranking: Ranking | None) -> Columns:
    value = value_of(workshop, analysis, initiative)
    months = initiative.person_months or None
    cost = float(initiative.cost) if initiative.cost else None
    found = ranking.of(initiative.id) if ranking is not None and value is not None else None
    return Columns(
        id=initiative.id, value=value, cost=cost, months=months, per_month=_over(value, months),
        per_cost=_over(value, None if cost is None else cost / 1000), rice=rice(initiative), wsjf=wsjf(initiative),
        topsis=close, top=None if found is None else found.top)


def _over(value: float | None, divisor: float | None) -> float | None:
    return None if value is None or not divisor else value / divisor


def rice(initiative: Initiative) -> float | None:
    """Return reach x impact x confidence / person-months; None when one of them has not been said."""
    said = initiative.ratings
    months = initiative.person_months
    if not (said.reach and said.impact and initiative.lifts and months):
        return None
    confidence = sum(lift.sure for lift in initiative.lifts) / len(initiative.lifts) / 100
    return said.reach * said.impact * confidence / months


def wsjf(initiative: Initiative) -> float | None:
    """Return (value + urgency + opening) / size; None when one of the four has not been said."""
    said = initiative.ratings
    if not (said.value and said.urgency and said.opening and said.size):
        return None
    return (said.value + said.urgency + said.opening) / said.size


def _closeness(workshop: Workshop, analysis: Analysis) -> dict[str, float]:
    known = [(i.id, (value, float(i.cost), i.person_months)) for i in workshop.initiatives
             if (value := value_of(workshop, analysis, i)) is not None and i.cost and i.person_months]
    if len(known) < 2:
        return {}
    close = topsis([numbers for _, numbers in known], TOPSIS_WEIGHTS, (1, -1, -1))
    return {name: found for (name, _), found in zip(known, close, strict=True)}


def topsis(matrix: Sequence[Sequence[float]], weights: Sequence[float], signs: Sequence[int]) -> list[float]:
    """Return the closeness of each row to the best there could be, 0 to 1 (Hwang and Yoon 1981).

    Columns are divided by their Euclidean length; `signs` is 1 where more is better, -1 where less is. Rows that are
    all alike are 0.5.
    """
    lengths = [math.sqrt(math.fsum(row[j] ** 2 for row in matrix)) or 1.0 for j in range(len(weights))]
    scaled = [[row[j] / lengths[j] * weights[j] * signs[j] for j in range(len(weights))] for row in matrix]
    best = [max(column) for column in zip(*scaled, strict=True)]
    worst = [min(column) for column in zip(*scaled, strict=True)]
    found = []
    for row in scaled:
        near, far = math.dist(row, worst), math.dist(row, best)
        found.append(near / (near + far) if near + far else 0.5)
    return found
