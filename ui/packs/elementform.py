"""The form of a business element: its texts, obstacles, standard depth and own questions."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QPushButton, QWidget

from ui.i18n import language as spoken
from ui.packs.form import EntryForm
from ui.packs.rows import NAME_WIDTH
from ui.packs.session import PackSession
from ui.packs.standard import StandardTicks
from ui.packs.weight import WeightBox
from ui.packs.words import entry_name, field_name, language_names
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip
from workshop.model.text import Language, Text
from workshop.packs import edit
from workshop.packs.edit import ELEMENT_TEXTS, Document, Step, at, text_at
from workshop.packs.spots import Spot


class ElementForm(EntryForm):
    """Shows an entry of elements.json, and the questions asked of this element in words of its own."""

    part = "elements"
    optional = ("future",)

    def __init__(self, session: PackSession) -> None:
        super().__init__(session)
        self._asked: list[str] = []  # indicators with a row for an own question, filled in or not
        grid = self.grid()
        for line, name in enumerate((*ELEMENT_TEXTS, "future"), start=1):
            self.row((name,), grid, line)
        self.weight, self._weight_name = WeightBox(), label()
        self.standard = StandardTicks()
        self._heads = [label("head") for _ in range(3)]
        self._advice = [label("quiet", wrap=True) for _ in range(2)]
        self.add_bottleneck, self.pick = button(), QComboBox()
        self._removers: list[QPushButton] = []
        self._build()
        self.weight.valueChanged.connect(self._weight_typed)
        self.standard.ticked.connect(self._ticked)
        self.add_bottleneck.clicked.connect(self._more)
        self.pick.activated.connect(self._picked)
        self.retranslate()

    def _build(self) -> None:
        small = QFormLayout()
        small.setHorizontalSpacing(12)
        self._weight_name.setFixedWidth(NAME_WIDTH)
        small.addRow(self._weight_name, self.weight)
        self.box.addLayout(small)
        self.box.addSpacing(8)
        self.box.addWidget(self._heads[0])
        self._bottlenecks = self.grid()
        self.box.addWidget(self.add_bottleneck, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addSpacing(8)
        for widget in (self._heads[1], self._advice[0], self.standard):
            self.box.addWidget(widget)
        self.box.addSpacing(8)
        self.box.addWidget(self._heads[2])
        self.box.addWidget(self._advice[1])
        self._questions = self.grid()
        row = QHBoxLayout()
        self.pick.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.pick.setMinimumContentsLength(26)
        row.addWidget(self.pick)
        row.addStretch(1)
        self.box.addLayout(row)
        self.box.addStretch(1)
        for field in (self.weight, self.pick):
            field.installEventFilter(self.steps)

    def retranslate(self) -> None:
        self.say_columns()
        names = (self.tr("Typical bottlenecks"), self.tr("Asked at standard depth"), self.tr("Questions of its own"))
        for head, words in zip(self._heads, names, strict=True):
            head.setText(words)
        self._advice[0].setText(self.tr("The indicators that matter most to this element."))
        self._advice[1].setText(self.tr("Where the general question does not fit this element, ask it in other words. "
                                        "Empty in both languages, the general question is asked."))
        self.add_bottleneck.setText(self.tr("Add a bottleneck"))
        self.pick.setAccessibleName(self.tr("Ask an indicator in other words"))
        self._weight_name.setText(field_name(("weight",)))
        self.weight.setAccessibleName(field_name(("weight",)))
        if self.entry:
            self.follow()

    # Showing ----------------------------------------------------------------------------------------------------
    def present(self, entry: str) -> None:
        self._asked = []
        super().present(entry)

    def follow(self) -> None:
        document = self.session.document
        if at(document, (self.part, self.entry)) is None:
            return
        super().follow()
        names = language_names()
        for field, row in self.rows.items():
            row.say(self._row_name(document, field), names)
        self.standard.present(document, self.entry)
        weight = at(document, self.place(("weight",)))
        with QSignalBlocker(self.weight):
            if self.weight.weight() != weight:
                self.weight.setValue(float(weight) if isinstance(weight, int | float) else 1.0)

    def _row_name(self, document: Document, field: tuple[Step, ...]) -> str:
        if field[0] == "wording":
            short = text_at(document, ("indicators", field[1], "short"))
            return f"{field[1]} {short.in_(spoken())}"
        return field_name(field)

    def arrange(self) -> None:
        document = self.session.document
        count = len(at(document, self.place(("bottlenecks",))) or ())
        shown = sum(1 for field in self.rows if field[0] == "bottlenecks") // 2
        for index in range(count, shown):
            for part in ("title", "text"):
                self.drop(("bottlenecks", index, part))
            remover = self._removers.pop()
            remover.hide()
            remover.deleteLater()
        for index in range(shown, count):
            self._add_rows(index)
        self._arrange_questions(document)

    def _add_rows(self, index: int) -> None:
        for offset, part in enumerate(("title", "text")):
            self.row(("bottlenecks", index, part), self._bottlenecks, 2 * index + offset + 1)
        remover = button("plain")
        remover.setText("×")
        remover.setFixedSize(32, 32)
        remover.setProperty("index", index)
        remover.setAccessibleName(self.tr("Remove bottleneck {0}").format(index + 1))
        remover.setToolTip(as_tip(remover.accessibleName()))
        remover.clicked.connect(self._less)
        self._bottlenecks.addWidget(remover, 2 * index + 1, 3, Qt.AlignmentFlag.AlignTop)
        self._removers.append(remover)

    def _arrange_questions(self, document: Document) -> None:
        order = edit.ids(document, "indicators")
        own = {entry["indicator"] for entry in document.get("wordings", ()) if entry["element"] == self.entry}
        asked = [name for name in order if name in own or name in self._asked]
        there = [field for field in self.rows if field[0] == "wording"]
        if asked != [field[1] for field in there]:
            for field in there:
                self.drop(field)
            for line, name in enumerate(asked, start=1):
                self.row(("wording", name), self._questions, line)
        self._asked = asked
        with QSignalBlocker(self.pick):
            self.pick.clear()
            self.pick.addItem(self.tr("Ask an indicator in other words…"), "")
            for name in order:
                if name not in asked:
                    self.pick.addItem(entry_name(document, "indicators", name), name)
        self.pick.setVisible(self.pick.count() > 1)

    def text(self, document: Document, field: tuple[Step, ...]) -> Text:
        if field[0] == "wording":
            return edit.wording_at(document, self.entry, str(field[1]))
        return super().text(document, field)

    def hint(self, document: Document, field: tuple[Step, ...]) -> Text | None:
        return text_at(document, ("indicators", field[1], "question")) if field[0] == "wording" else None

    def show_title(self) -> None:
        self.title.setText(entry_name(self.session.document, self.part, self.entry))
        self.where.setText(self.tr("Business element · {0}").format(self.entry))

    def other(self, field: tuple[Step, ...]) -> QWidget | None:
        if field[:1] == ("standard",):
            return next(iter(self.standard.ticks.values()), None)
        return self.weight if field[:1] == ("weight",) else None

    # Storing ----------------------------------------------------------------------------------------------------
    def write(self, document: Document, field: tuple[Step, ...], language: Language, words: str) -> Document:
        if field[0] == "wording":
            return edit.set_wording(document, self.entry, str(field[1]), language, words)
        return super().write(document, field, language, words)

    def _spot(self, *field: Step) -> Spot:
        return Spot(self.part, self.entry, field)

    def _weight_typed(self, _value: float) -> None:
        self.store(("weight",), self.weight.weight())

    def _ticked(self, indicator: str, wanted: bool) -> None:
        self.session.do(edit.set_standard(self.session.document, self.entry, indicator, wanted),
                        self._spot("standard"), origin=self)

    def _more(self) -> None:
        document = edit.add_bottleneck(self.session.document, self.entry)
        index = len(at(document, self.place(("bottlenecks",)))) - 1
        self.session.do(document, self._spot("bottlenecks", index, "title"))
        self.focus(("bottlenecks", index, "title"), "zh")

    def _less(self) -> None:
        remover = self.sender()
        if remover is not None:
            index = int(remover.property("index"))
            self.session.do(edit.remove_bottleneck(self.session.document, self.entry, index),
                            self._spot("bottlenecks"))

    def _picked(self, index: int) -> None:
        name = str(self.pick.itemData(index))
        if name:
            self._asked.append(name)
            self.follow()
            self.focus(("wording", name), "zh")
