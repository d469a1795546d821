"""Times, sizes and reasons of files in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ui.localtexts import digits
from ui.localtexts import moment as local_moment
from ui.noop import QT_TRANSLATE_NOOP
from ui.trust.vault import Facts

# The tables of a file as people know them; several are one to them.
PARTS = {
    **dict.fromkeys(("ballot", "slip", "slip_cast", "round", "opened_cell"), QT_TRANSLATE_NOOP("Trust", "votes")),
    **dict.fromkeys(("participant", "attendance"), QT_TRANSLATE_NOOP("Trust", "people")),
    **dict.fromkeys(("initiative", "lift", "effort", "duty", "predecessor", "proof"),
                    QT_TRANSLATE_NOOP("Trust", "initiatives")),
    **dict.fromkeys(("plan", "plan_entry", "planning", "scenario", "robustness", "raised"),
                    QT_TRANSLATE_NOOP("Trust", "the roadmap")),
    **dict.fromkeys(("note", "stack", "dot", "stroke", "wall"), QT_TRANSLATE_NOOP("Trust", "notes")),
    **dict.fromkeys(("evidence", "picture", "cell_note"), QT_TRANSLATE_NOOP("Trust", "evidence")),
    **dict.fromkeys(("pack", "companion"), QT_TRANSLATE_NOOP("Trust", "words of the framework")),
    **dict.fromkeys(("agenda", "clock", "parked", "debrief"), QT_TRANSLATE_NOOP("Trust", "the plan of the day")),
    "target": QT_TRANSLATE_NOOP("Trust", "targets"),
    "scope": QT_TRANSLATE_NOOP("Trust", "the scope"),
    "board_answer": QT_TRANSLATE_NOOP("Trust", "answers on boards"),
    "last_time": QT_TRANSLATE_NOOP("Trust", "last time"),
    "sign_off": QT_TRANSLATE_NOOP("Trust", "sign-offs"),
    "report_title": QT_TRANSLATE_NOOP("Trust", "titles of the report"),
    "draft": QT_TRANSLATE_NOOP("Trust", "unsent text"),
    "history": QT_TRANSLATE_NOOP("Trust", "undo and history"),
}

REASONS = {
    "close": QT_TRANSLATE_NOOP("Trust", "when it was closed"),
    "timer": QT_TRANSLATE_NOOP("Trust", "while working"),
    "migration": QT_TRANSLATE_NOOP("Trust", "before it was made newer"),
    "restore": QT_TRANSLATE_NOOP("Trust", "before a restore"),
    "by_hand": QT_TRANSLATE_NOOP("Trust", "by hand"),
}


def moment(when: datetime | None, now: datetime | None = None) -> str:
    """Return a time as the clock on the wall says it, with the day where it is another one."""
    if when is None:
        return "–"
    return local_moment(when, now or datetime.now().astimezone())


def moment_of(text: object, now: datetime | None = None) -> str:
    """Return the same of an ISO text; a dash for anything else."""
    try:
        return moment(datetime.fromisoformat(str(text)), now) if text else "–"
    except ValueError:
        return "–"


def reason_words(reason: str) -> str:
    """Return why a backup was made."""
    return QCoreApplication.translate("Trust", REASONS[reason]) if reason in REASONS else reason


def parts_words(tables: Iterable[str]) -> list[str]:
    """Return what is in some tables, each once; one without a word is called by its name."""
    words = dict.fromkeys(PARTS.get(table, table) for table in tables)
    return [QCoreApplication.translate("Trust", word) for word in words]


def size_words(size: int) -> str:
    """Return a size as people say it."""
    return f"{digits(size / 1_000_000, 1)} MB" if size >= 1_000_000 else f"{max(round(size / 1000), 1)} kB"


def facts_words(facts: Facts) -> str:
    """Return what a file holds in one line."""
    return QCoreApplication.translate("Trust", "{0} steps, {1} people, {2} votes").format(
        facts.steps, facts.people, facts.votes)
