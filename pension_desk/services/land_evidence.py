"""Evidence of a household's land: scans and photos attached, kept encrypted, size-limited."""

from __future__ import annotations

from pathlib import Path

from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.domain.ids import RowId
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic, Written
from pension_desk.store import evidence as store
from pension_desk.store import land
from pension_desk.store.evidence import Evidence

LARGEST = 4 * 2**20
"""Bytes of one file: what one record of a bundle may carry."""

MOST = 20
"""Files of one household."""

_TOPICS = frozenset({Topic.LAND})
_BEGINNINGS = (
    (b"\xff\xd8\xff", "image/jpeg", ".jpg"),
    (b"\x89PNG\r\n\x1a\n", "image/png", ".png"),
    (b"%PDF-", "application/pdf", ".pdf"),
)
"""First bytes, media type and ending of what may be attached; the file's name decides nothing."""


def attach(desk: Desk, household: RowId, file: Path, title: str = "") -> Written[Evidence]:
    """Attach a scan or photo to a household.

    Raises:
        Refused: no such household, not a JPEG, PNG or PDF, empty, larger than `LARGEST`, attached
            already, or more than `MOST`.
        Unavailable: the file cannot be read.
    """
    data = _read(file)
    media_type = next((kind for begin, kind, _end in _BEGINNINGS if data.startswith(begin)), None)
    if media_type is None:
        raise Refused(
            "not_evidence", f"“{file.name}”不是照片或PDF。", "请用JPG、PNG图片或PDF文件。"
        )
    with desk.acting("land_evidence", "附上权属凭证") as (conn, writer):
        home = land.household(conn, household)
        if home is None:
            raise Refused("no_such_household", "找不到这一户，可能已被删除。")
        known = store.evidence_of(conn, household)
        sha256 = store.keep(conn, data)
        if any(one.sha256 == sha256 for one in known):
            raise Refused("attached_already", "这个文件已经附在这一户了。")
        if len(known) >= MOST:
            raise Refused("too_many", f"一户最多附{MOST}个文件。")
        row = writer.insert(
            "land_evidence",
            {
                "household_id": household.hex,
                "title": (title.strip() or file.stem)[:100],
                "media_type": media_type,
                "size": len(data),
                "sha256": sha256,
                "added_on": desk.today().isoformat(),
            },
        )
        made = next(one for one in store.evidence_of(conn, household) if one.id == row)
    return Written(made, _TOPICS)


def _read(file: Path) -> bytes:
    try:
        if not file.is_file():
            raise Refused("not_evidence", f"“{file.name}”不是文件。")
        size = file.stat().st_size
        if size > LARGEST:
            raise Refused(
                "too_large",
                f"“{file.name}”有{size / 2**20:.1f}MB，太大了。",
                f"单个文件不能超过{LARGEST // 2**20}MB，请缩小照片或分开扫描。",
            )
        with file.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise Unavailable("unreadable", f"“{file.name}”读不出来。", "请检查文件或U盘。") from error
    if not data or len(data) > LARGEST:
        raise Refused("not_evidence", f"“{file.name}”是空的，或者正在被改写。")
    return data


def detach(desk: Desk, evidence: RowId, household: RowId, reason: str) -> Written[None]:
    """Take a piece of evidence off a household; its file stays in the history's keeping.

    Raises `Refused`: no reason, or the town has reviewed the household.
    """
    if not reason.strip():
        raise Refused("no_reason", "请写明删除的原因。")
    with desk.acting("land_evidence", f"删除权属凭证：{reason.strip()}") as (conn, writer):
        home = land.household(conn, household)
        if home is not None and home.verified:
            raise Refused("reviewed", f"{home.head_name}户已经核实，凭证不能直接删除。")
        writer.delete("land_evidence", evidence)
    return Written(None, _TOPICS)


def evidence_of(desk: Desk, household: RowId) -> tuple[Evidence, ...]:
    """Return a household's evidence."""
    with desk.file.reading() as conn:
        return store.evidence_of(conn, household)


def content(desk: Desk, evidence: Evidence) -> bytes:
    """Return a file's bytes; refused when only its record has come here."""
    with desk.file.reading() as conn:
        data = store.file_of(conn, evidence.sha256)
    if data is None:
        raise Refused(
            "not_here", f"“{evidence.title}”的文件还没有传到本机。", "请对方导出一份完整的数据包。"
        )
    return data


def save_as(desk: Desk, evidence: Evidence, out: Path) -> Path:
    """Write a file out where the person asked for it; logged, since it leaves the encryption."""
    data = content(desk, evidence)
    with desk.acting("export", "导出权属凭证"):
        pass
    try:
        out.write_bytes(data)
    except OSError as error:
        raise Unavailable("unwritable", f"“{out.name}”写不进去。", "请换一个文件夹。") from error
    return out


def ending(media_type: str) -> str:
    """Return the ending of a file's name for a media type."""
    return next((end for _begin, kind, end in _BEGINNINGS if kind == media_type), "")
