"""Tests of the forms' wording in the window."""
