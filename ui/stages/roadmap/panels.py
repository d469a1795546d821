"""The panels beside the plan, joined to the desk: reasons, comparison, firmness, and what would have to give way."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal

from ui.document import Document
from ui.i18n import Speaks
from ui.stages.roadmap.comparepanel import ComparePanel
from ui.stages.roadmap.desk import RoadmapDesk
from ui.stages.roadmap.frontierview import Mark, MoneyPoint
from ui.stages.roadmap.planwords import kind_letter
from ui.stages.roadmap.relaxpanel import RelaxPanel
from ui.stages.roadmap.robustpanel import RobustPanel
from ui.stages.roadmap.sidecard import SideCard
from ui.stages.roadmap.whypanel import WhyPanel
from workshop.roadmap.frontier import FrontierPoint
from workshop.roadmap.remedies import Remedy
from workshop.roadmap.scenarios import Made
from workshop.roadmap.values import SCALE


class _Titled(Protocol):
    def title(self) -> str: ...


class RoadmapPanels(QObject):
    """`changed` says that another panel is open; a hidden panel is filled when it opens."""

    changed = Signal()
    initiative_requested = Signal(str)
    notice = Signal(str)

    def __init__(self, document: Document, desk: RoadmapDesk) -> None:
        super().__init__(desk)
        self._document, self._desk = document, desk
        self._points: tuple[FrontierPoint, ...] = ()
        self._points_for: object = None
        self.side = SideCard()
        self.why, self.compare = WhyPanel(document), ComparePanel(document)
        self.robust, self.relax = RobustPanel(document), RelaxPanel(document)
        self._panels: dict[str, tuple[Speaks, _Titled]] = {
            "why": (self.why, self.why), "compare": (self.compare, self.compare),
            "robust": (self.robust, self.robust), "relax": (self.relax, self.relax)}
        for name, (panel, _) in self._panels.items():
            self.side.add(name, panel)
        self._wire()

    def _wire(self) -> None:
        desk = self._desk
        self.side.closed.connect(self.close)
        self.side.spoken.connect(self._name)
        self.why.pin_requested.connect(desk.pin)
        self.why.asked.connect(desk.price)
        self.why.remedies.taken.connect(desk.apply)
        self.why.initiative_requested.connect(self.initiative_requested)
        self.compare.chosen.connect(desk.choose)
        self.compare.making.connect(desk.compare)
        self.compare.money_asked.connect(desk.curve)
        self.compare.total_chosen.connect(desk.limit_total)
        self.robust.making.connect(desk.draw)
        self.robust.initiative_chosen.connect(self._firm_chosen)
        self.relax.taken.connect(desk.apply)
        desk.priced.connect(self.why.present_remedies)
        desk.curved.connect(self._curve_found)

    # Opening ----------------------------------------------------------------------------------------------------
    def toggle(self, name: str) -> None:
        """Open a panel, or close it when it is the one that is open."""
        if self.side.name == name:
            self.close()
        else:
            self.open(name)

    def open(self, name: str) -> None:
        """Open a panel; what is in it is brought up to date."""
        self.side.open(name, self._panels[name][1].title())
        self.follow()
        self.changed.emit()

    def close(self) -> None:
        """Close the panel that is open."""
        self.side.leave()
        self.changed.emit()

    def _name(self) -> None:
        if self.side.name:
            self.side.set_title(self._panels[self.side.name][1].title())

    def follow(self) -> None:
        """Bring the open panel up to date; the others wait."""
        if self.side.name == "why":
            self.why.choose(self.why.initiative, self._firm_words(self.why.initiative))
        elif self.side.name == "compare":
            self.compare.follow()
            self._show_curve()
        elif self.side.name == "robust":
            self.robust.follow()

    def set_busy(self, busy: bool) -> None:
        """Lock what would start another search."""
        for panel in (self.why, self.compare, self.robust, self.relax):
            panel.set_busy(busy)

    # Reasons and firmness ---------------------------------------------------------------------------------------
    def choose(self, initiative: str) -> None:
        """Speak of another initiative."""
        if self.side.name == "why":
            self.why.choose(initiative, self._firm_words(initiative))
        else:
            self.why.aim(initiative)

    def set_made(self, made: Made | None) -> None:
        """Say what only the making of a plan tells."""
        self.why.set_made(made)

    def _firm_words(self, initiative: str) -> str:
        found = self.robust.known()
        chosen = found.of(initiative) if found is not None else None
        return self.robust.words_of(chosen) if chosen is not None else ""

    def remarks(self) -> dict[str, str]:
        """Return what the tips of bars say of their firmness; nothing when it was found for another plan."""
        found = self.robust.known()
        return {} if found is None else {one.initiative: self.robust.words_of(one) for one in found.chosen}

    def _firm_chosen(self, initiative: str) -> None:
        self.why.aim(initiative)

    def why_not_bring(self) -> str:
        """Return why the chosen initiative cannot be brought in; empty when it can."""
        plan = self._document.workshop.plan
        if plan is not None and self.why.initiative in plan.left_out:
            return ""
        return self.tr("Choose an initiative that is left out.")

    def bring_in(self) -> None:
        """Look for what would bring the chosen initiative into the plan."""
        if self.why_not_bring():
            self.notice.emit(self.why_not_bring())
        elif not self._desk.running:
            self.open("why")
            self._desk.price(self.why.initiative)

    def draw_votes(self) -> None:
        """Plan again with votes drawn anew."""
        if self._document.workshop.plan is not None and not self._desk.running:
            self.open("robust")
            self._desk.draw()

    # Comparison -------------------------------------------------------------------------------------------------
    def make_all(self) -> None:
        """Make all plans that are missing."""
        if not self._desk.running:
            self.open("compare")
            self._desk.compare()

    def ask_curve(self) -> None:
        """Look for what money buys."""
        if not self._desk.running:
            self.open("compare")
            self._desk.curve()

    def _curve_found(self, points: tuple[FrontierPoint, ...]) -> None:
        self._points, self._points_for = points, self._desk.mark()
        self._show_curve()
        if not points:
            self.notice.emit(self.tr("Nothing can be bought: no plan fits at all."))

    def _show_curve(self) -> None:
        """Show the curve while it is one of what there is now; the limit on the total alone does not change it."""
        if self._points and self._points_for != self._desk.mark():
            self._points = ()
        letters = [Mark(kind_letter(row.kind) or self.compare.own_word(), row.cost, row.value, row.followed)
                   for row in self.compare.rows]
        self.compare.frontier.present(
            [MoneyPoint(p.cost, p.value / SCALE, p.status == "optimal") for p in self._points],
            letters if self._points else ())

    # What would have to give way --------------------------------------------------------------------------------
    def set_relax(self, remedies: tuple[Remedy, ...], why: str) -> None:
        """Show what would make a plan fit."""
        self.relax.present(remedies, why)

    def show_relax(self) -> None:
        """Open what would make a plan fit."""
        self.open("relax")
        self.relax.list.first_focus().setFocus()

    def forget_relax(self) -> None:
        """The reason is gone."""
        self.relax.present(None, "")
        if self.side.name == "relax":
            self.close()
