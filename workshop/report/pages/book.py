"""One workshop with its numbers, its plan and the words to tell it in: what every page is written from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from statistics import median

from workshop.canvasshow import CanvasShow
from workshop.insight.analysis import Analysis
from workshop.insight.leaveout import LeaveOneOut, leave_one_out
from workshop.insight.levels import CellResult, Rollup, part_of, roll_up
from workshop.insight.noise import canvas_sds, difference_limit, mean_sd
from workshop.model.initiative import RoadmapPlan
from workshop.model.score import Cell
from workshop.model.text import Language
from workshop.model.workshop import Workshop
from workshop.presentation import canvas_show, leaves
from workshop.report.options import DEFAULT, Options
from workshop.report.pages.plain import plain
from workshop.report.sources import Sources
from workshop.report.values import Badge, PageRef, Summary
from workshop.report.words import NBSP, Say
from workshop.roadmap.gantt import GanttBar, GanttShow, gantt_rows

NONE = "–"
STATES = {"agreed": "state_agreed", "reservation": "state_reservation", "not_agreed": "state_not_agreed"}
PATTERNS = {"unanimous": "pattern_unanimous", "close": "pattern_close", "spread": "pattern_spread",
            "two camps": "pattern_two_camps", "lone voice": "pattern_lone_voice", "too few": "pattern_too_few"}


@dataclass(frozen=True)
class Aims:
    """The level aimed at: overall and by element, None without any target; cells with a level but no target."""

    overall: float | None
    elements: dict[str, float | None]
    without: int


@dataclass(frozen=True)
class Book:
    """The source of all pages. `made_at` is the time printed on them, as the reader's clock shows it.

    `hash` is the fingerprint of the data (SHA-256, hex).
    """

    workshop: Workshop
    analysis: Analysis
    plan: RoadmapPlan | None
    say: Say
    made_at: datetime
    sources: Sources
    options: Options = DEFAULT
    hash: str = ""

    @property
    def language(self) -> Language:
        """The language this book is told in."""
        return "en" if self.say.language == "en" else "zh"

    @property
    def title(self) -> str:
        """The name of the workshop; a neutral one where it was taken out."""
        if own := plain(self.workshop.settings.title):
            return own
        taken = "client" in self.options.redact
        return self.say("neutral_title" if taken else "untitled")

    def ref(self, key: str) -> PageRef:
        """Return the way to another page; nothing is printed where a report does not have it.

        Its words stay on one line: they only hold the place of the number.
        """
        return PageRef(key, self.say("page_ref", page="00").replace(" ", NBSP))

    # Names ------------------------------------------------------------------------------------------------------
    def element(self, element: str) -> str:
        """Return the name of an element."""
        return plain(self.workshop.pack.element(element).name.in_(self.say.language))

    def element_short(self, element: str) -> str:
        """Return the short label of an element."""
        return plain(self.workshop.pack.element(element).short.in_(self.say.language))

    def item(self, item: str) -> str:
        """Return the name of a capability, or number and name of an indicator."""
        found = self.workshop.pack.item(item)
        name = plain(found.name.in_(self.say.language))
        return f"{found.id}\u00a0{name}" if found.parent else name

    def item_name(self, item: str) -> str:
        """Return the bare name of a capability or indicator, for sentences."""
        return plain(self.workshop.pack.item(item).name.in_(self.say.language))

    def item_short(self, item: str) -> str:
        """Return the short label of a capability or indicator."""
        return plain(self.workshop.pack.item(item).short.in_(self.say.language))

    def cell(self, cell: Cell) -> str:
        """Return element and item of a cell."""
        return self.say("cell", element=self.element(cell.element), item=self.item(cell.item))

    def badge(self, item: str) -> Badge:
        """Return the mark of the capability an item belongs to; an empty one for no item."""
        if not item or not self.workshop.pack.has_item(item):
            return Badge("", "", "")
        capability = self.workshop.pack.capability_of(item)
        return Badge(plain(capability.note) or plain(capability.id)[:2], capability.colour,
                     plain(capability.name.in_(self.say.language)))

    # Numbers ----------------------------------------------------------------------------------------------------
    def level(self, value: float | None) -> str:
        """Return a level with one decimal, or the sign for none."""
        return NONE if value is None else f"{value:.1f}"

    def percent(self, share: float) -> str:
        """Return a share as whole per cent; it is 100 only when nothing is missing, and 0 only for nothing."""
        whole, share = round(share * 100), round(share, 9)  # sums of fractions are a hair off
        if 0 < share < 1:
            whole = min(max(whole, 1), 99)
        return f"{whole}\u00a0%"

    def summary(self, rollup: Rollup | None) -> Summary:
        """Return level, floor and coverage of a roll-up as text."""
        if rollup is None or not rollup.applicable:
            return Summary(None, self.say("not_applicable"), NONE, NONE)
        return Summary(rollup.level, self.level(rollup.level), self.level(rollup.floor), self.percent(rollup.coverage))

    def state(self, result: CellResult) -> str:
        """Return the words for how far a revealed round has come."""
        accepted = result.acceptance
        return self.say(STATES[accepted.agreement] if accepted else "state_revealed")

    def basis(self, result: CellResult) -> str:
        """Return what a number stands on: n, round, state."""
        few = result.n < self.few and result.acceptance is None
        return self.say("basis_few" if few else "basis", n=result.n, round=result.round, state=self.state(result))

    def votes(self, result: CellResult) -> str:
        """Return the votes in words, lowest level first."""
        return self.say.join([self.say("votes_at", n=count, level=level)
                              for level, count in enumerate(result.counts, start=1) if count])

    def day(self, at: str) -> str:
        """Return the day of a UTC time (ISO 8601), as the reader's calendar shows it."""
        return self.say.day(datetime.fromisoformat(at).astimezone(self.made_at.tzinfo).date())

    # Facts used by several pages --------------------------------------------------------------------------------
    @property
    def few(self) -> int:
        """From how many votes on there is a verdict."""
        return self.workshop.settings.rules.few

    @cached_property
    def asked(self) -> tuple[Cell, ...]:
        """All asked cells, element by element."""
        return tuple(self.workshop.cells())

    @cached_property
    def scored(self) -> tuple[CellResult, ...]:
        """Results that count: they apply and somebody gave a level."""
        return tuple(r for r in self.analysis.current.values() if r.level is not None)

    @cached_property
    def judged(self) -> tuple[CellResult, ...]:
        """Results with enough votes for a verdict, or settled by the room."""
        return tuple(r for r in self.scored if r.n >= self.few or r.acceptance is not None)

    @cached_property
    def aims(self) -> Aims:
        """The ambition over the very cells that have a level, so that it can stand beside the present one.

        A cell without a target is taken to stay as it is; a target on a cell without a level is left out.
        """
        pack, now, aims = self.workshop.pack, self.analysis.profile, self.analysis.aims
        grid: dict[Cell, Rollup] = {}
        aimed: set[str] = set()
        without = 0
        for cell, rollup in now.grid.items():
            aim = aims.grid.get(cell)
            if rollup.level is not None and aim is not None and aim.level is not None:
                grid[cell] = aim
                aimed.add(cell.element)
            else:
                grid[cell] = rollup
                without += rollup.level is not None
        if not aimed:
            return Aims(None, {}, without)
        elements = {e: roll_up(part_of(c.id, c.weight, grid[Cell(e, c.id)]) for c in pack.capabilities
                               if Cell(e, c.id) in grid) for e in self.workshop.elements}
        overall = roll_up(part_of(e, pack.element(e).weight, rollup) for e, rollup in elements.items())
        return Aims(overall.level, {e: elements[e].level if e in aimed else None for e in elements}, without)

    @cached_property
    def gantt(self) -> GanttShow | None:
        """The plan laid out, or None without one."""
        return gantt_rows(self.workshop, self.analysis, self.plan) if self.plan is not None else None

    @property
    def bars(self) -> tuple[GanttBar, ...]:
        """The planned initiatives in the order of the roadmap."""
        return self.gantt.bars if self.gantt else ()

    @cached_property
    def numbers(self) -> dict[str, str]:
        """The running number of each initiative: planned ones as on the roadmap, then the others."""
        planned = [bar.initiative for bar in self.bars]
        others = [i.id for i in self.workshop.initiatives if i.id not in set(planned)]
        return {name: str(number) for number, name in enumerate([*planned, *others], start=1)}

    @cached_property
    def votes_line(self) -> str:
        """How many votes the numbers stand on, and from which rounds."""
        if not self.scored:
            return ""
        people = sorted({r.n for r in self.scored})
        rounds = sorted({r.round for r in self.scored})
        return self.say("votes_line", n=_range(people), rounds=_range(rounds))

    @property
    def votes_line_sentence(self) -> str:
        """The same as a sentence of its own."""
        return self.say("votes_sentence", line=self.votes_line) if self.scored else ""

    @cached_property
    def coverage_line(self) -> str:
        """How many of the asked cells have a level."""
        return self.say("coverage_line", scored=len(self.scored), asked=len(self.asked),
                        coverage=self.percent(self.analysis.profile.overall.coverage))

    @cached_property
    def states_line(self) -> str:
        """How many cells were accepted, and how willingly; states nobody has are left out."""
        found = []
        for agreement, key in STATES.items():
            count = sum(1 for r in self.scored if r.acceptance and r.acceptance.agreement == agreement)
            if count:
                found.append(self.say("state_count", state=self.say(key), n=count))
        if open_ := sum(1 for r in self.scored if not r.acceptance):
            found.append(self.say("state_count", state=self.say("state_revealed"), n=open_))
        return self.say("states_line", states=self.say.join(found)) if found else ""

    @cached_property
    def canvas(self) -> CanvasShow:
        """The canvas as the screen shows it."""
        return canvas_show(self.workshop, self.analysis)

    @cached_property
    def noise_limit(self) -> float | None:
        """How far two elements must lie apart to be told from noise, in levels: that of two usual elements.

        None without votes.
        """
        sds = canvas_sds(self.workshop, self.analysis)
        pack, found = self.workshop.pack, []
        for element in self.workshop.elements:
            parts = [(cell, pack.item(cell.item).weight) for cell in sds if cell.element == element]
            if (sd := mean_sd(sds, parts)) is not None:
                found.append(sd)
        usual = median(found) if found else None
        return difference_limit(usual, usual)

    @cached_property
    def left_out(self) -> LeaveOneOut | None:
        """What the levels would be without any one voter; None with too few whose votes are known."""
        return leave_one_out(self.workshop, self.analysis)

    def inside(self, cell: Cell) -> tuple[Cell, ...]:
        """Return what is asked inside a canvas cell."""
        return leaves(self.workshop, cell)

    def hidden(self, cell: Cell) -> bool:
        """Tell whether the newest round of a cell is still hidden."""
        last = self.workshop.latest(cell)
        return last is not None and not last.shown


def _range(values: list[int]) -> str:
    first, last = values[0], values[-1]
    return str(first) if first == last else f"{first}–{last}"
