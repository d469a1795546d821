"""Fields of the form for a case: each counts what is typed and says what is wrong under itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ui.i18n import Speaks, language
from ui.widgets.flow import FlowLayout
from ui.widgets.parts import button, label, restyle
from ui.widgets.tags import Tag, Tags
from workshop.library import language_of
from workshop.model.text import Text

Limit = tuple[int, int]


class Paragraph(QPlainTextEdit):
    """Several lines of plain text in which Tab goes on to the next field."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(lines * 21 + 16)


class LimitedField(Speaks):
    """A caption, an editor, a counter against the limit of the language typed in, and a problem if there is one."""

    edited = Signal()

    def __init__(self, limit: Limit | None, *, words: bool = True, lines: int = 1) -> None:
        super().__init__()
        self._limit, self._by_words = limit, words
        self.caption, self.counter, self.problem = label(), label("quiet"), label("problem", wrap=True)
        self.line = QLineEdit() if lines == 1 else None
        self.paragraph = Paragraph(lines) if lines > 1 else None
        self.editor: QWidget = self.line or self.paragraph  # type: ignore[assignment]
        self.problem.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        head = QHBoxLayout()
        head.addWidget(self.caption)
        head.addStretch(1)
        head.addWidget(self.counter)
        box.addLayout(head)
        box.addWidget(self.editor)
        box.addWidget(self.problem)
        self.setFocusProxy(self.editor)
        if self.line is not None:
            self.line.textChanged.connect(self._typed)
        if self.paragraph is not None:
            self.paragraph.textChanged.connect(self._typed)
        self._count()

    def retranslate(self) -> None:
        self._count()

    def call(self, words: str, hint: str = "") -> None:
        """Set caption and placeholder."""
        self.caption.setText(words)
        self.editor.setAccessibleName(words)
        for made in (self.line, self.paragraph):
            if made is not None:
                made.setPlaceholderText(hint)

    def text(self) -> str:
        """Return what is typed, without blanks around it."""
        return (self.line.text() if self.line is not None else self._paragraph_text()).strip()

    def _paragraph_text(self) -> str:
        return self.paragraph.toPlainText() if self.paragraph is not None else ""

    def set_text(self, words: str) -> None:
        """Put words into the field."""
        if self.line is not None:
            self.line.setText(words)
        if self.paragraph is not None:
            self.paragraph.setPlainText(words)

    def complain(self, words: str) -> None:
        """Say what is wrong; an empty text takes it away."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def too_long(self) -> bool:
        """Tell whether more is typed than fits."""
        used, most, _ = self._measure()
        return self._limit is not None and used > most

    def limit_words(self) -> str:
        """Return the limit as a sentence."""
        _, most, by_words = self._measure()
        return (self.tr("At most {0} words fit on the card.") if by_words
                else self.tr("At most {0} characters fit on the card.")).format(most)

    def _measure(self) -> tuple[int, int, bool]:
        """Return what is used, what is allowed, and whether words are counted: English is, Chinese is not."""
        text = self.text()
        spoken = language_of(text) if text else language()
        limit = self._limit or (0, 0)
        if spoken == "zh":
            return len(text), limit[0], False
        return (len(text.split()), limit[1], True) if self._by_words else (len(text), limit[1], False)

    def _count(self) -> None:
        self.counter.setVisible(self._limit is not None)
        used, most, by_words = self._measure()
        self.counter.setText((self.tr("{0} / {1} words") if by_words else self.tr("{0} / {1} characters")).format(
            used, most))
        restyle(self.counter, "problem" if self.too_long() else "quiet")

    def _typed(self) -> None:
        self._count()
        self.complain(self.limit_words() if self.too_long() else "")
        self.edited.emit()


class TagPicker(Speaks):
    """Tags to tick; the one ticked first is the main one."""

    edited = Signal()

    def __init__(self, tags: Tags) -> None:
        super().__init__()
        self._tags = tags
        self._chosen: list[str] = []
        self.caption, self.problem = label(), label("problem", wrap=True)
        self.problem.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        host = QWidget()
        self._flow = FlowLayout(host)
        policy = host.sizePolicy()
        policy.setHeightForWidth(True)
        host.setSizePolicy(policy)
        self.buttons: dict[str, QPushButton] = {}
        for tag in tags.all:
            self._add(tag)
        for widget in (self.caption, host, self.problem):
            box.addWidget(widget)

    def _add(self, tag: Tag) -> None:
        made = button(checkable=True)
        made.setProperty("tag", tag.id)
        made.clicked.connect(self._clicked)
        self.buttons[tag.id] = made
        self._flow.addWidget(made)

    def retranslate(self) -> None:
        for name, made in self.buttons.items():
            tag = self._tags[name]
            words = f"{tag.note} {tag.name.in_(language())}".strip()
            main = self._chosen[:1] == [name] and len(self._chosen) > 1
            made.setText(self.tr("{0} (main)").format(words) if main else words)
        self._flow.invalidate()

    def call(self, words: str) -> None:
        """Set the caption."""
        self.caption.setText(words)
        for made in self.buttons.values():
            made.setAccessibleDescription(words)

    def chosen(self) -> tuple[str, ...]:
        """Return the ticked ids, the main one first."""
        return tuple(self._chosen)

    def choose(self, ids: tuple[str, ...]) -> None:
        """Tick these; an id the framework does not know gets a button of its own, so that it is not lost."""
        for name in ids:
            if name not in self.buttons:
                self._add(self._tags[name])
        self._chosen = list(dict.fromkeys(ids))
        for name, made in self.buttons.items():
            made.setChecked(name in self._chosen)
        self.retranslate()

    def complain(self, words: str) -> None:
        """Say what is wrong; an empty text takes it away."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _clicked(self) -> None:
        name = self.sender().property("tag")
        if name in self._chosen:
            self._chosen.remove(name)
        else:
            self._chosen.append(name)
        self.complain("")
        self.retranslate()
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The arrow keys walk the buttons, as in any group.
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)


def merged(old: Text, words: str, lang: str) -> Text:
    """Return a text after its words in `lang` were edited.

    A text that was the same in both languages stays so; a translation somebody made is not thrown away.
    """
    if words == old.in_(lang).strip():
        return old
    if old.zh == old.en or not words:
        return Text.both(words)
    return Text(words, old.en) if lang == "zh" else Text(old.zh, words)
