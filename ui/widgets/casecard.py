"""A case as a card in three parts: the pain, what they did, what it brought."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.i18n import Speaks, language, listed
from ui.theme import LEAD, font
from ui.widgets.casewords import amount, figure_order, source_words, status_words, who
from ui.widgets.parts import label
from ui.widgets.tags import TagRow, Tags
from ui.widgets.tallarea import TallArea
from workshop.model.case import Figure, FiledCase
from workshop.model.text import Text

SIDE_BY_SIDE = 560  # below this width the three parts stand one under the other


class CasePart(QFrame):
    """One of the three parts."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self.setProperty("look", f"part-{colour}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 10, 12, 12)
        box.setSpacing(4)
        self.head, self.remark, self.words = label("head"), label("quiet", wrap=True), label(wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        box.addWidget(self.head)
        box.addWidget(self.remark)
        box.addWidget(self.words, 1)

    def present(self, words: str, remark: str = "") -> None:
        """Show the words, and a remark above them."""
        self.words.setText(words)
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))


class FigureTable(QWidget):
    """The figures of a case: amount, what it is, year, and whose number it is."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnMinimumWidth(3, 205)

    def present(self, figures: tuple[Figure, ...], lang: str) -> None:
        """Show these figures, one a row."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row, figure in enumerate(figure_order(figures)):
            cells = (label(wrap=True), label(wrap=True), label("quiet"), label("quiet", wrap=True))
            texts = (amount(figure, lang), figure.metric.in_(lang), figure.year, status_words(figure.status))
            cells[0].setFont(font(LEAD, bold=True))
            for column, (cell, text) in enumerate(zip(cells, texts, strict=True)):
                cell.setText(text)
                cell.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self._grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignVCenter)
        self.setVisible(bool(figures))
        self.setAccessibleName("\n".join(
            listed((amount(f, lang), f.metric.in_(lang), f.year, status_words(f.status))) for f in figures))


class CaseCard(Speaks):
    """Shows one case at a time and scrolls when it is long."""

    def __init__(self, elements: Tags, capabilities: Tags) -> None:
        super().__init__()
        self._elements, self._capabilities = elements, capabilities
        self._filed: FiledCase | None = None
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.empty = label("quiet", wrap=True)
        self.title, self.who, self.tags = label("title", wrap=True), label(wrap=True), TagRow()
        self.pain, self.action, self.result = CasePart("attention"), CasePart("action"), CasePart("good")
        self.figures, self.figures_head = FigureTable(), label("head")
        self.lessons, self.lessons_head = label(wrap=True), label("head")
        self.source = label("quiet", wrap=True)
        for words in (self.title, self.who, self.lessons, self.source):
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.area = TallArea()
        outer.addWidget(self.area)
        box = QVBoxLayout(self.area.inner)
        box.setContentsMargins(22, 18, 22, 18)
        box.setSpacing(10)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setSpacing(12)
        for part in (self.pain, self.action, self.result):
            self._parts.addWidget(part, 1)
        above: tuple[QWidget, ...] = (self.empty, self.title, self.who, self.tags)
        for widget in above:
            box.addWidget(widget)
        box.addLayout(self._parts)
        for widget in (self.figures_head, self.figures, self.lessons_head, self.lessons, self.source):
            box.addWidget(widget)
        box.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = event.size().width() >= SIDE_BY_SIDE
        self._parts.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)

    @property
    def filed(self) -> FiledCase | None:
        """The case on the card."""
        return self._filed

    def retranslate(self) -> None:
        self.empty.setText(self.tr("Choose a case on the left to read it here."))
        self.pain.head.setText(self.tr("The pain"))
        self.action.head.setText(self.tr("What they did"))
        self.result.head.setText(self.tr("What it brought"))
        self.figures_head.setText(self.tr("In figures"))
        self.lessons_head.setText(self.tr("What to take from it"))
        self.present(self._filed)

    def present(self, filed: FiledCase | None) -> None:
        """Show a case, or none."""
        if filed != self._filed:
            self.area.verticalScrollBar().setValue(0)
        self._filed = filed
        everything = (self.title, self.who, self.tags, self.pain, self.action, self.result, self.figures_head,
                      self.figures, self.lessons_head, self.lessons, self.source)
        for widget in everything:
            widget.setVisible(filed is not None)
        self.empty.setVisible(filed is None)
        if filed is None:
            self.setAccessibleName(self.empty.text())
            return
        case, lang = filed.case, language()
        self.title.setText(case.title.in_(lang))
        self.setAccessibleName(case.title.in_(lang))
        self.who.setText(who(case, lang))
        self.tags.present(self._capabilities.of(case.capabilities), self._elements.of(case.elements), lang)
        self.pain.present(case.pain.in_(lang), self.tr("inferred, not stated by the source") if case.pain_inferred
                          else "")
        self.action.present(case.action.in_(lang))
        self.result.present(case.result.in_(lang))
        self.figures.present(case.figures, lang)
        self.figures_head.setVisible(bool(case.figures))
        self._show_lessons(case.lessons, lang)
        self.source.setText(source_words(filed, lang))

    def _show_lessons(self, lessons: tuple[Text, ...], lang: str) -> None:
        self.lessons.setText("\n".join(f"•  {lesson.in_(lang)}" for lesson in lessons))
        self.lessons.setVisible(bool(lessons))
        self.lessons_head.setVisible(bool(lessons))
