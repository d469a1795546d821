"""The commit stage: last time's actions, owners, the first thirty days, sign-off, then minutes and report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from ui.actions import COMMIT, page_offers
from ui.document import Document
from ui.lasttime import LastTimeDesk
from ui.offer import Offer
from ui.stages.commit.dutytable import DutyBox, FirstBox, OwnersBox
from ui.stages.commit.lastbox import LastBox
from ui.stages.commit.outpart import OutPart
from ui.stages.commit.signbox import SignBox
from ui.stages.commit.stepbar import StepBar
from ui.stages.late import LatePage
from workshop.changes import Change
from workshop.commitments import CommitShow, Kind, commit_show, day_of
from workshop.library import CaseLibrary
from workshop.presentation import Lens
from workshop.report.check import Flaw

if TYPE_CHECKING:
    from ui.settings import UserSettings

# Where in the tables of who does what a flaw is put right.
_COLUMNS = {"owners": "owner", "kpi": "kpi", "first_step": "first_step", "first_date": "first_by", "past": "first_by"}
STEPS = ("last", "owners", "first", "sign", "out")


class CommitPage(LatePage):
    """Five parts in the order in which they are gone through; `step` is the one in front."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.step, self._been = "", False
        self.out = OutPart(document)
        self.list, self.form, self.debrief = self.out.list, self.out.form, self.out.debrief
        self.last, self.owners, self.first = LastBox(document), OwnersBox(document), FirstBox(document)
        self.sign = SignBox(document)
        self.bar, self._stack = StepBar(STEPS), QStackedWidget()
        self._build()
        self._wire()
        # Where whoever comes will be: a part that is never seen is never styled.
        self.see(self.first_open())
        self.retranslate()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 14)
        outer.setSpacing(14)
        outer.addWidget(self.bar)
        outer.addWidget(self._stack, 1)
        for part in (self.last, self.owners, self.first, self.sign, self.out):
            self._stack.addWidget(part)

    def _wire(self) -> None:
        self.bar.chosen.connect(self.go)
        self.last.asked.connect(self.last_time_requested)
        self.list.asked.connect(self.put_right)
        self.out.tab_changed.connect(self.next_changed)
        self.form.state_changed.connect(self.next_changed)
        self.form.state_changed.connect(self._show_bar)
        keys = {"Ctrl+Shift+E": self.export_report, "Alt+M": self.export_minutes, "Alt+S": self.sign_here,
                "Alt+D": self.say_done, "Alt+V": self.say_moved, "Alt+X": self.say_dropped, "Alt+N": self.carry_over,
                "Alt+P": self.see_pages, "Alt+C": self.see_check, "Alt+L": self.see_debrief}
        go = (self.go_last, self.go_owners, self.go_first, self.go_sign, self.go_out)
        keys |= {f"Alt+{number}": slot for number, slot in enumerate(go, start=1)}
        for key, slot in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(slot)

    def retranslate(self) -> None:
        self._show_bar()

    # The parts --------------------------------------------------------------------------------------------------
    def _names(self) -> dict[str, str]:
        return {"last": self.tr("Last time"), "owners": self.tr("Owners"), "first": self.tr("First 30 days"),
                "sign": self.tr("Sign-off"), "out": self.tr("Minutes, report")}

    def _show_bar(self) -> None:
        last, signed = self.document.workshop.last_time, len(self.sign.values.signed)
        rows, steps = len(self.owners.table.values.rows), len(self.first.table.values.rows)
        open_last, open_owners, open_first = (part.open_count() for part in (self.last, self.owners, self.first))
        open_sign = self.sign.open_count()
        settled = self.tr("nothing open")
        actions = len(last.actions) if last is not None else 0
        words = {
            "last": self.tr("no earlier workshop") if last is None else settled if not open_last else self.tr(
                "{0} of {1} open").format(open_last, actions),
            "owners": self.tr("no initiatives") if not rows else settled if not open_owners else self.tr(
                "{0} of {1} with gaps").format(open_owners, rows),
            "first": self.tr("no first steps") if not steps else self.tr("{0} of {1} in time").format(
                steps - open_first, steps),
            "sign": self.tr("{0} signed, {1} to go").format(signed, open_sign) if open_sign else self.tr(
                "{0} signed").format(signed),
            "out": self.form.written.name if self.form.written else self.tr("nothing written yet")}
        done = {"last": bool(actions) and not open_last, "owners": bool(rows) and not open_owners,
                "first": bool(steps) and not open_first, "sign": bool(signed) and not open_sign,
                "out": self.form.written is not None}
        for name, title in self._names().items():
            self.bar.buttons[name].present(title, words[name], done=done[name])

    def see(self, step: str) -> None:
        """Bring a part to the front."""
        if step == self.step:
            return
        if self.step:
            self.leaving()
        self.step = step
        self.bar.choose(step)
        self._stack.setCurrentIndex(STEPS.index(step))
        self.next_changed.emit()
        self.audience_changed.emit()

    def go(self, step: str) -> None:
        """Bring a part to the front and give it the keyboard."""
        self.see(step)
        self._take_focus()

    def go_last(self) -> None:
        """Go through the actions of last time."""
        self.go("last")

    def go_owners(self) -> None:
        """Say who does what by when."""
        self.go("owners")

    def go_first(self) -> None:
        """Look at the first thirty days."""
        self.go("first")

    def go_sign(self) -> None:
        """Sign."""
        self.go("sign")

    def go_out(self) -> None:
        """Write minutes and report."""
        self.go("out")

    def _take_focus(self) -> None:
        if self.step == "last":
            self.last.look()
        if self.step == "out":
            self.out.take_focus()
            return
        parts: dict[str, LastBox | DutyBox | SignBox] = {
            "last": self.last, "owners": self.owners, "first": self.first, "sign": self.sign}
        parts[self.step].take_focus()

    def first_open(self) -> str:
        """Return the first part with something open in it; the report when there is none."""
        parts = (("last", self.last), ("owners", self.owners), ("first", self.first))
        return next((name for name, part in parts if part.open_count()), "out")

    # Keys -------------------------------------------------------------------------------------------------------
    def say_done(self) -> None:
        """The current action of last time is done."""
        self.see("last")
        self.last.say_done()

    def say_moved(self) -> None:
        """The current action of last time is still to be done."""
        self.see("last")
        self.last.say_moved()

    def say_dropped(self) -> None:
        """The current action of last time is dropped."""
        self.see("last")
        self.last.say_dropped()

    def carry_over(self) -> None:
        """The current action of last time becomes an initiative of today."""
        self.see("last")
        self.last.carry_here()

    def sign_here(self) -> None:
        """The chosen person signs."""
        self.see("sign")
        self.sign.sign_here()

    def export_report(self) -> None:
        """Write the report."""
        self.see("out")
        self.form.start()

    def export_minutes(self) -> None:
        """Write the minutes."""
        self.see("out")
        self.form.start_minutes()

    def see_pages(self) -> None:
        """Look at the pages of the report."""
        self.see("out")
        self.out.see_pages()

    def see_check(self) -> None:
        """Look at what a reader would stumble over."""
        self.see("out")
        self.out.see_check()

    def see_debrief(self) -> None:
        """Go to the last vote of the day."""
        self.see("out")
        self.out.see_debrief()

    def edit_title(self) -> None:
        """Write over the title of the page of the report in front."""
        self.see("out")
        self.out.edit_title()

    def put_right(self, flaw: Flaw) -> None:
        """Go to where a flaw is put right, and to the first that has it."""
        if flaw.place in STEPS:
            self.go(flaw.place)
            box = {"owners": self.owners, "first": self.first}.get(flaw.place)
            if box is None or not flaw.initiatives or box.seek(flaw.initiatives[0], _COLUMNS[flaw.key]):
                return
            # What is not in the plan is not in the table either.
            self.place_requested.emit("initiatives", flaw.initiatives[0])
            return
        self.place_requested.emit(flaw.place, (*flaw.initiatives, *flaw.cells, None)[0])

    # The window -------------------------------------------------------------------------------------------------
    def take_last_time(self, desk: LastTimeDesk | None) -> None:
        self.last.take_desk(desk)
        self.form.take_desk(desk)

    def take_library(self, library: CaseLibrary | None) -> None:
        self.form.take_library(library)

    def take_settings(self, settings: UserSettings | None) -> None:
        self.form.take_settings(settings)

    def follow(self, change: Change) -> None:
        if change.topics:
            # That a report was given out changes no page.
            self.out.follow()
        if change.about("debrief", "parked"):
            self.debrief.follow()
        if change.about("settings"):
            self.form.follow()
        if change.about("last", "initiatives", "settings"):
            self.last.follow()
        if change.about("initiatives", "plan", "planning", "settings", "people", "scope"):
            self.owners.follow()
            self.first.follow()
        if change.about("signoffs", "people"):
            self.sign.follow()
        self._show_bar()
        self.next_changed.emit()
        self.audience_changed.emit()

    def offers(self) -> tuple[Offer, ...]:
        writing = self.tr("A report is being written.") if self.form.running else ""
        actions = "" if self.last.rows else self.tr("Nothing was left open last time.")
        why = {"export": writing, "minutes": writing, "sign": "" if self.sign.values.people else self.tr(
            "Nobody is in the workshop yet.")}
        return page_offers(COMMIT, self, why | dict.fromkeys(("last_done", "last_moved", "last_dropped", "last_carry"),
                                                             actions))

    def hint(self) -> str:
        return {
            "last": self.tr("Go through what was decided last time: done, moved, or dropped with a reason."),
            "owners": self.tr("Each initiative has one owner, a first step with a day, and a KPI."),
            "first": self.tr("What happens in the first 30 days decides whether the rest happens."),
            "sign": self.tr("Everyone who agrees signs the roadmap."),
            "out": self.tr("Look at the pages and at what is still open, then write. F2 edits the title of a page."),
        }[self.step]

    def next_words(self) -> str:
        if self.step == "out":
            return self.form.export_words()
        return self.tr("Go on: {0}").format(self._names()[STEPS[STEPS.index(self.step) + 1]])

    def next_enabled(self) -> bool:
        return self.form.export.isEnabled()

    def do_next(self) -> None:
        if self.step == "out":
            self.form.start()
        else:
            self.go(STEPS[STEPS.index(self.step) + 1])

    def arrived(self) -> None:
        self.catch_up()
        if not self._been:
            # Whoever comes back from another stage goes on where they were.
            self._been = True
            self.see(self.first_open())
        self._take_focus()

    def leaving(self) -> None:
        self.debrief.commit()
        self.out.preview.title.commit()
        for part in (self.last, self.owners, self.first, self.sign):
            part.leave()

    def closing(self) -> None:
        self.out.give_up()

    # The room ---------------------------------------------------------------------------------------------------
    def audience_lens(self) -> Lens:
        return "target"

    def audience_commitments(self) -> CommitShow | None:
        kinds: dict[str, Kind] = {"last": "last", "first": "first"}
        day = day_of(self.document.workshop, self.document.now().astimezone())
        return commit_show(self.document.workshop, kinds.get(self.step, "plan"), day)
