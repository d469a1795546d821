"""Why a bar lies where it lies, or why there is none, and how sure the plan is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.document import Document
from ui.i18n import Speaks, in_a_row, language, listed
from ui.localtexts import brief, digits, money
from ui.stages.roadmap.planwords import kind_tip, period_word, periods_word, proof_word, scenario_word
from ui.stages.roadmap.remedylist import RemedyList
from ui.widgets.parts import button, label, rule
from workshop.model.initiative import Initiative, RoadmapPlan
from workshop.periods import TENTHS
from workshop.roadmap.remedies import Remedy
from workshop.roadmap.scenarios import Made
from workshop.roadmap.why import Step, WhyShow, why_of


class WhyPanel(Speaks):
    """`pin_requested` carries an initiative and a start or None; `asked` the one that shall come into the plan."""

    pin_requested = Signal(str, object)
    asked = Signal(str)
    initiative_requested = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.initiative = ""
        self.why: WhyShow | None = None
        self._made: Made | None = None
        self._firm = ""
        self._name, self._facts = label("head", wrap=True), label("quiet", wrap=True)
        self.place_head, self.place = label("head"), label(wrap=True)
        self.room = label("quiet", wrap=True)
        self._chain_head, self.chain = label("head"), label(wrap=True)
        self.firm = label("quiet", wrap=True)
        self._plan_head, self.plan_words = label("head"), label(wrap=True)
        self.pin, self.open, self.ask = button(), button(), button()
        self.remedies = RemedyList(document)
        self._bar = QFrame()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(5)
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(6)
        for made in (self.pin, self.open):
            row.addWidget(made)
        row.addStretch(1)
        above: tuple[QWidget, ...] = (self._name, self._facts, self._bar, self.place_head, self.place, self.room)
        for part in above:
            box.addWidget(part)
        box.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
        beneath: tuple[QWidget, ...] = (self.remedies, self._chain_head, self.chain, self.firm)
        for part in beneath:
            box.addWidget(part)
        box.addSpacing(4)
        box.addWidget(rule())
        box.addWidget(self._plan_head)
        box.addWidget(self.plan_words)
        box.addStretch(1)
        self.pin.clicked.connect(self._pin_pressed)
        self.open.clicked.connect(self._open_pressed)
        self.ask.clicked.connect(self._ask_pressed)
        self.retranslate()

    def title(self) -> str:
        """Return the heading of the panel."""
        return self.tr("Reasons")

    def retranslate(self) -> None:
        self._chain_head.setText(self.tr("From votes to the level after the plan"))
        self._plan_head.setText(self.tr("The plan as a whole"))
        self.open.setText(self.tr("Open"))
        self.open.setToolTip(self.tr("Open this initiative (Enter)"))
        self.ask.setText(self.tr("What would bring it in?"))
        self.ask.setToolTip(self.tr("The least change for which it fits beside all that is planned (Alt+B)"))
        if self.isVisible():
            self.follow()

    # Showing ----------------------------------------------------------------------------------------------------
    def aim(self, initiative: str) -> None:
        """Take another initiative without filling the panel, which nobody sees."""
        if initiative != self.initiative:
            self.initiative = initiative
            self.remedies.present(None)

    def choose(self, initiative: str, firm: str) -> None:
        """Speak of an initiative; `firm` says how firm it is under drawn votes."""
        self.aim(initiative)
        self._firm = firm
        self.follow()

    def present_remedies(self, initiative: str, remedies: tuple[Remedy, ...]) -> None:
        """Show what would bring an initiative in."""
        if initiative == self.initiative:
            self.remedies.present(remedies)
            self.remedies.first_focus().setFocus()

    def set_made(self, made: Made | None) -> None:
        """Say what only the making of a plan tells."""
        self._made = made
        if self.isVisible():
            self.follow()

    def set_busy(self, busy: bool) -> None:
        """Lock what would start another search."""
        for made in (self.pin, self.ask):
            made.setEnabled(not busy)
        self.remedies.set_busy(busy)

    def follow(self) -> None:
        """Show the reasons as they are now."""
        workshop = self._document.workshop
        plan, found = workshop.plan, workshop.initiative(self.initiative)
        self.why = None if plan is None or found is None else \
            why_of(workshop, self._document.analysis, plan, self.initiative)
        none = self.tr("Reasons come with the plan: Ctrl+R makes one of the initiatives.") if plan is None else \
            self.tr("Choose a bar to see its reasons.")
        self._name.setText(found.title if found is not None else none)
        self._facts.setVisible(found is not None)
        self._bar.setVisible(found is not None)
        if found is not None:
            self._facts.setText(self._fact_words(found))
        self._fill_bar(found)
        why = self.why
        out = why is not None and why.start is None
        for part in (self.place_head, self.place):
            part.setVisible(why is not None)
        self.room.setVisible(why is not None and not out and bool(self._room_words(why)))
        self.ask.setVisible(out)
        self._chain_head.setVisible(why is not None and bool(why.steps))
        self.chain.setVisible(why is not None and bool(why.steps))
        self.firm.setText(self._firm[:1].upper() + self._firm[1:])
        self.firm.setVisible(bool(self._firm) and found is not None)
        if why is not None:
            self.place_head.setText(self.tr("Why it is left out") if out else self.tr("Why it starts in {0}").format(
                period_word(workshop, why.start or 0)))
            self.place.setText(self._out_words(why) if out else self._start_words(why))
            self.room.setText(self._room_words(why))
            self.chain.setText("\n".join(self._step_words(step) for step in why.steps))
        told = plan if workshop.initiatives else None
        self.plan_words.setText("" if told is None else self._plan_words(told))
        self._plan_head.setVisible(told is not None)

    def _fill_bar(self, found: Initiative | None) -> None:
        planned = self.why is not None and self.why.start is not None
        pinned = found is not None and found.pin is not None
        self.pin.setVisible(planned or pinned)
        self.pin.setText(self.tr("Release the pin") if pinned else self.tr("Pin it here"))
        self.pin.setToolTip(self.tr("A pinned initiative stays where it is; the rest is planned around it (P)"))

    def _fact_words(self, found: Initiative) -> str:
        workshop, parts = self._document.workshop, []
        if self.why is not None and self.why.start is not None:
            first, last = self.why.start, self.why.start + found.duration - 1
            parts.append(period_word(workshop, first) if first == last else
                         f"{period_word(workshop, first)} – {period_word(workshop, last)}")
        else:
            parts.append(periods_word(workshop, found.duration))
        parts.append(money(found.cost))
        if found.owner:
            parts.append(found.owner)
        return " · ".join(parts)

    # Reasons ----------------------------------------------------------------------------------------------------
    def _title(self, initiative: str) -> str:
        found = self._document.workshop.initiative(initiative)
        return found.label if found is not None else initiative

    def _role(self, role: str) -> str:
        found = self._document.workshop.planning.role(role)
        return found.name if found is not None else role

    def _amount(self, why: WhyShow, amount: int) -> str:
        if why.reason.cause == "people":
            return digits(amount / TENTHS, 1, trim=True)
        return money(amount)

    def _users(self, why: WhyShow) -> str:
        if not why.users:
            return ""
        names = listed(f"{self._title(user.initiative)} {self._amount(why, user.amount)}" for user in why.users)
        limit = "" if why.limit is None else self.tr(" ({0} of {1} are taken)").format(
            self._amount(why, why.used), self._amount(why, why.limit))
        return "\n" + self.tr("Taken by {0}{1}").format(names, limit)

    def _start_words(self, why: WhyShow) -> str:
        workshop, reason = self._document.workshop, why.reason
        when = period_word(workshop, reason.period) if reason.period is not None else ""
        if reason.cause == "predecessor":
            words = self.tr("It waits for “{0}” to end.").format(self._title(reason.what))
            if reason.lag:
                words = in_a_row(words, self.tr("{0} have to pass after that.").format(
                    periods_word(workshop, reason.lag)))
            return words
        texts = {
            "first": self.tr("Nothing is earlier: it starts with the roadmap."),
            "earliest": self.tr("It may not start before {0}.").format(when),
            "pin": self.tr("The group has pinned it to {0}.").format(when),
            "budget": self.tr("One period earlier, the budget of {0} would not do.").format(when),
            "total_budget": self.tr("The money for all periods together would not do."),
            "people": self.tr("One period earlier, “{0}” would be short of people in {1} (person-months).").format(
                self._role(reason.what), when),
            "closed": self.tr("In {0} there are too few open days, or nobody is there.").format(when),
            "choice": self.tr("It is done instead of “{0}”.").format(self._title(reason.what)),
        }
        return texts.get(reason.cause, self.tr("It could start earlier, but the plan as a whole is better like this.")
                         ) + self._users(why)

    def _out_words(self, why: WhyShow) -> str:
        reason = why.reason
        when = period_word(self._document.workshop, reason.period) if reason.period is not None else ""
        texts = {
            "barred": self.tr("It was ruled out, or is done or dropped already."),
            "choice": self.tr("“{0}” is done instead.").format(self._title(reason.what)),
            "predecessor_out": self.tr("It would have to wait for “{0}”, which is left out.").format(
                self._title(reason.what)),
            "horizon": self.tr("It cannot end in time."),
            "late": self.tr("In this plan “{0}” ends too late for it to end in time.").format(self._title(reason.what)),
            "total_budget": self.tr("The money for all periods together is used up."),
            "budget": self.tr("Where it would fit best, the budget of {0} does not do.").format(when),
            "people": self.tr("Where it would fit best, “{0}” is short of people in {1} (person-months).").format(
                self._role(reason.what), when),
            "closed": self.tr("Where it would fit best, {0} has too few open days.").format(when),
        }
        return texts.get(reason.cause, self.tr("There would be room for it, but the plan is better without it.")
                         ) + self._users(why)

    def _room_words(self, why: WhyShow) -> str:
        workshop = self._document.workshop
        parts = [] if why.reason.cause == "pin" else [
            self.tr("With all others where they are it cannot start later: a limit, one that waits for it, or the end "
                    "of the plan is in the way.") if not why.slack else
            self.tr("It could start {0} later with all others where they are.").format(
                periods_word(workshop, why.slack))]
        return in_a_row(*parts, *([self.tr("It lies on the critical chain.")] if why.critical else []))

    def _step_words(self, step: Step) -> str:
        pack, lang = self._document.workshop.pack, language()
        place = f"{pack.element(step.cell.element).short.in_(lang)} · {pack.item(step.cell.item).short.in_(lang)}"
        now = "–" if step.now is None else digits(step.now, 1)
        votes = self.tr("1 vote") if step.votes == 1 else self.tr("{0} votes").format(step.votes)
        parts = [self.tr("{0} now ({1})").format(now, votes) if step.votes else self.tr("{0} now").format(now)]
        if step.target is not None:
            parts.append(self.tr("target {0}").format(brief(step.target)))
        sure = "" if step.sure == 100 else self.tr(", {0} % sure").format(step.sure)
        parts.append(self.tr("lifted to {0}{1}").format(step.to_level, sure))
        if step.after is not None:
            parts.append(self.tr("{0} after the plan").format(digits(step.after, 1)))
        return self.tr("{0}: {1}").format(place, listed(parts))

    def _plan_words(self, plan: RoadmapPlan) -> str:
        words = [self.tr("{0}: {1}").format(scenario_word(plan.kind), kind_tip(plan.kind)), proof_word(plan)]
        made = self._made
        if made is not None and (made.plan.made_for, made.plan.kind) == (plan.made_for, plan.kind):
            words.append(self.tr("No other plan is as good: a second run gives the same one.") if made.unique else
                         self.tr("Others may be as good; this one was found first."))
            words.append(self.tr("Made in {0} s.").format(digits(made.seconds, 1)))
        words[1] = words[1][:1].upper() + words[1][1:]
        return "\n".join(words)

    # Presses ----------------------------------------------------------------------------------------------------
    def toggle_pin(self) -> None:
        """Pin the initiative where it is, or release its pin."""
        found = self._document.workshop.initiative(self.initiative)
        if found is None:
            return
        if found.pin is not None:
            self.pin_requested.emit(found.id, None)
        elif self.why is not None and self.why.start is not None:
            self.pin_requested.emit(found.id, self.why.start)

    def _pin_pressed(self) -> None:
        self.toggle_pin()

    def _open_pressed(self) -> None:
        self.initiative_requested.emit(self.initiative)

    def _ask_pressed(self) -> None:
        self.asked.emit(self.initiative)
