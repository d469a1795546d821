"""What every recorded step changed, old to new, in words; only what may be read."""
