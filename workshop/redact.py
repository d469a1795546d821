"""A workshop without names, comments, evidence, client or words of its own; votes, levels and plan stay."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from workshop.model.evidence import CellNote, Evidence
from workshop.model.initiative import Initiative, Kpi, RoadmapPlan
from workshop.model.notes import LastTime, Wall
from workshop.model.pack import Pack
from workshop.model.planning import OldAction, Planning
from workshop.model.score import Acceptance, Ballot, Round
from workshop.model.workshop import Participant, Rounds, Workshop
from workshop.redact_packs import PackIds, hollow, without_client
from workshop.redact_words import HIDDEN, NEUTRAL, Neutral, Strike, seen

KINDS = ("names", "comments", "evidence", "client", "words")
_PERIOD = re.compile(r"[\dQqHh./\- ]*")


def redact(workshop: Workshop, what: Iterable[str], neutral: Neutral | None = None) -> Workshop:
    """Return the workshop without what `what` names; all votes, levels and dates stay. ValueError if not of KINDS.

    'names': people become P1, P2 … by seat and others who are named follow; departments become numbers, roles go.
    Ranks stay: they are three words of the program, and no group under `RoomRules.group` is ever shown.
    'comments': all that was said to votes and decisions, sticky notes, parked matters, pen strokes. 'evidence':
    texts, links, pictures, cases. 'client': client and title. 'words': everything else that people typed; `neutral`
    has the words that stand before numbers, those of the workshop's language when not given. What is hidden leaves
    ■■ behind, so that it still counts. In words that stay, names and the client's name are struck. Ids stay. Doing it
    twice changes nothing more.
    """
    kinds = frozenset(what)
    if unknown := kinds - set(KINDS):
        raise ValueError(f"cannot redact {sorted(unknown)[0]!r}")
    return _Redactor(workshop, kinds, neutral or NEUTRAL[workshop.settings.language]).done() if kinds else workshop


class _Redactor:
    def __init__(self, workshop: Workshop, kinds: frozenset[str], neutral: Neutral) -> None:
        self.workshop, self.kinds, self.neutral = workshop, kinds, neutral
        self.people = _numbered_people(workshop)
        self.departments = _numbered(neutral.department, (p.department.strip() for p in workshop.participants))
        chosen = (*(i.either for i in workshop.initiatives), *workshop.planning.chosen)
        self.groups = _numbered(neutral.group, chosen)
        self.clients = _clients(workshop) if "client" in kinds else ()
        # Who bears a neutral name already is nobody to be struck.
        named = [name for name in _names(workshop) if _key(name) != self.people[_key(name)].casefold()]
        self.heads = Strike(named if "names" in kinds else ())
        self.strike = Strike((*self.clients, *(named if "names" in kinds else ())))
        self.packs = PackIds(workshop, self.clients)

    # The parts ----------------------------------------------------------------------------------------------------
    def done(self) -> Workshop:
        w, settings = self.workshop, self.workshop.settings
        if "client" in self.kinds:
            settings = replace(settings, title="", client="")
        settings = replace(settings, title=self.strike(settings.title), client=self.strike(settings.client))
        titles = {} if "words" in self.kinds else {key: self.strike(text) for key, text in w.titles.items()}
        return replace(
            w, settings=settings, titles=titles, pack=self._pack(w.pack),
            companions=tuple(self._pack(pack) for pack in w.companions),
            participants=tuple(self._person(person) for person in w.participants), rounds=self._rounds(),
            initiatives=tuple(self._initiative(n, i) for n, i in enumerate(w.initiatives, start=1)),
            plan=self._plan(w.plan), scenarios=tuple(p for s in w.scenarios if (p := self._plan(s)) is not None),
            evidence=tuple(self._evidence(evidence) for evidence in w.evidence),
            answers={self.packs(key): answers for key, answers in w.answers.items()},
            notes={cell: self._note(note) for cell, note in w.notes.items()},
            agenda=replace(w.agenda, items=tuple(
                replace(item, title=item.title if item.kind == "night" else self.words(item.title),
                        boards=tuple(map(self.packs, item.boards)))
                for item in w.agenda.items)),
            parked=tuple(replace(p, text=self.comment(p.text), by=self.name(p.by)) for p in w.parked),
            debrief=replace(w.debrief, remark=self.comment(w.debrief.remark)),
            pictures=frozenset() if "evidence" in self.kinds else w.pictures, wall=self._wall(w.wall),
            last_time=None if w.last_time is None else self._last(w.last_time), planning=self._planning(w.planning),
            signoffs=tuple(replace(s, remark=self._remark(s.remark)) for s in w.signoffs))

    def _pack(self, pack: Pack) -> Pack:
        return without_client(pack, self.clients, self.heads, self.packs)

    def _person(self, person: Participant) -> Participant:
        if "names" not in self.kinds:
            return replace(person, name=self.strike(person.name), department=self.strike(person.department),
                           role=self.strike(person.role))
        return replace(person, name=self.name(person.name), role="",
                       department=self.departments.get(person.department.strip(), ""))

    def _rounds(self) -> Rounds:
        if "comments" not in self.kinds and not self.strike:
            return self.workshop.rounds
        return {key: tuple(map(self._round, rounds)) for key, rounds in self.workshop.rounds.items()}

    def _round(self, round_: Round) -> Round:
        tally, ballots = round_.tally, round_.ballots
        if any(ballot.comment for ballot in ballots):
            ballots = tuple(map(self._ballot, ballots))
        return replace(
            round_, ballots=ballots,
            acceptance=None if round_.acceptance is None else self._acceptance(round_.acceptance),
            tally=None if tally is None else replace(tally, reason=self.comment(tally.reason)))

    def _ballot(self, ballot: Ballot) -> Ballot:
        return replace(ballot, comment=self.comment(ballot.comment)) if ballot.comment else ballot

    def _acceptance(self, found: Acceptance) -> Acceptance:
        if not (found.note or found.reason or found.positions):
            return found
        return replace(found, note=self.comment(found.note), reason=self.comment(found.reason),
                       positions=tuple(map(self.comment, found.positions)))

    def _note(self, note: CellNote) -> CellNote:
        return replace(note, comment=self.comment(note.comment))

    def _remark(self, remark: str) -> str:
        return self._text(remark, hide="names" in self.kinds or "comments" in self.kinds)

    def _initiative(self, number: int, i: Initiative) -> Initiative:
        hidden, kpi = "words" in self.kinds, i.kpi
        return replace(
            i, title=f"{self.neutral.initiative} {number}" if hidden else self.strike(i.title),
            short="" if hidden else self.strike(i.short), owner=self.name(i.owner), note=self.words(i.note),
            either=self._group(i.either), risk=self.words(i.risk), first_step=self.words(i.first_step),
            kpi=Kpi(self.words(kpi.name), self.words(kpi.baseline), self.words(kpi.target)),
            duties=tuple(replace(duty, person=self.name(duty.person)) for duty in i.duties),
            source=self.packs.in_source(i.source),
            proofs=tuple(replace(p, key=self.packs(p.key)) if p.kind == "case" else p for p in i.proofs))

    def _group(self, group: str) -> str:
        return self.groups.get(group, "") if "words" in self.kinds else self.strike(group)

    def _plan(self, plan: RoadmapPlan | None) -> RoadmapPlan | None:
        """Keep a plan of an old file fresh: its mark was reckoned from titles and owners too."""
        if plan is None or not plan.made_for.startswith("4:"):
            return plan
        from workshop.insight.analysis import analyse
        from workshop.roadmap.build import fingerprint, is_fresh
        analysis = analyse(self.workshop)
        fresh = is_fresh(self.workshop, analysis, plan)
        return replace(plan, made_for=fingerprint(self.workshop, analysis, plan.kind)) if fresh else plan

    def _evidence(self, e: Evidence) -> Evidence:
        if "evidence" in self.kinds:
            return replace(e, text=HIDDEN, link="", picture="", case=None if e.case is None else hollow(e.case))
        case = e.case if e.case is None else without_client(e.case, (), self.strike, self.packs)
        return replace(e, text=self.strike(e.text), link=self.strike(e.link), case=case)

    def _wall(self, wall: Wall) -> Wall:
        notes = []
        for note in wall.notes:
            picture = "" if "evidence" in self.kinds else note.picture
            text = HIDDEN if note.picture and not picture and not note.text else self.comment(note.text)
            notes.append(replace(note, text=text, picture=picture))
        # Whoever writes with the pen writes words.
        return replace(wall, notes=tuple(notes), strokes=() if "comments" in self.kinds else wall.strokes,
                       stacks=tuple(replace(s, title=self.comment(s.title)) for s in wall.stacks))

    def _last(self, last: LastTime) -> LastTime:
        title, client = ("", "") if "client" in self.kinds else (self.strike(last.title), self.strike(last.client))
        return replace(last, title=title, client=client, pack=self.packs(last.pack), actions=tuple(
            self._action(number, action) for number, action in enumerate(last.actions, start=1)))

    def _action(self, number: int, action: OldAction) -> OldAction:
        hidden = "words" in self.kinds
        return replace(
            action, title=f"{self.neutral.earlier} {number}" if hidden else self.strike(action.title),
            owner=self.name(action.owner), first_step=self.words(action.first_step),
            due=action.due if _PERIOD.fullmatch(action.due) else self.words(action.due),
            reason=self.comment(action.reason))

    def _planning(self, planning: Planning) -> Planning:
        hidden = "words" in self.kinds
        return replace(
            planning, chosen=tuple(map(self._group, planning.chosen)),
            closures=tuple(replace(closure, name=self.words(closure.name)) for closure in planning.closures),
            roles=tuple(replace(role, name=f"{self.neutral.role} {number}" if hidden else self.strike(role.name))
                        for number, role in enumerate(planning.roles, start=1)))

    # Words --------------------------------------------------------------------------------------------------------
    def _text(self, text: str, *, hide: bool) -> str:
        if not hide:
            return self.strike(text)
        return HIDDEN if text.strip() else ""

    def comment(self, text: str) -> str:
        """Return what stands for something said."""
        return self._text(text, hide="comments" in self.kinds)

    def words(self, text: str) -> str:
        """Return what stands for something typed."""
        return self._text(text, hide="words" in self.kinds)

    def name(self, name: str) -> str:
        """Return what stands for a name."""
        if "names" not in self.kinds:
            return self.strike(name)
        return self.people[_key(name)] if name.strip() else ""


def _key(name: str) -> str:
    return " ".join(seen(name).split()).casefold()


def _numbered_people(workshop: Workshop) -> Mapping[str, str]:
    """Return P1, P2 … for everybody: those in the room in their order, then others as they are first named."""
    found: dict[str, str] = {}
    for number, person in enumerate(workshop.participants, start=1):
        found.setdefault(_key(person.name), f"P{number}")
    number = len(workshop.participants)
    for key in map(_key, _names(workshop)):
        if key not in found:
            number += 1
            found[key] = f"P{number}"
    return found


def _names(workshop: Workshop) -> Iterator[str]:
    yield from (person.name for person in workshop.participants)
    yield from (name for name in _others(workshop) if name.strip())


def _others(workshop: Workshop) -> Iterator[str]:
    for initiative in workshop.initiatives:
        yield initiative.owner
        yield from (duty.person for duty in initiative.duties)
    yield from (parked.by for parked in workshop.parked)
    if workshop.last_time is not None:
        yield from (action.owner for action in workshop.last_time.actions)


def _numbered(word: str, names: Iterable[str]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for name in names:
        if name and name not in found:
            found[name] = f"{word} {len(found) + 1}"
    return found


def _clients(workshop: Workshop) -> tuple[str, ...]:
    found = (workshop.settings.client, workshop.last_time.client if workshop.last_time else "")
    return tuple(dict.fromkeys(name.strip() for name in found if name.strip()))
