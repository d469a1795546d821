"""The parts of a document in the order in which a workshop file keeps them, whoever wrote it."""

from __future__ import annotations

from dataclasses import replace

from workshop.exchange.snapshot_file import WorkshopFile
from workshop.model.initiative import PLAN_KINDS, Initiative, Lag
from workshop.model.score import Round


def in_order(file: WorkshopFile) -> WorkshopFile:
    """Return the document with lists in order that have no order of their own: votes, lifts, answers, dots and so on.

    What people put in an order keeps it: initiatives, evidence, notes, the agenda.
    """
    return replace(
        file, rounds=tuple(map(_round, file.rounds)), initiatives=tuple(map(_initiative, file.initiatives)),
        participants=tuple(sorted(file.participants, key=lambda p: (p.seat, p.id))),
        attendance=tuple(sorted(file.attendance, key=lambda line: (line.at, line.person))),
        answers={key: tuple(sorted(answers, key=lambda a: (a.item, a.person)))
                 for key, answers in file.answers.items() if answers},
        wall=replace(file.wall, dots=tuple(sorted(file.wall.dots, key=lambda d: (d.note, d.person)))),
        scenarios=tuple(sorted(file.scenarios, key=lambda plan: PLAN_KINDS.index(plan.kind))))


def _round(round_: Round) -> Round:
    """Order ballots by person; slips by vote, and among equals by their random numbers."""
    secret = round_.anonymity == "secret"
    ballots = sorted(round_.ballots, key=lambda b: (b.vote if secret else "", b.participant))
    return replace(round_, ballots=tuple(ballots))


def _initiative(initiative: Initiative) -> Initiative:
    lags = tuple(Lag(name, periods) for name in initiative.predecessors if (periods := initiative.lag_after(name)))
    return replace(initiative, lags=lags, lifts=tuple(sorted(initiative.lifts, key=lambda lift: lift.cell)),
                   efforts=tuple(sorted(initiative.efforts, key=lambda effort: effort.role)),
                   duties=tuple(sorted(initiative.duties, key=lambda duty: duty.person)))
