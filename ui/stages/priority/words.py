"""Sentences and numbers of the priority stage."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from ui.i18n import in_use, listed
from ui.localtexts import brief, digits, money_unit, percent
from ui.noop import QT_TRANSLATE_NOOP
from workshop.insight.smaa import Acceptability, Ranking
from workshop.insight.weighing import BWM_LIMIT, Consistency, Missing

DASH = "–"
# How a column is called above its numbers, and what its number is.
HEADS = {
    "value": QT_TRANSLATE_NOOP("Priority", "Value"), "cost": QT_TRANSLATE_NOOP("Priority", "Cost"),
    "months": QT_TRANSLATE_NOOP("Priority", "Person-months"),
    "per_month": QT_TRANSLATE_NOOP("Priority", "Value / effort"),
    "per_cost": QT_TRANSLATE_NOOP("Priority", "Value / cost"), "reach": QT_TRANSLATE_NOOP("Priority", "Reach"),
    "impact": QT_TRANSLATE_NOOP("Priority", "Impact"), "sure": QT_TRANSLATE_NOOP("Priority", "Confidence"),
    "rice": QT_TRANSLATE_NOOP("Priority", "RICE"), "gain": QT_TRANSLATE_NOOP("Priority", "Business value"),
    "urgency": QT_TRANSLATE_NOOP("Priority", "Urgency"), "opening": QT_TRANSLATE_NOOP("Priority", "Risk or chance"),
    "size": QT_TRANSLATE_NOOP("Priority", "Size"), "wsjf": QT_TRANSLATE_NOOP("Priority", "WSJF"),
    "topsis": QT_TRANSLATE_NOOP("Priority", "TOPSIS"),
}
TIPS = {
    "value": QT_TRANSLATE_NOOP("Priority", "Importance × gap: levels of gap closed, weighted by capability and "
                                           "element and by how sure you are"),
    "cost": QT_TRANSLATE_NOOP("Priority", "Total cost"),
    "months": QT_TRANSLATE_NOOP("Priority", "Person-months of all roles"),
    "per_month": QT_TRANSLATE_NOOP("Priority", "Value for each person-month. It only sorts; the roadmap decides."),
    "per_cost": QT_TRANSLATE_NOOP("Priority", "Value for each million yuan. It only sorts; the roadmap decides."),
    "reach": QT_TRANSLATE_NOOP("Priority", "How many people or stores it reaches in a quarter"),
    "impact": QT_TRANSLATE_NOOP("Priority", "How much it does for each of them: 0.25 minimal, 0.5 low, 1 medium, "
                                            "2 high, 3 massive"),
    "sure": QT_TRANSLATE_NOOP("Priority", "How sure you are of what it lifts, on average"),
    "rice": QT_TRANSLATE_NOOP("Priority", "Reach × impact × confidence / person-months. It only sorts."),
    "gain": QT_TRANSLATE_NOOP("Priority", "What it brings the business, 1 to 10"),
    "urgency": QT_TRANSLATE_NOOP("Priority", "What waiting costs, 1 to 10"),
    "opening": QT_TRANSLATE_NOOP("Priority", "Risk it takes away, or doors it opens, 1 to 10"),
    "size": QT_TRANSLATE_NOOP("Priority", "How big the job is, 1 to 10"),
    "wsjf": QT_TRANSLATE_NOOP("Priority", "(Business value + urgency + risk or chance) / size. It only sorts."),
    "topsis": QT_TRANSLATE_NOOP("Priority", "Closeness to the best in value (half), cost and person-months (a "
                                            "quarter each), 0 to 1. It only sorts."),
}
_TOP_HEADS = {1: QT_TRANSLATE_NOOP("Priority", "First"), 3: QT_TRANSLATE_NOOP("Priority", "Top three"),
              5: QT_TRANSLATE_NOOP("Priority", "Top five")}
_TOPS = {
    1: QT_TRANSLATE_NOOP("Priority", "First in {0} of plausible weightings"),
    3: QT_TRANSLATE_NOOP("Priority", "In the top three in {0} of plausible weightings"),
    5: QT_TRANSLATE_NOOP("Priority", "In the top five in {0} of plausible weightings"),
}


def say(text: str) -> str:
    """Return a text of this stage in the language in use."""
    return QCoreApplication.translate("Priority", text)


def head_words(column: str, top: int) -> str:
    """Return what stands above a column."""
    return say(_TOP_HEADS.get(top, _TOP_HEADS[5])) if column == "top" else say(HEADS[column])


def head_tip(column: str, ranking: Ranking | None) -> str:
    """Return what a column means."""
    if column != "top":
        return say(TIPS[column])
    words = say(QT_TRANSLATE_NOOP("Priority", "How often it is among the first when capabilities are weighed "
                                              "differently and votes are drawn anew"))
    return f"{words}\n{draws_words(ranking)}" if ranking is not None else words


def draws_words(ranking: Ranking) -> str:
    """Return what was drawn."""
    if ranking.ordered:
        return say(QT_TRANSLATE_NOOP("Priority", "{0} weightings in the order of your weights")).format(
            digits(ranking.draws))
    return say(QT_TRANSLATE_NOOP("Priority", "{0} weightings, all equally likely")).format(digits(ranking.draws))


def number(column: str, value: float | None) -> str:
    """Return a number of a column as people read it; a dash for none."""
    if value is None:
        return DASH
    if column == "cost":
        return digits(value / money_unit(), 1, trim=True)
    if column in ("top", "sure"):
        return part_words(value if column == "top" else value / 100)
    if column in ("gain", "urgency", "opening", "size", "reach"):
        return digits(value)
    if column == "impact":
        return brief(value)
    if column == "months":
        return digits(value, 1, trim=True)
    return digits(value, 1) if column in ("rice", "wsjf") else digits(value, 2)


def part_words(share: float) -> str:
    """Return a share as a whole percentage; what is nearly nothing or all is not rounded to it."""
    if 0 < share < 0.01:
        return f"<{percent(0.01)}"
    if 0.99 < share < 1:
        return f">{percent(0.99)}"
    return percent(share)


def top_words(share: float, top: int) -> str:
    """Return 'in the top five in 92 % of plausible weightings'."""
    return say(_TOPS.get(top, _TOPS[5])).format(part_words(share))


def robust_words(found: Acceptability, ranking: Ranking, names: Mapping[str, str]) -> str:
    """Return how one alternative fared, and with which weights it comes first; `names` are those of capabilities."""
    parts = [top_words(found.top, ranking.top)]
    if found.error >= 0.0005:
        parts[0] += say(QT_TRANSLATE_NOOP("Priority", " (± {0} %)")).format(digits(100 * found.error, 1))
    first = found.ranks[0] if found.ranks else 0.0
    if ranking.top > 1:
        parts.append(say(QT_TRANSLATE_NOOP("Priority", "first in {0}")).format(part_words(first)))
    if found.central is not None:
        even = 1 / len(found.central)
        heavy = sorted(((weight, name) for weight, name in zip(found.central, ranking.capabilities, strict=True)
                        if weight > even + 0.03), reverse=True)[:2]
        if heavy:
            parts.append(say(QT_TRANSLATE_NOOP("Priority", "it comes first above all with more weight on {0}")).format(
                listed(say(QT_TRANSLATE_NOOP("Priority", "{0} ({1})")).format(names.get(name, name), part_words(weight))
                       for weight, name in heavy)))
    return listed(parts, apart=True) + in_use().marks.sentence_end


def times_words(times: float) -> str:
    """Return how many times as much something matters."""
    return digits(times, 1, trim=True)


def missing_words(found: Missing) -> str:
    """Return what is still to be said."""
    if found.points > 0:
        left = say(QT_TRANSLATE_NOOP("Priority", "{0} points are left to give")).format(brief(found.points))
    elif found.points < 0:
        left = say(QT_TRANSLATE_NOOP("Priority", "{0} points too many")).format(brief(-found.points))
    elif found.best or found.worst:
        left = say(QT_TRANSLATE_NOOP("Priority", "Name what matters most and what matters least"))
    elif found.things:
        left = say(QT_TRANSLATE_NOOP("Priority", "{0} have no swing yet")).format(len(found.things)) \
            if len(found.things) > 1 else say(QT_TRANSLATE_NOOP("Priority", "One has no swing yet"))
    else:
        left = say(QT_TRANSLATE_NOOP("Priority", "{0} pairs are not compared yet")).format(len(found.pairs)) \
            if len(found.pairs) > 1 else say(QT_TRANSLATE_NOOP("Priority", "One pair is not compared yet"))
    return say(QT_TRANSLATE_NOOP("Priority", "{0}. Until then the framework's weights count.")).format(left)


def consistency_words(found: Consistency, names: Mapping[str, str]) -> str:
    """Return how well the comparisons fit together, with the number behind it."""
    limit = digits(0.1 if found.method == "ahp" else BWM_LIMIT, 2)
    ratio = say(QT_TRANSLATE_NOOP("Priority", "consistency ratio {0}, limit {1}")).format(digits(found.ratio, 2), limit)
    if found.look is None:
        return say(QT_TRANSLATE_NOOP("Priority", "The comparisons do not contradict each other ({0}).")).format(ratio)
    if found.ok:
        return say(QT_TRANSLATE_NOOP("Priority", "The comparisons fit together ({0}).")).format(ratio)
    assert found.times is not None
    one, other = found.look
    times = found.times
    if times < 1:
        one, other, times = other, one, 1 / times
    pair = say(QT_TRANSLATE_NOOP("Priority", "the others make {0} about {1} times as important as {2}")).format(
        names.get(one, one), times_words(times), names.get(other, other))
    if abs(times - 1) < 0.05:
        pair = say(QT_TRANSLATE_NOOP("Priority", "the others make {0} and {1} equally important")).format(
            names.get(one, one), names.get(other, other))
    return say(QT_TRANSLATE_NOOP("Priority", "The comparisons contradict each other ({0}). Look again at this pair: "
                                             "{1}.")).format(ratio, pair)
