"""handbook and shortcuts: the facilitator's handbook and the sheet of keys as PDF, without Qt."""

from __future__ import annotations

import argparse
from typing import Any

from ui.commands.output import Output
from ui.help.paper import Paper, write_paper


def handbook(args: argparse.Namespace, _files: Any, out: Output) -> None:
    """Write the facilitator's handbook."""
    _write("handbook", args, out)


def shortcuts(args: argparse.Namespace, _files: Any, out: Output) -> None:
    """Write the sheet of shortcuts."""
    _write("shortcuts", args, out)


def _write(paper: Paper, args: argparse.Namespace, out: Output) -> None:
    write_paper(paper, args.out, args.lang, _quiet, _never)
    out.answer({"file": str(args.out)}, lambda: [str(args.out)])


def _quiet(_share: float, _words: str) -> None:
    pass


def _never() -> bool:
    return False
