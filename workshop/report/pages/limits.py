"""What every plan of a workshop has to keep to, in words, and what the kept one does not."""

from __future__ import annotations

from workshop.model.planning import Role
from workshop.periods import MONTHS, closures, count
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.money import closed_name
from workshop.report.pages.plain import plain
from workshop.report.pages.planwords import number, numbered, period, periods_word
from workshop.report.values import Fact
from workshop.roadmap.gantt import BrokenLimit
from workshop.roadmap.views.horizons import horizons

BROKEN = {"budget": "broken_budget", "total_budget": "broken_total", "people": "broken_people",
          "predecessor_late": "broken_waits", "predecessor_missing": "broken_waits_out", "too_early": "broken_early",
          "too_late": "broken_late", "not_allowed": "broken_late", "missing": "broken_missing",
          "barred": "broken_barred", "pin": "broken_pin", "choice": "broken_choice"}


def limits(book: Book) -> tuple[Fact, ...]:
    """Return the limits in force, each with what it is; what is not limited is said too."""
    say, planning = book.say, book.workshop.planning
    facts = [Fact(say("in_force_horizon"), say("in_force_horizon_is", span=periods_word(book, count(book.workshop)),
                                            first=period(book, 0), last=period(book, count(book.workshop) - 1))),
             Fact(say("in_force_money"), _money(book)), Fact(say("in_force_people"), _people(book))]
    if names := list(dict.fromkeys(c.name for c in closures(book.workshop))):
        facts.append(Fact(say("in_force_closed"), say.join([closed_name(book, name) for name in names])))
    facts.append(Fact(say("in_force_rate"), say("in_force_rate_is", rate=number(planning.rate * 100))))
    for key, chosen in _wishes(book):
        if chosen:
            facts.append(Fact(say(key), numbered(book, chosen)))
    facts += [Fact(say("in_force_either"), names) for names in _either(book)]
    if broken := broken_words(book):
        facts.append(Fact(say("in_force_broken"), say.join(broken)))
    return tuple(facts)


def _money(book: Book) -> str:
    say, planning, settings = book.say, book.workshop.planning, book.workshop.settings
    parts = []
    if planning.budgets:
        length = min(len(planning.budgets), count(book.workshop))
        amounts = planning.budgets[:length]
        if len(set(amounts)) == 1:
            parts.append(_each(book, amounts[0]))
        else:
            parts += [say("in_force_money_in", period=period(book, at), money=say.money(amount))
                      for at, amount in enumerate(amounts)]
    elif settings.budget:
        parts.append(say("budget_each", money=say.money(settings.budget)))
    if planning.total:
        parts.append(say("budget_all", money=say.money(planning.total)))
    return say.join(parts) or say("budget_none")


def _each(book: Book, amount: int) -> str:
    key = "budget_each" if MONTHS[book.workshop.planning.unit] == 3 else "budget_month"
    return book.say(key, money=book.say.money(amount))


def _people(book: Book) -> str:
    say = book.say
    found = [_heads(book, role) for role in book.workshop.planning.roles]
    return say.join(found) or say("in_force_people_none")


def _heads(book: Book, role: Role) -> str:
    say, name = book.say, plain(role.name) or NONE
    if not role.heads:
        return say("in_force_role_free", role=name)
    low, high = number(min(role.heads)), number(max(role.heads))
    return say("in_force_role", role=name, heads=low if low == high else f"{low}–{high}")


def _wishes(book: Book) -> list[tuple[str, list[str]]]:
    """Return what the group insists on, has fixed, ruled out, or wished elsewhere than the plan puts it."""
    mine = book.workshop.initiatives
    missed = [card.initiative for card in horizons(book.workshop, book.analysis, book.plan).cards if card.missed]
    return [("in_force_must", [i.id for i in mine if i.must]),
            ("in_force_pin", [i.id for i in mine if i.pin is not None]),
            ("in_force_barred", [i.id for i in mine if i.barred]), ("in_force_missed", missed)]


def _either(book: Book) -> list[str]:
    """Return the groups of which at most one initiative is done."""
    groups: dict[str, list[str]] = {}
    for initiative in book.workshop.initiatives:
        if initiative.either:
            groups.setdefault(initiative.either, []).append(initiative.id)
    return [book.say("in_force_either_is", name=plain(name), names=numbered(book, members))
            for name, members in groups.items() if len(members) > 1]


def broken_words(book: Book) -> list[str]:
    """Return the limits the kept plan no longer keeps."""
    return [_broken(book, broken) for broken in (book.gantt.broken if book.gantt else ())]


def _broken(book: Book, broken: BrokenLimit) -> str:
    at = "" if broken.period is None else period(book, max(broken.period, 0))
    return book.say(BROKEN.get(broken.kind, "broken_other"), what=plain(broken.what), period=at)
