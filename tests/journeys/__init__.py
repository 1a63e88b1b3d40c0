"""Whole jobs, from an office's lists to what a person holds in hand."""
