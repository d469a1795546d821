"""The boards of the outlook stage, one widget per kind, the same for facilitator and audience."""
