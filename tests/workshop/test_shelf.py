"""The shelf keeps shipped and own packs apart, hides none, and takes in only what is sound."""

from __future__ import annotations

import copy
import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

import resources
from workshop.errors import BadInput, PentatoneError, WorldFault
from workshop.packs.load import load_file, load_folder, read_folder
from workshop.packs.shelf import Shelf, pack_text

SHIPPED = resources.path("packs")
BLANK = read_folder(SHIPPED / "blank")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(SHIPPED, tmp_path / "own")


def own(**changes: Any) -> dict[str, Any]:
    return {**copy.deepcopy(BLANK), "id": "mine", **changes}


def keys(error: PentatoneError) -> list[str]:
    return [problem.key for problem in error.problems]


def file(path: Path, document: dict[str, Any]) -> Path:
    path.write_text(pack_text(document), "utf-8")
    return path


def test_shipped_first_then_own(shelf: Shelf) -> None:
    shelf.save(own())
    entries = shelf.entries()
    assert [e.id for e in entries] == [*sorted(p.name for p in SHIPPED.iterdir() if p.is_dir() and
                                               (p / "pack.json").exists()), "mine"]
    found = {e.id: e for e in entries}
    assert found["mine"].own and found["mine"].usable and not found["blank"].own
    assert (found["blank"].elements, found["blank"].capabilities, found["blank"].indicators) == (2, 2, 4)
    assert found["cloud-transformation-2017"].kind == "knowledge" and not found["cloud-transformation-2017"].usable
    assert [e.id for e in entries] == list(shelf.ids())


def test_saving_writes_readable_json_and_leaves_nothing_beside(shelf: Shelf, tmp_path: Path) -> None:
    path = shelf.save(own())
    assert path == tmp_path / "own" / "mine.pentatone-pack"
    assert path.read_text("utf-8").startswith('{\n  "schema_version": 1') and "空白包" in path.read_text("utf-8")
    assert [p.name for p in path.parent.iterdir()] == [path.name]
    assert shelf.document("mine") == own()
    assert load_file(path).sha256 == shelf.load("mine").sha256


def test_a_draft_is_kept_but_not_used(shelf: Shelf) -> None:
    shelf.save(own(name={"zh": "", "en": ""}))
    assert [e.problems for e in shelf.entries() if e.id == "mine"] == [2]
    assert [p.where for p in shelf.faults("mine")] == ["pack.json/name", "pack.json/name"]
    with pytest.raises(BadInput) as caught:
        shelf.load("mine")
    assert keys(caught.value) == ["pack_translation", "pack_translation"]
    assert [e.name.en for e in shelf.entries() if e.id == "mine"] == ["mine"]


@pytest.mark.parametrize(("name", "key"), [("blank", "pack_id_taken"), ("../x", "pack_bad_id"), ("", "pack_bad_id"),
                                           (7, "pack_bad_id")])
def test_ids_that_cannot_be_saved(shelf: Shelf, name: object, key: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        shelf.save(own(id=name))
    assert keys(caught.value) == [key]
    assert not (tmp_path / "own").exists()


def test_a_half_character_does_not_stop_a_draft_from_being_kept(shelf: Shelf) -> None:
    path = shelf.save(own(name={"zh": "好\ud83d", "en": "x"}))
    assert json.loads(path.read_text("utf-8"))["name"]["zh"] == "好?"


def test_a_broken_file_hides_nothing(shelf: Shelf, tmp_path: Path) -> None:
    shelf.save(own())
    folder = tmp_path / "own"
    (folder / "broken.pentatone-pack").write_text("{", "utf-8")
    (folder / "list.pentatone-pack").write_text("[]", "utf-8")
    (folder / "odd.pentatone-pack").write_text('{"elements": 3, "name": {"zh": 4}}', "utf-8")
    file(folder / "blank.pentatone-pack", own())
    found = {(e.id, e.own): e for e in shelf.entries()}
    assert {name: entry.problems for (name, mine), entry in found.items() if mine} == {
        "blank": 1, "broken": 1, "list": 1, "odd": found["odd", True].problems, "mine": 0}
    assert found["odd", True].problems > 0 and found["odd", True].name.zh == "odd"
    assert shelf.load("blank").sha256 == load_folder(SHIPPED / "blank").sha256, "a shipped pack is never covered"


def test_the_file_name_is_the_id(shelf: Shelf) -> None:
    path = shelf.save(own())
    shutil.copyfile(path, path.with_name("second.pentatone-pack"))
    assert shelf.load("second").pack.id == "second"
    assert all(entry.problems == 0 for entry in shelf.entries() if entry.own)


def test_import_the_same_twice_and_another_under_the_same_id(shelf: Shelf, tmp_path: Path) -> None:
    first = file(tmp_path / "a.pentatone-pack", own())
    other = file(tmp_path / "b.pentatone-pack", own(version="2.0"))
    assert shelf.import_file(first) == ("mine", "mine", True)
    assert shelf.import_file(first) == ("mine", "mine", False)
    assert shelf.import_file(other) == ("mine-2", "mine", True)
    assert shelf.import_file(other) == ("mine-2", "mine", False)
    assert shelf.load("mine-2").pack.version == "2.0"
    assert shelf.import_file(SHIPPED / "blank") == ("blank", "blank", False)
    assert shelf.import_file(file(tmp_path / "c.pentatone-pack", own(id="blank", version="3"))).id == "blank-2"


def test_import_checks_everything_first(shelf: Shelf, tmp_path: Path) -> None:
    bad = own(name={"zh": "", "en": "x"})
    bad["elements"][0]["weight"] = 0
    with pytest.raises(BadInput) as caught:
        shelf.import_file(file(tmp_path / "a.pentatone-pack", bad))
    assert keys(caught.value) == ["pack_translation", "pack_weight"]
    with pytest.raises(WorldFault, match="file_missing"):
        shelf.import_file(tmp_path / "none.pentatone-pack")
    assert not (tmp_path / "own").exists()


def test_long_ids_keep_within_the_limit(shelf: Shelf) -> None:
    name = "x" * 40
    shelf.save(own(id=name))
    assert shelf.free_id(name) == "x" * 38 + "-2"
    shelf.save(own(id="a-2"))
    assert shelf.free_id("a-2") == "a-3"
    assert shelf.free_id("new") == "new"
    assert shelf.free_id("consumer-goods-2020") == "consumer-goods-2020-2"
    assert shelf.free_id("My Pack (1)") == "my-pack-1" and shelf.free_id("包") == "pack"


def test_export_and_back(shelf: Shelf, tmp_path: Path) -> None:
    out = tmp_path / "out.pentatone-pack"
    shelf.export_file("blank", out)
    assert load_file(out).sha256 == shelf.load("blank").sha256
    workshop = tmp_path / "day.pentatone"
    workshop.write_bytes(b"SQLite format 3\x00rest")
    with pytest.raises(WorldFault, match="out_workshop"):
        shelf.export_file("blank", workshop)
    with pytest.raises(WorldFault, match="out_folder"):
        shelf.export_file("blank", tmp_path)
    with pytest.raises(WorldFault, match="out_unwritable"):
        shelf.export_file("blank", tmp_path / "no" / "x")
    assert workshop.read_bytes() == b"SQLite format 3\x00rest"


def test_remove_and_put_back(shelf: Shelf) -> None:
    path = shelf.save(own())
    before = path.read_bytes()
    removed = shelf.remove("mine")
    assert "mine" not in shelf.ids() and not shelf.is_own("mine")
    shelf.put_back(removed)
    assert path.read_bytes() == before and shelf.is_own("mine")
    with pytest.raises(WorldFault, match="file_exists"):
        shelf.put_back(removed)
    with pytest.raises(BadInput, match="pack_not_own"):
        shelf.remove("blank")
    assert "blank" in shelf.ids()


def test_an_unknown_id_names_the_known(shelf: Shelf) -> None:
    with pytest.raises(BadInput) as caught:
        shelf.load("none")
    assert keys(caught.value) == ["pack_not_shipped"] and "blank" in str(caught.value.problems[0].params["known"])


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may write everywhere")
def test_a_folder_that_may_not_be_written(shelf: Shelf, tmp_path: Path) -> None:
    shelf.save(own())
    (tmp_path / "own").chmod(0o555)
    try:
        with pytest.raises(WorldFault, match="out_unwritable"):
            shelf.save(own(version="2"))
    finally:
        (tmp_path / "own").chmod(0o755)
    assert shelf.load("mine").pack.version == BLANK["version"]


def test_a_full_disk_keeps_the_old_file(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    path = shelf.save(own())

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")
    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(WorldFault, match="out_disk_full"):
        shelf.save(own(version="2"))
    assert shelf.load("mine").pack.version == BLANK["version"]
    assert [p.name for p in path.parent.iterdir()] == [path.name]
