"""The plans of several kinds side by side, and what money buys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from ui.document import Document
from ui.i18n import Speaks, listed
from ui.localtexts import digits, money_unit, percent
from ui.stages.roadmap.frontierview import FrontierView
from ui.stages.roadmap.planwords import kind_letter, kind_tip, kind_word, move_word, period_word, proof_word
from ui.widgets.marks import tip
from ui.widgets.parts import button, label, rule
from ui.widgets.plainwords import as_tip
from workshop.model.initiative import PLAN_KINDS, PlanKind
from workshop.roadmap.scenarios import ScenarioRow, compare, missing, wanted

MOST_MOVES = 3


class ComparePanel(Speaks):
    """`chosen` carries the kind of plan to follow, `making` asks for all that are missing, `money_asked` for the curve.

    `total_chosen` carries the thousand yuan of a point on the curve.
    """

    chosen = Signal(str)
    making = Signal()
    money_asked = Signal()
    total_chosen = Signal(int)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.rows: tuple[ScenarioRow, ...] = ()
        self.make, self.curve = button(), button()
        self.choices: dict[PlanKind, QPushButton] = {}
        self.frontier = FrontierView()
        self._words, self._money_head, self._money_words = label("quiet", wrap=True), label("head"), label(
            "quiet", wrap=True)
        self._table, self._grid = QFrame(), QGridLayout()
        self._cells: list[QLabel] = []
        self._differences = label("quiet", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._words)
        box.addWidget(self._table)
        box.addWidget(self._differences)
        box.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(rule())
        box.addWidget(self._money_head)
        box.addWidget(self._money_words)
        box.addWidget(self.frontier)
        box.addWidget(self.curve, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(1)
        self._table.setLayout(self._grid)
        # Four plans stand side by side in a narrow card.
        self._table.setStyleSheet("QPushButton, QPushButton:focus { padding: 0 2px; }")
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(5)
        for kind in PLAN_KINDS:
            made = button(checkable=True)
            made.setProperty("kind", kind)
            made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            made.clicked.connect(self._pressed)
            self.choices[kind] = made
        self.make.clicked.connect(self.making)
        self.curve.clicked.connect(self.money_asked)
        self.frontier.total_chosen.connect(self.total_chosen)
        self.retranslate()

    def title(self) -> str:
        """Return the heading of the panel."""
        return self.tr("Plans side by side")

    def own_word(self) -> str:
        """Return the short name of the group's own plan."""
        return self.tr("Own")

    def retranslate(self) -> None:
        self.make.setText(self.tr("Make the missing plans"))
        self.curve.setText(self.tr("Show what money buys"))
        self._money_head.setText(self.tr("What money buys"))
        self._money_words.setText(self.tr("The best value for each amount of money in all, within all other limits. "
                                          "Arrow keys walk the points, Enter takes one as the limit."))
        for kind, made in self.choices.items():
            made.setText(kind_letter(kind) or self.own_word())
            made.setToolTip(tip(kind_word(kind), kind_tip(kind)))
        if self.isVisible():
            self.follow()

    def follow(self) -> None:
        """Show the plans there are now."""
        workshop, analysis = self._document.workshop, self._document.analysis
        self.rows = compare(workshop, analysis) if workshop.initiatives else ()
        self._fill()
        lacking = missing(workshop, analysis) if workshop.initiatives else ()
        self.make.setVisible(bool(lacking))
        self.make.setToolTip(as_tip(listed(kind_word(kind) for kind in lacking)))
        self._words.setText(
            self.tr("There is no plan to compare yet: add initiatives first (Ctrl+6).") if not workshop.initiatives else
            self.tr("There is no plan to compare yet. Press Alt+S to make them all.") if not self.rows else
            self.tr("Choose the plan to follow. Out of date: {0}.").format(
                listed(kind_word(row.kind) for row in self.rows if not row.fresh))
            if any(not row.fresh for row in self.rows) else self.tr("Choose the plan to follow."))
        self._differences.setText(self._difference_words())
        self._differences.setVisible(bool(self._differences.text()))

    def set_busy(self, busy: bool) -> None:
        """Lock what would start another search."""
        for made in (self.make, self.curve, *self.choices.values()):
            made.setEnabled(not busy)

    # The table --------------------------------------------------------------------------------------------------
    def _names(self) -> tuple[str, ...]:
        return (self.tr("Value, discounted"), self.tr("Gap closed"), self.tr("Overall level"), self.tr("Ends in"),
                self.tr("Cost, {0}").format(self.tr("thousand yuan")), self.tr("Initiatives"),
                self.tr("Person-months"), self.tr("Proof"))

    def _values(self, row: ScenarioRow) -> tuple[str, ...]:
        workshop = self._document.workshop
        proof = "✓" if not row.gap else f"≤ {percent(row.gap, 1)}"
        return (digits(row.value, 2), percent(row.closed), "–" if row.level is None else digits(row.level, 2),
                period_word(workshop, row.end - 1) if row.end else "–",
                digits(row.cost / money_unit(), 1, trim=True),
                f"{len(row.plan.entries)}/{len(workshop.initiatives)}",
                digits(row.months, 1, trim=True), proof)

    def _fill(self) -> None:
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self._cells.clear()
        known = {row.kind: row for row in self.rows}
        kinds: Sequence[PlanKind] = [k for k in PLAN_KINDS if k in known or k in wanted(self._document.workshop)]
        for made in self.choices.values():
            self._grid.removeWidget(made)
            made.hide()
        names = self._names()
        for line, name in enumerate(names, start=1):
            self._put(name, line, 0, "quiet", wrap=True)
        for column, kind in enumerate(kinds, start=1):
            made, row = self.choices[kind], known.get(kind)
            self._grid.addWidget(made, 0, column)
            self._grid.setColumnStretch(column, 1)
            made.show()
            made.setChecked(row is not None and row.followed)
            values = self._values(row) if row is not None else ("–",) * len(names)
            for line, value in enumerate(values, start=1):
                cell = self._put(value, line, column, "hush" if row is None or not row.fresh else "")
                cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            spoken = listed((f"{name} {value}" for name, value in zip(names, values, strict=True)), apart=True)
            made.setAccessibleName(self.tr("{0}: {1}").format(kind_word(kind), spoken))
            if row is not None:
                self._cells[-1].setToolTip(as_tip(proof_word(row.plan)))

    def _put(self, words: str, line: int, column: int, look: str, *, wrap: bool = False) -> QLabel:
        made = label(look, wrap=wrap)
        made.setText(words)
        self._grid.addWidget(made, line, column)
        self._cells.append(made)
        return made

    def _difference_words(self) -> str:
        workshop = self._document.workshop
        lines = []
        for row in self.rows:
            if row.followed or not row.moves:
                continue
            moves = [move_word(workshop, move.task, move.before, move.after) for move in row.moves]
            more = self.tr(" and {0} more").format(len(moves) - MOST_MOVES) if len(moves) > MOST_MOVES else ""
            lines.append(self.tr("{0}: {1}").format(kind_word(row.kind), listed(moves[:MOST_MOVES]) + more))
        if not lines or workshop.plan is None:
            return ""
        return self.tr("Against the plan that is followed:") + "\n" + "\n".join(lines)

    def _pressed(self) -> None:
        made = self.sender()
        assert isinstance(made, QPushButton)
        made.setChecked(any(row.followed and row.kind == made.property("kind") for row in self.rows))
        self.chosen.emit(made.property("kind"))
