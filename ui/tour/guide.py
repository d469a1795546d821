"""The guided tour at work: one step after the other, each round a real control of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ui.tour.acts import Acts
from ui.tour.bubble import Bubble
from ui.tour.placing import place
from ui.tour.ring import AROUND, Ring
from ui.tour.steps import STEPS, Step, said
from ui.tour.targets import Spot, find

if TYPE_CHECKING:
    from ui.facilitator.window import FacilitatorWindow

SETTLE, LOOK = 40, 650  # milliseconds: until a layout is done, and for which a deed is seen before the tour goes on
_MOVES = frozenset((QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide,
                    QEvent.Type.LayoutRequest, QEvent.Type.Paint))


class Guide(QObject):
    """Owns ring and bubble on one window; `ended` says that the tour is over and whether it was gone to its end.

    In a `practice` copy the steps are done: by the user, whose keys and clicks go where they always go, or by the tour
    when it is asked. In any other workshop the tour points, and changes nothing. It eats no key of others: only while
    the bubble has the keyboard do Enter, arrows and Esc belong to it.
    """

    ended = Signal(bool)
    copy_requested = Signal()

    def __init__(self, window: FacilitatorWindow, *, practice: bool) -> None:
        super().__init__(window)
        self._window, self._practice = window, practice
        self._before = QApplication.focusWidget()
        self._acts = Acts(window, real=practice)
        self.step, self.done = STEPS[0], set[str]()
        self._watched: list[QWidget] = []
        self._over = self._held = False
        self.spot: Spot | None = None
        self.ring, self.bubble = Ring(window), Bubble(window)
        self._soon = QTimer(self, singleShot=True, interval=SETTLE)
        self._soon.timeout.connect(self.settle)
        self._on = QTimer(self, singleShot=True, interval=LOOK)
        self._on.timeout.connect(self._go_on)
        self._wire()

    def _wire(self) -> None:
        window = self._window
        for signal in (window.document.changed, window.presented, window.tools.actions.ran):
            signal.connect(self._look_soon)
        self.bubble.next_requested.connect(self.forth)
        self.bubble.back_requested.connect(self.back)
        self.bubble.deed_requested.connect(self.do)
        self.bubble.leave_requested.connect(self.leave)
        self.bubble.copy_requested.connect(self.copy_requested)
        self.bubble.worded.connect(self._worded)
        window.closed.connect(self._close)
        window.installEventFilter(self)

    # Going ------------------------------------------------------------------------------------------------------
    def steps(self) -> tuple[Step, ...]:
        """Return the steps for which there is room now, and the one in front."""
        return tuple(step for step in STEPS if self._window.width() >= step.wide or step is self.step)

    def begin(self) -> None:
        """Show the first step."""
        self._show()

    def forth(self) -> None:
        """Go to the next step; from the last one, end."""
        if self.step is not STEPS[-1]:
            self._turn(1)
        else:
            self._end(True)

    def back(self) -> None:
        """Go to the step before."""
        if self.step is not STEPS[0]:
            self._turn(-1)

    def leave(self) -> None:
        """End the tour where it is."""
        self._end(False)

    def do(self) -> None:
        """Do what the step asks for, or bring the window back to where the step is."""
        if self._astray():
            self._show()
        elif self._practice and self.step.ask:
            getattr(self._acts, f"do_{self.step.id}")()
            self._look_soon()

    def _turn(self, by: int) -> None:
        if left := getattr(self._acts, f"leave_{self.step.id}", None):
            left()
        steps = self.steps()
        self.step = steps[steps.index(self.step) + by]
        self._show()

    def _show(self) -> None:
        self._on.stop()
        self._held = False
        if bring := getattr(self._acts, f"bring_{self.step.id}", None):
            bring()
        elif self.step.stage and self._window.stage != self.step.stage:
            self._window.go(self.step.stage)
        if self._asks() and (hands := getattr(self._acts, f"hands_{self.step.id}", None)):
            hands()
        self.settle()
        self.bubble.speak()

    def _asks(self) -> bool:
        """Tell whether the step waits for something to be done."""
        return self._practice and bool(self.step.ask) and self.step.id not in self.done

    def _astray(self) -> bool:
        return bool(self.step.stage) and self._window.stage != self.step.stage

    # Following the window ---------------------------------------------------------------------------------------
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and not self._over and (
                event.type() != QEvent.Type.Paint or (self.spot is not None and watched is self.spot.widget)):
            self._soon.start()
        return False

    def _look_soon(self) -> None:
        if not self._over:
            self._soon.start()

    def settle(self) -> None:
        """Look where the target is now and whether the step is done, and stand beside it."""
        if self._over:
            return
        if self._asks() and not self._astray() and getattr(self._acts, f"done_{self.step.id}")():
            self.done.add(self.step.id)
            if not self.step.stay:
                self._on.start()
        self.spot = find(self._window, self.step.targets, self._acts.cell)
        self._watch()
        self._word()
        self._place()
        self._take_keyboard()

    def _watch(self) -> None:
        """Hear when the target, or anything around it, moves."""
        here: QWidget | None = self.spot.widget if self.spot is not None else None
        wanted = []
        while here is not None and here is not self._window:
            wanted.append(here)
            here = here.parentWidget()
        if wanted != self._watched:
            for widget in self._watched:
                widget.removeEventFilter(self)
            for widget in wanted:
                widget.installEventFilter(self)
            self._watched = wanted

    def _place(self) -> None:
        box = self.spot.box if self.spot is not None else None
        if box is not None:
            self.ring.show_round(box)
            box = box.adjusted(-AROUND, -AROUND, AROUND, AROUND)
        else:
            self.ring.hide()
        found = place(self._window.size(), box, self.bubble.wanted(), self._others())
        if self.bubble.geometry() != found:
            self.bubble.setGeometry(found)
        # A large list laid over a small window is read first; it has the keyboard, and goes with Esc.
        self.bubble.setVisible(box is None or not found.intersects(box))
        self._stay_on_top()

    def _stay_on_top(self) -> None:
        # Only where something has come over them: each raise paints anew what lies beneath, which would be heard here.
        over = [child for child in self._window.children() if isinstance(child, QWidget)]
        if over[-2:] != [self.ring, self.bubble]:
            self.ring.raise_()
            self.bubble.raise_()

    def _others(self) -> tuple[QRect, ...]:
        """Return what is to be seen beside the target."""
        window, page = self._window, self._window.front
        found = [QRect(part.mapTo(window, QPoint(0, 0)), part.size())
                 for part in (window.preview, window.top, window.rail, window.status) if part.isVisible()]
        board = page.rounds.reveal if window.stage == "score" else None  # type: ignore[union-attr]
        if board is not None and board.isVisible():
            # What the votes say stands in its right half.
            box = QRect(board.mapTo(window, QPoint(0, 0)), board.size())
            found.append(box.adjusted(box.width() // 2, 0, 0, 0))
        return tuple(found)

    def _take_keyboard(self) -> None:
        """Where nothing is to be done, the keyboard belongs to the bubble; once a step, and never from the palette."""
        wanted = not self._asks() and not self._on.isActive() and not self._window.tools.palette_open
        if wanted and not self._held:
            self._held = True
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Put the keyboard on the bubble."""
        self.bubble.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        if not self._over:
            self.forth()

    # Words ------------------------------------------------------------------------------------------------------
    def _worded(self) -> None:
        if not self._over and self.bubble.title.text():
            self._word()
            self._soon.start()

    def _word(self) -> None:
        step, asks, astray = self.step, self._asks(), self._astray()
        ask = ""
        if astray:
            ask = self.tr("This step is on another page.")
        elif self._practice and step.ask:
            ask = said(step.ask) if asks else self.tr("✓ Done.")
        steps, first, last = self.steps(), step is STEPS[0], step is STEPS[-1]
        self.bubble.present(self.tr("Step {0} of {1}").format(steps.index(step) + 1, len(steps)), said(step.title),
                            said(step.words), self._note() if first else "", ask)
        going = self.tr("Skip") if asks and not last else self.tr("End the tour") if last else self.tr("Next")
        deed = self.tr("Take me there") if astray else self.tr("Do it for me") if asks else ""
        keys = self.tr("Enter or → next, ← back, Esc leaves") if not asks else self.tr(
            "Ctrl+Shift+T puts the keyboard here.")
        self.bubble.offer(going, deed, keys=keys, main="deed" if astray else "" if asks else "next",
                          first=first, copy=first and not self._practice)

    def _note(self) -> str:
        """Return what the first step says of the workshop it runs on."""
        if self._practice:
            return self.tr("This is a practice copy with twelve invented people. Try everything: no other file is "
                           "touched.")
        words = self.tr("In this workshop the tour only points and changes nothing. On a practice copy you try "
                        "everything yourself.")
        if self._window.top.live:
            words = self.tr("{0} The room sees the stages change: F6 holds its picture.").format(words)
        return words

    # The end ----------------------------------------------------------------------------------------------------
    def _end(self, whole: bool) -> None:
        if self._over:
            return
        inside = self._has_keyboard()
        if left := getattr(self._acts, f"leave_{self.step.id}", None):
            left()
        self._close()
        if inside:
            front = self._window.front
            if self._before is not None and _there(self._before):
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)
            elif front is not None:
                front.arrived()
        self.ended.emit(whole)
        self.deleteLater()

    def _has_keyboard(self) -> bool:
        here = QApplication.focusWidget()
        return here is None or here is self.bubble or self.bubble.isAncestorOf(here)

    def _close(self) -> None:
        """Take ring and bubble off the window."""
        self._over = True
        self._soon.stop()
        self._on.stop()
        self._window.removeEventFilter(self)
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        for part in (self.ring, self.bubble):
            part.hide()
            part.deleteLater()


def _there(widget: QWidget) -> bool:
    from shiboken6 import isValid
    return isValid(widget) and widget.isVisible()
