"""The sentences about lists, ballots, workbooks and pasted tables."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

# Problems of a line of people.csv or scores.csv.
LISTS = {
    "people_duty": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: “{duty}” is none of voter, facilitator, scribe, observer."),
    "people_rank": QT_TRANSLATE_NOOP("Sentences", "Line {where}: “{rank}” is none of senior, middle, staff."),
    "people_weight": QT_TRANSLATE_NOOP("Sentences", "Line {where}: “{weight}” is not a weight from {least} to {most}."),
    "people_element": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: this framework has no business element “{element}”."),
    "people_elements_early": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: business elements can only be named once a framework is chosen; please leave the "
        "column out."),
    "score_confidence": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: “{confidence}” is not a confidence: 1, 2, 3, or nothing."),
    "score_unnamed": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: “{name}” stands for a vote without a name; such votes cannot be brought in, "
        "please leave the line out."),
}

# Problems of a list of initiatives; {where} is a cell, such as K5.
INITIATIVES = {
    "row_title": QT_TRANSLATE_NOOP("Sentences", "{where}: an initiative needs a title."),
    "row_double": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: “{title}” is in {first} already; please tell the two apart."),
    "row_ambiguous": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: several initiatives are called “{title}”; please put the id of one into the row."),
    "row_number": QT_TRANSLATE_NOOP("Sentences", "{where}: “{text}” is not a number from 0 to {most}."),
    "row_whole": QT_TRANSLATE_NOOP("Sentences", "{where}: “{text}” is not a whole number from {least} to {most}."),
    "row_word": QT_TRANSLATE_NOOP("Sentences", "{where}: “{text}” is none of {words}."),
    "row_yes_no": QT_TRANSLATE_NOOP("Sentences", "{where}: “{text}” is neither yes nor no."),
    "row_element": QT_TRANSLATE_NOOP("Sentences", "{where}: this framework has no business element “{text}”."),
    "row_item": QT_TRANSLATE_NOOP("Sentences", "{where}: this framework has no capability or indicator “{text}”."),
    "row_direction": QT_TRANSLATE_NOOP("Sentences", "{where}: this framework has no direction “{text}”."),
    "row_cell_long": QT_TRANSLATE_NOOP("Sentences", "{where}: the cell has more than {limit} characters."),
    "row_parts": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: there are more than {limit} entries in this cell, or one of more than {longest} "
        "characters."),
    "row_lift": QT_TRANSLATE_NOOP("Sentences", "{where}: “{text}” is not a lift such as “brand 1.1: 2>4 80%”."),
    "row_lift_cell": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: “{text}” does not begin with a business element and a capability or indicator of this "
        "framework."),
    "row_lift_levels": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: “{text}” must rise from one level to a higher one, from 1 to {top}."),
    "row_lift_sure": QT_TRANSLATE_NOOP("Sentences", "{where}: in “{text}”, how sure it is must be 1 to 100 per cent."),
    "row_period": QT_TRANSLATE_NOOP("Sentences", "{where}: “{text}” is not a period such as {example}."),
    "row_period_outside": QT_TRANSLATE_NOOP("Sentences", "{where}: “{text}” does not lie between {first} and {last}."),
    "row_day": QT_TRANSLATE_NOOP("Sentences", "{where}: “{text}” is not a day such as 2027-03-31."),
    "row_predecessor": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: “{text}” is an initiative neither of this list nor of the workshop."),
    "row_predecessor_many": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: “{text}” could be several initiatives; please write its number, such as #3."),
    "row_predecessor_double": QT_TRANSLATE_NOOP("Sentences", "{where}: “{text}” is there twice."),
    "row_role": QT_TRANSLATE_NOOP("Sentences", "{where}: “{text}” is not a role with its months, such as “IT: 2.5”."),
    "row_role_double": QT_TRANSLATE_NOOP("Sentences", "{where}: the role “{text}” is there twice."),
    "row_duty": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: “{text}” is not one of the letters R, A, C, I and a name, such as “A Ann”."),
    "row_proof": QT_TRANSLATE_NOOP("Sentences", "{where}: “{text}” is neither “evidence: id” nor “case: pack/id”."),
    "row_formula": QT_TRANSLATE_NOOP("Sentences", "{where}: this is a formula; please type the value itself."),
    "row_merged": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: cells are merged here, so it cannot be told which row they belong to."),
    "row_money": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: “{text}” is no sum in whole thousand yuan, at most {most} thousand."),
    "row_unit_unknown": QT_TRANSLATE_NOOP("Sentences", "{where}: “{text}” is no unit for this column. Known: {known}."),
    "row_unit_months": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: the list counts months, but this workshop plans in quarters."),
    "row_unit_quarters": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: the list counts quarters, but this workshop plans in months."),
    "list_large": QT_TRANSLATE_NOOP(
        "Sentences", "{where} holds far more than a list of initiatives and was not opened. Nothing was changed."),
    "list_many": QT_TRANSLATE_NOOP("Sentences", "The list has more than {limit} rows. Nothing was changed."),
    "list_nothing": QT_TRANSLATE_NOOP("Sentences", "There is no initiative yet. Nothing was written."),
    "list_ending": QT_TRANSLATE_NOOP(
        "Sentences", "{where} does not end in {endings}, so its format cannot be told. Nothing was done."),
    "plan_none_kept": QT_TRANSLATE_NOOP(
        "Sentences", "No plan has been kept yet. Nothing was written; please plan the roadmap first."),
    "plan_not_sound": QT_TRANSLATE_NOOP(
        "Sentences", "As things are now, the kept plan does not hold for “{where}”. Nothing was written; please plan "
        "the roadmap again."),
    "plan_over_limit": QT_TRANSLATE_NOOP(
        "Sentences", "As things are now, the kept plan breaks a limit of money or people. Nothing was written; please "
        "plan the roadmap again."),
    "plan_all_closed": QT_TRANSLATE_NOOP(
        "Sentences", "All days of “{where}” in the plan are closed, so it has no dates. Nothing was written."),
}

EXCHANGE = {
    "file_not_ordinary": QT_TRANSLATE_NOOP(
        "Sentences", "{where} is not an ordinary file but a folder, a pipe or a device. Nothing was read or written."),
    "document_full": QT_TRANSLATE_NOOP(
        "Sentences", "The document has more than {limit} values and was not read. Nothing was written."),
    "pack_number": QT_TRANSLATE_NOOP("Sentences", "{where}: “{found}” is not a number that can be kept."),
    "pack_misfits_many": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: {count} places have another form than belongs here; it seems to be another kind of "
        "file. Nothing was written."),
    "pack_deep": QT_TRANSLATE_NOOP(
        "Sentences", "In {where} more than {limit} lists and objects lie inside each other. Nothing was written."),
    "pack_link": QT_TRANSLATE_NOOP(
        "Sentences", "{where} is a link to a file outside of the pack, so nothing of the pack was read."),
    "table_cell_long": QT_TRANSLATE_NOOP(
        "Sentences", "Line {where}: a cell has more than {limit} characters. Nothing was written."),
    "table_wide": QT_TRANSLATE_NOOP("Sentences", "Line {where} has more than {limit} columns. Nothing was written."),
    "paste_long": QT_TRANSLATE_NOOP(
        "Sentences", "What was pasted has more than {limit} characters. Nothing was taken over."),
    "rehearsal_export": QT_TRANSLATE_NOOP(
        "Sentences", "This is a rehearsal: its votes are invented and never leave it. Nothing was written."),
    "digits_sign": QT_TRANSLATE_NOOP(
        "Sentences", "Sign {where}: “{sign}” is not a level from 1 to {top}, and none of - ? x."),
    "digits_count": QT_TRANSLATE_NOOP(
        "Sentences", "{found} signs were typed, but the ballot has {expected} lines. Nothing was entered; type a "
        "full stop for a line left blank."),
    "entry_nothing": QT_TRANSLATE_NOOP("Sentences", "There is no vote in it. Nothing was changed."),
    "entry_person": QT_TRANSLATE_NOOP("Sentences", "{where}: “{name}” is not among the people of this workshop."),
    "entry_cell": QT_TRANSLATE_NOOP("Sentences", "{where}: {item} is not asked for {element}."),
    "entry_vote": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: “{vote}” is not a level from 1 to {top}, and none of - ? x."),
    "entry_reason": QT_TRANSLATE_NOOP("Sentences", "{where}: “not applicable” needs a reason."),
    "entry_confidence": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: “{confidence}” is not a confidence: 1, 2, 3, or nothing."),
    "entry_comment_long": QT_TRANSLATE_NOOP("Sentences", "{where}: the reason is longer than {limit} characters."),
    "entry_text_unreadable": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: there is a character in the reason that cannot be kept."),
    "entry_round_shown": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: the votes of this cell have been shown; open another round for a new vote."),
    "entry_round_closed": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: the round of this cell is closed and takes no more votes."),
    "entry_secret": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: the round of this cell is secret and takes votes by card only."),
    "entry_tally": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: hands have been counted in this cell; choose another way to vote first."),
    "entry_not_asked": QT_TRANSLATE_NOOP("Sentences", "{where}: {name} is not asked about {element}."),
    "entry_not_here": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: {name} is not on the roll of this cell; sign the person in first."),
    "entry_voted": QT_TRANSLATE_NOOP("Sentences", "{where}: {name} has voted in this cell already."),
    "book_unreadable": QT_TRANSLATE_NOOP(
        "Sentences", "{where} is not a workbook that can be read. Nothing was changed; please save it as .xlsx "
        "again, without a password."),
    "book_large": QT_TRANSLATE_NOOP(
        "Sentences", "{where} holds far more than a workbook of ballots and was not opened. Nothing was changed."),
    "book_parts": QT_TRANSLATE_NOOP(
        "Sentences", "{where} has macros or links to other files and was not opened. Nothing was changed; please "
        "save it as plain .xlsx."),
    "book_foreign": QT_TRANSLATE_NOOP(
        "Sentences", "{where} is not a workbook of ballots written by this program, or its hidden sheet is gone. "
        "Nothing was changed."),
    "book_other_workshop": QT_TRANSLATE_NOOP(
        "Sentences", "{where} was written for another workshop. Nothing was changed."),
    "book_other_pack": QT_TRANSLATE_NOOP(
        "Sentences", "{where} was written for another version of the framework. Nothing was changed; please write it "
        "anew."),
    "book_twice": QT_TRANSLATE_NOOP("Sentences", "{where}: this vote is in {first} already."),
    "book_sheet_mixed": QT_TRANSLATE_NOOP(
        "Sentences", "The sheet {where} holds the ballot of {code}: two sheets have been mixed up."),
    "book_sheet_double": QT_TRANSLATE_NOOP(
        "Sentences", "The sheet {where} is a copy of the ballot on the sheet {first}."),
    "book_person": QT_TRANSLATE_NOOP(
        "Sentences", "The sheet {where} belongs to somebody who is no longer in the workshop."),
    "book_column_missing": QT_TRANSLATE_NOOP("Sentences", "The sheet {where} has lost its column “{column}”."),
    "book_merged": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: cells are merged here, so it cannot be told whose vote is whose."),
    "book_row_foreign": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: this row is not one of the ballot; rows may not be added."),
    "book_row_double": QT_TRANSLATE_NOOP("Sentences", "{where}: this cell is answered in row {first} already."),
    "book_vote_missing": QT_TRANSLATE_NOOP("Sentences", "{where}: there is a reason or a confidence, but no vote."),
    "book_formula": QT_TRANSLATE_NOOP("Sentences", "{where}: this is a formula; please type the vote itself."),
    "grid_large": QT_TRANSLATE_NOOP(
        "Sentences", "What was pasted has more than {rows} rows or {columns} columns. Nothing was entered."),
    "grid_unreadable": QT_TRANSLATE_NOOP(
        "Sentences", "What was pasted cannot be read as a table. Nothing was entered; please copy it again."),
    "grid_wide": QT_TRANSLATE_NOOP("Sentences", "{where}: there are only {count} columns to fill from here."),
    "grid_long": QT_TRANSLATE_NOOP("Sentences", "{where}: there are only {count} rows to fill from here."),
    "grid_item": QT_TRANSLATE_NOOP("Sentences", "{where}: “{item}” is no capability or indicator that is asked here."),
    "grid_item_double": QT_TRANSLATE_NOOP("Sentences", "{where}: “{item}” is there twice."),
    "grid_head_missing": QT_TRANSLATE_NOOP("Sentences", "{where}: there is a vote in a column without a heading."),
    "grid_person": QT_TRANSLATE_NOOP("Sentences", "{where}: “{name}” is not among the people of this workshop."),
    "grid_person_double": QT_TRANSLATE_NOOP("Sentences", "{where}: “{name}” is there twice."),
    "slides_outside": QT_TRANSLATE_NOOP(
        "Sentences", "{where} takes something from another place ({found}), which would be fetched wherever the slides "
        "are opened. Nothing was written; please use a design that holds all it shows."),
    "slides_template": QT_TRANSLATE_NOOP(
        "Sentences", "{where} cannot be used as a template for slides. Nothing was written; please choose a .pptx file "
        "with at least one layout."),
    "slides_none": QT_TRANSLATE_NOOP(
        "Sentences", "No page of this report can be shown as a slide. Nothing was written; please choose another "
        "report, such as the full one or the board brief."),
}
