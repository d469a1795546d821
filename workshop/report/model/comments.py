"""What people wrote, word for word: comments, notes, parked matters, the word at the end."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.report.captions import CAPTION
from workshop.report.values import Head


@dataclass(frozen=True, slots=True)
class Comment:
    """One text in pieces short enough for a row each. `label` says where it belongs, `mark` how many said so."""

    label: str
    pieces: tuple[str, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class CommentGroup:
    """The comments on one element, or another part."""

    name: str = field(metadata=CAPTION)
    comments: tuple[Comment, ...]


@dataclass(frozen=True, slots=True)
class CommentsPage:
    """All words of the day that stand nowhere else."""

    head: Head
    groups: tuple[CommentGroup, ...]
    notes: tuple[str, ...]
