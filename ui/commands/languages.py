"""languages: list the languages of the interface, begin one, or say what is wrong with the files of one."""

from __future__ import annotations

import argparse
from pathlib import Path

import resources
from ui.commands.output import Output
from ui.languagefiles import begin, pseudo
from ui.languages import Language, find_languages, read_language
from ui.languagetexts import Texts, Words, read_texts, read_words
from ui.sentences import sentence
from ui.settings import data_folder
from workshop.errors import Problem, bad_input
from workshop.report.words import load_words

FLAWS = {"places": "other places to fill in", "patterns": "other file patterns", "long": "too long",
         "signs": "signs that cannot be shown"}


def languages(args: argparse.Namespace, out: Output) -> None:
    """Do what a call asks for. Raises WorldFault and BadInput with one problem."""
    own = resources.path("i18n")
    folder: Path = args.folder or data_folder() / "languages"
    if args.action == "list":
        _list([own, folder], out)
    elif not args.code:
        raise bad_input([Problem("language_code", args.action)])
    elif args.action == "new":
        _new(args, own, folder, out)
    else:
        _check(args.code, folder if (folder / f"{args.code}.toml").exists() else own, own, out)


def _list(folders: list[Path], out: Output) -> None:
    found, faults = find_languages(folders)
    said = [sentence(problem) for fault in faults for problem in fault.problems]
    out.answer({"languages": [{"code": each.code, "name": each.name, "locale": each.locale, "contents": each.contents,
                               "file": str(each.file)} for each in found], "left_out": said},
               lambda: [*(f"{each.code:<8}{each.name:<20}{each.file}" for each in found), *said])


def _english() -> dict[str, str]:
    return dict(load_words(resources.path("report", "words")).say("en").texts)


def _new(args: argparse.Namespace, own: Path, folder: Path, out: Output) -> None:
    made = begin(args.code, folder, own / "zh.ts", own / "en.toml", _english(),
                 pseudo if args.pseudo else _empty, args.name, "" if args.pseudo else args.code)
    out.answer({"written": [str(path) for path in made]}, lambda: [str(path) for path in made])


def _empty(_source: str) -> str:
    return ""


def _check(code: str, folder: Path, own: Path, out: Output) -> None:
    """Read the files of a language as the window does, and say what the window would not show."""
    found: Language = read_language(folder / f"{code}.toml", read_language(own / "en.toml", None))
    texts = read_texts(found.file.with_suffix(".ts")) if found.file.with_suffix(".ts").exists() else Texts({}, (), 0)
    words: Words = read_words(found.words, _english())
    refused = [{"context": one.place[0], "source": one.place[1], "translation": one.words, "why": FLAWS[one.flaw]}
               for one in texts.refused]

    def lines() -> list[str]:
        return [f"{found.name} ({code}): {len(texts.found)} texts, {texts.unwritten} empty, {len(refused)} do not fit; "
                f"{len(words.found)} words, {len(words.refused)} do not fit",
                *(f"{one['context']}: “{one['source']}” → “{one['translation']}”: {one['why']}" for one in refused),
                *(f"{found.words.name}: {key}" for key in words.refused)]

    out.answer({"code": code, "name": found.name, "texts": len(texts.found), "empty": texts.unwritten,
                "refused": refused, "words": len(words.found), "words_refused": list(words.refused)}, lines)
