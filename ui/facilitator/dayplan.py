"""The plan of the day over the right side of the window: agenda, script, parking lot, sign-in, and repairs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from ui.document import Document
from ui.facilitator.dayagenda import DayAgenda
from ui.facilitator.dayattendance import DayAttendance
from ui.facilitator.dayparking import DayParking
from ui.facilitator.dayrepairs import DayRepairs
from ui.facilitator.dayscript import DayScript
from ui.widgets.parts import button, label
from ui.widgets.sidepanel import SidePanel
from workshop import commands as c
from workshop.agenda import STAGE_NAMES, DayState, block_name, next_command, state
from workshop.agenda_repair import Repair, minutes_to_win, repairs
from workshop.changes import Change
from workshop.model.text import Text
from workshop.scripts import Script, script_name, script_of

TABS = ("agenda", "script", "parking", "people", "repairs")


class DayPlanPanel(SidePanel):
    """`follow_clock` is called with the time, `set_stage` with the stage in front, `refresh` with every change."""

    def __init__(self, document: Document, scripts: Sequence[Script], parent: QWidget, *, top: int = 0,
                 bottom: int = 0) -> None:
        super().__init__(parent, top=top, bottom=bottom)
        self._document, self._scripts = document, tuple(scripts)
        self._stage = "prepare"
        self._now, self._zone = datetime.now(UTC), datetime.now().astimezone().tzinfo or UTC
        self.details = 0
        self.pace = 0.0
        self.day: DayState | None = None
        self._late = False
        self.agenda, self.script = DayAgenda(document), DayScript()
        self.parking, self.people = DayParking(document), DayAttendance(document)
        self.repairs = DayRepairs(document)
        self.tabs: dict[str, QPushButton] = {}
        self._build()
        self.retranslate()
        self.follow_clock(self._now, self._zone)

    def _build(self) -> None:
        self._title, self._close = label("title"), button()
        self._close.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._stack, group, row = QStackedWidget(), QButtonGroup(self), QHBoxLayout()
        row.setSpacing(6)
        pages = (self.agenda, self.script, self.parking, self.people, self.repairs)
        for tab, page in zip(TABS, pages, strict=True):
            made = button(checkable=True)
            made.setProperty("tab", tab)
            made.clicked.connect(self._tab_pressed)
            group.addButton(made)
            self.tabs[tab] = made
            row.addWidget(made)
            self._stack.addWidget(page)
        row.addStretch(1)
        self.tabs["agenda"].setChecked(True)
        self.tabs["repairs"].setProperty("look", "alarm")
        self.box.setContentsMargins(22, 14, 22, 14)
        self.box.setSpacing(10)
        self.box.addLayout(head)
        self.box.addLayout(row)
        self.box.addWidget(self._stack, 1)
        self.repairs.chosen.connect(self._repair)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Plan of the day"))
        self.setAccessibleName(self.tr("Plan of the day"))
        self._close.setText(self.tr("Close (Esc)"))
        self._name_tabs()

    def _name_tabs(self) -> None:
        left = sum(1 for parked in self._document.workshop.parked if not parked.done)
        self.tabs["agenda"].setText(self.tr("Agenda"))
        self.tabs["script"].setText(self.tr("Script"))
        self.tabs["parking"].setText(self.tr("Parking lot {0}").format(left) if left else self.tr("Parking lot"))
        self.tabs["people"].setText(self.tr("Sign-in"))
        self.tabs["repairs"].setText(self.tr("Win time back"))

    # Tabs -------------------------------------------------------------------------------------------------------
    def first_focus(self) -> QWidget:
        fields: dict[str, QWidget] = {
            "agenda": self.agenda.view if self._document.workshop.agenda.items else self.agenda.make,
            "script": self.script.area, "parking": self.parking.field, "people": self.people.view,
            "repairs": self.repairs.buttons[0] if self.repairs.buttons[0].isVisibleTo(self) else self.tabs["repairs"]}
        return fields[self.tab]

    def appear(self) -> None:
        """Show the panel; on a day that runs late the ways to win time back come first."""
        if self._late and self.tab == "agenda":
            self.show_tab("repairs")
        super().appear()

    @property
    def tab(self) -> str:
        """The tab in front."""
        return TABS[self._stack.currentIndex()]

    def show_tab(self, tab: str) -> None:
        """Bring a tab to the front; the keyboard goes into it when the panel is shown."""
        self.tabs[tab].setChecked(True)
        self._stack.setCurrentIndex(TABS.index(tab))
        if self.isVisible():
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _tab_pressed(self) -> None:
        self.show_tab(self.sender().property("tab"))

    # Following --------------------------------------------------------------------------------------------------
    def set_stage(self, stage: str) -> None:
        """Follow the stage in front: its script is shown, but for a break or a talk that runs."""
        self._stage = stage
        self._show_script()

    def follow_clock(self, now: datetime, zone: tzinfo) -> None:
        """Show how the day stands at `now`, an aware time, on the clocks of `zone`."""
        workshop = self._document.workshop
        self._now, self._zone = now, zone
        self.day = state(workshop.agenda, workshop.clock, now, zone)
        self.agenda.follow_clock(self.day)
        self.people.follow_zone(zone)
        self._show_script()
        late = self._late = minutes_to_win(self.day) > 0
        if late:
            self.repairs.present(repairs(workshop.agenda, workshop.clock, now, zone, details=self.details,
                                         pace=self.pace), self.day)
        self.tabs["repairs"].setVisible(late)
        if not late and self.tab == "repairs":
            self.show_tab("agenda")

    def _show_script(self) -> None:
        agenda, running = self._document.workshop.agenda, self.day.running if self.day else ""
        item = agenda.item(running)
        if item is not None and item.kind != "stage":
            self.script.present(script_of(self._scripts, script_name(item)), block_name(item))
        else:
            name = STAGE_NAMES.get(self._stage) or Text.both(self._stage)
            self.script.present(script_of(self._scripts, self._stage), name)

    def refresh(self, change: Change) -> None:
        """Follow a change of the document."""
        self.agenda.refresh(change)
        self.parking.refresh(change)
        self.people.refresh(change)
        if change.about("parked"):
            self._name_tabs()
        if change.about("agenda", "clock"):
            self.follow_clock(self._now, self._zone)

    def _repair(self, repair: Repair) -> None:
        if not self._document.do(c.SetAgenda(repair.agenda), self):
            return
        if repair.key == "end_now" and (following := next_command(repair.agenda, self._document.workshop.clock)):
            self._document.do(following, self)
        if repair.key in ("end_now", "park"):
            self.show_tab("parking")
