"""灵活就业: who could insure themselves, told in batches, answers entered by keys."""
