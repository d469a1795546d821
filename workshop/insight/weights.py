"""What the group holds more important: weights of capabilities, elements and cells."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from workshop.insight.weighing import Consistency as Consistency
from workshop.insight.weighing import Missing as Missing
from workshop.insight.weighing import consistency as consistency
from workshop.insight.weighing import missing as missing
from workshop.insight.weighing import weights_from
from workshop.model.planning import Weighing
from workshop.model.score import Cell
from workshop.model.workshop import Workshop


def weights_of(weighing: Weighing, given: Mapping[str, float]) -> dict[str, float]:
    """Return the weight of each thing, on average 1; `given` are the weights of the framework.

    These also count until the group has said all that its method needs; see `missing`.
    """
    return dict(_weights(weighing, tuple(given.items())))


# Reckoned for each lift and each gap: what one weighing leads to is kept.
@lru_cache(maxsize=32)
def _weights(weighing: Weighing, given: tuple[tuple[str, float], ...]) -> tuple[tuple[str, float], ...]:
    said = weights_from(weighing, tuple(name for name, _ in given))
    weights = dict(given) if said is None else said
    mean = sum(weights.values()) / len(weights) if weights else 0.0
    return tuple((name, weights[name] / mean if mean else 1.0) for name, _ in given)


def has_said(weighing: Weighing, given: Mapping[str, float]) -> bool:
    """Tell whether weights of the group's own count."""
    return weighing.method != "pack" and _all_said(weighing, tuple(given))


@lru_cache(maxsize=32)
def _all_said(weighing: Weighing, ids: tuple[str, ...]) -> bool:
    return missing(weighing, ids).nothing


def capability_weights(workshop: Workshop) -> dict[str, float]:
    """Return the weight of each capability, on average 1."""
    return weights_of(workshop.planning.capabilities, given_capabilities(workshop))


def element_weights(workshop: Workshop) -> dict[str, float]:
    """Return the weight of each business element of the framework, on average 1."""
    return weights_of(workshop.planning.elements, given_elements(workshop))


def given_capabilities(workshop: Workshop) -> dict[str, float]:
    """Return the weights of the capabilities as the framework has them."""
    return {capability.id: capability.weight for capability in workshop.pack.capabilities}


def given_elements(workshop: Workshop) -> dict[str, float]:
    """Return the weights of the business elements as the framework has them."""
    return {element.id: element.weight for element in workshop.pack.elements}


def cell_weight(workshop: Workshop, cell: Cell) -> float:
    """Return the weight of one level in a cell: element x capability, for an indicator its part of the capability.

    So lifting all indicators of a cell by one level is worth as much as lifting the cell.
    """
    capability, rest = cell_share(workshop, cell)
    return capability_weights(workshop)[capability] * rest


def cell_share(workshop: Workshop, cell: Cell) -> tuple[str, float]:
    """Return the capability of a cell, and its weight but for that of the capability."""
    pack = workshop.pack
    item = pack.item(cell.item)
    capability = item.parent or item.id
    part = 1.0
    if item.parent:
        asked = workshop.indicators_asked(cell.element, capability)
        inside = asked if item.id in asked else tuple(i.id for i in pack.indicators_of(capability))
        part = item.weight / sum(pack.item(i).weight for i in inside)
    return capability, element_weights(workshop)[cell.element] * part
