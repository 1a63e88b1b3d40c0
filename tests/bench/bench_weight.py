"""What the change log weighs: a desk after its lists, beside bare tables of the same records.

Both are copied as a backup copies them, so that the row has its times too; the bytes are the goal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import select

from pension_desk.domain.dictionary import SYNCED
from pension_desk.services.desk import open_desk
from pension_desk.store.desk_file import DeskFile
from pension_desk.store.schema import metadata
from tests.bench import bench_import
from tests.bench.bench_import import take
from tests.bench.case import Case
from tests.bench.town import PASSPHRASE, build_lists, fresh_desk

_PART = 20_000


@dataclass(frozen=True)
class Files:
    """The desk's file, and one that holds the settled records and their indexes alone."""

    ours: DeskFile
    bare: DeskFile


def cases(sizes: Sequence[int]) -> Iterable[Case]:
    """Yield a desk that has taken in its register and ten payments a resident."""
    for size in sizes:
        if size > 150_000:
            continue
        yield Case(
            name="file.weight",
            work="copy of a desk with its register and ten payments a head, change log and all",
            reference_name="copy of the bare tables with their indexes, encrypted",
            size=size,
            ours=_copy_ours,
            reference=_copy_bare,
            setup=_open,
            goal="≤ 2.5× bytes",
            bytes_limit=2.5,
            weigh=_weigh,
            build=partial(_build, size=size),
        )


def _build(folder: Path, size: int) -> None:
    build_lists(folder, size, ["households", "payments"])
    lists = bench_import.with_register(folder)
    assert lists.payments is not None
    with fresh_desk(lists.desk, keep=folder / "desk") as desk:
        take(desk, lists.payments)
        bare = DeskFile(folder / "bare", bytes(32))
        bare.folder.mkdir()
        _fill(desk.file, bare)
        bare.close()


def _fill(ours: DeskFile, bare: DeskFile) -> None:
    with ours.reading() as source, bare.writing(foreign_keys=False, bulk=True) as target:
        for table in (metadata.tables[rule.name] for rule in SYNCED):
            table.create(target)
            for some in source.execute(select(table)).mappings().partitions(_PART):
                target.execute(table.insert(), [dict(row) for row in some])


def _open(folder: Path) -> Files:
    return Files(open_desk(folder / "desk", PASSPHRASE).file, DeskFile(folder / "bare", bytes(32)))


def _copy_ours(files: Files) -> None:
    _copy(files.ours)


def _copy_bare(files: Files) -> None:
    _copy(files.bare)


def _copy(file: DeskFile) -> int:
    with TemporaryDirectory(prefix="pension-desk-bench-") as folder:
        target = Path(folder) / "copy.db"
        file.copy_to(target)
        return target.stat().st_size


def _weigh(files: Files) -> tuple[int, int]:
    return _copy(files.ours), _copy(files.bare)
