"""Photos and scans that can be opened, as phones and scanners make them."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image
from PIL.Image import Exif
from reportlab.pdfgen.canvas import Canvas

ORIENTATION = 0x0112
"""The EXIF tag that says how the phone was held."""


def jpeg(width: int = 60, height: int = 40, *, noise: int = 60, held: int = 1) -> bytes:
    """Return a grey photo with noise, so that it does not shrink; ``held``: its orientation."""
    exif = Exif()
    exif[ORIENTATION] = held
    out = BytesIO()
    Image.effect_noise((width, height), noise).save(out, "JPEG", quality=95, exif=exif)
    return out.getvalue()


def png(width: int = 60, height: int = 40, *, mode: str = "RGB") -> bytes:
    """Return a picture of one colour."""
    out = BytesIO()
    Image.new(mode, (width, height)).save(out, "PNG")
    return out.getvalue()


def png_said_to_be(width: int, height: int) -> bytes:
    """Return a small PNG whose head says that it has so many pixels (a decompression bomb)."""
    data = png(1, 1)
    head = b"IHDR" + struct.pack(">II", width, height) + data[24:29]
    return data[:12] + head + struct.pack(">I", zlib.crc32(head)) + data[33:]


def pdf(*pages: str, size: tuple[float, float] = (595, 842), password: str = "") -> bytes:
    """Return a PDF with a line of text on each page."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=size, encrypt=password or None)
    for words in pages:
        canvas.drawString(50, size[1] / 2, words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
