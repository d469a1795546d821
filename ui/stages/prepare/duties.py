"""The words for duties, ranks and kinds of anonymity, and the line that says who is in the room."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.noop import QT_TRANSLATE_NOOP
from workshop.model.workshop import Workshop

_DUTIES = {
    "voter": QT_TRANSLATE_NOOP("Duties", "Voter"),
    "facilitator": QT_TRANSLATE_NOOP("Duties", "Facilitator"),
    "scribe": QT_TRANSLATE_NOOP("Duties", "Scribe"),
    "observer": QT_TRANSLATE_NOOP("Duties", "Observer"),
}
_RANKS = {
    "senior": QT_TRANSLATE_NOOP("Duties", "Senior"),
    "middle": QT_TRANSLATE_NOOP("Duties", "Middle"),
    "staff": QT_TRANSLATE_NOOP("Duties", "Staff"),
    "": QT_TRANSLATE_NOOP("Duties", "Not said"),
}
_ANONYMITY = {
    "named": QT_TRANSLATE_NOOP("Duties", "Named"),
    "unnamed": QT_TRANSLATE_NOOP("Duties", "Unnamed"),
    "secret": QT_TRANSLATE_NOOP("Duties", "Secret"),
}
# One and several of those who are in the room without a vote.
_OTHERS = {
    "facilitator": (QT_TRANSLATE_NOOP("Duties", "1 facilitator"), QT_TRANSLATE_NOOP("Duties", "{0} facilitators")),
    "scribe": (QT_TRANSLATE_NOOP("Duties", "1 scribe"), QT_TRANSLATE_NOOP("Duties", "{0} scribes")),
    "observer": (QT_TRANSLATE_NOOP("Duties", "1 observer"), QT_TRANSLATE_NOOP("Duties", "{0} observers")),
}


def _say(text: str) -> str:
    return QCoreApplication.translate("Duties", text)


def duty_word(duty: str) -> str:
    """Return the word for a duty."""
    return _say(_DUTIES[duty])


def rank_word(rank: str) -> str:
    """Return the word for a rank; for an empty one, that it was not said."""
    return _say(_RANKS[rank])


def anonymity_word(anonymity: str) -> str:
    """Return the word for a kind of anonymity."""
    return _say(_ANONYMITY[anonymity])


def room_line(workshop: Workshop) -> str:
    """Return who is in the room, as 12 in the room · 11 vote · 1 observer; those away are named last."""
    here = [person for person in workshop.participants if person.here]
    voters = sum(person.duty == "voter" for person in here)
    parts = [_say("{0} in the room").format(len(here)),
             (_say("1 votes") if voters == 1 else _say("{0} vote")).format(voters)]
    for duty, (one, several) in _OTHERS.items():
        if count := sum(person.duty == duty for person in here):
            parts.append(_say(one if count == 1 else several).format(count))
    if away := len(workshop.participants) - len(here):
        parts.append(_say("{0} away").format(away))
    return " · ".join(parts)


# Marks for the translators: these are said through `_say`.
_LINE = (QT_TRANSLATE_NOOP("Duties", "{0} in the room"), QT_TRANSLATE_NOOP("Duties", "1 votes"),
         QT_TRANSLATE_NOOP("Duties", "{0} vote"), QT_TRANSLATE_NOOP("Duties", "{0} away"))
