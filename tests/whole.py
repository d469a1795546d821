"""A workshop in which every field holds something and every free text is a word of its own, for tests."""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from collections import defaultdict
from dataclasses import dataclass, replace

from tests.rooms import pack_document
from workshop.exchange.snapshot import Snapshot
from workshop.model.agenda import Agenda, AgendaItem, Clock, Spent
from workshop.model.case import Case, CaseSource, Figure, FiledCase
from workshop.model.evidence import BoardAnswer, CellNote, Evidence, Picture
from workshop.model.initiative import (
    Duty,
    Effort,
    Initiative,
    Kpi,
    Lag,
    Lift,
    PlanEntry,
    Proof,
    Ratings,
    RoadmapPlan,
)
from workshop.model.knowledge import Place
from workshop.model.notes import Dots, LastLevel, LastTime, Note, Stack, Stroke, Wall
from workshop.model.planning import (
    Chosen,
    Closure,
    OldAction,
    Pair,
    Planning,
    Points,
    Robustness,
    Role,
    SignOff,
    Weighing,
)
from workshop.model.score import Acceptance, Ballot, Cell, Round, Tally
from workshop.model.text import Text
from workshop.model.workshop import Attendance, Debrief, Parked, Participant, RoomRules, Settings, Workshop
from workshop.packs.load import PackDocument, document_of

AT, LATER = "2026-11-12T01:00:00.000+00:00", "2026-11-12T09:30:00.000+00:00"
A1, A2, B1, B11 = Cell("alpha", "1"), Cell("alpha", "2"), Cell("beta", "1"), Cell("beta", "1.1")


@dataclass(frozen=True, slots=True)
class Whole:
    """The workshop with its packs and pictures, and the words in it by what takes them out."""

    found: Snapshot
    words: dict[str, frozenset[str]]

    @property
    def workshop(self) -> Workshop:
        return self.found.workshop

    @property
    def packs(self) -> tuple[PackDocument, ...]:
        return (self.found.framework, *self.found.companions)


class _Canaries:
    """Gives a new word at every call and knows of what kind it was."""

    def __init__(self) -> None:
        self.made: dict[str, list[str]] = defaultdict(list)

    def __call__(self, kind: str) -> str:
        word = f"zq{kind}{sum(map(len, self.made.values())):03d}x"
        self.made[kind].append(word)
        return word

    def text(self, kind: str) -> Text:
        return Text(self(kind), self(kind))


def whole_workshop() -> Whole:
    """Return the workshop; everything in it could have been made by people, and it can be kept in a file."""
    say = _Canaries()
    framework, companion = _framework(say), pack_document("cloud-transformation-2017")
    picture = _picture()
    people = _people(say)
    initiatives = _initiatives(say, people)
    workshop = Workshop(
        uid="u-whole", settings=_settings(say), pack=framework.pack, pack_hash=framework.sha256,
        elements=("beta", "alpha"), participants=people, opened=frozenset({B1}), rounds=_rounds(say),
        targets={A1: 4, B11: 5}, initiatives=initiatives, companions=(companion.pack,),
        evidence=_evidence(say, picture), answers=_answers(), notes={A1: CellNote(A1, 2, say("comments"))},
        attendance=(Attendance("p1", AT, True), Attendance("p4", AT, True), Attendance("p4", LATER, False)),
        agenda=Agenda("09:00", "17:30", True, (
            AgendaItem("a1", "stage", "votes", say("words"), 45, False, ("cloud-transformation-2017/ten-trends",)),
            AgendaItem("a2", "break", "", say("words"), 15, True))),
        clock=Clock({"a1": Spent(75, AT), "a2": Spent(30, "", True)}),
        parked=(Parked("k1", say("comments"), say("names")), Parked("k2", say("comments"), "", True)),
        debrief=Debrief((0, 1, 0, 2, 1), say("comments")), pictures=frozenset({picture.key}), wall=_wall(say, picture),
        last_time=_last_time(say), planning=_planning(say), scenarios=(_plan("value"), _plan("own")),
        plan=_plan("own"), robust=Robustness("f" * 16, 200, 7, 1, (Chosen("i1", 0.75, 0, 1, 3, ("alpha/1",)),)),
        signoffs=(SignOff("p2", AT, say("comments")), SignOff("p1", AT)),
        titles={("decision", "zh"): say("words"), ("gaps", "en"): say("words")})
    words = {kind: frozenset(found) for kind, found in say.made.items()}
    return Whole(Snapshot(workshop, framework, (companion,), (picture,)), words)


def _framework(say: _Canaries) -> PackDocument:
    """Return a framework of the group's own that names the client in its id, its name and a question."""
    client = say("client")
    document = json.loads(pack_document().body)
    document["id"] = f"{client}-pack"
    document["name"] = {"zh": f"{client}模型", "en": f"Framework of {client}"}
    document["indicators"][0]["question"] = {"zh": f"{client}做到哪一级？", "en": f"How far is {client}?"}
    document["elements"][0]["directions"] = [
        {"id": "d1", "name": {"zh": "方向", "en": "Direction"}, "text": {"zh": "说明", "en": "About"}, "tags": ["1"],
         "indicators": ["1.1"]}]
    return document_of(document)


def _settings(say: _Canaries) -> Settings:
    client = say.made["client"][0]
    return Settings(say("client"), client, "zh", "express", "2027Q1", 6, 2500, AT,
                    RoomRules(few=3, anonymity="named", weighted=True))


def _people(say: _Canaries) -> tuple[Participant, ...]:
    def person(number: int, **more: object) -> Participant:
        made = Participant(f"p{number}", say("names"), say("names"), say("names"), number)
        return replace(made, **more)  # type: ignore[arg-type]

    return (person(1, rank="senior", weight=2.0), person(2, elements=("alpha",)), person(3, rank="staff"),
            person(4, duty="observer", here=False))


def _rounds(say: _Canaries) -> dict[tuple[Cell, str], tuple[Round, ...]]:  # type: ignore[type-arg]
    asked = ("p1", "p2", "p3")
    named = Round("r1", A1, "current", 1, "revealed", "strip", asked=asked, began=AT, settled=AT, ballots=(
        Ballot("p1", "2", say("comments"), 3), Ballot("p2", "x", say("comments")), Ballot("p3", "-")))
    accepted = Round("r2", A1, "current", 2, "accepted", "board", asked=asked, ballots=(
        Ballot("p1", "3"), Ballot("p2", "3"), Ballot("p3", "4")),
        acceptance=Acceptance(4, "not_agreed", say("comments"), say("comments"), (say("comments"), say("comments"))))
    hands = Round("r3", A2, "current", 1, "revealed", "hands", asked=asked, anonymity="unnamed",
                  tally=Tally((0, 1, 0, 1, 0), 0, 0, 1, say("comments")))
    secret = Round("r4", B1, "target", 1, "closed", "card", anonymity="secret", asked=asked, cast=frozenset(asked),
                   ballots=(Ballot("slip3", "2", "", 1), Ballot("slip1", "4", say("comments")), Ballot("slip2", "4")))
    hidden = Round("r5", A2, "current", 2, "open", "card", asked=("p1", "p2"), anonymity="unnamed", began=AT,
                   ballots=(Ballot("p1", "5", say("comments"), 2),))
    return {(A1, "current"): (named, accepted), (A2, "current"): (hands, hidden), (B1, "target"): (secret,)}


def _initiatives(say: _Canaries, people: tuple[Participant, ...]) -> tuple[Initiative, ...]:
    def words() -> dict[str, object]:
        return {"note": say("words"), "short": say("words"), "risk": say("words"), "first_step": say("words"),
                "kpi": Kpi(say("words"), say("words"), say("words")), "either": group}

    group = say("words")
    pack = f"{say.made['client'][0]}-pack"
    first = Initiative("i1", say("words"), "1", people[0].name, 1.5, 800, 2, (Lift(A1, 2, 4, 80),),
                       element="alpha", direction="d1", horizon="now", efforts=(Effort("ro1", 2.5),),
                       first_by="2027-01-31",
                       duties=(Duty(people[1].name, "R"), Duty(say("names"), "A")), status="agreed",
                       proofs=(Proof("evidence", "e1"), Proof("evidence", "gone"), Proof("case", "own/c1")),
                       source=f"solution:{pack}/s1", ratings=Ratings(8, 5, 3, 2, 120, 0.5), **words())  # type: ignore[arg-type]
    second = Initiative("i2", say("words"), "2", say("names"), 0.0, 0, 1, (Lift(B11, 1, 2),), ("i1",), 2,
                        lags=(Lag("i1", 1),), latest=4, pin=3, must=True, source="note:n1",
                        **words())  # type: ignore[arg-type]
    return first, second, Initiative("i3", say("words"), barred=True, source="last:old1")


def _plan(kind: str) -> RoadmapPlan:
    return RoadmapPlan("optimal", 1.25, 1.5, (PlanEntry("i1", 0), PlanEntry("i2", 3)), ("i3",), "0123456789abcdef",
                       kind)  # type: ignore[arg-type]


def _planning(say: _Canaries) -> Planning:
    return Planning(
        roles=(Role("ro1", say("words"), (2.0, 2.5)), Role("ro2", say("words"))), budgets=(900, 1200), total=6000,
        closures=(Closure(say("words"), "2027-02-01", "2027-02-14"),), holidays=False, rate=0.1,
        chosen=(say("words"),), floor=0.7, capabilities=Weighing("points", (Points("1", 60.0), Points("2", 40.0))),
        elements=Weighing("bwm", (), (Pair("alpha", "beta", 3.0),), "alpha", "beta"))


def _evidence(say: _Canaries, picture: Picture) -> tuple[Evidence, ...]:
    kind = "evidence"
    figure = Figure(metric=say.text(kind), value=say.text(kind), unit=say.text(kind), printed=say(kind), line=3,
                    year="2025")
    case = Case(id="c1", company=say.text(kind), anonymous=False, sector=say.text(kind), year="2025",
                title=say.text(kind), elements=("alpha",), capabilities=("1",), pain=say.text(kind), pain_inferred=True,
                action=say.text(kind), result=say.text(kind), figures=(figure,), lessons=(say.text(kind),),
                source=Place(7, say(kind), say(kind)))
    source = CaseSource(title=say.text(kind), publisher=say.text(kind), year=2025, document=say(kind))
    return (Evidence("e1", A1, say(kind), "measured", "2026-10-01", None, f"https://{say(kind)}", picture.key, "p2"),
            Evidence("e2", B1, say(kind), "told", case=FiledCase(collection="own", source=source, case=case)))


def _answers() -> dict[str, tuple[BoardAnswer, ...]]:
    pack = "cloud-transformation-2017"
    return {f"{pack}/cloud-matrix": (BoardAnswer("now", "0.250,0.500", "p1"), BoardAnswer("now", "0.750,0.125", "p2")),
            f"{pack}/data-technology": (BoardAnswer("now.room", "dt1"),),
            f"{pack}/organisation-probes": (BoardAnswer("unit", "partly"),),
            f"{pack}/ten-trends": (BoardAnswer("t1", "4"), BoardAnswer("t3", "2"))}


def _wall(say: _Canaries, picture: Picture) -> Wall:
    return Wall(
        (Note("n1", "pain", say("comments"), "alpha", "1", 10.5, -3.0, "p1", False, "s1", "", "initiative:i2"),
         Note("n2", "idea", say("comments"), "beta", "", 0.0, 0.0, "", True),
         Note("n3", "evidence", "", x=5.0, y=5.0, stack="s1", picture=picture.key)),
        (Stack("s1", say("comments"), 4.0, 4.5),), (Dots("n1", "", 2), Dots("n1", "p2", 1)),
        (Stroke("w1", (0, 0, 15, -20), "wall", "attention", 3.5),), 5)


def _last_time(say: _Canaries) -> LastTime:
    return LastTime(say("client"), say("client"), "2025-11-01", f"{say.made['client'][0]}-pack",
                    (LastLevel(A1, 2.5), LastLevel(B1, 3.0)), (
        OldAction("old1", say("words"), say("names"), "2026Q2", say("words"), "moved", say("comments")),
        OldAction("old2", say("words"), "", say("words"))))


def _picture() -> Picture:
    """Return a picture of two pixels as PNG."""
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    data = (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"\0\x40\x80")) + chunk(b"IEND", b""))
    return Picture(hashlib.sha256(data).hexdigest(), "png", 2, 1, data)
