"""Evidence that belongs to somebody's vote: offered where votes have names, and nowhere else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.facilitator.evidencebox import EvidenceBox
from workshop import commands as c
from workshop.model.score import Cell

CELL = Cell("alpha", "1")


def voted(document, *, anonymity="named"):
    document.do(c.OpenRound("r", CELL, mode="grid", anonymity=anonymity))
    for person in document.workshop.participants[:3]:
        document.do(c.CastBallot("r", person.id, "3"))
    document.do(c.RevealRound("r"))


def box_of(qtbot, document):
    box = EvidenceBox(document)
    qtbot.addWidget(box)
    box.show_cell(CELL)
    box.show()
    QTest.keyClicks(box.field, "a list in the shop")
    return box


def test_it_can_be_put_beside_the_vote_of_one_person(qtbot, document):
    voted(document)
    box = box_of(qtbot, document)
    assert [box.whose.itemText(at) for at in range(box.whose.count())] == ["the group's own", "王敏", "李娜", "张伟"]
    box.whose.setCurrentIndex(2)
    QTest.keyClick(box.field, Qt.Key.Key_Return)
    (evidence,) = document.workshop.evidence
    assert (evidence.text, evidence.person) == ("a list in the shop", document.workshop.participants[1].id)
    assert "李娜" in box._words(evidence)[1]
    assert box.whose.currentData() == "", "the next one is the group's again"


def test_before_the_reveal_and_without_names_it_is_the_groups(qtbot, document):
    box = box_of(qtbot, document)
    assert not box.whose.isVisible()
    voted(document, anonymity="unnamed")
    again = box_of(qtbot, document)
    assert not again.whose.isVisible()
    QTest.keyClick(again.field, Qt.Key.Key_Return)
    assert document.workshop.evidence[0].person == ""
