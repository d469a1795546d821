"""The row beside the canvas: a line to type notes into, the pen, and what can be done with the chosen notes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QMenu, QPushButton, QWidget

from ui.canvas.notes.actions import BY_NAME, ORDER_MENU, PROMOTE_MENU, need_words
from ui.canvas.notes.entry import Entry
from ui.canvas.notes.kinds import MARKS, ground, kind_name, kind_word
from ui.i18n import Speaks
from ui.theme import theme
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip, caption
from workshop.model.notes import NOTE_KINDS, PEN_TONES, NoteKind, PenTone

if TYPE_CHECKING:
    from ui.canvas.notes.runner import Runner

SPACE, LINE, LEAST = 5, 170, 560
_TEXTS = ("picture", "pen", "eraser", "group", "dots")


class NoteBar(Speaks):
    """`entered` carries texts of new notes, `paste_wanted` asks for the clipboard, `left` gives the keys back."""

    entered = Signal(object)
    paste_wanted = Signal()
    left = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._theme: object = None
        self.kind: NoteKind = "pain"
        self.chips: dict[NoteKind, QPushButton] = {}
        self._group = QButtonGroup(self)
        self.entry, self.target = Entry(), button(checkable=True)
        self.people, self.silence = QComboBox(), button(checkable=True)
        self.acts: dict[str, QPushButton] = {}
        self.more, self.hidden_words, self.show_all = button(), label("hush"), button()
        self.tones = button()
        self._menu, self._tone_menu = QMenu(self), QMenu(self)
        self._build()
        self._wire()
        self.retranslate()

    # Building ---------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        for kind in NOTE_KINDS:
            chip = button(checkable=True)
            chip.setProperty("kind", kind)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(chip)
            self.chips[kind] = chip
            row.addWidget(chip)
        self.chips[self.kind].setChecked(True)
        row.addSpacing(3)
        row.addWidget(self.entry, 1)
        row.addWidget(self.target)
        row.addWidget(self.people)
        row.addWidget(self.silence)
        row.addWidget(self.hidden_words)
        row.addWidget(self.show_all)
        row.addSpacing(3)
        for name in _TEXTS:
            made = button(checkable=name in ("pen", "eraser", "dots"))
            made.setProperty("act", name)
            self.acts[name] = made
            row.addWidget(made)
            if name == "eraser":
                row.addWidget(self.tones)
        row.addWidget(self.more)
        for made in (*self.acts.values(), self.target, self.silence, self.more, self.show_all, self.tones):
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.setStyleSheet("padding: 0 9px;")
        self.people.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.people.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.people.setMinimumContentsLength(4)
        self.target.setChecked(True)

    def _wire(self) -> None:
        self._group.buttonClicked.connect(self._kind_clicked)
        self.entry.entered.connect(self.entered)
        self.entry.paste_wanted.connect(self.paste_wanted)
        self.entry.left.connect(self.left)
        self.entry.kind_wanted.connect(self._next_kind)
        self.target.toggled.connect(self.present)
        self.silence.toggled.connect(self.present)
        self.show_all.clicked.connect(self._show_clicked)
        for made in self.acts.values():
            made.clicked.connect(self._act_clicked)
        self.more.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._menu.triggered.connect(self._menu_chosen)
        self.tones.setMenu(self._tone_menu)
        self._tone_menu.aboutToShow.connect(self._fill_tones)
        self._tone_menu.triggered.connect(self._tone_chosen)

    def retranslate(self) -> None:
        for kind, chip in self.chips.items():
            chip.setAccessibleName(self.tr("New notes: {0}").format(kind_word(kind)))
        self.people.setAccessibleName(self.tr("Who wrote it"))
        self.people.setToolTip(self.tr("Who wrote it: may stay open"))
        self.silence.setText(self.tr("In silence"))
        self.silence.setAccessibleName(BY_NAME["silence"].text())
        self.silence.setToolTip(self.tr("New notes stay hidden until all are shown: only their number is seen  H"))
        self.show_all.setText(self.tr("Show all"))
        self.show_all.setAccessibleName(BY_NAME["show"].text())
        self.more.setText(self.tr("Notes"))
        self.more.setAccessibleName(self.tr("More for notes"))
        self.tones.setAccessibleName(self.tr("Tone and width of the pen"))
        self.tones.setToolTip(self.tr("Tone and width of the pen"))
        texts = {"picture": self.tr("+ Photo"), "pen": self.tr("Pen"), "eraser": self.tr("Eraser"),
                 "group": self.tr("Stack"), "dots": self.tr("Dots")}
        for name, made in self.acts.items():
            made.setText(texts[name])
            made.setAccessibleName(BY_NAME[name].text())
        self.present()

    # Showing ----------------------------------------------------------------------------------------------------
    def present(self) -> None:
        """Show what is chosen, and what can be done with it."""
        desk = self._runner.desk
        self._colour()
        name = desk.placing.target_name(desk.cell, desk.element)
        self.target.setAccessibleName(self.tr("Tie new notes to {0}").format(name) if name
                                      else self.tr("What new notes belong to"))
        self.target.setToolTip(as_tip(self.tr("New notes belong to {0}; press to leave them free").format(name)))
        self._people()
        self._acts()
        for chip in self.chips.values():
            chip.setToolTip(as_tip(self.tr("{0}: kind of new notes. Alt+Up and Alt+Down in the line change it.").format(
                chip.accessibleName())))
        self._fold(name)
        waiting = desk.writing.photos.waiting
        hint = self.tr("Reading photos, {0} to go…").format(waiting) if waiting else ""
        self.entry.present(hint=hint, silent=self.silent)

    def _acts(self) -> None:
        desk = self._runner.desk
        checked = {"pen": desk.drawing == "pen", "eraser": desk.drawing == "eraser", "dots": desk.giving}
        for name, made in self.acts.items():
            can = self._runner.can(name)
            made.setEnabled(can)
            made.setToolTip(as_tip(BY_NAME[name].tip() if can else need_words(BY_NAME[name].need)))
            if name in checked:
                made.setChecked(checked[name])
        self.tones.setText("●" if desk.pen.thick else "•")
        self.tones.setStyleSheet(f"padding: 0 9px; font-size: 17px; color: {theme()[desk.pen.tone].name()};")

    def _fold(self, name: str) -> None:
        """Show as many words and buttons as there is room for; what is left out stands in the menu."""
        desk, hidden = self._runner.desk, self._runner.desk.wall.value.hidden
        seen: dict[QWidget, bool] = dict.fromkeys(self.parts(), True)
        seen |= {self.target: bool(name), self.show_all: hidden > 0, self.hidden_words: hidden > 0,
                 self.tones: desk.drawing == "pen"}
        self._word_of_kind(True)
        self.hidden_words.setText(self.tr("1 note written, hidden") if hidden == 1
                                  else self.tr("{0} notes written, hidden").format(hidden))
        self.hidden_words.setToolTip(as_tip(self.hidden_words.text()))
        self._name_target(name, 190)
        shorter: tuple[Callable[[], object], ...] = (
            partial(seen.update, {self.people: False}), partial(self._name_target, name, 96),
            partial(seen.update, {self.acts["eraser"]: desk.drawing == "eraser"}),
            partial(self.hidden_words.setText, self.tr("{0} hidden").format(hidden)),
            partial(seen.update, {self.acts["picture"]: False}), partial(self._word_of_kind, False),
            partial(seen.update, {self.silence: self.silent}),
            partial(seen.update, {self.acts["pen"]: bool(desk.drawing)}),
            partial(seen.update, {self.acts["dots"]: desk.giving}),
            partial(seen.update, {self.acts["group"]: False}))
        for step in shorter:
            if self._wide(seen) <= self.width():
                break
            step()
        for widget, visible in seen.items():
            widget.setVisible(visible)

    def _wide(self, seen: Mapping[QWidget, bool]) -> int:
        """Return how much room the seen parts need, the line at its narrowest."""
        wide = 3 * SPACE
        for widget, visible in seen.items():
            if visible:
                widget.ensurePolished()
                wide += SPACE + (LINE if widget is self.entry else widget.sizeHint().width())
        return wide

    def _word_of_kind(self, shown: bool) -> None:
        for kind, chip in self.chips.items():
            chip.setText(kind_name(kind) if shown and kind == self.kind else MARKS[kind])

    def _name_target(self, name: str, wide: int) -> None:
        self.target.setText(self.target.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, wide))

    def _colour(self) -> None:
        """Give each chip the colour of its kind; again only after a change of the theme."""
        if self._theme is theme():
            return
        self._theme = t = theme()
        for kind, chip in self.chips.items():
            colour, ink = ground(kind), t.ink_on(ground(kind))
            chip.setStyleSheet(
                f"QPushButton {{ background: {colour.name()}; color: {ink.name()}; padding: 0 8px; "
                f"border: {t.border}px solid {t['edge'].name()}; }} "
                f"QPushButton:checked {{ background: {colour.name()}; color: {ink.name()}; font-weight: bold; "
                f"border: {max(t.focus, 2)}px solid {t['action'].name()}; padding: 0 7px; }} "
                f"QPushButton:focus {{ border: {max(t.focus, 2)}px dashed {t['action'].name()}; padding: 0 7px; }}")

    def _people(self) -> None:
        people = self._runner.desk.document.workshop.participants
        wanted = [("", self.tr("nobody")), *((person.id, person.name) for person in people)]
        if [(self.people.itemData(n), self.people.itemText(n)) for n in range(self.people.count())] != wanted:
            before = self.people.currentData()
            self.people.clear()
            for key, name in wanted:
                self.people.addItem(name, key)
            self.people.setCurrentIndex(max(self.people.findData(before), 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Another theme comes as another style sheet.
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange) and self._theme not in (None, theme()):
            self.present()

    def minimumSizeHint(self) -> QSize:
        # What does not fit is folded away: the bar never holds a window open.
        return QSize(LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.present()

    # What new notes are like ------------------------------------------------------------------------------------
    @property
    def author(self) -> str:
        """Who wrote new notes; empty for nobody."""
        return self.people.currentData() or ""

    @property
    def silent(self) -> bool:
        """Whether new notes stay hidden."""
        return self.silence.isChecked()

    @property
    def tied(self) -> bool:
        """Whether new notes belong to the chosen cell or element."""
        return self.target.isChecked()

    def set_silent(self, silent: bool) -> None:
        """Let new notes stay hidden, or not."""
        self.silence.setChecked(silent)

    def set_kind(self, kind: NoteKind) -> None:
        """Choose the kind of new notes."""
        self.kind = kind
        self.chips[kind].setChecked(True)
        self.present()

    def _kind_clicked(self, chip: QPushButton) -> None:
        self.set_kind(chip.property("kind"))

    def _next_kind(self, step: int) -> None:
        self.set_kind(NOTE_KINDS[(NOTE_KINDS.index(self.kind) + step) % len(NOTE_KINDS)])

    def begin(self) -> None:
        """Give the keys to the line."""
        self.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.entry.selectAll()

    def offer(self, lines: Sequence[str]) -> None:
        """Let a pasted list wait until Enter."""
        self.entry.offer(lines)
        self.begin()

    # Buttons and menus ------------------------------------------------------------------------------------------
    def _act_clicked(self) -> None:
        self._runner.run(self.sender().property("act"))
        self.present()

    def _show_clicked(self) -> None:
        self._runner.run("show")
        self.left.emit()

    def _item(self, menu: QMenu, name: str) -> QAction:
        action = BY_NAME[name]
        made = menu.addAction(action.text() + (f"\t{action.key}" if action.key else ""))
        made.setData(("act", name))
        made.setEnabled(self._runner.can(name))
        made.setToolTip(as_tip(action.tip() if made.isEnabled() else need_words(action.need)))
        return made

    def _fill_menu(self) -> None:
        menu, desk = self._menu, self._runner.desk
        menu.clear()
        menu.setToolTipsVisible(True)
        for name in ("edit", "tie", "untie", "group", "apart", "merge", "split"):
            self._item(menu, name)
        order = menu.addMenu(self.tr("Order"))
        promote = menu.addMenu(self.tr("Make something of it"))
        for under, names in ((order, ORDER_MENU), (promote, PROMOTE_MENU)):
            under.setToolTipsVisible(True)
            for name in names:
                self._item(under, name)
        kinds, people = menu.addMenu(self.tr("Another kind")), menu.addMenu(self.tr("Another author"))
        for kind in NOTE_KINDS:
            kinds.addAction(kind_name(kind)).setData(("kind", kind))
        for number in range(self.people.count()):
            people.addAction(caption(self.people.itemText(number))).setData(("author", self.people.itemData(number)))
        for under in (kinds, people):
            under.setEnabled(bool(desk.chosen))
        menu.addSeparator()
        for name in ("picture", "look", "pen", "eraser", "silence", "show"):
            made = self._item(menu, name)
            made.setCheckable(name == "silence")
            made.setChecked(name == "silence" and self.silent)
        menu.addSeparator()
        self._item(menu, "remove")

    def _menu_chosen(self, made: QAction) -> None:
        kind, value = made.data()
        if kind == "kind":
            self._runner.change_kind(value)
        elif kind == "author":
            self._runner.change_author(value)
        else:
            self._runner.run(value)
        self.present()

    def under_stacks(self) -> QPoint:
        """Return the corner beneath the button of the stacks, on the screen."""
        made = self.acts["group"] if self.acts["group"].isVisible() else self.more
        return made.mapToGlobal(made.rect().bottomLeft())

    def _fill_tones(self) -> None:
        self._tone_menu.clear()
        names: dict[PenTone, str] = {"ink": self.tr("text colour"), "attention": self.tr("signal colour"),
                                      "action": self.tr("accent colour")}
        pen = self._runner.desk.pen
        for width, word in (("thin", self.tr("thin, {0}")), ("thick", self.tr("thick, {0}"))):
            for tone in PEN_TONES:
                made = self._tone_menu.addAction(word.format(names[tone]))
                made.setData((tone, width))
                made.setCheckable(True)
                made.setChecked(pen.tone == tone and pen.thick == (width == "thick"))

    def _tone_chosen(self, made: QAction) -> None:
        tone, width = made.data()
        self._runner.desk.pen.take(tone, thick=width == "thick")
        self.present()

    def menus(self) -> tuple[QMenu, QMenu]:
        """Return the menu of everything, and that of the pen."""
        return self._menu, self._tone_menu

    def parts(self) -> tuple[QWidget, ...]:
        """Return all that can have the focus, in order."""
        return (*self.chips.values(), self.entry, self.target, self.people, self.silence, self.show_all,
                *self.acts.values(), self.tones, self.more)
