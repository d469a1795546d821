"""The title of the page in front: whose it is, and a line to write over it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout

from ui.i18n import Speaks
from ui.widgets.marks import tip
from ui.widgets.parts import button, label
from workshop.rules import MAX_TITLE

TALL = 56


class TitleField(QLineEdit):
    """A line that tells when it is left with Esc."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TitleBar(Speaks):
    """`wanted` carries the key of a page and its new title, empty for that of the data."""

    wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._key, self._title, self._found = "", "", ""
        self.field, self.words = TitleField(), label(wrap=True)
        self.edit_button, self.back_button = button(), button()
        self.mark = label("badge")
        self.from_data = label("quiet", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.from_data.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.field.setMaxLength(MAX_TITLE)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        row.addWidget(self.field, 1)
        row.addWidget(self.back_button)
        row.addWidget(self.edit_button)
        box.addLayout(row)
        box.addWidget(self.from_data)
        # The pages above must not jump from one that was edited to one that was not.
        self.setMinimumHeight(TALL)
        box.addStretch(1)
        self.edit_button.clicked.connect(self._pressed)
        self.back_button.clicked.connect(self._give_back)
        self.field.returnPressed.connect(self._keep)
        self.field.left.connect(self._leave)
        self.retranslate()
        self.present("", "", "")

    def retranslate(self) -> None:
        self.back_button.setText(self.tr("Take that of the data"))
        self.mark.setText(self.tr("edited"))
        self.field.setAccessibleName(self.tr("Title of the page"))
        self.field.setToolTip(self.tr("Enter keeps it, Esc leaves it as it was; nothing at all brings back that of the "
                                      "data."))
        self._show()

    @property
    def editing(self) -> bool:
        """Tell whether the title is being written."""
        return not self.field.isHidden()

    def present(self, key: str, title: str, found: str) -> None:
        """Show the title of a page; `found` is that of the data where people wrote over it, else empty."""
        if self.editing and key == self._key and key:
            self._title, self._found = title, found
            return
        self._key, self._title, self._found = key, title, found
        self.field.hide()
        self._show()

    def edit(self) -> None:
        """Begin to write."""
        if self._key:
            self.field.setText(self._title)
            self.field.show()
            self._show()
            self.field.selectAll()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Keep what is being typed."""
        if self.editing:
            self._keep()

    def _show(self) -> None:
        editing = self.editing
        self.words.setText(self._title)
        self.words.setVisible(not editing)
        self.mark.setVisible(bool(self._found) and not editing)
        self.back_button.setVisible(bool(self._found) and not editing)
        self.from_data.setText(self.tr("From the data: {0}").format(self._found))
        self.from_data.setVisible(bool(self._found))
        self.edit_button.setText(self.tr("Keep  Enter") if editing else self.tr("Edit title  F2"))
        self.edit_button.setToolTip(tip(self._title))
        self.edit_button.setVisible(bool(self._key))

    def _pressed(self) -> None:
        if self.editing:
            self._keep()
        else:
            self.edit()

    def _keep(self) -> None:
        words = " ".join(self.field.text().split())
        changed = self.editing and bool(self._key) and words != self._title
        self._leave()
        if changed:
            self.wanted.emit(self._key, "" if words == self._found else words)

    def _give_back(self) -> None:
        self.wanted.emit(self._key, "")

    def _leave(self) -> None:
        self.field.hide()
        self._show()
        self.edit_button.setFocus(Qt.FocusReason.OtherFocusReason)
