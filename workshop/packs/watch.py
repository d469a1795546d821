"""Checking a framework again and again while it is edited, without reading again what cannot have changed."""

from __future__ import annotations

from typing import Any

from workshop.errors import Problem
from workshop.packs.check import check_document
from workshop.packs.edit import Document
from workshop.packs.spots import Coverage, coverage

LIBRARY = ("solutions", "boards")
_LIBRARY_FILES = tuple(f"{part}.json" for part in LIBRARY)


class PackWatch:
    """Finds the same problems and gaps as `check_document` and `coverage`, in a third of the time.

    Solutions and boards are most of a full pack, and no form changes them. They are looked at again only when they are
    other objects than last time, or when an id has come or gone that they may refer to.
    """

    def __init__(self) -> None:
        self._key: tuple[Any, ...] = ()
        self._held: tuple[Any, ...] = ()  # keeps the objects alive whose identity is in the key
        self._problems: tuple[Problem, ...] = ()
        self._coverage = Coverage(0, {"zh": (), "en": ()})

    def look(self, document: Document) -> tuple[tuple[Problem, ...], Coverage]:
        """Return every problem of a document, those of solutions and boards last, and its coverage."""
        self._look_at_library(document)
        light = {name: value for name, value in document.items() if name not in LIBRARY}
        found = coverage(light)
        missing = {language: (*spots, *self._coverage.missing[language]) for language, spots in found.missing.items()}
        return (*check_document(light), *self._problems), Coverage(found.texts + self._coverage.texts, missing)

    def _look_at_library(self, document: Document) -> None:
        held = tuple(document.get(part) for part in LIBRARY)
        key = (*(id(part) for part in held), _ids(document))
        if key == self._key:
            return
        self._key, self._held = key, held
        self._problems = tuple(problem for problem in check_document(document)
                               if problem.where.partition("/")[0] in _LIBRARY_FILES)
        self._coverage = coverage({part: value for part, value in zip(LIBRARY, held, strict=True) if value})


def _ids(document: Document) -> tuple[Any, ...]:
    return tuple((part, entry["id"], entry.get("capability")) for part in ("capabilities", "indicators", "elements")
                 for entry in document[part])
