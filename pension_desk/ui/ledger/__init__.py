"""A person's contribution ledger in the window: entries, sums that open them, corrections."""
