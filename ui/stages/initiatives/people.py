"""A field for a person: those of the room are offered, anybody else can be typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy

from workshop.rules import MAX_TITLE


class NameBox(QComboBox):
    """An editable choice that may be narrower than its words, and never completes in place."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line, completer = self.lineEdit(), self.completer()
        assert line is not None and completer is not None
        line.setMaxLength(MAX_TITLE)
        # Completing in place would put a name under the cursor of somebody who types another one.
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def offer(self, names: list[str]) -> None:
        """Offer these names, keeping what stands in the field."""
        if [self.itemText(i) for i in range(self.count())] != names:
            line = self.lineEdit()
            assert line is not None
            words, typed = self.currentText(), line.isModified()
            self.clear()
            self.addItems(names)
            self.setEditText(words)
            line.setModified(typed)

    def empty(self) -> None:
        """Put nothing into the field, ready for the next one."""
        self.setCurrentIndex(-1)
        self.clearEditText()
