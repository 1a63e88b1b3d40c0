"""Bundles that are taken together: a folder of them, or what one visit finds on a stick."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from pension_desk.domain.bundles import Verdict
from pension_desk.services.bundles import Received, ReceivedBundle
from pension_desk.store import bundle_log
from tests.properties import looking
from tests.properties.model import Dot
from tests.properties.parcels import Parcel
from tests.properties.post import Post
from tests.properties.seats import Intake, Seat
from tests.services.exchange import TOWN

GAP = "还没有那一部分"
Heap = dict[str, Parcel]
"""Parcels by the names that their files have in one folder."""


def lay(folder: Path, parcels: Iterable[Parcel]) -> Heap:
    """Copy parcels into a folder; two may have had one name."""
    made: Heap = {}
    for number, parcel in enumerate(parcels):
        name = f"{number}-{parcel.sent.file.name}"
        shutil.copyfile(parcel.sent.file, folder / name)
        made[name] = parcel
    return made


def take_together(post: Post, target: str, heap: Heap, act: Callable[[], Received]) -> Received:
    """Let a desk take bundles in one act; each has its verdict, and all are one import.

    Of a town that was restored it is not asked whom it believes before it has seen them all.
    """
    seat = post.desks.seats[target]
    before, vector, seen = seat.mind.records, looking.held(seat.desk), set(seat.mind.held)
    known, foreign = set(seen), {name: post.foreign(one) for name, one in heap.items()}
    received = act()
    new = post.desks.note(target)
    files = [*(x.file.name for x in received.bundles), *(x.name for x in received.skipped)]
    assert sorted(files) == sorted(heap)
    for taken in received.bundles:
        parcel = heap[taken.file.name]
        assert post.forgetful or not post.must_refuse(parcel)
        _believe(post, parcel)
        if taken.again:
            assert taken.receipt.unchanged == parcel.sent.changes
            continue
        refused = _check(seat, parcel, taken, seen)
        assert refused <= foreign[taken.file.name]
        assert parcel.owed - refused <= seat.mind.held.keys()
        post.deferred = post.deferred or bool(refused)
        seen |= parcel.dots - refused
        post.keep_papers(parcel, taken)
    assert seen - known == new
    for skipped in received.skipped:
        parcel = heap[skipped.name]
        if GAP not in skipped.sentence:
            assert post.forgetful or post.must_refuse(parcel)
            continue
        assert not parcel.sent.full
        assert any(n > vector.get(x.hex, 0) for x, n in parcel.inside.manifest.since.items())
        _believe(post, parcel)
    if not all(taken.again for taken in received.bundles):
        rows = {seat.mind.held[dot].row for dot in new}
        seat.intake = Intake(new, {row: before.get(row) for row in rows})
    return received


def _believe(post: Post, parcel: Parcel) -> None:
    if parcel.target == TOWN and parcel.kit >= post.trust.kits[parcel.source]:
        post.trust_in(parcel)


def _check(seat: Seat, parcel: Parcel, taken: ReceivedBundle, seen: set[Dot]) -> frozenset[Dot]:
    """Hold a receipt against what was known before this bundle; return what was refused."""
    with seat.desk.file.reading() as conn:
        logged = bundle_log.known_file(conn, parcel.inside.sha256)
    assert logged is not None
    assert logged.received is not None
    lines, got = logged.received.lines, taken.receipt
    told = {
        verdict: frozenset((x.dot.desk.hex, x.dot.number) for x in lines if x.verdict is verdict)
        for verdict in Verdict
    }
    refused = told[Verdict.REFUSED]
    assert logged.received.receipt == got
    assert refused | told[Verdict.CONTESTED] <= parcel.dots - seen
    assert (got.refused, got.contested) == (len(refused), len(told[Verdict.CONTESTED]))
    assert got.unchanged == len(parcel.dots & seen)
    assert got.accepted + got.unchanged + got.contested + got.refused == parcel.sent.changes
    return refused
