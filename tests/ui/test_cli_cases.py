"""cases on the command line: search, show, import, export and validate, each in a data folder of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from db.library.store import SqliteLibrary
from tests.benchmarks.library import shipped
from tests.cases import case, collection, figure, own_file, write
from ui import cli
from ui.commands.cases import library_path, shipped_files
from workshop.packs.cases import load_collection


class Result(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Result]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: object) -> Result:
        code = cli.main(["cases", *(str(argument) for argument in arguments)])
        found = capsys.readouterr()
        return Result(code, found.out, found.err)
    return call


@pytest.fixture
def mine(run: Run, tmp_path: Path) -> Path:
    """A file of two cases that is imported."""
    path = write(tmp_path / "mine.pentatone-cases", own_file(
        case("one", figures=(figure(), figure("9", "plan"))), case("two", title="Zweiter Fall")))
    assert run("import", path).out == "2 added, 0 already there, 0 changed\n"
    return path


def test_shipped_cases_are_searched(run: Run) -> None:
    first = load_collection(shipped()[0]).cases[0]
    found = run("search", first.title.zh, "--json")
    assert (found.code, found.err) == (0, "")
    assert f"{load_collection(shipped()[0]).id}/{first.id}" in [entry["key"] for entry in found.json]
    assert run("search", "--limit", 3).out.count("\n") == 3
    assert shipped_files() == shipped()


def test_search_has_filters_and_ands_its_words(run: Run, mine: Path) -> None:
    found = run("search", "数据中台", "乳业", "--sector", "Dairy", "--json").json
    assert sorted(e["key"] for e in found) == ["own/one", "own/two"]
    assert [e["key"] for e in run("search", "zweiter", "dairy", "--json", "--sector", "乳制品").json] == ["own/two"]
    assert run("search", "zweiter", "zzz").out == "none\n"
    assert run("search", "zweiter", "--capability", "1").out == "none\n"
    said = run("search", "zweiter fall", "dairy", "--sector", "Dairy", "--lang", "en").out.split()
    assert said == ["own/two", "2019", "A", "dairy", "company:", "Zweiter", "Fall"]


def test_show_says_everything(run: Run, mine: Path) -> None:
    said = run("show", "own/one", "--lang", "en").out
    for words in ("Stock seen in every shop (own/one)", "A dairy company (anonymous), Dairy, 2019",
                  "pain: Nobody saw", "2019, plan",
                  "30%  Fewer stock-outs, 2019, reported by the company or vendor", "section 2.1, line 12"):
        assert words in said
    assert run("show", "own/one", "--json").json["case"]["title"]["zh"] == "门店库存可见"
    gone = run("show", "own/zzz")
    assert (gone.code, gone.out) == (3, "") and "own/zzz" in gone.err


def test_a_bad_file_names_every_problem_and_brings_in_nothing(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path / "bad.pentatone-cases", own_file(case("a"), case("b", elements=()), case("c", pain=" ")))
    for command in ("import", "validate"):
        found = run(command, path)
        assert (found.code, found.out) == (3, "")
        assert len(found.err.splitlines()) == 3
        assert "bad.pentatone-cases/b/elements" in found.err and "/c/pain" in found.err
    assert run("search", "--json", "--element", "channel").json == run("search", "--json", "--element", "channel").json
    library = SqliteLibrary(library_path())
    assert library.export_own().cases == ()
    library.close()
    assert "is not there" in run("import", tmp_path / "none.json").err
    assert "comes with the program" in run("import", shipped()[0]).err


def test_export_then_import_is_the_same(run: Run, mine: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pentatone-cases"
    assert run("export", out, "--json").json == {"out": str(out), "cases": 2}
    assert load_collection(out).cases == load_collection(mine).cases
    assert run("validate", out).out.startswith("ok: own 1.0, 2 cases")
    assert run("import", out, "--json").json == {"added": 0, "same": 2, "changed": 0, "kept": ""}
    write(out, own_file(case("one", title="Changed")))
    again = run("import", out).out
    assert again.startswith("0 added, 0 already there, 1 changed; the own cases as they were are in ")
    kept = Path(again.strip().rsplit(" in ", 1)[1])
    assert load_collection(kept).cases == load_collection(mine).cases


def test_another_collection_is_imported_beside(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path / "theirs.json", collection(case("x"), name="theirs"))
    assert run("import", path, "--json").json["added"] == 1
    assert run("show", "theirs/x").code == 0


def test_a_damaged_library_is_told_on_the_error_stream(run: Run, mine: Path) -> None:
    library_path().write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    found = run("search", "zweiter", "--json")
    assert found.code == 0 and [e["key"] for e in found.json] == ["own/two"]
    assert found.err.startswith("pentatone: The case library was damaged.") and "2 cases" in found.err


def test_the_library_is_not_written_over(run: Run, mine: Path) -> None:
    before = library_path().read_bytes()
    found = run("export", library_path())
    assert found.code == 3 and library_path().read_bytes() == before


@pytest.mark.parametrize("call", [("search", "--limit", "0"), ("show",), ("import",), ("nothing",), ()])
def test_a_wrong_call_says_so(run: Run, call: tuple[str, ...]) -> None:
    found = run(*call)
    assert found.code == 2 and "--help" in found.err
