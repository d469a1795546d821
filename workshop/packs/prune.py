"""Taking an entry out of a framework together with everything that refers to it."""

from __future__ import annotations

from typing import Any

from workshop.packs.edit import Document, indicators_of


def remove(document: Document, part: str, name: str) -> Document:
    """Remove an entry and every reference to it: standard depth, wordings, solutions, directions and cards.

    A capability takes its indicators along. A solution that would be left without element, capability or indicator
    goes too, because nothing could show it any more.
    """
    if part == "capabilities":
        for indicator in indicators_of(document, name):
            document = remove(document, "indicators", indicator)
    found = {**document, part: [entry for entry in document[part] if entry["id"] != name]}
    if part == "indicators":
        found["elements"] = [_element(_without(entry, "standard", name), "indicators", name)
                             for entry in found["elements"]]
    if part == "capabilities":
        found["elements"] = [_element(entry, "tags", name) for entry in found["elements"]]
    if part != "capabilities" and "wordings" in found:
        field = "element" if part == "elements" else "indicator"
        found["wordings"] = [entry for entry in found["wordings"] if entry.get(field) != name]
    if "solutions" in found:
        found["solutions"] = [kept for entry in found["solutions"] if (kept := _without(entry, part, name))[part]]
    if part != "indicators" and "boards" in found:
        found["boards"] = [_board(board, part, name) for board in found["boards"]]
    return found


def _without(entry: Document, field: str, name: str) -> Document:
    names: Any = entry.get(field)
    return {**entry, field: [other for other in names if other != name]} if names and name in names else entry


def _element(entry: Document, field: str, name: str) -> Document:
    if not any(name in direction.get(field, ()) for direction in entry.get("directions", ())):
        return entry
    return {**entry, "directions": [_without(direction, field, name) for direction in entry["directions"]]}


def _board(board: Document, part: str, name: str) -> Document:
    """Take a name off the cards of a framework's own boards."""
    if not any(name in card.get(part, ()) for column in board.get("columns", ()) for card in column["cards"]):
        return board
    return {**board, "columns": [{**column, "cards": [_without(card, part, name) for card in column["cards"]]}
                                 for column in board["columns"]]}
