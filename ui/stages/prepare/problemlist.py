"""Every problem of what was read, one a line, to scroll through and to copy."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.messages import words_for
from ui.widgets.parts import button, label
from workshop.errors import PentatoneError


class ProblemList(QDialog):
    """A window with the whole list; nothing has been written when it opens."""

    def __init__(self, error: PentatoneError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(self.tr("Nothing was written"))
        count = len(error.problems)
        self._head, self._words = label("head"), label("quiet", wrap=True)
        self._head.setText(self.tr("1 problem in the workbooks") if count == 1
                           else self.tr("{0} problems in the workbooks").format(count))
        self._words.setText(self.tr("No vote was written. Put these right in the files, then read them again: all of "
                                    "them together."))
        self.list, self.close_button = QPlainTextEdit(), button("primary")
        self.list.setReadOnly(True)
        self.list.setPlainText(words_for(error, most=count))
        self.list.setAccessibleName(self._head.text())
        self.close_button.setText(self.tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 18)
        box.setSpacing(8)
        for part in (self._head, self._words):
            box.addWidget(part)
        box.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        box.addLayout(row)
        self.resize(720, 420)
