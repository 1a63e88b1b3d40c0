"""Files attached to records (附件): read, checked, kept encrypted, size-limited, saved again.

What they are attached to (land, orders, measures) and who may attach stand in those services.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from pathlib import Path

from pension_desk.documents import attached
from pension_desk.documents.preview import PageImage
from pension_desk.documents.writing import whole_file
from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.domain.ids import RowId
from pension_desk.services.desk import Desk
from pension_desk.store import evidence as store
from pension_desk.store.desk_file import Connection
from pension_desk.store.evidence import Evidence
from pension_desk.store.log import ActWriter

LARGEST = 4 * 2**20
"""Bytes of one file: what one record of a bundle may carry."""

MOST = 20
"""Files of one record."""

_BEGINNINGS = (
    (b"\xff\xd8\xff", "image/jpeg", ".jpg"),
    (b"\x89PNG\r\n\x1a\n", "image/png", ".png"),
    (b"%PDF-", "application/pdf", ".pdf"),
)
"""First bytes, media type and ending of what may be attached; the file's name decides nothing."""


@dataclass(frozen=True)
class ReadFile:
    """A file as it may be attached."""

    name: str
    data: bytes
    media_type: str


def read_file(file: Path) -> ReadFile:
    """Return a scan or photo, read whole.

    Raises:
        Refused: not a JPEG, PNG or PDF (``not_evidence``), empty, larger than `LARGEST`, broken or
            behind a password (``broken_file``), or too many points to be shown.
        Unavailable: the file cannot be read.
    """
    data = _read(file)
    media_type = next((kind for begin, kind, _end in _BEGINNINGS if data.startswith(begin)), None)
    if media_type is None:
        raise Refused(
            "not_evidence", f"“{file.name}”不是照片或PDF。", "请用JPG、PNG图片或PDF文件。"
        )
    attached.check(data, media_type)
    return ReadFile(file.stem, data, media_type)


def add_file(
    desk: Desk,
    within: tuple[Connection, ActWriter],
    table: str,
    host: RowId,
    file: ReadFile,
    title: str = "",
) -> Evidence:
    """Attach a file to a record, in the transaction of an act.

    Raises `Refused`: attached there already (attached_already), or more than `MOST`.
    """
    conn, writer = within
    known = store.evidence_of(conn, host, table)
    sha256 = store.keep(conn, file.data)
    if any(one.sha256 == sha256 for one in known):
        raise Refused("attached_already", f"这个文件已经附上了（“{file.name}”）。")
    if len(known) >= MOST:
        raise Refused("too_many", f"一处最多附{MOST}个文件。")
    row = writer.insert(
        table,
        {
            store.HOSTS[table]: host.hex,
            "title": (title.strip() or file.name)[:100],
            "media_type": file.media_type,
            "size": len(file.data),
            "sha256": sha256,
            "added_on": desk.today().isoformat(),
        },
    )
    return next(one for one in store.evidence_of(conn, host, table) if one.id == row)


def _read(file: Path) -> bytes:
    try:
        if not file.exists():
            raise Refused("no_such_file", f"找不到“{file.name}”。", "U盘可能拔掉了。")
        if not file.is_file():
            raise Refused("not_evidence", f"“{file.name}”不是文件。")
        size = file.stat().st_size
        if size > LARGEST:
            raise Refused(
                "too_large",
                f"“{file.name}”有{ceil(size * 10 / 2**20) / 10:.1f}MB，太大了。",
                f"单个文件不能超过{LARGEST // 2**20}MB，请缩小照片或分开扫描。",
            )
        with file.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise Unavailable("unreadable", f"“{file.name}”读不出来。", "请检查文件或U盘。") from error
    if not data or len(data) > LARGEST:
        raise Refused("not_evidence", f"“{file.name}”是空的，或者正在被改写。")
    return data


def content(desk: Desk, evidence: Evidence) -> bytes:
    """Return a file's bytes; refused when only its record has come here."""
    with desk.file.reading() as conn:
        data = store.file_of(conn, evidence.sha256)
    if data is None:
        raise Refused(
            "not_here",
            f"“{evidence.title}”的文件还没有传到本机。",
            "措施进展的附件留在镇里，其余的请对方导出完整的数据包。",
        )
    return data


def page_count(desk: Desk, evidence: Evidence) -> int:
    """Return how many pages a file has, a photo one; raises as `page_image`."""
    return attached.page_count(content(desk, evidence), evidence.media_type)


def page_image(
    desk: Desk, evidence: Evidence, page: int, room: tuple[int, int], zoom: float
) -> PageImage:
    """Return a page, counted from 0, as large as it fits into a room of pixels, times the zoom.

    Nothing is written to the disk.

    Raises `Refused`: only its record has come here, or it is broken: from another desk anything
    may come.
    """
    data = content(desk, evidence)
    return attached.picture(data, evidence.media_type, page, room, zoom)


def save_as(desk: Desk, evidence: Evidence, out: Path) -> Path:
    """Write a file out where the person asked for it; logged, since it leaves the encryption.

    Raises `Unavailable` as `whole_file`; what was there under that name stays then.
    """
    data = content(desk, evidence)
    with desk.acting("export", "导出附件"):
        pass
    with whole_file(out) as file:
        file.write(data)
    return out


def ending(media_type: str) -> str:
    """Return the ending of a file's name for a media type."""
    return next((end for _begin, kind, end in _BEGINNINGS if kind == media_type), "")
