"""Workbooks of ballots filled in as people do it, and broken as strangers do it, for tests."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import openpyxl

Edit = Callable[[Any], None]
KEY, ELEMENT, VOTE, REASON, SURE = "A", "B", "J", "K", "L"


def edited(data: bytes, edit: Edit) -> bytes:
    """Return the workbook as it is after somebody edited it in another program."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    edit(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def filled(data: bytes, votes: Mapping[str, str]) -> bytes:
    """Put one sign a line into each sheet, by its name; a blank leaves the line empty, x gets a reason."""
    def fill(book: Any) -> None:
        for code, signs in votes.items():
            for row, sign in enumerate(signs, start=4):
                if sign != " ":
                    book[code][f"{VOTE}{row}"] = int(sign) if sign.isascii() and sign.isdigit() else sign
                if sign == "x":
                    book[code][f"{REASON}{row}"] = "no such thing here"
    return edited(data, fill)


def with_parts(data: bytes, parts: Mapping[str, bytes], *, drop: tuple[str, ...] = ()) -> bytes:
    """Return the zip file with parts added or replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            if info.filename not in drop and info.filename not in parts:
                target.writestr(info.filename, source.read(info))
        for name, body in parts.items():
            target.writestr(name, body)
    return out.getvalue()


def part(data: bytes, name: str) -> bytes:
    """Return one part of the zip file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def shared(data: bytes) -> bytes:
    """Return the workbook with its texts in a list of their own, as Excel saves them."""
    texts: list[bytes] = []

    def moved(found: re.Match[bytes]) -> bytes:
        texts.append(found[1])
        return b't="s"><v>%d</v>' % (len(texts) - 1)

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: re.sub(rb't="inlineStr"><is>(<t.*?</t>)</is>', moved, archive.read(name), flags=re.DOTALL)
                 for name in archive.namelist() if name.startswith("xl/worksheets/")}
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    place = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    parts["xl/sharedStrings.xml"] = (
        b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        + b"".join(b"<si>" + text + b"</si>" for text in texts) + b"</sst>")
    parts["[Content_Types].xml"] = part(data, "[Content_Types].xml").replace(
        b"</Types>", b'<Override PartName="/xl/sharedStrings.xml" ContentType="%s"/></Types>' % kind)
    rels = "xl/_rels/workbook.xml.rels"
    link = b'<Relationship Id="rId999" Type="%s" Target="sharedStrings.xml"/>' % place
    parts[rels] = part(data, rels).replace(b"</Relationships>", link + b"</Relationships>")
    return with_parts(data, parts)
