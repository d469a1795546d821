"""Words for the templates of the day: their names, what they hold, and how much can be scored in them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.i18n import language, listed
from ui.localtexts import digits
from ui.noop import QT_TRANSLATE_NOOP
from workshop.agenda import block_name, ends_of, starts_of
from workshop.agenda_templates import Template, TemplateId

NAMES: dict[TemplateId, str] = {
    "half-day": QT_TRANSLATE_NOOP("Templates", "Half day"),
    "one-day": QT_TRANSLATE_NOOP("Templates", "One day"),
    "two-days": QT_TRANSLATE_NOOP("Templates", "Two days"),
}
FITS = {
    True: QT_TRANSLATE_NOOP("Templates", "Scoring {minutes} min: enough for all {cells} cells with {people} people."),
    False: QT_TRANSLATE_NOOP("Templates", "Scoring {minutes} min: enough for about {fits} of {cells} cells with "
                                          "{people} people."),
}


def _say(text: str) -> str:
    return QCoreApplication.translate("Templates", text)


def template_name(template: TemplateId) -> str:
    """Return the name of a template."""
    return _say(NAMES[template])


def hours_words(template: Template) -> str:
    """Return from when to when each day goes: 09:00–15:20 · 09:00–14:20."""
    return " · ".join(f"{start}–{end}" for start, end in zip(starts_of(template.agenda), ends_of(template.agenda),
                                                             strict=True))


def fits_words(template: Template) -> str:
    """Return how many cells can be scored in a template, as a sentence."""
    return scoring_words(template.scoring, template.fits, template.cells, template.people)


def scoring_words(minutes: int, fits: int, cells: int, people: int) -> str:
    """Return how many of the cells so many people can score in so many minutes, as a sentence."""
    return _say(FITS[fits >= cells]).format(minutes=minutes, fits=fits, cells=cells, people=people)


def holds_words(template: Template) -> str:
    """Return what is in a template: its blocks in order, the days parted; breaks are left out."""
    days = []
    for day in template.agenda.days:
        names = [f"{block_name(item).in_(language())} {item.minutes}" for item in day if item.kind != "break"]
        days.append(listed(names))
    if len(days) == 1:
        return _say(QT_TRANSLATE_NOOP("Templates", "{0} min.")).format(days[0])
    return " ".join(_say(QT_TRANSLATE_NOOP("Templates", "Day {0}: {1} min.")).format(number, words)
                    for number, words in enumerate(days, start=1))


def line_words(template: Template) -> str:
    """Return a template as one line: Half day · 4 h · all 55 cells."""
    hours = _say(QT_TRANSLATE_NOOP("Templates", "{0} h")).format(digits(sum(template.days) / 60, 1, trim=True))
    much = _say(QT_TRANSLATE_NOOP("Templates", "all {0} cells")).format(template.cells) if template.enough else \
        _say(QT_TRANSLATE_NOOP("Templates", "about {0} of {1} cells")).format(template.fits, template.cells)
    return f"{template_name(template.id)} · {hours} · {much}"
