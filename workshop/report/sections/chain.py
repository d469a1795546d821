"""A chain as one line of words and page numbers, each of which leads to its page."""

from __future__ import annotations

from workshop.report.flow import Run, Words
from workshop.report.model.chain import Chain
from workshop.report.styles import ACTION, QUIET, Style

CHAIN = Style(7.5, 10.5, QUIET)
_ARROW = "  →  "


def chain_runs(chain: Chain) -> list[Run]:
    """Return the words of a chain: each step with the number of its page, arrows between them."""
    runs: list[Run] = []
    for number, step in enumerate(chain.steps):
        if number:
            runs.append(Run(_ARROW, colour=QUIET))
        runs.append(Run(step.text, link=step.page.key))
        if step.page.key:
            runs += [Run("\u00a0"), Run(step.page.words, colour=ACTION, ref=step.page.key)]
    return runs


def chain_line(chain: Chain, style: Style = CHAIN) -> Words:
    """Return a chain as a paragraph."""
    return Words(chain_runs(chain), style)


def page_word(key: str, words: str, style: Style) -> Words:
    """Return the number of another page as a paragraph."""
    return Words([Run(words, colour=ACTION, ref=key)], style)
