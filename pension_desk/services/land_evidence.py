"""Evidence of a household's land: scans and photos attached, kept encrypted, size-limited."""

from __future__ import annotations

from pathlib import Path

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.services.attachments import (
    LARGEST,
    MOST,
    add_file,
    content,
    ending,
    page_count,
    page_image,
    read_file,
    save_as,
)
from pension_desk.services.desk import Desk
from pension_desk.services.land_records import known_household, refuse_posted
from pension_desk.services.outcome import Topic, Written
from pension_desk.store import evidence as store
from pension_desk.store.evidence import Evidence

__all__ = [
    "LARGEST", "MOST", "attach", "content", "detach", "ending", "evidence_of", "page_count",
    "page_image", "save_as",
]  # fmt: skip

_TOPICS = frozenset({Topic.LAND})


def attach(desk: Desk, household: RowId, file: Path, title: str = "") -> Written[Evidence]:
    """Attach a scan or photo to a household.

    Raises:
        Refused: no such household, not a JPEG, PNG or PDF that can be opened, empty, larger than
            `LARGEST`, attached already, or more than `MOST`.
        Unavailable: the file cannot be read.
    """
    read = read_file(file)
    with desk.acting("land_evidence", "附上权属凭证") as (conn, writer):
        known_household(conn, household)
        made = add_file(desk, (conn, writer), store.LAND, household, read, title)
    return Written(made, _TOPICS)


def detach(desk: Desk, evidence: RowId, household: RowId, reason: str) -> Written[None]:
    """Take a piece of evidence off a household; its file stays in the history's keeping.

    Raises `Refused`: no reason, the household has no such evidence, or it hangs in public (posted)
    or the town has reviewed it (reviewed): the evidence is what they rest on.
    """
    if not reason.strip():
        raise Refused("no_reason", "请写明删除的原因。")
    with desk.acting("land_evidence", f"删除权属凭证：{reason.strip()}") as (conn, writer):
        home = known_household(conn, household)
        if evidence not in {one.id for one in store.evidence_of(conn, household)}:
            raise Refused("no_such_evidence", "找不到这个凭证，可能已被删除。")
        advice = "可以补附正确的凭证；要删先退回重新采集，写明原因。"
        refuse_posted(home, "凭证不能直接删除。", advice)
        writer.delete("land_evidence", evidence)
    return Written(None, _TOPICS)


def evidence_of(desk: Desk, household: RowId) -> tuple[Evidence, ...]:
    """Return a household's evidence."""
    with desk.file.reading() as conn:
        return store.evidence_of(conn, household)
