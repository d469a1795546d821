"""How the numbers came about: the notes on levels, then each rule's source and limits."""

from __future__ import annotations

from workshop.report.backing import Mark, MethodPage
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.methodtables import method_tables
from workshop.report.pages.plain import plain
from workshop.report.pages.roadmap import status_words
from workshop.report.values import Fact, Head

MODES = {"strip": "mode_strip", "card": "mode_card", "board": "mode_board", "hands": "mode_hands", "grid": "mode_grid",
         "paper": "mode_paper", "import": "mode_import"}


def method(book: Book) -> MethodPage:
    """Write the method note."""
    say, source = book.say, book.workshop.pack.source
    language = book.language
    close = f"{book.workshop.settings.rules.agree:.2f}"
    parts = (
        (say("method_votes"), (_how_voted(book),)),
        (say("method_level"), (say("method_level_1"),)),
        (say("method_agreement"), (say("method_agreement_1"), say("method_agreement_3", close=close))),
        (say("method_rollup"), (say("method_rollup_1"),)),
        (say("method_plan"), (say("method_plan_1", rate=f"{book.workshop.planning.rate:.0%}".replace("%", "\u00a0%")),
                              _solver(book))),
        (say("method_source"), (say("method_source_1", title=plain(source.title.in_(language)),
                                    publisher=plain(source.publisher.in_(language)), year=source.year),)),
    )
    marks = (Mark("hatch", say("not_scored"), say("mark_unscored")),
             Mark("blank", say("not_asked"), say("mark_not_asked")),
             Mark("–", say("mark_abstained_label"), say("mark_abstained")),
             Mark("?", say("mark_dont_know_label"), say("mark_dont_know")),
             Mark("×", say("not_applicable"), say("mark_not_applicable")))
    facts = tuple(Fact(note.title.in_(language), note.text.in_(language)) for note in book.sources.notes)
    return MethodPage(Head(say("outline_method"), say("kicker_method"), say("method_title")), facts,
                      say("method_fine"), parts, say("marks_head"), marks, method_tables(book))


def _how_voted(book: Book) -> str:
    say = book.say
    shown = [r for r in book.workshop.all_rounds() if r.shown]
    if not shown:
        return say("nothing_scored_long")
    counts = {mode: sum(1 for r in shown if r.mode == mode) for mode in MODES}
    modes = [say("mode_count", mode=say(MODES[mode]), n=n) for mode, n in counts.items() if n]
    hidden = sum(1 for r in book.workshop.all_rounds() if not r.shown)
    return say.sentences(say("method_votes_2", n=len(shown), modes=say.join(modes)),
                         say("method_hidden", n=hidden) if hidden else "")


def _solver(book: Book) -> str:
    """Say what the solver found, with its value and the bound no plan can beat."""
    show, plan = book.gantt, book.plan
    if show is None or plan is None:
        return book.say("method_no_plan")
    if plan.status == "infeasible":
        return book.say("method_solver_none", status=status_words(book, show))
    return book.say("method_solver", status=status_words(book, show), objective=f"{plan.objective:.3f}",
                    bound=f"{plan.bound:.3f}" if plan.bound else NONE)
