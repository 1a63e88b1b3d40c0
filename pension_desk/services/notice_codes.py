"""Finding a notice by the code on it; apart from printing, which brings much along."""

from __future__ import annotations

from pension_desk.domain.errors import Refused
from pension_desk.domain.notices import NoticeRecord
from pension_desk.domain.short_codes import parse_code
from pension_desk.services.desk import Desk
from pension_desk.store import notices as store
from pension_desk.store.entry import printed_list


def find_code(desk: Desk, words: str) -> NoticeRecord:
    """Return the notice of a short code, typed or scanned from a notice or its return slip.

    Raises:
        Refused: no code at all, or one that no desk known here has given.
    """
    code = parse_code(words)
    with desk.file.reading() as conn:
        found = store.with_code(conn, code)
    if found is None:
        raise Refused(
            "unknown_code", "本工作台没有发过这个编号的通知单。", "请核对编号，或到发单的村里查。"
        )
    return found


def behind_code(desk: Desk, words: str) -> NoticeRecord | None:
    """Return the notice of a short code; None for the code of a printed list.

    Raises:
        Refused: what `find_code` refuses.
    """
    with desk.file.reading() as conn:
        if printed_list(conn, parse_code(words)) is not None:
            return None
    return find_code(desk, words)
