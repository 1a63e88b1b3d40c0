"""Comparing what is printed with kept files; one command refreshes them.

``REFRESH_GOLDEN=1 pytest tests/golden`` writes the files anew; then read the diff and look at
the pictures before they are committed.
"""

from __future__ import annotations

import os
from pathlib import Path

from PIL import Image, ImageChops

KEPT = Path(__file__).parent / "kept"
REFRESH = os.environ.get("REFRESH_GOLDEN") == "1"

STRAY = 64
"""Grey levels of 256 by which a pixel may differ: another rounding of an edge."""

STRAYS = 0.0002
"""Share of the pixels that may differ by more: less than a line, a box or a word moved."""


def check_text(name: str, text: str) -> None:
    """Hold a text to ``kept/<name>.txt``, character by character."""
    path = KEPT / f"{name}.txt"
    if REFRESH:
        path.write_text(text, "utf-8", newline="\n")
    assert text == path.read_text("utf-8")


def check_picture(name: str, picture: Image.Image) -> None:
    """Hold a picture to ``kept/<name>.png``; a failure leaves its own beside the test run."""
    path = KEPT / f"{name}.png"
    grey = picture.convert("L")
    if REFRESH:
        grey.quantize(16).save(path, optimize=True)
    with Image.open(path) as kept:
        strays = share_of_strays(grey, kept.convert("L"))
    assert strays <= STRAYS, f"{name}: {strays:.3%} of the pixels differ; see {path.name}"


def share_of_strays(one: Image.Image, other: Image.Image) -> float:
    """Return the share of pixels that differ by more than `STRAY`; all where sizes differ."""
    if one.size != other.size:
        return 1.0
    counts = ImageChops.difference(one, other).histogram()
    return sum(counts[STRAY + 1 :]) / sum(counts)
