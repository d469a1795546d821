"""The templates of the day as cards side by side: their hours, their blocks to scale, and how much can be scored."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy

from ui.i18n import Speaks
from ui.template_words import fits_words, holds_words, hours_words, template_name
from ui.theme import LEAD, SMALL, font, theme
from ui.widgets.plainwords import caption, tip
from workshop.agenda_templates import Template, TemplateId
from workshop.model.agenda import AgendaItem

PAD, BAR, LONGEST = 14, 12, 540  # pixels, pixels, minutes of the longest day


class LastAgenda(NamedTuple):
    """The agenda of the last workshop: what fits in it as a sentence, and whether that is enough."""

    blocks: int
    days: int
    fits: str
    enough: bool


class TemplateCard(QAbstractButton):
    """One template, or the agenda of the last workshop; checked by a press."""

    def __init__(self) -> None:
        super().__init__()
        self.template: Template | None = None
        self._hours, self._fits, self._enough = "", "", True
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def present(self, title: str, hours: str, fits: str, enough: bool, template: Template | None = None) -> None:
        """Say what it is, and whether there is time enough; without a template there is no bar."""
        self.template = template
        self._hours, self._fits, self._enough = hours, fits, enough
        self.setText(caption(title))
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join((hours, fits)))
        self.setToolTip(tip(*_broken(holds_words(template))) if template is not None else "")
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as tall as the words need at this width."""
        self.setMinimumHeight(self._needed())

    def _needed(self) -> int:
        words = QFontMetricsF(font(SMALL)).boundingRect(QRectF(0, 0, max(self.width() - 2 * PAD, 120), 900),
                                                        Qt.TextFlag.TextWordWrap, self._fits).height()
        return round(PAD + 26 + 20 + 8 + 2 * (BAR + 4) + 8 + words + PAD)

    def sizeHint(self) -> QSize:
        return QSize(240, max(self._needed(), 120))

    def minimumSizeHint(self) -> QSize:
        return QSize(168, 110)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        edge = float(t.focus if self.hasFocus() or self.isChecked() else t.border)
        card = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        lit = self.hasFocus() or self.isChecked() or (self.isEnabled() and self.underMouse())
        painter.setPen(t.pen("action" if lit else "edge", edge))
        painter.setBrush(t["chosen" if self.isChecked() else "surface"])
        painter.drawRoundedRect(card, 8, 8)
        self._dot(painter, card)
        left, wide, top = card.left() + PAD, card.width() - 2 * PAD, card.top() + PAD - 2
        painter.setPen(t["ink"])
        self._line(painter, self.accessibleName(), LEAD, QRectF(left, top, wide - 24, 26), bold=True)
        painter.setPen(t["quiet"])
        self._line(painter, self._hours, SMALL, QRectF(left, top + 26, wide, 20))
        top += 54
        if self.template is not None:
            for day in self.template.agenda.days:
                _bar(painter, day, QRectF(left, top, wide, BAR))
                top += BAR + 4
        painter.setPen(t["ink" if self._enough else "attention_ink"])
        painter.setFont(font(SMALL))
        painter.drawText(QRectF(left, top + 4, wide, card.bottom() - top - 6),
                         Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self._fits)
        painter.end()

    def _dot(self, painter: QPainter, card: QRectF) -> None:
        t, centre = theme(), card.topRight()
        centre.setX(centre.x() - PAD - 6)
        centre.setY(centre.y() + PAD + 10)
        painter.setPen(t.pen("action" if self.isChecked() else "box_edge", 1.5))
        painter.setBrush(t["surface"])
        painter.drawEllipse(centre, 7, 7)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t["action"])
            painter.drawEllipse(centre, 3.6, 3.6)

    @staticmethod
    def _line(painter: QPainter, words: str, size: int, place: QRectF, *, bold: bool = False) -> None:
        painter.setFont(font(size, bold=bold))
        shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _colour(item: AgendaItem) -> QColor:
    t = theme()
    if item.kind == "break":
        return t["track"]
    return t["action"] if item.stage == "score" else t.levels[2] if item.stage else t.levels[1]


def _bar(painter: QPainter, day: Sequence[AgendaItem], place: QRectF) -> None:
    """Paint the blocks of a day to scale, the scoring darkest."""
    painter.setPen(Qt.PenStyle.NoPen)
    left = place.left()
    for item in day:
        wide = place.width() * item.minutes / LONGEST
        painter.setBrush(_colour(item))
        painter.drawRoundedRect(QRectF(left, place.top(), max(wide - 1.5, 1.5), place.height()), 2, 2)
        left += wide


def _broken(words: str, most: int = 64) -> list[str]:
    """Break a long line for a tool tip."""
    lines = [""]
    for part in words.replace("、", "、 ").split(" "):
        if len(lines[-1]) + len(part) > most:
            lines.append("")
        lines[-1] += part if part.endswith("、") else f"{part} "
    return [line.strip() for line in lines]


class TemplateCards(Speaks):
    """The templates of the program, and before them the agenda of the last workshop where there is one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._templates: tuple[Template, ...] = ()
        self._last: LastAgenda | None = None
        self.as_last = TemplateCard()
        self.cards: dict[TemplateId, TemplateCard] = {}
        self._group, self._row = QButtonGroup(self), QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._add(self.as_last)
        self.as_last.hide()
        self._group.buttonClicked.connect(self._clicked)

    def _add(self, card: TemplateCard) -> None:
        self._group.addButton(card)
        self._row.addWidget(card, 1)

    def retranslate(self) -> None:
        if self._last is not None:
            blocks, days, fits, enough = self._last
            self.as_last.present(self.tr("As last time"), self.tr("{0} blocks, 1 day").format(blocks) if days == 1 else
                                 self.tr("{0} blocks, {1} days").format(blocks, days), fits, enough)
        for template in self._templates:
            self.cards[template.id].present(template_name(template.id), hours_words(template), fits_words(template),
                                            template.enough, template)

    def present(self, templates: Sequence[Template], last: LastAgenda | None = None) -> None:
        """Show templates, and the agenda of the last workshop; what was chosen stays chosen."""
        self._templates, self._last = tuple(templates), last
        for template in templates:
            if template.id not in self.cards:
                self.cards[template.id] = TemplateCard()
                self._add(self.cards[template.id])
        self.as_last.setVisible(last is not None)
        self.retranslate()
        if last is None and self.as_last.isChecked():
            self.choose("half-day")

    def choose(self, template: TemplateId | None) -> None:
        """Choose a template, or the agenda of last time."""
        (self.as_last if template is None else self.cards[template]).setChecked(True)

    @property
    def chosen(self) -> TemplateId | None:
        """The chosen template, None for the agenda of last time."""
        return next((name for name, card in self.cards.items() if card.isChecked()), None)

    def _clicked(self) -> None:
        self.changed.emit()
