"""Write and read a large bundle and tell how the process grew: ``… FOLDER MEBIBYTES``."""

from __future__ import annotations

import json
import os
import sys
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import psutil

from pension_desk.bundles.sealing import write_bundle
from pension_desk.domain.bundles import Record
from pension_desk.domain.changes import Change, Dot
from tests.bundles import town

NOTE_BYTES = 5_000


def changes(count: int, seen: Seen) -> Iterator[Record]:
    """Yield changes that barely pack: each note is its own noise."""
    for number in range(1, count + 1):
        seen.look(number)
        note = os.urandom(NOTE_BYTES).hex()
        yield Change(Dot(town.VILLAGE_DESK, number), 1, "visits", town.ROW, {"note": note}, {})


def main(folder: Path, mebibytes: int) -> None:
    """Print one JSON object: file size and peak growth in bytes, seconds."""
    count = mebibytes * 2**20 // NOTE_BYTES
    path = folder / "large.pdb"
    town.write_report(folder / "small.pdb")
    town.open_report(folder / "small.pdb", [])
    inside = town.manifest([], counts={"change": count})
    process = psutil.Process()
    before = process.memory_info().rss
    writing, seen = Seen(process), Seen(process)
    start = time.perf_counter()
    written = write_bundle(
        path,
        town.outside(),
        inside,
        changes(count, writing),
        recipient=town.TOWN_KEYS.public(),
        signer=town.VILLAGE_KEYS,
    )
    middle = time.perf_counter()
    town.read_report(path, seen.take)
    end = time.perf_counter()
    if len(sys.argv) > 3:
        tracemalloc.start()
        town.read_report(path, seen.take)
    print(
        json.dumps(
            {
                "file": written.bytes,
                "records": seen.records,
                "growth": max(writing.peak, seen.peak) - before,
                "heap": tracemalloc.get_traced_memory()[1],
                "write_seconds": round(middle - start, 2),
                "read_seconds": round(end - middle, 2),
            }
        )
    )


class Seen:
    """Counts records and watches the process."""

    def __init__(self, process: psutil.Process) -> None:
        self._process = process
        self.records = 0
        self.peak = 0

    def take(self, _record: Record) -> None:
        """Take one record."""
        self.records += 1
        self.look(self.records)

    def look(self, number: int) -> None:
        """Look at the process every so often."""
        if number % 500 == 0:
            self.peak = max(self.peak, self._process.memory_info().rss)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
