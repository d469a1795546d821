"""The real pages of a report before it is written: thumbnails, the page in front, its title, and how fresh they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from ui.i18n import Speaks
from ui.jobs import Job
from ui.messages import words_for
from ui.stages.commit.pagepainter import PagePainter
from ui.stages.commit.pagestack import FIT, WIDE, ZOOMS, PageThumbs, PageView
from ui.stages.commit.titlebar import TitleBar
from ui.stages.commit.writing import Batch, make_proof
from ui.stages.late import wind_up
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip
from ui.writers import Order, Proof, Stopped
from workshop.errors import PentatoneError

SOON_MS = 500
"""How long it waits after the last change before the pages are made again."""
ROOM_FOR_THUMBS = 560
Ask = Callable[[], tuple[Batch, Order]]


class PreviewPane(Speaks):
    """`made` carries a new proof; `title_wanted` carries page key and title, empty for that of the data.

    `tools` turn the pages and zoom; whoever shows the pane puts them where there is room.
    """

    made = Signal(object)
    title_wanted = Signal(str, str)

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self._ask = ask
        self.proof: Proof | None = None
        self.stale, self.reason, self._instead = True, "", ""
        self._job, self._soon = Job(self), QTimer(self)
        self._painter = PagePainter(self)
        self.view, self.thumbs, self.title = PageView(self._painter), PageThumbs(self._painter), TitleBar()
        self.back, self.on, self.smaller, self.larger = button(), button(), button(), button()
        self.where, self.zoom, self.cancel, self.tools = label(), QComboBox(), button(), QWidget()
        self.state, self._bar = label(), QProgressBar()
        # It lies over the pages: they must not jump when it comes and goes.
        self._told = QFrame(self)
        self.message = label("hush", wrap=True)
        self._stack, self._book, self._blank = QStackedWidget(), QWidget(), QWidget()
        self._build()
        self._wire()
        self.retranslate()

    # Building ---------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        bar = QHBoxLayout(self.tools)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(6)
        for small in (self.back, self.on, self.smaller, self.larger):
            small.setFixedWidth(36)
            small.setStyleSheet("padding: 0;")
        self.zoom.setFixedWidth(128)
        parts: tuple[QWidget, ...] = (self.back, self.where, self.on, self.smaller, self.zoom, self.larger)
        for part in parts:
            bar.addWidget(part)
        self._told.setProperty("look", "card")
        told = QHBoxLayout(self._told)
        told.setContentsMargins(12, 6, 8, 6)
        told.setSpacing(8)
        told.addWidget(self.state)
        told.addWidget(self._bar)
        told.addWidget(self.cancel)
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(90)
        row = QHBoxLayout(self._book)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.thumbs)
        row.addWidget(self.view, 1)
        inner = QVBoxLayout(self._blank)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inner.addWidget(self.message)
        self._stack.addWidget(self._book)
        self._stack.addWidget(self._blank)
        box.addWidget(self._stack, 1)
        box.addWidget(self.title)
        for zoom in (FIT, WIDE, *ZOOMS):
            self.zoom.addItem("", zoom)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)

    def _wire(self) -> None:
        self._soon.timeout.connect(self.renew)
        self._job.progress.connect(self._progressed)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self._stopped)
        self.view.turned.connect(self._turned)
        self.view.zoomed.connect(self._show_zoom)
        self.thumbs.picked.connect(self.view.go)
        self.back.clicked.connect(self.page_back)
        self.on.clicked.connect(self.page_on)
        self.smaller.clicked.connect(self._smaller)
        self.larger.clicked.connect(self._larger)
        self.zoom.activated.connect(self._zoom_picked)
        self.cancel.clicked.connect(self._pressed)
        self.title.wanted.connect(self._title_said)

    def retranslate(self) -> None:
        for part, words, name in ((self.back, "‹", self.tr("Page back (PgUp)")), (self.on, "›", self.tr(
                "Page on (PgDn)")), (self.smaller, "−", self.tr("Smaller (−)")), (self.larger, "+", self.tr(
                    "Larger (+)"))):
            part.setText(words)
            part.setToolTip(as_tip(name))
            part.setAccessibleName(name)
        for row, zoom in enumerate((FIT, WIDE, *ZOOMS)):
            self.zoom.setItemText(row, self.tr("Whole page") if zoom == FIT else self.tr("Full width")
                                  if zoom == WIDE else f"{zoom:.0%}")
        self.zoom.setAccessibleName(self.tr("Zoom"))
        self._bar.setAccessibleName(self.tr("Progress"))
        self.view.setAccessibleName(self.tr("Pages of the report"))
        self._show()

    # Making -----------------------------------------------------------------------------------------------------
    @property
    def running(self) -> bool:
        """Tell whether pages are being made."""
        return self._job.running

    def mark_stale(self) -> None:
        """Something has changed: the pages are made again soon, as soon as somebody looks."""
        self.stale, self.reason = True, ""
        self._job.cancel()
        if self.isVisible() and not self._instead:
            self._soon.start()
        self._show()

    def say(self, words: str) -> None:
        """Show words in place of pages; empty words bring the pages back."""
        self._instead = words
        if words:
            self._soon.stop()
            self._job.cancel()
        self._show()

    def renew(self) -> None:
        """Make the pages now."""
        self._soon.stop()
        if not self._instead:
            batch, order = self._ask()
            self._bar.setValue(0)
            self._job.start(partial(make_proof, batch, order))
            self._show()

    def fresh(self) -> Proof | None:
        """Return the proof when it is what would be written now, else None."""
        return None if self.stale or self.running else self.proof

    def _progressed(self, share: float, _words: str) -> None:
        self._bar.setValue(round(share * 1000))

    def _done(self, proof: Proof) -> None:
        before, self.proof = self.proof, proof
        key = before.key_at(self.view.page) if before is not None else ""
        self.stale, self.reason = False, ""
        self._painter.take(proof)
        if before is not None:
            before.images.close()
        self.view.present(proof.sizes)
        self.thumbs.present(proof.sizes)
        if key and proof.key_at(self.view.page) != key and key in proof.places:
            # The same part stays in front, also where pages before it have come or gone.
            self.view.go(proof.places[key] - 1)
        self._show()
        self.made.emit(proof)

    def _failed(self, error: object) -> None:
        if isinstance(error, Stopped):
            self._stopped()
            return
        self.reason = words_for(error) if isinstance(error, PentatoneError) else self.tr(
            "The pages could not be made, because of a mistake in the program. The workshop is safe.")
        self._show()
        if isinstance(error, BaseException) and not isinstance(error, PentatoneError):
            raise error

    def _stopped(self) -> None:
        if not self._soon.isActive():
            self.reason = self.tr("The pages are not up to date.")
        self._show()

    def _pressed(self) -> None:
        if self.running:
            self._job.cancel()
        else:
            self.renew()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.stale and not self.running and not self.reason and not self._instead:
            self._soon.start(0 if self.proof is None else SOON_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        self._soon.stop()
        super().hideEvent(event)

    def give_up(self) -> None:
        """Stop, because the window closes."""
        self._soon.stop()
        self._painter.close()
        wind_up(self._job)
        self._painter.take(None)
        if self.proof is not None:
            self.proof.images.close()
            self.proof, self.stale = None, True
            self.view.present(())
            self.thumbs.present(())

    # Showing ----------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        pages = self.proof.pages if self.proof is not None else 0
        booked, waiting = bool(pages) and not self._instead, self.running or self._soon.isActive()
        self._stack.setCurrentWidget(self._book if booked else self._blank)
        self.message.setText(self._instead or self.reason or self.tr("The pages are being made…"))
        self.where.setText(self.tr("Page {0} of {1}").format(self.view.page + 1, pages) if booked else "")
        self.view.setAccessibleDescription(self.where.text())
        for part in (self.smaller, self.larger, self.zoom):
            part.setEnabled(booked)
        self.back.setEnabled(booked and self.view.page > 0)
        self.on.setEnabled(booked and self.view.page < pages - 1)
        self.state.setText("" if not booked else self.tr("Being renewed…") if waiting else self.reason)
        self.state.setVisible(bool(self.state.text()))
        self._bar.setVisible(self.running)
        self.cancel.setVisible(self.running or bool(self.reason))
        self.cancel.setText(self.tr("Cancel") if self.running else self.tr("Try again"))
        self._told.setVisible(not self._instead and (self.running or bool(self.state.text()) or bool(self.reason)))
        self._place_told()
        self._show_title()
        self._show_zoom()

    def _place_told(self) -> None:
        """Put what runs at the lower edge of the pages, in their middle."""
        self._told.adjustSize()
        area = self._stack.geometry()
        self._told.move(area.center().x() - self._told.width() // 2, area.bottom() - self._told.height() - 12)
        self._told.raise_()

    def _show_title(self) -> None:
        proof = self.proof
        key = proof.key_at(self.view.page) if proof is not None else ""
        head = next((getattr(page.value, "head", None) for page in proof.content.pages if page.key == key),
                    None) if proof is not None else None
        if proof is None or head is None or self._instead:
            self.title.present("", "", "")
            return
        self.title.present(key, head.title, proof.found.get(key, "") if head.title != proof.found.get(key) else "")

    def _show_zoom(self) -> None:
        row = self.zoom.findData(self.view.zoom)
        self.zoom.setCurrentIndex(max(row, 0))

    def _turned(self, page: int) -> None:
        self.thumbs.go(page)
        self._show()

    def _title_said(self, key: str, title: str) -> None:
        self.title_wanted.emit(key, title)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.thumbs.setVisible(self.width() >= ROOM_FOR_THUMBS)
        self._place_told()

    # Doing ------------------------------------------------------------------------------------------------------
    def page_back(self) -> None:
        """Go to the page before."""
        self.view.go(self.view.page - 1)

    def page_on(self) -> None:
        """Go to the next page."""
        self.view.go(self.view.page + 1)

    def edit_title(self) -> None:
        """Write over the title of the page in front."""
        self.title.edit()

    def _smaller(self) -> None:
        self.view.step_zoom(-1)

    def _larger(self) -> None:
        self.view.step_zoom(1)

    def _zoom_picked(self, row: int) -> None:
        self.view.set_zoom(self.zoom.itemData(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.edit_title()
        else:
            super().keyPressEvent(event)
