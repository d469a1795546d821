"""The first screen: new, open, recent, sample."""
