"""Rolling backups from the window's side, the list of them, and what stands side by side before a restore."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from tests.ui.trust_fixture import MADE, FakeCopy, FakeVault
from ui.trust.backupdesk import BackupDesk, LastCopies
from ui.trust.backuplist import BackupList
from ui.trust.restoring import RestorePanel
from workshop.commands import ChangeSettings

OLD, NEW = Path("old.pentatone"), Path("new.pentatone")
TWO = (FakeCopy(NEW, MADE, "timer"), FakeCopy(OLD, MADE, "close", 900))


@pytest.fixture
def vault() -> FakeVault:
    return FakeVault(copies=TWO)


def change(document) -> None:
    settings = document.workshop.settings
    assert document.do(ChangeSettings(replace(settings, title=settings.title + "!")))


def test_a_backup_is_made_only_after_a_change_and_is_quiet(qtbot, document, vault: FakeVault) -> None:
    desk, said = BackupDesk(document, vault, "key", document), []
    desk.trouble.connect(said.append)
    desk.look()
    assert not desk.running and vault.told == []
    change(document)
    with qtbot.waitSignal(desk.made, timeout=5000):
        desk.look()
    assert vault.told == [("back_up", document.path, "key", "timer")] and said == [] and desk.newest == MADE
    desk.look()
    assert not desk.running, "nothing has changed since"
    desk.close()
    assert desk.key == ""


def test_what_stops_a_backup_is_said_once(qtbot, document, vault: FakeVault) -> None:
    desk, said = BackupDesk(document, vault, "", document), []
    desk.trouble.connect(said.append)
    vault.faults["back_up"] = "disk_full"
    change(document)
    for _ in range(2):
        with qtbot.waitSignal(desk._job.failed, timeout=5000):
            desk.look()
    assert len(said) == 1 and "No backup could be made" in said[0] and "saved" in said[0]
    del vault.faults["back_up"]
    with qtbot.waitSignal(desk.made, timeout=5000):
        desk.look()
    vault.faults["back_up"] = "disk_full"
    change(document)
    with qtbot.waitSignal(desk._job.failed, timeout=5000):
        desk.look()
    assert len(said) == 2, "it had worked in between"
    desk.close()


def test_the_last_backup_forgets_the_passphrase(qtbot, vault: FakeVault) -> None:
    owner = QObject()
    copies = LastCopies(vault, owner)
    copies.make(Path("day.pentatone"), "key")
    qtbot.waitUntil(lambda: not copies.running, timeout=5000)
    assert vault.told == [("back_up", Path("day.pentatone"), "key", "close"), ("forget",)]


def test_the_list_says_when_how_large_and_why(qtbot) -> None:
    shown, asked = BackupList(), []
    qtbot.addWidget(shown)
    shown.restore_requested.connect(asked.append)
    shown.show_all(())
    assert shown.view.isHidden() and not shown.restore.isEnabled() and not shown._none.isHidden()
    shown.show_all(TWO)
    lines = [shown.view.item(row).text() for row in range(2)]
    assert "1.4 MB" in lines[0] and "while working" in lines[0]
    assert "1 kB" in lines[1] and "when it was closed" in lines[1]
    shown.view.setCurrentRow(1)
    shown.show_all((FakeCopy(Path("newest"), MADE), *TWO))
    assert shown.chosen == TWO[1], "what was chosen stays"
    shown.restore.click()
    assert asked == [TWO[1]]


def panel_of(qtbot, vault: FakeVault) -> RestorePanel:
    panel = RestorePanel(vault)
    qtbot.addWidget(panel)
    return panel


def checked(qtbot, panel: RestorePanel) -> None:
    qtbot.waitUntil(lambda: not panel._job.running, timeout=5000)


def cells(panel: RestorePanel, column: int) -> list[str]:
    return [panel._cells[row, column].text() for row in range(6)]


def test_both_states_stand_side_by_side_before_anything_is_replaced(qtbot, vault: FakeVault) -> None:
    panel, asked = panel_of(qtbot, vault), []
    panel.replace_requested.connect(lambda *words: asked.append(words))
    panel.begin(Path("day.pentatone"), TWO[0], "key")
    assert "replace" not in panel.buttons and panel.busy and panel.buttons["back"].isEnabled()
    checked(qtbot, panel)
    assert cells(panel, 1)[2:5] == ["20", "5", "60"] and cells(panel, 2)[2:5] == ["12", "5", "36"]
    assert "8 later steps" in panel._note.text() and "stays beside it" in panel._note.text()
    assert asked == [] and ("check_backup", NEW, "key") in vault.told
    panel.buttons["replace"].click()
    assert asked == [(Path("day.pentatone"), TWO[0], "key")]


def test_of_a_damaged_file_stands_there_what_can_be_read(qtbot, vault: FakeVault) -> None:
    vault.faults["facts"] = "file_damaged"
    panel = panel_of(qtbot, vault)
    panel.begin(Path("day.pentatone"), TWO[0])
    checked(qtbot, panel)
    assert cells(panel, 1)[1:5] == ["–", "3", "4", "7"] and "damaged" in panel._note.text()
    vault.faults["rescued"] = "file_damaged"
    panel.begin(Path("day.pentatone"), TWO[0])
    checked(qtbot, panel)
    assert cells(panel, 1)[1:5] == ["–"] * 4 and "cannot be read" in panel._note.text()


def test_a_backup_with_an_older_passphrase_is_asked_for_it(qtbot, vault: FakeVault) -> None:
    vault.keys[NEW.name] = "older"
    panel, asked = panel_of(qtbot, vault), []
    panel.replace_requested.connect(lambda *words: asked.append(words[2]))
    panel.begin(Path("day.pentatone"), TWO[0], "now")
    checked(qtbot, panel)
    assert not panel.field.isHidden() and panel._problem.isHidden()
    for key, hidden in (("wrong", False), ("older", True)):
        panel.field.line.setText(key)
        panel.buttons["check"].click()
        checked(qtbot, panel)
        assert panel._problem.isHidden() is hidden
    panel.buttons["replace"].click()
    assert asked == ["older"]
    panel.close_down()
    assert not panel.field.text and not panel._old_key


def test_a_backup_that_is_of_no_use_is_told_and_nothing_offered(qtbot, vault: FakeVault) -> None:
    vault.faults["check_backup"] = "file_damaged"
    panel, left = panel_of(qtbot, vault), []
    panel.left.connect(lambda: left.append(True))
    panel.begin(Path("day.pentatone"), TWO[0])
    checked(qtbot, panel)
    assert "another backup" in panel._problem.text() and "replace" not in panel.buttons
    panel.buttons["back"].click()
    assert left
