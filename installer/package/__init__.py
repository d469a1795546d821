"""Packages for people without Python: a frozen folder, and what installs it on each system."""
