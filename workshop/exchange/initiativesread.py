"""What people typed into the cells of a list of initiatives, read into values or into a problem."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any, NoReturn

from workshop.exchange.initiativescells import LAG, Names
from workshop.exchange.initiativesunits import sum_of
from workshop.exchange.initiativeswords import (
    HORIZON_WORDS,
    STATUS_WORDS,
    part_of,
    plain,
    split_list,
    word_of,
    yes_no,
)
from workshop.model.initiative import Duty, Effort, Lag, Lift, Proof
from workshop.model.planning import Role
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.periods import MONTHS, first_day, index_of, name
from workshop.rules import MAX_HORIZON, MAX_MONEY

Updates = dict[str, Any]
_THOUSANDS = re.compile(r"[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")
_NUMBER = re.compile(r"[0-9]{1,15}(\.[0-9]{1,25})?(e[+-]?[0-9]{1,3})?")
_QUARTER = (re.compile(r"([0-9]{4})\s*年?\s*[-/]?\s*q([1-4])"),
            re.compile(r"([0-9]{4})\s*年?\s*第?([1-4一二三四])季度?"))
_MONTH = (re.compile(r"([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})月?"), re.compile(r"([0-9]{4})-([0-9]{2})-01(?: 00:00:00)?"))
_DAY = re.compile(r"([0-9]{4})[-/.年]\s*([0-9]{1,2})[-/.月]\s*([0-9]{1,2})日?(?: 00:00:00)?")
_LIFT = re.compile(r"(.+?)\s*:\s*([0-9])\s*(?:->|>|→|➔|-|–|至|到|to)\s*([0-9])"
                   r"(?:[\s,(]*([0-9]{1,3})\s*%?\)?)?", re.DOTALL)
# More entries in one cell, or a longer one, were never meant: a lift names two things, a title has 200 letters.
_MOST_PARTS, _LONGEST = 300, 600
_BETWEEN = re.compile(r"[\s/×·|]+")
_HAN = {"一": 1, "二": 2, "三": 3, "四": 4}
_PROOFS: Mapping[str, Text] = {"evidence": Text("证据", "evidence"), "case": Text("案例", "case")}


class BadCell(Exception):
    """A cell that cannot be understood: the key of the sentence and the words in it."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.key, self.params = key, params


def _bad(key: str, **params: object) -> NoReturn:
    raise BadCell(key, **params)


@dataclass
class Context:
    """What the cells are read against.

    `numbers` and `titles` tell which initiative a row of the file is (an id that several share is None), `known` the
    same for the titles in the workshop. `new_roles` collects the roles that only the file has, `money` is how many
    thousand yuan the heading of the costs counts in.
    """

    workshop: Workshop
    new_id: Callable[[], str]
    names: Names
    numbers: dict[int, str | None] = field(default_factory=dict)
    titles: dict[str, str | None] = field(default_factory=dict)
    known: dict[str, str | None] = field(default_factory=dict)
    new_roles: dict[str, Role] = field(default_factory=dict)
    money: Fraction = Fraction(1)

    def find(self, text: str) -> str:
        """Return the initiative that a title, an id or a number means."""
        said = plain(text)
        if self.workshop.initiative(text.strip()) is not None:
            return text.strip()
        for found in (self.titles, self.known):
            if said in found:
                return found[said] or _bad("row_predecessor_many", text=text)
        number = said.removeprefix("#").strip()
        if number.isascii() and number.isdigit() and int(number[:9]) in self.numbers:
            return self.numbers[int(number[:9])] or _bad("row_predecessor_many", text=text)
        _bad("row_predecessor", text=text)

    def role(self, text: str) -> str:
        """Return the id of a role by its name; a name that is new makes a role without limit."""
        said = plain(text)
        for role in self.workshop.planning.roles:
            if plain(role.name) == said:
                return role.id
        if said not in self.new_roles:
            self.new_roles[said] = Role(self.new_id(), text.strip())
        return self.new_roles[said].id


def _parts(text: str) -> list[str]:
    """Return the entries of a cell with several; a cell that has too many, or one that is too long, is refused."""
    found = split_list(text)
    if len(found) > _MOST_PARTS or any(len(part) > _LONGEST for part in found):
        _bad("row_parts", limit=_MOST_PARTS, longest=_LONGEST)
    return found


# Numbers and times ------------------------------------------------------------------------------------------------
def _real(text: str, most: float) -> float:
    said = unicodedata.normalize("NFKC", text).replace(" ", "").casefold()
    if _THOUSANDS.fullmatch(said):
        said = said.replace(",", "")
    if not _NUMBER.fullmatch(said) or not 0 <= float(said) <= most:
        _bad("row_number", text=text, most=f"{most:g}" if most < 1000 else f"{most:.0f}")
    return float(said)


def _whole(text: str, least: int, most: int) -> int:
    try:
        found = _real(text, most)
    except BadCell:
        found = -1.0
    if not found.is_integer() or not least <= found <= most:
        _bad("row_whole", text=text, least=least, most=most)
    return int(found)


def _period(context: Context, text: str) -> int | None:
    """Return the index of a period by its name; None for an empty cell."""
    if not text.strip():
        return None
    workshop = context.workshop
    start, unit = workshop.settings.start, workshop.planning.unit
    said = unicodedata.normalize("NFKC", text).strip().casefold()
    found = next((m for pattern in (_QUARTER if unit == "quarter" else _MONTH) if (m := pattern.fullmatch(said))), None)
    if found is None:
        _bad("row_period", text=text, example=name(start, unit, 0))
    number = _HAN.get(found[2]) or int(found[2])
    month = (number - 1) * 3 + 1 if unit == "quarter" else number
    if int(found[1]) < 1 or not 1 <= month <= 12:
        _bad("row_period", text=text, example=name(start, unit, 0))
    index = index_of(start, unit, date(int(found[1]), month, 1))
    limit = MAX_HORIZON * 3 // MONTHS[unit]
    if not 0 <= index <= limit:
        _bad("row_period_outside", text=text, first=name(start, unit, 0), last=_last(start, unit, limit))
    return index


def _last(start: str, unit: Any, limit: int) -> str:
    return name(start, unit, limit) if first_day(start, unit, 0).year < 9000 else ""


def _day(_context: Context, text: str) -> Updates:
    said = unicodedata.normalize("NFKC", text).strip()
    if not said:
        return {"first_by": ""}
    found = _DAY.fullmatch(said)
    try:
        day = date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        day = None
    if day is None:
        _bad("row_day", text=text)
    return {"first_by": day.isoformat()}


# Cells with several things ----------------------------------------------------------------------------------------
def _lifts(context: Context, text: str) -> Updates:
    return {"lifts": tuple(_lift(context, part) for part in _parts(text))}


def _lift(context: Context, part: str) -> Lift:
    found = _LIFT.fullmatch(unicodedata.normalize("NFKC", part).strip())
    if found is None:
        _bad("row_lift", text=part)
    low, high, top = int(found[2]), int(found[3]), context.workshop.pack.top
    if not 1 <= low < high <= top:
        _bad("row_lift_levels", text=part, top=top)
    sure = int(found[4]) if found[4] else 100
    if not 1 <= sure <= 100:
        _bad("row_lift_sure", text=part)
    return Lift(_cell(context, found[1], part), low, high, sure)


def _cell(context: Context, place: str, part: str) -> Cell:
    names = context.names
    for between in _BETWEEN.finditer(place):
        element, item = place[:between.start()], place[between.end():]
        if (left := names.elements.get(plain(element))) and (right := _item_in(names, item)):
            return Cell(left, right)
    _bad("row_lift_cell", text=part)


def _item_in(names: Names, item: str) -> str | None:
    return names.items.get(plain(item)) or names.items.get(plain(item.split(maxsplit=1)[0] if item.split() else ""))


def _efforts(context: Context, text: str) -> Updates:
    found: dict[str, float] = {}
    for part in _parts(text):
        role, colon, months = part.replace("：", ":").rpartition(":")
        if not colon or not role.strip():
            _bad("row_role", text=part)
        number = _real(months, MAX_MONEY)
        if number:
            key = context.role(role)
            if key in found:
                _bad("row_role_double", text=role.strip())
            found[key] = number
    return {"efforts": tuple(Effort(role, months) for role, months in sorted(found.items()))}


def _predecessors(context: Context, text: str) -> Updates:
    found: dict[str, int] = {}
    for part in _parts(text):
        match = LAG.match(part)
        before = context.find(match[1] if match else part)
        if before in found:
            _bad("row_predecessor_double", text=part)
        found[before] = int(match[2]) if match else 0
    return {"predecessors": tuple(found), "lags": tuple(Lag(before, lag) for before, lag in found.items() if lag)}


def _duties(_context: Context, text: str) -> Updates:
    found = []
    for part in _parts(text):
        word, *person = re.split(r"[\s:：]+", part, maxsplit=1)
        which = part_of(word)
        if which is None or not person or not person[0].strip():
            _bad("row_duty", text=part)
        found.append(Duty(person[0].strip(), which))
    return {"duties": tuple(sorted(found, key=lambda duty: duty.person))}


def _proofs(_context: Context, text: str) -> Updates:
    found = []
    for part in _parts(text):
        kind, _, key = part.replace("：", ":").partition(":")
        which = word_of(kind, _PROOFS.items())
        if which is None or not key.strip():
            _bad("row_proof", text=part)
        found.append(Proof("case" if which == "case" else "evidence", key.strip()))
    return {"proofs": tuple(found)}


# Words ------------------------------------------------------------------------------------------------------------
def _one_of(field_: str, words: Mapping[Any, Text], empty: str) -> Callable[[Context, str], Updates]:
    def read(context: Context, text: str) -> Updates:
        found = word_of(text, words.items()) if text.strip() else empty
        if found is None:
            language = context.workshop.settings.language
            _bad("row_word", text=text, words=", ".join(word.in_(language) for word in words.values()))
        return {field_: found}
    return read


def _named(field_: str, table: Callable[[Names], Mapping[str, str]], key: str) -> Callable[[Context, str], Updates]:
    def read(context: Context, text: str) -> Updates:
        found = table(context.names).get(plain(text)) if text.strip() else ""
        if found is None:
            _bad(key, text=text)
        return {field_: found}
    return read


def _flag(field_: str) -> Callable[[Context, str], Updates]:
    def read(_context: Context, text: str) -> Updates:
        found = yes_no(text)
        return {field_: _bad("row_yes_no", text=text) if found is None else found}
    return read


def _text(field_: str, *, kept: bool = False) -> Callable[[Context, str], Updates]:
    return lambda _context, text: {field_: text if kept else text.strip()}


def _time(field_: str) -> Callable[[Context, str], Updates]:
    return lambda context, text: {field_: _period(context, text)}


def _count(field_: str, most: int, least: int = 0) -> Callable[[Context, str], Updates]:
    return lambda _context, text: {field_: _whole(text, least, most) if text.strip() else least}


def _amount(field_: str, most: float) -> Callable[[Context, str], Updates]:
    return lambda _context, text: {field_: _real(text, most) if text.strip() else 0.0}


def _cost(context: Context, text: str) -> Updates:
    """Read a sum in its unit, or in that of the heading; what is no whole number of thousand yuan is refused."""
    if not text.strip():
        return {"cost": 0}
    if len(text) > _LONGEST:
        _bad("row_money", text=text[:_LONGEST], most=MAX_MONEY)
    number, unit = sum_of(text, context.money)
    if unit == 1:
        return {"cost": _whole(number, 0, MAX_MONEY)}
    # The shortest digits of a number are what was typed: 0.3 is three tenths.
    thousands = Fraction(repr(_real(number, MAX_MONEY * 1000))) * unit
    if thousands.denominator != 1 or thousands > MAX_MONEY:
        _bad("row_money", text=text, most=MAX_MONEY)
    return {"cost": int(thousands)}


def _title(_context: Context, text: str) -> Updates:
    return {"title": text.strip() or _bad("row_title")}


def _duration(context: Context, text: str) -> Updates:
    """Read how long it takes; an empty cell says nothing."""
    limit = MAX_HORIZON * 3 // MONTHS[context.workshop.planning.unit]
    return {"duration": _whole(text, 1, limit)} if text.strip() else {}


# Names with a full stop are parts of a field.
READERS: Mapping[str, Callable[[Context, str], Updates]] = {
    "title": _title, "short": _text("short"), "status": _one_of("status", STATUS_WORDS, "idea"),
    "element": _named("element", lambda names: names.elements, "row_element"),
    "capability": _named("capability", lambda names: names.items, "row_item"),
    "direction": _named("direction", lambda names: names.directions, "row_direction"),
    "horizon": _one_of("horizon", HORIZON_WORDS, ""), "owner": _text("owner"), "lifts": _lifts,
    "cost": _cost, "duration": _duration, "efforts": _efforts,
    "effort": _amount("effort", MAX_MONEY), "earliest": _time("earliest"), "latest": _time("latest"),
    "pin": _time("pin"), "predecessors": _predecessors, "either": _text("either"), "must": _flag("must"),
    "barred": _flag("barred"), "kpi": _text("kpi.name"), "kpi_baseline": _text("kpi.baseline"),
    "kpi_target": _text("kpi.target"), "risk": _text("risk", kept=True), "first_step": _text("first_step"),
    "first_by": _day, "duties": _duties, "note": _text("note", kept=True), "proofs": _proofs,
    "value": _count("ratings.value", 10), "urgency": _count("ratings.urgency", 10),
    "opening": _count("ratings.opening", 10), "size": _count("ratings.size", 10),
    "reach": _count("ratings.reach", MAX_MONEY), "impact": _amount("ratings.impact", 3), "source": _text("source")}
