"""One function per user act; each opens one transaction."""
