"""How an initiative succeeds and who carries it: measure, risk, proofs, parts of people, by real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.initiative_fixture import cloud, edit, four, initiatives, name, pick, retype
from ui.document import Document
from ui.localtexts import read_day
from ui.stages.initiatives.page import InitiativesPage
from workshop import commands as c
from workshop.model.evidence import Evidence
from workshop.model.initiative import Duty, Kpi, Proof
from workshop.model.score import Cell

PACK = "consumer-goods-2020"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def document(make_document) -> Document:
    return four(make_document)


@pytest.fixture
def page(qtbot, document) -> InitiativesPage:
    return initiatives(qtbot, document)


# Success ----------------------------------------------------------------------------------------------------------
def test_kpi_and_risk(page, document):
    success = page.editor.success
    retype(success.kpi, "Hours to recover")
    retype(success.baseline, "72 h")
    retype(success.target, "4 h")
    success.risk.setFocus()
    QTest.keyClicks(success.risk, "the old vendor")
    page.leaving()
    stored = cloud(document)
    assert stored.kpi == Kpi("Hours to recover", "72 h", "4 h") and stored.risk == "the old vendor"


def test_evidence_of_the_lifted_cells_is_offered_and_stays_when_the_cell_goes(page, document):
    success = page.editor.success
    assert success._no_proof.isVisible()
    cell = cloud(document).lifts[0].cell
    document.do(c.AddEvidence(Evidence("e1", cell, "Restored in\n9 hours", "seen")))
    document.do(c.AddEvidence(Evidence("e2", Cell("brand", "5"), "Elsewhere")))
    assert [success.proofs.item(i).text() for i in range(success.proofs.count())] == ["Restored in 9 hours"]
    page.editor.to_success()
    page.editor._area.ensureWidgetVisible(success.proofs)
    QApplication.processEvents()
    box = success.proofs.visualItemRect(success.proofs.item(0))
    QTest.mouseClick(success.proofs.viewport(), LEFT, pos=QPoint(box.left() + 16, box.center().y()))
    assert cloud(document).proofs == (Proof("evidence", "e1"),)
    edit(document, lifts=())
    assert success.proofs.ticked() == ("evidence:e1",)
    document.do(c.RemoveEvidence("e1"))
    retype(page.editor.title, "Still editable")
    assert cloud(document).title == "Still editable" and cloud(document).proofs == (Proof("evidence", "e1"),)


# Who --------------------------------------------------------------------------------------------------------------
def test_status_and_first_step_with_its_day(page, document):
    who = page.editor.who
    pick(who.status, 2)
    retype(who.first, "List all systems")
    retype(who.by, "2027年3月5日")
    stored = cloud(document)
    assert (stored.status, stored.first_step, stored.first_by) == ("running", "List all systems", "2027-03-05")
    assert who.by.text() == "2027-03-05" and "running" in page.list.model().index(0, 0).data()
    pick(who.status, 2)
    assert cloud(document).status == "dropped" and "cloud" not in page.list.ticked()


def test_what_is_no_day_stays_in_the_field_until_it_is_one(page, document):
    who = page.editor.who
    retype(who.by, "2027-02-30", Qt.Key.Key_Tab)
    assert who.wrong.isVisible() and who.by.text() == "2027-02-30" and cloud(document).first_by == ""
    retype(page.editor.title, "Another edit")
    assert who.by.text() == "2027-02-30"
    retype(who.by, "2027-02-28")
    assert not who.wrong.isVisible() and cloud(document).first_by == "2027-02-28"
    retype(who.by, "soon")
    page.list.choose("master")
    assert who.by.text() == "" and not who.wrong.isVisible()


@pytest.mark.parametrize(("typed", "day"), [
    ("2027-3-5", "2027-03-05"), ("2027/03/05", "2027-03-05"), ("2027.3.5", "2027-03-05"), ("", ""), ("  ", ""),
    ("２０２７年３月５日", "2027-03-05"), ("2027-13-01", None), ("5 March", None), ("2027-03-05x", None)])
def test_days_as_people_type_them(typed, day):
    assert read_day(typed) == day


def test_parts_of_people_of_the_room_and_typed_ones(page, document):
    edit(document, owner="王敏")
    duties = page.editor.who.duties
    name(duties.add, "王敏")
    name(duties.add, "Vendor")
    assert cloud(document).duties == (Duty("Vendor", "R"), Duty("王敏", "A"))
    assert "王敏" not in [duties.add.itemText(i) for i in range(duties.add.count())]
    # Only one person answers for it: the one before is responsible from now on.
    vendor = duties.rows[0]
    page.editor._area.ensureWidgetVisible(vendor)
    QTest.mouseClick(vendor.boxes["A"], LEFT)
    assert cloud(document).duties == (Duty("Vendor", "A"), Duty("王敏", "R"))
    QTest.mouseClick(duties.rows[1].boxes["C"], LEFT)
    assert cloud(document).duties[1] == Duty("王敏", "C")
    QTest.mouseClick(duties.rows[0].remove, LEFT)
    assert cloud(document).duties == (Duty("王敏", "C"),)


def test_what_stands_behind_it_comes_first_and_stays_in_its_place(page, document):
    cell = cloud(document).lifts[0].cell
    for number in (1, 2, 3):
        document.do(c.AddEvidence(Evidence(f"e{number}", cell, f"Seen {number}")))
    edit(document, proofs=(Proof("evidence", "e3"),))
    page.list.choose("master")
    page.list.choose("cloud")
    proofs = page.editor.success.proofs
    assert [proofs.item(i).text() for i in range(3)] == ["Seen 3", "Seen 1", "Seen 2"]
    edit(document, proofs=(Proof("evidence", "e3"), Proof("evidence", "e2")))
    assert [proofs.item(i).text() for i in range(3)] == ["Seen 3", "Seen 1", "Seen 2"]
    assert proofs.ticked() == ("evidence:e3", "evidence:e2")
