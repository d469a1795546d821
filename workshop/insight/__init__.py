"""Measures, levels, roll-ups and gaps: what the votes mean."""
