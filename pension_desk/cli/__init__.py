"""The command line: every service as a command, for scripts and for checks from outside."""

from __future__ import annotations

from pension_desk.cli.run import parse, run

__all__ = ["parse", "run"]
