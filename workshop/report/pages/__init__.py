"""What each page says: words and numbers, no drawing."""
