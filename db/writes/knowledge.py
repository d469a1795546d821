"""Evidence in cells, answers on boards, knowledge packs."""

from __future__ import annotations

from db.writes.recorder import Recorder, Row
from workshop import commands as c
from workshop.model.evidence import Evidence
from workshop.packs.cases import case_body


def companion_row(pack: c.AttachPack, position: int) -> Row:
    """Return the columns that hold a knowledge pack."""
    return {"pack_id": pack.pack, "position": position, "version": pack.version, "sha256": pack.sha256,
            "body": pack.body}


def _words(evidence: Evidence) -> Row:
    return {"text": evidence.text.strip(), "strength": evidence.strength, "dated": evidence.dated,
            "link": evidence.link.strip(), "picture": evidence.picture, "person": evidence.person}


def add_evidence(w: Recorder, command: c.AddEvidence) -> None:
    """Insert a piece of evidence behind the others."""
    e = command.evidence
    w.insert("evidence", {"id": e.id, "position": w.behind("evidence"), "element": e.cell.element,
                          "item": e.cell.item, **_words(e),
                          "filed_case": None if e.case is None else case_body(e.case)})


def edit_evidence(w: Recorder, command: c.EditEvidence) -> None:
    """Change the words of a piece of evidence."""
    w.update("evidence", {"id": command.evidence.id}, _words(command.evidence))


def remove_evidence(w: Recorder, command: c.RemoveEvidence) -> None:
    """Delete a piece of evidence."""
    w.delete("evidence", id=command.evidence)


def set_cell_note(w: Recorder, command: c.SetCellNote) -> None:
    """Insert, change or delete what is said of a cell as a whole."""
    note = command.note
    key: Row = {"element": note.cell.element, "item": note.cell.item}
    if note.confidence or note.comment.strip():
        w.put("cell_note", {**key, "confidence": note.confidence, "comment": note.comment.strip()})
    else:
        w.delete("cell_note", **key)


def answer_board(w: Recorder, command: c.AnswerBoard) -> None:
    """Put, replace or delete answers."""
    for answer in command.answers:
        key: Row = {"board": command.board, "item": answer.item, "person": answer.person}
        if answer.value:
            w.put("board_answer", {**key, "value": answer.value})
        else:
            w.delete("board_answer", **key)


def attach_pack(w: Recorder, command: c.AttachPack) -> None:
    """Insert a knowledge pack behind the others."""
    w.insert("companion", companion_row(command, w.behind("companion")))


def detach_pack(w: Recorder, command: c.DetachPack) -> None:
    """Delete a knowledge pack."""
    w.delete("companion", pack_id=command.pack)
