"""The library's file when things go wrong: damage, read-only places, other programs, power cuts."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.library import mirror, opening
from db.library.schema import VERSION
from db.library.store import SqliteLibrary
from tests.cases import case, collection, own, own_file, write
from ui.sentences import sentence
from workshop.errors import BadInput, WorldFault
from workshop.library import Query

NOW = datetime(2026, 11, 21, 10, 30, tzinfo=UTC)


class Place:
    """A folder with a library in it; every library opened here is closed at the end."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.path = folder, folder / "library.sqlite"
        folder.parent.mkdir(exist_ok=True)
        self.shipped = [write(folder.parent / "sample.json", collection(case("shipped")))]
        self._open: list[SqliteLibrary] = []

    def open(self) -> SqliteLibrary:
        made = SqliteLibrary(self.path, now=lambda: NOW)
        self._open.append(made)
        made.sync(self.shipped)
        return made

    def close(self) -> None:
        for made in self._open:
            made.close()
        self._open.clear()

    def filled(self) -> SqliteLibrary:
        made = self.open()
        made.put(own("a", title="Mine"))
        made.put(own("b"))
        made.import_collection(collection(case("x"), name="theirs"))
        return made


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = Place(tmp_path / "deep" / "data")
    yield made
    made.close()


def keys(library: SqliteLibrary) -> list[str]:
    return [hit.key for hit in library.search(Query())]


def told(library: SqliteLibrary) -> list[str]:
    said = [sentence(problem) for problem in library.notices]
    assert all(words.endswith(".") for words in said)
    return [problem.key for problem in library.notices]


ALL = ["own/a", "own/b", "sample-2020/shipped", "theirs/x"]


def test_a_file_of_somebody_else_s_is_not_taken_for_one_s_own(tmp_path: Path) -> None:
    write(tmp_path / mirror.NAME, collection(case("theirs")))
    assert mirror.read(tmp_path) == ()
    write(tmp_path / mirror.NAME, own_file(case("mine")))
    assert [filed.case.id for filed in mirror.read(tmp_path)] == ["mine"]


def test_a_new_folder_is_made_and_everything_stays(place):
    library = place.filled()
    assert keys(library) == ALL and library.keeps and told(library) == []
    place.close()
    again = place.open()
    assert keys(again) == ALL and again.keeps and told(again) == []
    assert [p.name for p in sorted(place.folder.iterdir())] == ["library.sqlite", "own.pentatone-cases"]


def ruin_head(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[:16] = b"not a database!!"
    path.write_bytes(data)


def ruin_pages(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for page in range(2, len(data) // 4096):
        data[page * 4096:page * 4096 + 12] = b"\xff" * 12
    path.write_bytes(data)


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:9000])


def other_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE other (x)")
        connection.commit()


def text(path: Path) -> None:
    path.write_text("hello\n" * 500)


@pytest.mark.parametrize("ruin", [ruin_head, ruin_pages, cut_short, other_program, text])
def test_a_damaged_file_is_set_aside_and_own_cases_stay(place, ruin):
    place.filled()
    place.close()
    ruin(place.path)
    broken = place.path.read_bytes()
    library = place.open()
    assert told(library) == ["library_damaged"] and library.keeps
    assert [key for key in ALL if key in keys(library)][:3] == ALL[:3]
    kept = library.notices[0].params["kept"]
    assert kept == "library.damaged-20261121-103000.sqlite"
    assert (place.folder / str(kept)).read_bytes() == broken
    library.put(own("c"))
    place.close()
    assert "own/c" in keys(again := place.open()) and told(again) == []
    # Another one does not replace the first that was kept.
    place.close()
    ruin(place.path)
    assert place.open().notices[0].params["kept"] == "library.damaged-20261121-103000-2.sqlite"
    assert (place.folder / str(kept)).read_bytes() == broken


def test_what_the_broken_file_gives_is_newer_than_the_copy(place):
    place.filled()
    stale = (place.folder / mirror.NAME).read_bytes()
    library = place.open()
    library.put(own("a", title="Changed"))
    place.close()
    (place.folder / mirror.NAME).write_bytes(stale)
    with closing(sqlite3.connect(place.path)) as connection:
        connection.execute("PRAGMA application_id = 7")
        connection.commit()
    library = place.open()
    assert told(library) == ["library_damaged"] and keys(library) == ALL
    assert library.get("own/a") == own("a", title="Changed")


@pytest.mark.parametrize("ruin", [
    "UPDATE filed SET body = '{}' WHERE id = 'x'", "UPDATE filed SET body = 'x' WHERE id = 'x'",
    "UPDATE words_data SET block = randomblob(length(block)) WHERE id > 10"])
def test_damage_found_while_working_is_repaired_on_the_spot(place, ruin):
    library = place.filled()
    with closing(sqlite3.connect(place.path)) as connection:
        connection.execute(ruin)
        connection.commit()
    hits = library.search(Query("中台"), 10)
    expected = ALL if "words" in ruin else ALL[:3]
    assert sorted(hit.key for hit in hits) == sorted(expected)
    assert told(library) == ["library_damaged"] and library.keeps
    library.put(own("c"))
    place.close()
    assert "own/c" in keys(place.open())


def test_a_file_that_is_gone_gives_the_own_cases_back(place):
    place.filled()
    place.close()
    place.path.unlink()
    assert keys(place.open()) == ALL[:3]


def test_a_place_that_is_no_folder_is_told(tmp_path):
    (tmp_path / "data").write_text("a file")
    library = SqliteLibrary(tmp_path / "data" / "library.sqlite")
    assert told(library) == ["library_in_memory"] and not library.keeps
    library.put(own("a"))
    assert keys(library) == ["own/a"]
    library.close()
    assert (tmp_path / "data").read_text() == "a file"


def test_a_read_only_file_is_read_into_memory(place, monkeypatch):
    place.filled()
    place.close()
    before = place.path.read_bytes()
    monkeypatch.setattr(opening, "MODE", "ro")
    library = place.open()
    assert told(library) == ["library_in_memory"] and not library.keeps
    assert keys(library) == ALL
    library.put(own("c"))
    assert "own/c" in keys(library) and place.path.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="folders have other rights there")
def test_a_folder_of_somebody_else_is_read_into_memory():
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        place = Place(root / "deep" / "data")
        place.filled()
        place.close()
        for path, mode in ((root, 0o755), (place.folder, 0o555), *((p, 0o444) for p in place.folder.iterdir())):
            path.chmod(mode)
        # Root may write everywhere, so it becomes nobody first.
        code = ("import os, sys\n"
                "from pathlib import Path\n"
                "from db.library.store import SqliteLibrary\n"
                "from workshop.library import Query\n"
                "from db.library import mirror\n"
                "mirror.read(Path(sys.argv[1]).parent)  # loads what nobody may load later\n"
                "if os.geteuid() == 0:\n"
                "    os.setgid(65534); os.setuid(65534)\n"
                "library = SqliteLibrary(Path(sys.argv[1]))\n"
                "print(library.keeps, *(p.key for p in library.notices), *(h.key for h in library.search(Query())))\n")
        done = subprocess.run([sys.executable, "-B", "-c", code, str(place.path)], cwd=Path(__file__).parents[2],
                              text=True, capture_output=True, timeout=60)
        place.folder.chmod(0o755)
    assert done.stdout.split() == ["False", "library_in_memory", "own/a", "own/b", "theirs/x"], done.stderr


def test_another_program_that_holds_the_file_is_told(place, monkeypatch):
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    library = place.filled()
    with closing(sqlite3.connect(place.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for work in (lambda: library.put(own("c")), lambda: keys(library), lambda: library.remove("own/a")):
            with pytest.raises(WorldFault, match="file_locked"):
                work()
        late = SqliteLibrary(place.path)
        assert told(late) == ["library_busy"] and not late.keeps
        assert "own/a" in keys(late)
        late.close()
        other.execute("ROLLBACK")
    assert keys(library) == ALL
    library.put(own("c"))
    assert "own/c" in keys(library)


def test_two_programs_see_each_other(place):
    first = place.filled()
    second = place.open()
    assert keys(second) == ALL
    first.put(own("a", title="Newer"))
    assert second.get("own/a") == own("a", title="Newer")
    second.remove("own/a")
    assert first.get("own/a") is None
    first.put(own("c"))
    assert [c.id for c in second.export_own().cases] == ["b", "c"]


def test_a_newer_file_stays_as_it_is(place):
    place.filled()
    place.close()
    with closing(sqlite3.connect(place.path)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
        connection.commit()
    before = place.path.read_bytes()
    library = place.open()
    assert told(library) == ["library_newer"] and not library.keeps and keys(library) == ALL
    assert place.path.read_bytes() == before


def test_a_write_that_fails_changes_nothing(place, monkeypatch):
    library = place.filled()
    real, count = opening.rows.put_case, []

    def fails(*args, **named):
        count.append(1)
        if len(count) == 2:
            raise OSError(28, "No space left on device")
        real(*args, **named)
    monkeypatch.setattr("db.library.rows.put_case", fails)
    with pytest.raises(OSError, match="No space"):
        library.import_collection(own_file(case("c"), case("d")))
    monkeypatch.undo()
    assert keys(library) == ALL and library.search(Query("Mine"))[0].key == "own/a"
    place.close()
    assert keys(place.open()) == ALL


def test_an_import_over_own_cases_keeps_them_in_a_file(place):
    library = place.filled()
    done = library.import_collection(own_file(case("a", title="Theirs"), case("b")))
    assert (done.changed, done.same, done.kept) == (1, 1, "own-20261121-103000.pentatone-cases")
    before = SqliteLibrary(None)
    from workshop.library import read_collection
    before.import_collection(read_collection(place.folder / done.kept))
    assert before.get("own/a").case == own("a", title="Mine").case
    before.close()
    assert library.import_collection(own_file(case("a", title="Again"))).kept == "own-20261121-103000-2.pentatone-cases"


def test_an_import_that_cannot_keep_the_own_cases_is_refused(place, monkeypatch):
    library = place.filled()
    monkeypatch.setattr(Path, "write_text", lambda *args, **named: (_ for _ in ()).throw(OSError(28, "full")))
    with pytest.raises(WorldFault, match="library_copy_failed"):
        library.import_collection(own_file(case("a", title="Theirs")))
    monkeypatch.undo()
    assert library.get("own/a") == own("a", title="Mine")


def test_without_the_copy_beside_it_the_library_still_works(place, monkeypatch):
    library = place.filled()
    monkeypatch.setattr(mirror.os, "replace", lambda *args: (_ for _ in ()).throw(OSError(13, "denied")))
    library.put(own("c"))
    monkeypatch.undo()
    assert library.get("own/c") == own("c")
    assert sorted(p.name for p in place.folder.iterdir()) == ["library.sqlite", "own.pentatone-cases"]


def test_a_program_that_dies_in_the_middle_leaves_all_or_nothing(place):
    place.filled()
    place.close()
    code = ("import os, sys\n"
            "from pathlib import Path\n"
            "from db.library import rows\n"
            "from db.library.store import SqliteLibrary\n"
            "from tests.cases import case, own_file\n"
            "library = SqliteLibrary(Path(sys.argv[1]))\n"
            "library._connection.execute('PRAGMA cache_size = 1')\n"
            "real = rows.put_case\n"
            "def dies(c, filed, **named):\n"
            "    real(c, filed, **named)\n"
            "    if filed.case.id == 'n150': os._exit(9)\n"
            "rows.put_case = dies\n"
            "library.import_collection(own_file(*(case(f'n{i}') for i in range(200))))\n")
    done = subprocess.run([sys.executable, "-B", "-c", code, str(place.path)], cwd=Path(__file__).parents[2],
                          capture_output=True, timeout=60)
    assert done.returncode == 9, done.stderr
    assert place.path.with_name("library.sqlite-journal").exists()
    library = place.open()
    assert keys(library) == ALL and told(library) == []


def test_letters_that_cannot_be_kept_are_refused(place):
    library = place.open()
    with pytest.raises(BadInput, match="pack_not_utf8"):
        library.put(replace(own("a"), case=replace(case("a"), year="\ud800")))
    assert keys(library) == ["sample-2020/shipped"]
