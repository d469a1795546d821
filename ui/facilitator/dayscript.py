"""The facilitator's script of the stage in front: purpose, what to say, what to watch for, what to do when behind."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.i18n import Speaks, language
from ui.widgets.parts import label
from workshop.model.text import Text
from workshop.scripts import Script

MOST_LINES = 4


class ScriptCard(QFrame):
    """A heading and its lines."""

    def __init__(self, look: str, size: int) -> None:
        super().__init__()
        self.setProperty("look", look)
        self.head = label("quiet")
        self.lines: list[QLabel] = []
        self._marks: list[QLabel] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 10, 14, 12)
        box.setSpacing(7)
        box.addWidget(self.head)
        for _ in range(MOST_LINES):
            made = label(wrap=True)
            made.setStyleSheet(f"font-size: {size}px;")
            mark, row = label(), QHBoxLayout()
            row.setSpacing(0)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(made, 1)
            box.addLayout(row)
            self.lines.append(made)
            self._marks.append(mark)

    def present(self, head: str, lines: tuple[Text, ...], mark: str) -> None:
        """Show the lines, each behind a mark."""
        self.head.setText(head)
        for index, made in enumerate(self.lines):
            made.setVisible(index < len(lines))
            self._marks[index].setText(mark)
            self._marks[index].setVisible(bool(mark) and index < len(lines))
            if index < len(lines):
                made.setText(lines[index].in_(language()))


class DayScript(Speaks):
    """Follows the script it is given."""

    def __init__(self) -> None:
        super().__init__()
        self._script: Script | None = None
        self._name = Text.both("")
        self._title, self._purpose = label("lead", wrap=True), label(wrap=True)
        self._none = label("quiet", wrap=True)
        # What is spoken is read while standing.
        self._say, self._watch = ScriptCard("soft", 16), ScriptCard("card", 14)
        self._behind = ScriptCard("card", 14)
        inner = QWidget()
        inner.setProperty("look", "surface")
        box = QVBoxLayout(inner)
        box.setContentsMargins(0, 0, 12, 0)
        box.setSpacing(8)
        for made in (self._title, self._purpose, self._none, self._say, self._watch, self._behind):
            box.addWidget(made)
        box.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 4, 0, 0)
        outer.addWidget(self.area)
        self.retranslate()

    def retranslate(self) -> None:
        self.area.setAccessibleName(self.tr("Script"))
        self._none.setText(self.tr("There is no script for this block."))
        self._show()

    def present(self, script: Script | None, name: Text) -> None:
        """Show a script under the name of its stage or block."""
        if (script, name) != (self._script, self._name):
            self._script, self._name = script, name
            self._show()
            self.area.verticalScrollBar().setValue(0)

    def _show(self) -> None:
        script = self._script
        self._title.setText(self._name.in_(language()))
        for made in (self._purpose, self._say, self._watch, self._behind):
            made.setVisible(script is not None)
        self._none.setVisible(script is None)
        if script is not None:
            self._purpose.setText(script.purpose.in_(language()))
            self._say.present(self.tr("Say"), script.say, "")
            self._watch.present(self.tr("Watch for"), script.watch, "· ")
            self._behind.present(self.tr("If behind"), (script.behind,), "")
