"""What a facilitator sees of 'nothing lost, nothing leaked': opening, backups, passphrases, sealing."""
