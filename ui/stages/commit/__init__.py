"""Commit and export: what is still open, and the report."""
