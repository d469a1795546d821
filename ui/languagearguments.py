"""The words of the command for further languages of the interface."""

from __future__ import annotations

from typing import Any

from ui.argumentparts import command, path, words

LANGUAGES = """A further language of the interface is files alone: CODE.toml says how it is written, CODE.ts holds its
texts for Qt Linguist or a text editor, CODE.words.json the words of charts and lists. They lie in the folder
“languages” among the user's data, or the program's own. Without an action the languages there are, and why files are
left out; “new” begins one with all texts empty, “check” says how far one is and what does not fit. Reports, frameworks
and cases stay Chinese or English."""


def add(commands: Any) -> None:
    """Add languages to the commands."""
    parser = command(commands, "languages", "list, begin or check a language of the interface", LANGUAGES)
    parser.add_argument("action", metavar="ACTION", nargs="?", choices=("list", "new", "check"), default="list",
                        help="list (default), new or check")
    parser.add_argument("code", metavar="CODE", nargs="?", type=words, default="", help="de, pt_BR")
    parser.add_argument("--name", metavar="NAME", type=words, default="", help="what the language calls itself")
    parser.add_argument("--folder", metavar="FOLDER", type=path, help="where its files are (default: the user's)")
    parser.add_argument("--pseudo", action="store_true", help="fill it with texts that are longer and marked, to try")
