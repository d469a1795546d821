"""The roadmap stage: the plan in several views, its limits and reasons, and the way to another one."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QListWidgetItem

from ui.actions import ROADMAP, page_offers
from ui.document import Document
from ui.i18n import in_a_row, listed
from ui.localtexts import digits
from ui.offer import Offer
from ui.stages.roadmap.pageparts import RoadmapParts
from ui.stages.roadmap.planwords import move_word, period_word
from ui.stages.roadmap.strips import SHOW_AFTER
from ui.stages.roadmap.work import TIME_LIMIT, Unfit
from workshop.changes import Change
from workshop.presentation import Lens
from workshop.roadmap.compare import Move
from workshop.roadmap.gantt import GanttShow, gantt_rows, misfits

MOST_MOVES = 6
# Cost or effort, capabilities or elements, with the exact values or without.
BOTH_WAYS = ("portfolio", "maturity", "money")


class RoadmapPage(RoadmapParts):
    """Shows the plan that is followed; every wish goes to the desk. `initiative_requested` carries an id."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.show_value: GanttShow | None = None
        self._unfit: Unfit | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(100)
        self._wire()
        self._keys()
        self.retranslate()

    def _wire(self) -> None:
        for made in (self.replan, self.strips.banner_replan):
            made.clicked.connect(self.plan)
        self.strips.cancel.clicked.connect(self.desk.stop)
        self.strips.banner_more.clicked.connect(self.panels.show_relax)
        self.empty_action.clicked.connect(self._empty_pressed)
        self.bar.kind_chosen.connect(self.desk.choose)
        self.bar.follow_changed.connect(self._follow_changed)
        self.bar.export.clicked.connect(self.export)
        self.views.view_chosen.connect(self.show_view)
        self.views.panel_toggled.connect(self.toggle_panel)
        self.views.lane_chosen.connect(self._lane_chosen)
        self.views.chain_toggled.connect(self.gantt.toggle_chain)
        self.views.loads_asked.connect(self.gantt.cycle_loads)
        self.gantt.look_changed.connect(self._look_changed)
        self.gantt.pin_requested.connect(self.desk.pin)
        self.gantt.duration_requested.connect(self.desk.lengthen)
        self.gantt.link_requested.connect(self.desk.link)
        self.gantt.unlink_requested.connect(self.desk.unlink)
        self.gantt.bar_chosen.connect(self.panels.choose)
        self.left_out.list.currentItemChanged.connect(self._left_out_chosen)
        self.stack.initiative_requested.connect(self.initiative_requested)
        self.stack.horizon_requested.connect(self.desk.wish_horizon)
        self.panels.initiative_requested.connect(self.initiative_requested)
        self.panels.changed.connect(self._mark_panels)
        self.panels.notice.connect(self.notice)
        self.limits.notice.connect(self.notice)
        self.limits.closed.connect(self.toggle_limits)
        self.desk.notice.connect(self.notice)
        self.desk.changed.connect(self._ran)
        self.desk.told.connect(self._told)
        self.desk.unfit.connect(self._no_plan_fits)
        self.desk.shifted.connect(self._shifted)
        self._timer.timeout.connect(self._tick)

    def _keys(self) -> None:
        slots = (("Ctrl+R", self.plan), ("Ctrl+Shift+E", self.export), ("Alt+1", self.show_gantt),
                 ("Alt+2", self.show_board), ("Alt+3", self.show_portfolio), ("Alt+4", self.show_maturity),
                 ("Alt+5", self.show_money), ("Alt+W", self.toggle_why), ("Alt+C", self.toggle_compare),
                 ("Alt+F", self.toggle_robust), ("Alt+L", self.toggle_limits), ("Alt+P", self.choose_plan),
                 ("Alt+A", self.bar.follow.toggle), ("Alt+S", self.panels.make_all), ("Alt+M", self.panels.ask_curve),
                 ("Alt+D", self.panels.draw_votes), ("Alt+U", self.desk.release), ("Alt+B", self.panels.bring_in),
                 ("Alt+V", self.other_way))
        for keys, slot in slots:
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def retranslate(self) -> None:
        self._show_plan()

    # Showing ----------------------------------------------------------------------------------------------------
    def _show_plan(self) -> None:
        workshop, plan = self.document.workshop, self.document.workshop.plan
        show = None
        if plan is not None and workshop.initiatives:
            show = gantt_rows(workshop, self.document.analysis, plan, self.views.lane(),
                              self.document.now().astimezone().date())
        self.show_value = show
        self.gantt.present(show)
        self.left_out.present(show.left_out if show else ())
        self.show_left_out()
        self.stack.present(plan if show is not None else None)
        self.bar.present(show, plan)
        self.gantt.set_remarks(self.panels.remarks())
        self.show_state()

    def show_state(self) -> None:
        """Show what hangs on whether something runs."""
        there, running = self.show_value is not None, self.desk.running
        self.stack.setVisible(there or self.views.view != "gantt")
        self._no_plan.setVisible(not self.stack.isVisibleTo(self))
        if not there:
            self._show_empty(bool(self.document.workshop.initiatives))
        words, bad = self._banner_text()
        offered = bool(words) and not bad and not running
        self.strips.tell("" if running else words, bad=bad, replan=not bad,
                         more=bad and self._unfit is not None and bool(self._unfit.remedies))
        # Most plans are there at once: a strip that only flashes would make the chart jump.
        self.strips.running.setVisible(running and self.desk.seconds >= SHOW_AFTER)
        self.bar.present_state(running=running, initiatives=bool(self.document.workshop.initiatives), offered=offered)
        self.panels.set_busy(running)

    def _show_empty(self, initiatives: bool) -> None:
        if initiatives:
            self._empty.setText(self.tr("There is no plan yet. Planning says which initiatives are done and when, so "
                                        "that they close the most gap with the money and the people there are."))
            self.empty_action.setText(self.tr("Plan now"))
        else:
            self._empty.setText(self.tr("A roadmap needs initiatives: what will be done, what it costs and what it "
                                        "lifts."))
            self.empty_action.setText(self.tr("Go to initiatives"))
        self.empty_action.setEnabled(not self.desk.running)

    def _banner_text(self) -> tuple[str, bool]:
        """Return what the banner says, and whether it is bad news."""
        if self._unfit is not None:
            return self._why_not(), True
        show = self.show_value
        if show is not None and not show.fresh:
            return self.tr("Something this plan depends on has changed since it was made."), False
        return "", False

    def _why_not(self) -> str:
        workshop, wish = self.document.workshop, self.desk.wish
        for name, start in wish.items():
            found = workshop.initiative(name)
            if found is not None and start is not None:
                words = self.tr("With “{0}” in {1} no plan fits. Nothing was changed.").format(
                    found.label, period_word(workshop, start))
                only = self._unfit is not None and not self._unfit.remedies
                return in_a_row(words, self.tr("Only another start would help.") if only else "")
        alone = misfits(workshop)
        if alone:
            found = workshop.initiative(alone[0].initiative)
            words = self.tr("No plan fits: “{0}” cannot end within the horizon.") if alone[0].reason == "horizon" \
                else self.tr("No plan fits: “{0}” costs more in a period than the budget allows.")
            return words.format(found.label if found is not None else alone[0].title)
        titles = [i.label for i in workshop.initiatives if (i.must or i.pin is not None) and not i.barred
                  and i.status not in ("done", "dropped")]
        titles += workshop.planning.chosen
        if len(titles) == 1:
            return self.tr("No plan fits with “{0}” in it.").format(titles[0])
        return self.tr("No plan fits: what must be in it ({0}) does not go together.").format(
            listed(titles[:4]) + ("…" if len(titles) > 4 else ""))

    # The contract of a stage page -------------------------------------------------------------------------------
    def follow(self, change: Change) -> None:
        if change.about("settings", "scope", "scores", "targets", "initiatives", "plan", "planning"):
            self._unfit = None
            self.panels.forget_relax()
            self.strips.tell_moves()
            self._show_plan()
            self.panels.follow()
            self.limits.refresh(change)
            self.next_changed.emit()

    def hint(self) -> str:
        if not self.document.workshop.initiatives:
            return self.tr("First say what will be done: the roadmap is made of initiatives.")
        if self.show_value is None:
            return self.tr("Plan once, then talk about the order: Ctrl+R plans again after every change.")
        return self.tr("Drag a bar, or press Shift and an arrow, to pin it: the rest is planned around it.")

    def offers(self) -> tuple[Offer, ...]:
        none = "" if self.document.workshop.initiatives else self.tr("There are no initiatives yet.")
        busy = none or (self.tr("Something is being computed.") if self.desk.running else "")
        unplanned = busy or ("" if self.show_value is not None else self.tr("There is no plan yet."))
        pins = any(i.pin is not None for i in self.document.workshop.initiatives)
        why = {"replan": busy, "road_make": busy, "road_curve": busy, "road_draw": unplanned,
               "road_release": busy or ("" if pins else self.tr("Nothing is pinned.")),
               "road_other_way": self._one_way(),
               "road_bring": unplanned or self.panels.why_not_bring()}
        return page_offers(ROADMAP, self, why)

    def _one_way(self) -> str:
        return "" if self.views.view in BOTH_WAYS else self.tr("This view of the plan has no other way.")

    def other_way(self) -> None:
        """Look at the view in front the other way, or say that it has none."""
        if self._one_way():
            self.notice.emit(self._one_way())
        else:
            self.stack.alternate()

    def _wants_plan(self) -> bool:
        return self.show_value is None or not self.show_value.fresh

    def next_words(self) -> str:
        if self.show_value is None:
            return self.tr("Plan now")
        return self.tr("Re-plan") if self._wants_plan() else self.tr("Export")

    def next_enabled(self) -> bool:
        return bool(self.document.workshop.initiatives) and not self.desk.running

    def do_next(self) -> None:
        if self._wants_plan():
            self.plan()
        else:
            self.export()

    def export(self) -> None:
        """Go on to where the roadmap is signed and exported."""
        self.limits.commit()
        self.stage_requested.emit("commit")

    def arrived(self) -> None:
        if self.show_value is not None:
            self.stack.take_focus()

    def leaving(self) -> None:
        self.limits.commit()

    def finishing(self) -> None:
        self.limits.commit()

    def choose_initiative(self, initiative: str) -> None:
        row = self.show_value.row_of(initiative) if self.show_value is not None else None
        if row is not None:
            self.gantt.choose(row)
        self.panels.choose(initiative)

    def audience_roadmap(self) -> GanttShow | None:
        return self.show_value

    def audience_lens(self) -> Lens:
        return "target"

    def closing(self) -> None:
        self._timer.stop()
        self.desk.close()

    # Views and panels -------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.desk.running:
            self.desk.stop()
        elif self.limits.isVisibleTo(self) and self._in_limits():
            self.toggle_limits()
        elif self.panels.side.isVisibleTo(self):
            self.panels.close()
            self.stack.take_focus()
        elif self.limits.isVisibleTo(self):
            self.toggle_limits()
        else:
            event.ignore()

    def _in_limits(self) -> bool:
        here = QApplication.focusWidget()
        return here is not None and self.limits.isAncestorOf(here)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panels.side.fit(self.width())

    def _lane_chosen(self, _lane: str) -> None:
        self._show_plan()
        self.audience_changed.emit()

    def _look_changed(self) -> None:
        self.views.chain.setChecked(self.gantt.chain_shown())

    def _left_out_chosen(self, item: QListWidgetItem | None, _old: QListWidgetItem | None) -> None:
        if item is not None and self.left_out.list.hasFocus():
            self.panels.choose(item.data(Qt.ItemDataRole.UserRole))

    # Planning ---------------------------------------------------------------------------------------------------
    def _empty_pressed(self) -> None:
        if self.document.workshop.initiatives:
            self.plan()
        else:
            self.stage_requested.emit("initiatives")

    def plan(self) -> None:
        """Make the plan that is followed again."""
        if not self.desk.running:
            self.limits.commit()
            self._unfit = None
            self.desk.replan()

    def _follow_changed(self, on: bool) -> None:
        self.desk.follow = on

    def _ran(self) -> None:
        """Something has begun or ended."""
        if self.desk.running:
            self._unfit = None
            self.strips.bar.setValue(0)
            self.strips.running_words.setText(self._doing_words())
            self.strips.cancel.setEnabled(True)
            self._timer.start()
        else:
            self._timer.stop()
            self.gantt.forget_wishes()
        self.show_state()
        self.next_changed.emit()

    def _doing_words(self) -> str:
        return {"scenarios": self.tr("Making plans to compare…"), "curve": self.tr("Looking for what money buys…"),
                "draws": self.tr("Planning again with votes drawn anew…"),
                "price": self.tr("Looking for what would bring it in…")}.get(
                    self.desk.doing, self.tr("Looking for the best schedule…"))

    def _tick(self) -> None:
        if self.desk.doing in ("plan", "pin", "price"):
            self.strips.bar.setValue(round(min(self.desk.seconds / TIME_LIMIT, 1.0) * 1000))
        if not self.strips.running.isVisible():
            self.show_state()

    def _told(self, share: float, what: str) -> None:
        if what == "gap":
            self.strips.running_words.setText(self.tr(
                "Looking for the best schedule… so far at most {0} % from the bound").format(digits(share * 100)))
        elif what == "relax":
            self.strips.running_words.setText(self.tr("Looking for the least that would have to give way…"))
        else:
            self.strips.bar.setValue(round(share * 1000))

    def _no_plan_fits(self, unfit: Unfit) -> None:
        self._unfit = unfit
        self.panels.set_relax(unfit.remedies, self._why_not())
        if unfit.remedies:
            self.panels.show_relax()

    def _shifted(self, moves: tuple[Move, ...], before: dict[str, int]) -> None:
        self.gantt.show_moves(before)
        workshop = self.document.workshop
        words = [move_word(workshop, move.task, move.before, move.after) for move in moves]
        self.strips.tell_moves(*(self._moved_words(words, said) for said in range(min(len(words), MOST_MOVES), 0, -1)))
        self.panels.set_made(self.desk.last)

    def _moved_words(self, words: list[str], said: int) -> str:
        more = self.tr(" and {0} more").format(len(words) - said) if len(words) > said else ""
        return self.tr("Moved: {0}").format(listed(words[:said]) + more)
