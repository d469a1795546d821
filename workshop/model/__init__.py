"""The things a workshop is made of, as frozen values."""
