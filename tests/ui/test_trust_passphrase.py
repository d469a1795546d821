"""Fields for passphrases, and the forms around them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from ui.draftplaces import path_of, worth_keeping
from ui.trust.keyform import KeyForm
from ui.trust.passphrase import NewPassphrase, PassphraseField, strength
from ui.trust.sealform import SealForm

LONG = "blue tractor on the roof"


def test_it_is_hidden_until_the_eye_is_open_and_never_kept_as_a_draft(qtbot, document) -> None:
    field = PassphraseField()
    qtbot.addWidget(field)
    QTest.keyClicks(field.line, "geheim")
    assert field.line.echoMode() == QLineEdit.EchoMode.Password and field.line.displayText() != "geheim"
    assert not worth_keeping(field.line, path_of(field.line), document.workshop)
    field.eye.click()
    assert field.line.displayText() == "geheim"
    assert not worth_keeping(field.line, path_of(field.line), document.workshop), "also while it can be read"
    field.forget()
    assert not field.text and field.line.echoMode() == QLineEdit.EchoMode.Password


def test_caps_lock_shows_by_the_letters(qtbot) -> None:
    field = PassphraseField()
    qtbot.addWidget(field)
    hint = field._caps
    QTest.keyClick(field.line, Qt.Key.Key_A)
    assert hint.isHidden()
    field.eventFilter(field.line, _letter("A"))
    assert not hint.isHidden()
    field.eventFilter(field.line, _letter("A", Qt.KeyboardModifier.ShiftModifier))
    assert hint.isHidden()
    field.eventFilter(field.line, _letter("a", Qt.KeyboardModifier.ShiftModifier))
    assert not hint.isHidden()


def _letter(text: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, keys, text)


@pytest.mark.parametrize(("first", "second", "key", "said"), [
    ("", "", "", "Long beats complicated"), ("short", "short", "", "Too short"), (" " * 9, " " * 9, "", "Too short"),
    (LONG, "blue tractor", "", "Strong"), (LONG, "blue tractors", "", "not the same"), (LONG, LONG, LONG, "Strong"),
    ("a" * 12, "a" * 12, "a" * 12, "Weak"), ("correct horse", "correct horse", "correct horse", "Good"),
])
def test_length_counts_and_both_must_be_the_same(qtbot, first: str, second: str, key: str, said: str) -> None:
    new = NewPassphrase()
    qtbot.addWidget(new)
    new.first.line.setText(first)
    new.second.line.setText(second)
    new._edited()
    assert new.key == key and said in new._hint.text()


def test_a_chinese_character_is_worth_two_signs() -> None:
    assert strength("东风夜放花千树") == 14 and strength("aaaa") == 1 and strength("abab") == 4


def test_the_present_passphrase_is_asked_before_it_is_changed_or_removed(qtbot) -> None:
    form, ready = KeyForm(), []
    qtbot.addWidget(form)
    form.ready.connect(lambda kind, key: ready.append((kind, key)))
    form.ask("unlock", "old passphrase", 2)
    assert not form.buttons["go"].isEnabled() and form.new.isHidden()
    QTest.keyClicks(form.old.line, "another one")
    form.buttons["go"].click()
    assert not ready and "not the present passphrase" in form._problem.text() and not form._problem.isHidden()
    form.old.line.setText("old passphrase")
    QTest.keyClick(form.old.line, Qt.Key.Key_Return)
    assert ready == [("unlock", "")]
    form.ask("change", "é", 2)
    form.old.line.setText("é")
    for field in (form.new.first, form.new.second):
        field.line.setText(LONG)
    form._typed()
    form.buttons["go"].click()
    assert ready[-1] == ("change", LONG), "one letter written in two ways is the same"
    form.close_down()
    assert not form.old.text and not form.new.first.text


def test_sealing_asks_for_a_passphrase_or_keeps_the_present_one(qtbot, tmp_path: Path) -> None:
    form, ready = SealForm(), []
    qtbot.addWidget(form)
    form.ready.connect(lambda *words: ready.append(words))
    form.ask(tmp_path / "day.pentatone", "", 3)
    assert not form.buttons["go"].isEnabled() and form.keep.isHidden() and "(3)" in form._lines[1].text()
    for field in (form.new.first, form.new.second):
        field.line.setText(LONG)
    form.new._edited()
    form.buttons["go"].click()
    assert ready == [(tmp_path, LONG, True)], "by default it leaves the list of recent workshops"
    form.ask(tmp_path / "day.pentatone", "present one", 0)
    assert form.new.isHidden() and form.buttons["go"].isEnabled()
    form.forget.setChecked(False)
    form.buttons["go"].click()
    assert ready[-1] == (tmp_path, "present one", False)
