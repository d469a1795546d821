"""import and verify-report: exit codes, sentences and JSON, with reports made of one empty page."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfWriter

import resources
from db.fill import create_from
from db.store import SqliteStore
from tests.ui.command_line import Run
from tests.whole import A1, Whole, whole_workshop
from workshop import commands as c
from workshop.exchange.snapshot import document_bytes, to_document
from workshop.exchange.snapshot_report import ATTACHED, HASH, fingerprint, report_snapshot

AT = datetime(2026, 11, 13, 8, 0, tzinfo=UTC)
MakeReport = Callable[..., Path]


@pytest.fixture(scope="module")
def whole() -> Whole:
    return whole_workshop()


@pytest.fixture(scope="module")
def _made(whole: Whole, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "day.pentatone"
    create_from(path, whole.workshop, whole.packs, whole.found.pictures, at=AT).close()
    return path


@pytest.fixture
def day(_made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(_made, tmp_path / "day.pentatone"))


@pytest.fixture
def report(whole: Whole, tmp_path: Path) -> MakeReport:
    def make(data: bytes | None = None, named: str | None = None, password: str = "", *, kinds: tuple[str, ...] = (),
             subject: str = "") -> Path:
        writer = PdfWriter()
        writer.add_blank_page(100, 100)
        data = report_snapshot(whole.workshop, kinds) if data is None else data
        if data:
            writer.add_attachment(ATTACHED, data)
        hashed = fingerprint(whole.workshop, kinds) if named is None else named
        writer.add_metadata({"/Subject": subject} if subject else {f"/{HASH}": hashed})
        if password:
            writer.encrypt(password, algorithm="AES-256")
        stream = io.BytesIO()
        writer.write(stream)
        path = tmp_path / "report.pdf"
        path.write_bytes(stream.getvalue())
        return path
    return make


def test_a_match(run: Run, report: MakeReport, day: Path, whole: Whole) -> None:
    found = run("verify-report", report(), day)
    assert found.code == 0
    assert found.out == (f"ok: report.pdf was made from day.pentatone as it is now, sha256 "
                         f"{fingerprint(whole.workshop)}\n")
    assert found.err == ""


def test_which_edition_it_is(run: Run, report: MakeReport, day: Path, whole: Whole) -> None:
    store = SqliteStore(day)
    for print_ in ("0" * 64, fingerprint(whole.workshop)):
        store.apply(c.IssueReport("full", "zh", print_, 40, 1), at=AT, author="")
    store.close()
    found = run("verify-report", report(), day)
    assert found.code == 0, "giving it out has changed no data"
    assert found.out.splitlines()[1] == f"noted as given out: full report, zh, edition 2 of {AT.date()}"
    assert run("verify-report", report(), day, "--json").json["editions"][0]["edition"] == 2


def test_a_match_of_what_is_left(run: Run, report: MakeReport, day: Path) -> None:
    found = run("verify-report", report(kinds=("names", "client")), day, "--json")
    assert (found.code, found.json["verdict"], found.json["redacted"]) == (0, "match", ["client", "names"])


def test_the_hash_may_stand_in_the_subject(run: Run, report: MakeReport, day: Path, whole: Whole) -> None:
    assert run("verify-report", report(subject=f"Data {fingerprint(whole.workshop)}"), day).code == 0


def test_a_file_that_was_changed_since(run: Run, report: MakeReport, day: Path) -> None:
    store = SqliteStore(day)
    store.apply(c.SetTargets((c.TargetLevel(A1, 5),)), at=AT, author="")
    store.apply(c.SetReportTitle("gaps", "zh", "差距"), at=AT, author="")
    store.close()
    found = run("verify-report", report(), day)
    assert (found.code, found.out) == (3, "")
    assert found.sentences == ["pentatone: day.pentatone was changed since report.pdf was made: targets, titles."]
    found = run("verify-report", report(), day, "--json")
    assert found.code == 3
    assert (found.json["ok"], found.json["verdict"], found.json["parts"]) == (False, "changed", ["targets", "titles"])


def test_another_workshop(run: Run, report: MakeReport, day: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.pentatone"
    assert run("new", other, "--title", "T", "--pack", "blank").code == 0
    found = run("verify-report", report(), other)
    assert (found.code, found.sentences) == (
        3, ["pentatone: report.pdf is the report of another workshop, not of other.pentatone."])


@pytest.mark.parametrize(("data", "named", "verdict", "words"), [
    (b'{"format":"x"}', None, "tampered", "was tampered with"),
    (None, "0" * 64, "tampered", "was tampered with"),
    (None, "", "tampered", "was tampered with"),
    (b"", None, "without_data", "carries no data")])
def test_a_report_that_is_not_as_it_was(run: Run, report: MakeReport, day: Path, data: bytes | None, named: str | None,
                                        verdict: str, words: str) -> None:
    found = run("verify-report", report(data, named), day, "--json")
    assert (found.code, found.json["verdict"]) == (3, verdict)
    assert words in found.err


@pytest.mark.parametrize("data", [b"", b"no pdf", b"%PDF-1.7\nbroken", b"%PDF-1.7\n" + b"<<" * 5000])
def test_something_that_is_no_pdf(run: Run, day: Path, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(data)
    found = run("verify-report", path, day)
    assert (found.code, found.sentences) == (3, ["pentatone: report.pdf is not a PDF, or it is damaged."])


def test_a_password(run: Run, report: MakeReport, day: Path, tmp_path: Path) -> None:
    path = report(password="Straße 7")
    right, wrong = tmp_path / "right", tmp_path / "wrong"
    right.write_text("Straße 7\n", "utf-8")
    wrong.write_text("other\n", "utf-8")
    assert run("verify-report", path, day, "--password-file", right).code == 0
    found = run("verify-report", path, day, "--password-file", wrong)
    assert (found.code, found.sentences) == (3, ["pentatone: report.pdf does not open with this password."])
    found = run("verify-report", path, day)
    assert found.code == 3
    assert "behind a password" in found.err
    assert run("verify-report", path, day, "--password-file", tmp_path / "none").code == 3


def test_a_report_that_is_not_there(run: Run, day: Path, tmp_path: Path) -> None:
    found = run("verify-report", tmp_path / "report.pdf", day)
    assert (found.code, found.sentences) == (
        3, ["pentatone: report.pdf is not there. Please check the name and the folder."])


# import -----------------------------------------------------------------------------------------------------------
@pytest.fixture
def document(whole: Whole, tmp_path: Path) -> Path:
    path = tmp_path / "whole.json"
    path.write_bytes(document_bytes(to_document(whole.workshop, whole.packs, whole.found.pictures)))
    return path


def test_a_document_becomes_a_file(run: Run, document: Path, tmp_path: Path, whole: Whole) -> None:
    found = run("import", document, tmp_path / "new.pentatone", "--json")
    assert found.code == 0
    assert found.json["participants"] == 4
    assert (found.json["rounds"], found.json["hidden"], found.json["pictures"]) == (5, 2, 1)
    store = SqliteStore(tmp_path / "new.pentatone", read_only=True)
    assert store.workshop == whole.workshop
    store.close()
    assert run("verify", tmp_path / "new.pentatone").code == 0


def test_nothing_is_written_over_and_nothing_on_a_problem(run: Run, document: Path, tmp_path: Path) -> None:
    there = tmp_path / "there.pentatone"
    there.write_bytes(b"mine")
    assert run("import", document, there).code == 3
    assert there.read_bytes() == b"mine"
    wrong = json.loads(document.read_text("utf-8"))
    wrong["rounds"][0]["ballots"][0]["participant"] = "p9"
    document.write_text(json.dumps(wrong | {"sha256": ""}), "utf-8")
    found = run("import", document, tmp_path / "new.pentatone")
    assert found.code == 3
    assert found.sentences == ["pentatone: rounds/1/ballots: “p9” is nowhere else in the document."]
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["there.pentatone", "whole.json"]


def test_the_schema_is_printed(run: Run) -> None:
    found = run("packs", "schema", "--workshop")
    assert found.json == json.loads(resources.path("schema", "workshop-1.schema.json").read_text("utf-8"))
    assert run("packs", "schema", "--workshop", "--cases").code == 2
