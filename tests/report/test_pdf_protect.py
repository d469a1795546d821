"""Reports behind a password: opened by other programs with the right one, and by none without."""

from __future__ import annotations

import io
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PasswordType, PdfReader
from pypdf.constants import UserAccessPermissions
from reportlab.pdfgen.canvas import Canvas

import resources
from workshop.errors import BadInput
from workshop.report import build, protect
from workshop.report.archive import archival
from workshop.report.attach import attach
from workshop.report.build import write_pdf
from workshop.report.fonts import REGULAR, register
from workshop.report.protect import MOST_BYTES, prepared, protected, read_password
from workshop.report.whole import ReportContent

FONTS = resources.path("fonts")
DATA = b'{"secret": "Projekt Nordwind"}' * 50


@pytest.fixture(scope="module")
def plain_pdf() -> bytes:
    register(FONTS)
    stream = io.BytesIO()
    canvas = Canvas(stream, invariant=1, pageCompression=1, initialFontName=REGULAR)
    archival(canvas, claim=False, entries={"PentatoneHash": "ab" * 32})
    canvas.setTitle("机密标题")
    canvas.setAuthor("华东乳业")
    attach(canvas, DATA)
    canvas.setFont(REGULAR, 12)
    canvas.drawString(50, 500, "机密 secret words")
    canvas.save()
    return stream.getvalue()


def opened(data: bytes, password: str) -> PdfReader:
    reader = PdfReader(io.BytesIO(data))
    assert reader.is_encrypted
    reader.decrypt(password)
    return reader


def test_with_the_password_all_of_it_is_there(plain_pdf: bytes) -> None:
    reader = opened(protected(plain_pdf, "Größe 密码 1!"), "Größe 密码 1!")
    assert "机密 secret words" in reader.pages[0].extract_text()
    meta = reader.metadata
    assert meta is not None and (meta.title, meta.author, meta["/PentatoneHash"]) == ("机密标题", "华东乳业", "ab" * 32)
    (file,) = reader.attachment_list
    assert file.content == DATA
    assert "/AF" in reader.root_object and "/OutputIntents" in reader.root_object


def test_without_it_nothing_can_be_read(plain_pdf: bytes) -> None:
    data = protected(plain_pdf, "right")
    reader = PdfReader(io.BytesIO(data))
    assert reader.decrypt("wrong") == PasswordType.NOT_DECRYPTED
    assert reader.decrypt("") == PasswordType.NOT_DECRYPTED
    # Neither the words nor the metadata nor the attachment stand in the file.
    for words in ("机密标题", "华东乳业"):
        assert words.encode() not in data and words.encode("utf-16-be") not in data
    for words in (b"xmpmeta", b"Nordwind", b"abababab", b"pdfaid"):
        assert words not in data


def test_it_is_aes_256_of_revision_6(plain_pdf: bytes) -> None:
    data = protected(plain_pdf, "x")
    assert data.startswith(b"%PDF-2.0")
    entry = PdfReader(io.BytesIO(data)).trailer["/Encrypt"]
    assert (entry["/V"], entry["/R"], entry["/Length"]) == (5, 6, 256)  # type: ignore[index]
    assert entry["/CF"]["/StdCF"]["/CFM"] == "/AESV3"  # type: ignore[index]
    # Metadata is encrypted unless this is there and false.
    assert "/EncryptMetadata" not in entry  # type: ignore[operator]


def test_printing_and_reading_aloud_are_allowed_and_nothing_else(plain_pdf: bytes) -> None:
    may = opened(protected(plain_pdf, "x"), "x").user_access_permissions
    assert may is not None
    allow = UserAccessPermissions.PRINT | UserAccessPermissions.PRINT_TO_REPRESENTATION \
        | UserAccessPermissions.EXTRACT_TEXT_AND_GRAPHICS
    forbid = UserAccessPermissions.MODIFY | UserAccessPermissions.EXTRACT | UserAccessPermissions.ADD_OR_MODIFY \
        | UserAccessPermissions.FILL_FORM_FIELDS | UserAccessPermissions.ASSEMBLE_DOC
    assert may & allow == allow and not may & forbid


def test_the_other_password_is_told_to_nobody(plain_pdf: bytes) -> None:
    data = protected(plain_pdf, "x")
    assert PdfReader(io.BytesIO(data)).decrypt("x") == PasswordType.USER_PASSWORD
    assert data != protected(plain_pdf, "x"), "keys are random"


@pytest.mark.parametrize("password", ["é", "ＡＢＣ", "Ⅷ", "a\u00a0b", "a\u00adb", "😀", "كلمة", "密" * 42,
                                      "x" * MOST_BYTES])
def test_a_password_may_be_typed_in_any_form(plain_pdf: bytes, password: str) -> None:
    data = protected(plain_pdf, password)
    for form in ("NFC", "NFD", "NFKC"):
        typed = prepared(unicodedata.normalize(form, password))  # type: ignore[arg-type]
        assert PdfReader(io.BytesIO(data)).decrypt(typed) == PasswordType.USER_PASSWORD


@pytest.mark.parametrize(("password", "key"), [
    ("", "password_empty"), ("   ", "password_empty"), ("\u00ad\u200b", "password_empty"), ("a\tb", "password_sign"),
    ("a\x00", "password_sign"), ("\ue000", "password_sign"), ("\ud800", "password_sign"), ("aا", "password_sign"),
    ("x" * (MOST_BYTES + 1), "password_long"), ("密" * 43, "password_long")])
def test_what_is_no_password_is_refused(plain_pdf: bytes, password: str, key: str) -> None:
    with pytest.raises(BadInput) as caught:
        protected(plain_pdf, password)
    assert [problem.key for problem in caught.value.problems] == [key]


@pytest.mark.parametrize(("data", "password"), [
    (b"secret\n", "secret"), (b"secret\r\nmore\n", "secret"), (b"secret", "secret"), (b" a b \n", " a b "),
    ("密码\n".encode(), "密码"), ("\ufeff密码".encode(), "密码")])
def test_a_password_is_the_first_line_of_its_file(tmp_path: Path, data: bytes, password: str) -> None:
    path = tmp_path / "p.txt"
    path.write_bytes(data)
    assert read_password(path) == password


@pytest.mark.parametrize("data", [b"", b"\nsecond\n", b"\xff\xfe\n", b"x" * 5000])
def test_a_file_without_a_password_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "p.txt"
    path.write_bytes(data)
    with pytest.raises(BadInput):
        read_password(path)


def test_a_password_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        read_password(tmp_path / "none")


@pytest.fixture
def small(report: Callable[..., ReportContent], day: tuple[object, ...]) -> ReportContent:
    return report(*day, variant="roadmap")


def test_a_report_is_written_encrypted_and_never_otherwise(small: ReportContent, tmp_path: Path,
                                                           monkeypatch: pytest.MonkeyPatch) -> None:
    on_disk: list[int] = []

    def watched(pdf: bytes, password: str) -> bytes:
        on_disk.extend(path.stat().st_size for path in tmp_path.iterdir())
        return protect.protected(pdf, password)

    monkeypatch.setattr(build, "protected", watched)
    path = tmp_path / "x.pdf"
    write_pdf(replace(small, snapshot=DATA), path, fonts=FONTS, password="geheim")
    assert on_disk == [0], "an empty file of its name waits beside it"
    reader = opened(path.read_bytes(), "geheim")
    assert reader.attachment_list and small.title.encode() not in path.read_bytes()
    # PDF/A forbids encryption, so the file must not claim it.
    assert b"pdfaid:part" not in reader.root_object["/Metadata"].get_object().get_data()
    assert list(tmp_path.iterdir()) == [path]


def test_an_empty_password_writes_nothing(small: ReportContent, tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        write_pdf(small, tmp_path / "x.pdf", fonts=FONTS, password="")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_opens_it_and_finds_no_fault(plain_pdf: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(protected(plain_pdf, "密码 é Ⅷ"))
    typed = f"--password={prepared('密码 é Ⅷ')}"
    done = subprocess.run(["qpdf", typed, "--check", path], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    for line in ("R = 6", "print high resolution: allowed", "extract for accessibility: allowed",
                 "modify anything: not allowed", "stream encryption method: AESv3", "file encryption method: AESv3"):
        assert line in done.stdout
    assert subprocess.run(["qpdf", "--check", path], capture_output=True).returncode == 2


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler's pdftotext is not installed")
def test_poppler_reads_it_with_the_password_only(plain_pdf: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(protected(plain_pdf, "密码"))
    done = subprocess.run(["pdftotext", "-upw", "密码", path, "-"], capture_output=True)
    assert "机密 secret words" in done.stdout.decode()
    assert subprocess.run(["pdftotext", "-upw", "no", path, "-"], capture_output=True).returncode == 1
