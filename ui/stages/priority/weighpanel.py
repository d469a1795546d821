"""How the group weighs: capabilities or elements, by which method, and what comes of it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.document import Document
from ui.i18n import Speaks, language
from ui.stages.priority.bars import WeightBars
from ui.stages.priority.bestform import BestWorstForm
from ui.stages.priority.pairsform import PairsForm
from ui.stages.priority.pointsform import PointsForm
from ui.stages.priority.words import consistency_words, missing_words
from ui.widgets.flow import FlowLayout
from ui.widgets.parts import button, label, restyle
from ui.widgets.plainwords import as_tip
from workshop.insight.weighing import consistency, missing
from workshop.model.planning import METHODS, Method, Weighing
from workshop.priorityshow import WeightShow, capability_shows, element_shows

Scope = Literal["capabilities", "elements"]
SCOPES: tuple[Scope, ...] = ("capabilities", "elements")
# Every couple of eleven elements would be 55 questions.
OFFERED: dict[Scope, tuple[Method, ...]] = {"capabilities": METHODS, "elements": ("pack", "points", "bwm")}


class _Flow(QWidget):
    """Buttons that wrap where the panel is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self.flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class WeighPanel(Speaks):
    """`weighed` carries the scope and the new Weighing; `order_wanted` whether only weightings in our order count."""

    weighed = Signal(str, object)
    order_wanted = Signal(bool)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.scope: Scope = "capabilities"
        # What was said by a method stays while another one is tried.
        self._kept: dict[tuple[Scope, Method], Weighing] = {}
        self.scopes: dict[Scope, QPushButton] = {scope: button(checkable=True) for scope in SCOPES}
        self.methods: dict[Method, QPushButton] = {method: button(checkable=True) for method in METHODS}
        self.points, self.swing = PointsForm("points"), PointsForm("swing")
        self.pairs, self.best = PairsForm(), BestWorstForm()
        self.bars = WeightBars()
        self.in_order = QCheckBox()
        self._head, self._used, self._mark = label("head"), label("head"), label("quiet", wrap=True)
        self._method_words, self.status = label("quiet", wrap=True), label(wrap=True)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.setProperty("look", "surface")
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 14, 14, 12)
        box.setSpacing(8)
        box.addWidget(self._head)
        row = QHBoxLayout()
        row.setSpacing(6)
        groups = (QButtonGroup(self), QButtonGroup(self))
        for scope, made in self.scopes.items():
            made.setProperty("scope", scope)
            made.clicked.connect(self._scope_pressed)
            groups[0].addButton(made)
            row.addWidget(made, 1)
        box.addLayout(row)
        choices = _Flow()
        for method, made in self.methods.items():
            made.setProperty("method", method)
            made.clicked.connect(self._method_pressed)
            groups[1].addButton(made)
            choices.flow.addWidget(made)
        box.addWidget(choices)
        inside = QWidget()
        inside.setProperty("look", "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 4, 8, 0)
        column.setSpacing(10)
        column.addWidget(self._method_words)
        for form in (self.points, self.swing, self.pairs, self.best):
            form.weighed.connect(self._said)
            column.addWidget(form)
        for part in (self._used, self.bars, self._mark):
            column.addWidget(part)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(inside)
        box.addWidget(self.area, 1)
        box.addWidget(self.status)
        box.addWidget(self.in_order)
        self.in_order.setChecked(True)
        self.in_order.toggled.connect(self.order_wanted)

    def retranslate(self) -> None:
        self._head.setText(self.tr("What matters more"))
        names = {"capabilities": (self.tr("Capabilities"), self.tr("Weigh the capabilities (Alt+C)")),
                 "elements": (self.tr("Elements"), self.tr("Weigh the business elements (Alt+E)"))}
        for scope, made in self.scopes.items():
            made.setText(names[scope][0])
            made.setToolTip(as_tip(names[scope][1]))
        methods = {
            "pack": (self.tr("Framework"), self.tr("Keep the weights of the framework (Alt+F)")),
            "points": (self.tr("100 points"), self.tr("Share 100 points (Alt+P)")),
            "swing": (self.tr("Swing"), self.tr("What would you raise first? (Alt+S)")),
            "ahp": (self.tr("Pairs"), self.tr("Compare every pair: AHP (Alt+A)")),
            "bwm": (self.tr("Best–worst"), self.tr("Compare with the best and the worst: BWM (Alt+B)"))}
        for method, button_ in self.methods.items():
            button_.setText(methods[method][0])
            button_.setToolTip(as_tip(methods[method][1]))
        self._used.setText(self.tr("Weights in use"))
        self.bars.setAccessibleName(self.tr("Weights in use"))
        self._mark.setText(self.tr("The thin line marks the framework's weight."))
        self.in_order.setText(self.tr("Try only weightings in this order"))
        self.in_order.setToolTip(self.tr("Off: all weightings are drawn, whatever you said (Alt+O)"))
        self.follow()

    # Showing ----------------------------------------------------------------------------------------------------
    @property
    def weighing(self) -> Weighing:
        """What is stored for the scope in front."""
        planning = self._document.workshop.planning
        return planning.capabilities if self.scope == "capabilities" else planning.elements

    @property
    def things(self) -> tuple[WeightShow, ...]:
        """What is weighed now, with the weights in use."""
        workshop = self._document.workshop
        return capability_shows(workshop) if self.scope == "capabilities" else element_shows(workshop)

    def follow(self) -> None:
        """Show what is stored."""
        weighing, things = self.weighing, self.things
        self._kept[self.scope, weighing.method] = weighing
        for scope, made in self.scopes.items():
            made.setChecked(scope == self.scope)
        for method, button_ in self.methods.items():
            # Another method that a file brings along is shown as well.
            button_.setVisible(method in OFFERED[self.scope] or method == weighing.method)
            button_.setChecked(method == weighing.method)
        forms = {"points": self.points, "swing": self.swing, "ahp": self.pairs, "bwm": self.best}
        for name, form in forms.items():
            form.setVisible(name == weighing.method)
            if name == weighing.method:
                form.present(things, weighing)  # type: ignore[attr-defined]
        self._method_words.setVisible(weighing.method == "pack")
        self._method_words.setText(self.tr("The framework's weights count. Choose a way to say what matters more to "
                                           "this company."))
        self.bars.present(things)
        self._mark.setVisible(any(abs(thing.share - thing.given) > 0.001 for thing in things))
        self._show_status(weighing, things)
        self.in_order.setVisible(self._said_capabilities())

    def _said_capabilities(self) -> bool:
        weighing = self._document.workshop.planning.capabilities
        ids = tuple(c.id for c in self._document.workshop.pack.capabilities)
        return weighing.method != "pack" and missing(weighing, ids).nothing

    def _show_status(self, weighing: Weighing, things: tuple[WeightShow, ...]) -> None:
        lang = language()
        names = {thing.id: thing.short.in_(lang) for thing in things}
        open_ = missing(weighing, tuple(names))
        words, bad = "", False
        if not open_.nothing:
            words = missing_words(open_)
        elif (found := consistency(weighing)) is not None:
            words, bad = consistency_words(found, names), not found.ok
        elif weighing.method != "pack":
            words = self.tr("Your weights count.")
        self.status.setText(words)
        self.status.setVisible(bool(words))
        restyle(self.status, "problem" if bad else "")

    # Saying -----------------------------------------------------------------------------------------------------
    def choose_scope(self, scope: Scope) -> None:
        """Weigh something else."""
        self.scope = scope
        self.follow()

    def choose_method(self, method: Method) -> None:
        """Weigh in another way; what was said that way before comes back."""
        if method == self.weighing.method or method not in OFFERED[self.scope]:
            self.follow()
            return
        self._kept[self.scope, self.weighing.method] = self.weighing
        self.weighed.emit(self.scope, self._kept.get((self.scope, method), Weighing(method)))

    def _scope_pressed(self) -> None:
        self.choose_scope(self.sender().property("scope"))

    def _method_pressed(self) -> None:
        self.choose_method(self.sender().property("method"))

    def _said(self, weighing: Weighing) -> None:
        self.weighed.emit(self.scope, weighing)

    def capabilities(self) -> None:
        """Weigh the capabilities."""
        self.choose_scope("capabilities")

    def elements(self) -> None:
        """Weigh the elements."""
        self.choose_scope("elements")

    def use_pack(self) -> None:
        """Keep the framework's weights."""
        self.choose_method("pack")

    def use_points(self) -> None:
        """Share a hundred points."""
        self.choose_method("points")

    def use_swing(self) -> None:
        """Weigh by swing."""
        self.choose_method("swing")

    def use_pairs(self) -> None:
        """Compare couples."""
        self.choose_method("ahp")

    def use_best(self) -> None:
        """Compare with the best and the worst."""
        self.choose_method("bwm")
