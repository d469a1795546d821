"""Sentences about initiatives and plans."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

PLAN = {
    "dates_crossed": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” could not start at all: its last start lies before its first one. Nothing was "
        "changed."),
    "must_and_not": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” cannot be both required and ruled out. Nothing was changed."),
    "lag_range": QT_TRANSLATE_NOOP(
        "Sentences", "The wait of “{where}” after another initiative must be 1 to {limit} periods. Nothing was "
        "changed."),
    "ratings_range": QT_TRANSLATE_NOOP(
        "Sentences", "A rating of “{where}” is outside its scale. Nothing was changed."),
    "direction_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "The framework has no direction “{where}”. Nothing was changed."),
    "role_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” needs people of a role that is not there, or names a role twice. Nothing was changed."),
    "role_name": QT_TRANSLATE_NOOP("Sentences", "A role needs a name. Nothing was changed."),
    "role_double": QT_TRANSLATE_NOOP("Sentences", "Two roles have the same name. Nothing was changed."),
    "roles_many": QT_TRANSLATE_NOOP("Sentences", "At most {limit} roles fit. Nothing was changed."),
    "heads_range": QT_TRANSLATE_NOOP(
        "Sentences", "The people of “{where}” must be 0 to {limit} in each period. Nothing was changed."),
    "budget_range": QT_TRANSLATE_NOOP("Sentences", "A budget must be 0 to {limit}. Nothing was changed."),
    "rate_range": QT_TRANSLATE_NOOP(
        "Sentences", "Rate and least value must be 0 to 100 per cent. Nothing was changed."),
    "closures_many": QT_TRANSLATE_NOOP("Sentences", "At most {limit} closed stretches fit. Nothing was changed."),
    "closure_backwards": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” ends before it begins. Nothing was changed."),
    "day_format": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” is not a day such as 2027-03-31. Nothing was changed."),
    "duty_double": QT_TRANSLATE_NOOP(
        "Sentences", "A person is named twice in “{where}”, or has no name. Nothing was changed."),
    "duty_accountable": QT_TRANSLATE_NOOP(
        "Sentences", "Only one person can be accountable for “{where}”. Nothing was changed."),
    "proof_double": QT_TRANSLATE_NOOP(
        "Sentences", "The same evidence stands twice behind “{where}”. Nothing was changed."),
    "proof_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "The evidence behind “{where}” is no longer there. Nothing was changed."),
    "weights_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "The framework has no “{where}” to be weighed. Nothing was changed."),
    "weights_range": QT_TRANSLATE_NOOP(
        "Sentences", "A weight or comparison is outside its scale. Nothing was changed."),
    "action_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "This action of the earlier workshop is no longer there. Nothing was changed."),
    "action_reason": QT_TRANSLATE_NOOP(
        "Sentences", "“{where}” is dropped only with a reason. Nothing was changed."),
}
