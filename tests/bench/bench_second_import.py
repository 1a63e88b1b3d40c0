"""The same file taken in a second time, beside the first: all is known, nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from tests.bench.bench_import import Lists, take, with_register
from tests.bench.case import Case
from tests.bench.town import build_lists, fresh_desk


def cases(sizes: Sequence[int]) -> Iterable[Case]:
    """Yield the household register and the tax list of ten lines a resident."""
    for size in sizes:
        if size > 150_000:
            continue
        yield Case(
            name="import.again.register",
            work="household register × 25 columns sent again, nothing changed",
            reference_name="its first import",
            size=size,
            ours=_register_again,
            reference=_register_first,
            setup=_with_desk,
            goal="≤ 0.5×",
            limit=0.5,
            build=partial(build_lists, size=size, kinds=["households"]),
        )
        yield Case(
            name="import.again.payments",
            work="tax list of ten lines a resident sent again, nothing changed",
            reference_name="its first import",
            size=size,
            ours=_payments_again,
            reference=_payments_first,
            setup=_with_ledger,
            goal="≤ 0.5×",
            limit=0.5,
            runs=5 if size < 50_000 else 3,
            build=partial(build_lists, size=size, kinds=["households", "payments"]),
        )


def _with_desk(folder: Path) -> tuple[Lists, Path]:
    lists = with_register(folder)
    assert lists.desk is not None
    return lists, lists.desk


def _with_ledger(folder: Path) -> tuple[Lists, Path]:
    """Make a desk that has the register and the tax list, beside the one without."""
    lists = with_register(folder)
    kept = folder / "with-ledger"
    if not kept.exists():
        assert lists.payments is not None
        with fresh_desk(lists.desk, keep=kept) as desk:
            take(desk, lists.payments)
    return lists, kept


def _register_first(state: tuple[Lists, Path]) -> float:
    with fresh_desk() as desk:
        return take(desk, state[0].register)


def _register_again(state: tuple[Lists, Path]) -> float:
    lists, filled = state
    with fresh_desk(filled) as desk:
        return take(desk, lists.register)


def _payments_first(state: tuple[Lists, Path]) -> float:
    lists, _filled = state
    assert lists.payments is not None
    with fresh_desk(lists.desk) as desk:
        return take(desk, lists.payments)


def _payments_again(state: tuple[Lists, Path]) -> float:
    lists, filled = state
    assert lists.payments is not None
    with fresh_desk(filled) as desk:
        return take(desk, lists.payments)
