"""Files to begin a language with: all texts of the program, empty, or lengthened and marked to try every window."""

from __future__ import annotations

import io
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping
from pathlib import Path

from ui.languages import CODE, OWN
from workshop.errors import Problem, WorldFault

OPEN, CLOSE = "«", "»"
_LETTERS = str.maketrans("aceinorsuyzACEINORSUYZ", "åçéîñöřšüýžÅÇÉÎÑÖŘŠÜÝŽ")
# What stays letter by letter: places to fill in, patterns of files, keys, and what joins them.
_KEPT = re.compile(r"(\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|\*\.\w+|;;|(?:Ctrl|Shift|Alt)\+\S+|\bF\d+\b)")
_VOWEL = re.compile(r"[aeiouy]")


def pseudo(text: str) -> str:
    """Return a text in the language that is none: letters with accents, vowels twice, in quotes, so 40 % longer.

    What is in it besides has passed the program untranslated; what does not fit may not fit in German either.
    """
    core = text.strip()
    if not any(sign.isalpha() for sign in _KEPT.sub("", core)):
        return text
    at = text.index(core)
    made = "".join(part if index % 2 else _VOWEL.sub(_twice, part).translate(_LETTERS)
                   for index, part in enumerate(_KEPT.split(core)))
    return f"{text[:at]}{OPEN}{made}{CLOSE}{text[at + len(core):]}"


def _twice(found: re.Match[str]) -> str:
    return found[0] * 2




def begin(code: str, folder: Path, template: Path, settings: Path, words: Mapping[str, str] | None = None,
          translate: Callable[[str], str] = lambda _: "", name: str = "", locale: str = "") -> tuple[Path, ...]:
    """Write CODE.toml, CODE.ts and, where `words` are given, CODE.words.json into a folder; return their paths.

    `template` is a .ts file whose texts are taken, `settings` a .toml file that is copied with the new name and locale.
    Raises
    WorldFault `language_name` for what is no code of a further language, `language_there` where one of them exists
    already, `out_unwritable`.
    """
    if not CODE.fullmatch(code) or code in OWN:
        raise WorldFault(Problem("language_name", code))
    paths = tuple(folder / f"{code}{ending}" for ending in (".toml", ".ts", ".words.json")[:2 if words is None else 3])
    if there := next((path for path in paths if path.exists()), None):
        raise WorldFault(Problem("language_there", str(there)))
    contents = [_settings(settings.read_text("utf-8"), name or code, locale).encode("utf-8"),
                _texts(template, code, translate)]
    if words is not None:
        made = {key: translate(text) or text for key, text in words.items()}
        contents.append((json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, content in zip(paths, contents, strict=True):
            path.write_bytes(content)
    except OSError:
        raise WorldFault(Problem("out_unwritable", str(folder))) from None
    return paths


def _settings(text: str, name: str, locale: str) -> str:
    lines = text.splitlines()
    new = {"name": name, "locale": locale}
    body = []
    for line in lines[next(at for at, line in enumerate(lines) if line.startswith("name")):]:
        word = line.split(" ")[0]
        body.append(f"{word} = {json.dumps(new[word], ensure_ascii=False)}" if new.get(word) else line)
    return "\n".join(["# README.md in resources/i18n says what each line means.", *body, ""])


def _texts(template: Path, code: str, translate: Callable[[str], str]) -> bytes:
    tree = ET.parse(template)
    tree.getroot().set("language", code)
    for message in tree.getroot().iter("message"):
        made, source = message.find("translation"), message.findtext("source", "")
        assert made is not None
        made.text = translate(source) or None
        if made.text:
            made.attrib.pop("type", None)
        else:
            made.set("type", "unfinished")
    out = io.BytesIO()
    tree.write(out, "utf-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + out.getvalue() + b"\n"
