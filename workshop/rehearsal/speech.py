"""One spoken reason for a vote, in both languages, from patterns and the words of the framework."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from workshop.insight.measures import lower_median
from workshop.model.score import ABSTAIN, DONT_KNOW, Ballot, Cell
from workshop.model.text import Text
from workshop.rehearsal import templates
from workshop.rehearsal.troupe import Actor
from workshop.rehearsal.words import CHAIRS

# How often somebody speaks as the person they are, and how often as one who stands apart from the others.
_IN_CHARACTER, _AGAINST = 0.4, 0.75
_ENDS = "。.；;，, "


def line(actor: Actor, cell: Cell, ballot: Ballot, neighbours: Sequence[Ballot] = ()) -> Text:
    """Return what an actor says about a vote; `neighbours` are the votes of the others.

    The same actor, cell and votes give the same words.
    """
    rng = Random(f"{actor.dice}/{cell.element}/{cell.item}/{ballot.vote}/said")
    if ballot.level is None:
        pool = {DONT_KNOW: templates.UNSURE, ABSTAIN: templates.ABSTAINS}.get(ballot.vote, templates.NOT_HERE)
    else:
        pool = _pool(actor, cell, ballot.level, neighbours, rng)
    fitting = [pattern for pattern in pool if _fits(pattern, ballot.level or 0, actor.pack.top)]
    # Dealt out by place, so that neighbours seldom say the same words.
    Random(f"{actor.seed}/{cell.element}/{cell.item}/{ballot.vote}/dealt").shuffle(fitting)
    return _filled(fitting[actor.place % len(fitting)], actor, cell, ballot.level or 0)


def remark(actor: Actor, cell: Cell, level: int) -> str:
    """Return the words somebody types beside a vote, in the language of the room."""
    return _in_room(line(actor, cell, Ballot(actor.person.id, str(level))), actor)


def not_here(actor: Actor, cell: Cell) -> str:
    """Return why a cell does not apply, in the language of the room."""
    return _in_room(line(actor, cell, Ballot(actor.person.id, "x")), actor)


def _in_room(text: Text, actor: Actor) -> str:
    return text.in_(actor.language)


def _pool(actor: Actor, cell: Cell, level: int, neighbours: Sequence[Ballot], rng: Random) -> templates.Patterns:
    top = actor.pack.top
    levels = [other.level for other in neighbours if other.level is not None]
    middle = lower_median([levels.count(step) for step in range(1, top + 1)])
    apart = 0 if middle is None else level - middle
    # The silent never become talkers, whatever the others say.
    if apart and actor.personality != "silent" and rng.random() < _AGAINST:
        return templates.ABOVE if apart > 0 else templates.BELOW
    # Nobody is proud of a low level.
    ashamed = actor.personality == "proud" and (2 * level < top or cell.element not in actor.home)
    if actor.personality == "silent" or (not ashamed and rng.random() < _IN_CHARACTER):
        return templates.BY_PERSONALITY[actor.personality]
    if 2 * level < top:
        return templates.LOW
    return templates.MIDDLE if 2 * level <= top + 1 else templates.HIGH


def _fits(pattern: Text, level: int, top: int) -> bool:
    """Tell whether there is a level above, or below, where the words need one."""
    return not ("{next}" in pattern.en and level >= top) and not ("{below}" in pattern.en and level <= 1)


def _filled(pattern: Text, actor: Actor, cell: Cell, level: int) -> Text:
    zh, en = (pattern.in_(language).format(**_slots(actor, cell, level, language)) for language in ("zh", "en"))
    return Text(zh, en)


def _slots(actor: Actor, cell: Cell, level: int, language: str) -> dict[str, object]:
    """Return the words for the slots of a pattern; `level` is 0 where none was given."""
    pack, item = actor.pack, actor.pack.item(cell.item)
    steps = ("", *(_bare(text, language) for text in item.levels), "")
    return {"element": _bare(pack.element(cell.element).name, language), "item": _bare(item.name, language),
            "level": level, "name": _bare(pack.levels[level - 1].name, language) if level else "",
            "said": steps[level], "next": steps[level + 1], "below": steps[max(level - 1, 0)],
            "question": pack.question(cell.element, cell.item).in_(language),
            "evidence": _bare(item.evidence, language),
            "department": _bare(CHAIRS[actor.place % len(CHAIRS)].department, language)}


def _bare(text: Text, language: str) -> str:
    return text.in_(language).strip(_ENDS)
