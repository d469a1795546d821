"""The clock of the day in the bar on top: what runs, how long still, when the day will end."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from ui.agenda_words import clock_words, level_words, pace_words
from ui.i18n import Speaks, language
from ui.theme import font
from ui.widgets.parts import button, label, restyle
from ui.widgets.plainwords import as_tip
from workshop.agenda import BlockState, DayState, block_name
from workshop.agenda_repair import minutes_to_win

NAME_W, TIME_W, HEIGHT = 160, 78, 46


class DayBar(Speaks):
    """Shows a DayState; the three signals are wishes.

    The level is told by a word and by colour. F8 and Shift+F8 do what the first two buttons do.
    """

    next_block_requested = Signal()
    pause_requested = Signal()
    plan_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._day: DayState | None = None
        self._compact = False
        self.name, self.pace = label("head"), label("quiet")
        self.time, self.word = label(), label("quiet")
        self.next, self.pause, self.plan = button(), button(), button()
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for upper, lower, side in ((self.name, self.pace, Qt.AlignmentFlag.AlignLeft),
                                   (self.time, self.word, Qt.AlignmentFlag.AlignRight)):
            pair = QVBoxLayout()
            pair.setContentsMargins(0, 3, 0, 3)
            pair.setSpacing(0)
            for text in (upper, lower):
                text.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                pair.addWidget(text)
            row.addLayout(pair)
        self.name.setMinimumWidth(NAME_W)
        self.time.setMinimumWidth(TIME_W)
        for made, wish in ((self.next, self.next_block_requested), (self.pause, self.pause_requested),
                           (self.plan, self.plan_requested)):
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            made.clicked.connect(wish)
            row.addWidget(made)
        QShortcut(QKeySequence("F8"), self).activated.connect(self._next_key)
        QShortcut(QKeySequence("Shift+F8"), self).activated.connect(self._pause_key)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEIGHT)

    def _next_key(self) -> None:
        if self.next.isEnabled() and not self.next.isHidden():
            self.next_block_requested.emit()

    def _pause_key(self) -> None:
        if self._day is not None and self._day.running:
            self.pause_requested.emit()

    def set_compact(self, compact: bool) -> None:
        """Take less room, for a small window: the key stands for its words, pausing is left to its key."""
        self._compact = compact
        self._show()

    def retranslate(self) -> None:
        self.plan.setToolTip(self.tr("Agenda, script, parking lot, sign-in"))
        self._show()

    def present(self, day: DayState | None) -> None:
        """Show how the day stands; None or a day without blocks shows only the way to the plan."""
        self._day = day
        self._show()

    def _show(self) -> None:
        day = self._day if self._day is not None and self._day.blocks else None
        late = day is not None and minutes_to_win(day) > 0
        self.plan.setText(self.tr("Win time back") if late else self.tr("Day plan"))
        for made in (self.name, self.pace, self.time, self.word, self.next, self.pause):
            made.setVisible(day is not None)
        if day is None:
            return
        front = self._front(day)
        whole = block_name(front.item).in_(language()) if front else self.tr("The day is done")
        metrics = QFontMetrics(font(bold=True))
        self.name.setText(metrics.elidedText(" ".join(whole.split()), Qt.TextElideMode.ElideRight, NAME_W))
        self.name.setToolTip(as_tip(whole))
        self.pace.setText(self._pace(day))
        self._show_time(day, front)
        self._show_buttons(day)
        # Where it is narrow the end of it may be cut off.
        self.pace.setToolTip(as_tip(self.pace.text()))
        self.setAccessibleName(" ".join((whole, *(made.text() for made in (self.time, self.word, self.pace)))))

    def _pace(self, day: DayState) -> str:
        if day.begun:
            return pace_words(day)
        if day.days > 1:
            return self.tr("Day {0} · {1} min · ends {2}").format(day.day, day.total, day.end)
        return self.tr("{0} min · ends {1}").format(day.total, day.end)

    @staticmethod
    def _front(day: DayState) -> BlockState | None:
        """The block that runs, else the one that was paused, else the next one."""
        if day.running:
            return day.block(day.running)
        rest = [block for block in day.blocks if not block.done and not block.item.skipped]
        return next((block for block in rest if block.spent), rest[0] if rest else None)

    def _show_time(self, day: DayState, front: BlockState | None) -> None:
        look = "clock"
        if day.left is not None:
            self.time.setText(clock_words(day.left))
            self.word.setText(level_words(day.level))
            if day.level != "calm":
                look = "clock-over" if day.level == "over" else "clock-soon"
        elif front is not None:
            self.time.setText(clock_words(front.planned - front.spent))
            self.word.setText(self.tr("paused") if front.spent else self.tr("planned"))
            look = "clock-quiet"
        self.time.setVisible(front is not None)
        self.word.setVisible(front is not None)
        restyle(self.time, look)

    def _show_buttons(self, day: DayState) -> None:
        rest = [block for block in day.blocks if not block.done and not block.item.skipped]
        paused = not day.running and any(block.spent for block in rest)
        if day.running and all(block.running for block in rest if block.day <= day.day):
            self.next.setText(self.tr("Finish  F8"))
        elif day.running:
            self.next.setText(self.tr("Next  F8"))
        else:
            self.next.setText(self.tr("Go on  F8") if paused else self.tr("Start  F8"))
        self.next.setToolTip(as_tip(self.next.text()))
        if self._compact:
            self.next.setText("▸ F8")
        self.next.setVisible(bool(rest) or bool(day.running))
        self.pause.setText(self.tr("Pause"))
        self.pause.setToolTip(self.tr("Pause (Shift+F8)"))
        self.pause.setVisible(bool(day.running) and not self._compact)
