"""Languages as files: NAME.toml says how one is written, NAME.ts or NAME.qm holds its texts; without Qt."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

from workshop.errors import PentatoneError, Problem, WorldFault
from workshop.infile import read_ordinary
from workshop.model.text import LANGUAGES as CONTENTS
from workshop.model.text import Language as Contents

CODE = re.compile(r"[a-z]{2,3}(?:_[A-Za-z]{2,4})?")
BASE = "en"
OWN = ("zh", "en")
MAX_FILE = 16_384
MAX_LANGUAGES = 50
MAX_MARK = 24
_LOCALE = re.compile(r"[a-z]{2,3}(_[A-Za-z]{2,4}){0,2}")
_CATALOGUE = re.compile(r"(qtbase_[A-Za-z_]{2,12})?")
# Letters of Qt's patterns for days; all else stands between quotes or is no letter of ASCII.
_DATE = re.compile(r"(?:d{1,4}|M{1,4}|y{2}(?:y{2})?|'[^']*'|[^A-Za-z'])+")


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands between parts of a phrase, between the words of a list, between longer ones, between and after
    sentences, after the name of a value, around an aside; and the form of many names, of which the first three are
    named: {0} names, {1} how many more, {2} how many in all."""

    comma: str
    list: str
    list_apart: str
    sentence_gap: str
    sentence_end: str
    colon: str
    open: str
    close: str
    more: str


@dataclass(frozen=True, slots=True)
class Money:
    """How many thousand yuan one shown unit is, with how many decimals, and what stands around the number."""

    unit: int
    decimals: int
    form: str

    @property
    def before(self) -> str:
        """What stands before the number."""
        return self.form.split("{0}")[0]

    @property
    def after(self) -> str:
        """What stands behind the number."""
        return self.form.split("{0}")[1]


@dataclass(frozen=True, slots=True)
class Dates:
    """Patterns of Qt for a day, a day of this year and a month."""

    day: str
    day_of_year: str
    month: str


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the interface.

    `name` is what it calls itself, `locale` that of Qt, `contents` which words of frameworks, cases, help and reports
    stand in, `qt` the catalogue of Qt's own words, `file` where it was read from.
    """

    code: str
    name: str
    locale: str
    contents: Contents
    qt: str
    marks: Marks
    money: Money
    dates: Dates
    file: Path

    @property
    def words(self) -> Path:
        """The file of its words for charts and lists; it may be missing."""
        return self.file.with_suffix(".words.json")

    @property
    def texts(self) -> Path | None:
        """The file of its texts, compiled or not; None for the language of the code."""
        compiled, plain = self.file.with_suffix(".qm"), self.file.with_suffix(".ts")
        # What is compiled is believed as it stands: only the program's own files are.
        if self.code in OWN and compiled.is_file():
            return compiled
        return plain if plain.is_file() else None


def read_language(file: Path, base: Language | None) -> Language:
    """Return the language of a .toml file; what it leaves out is as in `base`, which only English does without.

    Raises WorldFault with one problem: `language_name`, `language_unreadable`, `language_broken`, `language_value` (of
    an entry), `language_unknown` (an entry that means nothing) or `language_texts` (no texts beside it).
    """
    if not CODE.fullmatch(file.stem):
        raise _fault("language_name", file)
    try:
        content = read_ordinary(file, MAX_FILE)
        found = tomllib.loads(content.decode("utf-8")) if len(content) <= MAX_FILE else None
    except OSError:
        raise _fault("language_unreadable", file) from None
    except (ValueError, RecursionError):
        found = None
    if found is None:
        raise _fault("language_broken", file)
    made = _Reader(file, found, base).language()
    if made.code != BASE and made.texts is None:
        raise _fault("language_texts", file, texts=f"{file.stem}.ts")
    return made


def find_languages(folders: Sequence[Path]) -> tuple[tuple[Language, ...], tuple[PentatoneError, ...]]:
    """Return the languages of some folders, the program's first, and what is wrong with the files left out.

    Chinese and English come from the first folder alone; of two with one code the later one counts.
    """
    own = folders[0]
    base = read_language(own / f"{BASE}.toml", None)
    found = {code: base if code == BASE else read_language(own / f"{code}.toml", base) for code in OWN}
    faults: list[PentatoneError] = []
    for folder in folders:
        for file in _files(folder):
            if file.stem in OWN:
                if folder != own:
                    faults.append(_fault("language_own", file))
                continue
            try:
                found[file.stem] = read_language(file, base)
            except WorldFault as error:
                faults.append(error)
    return tuple(found.values()), tuple(faults)


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob("*.toml"))[:MAX_LANGUAGES]
    except OSError:
        return []


def _fault(key: str, file: Path, **params: object) -> WorldFault:
    return WorldFault(Problem(key, file.name, params))


class _Reader:
    """Takes each value from a file, checks it, or has it from the base."""

    def __init__(self, file: Path, found: Mapping[str, object], base: Language | None) -> None:
        self._file, self._found, self._base = file, found, base

    def language(self) -> Language:
        """Return the whole of it."""
        made = Language(
            self._file.stem, self._text("name", 40), self._matching("locale", _LOCALE), self._contents(),
            self._matching("qt", _CATALOGUE) if "qt" in self._found or self._base is None else "",
            Marks(*(self._mark(name) for name in Marks.__slots__)),
            Money(self._number("unit", 1, 10_000), self._number("decimals", 0, 2), self._form("money", "form", 1, 1)),
            Dates(*(self._pattern(name) for name in Dates.__slots__)), self._file)
        self._nothing_else()
        return made

    def _value(self, table: str, name: str) -> object:
        inside = self._found.get(table, {}) if table else self._found
        if not isinstance(inside, Mapping):
            raise self._wrong(table)
        if name in inside:
            return inside[name]
        if self._base is None or not table:
            raise self._wrong(name, table)
        return getattr(getattr(self._base, table), name)

    def _wrong(self, name: str, table: str = "") -> WorldFault:
        return _fault("language_value", self._file, entry=f"{table}.{name}" if table else name)

    def _text(self, name: str, most: int, table: str = "") -> str:
        value = self._value(table, name)
        if not isinstance(value, str) or len(value) > most or not (value.isprintable()) or not (value or table):
            raise self._wrong(name, table)
        return value

    def _matching(self, name: str, pattern: re.Pattern[str]) -> str:
        value = self._text(name, 40) if self._found.get(name) != "" else ""
        if not pattern.fullmatch(value):
            raise self._wrong(name)
        return value

    def _contents(self) -> Contents:
        value = self._value("", "contents")
        for known in CONTENTS:
            if value == known:
                return known
        raise self._wrong("contents")

    def _mark(self, name: str) -> str:
        return self._form("marks", name, 2, 3) if name == "more" else self._plain("marks", name)

    def _plain(self, table: str, name: str) -> str:
        value = self._text(name, MAX_MARK, table)
        if set(value) & set("{}"):
            raise self._wrong(name, table)
        return value

    def _form(self, table: str, name: str, least: int, most: int) -> str:
        """Return a text with places {0}, {1}, …: each at most once, `least` of them in all, none beyond `most`."""
        value = self._text(name, MAX_MARK, table)
        places = placeholders(value)
        if places is None or len(places) < least or len(set(places)) < len(places) \
                or not set(places) <= {f"{{{place}}}" for place in range(most)} or "{{" in value or "}}" in value:
            raise self._wrong(name, table)
        return value

    def _number(self, name: str, least: int, most: int) -> int:
        value = self._value("money", name)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise self._wrong(name, "money")
        return value

    def _pattern(self, name: str) -> str:
        value = self._text(name, MAX_MARK, "dates")
        if not _DATE.fullmatch(value):
            raise self._wrong(name, "dates")
        return value

    def _nothing_else(self) -> None:
        tables = {"marks": Marks.__slots__, "money": Money.__slots__, "dates": Dates.__slots__}
        for name, value in self._found.items():
            if name not in Language.__slots__ or name in ("code", "file"):
                raise _fault("language_unknown", self._file, entry=name)
            if name in tables and isinstance(value, Mapping):
                for inner in value:
                    if inner not in tables[name]:
                        raise _fault("language_unknown", self._file, entry=f"{name}.{inner}")


def placeholders(text: str) -> list[str] | None:
    """Return the places of a text to fill in, with form and order of the alphabet; None where its braces are broken."""
    try:
        found = [f"{{{name}{'!' + kind if kind else ''}{':' + spec if spec else ''}}}"
                 for _, name, spec, kind in Formatter().parse(text) if name is not None]
    except ValueError:
        return None
    return sorted(found)
