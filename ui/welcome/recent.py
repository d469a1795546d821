"""Recent workshops: the newest one to go on with, the others as a list with what is known of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from ui.glance import Glance
from ui.i18n import Speaks, language
from ui.localtexts import day
from ui.theme import BODY, SMALL, font, theme
from ui.welcome.goon import GoOn
from ui.widgets.parts import label
from ui.widgets.plainwords import tip
from workshop.agenda import STAGE_NAMES

GONE = Qt.ItemDataRole.UserRole + 1
ROW = 50


class _Rows(QStyledItemDelegate):
    """Paints a name and beneath it, small and quiet, what is known; both are cut where they do not fit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        name, _, line = str(index.data()).partition("\n")
        bare.text = ""
        style = option.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, bare, painter, option.widget)
        quiet = theme()["quiet"]
        place = QRect(option.rect).adjusted(8, 4, -8, -4)
        for words, size, bold, colour, top, high in (
                (name, BODY, True, quiet if index.data(GONE) else theme()["ink"], 0, 22),
                (line, SMALL, False, quiet, 22, 18)):
            painter.setFont(font(size, bold=bold))
            painter.setPen(colour)
            shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideMiddle, place.width())
            painter.drawText(QRect(place.left(), place.top() + top, place.width(), high),
                             Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class RecentBox(Speaks):
    """`chosen` carries the path of a file that somebody wants to go on with."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._files: list[str] = []
        self._newest = ""
        self._known: dict[str, Glance] = {}
        self._head, self._none = label("head"), label("quiet", wrap=True)
        self.go_on, self.list = GoOn(), QListWidget()
        self.list.setItemDelegate(_Rows(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setStyleSheet("border: none;")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(self.go_on)
        box.addWidget(self._head)
        box.addWidget(self._none)
        box.addWidget(self.list, 1)
        box.addStretch(0)
        self.go_on.clicked.connect(self._go_on)
        self.list.itemActivated.connect(self._activated)
        self.list.itemClicked.connect(self._activated)
        self.retranslate()

    def retranslate(self) -> None:
        self._none.setText(self.tr("Workshops you open appear here."))
        self.list.setAccessibleName(self.tr("Recent workshops"))
        self._show()

    @property
    def files(self) -> tuple[str, ...]:
        """The files that are shown, newest first."""
        return tuple(self._files)

    def present(self, files: list[str]) -> None:
        """List recent files; those that are not there now say so. What is known of them stays."""
        self._files = list(files)
        self._newest = next((name for name in files if Path(name).exists()), "")
        self._known = {name: found for name, found in self._known.items() if name in files}
        self._show()

    def tell(self, found: Mapping[str, Glance]) -> None:
        """Say what was found in the files."""
        self._known.update(found)
        self._show()

    def first_focus(self) -> GoOn | QListWidget:
        """Return what takes the keyboard."""
        return self.go_on if self._newest else self.list

    def hold(self, held: bool) -> None:
        """Hold what could be pressed, or let go."""
        self.go_on.setEnabled(not held)
        self.list.setEnabled(not held)

    def _show(self) -> None:
        self.go_on.setVisible(bool(self._newest))
        if self._newest:
            self.go_on.present(self.tr("Go on with"), Path(self._newest).stem, self._line(self._newest))
        self.list.clear()
        for name in self._files:
            if name == self._newest:
                continue
            path = Path(name)
            gone = not path.exists()
            stem = self.tr("{0}  ·  not there now").format(path.stem) if gone else path.stem
            item = QListWidgetItem(f"{stem}\n{str(path.parent) if gone else self._line(name)}")
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setData(GONE, gone)
            item.setToolTip(tip(name))
            self.list.addItem(item)
        more = self.list.count() > 0
        self._head.setText(self.tr("Other recent workshops") if self._newest else self.tr("Recent workshops"))
        self._head.setVisible(more or not self._files)
        self._none.setVisible(not self._files)
        self.list.setVisible(more)

    def _line(self, name: str) -> str:
        """Return what is known of a file: for whom, when, what comes next; else where it is."""
        found = self._known.get(name)
        if found is None or found.unreadable:
            return str(Path(name).parent)
        if found.locked:
            return self.tr("locked with a passphrase")
        stage = STAGE_NAMES.get(found.stage)
        parts = (self.tr("rehearsal") if found.rehearsal else found.client or found.title,
                 day(found.day) if found.day else "",
                 self.tr("next: {0}").format(stage.in_(language())) if stage is not None else "")
        return "  ·  ".join(" ".join(part.split()) for part in parts if part.strip())

    def _go_on(self) -> None:
        self.chosen.emit(self._newest)

    def _activated(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
