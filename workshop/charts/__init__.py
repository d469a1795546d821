"""The values behind the charts beside the canvas, drawn on screen and on paper alike."""
