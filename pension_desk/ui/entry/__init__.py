"""Entry at speed (录入): a list's lines one after another, by keys alone."""
