"""Many workshops in one view: a line each, trends of one client, and a benchmark over different clients."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from workshop.insight.analysis import Analysis, after_plan
from workshop.insight.compare import voters
from workshop.insight.measures import quartiles
from workshop.model.text import Text
from workshop.model.workshop import Workshop

# Fewer workshops than these are never put into one number.
FEWEST = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """One workshop of a portfolio.

    `day` is its date (ISO 8601). `n` counts those whose votes are shown, at the most in one round. Levels are None
    where nothing is scored; `target` and `after` are overall, `planned` counts the initiatives of the kept plan and
    `cost` is theirs (thousand yuan). `names` are those of the capabilities; `voters` those of the people, folded, and
    empty texts for people without one.
    """

    name: str
    title: str
    client: str
    day: str
    pack: str
    version: str
    rubric: str
    depth: str
    elements: int
    n: int
    overall: float | None
    coverage: float
    capabilities: Mapping[str, float | None]
    target: float | None
    planned: int | None
    cost: int
    after: float | None
    rehearsal: bool
    names: Mapping[str, Text]
    voters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Benchmark:
    """Levels of one capability, or of the whole (empty `item`), over `n` workshops of one framework.

    `low`, `middle` and `high` are quartiles of type 7 and the median, in levels; None under three workshops.
    """

    item: str
    n: int
    low: float | None
    middle: float | None
    high: float | None


def entry(name: str, workshop: Workshop, analysis: Analysis, zone: tzinfo | None = None) -> Entry:
    """Return the line of one workshop; `name` is that of its file, `zone` that of the reader."""
    settings, profile, plan = workshop.settings, analysis.profile, workshop.plan
    done = after_plan(workshop, analysis)
    cost = sum(i.cost for i in workshop.initiatives if plan is not None and plan.start_of(i.id) is not None)
    return Entry(name, settings.title, settings.client, day_of(workshop, zone), workshop.pack.id,
                 workshop.pack.version, workshop.pack_hash, settings.depth, len(workshop.elements),
                 max((r.answers for r in workshop.all_rounds() if r.shown), default=0), profile.overall.level,
                 profile.overall.coverage, {c: rollup.level for c, rollup in profile.capabilities.items()},
                 analysis.aims.overall.level, None if plan is None else len(plan.entries), cost,
                 None if done is None else done.overall.level, settings.rehearsal,
                 {c.id: c.name for c in workshop.pack.capabilities}, voters(workshop))


def day_of(workshop: Workshop, zone: tzinfo | None = None) -> str:
    """Return the day of a workshop: when the last person came, else the last round was settled, else it was made."""
    came = [entry.at for entry in workshop.attendance if entry.here]
    settled = [r.settled for r in workshop.all_rounds() if r.shown and r.settled]
    at = max(came, default="") or max(settled, default="") or workshop.settings.created
    if not at:
        return ""
    return datetime.fromisoformat(at).astimezone(zone).date().isoformat()


def trends(entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], ...]:
    """Return the workshops of each client that has two or more with a level and a day, oldest first.

    Only those of one framework stand in one trend; rehearsals in none.
    """
    groups: dict[tuple[str, str], list[Entry]] = {}
    for found in entries:
        client = _client(found)
        if client and found.overall is not None and found.day and not found.rehearsal:
            groups.setdefault((client, found.pack), []).append(found)
    return tuple(tuple(sorted(group, key=lambda e: (e.day, e.name))) for _, group in sorted(groups.items())
                 if len(group) > 1)


def benchmark(entries: Sequence[Entry], pack: str) -> tuple[Benchmark, ...]:
    """Return the benchmark of one framework: the whole first, then its capabilities.

    Of each client the newest workshop with a level counts, and every workshop without a client; rehearsals do not.
    """
    chosen: dict[tuple[str, str], Entry] = {}
    for found in sorted(entries, key=lambda e: (e.day, e.name)):
        if found.pack == pack and found.overall is not None and not found.rehearsal:
            client = _client(found)
            chosen[client, "" if client else found.name] = found
    used = list(chosen.values())
    items = list(dict.fromkeys(item for found in used for item in found.capabilities))
    rows = [_row("", [e.overall for e in used])]
    return (*rows, *(_row(item, [e.capabilities.get(item) for e in used]) for item in items))


def packs(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Return the frameworks, the one with most workshops first."""
    names = [found.pack for found in entries]
    return tuple(sorted(dict.fromkeys(names), key=lambda name: (-names.count(name), name)))


def overlap(first: Entry, second: Entry) -> int | None:
    """Return how many names are in both workshops; None where somebody has none."""
    known = first.voters and second.voters and all(first.voters) and all(second.voters)
    return len(set(first.voters) & set(second.voters)) if known else None


def _client(found: Entry) -> str:
    return " ".join(found.client.split()).casefold()


def _row(item: str, levels: Sequence[float | None]) -> Benchmark:
    known = sorted(level for level in levels if level is not None)
    if len(known) < FEWEST:
        return Benchmark(item, len(known), None, None, None)
    found = quartiles(known)
    assert found is not None
    low, high = found
    half = len(known) // 2
    middle = known[half] if len(known) % 2 else (known[half - 1] + known[half]) / 2
    return Benchmark(item, len(known), low, middle, high)
