"""Backing up (备份): to a stick or among the desk's own copies, and examining the file."""
