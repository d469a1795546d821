"""The last workshop to go on from: which one, its passphrase, what comes over, and what comes along by choice."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFrame, QHBoxLayout, QVBoxLayout

from ui.i18n import Speaks, in_a_row, language, listed
from ui.localtexts import day
from ui.trust.passphrase import PassphraseField
from ui.widgets.elidebox import ElideBox
from ui.widgets.flow import FlowLayout
from ui.widgets.parts import button, label
from ui.widgets.plainwords import tip
from workshop.offer import PARTS, Offer, Part

NARROWEST = 600


class BeforeBox(Speaks):
    """`look_requested` carries a path and a passphrase, to find out what the workshop has; `changed` follows ticks."""

    look_requested = Signal(object, str)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.offer: Offer | None = None
        self.key = ""
        self._folder = Path()
        self.files, self.other = ElideBox(), button()
        self.phrase, self.unlock = PassphraseField(), button()
        self.problem, self._always = label("problem", wrap=True), label(wrap=True)
        self._never = label("quiet", wrap=True)
        self.ticks: dict[Part, QCheckBox] = {part: QCheckBox() for part in PARTS}
        self._build()
        self.retranslate()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        card = QFrame()
        card.setProperty("look", "soft")
        outer.addWidget(card)
        box = QVBoxLayout(card)
        box.setContentsMargins(14, 12, 14, 12)
        box.setSpacing(8)
        row = QHBoxLayout()
        row.addWidget(self.files, 1)
        row.addWidget(self.other)
        box.addLayout(row)
        self._lock_row = QHBoxLayout()
        self._lock_row.addWidget(self.phrase, 1)
        self._lock_row.addWidget(self.unlock)
        box.addLayout(self._lock_row)
        # How high a text is follows from how narrow it may become.
        for words in (self.problem, self._always, self._never):
            words.setMinimumWidth(NARROWEST)
        box.addWidget(self.problem)
        box.addWidget(self._always)
        self._tick_row = FlowLayout(spacing=18)
        for tick in self.ticks.values():
            self._tick_row.addWidget(tick)
            tick.toggled.connect(self._ticked)
        box.addLayout(self._tick_row)
        box.addWidget(self._never)
        self.files.activated.connect(self._chosen)
        self.other.clicked.connect(self._look_for)
        self.unlock.clicked.connect(self._unlock)
        self.phrase.entered.connect(self._unlock)
        self._ask_key(False)

    def retranslate(self) -> None:
        self.files.setAccessibleName(self.tr("The last workshop"))
        self.other.setText(self.tr("Another file…"))
        self.phrase.name(self.tr("Passphrase of the last workshop"))
        self.unlock.setText(self.tr("Unlock"))
        self._show()

    def begin(self, recent: list[str], folder: Path) -> None:
        """Offer those recent files that are there, the newest first."""
        self._folder = folder
        kept = self.path
        self.files.clear()
        for name in recent:
            if Path(name).is_file():
                self._add(Path(name))
        if kept is not None and self.files.findData(str(kept)) >= 0:
            self.files.setCurrentIndex(self.files.findData(str(kept)))
        else:
            self._drop()

    def _add(self, path: Path) -> None:
        self.files.addItem(path.stem, str(path))

    @property
    def path(self) -> Path | None:
        """The chosen file."""
        found = self.files.currentData()
        return Path(found) if found else None

    @property
    def parts(self) -> frozenset[Part]:
        """What is ticked, of what there is."""
        offer = self.offer
        return frozenset(part for part, tick in self.ticks.items()
                         if tick.isChecked() and offer is not None and offer.count(part))

    def arrive(self) -> None:
        """Look at the chosen file, unless that has been done."""
        if self.path is None:
            self._look_for()
        elif self.offer is None and self.phrase.isHidden():
            self._chosen()

    def present(self, offer: Offer, key: str) -> None:
        """Show what the file has to give; what has nothing cannot be ticked."""
        self.offer, self.key = offer, key
        self._ask_key(False)
        self.complain("")
        for part, tick in self.ticks.items():
            tick.setChecked(part == "initiatives" and offer.count(part) > 0)
        self._show()

    def ask_key(self) -> None:
        """The file is locked: ask for its passphrase."""
        self._ask_key(True)
        self.phrase.line.setFocus()

    def complain(self, words: str) -> None:
        """Say why the file is of no use; an empty text clears it."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def forget(self) -> None:
        """Forget what was typed and found."""
        self._drop()

    def _drop(self) -> None:
        self.offer, self.key = None, ""
        self.phrase.forget()
        self._ask_key(False)
        self.complain("")
        self._show()
        self.changed.emit()

    def _ask_key(self, asked: bool) -> None:
        self.phrase.setVisible(asked)
        self.unlock.setVisible(asked)

    def _show(self) -> None:
        offer = self.offer
        for widget in (self._always, self._never, *self.ticks.values()):
            widget.setVisible(offer is not None)
        if self.path is not None:
            self.files.setToolTip(tip(str(self.path)))
        if offer is None:
            return
        self._always.setText(self.tr("Comes over: {0}.").format(listed(self._lines(offer), apart=True)))
        words = {"targets": self.tr("Targets ({0})"), "initiatives": self.tr("Initiatives not finished ({0})"),
                 "parking": self.tr("Parked matters ({0})")}
        for part, tick in self.ticks.items():
            tick.setText(words[part].format(offer.count(part)))
            tick.setEnabled(offer.count(part) > 0)
        never = self.tr("No vote, no comment and no note comes over. The last file is only read.")
        same = self.tr("The new workshop gets the same passphrase.") if offer.locked else ""
        self._never.setText(in_a_row(never, same))

    def _lines(self, offer: Offer) -> list[str]:
        """Return what comes over without being asked."""
        client = " ".join(offer.client.split())
        lines = [self.tr("client “{0}”").format(client)] if client else []
        framework = offer.framework.in_(language())
        lines.append(self.tr("framework “{0}” with {1} knowledge packs").format(framework, offer.packs)
                     if offer.packs else self.tr("framework “{0}”").format(framework))
        lines.append(self.tr("{0} business elements").format(offer.elements))
        if offer.people:
            lines.append(self.tr("{0} people with seats, duties and weights").format(offer.people))
        lines.append(self.tr("rules, budget and horizon"))
        if offer.levels and offer.day:
            lines.append(self.tr("{0} levels of {1} to compare with").format(offer.levels, day(offer.day)))
        return lines

    # What is pressed --------------------------------------------------------------------------------------------
    def _chosen(self) -> None:
        self._drop()
        if self.path is not None:
            self.look_requested.emit(self.path, "")

    def _look_for(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self.window(), self.tr("Which workshop was the last one?"),
                                              str(self._folder), self.tr("Workshops (*.pentatone)"))
        if not name:
            return
        if self.files.findData(name) < 0:
            self._add(Path(name))
        self.files.setCurrentIndex(self.files.findData(name))
        self._chosen()

    def _unlock(self) -> None:
        if self.phrase.text and self.path is not None:
            self.complain("")
            self.look_requested.emit(self.path, self.phrase.text)

    def _ticked(self) -> None:
        self.changed.emit()
