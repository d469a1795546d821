"""Sentences about whole workshops as JSON, and about the data inside reports."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

DOCUMENTS = {
    "document_large": QT_TRANSLATE_NOOP(
        "Sentences", "The document is larger than {limit} MB and was not read. Nothing was written."),
    "document_not_utf8": QT_TRANSLATE_NOOP("Sentences", "The document is not text in UTF-8. Nothing was written."),
    "document_not_json": QT_TRANSLATE_NOOP(
        "Sentences", "In line {where} the document stops being valid JSON. Nothing was written."),
    "document_deep": QT_TRANSLATE_NOOP(
        "Sentences", "In the document more than {limit} lists and objects lie inside each other. Nothing was written."),
    "document_twice": QT_TRANSLATE_NOOP(
        "Sentences", "An object in the document has the field “{where}” twice. Nothing was written."),
    "document_number": QT_TRANSLATE_NOOP("Sentences", "{where}: this number is not possible here."),
    "document_format": QT_TRANSLATE_NOOP(
        "Sentences", "This is not a workshop as “pentatone export FILE OUT.json” writes it. Nothing was written."),
    "document_newer": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: the document is of format {found}, this program knows {known}. Please update the "
        "program."),
    "document_changed": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: the document has been changed since it was written. If that was meant, please take out "
        "the field {where}; nothing was written."),
    "document_kind": QT_TRANSLATE_NOOP("Sentences", "{where}: expected is a value of the kind {expected}."),
    "document_missing": QT_TRANSLATE_NOOP("Sentences", "{where} is missing or empty."),
    "document_unknown": QT_TRANSLATE_NOOP("Sentences", "{where}: no such field is known."),
    "document_choice": QT_TRANSLATE_NOOP("Sentences", "{where}: only {allowed} can stand here."),
    "document_text": QT_TRANSLATE_NOOP("Sentences", "{where}: the text has a character that cannot be kept."),
    "document_id": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: “{found}” is not an id; it needs 1 to 200 visible characters without blanks."),
    "document_double": QT_TRANSLATE_NOOP("Sentences", "{where}: “{found}” is there twice."),
    "document_reference": QT_TRANSLATE_NOOP("Sentences", "{where}: “{found}” is nowhere else in the document."),
    "document_time": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: “{found}” is not a time such as 2027-03-31T09:00:00+00:00."),
    "document_clock": QT_TRANSLATE_NOOP("Sentences", "{where}: at most one block can be running."),
    "document_many": QT_TRANSLATE_NOOP("Sentences", "{where}: there are more than {limit} entries."),
    "document_picture": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: this is not the picture that its key, kind and size tell of, or there is more in it "
        "than pixels, such as words or a place."),
    "document_unfit": QT_TRANSLATE_NOOP("Sentences", "{where} does not go with “{other}” beside it."),
    "document_pack_kind": QT_TRANSLATE_NOOP(
        "Sentences", "{where}: the framework must be a framework pack, its companions knowledge packs."),
    "document_rule": QT_TRANSLATE_NOOP("Sentences", "{because} It stands at {where}."),
    "document_not_kept": QT_TRANSLATE_NOOP(
        "Sentences", "Something in the document cannot be kept in a workshop file. Nothing was written."),
}

REPORTS = {
    "report_not_pdf": QT_TRANSLATE_NOOP("Sentences", "{where} is not a PDF, or it is damaged."),
    "report_password": QT_TRANSLATE_NOOP("Sentences", "{where} does not open with this password."),
    "report_needs_password": QT_TRANSLATE_NOOP(
        "Sentences", "{where} is behind a password. Please put it into a file and name that with --password-file."),
    "report_without_data": QT_TRANSLATE_NOOP(
        "Sentences", "{where} carries no data of a workshop, so it cannot be told what it was made from."),
    "report_tampered": QT_TRANSLATE_NOOP(
        "Sentences", "{where} was tampered with: its data is not what the hash in its properties names."),
    "report_newer": QT_TRANSLATE_NOOP(
        "Sentences", "{where} was made by a newer Pentatone. Please update the program."),
    "report_of_another": QT_TRANSLATE_NOOP("Sentences", "{where} is the report of another workshop, not of {file}."),
    "report_changed": QT_TRANSLATE_NOOP("Sentences", "{file} was changed since {where} was made: {parts}."),
}
