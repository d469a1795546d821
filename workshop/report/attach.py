"""The data of the workshop inside its own report: one JSON file, embedded so that readers can save it."""

from __future__ import annotations

import hashlib
from typing import Any

from reportlab.pdfbase import pdfdoc

from workshop.exchange.snapshot_report import ATTACHED
from workshop.report.archive import TIMELESS, add_to_catalogue


def attach(canvas: Any, data: bytes, *, description: str = "", made: str = TIMELESS) -> None:
    """Embed `data` as the source of the document that a canvas draws; the same data gives the same bytes.

    `made` is the time of the data as YYYYMMDDhhmmss, `description` what readers show beside the name. Call it once,
    before `save`.
    """
    document = canvas._doc
    document.updateSignature(hashlib.sha256(data).digest())
    date = pdfdoc.PDFString(f"D:{made}")
    # ISO 32000-1 table 46: the checksum is an MD5 of the file before compression; it is no safeguard.
    checksum = hashlib.md5(data, usedforsecurity=False).digest()
    stream = pdfdoc.PDFStream(pdfdoc.PDFDictionary({
        "Type": "/EmbeddedFile", "Subtype": "/application#2Fjson", "Params": pdfdoc.PDFDictionary({
            "Size": len(data), "CheckSum": pdfdoc.PDFText(checksum, enc="raw"), "CreationDate": date,
            "ModDate": date})}), data, [pdfdoc.PDFZCompress])
    embedded = document.Reference(stream, "snapshot")
    name = pdfdoc.PDFString(ATTACHED)
    entries = {"Type": "/Filespec", "F": name, "UF": name, "AFRelationship": "/Source",
               "EF": pdfdoc.PDFDictionary({"F": embedded, "UF": embedded})}
    if description:
        entries["Desc"] = pdfdoc.PDFString(description)
    file = document.Reference(pdfdoc.PDFDictionary(entries), "snapshotFile")
    tree = pdfdoc.PDFDictionary({"Names": pdfdoc.PDFArray([name, file])})
    document.Catalog.Names = pdfdoc.PDFDictionary({"EmbeddedFiles": tree})
    add_to_catalogue(document, "AF", pdfdoc.PDFArray([file]))
