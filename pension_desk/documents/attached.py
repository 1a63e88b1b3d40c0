"""Scans and photos as pictures: looked through whole before they are kept, shown without a file.

They come from phones, scanners and sticks: nothing in them is believed before it was decoded.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pension_desk.documents.preview import (
    WIDEST,
    PageImage,
    check_pages,
    fitting,
    pages_of,
    render_page_within,
)
from pension_desk.domain.errors import Refused

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 70_000_000
"""Of one photo; the largest phones take 64 million. Each takes three bytes while it is decoded."""

_PDF = "application/pdf"
_FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG"}


def check(data: bytes, media_type: str) -> None:
    """Refuse a scan or photo that cannot be shown to its end.

    Raises `Refused`: broken_file, too_many_pixels.
    """
    if media_type == _PDF:
        check_pages(data)
    else:
        _decoded(data, media_type, small=1)


def page_count(data: bytes, media_type: str) -> int:
    """Return how many pages a scan has; a photo has one. Raises `Refused`: broken_file."""
    return pages_of(data) if media_type == _PDF else 1


def picture(
    data: bytes, media_type: str, page: int, room: tuple[int, int], zoom: float
) -> PageImage:
    """Return a page, counted from 0, or a photo the way up in which it was taken.

    ``room``: width and height in pixels into which it fits, times the zoom.

    Raises `Refused`: broken_file, too_many_pixels, no_such_page.
    """
    if media_type == _PDF:
        return render_page_within(data, page, room, zoom)
    from PIL import ImageOps

    most = round(min(WIDEST, max(room) * zoom))
    image = ImageOps.exif_transpose(_decoded(data, media_type, small=most)).convert("RGB")
    width, height = fitting((image.width, image.height), room, zoom)
    image = image.resize((width, height), reducing_gap=2.0)
    pixels = image.tobytes("raw", "BGRX")
    return PageImage(width, height, width * 4, pixels)


def _decoded(data: bytes, media_type: str, *, small: int) -> Image:
    """Return a photo, decoded to its last line; ``small``: pixels that are enough, where it can."""
    from PIL import Image

    try:
        image = Image.open(BytesIO(data), formats=[_FORMATS[media_type]])
        if image.width * image.height > MOST_PIXELS:
            raise _too_large(f"有{image.width}×{image.height}个点")
        image.draft("RGB", (small, small))
        image.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large("的点数太多") from error
    except (OSError, ValueError, SyntaxError, KeyError) as error:
        raise Refused(
            "broken_file", "这张图片打不开，可能没有传完。", "请重新拍照或复制一次。"
        ) from error
    return image


def _too_large(how: str) -> Refused:
    return Refused("too_many_pixels", f"这张图片{how}，打开会占满内存。", "请缩小图片后再附。")
