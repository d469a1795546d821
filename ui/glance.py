"""What is known of a recent file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glance:
    """What one recent file is: for whom, its day (ISO 8601) and the stage of its next action."""

    title: str = ""
    client: str = ""
    day: str = ""
    stage: str = ""
    rehearsal: bool = False
    locked: bool = False
    unreadable: bool = False
