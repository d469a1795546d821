"""Help beside the work: the topic of the stage in front, all others by list and search."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.help.bookrow import BookRow
from ui.help.page import HelpPage
from ui.help.shelf import help_groups, topic_of
from ui.widgets.finder import FinderModel, FinderRow
from ui.widgets.finderrow import FinderPainter
from ui.widgets.flow import FlowLayout
from ui.widgets.parts import button, rule
from ui.widgets.sidepanel import SidePanel
from workshop.helpsearch import search_help


class HelpPanel(SidePanel):
    """`place` is the topic of what is in front; the panel follows it until another topic is asked for.

    `levels_requested`, `sheet_requested` and `tour_requested` ask for what has a place of its own.
    """

    levels_requested = Signal()
    sheet_requested = Signal()
    tour_requested = Signal()

    def __init__(self, window: QWidget, place: str = "") -> None:
        super().__init__(window)
        self._near = self._topic = place
        self._way: list[str] = []
        self.search, self.page, self.list = QLineEdit(), HelpPage(), QListView()
        self.back, self.here, self.topics, self.close_button = button(), button(), button(checkable=True), button()
        self.tour, self.sheet, self.levels = button(), button(), button()
        self.book = BookRow(self)
        self.model = FinderModel(self)
        self._stack = QStackedWidget()
        self._build()
        self._wire()
        self.retranslate()

    def _build(self) -> None:
        self.box.setContentsMargins(20, 14, 20, 12)
        self.box.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.search, 1)
        head.addWidget(self.topics)
        head.addWidget(self.close_button)
        self.box.addLayout(head)
        self._ways = QWidget()
        ways = QHBoxLayout(self._ways)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.addWidget(self.back)
        ways.addWidget(self.here)
        ways.addStretch(1)
        self.box.addWidget(self._ways)
        self.list.setModel(self.model)
        self.list.setItemDelegate(FinderPainter(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setStyleSheet("QListView { border: none; }")
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack.addWidget(self.page)
        self._stack.addWidget(self.list)
        self.box.addWidget(self._stack, 1)
        self.box.addWidget(rule())
        foot = QVBoxLayout()
        foot.setSpacing(8)
        row = FlowLayout(spacing=8)
        for made in (self.tour, self.sheet, self.levels, self.book.make):
            row.addWidget(made)
        foot.addLayout(row)
        foot.addWidget(self.book)
        self.box.addLayout(foot)
        for made in (self.back, self.here):
            made.hide()

    def _wire(self) -> None:
        self.close_button.clicked.connect(self.leave)
        self.topics.clicked.connect(self._list_all)
        self.back.clicked.connect(self.go_back)
        self.here.clicked.connect(self.show_place)
        self.page.topic_requested.connect(self.show_topic)
        self.search.textChanged.connect(self._look)
        self.search.installEventFilter(self)
        self.list.clicked.connect(self._take)
        self.list.activated.connect(self._take)
        self.levels.clicked.connect(self.levels_requested)
        self.sheet.clicked.connect(self.sheet_requested)
        self.tour.clicked.connect(self.tour_requested)
        back = QShortcut(QKeySequence("Alt+Left"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.go_back)

    def retranslate(self) -> None:
        for widget in (self, self.page):
            widget.setAccessibleName(self.tr("Help"))
        self.search.setPlaceholderText(self.tr("Search in the help"))
        self.search.setAccessibleName(self.tr("Search in the help"))
        self.list.setAccessibleName(self.tr("Topics of the help"))
        self.topics.setText(self.tr("All topics"))
        self.close_button.setText(self.tr("Close (Esc)"))
        self.back.setText(self.tr("← Back"))
        self.tour.setText(self.tr("Guided tour"))
        self.sheet.setText(self.tr("Shortcuts"))
        self.sheet.setToolTip(self.tr("All keys at a glance (Ctrl+F1)"))
        self.levels.setText(self.tr("How levels are made"))
        self.levels.setToolTip(self.tr("From votes to a level, step by step (Shift+F1)"))
        if self.isVisible():
            self._show()
            self._look()

    # What is shown ----------------------------------------------------------------------------------------------
    @property
    def topic(self) -> str:
        """The id of the topic that is shown."""
        return self._topic

    def appear(self) -> None:
        self._way.clear()
        self._topic = self._near
        self.search.clear()
        self._show()
        self._front(self.page)
        super().appear()

    def first_focus(self) -> QWidget:
        return self.page

    def follow(self, place: str) -> None:
        """Take the topic of what is in front now; it is shown when the one before was."""
        was, self._near = self._near, place
        if self._topic == was and place != was:
            self._topic = place
            self._way.clear()
            if self.isVisible():
                self._front(self.page)
        if self.isVisible():
            self._show()

    def show_topic(self, name: str) -> None:
        """Show another topic; the way back leads to the one before."""
        if name != self._topic:
            self._way.append(self._topic)
            self._topic = name
        self._front(self.page)
        self._show()
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self) -> None:
        """Show the topic of what is in front."""
        self.show_topic(self._near)

    def go_back(self) -> None:
        """Show the topic before."""
        if self._way:
            self._topic = self._way.pop()
            self._front(self.page)
            self._show()

    def _show(self) -> None:
        self.page.present(topic_of(self._topic))
        self.here.setText(self.tr("Here: {0}").format(topic_of(self._near).title))
        self.here.setVisible(topic_of(self._near).id != topic_of(self._topic).id)
        self.back.setVisible(bool(self._way))
        self._ways.setVisible(bool(self._way) or not self.here.isHidden())

    def _front(self, widget: QWidget) -> None:
        self._stack.setCurrentWidget(widget)
        self.topics.setChecked(widget is self.list and not self.search.text().strip())
        if widget is self.page and self.search.text():
            self.search.blockSignals(True)
            self.search.clear()
            self.search.blockSignals(False)

    # The list ---------------------------------------------------------------------------------------------------
    def _list_all(self) -> None:
        if self._stack.currentWidget() is self.list and not self.search.text().strip():
            self._front(self.page)
            return
        self.search.clear()
        self._present(self._all())
        self._front(self.list)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _all(self) -> tuple[FinderRow, ...]:
        rows: list[FinderRow] = []
        for group in help_groups():
            rows.append(FinderRow("", group.name, head=True))
            rows += [FinderRow(topic.id, topic.title) for topic in group.topics]
        return tuple(rows)

    def _look(self) -> None:
        wanted = self.search.text().strip()
        if not wanted:
            if self._stack.currentWidget() is self.list:
                self._present(self._all())
                self.topics.setChecked(True)
            return
        rows = tuple(FinderRow(hit.topic, hit.title, beneath=hit.where) for hit in search_help(help_groups(), wanted))
        none = self.tr("No topic has all of these words.")
        self._present(rows or (FinderRow("", none, head=True),))
        self._front(self.list)

    def _present(self, rows: tuple[FinderRow, ...]) -> None:
        self.model.present(rows)
        self.list.scrollToTop()
        self._choose(0, 1)

    def _choose(self, at: int, step: int) -> None:
        rows = self.model.rows
        while 0 <= at < len(rows) and rows[at].head:
            at += step
        if 0 <= at < len(rows):
            self.list.setCurrentIndex(self.model.index(at))

    def _take(self, index: QModelIndex) -> None:
        row = self.model.rows[index.row()] if index.isValid() else None
        if row is not None and not row.head:
            self.show_topic(row.key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key, now = event.key(), self.list.currentIndex().row()
            if self._stack.currentWidget() is self.list and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._choose(now + 1, 1) if key == Qt.Key.Key_Down else self._choose(now - 1, -1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._stack.currentWidget() is self.list:
                self._take(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)
