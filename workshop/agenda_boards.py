"""The boards chosen for today: kept in the block of the outlook stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop.agenda import boards_in_order, default_agenda, with_end
from workshop.model.agenda import Agenda, AgendaItem
from workshop.model.workshop import Workshop

OUTLOOK = "outlook"


def outlook_block(agenda: Agenda) -> AgendaItem | None:
    """Return the first block of the outlook stage, or None."""
    return next((item for item in agenda.items if item.kind == "stage" and item.stage == OUTLOOK), None)


def planned_boards(agenda: Agenda) -> tuple[str, ...]:
    """Return the keys of the boards chosen for the day, in the order they are walked."""
    block = outlook_block(agenda)
    return block.boards if block is not None else ()


def boards_today(workshop: Workshop) -> tuple[str, ...]:
    """Return the chosen boards that the workshop has; those of a pack that was taken away are left out."""
    there = {key for key, _ in workshop.boards()}
    return tuple(key for key in planned_boards(workshop.agenda) if key in there)


def board_minutes(workshop: Workshop) -> tuple[int, int] | None:
    """Return the minutes of the outlook block and those of each board, at least 1.

    None without boards for today, and for a block that is skipped or has no minutes.
    """
    block, count = outlook_block(workshop.agenda), len(boards_today(workshop))
    if block is None or block.skipped or not block.minutes or not count:
        return None
    return block.minutes, max(round(block.minutes / count), 1)


def placed(keys: Sequence[str], key: str, order: Sequence[str]) -> tuple[str, ...]:
    """Return `keys` with `key` before the first of them that comes later in `order`; a key there already stays."""
    if key in keys:
        return tuple(keys)
    rank = {found: place for place, found in enumerate(order)}
    mine = rank.get(key, len(rank))
    at = next((place for place, found in enumerate(keys) if rank.get(found, -1) > mine), len(keys))
    return (*keys[:at], key, *keys[at:])


def with_board(agenda: Agenda, key: str, planned: bool, workshop: Workshop) -> Agenda:
    """Return the agenda with a board chosen for the day, or no longer.

    A chosen board takes its place in the order of the looks. Where there is no agenda, the default one of `workshop`
    is laid out, with no other board; where there is one without an outlook block, it gets that of the default.
    """
    if (key in planned_boards(agenda)) == planned:
        return agenda
    agenda = _with_block(agenda, workshop)
    block = outlook_block(agenda)
    assert block is not None
    boards = placed(block.boards, key, boards_in_order(workshop)) if planned else tuple(
        found for found in block.boards if found != key)
    items = tuple(replace(item, boards=boards) if item.id == block.id else item for item in agenda.items)
    return replace(agenda, items=items)


def _with_block(agenda: Agenda, workshop: Workshop) -> Agenda:
    """Return the agenda with an outlook block; what was planned by hand stays."""
    if outlook_block(agenda) is not None:
        return agenda
    usual = default_agenda(workshop)
    block = outlook_block(usual)
    assert block is not None
    # Who picks one board did not ask for the suggested ones.
    bare = replace(block, boards=())
    if not agenda.items:
        return replace(usual, items=tuple(bare if item is block else item for item in usual.items))
    taken = {item.id for item in agenda.items}
    name, number = block.id, 2
    while name in taken:
        name, number = f"{block.id}-{number}", number + 1
    stages = [item.stage for item in agenda.items]
    at = stages.index("prepare") + 1 if "prepare" in stages else 0
    return with_end(replace(agenda, items=(*agenda.items[:at], replace(bare, id=name), *agenda.items[at:])))
