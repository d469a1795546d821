"""A PDF behind a password: AES-256 as PDF 2.0 has it (ISO 32000-2, revision 6 of the standard handler)."""

from __future__ import annotations

import io
import secrets
import stringprep
import unicodedata
from collections.abc import Callable
from pathlib import Path

from workshop.errors import Problem, bad_input

# ISO 32000-2, 7.6.4.3.3: what is longer is not looked at.
MOST_BYTES = 127
# RFC 4013 section 2.3: what may not stand in a password.
_FORBIDDEN: tuple[Callable[[str], bool], ...] = (
    stringprep.in_table_c12, stringprep.in_table_c21_c22, stringprep.in_table_c3, stringprep.in_table_c4,
    stringprep.in_table_c5, stringprep.in_table_c6, stringprep.in_table_c7, stringprep.in_table_c8,
    stringprep.in_table_c9)


def protected(pdf: bytes, password: str) -> bytes:
    """Return a PDF that only opens with `password`; text, properties and attachments are encrypted.

    Readers may print it and read it aloud; copying and changing want the second password, which is random and told to
    nobody. Keys are random too, so two runs never give the same bytes, and an encrypted file is never PDF/A. Nothing
    is written to disk. Raises BadInput for a password that `prepared` refuses.
    """
    from pypdf import PdfReader, PdfWriter
    from pypdf.constants import UserAccessPermissions as Permit
    words = prepared(password)
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    # Revision 6 belongs to PDF 2.0.
    writer.pdf_header = "%PDF-2.0"
    # The upper and two lower bits are reserved and must be 1 (ISO 32000-2 table 22).
    allowed = Permit.all() & ~(Permit.MODIFY | Permit.EXTRACT | Permit.ADD_OR_MODIFY | Permit.FILL_FORM_FIELDS
                               | Permit.ASSEMBLE_DOC)
    writer.encrypt(words, secrets.token_urlsafe(32), permissions_flag=allowed, algorithm="AES-256")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def prepared(password: str) -> str:
    """Return a password as every reader compares it: SASLprep (RFC 4013), so that é is one é however it is typed.

    Raises BadInput for one that is empty, longer than 127 bytes of UTF-8, or holds signs that cannot be typed.
    """
    mapped = "".join(" " if stringprep.in_table_c12(c) else c for c in password if not stringprep.in_table_b1(c))
    words = unicodedata.normalize("NFKC", mapped)
    if not words.strip():
        raise bad_input([Problem("password_empty")])
    if any(test(c) for c in words for test in _FORBIDDEN) or not _one_direction(words):
        raise bad_input([Problem("password_sign")])
    if len(words.encode()) > MOST_BYTES:
        raise bad_input([Problem("password_long", "", {"limit": MOST_BYTES})])
    return words


def read_password(path: Path) -> str:
    """Return the first line of a file in UTF-8, without its line end.

    Raises OSError when it cannot be read, BadInput when it is no text or when `prepared` refuses the line.
    """
    with path.open("rb") as stream:
        # More than this is no password; a file of any size may be named by mistake.
        line = stream.readline(4096)
    try:
        words = line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        raise bad_input([Problem("password_sign")]) from None
    prepared(words)
    return words


def _one_direction(words: str) -> bool:
    """Tell whether RFC 3454 section 6 allows the mixture of writing directions."""
    if not any(stringprep.in_table_d1(c) for c in words):
        return True
    ends = stringprep.in_table_d1(words[0]) and stringprep.in_table_d1(words[-1])
    return ends and not any(stringprep.in_table_d2(c) for c in words)
