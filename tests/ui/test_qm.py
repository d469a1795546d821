"""Compiled translations read without Qt say what Qt reads out of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

import resources
from ui.qm import read, shipped, translate, translations


def test_it_reads_what_qt_reads() -> None:
    translator = QTranslator()
    assert translator.load(str(resources.path("i18n", "zh.qm")))
    found = translations("zh")
    assert len(found) > 3000
    assert [key for key, words in found.items() if translator.translate(*key) != words] == []


def test_english_and_unknown_texts_stand_as_they_are() -> None:
    assert translations("en") == {}
    assert translate("en", "Actions", "Undo") == "Undo" == shipped("zh")("Nowhere", "Undo")
    assert shipped("zh")("Actions", "Undo") == "撤销"


@pytest.mark.parametrize("cut", [0, 10, 40, 2000])
def test_a_broken_file_is_an_error_or_shorter_never_wrong(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "cut.qm"
    path.write_bytes(resources.path("i18n", "zh.qm").read_bytes()[:cut])
    try:
        found = read(path)
    except ValueError as error:
        assert path.name in str(error)
    else:
        assert all(translations("zh")[key] == words for key, words in found.items() if words)
