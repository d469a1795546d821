"""The library of cases as one SQLite file in the user's folder."""
