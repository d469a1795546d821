"""The history over the right side of the window: every step in words, and the way to any of them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from ui.document import Document
from ui.facilitator.changesbox import ChangesBox
from ui.facilitator.historyexport import HistoryExport
from ui.facilitator.historymodel import HistoryModel, StepPainter
from ui.localtexts import to_the_second
from ui.settings import MAX_NAME, UserSettings
from ui.widgets.parts import button, label
from ui.widgets.sidepanel import SidePanel
from workshop.changes import Change
from workshop.steps import StepShow

Index = QModelIndex | QPersistentModelIndex


class StepView(QListView):
    """Rows of the history; Enter on one, or a double click, asks to go there."""

    wanted = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid() and not event.isAutoRepeat():
                self.wanted.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class HistoryPanel(SidePanel):
    """`go_requested` carries the number of the step to go to; `notice` says where the way has ended.

    It reads the history from the file when it appears, and on with every change. Under the list stands what the chosen
    step changed. `trouble` says why the history was not written to a file.
    """

    go_requested = Signal(int)
    notice = Signal(str)
    trouble = Signal(str)
    narrow, wide = 480, 600

    def __init__(self, document: Document, window: QWidget, *, top: int = 0, bottom: int = 0) -> None:
        super().__init__(window, top=top, bottom=bottom)
        self._document = document
        self.model = HistoryModel(document, self)
        self.view, self.field, self.whole = StepView(), QLineEdit(), QCheckBox()
        self.go, self.stop, self.bar = button("primary"), button(), QProgressBar()
        self.changes, self.save, self.me = ChangesBox(), button(), QLineEdit()
        self.export = HistoryExport(document, self)
        self._settings: UserSettings | None = None
        self._shown = 0
        self._goal = 0
        self._build()
        self._wire()
        self.retranslate()

    def _build(self) -> None:
        self._title, self._close, self._what = label("title"), button(), label(wrap=True)
        self._when, self._as = label("quiet"), label("quiet")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.box.setContentsMargins(22, 14, 22, 14)
        self.box.setSpacing(8)
        self.box.addLayout(head)
        self.box.addWidget(self.field)
        self.view.setModel(self.model)
        self.view.setItemDelegate(StepPainter(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.box.addWidget(self.view, 3)
        self.box.addWidget(self._when)
        self.box.addWidget(self.changes, 2)
        foot = QFrame()
        foot.setProperty("look", "soft")
        inner = QVBoxLayout(foot)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.setSpacing(6)
        self._what.setMinimumHeight(2 * self._what.fontMetrics().height())
        self._what.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        inner.addWidget(self._what)
        inner.addWidget(self.bar)
        row = QHBoxLayout()
        row.addWidget(self.whole, 1)
        row.addWidget(self.stop)
        row.addWidget(self.go)
        inner.addLayout(row)
        self.bar.setTextVisible(False)
        self.box.addWidget(foot)
        who = QHBoxLayout()
        who.addWidget(self._as)
        who.addWidget(self.me, 1)
        self._as.setBuddy(self.me)
        self.me.setMaxLength(MAX_NAME)
        self.box.addLayout(who)
        self.export.hang_on(self.save)
        self.box.addWidget(self.export.waiting)

    def _wire(self) -> None:
        self._close.clicked.connect(self.leave)
        self.field.textChanged.connect(self._narrow)
        self.whole.toggled.connect(self._widen)
        self.view.doubleClicked.connect(self._clicked)
        self.view.wanted.connect(self._want)
        self.view.selectionModel().currentChanged.connect(self._tell)
        self.go.clicked.connect(self._go_pressed)
        self.stop.clicked.connect(self._document.stop_going)
        self._document.stepped.connect(self._stepped)
        self._document.went.connect(self._went)
        self.me.editingFinished.connect(self._named)
        self.export.notice.connect(self.notice)
        self.export.trouble.connect(self.trouble)

    def retranslate(self) -> None:
        self._title.setText(self.tr("History"))
        self.setAccessibleName(self.tr("History"))
        self._close.setText(self.tr("Close (Esc)"))
        self.field.setPlaceholderText(self.tr("Find a step"))
        self.field.setAccessibleName(self.tr("Find a step"))
        self.view.setAccessibleName(self.tr("Steps, newest first"))
        self.whole.setText(self.tr("Also ways back and forth"))
        self.go.setText(self.tr("Go there (Enter)"))
        self.save.setText(self.tr("Export…"))
        self._as.setText(self.tr("The history calls you"))
        self.me.setAccessibleName(self.tr("The history calls you"))
        self.changes.setAccessibleName(self.tr("What this step changed"))
        self.changes.setPlaceholderText(self.tr("This step changed no value."))
        self.export.retranslate()
        self._shown = 0
        self.stop.setText(self.tr("Stop"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self.model.speak()
        self._tell()

    # Coming and following ---------------------------------------------------------------------------------------
    def first_focus(self) -> QWidget:
        return self.view

    def appear(self) -> None:
        """Show the panel at the step that was done last."""
        self.me.setText(self._document.author)
        self.me.setEnabled(not self._document.read_only)
        self._shown = 0
        self.model.follow()
        super().appear()
        self._choose(self.model.current)
        self._tell()

    def refresh(self, _change: Change) -> None:
        """Read on after a change; on the way to another step the list stays where it is."""
        if not self.isVisible():
            return
        step = self.model.step(self.view.currentIndex().row())
        newest = step is not None and step.current
        self._shown = 0
        self.model.follow()
        self._choose(self.model.current if step is None or newest or self._document.going else step.seq)
        self._tell()

    def _choose(self, seq: int) -> None:
        row = self.model.row_of(seq)
        if row >= 0:
            index = self.model.index(row)
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
        elif self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0))

    def _narrow(self, words: str) -> None:
        step = self.model.step(self.view.currentIndex().row())
        self.model.wanted = words
        self.model.list()
        self._choose(step.seq if step is not None else self.model.current)
        self._tell()

    def _widen(self, whole: bool) -> None:
        step = self.model.step(self.view.currentIndex().row())
        self.model.whole = whole
        self.model.list()
        self._choose(step.seq if step is not None else self.model.current)
        self._tell()

    # What would happen ------------------------------------------------------------------------------------------
    def _tell(self) -> None:
        step = self.model.step(self.view.currentIndex().row())
        self._show(step)
        self._show_changes(step)

    def _show_changes(self, step: StepShow | None) -> None:
        """Show what the chosen step changed; on the way to another one that has to wait."""
        seq = step.seq if step is not None else -1
        if seq == self._shown or self._document.going or not self.isVisible():
            return
        self._shown = seq
        told = (to_the_second(step.at), step.author) if step is not None else ()
        self._when.setText(" · ".join(part for part in told if part))
        self.changes.present(self.model.lines(step) if step is not None else ())

    def _show(self, step: StepShow | None) -> None:
        going = self._document.going
        for part, shown in ((self.bar, going), (self.stop, going), (self.go, not going), (self.whole, not going)):
            part.setVisible(shown)
        if not going:
            way = self._way(step)
            self._what.setText(self.what(step, way))
            self.go.setEnabled(bool(way))
        self.view.setAccessibleDescription(self._what.text())

    def _way(self, step: StepShow | None) -> int | None:
        if step is None or self._document.read_only:
            return None
        return self._document.way_to(step.seq) if step.reachable else None

    def what(self, step: StepShow | None, way: int | None) -> str:
        """Return what going to a step would do, in words."""
        if step is None:
            return self.tr("No step has these words.") if self.field.text().strip() else ""
        words = self.model.words(step.seq, step.count)
        if step.current:
            return self.tr("Here we are: {0}").format(words)
        if self._document.read_only:
            return self.tr("This file can only be read: {0}").format(words)
        if step.action in ("undo", "redo"):
            return self.tr("A way back or forth is told here, but nothing leads to it.")
        if way is None:
            return self.tr("Another step has taken the place of this one.") if step.undone else \
                self.tr("This has happened and cannot be taken back: {0}").format(words)
        if way == -1:
            return self.tr("Back 1 step to: {0}").format(words)
        if way == 1:
            return self.tr("Forward 1 step to: {0}").format(words)
        return self.tr("Back {0} steps to: {1}").format(-way, words) if way < 0 else \
            self.tr("Forward {0} steps to: {1}").format(way, words)

    # Who and where ----------------------------------------------------------------------------------------------
    def take_settings(self, settings: UserSettings | None) -> None:
        """Take over where it is kept how the history calls who is at the keyboard."""
        self._settings = settings

    def _named(self) -> None:
        name = " ".join(self.me.text().split())
        if self._settings is not None:
            self._settings.call_me(name)
            name = self._settings.author
        self._document.author = name
        self.me.setText(name)

    def close_down(self) -> None:
        """Stop writing, because the workshop is closed."""
        self.export.close()

    # Going ------------------------------------------------------------------------------------------------------
    def _clicked(self, index: Index) -> None:
        self._want(index.row())

    def _go_pressed(self) -> None:
        self._want(self.view.currentIndex().row())

    def _want(self, row: int) -> None:
        step = self.model.step(row)
        if step is None or self._document.going or not self._way(step):
            self._show(step)
            return
        self._goal = step.seq
        self.bar.setRange(0, 0)
        self.go_requested.emit(step.seq)
        self._what.setText(self.tr("On the way to: {0}").format(self.model.words(step.seq, step.count)))
        self._tell()

    def _stepped(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _went(self, arrived: bool) -> None:
        if not self._goal:
            return
        goal, self._goal = self._goal, 0
        self.model.follow()
        words = self.model.words(self.model.current)
        self.notice.emit(self.tr("We are at: {0}").format(words) if arrived or self.model.current == goal
                         else self.tr("Stopped at: {0}").format(words))
        self._choose(self.model.current)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._document.going:
            event.accept()
            self._document.stop_going()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.hasFocus():
            event.accept()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)
