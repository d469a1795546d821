"""The base of all values that pack and case files are made of."""

from __future__ import annotations


class Record:
    """A value that stands in a file. A field the program does not know is a mistake of its author, never dropped."""

    __slots__ = ()
    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 - read by the checker of pack files, never changed
