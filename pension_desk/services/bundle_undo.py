"""Taking back the last import (撤销收包): all that came in one visit, as one act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from pension_desk.domain.errors import Refused
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.standing import refresh_of_span
from pension_desk.store import bundle_log, peers
from pension_desk.store.bundle_log import Logged
from pension_desk.store.desk_file import Connection
from pension_desk.store.spans import Span
from pension_desk.store.undoing import later_work, take_back

TOPICS = frozenset(
    {
        Topic.ROSTER,
        Topic.PAYMENTS,
        Topic.SCREENING,
        Topic.VISITS,
        Topic.NOTICES,
        Topic.BUNDLES,
        Topic.POLICY,
    }
)
"""What an import or its undoing may change."""


@dataclass(frozen=True)
class LastImport:
    """The import that could be taken back.

    ``what``: which bundles, in words. ``changes``: how many it took. ``why_not``: why it cannot
    be taken back, a sentence; empty when it can.
    """

    what: str
    bundles: int
    changes: int
    at: datetime
    why_not: str


def last_import(desk: Desk) -> LastImport | None:
    """Return the import that came last; None when nothing that it brought is left to take back."""
    with desk.file.reading() as conn:
        came = _standing(conn)
        if not came:
            return None
        span = _span(came)
        changes = span.last - span.first + 1
        return LastImport(_words(conn, came), len(came), changes, came[-1].at, _why_not(conn, came))


def undo_receive(desk: Desk) -> Written[str]:
    """Take back what was received last and together, as one act of this desk.

    Counter-changes are written: they travel like any others. What is not this desk's to write
    stays. Raises `Refused`: nothing to take back (nothing_to_undo), or later changes build on it
    (built_upon).
    """
    with desk.file.reading() as conn:
        came = _standing(conn)
        if not came:
            raise Refused("nothing_to_undo", "没有可以撤销的收包。")
        sentence = _words(conn, came)
    with desk.acting("undo_receive", sentence) as (conn, writer):
        why_not = _why_not(conn, came)
        if why_not:
            raise Refused("built_upon", why_not, "请逐项更正。")
        span = _span(came)
        if not take_back(conn, writer, span):
            raise Refused(
                "nothing_to_undo",
                "没有可以撤销的：这次收下的，都是镇里统一维护的或者已不在本村的。",
            )
        for logged in came:
            bundle_log.note_undone(conn, logged, desk.clock())
        refresh_of_span(conn, desk, span)
    return Written(sentence, TOPICS)


def _standing(conn: Connection) -> tuple[Logged, ...]:
    """Return the bundles of the last import that took anything, none when it was taken back."""
    return tuple(
        logged
        for logged in bundle_log.last_import(conn)
        if logged.received and logged.received.first and not logged.undone_at
    )


def _span(came: Sequence[Logged]) -> Span:
    """Return where in the log stands what an import took."""
    parts = [logged.received for logged in came if logged.received]
    return Span(min(part.first for part in parts), max(part.last for part in parts))


def _words(conn: Connection, came: Sequence[Logged]) -> str:
    """Return which bundles, the first by name: ``动界村上报第7号等3个包``."""
    names = {peer.n: division_name(peer.division) for peer in peers.peers(conn)}
    first = f"{names.get(came[0].peer, '')}{came[0].file_name}第{came[0].number}号"
    return first if len(came) == 1 else f"{first}等{len(came)}个包"


def _why_not(conn: Connection, came: Sequence[Logged]) -> str:
    later = later_work(conn, _span(came))
    if later is None:
        return ""
    return (
        f"收下{_words(conn, came)}之后，又有{later.records}条记录在它上面改过"
        f"（最早是{later.author}，{later.at:%Y-%m-%d %H:%M}），不能整包撤销。"
    )
