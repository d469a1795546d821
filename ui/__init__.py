"""What is seen, touched and typed."""
