"""From a workshop and its analysis to a report that can be forwarded as it is."""
