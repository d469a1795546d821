"""What an expert of the field would recognise: packs, votes, measures, gaps, plans, reports; plain Python."""
