"""What the room sees: paints a Presentation and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.audience.calm import CalmPage
from ui.audience.room import pixels, unit
from ui.audience.tags import CountdownTag, RehearsalTag
from ui.canvas.view import CanvasView
from ui.i18n import Speaks
from ui.theme import font, theme
from ui.widgets.parts import label
from ui.widgets.revealboard import RevealBoard
from ui.widgets.roundboard import RoundBoard
from workshop.presentation import ClockShow, Presentation
from workshop.roadmap.gantt import GanttShow

if TYPE_CHECKING:
    from ui.audience.commitments import CommitBoard
    from ui.audience.outcome import OutcomeBoard
    from ui.audience.priority import PriorityBoard
    from ui.audience.roadmap import RoadmapBoard
    from ui.widgets.boards.base import BoardWidget
    from ui.widgets.caseboard import CaseBoard
    from ui.widgets.compareboard import CompareBoard
    from ui.widgets.tapboard import TapBoard
    from workshop.boardvote import TapShow
    from workshop.commitments import CommitShow
    from workshop.model.case import FiledCase
    from workshop.outcomeshow import OutcomeShow
    from workshop.outlook import BoardShow, CompareShow
    from workshop.priorityshow import PriorityShow


class AudienceView(Speaks):
    """Canvas, running round, reveal or a calm title, depending on the value it is given."""

    voted = Signal(str)
    tapped = Signal(str, str)
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: Presentation | None = None
        self._roadmap: RoadmapBoard | None = None
        self._outcome: OutcomeBoard | None = None
        self._compare: CompareBoard | None = None
        self._case: CaseBoard | None = None
        self._priority: PriorityBoard | None = None
        self._commitments: CommitBoard | None = None
        self._tap: TapBoard | None = None
        self._boards: dict[str, BoardWidget] = {}
        self.setProperty("look", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.round, self.reveal = RoundBoard(), RevealBoard()
        self.canvas = CanvasView(live=False)
        self.canvas.viewport().installEventFilter(self)
        self._title = label()
        self._lens = label("hush")
        self._calm = CalmPage()
        self._blank = _Blank()
        self._build()
        self._clock, self._tag = CountdownTag(self), RehearsalTag(self)
        self._fit()

    def _build(self) -> None:
        page = QWidget()
        self._inner = inner = QVBoxLayout(page)
        inner.addWidget(self._title)
        inner.addWidget(self._lens)
        inner.addWidget(self.canvas, 1)
        self._grid = page
        self._stack = QStackedWidget()
        for widget in (page, self.round, self.reveal, self._calm, self._blank):
            self._stack.addWidget(widget)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._stack)
        self.round.voted.connect(self.voted)
        self.round.back_requested.connect(self.back_requested)

    def present(self, value: Presentation, *, live: bool = True) -> None:
        """Show a value; `live` lets a running card take taps."""
        self._value = value
        self._tag.setVisible(value.rehearsal and not value.blank)
        self._clock.set_dark(value.blank)
        if value.blank:
            self._stack.setCurrentWidget(self._blank)
        elif value.case is not None:
            self._show_case(value.case)
        elif value.compare is not None:
            self._show_compare(value.compare)
        elif value.tap is not None:
            self._show_tap(value.tap, live)
        elif value.round is not None:
            self.round.present(value.round, live=live and bool(value.round.current))
            self._stack.setCurrentWidget(self.round)
            if live and value.round.current:
                self.round.setFocus(Qt.FocusReason.OtherFocusReason)
        elif value.reveal is not None:
            self.reveal.present(value.reveal)
            self._stack.setCurrentWidget(self.reveal)
        elif value.priority is not None:
            self._show_priority(value.priority)
        elif value.commitments is not None:
            self._show_commitments(value, value.commitments)
        elif value.roadmap is not None:
            self._show_roadmap(value, value.roadmap)
        elif value.outcome is not None:
            self._show_outcome(value, value.outcome)
        elif value.board is not None:
            self._show_board(value.board)
        elif value.canvas is not None:
            self._show_canvas(value)
        else:
            self._calm.present(value.client, value.title)
            self._stack.setCurrentWidget(self._calm)

    @property
    def dark(self) -> bool:
        """Tell whether it is dark on purpose."""
        return self._stack.currentWidget() is self._blank

    def set_pictures(self, provider: Callable[[str], QPixmap | None]) -> None:
        """Say where the photos on notes come from."""
        self.canvas.canvas.wall.set_pictures(provider)

    def _show_canvas(self, value: Presentation) -> None:
        assert value.canvas is not None
        words = {"current": self.tr("Where we are"), "target": self.tr("Where we want to be"),
                 "gap": self.tr("How far we have to go"), "disagreement": self.tr("How much we agree"),
                 "progress": self.tr("How far we have come"), "evidence": self.tr("How well we know it"),
                 "last": self.tr("Where we were last time"), "projected": self.tr("Where the plan takes us"),
                 "priority": self.tr("What comes first")}[value.lens]
        title = " · ".join(part for part in (value.client, value.title) if part)
        room = self.width() - pixels(80, self.height())
        self._title.setText(self._title.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room))
        self._lens.setText(self.tr("What holds us back") if value.wall else words)
        scene, there = self.canvas.canvas, self._stack.currentWidget() is self._grid
        scene.present(value.canvas, value.lens)
        scene.choose(value.selected)
        self._stack.setCurrentWidget(self._grid)
        moves = there and self.isVisible()
        scene.set_layout(value.layout, animate=moves)
        scene.set_focus_element(value.focus)
        self._aim(value, moves)

    def _aim(self, value: Presentation, moves: bool) -> None:
        """Look at what the room was called to, else at the notes where they are the topic, else at all cells."""
        wall = self.canvas.canvas.wall
        if value.sight is not None:
            self.canvas.show_sight(value.sight, animate=moves)
        elif value.wall and not wall.content_rect().isEmpty():
            self.canvas.fit_to(_readable(wall.mapRectToScene(wall.content_rect()), self.canvas.viewport().size()),
                               animate=moves)
        else:
            self.canvas.fit()

    def _show_roadmap(self, value: Presentation, show: GanttShow) -> None:
        if self._roadmap is None:
            from ui.audience.roadmap import RoadmapBoard
            self._roadmap = RoadmapBoard()
            self._stack.addWidget(self._roadmap)
        self._roadmap.present(" · ".join(part for part in (value.client, value.title) if part), show)
        self._stack.setCurrentWidget(self._roadmap)

    def _show_outcome(self, value: Presentation, show: OutcomeShow) -> None:
        if self._outcome is None:
            from ui.audience.outcome import OutcomeBoard
            self._outcome = OutcomeBoard()
            self._stack.addWidget(self._outcome)
        self._outcome.present(" · ".join(part for part in (value.client, value.title) if part), show)
        self._stack.setCurrentWidget(self._outcome)

    def _show_commitments(self, value: Presentation, show: CommitShow) -> None:
        if self._commitments is None:
            from ui.audience.commitments import CommitBoard
            self._commitments = CommitBoard()
            self._stack.addWidget(self._commitments)
        self._commitments.present(" · ".join(part for part in (value.client, value.title) if part), show)
        self._stack.setCurrentWidget(self._commitments)

    def _show_priority(self, show: PriorityShow) -> None:
        if self._priority is None:
            from ui.audience.priority import PriorityBoard
            self._priority = PriorityBoard()
            self._stack.addWidget(self._priority)
        self._priority.present(show)
        self._stack.setCurrentWidget(self._priority)

    def _show_tap(self, show: TapShow, live: bool) -> None:
        if self._tap is None:
            from ui.widgets.tapboard import TapBoard
            self._tap = TapBoard()
            self._tap.tapped.connect(self.tapped)
            self._tap.cleared.connect(self._cleared)
            self._tap.own_clock = self.round.own_clock
            self._stack.addWidget(self._tap)
        self._tap.present(show, live=live)
        self._stack.setCurrentWidget(self._tap)

    def _cleared(self, participant: str) -> None:
        self.tapped.emit(participant, "")

    def _show_board(self, show: BoardShow) -> None:
        kind = show.board.kind
        if kind not in self._boards:
            from ui.widgets.boards.book import board_widget
            self._boards[kind] = board_widget(kind, live=False)
            self._stack.addWidget(self._boards[kind])
        self._boards[kind].present(show)
        self._stack.setCurrentWidget(self._boards[kind])

    def _show_compare(self, show: CompareShow) -> None:
        if self._compare is None:
            from ui.widgets.compareboard import CompareBoard
            self._compare = CompareBoard()
            self._stack.addWidget(self._compare)
        self._compare.present(show)
        self._stack.setCurrentWidget(self._compare)

    def _show_case(self, case: FiledCase) -> None:
        if self._case is None:
            from ui.widgets.caseboard import CaseBoard
            self._case = CaseBoard()
            self._stack.addWidget(self._case)
        self._case.present(case)
        self._stack.setCurrentWidget(self._case)

    def set_clock(self, clock: ClockShow | None) -> None:
        """Show the countdown of the block, or none."""
        self._clock.present(clock)
        for board in (self.round, self._tap):
            if board is not None and board.own_clock != (clock is None):
                board.own_clock = clock is None
                board.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The canvas keeps the cells fitted by itself; what the room was called to is ours to keep in sight.
        if event.type() == QEvent.Type.Resize and self._value is not None and self._value.canvas is not None \
                and (self._value.sight is not None or self._value.wall):
            self._aim(self._value, False)
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Take sizes for the projector; the boards that are painted grow by themselves."""
        high = self.height()
        self._title.setFont(font(pixels(26, high), bold=True))
        self._lens.setFont(font(pixels(20, high)))
        self._calm.fit(high)
        side, edge = pixels(36, high), pixels(24, high)
        self._inner.setContentsMargins(side, edge, side, edge)
        self._inner.setSpacing(pixels(6, high))
        self.canvas.set_room(unit(high))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)
        self._clock.place(self.size())
        self._tag.place(self.size())

    def set_seconds(self, seconds: int) -> None:
        """Show how long the running round has been open."""
        self.round.set_seconds(seconds)

    def retranslate(self) -> None:
        if self._value is not None and self._value.canvas is not None and not self._value.blank \
                and self._stack.currentWidget() is self._grid:
            self._show_canvas(self._value)


def _readable(rect: QRectF, room: QSize) -> QRectF:
    """Return the part of the canvas to show for these notes: from their upper edge down, and few are not made huge."""
    wide, high = max(rect.width() + 24, 640), max(rect.height() + 24, 260)
    scale = min(room.width() / wide, room.height() / high)
    return QRectF(rect.center().x() - wide / 2, rect.y() - 12, wide, room.height() / scale)


class _Blank(QWidget):
    """A dark screen for a pause."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme()["veil"])
