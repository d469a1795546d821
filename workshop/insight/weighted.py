"""What a round would say if some people's votes weighed more: a scenario, never the result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from workshop.insight.counts import exact
from workshop.insight.groups import GROUPINGS, by_group, smallest
from workshop.insight.measures import consensus_cns, interpolated_median, lower_median
from workshop.model.score import Round
from workshop.model.workshop import Workshop


@dataclass(frozen=True, slots=True)
class WeightedResult:
    """One round with weights, beside its plain level.

    `counts` are sums of weights per level, lowest first. `level` is the weighted lower median, `plain` the one where
    everybody weighs the same. `consensus_cns` (0 to 1) and `interpolated_median` are those of the weighted counts.
    `effective_n` is how many equal votes say as much: (sum w)^2 / sum w^2 (Kish 1965).
    """

    counts: tuple[Fraction, ...]
    level: int
    plain: int
    interpolated_median: float
    consensus_cns: float
    effective_n: float

    @property
    def changes(self) -> bool:
        """Tell whether the weights change the level."""
        return self.level != self.plain


def effective_n(weights: Iterable[float]) -> float:
    """Return (sum w)^2 / sum w^2, the number of equal votes that these weights are worth; 0 without any."""
    parts = [Fraction(exact(weight)) for weight in weights]
    squares = sum(part * part for part in parts)
    return float(sum(parts) ** 2 / squares) if squares else 0.0


def weighted_result(workshop: Workshop, round_: Round) -> WeightedResult | None:
    """Weigh the levels of a shown round by `Participant.weight`.

    None when all who gave a level weigh the same, and where it is not known who gave which: a secret round, a show of
    hands. In an unnamed round each weight must be borne by at least `RoomRules.group` of the voters, also of those in
    each group that is shown, else None: from the sums one could tell how the only person of weight 3 voted. None also
    for a round that is not shown.
    """
    if not round_.shown or round_.anonymity == "secret" or round_.tally is not None:
        return None
    top = workshop.pack.top
    weights = [(level, Fraction(exact(person.weight))) for ballot in round_.ballots
               if (level := ballot.level) is not None and level <= top
               and (person := workshop.person(ballot.participant)) is not None]
    borne = Counter(weight for _, weight in weights)
    if len(borne) < 2:
        return None
    if round_.anonymity != "named":
        shown = [by for by in GROUPINGS if by_group(workshop, round_, by) is not None]
        if smallest(workshop, round_, ("weight", *shown)) < workshop.settings.rules.floor:
            return None
    counts = tuple(sum((weight for at, weight in weights if at == level), Fraction(0)) for level in range(1, top + 1))
    sums = [float(count) for count in counts]
    level, plain = lower_median(sums), lower_median(round_.counts(top))
    middle, consensus = interpolated_median(sums), consensus_cns(sums)
    if level is None or plain is None or middle is None or consensus is None:
        return None
    return WeightedResult(counts, level, plain, middle, consensus, effective_n(float(w) for _, w in weights))
