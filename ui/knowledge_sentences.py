"""The sentences about evidence, boards, cases and the knowledge in packs."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

KNOWLEDGE = {
    "evidence_empty": QT_TRANSLATE_NOOP(
        "Sentences", "Evidence needs at least a few words. Nothing was changed."),
    "evidence_strength": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” is not one of none, told, seen, measured. Nothing was changed."),
    "evidence_date": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” is not a day. Please write it like 2026-11-21; nothing was changed."),
    "evidence_double": QT_TRANSLATE_NOOP(
        "Sentences", "This case is in the cell already. Nothing was changed."),
    "evidence_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "This piece of evidence is no longer there. Nothing was changed."),
    "board_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "The board “{where}” is not in this workshop. Nothing was changed."),
    "answer_wrong": QT_TRANSLATE_NOOP(
        "Sentences", "This answer does not belong on the board ({where}). Nothing was changed."),
    "dots_spent": QT_TRANSLATE_NOOP(
        "Sentences", "All {limit} dots of the room are given. Take one back first."),
    "hands_spent": QT_TRANSLATE_NOOP(
        "Sentences", "There are only {limit} hands in the room. Take one back first."),
    "pack_attached": QT_TRANSLATE_NOOP(
        "Sentences", "The pack “{where}” is in this workshop already. Nothing was changed."),
    "pack_not_attached": QT_TRANSLATE_NOOP(
        "Sentences", "The pack “{where}” is not in this workshop. Nothing was changed."),
    "pack_has_answers": QT_TRANSLATE_NOOP(
        "Sentences", "The room has worked on a board of “{where}”, so the pack stays. Nothing was changed."),
    "pack_unknown_field": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: there is no such field; perhaps a slip of the pen."),
    "pack_choice": QT_TRANSLATE_NOOP("Sentences", "{where}: must be one of {allowed}."),
    "pack_knowledge_part": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: a knowledge pack has boards only; this part belongs to a framework."),
    "pack_other_capability": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: indicator {found} belongs to a capability this solution does not name."),
    "pack_too_few": QT_TRANSLATE_NOOP("Sentences", "{where}: at least {least} entries are needed."),
    "pack_dots": QT_TRANSLATE_NOOP("Sentences", "{where}: dots must be 0 to {limit}."),
    "case_too_many": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: a case has at most {figures} figures and {lessons} lessons."),
}
