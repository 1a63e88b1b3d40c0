"""企业扩面: employers that do not insure their staff, and people who could insure themselves."""
