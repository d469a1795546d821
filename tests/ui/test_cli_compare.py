"""compare and portfolio on the command line: written, refused, and files that cannot be read."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from tests.ui.command_line import Run


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return two sample workshops of one client."""
    from ui.cli import main
    folder = tmp_path_factory.mktemp("samples")
    made = folder / "now.pentatone", folder / "then.pentatone"
    for seed, path in enumerate(made, start=1):
        assert main(["demo", str(path), "--seed", str(seed), "--people", "5", "--lang", "en"]) == 0
    return made


def text_of(path: Path) -> str:
    return "".join(page.extract_text() for page in PdfReader(path).pages)


def test_one_workshop_beside_an_earlier_one(run: Run, samples: tuple[Path, Path], tmp_path: Path) -> None:
    now, then = samples
    out = tmp_path / "progress.pdf"
    found = run("compare", now, then, out, "--json")
    assert (found.code, found.err) == (0, "")
    text = " ".join(text_of(out).split())
    assert found.json["title"].split(":")[0] in text and "Framework, version and level descriptions" in text
    refused = run("compare", now, now, tmp_path / "same.pdf")
    assert refused.code == 3 and "this workshop itself" in refused.err and not (tmp_path / "same.pdf").exists()


def test_many_files_in_one_table(run: Run, samples: tuple[Path, Path], tmp_path: Path) -> None:
    bad, twin = tmp_path / "bad.pentatone", tmp_path / "twin.pentatone"
    bad.write_text("no workshop")
    shutil.copy(samples[0], twin)
    files = (*samples, bad, twin, tmp_path / "gone.pentatone")
    out = tmp_path / "all.csv"
    found = run("portfolio", out, *files, "--lang", "en", "--json")
    assert found.code == 0 and found.json["workshops"] == 2
    assert [entry["file"] for entry in found.json["unread"]] == ["bad.pentatone", "twin.pentatone", "gone.pentatone"]
    rows = list(csv.reader(out.read_text("utf-8-sig").splitlines()))
    assert [row[0] for row in rows] == ["File", "now.pentatone", "then.pentatone"]
    for name in ("all.pdf", "all.xlsx"):
        assert run("portfolio", tmp_path / name, *files, "--lang", "en").code == 0
    text = text_of(tmp_path / "all.pdf")
    assert "twin.pentatone" in text and "No benchmark is given for fewer than 3 workshops" in " ".join(text.split())
    book = openpyxl.load_workbook(tmp_path / "all.xlsx")
    assert [float(row[9]) for row in rows[1:]] == [row[9] for row in book.worksheets[1].iter_rows(2, values_only=True)]
    # What could not be read is told before the numbers.
    assert "bad.pentatone" in "".join(str(row[0]) for row in book.worksheets[0].iter_rows(values_only=True))


def test_files_of_which_none_can_be_read(run: Run, tmp_path: Path) -> None:
    found = run("portfolio", tmp_path / "all.pdf", tmp_path / "gone.pentatone")
    assert found.code == 3 and "None of these files could be read" in found.err and "gone.pentatone" in found.err
    assert not (tmp_path / "all.pdf").exists()
