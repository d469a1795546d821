"""From initiatives to a dated plan."""
