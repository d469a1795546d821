"""Initiatives: what will be done to close the gaps."""
