"""Small widgets that know no window."""
