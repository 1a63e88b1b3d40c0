"""What a file really is: decided by its first bytes, never by its extension."""

from __future__ import annotations

import errno
import stat
from enum import Enum
from pathlib import Path
from typing import NoReturn

from pension_desk.domain.errors import DeskError, Refused, Unavailable

MEGABYTE = 1024 * 1024
LARGEST_WORKBOOK = 200 * MEGABYTE
LARGEST_TEXT = 500 * MEGABYTE
_HEAD = 4096

SAVE_AS = "请用 WPS 或 Excel 打开它，另存为“Excel 工作簿（*.xlsx）”后再导入。"

_PICTURES = (
    (b"\x89PNG\r\n\x1a\n", "PNG 图片"),
    (b"\xff\xd8\xff", "JPEG 图片"),
    (b"GIF8", "GIF 图片"),
    (b"BM", "BMP 图片"),
    (b"II*\x00", "TIFF 图片"),
    (b"MM\x00*", "TIFF 图片"),
)
_OTHERS = (
    (b"Rar!\x1a\x07", "RAR 压缩包"),
    (b"7z\xbc\xaf\x27\x1c", "7z 压缩包"),
    (b"\x1f\x8b", "gzip 压缩包"),
    (b"{\\rtf", "RTF 文档"),
    (b"MZ", "Windows 程序"),
    (b"\x7fELF", "程序"),
    (b"SQLite format 3\x00", "数据库"),
)
_TEXT_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


class Format(Enum):
    """The kinds of file that can hold a list."""

    ARCHIVE = "zip"
    """xlsx, xlsm, ods and newer .et: a zip archive."""
    COMPOUND = "ole"
    """xls and older .et, and every password-protected workbook: an OLE compound file."""
    HTML = "html"
    """A web page saved as .xls, as many office systems export it."""
    XML_2003 = "xml"
    """XML 电子表格 2003."""
    TEXT = "text"
    """csv and tab text."""


def recognise(path: Path) -> Format:
    """Look at a file and say what it is.

    Raises:
        Refused: missing, a folder, empty, too large, a picture, a PDF or another foreign file.
        Unavailable: the disk or another program keeps the file from being read.
    """
    try:
        status = path.stat()
        _refuse_by_status(path, status.st_mode, status.st_size)
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError as error:
        unreadable(path, error)
    return _by_head(path, head, status.st_size)


def unreadable(path: Path, error: OSError) -> NoReturn:
    """Turn an error of the operating system into a sentence about ``path``."""
    raise _sentence_of(path, error) from error


def _sentence_of(path: Path, error: OSError) -> DeskError:
    name = path.name
    if isinstance(error, FileNotFoundError):
        return Refused(
            "missing_file", f"找不到文件“{name}”。", "请确认文件没有被移动、改名或删除。"
        )
    if isinstance(error, IsADirectoryError):
        return _a_directory(name)
    if error.errno in (errno.ENAMETOOLONG, errno.EINVAL):
        return Refused("missing_file", f"文件名无法使用：“{name[:40]}”。", "请把文件名改短后再试。")
    if isinstance(error, PermissionError):
        return Unavailable(
            "locked_file",
            f"文件“{name}”现在打不开，可能正被别的程序使用，或者没有读取权限。",
            "请先在 WPS 或 Excel 里关闭它，再试一次。",
        )
    return Unavailable(
        "unreadable_file",
        f"读取文件“{name}”时磁盘或 U 盘出错。",
        "请把文件复制到本机硬盘上再试；若仍不行，请换一个 U 盘。",
    )


def _a_directory(name: str) -> Refused:
    return Refused(
        "directory", f"“{name}”是一个文件夹，不是表格文件。", "请选择文件夹里的表格文件。"
    )


def _refuse_by_status(path: Path, mode: int, size: int) -> None:
    name = path.name
    if stat.S_ISDIR(mode):
        raise _a_directory(name)
    if not stat.S_ISREG(mode):
        raise Refused("not_a_file", f"“{name}”不是普通文件。", "请选择表格文件。")
    if name.startswith("~$"):
        raise Refused(
            "lock_file",
            f"“{name}”是表格打开时留下的临时文件，里面没有名单。",
            "请选择同一文件夹里不带“~$”的文件。",
        )
    if size == 0:
        raise Refused("empty_file", f"文件“{name}”是空的（0 字节）。", "请让发送的人重新发一份。")


def _by_head(path: Path, head: bytes, size: int) -> Format:
    kind = _by_signature(path, head)
    largest = LARGEST_TEXT if kind is Format.TEXT else LARGEST_WORKBOOK
    if size > largest:
        raise too_large(path.name, size, largest)
    return kind


def too_large(name: str, size: int, largest: int) -> Refused:
    """Say that a file holds more than is taken at once; sizes in bytes."""
    return Refused(
        "too_large",
        f"文件“{name}”太大：有 {size // MEGABYTE} 兆字节，一次最多 {largest // MEGABYTE} 兆字节。",
        "请按村或按年份分成几个文件，再分别导入。",
    )


def _by_signature(path: Path, head: bytes) -> Format:
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Format.ARCHIVE
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return Format.COMPOUND
    for mark, what in _PICTURES:
        if head.startswith(mark) and not (mark.isascii() and _reads_as_text(head)):
            raise Refused(
                "picture",
                f"“{path.name}”其实是{what}，不是表格。",
                "请让发送的人发表格文件，不要发照片或截图。",
            )
    if head.lstrip()[:5] == b"%PDF-":
        raise Refused(
            "pdf", f"“{path.name}”其实是 PDF 文件，不是表格。", "请让发送的人发原来的表格。"
        )
    for mark, what in _OTHERS:
        if head.startswith(mark) and not (mark.isascii() and _reads_as_text(head)):
            raise Refused("foreign_file", f"“{path.name}”其实是{what}，不是表格。", SAVE_AS)
    return _by_text(path, head)


def _reads_as_text(head: bytes) -> bool:
    return not any(byte < 9 or 13 < byte < 26 or 27 < byte < 32 for byte in head)


def _by_text(path: Path, head: bytes) -> Format:
    start = head
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = head.replace(b"\x00", b"")[2:]
    start = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(b"<?xml") and b"urn:schemas-microsoft-com:office:spreadsheet" in start:
        return Format.HTML if b"<html" in start else Format.XML_2003
    if start.startswith(b"<") and any(
        tag in start
        for tag in (b"<html", b"<!doctype html", b"<table", b"<meta", b"<head", b"<body")
    ):
        return Format.HTML
    if start.startswith((b"mime-version:", b"from: <")):
        raise Refused("foreign_file", f"“{path.name}”是单个文件网页（mht），不是表格。", SAVE_AS)
    if not head.startswith(_TEXT_BOMS) and not _reads_as_text(head):
        raise Refused("not_a_table_file", f"“{path.name}”不是能认识的表格文件。", SAVE_AS)
    return Format.TEXT
