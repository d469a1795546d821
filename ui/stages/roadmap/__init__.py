"""The roadmap: when each initiative runs."""
