"""Beneath the canvas: what the pack knows of the chosen element, its bottlenecks, its future and its directions."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.i18n import Speaks, language
from ui.widgets.flow import FlowLayout
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip
from workshop.model.knowledge import Direction
from workshop.model.pack import Bottleneck, Element, Pack

PARTS = ("bottlenecks", "future", "directions")
MOST_OWN, LONG_OWN = 4, 60


class WordCard(QFrame):
    """A heading with words on a soft ground."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "soft")
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 10, 14, 10)
        box.setSpacing(4)
        self.title, self.words = label("head", wrap=True), label(wrap=True)
        box.addWidget(self.title)
        box.addWidget(self.words)
        box.addStretch(1)

    def present(self, title: str, words: str) -> None:
        """Show heading and words."""
        self.title.setText(title)
        self.words.setText(words)


class BottleneckRow(QWidget):
    """Three typical bottlenecks side by side, and the room's own behind them."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.cards = [WordCard() for _ in range(3)]
        self.own = WordCard()
        for card in (*self.cards, self.own):
            row.addWidget(card, 1)

    def present(self, found: tuple[Bottleneck, ...], ours: str, own: tuple[str, ...]) -> None:
        """Show the bottlenecks; `own` stand under the heading `ours`, a line each."""
        self.own.setVisible(bool(own))
        lines = [" ".join(words.split()) for words in own]
        short = [line if len(line) <= LONG_OWN else f"{line[:LONG_OWN - 1]}…" for line in lines]
        # The canvas above needs the room more: the rest is one hover away, and on the wall.
        rest = [f"+ {len(own) - MOST_OWN}"] if len(own) > MOST_OWN else []
        self.own.present(ours, "\n".join([*(f"• {line}" for line in short[:MOST_OWN]), *rest]))
        self.own.setToolTip(as_tip("\n".join(own)))
        for index, card in enumerate(self.cards):
            card.setVisible(index < len(found))
            if index < len(found):
                card.present(found[index].title.in_(language()), found[index].text.in_(language()))


class DirectionRow(QWidget):
    """The capability directions as chips; the words of the chosen one beneath."""

    def __init__(self) -> None:
        super().__init__()
        self._directions: tuple[Direction, ...] = ()
        self._notes: dict[str, str] = {}
        self._group = QButtonGroup(self)
        self._chips: list[QPushButton] = []
        self._host = QWidget()
        self._flow = FlowLayout(self._host)
        self.words = label(wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self._host)
        box.addWidget(self.words)
        box.addStretch(1)
        self._group.buttonClicked.connect(self._chosen)

    def present(self, directions: tuple[Direction, ...], pack: Pack) -> None:
        """Show the directions of an element."""
        self._directions = directions
        self._notes = {c.id: c.note or c.id for c in pack.capabilities}
        while len(self._chips) < len(directions):
            chip = button(checkable=True)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(chip, len(self._chips))
            self._chips.append(chip)
            self._flow.addWidget(chip)
        for index, chip in enumerate(self._chips):
            chip.setVisible(index < len(directions))
            if index < len(directions):
                tags = "".join(self._notes.get(tag, tag) for tag in directions[index].tags)
                name = directions[index].name.in_(language())
                chip.setText(f"{name}  {tags}" if tags else name)
        if directions:
            self._chips[0].setChecked(True)
            self._chosen(self._chips[0])

    def _chosen(self, chip: QAbstractButton) -> None:
        index = self._group.id(chip)
        if index < len(self._directions):
            direction = self._directions[index]
            words = direction.text.in_(language())
            indicators = " ".join(direction.indicators)
            self.words.setText(self.tr("{0} Indicators: {1}.").format(words, indicators))


class ElementStrip(Speaks):
    """Three parts to choose from. `part_changed` says that the height has changed."""

    part_changed = Signal()

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self._pack = pack
        self._element: Element | None = None
        self._own: tuple[str, ...] = ()
        self._head = label("quiet")
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self.bottlenecks, self.future, self.directions = BottleneckRow(), WordCard(), DirectionRow()
        self._stack = QStackedWidget()
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._head)
        row.addStretch(1)
        for part in PARTS:
            made = button("plain", checkable=True)
            made.setProperty("part", part)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setFixedHeight(26)
            made.setStyleSheet("min-height: 0; font-size: 12px;")
            self._group.addButton(made)
            self._buttons[part] = made
            row.addWidget(made)
        for widget in (self.bottlenecks, self.future, self.directions):
            self._stack.addWidget(widget)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(row)
        box.addWidget(self._stack)
        self._buttons["bottlenecks"].setChecked(True)
        self._group.buttonClicked.connect(self._choose)
        self.retranslate()

    def retranslate(self) -> None:
        words = {"bottlenecks": self.tr("Bottlenecks"), "future": self.tr("Where it could go"),
                 "directions": self.tr("What it takes")}
        for part, made in self._buttons.items():
            made.setText(words[part])
        self.present(self._element, self._own)

    def present(self, element: Element | None, own: tuple[str, ...] = ()) -> None:
        """Show an element with the bottlenecks the room itself has named; None hides the strip."""
        self._element, self._own = element, own
        there = element is not None and bool(own or element.bottlenecks or element.future or element.directions)
        self.setVisible(there)
        if element is None or not there:
            return
        name = element.name.in_(language())
        self._head.setText(self.tr("Typical of {0} in the industry").format(name))
        parts = {"bottlenecks": bool(own or element.bottlenecks), "future": element.future is not None,
                 "directions": bool(element.directions)}
        for part, made in self._buttons.items():
            made.setVisible(parts[part] and sum(parts.values()) > 1)
        chosen = next(part for part, made in self._buttons.items() if made.isChecked())
        if not parts[chosen]:
            self._buttons[next(part for part in PARTS if parts[part])].setChecked(True)
        self.bottlenecks.present(element.bottlenecks, self.tr("Ours"), own)
        if element.future is not None:
            self.future.present(name, element.future.in_(language()))
        self.directions.present(element.directions, self._pack)
        self._show()

    def _choose(self, made: QAbstractButton) -> None:
        self._show()
        self.part_changed.emit()

    def _show(self) -> None:
        part = next(part for part, made in self._buttons.items() if made.isChecked())
        self._stack.setCurrentIndex(PARTS.index(part))
