"""The pain points stage."""
