"""All that can be done now, found by a few letters: Ctrl+K."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.actions import group_words
from ui.offer import Offer
from ui.widgets.finder import Finder, FinderRow
from workshop.fuzzy import SCATTERED, fit

RECENT = 5
Marks = tuple[tuple[int, int], ...]


class CommandPalette(Finder):
    """`offers` returns what there is. What was used lately comes first, in this program and workshop only.

    Words of both languages are searched, so that one may type the one while the program speaks the other.
    """

    def __init__(self, window: QWidget, offers: Callable[[], tuple[Offer, ...]]) -> None:
        self._offers = offers
        self._recent: list[str] = []
        super().__init__(window)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Actions"))
        self.line.setPlaceholderText(self.tr("What do you want to do?"))
        self.line.setAccessibleName(self.tr("What do you want to do?"))
        self.view.setAccessibleName(self.tr("Actions"))
        self.note.setText(self.tr("↑ ↓ choose, Enter does it, Esc closes"))
        if self.isVisible():
            self.look()

    def rows_for(self, wanted: str) -> tuple[FinderRow, ...]:
        offers = self._offers()
        rows = self._found(offers, wanted) if wanted.strip() else self._all(offers)
        none = self.tr("No action is called “{0}”. A few letters of its name are enough.").format(
            " ".join(wanted.split()))
        return rows or (FinderRow("", none, head=True),)

    def _all(self, offers: tuple[Offer, ...]) -> tuple[FinderRow, ...]:
        known = {offer.id: offer for offer in offers}
        lately = [known[name] for name in self._recent if name in known]
        rows: list[FinderRow] = []
        if lately:
            rows.append(FinderRow("", self.tr("Used lately"), head=True))
            rows += map(_row, lately)
        for group in dict.fromkeys(offer.group for offer in offers):
            inside = [offer for offer in offers if offer.group == group and offer not in lately]
            if inside:
                rows.append(FinderRow("", group_words(group), head=True))
                rows += map(_row, inside)
        return tuple(rows)

    def _found(self, offers: tuple[Offer, ...], wanted: str) -> tuple[FinderRow, ...]:
        found = []
        for place, offer in enumerate(offers):
            own, other = fit(wanted, offer.words), fit(wanted, offer.also)
            if own is None and other is None:
                continue
            rank = min(each[0] for each in (own, other) if each is not None)
            lately = self._recent.index(offer.id) if offer.id in self._recent else RECENT
            told = own is None or (other is not None and other[0] < own[0])
            # Of what fits as well, the shorter name is more of it.
            row = _row(offer, own[1] if own else (), other[1] if other else (), told)
            found.append(((rank, lately, len(offer.words), place), row))
        found.sort(key=_order)
        # Scattered letters are a last resort: they only disturb where something fits better.
        if found and found[0][0][0] < SCATTERED:
            found = [each for each in found if each[0][0] < SCATTERED]
        return tuple(row for _, row in found)

    def take(self, row: FinderRow) -> None:
        offer = row.payload
        if isinstance(offer, Offer):
            if offer.id in self._recent:
                self._recent.remove(offer.id)
            self._recent.insert(0, offer.id)
            del self._recent[RECENT:]
            offer.run()


def _order(found: tuple[tuple[int, int, int, int], FinderRow]) -> tuple[int, int, int, int]:
    return found[0]


def _row(offer: Offer, marks: Marks = (), also: Marks = (), told: bool = False) -> FinderRow:
    """Return the row of an offer; why it cannot be done, or how it is called in the other language, stands behind."""
    quiet, quiet_marks = (offer.why, ()) if offer.why else (offer.also, also) if told else ("", ())
    return FinderRow(offer.id, offer.words, marks, quiet, quiet_marks, keys=offer.keys, off=bool(offer.why),
                     payload=offer)
