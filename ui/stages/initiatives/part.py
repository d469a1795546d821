"""What the groups of the editor have in common: they show a stored initiative and read their fields into another."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from ui.document import Document
from ui.i18n import Speaks
from ui.stages.initiatives.gate import FieldGate, is_typed, settle
from ui.widgets.parts import label
from workshop.model.initiative import Initiative

TEXT_H = 62


class EditorPart(Speaks):
    """`edited` says that a field is finished; a field in which somebody types keeps its text while others change."""

    edited = Signal()

    def __init__(self, document: Document, gate: FieldGate) -> None:
        super().__init__()
        self.document, self.gate = document, gate

    def present(self, stored: Initiative, *, fresh: bool) -> None:
        """Show the stored values; `fresh` also where something is being typed."""

    def read(self, old: Initiative) -> Initiative:
        """Return the initiative with what the fields of this group say."""
        return old

    def summary(self, stored: Initiative) -> str:
        """Return what the heading says while the group is folded away."""
        return ""

    # For the groups ---------------------------------------------------------------------------------------------
    def finish(self, *_values: object) -> None:
        """A field is finished."""
        self.edited.emit()

    def watch(self, *fields: QWidget) -> None:
        """Let undo and the wheel through, and take each finished field as an edit."""
        self.gate.watch(*fields)
        for field in fields:
            if isinstance(field, QPlainTextEdit):
                field.installEventFilter(self)
            elif isinstance(field, QLineEdit | QSpinBox | QDoubleSpinBox):
                field.editingFinished.connect(self.finish)
            elif isinstance(field, QComboBox):
                field.activated.connect(self.finish)
                if (line := field.lineEdit()) is not None:
                    line.editingFinished.connect(self.finish)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(watched, QPlainTextEdit):
            self.edited.emit()
        return super().eventFilter(watched, event)


def free(field: QWidget, fresh: bool) -> bool:
    """Tell whether a stored value may be put into a field."""
    return fresh or not (field.hasFocus() and is_typed(field))


def put_text(field: QLineEdit | QPlainTextEdit | QComboBox, words: str, *, fresh: bool) -> None:
    """Put stored words into a field, leaving the cursor where nothing differs."""
    if not free(field, fresh):
        return
    if isinstance(field, QPlainTextEdit):
        if field.toPlainText() != words:
            field.setPlainText(words)
    elif isinstance(field, QComboBox):
        if field.currentText() != words:
            field.setEditText(words)
            if not field.hasFocus() and (line := field.lineEdit()) is not None:
                line.setCursorPosition(0)
    elif field.text() != words:
        field.setText(words)
        if not field.hasFocus():
            field.setCursorPosition(0)
    settle(field)


def typed_text(field: QPlainTextEdit, stored: str, limit: int) -> str:
    """Return what a field of several lines says. It turns foreign line ends into its own: that alone is no edit."""
    return field.toPlainText()[:limit] if is_typed(field) else stored


class FieldGrid(QGridLayout):
    """Two columns of fields, each under its name."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(12)
        self.setVerticalSpacing(3)
        self.setColumnStretch(0, 1)
        self.setColumnStretch(1, 1)
        self._names: list[tuple[QLabel, QWidget]] = []

    def put(self, field: QWidget, line: int, column: int, span: int = 1) -> None:
        """Place a field; its name is set by `name`."""
        words = label("quiet")
        self._names.append((words, field))
        self.addWidget(words, line * 3, column, 1, span)
        self.addWidget(field, line * 3 + 1, column, 1, span)
        self.setRowMinimumHeight(line * 3 + 2, 4)

    def name(self, *names: str) -> None:
        """Name the fields in the order in which they were placed, for readers too."""
        for (words, field), name in zip(self._names, names, strict=True):
            words.setText(name)
            field.setAccessibleName(name)

    def show_field(self, field: QWidget, on: bool) -> None:
        """Show or hide a field with its name."""
        for words, known in self._names:
            if known is field:
                words.setVisible(on)
                field.setVisible(on)
