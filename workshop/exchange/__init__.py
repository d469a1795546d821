"""Votes and people in and out as tables, checked whole before anything is written."""
