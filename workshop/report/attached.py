"""The data inside a report read back, with the hash its properties name."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from workshop.errors import BadInput, Problem, bad_input
from workshop.exchange.snapshot_report import ATTACHED, HASH
from workshop.report.protect import prepared

MAX_BYTES = 300_000_000
_HEX = re.compile(r"\b[0-9a-f]{64}\b")


class Attached(NamedTuple):
    """What a report carries: the attached bytes, and the SHA-256 (hex) named in its properties, empty without one."""

    data: bytes
    printed: str


def read_attached(pdf: bytes, password: str = "", name: str = "") -> Attached:
    """Return the data of a report. `name` is that of its file, for the sentences.

    Raises BadInput for what is no PDF, is broken or too large, opens with another password, or carries no data.
    """
    if len(pdf) > MAX_BYTES or b"%PDF-" not in pdf[:1024]:
        raise bad_input([Problem("report_not_pdf", name)])
    # It tells of every oddity of a file on the console.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        return _read(pdf, password, name)
    except BadInput:
        raise
    except Exception:
        # A broken or hostile file ends in any kind of error of the reader; all of them mean the same.
        raise bad_input([Problem("report_not_pdf", name)]) from None


def _read(pdf: bytes, password: str, name: str) -> Attached:
    from pypdf import PdfReader
    reader = PdfReader(io.BytesIO(pdf))
    if reader.is_encrypted and not _opens(reader, password):
        if password:
            raise bad_input([Problem("report_password", name)])
        raise bad_input([Problem("report_needs_password", name)])
    found = reader.attachments.get(ATTACHED, [])
    properties: Mapping[str, Any] = reader.metadata or {}
    printed = str(properties.get(f"/{HASH}", "")).strip().lower()
    if not printed and (named := _HEX.search(str(properties.get("/Subject", "")))):
        printed = named[0]
    if len(found) != 1 or not isinstance(found[0], bytes):
        raise bad_input([Problem("report_without_data", name)])
    return Attached(found[0], printed)


def _opens(reader: Any, password: str) -> bool:
    # A file may be encrypted with an empty password.
    return bool(reader.decrypt(prepared(password) if password else ""))
