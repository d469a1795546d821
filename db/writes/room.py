"""Settings, scope, people and seats."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from db.writes.recorder import Recorder, Row
from workshop import commands as c
from workshop.commands import Value
from workshop.model.workshop import Participant, Settings
from workshop.wire import dumps


def settings_row(settings: Settings) -> Row:
    """Return the columns that hold the settings."""
    return {"title": settings.title.strip(), "client": settings.client.strip(), "language": settings.language,
            "depth": settings.depth, "start": settings.start, "horizon": settings.horizon,
            "budget": settings.budget, "created": settings.created, "rules": dumps(settings.rules),
            "rehearsal": int(settings.rehearsal)}


def person_row(person: Participant) -> Row:
    """Return the columns that hold a person."""
    return {"id": person.id, "seat": person.seat, "name": person.name.strip(),
            "department": person.department.strip(), "role": person.role.strip(), "duty": person.duty,
            "rank": person.rank, "weight": float(person.weight), "elements": " ".join(person.elements),
            "here": int(person.here)}


def change_settings(w: Recorder, command: c.ChangeSettings) -> None:
    """Replace the settings."""
    w.update("workshop", {"id": 1}, settings_row(command.settings))


def change_scope(w: Recorder, command: c.ChangeScope) -> None:
    """Replace the list of elements."""
    wanted = {element: position for position, element in enumerate(command.elements)}
    for row in w.all("scope"):
        if row["element"] not in wanted:
            w.delete("scope", element=row["element"])
    for element, position in wanted.items():
        w.put("scope", {"element": element, "position": position})


def add_participants(w: Recorder, command: c.AddParticipants) -> None:
    """Insert people behind the last seat."""
    seat = max((int(row["seat"] or 0) for row in w.all("participant")), default=0)
    for person in command.people:
        seat += 1
        w.insert("participant", {**person_row(person), "seat": seat})
    follow_rolls(w)


def edit_participant(w: Recorder, command: c.EditParticipant) -> None:
    """Change a person; seat and presence stay."""
    row = person_row(command.person)
    del row["seat"], row["here"]
    w.update("participant", {"id": command.person.id}, row)
    follow_rolls(w)


def sign_in(w: Recorder, command: c.SignIn) -> None:
    """Note who came or left, and bring the rolls of open rounds up to date."""
    for person in command.people:
        w.update("participant", {"id": person}, {"here": int(command.here)})
        w.put("attendance", {"person": person, "at": _behind(w, person), "here": int(command.here)})
    follow_rolls(w)


def _behind(w: Recorder, person: str) -> str:
    """Return the time of the step, or just after the newest line of a person where the computer's clock went back.

    The lines are read by their time: one before the last would say that who has just left is here.
    """
    last = max((_moment(str(row["at"])) for row in w.all("attendance", person=person)), default=None)
    if last is None or last <= _moment(w.at):
        return w.at
    return (last + timedelta(milliseconds=1)).isoformat(timespec="milliseconds")


def _moment(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def follow_rolls(w: Recorder) -> None:
    """Put on the rolls of open rounds who is in the room and asked; take off who is not and has not voted."""
    people = sorted(w.all("participant"), key=lambda row: (int(row["seat"] or 0), str(row["id"])))
    for round_ in w.all("round", state="open"):
        voted = {row["participant"] for table in ("ballot", "slip_cast")
                 for row in w.all(table, round=round_["id"])}
        asked = [str(p["id"]) for p in people
                 if p["id"] in voted or (p["here"] and p["duty"] == "voter" and _about(p, round_["element"]))]
        w.update("round", {"id": round_["id"]}, {"asked": " ".join(asked)})


def _about(person: Row, element: Value) -> bool:
    elements = str(person["elements"]).split()
    return not elements or element in elements


def remove_participant(w: Recorder, command: c.RemoveParticipant) -> None:
    """Delete a person with the pins on the boards, and close up the seats behind; evidence stays, without the name."""
    w.delete("board_answer", person=command.participant)
    for row in w.all("evidence", person=command.participant):
        w.update("evidence", {"id": row["id"]}, {"person": ""})
    for row in w.all("note", author=command.participant):
        w.update("note", {"id": row["id"]}, {"author": ""})
    w.delete("dot", person=command.participant)
    w.delete("attendance", person=command.participant)
    w.delete("sign_off", person=command.participant)
    w.delete("participant", id=command.participant)
    follow_rolls(w)
    left = sorted(w.all("participant"), key=lambda row: (int(row["seat"] or 0), str(row["id"])))
    _number(w, [str(row["id"]) for row in left])


def arrange_seats(w: Recorder, command: c.ArrangeSeats) -> None:
    """Number the seats in the given order."""
    _number(w, command.order)


def _number(w: Recorder, order: tuple[str, ...] | list[str]) -> None:
    for seat, participant in enumerate(order, start=1):
        w.update("participant", {"id": participant}, {"seat": seat})


def open_cells(w: Recorder, command: c.OpenCells) -> None:
    """Open cells into their indicators."""
    for cell in command.cells:
        w.put("opened_cell", {"element": cell.element, "item": cell.item})


def open_cell(w: Recorder, command: c.OpenCell) -> None:
    """Open a cell into its indicators."""
    w.put("opened_cell", {"element": command.cell.element, "item": command.cell.item})


def close_cell(w: Recorder, command: c.CloseCell) -> None:
    """Close an opened cell."""
    w.delete("opened_cell", element=command.cell.element, item=command.cell.item)
