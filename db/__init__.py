"""How a workshop is kept: one SQLite file."""
