"""宣传: how far publicity has reached."""
