"""Packs on the command line: listing, showing, checking, taking in, passing on, and starting a workshop from one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import resources
from tests.ui.command_line import Run
from workshop.packs.figures import figures
from workshop.packs.load import load_file, load_folder, read_folder
from workshop.packs.shelf import pack_text

PACKS = resources.path("packs")
GOODS, CLOUD = "consumer-goods-2020", "cloud-transformation-2017"


def own(tmp_path: Path, **changes: Any) -> Path:
    """Write the blank pack as a file of a colleague."""
    path = tmp_path / "colleague.pentatone-pack"
    path.write_text(pack_text({**read_folder(PACKS / "blank"), "id": "mine", **changes}), "utf-8")
    return path


def test_list_marks_kind_and_own(run: Run, tmp_path: Path) -> None:
    run("packs", "import", own(tmp_path))
    found = {p["id"]: p for p in json.loads(run("packs", "list", "--json").out)}
    assert set(found) == {"mine", *(p.parent.name for p in PACKS.glob("*/pack.json"))}
    assert (found[GOODS]["kind"], found[GOODS]["own"], found[GOODS]["indicators"]) == ("framework", False, 25)
    assert (found[CLOUD]["kind"], found[CLOUD]["boards"] > 0, found["mine"]["own"]) == ("knowledge", True, True)
    lines = run("packs", "list").out.splitlines()
    assert any(line.startswith("mine ") and "framework, own" in line for line in lines)
    assert any(line.startswith(CLOUD) and "knowledge, shipped" in line for line in lines)


def test_a_broken_own_pack_is_listed_with_its_problems(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "packs"
    folder.mkdir(parents=True)
    (folder / "broken.pentatone-pack").write_text("{")
    found = run("packs", "list")
    assert found.code == 0 and "broken" in found.out and "1 problem" in found.out and GOODS in found.out
    assert "not valid JSON" in run("packs", "show", "broken").err


def test_show_prints_what_a_framework_knows(run: Run) -> None:
    assert json.loads(run("packs", "show", GOODS, "--json").out)["capabilities"][0]["note"] == "宫"
    said = run("packs", "show", GOODS, "--lang", "en").out
    known = figures(load_folder(PACKS / GOODS).pack)
    assert "Cloud foundation" in said and "1.1   Integration" in said
    assert f"own question for {known.worded} of 275 cells, {known.standard_worded} of the {known.standard} standard" \
        in said
    assert f"{known.solutions} solutions, for {known.solved} of 275 cells\n{known.boards} boards\n" in said


def test_show_prints_the_boards_of_a_knowledge_pack_by_look(run: Run) -> None:
    said = run("packs", "show", CLOUD, "--lang", "en").out
    pack = load_folder(PACKS / CLOUD).pack
    assert f"knowledge, {len(pack.boards)} boards" in said and f"goes with {GOODS}" in said
    looks = [line.strip() for line in said.splitlines() if line.startswith("  ") and not line.startswith("    ")]
    assert looks == list(figures(pack).looks)
    assert all(board.id in said and board.name.en in said for board in pack.boards)


def test_validate_names_every_problem_of_a_folder_and_of_a_file(run: Run, tmp_path: Path) -> None:
    assert run("packs", "validate", PACKS / "blank").out.startswith("ok: blank 1.0, 2 elements")
    assert run("packs", "validate", PACKS / CLOUD).out.startswith(f"ok: {CLOUD} 1.0, knowledge, ")
    assert run("packs", "validate", own(tmp_path)).out.startswith("ok: mine 1.0")
    bad = tmp_path / "bad"
    bad.mkdir()
    for name in ("pack", "capabilities", "indicators", "elements"):
        text = (PACKS / "blank" / f"{name}.json").read_text("utf-8")
        (bad / f"{name}.json").write_text(text.replace('"en": "Beta"', '"en": ""').replace("1.2", "1.1"), "utf-8")
    file = tmp_path / "bad.pentatone-pack"
    file.write_text(pack_text(read_folder(bad)), "utf-8")
    for place in (bad, file):
        found = run("packs", "validate", place)
        assert (found.code, found.out) == (3, "")
        assert "pentatone: elements.json/beta/name: the text in language “en” is missing." in found.sentences
        assert "pentatone: indicators.json/1.1: the id “1.1” is there twice." in found.sentences
    assert "nowhere is not there" in run("packs", "validate", tmp_path / "nowhere").err
    assert run("packs", "show", "none").code == 3


def test_import_and_export(run: Run, tmp_path: Path) -> None:
    path = own(tmp_path)
    assert run("packs", "import", path).out == "imported as mine\n"
    assert run("packs", "import", path).out == "mine is there already, with the same content\n"
    assert run("packs", "import", own(tmp_path, version="2")).out == \
        "imported as mine-2; “mine” was taken by another pack\n"
    out = tmp_path / "out.pentatone-pack"
    assert run("packs", "export", "mine-2", out).code == 0
    assert (load_file(out).pack.id, load_file(out).pack.version) == ("mine-2", "2")
    found = run("packs", "import", own(tmp_path, version="", elements=[]))
    assert (found.code, len(found.sentences)) == (3, 2)
    assert run("packs", "export", "none", out).code == 3 and load_file(out).pack.version == "2"


def test_a_workshop_starts_from_an_own_pack_a_file_or_a_folder(run: Run, tmp_path: Path) -> None:
    path = own(tmp_path)
    run("packs", "import", path)
    for number, (pack, name) in enumerate((("mine", "mine"), (path, "mine"), (PACKS / "blank", "blank"))):
        file = tmp_path / f"{number}.pentatone"
        assert run("new", file, "--title", "T", "--pack", pack).code == 0
        assert json.loads(run("info", file, "--json").out)["pack"]["id"] == name


def test_a_workshop_does_not_start_from_knowledge_or_a_draft(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "n.pentatone"
    found = run("new", file, "--title", "T", "--pack", CLOUD)
    assert (found.code, len(found.sentences)) == (3, 1) and "is a knowledge pack" in found.err
    draft = own(tmp_path, name={"zh": "", "en": "x"})
    assert "the text in language “zh” is missing" in run("new", file, "--title", "T", "--pack", draft).err
    assert not file.exists()


@pytest.mark.parametrize(("options", "name"), [((), "pack"), (("--cases",), "cases")])
def test_the_shipped_schemas_are_those_of_the_code(run: Run, options: tuple[str, ...], name: str) -> None:
    said = run("packs", "schema", *options)
    shipped = (PACKS / "schema" / f"{name}.schema.json").read_text("utf-8")
    again = f"run: pentatone packs schema {' '.join(options)} > resources/packs/schema/{name}.schema.json"
    assert said.out == shipped, again
    assert json.loads(shipped)["$schema"].endswith("2020-12/schema")


def test_the_readme_names_every_field() -> None:
    schema = json.loads((PACKS / "schema" / "pack.schema.json").read_text("utf-8"))
    readme = (PACKS / "README.md").read_text("utf-8")
    fields = {name for part in (schema, *schema["$defs"].values()) for name in part.get("properties", {})}
    assert len(fields) > 60
    assert [name for name in sorted(fields) if f"`{name}`" not in readme and f'"{name}"' not in readme
            and f"{name}.json" not in readme] == []
