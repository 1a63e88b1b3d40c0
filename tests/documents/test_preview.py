"""Pages come as pixels of the asked width; what is no PDF is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from pension_desk.documents.preview import page_count, render_page
from pension_desk.documents.sheet import A4
from pension_desk.domain.errors import Refused, Unavailable


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "两页.pdf"
    canvas = Canvas(str(made), pagesize=A4)
    for colour in ((1, 0, 0), (0, 0, 1)):
        canvas.setFillColorRGB(*colour)
        canvas.rect(0, 0, A4[0], A4[1] / 2, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return made


def test_pages_are_counted(path: Path) -> None:
    assert page_count(path) == 2


@pytest.mark.parametrize("width", [1, 97, 595, 596, 1240, 2480])
def test_a_page_has_the_width_that_was_asked_for(path: Path, width: int) -> None:
    image = render_page(path, 0, width)
    assert image.width == width
    assert image.height == pytest.approx(width * A4[1] / A4[0], abs=1.5)
    assert image.stride >= width * 4
    assert len(image.pixels) == image.stride * image.height


def test_bytes_are_blue_green_red(path: Path) -> None:
    for page, foot in ((0, b"\x00\x00\xff"), (1, b"\xff\x00\x00")):
        image = render_page(path, page, 100)
        assert image.pixels[:3] == b"\xff\xff\xff"
        last = (image.height - 2) * image.stride
        assert image.pixels[last : last + 3] == foot


@pytest.mark.parametrize("page", [-1, 2])
def test_a_page_that_is_not_there(path: Path, page: int) -> None:
    with pytest.raises(Refused, match="共2页"):
        render_page(path, page, 100)


@pytest.mark.parametrize("width", [0, 10_001])
def test_a_width_that_makes_no_sense(path: Path, width: int) -> None:
    with pytest.raises(ValueError, match="width"):
        render_page(path, 0, width)


def test_a_file_that_is_no_pdf(tmp_path: Path) -> None:
    path = tmp_path / "名单.pdf"
    path.write_bytes("不是PDF".encode())
    with pytest.raises(Refused, match="名单"):
        page_count(path)


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        page_count(tmp_path / "gone.pdf")
