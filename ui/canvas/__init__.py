"""The grid of cells."""
