"""The set-up chain: what turns a plain checkout into a running or a tested program."""
