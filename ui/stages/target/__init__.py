"""The level to reach in each cell."""
