"""What was typed and not entered yet (草稿): kept in the encrypted file, for after a crash."""

from __future__ import annotations

import json
from uuid import UUID

from pension_desk.domain.entry import Draft, LineDraft, Source, Whom
from pension_desk.domain.ids import RowId
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Written
from pension_desk.store.settings import get_setting, set_setting

_NAME = "entry_draft"


def keep_draft(desk: Desk, draft: Draft) -> Written[None]:
    """Keep where a sitting is and what it has typed, in place of what was kept before."""
    source = draft.source
    told = {
        "code": source.code,
        "village": source.village,
        "hamlet": source.hamlet,
        "whom": source.whom.value,
        "year": draft.year,
        "current": draft.current.hex if draft.current else "",
        "lines": [[line.resident.hex, line.typed] for line in draft.lines],
    }
    with desk.file.writing() as conn:
        set_setting(conn, _NAME, json.dumps(told, ensure_ascii=False))
    return Written(None)


def kept_draft(desk: Desk) -> Draft | None:
    """Return what was kept, None when nothing was or a later program wrote it otherwise."""
    with desk.file.reading() as conn:
        text = get_setting(conn, _NAME)
    try:
        return _read(text) if text else None
    except (ValueError, KeyError, TypeError):
        return None


def _read(text: str) -> Draft:
    told = json.loads(text)
    source = Source(told["code"], told["village"], told["hamlet"], Whom(told["whom"]))
    lines = tuple(
        LineDraft(RowId(UUID(row)), tuple((str(name), str(said)) for name, said in typed))
        for row, typed in told["lines"]
    )
    current = RowId(UUID(told["current"])) if told["current"] else None
    return Draft(source, int(told["year"]), current, lines)
