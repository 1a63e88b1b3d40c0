"""The QR code on paper holds the modules that the standard's encoder gave."""

from __future__ import annotations

from pathlib import Path

import segno
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from pension_desk.documents.preview import render_page
from pension_desk.documents.qr import MODULES, qr_path
from pension_desk.documents.sheet import A4
from pension_desk.domain.short_codes import LARGEST_NUMBER, qr_text, short_code


def test_every_module_is_where_it_belongs(tmp_path: Path) -> None:
    path = tmp_path / "qr.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    canvas.addLiteral(qr_path("PD1:ABCD2345", 210, (100, 500)))
    canvas.save()
    image = render_page(path, 0, round(A4[0]))
    for row in range(MODULES):
        for column in range(MODULES):
            x, y = 100 + column * 10 + 5, round(A4[1]) - 500 - 210 + row * 10 + 5
            dark = image.pixels[y * image.stride + x * 4] < 128
            assert dark == bool(_matrix("PD1:ABCD2345")[row][column]), (row, column)


def _matrix(text: str) -> tuple[bytearray, ...]:
    code = segno.make(text, error="q", version=1, mask=4, micro=False, boost_error=False)
    return tuple(code.matrix)


@given(st.integers(0, LARGEST_NUMBER))
def test_any_code_fits_and_loses_no_dark_module(number: int) -> None:
    text = qr_text(short_code(number))
    lengths = [int(part.split()[-2]) for part in qr_path(text, 21, (0, 0)).split(" re")[:-1]]
    assert sum(lengths) == sum(map(sum, _matrix(text)))
