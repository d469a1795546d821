"""What the command line does, one module per kind of task; no Qt and no database in here."""
