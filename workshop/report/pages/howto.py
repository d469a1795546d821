"""How to read the report and how sure the room was: who was there, the rules in short, the limits of this workshop."""

from __future__ import annotations

from collections import Counter

from workshop.insight.headcount import headcount
from workshop.insight.weights import given_capabilities, given_elements, has_said
from workshop.model.score import Anonymity, Round
from workshop.model.workshop import RANKS
from workshop.proven import claimed, high
from workshop.report.backing import Mark
from workshop.report.model.howto import HowtoPage, PeopleRow, PeopleTable, RuleLine
from workshop.report.pages.book import Book
from workshop.report.pages.cover import DEPTHS, voted
from workshop.report.pages.method import MODES
from workshop.report.pages.plain import plain
from workshop.report.pages.reservations import doubts
from workshop.report.values import Head

NAMING: dict[Anonymity, str] = {"named": "howto_named", "unnamed": "howto_unnamed", "secret": "howto_secret"}
RANK_WORDS = {"senior": "howto_senior", "middle": "howto_middle", "staff": "howto_staff", "": "howto_not_said"}


def howto(book: Book) -> HowtoPage:
    """Write the page; it stands on the list of people even before anything is scored."""
    say = book.say
    return HowtoPage(
        head=Head(say("outline_howto"), say("kicker_howto"), _title(book), say("howto_lead")),
        people_head=say("howto_people_head"), people=_people(book), read_head=say("howto_read_head"),
        rules=_rules(book), marks_head=say("marks_head"), marks=marks(book), limits_head=say("howto_limits_head"),
        limits=_limits(book))


def _title(book: Book) -> str:
    say, people = book.say, len(book.workshop.voters())
    if not book.scored:
        return say("howto_title_none", n=people)
    functions = len({p.department.strip() for p in book.workshop.voters() if p.department.strip()})
    who = (say("howto_title_functions", n=voted(book), functions=functions) if functions > 1
           else say("howto_title_people", n=voted(book)))
    asked, found = len(book.asked), len(book.scored)
    levels = say("howto_title_all", asked=asked) if found == asked else say("howto_title_some", asked=asked, n=found)
    kept, apart = doubts(book)
    return say("howto_title", who=who, levels=levels,
               doubts=say("howto_title_doubts", n=kept + apart) if kept + apart else say("howto_title_doubtless"))


# Who was there ----------------------------------------------------------------------------------------------------
def _people(book: Book) -> tuple[PeopleTable, ...]:
    """Count the voters by function and by level; groups below the floor are one number, or nothing is told."""
    voters = book.workshop.voters()
    if not voters:
        return ()
    functions = Counter(plain(p.department) for p in voters)
    ranks = Counter(p.rank for p in voters)
    named = {name: name or book.say("howto_not_said") for name in functions}
    return (_table(book, "howto_by_function", dict(functions), named),
            _table(book, "howto_by_level", {rank: ranks[rank] for rank in RANKS},
                   {rank: book.say(RANK_WORDS[rank]) for rank in RANKS}))


def _table(book: Book, head: str, counts: dict[str, int], names: dict[str, str]) -> PeopleTable:
    say, floor = book.say, book.workshop.settings.rules.floor
    told, total = headcount(counts, floor, most=8), sum(counts.values())
    if not told.groups or set(counts) - {""} == set():
        note = say("howto_nothing_said") if counts.get("") == total else say("howto_too_small", floor=floor)
        return PeopleTable(say(head), (PeopleRow(say("howto_all"), str(total), 1.0),), note)
    rows = [PeopleRow(names[name], str(n), n / total) for name, n in told.groups]
    if told.others:
        rows.append(PeopleRow(say("howto_others"), str(told.others), told.others / total))
    return PeopleTable(say(head), tuple(rows), say("howto_floor", floor=floor) if told.others else "")


# How to read it ---------------------------------------------------------------------------------------------------
def _rules(book: Book) -> tuple[RuleLine, ...]:
    say = book.say
    return (RuleLine(say("howto_voting"), _voting(book)),
            RuleLine(say("howto_level"), say("level_rule")),
            RuleLine(say("howto_n"), _meaning(book)),
            RuleLine(say("howto_scope"), _scope(book)),
            RuleLine(say("howto_sure"), _sure(book)))


def _voting(book: Book) -> str:
    say = book.say
    rounds = _shown(book)
    if not rounds:
        return say("nothing_scored")
    modes: Counter[str] = Counter(r.mode for r in rounds)
    naming = Counter(r.anonymity for r in rounds)
    how = [say("howto_count", what=say(key), n=modes[mode]) for mode, key in MODES.items() if modes[mode]]
    named = [say("howto_count", what=say(key), n=naming[kind]) for kind, key in NAMING.items() if naming[kind]]
    again = len({r.cell for r in rounds if r.number > 1 and r.purpose == "current"})
    return say.sentences(say("howto_rounds", n=len(rounds), modes=say.join(how), naming=say.join(named)),
                         say("howto_again", n=again) if again else say("howto_once"))


def _shown(book: Book) -> list[Round]:
    return [r for r in book.workshop.all_rounds() if r.shown]


def _meaning(book: Book) -> str:
    say = book.say
    return say.sentences(say("howto_n_is"), say("howto_n_here", line=book.votes_line) if book.scored else "",
                         say("howto_few", few=book.few))


def _scope(book: Book) -> str:
    say, workshop = book.say, book.workshop
    whole = len(workshop.pack.elements)
    lines = [say("howto_elements", n=len(workshop.elements), whole=whole),
             say("howto_sentence", words=say(DEPTHS[workshop.settings.depth], n=len(book.asked)))]
    if workshop.opened:
        lines.append(say("howto_opened", n=len(workshop.opened)))
    off = sum(1 for result in book.analysis.current.values() if not result.applicable)
    lines.append(say("howto_off", n=off) if off else say("howto_off_none"))
    planning = workshop.planning
    own = has_said(planning.elements, given_elements(workshop)) \
        or has_said(planning.capabilities, given_capabilities(workshop))
    lines.append(say("howto_weights_own") if own else say("howto_weights_pack"))
    return say.sentences(*lines)


def _sure(book: Book) -> str:
    """Tell the two statements of doubt: chance of who voted, and what one person moves."""
    say, limit, out = book.say, book.noise_limit, book.left_out
    if limit is None:
        return say("howto_no_limit")
    lines = [say("howto_limit", limit=book.level(limit))]
    if out is not None:
        low, high = map(book.level, out.overall)
        lines.append(say("howto_one_out_same", n=out.people, level=low) if low == high
                     else say("howto_one_out", n=out.people, low=low, high=high))
        if out.fixed:
            lines.append(say("howto_one_out_fixed", n=out.fixed))
    return say.sentences(*lines)


def marks(book: Book) -> tuple[Mark, ...]:
    """Return the marks of what is empty, then those on a cell with a level."""
    say = book.say
    return (Mark("hatch", say("not_scored"), say("mark_unscored")),
            Mark("blank", say("not_asked"), say("mark_not_asked")),
            Mark("–", say("mark_abstained_label"), say("mark_abstained")),
            Mark("?", say("mark_dont_know_label"), say("mark_dont_know")),
            Mark("×", say("not_applicable"), say("mark_not_applicable")))


# What it cannot tell ----------------------------------------------------------------------------------------------
def _limits(book: Book) -> tuple[str, ...]:
    """Return the limits of this very workshop; what does not apply is not said."""
    say = book.say
    lines = [say("limit_rehearsal") if book.workshop.settings.rehearsal else "", *_of_cells(book), *_of_rounds(book),
             *_of_people(book), _of_evidence(book), say("limit_self")]
    return tuple(line for line in lines if line)


def _of_cells(book: Book) -> list[str]:
    say = book.say
    if not book.scored:
        return []
    few = sum(1 for r in book.scored if r.n < book.few)
    half = sum(1 for r in book.scored if r.n >= book.few and not r.quorum)
    missing = len(book.asked) - len(book.analysis.current)
    aimless = book.aims.without
    return [say("limit_few", n=few, few=book.few) if few else "", say("limit_quorum", n=half) if half else "",
            say("limit_missing", n=missing, asked=len(book.asked)) if missing else "",
            say("limit_no_targets") if book.aims.overall is None
            else say("limit_aimless", n=aimless) if aimless else ""]


def _of_rounds(book: Book) -> list[str]:
    say = book.say
    modes = Counter(r.mode for r in _shown(book))
    hidden = sum(1 for r in book.workshop.all_rounds() if not r.shown)
    return [say("limit_board", n=modes["board"]) if modes["board"] else "",
            say("limit_hands", n=modes["hands"]) if modes["hands"] else "",
            say("limit_import", n=modes["import"]) if modes["import"] else "",
            say("limit_hidden", n=hidden) if hidden else ""]


def _of_people(book: Book) -> list[str]:
    """Say when one function alone has half of the votes; a smaller group is never named."""
    say, voters = book.say, book.workshop.voters()
    counts = Counter(plain(p.department) for p in voters if p.department.strip())
    name, n = max(counts.items(), key=lambda pair: pair[1], default=("", 0))
    told = dict(headcount(counts, book.workshop.settings.rules.floor).groups)
    heavy = len(counts) > 1 and 2 * n >= len(voters) and name in told
    return [say("limit_function", name=name, n=n, of=len(voters)) if heavy else "",
            say("limit_people", n=len(voters)) if 0 < len(voters) < 6 and book.scored else ""]


def _of_evidence(book: Book) -> str:
    say, canvas = book.say, book.canvas
    tall = [show for show in canvas.cells if high(show, canvas.top)]
    bare = [show for show in tall if claimed(show, canvas.top)]
    if not bare:
        return ""
    return say("limit_evidence", n=len(bare), of=len(tall), level=max(canvas.top - 1, 2),
               share=book.percent(len(bare) / len(tall)))
