"""Write, rehearse and receive a large report and tell how the process grew: ``… FOLDER MEBIBYTES``.

Every change makes a visit of its own with as much noise as its fields take, so that a bundle
barely packs.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import psutil

from pension_desk.bundles.sealing import write_bundle
from pension_desk.domain.bundles import BundleKind, Outside, Record
from pension_desk.domain.changes import Act, Change, Dot
from pension_desk.domain.ids import RowId, TownCode, VillageCode
from pension_desk.domain.progress import Watch
from pension_desk.services import bundles
from pension_desk.services.bundle_export import manifest_of
from pension_desk.store import delta
from tests.services import forging
from tests.services.exchange import TOWN, A, Exchange, keys_of, person

FIELDS = ("mode", "visitor", "outcome", "reason", "note")
NOISE = 1_000
PER_CHANGE = NOISE * len(FIELDS)
CHANGES_PER_ACT = 4


class Peak:
    """The process's memory, looked at whenever work reports its progress."""

    def __init__(self) -> None:
        self._process = psutil.Process()
        self.start()

    def start(self) -> None:
        """Begin anew."""
        self._before = self.highest = self._process.memory_info().rss
        self._since = time.perf_counter()

    def look(self, *_progress: object) -> None:
        self.highest = max(self.highest, self._process.memory_info().rss)

    def told(self) -> dict[str, float]:
        self.look()
        seconds = round(time.perf_counter() - self._since, 1)
        return {"growth": self.highest - self._before, "seconds": seconds}


def records(exchange: Exchange, host: RowId, count: int, peak: Peak) -> Iterator[Record]:
    """Yield every act, then every change, as an export does."""
    village = exchange.desks[A].identity.desk_id
    first = forging.next_dot(exchange.desks[A]).number
    for number in range(-(-count // CHANGES_PER_ACT)):
        yield Act(village, 900 + number, "visit", "阿梅", exchange.clock.now, "")
    for number in range(count):
        if number % 500 == 0:
            peak.look()
        noise = {name: os.urandom(NOISE).hex() for name in FIELDS}
        fields = {"resident_id": host.hex, "visited_on": "2026-11-20", **noise}
        act = 900 + number // CHANGES_PER_ACT
        row = RowId(UUID(bytes=os.urandom(16)))
        yield Change(Dot(village, first + number), act, "visits", row, fields, {})


def main(folder: Path, mebibytes: int) -> None:
    """Print one JSON object: the file's size, the changes, and each step's growth in bytes."""
    exchange = Exchange(folder)
    host = person(exchange.town, A)
    exchange.open_village(A)
    exchange.both_ways(A)
    bundles.rehearse(exchange.town, exchange.report(A).file)  # loads what is loaded once
    count = mebibytes * 2**20 // PER_CHANGE
    path, peak = folder / "large.pdb", Peak()
    village = exchange.desks[A]
    with village.file.reading() as conn:
        cut = delta.cut(conn, {}, None)
        to = exchange.town.identity.desk_id
        told = manifest_of(village, cut, (), since={}, full=False, base=0, receiver=to)
    counts = {"act": -(-count // CHANGES_PER_ACT), "change": count}
    outside = Outside(
        BundleKind.REPORT, VillageCode(A), TownCode(TOWN), village.identity.desk_id, 90,
        exchange.clock(),
    )  # fmt: skip
    written = write_bundle(
        path,
        outside,
        replace(told, counts=counts),
        records(exchange, host, count, peak),
        recipient=keys_of(exchange.town).public(),
        signer=keys_of(village),
    )
    steps = {"write": peak.told()}
    for step, act in (("rehearse", bundles.rehearse), ("receive", bundles.receive)):
        peak.start()
        act(exchange.town, path, watch=Watch(peak.look))
        steps[step] = peak.told()
    with exchange.town.file.reading() as conn:
        visits = conn.exec_driver_sql("SELECT count(*) FROM visits").scalar()
    print(json.dumps({"file": written.bytes, "changes": count, "visits": visits} | steps))
    exchange.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
