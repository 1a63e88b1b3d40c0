"""A chart of a form as a picture, for files that hold no drawing operators of ours."""

from __future__ import annotations

import struct
import tempfile
import zlib
from pathlib import Path

from pension_desk.documents.blocks.charts import draw_chart
from pension_desk.documents.blocks.pen import Pen
from pension_desk.documents.forms import ChartBlock
from pension_desk.documents.look import Look
from pension_desk.documents.mends import mend_reportlab
from pension_desk.documents.preview import PageImage, render_page
from pension_desk.documents.sheet import Sheet
from pension_desk.domain.facts import Chart

_PIXELS = 1400
"""Across the type area: some 230 dots an inch."""


def chart_png(block: ChartBlock, chart: Chart, look: Look) -> bytes:
    """Return a chart as PNG, as wide as the form's content; it looks as on the printed page."""
    from reportlab.pdfgen.canvas import Canvas

    mend_reportlab()
    with tempfile.TemporaryDirectory(prefix="pension-desk-") as folder:
        file = Path(folder) / "chart.pdf"
        canvas = Canvas(str(file), invariant=1)
        sheet = Sheet(canvas, (look.width, look.width))
        drawn = sheet.capture(lambda: draw_chart(Pen(sheet, look, look.facts), block, chart))
        canvas.setPageSize((look.width, drawn.height))
        sheet.put(drawn, 0, drawn.height)
        sheet.end_page()
        canvas.save()
        image = render_page(file, 0, _PIXELS)
    return _png(image)


def _png(image: PageImage) -> bytes:
    """Return a page's pixels as a grey PNG: charts are drawn in greys, green stands for all."""
    width, height = image.width, image.height
    grey = bytearray()
    for row in range(height):
        start = row * image.stride
        grey += b"\0" + image.pixels[start + 1 : start + width * 4 : 4]
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in (
            (b"IHDR", head), (b"IDAT", zlib.compress(bytes(grey), 9)), (b"IEND", b""),
        )
    )  # fmt: skip
