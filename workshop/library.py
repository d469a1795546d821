"""The library of cases: what it answers, and the care for cases that a group has written itself."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from workshop.errors import Problem, world_fault
from workshop.model.case import Case, CaseCollection, CaseSource, FiledCase
from workshop.model.text import Text

OWN = "own"
OWN_NAME = Text("自有案例", "Own cases")
LIMIT = 200
_LENGTHS = ("pack_long", "pack_long_words")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; every part that is not empty must fit. `sector` is its name in either language."""

    words: str = ""
    element: str = ""
    capability: str = ""
    sector: str = ""
    collection: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A case that fits a query."""

    key: str
    filed: FiledCase


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector and how many cases are from it."""

    name: Text
    count: int


@dataclass(frozen=True, slots=True)
class CollectionHead:
    """A collection in the library; `shipped` when it comes with the program and cannot be changed."""

    id: str
    name: Text
    source: CaseSource
    count: int
    shipped: bool


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: keys that are new, how many were there already, and what changed cases were before.

    `kept` is the name of the file that has the own cases as they were, empty when none of them changed.
    """

    added: tuple[str, ...]
    same: int
    before: tuple[FiledCase, ...]
    kept: str = ""

    @property
    def changed(self) -> int:
        """How many cases were replaced by another version."""
        return len(self.before)


class CaseLibrary(Protocol):
    """A library of cases. Methods that write raise PentatoneError and then have changed nothing."""

    @property
    def notices(self) -> tuple[Problem, ...]:
        """What went wrong with the library's file, to be told once."""

    @property
    def keeps(self) -> bool:
        """Whether own cases are still there after the end of the program."""

    def sectors(self) -> tuple[Sector, ...]:
        """Return all sectors, the most frequent first."""

    def collections(self) -> tuple[CollectionHead, ...]:
        """Return the collections that have cases: own, shipped, imported."""

    def search(self, query: Query, limit: int = LIMIT) -> tuple[Hit, ...]:
        """Return the best cases: with words by relevance, without by fit of the filters, then collection order."""

    def for_cell(self, element: str, capability: str, limit: int) -> tuple[Hit, ...]:
        """Return cases of an element. Those about the capability come first, then those with outcome figures."""

    def get(self, key: str) -> FiledCase | None:
        """Return a case, None when it is not there."""

    def is_shipped(self, key: str) -> bool:
        """Tell whether a case comes with the program."""

    def put(self, filed: FiledCase) -> None:
        """Add or replace a case that does not come with the program; BadInput lists what is wrong with it."""

    def remove(self, key: str) -> FiledCase:
        """Take out a case that does not come with the program and return it."""

    def import_collection(self, collection: CaseCollection) -> Imported:
        """Add and replace the cases of a collection, all of them or none."""

    def take_back(self, done: Imported) -> None:
        """Undo an import."""

    def export_own(self) -> CaseCollection:
        """Return the own cases as a collection."""


def split_key(key: str) -> tuple[str, str]:
    """Return collection and id of a key."""
    collection, _, name = key.partition("/")
    return collection, name


def own_case(case: Case, year: int) -> FiledCase:
    """File a case that the group wrote itself in `year`."""
    return FiledCase(collection=OWN, source=own_source(year), case=case)


def own_source(year: int) -> CaseSource:
    """Return the source of own cases."""
    return CaseSource(title=OWN_NAME, publisher=OWN_NAME, year=year)


def own_collection(filed: tuple[FiledCase, ...]) -> CaseCollection:
    """Return own cases as a collection; its year is that of the latest."""
    year = max((f.source.year for f in filed), default=0)
    return CaseCollection(schema_version=1, id=OWN, version="1.0", name=OWN_NAME, source=own_source(year),
                          cases=tuple(f.case for f in filed))


# Checking -------------------------------------------------------------------------------------------------------
def case_problems(case: Case, where: str) -> Iterator[Problem]:
    """Yield what is wrong with a case. Words that are the same in both languages are measured in their own."""
    from workshop.packs.knowledge import check_case  # pydantic comes with packs: not before the first of them
    yield from _fair(check_case(case, where), [(case, where)])


def read_collection(path: Path) -> CaseCollection:
    """Read and check a file of cases; BadInput lists every problem with its path."""
    if not path.exists():
        raise world_fault("file_missing", path.name)
    from workshop.packs.load import read_json
    return collection_of(read_json(path), path.name)


def collection_of(document: Any, name: str) -> CaseCollection:
    """Check a document of cases as somebody may have written them; `name` stands in the problems."""
    from workshop.packs import cases
    return cases.collection_of(document, name, collection_problems)


def collection_problems(collection: CaseCollection, name: str) -> Iterator[Problem]:
    """Yield what is wrong with a collection."""
    from workshop.packs.knowledge import check_cases
    yield from _fair(check_cases(collection, name), [(case, f"{name}/{case.id}") for case in collection.cases])


def language_of(words: str) -> str:
    """Return zh for words with Chinese characters, otherwise en."""
    return "zh" if _HAN.search(words) else "en"


def case_texts(case: Case, where: str = "") -> Iterator[tuple[str, Text]]:
    """Yield every text of a case that has a limit, with the path to it."""
    for part in ("company", "sector", "title", "pain", "action", "result"):
        yield f"{where}/{part}", getattr(case, part)
    for index, figure in enumerate(case.figures):
        yield f"{where}/figures/{index}/metric", figure.metric
    for index, lesson in enumerate(case.lessons):
        yield f"{where}/lessons/{index}", lesson


def _fair(found: Iterator[Problem], cases: list[tuple[Case, str]]) -> Iterator[Problem]:
    # English words fill the place of the Chinese ones too, and would be too long by the measure of Chinese.
    other = {f"{path}/{'en' if language_of(text.zh) == 'zh' else 'zh'}" for case, where in cases
             for path, text in case_texts(case, where) if text.zh == text.en}
    return (problem for problem in found if not (problem.key in _LENGTHS and problem.where in other))


# Where it was found ---------------------------------------------------------------------------------------------
def found_in(case: Case, words: str, language: str, around: int = 24) -> str:
    """Return the piece of the story in which the first of the words stands; empty when title or company has it.

    `around` is how many characters stand on either side. The comparison ignores case and full-width forms.
    """
    wanted = [fold(word) for word in words.split()]
    if not wanted:
        return ""
    if any(word in fold(text.in_(each)) for word in wanted
           for text in (case.title, case.company, case.sector) for each in (language, "zh", "en")):
        return ""
    others = tuple(each for each in ("zh", "en") if each != language)
    for each in (language, *others):
        for text in (case.pain, case.action, case.result, *case.lessons, *(f.metric for f in case.figures)):
            piece = text.in_(each)
            for word in wanted:
                if (at := fold(piece).find(word)) >= 0:
                    return _window(piece, at, len(word), around)
    return ""


def fold(words: str) -> str:
    """Return words for comparison: full-width forms and capitals made equal, one character for each where it can be."""
    return "".join(folded if len(folded := unicodedata.normalize("NFKC", c).casefold()) == 1 else c for c in words)


def _window(piece: str, at: int, length: int, around: int) -> str:
    first, last = max(at - around, 0), min(at + length + around, len(piece))
    # Latin words are not cut in the middle.
    while first and piece[first - 1].isascii() and piece[first - 1].isalnum() and piece[first].isalnum():
        first -= 1
    while last < len(piece) and piece[last].isascii() and piece[last].isalnum() and piece[last - 1].isalnum():
        last += 1
    return ("…" if first else "") + piece[first:last].strip() + ("…" if last < len(piece) else "")
