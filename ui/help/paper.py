"""Handbook and sheet of shortcuts on paper, from the files of the program; without Qt, in any thread."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Literal

import resources
from ui.commands.files import replacing
from ui.help.vocabulary import ProgramWords
from ui.shortcuts import shortcuts
from ui.writers import Stopped, press
from workshop.helptext import load_help, speak
from workshop.model.text import Language
from workshop.report.whole import ReportContent
from workshop.report.words import load_words

Paper = Literal["handbook", "shortcuts"]
Told = Callable[[float, str], None]
PACK = "consumer-goods-2020"
# Which picture of the program goes with a topic.
PICTURES = {"window": "facilitator-canvas", "score": "audience-reveal", "canvas": "canvas-ring", "roadmap": "roadmap"}


def paper_content(paper: Paper, language: Language) -> ReportContent:
    """Return what is on the pages."""
    from ui.crash import version
    from workshop.report.handbook import KeySection, handbook_content, sheet_content
    say = load_words(resources.path("report", "words")).say(language)
    keys = tuple(KeySection(group.name, tuple((row.keys, row.words) for row in group.rows), group.everywhere)
                 for group in shortcuts(language))
    if paper == "shortcuts":
        return sheet_content(say, keys, version=version())
    from ui.commands.packs import find_framework
    from workshop.scripts import load_scripts
    from workshop.semantics import load_notes
    groups = speak(load_help(resources.path("help", "topics"), language), ProgramWords(language))
    return handbook_content(
        say, groups, keys, scripts=load_scripts(resources.path("help", "scripts.json")),
        notes=load_notes(resources.path("help", "levels.json")),
        pack=find_framework(PACK).pack, pictures=_pictures(language), version=version())


def _pictures(language: Language) -> dict[str, bytes]:
    """Return the pictures there are in a language, by topic: NAME-zh.png is Chinese, NAME.png English."""
    found = {}
    for topic, name in PICTURES.items():
        files = [resources.path("pictures", f"{name}-{language}.png")]
        files += [resources.path("pictures", f"{name}.png")] if language == "en" else []
        path = next((file for file in files if file.exists()), None)
        if path is not None:
            found[topic] = path.read_bytes()
    return found


def write_paper(paper: Paper, path: Path, language: Language, told: Told,
                should_stop: Callable[[], bool]) -> Path | None:
    """Write the pages to `path`, which is replaced when all is written; None when nobody wants them any more.

    Raises PentatoneError when the file cannot be written.
    """
    from workshop.report.build import pdf_bytes, write_pdf
    from workshop.report.handbook import numbered
    with suppress(Stopped), press(should_stop), replacing(path) as part:
        fonts, content = resources.path("fonts"), paper_content(paper, language)
        places: dict[str, int] = {}
        # Twice: only then the words that lead to other pages are as wide as their numbers.
        if pdf_bytes(content, fonts=fonts, progress=lambda share: told(share / 2, ""), should_stop=should_stop,
                     places=places) is None:
            raise Stopped
        pages = write_pdf(numbered(content, places), part, fonts=fonts,
                          progress=lambda share: told(0.5 + share / 2, ""), should_stop=should_stop)
        if not pages:
            raise Stopped
        return path
    return None
