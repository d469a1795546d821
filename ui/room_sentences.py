"""The sentences about the room: people, rounds, agenda, clock, parking lot."""

from __future__ import annotations

from ui.exchange_sentences import EXCHANGE, INITIATIVES, LISTS
from ui.noop import QT_TRANSLATE_NOOP

THE_ROOM = {
    **LISTS, **EXCHANGE, **INITIATIVES,
    "duty_unknown": QT_TRANSLATE_NOOP("Sentences", "“{where}” is no duty in the room. Nothing was changed."),
    "rank_unknown": QT_TRANSLATE_NOOP("Sentences", "“{where}” is no rank. Nothing was changed."),
    "weight_range": QT_TRANSLATE_NOOP(
        "Sentences", "The weight of {where} must be from {least} to {most}. Nothing was changed."),
    "mode_unknown": QT_TRANSLATE_NOOP("Sentences", "“{where}” is no way to vote. Nothing was changed."),
    "secret_by_card": QT_TRANSLATE_NOOP(
        "Sentences", "A secret round is voted by card, one person at a time. Nothing was changed."),
    "anonymity_unknown": QT_TRANSLATE_NOOP("Sentences", "“{where}” is no kind of anonymity. Nothing was changed."),
    "board_shows_names": QT_TRANSLATE_NOOP(
        "Sentences", "A board shows every vote beside its name. Choose another way to vote first; nothing "
        "was changed."),
    "board_has_votes": QT_TRANSLATE_NOOP(
        "Sentences", "Votes were tapped on the board, where all saw them: this round stays on the board. All votes are "
        "kept."),
    "anonymity_down": QT_TRANSLATE_NOOP(
        "Sentences", "Votes were promised more anonymity than that. It can only go up; nothing was changed."),
    "tally_over_ballots": QT_TRANSLATE_NOOP(
        "Sentences", "People have already voted one by one in this round. Hands are counted in a round of "
        "their own; all votes are kept."),
    "tally_there": QT_TRANSLATE_NOOP(
        "Sentences", "The hands of this round are already counted. Choose another way to vote first."),
    "tally_counts": QT_TRANSLATE_NOOP(
        "Sentences", "A show of hands needs {top} counts, none below zero, such as 0 2 6 3 1. Nothing was "
        "changed."),
    "tally_over": QT_TRANSLATE_NOOP(
        "Sentences", "{found} hands are more than the {asked} people asked. Please count again; nothing was "
        "changed."),
    "confidence_range": QT_TRANSLATE_NOOP(
        "Sentences", "Confidence is said as 1, 2 or 3, or not at all. Nothing was changed."),
    "round_secret": QT_TRANSLATE_NOOP(
        "Sentences", "This round is secret: its slips go in by card only. Nothing was changed."),
    "round_not_secret": QT_TRANSLATE_NOOP("Sentences", "This round is not secret. Nothing was changed."),
    "not_on_roll": QT_TRANSLATE_NOOP("Sentences", "{where} is not asked in this round. Nothing was changed."),
    "secret_too_few": QT_TRANSLATE_NOOP(
        "Sentences", "With fewer than {least} slips a secret is none. The round stays closed; all slips are "
        "kept."),
    "na_without_reason": QT_TRANSLATE_NOOP(
        "Sentences", "{count} times “not applicable” without a reason. Please type why; nothing was shown, all"
        " votes are kept."),
    "accept_reason": QT_TRANSLATE_NOOP(
        "Sentences", "This differs from the group's level: please type the reason. All votes are kept."),
    "accept_reservation": QT_TRANSLATE_NOOP("Sentences", "Please type the reservation. All votes are kept."),
    "accept_positions": QT_TRANSLATE_NOOP("Sentences", "Please type both positions. All votes are kept."),
    "slip_gone": QT_TRANSLATE_NOOP(
        "Sentences", "Since the program was started anew nobody can tell whose slip is whose: it cannot be "
        "taken back. Cancel the round to vote anew."),
    "undo_under_slips": QT_TRANSLATE_NOOP(
        "Sentences", "Secret slips are in this round and cannot be undone. Cancel the round to drop them."),
    "picture_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "The picture is not in this workshop. Please choose it again; nothing was changed."),
    "picture_unreadable": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” cannot be kept as a picture: it must be a whole JPEG, PNG, WebP or BMP that does"
        " not move. Nothing was changed."),
    "picture_too_large": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” is too large: a picture has at most {megabytes} MB and {megapixels} megapixels."
        " Nothing was changed."),
    "agenda_time": QT_TRANSLATE_NOOP("Sentences", "“{where}” is not a time such as 09:00. Nothing was changed."),
    "agenda_end": QT_TRANSLATE_NOOP("Sentences", "To lock the end of the day, say when it is. Nothing was changed."),
    "agenda_many": QT_TRANSLATE_NOOP("Sentences", "An agenda has at most {limit} blocks. Nothing was changed."),
    "start_rehearsal": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” is a rehearsal: everything in it is invented. Please start from a real workshop; "
        "nothing was made."),
    "agenda_days": QT_TRANSLATE_NOOP("Sentences", "An agenda has at most {limit} days. Nothing was changed."),
    "agenda_double": QT_TRANSLATE_NOOP(
        "Sentences", "Two blocks of the agenda have the same mark. Nothing was changed."),
    "agenda_unnamed": QT_TRANSLATE_NOOP("Sentences", "Every block of the agenda needs a name. Nothing was changed."),
    "agenda_minutes": QT_TRANSLATE_NOOP("Sentences", "{where}: minutes go from 0 to {limit}. Nothing was changed."),
    "agenda_running": QT_TRANSLATE_NOOP(
        "Sentences", "The clock of this block is running. Stop it or start the next block first; nothing was "
        "changed."),
    "agenda_unknown": QT_TRANSLATE_NOOP("Sentences", "This block is no longer on the agenda. Nothing was changed."),
    "clock_runs": QT_TRANSLATE_NOOP("Sentences", "The clock of this block runs already."),
    "clock_absurd": QT_TRANSLATE_NOOP("Sentences", "A block of the day takes at most {limit} days."),
    "clock_stands": QT_TRANSLATE_NOOP("Sentences", "No clock is running."),
    "parked_empty": QT_TRANSLATE_NOOP("Sentences", "Type what is to be parked. Nothing was changed."),
    "parked_double": QT_TRANSLATE_NOOP("Sentences", "This matter is parked already. Nothing was changed."),
    "parked_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "This matter is no longer in the parking lot. Nothing was changed."),
    "page_unknown": QT_TRANSLATE_NOOP("Sentences", "The report has no page {where}. Nothing was changed."),
    "debrief_counts": QT_TRANSLATE_NOOP(
        "Sentences", "Type five counts, one for each of 1 to 5, such as 0 0 2 6 4. Nothing was changed."),
    "rules_shares": QT_TRANSLATE_NOOP(
        "Sentences", "These limits do not fit together: shares go from 0 to 1, and agreement lies above partly"
        " agreed. Nothing was changed."),
    "rules_counts": QT_TRANSLATE_NOOP(
        "Sentences", "These numbers are out of range: verdict from 2 votes, 1 to 9 rounds, groups of at least "
        "3. Nothing was changed."),
    "ballots_empty": QT_TRANSLATE_NOOP(
        "Sentences", "Nobody chosen has anything to vote on, so there is no ballot to print. Please choose people "
        "who vote, and elements that are not scored yet; nothing was written."),
    "rehearsal_fixed": QT_TRANSLATE_NOOP("Sentences", "A rehearsal stays a rehearsal. Nothing was changed."),
}
