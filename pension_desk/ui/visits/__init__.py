"""Visits (走访): entry for a household, the queue of lines owed an outcome, promises, counts."""
