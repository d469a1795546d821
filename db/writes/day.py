"""Agenda, clock, parking lot, the word at the end."""

from __future__ import annotations

from datetime import datetime

from db.writes.recorder import Recorder, Row
from workshop import commands as c
from workshop.model.workshop import Parked
from workshop.wire import dumps


def set_agenda(w: Recorder, command: c.SetAgenda) -> None:
    """Replace the plan of the day."""
    w.put("agenda", {"id": 1, "body": dumps(command.agenda)})


def start_clock(w: Recorder, command: c.StartClock) -> None:
    """Start one clock and stop the other."""
    stop_clock(w, c.StopClock(command.finish))
    there = w.find("clock", item=command.item)
    w.put("clock", {"item": command.item, "seconds": there["seconds"] if there else 0, "since": w.at, "done": 0})


def stop_clock(w: Recorder, command: c.StopClock) -> None:
    """Stop the clock that runs; a clock of the computer that went backwards adds nothing."""
    for row in w.all("clock"):
        if row["since"]:
            gone = datetime.fromisoformat(w.at) - datetime.fromisoformat(str(row["since"]))
            w.update("clock", {"item": row["item"]}, {
                "seconds": int(row["seconds"] or 0) + max(int(gone.total_seconds()), 0), "since": "",
                "done": int(command.finish)})


def mend_clock(w: Recorder, command: c.MendClock) -> None:
    """Put down what a block has taken up to now; one that runs goes on from here."""
    row = w.find("clock", item=command.item)
    assert row is not None, "the rules let only blocks in that have begun"
    w.update("clock", {"item": command.item}, {"seconds": command.seconds, "since": w.at if row["since"] else ""})


def _row(parked: Parked) -> Row:
    return {"id": parked.id, "text": parked.text.strip(), "by_whom": parked.by.strip(), "done": int(parked.done)}


def add_parked(w: Recorder, command: c.AddParked) -> None:
    """Insert a matter behind the others."""
    w.insert("parked", {**_row(command.parked), "position": w.behind("parked")})


def edit_parked(w: Recorder, command: c.EditParked) -> None:
    """Change a matter."""
    w.update("parked", {"id": command.parked.id}, _row(command.parked))


def remove_parked(w: Recorder, command: c.RemoveParked) -> None:
    """Delete a matter."""
    w.delete("parked", id=command.parked)


def set_debrief(w: Recorder, command: c.SetDebrief) -> None:
    """Keep the word at the end."""
    w.put("debrief", {"id": 1, "counts": " ".join(str(count) for count in command.debrief.counts),
                      "remark": command.debrief.remark.strip()})
