"""What a bundle takes of the memory does not grow with its records: cut, received, taken back."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from pension_desk.services import bundle_undo, bundles
from pension_desk.services.desk import Desk
from pension_desk.store.row_ids import new_row_ids
from tests.services.exchange import TOWN, A, Exchange, person

FEW, MANY, AT_A_TIME = 1_000, 3_000, 200
"""Records of two bundles, both more than are cut, merged and looked at together here."""

MARGIN = 250_000
"""Bytes that many may take beyond few: 125 a record. An id and its table alone took 300."""


def _visited(desk: Desk, resident: str, times: int) -> None:
    visit = {"resident_id": resident, "visited_on": "2026-05-01", "mode": "home", "note": "外出"}
    with desk.acting("edit") as (_conn, writer):
        writer.insert_many("visits", [(row, visit) for row in new_row_ids(times)])


def _peak(work: Callable[[], object]) -> int:
    """Return how many bytes Python's objects took at most beyond those that were there."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_many_records_take_no_more_memory_than_few(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for where in ("merging.BATCH", "spans._SOME", "delta._CHUNK"):
        monkeypatch.setattr(f"pension_desk.store.{where}", AT_A_TIME)
    exchange = Exchange(tmp_path)
    her = person(exchange.town, A).hex
    village = exchange.open_village(A)
    exchange.both_ways(A)
    peaks: dict[int, dict[str, int]] = {}
    for number in (FEW, MANY):
        _visited(village, her, number)
        sent: list[Path] = []
        peaks[number] = {
            "cut": _peak(lambda: sent.append(exchange.report(A).file)),  # noqa: B023 - at once
            "received": _peak(lambda: bundles.receive(exchange.town, sent[0])),  # noqa: B023
            "taken back": _peak(lambda: bundle_undo.undo_receive(exchange.town)),
        }
        exchange.take(A, exchange.assign(A))  # what was taken back is gone at both
    more = {what: peaks[MANY][what] - peaks[FEW][what] for what in peaks[FEW]}
    assert {what: bytes_ for what, bytes_ in more.items() if bytes_ > MARGIN} == {}
    with exchange.desks[TOWN].file.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM visits").scalar() == 0
    exchange.close()
