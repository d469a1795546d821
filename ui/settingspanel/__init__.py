"""The settings beside the work."""
