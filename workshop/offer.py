"""What a last workshop has to give to the next one, counted; and what of it comes along by choice only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop.model.text import Text
from workshop.model.workshop import Depth

Part = Literal["targets", "initiatives", "parking"]
PARTS: tuple[Part, ...] = ("targets", "initiatives", "parking")


@dataclass(frozen=True, slots=True)
class Offer:
    """What an earlier workshop has to give, counted.

    `day` is its date (ISO 8601), `scoring` the minutes planned for that; `locked` that it has a passphrase.
    """

    title: str
    client: str
    day: str
    framework: Text
    language: str
    depth: Depth
    packs: int
    people: int
    elements: int
    blocks: int
    days: int
    scoring: int
    levels: int
    targets: int
    initiatives: int
    parking: int
    locked: bool = False

    def count(self, part: Part) -> int:
        """Return how much there is of what is taken over by choice."""
        return {"targets": self.targets, "initiatives": self.initiatives, "parking": self.parking}[part]
