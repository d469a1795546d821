"""The last part of the commit stage: what is written left; right its pages, what is still open, the word at the end."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.document import Document
from ui.i18n import Speaks
from ui.jobs import Job
from ui.stages.commit.checklist import CheckList
from ui.stages.commit.debrief import DebriefBox
from ui.stages.commit.exportform import ExportForm
from ui.stages.commit.kinds import FORMATS, said
from ui.stages.commit.preview import PreviewPane
from ui.stages.commit.writing import count_pages
from ui.stages.late import wind_up
from ui.widgets.parts import button
from ui.widgets.tallarea import TallArea
from ui.writers import Proof, Stopped, redactions
from workshop import commands as c
from workshop.errors import PentatoneError
from workshop.report.options import VARIANTS, Options, Variant
from workshop.report.sources import Earlier

NARROW, LEFT_SHARE, LEFT_LEAST, LEFT_MOST = 900, 0.3, 330, 460
LEAST_W, LEAST_H = 620, 320
IDLE_MS = 1500
"""How long after a proof the pages of the other reports are counted."""
TABS = ("choices", "pages", "check", "debrief")


class OutPart(Speaks):
    """`tab` is what lies in front; where there is room the choices are always beside it."""

    tab_changed = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.form, self.list, self.debrief = ExportForm(document), CheckList(document), DebriefBox(document)
        self.preview = PreviewPane(self.form.asked)
        self.form.seen = self.preview.fresh
        self.tab, self._narrow = "pages", False
        self._counts: dict[str, int] = {}
        self._counting = False
        self._wanted: tuple[Options, Earlier | None] | None = None
        self._count, self._idle = Job(self), QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self.tabs: dict[str, QPushButton] = {name: button(checkable=True) for name in TABS}
        self._group, self._stack, self._left = QButtonGroup(self), QStackedWidget(), QWidget()
        self._build()
        self._wire()
        self.retranslate()
        self.see("pages")

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.form)
        row.addWidget(self._left)
        right = QVBoxLayout()
        right.setSpacing(8)
        bar = QHBoxLayout()
        bar.setSpacing(6)
        for made in self.tabs.values():
            self._group.addButton(made)
            bar.addWidget(made)
        bar.addStretch(1)
        bar.addWidget(self.preview.tools)
        self._bar, self._right = bar, right
        right.addLayout(bar)
        right.addWidget(self._stack, 1)
        row.addLayout(right, 1)
        word = TallArea()
        word.inner.setProperty("look", "paper")
        inner = QVBoxLayout(word.inner)
        inner.setContentsMargins(0, 0, 12, 0)
        inner.addWidget(self.debrief)
        inner.addStretch(1)
        self._homes = {"choices": QWidget(), "pages": self.preview, "check": self.list, "debrief": word}
        home = QVBoxLayout(self._homes["choices"])
        home.setContentsMargins(0, 0, 0, 0)
        for part in self._homes.values():
            self._stack.addWidget(part)

    def _wire(self) -> None:
        self._group.buttonClicked.connect(self._pressed)
        self.form.changed.connect(self._other_report)
        self.preview.made.connect(self._made)
        self.preview.title_wanted.connect(self._title)
        self._idle.timeout.connect(self._count_others)
        self._count.progress.connect(self._counted)
        self._count.failed.connect(self._not_counted)

    def retranslate(self) -> None:
        self.tabs["choices"].setText(self.tr("Choices"))
        self.tabs["pages"].setText(self.tr("Pages"))
        self.tabs["debrief"].setText(self.tr("Last vote"))
        self._show_check()
        self._show_instead()
        self._place_tools()

    def _show_check(self) -> None:
        left = self.list.open_count()
        self.tabs["check"].setText(self.tr("Before the export · {0}").format(left) if left else
                                   self.tr("Before the export"))

    def _show_tools(self) -> None:
        self.preview.tools.setVisible(self.tab == "pages" and self.form.choices.has_pages)

    def _show_instead(self) -> None:
        kind = self.form.choices.kind
        self._show_tools()
        self.preview.say("" if self.form.choices.has_pages else said(FORMATS[kind][1]))

    # What lies in front -------------------------------------------------------------------------------------------
    def see(self, tab: str) -> None:
        """Bring a tab to the front; the choices are one only where there is no room beside them."""
        if tab == "choices" and not self._narrow:
            tab = "pages"
        self.tab = tab
        self.tabs[tab].setChecked(True)
        self._stack.setCurrentWidget(self._homes[tab])
        self._show_tools()
        self.tab_changed.emit()

    def _pressed(self, made: QPushButton) -> None:
        self.see(next(name for name, found in self.tabs.items() if found is made))

    def minimumSizeHint(self) -> QSize:
        # What lies side by side now is put onto tabs before it gets too narrow.
        return QSize(LEAST_W, LEAST_H)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        # What was laid out while it was hidden may have got another width since, without an event.
        self._fit()
        super().showEvent(event)

    def _fit(self) -> None:
        """Put the choices beside the rest where there is room, else onto a tab of their own."""
        narrow = self.width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            host = self._homes["choices"] if narrow else self._left
            layout = host.layout()
            assert layout is not None
            layout.addWidget(self.form)
            self.see("choices" if narrow and self.tab == "pages" else self.tab)
        self._left.setVisible(not narrow)
        self._place_tools()
        self.tabs["choices"].setVisible(narrow)
        self._left.setFixedWidth(min(max(round(self.width() * LEFT_SHARE), LEFT_LEAST), LEFT_MOST))

    def _place_tools(self) -> None:
        """Put the tools of the pages beside the tabs, or under them where that is too narrow."""
        left = 0 if self._narrow else min(max(round(self.width() * LEFT_SHARE), LEFT_LEAST), LEFT_MOST) + 18
        need = sum(tab.sizeHint().width() + 6 for name, tab in self.tabs.items() if self._narrow or name != "choices")
        beside = self.width() - left >= need + self.preview.tools.sizeHint().width() + 12
        if beside != (self._bar.indexOf(self.preview.tools) >= 0):
            if beside:
                self._bar.addWidget(self.preview.tools)
            else:
                self._right.insertWidget(1, self.preview.tools)

    def take_focus(self) -> None:
        """Give the keyboard to what is written next."""
        self.form.look()
        first = self.form.export if self.form.written else self.form.minutes
        (first if first.isVisible() else self.tabs[self.tab]).setFocus(Qt.FocusReason.OtherFocusReason)

    def see_pages(self) -> None:
        """Look at the pages, with the keyboard in them."""
        self.see("pages")
        self.preview.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def see_check(self) -> None:
        """Look at what is still open."""
        self.see("check")
        self.list.take_focus()

    def see_debrief(self) -> None:
        """Go to the last vote of the day."""
        self.see("debrief")
        self.debrief.counts.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit_title(self) -> None:
        """Write over the title of the page in front."""
        self.see("pages")
        self.preview.edit_title()

    # Following ----------------------------------------------------------------------------------------------------
    def follow(self) -> None:
        """The workshop has changed: count again what is open, and make the pages again."""
        self.list.follow()
        self._show_check()
        self._forget_counts()
        self.preview.mark_stale()

    def _other_report(self) -> None:
        self._show_instead()
        wanted, seen = (self.form.choices.order().options, self.form.earlier.found), self.preview.fresh()
        if not self.form.choices.has_pages or (seen is not None and wanted == self._wanted):
            return
        self._wanted = wanted
        self._forget_counts()
        self.preview.mark_stale()

    def _title(self, page: str, title: str) -> None:
        language = self.form.choices.order().options.first
        self._document.do(c.SetReportTitle(page, language, title), self)

    # How many pages -----------------------------------------------------------------------------------------------
    def _forget_counts(self) -> None:
        self._idle.stop()
        self._counting = False
        self._count.cancel()
        self._counts.clear()
        self.form.choices.variants.set_counts({})

    def _made(self, proof: Proof) -> None:
        self._counts[proof.order.options.variant] = proof.pages
        self.form.choices.variants.set_counts(self._counts)
        self._idle.start()

    def _count_others(self) -> None:
        if not self.isVisible() or self.form.running or self.preview.running:
            return
        order = self.form.choices.order()
        ticked = order.options.redact if order.options.variant != "redacted" else frozenset()
        wanted: tuple[Variant, ...] = tuple(variant for variant in VARIANTS if variant not in self._counts)
        if wanted:
            reports = tuple(replace(order.options, variant=variant, redact=redactions(variant, ticked))
                            for variant in wanted)
            self._counting = True
            self._count.start(partial(count_pages, self.form.batch(), reports))

    def _counted(self, pages: float, variant: str) -> None:
        # What was cancelled may still have something to say.
        if self._counting:
            self._counts[variant] = round(pages)
            self.form.choices.variants.set_counts(self._counts)

    def _not_counted(self, error: object) -> None:
        # What cannot be made now is told when it is looked at.
        if not isinstance(error, PentatoneError | Stopped) and isinstance(error, BaseException):
            raise error

    def give_up(self) -> None:
        """Stop all work, because the window closes."""
        self._idle.stop()
        wind_up(self._count)
        self.form.give_up()
        self.form.earlier.give_up()
        self.preview.give_up()
