"""Sentences about workshops side by side."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

COMPARES = {
    "portfolio_empty": QT_TRANSLATE_NOOP("Sentences", "{where} None of these files could be read."),
    "portfolio_twice": QT_TRANSLATE_NOOP("Sentences", "This workshop is in the list already, under another name."),
}
