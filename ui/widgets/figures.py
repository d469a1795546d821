"""The figures of a case in words: what, how much, of what, and when."""

from __future__ import annotations

from workshop.model.case import Figure


def figure_words(figure: Figure, language: str) -> str:
    """Return one figure on one line: metric, value, unit and year."""
    metric, value, unit = figure.metric.in_(language), figure.value.in_(language), figure.unit.in_(language)
    if language == "zh":
        return f"{metric}：{value}{unit}（{figure.year}）"
    space = "" if unit == "%" else " "
    return f"{metric}: {value}{space}{unit}".rstrip() + f" ({figure.year})"
