"""How an initiative is born: of a gap, a note, a solution, a case or a template; values in, values out."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence

from workshop.insight.analysis import Analysis, Gap
from workshop.model.case import FiledCase
from workshop.model.initiative import Effort, Initiative, Kpi, Lift, Proof
from workshop.model.knowledge import Solution
from workshop.model.notes import Note
from workshop.model.planning import Planning, Role
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.periods import MONTHS
from workshop.rules.parts import MAX_NAME, MAX_TEXT, MAX_TITLE
from workshop.templates import Template, Templates

# Somebody else's solution, case or template lifts at most this many cells: the most pressing ones.
MOST_LIFTS = 6
_RAISE = Text("提升{0}的{1}", "Raise {1} in {0}")
_NEEDS = Text("第 {0} 级要做到：{1}", "Level {0} needs: {1}")
_FIRST = Text("第一个月：{0}", "First month: {0}")


# Lifts ------------------------------------------------------------------------------------------------------------
def lift_for(analysis: Analysis, cell: Cell, top: int) -> Lift | None:
    """Return the lift from the whole level of a cell to its target; None when there is nothing to climb.

    Without a level the climb begins at 1; without a target it is one level.
    """
    begin = _whole(analysis, cell)
    aim = analysis.targets.get(cell)
    end = begin + 1 if aim is None else int(aim + 0.5)
    # A level of 3.6 counts as 4, yet a gap up to 4 is left: then the last step is meant.
    if aim is not None and begin >= end and _below(analysis, cell, aim):
        begin = end - 1
    return Lift(cell, begin, end) if 1 <= begin < end <= top else None


def step_for(analysis: Analysis, cell: Cell, top: int) -> Lift | None:
    """Return the lift of a cell by one level on the way to its target; None when there is nothing to climb."""
    whole = lift_for(analysis, cell, top)
    return whole and dataclasses.replace(whole, to_level=whole.from_level + 1)


def _whole(analysis: Analysis, cell: Cell) -> int:
    result = analysis.current.get(cell)
    now = result.whole_level if result else None
    if now is None and (rollup := analysis.profile.grid.get(cell)) and rollup.level is not None:
        now = int(rollup.level + 0.5)
    return now or 1


def _below(analysis: Analysis, cell: Cell, aim: float) -> bool:
    return any(gap.cell == cell and gap.current < aim for gap in analysis.gaps)


def gaps_met(workshop: Workshop, analysis: Analysis, elements: Iterable[str], capabilities: Iterable[str],
             indicators: Sequence[str] = ()) -> tuple[Gap, ...]:
    """Return the open gaps in some elements and capabilities, the most pressing first.

    With `indicators`, of the indicators only these count. Of a capability and its own indicators only the first stays:
    both would count the same climb twice.
    """
    pack, where, what = workshop.pack, set(elements), set(capabilities)
    found: list[Gap] = []
    for gap in analysis.gaps:
        element, item = gap.cell
        capability = pack.capability_of(item).id
        if gap.gap <= 0 or element not in where or capability not in what:
            continue
        if item != capability and indicators and item not in indicators:
            continue
        own = [other.cell.item for other in found if other.cell.element == element]
        if capability in own or (item == capability and any(pack.item(o).parent == capability for o in own)):
            continue
        found.append(gap)
    return tuple(found)


def _steps(workshop: Workshop, analysis: Analysis, gaps: Iterable[Gap]) -> tuple[Lift, ...]:
    top = workshop.pack.top
    made = [lift for gap in gaps if (lift := step_for(analysis, gap.cell, top))]
    return tuple(sorted(made[:MOST_LIFTS], key=_place))


def _place(lift: Lift) -> Cell:
    return lift.cell


def needs_of(workshop: Workshop, lifts: Iterable[Lift], language: str) -> str:
    """Return what the framework says of each level that is climbed, a line each."""
    pack = workshop.pack
    return "\n".join(
        _NEEDS.in_(language).format(level, pack.item(lift.cell.item).levels[level - 1].in_(language))
        for lift in lifts for level in range(lift.from_level + 1, lift.to_level + 1)
        if level <= len(pack.item(lift.cell.item).levels))[:MAX_TEXT]


# Births -----------------------------------------------------------------------------------------------------------
def from_gap(workshop: Workshop, analysis: Analysis, cell: Cell, name: str, language: str) -> Initiative:
    """Return an initiative with the id `name` that closes a gap; its note says what the levels on the way need."""
    pack = workshop.pack
    element, item = pack.element(cell.element), pack.item(cell.item)
    lift = lift_for(analysis, cell, pack.top)
    lifts = (lift,) if lift else ()
    return Initiative(
        name, _RAISE.in_(language).format(element.name.in_(language), item.name.in_(language))[:MAX_TITLE],
        pack.capability_of(cell.item).id, lifts=lifts, note=needs_of(workshop, lifts, language), element=cell.element,
        source=f"gap:{cell.element}/{cell.item}"[:MAX_TITLE])


def from_note(workshop: Workshop, analysis: Analysis, note: Note, name: str) -> Initiative:
    """Return what a note becomes: its first line is the title; in a cell it has a lift where there is a gap."""
    title = next(iter(note.text.strip().splitlines()), "")[:MAX_TITLE].strip()
    pack, cell = workshop.pack, note.cell
    lift = lift_for(analysis, cell, pack.top) if cell and any(gap.cell == cell for gap in analysis.gaps) else None
    return Initiative(
        name, title, pack.capability_of(cell.item).id if cell else "", lifts=(lift,) if lift else (),
        note=note.text.strip()[len(title):].strip(), element=note.element if pack.has_element(note.element) else "",
        source=f"note:{note.id}"[:MAX_TITLE])


def solutions_of(workshop: Workshop) -> tuple[tuple[str, Solution], ...]:
    """Return the solutions of the framework and of the packs beside it, each with the id of its pack."""
    return tuple((pack.id, solution) for pack in (workshop.pack, *workshop.companions) for solution in pack.solutions)


def from_solution(workshop: Workshop, analysis: Analysis, pack: str, solution: Solution, name: str, language: str,
                  cell: Cell | None = None) -> Initiative:
    """Return a solution as an initiative that lifts by one level, where there is a gap; with a cell that cell only."""
    framework = workshop.pack
    gaps = gaps_met(workshop, analysis, solution.elements, solution.capabilities, solution.indicators)
    if cell is not None:
        now = _whole(analysis, cell)
        lifts: tuple[Lift, ...] = (Lift(cell, now, now + 1),) if now < framework.top else ()
    else:
        lifts = _steps(workshop, analysis, gaps)
    note = f"{solution.text.in_(language)}\n{_FIRST.in_(language).format(solution.first.in_(language))}"
    return Initiative(
        name, solution.name.in_(language)[:MAX_TITLE], _capability(workshop, cell, gaps, solution.capabilities),
        lifts=lifts, note=note[:MAX_TEXT], element=_element(workshop, cell, gaps, solution.elements),
        first_step=solution.first.in_(language)[:MAX_TITLE], source=f"solution:{pack}/{solution.id}"[:MAX_TITLE])


def from_case(workshop: Workshop, analysis: Analysis, filed: FiledCase, name: str, language: str) -> Initiative:
    """Return an initiative in the manner of a case; the case stands behind it as proof.

    What the other company measured is its own affair: the KPI is left to the group.
    """
    case = filed.case
    gaps = gaps_met(workshop, analysis, case.elements, case.capabilities)
    return Initiative(
        name, case.title.in_(language)[:MAX_TITLE], _capability(workshop, None, gaps, case.capabilities),
        lifts=_steps(workshop, analysis, gaps), note=case.action.in_(language)[:MAX_TEXT],
        element=_element(workshop, None, gaps, case.elements),
        proofs=(Proof("case", filed.key[:MAX_TITLE]),), source=f"case:{filed.key}"[:MAX_TITLE])


def from_template(workshop: Workshop, analysis: Analysis, templates: Templates, template: Template, name: str,
                  language: str) -> Initiative:
    """Return an initiative from a template, lifting by one level where there is a gap; its cost is left to be filled.

    It waits for those initiatives of the workshop that were made of the templates it usually follows. Person-months of
    a role the workshop does not have count as those of nobody in particular: see `with_roles`.
    """
    pack, planning = workshop.pack, workshop.planning
    gaps = gaps_met(workshop, analysis, template.elements, (template.capability,))
    months: dict[str, float] = {}
    for effort in template.efforts:
        role = _role(planning, templates.role(effort.role).name)
        months[role] = months.get(role, 0.0) + effort.months
    before = {f"template:{after}" for after in template.after}
    return Initiative(
        name, template.name.in_(language)[:MAX_TITLE],
        template.capability if pack.has_item(template.capability) else "",
        effort=months.pop("", 0.0), duration=template.quarters * 3 // MONTHS[planning.unit],
        lifts=_steps(workshop, analysis, gaps), element=_element(workshop, None, gaps, template.elements),
        efforts=tuple(Effort(role, amount) for role, amount in months.items()),
        predecessors=tuple(i.id for i in workshop.initiatives if i.source in before),
        kpi=Kpi(template.kpi.in_(language)[:MAX_TITLE]), first_step=template.first.in_(language)[:MAX_TITLE],
        source=f"template:{template.id}")


def with_roles(planning: Planning, templates: Templates, template: Template, new_id: Callable[[], str],
               language: str) -> Planning:
    """Return the limits with the roles a template names and the workshop does not have yet, without limit."""
    missing = [role for effort in template.efforts
               if not _role(planning, (role := templates.role(effort.role)).name)]
    added = tuple(Role(new_id(), role.name.in_(language)[:MAX_NAME]) for role in missing)
    return dataclasses.replace(planning, roles=(*planning.roles, *added)) if added else planning


def _role(planning: Planning, name: Text) -> str:
    """Return the id of the role that has this name in either language; empty without one."""
    names = {name.zh.strip().casefold(), name.en.strip().casefold()}
    return next((role.id for role in planning.roles if role.name.strip().casefold() in names), "")


def _capability(workshop: Workshop, cell: Cell | None, gaps: Sequence[Gap], named: Sequence[str]) -> str:
    """Return the lane: the cell's, else that of the widest gap that is met, else the first one named."""
    pack = workshop.pack
    chosen = cell or (gaps[0].cell if gaps else None)
    if chosen is not None:
        return pack.capability_of(chosen.item).id
    return next((name for name in named if pack.has_item(name)), "")


def _element(workshop: Workshop, cell: Cell | None, gaps: Sequence[Gap], named: Sequence[str]) -> str:
    chosen = cell or (gaps[0].cell if gaps else None)
    if chosen is not None:
        return chosen.element
    return next((name for name in named if name in workshop.elements), "")


def copy_of(initiative: Initiative, name: str, title: str) -> Initiative:
    """Return a copy with everything but the pin and the status: where a bar lies and what was done is one's own."""
    return dataclasses.replace(initiative, id=name, title=title[:MAX_TITLE], pin=None, status="idea")


# The order of the capabilities ------------------------------------------------------------------------------------
def offered_predecessors(workshop: Workshop, initiative: Initiative) -> tuple[str, ...]:
    """Return the initiatives of lower capabilities that concern the same element, the nearest capability first.

    The capabilities stand in the framework from the foundation up, and what is higher builds on what is lower. Those
    it waits for already, directly or through others, those that wait for it, and dropped ones are not offered.
    """
    order = {capability.id: place for place, capability in enumerate(workshop.pack.capabilities)}
    rank = _rank(workshop, initiative, order)
    known = {other.id: other.predecessors for other in workshop.initiatives}
    before, mine = _reach(initiative.predecessors, known), _concerned(initiative)
    found = []
    for place, other in enumerate(workshop.initiatives):
        below = _rank(workshop, other, order)
        if other.id == initiative.id or other.id in before or other.status == "dropped" or other.barred:
            continue
        if below is None or rank is None or below >= rank or not mine & _concerned(other):
            continue
        if initiative.id not in _reach((other.id,), known):
            found.append((-below, place, other.id))
    return tuple(name for _, _, name in sorted(found))


def _rank(workshop: Workshop, initiative: Initiative, order: dict[str, int]) -> int | None:
    if not workshop.pack.has_item(initiative.capability):
        return None
    return order.get(workshop.pack.capability_of(initiative.capability).id)


def _concerned(initiative: Initiative) -> set[str]:
    return {lift.cell.element for lift in initiative.lifts} | ({initiative.element} - {""})


def _reach(start: Iterable[str], edges: dict[str, tuple[str, ...]]) -> set[str]:
    """Return all that can be come to from some initiatives by going back, themselves included."""
    seen: set[str] = set()
    waiting = list(start)
    while waiting:
        here = waiting.pop()
        if here not in seen:
            seen.add(here)
            waiting.extend(edges.get(here, ()))
    return seen
