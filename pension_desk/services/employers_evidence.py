"""Evidence about employers (证据): scans and photos attached, kept encrypted."""

from __future__ import annotations

from pathlib import Path

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.services.attachments import add_file, read_file
from pension_desk.services.desk import Desk
from pension_desk.services.employers_work import known
from pension_desk.services.outcome import Topic, Written
from pension_desk.store import evidence as store
from pension_desk.store.evidence import Evidence

_TOPICS = frozenset({Topic.EMPLOYERS})


def attach(desk: Desk, employer: RowId, file: Path, title: str = "") -> Written[Evidence]:
    """Attach a scan or photo to an employer; refusals as of `attachments`."""
    read = read_file(file)
    with desk.acting("employer_evidence", "附上证据") as (conn, writer):
        known(conn, employer)
        made = add_file(desk, (conn, writer), store.EMPLOYER, employer, read, title)
    return Written(made, _TOPICS)


def detach(desk: Desk, evidence: RowId, employer: RowId, reason: str) -> Written[None]:
    """Take a piece off an employer; its file stays in the history's keeping.

    Raises `Refused`: no reason, or the employer was handed over, the evidence with it.
    """
    if not reason.strip():
        raise Refused("no_reason", "请写明删除的原因。")
    with desk.acting("employer_evidence", f"删除证据：{reason.strip()}") as (conn, writer):
        held = known(conn, employer)
        if held.stage is not None and held.stage.value.startswith("handed"):
            raise Refused("handed_over", f"“{held.name}”已经移交，证据不能再删除。")
        writer.delete(store.EMPLOYER, evidence)
    return Written(None, _TOPICS)


def evidence_of(desk: Desk, employer: RowId) -> tuple[Evidence, ...]:
    """Return an employer's evidence."""
    with desk.file.reading() as conn:
        return store.evidence_of(conn, employer, store.EMPLOYER)
