"""The numbers of one cell in plain words: who answered, level and agreement, what was settled, and why."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QLabel, QVBoxLayout

from ui.document import Document
from ui.i18n import Speaks, language, listed
from ui.localtexts import brief, digits
from ui.messages import agreement_word, pattern_word, verdict_words
from ui.widgets.marks import tip
from ui.widgets.parts import label, restyle
from ui.widgets.plainwords import as_tip
from workshop.insight.levels import CellResult
from workshop.insight.measures import leave_one_out, mean_pairwise_gap
from workshop.insight.rounds import verdict_of
from workshop.model.score import ABSTAIN, DONT_KNOW, NOT_APPLICABLE, Acceptance, Cell, Round

MOST = 6


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence; `behind` is the statistic that a hover shows."""

    words: str
    behind: str = ""
    look: str = ""


class CellNumbers(Speaks):
    """One label a line, made once and filled again; nothing is set anew while nothing has changed."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._cell: Cell | None = None
        self._shown: object = None
        self._labels: list[QLabel] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(3)

    def retranslate(self) -> None:
        self._shown = None
        self.show_cell(self._cell)

    def show_cell(self, cell: Cell | None) -> None:
        """Show the newest revealed round of a cell; None hides everything."""
        self._cell = cell
        self.setVisible(cell is not None)
        if cell is None:
            return
        workshop, targets = self._document.workshop, self._document.analysis.targets
        now = (cell, workshop.latest_shown(cell), workshop.latest(cell), targets.get(cell), workshop.settings.rules,
               workshop.participants, language())
        if now != self._shown:
            self._shown = now
            self._fill(self.lines(cell))

    def _fill(self, lines: list[Line]) -> None:
        while len(self._labels) < len(lines):
            made = label(wrap=True)
            self._labels.append(made)
            self._box.addWidget(made)
        for shown, line in zip(self._labels, lines, strict=False):
            shown.setText(line.words)
            shown.setToolTip(as_tip(line.behind))
            restyle(shown, line.look)
            shown.show()
        for spare in self._labels[len(lines):]:
            spare.hide()

    def words(self) -> tuple[str, ...]:
        """Return the sentences that are shown, from the top down."""
        return tuple(made.text() for made in self._labels if not made.isHidden())

    def behind(self, words: str) -> str:
        """Return what a hover over a sentence shows."""
        return next((made.toolTip() for made in self._labels if made.text() == words), "")

    # Sentences --------------------------------------------------------------------------------------------------
    def lines(self, cell: Cell) -> list[Line]:
        """Return all sentences about a cell; nothing of a round that is not revealed is in them."""
        workshop, analysis = self._document.workshop, self._document.analysis
        result, round_, last = analysis.current.get(cell), workshop.latest_shown(cell), workshop.latest(cell)
        if result is None or round_ is None:
            return [Line(self.tr("Voting is under way. Numbers appear after the reveal.") if last
                         else self.tr("Not scored yet."))]
        found = [self._who(result), self._level(result)]
        if result.n:
            found.append(self._agreement(result))
            found.extend(self._absent(result))
        if last is not None and not last.shown:
            found.append(Line(self.tr("Round {0} is under way; these are the votes of round {1}.").format(
                last.number, round_.number)))
        elif result.acceptance is None and (verdict := verdict_of(workshop, cell)) is not None:
            found.append(Line(verdict_words(verdict)))
        if result.acceptance is not None:
            found.extend(self._settled(result.acceptance, result))
        if (target := analysis.targets.get(cell)) is not None:
            found.append(Line(self.tr("Target: level {0}").format(brief(target))))
        return found + self._reasons(round_)

    def _who(self, result: CellResult) -> Line:
        words = self.tr("Round {0} · {1} of {2} asked gave a level").format(result.round, result.n, result.asked) \
            if result.asked else self.tr("Round {0} · {1} gave a level").format(result.round, result.n)
        for count, kind in ((result.dont_know, self.tr("{0} don't know")), (result.abstained, self.tr("{0} abstained")),
                            (result.not_applicable, self.tr("{0} not applicable"))):
            if count:
                words += " · " + kind.format(count)
        silent = self.tr("{0} of those who abstained gave no answer at all.").format(result.silent) \
            if result.silent else ""
        return Line(words, tip(silent) if silent else "", "quiet")

    def _level(self, result: CellResult) -> Line:
        if not result.applicable:
            return Line(self.tr("More people say it does not apply than gave a level: the cell does not count."))
        if result.lower_median is None:
            return Line(self.tr("Nobody gave a level."))
        behind = tip(self.tr("Lower median {0}, interpolated median {1}, mean {2}").format(
            result.lower_median, digits(result.interpolated_median, 2), digits(result.mean, 2)))
        words = self.tr("Level {0}: at least half say {0}.") if result.lower_median in (1, len(result.counts)) else \
            self.tr("Level {0}: at least half say {0} or higher.")
        return Line(words.format(result.lower_median), behind, "head" if result.acceptance is None else "")

    def _agreement(self, result: CellResult) -> Line:
        rules, gap = self._document.workshop.settings.rules, mean_pairwise_gap(result.counts)
        two = "" if gap is None else self.tr("Two people picked at random differ by {0} levels on average.").format(
            digits(gap, 1))
        if result.pattern == "too few" or result.consensus_cns is None:
            return Line(self._begun(pattern_word("too few")), tip(two) if two else "")
        words = (agreement_word(result.consensus_cns, rules), pattern_word(result.pattern))
        cns = self.tr("Consensus Cns {0} on a scale from 0 to 1 (Tastle and Wierman 2007)")
        return Line(self._begun(listed(words)), tip(two, cns.format(digits(result.consensus_cns, 2))))

    def _begun(self, words: str) -> str:
        return words[:1].upper() + words[1:]

    def _absent(self, result: CellResult) -> list[Line]:
        if result.n < self._document.workshop.settings.rules.few:
            return []
        span = leave_one_out(result.counts)
        if span is None:
            return []
        low, high = (digits(value, 1) for value in span)
        words = self.tr("Had any one been absent: {0} all the same").format(low) if low == high else \
            self.tr("Had any one been absent: {0} to {1}").format(low, high)
        behind = self.tr("Interpolated median with each voter left out in turn: {0} to {1}; with all {2}")
        return [Line(words, tip(behind.format(
            digits(span[0], 2), digits(span[1], 2), digits(result.interpolated_median, 2))), "quiet")]

    def _settled(self, accepted: Acceptance, result: CellResult) -> list[Line]:
        words = {"agreed": self.tr("Accepted: level {0}"),
                 "reservation": self.tr("Accepted with reservation: level {0}"),
                 "not_agreed": self.tr("Not agreed; noted for planning: level {0}")}[accepted.agreement]
        words = words.format(accepted.level)
        if result.lower_median is not None and result.lower_median != accepted.level:
            words = self.tr("{0} (the group's own: {1})").format(words, result.lower_median)
        found = [Line(words, look="head")]
        if accepted.reason:
            found.append(Line(self.tr("Why another: {0}").format(accepted.reason)))
        if accepted.note:
            found.append(Line(self.tr("Reservation: {0}").format(accepted.note)
                              if accepted.agreement == "reservation" else accepted.note))
        names = (self.tr("Lower side: {0}"), self.tr("Higher side: {0}"))
        found.extend(Line(name.format(text)) for name, text in zip(names, accepted.positions, strict=False) if text)
        return found

    def _reasons(self, round_: Round) -> list[Line]:
        """Return the words typed with the votes: names only where the round has them, else by level and words."""
        said = [(ballot.vote, ballot.participant if round_.named else "", ballot.comment.strip())
                for ballot in round_.ballots if ballot.comment.strip()]
        if round_.tally is not None and round_.tally.reason.strip():
            said.append((NOT_APPLICABLE, "", round_.tally.reason.strip()))
        if not said:
            return []
        if not round_.named:
            # The order of seats or slips would tell who it was.
            said = sorted(set(said))
        said.sort(key=lambda entry: (not entry[0].isdigit(), entry[0]))
        found = [Line(self.tr("Why"), look="head")]
        found.extend(Line(self._reason(*entry)) for entry in said[:MOST])
        if (more := len(said) - MOST) > 0:
            found.append(Line(self.tr("… and {0} more").format(more), look="quiet"))
        return found

    def _reason(self, vote: str, participant: str, words: str) -> str:
        kinds = {ABSTAIN: self.tr("abstained"), DONT_KNOW: self.tr("don't know"),
                 NOT_APPLICABLE: self.tr("not applicable")}
        person = self._document.workshop.person(participant) if participant else None
        level = kinds.get(vote, vote)
        return f"{level} → {words}" if person is None else f"{level} · {person.name} → {words}"
