"""One sentence for every kind of trouble: what is wrong, where, what was kept, what to do; without Qt."""

from __future__ import annotations

from collections.abc import Callable

from ui.compare_sentences import COMPARES
from ui.document_sentences import DOCUMENTS, REPORTS
from ui.file_sentences import FILE
from ui.help_sentences import HELP
from ui.history_sentences import HISTORY
from ui.knowledge_sentences import KNOWLEDGE
from ui.language_sentences import LANGUAGES
from ui.library_sentences import LIBRARY
from ui.noop import QT_TRANSLATE_NOOP
from ui.note_sentences import NOTES
from ui.plan_sentences import PLAN
from ui.room_sentences import THE_ROOM
from ui.settings_sentences import SETTINGS
from ui.trust_sentences import TRUST
from workshop.errors import Problem

MAX_SHOWN = 80

OUT = {
    "no_display": QT_TRANSLATE_NOOP(
        "Sentences", "There is no display to open a window on. Everything but the window works from "
        "the command line, see “pentatone --help”."),
    "font_missing": QT_TRANSLATE_NOOP(
        "Sentences", "The font {where} of the program is missing or broken. Nothing was written; "
        "please install the program again."),
    "glyph_missing": QT_TRANSLATE_NOOP(
        "Sentences", "The font of the report has no sign for {char} ({code}), which stands in "
        "“{where}”. Nothing was written; please write it in another way."),
    "password_empty": QT_TRANSLATE_NOOP(
        "Sentences", "The password is empty. Nothing was written; please give at least one character."),
    "password_long": QT_TRANSLATE_NOOP(
        "Sentences", "The password is too long: at most {limit} bytes fit, about {limit} Latin letters or 40 Chinese "
        "characters. Nothing was written."),
    "password_sign": QT_TRANSLATE_NOOP(
        "Sentences", "The password holds characters that not every reader can take. Nothing was written; please use "
        "letters, digits and signs of one line of text in UTF-8, with one direction of writing."),
    "out_folder": QT_TRANSLATE_NOOP(
        "Sentences", "{where} is a folder. Please give the name of a file to write."),
    "out_workshop": QT_TRANSLATE_NOOP(
        "Sentences", "{where} is a workshop and was not written over. Please choose another name."),
    "out_unwritable": QT_TRANSLATE_NOOP(
        "Sentences", "{where} cannot be written. Please check the folder, the drive and your "
        "permission."),
    "out_disk_full": QT_TRANSLATE_NOOP(
        "Sentences", "There is no room left on the disk for {where}. Nothing was written; make room "
        "and try again."),
    "chart_needs_cell": QT_TRANSLATE_NOOP(
        "Sentences", "The chart “{where}” is about one cell. Nothing was written; please name it with "
        "--cell ELEMENT/ITEM."),
    "snapshot_own_pack": QT_TRANSLATE_NOOP(
        "Sentences", "The framework of this workshop names the client, so there is no JSON without the client. Nothing "
        "was written; please choose another format."),
    "charts_empty": QT_TRANSLATE_NOOP(
        "Sentences", "No chart has anything to show yet. Nothing was written."),
    "chart_empty": QT_TRANSLATE_NOOP(
        "Sentences", "There is nothing to draw in the chart “{where}” yet: no round has been shown "
        "there, or no target is set. Nothing was written."),
}

ROOM = {
    "last_same": QT_TRANSLATE_NOOP(
        "Sentences", "That is this workshop itself. Please choose the one of last time; nothing was changed."),
    "last_other_pack": QT_TRANSLATE_NOOP(
        "Sentences", "That workshop used another framework ({where}), so its levels mean something else. Nothing was "
        "changed."),
    "title_empty": QT_TRANSLATE_NOOP("Sentences", "The workshop needs a title. Nothing was changed."),
    "text_too_long": QT_TRANSLATE_NOOP(
        "Sentences", "The text beginning with “{where}” is too long; at most {limit} characters fit. "
        "Nothing was changed."),
    "text_unreadable": QT_TRANSLATE_NOOP(
        "Sentences", "The text beginning with “{where}” contains a character that cannot be kept. "
        "Nothing was changed; please type it again."),
    "horizon_range": QT_TRANSLATE_NOOP(
        "Sentences", "The horizon must be 1 to {limit} quarters. Nothing was changed."),
    "budget_range": QT_TRANSLATE_NOOP(
        "Sentences", "The budget per quarter must be 0 to {limit} thousand yuan. Nothing was changed."),
    "quarter_format": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” is not a quarter. Please write it like 2027Q1; nothing was changed."),
    "created_fixed": QT_TRANSLATE_NOOP(
        "Sentences", "The time at which a workshop was made cannot be changed. Nothing was changed."),
    "scope_empty": QT_TRANSLATE_NOOP(
        "Sentences", "At least one business element must stay in scope. Nothing was changed."),
    "scope_double": QT_TRANSLATE_NOOP(
        "Sentences", "A business element is in the scope twice. Nothing was changed."),
    "element_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "This framework has no business element “{where}”. Nothing was changed."),
    "name_empty": QT_TRANSLATE_NOOP("Sentences", "A person needs a name. Nothing was changed."),
    "name_long": QT_TRANSLATE_NOOP(
        "Sentences", "The name beginning with “{where}” is too long; at most {limit} characters fit. "
        "Nothing was changed."),
    "name_double": QT_TRANSLATE_NOOP(
        "Sentences", "The name “{where}” is there already. Nothing was changed; please tell the two "
        "apart, for example by department."),
    "person_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” is not among the people of this workshop. Nothing was changed."),
    "person_voted": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” has voted and therefore stays in the workshop. Nothing was changed."),
    "seats_incomplete": QT_TRANSLATE_NOOP(
        "Sentences", "The order of seats must name every person once. The seats stay as they were."),
}

SCORING = {
    "cell_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "This framework has no cell “{where}”. Nothing was changed."),
    "cell_not_asked": QT_TRANSLATE_NOOP(
        "Sentences", "The cell “{where}” is not asked in this workshop. Nothing was changed; choose "
        "another depth or open the cell first."),
    "cell_not_capability": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” is an indicator; only a capability can be opened. Nothing was changed."),
    "cell_has_votes": QT_TRANSLATE_NOOP(
        "Sentences", "There are votes on indicator “{where}”, so the cell stays open. Nothing was "
        "changed."),
    "nobody_to_vote": QT_TRANSLATE_NOOP(
        "Sentences", "There is nobody to vote yet. Please add the people first."),
    "round_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "This round is no longer there. Nothing was changed."),
    "round_still_open": QT_TRANSLATE_NOOP(
        "Sentences", "Round {where} of this cell is still running. Nothing was changed; reveal or "
        "cancel it first."),
    "round_closed": QT_TRANSLATE_NOOP(
        "Sentences", "Round {where} is closed and its votes stay as they are. To vote again, start a "
        "new round."),
    "round_shown": QT_TRANSLATE_NOOP(
        "Sentences", "The votes of this round have been shown already. Nothing was changed."),
    "round_hidden": QT_TRANSLATE_NOOP(
        "Sentences", "A level can be accepted only after the votes were shown. Nothing was changed."),
    "round_old": QT_TRANSLATE_NOOP(
        "Sentences", "Round {where} was followed by a newer one; only the newest can be accepted. "
        "Nothing was changed."),
    "round_empty": QT_TRANSLATE_NOOP(
        "Sentences", "Nobody has voted in this round yet, so there is nothing to show. Nothing was "
        "changed."),
    "ballot_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "This seat has no vote to take back. Nothing was changed."),
    "vote_range": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” is not a level from 1 to {top}. Nothing was changed."),
}

ROADMAP = {
    "initiative_title": QT_TRANSLATE_NOOP(
        "Sentences", "An initiative needs a title. Nothing was changed."),
    "initiative_double": QT_TRANSLATE_NOOP(
        "Sentences", "The initiative “{where}” is there already. Nothing was changed."),
    "initiative_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "The initiative “{where}” is no longer there. Nothing was changed."),
    "duration_range": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” must last 1 to {limit} periods. Nothing was changed."),
    "earliest_range": QT_TRANSLATE_NOOP(
        "Sentences", "A start of “{where}” lies outside the roadmap. Nothing was changed."),
    "cost_range": QT_TRANSLATE_NOOP(
        "Sentences", "Cost and effort of “{where}” must be 0 to {limit}. Nothing was changed."),
    "lift_range": QT_TRANSLATE_NOOP(
        "Sentences", "In cell “{where}” an initiative must lift from a lower to a higher level of the "
        "framework. Nothing was changed."),
    "lift_double": QT_TRANSLATE_NOOP(
        "Sentences", "The cell “{where}” is lifted twice by the same initiative. Nothing was changed."),
    "predecessor_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” waits for an initiative that is not there. Nothing was changed."),
    "predecessor_double": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” waits twice for the same initiative. Nothing was changed."),
    "predecessor_cycle": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” would wait for itself, directly or through others. Nothing was "
        "changed."),
    "plan_infeasible": QT_TRANSLATE_NOOP(
        "Sentences", "No schedule keeps all the rules, so there is no plan to keep. The plan in the "
        "file stays as it was."),
    "plan_unfinished": QT_TRANSLATE_NOOP(
        "Sentences", "Planning was stopped before any plan was found. Nothing was changed; give it "
        "more time."),
    "plan_stale": QT_TRANSLATE_NOOP(
        "Sentences", "The initiatives have changed since this plan was made. It was not kept; please "
        "plan again."),
}

TABLE = {
    "table_too_large": QT_TRANSLATE_NOOP(
        "Sentences", "The file is larger than {limit} MB and was not read. Nothing was changed."),
    "table_encoding": QT_TRANSLATE_NOOP(
        "Sentences", "The file is not text in UTF-8 or GB18030. Nothing was changed; please save it as "
        "CSV again."),
    "table_empty": QT_TRANSLATE_NOOP("Sentences", "There is nothing in this list. Nothing was changed."),
    "table_column_missing": QT_TRANSLATE_NOOP(
        "Sentences", "The first line has no column “{column}”. Nothing was changed; please add the "
        "heading."),
    "table_column_double": QT_TRANSLATE_NOOP(
        "Sentences", "The first line has the column “{column}” twice. Nothing was changed; please "
        "remove one."),
    "table_row_short": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where} has {found} columns instead of {expected}."),
    "table_row_long": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where} has {found} columns instead of {expected}; a text with a separator "
        "in it needs quotation marks around it."),
    "table_unreadable": QT_TRANSLATE_NOOP(
        "Sentences", "From line {where} on the file cannot be read; probably a quotation mark is "
        "missing."),
    "table_too_many_rows": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where} is beyond the {limit} lines that are read at most."),
    "people_fields": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where} has {found} parts; at most {expected} are understood: name, "
        "department, role, seat."),
    "people_name_empty": QT_TRANSLATE_NOOP("Sentences", "Line {where} has no name."),
    "people_name_long": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: the name “{name}” is longer than {limit} characters."),
    "people_name_double": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: the name “{name}” is in line {first} already; please tell the two "
        "apart."),
    "people_name_taken": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: “{name}” is in the workshop already."),
    "people_seat": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: “{seat}” is not a seat number from 1 to {limit}."),
    "people_seat_double": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: seat {seat} is taken by line {first}."),
    "people_too_many": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where} is beyond the {limit} people a list may have."),
    "score_participant": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: “{name}” is not among the people of this workshop."),
    "score_element": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: this framework has no business element “{element}”."),
    "score_element_scope": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: the business element “{element}” is not in the scope of this "
        "workshop."),
    "score_item": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: this framework has no capability or indicator “{item}”."),
    "score_not_asked": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: {item} is not asked for {element} at this depth ({depth})."),
    "score_level": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: “{level}” is not a level from 1 to {top}, and none of - ? x."),
    "score_round": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: “{round}” is not a round, a whole number from 1 to {limit}."),
    "score_purpose": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: the purpose “{purpose}” is neither current nor target."),
    "score_comment_long": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: the comment is longer than {limit} characters."),
    "score_text_unreadable": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: there is a character in the name or comment that cannot be kept."),
    "score_double": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: “{name}” votes here a second time, after line {first}."),
    "score_round_running": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: a round on {element} {item} is still running; reveal or cancel it "
        "first."),
    "score_round_closed": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: round {round} is closed and holds another vote of “{name}”, or "
        "none."),
}

PACK = {
    "pack_not_folder": QT_TRANSLATE_NOOP("Sentences", "{where} is not a folder with a framework pack."),
    "pack_not_shipped": QT_TRANSLATE_NOOP(
        "Sentences", "There is no framework pack “{where}”. There are {known}."),
    "pack_id_taken": QT_TRANSLATE_NOOP(
        "Sentences", "The program itself brings a pack with the id “{where}”. Nothing was changed; please give "
        "yours another id."),
    "pack_not_own": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” is not one of your own packs. Nothing was changed."),
    "pack_no_framework": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” is a knowledge pack: it goes with a framework, but a workshop cannot start "
        "from it. Nothing was changed."),
    "pack_file_missing": QT_TRANSLATE_NOOP("Sentences", "The pack has no file {where}."),
    "pack_too_large": QT_TRANSLATE_NOOP("Sentences", "{where} is too large for a framework pack."),
    "pack_not_utf8": QT_TRANSLATE_NOOP("Sentences", "{where} is not text in UTF-8."),
    "pack_not_json": QT_TRANSLATE_NOOP("Sentences", "{where} is not valid JSON."),
    "pack_wrong_kind": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: expected is a value of the kind {expected}."),
    "pack_newer": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: the pack is of format {found}, this program knows {known}. Please "
        "update the program."),
    "pack_schema": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: “{found}” is not a pack format; this program knows {known}."),
    "pack_missing": QT_TRANSLATE_NOOP("Sentences", "{where} is missing or empty."),
    "pack_translation": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: the text in language “{language}” is missing."),
    "pack_bad_id": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: “{found}” is not an id of small letters, digits, dots and hyphens."),
    "pack_double_id": QT_TRANSLATE_NOOP("Sentences", "{where}: the id “{found}” is there twice."),
    "pack_unknown_id": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: nothing in the pack has the id “{found}”."),
    "pack_levels": QT_TRANSLATE_NOOP("Sentences", "{where}: a pack needs 3 to {most} levels."),
    "pack_level_order": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: the levels must be numbered 1, 2, 3 and so on, in this order."),
    "pack_ladder": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: one text for each of the {expected} levels is needed."),
    "pack_colour": QT_TRANSLATE_NOOP("Sentences", "{where}: “{found}” is not a colour such as #0B4A63."),
    "pack_weight": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: “{found}” is not a weight, a number above 0."),
    "pack_long": QT_TRANSLATE_NOOP("Sentences", "{where}: the text is longer than {limit} characters."),
    "pack_long_words": QT_TRANSLATE_NOOP("Sentences", "{where}: the text is longer than {limit} words."),
}

SENTENCES: dict[str, str] = {**FILE, **OUT, **ROOM, **SCORING, **ROADMAP, **TABLE, **PACK, **KNOWLEDGE, **LIBRARY,
                             **THE_ROOM, **NOTES, **PLAN, **DOCUMENTS, **REPORTS, **COMPARES, **TRUST,
                             **HISTORY, **SETTINGS, **LANGUAGES, **HELP}


def shown(value: object) -> str:
    """Return a user's words as they may stand in a sentence: one line, printable, not too long."""
    text = "".join(c if c.isprintable() else " " for c in str(value)).strip()
    return text if len(text) <= MAX_SHOWN else text[:MAX_SHOWN - 1] + "…"


def sentence(problem: Problem, translate: Callable[[str], str] | None = None) -> str:
    """Return the sentence for a problem.

    `translate` turns the English pattern into the language of the reader. Words of the user are filled in and
    never looked at as a pattern, so braces in them stay braces. A key without a sentence shows itself.
    """
    pattern = SENTENCES.get(problem.key)
    if pattern is None:
        return f"{shown(problem.where)}: {problem.key}" if problem.where else problem.key
    # What a rule says is a sentence already.
    words = {name: sentence(value, translate) if isinstance(value, Problem) else shown(value)
             for name, value in problem.params.items()}
    words["where"] = shown(problem.where)
    return (translate(pattern) if translate else pattern).format_map(words)
