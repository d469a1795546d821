"""Rules of rounds: who may vote how, when a round may be shown, what an acceptance needs."""

from __future__ import annotations

from workshop import commands as c
from workshop.errors import refuse
from workshop.insight.measures import lower_median
from workshop.model.score import (
    ANONYMITIES,
    CONFIDENCES,
    MODES,
    NOT_APPLICABLE,
    Anonymity,
    Cell,
    Purpose,
    Round,
    is_vote,
)
from workshop.model.workshop import Workshop
from workshop.rules.parts import MAX_TEXT, check_words, known_cell, known_round
from workshop.rules.people import check_names

# Under this many slips a secret is none.
LEAST_SLIPS = 3


def open_round(command: c.OpenRound, workshop: Workshop) -> None:
    """Refuse a round on a cell that is not asked or has one open, and ways of voting that do not go together."""
    _may_begin(workshop, command.cell, command.purpose, command.anonymity)
    if command.mode not in MODES:
        raise refuse("mode_unknown", command.mode)
    if command.anonymity == "secret" and command.mode != "card":
        raise refuse("secret_by_card")
    if command.anonymity != "named" and command.mode == "board":
        raise refuse("board_shows_names")


def _may_begin(workshop: Workshop, cell: Cell, purpose: Purpose, anonymity: Anonymity) -> None:
    known_cell(workshop, cell)
    if cell not in set(workshop.cells()):
        raise refuse("cell_not_asked", f"{cell.element} {cell.item}")
    if not workshop.roll(cell.element):
        raise refuse("nobody_to_vote")
    last = workshop.latest(cell, purpose)
    if last is not None and not last.shown:
        raise refuse("round_still_open", str(last.number))
    if last is not None and ANONYMITIES.index(anonymity) < ANONYMITIES.index(last.anonymity):
        raise refuse("anonymity_down")


def change_mode(command: c.ChangeMode, workshop: Workshop) -> None:
    """Refuse another way for a secret round, hands where people have voted, and to come to or leave a board with votes.

    Votes that were given blind are not laid open before the reveal, and those that all saw do not pass for blind.
    """
    found = _still_open(workshop, command.round)
    if command.mode not in MODES or command.mode == "import":
        raise refuse("mode_unknown", command.mode)
    if found.anonymity == "secret" and command.mode != "card":
        raise refuse("secret_by_card")
    if command.mode == "board" and (found.anonymity != "named" or (found.mode != "board" and found.ballots)):
        raise refuse("board_shows_names")
    if found.mode == "board" and command.mode != "board" and found.ballots:
        raise refuse("board_has_votes")
    if command.mode == "hands" and found.ballots:
        raise refuse("tally_over_ballots")


def raise_anonymity(command: c.RaiseAnonymity, workshop: Workshop) -> None:
    """Refuse for an unknown or a secret round, and on a board where names stand beside the votes right now."""
    found = known_round(workshop, command.round)
    if found.anonymity == "secret":
        raise refuse("anonymity_down")
    if found.state == "open" and found.mode == "board":
        raise refuse("board_shows_names")


def cast(command: c.CastBallot, workshop: Workshop) -> None:
    """Refuse a ballot in a closed or secret round or over a show of hands, and one of somebody who is not asked."""
    found = _still_open(workshop, command.round)
    if found.anonymity == "secret":
        raise refuse("round_secret")
    if found.tally is not None:
        raise refuse("tally_there")
    _ballot(found, command, workshop)


def cast_secret(command: c.CastSecret, workshop: Workshop) -> None:
    """Refuse a slip in a closed or a named round, and one of somebody who is not asked."""
    found = _still_open(workshop, command.round)
    if found.anonymity != "secret":
        raise refuse("round_not_secret")
    _ballot(found, command, workshop)


def _ballot(found: Round, ballot: c.CastBallot | c.CastSecret | c.ScoreRow, workshop: Workshop) -> None:
    person = workshop.person(ballot.participant)
    if person is None:
        raise refuse("person_unknown", ballot.participant)
    if person.id not in found.asked:
        raise refuse("not_on_roll", person.name)
    check_vote(ballot, workshop)


def check_vote(ballot: c.CastBallot | c.CastSecret | c.ScoreRow, workshop: Workshop) -> None:
    """Refuse a vote that is none, and words that cannot be kept."""
    if not is_vote(ballot.vote, workshop.pack.top):
        raise refuse("vote_range", ballot.vote, top=workshop.pack.top)
    if ballot.confidence not in CONFIDENCES:
        raise refuse("confidence_range")
    check_words(MAX_TEXT, ballot.comment)


def _still_open(workshop: Workshop, round_id: str) -> Round:
    found = known_round(workshop, round_id)
    if found.state != "open":
        raise refuse("round_closed", str(found.number))
    return found


def withdraw(command: c.WithdrawBallot | c.WithdrawSecret, workshop: Workshop) -> None:
    """Refuse when there is nothing to take back, and to take a slip for a ballot."""
    found = _still_open(workshop, command.round)
    if (found.anonymity == "secret") != isinstance(command, c.WithdrawSecret):
        raise refuse("round_secret" if found.anonymity == "secret" else "round_not_secret")
    if not found.voted(command.participant):
        raise refuse("ballot_unknown")


def set_tally(command: c.SetTally, workshop: Workshop) -> None:
    """Refuse a show of hands in a secret round, over ballots, or with more hands than people asked."""
    found, tally = _still_open(workshop, command.round), command.tally
    if found.anonymity == "secret":
        raise refuse("secret_by_card")
    if found.ballots:
        raise refuse("tally_over_ballots")
    parts = (*tally.counts, tally.abstained, tally.dont_know, tally.not_applicable)
    if len(tally.counts) != workshop.pack.top or any(part < 0 for part in parts):
        raise refuse("tally_counts", top=workshop.pack.top)
    if tally.total > len(found.asked):
        raise refuse("tally_over", found=tally.total, asked=len(found.asked))
    if command.close and not tally.total:
        raise refuse("round_empty")
    check_words(MAX_TEXT, tally.reason)


def cancel(command: c.CancelRound, workshop: Workshop) -> None:
    """Refuse to drop a round that has been seen."""
    if known_round(workshop, command.round).shown:
        raise refuse("round_shown")


def close(command: c.CloseRound, workshop: Workshop) -> None:
    """Refuse to close a round without votes, or with more hands than people."""
    found = _still_open(workshop, command.round)
    if not found.answers:
        raise refuse("round_empty")
    _enough_people(found)


def _enough_people(found: Round) -> None:
    # People may have left since the hands were counted.
    if found.tally is not None and found.tally.total > len(found.asked):
        raise refuse("tally_over", found=found.tally.total, asked=len(found.asked))


def reveal(command: c.RevealRound, workshop: Workshop) -> None:
    """Refuse to show a round twice, an empty one, one without its reasons, and a secret that would be none."""
    found = known_round(workshop, command.round)
    if found.shown:
        raise refuse("round_shown")
    if not found.answers:
        raise refuse("round_empty")
    _enough_people(found)
    if found.anonymity == "secret" and found.answers < LEAST_SLIPS:
        raise refuse("secret_too_few", least=LEAST_SLIPS)
    missing = sum(1 for b in found.ballots if b.vote == NOT_APPLICABLE and not b.comment.strip())
    if missing or (found.tally and found.tally.not_applicable and not found.tally.reason.strip()):
        raise refuse("na_without_reason", count=max(missing, 1))


def check_way(before: Workshop, after: Workshop) -> None:
    """Refuse an undo or redo that would do to secret slips what no step may: they are facts and do not go along."""
    for found in after.all_rounds():
        if not found.cast.issubset(found.asked):
            # Somebody whose slip is in would no longer be on the roll.
            raise refuse("undo_under_slips")
        known = before.round(found.id)
        if found.anonymity == "secret" and found.shown and not (known and known.shown) \
                and found.answers < LEAST_SLIPS:
            raise refuse("secret_too_few", least=LEAST_SLIPS)


def accept(command: c.AcceptRound, workshop: Workshop) -> None:
    """Refuse an acceptance of an old or hidden round, without a level of the pack, or without the words it needs."""
    found, accepted = known_round(workshop, command.round), command.acceptance
    if not found.shown:
        raise refuse("round_hidden")
    if workshop.latest(found.cell, found.purpose) != found:
        raise refuse("round_old", str(found.number))
    if not 1 <= accepted.level <= workshop.pack.top:
        raise refuse("vote_range", str(accepted.level), top=workshop.pack.top)
    check_words(MAX_TEXT, accepted.note, accepted.reason, *accepted.positions)
    if accepted.level != lower_median(found.counts(workshop.pack.top)) and not accepted.reason.strip():
        raise refuse("accept_reason")
    if accepted.agreement == "reservation" and not accepted.note.strip():
        raise refuse("accept_reservation")
    if accepted.agreement == "not_agreed" and (
            len(accepted.positions) != 2 or not all(text.strip() for text in accepted.positions)):
        raise refuse("accept_positions")


def enter_ballots(command: c.EnterBallots, workshop: Workshop) -> None:
    """Refuse many ballots, all of them, where one of their rounds or one of them would be refused."""
    if command.mode not in MODES or command.mode in ("import", "hands"):
        raise refuse("mode_unknown", command.mode)
    if command.anonymity == "secret":
        raise refuse("secret_by_card")
    inner = {Cell(cell.element, item.id) for cell in command.opened for item in workshop.pack.indicators_of(cell.item)}
    fresh: set[tuple[Cell, Purpose]] = set()
    for entered in command.rounds:
        if entered.fresh and (entered.cell, entered.purpose) in fresh:
            raise refuse("round_still_open", "1")
        if entered.fresh:
            fresh.add((entered.cell, entered.purpose))
        if entered.fresh and entered.cell in inner:
            known_cell(workshop, entered.cell)
            if not workshop.roll(entered.cell.element):
                raise refuse("nobody_to_vote")
        elif entered.fresh:
            _may_begin(workshop, entered.cell, entered.purpose, command.anonymity)
        if entered.fresh:
            asked = workshop.roll(entered.cell.element)
            found = Round(entered.round, entered.cell, entered.purpose, 1, "open", command.mode, asked=asked)
        else:
            found = _still_open(workshop, entered.round)
            if found.anonymity == "secret":
                raise refuse("round_secret")
            if found.tally is not None:
                raise refuse("tally_there")
        for row in entered.rows:
            _ballot(found, row, workshop)


def import_scores(command: c.ImportScores, workshop: Workshop) -> None:
    """Refuse finished rounds on unknown cells, over rounds that are there, of unknown people, or with wrong votes."""
    check_names(command.people, workshop.participants)
    known = {person.id for person in (*workshop.participants, *command.people)}
    for cell in command.opened:
        known_cell(workshop, cell)
        if workshop.pack.item(cell.item).parent:
            raise refuse("cell_not_capability", cell.item)
    for incoming in command.rounds:
        known_cell(workshop, incoming.cell)
        for there in workshop.rounds_of(incoming.cell, incoming.purpose):
            if not there.shown:
                raise refuse("round_still_open", str(there.number))
            if there.number == incoming.number:
                raise refuse("round_closed", str(incoming.number))
        for row in incoming.rows:
            if row.participant not in known:
                raise refuse("person_unknown", row.participant)
            check_vote(row, workshop)
