"""Confidence and reason of the vote just typed, without ever showing the vote."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from ui.widgets.reasonline import ReasonLine
from workshop.model.score import Ballot


@pytest.fixture
def line(qtbot) -> ReasonLine:
    made = ReasonLine()
    qtbot.addWidget(made)
    made.resize(850, 40)
    made.show()
    made.said_ = []
    made.left_ = []
    made.said.connect(lambda comment, confidence: made.said_.append((comment, confidence)))
    made.left.connect(lambda: made.left_.append(True))
    return made


def test_enter_says_and_escape_leaves(line):
    line.present("王敏", Ballot("p1", "3"), needs_reason=False)
    line.take_focus()
    QTest.keyClicks(line.field, " Seen in the depot ")
    QTest.mouseClick(line.chips.chips()[1], Qt.MouseButton.LeftButton)
    QTest.keyClick(line.field, Qt.Key.Key_Return)
    assert line.said_ == [("Seen in the depot", 2)]
    QTest.keyClick(line.field, Qt.Key.Key_Escape)
    assert line.left_ == [True]


def test_digits_are_words_in_the_line_and_confidence_with_alt(line):
    line.present("王敏", Ballot("p1", "3"), needs_reason=False)
    line.take_focus()
    QTest.keyClicks(line.field, "12 shops")
    QTest.keyClick(line.field, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert (line.field.text(), line.chips.value) == ("12 shops", 3)
    QTest.keyClick(line.field, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert line.chips.value == 0


def test_chips_take_digits_enter_and_escape_too(line):
    line.present("王敏", Ballot("p1", "3"), needs_reason=False)
    chip = line.chips.chips()[0]
    chip.setFocus()
    QTest.keyClicks(chip, "3")
    assert line.chips.value == 3
    QTest.keyClick(chip, Qt.Key.Key_Return)
    QTest.keyClick(chip, Qt.Key.Key_Escape)
    assert (line.said_, line.left_) == ([("", 3)], [True])


def test_a_reason_that_is_needed_is_asked_for(line):
    line.present("王敏", Ballot("p1", "x"), needs_reason=True)
    assert line.field.placeholderText() == "Why does it not apply?"
    line.take_focus()
    QTest.keyClicks(line.field, "  ")
    QTest.keyClick(line.field, Qt.Key.Key_Return)
    assert line.said_ == []
    assert any(label.text() == "A reason is needed" and label.isVisible() for label in line.findChildren(QLabel))
    QTest.keyClicks(line.field, "no shops")
    assert not any(label.text() == "A reason is needed" for label in line.findChildren(QLabel))
    QTest.keyClick(line.field, Qt.Key.Key_Return)
    assert line.said_ == [("no shops", 0)]


def test_the_same_ballot_leaves_typing_alone_and_another_one_does_not(line):
    line.present("王敏", Ballot("p1", "3", "old", 1), needs_reason=False)
    assert (line.field.text(), line.chips.value) == ("old", 1)
    line.take_focus()
    QTest.keyClicks(line.field, " and more")
    line.present("王敏", Ballot("p1", "3", "old", 1), needs_reason=False)
    assert line.field.text() == "old and more"
    line.present("李娜", None, needs_reason=False)
    assert (line.field.text(), line.chips.value) == ("", 0)


@pytest.mark.parametrize("vote", ["4", "x", "?", "-"])
def test_the_vote_is_nowhere_on_the_line(line, vote):
    line.present("王敏", Ballot("p1", "5"), needs_reason=False)
    other = [(w.text(), w.toolTip(), w.accessibleName()) for kind in (QLabel, QLineEdit, QPushButton)
             for w in line.findChildren(kind)]
    line.present("王敏", Ballot("p1", vote), needs_reason=False)
    assert other == [(w.text(), w.toolTip(), w.accessibleName()) for kind in (QLabel, QLineEdit, QPushButton)
                     for w in line.findChildren(kind)]


def test_the_line_keeps_the_input_method_and_names_are_no_markup(line):
    assert line.field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    line.present("<b>王敏</b>", None, needs_reason=False)
    who = line.findChildren(QLabel)[0]
    assert who.text().startswith("<b>") and who.textFormat() == Qt.TextFormat.PlainText
    assert "<b>" not in who.toolTip()


def test_it_is_slim(line):
    assert line.sizeHint().height() <= 40
    assert line.minimumSizeHint().width() <= 640
