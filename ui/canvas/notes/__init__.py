"""Sticky notes on the canvas: painting, gestures, and the tools beside them."""
