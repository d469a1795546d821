"""Frameworks of one's own: choosing, copying, editing and passing on packs."""
