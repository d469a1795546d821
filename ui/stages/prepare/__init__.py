"""Preparing the day: client, scope, people."""
