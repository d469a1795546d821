"""Vector charts, drawn from the same numbers as the tables."""
