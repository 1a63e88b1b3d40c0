"""The entry point: arguments only. Without a command the window opens."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name, or open the window; return the exit code."""
    from pension_desk.cli import parse, run

    for stream in (sys.stdout, sys.stderr):
        # a pipe on Windows would otherwise speak the machine's code page
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    args = parse(sys.argv[1:] if arguments is None else arguments)
    if args.command:
        return run(args)
    from pension_desk.app import run_window
    from pension_desk.cli.context import folder

    return run_window(folder(args), practice=args.practice, lang=args.lang or "")


if __name__ == "__main__":
    sys.exit(main())
