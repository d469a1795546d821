"""The form for a case the group writes itself; what is wrong stands beside the field."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from ui.i18n import Speaks, language
from ui.ids import new_id
from ui.library.fields import LimitedField, TagPicker, merged
from ui.library.figurerows import FigureRow, FigureRows
from ui.widgets.parts import button, label, rule
from ui.widgets.tags import Tags
from ui.widgets.tallarea import TallArea
from workshop.errors import Problem
from workshop.library import OWN, case_problems, own_source
from workshop.model.case import Case, FiledCase
from workshop.model.text import Text
from workshop.packs.knowledge import ACTION, COMPANY, LESSON, MAX_LESSONS, METRIC, NAME, PAIN, RESULT, TITLE

PARTS = ("company", "sector", "year", "title", "pain", "action", "result")


def empty_case(year: int) -> Case:
    """Return a case in which nothing is written yet."""
    none = Text.both("")
    return Case(id="", company=none, anonymous=True, sector=none, year=str(year), title=none, elements=(),
                capabilities=(), pain=none, pain_inferred=False, action=none, result=none)


class CaseForm(Speaks):
    """`saved` carries the FiledCase, without problems; `cancelled` the Case as it was typed, None when untouched."""

    saved = Signal(object)
    cancelled = Signal(object)

    def __init__(self, elements: Tags, capabilities: Tags) -> None:
        super().__init__()
        self._case = empty_case(0)
        self._filed: FiledCase | None = None
        self._year = 0
        self._touched = False
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.head, self.note = label("lead"), label("quiet", wrap=True)
        self.fields = {
            "title": LimitedField(TITLE), "company": LimitedField(COMPANY, words=False),
            "sector": LimitedField(NAME, words=False), "year": LimitedField(None),
            "pain": LimitedField(PAIN, lines=3), "action": LimitedField(ACTION, lines=4),
            "result": LimitedField(RESULT, lines=3)}
        self.anonymous = QCheckBox()
        self.elements, self.capabilities = TagPicker(elements), TagPicker(capabilities)
        self.figures = FigureRows()
        self.lessons = [LimitedField(LESSON) for _ in range(MAX_LESSONS)]
        self.save, self.cancel = button("primary"), button()
        self._build()
        self._wire()
        self.retranslate()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.area = TallArea()
        outer.addWidget(self.area, 1)
        box = QVBoxLayout(self.area.inner)
        box.setContentsMargins(22, 18, 22, 18)
        box.setSpacing(12)
        box.addWidget(self.head)
        box.addWidget(self.note)
        box.addWidget(self.fields["title"])
        row = QHBoxLayout()
        row.setSpacing(12)
        for name, stretch in (("company", 3), ("sector", 2), ("year", 1)):
            row.addWidget(self.fields[name], stretch, Qt.AlignmentFlag.AlignTop)
        box.addLayout(row)
        box.addWidget(self.anonymous)
        body: tuple[QWidget, ...] = (
            self.elements, self.capabilities, self.fields["pain"], self.fields["action"], self.fields["result"],
            self.figures, *self.lessons)
        for widget in body:
            box.addWidget(widget)
        box.addStretch(1)
        outer.addWidget(rule())
        foot = QHBoxLayout()
        foot.setContentsMargins(22, 10, 22, 10)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        outer.addLayout(foot)

    def _wire(self) -> None:
        for field in (*self.fields.values(), *self.lessons):
            field.edited.connect(self._edited)
        for made in (self.elements, self.capabilities):
            made.edited.connect(self._edited)
        self.figures.edited.connect(self._edited)
        self.anonymous.toggled.connect(self._edited)
        self.anonymous.toggled.connect(self.retranslate)
        self.save.clicked.connect(self.try_save)
        self.cancel.clicked.connect(self.give_up)
        shortcut = QShortcut(QKeySequence("Ctrl+S"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.try_save)

    def retranslate(self) -> None:
        self.head.setText(self.tr("Edit the case") if self._filed is not None else self.tr("New case"))
        self.note.setText(self.tr("It stays on this computer, in the library of own cases, until you export it."))
        company = (self.tr("Label of the company"), self.tr("such as: a dairy company")) if self.anonymous.isChecked() \
            else (self.tr("Company"), "")
        captions = {
            "title": (self.tr("What was done, in one line"), ""), "company": company, "sector": (self.tr("Sector"), ""),
            "year": (self.tr("Year"), ""), "pain": (self.tr("The pain"), self.tr("What hurt, and whom?")),
            "action": (self.tr("What they did"), self.tr("What was changed, with what, in which order?")),
            "result": (self.tr("What it brought"), self.tr("What is different now?"))}
        for name, (words, hint) in captions.items():
            self.fields[name].call(words, hint)
        self.anonymous.setText(self.tr("Anonymous: the company is not named"))
        self.elements.call(self.tr("Business elements, the main one first"))
        self.capabilities.call(self.tr("Capabilities, the main one first"))
        for index, lesson in enumerate(self.lessons):
            lesson.call(self.tr("Lesson {0}").format(index + 1))
        self.save.setText(self.tr("Save  Ctrl+S"))
        self.cancel.setText(self.tr("Cancel"))

    # What is in it ----------------------------------------------------------------------------------------------
    @property
    def touched(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._touched

    @property
    def replaces(self) -> FiledCase | None:
        """The case that is being edited, None for a new one."""
        return self._filed

    def keep_touched(self) -> None:
        """Saving failed: what is typed counts as unsaved again."""
        self._touched = True

    def start(self, case: Case, year: int, *, filed: FiledCase | None = None, sectors: tuple[str, ...] = (),
              touched: bool = False) -> None:
        """Show a case to be written; `filed` is the one it replaces, `year` that of a new one's source."""
        self._case, self._filed, self._year = case, filed, year
        lang = language()
        for name in PARTS:
            value = getattr(case, name)
            self.fields[name].set_text(value.in_(lang) if isinstance(value, Text) else value)
        self.anonymous.setChecked(case.anonymous)
        self.elements.choose(case.elements)
        self.capabilities.choose(case.capabilities)
        self.figures.fill(case.figures)
        for index, field in enumerate(self.lessons):
            field.set_text(case.lessons[index].in_(lang) if index < len(case.lessons) else "")
        self._complete(sectors)
        self._clear_problems()
        self._touched = touched
        self.retranslate()
        self.area.verticalScrollBar().setValue(0)
        if (line := self.fields["year"].line) is not None:
            line.setMaxLength(12)
        self.fields["title"].setFocus()

    def case(self) -> Case:
        """Return the case as it is typed, with or without problems."""
        lang, old = language(), self._case
        texts: dict[str, Any] = {name: merged(getattr(old, name), self.fields[name].text(), lang)
                                 for name in PARTS if name != "year"}
        lessons = []
        for index, field in enumerate(self.lessons):
            if words := field.text():
                before = old.lessons[index] if index < len(old.lessons) else Text.both("")
                lessons.append(merged(before, words, lang))
        return replace(
            old, **texts, id=old.id or new_id(), year=self.fields["year"].text(), anonymous=self.anonymous.isChecked(),
            elements=self.elements.chosen(), capabilities=self.capabilities.chosen(),
            figures=tuple(figure for _, figure in self.figures.figures()), lessons=tuple(lessons))

    def try_save(self) -> None:
        """Save the case, or say beside each field what is wrong."""
        case = self.case()
        self._clear_problems()
        problems = list(case_problems(case, ""))
        if not case.year:
            self.fields["year"].complain(self.tr("Please fill this in."))
        if problems or not case.year:
            self._show_problems(problems)
            return
        source = self._filed.source if self._filed is not None else own_source(self._year)
        self._touched = False
        self.saved.emit(FiledCase(collection=OWN, source=source, case=case))

    def give_up(self) -> None:
        """Leave the form; what was typed is handed over, so that it can come back."""
        draft = self.case() if self._touched else None
        self._touched = False
        self.cancelled.emit(draft)

    # Problems ---------------------------------------------------------------------------------------------------
    def _clear_problems(self) -> None:
        for field in self._all():
            field.complain("")

    def _show_problems(self, problems: list[Problem]) -> None:
        rows = self.figures.figures()
        filled = [field for field in self.lessons if field.text()]
        for problem in problems:
            part, _, rest = problem.where.removeprefix("/").partition("/")
            index = rest.split("/")[0]
            if part == "figures" and index.isdecimal():
                rows[int(index)][0].complain(self.tr(
                    "A figure needs what is measured (at most {0} characters or {1} words), a value and a year."
                ).format(*METRIC))
            elif part == "lessons" and index.isdecimal():
                filled[int(index)].complain(filled[int(index)].limit_words())
            elif part in ("elements", "capabilities"):
                getattr(self, part).complain(self.tr("Please choose at least one."))
            elif part in self.fields:
                field = self.fields[part]
                field.complain(field.limit_words() if field.text() else self.tr("Please fill this in."))
        self._to_first_problem()

    def _to_first_problem(self) -> None:
        for field in self._all():
            if not field.problem.isHidden():
                self.area.ensureWidgetVisible(field, 0, 60)
                if isinstance(field, LimitedField):
                    field.setFocus()
                return

    def _all(self) -> tuple[LimitedField | TagPicker | FigureRow, ...]:
        """Return everything that can have a problem, from top to bottom."""
        story = (self.fields[name] for name in ("pain", "action", "result"))
        head = (self.fields[name] for name in ("title", "company", "sector", "year"))
        return (*head, self.elements, self.capabilities, *story, *self.figures.rows, *self.lessons)

    def _edited(self) -> None:
        self._touched = True

    def _complete(self, sectors: tuple[str, ...]) -> None:
        line = self.fields["sector"].line
        if line is not None:
            completer = QCompleter(sectors, line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)
