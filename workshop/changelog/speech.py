"""The values of a workshop file in words: names instead of ids, codes as people say them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from workshop.agenda import STAGE_NAMES, TITLES
from workshop.changelog.calendar import Calendar
from workshop.changelog.cover import Cover
from workshop.changelog.fields import Field
from workshop.changelog.pieces import Row
from workshop.model.knowledge import CardsBoard, ChecklistBoard, LadderBoard, PollBoard
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.report.words import Say
from workshop.stepkinds import Words

CODES: Mapping[str, Mapping[str, str]] = {
    "state": {"open": "log_open", "closed": "log_closed", "revealed": "log_revealed", "accepted": "log_settled"},
    "mode": {"strip": "mode_strip", "card": "mode_card", "board": "mode_board", "hands": "mode_hands",
             "grid": "mode_grid", "paper": "mode_paper", "import": "mode_import"},
    "anonymity": {"named": "book_named", "unnamed": "book_unnamed", "secret": "book_secret"},
    "agreement": {"agreed": "state_agreed", "reservation": "state_reservation", "not_agreed": "state_not_agreed"},
    "duty": {"voter": "duty_voter", "facilitator": "duty_facilitator", "scribe": "duty_scribe",
             "observer": "duty_observer"},
    "rank": {"senior": "book_rank_senior", "middle": "book_rank_middle", "staff": "book_rank_staff"},
    "strength": {"none": "strength_none", "told": "strength_told", "seen": "strength_seen",
                 "measured": "strength_measured"},
    "status": {"idea": "work_idea", "agreed": "work_agreed", "running": "work_running", "done": "work_done",
               "dropped": "work_dropped"},
    "horizon": {"now": "log_now", "next": "log_next", "later": "log_later"},
    "note": {"pain": "log_pain", "idea": "log_idea", "evidence": "log_evidence", "decision": "log_decision",
             "question": "log_question", "parking": "log_parking"},
    "verdict": {"done": "minutes_done", "moved": "minutes_moved", "dropped": "minutes_dropped"},
    "method": {"pack": "book_weigh_pack", "points": "book_weigh_points", "swing": "book_weigh_swing",
               "ahp": "book_weigh_ahp", "bwm": "book_weigh_bwm"},
    "depth": {"express": "book_depth_express", "standard": "book_depth_standard", "full": "book_depth_full"},
    "language": {"zh": "edition_zh", "en": "edition_en"},
    "unit": {"quarter": "log_quarter", "month": "log_month"},
    "block": {"stage": "log_block_stage", "break": "log_block_break", "talk": "log_block_talk",
              "night": "log_block_night"},
    "plan_status": {"optimal": "log_optimal", "feasible": "log_feasible", "infeasible": "log_infeasible"},
    "plan_kind": {"value": "book_plan_value", "speed": "book_plan_speed", "cost": "book_plan_cost",
                  "own": "book_plan_own"},
    "confidence": {"1": "log_guess", "2": "log_fairly", "3": "log_certain"},
    "vote": {"-": "mark_abstained_label", "?": "mark_dont_know_label", "x": "not_applicable"},
    "answer": {"yes": "answer_yes", "partly": "answer_partly", "no": "answer_no"},
}


class Speech:
    """Words in one language for one workshop; `cover` takes out what is not to be read."""

    def __init__(self, say: Say, workshop: Workshop, words: Words, cover: Cover) -> None:
        self.say, self.workshop, self.words, self.cover = say, workshop, words, cover
        self._calendar = Calendar(workshop.settings.start, workshop.planning.unit)
        self._made: Mapping[str, Callable[[Any], str]] = {
            "yes": lambda v: say("field_yes" if v else "field_no"), "there": lambda v: say("field_yes"),
            "money": lambda v: say.money(int(v)), "monies": lambda v: say.join([say.money(int(one)) for one in v]),
            "number": _number, "share": lambda v: f"{float(v) * 100:.0f}\u00a0%",
            "period": self._period, "entry": self._entry,
            "came": self._came, "signed": self._signed,
            "periods": lambda v: say("log_periods", n=int(v)),
            "quarters": lambda v: say.span(int(v)), "place": lambda v: f"{v[0]:.0f} / {v[1]:.0f}",
            "place_in_row": lambda v: say("log_place_in_row", n=int(dict(v)["position"]) + 1),
            "seconds": lambda v: say("log_minutes_of", n=int(v) // 60),
            "person": self.person, "people": lambda v: say.join([self.person(one) for one in str(v).split()]),
            "elements": lambda v: say.join([self.item(one) for one in str(v).split()]),
            "element": self.item, "item": self.item, "thing": self.item, "direction": self._direction,
            "cell": lambda v: self.spot(str(v).split()), "stage": self._stage, "stack": self._stack,
            "initiatives": lambda v: say.join([self.initiative(one) for one in v]), "became": self._became,
            "list": lambda v: say.join([_number(one) for one in v]), "texts": self._texts, "case": self._case,
            "picture": lambda v: say("log_a_picture", hash=str(v)[:8]),
            "counts": self._counts, "boards": lambda v: say.join([self.board(one) for one in v]),
            "order": lambda v: say.join([self.block(one) for one in v]),
            "raci": lambda v: str(dict(v)["part"]), "lift": self._lift,
            "effort": lambda v: say("log_months", n=_number(dict(v)["months"])), "before": self._before,
            "proof": lambda v: say("field_yes"),
        }

    def value(self, found: Field, value: Any, calendar: Calendar) -> str:
        """Return a value in words; empty for nothing. `calendar` is that of its time."""
        self._calendar = calendar
        if value is None or value == "" or value == () or (value in (0, "0") and found.kind == "confidence"):
            return ""
        if found.kind == "answer":
            return self._answer(dict(value))
        if found.kind in CODES:
            return self.code(found.kind, value)
        if found.kind in self._made:
            told = self._made[found.kind](value)
            own = found.own if found.kind in ("list", "texts", "case") else ""
            if found.kind == "signed" and dict(value).get("remark"):
                own = found.own
            return self.cover(told, own) if found.own != "names" else told
        if found.own == "names" and found.word in ("field_name", "field_owner", "log_from"):
            return self.cover.name(str(value))
        # A title the program gives by itself is nobody's word.
        if found.word == "field_title" and str(value) in TITLES and found.own == "words":
            return self.both(TITLES[str(value)])
        return self.cover(str(value), found.own)

    def code(self, kind: str, value: Any) -> str:
        """Return a code as people say it; one that is not known stays as it is."""
        key = CODES[kind].get(str(value))
        return self.say(key) if key else self.cover(str(value))

    # Names ------------------------------------------------------------------------------------------------------
    def both(self, text: Text) -> str:
        """Return a text of a pack in the language in use."""
        return self.cover(text.in_("en" if self.say.language == "en" else "zh"))

    def person(self, person: str) -> str:
        """Return the name of a participant."""
        return self.cover.name(self.words.person(person).strip())

    def initiative(self, initiative: str) -> str:
        """Return the title of an initiative."""
        return self.cover(self.words.initiative(initiative), "words")

    def item(self, item: str) -> str:
        """Return the name of an element, a capability or an indicator."""
        pack = self.workshop.pack
        if pack.has_element(item):
            return self.both(pack.element(item).name)
        return self.both(pack.item(item).name) if pack.has_item(item) else self.cover(item)

    def spot(self, cell: list[str]) -> str:
        """Return the name of a cell, or of an element alone."""
        return self.both(self.words.cell(cell)) if len(cell) == 2 else self.item("".join(cell))

    def board(self, board: str) -> str:
        """Return the name of a board."""
        return self.both(self.words.board(board))

    def note(self, note: str) -> str:
        """Return the words of a note, which must be one that was shown."""
        return self.cover(self.words.note(note) or "", "comments") or self.say("log_a_note")

    def role(self, role: str) -> str:
        """Return the name of a role of the plan."""
        found = self.workshop.planning.role(role)
        return self.cover(found.name if found else role, "words")

    def _period(self, index: Any) -> str:
        return self._calendar.period(int(index))

    def block(self, item: str) -> str:
        """Return the name of a block of the day."""
        there = self.workshop.agenda.item(item)
        own = there is not None and there.kind in ("break", "talk") and there.title not in TITLES
        text = self.words.block(item).in_("en" if self.say.language == "en" else "zh")
        return self.cover(text, "words" if own else "")

    def _stage(self, stage: Any) -> str:
        found = STAGE_NAMES.get(str(stage))
        return self.both(found) if found else str(stage)

    def _direction(self, direction: Any) -> str:
        packs = (self.workshop.pack, *self.workshop.companions)
        found = next((d.name for pack in packs for e in pack.elements for d in e.directions if d.id == direction), None)
        return self.both(found) if found else self.cover(str(direction))

    def _stack(self, stack: Any) -> str:
        return self.cover(self.words.stack(str(stack)), "comments") or self.say("log_a_stack")

    def _became(self, became: Any) -> str:
        kind, _, name = str(became).partition(":")
        if kind == "initiative":
            return self.initiative(name)
        parked = kind == "parked"
        return self.say("log_became_parked" if parked else "log_became_bottleneck")

    # Values of several parts ------------------------------------------------------------------------------------
    def _texts(self, value: Any) -> str:
        found = json.loads(value) if isinstance(value, str) else value
        return " / ".join(str(one) for one in found if one)

    def _case(self, body: Any) -> str:
        case = json.loads(body)
        title = case.get("case", case).get("title", {})
        return str(title.get("en" if self.say.language == "en" else "zh", "")) or self.say("log_a_case")

    def _counts(self, value: Any) -> str:
        counts = value.split() if isinstance(value, str) else value
        return self.say.join([self.say("votes_at", n=int(n), level=level)
                              for level, n in enumerate(counts, start=1) if int(n)])

    def _lift(self, value: Any) -> str:
        row = dict(value)
        sure = "" if row.get("sure", 100) == 100 else f" ({row['sure']}\u00a0%)"
        return f"{row['from_level']}\u2192{row['to_level']}{sure}"

    def _entry(self, value: Any) -> str:
        start = dict(value)["start"]
        return self.say("log_left_out") if start is None else self._period(start)

    def _came(self, value: Any) -> str:
        here = dict(value)["here"]
        return self.say("field_yes" if here else "field_no")

    def _signed(self, value: Any) -> str:
        return str(dict(value).get("remark") or "") or self.say("field_yes")

    def _before(self, value: Any) -> str:
        lag = dict(value).get("lag", 0)
        return self.say("log_after_lag", n=lag) if lag else self.say("log_after")

    def _answer(self, row: dict[str, Any]) -> str:
        value, board = str(row["value"]), self.workshop.board(str(row["board"]))
        if value in CODES["answer"]:
            return self.code("answer", value)
        if isinstance(board, LadderBoard):
            return next((self.both(rung.name) for rung in board.rungs if rung.id == value), value)
        return self.cover(value)

    def on_board(self, row: Row) -> str:
        """Return what of a board is answered."""
        item, board = str(row["item"]), self.workshop.board(str(row["board"]))
        names: dict[str, Text] = {}
        if isinstance(board, CardsBoard):
            names = {card.id: card.title for column in board.columns for card in column.cards}
        elif isinstance(board, PollBoard):
            names = {option.id: option.name for option in board.options}
        elif isinstance(board, ChecklistBoard):
            names = {found.id: found.name for found in board.items}
        if item in names:
            return self.both(names[item])
        time, _, subject = item.partition(".")
        times = {"now": "book_now", "next": "book_next", "target": "book_next"}
        parts = [self.say(times[time])] if time in times else [time]
        return " · ".join([*parts, *([self.item(subject)] if subject and subject != "room" else [])])


def _number(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
