"""Sound files turned into hostile ones: bytes, tables, JSON, office files and pictures, each by its own structure."""

from __future__ import annotations

import copy
import io
import json
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

# Texts that have broken programs before: markup, formulas, paths, control characters, halves of pairs, turned writing.
WORDS = ("", " ", "\0", "\x1b[31m", "=cmd|' /C calc'!A0", "<img src='file:///etc/passwd'>", "&amp;&#0;",
         "../../etc/passwd", "C:\\Windows\\a", "\u202egnp.exe", "\ufeff", "\ufffe", "\u2028", "e\u0301" * 50, "𝔘" * 40,
         "长" * 3000, "{0} {x!r} %s %n", "9" * 400, "-1", "1e400", "NaN", "inf", "0x10", "1_000", "１２", "²", "true",
         "null", "'; DROP TABLE cell; --", "2026-02-30", "0000-00-00", "99999Q9", "a" * 100_000, "x " * 30_000,
         " " * 50_000 + "x", "\t\t", "\r", "a\nb", "e1/1.1: 2 -> 4; " * 200, ",;|、" * 500, "<" * 500, "[" * 500)
VALUES: tuple[Any, ...] = (*WORDS, None, True, False, 0, -1, 10**19, -10**30, 1.5, -0.0, 1e308, [], {}, [[]], [None],
                           {"": ""}, {"zh": 1, "en": None}, {"kind": "cards"}, ["a"] * 300, [[[[[[[["deep"]]]]]]]])
# No program writes these as JSON, but many read them.
RAW = ("NaN", "Infinity", "-Infinity", "1e999", "1" + "0" * 400, "9" * 5000, '"\\ud800"', '"\\u0000"', "01", "+1",
       "'a'", '{"a":1,"a":2}', "[" * 3000 + "]" * 3000, '{"a":' * 2000 + "1" + "}" * 2000, "// no", '"\x01"')
BYTES = (b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"PK\x03\x04", b"%PDF-1.7", b"SQLite format 3\0", b"<!DOCTYPE x>",
         b"\r\n" * 50, b"\xff" * 64, b"\0" * 4096)
DOCTYPES = (b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>',
            b'<!DOCTYPE x SYSTEM "file:///etc/passwd">')
# A mutant is made in the memory of the item that is measured.
MOST = 30_000_000
Mutate = Callable[[bytes, Random], bytes]


# Any file ---------------------------------------------------------------------------------------------------------
def bytes_of(data: bytes, rng: Random) -> bytes:
    """Flip, cut, double, move or insert bytes, once or a few times."""
    found = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 5, 20))):
        at = rng.randrange(len(found) + 1)
        end = min(len(found), at + rng.choice((1, 2, 7, 64, 1000)))
        kind = rng.randrange(7)
        if kind == 0 and at < len(found):
            found[at] ^= 1 << rng.randrange(8)
        elif kind == 1:
            del found[at:end]
        elif kind == 2:
            found[at:at] = found[at:end] * rng.choice((1, 3, 50))
        elif kind == 3:
            found[at:end] = rng.randbytes(end - at)
        elif kind == 4:
            found[at:at] = rng.choice(BYTES)
        elif kind == 5:
            found[at:at] = rng.choice(WORDS).encode("utf-8", "surrogatepass")[:5000]
        else:
            other = rng.randrange(len(found) + 1)
            found[at:end] = found[other:other + rng.choice((4, 40, 400))]
    return bytes(found[:rng.randrange(len(found) + 1)] if rng.random() < 0.08 else found)


def mostly(way: Mutate) -> Mutate:
    """Return a mutation by structure that is one of plain bytes now and then."""
    def mutate(data: bytes, rng: Random) -> bytes:
        return bytes_of(data, rng) if rng.random() < 0.2 else way(data, rng)
    return mutate


# Tables -----------------------------------------------------------------------------------------------------------
def table(data: bytes, rng: Random) -> bytes:
    """Put hostile words into cells, and bring rows, columns, separators and encodings into disorder."""
    lines = data.decode("utf-8-sig").split("\n")
    for _ in range(rng.choice((1, 1, 2, 6))):
        at = rng.randrange(len(lines))
        cells = lines[at].split(",")
        kind = rng.randrange(8)
        if kind < 4:
            word = rng.choice(WORDS)
            cells[rng.randrange(len(cells))] = '"' + word.replace('"', '""') + '"' if rng.random() < 0.7 else word
        elif kind == 4:
            cells[rng.randrange(len(cells)):] = cells * rng.choice((1, 2, 400))
        elif kind == 5:
            lines[at:at] = [lines[at]] * min(rng.choice((1, 2, 1500)), MOST // 3 // max(len(lines[at]), 1) + 1)
        elif kind == 6:
            rng.shuffle(cells)
        else:
            cells = [rng.choice(";\t|").join(cells)]
        if sum(map(len, cells)) < MOST // 10:
            lines[at] = ",".join(cells)
    encoding = rng.choice(("utf-8",) * 6 + ("utf-16", "gb18030", "utf-8-sig", "utf-7"))
    return "\n".join(lines)[:MOST].encode(encoding, "replace")


# JSON -------------------------------------------------------------------------------------------------------------
def document(data: bytes, rng: Random) -> bytes:
    """Swap values for hostile ones, take keys away, add unknown ones, double entries; or write what is no JSON."""
    found = json.loads(data)
    marks: list[str] = []
    for _ in range(rng.choice((1, 1, 1, 2, 5))):
        places = list(_places(found))
        if not places:
            break
        holder, key = rng.choice(places)
        kind = rng.randrange(9)
        if kind < 4:
            holder[key] = copy.deepcopy(rng.choice(VALUES))
        elif kind == 4:
            holder[key] = "@raw@"
            marks.append(rng.choice(RAW))
        elif kind == 5 and isinstance(holder, dict):
            holder[rng.choice(("extra", "__class__", "", "id", "kind", "a" * 5000))] = holder.pop(key)
        elif kind == 6 and isinstance(holder, list):
            holder[key:key] = copy.deepcopy([holder[key]] * rng.choice((1, 2, 60)))
        elif kind == 7:
            holder[key] = copy.deepcopy(rng.choice(places)[0])
        elif isinstance(holder, dict):
            del holder[key]
    text = json.dumps(found, ensure_ascii=rng.random() < 0.5)
    for mark in marks:
        text = text.replace('"@raw@"', mark, 1)
    return text[:MOST].encode("utf-8", "surrogatepass")


def _places(found: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(found, dict | list):
        for key, value in list(found.items() if isinstance(found, dict) else enumerate(found)):
            yield found, key
            yield from _places(value)


# Office files -----------------------------------------------------------------------------------------------------
def office(data: bytes, rng: Random) -> bytes:
    """Change the XML of one part, or what the archive says of its parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
    if rng.random() < 0.35:
        return _entries(parts, rng)
    at = rng.randrange(len(parts))
    name, body = parts[at]
    parts[at] = (name, xml(body, rng))
    return zipped(parts)


def xml(body: bytes, rng: Random) -> bytes:
    """Change tags, attributes and texts; double whole pieces; declare entities."""
    pieces = re.split(rb"(<[^>]*>)", body)
    for _ in range(rng.choice((1, 1, 3))):
        at = rng.randrange(len(pieces))
        kind = rng.randrange(7)
        word = rng.choice(WORDS).encode("utf-8", "surrogatepass")
        if kind == 0:
            pieces[at] = word
        elif kind == 1:
            value = word.replace(b'"', b"").replace(b"\\", b"")[:2000]
            pieces[at] = re.sub(rb'"[^"]*"', b'"' + value + b'"', pieces[at], count=1)
        elif kind == 2:
            pieces[at:at] = pieces[at:at + 4] * rng.choice((1, 20, 3000))
        elif kind == 3:
            del pieces[at:at + rng.choice((1, 2, 9))]
            pieces = pieces or [b""]
        elif kind == 4:
            pieces.insert(min(1, len(pieces)), rng.choice(DOCTYPES))
        elif kind == 5:
            pieces[at] = re.sub(rb"[0-9]+", rng.choice((b"-1", b"99999999999", b"1e9", b"")), pieces[at])
        else:
            pieces[at:at] = [b"<x>" * 500]
    return b"".join(pieces)[:MOST]


def _entries(parts: list[tuple[str, bytes]], rng: Random) -> bytes:
    """Lie in the directory of the archive: names, sizes, kinds, doubles."""
    kind, at = rng.randrange(9), rng.randrange(len(parts))
    name, body = parts[at]
    if kind == 0:
        names = ("../../" + name, "/" + name, "C:\\" + name, name.upper(), name + "\0x", "a" * 60_000, "")
        parts[at] = (rng.choice(names), body)
    elif kind == 1:
        parts.insert(rng.randrange(len(parts)), (name, rng.choice((body, b"<x/>"))))
    elif kind == 2:
        parts.append((rng.choice(("xl/media/a.png", "xl/a.xml", "a.zip")), b"\0" * rng.choice((300_000, 60_000_000))))
    elif kind == 3:
        parts.extend((f"x/{n}.xml", b"<x/>") for n in range(rng.choice((10, 600))))
    elif kind == 4:
        del parts[at]
    elif kind == 5:
        parts.append(("inner.zip", zipped(parts)))
    return _lied(bytearray(zipped(parts)), kind, rng)


def _lied(raw: bytearray, kind: int, rng: Random) -> bytes:
    """Say that parts are encrypted, of other sizes, or links."""
    for place in [found.start() for found in re.finditer(b"PK\x01\x02", raw)][:rng.choice((1, 99))]:
        if kind == 6:
            raw[place + 8] |= 1
        elif kind == 7:
            raw[place + 20:place + 28] = struct.pack("<II", rng.choice((0, 10, 2**31, 2**32 - 1)),
                                                     rng.choice((0, 10, 2**32 - 1)))
        elif kind == 8:
            raw[place + 5], raw[place + 38:place + 42] = 3, struct.pack("<I", 0o120777 << 16)
    return bytes(raw)


def zipped(parts: list[tuple[str, bytes]]) -> bytes:
    """Return an archive of parts, also of two of one name."""
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for name, body in parts:
            archive.writestr(zipfile.ZipInfo(name), body, zipfile.ZIP_DEFLATED)
    return out.getvalue()


# Pictures and reports ---------------------------------------------------------------------------------------------
def picture(data: bytes, rng: Random) -> bytes:
    """Lie about the size, add pieces, hang something behind, or damage the pixels."""
    kind = rng.randrange(4)
    png = data.startswith(b"\x89PNG")
    if kind == 0:
        return data + rng.choice((b"PK\x03\x04" * 50, b"<script>", b"\xff\xd9" * 9, rng.randbytes(3000)))
    if kind == 1 and png:
        side = struct.pack(">II", *rng.choices((0, 1, 50_000, 2**31 - 1, 2**32 - 1, 9_000), k=2))
        head = b"IHDR" + (side if rng.random() < 0.7 else data[16:24]) + rng.choice((data[24:29], rng.randbytes(5)))
        return data[:12] + head + struct.pack(">I", zlib.crc32(head)) + data[33:]
    if kind == 1 and (frame := data.find(b"\xff\xc0")) > 0:
        return data[:frame + 5] + struct.pack(">HH", *rng.choices((0, 1, 65_535, 30_000), k=2)) + data[frame + 9:]
    if kind == 2 and png:
        body = rng.choice((b"acTL", b"eXIf", b"iCCP", b"zTXt", b"IDAT", b"PLTE", b"tRNS")) + rng.choice(
            (b"", b"a\0\0" + zlib.compress(b"\0" * 20_000_000), rng.randbytes(700)))
        return data[:33] + struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body)) + data[33:]
    return bytes_of(data, rng)


def report(data: bytes, rng: Random) -> bytes:
    """Swap numbers, names and references of a PDF."""
    found = bytearray(data)
    swaps = (b"0", b"-1", b"99999999999", b"1 0 R", b"9 0 R", b"/Kids", b"/FlateDecode", b"/LZWDecode", b"<<" * 300,
             b"[" * 3000, b"null", b"9" * 400)
    for _ in range(rng.choice((1, 2, 6))):
        start, end = rng.choice([spot.span() for spot in re.finditer(rb"\d+ 0 R|/[A-Z][A-Za-z]+|\b\d+\b", found)])
        found[start:end] = rng.choice(swaps)
    return bytes(found)
