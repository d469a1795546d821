"""The rehearsal: an invented room of people who vote, talk and disturb, so that a new facilitator can practise."""
