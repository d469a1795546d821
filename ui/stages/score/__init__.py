"""Scoring: the canvas, the running round, the reveal."""
