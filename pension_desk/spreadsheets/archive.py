"""Zip archives that claim to be workbooks: what they are and whether they are safe to unpack."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Generator
from contextlib import closing
from enum import Enum
from pathlib import Path

from pension_desk.domain.errors import Refused
from pension_desk.domain.progress import Watch
from pension_desk.spreadsheets.formats import MEGABYTE, SAVE_AS

LARGEST_UNPACKED = 600 * MEGABYTE
"""150,000 rows of 25 columns unpack to about 200 MB."""
_MOST_PARTS = 10_000
_SUSPICIOUS_RATIO = 250
_SUSPICIOUS_SIZE = 20 * MEGABYTE
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    EOFError,
    LookupError,
    ValueError,
)
"""What the standard library raises on archives whose structure is damaged."""


class Package(Enum):
    """The kinds of zip archive that hold sheets."""

    XLSX = "xlsx"
    ODS = "ods"


def examine(path: Path) -> Package:
    """Say which workbook an archive holds, from its directory alone; nothing is unpacked.

    Raises:
        Refused: another kind of file, protected, damaged, or a bomb by its declared sizes.
        OSError: the file cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = files_in(archive)
            kind = _kind(path, archive, {_plain(part.filename) for part in parts})
    except BROKEN as error:
        raise damaged(path) from error
    except RuntimeError as error:  # zipfile: an encrypted part
        raise protected(path) from error
    _refuse_bomb(path, parts)
    return kind


def files_in(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Return the parts that are files.

    Raises:
        zipfile.BadZipFile: one is packed in a way that workbooks do not use.
    """
    parts = [part for part in archive.infolist() if not part.filename.endswith("/")]
    if any(part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts):
        raise zipfile.BadZipFile
    return parts


def unpack(
    path: Path, archive: zipfile.ZipFile, part: zipfile.ZipInfo, watch: Watch
) -> closing[Generator[bytes, None, None]]:
    """Return a part's blocks, to be used in ``with``; one longer than its directory says fails.

    Raises:
        Refused: the part is damaged or lies about its size.
        Cancelled: the person stopped.
    """
    return closing(_blocks(path, archive, part, watch))


def _blocks(
    path: Path, archive: zipfile.ZipFile, part: zipfile.ZipInfo, watch: Watch
) -> Generator[bytes, None, None]:
    done = 0
    try:
        with archive.open(part) as stream:
            while block := stream.read(MEGABYTE):
                done += len(block)
                watch.step(done, part.file_size, "检查文件")
                yield block
    except BROKEN as error:
        raise damaged(path) from error
    except RuntimeError as error:
        raise protected(path) from error


def verify(path: Path, archive: zipfile.ZipFile, skip: frozenset[str], watch: Watch) -> None:
    """Unpack every part that a reader will unpack, except those in ``skip``, and keep nothing."""
    for part in files_in(archive):
        if part.filename not in skip and not _is_media(part):
            with unpack(path, archive, part, watch) as blocks:
                for _ in blocks:
                    pass


def protected(path: Path) -> Refused:
    """Say that a workbook needs a password to be opened."""
    return Refused(
        "password",
        f"“{path.name}”设有打开密码，无法读取。",
        "请用密码打开它，去掉密码后另存，再导入。",
    )


def damaged(path: Path) -> Refused:
    """Say that a workbook is cut off or otherwise damaged."""
    return Refused("damaged", f"“{path.name}”已损坏或没有传完整，无法读取。", SAVE_AS)


def _plain(name: str) -> str:
    return name.replace("\\", "/").lower()


def _is_media(part: zipfile.ZipInfo) -> bool:
    name = _plain(part.filename)
    return "/media/" in name or name.startswith(("pictures/", "thumbnails/"))


def _kind(path: Path, archive: zipfile.ZipFile, names: set[str]) -> Package:
    if "xl/workbook.xml" in names:
        return Package.XLSX
    if "content.xml" in names:
        mime = archive.read("mimetype")[:100] if "mimetype" in names else b"spreadsheet"
        if b"spreadsheet" in mime:
            return Package.ODS
    for part, what in (
        ("xl/workbook.bin", "二进制工作簿（xlsb）"),
        ("word/document.xml", "Word 文档"),
        ("ppt/presentation.xml", "演示文稿"),
        ("content.xml", "别的办公文档"),
        ("index/document.iwa", "Numbers 表格"),
    ):
        if part in names:
            raise Refused("foreign_file", f"“{path.name}”其实是{what}，不能直接导入。", SAVE_AS)
    if names & {"[content_types].xml"}:
        raise damaged(path)
    raise Refused(
        "zip_archive", f"“{path.name}”是压缩包，不是表格。", "请先解压，再选择里面的表格文件。"
    )


def _refuse_bomb(path: Path, parts: list[zipfile.ZipInfo]) -> None:
    read = [part for part in parts if not _is_media(part)]
    unpacked = sum(part.file_size for part in read)
    if len(parts) > _MOST_PARTS:
        raise _bomb(path, f"里面有 {len(parts)} 个部分")
    if any(
        part.file_size > _SUSPICIOUS_SIZE
        and part.file_size > _SUSPICIOUS_RATIO * max(part.compress_size, 1)
        for part in read
    ):
        raise _bomb(path, f"展开后有 {unpacked // MEGABYTE} 兆字节，压缩得不合常理")
    if unpacked > LARGEST_UNPACKED:
        raise Refused(
            "too_large",
            f"“{path.name}”展开后有 {unpacked // MEGABYTE} 兆字节，"
            f"一次最多 {LARGEST_UNPACKED // MEGABYTE} 兆字节。",
            "请按村或按年份分成几个文件，再分别导入。",
        )


def _bomb(path: Path, what: str) -> Refused:
    return Refused(
        "zip_bomb", f"“{path.name}”{what}，可能是恶意文件，没有打开。", "请核实文件来源，不要导入。"
    )
