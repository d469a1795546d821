"""A second, plain telling of what a workshop is: dictionaries, and what each command does to them."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

Thing = dict[str, Any]
TOP, LEAST_SLIPS = 5, 3
HIGHER = {"named": 0, "unnamed": 1, "secret": 2}


class No(Exception):
    """The rules forbid it."""


class Model:
    """What was done in steps, which can be taken back, and the facts beside them, which cannot."""

    def __init__(self, people: list[Thing], settings: Thing) -> None:
        self.now: Thing = {"settings": settings, "people": people, "rounds": {}, "targets": {}, "notes": {},
                           "stacks": {}, "work": {}}
        self.slips: dict[str, dict[str, str]] = {}
        self.raised: set[str] = set()
        self.mine: set[tuple[str, str]] = set()
        self._done: list[Thing] = []
        self._undone: list[Thing] = []

    # Steps --------------------------------------------------------------------------------------------------------
    def step(self, name: str, *args: Any) -> None:
        """Do something that can be taken back; No leaves everything as it was."""
        before, slips = deepcopy(self.now), deepcopy(self.slips)
        try:
            getattr(self, name)(*args)
        except No:
            self.now, self.slips = before, slips
            raise
        self._done.append(before)
        self._undone.clear()

    def undo(self) -> bool:
        """Take a step back; False when there is none."""
        return self._move(self._done, self._undone)

    def redo(self) -> bool:
        """Do the last undone step again; False when there is none."""
        return self._move(self._undone, self._done)

    def _move(self, source: list[Thing], goal: list[Thing]) -> bool:
        if not source:
            return False
        wanted = source[-1]
        there = {person["id"] for person in wanted["people"]}
        for round_, slips in self.slips.items():
            # Slips are no steps: neither their round nor the people who gave them may go from under them.
            if slips and (round_ not in wanted["rounds"] or not set(slips) <= there
                          or not set(slips) <= set(wanted["rounds"][round_]["asked"])):
                raise No
        goal.append(self.now)
        self.now = source.pop()
        return True

    def reopened(self) -> None:
        """Forget whose slip is whose."""
        self.mine.clear()

    # People -------------------------------------------------------------------------------------------------------
    def person(self, key: str) -> Thing:
        """Return a person."""
        found = next((person for person in self.now["people"] if person["id"] == key), None)
        if found is None:
            raise No
        return found

    def _name_is_free(self, key: str, name: str) -> None:
        if any(p["name"].casefold() == name.casefold() for p in self.now["people"] if p["id"] != key):
            raise No

    def add_person(self, person: Thing) -> None:
        self._name_is_free(person["id"], person["name"])
        self.now["people"].append(dict(person))
        self._follow()

    def edit_person(self, person: Thing) -> None:
        there = self.person(person["id"])
        self._name_is_free(person["id"], person["name"])
        there.update({name: value for name, value in person.items() if name != "here"})
        self._follow()

    def remove_person(self, key: str) -> None:
        self.person(key)
        for name, round_ in self.now["rounds"].items():
            if self.voted(name, key) or (round_["state"] != "open" and key in round_["asked"]):
                raise No
        self.now["people"] = [person for person in self.now["people"] if person["id"] != key]
        for note in self.now["notes"].values():
            note["author"] = "" if note["author"] == key else note["author"]
        self._follow()

    def seats(self, order: list[str]) -> None:
        self.now["people"].sort(key=lambda person: order.index(person["id"]))

    def sign_in(self, key: str, here: bool) -> None:
        self.person(key)["here"] = here
        self._follow()

    def _asked(self, element: str) -> list[str]:
        return [p["id"] for p in self.now["people"] if p["here"] and p["duty"] == "voter"
                and (not p["elements"] or element in p["elements"])]

    def _follow(self) -> None:
        for name, round_ in self.now["rounds"].items():
            if round_["state"] == "open":
                present = self._asked(round_["cell"][0])
                round_["asked"] = [p["id"] for p in self.now["people"]
                                   if p["id"] in present or self.voted(name, p["id"])]

    # Rounds -------------------------------------------------------------------------------------------------------
    def anonymity(self, name: str) -> str:
        """Return how open a round is, names that were taken off for good included."""
        found = str(self.now["rounds"][name]["anonymity"])
        return "unnamed" if found == "named" and name in self.raised else found

    def voted(self, name: str, key: str) -> bool:
        """Tell whether somebody's vote is in."""
        return key in self.now["rounds"][name]["ballots"] or key in self.slips.get(name, {})

    def _round(self, name: str, *states: str) -> Thing:
        found = self.now["rounds"].get(name)
        if found is None or (states and found["state"] not in states):
            raise No
        return found  # type: ignore[no-any-return]

    def answers(self, name: str) -> int:
        """Return how many votes are in."""
        found = self.now["rounds"][name]
        return sum(found["tally"]) if found["tally"] else len(found["ballots"]) + len(self.slips.get(name, {}))

    def open_round(self, name: str, cell: tuple[str, str], anonymity: str) -> None:
        before = [key for key, r in self.now["rounds"].items() if r["cell"] == cell]
        if not self._asked(cell[0]):
            raise No
        last = max(before, key=lambda key: int(self.now["rounds"][key]["number"]), default=None)
        if last is not None and (self.now["rounds"][last]["state"] not in ("revealed", "accepted")
                                 or HIGHER[anonymity] < HIGHER[self.anonymity(last)]):
            raise No
        self.now["rounds"][name] = {
            "cell": cell, "number": 1 + (self.now["rounds"][last]["number"] if last else 0), "state": "open",
            "anonymity": anonymity, "asked": self._asked(cell[0]), "ballots": {}, "tally": [], "accepted": None}

    def cast(self, name: str, key: str, vote: str, why: str, last: bool) -> None:
        found = self._round(name, "open")
        self.person(key)
        if self.anonymity(name) == "secret" or found["tally"] or key not in found["asked"]:
            raise No
        found["ballots"][key] = (vote, why.strip())
        found["state"] = "closed" if last else "open"

    def withdraw(self, name: str, key: str) -> None:
        found = self._round(name, "open")
        if self.anonymity(name) == "secret" or key not in found["ballots"]:
            raise No
        del found["ballots"][key]

    def tally(self, name: str, counts: list[int], close: bool) -> None:
        found = self._round(name, "open")
        if self.anonymity(name) == "secret" or found["ballots"] or sum(counts) > len(found["asked"]) or (
                close and not sum(counts)):
            raise No
        found["tally"], found["state"] = counts, "closed" if close else "open"

    def close(self, name: str) -> None:
        found = self._round(name, "open")
        if not self.answers(name) or sum(found["tally"]) > len(found["asked"]):
            raise No
        found["state"] = "closed"

    def reveal(self, name: str) -> None:
        found = self._round(name, "open", "closed")
        self.close_enough(name, found)
        if any(vote == "x" and not why for vote, why in found["ballots"].values()):
            raise No
        if any(slip == "x|" for slip in self.slips.get(name, {}).values()):
            raise No
        found["state"] = "revealed"

    def close_enough(self, name: str, found: Thing) -> None:
        """Refuse an empty round, more hands than people, and a secret that would be none."""
        if not self.answers(name) or sum(found["tally"]) > len(found["asked"]):
            raise No
        if self.anonymity(name) == "secret" and self.answers(name) < LEAST_SLIPS:
            raise No

    def accept(self, name: str, level: int) -> None:
        found = self._round(name, "revealed", "accepted")
        if any(r["cell"] == found["cell"] and r["number"] > found["number"] for r in self.now["rounds"].values()):
            raise No
        found["state"], found["accepted"] = "accepted", level

    def cancel(self, name: str) -> None:
        self._round(name, "open", "closed")
        del self.now["rounds"][name]
        self.slips.pop(name, None)
        self.mine = {mine for mine in self.mine if mine[0] != name}

    # Facts --------------------------------------------------------------------------------------------------------
    def slip(self, name: str, key: str, vote: str, why: str) -> None:
        """A slip falls into the box."""
        found = self._round(name, "open")
        self.person(key)
        there = self.slips.get(name, {})
        if self.anonymity(name) != "secret" or key not in found["asked"] or (
                key in there and (name, key) not in self.mine):
            raise No
        self.slips.setdefault(name, {})[key] = f"{vote}|{why.strip()}"
        self.mine.add((name, key))

    def take_slip(self, name: str, key: str) -> None:
        """A slip is taken out again."""
        self._round(name, "open")
        if self.anonymity(name) != "secret" or key not in self.slips.get(name, {}) or (name, key) not in self.mine:
            raise No
        del self.slips[name][key]

    def take_names(self, name: str) -> None:
        """The names are taken off for good."""
        self._round(name)
        if self.anonymity(name) == "secret":
            raise No
        self.raised.add(name)

    # The rest -----------------------------------------------------------------------------------------------------
    def settings(self, found: Thing) -> None:
        if not found["title"].strip():
            raise No
        self.now["settings"] = {name: v.strip() if isinstance(v, str) else v for name, v in found.items()}

    def target(self, cell: tuple[str, str], level: int | None) -> None:
        if level is not None and not 1 <= level <= TOP:
            raise No
        self.now["targets"].pop(cell, None)
        if level is not None:
            self.now["targets"][cell] = level

    def add_note(self, name: str, text: str, author: str) -> None:
        if name in self.now["notes"] or not text.strip():
            raise No
        if author:
            self.person(author)
        self.now["notes"][name] = {"text": text.strip(), "author": author, "x": 0.0, "y": 0.0, "stack": ""}

    def _note(self, name: str) -> Thing:
        if name not in self.now["notes"]:
            raise No
        return self.now["notes"][name]  # type: ignore[no-any-return]

    def edit_note(self, name: str, text: str, author: str) -> None:
        found = self._note(name)
        if not text.strip():
            raise No
        if author:
            self.person(author)
        found.update(text=text.strip(), author=author)

    def move_note(self, name: str, x: float, y: float) -> None:
        self._note(name).update(x=x, y=y, stack="")
        self._drop_stacks()

    def stack(self, stack: str, notes: list[str]) -> None:
        for name in notes:
            self._note(name)["stack"] = stack
        self.now["stacks"][stack] = "Stack"
        self._drop_stacks()

    def remove_note(self, name: str) -> None:
        self._note(name)
        del self.now["notes"][name]
        self._drop_stacks()

    def _drop_stacks(self) -> None:
        used = {note["stack"] for note in self.now["notes"].values()}
        self.now["stacks"] = {name: title for name, title in self.now["stacks"].items() if name in used}

    def put_work(self, name: str, title: str, after: list[str], fresh: bool) -> None:
        """Add an initiative, or replace one."""
        work = self.now["work"]
        if fresh == (name in work) or not title.strip() or any(one not in work or one == name for one in after):
            raise No
        if len(set(after)) != len(after) or any(self._waits(one, name) for one in after):
            raise No
        work[name] = {"title": title.strip(), "after": list(after)}

    def _waits(self, one: str, other: str) -> bool:
        """Tell whether `one` waits for `other`, over however many others."""
        return one == other or any(self._waits(before, other) for before in self.now["work"][one]["after"])

    def remove_work(self, name: str) -> None:
        if name not in self.now["work"]:
            raise No
        del self.now["work"][name]
        for other in self.now["work"].values():
            other["after"] = [before for before in other["after"] if before != name]

    def shown(self) -> Thing:
        """Return everything that is to be compared."""
        rounds = {name: {**r, "anonymity": self.anonymity(name), "cast": sorted(self.slips.get(name, {})),
                         "slips": sorted(self.slips.get(name, {}).values())} for name, r in self.now["rounds"].items()}
        return {**self.now, "rounds": rounds}
