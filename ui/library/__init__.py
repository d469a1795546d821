"""The window on the library of cases."""
