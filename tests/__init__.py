"""Tests: a mirror of the package, and what makes towns and figures."""
