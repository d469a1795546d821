"""Sentences about files of further languages: what is wrong, and what is shown in their place."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

LANGUAGES = {
    "language_name": QT_TRANSLATE_NOOP(
        "Sentences", "{where} is no name for a language: it is a code like de or pt_BR. The file is left out."),
    "language_there": QT_TRANSLATE_NOOP(
        "Sentences", "{where} exists already. Nothing was written; please choose another folder or code."),
    "language_code": QT_TRANSLATE_NOOP(
        "Sentences", "Please say which language: its code is missing, as in “pentatone languages {where} de”."),
    "language_unreadable": QT_TRANSLATE_NOOP(
        "Sentences", "The language file {where} cannot be read. It is left out; please look at its permissions."),
    "language_broken": QT_TRANSLATE_NOOP(
        "Sentences", "The language file {where} is no sound TOML of at most 16 kB. It is left out."),
    "language_value": QT_TRANSLATE_NOOP(
        "Sentences", "In the language file {where} the entry “{entry}” is missing or cannot be used. The language is "
        "left out."),
    "language_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "In the language file {where} the entry “{entry}” means nothing. The language is left out."),
    "language_texts": QT_TRANSLATE_NOOP(
        "Sentences", "Beside the language file {where} there are no texts; {texts} is missing. The language is left "
        "out."),
    "language_own": QT_TRANSLATE_NOOP(
        "Sentences", "The language file {where} is left out: Chinese and English come with the program. Please give it "
        "another name."),
    "language_texts_broken": QT_TRANSLATE_NOOP(
        "Sentences", "The texts in {where} are no sound file of Qt Linguist of at most 8 MB. The interface stays in a "
        "language of the program."),
    "language_texts_refused": QT_TRANSLATE_NOOP(
        "Sentences", "{count} texts of {where} do not fit the program and are shown untranslated; the first is "
        "“{first}”."),
    "language_words_refused": QT_TRANSLATE_NOOP(
        "Sentences", "{count} words of {where} do not fit the program and are shown untranslated; the first is "
        "“{first}”."),
    "language_words_broken": QT_TRANSLATE_NOOP(
        "Sentences", "The words in {where} are no sound JSON of at most 2 MB. They are left out."),
}
