"""The line above the editor: which pack, whether it is kept, undo and redo, passing it on and using it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout

from ui.i18n import Speaks
from ui.widgets.parts import button, label, restyle
from ui.widgets.plainwords import as_tip

MAX_NAME = 340  # pixels


class EditorHeader(Speaks):
    """Signals are wishes; the window grants them."""

    back_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    export_requested = Signal()
    use_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._state = "saved"
        self._trouble = ""
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.back, self.undo, self.redo = button(), button(), button()
        self.export, self.use = button(), button("primary")
        self.name, self.state = label("lead"), label("quiet", wrap=True)
        self.name.ensurePolished()
        box = QHBoxLayout(self)
        box.setContentsMargins(12, 8, 16, 8)
        box.setSpacing(8)
        box.addWidget(self.back)
        box.addSpacing(6)
        box.addWidget(self.name)
        box.addWidget(self.state, 1)
        for made, signal in ((self.back, self.back_requested), (self.undo, self.undo_requested),
                             (self.redo, self.redo_requested), (self.export, self.export_requested),
                             (self.use, self.use_requested)):
            made.clicked.connect(signal)
            if made is not self.back:
                box.addWidget(made)
        self.retranslate()

    def retranslate(self) -> None:
        self.back.setText(self.tr("‹ All frameworks"))
        self.undo.setText(self.tr("Undo"))
        self.undo.setToolTip("Ctrl+Z")
        self.redo.setText(self.tr("Redo"))
        self.redo.setToolTip("Ctrl+Y")
        self.export.setText(self.tr("Export…"))
        self.use.setText(self.tr("Use for a new workshop"))
        self._say()

    def show_name(self, name: str) -> None:
        """Show which pack is edited."""
        self.name.setText(QFontMetrics(self.name.font()).elidedText(name, Qt.TextElideMode.ElideRight, MAX_NAME))
        self.name.setToolTip(as_tip(name))

    def show_steps(self, can_undo: bool, can_redo: bool) -> None:
        """Enable undo and redo."""
        self.undo.setEnabled(can_undo)
        self.redo.setEnabled(can_redo)

    def show_ready(self, ready: bool) -> None:
        """Say whether a workshop can start from the pack."""
        self.use.setEnabled(ready)
        self.use.setToolTip("" if ready else self.tr("First put right what is listed below"))

    def show_saved(self, saved: bool) -> None:
        """Say whether all is kept."""
        self._state, self._trouble = "saved" if saved else "saving", ""
        self._say()

    def complain(self, words: str) -> None:
        """Show why something could not be kept, or done."""
        self._trouble = words
        self._say()

    def tell(self, words: str) -> None:
        """Say what was done."""
        self.complain("")
        self.state.setText(words)

    def _say(self) -> None:
        restyle(self.state, "problem" if self._trouble else "quiet")
        self.state.setText(self._trouble or (self.tr("Saved") if self._state == "saved" else self.tr("Saving…")))
