"""Longer work says how far it is, and a stop really ends it and leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ui.document import Document
from ui.facilitator.historyexport import write
from ui.trust.safety import check, save_copy
from ui.trust.vault import Tell, telling
from ui.vault import SqliteVault
from ui.writers import Stopped
from workshop import commands as c
from workshop.model.notes import Note


@pytest.fixture
def path(make_document: Callable[..., Document]) -> Path:
    document = make_document()
    for number in range(60):
        document.do(c.AddNotes((Note(f"n{number}", text="x"),)))
    document.close()
    return document.path


class Patience:
    """Asks to stop after so many questions; keeps what it was told."""

    def __init__(self, questions: int = 10**9) -> None:
        self.left, self.shares = questions, list[float]()

    def progress(self, share: float, _words: str) -> None:
        self.shares.append(share)

    def stop(self) -> bool:
        self.left -= 1
        return self.left < 0


def test_looking_at_every_part_of_a_file(path: Path) -> None:
    patient = Patience()
    assert check(SqliteVault(), path, "", patient.progress, patient.stop).steps == 61
    assert patient.shares == sorted(patient.shares) and patient.shares[-1] >= 0.8 and len(patient.shares) > 4
    for questions in range(5):
        hasty = Patience(questions)
        with pytest.raises(Stopped):
            check(SqliteVault(), path, "", hasty.progress, hasty.stop)
        assert len(hasty.shares) == questions


def test_a_copy(path: Path, tmp_path: Path) -> None:
    goal, hasty = tmp_path / "copy.pentatone", Patience(0)
    with pytest.raises(Stopped):
        save_copy(SqliteVault(), path, goal, "", hasty.progress, hasty.stop)
    assert not goal.exists()


@pytest.mark.parametrize("questions", [0, 2, 4])
def test_the_history_as_a_file(make_document: Callable[..., Document], tmp_path: Path, questions: int) -> None:
    document = make_document()
    for number in range(45):
        document.do(c.AddNotes((Note(f"n{number}", text="x"),)))
    found = document.workshop, document.changes()
    hasty, goal = Patience(questions), tmp_path / "history.csv"
    with pytest.raises(Stopped):
        write(lambda: found, goal, frozenset(), "en", hasty.progress, hasty.stop)
    assert not goal.exists() and list(tmp_path.glob("*.csv")) == []
    patient = Patience()
    assert write(lambda: found, goal, frozenset(), "en", patient.progress, patient.stop)[0] == goal
    assert goal.exists() and patient.shares == sorted(patient.shares)


KEY, OTHER = "blue tractor on the roof", "green piano in the yard"


def _work(kind: str, path: Path, tell: Tell) -> None:
    vault, other = SqliteVault(), path.with_name("other.pentatone")
    if kind == "lock":
        vault.lock(path, KEY, tell)
    elif kind == "unlock":
        vault.unlock(path, KEY, tell)
    elif kind == "change":
        vault.change_key(path, KEY, OTHER, tell)
    elif kind == "restore":
        vault.restore(path.with_name("backup.pentatone"), path, "", datetime(2026, 11, 21, tzinfo=UTC), tell)
    elif kind == "salvage":
        vault.salvage(path, other, "", tell)
    else:
        vault.copy(path, other, "", tell)


@pytest.mark.parametrize("kind", ["lock", "unlock", "change", "restore", "salvage", "copy"])
def test_work_on_a_closed_file_stops_wherever_it_looks_and_leaves_all_as_it_was(
        path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    monkeypatch.setattr("db.driver._ROUNDS", 10)
    if kind == "restore":
        path.with_name("backup.pentatone").write_bytes(path.read_bytes())
    if kind in ("unlock", "change"):
        SqliteVault().lock(path, KEY)
    before = {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    looks = 0
    while True:
        hasty = Patience(looks)
        try:
            _work(kind, path, telling(hasty.progress, hasty.stop))
        except Stopped:
            assert {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()} == before
            looks += 1 if looks < 4 else 5
            continue
        break
    assert looks >= 4 and hasty.shares == sorted(hasty.shares) and hasty.shares[-1] >= 0.8
    after = {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    assert after != before and not [name for name in after if ".part" in name]
