"""doctor: each finding has a state and an advice, the exit code follows the worst, and nobody's words are in it."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from db.store import SqliteStore
from tests.rooms import Room
from tests.ui.command_line import Result, Run
from ui.commands import doctor, filedoctor, medium
from ui.commands.findings import age
from ui.commands.medium import free_space
from ui.settings import UserSettings

QT: dict[str, Any] = {"qt": "6.11", "platform": "xcb", "lacking": {"A.ttf": "", "B.ttf": ""}, "letters": 900,
                      "screens": [[1920, 1080, 1.0], [3840, 2160, 2.0]]}


@pytest.fixture(autouse=True)
def qt(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What Qt answers, without asking it: that takes a process of its own."""
    found = {key: value for key, value in QT.items()}
    monkeypatch.setattr(doctor, "ask_qt", lambda display, stop=None: found)
    monkeypatch.setattr(doctor, "has_display", lambda: True)
    return found


@pytest.fixture
def day(tmp_path: Path) -> Path:
    folder = tmp_path / "华东乳业"
    folder.mkdir()
    room = Room(folder / "day.pentatone")
    room.store.close()
    return room.path


def states(found: Result) -> dict[str, str]:
    return {line["name"]: line["state"] for line in found.json["checks"]}


def said(found: Result, name: str) -> str:
    return next(f"{line['words']} {line['advice']}" for line in found.json["checks"] if line["name"] == name)


def test_a_computer_in_order(run: Run, tmp_path: Path) -> None:
    found = run("doctor", "--json")
    assert (found.code, found.err) == (0, "") and found.json["ok"]
    assert set(states(found)) == {"program", "Python", "SQLite", "SQLCipher", "case library", "Qt", "fonts", "displays",
                                  "settings", "settings file", "data", "workshops", "backups folder", "logs", "locale",
                                  "backups", "reports"}
    assert set(states(found).values()) <= {"ok", "warn"}
    assert "1920 × 1080, 7680 × 4320 (200%)" in said(found, "displays")
    plain = run("doctor").out.splitlines()
    assert len(plain) == len(found.json["checks"]) and all(line.split()[0] in ("ok", "warn") for line in plain)
    assert not (tmp_path / "data").exists() and not (tmp_path / "logs").exists(), "nothing is made by looking"


def test_nobodys_words_are_in_it(run: Run, day: Path) -> None:
    settings = UserSettings.load()
    settings.remember(day)
    run("backup", day)
    found = run("doctor")
    assert found.code == 0 and "华东" not in found.out and "A day" not in found.out and "day.pent" not in found.out


def test_a_sound_file_and_what_is_about_it(run: Run, day: Path) -> None:
    before = day.read_bytes()
    found = run("doctor", day, "--json")
    assert (states(found)["file"], states(found)["its backups"]) == ("ok", "warn")
    run("backup", day)
    assert states(run("doctor", day, "--json"))["its backups"] == "ok"
    day.with_name("day.pentatone-journal").write_bytes(b"")
    store = SqliteStore(day)
    found = run("doctor", day, "--json")
    store.close()
    assert states(found)["open"] == "warn" and found.code == 0
    assert day.read_bytes() == before


def test_a_damaged_or_missing_file_is_bad(run: Run, day: Path) -> None:
    day.write_bytes(day.read_bytes()[:30_000])
    found = run("doctor", day, "--json")
    assert found.code == 3 and states(found)["file"] == "bad" and not found.json["ok"]
    assert "salvage" in said(found, "file") and found.err == ""
    day.unlink()
    assert states(run("doctor", day, "--json"))["file"] == "bad"


def test_a_locked_file_is_looked_into_with_its_passphrase(run: Run, day: Path, tmp_path: Path,
                                                          monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.driver._ROUNDS", 10)
    secret, wrong = tmp_path / "p", tmp_path / "q"
    secret.write_text("correct horse")
    wrong.write_text("correct house")
    run("backup", day)
    run("lock", day, "--passphrase-file", secret)
    found = run("doctor", day, "--json")
    assert (found.code, states(found)["file"], states(found)["its backups"]) == (0, "warn", "warn")
    assert states(run("doctor", day, "--passphrase-file", secret, "--json"))["file"] == "ok"
    found = run("doctor", day, "--passphrase-file", wrong, "--json")
    assert (found.code, states(found)["file"]) == (3, "bad") and "salvage" not in said(found, "file")


def test_trouble_with_folders(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").write_text("a file in the way")
    assert states(run("doctor", "--json"))["data"] == "bad"
    (tmp_path / "data").unlink()
    monkeypatch.setattr(doctor, "free_space", lambda folder: 500_000_000)
    assert states(run("doctor", "--json"))["logs"] == "warn"
    monkeypatch.setattr(doctor, "free_space", lambda folder: 5_000_000)
    assert states(run("doctor", "--json"))["logs"] == "bad"


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_backups_that_others_can_read_are_told(run: Run, day: Path, tmp_path: Path) -> None:
    run("backup", day)
    root = tmp_path / "data" / "backups"
    assert states(run("doctor", "--json"))["backups folder"] == "ok"
    root.chmod(0o755)
    next(root.iterdir()).chmod(0o755)
    assert states(run("doctor", "--json"))["backups folder"] == "warn"


def test_trouble_with_the_window(run: Run, qt: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    qt["lacking"] = {"A.ttf": "宫商"}
    assert "lacks 2 signs, such as 宫商" in said(found := run("doctor", "--json"), "fonts") and found.code == 3
    qt["lacking"] = {}
    assert states(run("doctor", "--json"))["fonts"] == "bad"
    monkeypatch.setattr(doctor, "ask_qt", lambda display, stop=None: "libEGL.so.1 is missing")
    found = run("doctor", "--json")
    assert states(found)["Qt"] == "bad" and "libEGL" in said(found, "Qt")


def test_without_a_display_the_rest_is_looked_at(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "has_display", lambda: False)
    found = run("doctor", "--json")
    assert (found.code, states(found)["displays"], states(found)["fonts"]) == (0, "warn", "ok")


def test_qt_is_asked_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    found = doctor.ask_qt(False)
    assert isinstance(found, dict), found
    assert found["platform"] == "offscreen" and found["letters"] > 900
    assert len(found["lacking"]) == 2 and not any(found["lacking"].values())
    monkeypatch.setenv("QT_QPA_PLATFORM", "none such")
    answer = doctor.ask_qt(True)
    assert isinstance(answer, str) and "none such" in answer


def test_reports_and_a_clock_that_went_backwards_are_told(run: Run, day: Path, tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "crash-1.txt").write_text("")
    copy = Path(run("backup", day, "--json").json["file"])
    later = datetime.now(UTC).timestamp() + 3 * 86_400
    os.utime(copy, (later, later))
    found = run("doctor", "--json")
    assert (states(found)["reports"], states(found)["backups"]) == ("warn", "warn")


def test_a_broken_case_library_is_told_and_left(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    library = tmp_path / "data" / "library.sqlite"
    library.write_bytes(b"no database" * 500)
    assert states(run("doctor", "--json"))["case library"] == "warn" and library.read_bytes()[:2] == b"no"


MOUNTS = """22 1 254:0 / / rw,relatime - ext4 /dev/root rw
30 22 8:17 / /media/my\\040stick rw - vfat /dev/sdb1 rw
31 22 0:45 / /net/share rw - cifs //server/share rw
"""


@pytest.mark.skipif(os.name != "posix", reason="paths of POSIX")
def test_sticks_and_shares_are_known_by_their_mounts(tmp_path: Path) -> None:
    mounts, devices = tmp_path / "mountinfo", tmp_path / "block"
    mounts.write_text(MOUNTS)
    disk = tmp_path / "sys" / "sdb" / "sdb1"
    disk.mkdir(parents=True)
    (disk.parent / "removable").write_text("1\n")
    devices.mkdir()
    (devices / "8:17").symlink_to(disk)
    for path, kind in (("/media/my stick/a.pentatone", "removable"), ("/net/share/x/a.pentatone", "network"),
                       ("/home/a.pentatone", "")):
        assert medium._on_linux(Path(path), mounts, devices) == kind


def test_a_stick_is_told_and_room_is_that_of_the_nearest_folder(run: Run, day: Path, tmp_path: Path,
                                                                monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filedoctor, "kind_of", lambda path: "removable")
    found = run("doctor", day, "--json")
    assert states(found)["disk"] == "warn" and "on a stick" in said(found, "disk")
    assert free_space(tmp_path / "no" / "such") is not None
    assert abs((free_space(tmp_path / "no") or 0) - shutil.disk_usage(tmp_path).free) < 1e9


@pytest.mark.parametrize(("minutes", "words"), [(-5, "in the future"), (1, "just now"), (90, "90 minutes ago"),
                                                (600, "10 hours ago"), (6000, "4 days ago")])
def test_ages_in_words(minutes: int, words: str) -> None:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    assert age(now - timedelta(minutes=minutes), now) == words
