"""A show of hands is typed, pasted and counted; too many hands or a missing reason never get through."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui import i18n
from ui.widgets.handsbox import HandsBox
from workshop.model.score import Tally
from workshop.model.text import Text

NAMES = tuple(Text(f"第{n}级", f"Level {n}") for n in range(1, 6))


class Seen:
    def __init__(self, box: HandsBox) -> None:
        self.live: list[Tally] = []
        self.done: list[Tally] = []
        box.tallied.connect(self.live.append)
        box.finished.connect(self.done.append)


@pytest.fixture
def box(qtbot) -> HandsBox:
    made = HandsBox()
    qtbot.addWidget(made)
    made.resize(850, 60)
    made.present(12, None, NAMES)
    made.show()
    made.take_focus()
    return made


def type_(text: str) -> None:
    for character in text:
        QTest.keyClick(QGuiApplication.focusObject(), Qt.Key.Key_Space if character == " " else character)


def texts(box: HandsBox) -> list[str]:
    return [field.text() for field in box.fields]


def test_numbers_typed_with_spaces_go_into_the_boxes(box):
    seen = Seen(box)
    type_("0 2 6 3 1")
    assert texts(box) == ["0", "2", "6", "3", "1", "", "", ""]
    assert box.total.text() == "12 of 12 hands"
    QTest.keyClick(QGuiApplication.focusObject(), Qt.Key.Key_Return)
    assert seen.done == [Tally((0, 2, 6, 3, 1))]
    assert seen.live[-1] == seen.done[0]


def test_two_digits_and_the_way_back(box):
    type_("11 ")
    assert box.fields[1].hasFocus()
    QTest.keyClick(box.fields[1], Qt.Key.Key_Backspace)
    assert box.fields[0].hasFocus()
    QTest.keyClick(box.fields[0], Qt.Key.Key_Right)
    QTest.keyClick(box.fields[0], Qt.Key.Key_Up)
    assert box.tally() == Tally((12, 0, 0, 0, 0))


@pytest.mark.parametrize("text", ["0 2 6 3 1", "0,2,6,3,1", "０，２，６，３，１", "02631", "0\t2\t6\t3\t1\n",
                                  "0、2、6、3、1"])
def test_a_whole_row_is_pasted(box, text):
    QGuiApplication.clipboard().setText(text)
    box.fields[3].setFocus()
    QTest.keyClick(box.fields[3], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert box.tally() == Tally((0, 2, 6, 3, 1))


def test_a_row_of_eight_has_the_kinds_of_empty(box):
    seen = Seen(box)
    box.paste("0 2 4 3 0 1 1 1")
    assert seen.live == [Tally((0, 2, 4, 3, 0), 1, 1, 1)]
    assert box.reason.isVisible()


def test_full_width_digits_count_and_letters_do_not(box):
    for character in "３a-.":
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, character)
        QApplication.sendEvent(box.fields[0], event)
    assert box.fields[0].text() == "3"
    assert not box.fields[0].testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert box.reason.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_too_many_hands_never_get_through(box):
    seen = Seen(box)
    type_("9 4")
    assert box.total.text() == "13 of 12 hands"
    assert seen.live == [Tally((9, 0, 0, 0, 0))]
    QTest.keyClick(box.fields[1], Qt.Key.Key_Return)
    assert seen.done == []
    QTest.keyClick(box.fields[1], Qt.Key.Key_Down)
    assert seen.live[-1] == Tally((9, 3, 0, 0, 0))


def test_fewer_hands_are_no_mistake_but_none_is(box):
    seen = Seen(box)
    QTest.keyClick(box.fields[0], Qt.Key.Key_Return)
    assert seen.done == []
    type_("0 2 6 3")
    QTest.keyClick(box.fields[3], Qt.Key.Key_Return)
    assert seen.done == [Tally((0, 2, 6, 3, 0))]


def test_not_applicable_asks_why(box):
    seen = Seen(box)
    box.fields[7].setFocus()
    type_("2")
    assert box.reason.isVisible() and box.height() <= 90
    QTest.keyClick(box.fields[7], Qt.Key.Key_Return)
    assert seen.done == [] and box.reason.hasFocus()
    QTest.keyClicks(box.reason, "no shops there")
    QTest.keyClick(box.reason, Qt.Key.Key_Return)
    assert seen.done == [Tally((0, 0, 0, 0, 0), 0, 0, 2, "no shops there")]


def test_what_is_typed_stays_until_the_count_changes(box):
    type_("13")
    box.present(12, None, NAMES)
    assert box.fields[0].text() == "13"  # too many: nothing is kept, nothing is lost
    QTest.keyClick(box.fields[0], Qt.Key.Key_Backspace)
    box.present(12, Tally((1, 0, 0, 0, 0)), NAMES)
    assert texts(box) == ["1", "", "", "", "", "", "", ""]
    box.present(12, Tally((0, 2, 0, 0, 0)), NAMES)  # an undo
    assert texts(box)[:2] == ["0", "2"]
    box.present(12, None, NAMES)
    assert texts(box) == [""] * 8
    type_("99")
    box.clear()
    assert texts(box) == [""] * 8


def test_another_number_of_levels_and_another_language(box):
    box.present(5, Tally((1, 2, 1)), NAMES[:3])
    assert texts(box) == ["1", "2", "1", "0", "0", "0"]
    i18n.switch("zh")
    QApplication.processEvents()
    assert box.fields[1].accessibleName().endswith("第2级")


def test_the_row_fits_where_the_strip_was(box):
    assert 45 <= box.sizeHint().height() <= 90
    assert box.minimumSizeHint().width() <= 640
