"""What the newer pages show, one module per page: words and numbers resolved, nothing drawn."""
