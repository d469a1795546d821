"""The guided tour: a ring round a real control, a bubble that says what it is for, and something to do there."""
