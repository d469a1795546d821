"""Other views of a plan as values, for screen and report alike."""
