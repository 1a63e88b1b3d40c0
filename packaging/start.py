"""The frozen program's first file: the same entry point as ``pension-desk``."""

from __future__ import annotations

import multiprocessing
import sys

from pension_desk.__main__ import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
