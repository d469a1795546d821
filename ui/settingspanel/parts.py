"""What the sections of the settings are made of: a head, lines with a name, and small pictures of the themes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFormLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.i18n import Speaks
from ui.messages import theme_name
from ui.theme import SMALL, Theme, font, load, theme
from ui.widgets.parts import label


class Section(Speaks):
    """A head and a form beneath; subclasses say the words in `retranslate` through `name`."""

    def __init__(self) -> None:
        super().__init__()
        self.head = label("lead")
        self._names: dict[str, QWidget] = {}
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 14)
        self.box.setSpacing(8)
        self.box.addWidget(self.head)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(14)
        self.form.setVerticalSpacing(8)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.box.addLayout(self.form)

    def line(self, name: str, field: QWidget) -> None:
        """Add a field with a name of its own in front."""
        words = label()
        words.setMinimumWidth(142)
        words.setBuddy(field)
        self._names[name] = field
        self.form.addRow(words, field)

    def name(self, name: str, words: str) -> None:
        """Say how a field is called."""
        field = self._names[name]
        made = self.form.labelForField(field)
        if made is not None:
            made.setText(words)  # type: ignore[attr-defined]
        field.setAccessibleName(words)


class ThemeButton(QAbstractButton):
    """A small picture of a theme: paper, a card with words, a button, the five levels; chosen, it has a ring."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.theme_name = name
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.speak()

    def sizeHint(self) -> QSize:
        return QSize(128, 92)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, 92)

    def speak(self) -> None:
        """Say the name of the theme in the language in use."""
        words = theme_name(self.theme_name)
        self.setText(words[:1].upper() + words[1:])
        self.setAccessibleName(self.text())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        now, shown = theme(), load(self.theme_name)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(3, 3, -3, -25)
        self._picture(painter, box, shown)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        wide = 2.5 if self.isChecked() else 1.0
        painter.setPen(now.pen("action" if self.isChecked() or self.hasFocus() else "edge", wide))
        painter.drawRoundedRect(box, 7, 7)
        if self.hasFocus():
            painter.setPen(now.pen("action", 1.0))
            painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), 9, 9)
        painter.setPen(now["ink"])
        painter.setFont(font(SMALL + 1, bold=self.isChecked()))
        painter.drawText(QRectF(0, self.height() - 22, self.width(), 20), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    @staticmethod
    def _picture(painter: QPainter, box: QRectF, shown: Theme) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shown["paper"])
        painter.drawRoundedRect(box, 7, 7)
        card = QRectF(box.x() + 8, box.y() + 8, box.width() - 16, box.height() - 16)
        painter.setPen(shown.pen("line", 1.0))
        painter.setBrush(shown["surface"])
        painter.drawRoundedRect(card, 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shown["ink"])
        painter.drawRoundedRect(QRectF(card.x() + 7, card.y() + 7, card.width() * 0.42, 5), 2, 2)
        painter.setBrush(shown["quiet"])
        painter.drawRoundedRect(QRectF(card.x() + 7, card.y() + 17, card.width() * 0.3, 4), 2, 2)
        painter.setBrush(shown["action"])
        painter.drawRoundedRect(QRectF(card.right() - 34, card.y() + 7, 27, 13), 3, 3)
        step = (card.width() - 14) / len(shown.levels)
        for index, colour in enumerate(shown.levels):
            painter.setBrush(colour)
            painter.drawRect(QRectF(card.x() + 7 + index * step, card.bottom() - 16, step - 2, 9))
