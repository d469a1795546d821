"""Sound files of every kind that the program brings in, and the workshop they are brought into."""

from __future__ import annotations

import hashlib
import io
import json
import warnings
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import resources
from tests.cases import case, collection, figure
from tests.filled import filled, shared
from tests.rooms import Room, pack_document
from tests.whole import whole_workshop
from workshop import commands as c
from workshop.exchange.ballots import seat_code
from workshop.exchange.initiativeswrite import write_initiatives_csv, write_initiatives_xlsx
from workshop.exchange.scores import write_scores
from workshop.exchange.snapshot import document_bytes, to_document
from workshop.exchange.snapshot_report import ATTACHED, HASH, report_snapshot
from workshop.exchange.workbook import write_workbook
from workshop.model.initiative import Effort, Initiative, Kpi, Lift
from workshop.model.planning import Planning, Role
from workshop.model.score import Cell
from workshop.packs.cases import collection_text

PEOPLE = ("姓名,部门,职务,座位,身份,职级,权重,要素\n王敏,销售,经理,1,投票人,高层,1.5,\n李娜,信息,,2,记录员,,,\n"
          "张伟,生产,\"主管, 一线\",3,,基层,1,alpha\n")
PASTED = "姓名\t部门\t职务\n王敏\t销售\t经理\n李娜  信息  主任\n陈静，财务，\n"
GRID = "\t1\t2\nAnn\t3\t-\nBob\tx 没有\t4\n陈晨\t1\t5\n"


@dataclass(frozen=True)
class Samples:
    """Bytes by kind, and the workshop file that takes them."""

    workshop: Path
    files: dict[str, tuple[bytes, ...]]


def make(folder: Path) -> Samples:
    """Make the workshop and all samples in an empty folder."""
    path = folder / "base.pentatone"
    room = Room(path)
    works = (Initiative("i1", "云平台", "1", "Ann", cost=300, duration=2, lifts=(Lift(Cell("alpha", "1"), 2, 4, 80),),
                        efforts=(Effort("r1", 2.5),), kpi=Kpi("率", "1", "2"), note="一\n二", status="agreed"),
             Initiative("i2", "Data, <b>clean</b>", "2", predecessors=("i1",), first_by="2027-01-31"))
    room.do(c.SetPlanning(Planning(roles=(Role("r1", "IT"),))), c.AddInitiatives(works))
    for item, votes in (("1", "234"), ("2", "3x-")):
        room.vote("alpha", item, votes)
    workshop = room.store.workshop
    room.store.close()
    ballots = filled(write_workbook(workshop, None, "en"),
                     {seat_code(workshop, "p1"): "12", seat_code(workshop, "p2"): "x?"})
    whole = whole_workshop()
    snapshot = document_bytes(to_document(whole.workshop, whole.packs, whole.found.pictures))
    return Samples(path, {
        "scores.csv": (write_scores(workshop).encode(),), "people.csv": (PEOPLE.encode(),),
        "initiatives.csv": (write_initiatives_csv(workshop, "zh").encode(),),
        "initiatives.xlsx": (write_initiatives_xlsx(workshop, "en"),),
        "ballots.xlsx": (ballots, shared(ballots)), "workshop.json": (snapshot,),
        "pack.pentatone-pack": (pack_document().body.encode(),), "pack": (pack_document().body.encode(),),
        "cases.pentatone-cases": (collection_text(collection(case("one", figures=(figure(),)), case("two"))).encode(),),
        "picture": pictures(), "report.pdf": (report_of(report_snapshot(workshop)),),
        "people.txt": (PASTED.encode(),), "grid.txt": (GRID.encode(),),
        "template.pptx": (resources.path("report", "template.pptx").read_bytes(),)})


@cache
def pictures() -> tuple[bytes, ...]:
    """Return a photograph with a place in it, drawings and others, as strangers send them."""
    from PIL import Image, PngImagePlugin
    noise = Image.effect_noise((160, 120), 60).convert("RGB")
    exif = Image.Exif()
    exif[0x0112] = 6
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (31.0, 13.0, 49.0), "E", (121.0, 28.0, 25.0)
    words = PngImagePlugin.PngInfo()
    words.add_itxt("XML:com.adobe.xmp", "<x:xmpmeta>here</x:xmpmeta>")
    found = []
    for image, kind, options in ((noise, "JPEG", {"exif": exif, "comment": b"there"}),
                                 (noise, "PNG", {"pnginfo": words}), (noise.quantize(8), "PNG", {}),
                                 (noise, "WEBP", {}), (noise, "BMP", {}),
                                 (noise, "JPEG", {"progressive": True})):
        out = io.BytesIO()
        image.save(out, kind, **options)
        found.append(out.getvalue())
    return tuple(found)


def report_of(data: bytes) -> bytes:
    """Return a PDF of one empty page that carries the data of a report."""
    from pypdf import PdfWriter
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_attachment(ATTACHED, data)
    writer.add_metadata({f"/{HASH}": hashlib.sha256(data).hexdigest()})
    out = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        writer.write(out)
    return out.getvalue()


def unpacked(document: bytes) -> dict[str, bytes]:
    """Return the files of a pack folder that hold what one pack file holds."""
    pack = json.loads(document)
    parts = ("capabilities", "indicators", "elements", "wordings", "solutions", "boards")
    files = {f"{part}.json": pack.pop(part) for part in parts if part in pack}
    return {name: json.dumps(body, ensure_ascii=False).encode() for name, body in {**files, "pack.json": pack}.items()}


def shipped() -> Path:
    """Return the folder of the packs that come with the program."""
    return resources.path("packs")
