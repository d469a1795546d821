"""The data inside a report and what makes the file fit for an archive, read back by another program."""

from __future__ import annotations

import hashlib
import io
import re
import struct
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageCms
from pypdf import PdfReader

import resources
from workshop.exchange.snapshot_report import ATTACHED, HASH
from workshop.report.archive import archival
from workshop.report.build import pdf_bytes
from workshop.report.press import Press
from workshop.report.srgb import srgb_profile
from workshop.report.whole import ReportContent

FONTS = resources.path("fonts")
DATA = '{"标题": "共创工作坊", "votes": [1, 2, 3]}'.encode() * 400
SPACES = {"rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "dc": "http://purl.org/dc/elements/1.1/",
          "pdf": "http://ns.adobe.com/pdf/1.3/", "xmp": "http://ns.adobe.com/xap/1.0/",
          "pdfaid": "http://www.aiim.org/pdfa/ns/id/"}


@pytest.fixture(scope="module")
def small(report: Any, day: Any) -> ReportContent:
    """Return a report of few pages, with a title that XML and PDF must both escape."""
    content: ReportContent = report(*day, variant="roadmap")
    return replace(content, title="华东 <乳业> & (\\) é")


@pytest.fixture(scope="module")
def pdf(small: ReportContent) -> bytes:
    data = pdf_bytes(replace(small, snapshot=DATA), fonts=FONTS)
    assert data is not None
    return data


@pytest.fixture(scope="module")
def root(pdf: bytes) -> Any:
    return PdfReader(io.BytesIO(pdf)).root_object


def packet(pdf: bytes) -> ElementTree.Element:
    root = PdfReader(io.BytesIO(pdf)).root_object
    stream = root["/Metadata"].get_object()
    assert (stream["/Type"], stream["/Subtype"], "/Filter" in stream) == ("/Metadata", "/XML", False)
    found = ElementTree.fromstring(stream.get_data().decode().split("?>", 1)[1].rsplit("<?xpacket", 1)[0])
    description = found.find("rdf:RDF/rdf:Description", SPACES)
    assert description is not None
    return description


def said(part: ElementTree.Element, name: str) -> str | None:
    return next((" ".join("".join(found.itertext()).split()) for found in part.findall(name, SPACES)), None)


def test_the_data_comes_out_as_it_went_in(pdf: bytes) -> None:
    (found,) = PdfReader(io.BytesIO(pdf)).attachment_list
    assert (found.name, found.content) == (ATTACHED, DATA)
    assert found.subtype == "/application/json"
    assert found.checksum == hashlib.md5(DATA, usedforsecurity=False).digest()
    assert (found.size, found.creation_date is not None) == (len(DATA), True)


def test_it_is_the_source_of_the_document(root: Any) -> None:
    (file,) = root["/AF"]
    file = file.get_object()
    assert (file["/Type"], file["/AFRelationship"], file["/UF"]) == ("/Filespec", "/Source", ATTACHED)
    assert root["/Names"]["/EmbeddedFiles"]["/Names"][1].get_object() == file


def test_without_data_nothing_is_attached(small: ReportContent) -> None:
    data = pdf_bytes(replace(small, snapshot=b""), fonts=FONTS)
    assert data is not None
    reader = PdfReader(io.BytesIO(data))
    assert not reader.attachments and "/AF" not in reader.root_object and "/Names" not in reader.root_object


def test_the_fingerprint_is_a_property(pdf: bytes, small: ReportContent) -> None:
    meta = PdfReader(io.BytesIO(pdf)).metadata
    assert meta is not None and str(meta[f"/{HASH}"]) == small.hash
    assert re.fullmatch("[0-9a-f]{64}", small.hash)


def test_same_data_same_bytes_other_data_other_file(pdf: bytes, small: ReportContent) -> None:
    assert pdf_bytes(replace(small, snapshot=DATA), fonts=FONTS) == pdf
    other = pdf_bytes(replace(small, snapshot=DATA + b" "), fonts=FONTS)
    assert other is not None
    assert PdfReader(io.BytesIO(other)).trailer["/ID"] != PdfReader(io.BytesIO(pdf)).trailer["/ID"]


def test_metadata_says_what_the_properties_say(pdf: bytes, small: ReportContent) -> None:
    meta, part = PdfReader(io.BytesIO(pdf)).metadata, packet(pdf)
    assert meta is not None and meta.title == small.title
    assert (said(part, "dc:title"), said(part, "dc:creator")) == (meta.title, meta.author)
    assert (said(part, "dc:description"), said(part, "xmp:CreatorTool")) == (meta.subject, meta.creator)
    assert said(part, "pdf:Producer") == meta.producer
    assert said(part, "dc:language") == "zh-CN"
    dates = {re.sub(r"\D", "", said(part, f"xmp:{name}") or "") for name in ("CreateDate", "ModifyDate")}
    assert dates == {small.made} and str(meta["/CreationDate"]) == str(meta["/ModDate"]) == f"D:{small.made}"
    # An empty property would have to be told twice.
    assert "/Keywords" not in meta and said(part, "pdf:Keywords") is None


def test_the_claim_is_made_only_where_it_is_true(pdf: bytes, small: ReportContent) -> None:
    part = packet(pdf)
    assert (said(part, "pdfaid:part"), said(part, "pdfaid:conformance")) == ("3", "B")
    modest = pdf_bytes(small, fonts=FONTS, claim=False)
    assert modest is not None and said(packet(modest), "pdfaid:part") is None


def test_colours_are_those_of_a_profile_inside(root: Any) -> None:
    (intent,) = root["/OutputIntents"]
    assert intent["/S"] == "/GTS_PDFA1"
    stream = intent["/DestOutputProfile"].get_object()
    assert stream["/N"] == 3 and stream.get_data() == srgb_profile()


def test_the_profile_is_srgb_to_an_independent_reader() -> None:
    data = srgb_profile()
    assert struct.unpack(">I", data[:4])[0] == len(data) and len(data) % 4 == 0
    ours = ImageCms.ImageCmsProfile(io.BytesIO(data))
    assert (ours.profile.xcolor_space, ours.profile.device_class) == ("RGB ", "mntr")
    picture = Image.new("RGB", (16, 256))
    picture.putdata([(x * 17, y, 255 - y) for y in range(256) for x in range(16)])
    changed = ImageCms.profileToProfile(picture, ours, ImageCms.createProfile("sRGB"))
    assert changed is not None
    assert max(abs(a - b) for a, b in zip(picture.tobytes(), changed.tobytes(), strict=True)) <= 1


def test_nothing_stands_in_the_file_that_an_archive_forbids(pdf: bytes) -> None:
    assert pdf.startswith(b"%PDF-1.7\n%") and all(byte > 127 for byte in pdf[10:14])
    assert re.search(rb"\n%%EOF\s*$", pdf)
    reader = PdfReader(io.BytesIO(pdf))
    first, second = reader.trailer["/ID"]  # type: ignore[misc]
    assert first == second and "/Encrypt" not in reader.trailer
    for word in (b"/JavaScript", b"/Launch", b"/LZWDecode", b"/Interpolate true", b"/OpenAction", b"/AA ", b"/Movie"):
        assert word not in pdf
    assert pdf.count(b"stream\n") == 2 * pdf.count(b"\nendstream\n")


def test_every_stream_is_as_long_as_it_says(pdf: bytes) -> None:
    found = list(re.finditer(rb"/Length (\d+)[^>]*>>\nstream\n", pdf))
    assert len(found) >= 10
    for match in found:
        end = match.end() + int(match[1])
        assert pdf[end:end + 11] == b"\nendstream\n"


def test_every_link_is_part_of_the_printed_page(report: Any, day: Any) -> None:
    data = pdf_bytes(report(*day), fonts=FONTS)
    assert data is not None
    reader = PdfReader(io.BytesIO(data))
    pages = {page.indirect_reference for page in reader.pages}
    links = [link.get_object() for page in reader.pages for link in page.get("/Annots", ())]
    assert links, "the full report leads from page to page"
    for link in links:
        assert (link["/Subtype"], link["/F"]) == ("/Link", 4)
        assert link["/Dest"][0] in pages


def test_every_other_sheet_is_sound_too() -> None:
    press = Press(FONTS, title="签到 & <b>", author="五音", subject="", language="zh")
    press.text(50, 500, "签到", 12)
    data = press.close()
    part = packet(data)
    assert (said(part, "dc:title"), said(part, "pdfaid:part")) == ("签到 & <b>", "3")
    assert said(part, "dc:description") is None


def test_signs_that_xml_has_no_place_for_are_replaced() -> None:
    from reportlab.pdfgen.canvas import Canvas
    stream = io.BytesIO()
    canvas = Canvas(stream, invariant=1, initialFontName="NotoSansSC-Regular")
    archival(canvas)
    canvas.setTitle("a\x0bb")
    canvas.showPage()
    canvas.save()
    assert said(packet(stream.getvalue()), "dc:title") == "a\ufffdb"


def test_a_preview_touches_no_disk(small: ReportContent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert pdf_bytes(replace(small, snapshot=DATA), fonts=FONTS)
    assert pdf_bytes(small, fonts=FONTS, should_stop=lambda: True) is None
    assert list(tmp_path.iterdir()) == []
