"""Sentences about the file of the settings, and what may be asked of `pentatone settings` in vain."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

SETTINGS = {
    "settings_wrong": QT_TRANSLATE_NOOP(
        "Sentences", "Some settings in {file} could not be understood and are as at first: {where}. All others were "
        "kept."),
    "settings_broken": QT_TRANSLATE_NOOP(
        "Sentences", "The file of the settings was broken. It was set aside in its folder as {where}, and all "
        "settings are as at first. Workshops are not touched by that."),
    "settings_unreadable": QT_TRANSLATE_NOOP(
        "Sentences", "The settings in {where} cannot be read; please look at its permissions. They are as at first."),
    "setting_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "There is no setting “{where}” to set. Those are: {known}. Nothing was changed."),
    "setting_wrong": QT_TRANSLATE_NOOP(
        "Sentences", "“{found}” cannot be the setting “{where}”; it is {known}. Nothing was changed."),
}
