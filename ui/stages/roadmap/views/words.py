"""Amounts and levels in the words of the interface, for all views of a plan."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.localtexts import digits, money, money_unit, money_word
from workshop.roadmap.views.load import LoadRow


def level_words(level: float | None) -> str:
    """Return a level with one decimal, a dash for none."""
    return "–" if level is None else digits(level, 1)


def plain(amount: float) -> str:
    """Return a number with at most one decimal, thousands apart."""
    return digits(amount, 1, trim=True)


def months_words(months: float) -> str:
    """Return person-months in words."""
    if plain(months) == "1":
        return QCoreApplication.translate("PlanWords", "1 person-month")
    return QCoreApplication.translate("PlanWords", "{0} person-months").format(plain(months))


def run_words(first: str, last: str) -> str:
    """Return the periods of an initiative; empty when it is not in the plan."""
    return first if first == last else f"{first} – {last}"


# Rows of money and people -----------------------------------------------------------------------------------------
def is_money(row: LoadRow) -> bool:
    """Tell whether a row counts thousand yuan."""
    return row.kind in ("cost", "total")


def amount_words(row: LoadRow, amount: float) -> str:
    """Return an amount of a row with its unit."""
    return money(round(amount)) if is_money(row) else months_words(amount)


def number(row: LoadRow, amount: float) -> str:
    """Return an amount of a row without its unit."""
    return plain(amount / money_unit() if is_money(row) else amount)


def unit_words(row: LoadRow) -> str:
    """Return the unit of the numbers of a row."""
    if is_money(row):
        return money_word()
    return QCoreApplication.translate("PlanWords", "p-months")


def row_name(row: LoadRow) -> str:
    """Return the name of a row."""
    return {"cost": QCoreApplication.translate("PlanWords", "Cost"),
            "total": QCoreApplication.translate("PlanWords", "Cost so far"),
            "people": row.name,
            "anybody": QCoreApplication.translate("PlanWords", "No role named")}[row.kind]


def closure_word(name: str) -> str:
    """Return the name of a closed stretch: those of the calendar have words, those of the users their own."""
    return {"spring": QCoreApplication.translate("PlanWords", "Spring Festival"),
            "national": QCoreApplication.translate("PlanWords", "National Day")}.get(name, name)
