"""Over the right side of the window: the canvas as a picture, and how large."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QFormLayout, QHBoxLayout, QProgressBar, QWidget

from ui.canvas.poster import DPI, PAPERS, Paper, Poster, PosterPress, pixels
from ui.document import Document
from ui.messages import words_for
from ui.pictures import photo
from ui.stages.canvasbar import lens_name
from ui.widgets.names import with_suffix
from ui.widgets.parts import button, label
from ui.widgets.sidepanel import SidePanel
from workshop.errors import PentatoneError
from workshop.model.notes import Layout
from workshop.presentation import Lens

KINDS = ("pdf", "svg", "png")


class PosterPanel(SidePanel):
    """Format, paper, depth, with or without notes; then a file. `notice` says what came of it,
    `trouble` what was wrong."""

    notice = Signal(str)
    trouble = Signal(str)
    narrow, wide = 420, 460

    def __init__(self, document: Document, window: QWidget, *, top: int, bottom: int) -> None:
        super().__init__(window, top=top, bottom=bottom)
        self._document = document
        self._lens: Lens = "current"
        self._layout: Layout = "grid"
        self.press = PosterPress(self)
        self.kind, self.paper, self.deep = QComboBox(), QComboBox(), QComboBox()
        self.notes = QCheckBox()
        self.save, self.stop, self.close_button = button("primary"), button(), button()
        self._head, self._what, self._size = label("lead"), label(wrap=True), label("quiet", wrap=True)
        self._labels = {name: label() for name in ("kind", "paper", "depth")}
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.box.setContentsMargins(20, 18, 20, 18)
        self.box.setSpacing(12)
        self.box.addWidget(self._head)
        self.box.addWidget(self._what)
        form = QFormLayout()
        form.setSpacing(10)
        for name, field in (("kind", self.kind), ("paper", self.paper), ("depth", self.deep)):
            self._labels[name].setBuddy(field)
            form.addRow(self._labels[name], field)
        form.addRow("", self.notes)
        self.box.addLayout(form)
        self.box.addWidget(self._size)
        self.box.addWidget(self._bar)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addWidget(self.stop)
        row.addStretch(1)
        row.addWidget(self.close_button)
        self.box.addLayout(row)
        self.box.addStretch(1)
        for kind in KINDS:
            self.kind.addItem(kind.upper(), kind)
        for paper in PAPERS:
            self.paper.addItem(paper, paper)
        self.paper.setCurrentText("A3")
        for depth in range(3):
            self.deep.addItem("", depth)
        self.notes.setChecked(True)
        self.kind.currentIndexChanged.connect(self._show_size)
        self.paper.currentIndexChanged.connect(self._show_size)
        self.save.clicked.connect(self._ask)
        self.stop.clicked.connect(self.press.stop)
        self.close_button.clicked.connect(self.leave)
        self.press.progress.connect(self._progress)
        self.press.done.connect(self._done)
        self.press.failed.connect(self._failed)
        self.press.cancelled.connect(self._cancelled)
        self._show_running(False)

    def retranslate(self) -> None:
        self._head.setText(self.tr("The canvas as a picture"))
        self._labels["kind"].setText(self.tr("File"))
        self._labels["paper"].setText(self.tr("Paper, landscape"))
        self._labels["depth"].setText(self.tr("Depth"))
        for index, words in enumerate((self.tr("Heat map"), self.tr("Indicators as bars"),
                                       self.tr("Indicators with votes"))):
            self.deep.setItemText(index, words)
        self.notes.setText(self.tr("With the notes"))
        self.save.setText(self.tr("Save…"))
        self.stop.setText(self.tr("Stop"))
        self.close_button.setText(self.tr("Close  Esc"))
        self.setAccessibleName(self._head.text())
        self._bar.setAccessibleName(self.tr("Progress"))
        self._show_what()
        self._show_size()

    def first_focus(self) -> QWidget:
        return self.kind

    def present(self, lens: Lens, layout: Layout, depth: int, notes: bool) -> None:
        """Take over what is on the canvas now."""
        self._lens, self._layout = lens, layout
        self.deep.setCurrentIndex(depth)
        self.notes.setChecked(notes)
        self._show_what()

    def _show_what(self) -> None:
        layout = self.tr("grid") if self._layout == "grid" else self.tr("ring")
        self._what.setText(self.tr("As it is on the screen: {0}, {1}. Colours are those of the theme in use.").format(
            layout, lens_name(self._lens)))

    def _show_size(self) -> None:
        paper: Paper = self.paper.currentData() or "A3"
        if self.kind.currentData() == "png":
            size = pixels(paper)
            self._size.setText(self.tr("{0} × {1} pixels, {2} dots per inch").format(
                size.width(), size.height(), DPI[paper]))
        else:
            self._size.setText(self.tr("Sharp at any size. An A0 poster prints from the same file."))

    def _ask(self) -> None:
        kind = self.kind.currentData()
        name = self._document.path.parent / self.tr("Canvas")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Where to keep the picture"), f"{name}.{kind}",
                                                f"{kind.upper()} (*.{kind})")
        if chosen:
            self.save_to(with_suffix(Path(chosen), f".{kind}"))

    def save_to(self, path: Path) -> None:
        """Begin to write the picture."""
        self._show_running(True)
        self.press.start(Poster(self._document.canvas, self._lens, self._layout, self.deep.currentData(),
                                self.notes.isChecked(), self.paper.currentData()), path,
                         partial(photo, self._document.picture))

    def _progress(self, share: float) -> None:
        self._bar.setValue(round(share * 100))

    def _done(self, path: Path) -> None:
        self._show_running(False)
        self.notice.emit(self.tr("The canvas is in {0}").format(path))

    def _failed(self, error: object) -> None:
        self._show_running(False)
        if isinstance(error, PentatoneError):
            self.trouble.emit(words_for(error))
        elif isinstance(error, BaseException):
            raise error

    def _cancelled(self) -> None:
        self._show_running(False)
        self.notice.emit(self.tr("Stopped; no picture was written."))

    def _show_running(self, running: bool) -> None:
        self._bar.setVisible(running)
        self._bar.setValue(0)
        self.stop.setVisible(running)
        self.save.setEnabled(not running)
