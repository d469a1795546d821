"""What every form of the pack editor does: show an entry, take what is typed, find a field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.i18n import Speaks
from ui.packs.rows import TextRow, heads
from ui.packs.session import PackSession
from ui.packs.words import language_names
from ui.widgets.parts import label
from ui.widgets.stepsthrough import StepsThrough
from workshop.model.text import Language, Text
from workshop.packs.edit import Document, Step, set_optional, set_text, set_value, text_at
from workshop.packs.spots import HEAD, Spot


class EntryForm(Speaks):
    """The form of one kind of entry; `part` names the kind. Subclasses add rows and their words."""

    part = HEAD
    optional: tuple[str, ...] = ()

    def __init__(self, session: PackSession) -> None:
        super().__init__()
        self.session = session
        self.entry = ""
        self.steps = StepsThrough(self)
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.title, self.where = label("title", wrap=True), label("quiet")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(22, 16, 22, 22)
        self.box.setSpacing(8)
        self.box.addWidget(self.where)
        self.box.addWidget(self.title)
        self.rows: dict[tuple[Step, ...], TextRow] = {}
        self._columns: list[tuple[QLabel, QLabel]] = []

    # Building ---------------------------------------------------------------------------------------------------
    def grid(self) -> QGridLayout:
        """Return a new grid at the end of the form, with a column for each language."""
        made = QGridLayout()
        self._columns.append(heads(made))
        self.box.addLayout(made)
        return made

    def row(self, field: tuple[Step, ...], grid: QGridLayout, line: int) -> TextRow:
        """Add a row for a text to a grid."""
        made = TextRow(field, grid, line)
        made.setParent(self)
        made.edited.connect(self._typed)
        made.left.connect(self.session.seal)
        self.rows[field] = made
        return made

    def drop(self, field: tuple[Step, ...]) -> None:
        """Take a row out of the form."""
        self.rows.pop(field).remove()

    # Showing ----------------------------------------------------------------------------------------------------
    def place(self, field: tuple[Step, ...]) -> tuple[Step, ...]:
        """Return the way from the document to a field of the entry."""
        return field if self.part == HEAD else (self.part, self.entry, *field)

    def present(self, entry: str) -> None:
        """Show an entry."""
        self.entry = entry
        self.follow()

    def follow(self) -> None:
        """Show the document as it is now."""
        self.arrange()
        document = self.session.document
        for field, row in self.rows.items():
            row.put(self.text(document, field), self.hint(document, field))
        self.show_title()

    def arrange(self) -> None:
        """Bring the rows that come and go in step with the entry."""

    def show_title(self) -> None:
        """Show what the form is about."""

    def text(self, document: Document, field: tuple[Step, ...]) -> Text:
        """Return the text of a row."""
        return text_at(document, self.place(field))

    def hint(self, document: Document, field: tuple[Step, ...]) -> Text | None:
        """Return what stands pale in a row without words."""
        return None

    def focus(self, field: tuple[Step, ...], language: Language | None) -> QWidget | None:
        """Put the cursor into a field and return it; the first language without words if none is named."""
        row = self.rows.get(field)
        if row is None:
            other = self.other(field)
            if other is not None:
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            return other
        text = row.text()
        found = row.fields[language or ("en" if text.zh and not text.en else "zh")]
        found.show()  # a row made just now is still waiting to be shown, and takes no cursor before
        found.setFocus(Qt.FocusReason.OtherFocusReason)
        return found

    def other(self, field: tuple[Step, ...]) -> QWidget | None:
        """Return the widget of a field that is no text."""
        return None

    # Storing ----------------------------------------------------------------------------------------------------
    def write(self, document: Document, field: tuple[Step, ...], language: Language, words: str) -> Document:
        """Return the document with one language of a row set."""
        setter = set_optional if field[0] in self.optional else set_text
        return setter(document, self.place(field), language, words)

    def _typed(self, field: tuple[Step, ...], language: Language, words: str) -> None:
        self.session.do(self.write(self.session.document, field, language, words),
                        Spot(self.part, self.entry, field, language), typing=True, origin=self)
        self.show_title()

    def store(self, field: tuple[Step, ...], value: str | int | float) -> None:
        """Set a field that is no text; what is typed letter by letter is one step."""
        self.session.do(set_value(self.session.document, self.place(field), value),
                        Spot(self.part, self.entry, field), typing=True, origin=self)
        self.show_title()

    # Words ------------------------------------------------------------------------------------------------------
    def say_columns(self) -> None:
        """Name the two columns."""
        zh, en = language_names().values()
        for first, second in self._columns:
            first.setText(zh)
            second.setText(en)
