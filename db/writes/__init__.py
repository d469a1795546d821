"""One function per command: how each intent changes rows."""
