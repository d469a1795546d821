"""The steps of the tour in the order of the day: where each points, what it says, and what is to be done there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.noop import QT_TRANSLATE_NOOP

CONTEXT = "Tour"


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `targets` are names from `ui.tour.targets`; the first that can be seen is pointed at.

    `ask` is what to do, where something can be done; the tour waits for it, and then goes on, or with `stay` lets
    people look first. `wide` is the width of the window (pixels) under which the step has nothing to point at. The
    words are English and marked for the translators.
    """

    id: str
    stage: str
    targets: tuple[str, ...]
    title: str
    words: str
    ask: str = ""
    stay: bool = False
    wide: int = 0


STEPS: tuple[Step, ...] = (
    Step("rail", "", ("rail",), QT_TRANSLATE_NOOP("Tour", "The day, from top to bottom"),
         QT_TRANSLATE_NOOP("Tour", "Nine stages. A tick says that something is there already. Ctrl+1 to Ctrl+9 go "
                                   "there."),
         QT_TRANSLATE_NOOP("Tour", "Click Prepare, or press Ctrl+1.")),
    Step("people", "prepare", ("prepare.people", "rail.prepare"), QT_TRANSLATE_NOOP("Tour", "Who sits where"),
         QT_TRANSLATE_NOOP("Tour", "Type or paste the people in the order they sit. In this order you will type their "
                                   "votes.")),
    Step("cell", "score", ("canvas", "rail.score"), QT_TRANSLATE_NOOP("Tour", "The canvas"),
         QT_TRANSLATE_NOOP("Tour", "Business elements across, the five capabilities upwards. A hatched cell has no "
                                   "votes yet."),
         QT_TRANSLATE_NOOP("Tour", "Click this cell, or go there with the arrow keys.")),
    Step("inspector", "score", ("inspector", "rail.score"), QT_TRANSLATE_NOOP("Tour", "All about the chosen cell"),
         QT_TRANSLATE_NOOP("Tour", "The question to the room and what each of the five levels looks like. Later also "
                                   "votes, cases and evidence."), wide=1150),
    Step("start", "score", ("top.next",), QT_TRANSLATE_NOOP("Tour", "The one next action"),
         QT_TRANSLATE_NOOP("Tour", "What comes next always stands here, so you never have to search. F9 does it "
                                   "anywhere, Enter nearly everywhere."),
         QT_TRANSLATE_NOOP("Tour", "Press Enter: round 1 begins.")),
    Step("vote", "score", ("score.strip", "score.accept", "rail.score"), QT_TRANSLATE_NOOP("Tour", "Cards up!"),
         QT_TRANSLATE_NOOP("Tour", "All raise a card at once; you type the numbers in seat order. A minus abstains, a "
                                   "question mark does not know, Backspace goes one seat back."),
         QT_TRANSLATE_NOOP("Tour", "Type a digit from 1 to 5 for every seat.")),
    Step("reveal", "score", ("top.next",), QT_TRANSLATE_NOOP("Tour", "Nobody has seen a vote yet"),
         QT_TRANSLATE_NOOP("Tour", "Up to now the projector shows only how many have voted."),
         QT_TRANSLATE_NOOP("Tour", "Press Enter: all see all votes at the same moment.")),
    Step("accept", "score", ("score.accept", "rail.score"), QT_TRANSLATE_NOOP("Tour", "Agreed, or talk first?"),
         QT_TRANSLATE_NOOP("Tour", "Above: the level, how far the room agrees, who should speak first. V would vote "
                                   "again."),
         QT_TRANSLATE_NOOP("Tour", "Press G for the group's own level, then A to accept it.")),
    Step("discuss", "score", ("score.queue", "rail.score"), QT_TRANSLATE_NOOP("Tour", "What to discuss"),
         QT_TRANSLATE_NOOP("Tour", "First where people disagree and it matters. Enter opens the votes. Only you see "
                                   "this list.")),
    Step("target", "target", ("target.bar", "rail.target"), QT_TRANSLATE_NOOP("Tour", "Where to go"),
         QT_TRANSLATE_NOOP("Tour", "One key sets the level that the chosen cell should reach. What is missing is the "
                                   "gap."),
         QT_TRANSLATE_NOOP("Tour", "Press 4.")),
    Step("initiatives", "initiatives", ("initiatives.list", "rail.initiatives"),
         QT_TRANSLATE_NOOP("Tour", "What will be done"),
         QT_TRANSLATE_NOOP("Tour", "Initiatives come from gaps, notes, solutions, cases and templates. Those with a "
                                   "tick count: the level beneath and the radar follow at once."),
         QT_TRANSLATE_NOOP("Tour", "Take one tick away: Space, or click the box."), stay=True),
    Step("roadmap", "roadmap", ("roadmap.gantt", "rail.roadmap"), QT_TRANSLATE_NOOP("Tour", "The roadmap plans itself"),
         QT_TRANSLATE_NOOP("Tour", "It is the best one that money, people and order allow. Alt+W says why a bar is "
                                   "where it is."),
         QT_TRANSLATE_NOOP("Tour", "Drag this bar one period on, or press Shift+→: the rest is planned around it."),
         stay=True),
    Step("room", "", ("preview", "top.audience"), QT_TRANSLATE_NOOP("Tour", "What the room sees"),
         QT_TRANSLATE_NOOP("Tour", "F5 opens the window for the projector. It shows only what is revealed; F6 holds "
                                   "its picture, Ctrl+B makes it dark."),
         QT_TRANSLATE_NOOP("Tour", "Press F7 to see it here in small."), stay=True),
    Step("day", "", ("day.bar", "status"), QT_TRANSLATE_NOOP("Tour", "The clock of the day"),
         QT_TRANSLATE_NOOP("Tour", "F4 opens the plan of the day with what to say in each stage, F8 starts the next "
                                   "block, Ctrl+P parks a matter. Ctrl+J goes where the day goes on.")),
    Step("report", "commit", ("commit.export", "rail.commit"), QT_TRANSLATE_NOOP("Tour", "Leave with a report"),
         QT_TRANSLATE_NOOP("Tour", "Owners, first steps and signatures first. Then choose for whom, look at the pages, "
                                   "and write; Alt+M writes the minutes.")),
    Step("find", "", ("palette", "status"), QT_TRANSLATE_NOOP("Tour", "Never search for a button"),
         QT_TRANSLATE_NOOP("Tour", "Ctrl+K finds every action by a few letters. F1 helps with the stage in front. "
                                   "Ctrl+Z takes anything back."),
         QT_TRANSLATE_NOOP("Tour", "Press Ctrl+K, look around, and close it with Esc."), stay=True),
)


def said(words: str) -> str:
    """Return words of a step in the language in use."""
    return QCoreApplication.translate(CONTEXT, words)
