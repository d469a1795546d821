"""Where a command's answer goes: one JSON document, or plain lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any


class Output:
    """Collects nothing: `say` prints a line for people, `document` the answer for programs."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def say(self, text: str = "") -> None:
        """Print one line, unless a program is reading."""
        if not self.as_json:
            print(text)

    def answer(self, document: Any, lines: Callable[[], list[str]]) -> None:
        """Print the document, or the lines that say the same."""
        if self.as_json:
            print(_json(document))
        else:
            for line in lines():
                print(line)


def _json(document: Any) -> str:
    encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower().replace("-", "")
    # On a console that is not UTF-8 escapes keep the document whole.
    return json.dumps(document, ensure_ascii=encoding != "utf8", indent=1, allow_nan=False)
