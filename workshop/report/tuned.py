"""What ReportLab does otherwise than a report needs it, changed once for the whole process."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from reportlab import rl_config
from reportlab.graphics.shapes import Shape
from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen import canvas, pathobject, textobject

_bare_stream = pdfdoc.PDFStream.format


@cache
def tune() -> None:
    """Make files sound and writing them faster; a second call does nothing."""
    # Streams are bytes: as printable text, which is the default, they are a quarter larger.
    rl_config.useA85 = 0
    pdfdoc.PDFStream.format = _ended
    # A link must say that it is printed (ISO 19005-3, 6.3.2; the flag is in ISO 32000-1 table 165).
    pdfdoc.LinkAnnotation.defaults = [*pdfdoc.LinkAnnotation.defaults, ("F", 4)]
    # A fifth of the time of a report went into writing numbers, most of them the same ones again.
    for module in (canvas, pathobject, textobject):
        module.fp_str = _numbers
    # Less goes into checking every attribute of every shape; tests do that for the charts of a whole report.
    if "__setattr__" in vars(Shape):
        del Shape.__setattr__


def _ended(stream: Any, document: Any) -> bytes:
    """Write a stream with the line end before `endstream` that ReportLab leaves out (ISO 19005-3, 6.1.7.1)."""
    return bytes(_bare_stream(stream, document).removesuffix(b"endstream\n") + b"\nendstream\n")


def _numbers(*values: Any) -> str:
    if len(values) == 1 and isinstance(values[0], list | tuple):
        values = tuple(values[0])
    return " ".join(map(_number, values))


@lru_cache(maxsize=1 << 16)
def _number(value: float) -> str:
    return str(fp_str(value))
