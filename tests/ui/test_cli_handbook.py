"""handbook and shortcuts on the command line."""

from __future__ import annotations

from pathlib import Path

from tests.pdftext import packed_pages
from tests.ui.command_line import Run


def test_the_sheet_of_keys_is_written_in_the_language_asked_for(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "keys.pdf"
    found = run("shortcuts", str(path), "--lang", "en", "--json")
    assert (found.code, found.json) == (0, {"file": str(path)})
    assert "Listallactions" in packed_pages(path)[0]
    assert run("shortcuts", str(path)).out == f"{path}\n"
    assert "列出全部操作" in packed_pages(path)[0]


def test_the_handbook_is_written(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "book.pdf"
    assert run("handbook", str(path), "--lang", "en").code == 0
    assert "Facilitator'shandbook" in packed_pages(path)[0]


def test_wrong_calls_and_places_are_told_in_a_sentence(run: Run, tmp_path: Path) -> None:
    assert run("handbook", str(tmp_path / "book.txt")).code == 2
    nowhere = run("shortcuts", str(tmp_path / "none" / "keys.pdf"))
    assert nowhere.code == 3 and len(nowhere.sentences) == 1
