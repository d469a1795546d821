"""Commands about settings, scope and packs."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.commands.base import Command
from workshop.model.score import Cell
from workshop.model.workshop import Settings


@dataclass(frozen=True, slots=True)
class ChangeSettings(Command):
    """Replace the settings."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class SetReportTitle(Command):
    """Give a page of the report a title of one's own, in one language; an empty one brings back that of the data."""

    page: str
    language: str
    title: str


@dataclass(frozen=True, slots=True)
class ChangeScope(Command):
    """Choose the business elements in scope, in order."""

    elements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenCells(Command):
    """Open several express cells into their indicators; votes on the capabilities stay."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class OpenCell(Command):
    """Open an express cell into its indicators; votes on the capability stay."""

    cell: Cell


@dataclass(frozen=True, slots=True)
class CloseCell(Command):
    """Close an opened cell again; refused once an indicator has votes."""

    cell: Cell


@dataclass(frozen=True, slots=True)
class AttachPack(Command):
    """Copy a knowledge pack into the workshop: `body` is its canonical text, `sha256` the hash of that."""

    pack: str
    version: str
    sha256: str
    body: str


@dataclass(frozen=True, slots=True)
class DetachPack(Command):
    """Take a knowledge pack out again; refused once one of its boards has answers."""

    pack: str
