"""Paper: notices and forms as PDF, and their preview as pictures."""
