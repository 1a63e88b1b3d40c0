"""QR codes (ISO/IEC 18004) as one filled path."""

from __future__ import annotations

from collections.abc import Iterable

MODULES = 21
"""Modules a side of the smallest QR code, version 1: 16 capitals and digits at quality Q."""

_MASK = 4
"""Any mask is valid; trying all eight for the prettiest takes six times as long."""


def qr_path(text: str, side: float, *corners: tuple[float, float]) -> str:
    """Return PDF operators that draw a QR code in black, once at each lower left corner.

    ``text``: at most 16 characters of A-Z 0-9 space $%*+-./: ; a quarter of the picture may be
    lost (quality Q). ``side`` in points. Dark modules side by side are one rectangle. The white
    border of four modules that a reader needs is the caller's.
    """
    import segno

    code = segno.make(text, error="q", version=1, mask=_MASK, micro=False, boost_error=False)
    return _filled(code.matrix, side, corners)


def qr_picture(text: str, side: float, corner: tuple[float, float]) -> str:
    """Return the same for any text, a link for instance, in the smallest code that holds it."""
    import segno

    return _filled(segno.make(text, error="m", micro=False).matrix, side, (corner,))


def _filled(
    matrix: Iterable[bytearray], side: float, corners: Iterable[tuple[float, float]]
) -> str:
    rows = tuple(matrix)
    modules = len(rows)
    runs: list[str] = []
    for up, row in zip(range(modules - 1, -1, -1), rows, strict=True):
        at = row.find(1)
        while at >= 0:
            end = row.find(0, at)
            end = modules if end < 0 else end
            runs.append(f"{at} {up} {end - at} 1 re")
            at = row.find(1, end)
    path, scale = " ".join(runs), side / modules
    return "\n".join(
        f"q {scale:.4f} 0 0 {scale:.4f} {x:.2f} {y:.2f} cm 0 g {path} f Q" for x, y in corners
    )
