"""The case on the projector: every shipped case fits, nothing under 20 pixels, nothing written over the edge."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from tests.benchmarks.library import shipped
from tests.cases import case, figure, own
from ui import i18n
from ui.widgets import caseboard
from ui.widgets.caseboard import LEAST, CaseBoard
from ui.widgets.stagepaint import WRAP
from workshop.model.case import FiledCase
from workshop.model.text import Text
from workshop.packs.cases import filed, load_collection


class Written(NamedTuple):
    words: str
    pixels: int
    fits: bool


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[Written]:
    """Everything the board writes, with its size in design units and whether it stays in its box."""
    found: list[Written] = []
    real = caseboard.write

    def write(painter: Any, box: QRectF, words: str, size: int, **how: Any) -> float:
        right = real(painter, box, words, size, **how)
        flags = how.get("flags") or int(WRAP)
        used = QFontMetricsF(painter.font()).boundingRect(box, flags, words)
        found.append(Written(words, painter.font().pixelSize(),
                             used.width() <= box.width() + 1 and used.height() <= box.height() + 2))
        return right
    monkeypatch.setattr(caseboard, "write", write)
    return found


def show(qtbot: Any, one: FiledCase, width: int = 1280, height: int = 720) -> CaseBoard:
    board = CaseBoard()
    qtbot.addWidget(board)
    board.resize(width, height)
    board.present(one)
    board.show()
    board.grab()
    return board


ALL = [one for path in shipped() for one in filed(load_collection(path))]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_shipped_case_fits(qtbot, written, language):
    i18n.switch(language)
    board = show(qtbot, ALL[0])
    for one in ALL:
        written.clear()
        board.present(one)
        board.grab()
        assert len(written) >= 8
        assert [w for w in written if w.pixels < LEAST or not w.fits] == [], one.key


def test_four_figures_outcomes_first(qtbot, written):
    many = tuple(figure(str(n), status) for n, status in enumerate(
        ("context", "plan", "reported", "before", "estimate", "reported")))
    show(qtbot, own(figures=many))
    said = [w.words for w in written]
    assert [words for words in said if words.endswith("%")] == ["2%", "5%", "4%", "3%"]
    assert "2019 · estimate" in said and "2019 · before" in said
    assert said[-1] == ("Figures not marked otherwise are reported by the company or vendor. "
                        "Source: Own cases, 2026, line 12")


def test_who_says_what_is_marked(qtbot, written):
    show(qtbot, own(pain_inferred=True, figures=(figure(),)))
    said = [w.words for w in written]
    assert "The pain (inferred)" in said and "A dairy company (anonymous) · Dairy · 2019" in said
    assert said[-1].startswith("Figures are reported by the company or vendor. ")
    written.clear()
    show(qtbot, own(title=Text("会员", "Members"), anonymous=False))
    said = [w.words for w in written]
    assert "The pain" in said and "A dairy company · Dairy · 2019" in said and said[-1].startswith("Source:")


def test_nothing_is_painted_without_a_case(qtbot, written):
    board = show(qtbot, own())
    written.clear()
    board.present(None)
    board.grab()
    assert written == [] and board.filed is None and board.accessibleName() == ""


def test_a_switch_of_language_is_followed(qtbot, written):
    board = show(qtbot, own(title=Text("会员", "Members")))
    written.clear()
    i18n.switch("zh")
    QApplication.processEvents()
    board.grab()
    assert written[0].words == "会员"


def test_words_of_the_group_in_one_language_fit(qtbot, written):
    # The longest the form lets through: English by words, long ones.
    long = {name: " ".join(["transformation"] * count) for name, count in
            (("title", 10), ("pain", 42), ("action", 64), ("result", 52))}
    show(qtbot, own(company="y" * 60, sector="z" * 48, figures=(figure(),) * 4, **long))
    assert min(w.pixels for w in written) == LEAST


def test_the_longest_chinese_fits(qtbot, written):
    i18n.switch("zh")
    long = {name: "数" * count for name, count in (("title", 20), ("pain", 70), ("action", 110), ("result", 90))}
    show(qtbot, own(case("x").id, company="公" * 24, figures=(figure(),) * 4, **long))
    assert [w for w in written if not w.fits] == []
