"""How each page is laid out."""
