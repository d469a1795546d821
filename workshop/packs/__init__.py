"""Framework packs: reading, checking, and the one document that goes into a workshop file."""
